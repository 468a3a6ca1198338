"""What is answered of a column that tells who counts leaves its rows out, or in."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.checks.flags import (
    BLANK,
    COUNTS,
    FILLED,
    MAY_TELL,
    REMARKS,
    SAYS_NOTHING,
    heading_of,
    told_by,
)
from etl.checks.problems import Question, Settles
from etl.checks.words import NOT_COUNTED
from etl.vocabulary.listed import maybe_not_staff, not_staff
from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading
from etl.workbooks.terms.flag_words import proposal
from tests.unit.intake.sheets import Row, counts, listed

HEADINGS = ["Employee number", "Gender", "Grade", "Start date"]
PEOPLE = 12


def of(path: Path, heading: str, *values: object, words: dict[str, str] | None = None) -> Reading:
    """A list of twelve women with these values under a heading, the last for all that remain."""
    rows: list[Row] = [
        [1_000 + at, "Female", "Grade 6", "2020-01-01", values[min(at, len(values) - 1)]]
        for at in range(PEOPLE)
    ]
    answers = Answers(words={told_by(heading): words} if words else {})
    return listed(path, [*HEADINGS, heading], *rows, answers=answers)


def asked(reading: Reading) -> list[Question]:
    return [p.question for p in reading.problems if p.level == "ask" and p.question]


def abouts(reading: Reading) -> list[str]:
    return [question.about for question in asked(reading)]


def test_each_word_is_asked_about_and_answered_by_a_mapping(tmp_path: Path) -> None:
    reading = of(tmp_path, "Post filled?", "N", "Y")
    assert [(q.settles, q.field, q.about, q.proposal) for q in asked(reading)] == [
        (Settles.WORD, "who counts by 'Post filled?'", "N", NOT_COUNTED),
        (Settles.WORD, "who counts by 'Post filled?'", "Y", COUNTS),
    ]
    words = {"N": NOT_COUNTED, "Y": COUNTS}
    settled = of(tmp_path, "Post filled?", "N", "N", "Y", words=words)
    assert (settled.verdict, counts(settled)["women"]) == ("ready", PEOPLE - 2)
    (told,) = [p for p in settled.problems if p.code == "left out as settled"]
    assert (
        told.found == "rows with 'N' under 'Post filled?', not counted (in 2 places, this one "
        "first)"
    )
    assert told.cell == "E2"


def test_a_column_that_says_nothing_is_settled_by_one_answer(tmp_path: Path) -> None:
    reading = of(tmp_path, "Post filled?", "N", "Y", words={"N": SAYS_NOTHING})
    assert (reading.verdict, counts(reading)["women"]) == ("ready", PEOPLE)


def test_a_word_that_was_not_answered_keeps_the_load_waiting(tmp_path: Path) -> None:
    words = {"N": NOT_COUNTED, "Y": COUNTS}
    reading = of(tmp_path, "Post filled?", "N", "Frozen", "Y", words=words)
    assert (reading.verdict, abouts(reading)) == ("needs answers", ["Frozen"])


def test_what_a_word_means_under_one_heading_says_nothing_of_another(tmp_path: Path) -> None:
    answers = Answers(words={told_by("Leaver"): {"Y": NOT_COUNTED, "N": COUNTS}})
    rows: list[Row] = [[at, "Female", "Grade 6", "YN"[at % 2]] for at in range(1_000, 1_012)]
    reading = listed(tmp_path, [*HEADINGS[:3], "In post"], *rows, answers=answers)
    assert sorted(abouts(reading)) == ["N", "Y"]


def test_an_answer_that_there_is_not_is_refused(tmp_path: Path) -> None:
    reading = of(tmp_path, "Post filled?", "N", "Y", words={"N": "left", "Y": COUNTS})
    (refused,) = [p for p in reading.problems if p.level == "refuse"]
    assert (refused.code, refused.expected) == (
        "unknown answer", f"one of {COUNTS}, {NOT_COUNTED}, {SAYS_NOTHING}",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "values"),
    [("Exit interview", ("Done", "")), ("Days since leaving", (41, "")),
     ("Leaver notes", ("Went to Quillfeather and Sons", "")),
     ("Reason for leaving", (*"ABCDE", ""))],
)  # fmt: skip
def test_words_that_may_be_anything_are_asked_about_as_filled_and_blank(
    tmp_path: Path, heading: str, values: tuple[object, ...]
) -> None:
    reading = of(tmp_path, heading, *values)
    assert sorted(abouts(reading)) == [BLANK, FILLED]
    assert "Quillfeather" not in str(asked(reading))
    gone = len(values) - 1
    settled = of(tmp_path, heading, *values, words={FILLED: NOT_COUNTED, BLANK: COUNTS})
    assert (settled.verdict, counts(settled)["women"]) == ("ready", PEOPLE - gone)


def test_remarks_are_answered_by_the_word_for_leaving_in_them(tmp_path: Path) -> None:
    values = ("Quillfeather left in May", "Retired 3/25", "Leaving next month", "Hybrid", "")
    reading = of(tmp_path, "Comments", *values)
    assert {p.code for p in reading.problems if p.level == "ask"} == {REMARKS}
    assert sorted(abouts(reading)) == ["leaving", "left", "retired"]
    words = {"left": NOT_COUNTED, "retired": NOT_COUNTED, "leaving": COUNTS}
    settled = of(tmp_path, "Comments", *values, words=words)
    assert (settled.verdict, counts(settled)["women"]) == ("ready", PEOPLE - 2)


def test_a_column_with_too_many_words_is_asked_about_once(tmp_path: Path) -> None:
    rows: list[Row] = [[at, "Female", "Grade 6", f"Batch {at}"] for at in range(1_000, 1_040)]
    reading = listed(tmp_path, [*HEADINGS[:3], "Months"], *rows)
    assert [(q.settles, q.about) for q in asked(reading)] == [(Settles.REASON, MAY_TELL)]


@pytest.mark.parametrize("word", ["Councillor", "Volunteer", "Cynghorydd", "Supplier", "Agency"])
def test_words_of_people_who_may_not_be_staff_are_asked_about_beside_a_status(
    tmp_path: Path, word: str
) -> None:
    rows: list[Row] = [
        [at, "Female", "Grade 6", "Active", word if at == 1_003 else "Officer"]
        for at in range(1_000, 1_012)
    ]
    reading = listed(tmp_path, [*HEADINGS[:3], "Status", "Cohort"], *rows)
    assert abouts(reading) == [word]


@pytest.mark.parametrize(
    ("heading", "is_asked"), [("Job title", True), ("Grade", True), ("Contract type", True)]
)
def test_councillors_are_asked_about_in_columns_that_are_read(
    tmp_path: Path, heading: str, is_asked: bool
) -> None:
    reading = of(tmp_path, heading, "Councillor", "Manager")
    assert (told_by(heading) in [q.field for q in asked(reading)]) == is_asked


def test_a_status_settles_what_others_say_unless_they_contradict_it(tmp_path: Path) -> None:
    headings = [*HEADINGS[:3], "Leaving date", "Record type"]
    ended: Row = [1_000, "Female", "Grade 6", "2024-12-01", "Historic"]
    blank: Row = [1_001, "Female", "Grade 6", "", "Historic"]
    others: list[Row] = [[at, "Female", "Grade 6", "", "Current"] for at in range(1_002, 1_010)]
    assert not abouts(listed(tmp_path, headings, ended, *others))
    assert abouts(listed(tmp_path, headings, blank, *others)) == ["Historic", "Current"]


def test_a_team_on_several_dates_is_told_by_its_days(tmp_path: Path) -> None:
    rows: list[Row] = [
        [number, "Female", "Grade 6", f"{month} payroll"]
        for month in ("Jan", "Feb", "Mar")
        for number in range(1_000, 1_010 - "JFM".index(month[0]))
    ]
    heading = "Which run"
    reading = listed(tmp_path, [*HEADINGS[:3], heading], *rows)
    about = [(q.about, q.proposal) for q in asked(reading) if q.field == told_by(heading)]
    assert about == [("Jan payroll", ""), ("Feb payroll", ""), ("Mar payroll", COUNTS)]
    words = {"Jan payroll": NOT_COUNTED, "Feb payroll": NOT_COUNTED, "Mar payroll": COUNTS}
    answers = Answers(words={told_by(heading): words})
    settled = listed(tmp_path, [*HEADINGS[:3], heading], *rows, answers=answers)
    assert (settled.verdict, counts(settled)["women"]) == ("ready", 8)


def test_a_note_below_the_list_is_no_blank_to_be_asked_about(tmp_path: Path) -> None:
    answers = Answers(words={told_by("Live"): {"Y": COUNTS, "N": NOT_COUNTED}})
    rows: list[Row] = [[at, "Female", "Grade 6", "2020-01-01", "YN"[at % 2]] for at in range(12)]
    reading = listed(tmp_path, [*HEADINGS, "Live"], *rows, ["Source: HR"], answers=answers)
    assert (reading.verdict, counts(reading)["women"]) == ("ready", 6)


@pytest.mark.parametrize(
    ("heading", "word", "meaning"),
    [("Leaver", "Yes", NOT_COUNTED), ("Leaver", "", COUNTS), ("In post", "Y", COUNTS),
     ("In post", "N", NOT_COUNTED), ("Cohort", "Y", ""), ("Cohort", "Historic", NOT_COUNTED),
     ("Cohort", "Live", COUNTS), ("Period", "31/03/2025", COUNTS), ("Period", "Jan", ""),
     ("Cohort", "B", "")],
)  # fmt: skip
def test_what_is_proposed_is_told_by_the_heading_and_the_word(
    heading: str, word: str, meaning: str
) -> None:
    assert proposal(heading, word) == meaning


def test_the_heading_is_told_from_what_answers_stand_under() -> None:
    assert heading_of(told_by("Partner's post?")) == "Partner's post?"
    assert not heading_of("status")


def test_words_of_no_staff_are_among_those_that_may_be_none() -> None:
    assert not_staff() < maybe_not_staff()
    assert "agency" in maybe_not_staff() - not_staff()


@pytest.mark.parametrize("vacant", ["Vacant", "VACANT POST", "To be recruited"])
def test_a_vacant_post_with_a_gender_is_asked_about(tmp_path: Path, vacant: str) -> None:
    names = [f"Person {letter}" for letter in "ABCDEFGH"]
    rows: list[Row] = [[name, "Female", "Grade 6"] for name in (*names, vacant)]
    headings = ["Name", "Gender", "Grade"]
    assert abouts(listed(tmp_path, headings, *rows)) == [vacant]
    answers = Answers(words={told_by("Name"): {vacant: NOT_COUNTED}})
    reading = listed(tmp_path, headings, *rows, answers=answers)
    assert (reading.verdict, counts(reading)["women"]) == ("ready", len(names))


@pytest.mark.parametrize("heading", ["Employee", "Staff member", "Current occupant"])
def test_a_vacant_post_is_asked_about_where_it_has_a_gender_whatever_names_are_called(
    tmp_path: Path, heading: str
) -> None:
    rows: list[Row] = [[f"Person {at}", "Female", "Grade 6"] for at in range(8)]
    vacant, headings = ["Vacant", "Male", "Grade 6"], [heading, "Gender", "Grade"]
    assert abouts(listed(tmp_path, headings, *rows, vacant)) == ["Vacant"]
    for gender in ("", "-", "n/a"):
        reading = listed(tmp_path, headings, *rows, ["Vacant", gender, "Grade 6"])
        assert (reading.verdict, counts(reading)["women"]) == ("ready", len(rows))


PEOPLES = ("Ann Smith", "Bob Jones", "Vacant")


@pytest.mark.parametrize(
    ("heading", "values"),
    [
        ("Name", PEOPLES),
        ("Surname", ("Smith", "Jones", "Vacant")),
        ("Incumbent", PEOPLES),
        ("Reports to", PEOPLES),
        ("Action owner", PEOPLES),
        ("Status changed by", PEOPLES),
        ("Reason for leaving", ("Ann Smith", "Bob Jones", "Ill health")),
    ],
)
def test_no_name_and_no_reason_is_ever_asked_about_and_kept(
    tmp_path: Path, heading: str, values: Row
) -> None:
    """Answers are kept for the council: what is asked of a word is stored beside it."""
    rows: list[Row] = [["Female", "Grade 6", value] for value in values]
    reading = listed(tmp_path, ["Gender", "Grade", heading], *rows)
    words = {question.about for question in asked(reading) if question.settles is Settles.WORD}
    assert words <= {"Vacant", FILLED, BLANK}
