"""What an OpenDocument sheet says besides its values: hidden, in error, not calculated."""

from __future__ import annotations

import zipfile
from pathlib import Path

from etl.workbooks.answers import Answers
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
