"""A gender that is told by yes and no: yes says it, and what a no says is asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from etl.workbooks.answers import NOTHING_SETTLED, Answers
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, counts, read, text_file, workbook

FILE = "Leeds City Council ICT 2025.xlsx"


def listed(
    path: Path,
    heading: str,
    said: list[Any],
    *more: Row,
    answers: Answers = NOTHING_SETTLED,
    as_text: bool = False,
) -> Reading:
    """A list whose people are said to be `heading`, or not, each in a row."""
    rows: list[Row] = [["Employee number", "Job title", "Grade", heading]]
    rows += [[1_000 + at, "Analyst", "G6", each] for at, each in enumerate(said)]
    if as_text:
        return read(text_file(path / "Leeds ICT 2025.csv", *rows, *more), answers=answers)
    return read(workbook(path / FILE, *rows, *more), answers=answers)


def asked(reading: Reading) -> dict[str, tuple[str, str]]:
    """Each question by what it is about: its code, and what is proposed."""
    open_ = [p for p in reading.problems if p.level == "ask" and p.question]
    return {p.question.about: (p.code, p.question.proposal) for p in open_ if p.question}


def people(reading: Reading) -> tuple[int, int, int]:
    found = counts(reading)
    return found["women"], found["men"], found["not recorded"] + found["another gender"]


@pytest.mark.parametrize(
    ("heading", "yes", "no", "other"),
    [("Is female", True, False, "man"), ("Female?", "Y", "N", "man"), ("Woman", "Yes", "No", "man"),
     ("Female (Y/N)", "y", "n", "man"), ("Is the employee female", 1, 0, "man"),
     ("Male?", "Yes", "No", "woman"), ("Benyw?", "Ie", "Nage", "man"),
     ("Female", "x", "", "man"), ("Female", "x", "-", "man"), ("Male?", "✓", "✗", "woman")],
)  # fmt: skip
def test_a_yes_is_the_gender_and_a_no_is_asked_about(
    tmp_path: Path, heading: str, yes: object, no: object, other: str
) -> None:
    said = [yes, no, no, yes, no, yes, no, no]
    about = f"{heading}: { ({'': '(blank)', '-': 'No', '✗': 'No'}.get(str(no), no)) }"
    reading = listed(tmp_path, heading, said)
    assert asked(reading) == {about: ("no to a gender", other)}
    answers = Answers(words={"gender": {about: other}})
    settled = listed(tmp_path, heading, said, answers=answers)
    women, men = (3, 5) if other == "man" else (5, 3)
    assert (settled.verdict, people(settled)) == ("ready", (women, men, 0))


def test_a_no_may_be_of_another_gender_or_not_recorded(tmp_path: Path) -> None:
    answers = Answers(words={"gender": {"Is female: No": "not recorded"}})
    said = ["Yes", "No", "No", "Yes", "No"]
    assert people(listed(tmp_path, "Is female", said, answers=answers)) == (2, 0, 3)


def test_a_blank_beside_yes_and_no_is_not_recorded(tmp_path: Path) -> None:
    answers = Answers(words={"gender": {"Is female: No": "man"}})
    said = ["Yes", "No", "", "Yes", "No"]
    assert people(listed(tmp_path, "Is female", said, answers=answers)) == (2, 2, 1)


def test_true_and_false_in_text_are_yes_and_no(tmp_path: Path) -> None:
    said = ["TRUE", "FALSE", "FALSE", "TRUE", "FALSE"]
    reading = listed(tmp_path, "Is female", said, as_text=True)
    assert asked(reading)["Is female: FALSE"] == ("no to a gender", "man")


def test_a_word_that_is_neither_yes_nor_no_is_asked_about_too(tmp_path: Path) -> None:
    said = [*["Yes", "No"] * 20, "Declined"]
    about = asked(listed(tmp_path, "Is female", said))
    assert set(about) == {"Is female: No", "Is female: Declined"}
    assert about["Is female: Declined"][1] != "man"


def test_totals_and_notes_below_have_no_gender(tmp_path: Path) -> None:
    answers = Answers(words={"gender": {"Is female: No": "man"}})
    more: list[Row] = [["Total", 5, "", 2], [], ["Excludes agency staff"]]
    said = ["Yes", "No", "No", "Yes", "No"]
    reading = listed(tmp_path, "Is female", said, *more, answers=answers)
    assert (reading.verdict, people(reading)) == ("ready", (2, 3, 0))


def test_noughts_and_ones_under_female_alone_are_no_yes_and_no(tmp_path: Path) -> None:
    assert listed(tmp_path, "Female", [1, 0, 1, 1, 0, 1]).verdict == "refused"


def test_a_yes_about_something_else_is_no_gender(tmp_path: Path) -> None:
    reading = listed(tmp_path, "Manager?", ["Yes", "No", "No", "Yes", "No"])
    assert reading.verdict == "refused"


def both(
    path: Path,
    *marks: tuple[str, str],
    answers: Answers = NOTHING_SETTLED,
    heads: tuple[str, str] = ("Female", "Male"),
) -> Reading:
    rows: list[Row] = [["Employee number", "Grade", *heads]]
    rows += [[1_000 + at, "G6", *each] for at, each in enumerate(marks)]
    return read(workbook(path / FILE, *rows), answers=answers)


@pytest.mark.parametrize("heads", [("Female", "Male"), ("Is female", "Is male"), ("F?", "M?")])
@pytest.mark.parametrize("marks", [("Y", "N"), ("Yes", "No"), ("TRUE", "FALSE"), ("x", "-")])
def test_yes_and_no_under_both_genders_make_a_list(
    tmp_path: Path, marks: tuple[str, str], heads: tuple[str, str]
) -> None:
    yes, no = marks
    reading = both(tmp_path, *[(yes, no)] * 4, *[(no, yes)] * 7, heads=heads)
    assert (reading.verdict, people(reading)) == ("ready", (4, 7, 0))


def test_a_no_to_both_genders_is_asked_about(tmp_path: Path) -> None:
    marks = [*[("Y", "N")] * 4, ("N", "N"), *[("N", "Y")] * 7]
    assert "N / N" in asked(both(tmp_path, *marks))
    answers = Answers(words={"gender": {"N / N": "another gender"}})
    reading = both(tmp_path, *marks, answers=answers)
    assert (reading.verdict, people(reading)) == ("ready", (4, 7, 1))


@pytest.mark.parametrize("vowels", ["ae", "aeiouy"])
def test_a_total_below_the_ticks_is_nobody(tmp_path: Path, vowels: str) -> None:
    rows: list[Row] = [["Name", "Grade", "Female", "Male"]]
    rows += [[f"{first} Bell", "G6", "x", ""] for first in ("Ann", "Bea", "Cat")]
    rows += [[f"{first} Cole", "G6", "", "x"] for first in ("Al", "Bo", "Cy", "Ed")]
    rows += [[f"{a}{b} Dale", "G6", "x", ""] for a in "BCDF" for b in vowels]
    women = 3 + 4 * len(vowels)
    reading = read(workbook(tmp_path / FILE, *rows, ["Total", "", women, 4]))
    assert (reading.verdict, people(reading)) == ("ready", (women, 4, 0))


def test_a_yes_to_both_genders_makes_no_list(tmp_path: Path) -> None:
    assert both(tmp_path, *[("Y", "N")] * 4, ("Y", "Y"), *[("N", "Y")] * 7).verdict == "refused"
