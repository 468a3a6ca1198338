"""Rows among teams whose people may stand in the teams, too: who leads them, or apprentices."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from tests.unit.intake.sheets import CAMDEN, Row, asked, counts, problem, read, workbook

TEAMS: list[Row] = [("Service Desk", 4, 9), ("Infrastructure", 2, 11), ("Applications", 6, 7)]
HEADINGS: Row = ("Team", "Female", "Male")


@pytest.mark.parametrize(
    "name",
    ["Leadership team", "SMT", "ICT SLT", "Senior management team", "Management", "Managers",
     "Extended leadership team", "Senior leaders", "Team leaders", "Heads of service",
     "Apprentices", "Agency staff", "Graduate trainees", "Home workers", "Women returners",
     "Acting managers", "Under 25", "Job share", "Agency (included)", "Managers (all teams)",
     "Project team", "Windows 11 project team", "Digital working group", "Task force",
     "Long term sick"],
)  # fmt: skip
def test_people_of_several_teams_are_asked_about(tmp_path: Path, name: str) -> None:
    path = workbook(tmp_path / CAMDEN, HEADINGS, *TEAMS, (name, 1, 3))
    reading = read(path)
    assert asked(reading) == ["part of another row"]
    assert name in problem(reading, "part of another row")[1]
    out = read(path, answers=Answers(rows={name: "leave out"}))
    assert (out.verdict, counts(out)["women"]) == ("ready", 12)
    within = read(path, answers=Answers(rows={name: "count"}))
    assert (within.verdict, counts(within)["women"]) == ("ready", 13)


@pytest.mark.parametrize(
    "name", ["Project management", "Service management", "Head of ICT", "Digital", "Data team",
             "Information management", "Management information", "Projects", "Digital projects",
             "Programmes and projects"]
)  # fmt: skip
def test_a_team_of_its_own_is_counted(tmp_path: Path, name: str) -> None:
    reading = read(workbook(tmp_path / CAMDEN, HEADINGS, *TEAMS, (name, 1, 3)))
    assert (reading.verdict, counts(reading)["women"]) == ("ready", 13)


@pytest.mark.parametrize(("total", "women"), [((13, 30), 13), ((12, 27), 12)])
def test_a_total_tells_whether_they_stand_in_the_teams(
    tmp_path: Path, total: tuple[int, int], women: int
) -> None:
    rows = [*TEAMS, ("Leadership team", 1, 3), ("Total", *total)]
    reading = read(workbook(tmp_path / CAMDEN, HEADINGS, *rows))
    assert (reading.verdict, counts(reading)["women"]) == ("ready", women)


@pytest.mark.parametrize(
    ("heading", "others"),
    [("Grade", ("Technician", "Professional")), ("Level", ("Technician", "Professional")),
     ("Job family", ("Service desk", "Infrastructure"))],
)  # fmt: skip
def test_managers_among_levels_and_families_of_jobs_are_a_group_like_any_other(
    tmp_path: Path, heading: str, others: tuple[str, str]
) -> None:
    rows = [(heading, "Female", "Male"), *[(word, 5, 9) for word in others], ("Management", 1, 4)]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (reading.verdict, counts(reading)["women"]) == ("ready", 11)


def test_rows_of_a_team_by_grade_are_left_out_by_its_name(tmp_path: Path) -> None:
    rows: list[Row] = [("Team", "Grade", "Female", "Male")]
    for team, women, men in (*TEAMS, ("Leadership team", 1, 3)):
        rows += [(team, "Manager", women, men), (team, "Professional", women + 1, men + 1)]
    path = workbook(tmp_path / CAMDEN, *rows)
    assert asked(read(path)) == ["part of another row"]
    out = read(path, answers=Answers(rows={"Leadership team": "leave out"}))
    assert (out.verdict, counts(out)["women"]) == ("ready", 27)


def test_leaders_of_each_directorate_are_asked_about(tmp_path: Path) -> None:
    rows = [("Directorate", "Service", "Female", "Male"), ("Resources", "ICT", 5, 9),
            ("Resources", "SMT", 1, 2), ("Place", "GIS", 2, 3), ("Place", "SMT", 1, 1)]  # fmt: skip
    assert asked(read(workbook(tmp_path / CAMDEN, *rows))).count("part of another row") == 2


def test_secondees_among_teams_are_asked_about_by_their_row(tmp_path: Path) -> None:
    path = workbook(tmp_path / CAMDEN, HEADINGS, *TEAMS, ("Seconded out", 1, 3))
    assert "row of something else" in asked(read(path))
    out = read(path, answers=Answers(rows={"Seconded out": "leave out"}))
    assert (out.verdict, counts(out)["women"]) == ("ready", 12)


@pytest.mark.parametrize(
    "name", ["Under 25", "Acting up", "Disabled staff", "Agency (included)", "Hosted staff",
             "Apprentices incl. above"]
)  # fmt: skip
def test_some_of_everybody_among_grades_are_asked_about(tmp_path: Path, name: str) -> None:
    rows = [("Grade", "Female", "Male"), ("Technician", 5, 9), ("Manager", 1, 4), (name, 1, 2)]
    assert len(asked(read(workbook(tmp_path / CAMDEN, *rows)))) == 1


def test_bands_of_age_are_groups_like_any_other(tmp_path: Path) -> None:
    rows = [("Age", "Female", "Male"), ("Under 25", 5, 9), ("25-54", 9, 14), ("Over 54", 1, 2)]
    assert read(workbook(tmp_path / CAMDEN, *rows)).verdict == "ready"


SCALE: list[Row] = [("Grade 6", 4, 9), ("Grade 8", 2, 11), ("Grade 10", 6, 7)]
GRADES: Row = ("Grade", "Female", "Male")


@pytest.mark.parametrize(
    "name", ["Leadership team", "Senior leadership", "ICT SLT", "Trainees", "Apprentices"]
)
def test_leaders_and_trainees_among_points_of_a_scale_are_asked_about(
    tmp_path: Path, name: str
) -> None:
    path = workbook(tmp_path / CAMDEN, GRADES, *SCALE, (name, 1, 3))
    assert asked(read(path)) == ["part of another row"]
    out = read(path, answers=Answers(rows={name: "leave out"}))
    assert (out.verdict, counts(out)["women"]) == ("ready", 12)
    rows = [GRADES, *SCALE, (name, 1, 3), ("Total", 13, 30)]
    assert read(workbook(tmp_path / CAMDEN, *rows)).verdict == "ready"
    without = read(workbook(tmp_path / CAMDEN, *rows[:-1], ("Total", 12, 27)))
    assert (without.verdict, counts(without)["women"]) == ("ready", 12)


@pytest.mark.parametrize("name", ["Apprentices", "Trainees"])
def test_those_below_the_lowest_grade_are_a_grade(tmp_path: Path, name: str) -> None:
    for rows in ([(name, 1, 3), *SCALE], [*SCALE[::-1], (name, 1, 3)]):
        assert read(workbook(tmp_path / CAMDEN, GRADES, *rows)).verdict == "ready"


@pytest.mark.parametrize("name", ["Heads of Service", "Management", "Apprentice", "Chief officers"])
def test_grades_in_words_beside_a_scale_are_counted(tmp_path: Path, name: str) -> None:
    assert read(workbook(tmp_path / CAMDEN, GRADES, *SCALE, (name, 1, 3))).verdict == "ready"


def test_leaders_are_the_top_of_a_ladder_in_words_that_has_no_other(tmp_path: Path) -> None:
    ladder: list[Row] = [("Technician", 4, 9), ("Professional", 2, 11), ("Manager", 6, 7)]
    leaders: Row = ("Leadership team", 1, 3)
    assert read(workbook(tmp_path / CAMDEN, GRADES, *ladder, leaders)).verdict == "ready"
    heads: Row = ("Head of service", 1, 1)
    reading = read(workbook(tmp_path / CAMDEN, GRADES, *ladder, heads, leaders))
    assert asked(reading) == ["part of another row"]


def test_grades_that_a_system_sorted_are_those_of_one_column(tmp_path: Path) -> None:
    rows = sorted([*SCALE, ("Trainees", 1, 3)], key=lambda row: str(row[0]))
    assert read(workbook(tmp_path / CAMDEN, GRADES, *rows)).verdict == "ready"


@pytest.mark.parametrize("name", ["Line managers", "Part-time (all grades)", "Promoted in year"])
def test_people_of_several_grades_are_asked_about(tmp_path: Path, name: str) -> None:
    rows: list[Row] = [("Grade", "Women", "Men"), ("G5", 8, 12), ("G6", 6, 14), ("G7", 2, 9)]
    reading = read(workbook(tmp_path / CAMDEN, *rows, (name, 3, 7)))
    assert name in problem(reading, "part of another row")[1]


def test_posts_that_a_row_calls_vacant_are_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Job title", "Women", "Men"),
        ("Analyst", 8, 12),
        ("Analyst (vacant)", 0, 3),
    ]
    assert asked(read(workbook(tmp_path / CAMDEN, *rows))) == ["row of something else"]


@pytest.mark.parametrize(("men", "questions"), [(14, ["row there twice"]), (13, [])])
def test_a_row_that_stands_there_again_is_asked_about(
    tmp_path: Path, men: int, questions: list[str]
) -> None:
    rows: list[Row] = [("Grade", "Women", "Men"), ("G5", 8, 12), ("G6", 6, 14), ("G6", 6, men)]
    assert asked(read(workbook(tmp_path / CAMDEN, *rows))) == questions
