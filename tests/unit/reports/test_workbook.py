"""The Excel workbook, opened again with openpyxl, against the checklist of official statistics."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.reports import write
from dashboard.reports.brief import board_brief
from dashboard.reports.outline import Outline, TableBlock
from dashboard.reports.short import short
from dashboard.reports.subject import parse_subject
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope

MakeBrief = Callable[[str], Outline]
Open = Callable[[str], Workbook]
SUBJECTS = ["uk", "region:London", "council:Lambeth"]
FRONT = ["Cover", "Contents", "Notes"]


def cells(sheet: Worksheet) -> list[list[object]]:
    """The marked table of a sheet, its heading row first."""
    (table,) = sheet.tables.values()
    return [[cell.value for cell in row] for row in sheet[table.ref]]


def blocks(outline: Outline) -> dict[str, TableBlock]:
    return {block.name: block for block in outline.tables()}


def label(heading: object) -> str:
    """A heading without its unit and its notes."""
    return re.sub(r"(, (percent|number))?(\n.*)?$", "", str(heading), flags=re.DOTALL)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_cover_contents_and_notes_stand_before_one_table_a_sheet(
    brief: MakeBrief, as_workbook: Open, subject: str
) -> None:
    outline = brief(subject)
    workbook = as_workbook(subject)
    assert workbook.sheetnames == [*FRONT, *blocks(outline)]
    assert [len(sheet.tables) for sheet in workbook] == [0] + [1] * (len(workbook.sheetnames) - 1)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_figure_of_every_safe_table_is_there(
    brief: MakeBrief, as_workbook: Open, subject: str
) -> None:
    outline = brief(subject)
    workbook = as_workbook(subject)
    for name, block in blocks(outline).items():
        headings, *rows = cells(workbook[name])
        assert len(rows) == len(block.rows())
        labels = [label(heading) for heading in headings]
        for row, shown in zip(block.rows(), rows, strict=True):
            found = dict(zip(labels, shown, strict=True))
            for column in block.columns():
                value = row[column.name]
                if isinstance(value, int | float):
                    assert found[column.label] == pytest.approx(value, abs=0.0001)


def test_a_withheld_figure_is_marked_and_the_mark_explained(
    brief: MakeBrief, as_workbook: Open
) -> None:
    sheet = as_workbook("council:Lambeth")["Key figures"]
    headings, row = cells(sheet)
    figures = dict(zip((str(heading).partition("\n")[0] for heading in headings), row, strict=True))
    assert figures["Share of women, percent"] == "[c]"
    assert figures["Women, number"] == "[c]"
    assert figures["Withheld"] == "withheld: fewer than 25 people"
    above = [row[0].value for row in sheet.iter_rows(max_col=1)]
    assert any(str(text).startswith("[c] means withheld") for text in above)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_sheets_keep_the_checklist(brief: MakeBrief, as_workbook: Open, subject: str) -> None:
    for sheet in as_workbook(subject):
        assert not sheet.merged_cells.ranges
        assert sheet.sheet_state == "visible"
        assert sheet.freeze_panes is None
        assert sheet["A1"].value
        assert all(row.hidden is False for row in sheet.row_dimensions.values())
        for table in sheet.tables.values():
            assert table.ref.startswith("A")
            assert table.headerRowCount == 1
            assert all(value is not None for row in cells(sheet) for value in row)


def test_no_cell_is_a_formula(brief: MakeBrief, as_workbook: Open) -> None:
    for sheet in as_workbook("uk"):
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


def test_text_that_looks_like_a_formula_a_link_or_a_mark_stays_text(brief: MakeBrief) -> None:
    text = "=1+1 $$Source$$ [here](https://example.org)"
    outline = replace(brief("uk"), title=text, subtitle="=HYPERLINK(1)", footer="@SUM(1)")
    workbook = openpyxl.load_workbook(io.BytesIO(write(outline, "xlsx")))
    title = workbook["Cover"]["A1"]
    assert (title.data_type, title.hyperlink) == ("s", None)
    assert "=1+1" in str(title.value)
    assert "here" in str(title.value)
    for sheet in workbook:
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


def test_the_notes_are_all_marked_where_they_belong(brief: MakeBrief, as_workbook: Open) -> None:
    workbook = as_workbook("uk")
    _, *notes = cells(workbook["Notes"])
    table = cells(workbook["By region"])
    said = f"{table[0]} {workbook['By region']['A1'].value}"
    for number, about, text in notes:
        assert f"[note {number}]" in said
        assert about
        assert text


def test_the_columns_of_councils_bear_the_note_on_coverage(
    brief: MakeBrief, as_workbook: Open
) -> None:
    workbook = as_workbook("uk")
    _, *notes = cells(workbook["Notes"])
    [number] = [number for number, about, _ in notes if about == "Coverage"]
    for name in blocks(brief("uk")):
        headings, *_ = cells(workbook[name])
        of_councils = [str(each) for each in headings if str(each).startswith("Councils ")]
        assert len(of_councils) == 2
        assert all(
            re.findall(r"\[note \d+\]", each) == [f"[note {number}]"] for each in of_councils
        )


def test_the_properties_name_the_paper_and_its_language(
    brief: MakeBrief, as_workbook: Open
) -> None:
    outline = brief("uk")
    properties = as_workbook("uk").properties
    assert properties.title == outline.title
    assert properties.creator == "women-in-it-dashboard"
    assert properties.language == "en-GB"


def test_the_same_data_make_the_same_bytes(brief: MakeBrief) -> None:
    assert write(brief("uk"), "xlsx") == write(brief("uk"), "xlsx")


def test_the_file_is_all_text_and_numbers(brief: MakeBrief) -> None:
    names = zipfile.ZipFile(io.BytesIO(write(brief("uk"), "xlsx"))).namelist()
    assert not [name for name in names if "vba" in name or "media" in name or "external" in name]


def test_of_own_figures_a_grade_with_nobody_in_it_is_not_called_withheld(
    warehouse: Warehouse,
) -> None:
    """Nothing is kept from whoever sees exact figures: there is nobody, and no share."""
    camden = parse_subject("council:Camden")
    own = board_brief(Scope(exact=frozenset({"E09000007"})), warehouse, subject=camden)
    nobody = [row for row in short(blocks(own)["By grade"]).rows if row[5] == "Nobody"]
    assert {text for row in nobody for text in row[1:5]} == {"–"}
    sheet = openpyxl.load_workbook(io.BytesIO(write(own, "xlsx")))["By grade"]
    assert not any("[c]" in map(str, line) for line in cells(sheet))
