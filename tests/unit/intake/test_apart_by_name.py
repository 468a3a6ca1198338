"""Tables called after teams are of other people; after a whole, a part or a breakdown it is asked.

Each has as many columns and grades as the others, so that only the names tell.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import CAMDEN, Row, asked, read, women_and_men, workbook

HEAD: Row = ("Grade", "Women", "Men")
NUMBERS: list[list[Row]] = [
    [("Grade 4", 3, 4), ("Grade 6", 2, 5)],
    [("Grade 4", 1, 4), ("Grade 6", 2, 2)],
    [("Grade 4", 2, 2), ("Grade 6", 5, 3)],
]
IN_ALL = (15, 20)
TEAMS = [("Service Desk", "Infrastructure", "Applications"),
         ("Service: ICT Operations", "Service: Business Systems", "Service: Projects"),
         ("Service Desk team", "Networks team", "GIS team")]  # fmt: skip
NOT_APART = [
    ("ICT", "Service Desk"), ("ICT", "ICT agency"), ("ICT staff", "ICT managers"),
    ("ICT by grade", "ICT by level"), ("Service Desk", "ERP project team"),
    ("Networks", "Service Desk and Networks"), ("Digital", "Digital team"),
    ("Service Desk at 30 June", "Service Desk at 31 March"),
]  # fmt: skip


def stacked(folder: Path, names: tuple[str, ...], *titles: Row) -> Path:
    """A table below another on one sheet, each under its name."""
    rows: list[Row] = [*titles]
    for name, numbers in zip(names, NUMBERS, strict=False):
        rows += [(name,), HEAD, *numbers, ()]
    return workbook(folder / CAMDEN, *rows)


def on_sheets(folder: Path, names: tuple[str, ...]) -> Path:
    first, *others = zip(names, NUMBERS, strict=False)
    more = {name: [HEAD, *numbers] for name, numbers in others}
    return workbook(folder / CAMDEN, **{first[0]: [HEAD, *first[1]], **more})


@pytest.mark.parametrize("names", TEAMS)
@pytest.mark.parametrize("titles", [(), (("ICT staff by grade",), ())])
def test_tables_below_one_another_each_under_its_team_are_added_up(
    tmp_path: Path, names: tuple[str, ...], titles: tuple[Row, ...]
) -> None:
    reading = read(stacked(tmp_path, names, *titles))
    assert (asked(reading), women_and_men(reading)) == ([], IN_ALL)


@pytest.mark.parametrize("names", NOT_APART)
def test_tables_whose_names_tell_no_others_are_asked_about(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    assert "several tables" in asked(read(stacked(tmp_path, names)))


def test_another_service_below_a_team_is_asked_about(tmp_path: Path) -> None:
    assert asked(read(stacked(tmp_path, ("Service Desk", "HR")))) == ["several tables"]


def test_sheets_of_teams_are_added_up(tmp_path: Path) -> None:
    reading = read(on_sheets(tmp_path, TEAMS[0]))
    assert (asked(reading), women_and_men(reading)) == ([], IN_ALL)


@pytest.mark.parametrize("names", NOT_APART)
def test_sheets_whose_names_tell_no_others_are_asked_about(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    assert "several tables" in asked(read(on_sheets(tmp_path, names)))


@pytest.mark.parametrize(
    ("others", "codes"),
    [
        ({"Service Desk": 6}, []),
        ({}, ["status by the sheet's name"]),
        ({"Service Desk": 6, "Interviews": 3}, ["status by the sheet's name"] * 2),
    ],
)
def test_applications_are_a_team_among_teams(
    tmp_path: Path, others: dict[str, int], codes: list[str]
) -> None:
    head: Row = ("Name", "Gender", "Grade")
    people = [(f"Person {chr(65 + at)}", "Female" if at % 3 else "Male", f"Grade {5 + at % 4}")
              for at in range(12)]  # fmt: skip
    sheets = {name: [head, *people[:many]] for name, many in others.items()}
    team: list[Row] = [("Applications - Camden LBC - 31/03/2025",), head, *people[6:]]
    reading = read(workbook(tmp_path / CAMDEN, **{"Applications": team, **sheets}))
    assert [code for code in asked(reading) if code.startswith("status")] == codes


@pytest.mark.parametrize(
    "whole",
    ["Digital and Technology", "Digital, Data and Technology", "Computer Services", "IT function",
     "ICT and Business Systems", "ICT Department 2025", "Digital Directorate", "Digital"],
)  # fmt: skip
def test_a_service_beside_one_of_its_teams_is_not_added_to_it(tmp_path: Path, whole: str) -> None:
    table: list[Row] = [("Grade", "Female", "Male"), ("G5", 4, 9), ("G6", 3, 8)]
    team: list[Row] = [table[0], ("G5", 2, 3), ("G6", 1, 4)]
    reading = read(workbook(tmp_path / CAMDEN, **{whole: table, "Service Desk": team}))
    assert reading.verdict != "ready"


PEOPLE: list[list[Row]] = [
    [("Gender", "Grade"), ("F", "Grade 6"), ("F", "Grade 6"), ("M", "Grade 6"), ("M", "Grade 7")],
    [("Gender", "Grade"), ("F", "Grade 6"), ("M", "Grade 6"), ("M", "Grade 6")],
]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Mar 2025", "Feb 2025"), ("This year", "Last year"), ("Staff", "Staff old"),
     ("Staff at 31 March", "Staff at 28 February"), ("ICT", "ICT previous"), ("As is", "To be")],
)  # fmt: skip
def test_lists_called_after_two_times_are_asked_about(
    tmp_path: Path, first: str, second: str
) -> None:
    path = workbook(
        tmp_path / "Camden Council ICT 2025.xlsx",
        *[],
        **dict(zip((first, second), PEOPLE, strict=True)),
    )
    assert "several tables" in asked(read(path))


def test_lists_called_after_two_years_are_each_of_its_own(tmp_path: Path) -> None:
    lists = dict(zip(("2025", "2024"), PEOPLE, strict=True))
    reading = read(workbook(tmp_path / "Camden Council ICT.xlsx", **lists))
    assert (asked(reading), women_and_men(reading)) == ([], (3, 4))


def test_a_column_of_totals_on_one_of_the_sheets_is_no_other_table(tmp_path: Path) -> None:
    more: list[Row] = [(*HEAD, "Total"), ("Grade 4", 1, 4, 5), ("Grade 6", 2, 2, 4)]
    sheets = {"Service Desk": [HEAD, *NUMBERS[0]], "Infrastructure": more}
    reading = read(workbook(tmp_path / CAMDEN, **sheets))
    assert (asked(reading), women_and_men(reading)) == ([], (8, 15))


def test_sheets_of_councils_are_those_of_which_they_are_called_whatever_they_look_like(
    tmp_path: Path,
) -> None:
    listed: list[Row] = [("Belfast Council",), ("Staff number", "Gender", "Grade"),
                         *((f"E{at}", "Female", "Grade 6") for at in range(4))]  # fmt: skip
    counted: list[Row] = [HEAD, *NUMBERS[0]]
    path = workbook(tmp_path / "Society return ICT staff 2025.xlsx", ("Contents",),
                    Belfast=listed, Cardiff=counted, Kent=counted)  # fmt: skip
    reading = read(path)
    assert asked(reading) == []
    told = {cell.organisation: n.people for t in reading.tables for cell, n in t.cells.items()}
    assert set(told) == {"N09000003", "W06000015", "E10000016"}
    assert women_and_men(reading) == (14, 18)


@pytest.mark.parametrize(
    ("gone", "lowest", "is_asked"), [(0, 4, True), (2, 4, True), (2, 6, False)]
)
def test_two_lists_of_nearly_the_same_people_are_asked_about(
    tmp_path: Path, gone: int, lowest: int, *, is_asked: bool
) -> None:
    def people(grade: int) -> list[Row]:
        return [("FM"[n % 2], f"Grade {grade + n % 3}", "Engineer") for n in range(30)]

    head: Row = ("Gender", "Grade", "Job title")
    sheets: dict[str, list[Row]] = {"A": [head, *people(4)], "B": [head, *people(lowest)[gone:]]}
    assert ("several tables" in asked(read(workbook(tmp_path / CAMDEN, **sheets)))) == is_asked


@pytest.mark.parametrize("name", ["Other services", "Rest of the council"])
def test_a_sheet_of_others_of_the_council_beside_it_is_asked_about(
    tmp_path: Path, name: str
) -> None:
    assert asked(read(on_sheets(tmp_path, ("ICT", name)))) == ["several tables"]
    assert asked(read(on_sheets(tmp_path, ("Service Desk", "Networks")))) == []
