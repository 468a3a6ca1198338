"""What the cells of a workbook say besides their values: hidden, in error, not calculated."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from etl.checks.problems import Findings, Level, Settles
from etl.workbooks.answers import Answers
from etl.workbooks.opening.guard import Limits
from etl.workbooks.sheets.read import sheets
from tests.unit.intake.sheets import counts, problem, read, slice_every_sheet, workbook

CAMDEN = "Camden Council 2025.xlsx"
HEADINGS = ("Staff number", "Gender", "Grade", "Note", "Contract")
ROWS = [
    HEADINGS,
    ("1", "F", "Manager", "", "Permanent"),
    ("2", "F", "Manager", "old", "Permanent"),
    ("3", "M", "Manager", "", "Permanent"),
    ("4", "M", "Manager", "", "Permanent"),
]


def changed(path: Path, change: Callable[[openpyxl.Workbook], object]) -> Path:
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    return path


def rewritten(path: Path, old: str, new: str, part: str = "xl/worksheets/sheet1.xml") -> Path:
    """The workbook with a part of it changed by hand, as other programs write it."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old.encode() in parts[part], parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


# ---------------------------------------------------------------- hidden


def _hide_row(book: openpyxl.Workbook) -> None:
    book["Staff"].row_dimensions[3].hidden = True


def _hide_grade(book: openpyxl.Workbook) -> None:
    book["Staff"].column_dimensions["C"].hidden = True


def _hide_sheet(book: openpyxl.Workbook) -> None:
    book["2024"].sheet_state = "veryHidden"


@pytest.mark.parametrize("in_slices", [False, True])
@pytest.mark.parametrize(
    ("hide", "said", "women_without"),
    [
        (_hide_row, "1 hidden row (3) on the sheet 'Staff'", 1),
        (_hide_grade, "1 hidden column (C) on the sheet 'Staff'", 2),
    ],
)
def test_what_is_hidden_is_asked_about_and_left_out_or_read_as_said(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    hide: Callable[[openpyxl.Workbook], None],
    said: str,
    women_without: int,
    *,
    in_slices: bool,
) -> None:
    if in_slices:
        slice_every_sheet(monkeypatch)
    path = changed(workbook(tmp_path / CAMDEN, *ROWS), hide)
    asked = read(path)
    assert asked.verdict == "needs answers"
    level, found, _ = problem(asked, "hidden")
    assert (level, found) == (Level.ASK, said)
    question = next(p.question for p in asked.problems if p.code == "hidden")
    assert question is not None
    assert (question.settles, question.choices) == (Settles.HIDDEN, ("read", "leave out"))

    with_it = read(path, answers=Answers(hidden="read"))
    assert with_it.verdict == "ready"
    assert problem(with_it, "hidden")[1].endswith("read as you said")
    assert counts(with_it)["women"] == 2
    without = read(path, answers=Answers(hidden="leave out"))
    assert problem(without, "hidden")[1].endswith("left out as you said")
    assert counts(without)["women"] == women_without


def test_a_grade_that_is_hidden_and_left_out_is_not_counted_by(tmp_path: Path) -> None:
    path = changed(workbook(tmp_path / CAMDEN, *ROWS), _hide_grade)
    without = read(path, answers=Answers(hidden="leave out"))
    assert without.tables[0].by_grade == {}


def test_a_hidden_sheet_with_a_table_is_asked_about(tmp_path: Path) -> None:
    people = [HEADINGS, ("1", "F", "Manager", "")]
    sheets_of = {"2024": people, "2025": people}
    path = changed(workbook(tmp_path / "Camden Council.xlsx", ("Notes",), **sheets_of), _hide_sheet)
    asked = read(path)
    assert problem(asked, "hidden")[1] == "the very hidden sheet '2024'"
    assert [t.sheet for t in read(path, answers=Answers(hidden="leave out")).tables] == ["2025"]
    assert len(read(path, answers=Answers(hidden="read")).tables) == 2


def test_a_hidden_sheet_without_a_table_is_told(tmp_path: Path) -> None:
    path = changed(workbook(tmp_path / CAMDEN, *ROWS, **{"2024": [("Lists",)]}), _hide_sheet)
    reading = read(path)
    assert reading.verdict == "ready"
    assert problem(reading, "hidden")[:2] == (
        Level.ADVISE,
        "1 hidden sheet without a table of people: '2024'",
    )


def test_hidden_columns_with_nothing_in_them_are_no_question(tmp_path: Path) -> None:
    path = changed(
        workbook(tmp_path / CAMDEN, *ROWS),
        lambda book: book["Staff"].column_dimensions.group("F", "Z", hidden=True),
    )
    assert read(path).verdict == "ready"


# ---------------------------------------------------------------- formulas and errors


def test_a_formula_without_a_value_in_a_gender_column_never_counts_as_not_recorded(
    tmp_path: Path,
) -> None:
    rows = [*ROWS, ("5", '=IF(1,"F","M")', "Manager", "")]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert reading.verdict == "refused"
    level, found, cell = problem(reading, "formulas without a value")
    assert (level, cell) == (Level.REFUSE, "B6")
    assert found == "1 formula saved without what it comes to: B6"


