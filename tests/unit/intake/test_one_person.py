"""One person counts once, by what stands for a staff number, and nobody is named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from dashboard.answers import answers_in, name_of
from etl.checks.problems import Problem
from etl.counting import Counting
from etl.questions import skeleton
from etl.workbooks.answers import NOTHING_SETTLED, Answers, answers_from
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, counts, read, workbook

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


BY_BOTH = ("Staff number", "Gender", "Hours", "NI number")


def titled(headings: Row, *rows: Row) -> list[Row]:
    """The rows with the same job title in each."""
    return [(*headings, "Job title"), *((*row, "Web officer") for row in rows)]


@pytest.mark.parametrize("number_first", [False, True])
def test_an_insurance_number_is_one_person_s_whichever_row_has_the_staff_number(
    tmp_path: Path, *, number_first: bool
) -> None:
    rows = [("", "F", 20, "JA102031A"), ("1001", "F", 17, "JA102031A")]
    rows = [*reversed(rows)] if number_first else rows
    assert people(of(tmp_path, *titled(BY_BOTH, *rows, ("1002", "F", 37, "")))) == (2, 0)


@pytest.mark.parametrize("number_first", [False, True])
def test_an_insurance_number_on_one_sheet_and_a_staff_number_on_another_are_one_person_s(
    tmp_path: Path, *, number_first: bool
) -> None:
    both = titled(BY_BOTH, ("1001", "F", 20, "JA102031A"), ("1002", "M", 20, "JA102032A"))
    by_ni = titled(BY_BOTH[1:], ("F", 17, "JA102031A"), ("M", 37, ""))
    by_number = titled(BY_BOTH[:3], ("1001", "F", 5), ("1003", "M", 37))
    sheets = [both, by_ni, by_number]
    first, second, third = sheets if number_first else reversed(sheets)
    reading = read(workbook(tmp_path / FILE, *first, **{"ICT two": second, "ICT three": third}))
    assert people(reading) == (1, 3)


# What each person's rows have for staff number and insurance number; rows of one are tied.
TIED = [
    ("1001", "JA102031A"), ("", "JA102031A"), ("1001", ""), ("1002", "JA102031A"), ("1002", ""),
    ("2001", "JA102032A"), ("2001", ""), ("", "JA102033A"), ("", "JA102033A"), ("3001", ""),
    ("4001", "JA102034A"), ("4002", "JA102034A"), ("4002", "JA102035A"), ("", "JA102035A"),
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.permutations(TIED), st.integers(0, len(TIED)))
def test_five_people_are_five_in_whatever_order_and_on_whichever_sheet_their_rows_stand(
    shuffled: list[tuple[str, str]], split: int
) -> None:
    # Hours of their own tell which row counts.
    rows = [(number, "F", 1 + TIED.index((number, ni)), ni) for number, ni in shuffled]
    other = {"ICT two": titled(BY_BOTH, *rows[split:], ("9001", "M", 37, ""))}
    with TemporaryDirectory() as folder:
        first = titled(BY_BOTH, *rows[:split], ("9002", "M", 37, ""))
        reading = read(workbook(Path(folder) / FILE, *first, **other))
    assert people(reading) == (5, 2)


@pytest.mark.parametrize(
    ("headings", "rows", "by"),
    [
        (("Staff number", "Gender", "Hours"), [("1001", "F", 20), ("1001", "F", 17)],
         "staff number"),
        (BY_BOTH, [("1001", "F", 20, "JA102031A"), ("1002", "F", 17, "JA102031A")],
         "National Insurance number"),
        (BY_BOTH, [("1001", "F", 20, "JA102031A"), ("1001", "F", 17, "JA102031A"),
                   ("1003", "F", 20, "JA102033A"), ("", "F", 17, "JA102033A")],
         "staff number or National Insurance number"),
        (("Name", "Gender", "Hours", "E-mail", "Date of birth"),
         [("Ann Quill", "F", 20, "a@l.example", ""), ("Ann Quill", "F", 17, "a@l.example", "")],
         "e-mail address"),
        (("Name", "Gender", "Hours", "E-mail", "Date of birth"),
         [("Ann Quill", "F", 20, "", date(1980, 2, 1)), ("Ann Quill", "F", 17, "", "1/2/1980")],
         "name and date of birth"),
        (("Name", "Gender", "Hours"), [("Ann Quill", "F", 20), ("Ann Quill", "F", 17)], "name"),
    ],
)  # fmt: skip
def test_it_is_said_by_what_rows_are_one_person_s(
    tmp_path: Path, headings: Row, rows: list[Row], by: str
) -> None:
    others = [(name, "M", 37, *("" for _ in headings[3:])) for name in ("Al Bo", "Cy Do")]
    answers = Answers(reasons={"one name in several rows": "one person"})
    reading = of(tmp_path, *titled(headings, *rows, *others), answers=answers)
    (told,) = [each.found for each in reading.problems if each.code == "people in several rows"]
    assert f"whose {by} stands in another row" in told


def test_each_file_is_read_with_hashes_of_its_own() -> None:
    first, second = Counting().same, Counting().same
    assert first.hash("", "JA102031") == first.hash("", "JA102031")
    assert first.hash("", "JA102031") != second.hash("", "JA102031")


def test_a_name_alone_is_asked_about_by_its_rows_and_not_by_itself(tmp_path: Path) -> None:
    reading = of(tmp_path, HEADINGS, ANN, ANN_AGAIN, CY)
    (question,) = asked(reading)
    assert question.code == "one name in several rows"
    assert "rows 2 and 3" in question.found
    assert "quillfeather" not in str(reading.problems).casefold()


def test_names_with_numbers_in_them_are_names(tmp_path: Path) -> None:
    ann = ("Person 17", *ANN[1:])
    (question,) = asked(of(tmp_path, HEADINGS, ann, ann, CY))
    assert question.code == "one name in several rows"


@pytest.mark.parametrize(("reason", "women"), [("one person", 1), ("Different people.", 2)])
def test_the_answer_tells_whether_a_name_is_one_person_s(
    tmp_path: Path, reason: str, women: int
) -> None:
    answers = Answers(reasons={"one name in several rows": reason})
    reading = of(tmp_path, HEADINGS, ANN, ANN_AGAIN, CY, answers=answers)
    assert (reading.verdict, people(reading)) == ("ready", (women, 1))


NOT_AN_ANSWER = ["yes, one person", "same person", "They are right."]


@pytest.mark.parametrize("reason", NOT_AN_ANSWER)
def test_a_name_stays_open_for_a_reason_that_is_none_of_the_answers(
    tmp_path: Path, reason: str
) -> None:
    answers = Answers(reasons={"one name in several rows": reason})
    (question,) = asked(of(tmp_path, HEADINGS, ANN, ANN_AGAIN, CY, answers=answers))
    assert question.fix.startswith(f"'{reason}' is none of the answers to this. Say 'one person'")


@pytest.mark.parametrize("reason", NOT_AN_ANSWER)
def test_an_address_stays_open_for_a_reason_that_is_none_of_the_answers(
    tmp_path: Path, reason: str
) -> None:
    rows = [(*CY, "d@leeds.example"), ("Di Rookwood", "M", "Web officer", 37, "d@leeds.example")]
    answers = Answers(reasons={"one address beside several names": reason})
    (question,) = asked(of(tmp_path, (*HEADINGS, "E-mail"), *rows, answers=answers))
    assert question.code == "one address beside several names"


@pytest.mark.parametrize(("answer", "women"), [("one person", 1), ("different people", 2)])
def test_whether_a_name_is_one_person_s_can_be_said_on_a_page_and_in_a_mapping(
    tmp_path: Path, answer: str, women: int
) -> None:
    first = of(tmp_path, HEADINGS, ANN, ANN_AGAIN, CY)
    (problem,) = asked(first)
    question = problem.question
    assert question is not None
    assert question.choices == ("one person", "different people")
    form = MultiDict([(name_of(question, problem.code), f"={answer}")])
    sent = answers_in(form, "staff.csv").answers
    mapping = skeleton([first])
    assert mapping["reasons"] == {problem.code: None}
    mapping["reasons"][problem.code] = answer
    for answers in (sent, answers_from(mapping)):
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
