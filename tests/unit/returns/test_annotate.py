"""The sender's own workbook comes back with its problem cells marked, and nothing else changed."""

from __future__ import annotations

import io
import tempfile
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from etl.checks.problems import CELLS_AT_MOST
from etl.examining import examine
from etl.returns.annotate import annotate
from etl.workbooks.opening.guard import Limits
from tests.unit.intake.sheets import workbook
from tests.unit.returns.marked import BAD, GOOD, PEOPLE, list_of_problems, opened, returned


def rich_workbook(path: Path) -> Path:
    """A return with all that a workbook may have: styles, formulas, merged cells, lists, names."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Staff 'A'"
    for row in (
        ("Staff of Leeds", None, None, None),
        PEOPLE,
        GOOD,
        BAD,
        ("Leeds", 2025, "M", None),
    ):
        sheet.append(list(row))
    sheet.merge_cells("A1:D1")
    sheet["A1"].font = Font(bold=True, size=16, color="FF0000")
    sheet["B3"].number_format = "0.00"
    sheet["F3"], sheet["F4"], sheet["F5"] = "=SUM(B3:B4)", 0.1 + 0.2, date(2025, 3, 31)
    sheet["G3"] = "'quoted"
    sheet["C4"].comment = Comment("check this", "Officer")
    sheet["C4"].font = Font(italic=True)
    sheet.column_dimensions["C"].width = 33
    sheet.row_dimensions[3].height = 44
    sheet.freeze_panes = "A3"
    sheet.conditional_formatting.add(
        "B3:B5", CellIsRule(operator="lessThan", formula=["2000"], fill=PatternFill("solid"))
    )
    listed = DataValidation(type="list", formula1='"F,M"')
    listed.add("C3:C5")
    sheet.add_data_validation(listed)
    book.defined_names["Everybody"] = DefinedName("Everybody", attr_text="'Staff ''A'''!$A$3:$D$5")
    other = book.create_sheet("Pivot")
    other["B2"] = "='Staff ''A'''!F3"
    other.sheet_state = "visible"
    book.save(path)
    return path


def seen(cell: Cell | MergedCell) -> tuple[Any, ...]:
    """All that there is to a cell."""
    comment = cell.comment.text if cell.comment else None
    style = [str(part) for part in (cell.font, cell.fill, cell.border, cell.alignment)]
    return cell.value, cell.data_type, cell.number_format, *style, str(cell.protection), comment


def cells(sheet: Any) -> dict[str, tuple[Any, ...]]:
    return {cell.coordinate: seen(cell) for row in sheet.iter_rows() for cell in row}


def test_problem_cells_are_marked_and_no_other_cell_is_changed(tmp_path: Path) -> None:
    path = rich_workbook(tmp_path / "leeds.xlsx")
    reading, made = returned(path)
    assert made.is_copy
    before, after = openpyxl.load_workbook(path), opened(made.content)
    assert after.sheetnames == ["Problems", *before.sheetnames]
    marked = {(problem.sheet, problem.cell) for problem in reading.problems if problem.cell}
    assert ("Staff 'A'", "C4") in marked
    for sheet in before.worksheets:
        again = after[sheet.title]
        was, now = cells(sheet), cells(again)
        changed = {place for place in was | now if was.get(place) != now.get(place)}
        assert changed <= {cell for name, cell in marked if name == sheet.title}
        assert again.merged_cells.ranges == sheet.merged_cells.ranges
        assert again.freeze_panes == sheet.freeze_panes
        assert {k: v.width for k, v in again.column_dimensions.items()} == {
            k: v.width for k, v in sheet.column_dimensions.items()
        }
        assert {k: v.height for k, v in again.row_dimensions.items()} == {
            k: v.height for k, v in sheet.row_dimensions.items()
        }
        assert str(again.data_validations.dataValidation) == str(
            sheet.data_validations.dataValidation
        )
        assert str(list(again.conditional_formatting)) == str(list(sheet.conditional_formatting))
    assert list(after.defined_names) == ["Everybody"]
    assert after["Staff 'A'"]["C4"].value == "Femal"
    assert after["Staff 'A'"]["C4"].font.i


def test_a_marked_cell_says_what_is_wrong_and_keeps_the_comment_it_had(tmp_path: Path) -> None:
    _, made = returned(rich_workbook(tmp_path / "leeds.xlsx"))
    cell = opened(made.content)["Staff 'A'"]["C4"]
    assert cell.comment is not None
    assert cell.comment.text.startswith("check this\n\n")
    assert "found 'Femal' as a gender" in cell.comment.text
    assert cell.fill.fgColor.rgb in ("00F8CBAD", "00FFE699")


def test_the_list_of_problems_comes_first_and_leads_to_each_cell(tmp_path: Path) -> None:
    reading, made = returned(rich_workbook(tmp_path / "leeds.xlsx"))
    book = opened(made.content)
    assert book.active is book.worksheets[0]
    assert [sheet.sheet_view.tabSelected for sheet in book.worksheets] == [True, False, False]
    rows = list_of_problems(book)
    assert len(rows) == len(reading.problems)
    assert rows[0][0] in ("Must be mended", "Question to answer")
    assert rows[0][1:3] == ("Staff 'A'", "C4")
    links = [cell.hyperlink for row in book.worksheets[0].iter_rows() for cell in row]
    assert "'Staff ''A'''!C4" in [link.location for link in links if link]


def test_every_cell_of_a_problem_is_marked_and_listed_with_a_link(tmp_path: Path) -> None:
    rows = [GOOD, BAD, GOOD, BAD, BAD, ("Leeds", 2025, "F", "Band X"), ("Leeds", 2025, "M", None)]
    path = workbook(tmp_path / "leeds.xlsx", PEOPLE, *rows, ("Leeds", 2025, "F", "Band X"))
    before = cells(openpyxl.load_workbook(path)["Staff"])
    _, made = returned(path)
    book = opened(made.content)
    now = cells(book["Staff"])
    changed = {place for place in before | now if before.get(place) != now.get(place)}
    # Of 'Band X', which is a plain note, the first alone.
    assert changed == {"C3", "C5", "C6", "D7"}
    listed = book.worksheets[0]
    links = [
        cell.hyperlink.location for row in listed.iter_rows() for cell in row if cell.hyperlink
    ]
    assert {f"'Staff'!{place}" for place in changed} <= set(links)
    (femal,) = [row for row in list_of_problems(book) if "'Femal'" in str(row[4])]
    assert femal[2:4] == ("C3", "2 more, marked")


def test_every_cell_in_error_is_marked(tmp_path: Path) -> None:
    path = workbook(tmp_path / "leeds.xlsx", PEOPLE, GOOD, *[GOOD] * 9)
    book = openpyxl.load_workbook(path)
    for place in ("C3", "C5", "C7", "C8", "C9", "C10", "C11"):
        book["Staff"][place].value, book["Staff"][place].data_type = "#REF!", "e"
    book.save(path)
    reading, made = returned(path)
    (problem,) = [each for each in reading.problems if each.code == "error cells"]
    assert problem.places == len(problem.cells) == 7
    sheet = opened(made.content)["Staff"]
    assert {c.coordinate for (c,) in sheet["C1:C12"] if c.comment} == set(problem.cells)


def test_no_more_than_a_few_hundred_cells_of_a_problem_are_marked_and_that_is_said(
    tmp_path: Path,
) -> None:
    path = workbook(tmp_path / "leeds.xlsx", PEOPLE, GOOD, *[BAD] * 500)
    _, made = returned(path)
    book = opened(made.content)
    marked = [cell for (cell,) in book["Staff"]["C1:C600"] if cell.comment]
    assert len(marked) == CELLS_AT_MOST
    (femal,) = [row for row in list_of_problems(book) if "'Femal'" in str(row[4])]
    assert femal[3] == f"499 more, the first {CELLS_AT_MOST - 1} marked"


def test_what_is_mended_in_the_annotated_copy_can_be_sent_again(tmp_path: Path) -> None:
    path = workbook(tmp_path / "leeds.xlsx", PEOPLE, GOOD, BAD)
    reading, made = returned(path)
    assert reading.verdict != "ready"
    book = opened(made.content)
    book["Staff"]["C3"] = "F"
    book.save(tmp_path / "again.xlsx")
    again = examine(tmp_path / "again.xlsx")
    assert again.verdict == "ready"
    assert again.tables[0].counts.women == 2


def test_macros_stay_in_a_workbook_with_macros(tmp_path: Path, shared_data: Path) -> None:
    path = shared_data / "robustness" / "poi__SimpleMacro.xlsm"
    _, made = returned(path)
    assert (made.ending, made.is_copy) == (".xlsm", True)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(io.BytesIO(made.content)) as new:
        assert new.read("xl/vbaProject.bin") == old.read("xl/vbaProject.bin")
        assert b"macroEnabled" in new.read("[Content_Types].xml")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("poi__WithEmbeded.xlsx", "embedded files, pictures"),
        ("poi__DateFormatNumberTests.xlsx", "features of newer programs"),
        ("poi__60509.xlsx", "may look different"),
    ],
)
def test_what_a_copy_leaves_out_is_said(shared_data: Path, name: str, said: str) -> None:
    _, made = returned(shared_data / "robustness" / name)
    rows = opened(made.content).worksheets[0].iter_rows(values_only=True)
    assert any(said in str(row[0]) for row in rows)


@pytest.mark.parametrize("name", ["poi__poc-xmlbomb.xlsx", "calamine__pass_protected.xlsx"])
def test_a_file_that_cannot_be_copied_gets_its_problems_alone(shared_data: Path, name: str) -> None:
    reading, made = returned(shared_data / "robustness" / name)
    assert not made.is_copy
    book = opened(made.content)
    assert book.sheetnames == ["Problems"]
    assert len(list_of_problems(book)) == len(reading.problems) >= 1


def test_a_file_that_was_changed_since_is_not_marked(tmp_path: Path) -> None:
    path = workbook(tmp_path / "leeds.xlsx", PEOPLE, BAD)
    reading = examine(path)
    workbook(path, PEOPLE, GOOD, BAD)
    assert not annotate(path, reading).is_copy


@pytest.mark.parametrize(("mib", "is_copy"), [(1, True), (3, False)])
def test_many_people_behind_pivot_tables_cost_the_copy_and_not_the_list(
    tmp_path: Path, mib: int, is_copy: bool
) -> None:
    """They are gone through for every sheet, which took half a minute of a real workbook."""
    path = workbook(tmp_path / "leeds.xlsx", PEOPLE, BAD)
    with zipfile.ZipFile(path, "a") as book:
        book.writestr("xl/pivotCache/pivotCacheRecords1.xml", b" " * mib * 2**20)
    reading, made = returned(path)
    assert made.is_copy is is_copy
    assert reading.problems


def test_a_child_that_is_stopped_costs_the_copy_and_not_the_list(tmp_path: Path) -> None:
    path = workbook(tmp_path / "leeds.xlsx", PEOPLE, *[BAD] * 20_000)
    reading = examine(path)
    made = annotate(path, reading, Limits(cpu_seconds=1))
    assert not made.is_copy


def test_nothing_is_written_while_a_copy_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook(tmp_path / "leeds.xlsx", PEOPLE, BAD)
    folder = tmp_path / "temporary"
    folder.mkdir(mode=0o500)
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    before = sorted(tmp_path.rglob("*"))
    assert returned(path)[1].is_copy
    assert sorted(tmp_path.rglob("*")) == before
