"""Members of boards, partners' and schools' people, and filters, that only words around tell of."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.answers import answers_from
from tests.unit.intake.sheets import CAMDEN, Row, asked, listed, read, women_and_men, workbook

TABLE: list[Row] = [("Grade", "Female", "Male"), ("Grade 6", 4, 5), ("Grade 7", 3, 8)]
TEAMS: list[Row] = [("Team", "Female", "Male"), ("Service Desk", 5, 7), ("Infrastructure", 2, 9)]
PEOPLE = [(f"{n:05d}", "Female" if n % 3 else "Male", f"Grade {5 + n % 4}", "ICT Analyst")
          for n in range(10_001, 10_013)]  # fmt: skip
HEAD = ("Staff number", "Gender", "Grade", "Job title")


def under(folder: Path, *titles: str) -> list[str]:
    """What is asked of a table of Camden's under these titles."""
    return asked(read(workbook(folder / CAMDEN, *((title,) for title in titles), *TABLE)))


@pytest.mark.parametrize(
    "title",
    ["Digital Board", "ICT steering group 2025", "Gender balance of the Digital Board",
     "ICT governance group", "Future structure programme board"],
)  # fmt: skip
def test_a_board_that_is_all_a_title_says_is_asked_about(tmp_path: Path, title: str) -> None:
    assert under(tmp_path, title) == ["a part of the staff"]


@pytest.mark.parametrize(
    "titles",
    [("Digital Board", "ICT staff by grade"), ("Report to the Digital Board: ICT staff",),
     ("Future structure programme board", "ICT staff by grade"), ("ICT staff by health board",)],
)  # fmt: skip
def test_a_board_that_reads_of_the_staff_is_no_question(
    tmp_path: Path, titles: tuple[str, ...]
) -> None:
    assert under(tmp_path, *titles) == []


def test_chairs_and_members_are_asked_about_whatever_the_title(tmp_path: Path) -> None:
    rows: list[Row] = [("ICT",), ("Role", "Female", "Male"), ("Vice-chair", 1, 0), ("Member", 4, 6)]
    assert asked(read(workbook(tmp_path / CAMDEN, *rows))) == ["row of something else"]
    board = [(number, gender, "Member" if at else "Chair")
             for at, (number, gender, *_) in enumerate(PEOPLE)]  # fmt: skip
    reading = listed(tmp_path, ("Staff number", "Gender", "Role"), *board)
    assert "column that may tell who counts" in asked(reading)


@pytest.mark.parametrize(
    "title",
    [
        "ICT staff, Camden and partners",
        "ICT staff by grade (Camden Council and partners)",
        "ICT staff including partner councils",
        "ICT staff of the partnership",
        "Return to Socitm: ICT staff, Camden and partners",
        "ICT staff, all three authorities",
        "Shared ICT service for ourselves and our neighbours",
    ],
)
def test_titles_and_notes_of_partners_are_asked_about(tmp_path: Path, title: str) -> None:
    assert under(tmp_path, title) == ["note on who is counted"]
    assert asked(read(workbook(tmp_path / CAMDEN, *TABLE, (), (title,)))) == [
        "note on who is counted"
    ]
    reading = read(workbook(tmp_path / CAMDEN, (title,), HEAD, *PEOPLE))
    assert asked(reading) == ["note on who is counted"]


@pytest.mark.parametrize(
    "title",
    [
        "ICT business partners and staff by grade",
        "ICT and business partnering by grade",
        "Women in IT: a collection by Socitm and its partners",
        "ICT staff, excluding partner councils",
        "Digital partnerships team by grade",
    ],
)
def test_partners_who_are_not_counted_are_no_question(tmp_path: Path, title: str) -> None:
    assert under(tmp_path, title) == []


@pytest.mark.parametrize(
    ("team", "codes"),
    [
        ("School ICT technicians", ["other services among IT staff"]),
        ("Primary schools IT", ["other services among IT staff"]),
        ("Schools ICT support", []),
    ],
)
def test_people_of_schools_among_it_staff_are_asked_about(
    tmp_path: Path, team: str, codes: list[str]
) -> None:
    rows: list[Row] = [("ICT staff",), *TEAMS, (team, 3, 8)]
    assert asked(read(workbook(tmp_path / CAMDEN, *rows))) == codes
    people = [(*each[:2], "Service Desk" if at % 4 else team) for at, each in enumerate(PEOPLE)]
    assert asked(listed(tmp_path, ("Staff number", "Gender", "Team"), *people)) == codes


