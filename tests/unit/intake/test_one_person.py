"""One person counts once, by staff number or what stands for it, and nobody is named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from etl.checks.problems import Level, Problem
from etl.workbooks.answers import NOTHING_SETTLED, Answers
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, by_status, counts, listed, read, told, workbook

FILE = "Leeds City Council ICT 2025.xlsx"
HEADINGS = ("Name", "Gender", "Job title", "Hours")
ANN = ("Ann Quillfeather", "F", "Web officer", 20)
ANN_AGAIN = ("Quillfeather, Ann", "F", "Data analyst", 17)
CY = ("Cy Rookwood", "M", "Web officer", 37)


def of(path: Path, headings: Row, *rows: Row, answers: Answers = NOTHING_SETTLED) -> Reading:
    return read(workbook(path / FILE, headings, *rows), answers=answers)


def people(reading: Reading) -> tuple[int, int]:
    counted = counts(reading)
    return counted["women"], counted["men"]


def asked(reading: Reading) -> Iterator[Problem]:
    return (problem for problem in reading.problems if problem.level == "ask")


@pytest.mark.parametrize(
    ("heading", "ann", "again", "cy"),
    [
        ("NI number", "JA 10 20 31 A", "ja102031", "JA102032A"),
        ("Work email", "a.q@leeds.example", "A.Q@leeds.example", "c.r@leeds.example"),
        ("Date of birth", date(1980, 2, 1), "01/02/1980", date(1981, 3, 4)),
    ],
)
def test_one_person_with_two_posts_counts_once_in_the_post_with_most_hours(
    tmp_path: Path, heading: str, ann: object, again: object, cy: object
) -> None:
    rows = [(*ANN, ann), (*ANN_AGAIN, again), (*CY, cy)]
    reading = of(tmp_path, (*HEADINGS, heading), *rows)
    assert people(reading) == (1, 1)
    assert not list(asked(reading))
    (told,) = [each for each in reading.problems if each.code == "people in several rows"]
    assert told.level == "advise"
    assert {cell.role_family for cell in reading.tables[0].cells} == {"software and web"}


@pytest.mark.parametrize("ni", ["TN102031A", "AA000000A", "AB123456C", "n/a", ""])
def test_what_stands_for_no_insurance_number_tells_nobody(tmp_path: Path, ni: str) -> None:
    rows = [("F", "Web officer", ni), ("F", "Web officer", ni), ("M", "Web officer", ni)]
    reading = of(tmp_path, ("Gender", "Job title", "NI number"), *rows)
    assert people(reading) == (2, 1)


def test_an_insurance_number_tells_one_person_under_two_staff_numbers(tmp_path: Path) -> None:
    rows = [
        ("1001", "F", "Web officer", 20, "JA102031A"),
        ("1002", "F", "Data analyst", 17, "JA102031A"),
        ("", "F", "Data analyst", 5, "JA102031A"),
        ("1003", "M", "Web officer", 37, "JA102032A"),
    ]
    reading = of(tmp_path, ("Assignment No", "Gender", "Job title", "Hours", "NI number"), *rows)
    assert people(reading) == (1, 1)


def test_a_name_alone_is_asked_about_by_its_rows_and_not_by_itself(tmp_path: Path) -> None:
    reading = of(tmp_path, HEADINGS, ANN, ANN_AGAIN, CY)
    (question,) = asked(reading)
    assert question.code == "one name in several rows"
    assert "rows 2 and 3" in question.found
    assert "quillfeather" not in str(reading.problems).casefold()


@pytest.mark.parametrize(("reason", "women"), [("one person", 1), ("Different people.", 2)])
def test_the_answer_tells_whether_a_name_is_one_person_s(
    tmp_path: Path, reason: str, women: int
) -> None:
    answers = Answers(reasons={"one name in several rows": reason})
    reading = of(tmp_path, HEADINGS, ANN, ANN_AGAIN, CY, answers=answers)
    assert (reading.verdict, people(reading)) == ("ready", (women, 1))


@pytest.mark.parametrize(
    "again",
    [
        ("Ann Quillfeather", "M", "Web officer", 20),
        ("Ann Brightwell", "F", "Web officer", 20),
    ],
)
def test_people_whose_names_or_genders_differ_are_not_asked_about(
    tmp_path: Path, again: Row
) -> None:
    assert not list(asked(of(tmp_path, HEADINGS, ANN, again, CY)))


def test_who_left_and_came_again_is_not_asked_about(tmp_path: Path) -> None:
    rows = [
        ("Ann Quillfeather", "F", date(2015, 4, 1), date(2020, 3, 1)),
        ("Ann Quillfeather", "F", date(2021, 4, 1), None),
    ]
    reading = of(tmp_path, ("Name", "Gender", "Start date", "Leaving date"), *rows)
    assert not list(asked(reading))
    assert people(reading) == (1, 0)


def test_words_that_most_rows_share_are_no_names(tmp_path: Path) -> None:
    rows = [("Service Desk", "F", "Web officer", 37), ("Web Team", "M", "Web officer", 37)] * 4
    assert not list(asked(of(tmp_path, HEADINGS, *rows)))


@pytest.mark.parametrize(("reason", "men"), [("one person", 1), ("different people", 2)])
def test_an_address_beside_several_names_is_asked_about(
    tmp_path: Path, reason: str, men: int
) -> None:
    rows = [(*ANN, "ict@leeds.example"), (*CY, "desk@leeds.example")]
    rows.append(("Di Rookwood", "M", "Web officer", 37, "desk@leeds.example"))
    headings = (*HEADINGS, "E-mail")
    (question,) = asked(of(tmp_path, headings, *rows))
    assert question.code == "one address beside several names"
    answers = Answers(reasons={question.code: reason})
    assert people(of(tmp_path, headings, *rows, answers=answers)) == (1, men)


def test_one_person_on_two_sheets_counts_once(tmp_path: Path) -> None:
    headings = ("Gender", "Job title", "Hours", "NI number")
    first = [headings, ("F", "Web officer", 20, "JA102031A"), ("M", "Web officer", 37, "")]
    other = [headings, ("F", "Data analyst", 17, "JA102031A"), ("M", "Web officer", 37, "")]
    reading = read(workbook(tmp_path / FILE, *first, **{"ICT schools": other}))
    assert people(reading) == (1, 2)


# ---------------------------------------------------------------- by staff numbers


STAFF = ("Staff number", "Gender", "Grade", "Role", "Hours")


@pytest.mark.parametrize(
    ("first", "second", "grade"),
    [
        (("Manager", 10), ("Technician", 27), "Technician"),
        (("Technician", 18.5), ("Manager", 18.5), "Manager"),
        (("Manager", None), ("Technician", 27), "Manager"),
    ],
)
def test_one_person_counts_once_in_the_post_with_most_hours_then_the_highest_grade(
    tmp_path: Path,
    first: tuple[str, float | None],
    second: tuple[str, float | None],
    grade: str,
) -> None:
    path = workbook(
        tmp_path / FILE,
        STAFF,
        ("0017", "F", first[0], "Data", first[1]),
        ("0018", "M", "Manager", "Data", 37),
        ("0017", "F", second[0], "Data", second[1]),
    )
    reading = read(path)
    assert reading.verdict == "ready"
    assert counts(reading)["women"] == 1
    assert [word for word, n in reading.tables[0].by_grade.items() if n.women] == [grade]


def test_one_person_counts_once_over_two_sheets(tmp_path: Path) -> None:
    rows = [STAFF, ("0017", "F", "Manager", "Data", 37)]
    more = [STAFF, ("0017", "F", "Technician", "Data", 5), ("0020", "M", "Manager", "Data", 37)]
    reading = read(workbook(tmp_path / FILE, *rows, Digital=more))
    assert reading.verdict == "ready"
    assert counts(reading) == {"women": 1, "men": 1, "another gender": 0, "not recorded": 0}


def test_a_person_in_two_posts_that_nothing_puts_in_order_is_asked_about(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / FILE,
        STAFF,
        ("0017", "F", "Manager", "Data", 18.5),
        ("0017", "F", "Manager", "Security", 18.5),
    )
    reading = read(path)
    assert reading.verdict == "needs answers"
    assert "such as rows 2 and 3" in told(reading)[0]
    assert "0017" not in told(reading)[0]


def test_whoever_moves_to_another_post_in_the_year_has_not_joined(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / FILE,
        ("Staff number", "Gender", "Grade", "Start date", "Leaving date"),
        ("1", "F", "Technician", date(2015, 1, 1), date(2024, 9, 30)),
        ("1", "F", "Manager", date(2024, 10, 1), None),
    )
    assert by_status(read(path)) == {"in post": 1}


def test_what_stands_for_no_staff_number_makes_nobody_the_same_person(tmp_path: Path) -> None:
    headings = ("Staff number", "Gender", "Grade")
    rows = [(number, "M", "Manager") for number in ("Agency", "Agency", "0", "0", "99999", "99999")]
    assert counts(listed(tmp_path, headings, *rows))["men"] == 6


def test_a_number_in_many_rows_and_numbers_that_differ_in_noughts_are_asked_about(
    tmp_path: Path,
) -> None:
    headings = ("Staff number", "Gender", "Grade")
    rows = [("4711", "M", "Manager")] * 5 + [("0012", "F", "Manager"), ("12", "F", "Manager")]
    reading = listed(tmp_path, headings, *rows)
    asked = {p.code for p in reading.problems if p.level is Level.ASK}
    assert asked == {"one staff number in many rows", "staff numbers that differ in noughts"}
    settled = Answers(reasons=dict.fromkeys(asked, "They are the same."))
    assert listed(tmp_path, headings, *rows, answers=settled).verdict == "ready"
    assert "4711" not in " ".join(told(reading))
