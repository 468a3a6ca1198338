"""A Word paper carries its letters as the form of the file has it."""

import io
import zipfile

from docx import Document
from docx.oxml.ns import qn

from dashboard.reports.letters import FACES, carry_letters


def test_settings_keep_the_order_of_the_form() -> None:
    document = Document()
    names = [qn(f"w:{name}") for name in ("view", "zoom", "embedTrueTypeFonts", "compat")]
    carry_letters(document)
    found = [child.tag for child in document.settings.element if child.tag in names]
    assert found[-2:] == names[-2:]
    assert qn("w:zoom") in found
    assert found == sorted(found, key=names.index)


def test_each_face_is_in_the_file_and_named_in_its_table() -> None:
    document = Document()
    carry_letters(document)
    held = io.BytesIO()
    document.save(held)
    with zipfile.ZipFile(held) as paper:
        fonts = [name for name in paper.namelist() if name.endswith(".odttf")]
        table = paper.read("word/fontTable.xml").decode()
    assert len(fonts) == len(FACES)
    assert all(f"w:{face} " in table for face in FACES)
