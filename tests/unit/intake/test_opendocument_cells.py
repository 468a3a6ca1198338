"""What an OpenDocument sheet says besides its values: hidden, in error, not calculated."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from etl.workbooks.cells import facts_ods
from etl.workbooks.cells.facts import Facts
from etl.workbooks.opening.guard import Limits
from etl.workbooks.opening.parts import CannotRead, open_package
from tests.unit.intake.sheets import counts, problem, read

ODS = """<?xml version="1.0"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
<office:body><office:spreadsheet><table:table table:name="Staff">
<table:table-column table:number-columns-repeated="2"/>
<table:table-column table:visibility="collapse"/>{rows}
</table:table></office:spreadsheet></office:body></office:document-content>"""
ODS_MANIFEST = """<?xml version="1.0"?><m:manifest
 xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"""
MANIFEST = "application/vnd.oasis.opendocument.spreadsheet"


def ods(path: Path, *rows: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", MANIFEST)
        archive.writestr("META-INF/manifest.xml", ODS_MANIFEST)
        archive.writestr("content.xml", ODS.format(rows="".join(rows)))
    return path


def ods_row(*cells: str, more: str = "") -> str:
    words = "".join(
        cell
        if cell.startswith("<")
        else f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p>'
        "</table:table-cell>"
        for cell in cells
    )
    return f"<table:table-row {more}>{words}</table:table-row>"


def test_an_opendocument_sheet_tells_the_same_facts(tmp_path: Path) -> None:
    error = (
        '<table:table-cell office:value-type="string" office:string-value="" '
        'calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>'
    )
    formula = '<table:table-cell table:formula="of:=[.A1]"/>'
    path = ods(
        tmp_path / "Camden Council 2025.ods",
        ods_row("Gender", "Grade", "Note", "More"),
        ods_row("F", "Manager", "x", error),
        ods_row("F", "Manager", "x", more='table:number-rows-repeated="3"'),
        ods_row("M", "Manager", "x", formula, more='table:visibility="filter"'),
    )
    reading = read(path)
    assert problem(reading, "hidden")[1] == (
        "1 hidden row (6) and 1 hidden column (C) on the sheet 'Staff'"
    )
    assert problem(reading, "error cells")[2] == "D2"
    assert problem(reading, "formulas without a value")[2] == "D6"
    assert "values lost in reading" not in [p.code for p in reading.problems]
    assert counts(reading) == {"women": 4, "men": 1, "another gender": 0, "not recorded": 0}
    assert counts(read(path, answers=Answers(hidden="leave out")))["men"] == 0


BARE = ODS.replace('<table:table-column table:visibility="collapse"/>', "")
STRUCK = (
    '<office:automatic-styles xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">'
    '<style:style style:name="s"><style:text-properties style:text-line-through-style="solid"/>'
    "</style:style></office:automatic-styles>"
)
IN_STYLE = (
    '<table:table-cell table:style-name="s" office:value-type="string"><text:p>F</text:p>'
    "</table:table-cell>"
)


def glanced(path: Path, content: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, Facts]:
    """The facts of an OpenDocument workbook whose content is taken for a large one."""
    monkeypatch.setattr(facts_ods, "SMALL", 0)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", content)
    with open_package(path, Limits()) as package:
        return facts_ods.facts_of(package)


def test_a_large_opendocument_sheet_without_anything_hidden_is_not_gone_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = BARE.format(rows=ods_row("F", "Manager", "It's an error!"))
    assert glanced(tmp_path / "plain.ods", content, monkeypatch) == {}


@pytest.mark.parametrize(
    ("row", "fact"),
    [
        (ods_row("F", more='table:visibility="filter"'), "hidden_rows"),
        (ods_row("F", more="table:visibility='collapse'"), "hidden_rows"),
        (ods_row('<table:table-cell table:number-columns-spanned="2"/>'), "merged"),
        (ods_row('<table:table-cell table:formula="of:=[.A1]"/>'), "empty_formulas"),
        (ods_row('<table:table-cell calcext:value-type="error"/>'), "error_cells"),
        (ods_row("<table:table-cell calcext:value-type='error'/>"), "error_cells"),
        (ods_row(IN_STYLE), "struck_rows"),
    ],
)
def test_what_is_hidden_or_amiss_in_a_large_opendocument_sheet_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: str, fact: str
) -> None:
    styles = STRUCK if IN_STYLE in row else ""
    content = BARE.format(rows=row).replace("<office:body>", f"{styles}<office:body>")
    [facts] = glanced(tmp_path / "large.ods", content, monkeypatch).values()
    assert getattr(facts, fact)


def test_a_document_type_in_a_large_opendocument_sheet_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = BARE.format(rows=ods_row("F")).replace("?>", "?><!DOCTYPE a>", 1)
    with pytest.raises(CannotRead):
        glanced(tmp_path / "large.ods", content, monkeypatch)