@pytest.mark.parametrize(
    ("name", "is_asked"),
    [("Schools ICT", True), ("School IT staff", True), ("ICT in schools 2025", True),
     ("Academies ICT", True), ("Corporate ICT", False), ("ICT excl schools", False)],
)  # fmt: skip
def test_sheets_called_after_the_it_of_schools_are_asked_about(
    tmp_path: Path, name: str, *, is_asked: bool
) -> None:
    told = ["other services among IT staff"] * is_asked
    assert asked(read(workbook(tmp_path / CAMDEN, *[], **{name: [HEAD, *PEOPLE]}))) == told
    counts: list[Row] = [("Grade", "Women", "Men"), ("Grade 6", 3, 8), ("Grade 7", 2, 9)]
    assert asked(read(workbook(tmp_path / CAMDEN, *[], **{name: counts}))) == told


def test_job_titles_of_schools_technicians_are_asked_about(tmp_path: Path) -> None:
    people = [(*each[:3], each[3] if at else "School ICT Technician")
              for at, each in enumerate(PEOPLE)]  # fmt: skip
    assert asked(listed(tmp_path, HEAD, *people)) == ["other services among IT staff"]


@pytest.mark.parametrize(
    ("condition", "codes"),
    [
        ("Contract type is Permanent", ["a part of the staff"]),
        ("Contract type is not Agency", ["a part of the staff"]),
        ("Contract type is Permanent or Fixed term", ["a part of the staff"]),
        ("Gender is Female", ["a part of the staff"]),
        ("Gender is Female or Male", []),
        ("Directorate is Resources", []),
        ("Status is Active", []),
    ],
)
def test_filters_below_a_list_or_table_are_heard(
    tmp_path: Path, condition: str, codes: list[str]
) -> None:
    below: list[Row] = [(), (f"Applied filters:\n{condition}",)]
    reading = listed(tmp_path, HEAD, *PEOPLE, *below)
    assert asked(reading) == codes
    assert women_and_men(reading) == (8, 4)
    assert asked(read(workbook(tmp_path / CAMDEN, *TABLE, *below))) == codes
    lines: list[Row] = [(), ("Applied filters:",), (condition,)]
    assert asked(listed(tmp_path, HEAD, *PEOPLE, *lines)) == codes


def test_a_file_of_nobody_who_counts_is_refused_whatever_its_reasons(tmp_path: Path) -> None:
    panel: list[Row] = [("Digital Scrutiny Panel",), ("Group", "Female", "Male"),
                        ("Labour", 3, 4), ("Green", 1, 2)]  # fmt: skip
    said = answers_from({"words": {"status": {"Panel": "not counted"}},
                         "reasons": {"a part of the staff": "They are all."}})  # fmt: skip
    path = workbook(tmp_path / CAMDEN, **{"Panel": panel})
    assert read(path, answers=said).verdict == "refused"


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("ICT, Casework and Records team", []),
        ("ICT casework systems, by grade", []),
        ("ICT casework by grade", ["a part of the staff"]),
    ],
)
def test_a_team_that_deals_with_cases_is_no_part_of_the_staff(
    tmp_path: Path, title: str, codes: list[str]
) -> None:
    assert under(tmp_path, title) == codes


@pytest.mark.parametrize("is_one_cell", [True, False])
def test_filters_below_a_table_say_its_council_and_year(
    tmp_path: Path, *, is_one_cell: bool
) -> None:
    said = ["Applied filters:", "Council is Fife Council", "Snapshot date is 31 March 2024",
            "Hire date is on or after 1 April 2019", "Service is ICT"]  # fmt: skip
    below: list[Row] = [("\n".join(said),)] if is_one_cell else [(line,) for line in said]
    reading = read(workbook(tmp_path / "Export.xlsx", *TABLE, (), *below))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (7, 13))
    assert [(table.councils, table.years) for table in reading.tables] == [(["S12000047"], [2024])]


@pytest.mark.parametrize("many", [12, 400])
def test_filters_below_a_list_say_its_council_and_year(tmp_path: Path, many: int) -> None:
    people = [(10_000 + at, "Female" if at % 3 else "Male", "Grade 6", "ICT Analyst")
              for at in range(many)]  # fmt: skip
    said = "Applied filters:\nCouncil is Fife Council\nSnapshot date is 31 March 2024"
    reading = read(workbook(tmp_path / "Export.xlsx", HEAD, *people, (), (said,)))
    assert reading.verdict == "ready"
    assert [(table.councils, table.years) for table in reading.tables] == [(["S12000047"], [2024])]


def test_a_filter_of_another_year_than_the_title_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("ICT staff 2025",), *TABLE, (), ("Applied filters:\nYear is 2024",)]
    assert "year" in asked(read(workbook(tmp_path / "Camden Council.xlsx", *rows)))
