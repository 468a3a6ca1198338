"""The letters of a Word paper, carried within it, so that it has as many pages on every machine.

A machine without the type that a paper names takes another, often a wider one. Source of the form:
ECMA-376 part 4, 'Font embedding': each face is XORed over its first 32 bytes with its key.
"""

from importlib.resources import files
from uuid import NAMESPACE_URL, UUID, uuid5

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls

from dashboard.figures.pictures import FAMILY, LETTERS

# Where a reader does not take what is carried.
OTHERWISE = "Arial"
FACES = {"embedRegular": "Lato-Regular.ttf", "embedBold": "Lato-Bold.ttf"}
OBFUSCATED = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
HIDDEN_BYTES = 32


def carry_letters(document: Document) -> None:
    """Put the regular and the bold face of the paper's type into it."""
    table = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    faces = "".join(
        f'<w:{element} r:id="{table.relate_to(part, RELATIONSHIP_TYPE.FONT)}" w:fontKey="{key}"/>'
        for element, part, key in _faces(document)
    )
    table._blob = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:fonts {nsdecls("w", "r")}><w:font w:name="{FAMILY}"><w:altName w:val="{OTHERWISE}"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>'
        f"{faces}</w:font></w:fonts>"
    ).encode()
    # Settings have an order, in which this comes near the first.
    document.settings.element.insert(0, OxmlElement("w:embedTrueTypeFonts"))


def _faces(document: Document) -> list[tuple[str, Part, str]]:
    """Each face: the element that names it, its part, and its key."""
    found = []
    for number, (element, name) in enumerate(FACES.items(), start=1):
        face = files(LETTERS).joinpath("files", name).read_bytes()
        key = uuid5(NAMESPACE_URL, name)
        place = PackURI(f"/word/fonts/font{number}.odttf")
        part = Part(place, OBFUSCATED, obfuscated(face, key), document.part.package)
        found.append((element, part, f"{{{str(key).upper()}}}"))
    return found


def obfuscated(face: bytes, key: UUID) -> bytes:
    """The face with its first bytes hidden by the key; done once more, the face itself again."""
    mask = key.bytes[::-1] * (HIDDEN_BYTES // len(key.bytes))
    hidden = bytes(one ^ other for one, other in zip(face, mask, strict=False))
    return hidden + face[HIDDEN_BYTES:]
