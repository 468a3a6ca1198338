"""What the names of sheets say of their people: a gender, or that they joined or left."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.workbooks.answers import NOTHING_SETTLED, Answers
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, asked, by_status, counts, read, women_and_men, workbook

FILE = "Leeds City Council ICT 2025.xlsx"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def named(many: int, *, first: str = "A") -> list[str]:
    return [f"{first}{LETTERS[at % 26]}{LETTERS[at // 26]} Bell" for at in range(many)]


def jobs(many: int, first: str) -> list[Row]:
    return [["Name", "Job"], *([name, "Analyst"] for name in named(many, first=first))]


def of(path: Path, sheets: dict[str, list[Row]], answers: Answers = NOTHING_SETTLED) -> Reading:
    return read(workbook(path / FILE, ["Notes"], **sheets), answers=answers)


# ---------------------------------------------------------------- a sheet of each gender


@pytest.mark.parametrize("names", [("Female", "Male"), ("Women", "Men"),
                                   ("Women in IT", "Men in IT"), ("Female staff", "Male staff"),
                                   ("Menywod", "Dynion")])  # fmt: skip
def test_sheets_of_names_and_jobs_alone_are_of_the_gender_they_are_called_after(
    tmp_path: Path, names: tuple[str, str]
) -> None:
    women, men = names
    reading = of(tmp_path, {women: jobs(4, "A"), men: jobs(7, "C")})
    assert (reading.verdict, women_and_men(reading)) == ("ready", (4, 7))


def test_sheets_called_after_women_and_something_else_are_of_no_gender(tmp_path: Path) -> None:
    sheets = {"Women and equalities": jobs(4, "A"), "Mens shed": jobs(7, "C")}
    assert of(tmp_path, sheets).verdict == "refused"


@pytest.mark.parametrize("tail", [["Total", "{}"], ["Total", "", "{}"], ["Source: HR system"]])
def test_a_total_or_note_on_the_sheet_of_a_gender_is_nobody(
    tmp_path: Path, tail: list[str]
) -> None:
    sheets: dict[str, list[Row]] = {
        name: [
            [*rows[0], "Grade"],
            *([*row, "G6"] for row in rows[1:]),
            [text.format(len(rows) - 1) for text in tail],
        ]
        for name, rows in (("Women", jobs(4, "A")), ("Men", jobs(7, "C")))
    }
    reading = of(tmp_path, sheets)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (4, 7))


@pytest.mark.parametrize("name", ["Current staff", "Apprentice", "Full time"])
def test_a_note_on_a_sheet_whose_name_says_something_is_nobody(tmp_path: Path, name: str) -> None:
    rows: list[Row] = [["Name", "Gender", "Job title"]]
    rows += [[each, "Female", "Analyst"] for each in named(6)]
    reading = of(tmp_path, {name: [*rows, [], ["Source: HR system"], ["Total", "", 6]]})
    assert counts(reading) == {"women": 6, "men": 0, "another gender": 0, "not recorded": 0}


# ---------------------------------------------------------------- sections of each gender


def sections(*, words: tuple[str, str] = ("Women", "Men"), again: bool = False) -> list[Row]:
    heads: Row = ["Name", "Team"]
    rows: list[Row] = [] if again else [heads]
    for word, many in zip(words, (4, 7), strict=True):
        rows += [[word], *([heads] if again else [])]
        rows += [[name, "Service desk"] for name in named(many, first=word[0])]
    return rows


@pytest.mark.parametrize("again", [False, True])
@pytest.mark.parametrize("words", [("Women", "Men"), ("Female (4)", "Male (7)"),
                                   ("Women in ICT", "Men in ICT")])  # fmt: skip
def test_people_with_a_team_below_their_gender_are_of_it(
    tmp_path: Path, words: tuple[str, str], *, again: bool
) -> None:
    reading = read(workbook(tmp_path / FILE, *sections(words=words, again=again)))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (4, 7))


def test_a_total_below_the_people_of_a_gender_is_nobody(tmp_path: Path) -> None:
    rows: list[Row] = [["Name", "Job title", "Grade"], ["Women"], ["Ann Abel", "Analyst", "G6"],
                       ["Bea Bell", "Analyst", "G6"], ["Total", 2], ["Men"],
                       ["Cai Cole", "Analyst", "G6"], ["Dan Dale", "Analyst", "G6"],
                       ["Total", "", 2], [], ["Source: HR system"]]  # fmt: skip
    reading = read(workbook(tmp_path / FILE, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 2))


def test_teams_with_numbers_below_a_gender_are_counted_as_of_it(tmp_path: Path) -> None:
    rows: list[Row] = [["Team", "Number of staff"], ["Women"], ["Service desk", 4], ["Web", 3],
                       ["Men"], ["Service desk", 9], ["Web", 5]]  # fmt: skip
    reading = read(workbook(tmp_path / FILE, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (7, 14))


# ---------------------------------------------------------------- leavers and starters


HEADINGS = ["Staff number", "Gender", "Grade"]
STAFF: list[Row] = [[1_000 + at, "FM"[at % 2], "G6"] for at in range(40)]
GONE: list[Row] = [[2_000 + at, "FM"[at % 2], "G6"] for at in range(7)]


def with_days(rows: list[Row], heading: str, day: date) -> list[Row]:
    return [[*HEADINGS, heading], *([*row, day] for row in rows)]


def test_leavers_with_last_days_beside_staff_need_no_question(tmp_path: Path) -> None:
    gone = with_days(GONE, "Leaving date", date(2024, 9, 3))
    reading = of(tmp_path, {"Current staff": [HEADINGS, *STAFF], "Leavers 2024-25": gone})
    assert (reading.verdict, by_status(reading)) == ("ready", {"in post": 40, "left": 7})


@pytest.mark.parametrize("name", ["Leavers", "IT leavers", "Leavers in the year"])
def test_leavers_without_days_are_asked_about_once(tmp_path: Path, name: str) -> None:
    sheets: dict[str, list[Row]] = {"Staff list": [HEADINGS, *STAFF], name: [HEADINGS, *GONE]}
    reading = of(tmp_path, sheets)
    assert asked(reading) == ["status by the sheet's name"]
    (question,) = [p.question for p in reading.problems if p.level == "ask" and p.question]
    settled = of(tmp_path, sheets, Answers(words={"status": {question.about: "left"}}))
    assert (settled.verdict, by_status(settled)) == ("ready", {"in post": 40, "left": 7})


def test_leavers_with_first_days_alone_are_asked_about(tmp_path: Path) -> None:
    gone = with_days(GONE, "Start date", date(2010, 9, 3))
    staff = with_days(STAFF, "Start date", date(2010, 9, 3))
    reading = of(tmp_path, {"IT staff": staff, "IT leavers": gone})
    assert asked(reading) == ["status by the sheet's name"]
    titled = read(workbook(tmp_path / FILE, ["Leavers"], [], *gone))
    assert asked(titled) == ["may not be in post"]


def test_starters_who_stand_in_the_list_of_staff_too_have_joined_once(tmp_path: Path) -> None:
    new = with_days(STAFF[:5], "Start date", date(2024, 6, 3))
    reading = of(tmp_path, {"In post": [HEADINGS, *STAFF], "Starters": new})
    assert (reading.verdict, by_status(reading)) == ("ready", {"in post": 40, "joined": 5})
    dated = with_days(STAFF[5:], "Start date", date(2010, 6, 3)) + new[1:]
    again = of(tmp_path, {"In post": dated, "Starters": new})
    assert (again.verdict, by_status(again)) == ("ready", {"in post": 40, "joined": 5})


def test_starters_who_may_be_told_of_twice_are_asked_about(tmp_path: Path) -> None:
    day = date(2024, 6, 3)
    staff: list[Row] = [["Gender", "Grade", "Start date"], *([*row[1:], day] for row in STAFF)]
    reading = of(tmp_path, {"In post": staff, "Starters": staff[:6]})
    assert asked(reading) == ["several tables"]


def test_leavers_who_are_said_to_be_in_post_may_stand_in_both_sheets(tmp_path: Path) -> None:
    answers = Answers(words={"status": {"Leavers": "in post"}})
    sheets: dict[str, list[Row]] = {"Staff": [["Staff number", "Gender", "Job title"], *STAFF],
                                    "Leavers": [HEADINGS, *GONE]}  # fmt: skip
    assert "several tables" in asked(of(tmp_path, sheets, answers))


def test_somebody_who_left_after_the_day_is_asked_about_by_name(tmp_path: Path) -> None:
    heads: Row = ["Name", "Gender", "Grade"]
    staff: list[Row] = [[name, "Female", "G6"] for name in named(30)]
    gone: list[Row] = [[*heads, "Leaving date"], [*staff[0], date(2025, 4, 9)]]
    reading = of(tmp_path, {"Current staff": [heads, *staff], "Leavers": gone})
    assert "one name in several rows" in asked(reading)
