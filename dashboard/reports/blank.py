"""A Word document freed of what its template was made with: another program's name and picture."""

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn

AUTHOR = "women-in-it-dashboard"
# Kept in the template, and about the template: its properties, picture and custom parts.
LEFTOVERS = (
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.CUSTOM_XML,
)
APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<Properties xmlns="{APP}"><Application>{AUTHOR}</Application></Properties>'
)
# What the template's own editor noted down: its sessions, its number, its language.
EDITORS = ("w:rsids", "w:proofState", "w:savePreviewPicture", "w:themeFontLang")


def leave_the_template(document: Document) -> None:
    """Name this program as the maker, and drop the template's thumbnail, parts and sessions."""
    package = document.part.package
    for relations in (package.rels, document.part.rels):
        for key in [key for key, each in relations.items() if each.reltype in LEFTOVERS]:
            del relations[key]
    properties = Part(PackURI("/docProps/app.xml"), APP_TYPE, PROPERTIES.encode(), package)
    package.relate_to(properties, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    settings = document.settings.element
    for element in list(settings):
        if element.tag in {qn(name) for name in EDITORS} or element.tag.endswith("}docId"):
            settings.remove(element)
