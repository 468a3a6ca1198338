"""Tables of counts whose headings say less than their values do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, by_status, read, told, women_and_men, workbook

# Grade 8 has as many women and men as the two grades above it.
POINTS: list[Row] = [("Grade 5", 3, 9), ("Grade 6", 4, 12), ("Grade 8", 7, 21), ("SM1", 5, 8)]
EVERYBODY = (19, 50)
TEAMS: list[Row] = [("Networks", 4, 7), ("Service Desk", 3, 2)]
FILE = "Leeds City Council ICT 2025.xlsx"


@pytest.mark.parametrize("heading", ["Category", "Staff group", "Group"])
def test_points_of_a_pay_scale_are_grades_whatever_they_stand_under(
    tmp_path: Path, heading: str
) -> None:
    reading = read(workbook(tmp_path / FILE, (heading, "Female", "Male"), *POINTS))
    assert (asked(reading), women_and_men(reading)) == ([], EVERYBODY), told(reading)


def test_words_of_no_scale_under_such_a_heading_are_asked_about(tmp_path: Path) -> None:
    rows = [*POINTS, ("Champions", 4, 7)]
    reading = read(workbook(tmp_path / FILE, ("Category", "Female", "Male"), *rows))
    assert asked(reading) == ["groups not understood"]


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        (("Officer", "Senior officer", "Manager", "Head"), []),
        (("Foundation", "Practitioner", "Expert", "Leadership"), []),
        (("Analyst", "Engineer", "Manager", "Architect"), []),
        (("Officer", "Manager", "Head", "Champions"), ["groups not understood"]),
        (("Manager", "Officer", "Steering group", "Head"), ["groups not understood"]),
        (("Manager", "Officer", "Service", "Head"), ["groups not understood"]),
    ],
)
def test_the_steps_of_a_ladder_of_jobs_need_no_heading_and_no_total(
    tmp_path: Path, steps: tuple[str, ...], found: list[str]
) -> None:
    numbers = ((3, 9), (5, 14), (2, 8), (1, 4))
    rows = [(step, *pair) for step, pair in zip(steps, numbers, strict=True)]
    reading = read(workbook(tmp_path / FILE, ("", "Women", "Men"), *rows))
    assert asked(reading) == found, told(reading)
    if not found:
        assert women_and_men(reading) == (11, 35)


@pytest.mark.parametrize(
    "heads",
    [("Female (31 March 2025)", "Male (31 March 2025)"), ("Females in post", "Males in post")],
)
def test_a_grade_is_no_sum_of_others_where_all_rows_have_one_year_or_status(
    tmp_path: Path, heads: tuple[str, str]
) -> None:
    reading = read(workbook(tmp_path / FILE, ("Grade", *heads), *POINTS))
    assert (asked(reading), women_and_men(reading)) == ([], EVERYBODY), told(reading)


@pytest.mark.parametrize(("last", "is_asked"), [(50 + 19, False), (50 + 20, True)])
def test_of_two_columns_that_hold_the_same_one_is_used(
    tmp_path: Path, last: int, *, is_asked: bool
) -> None:
    rows: list[Row] = [(word, women, men, women + men, women + men) for word, women, men in POINTS]
    rows.append(("Total", *EVERYBODY, sum(EVERYBODY), last))
    path = workbook(tmp_path / FILE, ("Grade", "Female", "Male", "Total", "All"), *rows)
    reading = read(path)
    assert ("two columns for one thing" in asked(reading)) is is_asked, told(reading)


@pytest.mark.parametrize(
    "heads", [("Female colleagues", "Male colleagues"), ("n_female", "n_male")]
)
def test_short_and_odd_headings_of_women_and_men_are_known(
    tmp_path: Path, heads: tuple[str, str]
) -> None:
    reading = read(workbook(tmp_path / FILE, ("Grade", *heads), *POINTS))
    assert (asked(reading), women_and_men(reading)) == ([], EVERYBODY), told(reading)


@pytest.mark.parametrize(
    ("title", "status"),
    [("ICT leavers 2024/25", "left"), ("Leavers in ICT, year ending 31 March 2025", "left"),
     ("Leeds City Council: ICT starters by grade, 2024-25", "joined"),
     ("ICT promotions 2024/25", "promoted"), ("Applicants for ICT posts 2024/25", "applied")],
)  # fmt: skip
def test_a_title_that_says_a_flow_with_its_year_and_nothing_else_is_the_status(
    tmp_path: Path, title: str, status: str
) -> None:
    rows: list[Row] = [(title,), (), ("Grade", "Female", "Male"), *POINTS]
    reading = read(workbook(tmp_path / FILE, *rows))
    assert (asked(reading), by_status(reading)) == ([], {status: sum(EVERYBODY)}), told(reading)


@pytest.mark.parametrize(
    "title", ["ICT leavers", "ICT leavers and starters 2024/25", "ICT staff and leavers 2025",
              "ICT leavers replaced 2024/25"]
)  # fmt: skip
def test_a_title_that_says_a_flow_and_more_or_no_year_is_asked_about(
    tmp_path: Path, title: str
) -> None:
    rows: list[Row] = [(title,), (), ("Grade", "Female", "Male"), *POINTS]
    assert asked(read(workbook(tmp_path / FILE, *rows))) == ["may not be in post"]


def applicants(number: str, job: str, stage: str) -> list[Row]:
    stages = ("Applied", "Applied", "Shortlisted", "Appointed")
    return [
        (number, "Gender", job, stage),
        *((f"A{n}", "FM"[n % 2], "Data analyst", stages[n % 4]) for n in range(12)),
    ]


@pytest.mark.parametrize("heading", ["Outcome", "Decision", "Where they got to"])
def test_statuses_of_people_who_are_not_in_post_are_asked_about_under_any_heading(
    tmp_path: Path, heading: str
) -> None:
    reading = read(workbook(tmp_path / FILE, *applicants("Ref", "Job title", heading)))
    assert asked(reading) == ["heading not sure"]
    assert by_status(reading) == {"applied": 6, "shortlisted": 3, "appointed": 3}


@pytest.mark.parametrize(
    ("number", "job", "stage", "is_asked"),
    [("Candidate number", "Job title", "Status", False), ("Ref", "Post applied for", "", True),
     ("Candidate number", "Job title", "", True), ("Ref", "Post applied for", "Status", True),
     ("Employee number", "Post applied for", "", False)],
)  # fmt: skip
def test_candidates_are_asked_about_unless_a_status_tells_how_far_each_of_them_came(
    tmp_path: Path, number: str, job: str, stage: str, *, is_asked: bool
) -> None:
    rows = applicants(number, job, stage)
    reading = read(workbook(tmp_path / FILE, *(rows if stage else [row[:3] for row in rows])))
    assert ("rows of something else than people" in asked(reading)) is is_asked, told(reading)


def test_a_candidate_who_stands_there_twice_is_asked_about(tmp_path: Path) -> None:
    rows = applicants("Candidate number", "Job title", "Status")
    reading = read(workbook(tmp_path / FILE, *rows, rows[-1]))
    assert asked(reading) == ["rows of something else than people"]


@pytest.mark.parametrize(
    "said", ["24/25", "ICT Q4 24-25", "ICT Mar25", "FYE25", "Leeds City Council ICT 24-25"]
)
def test_a_year_in_few_figures_is_one(tmp_path: Path, said: str) -> None:
    rows: list[Row] = [(said,), (), ("Grade", "Female", "Male"), *POINTS]
    reading = read(workbook(tmp_path / "Leeds City Council ICT.xlsx", *rows))
    assert {cell.year for table in reading.tables for cell in table.cells} == {2025}


def test_pay_points_in_a_title_are_no_year(tmp_path: Path) -> None:
    rows: list[Row] = [("SCP 24-25",), (), ("Grade", "Female", "Male"), *POINTS]
    assert "year" in asked(read(workbook(tmp_path / "Leeds City Council ICT.xlsx", *rows)))


@pytest.mark.parametrize(
    ("key", "is_asked"),
    [([("FTE", "Full-time equivalent"), ("Grade", "NJC grade")], False),
     ([("E99", "Data analyst")], True)],
)  # fmt: skip
def test_a_key_to_the_headings_below_a_list_is_nobody(
    tmp_path: Path, key: list[Row], *, is_asked: bool
) -> None:
    head: Row = ("Staff number", "Job title", "Grade", "Gender", "FTE", "Team", "Start date")
    rows: list[Row] = [
        (f"E{n}", "Data analyst", "Grade 6", "FM"[n % 2], 1, "Data", "2020-01-01")
        for n in range(12)
    ]
    reading = read(workbook(tmp_path / FILE, head, *rows, (), ("Key:",), *key))
    assert bool(asked(reading)) is is_asked, told(reading)


@pytest.mark.parametrize("heading", ["Skill", "Course", "Systems supported", "Prosiect"])
def test_teams_under_what_somebody_may_have_several_of_are_asked_about(
    tmp_path: Path, heading: str
) -> None:
    asked_under = {
        over: asked(read(workbook(tmp_path / FILE, (over, "Female", "Male"), *TEAMS)))
        for over in (heading, "Work area")
    }
    assert asked_under == {heading: ["groups not understood"], "Work area": []}