def test_formulas_without_a_value_elsewhere_are_counted_and_named(tmp_path: Path) -> None:
    rows = [row if n == 0 else (*row[:3], f"=A{n}", row[4]) for n, row in enumerate(ROWS)]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert reading.verdict == "ready"
    level, found, _ = problem(reading, "formulas without a value")
    assert level is Level.ADVISE
    assert found == "4 formulas saved without what they come to: D2, D3, D4, D5"


def test_a_sheet_of_formulas_without_values_is_no_empty_sheet(tmp_path: Path) -> None:
    path = workbook(tmp_path / CAMDEN, *[["=1+1"] * 3] * 3)
    reading = read(path)
    assert reading.verdict == "refused"
    assert problem(reading, "formulas without a value")[1].startswith("9 formulas")


def test_a_formula_that_comes_to_a_blank_is_a_blank(tmp_path: Path) -> None:
    path = workbook(tmp_path / CAMDEN, *ROWS, ("5", "M", "Manager", '=""'))
    blank = '<c r="D6" t="str"><f>""</f><v></v></c>'
    path = rewritten(path, '<c r="D6"><f>""</f><v></v></c>', blank)
    reading = read(path)
    assert reading.verdict == "ready"
    assert "formulas without a value" not in [p.code for p in reading.problems]


@pytest.mark.parametrize(("column", "level"), [("B", "refuse"), ("D", "advise")])
def test_an_error_is_refused_in_a_column_that_is_read(
    tmp_path: Path, column: str, level: str
) -> None:
    def fail(book: openpyxl.Workbook) -> None:
        book["Staff"][f"{column}4"] = "#N/A"

    reading = read(changed(workbook(tmp_path / CAMDEN, *ROWS), fail))
    assert problem(reading, "error cells") == (
        Level(level),
        f"1 cell that shows an error such as #N/A: {column}4",
        f"{column}4",
    )


def test_elements_with_a_prefix_and_without_references_say_the_same(tmp_path: Path) -> None:
    def hide(book: openpyxl.Workbook) -> None:
        _hide_row(book)
        book["Staff"]["D5"] = "=1"

    path = changed(workbook(tmp_path / CAMDEN, *ROWS), hide)
    part = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(path) as archive:
        text = archive.read(part).decode()
    for element in ("worksheet", "sheetData", "row", "cols", "col", "c", "v", "f"):
        for end in ("<", "</"):
            text = text.replace(f"{end}{element}>", f"{end}x:{element}>")
            text = text.replace(f"{end}{element} ", f"{end}x:{element} ")
    for letter in "ABCD":
        for number in range(1, 6):
            text = text.replace(f' r="{letter}{number}"', "")
    text = text.replace("xmlns=", "xmlns:x=")
    with zipfile.ZipFile(path) as archive:
        old = archive.read(part).decode()
    reading = read(rewritten(path, old, text))
    assert problem(reading, "hidden")[1] == "1 hidden row (3) on the sheet 'Staff'"
    assert problem(reading, "formulas without a value")[1].endswith(": D5")


@pytest.mark.parametrize("fault", ["hidden row", "error", "formula"])
def test_a_table_in_another_shape_tells_its_faults_too(tmp_path: Path, fault: str) -> None:
    def spoil(book: openpyxl.Workbook) -> None:
        sheet = book["Staff"]
        if fault == "hidden row":
            sheet.row_dimensions[3].hidden = True
        else:
            sheet["C3"] = "#DIV/0!" if fault == "error" else "=1+1"

    rows = [
        ("Grade", "2024", "", "2025", ""),
        ("", "Women", "Men", "Women", "Men"),
        ("Manager", 10, 20, 11, 22),
        ("IT Technician", 30, 40, 33, 44),
    ]
    path = workbook(tmp_path / "Camden Council.xlsx", *rows)
    assert read(path).verdict == "ready", [p.sentence("") for p in read(path).problems]
    reading = read(changed(path, spoil))
    code = {"hidden row": "hidden", "error": "error cells", "formula": "formulas without a value"}
    assert problem(reading, code[fault])[0] is (Level.ASK if "row" in fault else Level.REFUSE)


# ---------------------------------------------------------------- nothing is lost


def test_a_value_that_stands_in_the_file_twice_is_missed_by_nobody(tmp_path: Path) -> None:
    path = workbook(tmp_path / CAMDEN, *ROWS)
    one = '<c r="C5" t="inlineStr"><is><t>Manager</t></is></c>'
    path = rewritten(path, "</row></sheetData>", f"{one}</row></sheetData>")
    reading = read(path)
    assert reading.verdict == "refused"
    assert problem(reading, "values lost in reading")[0] is Level.REFUSE


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_blank_strings_are_no_lost_values(tmp_path: Path, part: str) -> None:
    path = tmp_path / CAMDEN
    rows = [*ROWS, ("5", "M", "Manager", "blank", "Permanent")]
    if part == "xl/sharedStrings.xml":
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet("Staff")
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    else:
        workbook(path, *rows)
    assert read(rewritten(path, "<t>blank</t>", "<t></t>", part)).verdict == "ready"


def test_merged_cells_are_facts_of_the_sheet(tmp_path: Path) -> None:
    def merge(book: openpyxl.Workbook) -> None:
        book["Staff"].merge_cells("B3:D4")

    path = changed(workbook(tmp_path / CAMDEN, *ROWS), merge)
    sheet = next(sheets(path, ".xlsx", Limits(), Findings()))
    assert sheet.facts.merged == ((3, 2, 4, 4),)
