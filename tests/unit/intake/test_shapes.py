"""Tables of counts in every shape and with every noise that councils send."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading
from etl.workbooks.shapes.percentages import people_of
from tests.unit.intake.sheets import Row, counts, read, text_file, told, workbook

NAME = "Leeds City Council ICT 2025.xlsx"
WOMEN_AND_MEN = {"women": 10, "men": 40, "another gender": 0, "not recorded": 0}
PLAIN: list[Row] = [("Grade", "Women", "Men"), ("Manager", 3, 10), ("Technician", 7, 30)]

SHAPES: dict[str, list[Row]] = {
    "genders across": PLAIN,
    "genders down": [
        ("Gender", "Manager", "Technician", "Total"),
        ("Female", 3, 7, 10),
        ("Male", 10, 30, 40),
        ("Total", 13, 37, 50),
    ],
    "genders down without a heading": [
        ("Staff by grade",), (), ("", "Manager", "Technician"), ("Women", 3, 7), ("Men", 10, 30),
    ],
    "gender and number alone": [("Category", "Headcount"), ("Female", 10), ("Male", 40)],
    "gender, number and share": [
        ("Gender", "Headcount", "%"), ("Female", 10, "20%"), ("Male", 40, "80%"),
        ("Total", 50, "100%"),
    ],
    "patterns over genders with their total": [
        ("", "Full time", "", "Part time", "", "Total", ""),
        ("Grade", "Women", "Men", "Women", "Men", "Women", "Men"),
        ("Manager", 1, 6, 2, 4, 3, 10),
        ("Technician", 5, 20, 2, 10, 7, 30),
    ],
    "a total whose parts are withheld": [
        ("", "Full time", "", "Part time", "", "Total", ""),
        ("Grade", "Women", "Men", "Women", "Men", "Women", "Men"),
        ("Manager", "*", 6, "*", 4, 3, 10),
        ("Technician", 5, 20, 2, 10, 7, 30),
    ],
    "genders over patterns": [
        ("Grade", "Women", "", "Men", ""),
        ("", "Full time", "Part time", "Full time", "Part time"),
        ("Manager", 1, 2, 4, 6),
        ("Technician", 5, 2, 20, 10),
    ],
    "headcount beside full-time equivalent": [
        ("", "Headcount", "", "FTE", ""),
        ("Grade", "Women", "Men", "Women", "Men"),
        ("Manager", 3, 10, 2.5, 9.6),
        ("Technician", 7, 30, 6.1, 28.3),
    ],
    "spacers and a column at the left": [
        ("", "Our staff"), (), ("", "Grade", "", "Women", "", "Men"),
        ("", "Manager", "", 3, "", 10), (), ("", "Technician", "", 7, "", 30),
        (), ("", "All grades", "", 10, "", 40), (), ("", "1. As at 31 March",),
    ],
    "a page that repeats its headings": [
        ("Grade", "Women", "Men"), ("Manager", 3, 10),
        ("Grade", "Women", "Men"), ("Technician", 7, 30), ("Total", 10, 40),
    ],
    "a sum without a word": [*PLAIN, ("", 10, 40)],
    "percentages with a base": [
        ("Grade", "Headcount", "% women", "% men"),
        ("Manager", 13, "23.1%", "76.9%"), ("Technician", 37, "18.9%", "81.1%"),
    ],
    "patterns on tables of their own": [
        ("Full time",), ("Grade", "Women", "Men"), ("Manager", 1, 6), ("Technician", 5, 20), (),
        ("Part time",), ("Grade", "Women", "Men"), ("Manager", 2, 4), ("Technician", 2, 10),
    ],
    "a total, and patterns, on tables of their own": [
        ("Total",), *PLAIN, (),
        ("Full time",), ("Grade", "Women", "Men"), ("Manager", 1, 6), ("Technician", 5, 20),
    ],
    "sites that are said once": [
        ("Site", "Grade", "Women", "Men"), ("North", "Manager", 1, 4),
        ("", "Technician", 2, 20), ("South", "Manager", 2, 6), ("", "Technician", 5, 10),
        ("Total", "", 10, 40),
    ],
}  # fmt: skip


def _of(path: Path, rows: list[Row], **more: Any) -> Reading:
    return read(workbook(path / NAME, *rows), **more)


def _asked(reading: Reading) -> set[str]:
    assert reading.verdict == "needs answers", told(reading)
    return {problem.code for problem in reading.problems if problem.level == "ask"}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_reads_to_the_same_women_and_men(tmp_path: Path, shape: str) -> None:
    reading = _of(tmp_path, SHAPES[shape])
    assert reading.verdict == "ready", told(reading)
    assert counts(reading) == WOMEN_AND_MEN


def test_years_across_are_the_years_of_what_stands_below(tmp_path: Path) -> None:
    down = [("Grade", "Gender", 2024, 2025), ("Manager", "F", 3, 7), ("Manager", "M", 10, 30)]
    over = [("Grade", 2024, "", 2025, ""), ("", "Women", "Men", "Women", "Men"),
            ("Manager", 3, 10, 7, 30), ("Total", 3, 10, 7, 30)]  # fmt: skip
    across = [("Gender", 2024, 2025), ("Female", 3, 7), ("Male", 10, 30)]
    for rows in (down, over, across):
        reading = _of(tmp_path, list(rows))
        assert reading.verdict == "ready", told(reading)
        by_year = {cell.year: (n.women, n.men) for cell, n in reading.tables[0].cells.items()}
        assert by_year == {2024: (3, 10), 2025: (7, 30)}


def test_grades_of_a_table_on_its_side_are_known(tmp_path: Path) -> None:
    reading = _of(tmp_path, SHAPES["genders down"])
    assert {word: n.women for word, n in reading.tables[0].by_grade.items()} == {
        "Manager": 3, "Technician": 7,
    }  # fmt: skip


def test_a_problem_of_a_reshaped_table_names_the_cell_where_it_stands(tmp_path: Path) -> None:
    rows = [("Grade", 2024, "", 2025, ""), ("", "Women", "Men", "Women", "Men"),
            ("Manager", 3, 10, -7, 30)]  # fmt: skip
    (problem,) = [p for p in _of(tmp_path, list(rows)).problems if p.level == "refuse"]
    assert problem.cell == "D3"


def test_sheets_called_after_grades_statuses_and_directorates(tmp_path: Path) -> None:
    heading = ("Working pattern", "Women", "Men")
    grades = {"Manager": [heading, ("Full time", 3, 10)], "Technician": [heading, ("FT", 7, 30)]}
    reading = read(workbook(tmp_path / NAME, ("Notes",), **grades))
    assert reading.verdict == "ready", told(reading)
    assert counts(reading) == WOMEN_AND_MEN
    people = ("Gender", "Grade")
    leavers = {"Leavers": [people, ("F", "Manager")], "Current staff": [people, ("M", "Manager")]}
    reading = read(workbook(tmp_path / NAME, ("Notes",), **leavers))
    assert counts(reading)["women"] == 0
    parts = {"Housing": [PLAIN[0], ("Manager", 3, 10)], "Finance": [PLAIN[0], ("Manager", 7, 30)]}
    assert counts(read(workbook(tmp_path / NAME, ("Notes",), **parts))) == WOMEN_AND_MEN


def test_sheets_that_may_hold_the_same_people_are_asked_about_and_can_be_chosen(
    tmp_path: Path,
) -> None:
    path = workbook(tmp_path / NAME, *PLAIN, Q2=[PLAIN[0], ("Manager", 4, 10)])
    assert "several tables" in _asked(read(path))
    chosen = read(path, answers=Answers(sheets=("Staff",)))
    assert chosen.verdict == "ready", told(chosen)
    assert counts(chosen) == WOMEN_AND_MEN


def test_a_sheet_that_adds_up_the_others_is_never_counted_with_them(tmp_path: Path) -> None:
    parts = {"Housing services": [PLAIN[0], ("Manager", 3, 10)],
             "Finance services": [PLAIN[0], ("Manager", 3, 10)],
             "Customer services": [PLAIN[0], ("Manager", 6, 20)]}  # fmt: skip
    assert "several tables" in _asked(read(workbook(tmp_path / NAME, ("Notes",), **parts)))


DOUBTFUL: dict[str, tuple[str, list[Row]]] = {
    "side by side": (
        "several tables",
        [("Grade", "Women", "Men", "", "Grade", "Women", "Men"),
         ("Manager", 3, 10, "", "Manager", 1, 2)],
    ),
    "below one another under words that are not known": (
        "several tables", [("North",), *PLAIN, (), ("South",), *PLAIN],
    ),
    "groups that may overlap": (
        "groups of columns",
        [("", "Disabled", "", "Carer", ""), ("Grade", "Women", "Men", "Women", "Men"),
         ("Manager", 1, 2, 3, 4)],
    ),
    "rows that may overlap": (
        "groups not understood",
        [("Characteristic", "Women", "Men"), ("None", 1, 2), ("Some", 3, 4)],
    ),
    "rows below the total": (
        "rows below the total", [*PLAIN, ("Total", 10, 40), ("Head of service", 1, 2)],
    ),
    "only women's percentages": (
        "everyone else taken as men", [("Grade", "Headcount", "% women"), ("Manager", 14, "21%")],
    ),
    "percentages that fit two numbers": (
        "percentages",
        [("Grade", "Headcount", "% women", "% men"), ("Manager", 1400, "21%", "79%")],
    ),
    "a column that may be the number": (
        "list or counts", [("Grade", "Gender", "Nr"), ("Manager", "F", 3), ("Manager", "M", 5)],
    ),
    "'All' in a column that is not counted by": (
        "rows that may be totals",
        [("Grade", "Sex", "Belief", "Headcount"), ("Manager", "F", "None", 1),
         ("Manager", "F", "All", 1)],
    ),
    "a number withheld": ("numbers withheld", [*PLAIN, ("Head of service", "[c]", 4)]),
}  # fmt: skip


@pytest.mark.parametrize("what", DOUBTFUL)
def test_what_is_not_plain_is_asked(tmp_path: Path, what: str) -> None:
    code, rows = DOUBTFUL[what]
    assert code in _asked(_of(tmp_path, rows))


@pytest.mark.parametrize(
    "code", ["groups of columns", "groups not understood", "everyone else taken as men"]
)
def test_a_reason_settles_what_is_not_plain(tmp_path: Path, code: str) -> None:
    rows = next(rows for asked, rows in DOUBTFUL.values() if asked == code)
    reading = _of(tmp_path, rows, answers=Answers(reasons={code: "Nobody is in two of them"}))
    assert reading.verdict == "ready", told(reading)


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("full-time equivalents", [*PLAIN, ("Clerk", 1.5, 2), ("Clerk 2", 2.5, 2.1), ("C", 1, 3)]),
        ("full-time equivalents", [("Staff by grade, FTE",), *PLAIN]),
        ("shares", [PLAIN[0], ("Manager", 0.2, 0.8), ("Technician", 0.3, 0.7)]),
        ("without a number", [PLAIN[0], ("Manager", "", ""), ("Technician", "", "")]),
    ],
)
def test_what_is_no_number_of_people_is_refused_with_the_reason(
    tmp_path: Path, words: str, rows: list[Row]
) -> None:
    reading = _of(tmp_path, rows)
    assert reading.verdict == "refused"
    assert words in reading.reason


def test_parts_that_are_not_their_total_are_refused(tmp_path: Path) -> None:
    rows = [*SHAPES["patterns over genders with their total"][:-1],
            ("Technician", 5, 20, 2, 10, 8, 30)]  # fmt: skip
    reading = _of(tmp_path, rows)
    assert reading.verdict == "refused"
    assert "'Total' that are not the sum" in reading.reason


def test_rounded_totals_are_told_and_others_refused(tmp_path: Path) -> None:
    numbers = [(5 * n, 10 * n) for n in range(1, 9)]
    women, men = (sum(column) for column in zip(*numbers, strict=True))
    rows = [("Grade", "Women", "Men"), *((f"Grade {at}", *n) for at, n in enumerate(numbers))]
    rounded = _of(tmp_path, [*rows, ("Total", women + 10, men)])
    assert rounded.verdict == "ready", told(rounded)
    assert (counts(rounded)["women"], counts(rounded)["men"]) == (women, men)
    assert "rounded totals" in {problem.code for problem in rounded.problems}
    assert _of(tmp_path, [*rows, ("Total", women + 50, men)]).verdict == "refused"
    assert _of(tmp_path, [*rows, ("Total", women + 9, men)]).verdict == "refused"


def test_pivots_of_a_list_are_passed_over(tmp_path: Path) -> None:
    people = [("Gender", "Grade", "Staff number"), ("F", "Manager", "A1"), ("M", "Manager", "A2")]
    pivot = [("Row Labels", "F", "M", "Grand Total"), ("Leeds", 1, 1, 2), ("Grand Total", 1, 1, 2)]
    reading = read(workbook(tmp_path / NAME, *people, Pivot=pivot))
    assert reading.verdict == "ready", told(reading)
    assert [table.sheet for table in reading.tables] == ["Staff"]


def test_the_year_in_a_line_about_the_file_is_that_of_the_table(tmp_path: Path) -> None:
    path = text_file(
        tmp_path / "Leeds City Council.csv",
        ("Date:", "2023"), ("", "Academic year", "2021/22"), (), *PLAIN,
    )  # fmt: skip
    reading = read(path)
    assert reading.verdict == "ready", told(reading)
    assert reading.tables[0].years == [2022]


@pytest.mark.parametrize(
    ("percent", "base", "as_fraction", "people"),
    [
        ("21%", 14, False, 3), ("21.4%", 14, False, 3), ("50", 2, False, 1), (0.5, 2, True, 1),
        ("21%", 1400, False, None), ("22%", 14, False, None), ("0%", 10, False, 0),
        ("100%", 10, False, 10), ("about a third", 9, False, None), ("33%", 0, False, 0),
        ("nan", 9, False, None), (float("inf"), 9, True, None),
    ],
)  # fmt: skip
def test_people_are_recovered_where_one_whole_number_rounds_to_the_percentage(
    percent: object, base: int, as_fraction: bool, people: int | None
) -> None:
    assert people_of(percent, base, as_fraction=as_fraction) == people
