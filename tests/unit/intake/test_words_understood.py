"""Words that are not plain are asked about, and what was answered is asked no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.checks.problems import Level, Settles
from etl.vocabulary.pay import place_on_scale
from etl.vocabulary.titles import family_of
from etl.workbooks.answers import Answers
from tests.unit.intake.sheets import by_status, counts, listed, read, told, workbook


@pytest.mark.parametrize(
    ("word", "proposal"),
    [("1", "man"), (2, "woman"), ("Femal", "woman"), ("W", ""), ("Y", "")],
)
def test_a_gender_that_is_not_plain_is_asked_about_and_then_settled(
    tmp_path: Path, word: object, proposal: str
) -> None:
    rows = [("F", "Manager"), (word, "Manager")]
    reading = listed(tmp_path, ("Gender", "Grade"), *rows)
    assert reading.verdict == "needs answers", told(reading)
    question = next(p.question for p in reading.problems if p.question and p.level == Level.ASK)
    assert (question.settles, question.field, question.about) == (
        Settles.WORD, "gender", str(word)
    )  # fmt: skip
    assert question.proposal == proposal
    assert set(question.choices) == {"woman", "man", "another gender", "not recorded"}
    settled = Answers(words={"gender": {str(word): "woman"}})
    again = listed(tmp_path, ("Gender", "Grade"), *rows, answers=settled)
    assert again.verdict == "ready", told(again)
    assert counts(again)["women"] == 2
    assert "gender as settled" in {p.code for p in again.problems}


@pytest.mark.parametrize("title", ["Ms", "Mr", "Mrs", "Dr", "Cllr"])
def test_nothing_is_told_from_a_title(tmp_path: Path, title: str) -> None:
    reading = listed(tmp_path, ("Gender", "Grade"), ("F", "Manager"), (title, "Manager"))
    assert reading.verdict == "refused"
    assert f"'{title}' as a gender, which is a title" in told(reading)[0]


@pytest.mark.parametrize(
    ("heading", "values", "asks"),
    [
        ("Gender", ["F", "M"], []),
        ("Gender", ["D", "M"], ["D", "M"]),
        ("Rhywedd", ["M", "M"], ["M"]),
        ("Rhyw", ["B", "G"], []),
        ("Rhyw", ["B", "B"], ["B"]),
        ("Gender", ["B", "G"], ["B", "G"]),
        ("Rhywedd", ["F", "M"], []),
        ("Rhywedd", ["Dyn", "Menyw"], []),
    ],
)
def test_letters_are_asked_about_where_welsh_or_english_may_be_meant(
    tmp_path: Path, heading: str, values: list[str], asks: list[str]
) -> None:
    rows = [(value, "Manager") for value in values]
    reading = listed(tmp_path, (heading, "Grade"), *rows)
    questions = [p.question for p in reading.problems if p.level is Level.ASK and p.question]
    assert [question.about for question in questions] == asks
    settled = Answers(words={"gender": {"D": "man", "M": "woman"}})
    if asks:
        again = listed(tmp_path, (heading, "Grade"), *rows, answers=settled)
        assert counts(again)["women"] == values.count("M")
    only_d = Answers(words={"gender": {"D": "man"}})
    still = listed(tmp_path, (heading, "Grade"), *rows, answers=only_d)
    assert ("gender code" in {p.code for p in still.problems}) == ("M" in values)


@pytest.mark.parametrize(
    ("grade", "rung"),
    [
        ("SCP 23", "professional"),
        ("PO3", "professional"),
        ("SMG2", "manager"),
        ("Hay B", "director or CIO"),
        ("Grade 7", "professional"),
        ("Band 5", "professional"),
        ("Zebra", ""),
        ("Grade 99", ""),
    ],
)
def test_a_pay_point_is_unmapped_until_settled_and_has_a_proposal(
    tmp_path: Path, grade: str, rung: str
) -> None:
    scale = place_on_scale(grade)
    assert (scale.grade if scale else "") == rung
    headings = ("Gender", "Grade")
    reading = listed(tmp_path, headings, ("F", grade), ("M", grade))
    assert reading.verdict == "ready"
    (problem,) = [p for p in reading.problems if p.code == "unknown grade"]
    assert problem.question
    assert (problem.question.field, problem.question.proposal) == ("grade", rung)
    assert {cell.grade for cell in reading.tables[0].cells} == {"unmapped"}
    settled = Answers(words={"grade": {grade: "head of service"}})
    again = listed(tmp_path, headings, ("F", grade), ("M", grade), answers=settled)
    assert {cell.grade for cell in again.tables[0].cells} == {"head of service"}
    assert "unknown grade" not in {p.code for p in again.problems}


@pytest.mark.parametrize(
    ("title", "family"),
    [
        ("Service Desk Analyst", "service desk and support"),
        ("Infrastructure Engineer", "infrastructure and operations"),
        ("Data Analyst", "data and analysis"),
        ("Cyber Security Officer", "security"),
        ("Business Analyst", "projects and change"),
        ("Head of Digital", "leadership"),
        ("PA to Director of IT", "other"),
        ("Senior Web Developer", "software and web"),
        ("Dadansoddwr Data", "data and analysis"),
        ("Social Worker", None),
    ],
)
def test_a_job_title_tells_its_role_family_by_its_words(title: str, family: str | None) -> None:
    assert family_of(title) == family


def test_titles_and_contracts_are_told_and_can_be_settled(tmp_path: Path) -> None:
    rows = [("F", "Data Analyst", "Casual"), ("M", "Beadle", "Zebra")]
    headings = ("Gender", "Job title", "Contract")
    cells = {c.role_family: c for c in listed(tmp_path, headings, *rows).tables[0].cells}
    assert set(cells) == {"data and analysis", "other"}
    assert {c.contract for c in cells.values()} == {"not given"}
    codes = {p.code for p in listed(tmp_path, headings, *rows).problems}
    assert {"counted without a contract", "unknown contract", "role family from job title"} <= codes
    words = {"role": {"Beadle": "security"}, "contract": {"Zebra": "agency"}}
    again = listed(tmp_path, headings, *rows, answers=Answers(words=words))
    assert {(c.role_family, c.contract) for c in again.tables[0].cells} == {
        ("data and analysis", "not given"), ("security", "agency")
    }  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "amounts", "patterns"),
    [
        ("FTE", [1, 0.6, 1.0, "0.5"], ["full time"] * 2 + ["part time"] * 2),
        ("Hours", [37, 18.5, 37, 36.9], ["full time"] * 2 + ["part time"] + ["full time"]),
        ("Hours", [35, "30", 35, 35], ["full time"] * 3 + ["part time"]),
        ("Hours", [12, 14, 16, 18], ["not given"] * 4),
    ],
)
def test_the_working_pattern_is_told_by_the_columns_own_full_time(
    tmp_path: Path, heading: str, amounts: list[object], patterns: list[str]
) -> None:
    rows = [("F", "Manager", amount) for amount in amounts]
    table = listed(tmp_path, ("Gender", "Grade", heading), *rows).tables[0]
    found = [c.working_pattern for c, n in table.cells.items() for _ in range(n.people)]
    assert sorted(found) == sorted(patterns)


@pytest.mark.parametrize(
    ("council", "year", "proposal", "answer"),
    [
        ("Leedz", 2025, "Leeds City Council", "Leeds"),
        ("Newcastle", 2025, "", "Newcastle upon Tyne City Council"),
        ("Allerdale", 2025, "Cumberland Council", "Cumberland Council"),
        ("Cumberland", 2020, "", "Allerdale Borough Council"),
    ],
)
def test_a_council_that_is_not_plain_is_asked_about_and_settled(
    tmp_path: Path, council: str, year: int, proposal: str, answer: str
) -> None:
    headings, row = ("Council", "Year", "Gender", "Grade"), (council, year, "F", "Manager")
    reading = listed(tmp_path, headings, row, name="r.xlsx")
    assert reading.verdict == "needs answers", told(reading)
    question = next(p.question for p in reading.problems if p.level is Level.ASK)
    assert question
    assert (question.field, question.about, question.proposal) == ("council", council, proposal)
    assert question.choices
    settled = Answers(words={"council": {council: answer}})
    again = listed(tmp_path, headings, row, name="r.xlsx", answers=settled)
    assert again.verdict == "ready", told(again)


def test_a_council_of_a_title_that_was_abolished_by_then_is_asked_about(tmp_path: Path) -> None:
    rows = [("Allerdale Borough Council",), ("Gender", "Grade"), ("F", "Manager"), ("M", "Manager")]
    path = workbook(tmp_path / "ICT 2025.xlsx", *rows)
    asked = [problem for problem in read(path).problems if problem.level is Level.ASK]
    assert [problem.code for problem in asked] == ["council not there in that year"]
    assert asked[0].question
    assert (asked[0].question.settles, asked[0].question.choices) == (
        Settles.COUNCIL, ("Cumberland Council",)
    )  # fmt: skip
    assert read(path, council="Cumberland").verdict == "ready"
    assert read(path, council="Allerdale").verdict == "refused"
    assert read(path, year="2023").verdict == "ready"


def test_a_council_abolished_since_is_noted(tmp_path: Path) -> None:
    headings, row = ("Council", "Year", "Gender", "Grade"), ("Allerdale", 2020, "F", "Manager")
    reading = listed(tmp_path, headings, row, name="r.xlsx")
    assert reading.verdict == "ready"
    assert "Cumberland Council" in next(
        p.fix for p in reading.problems if p.code == "council abolished since"
    )


@pytest.mark.parametrize("nobody", ["Vacant", "VACANT - out to advert", "Swydd wag"])
def test_a_vacancy_is_nobody_wherever_it_is_said(tmp_path: Path, nobody: str) -> None:
    headings = ("Name", "Gender", "Grade", "Job title")
    people = [("P", "F", "Manager", "Data"), (nobody, "Unknown", "Manager", "Data")] * 3
    people.append(("P", nobody, "Manager", "Data"))
    assert sum(counts(listed(tmp_path, headings, *people)).values()) == 3


def test_a_row_without_number_and_gender_is_asked_about(tmp_path: Path) -> None:
    headings = ("Staff number", "Gender", "Grade", "Role")
    rows = [("11", "F", "Manager", "Data"), ("12", "M", "Manager", "Data"),
            (None, None, "Manager", "Data")]  # fmt: skip
    reading = listed(tmp_path, headings, *rows)
    assert reading.verdict == "needs answers"
    question = next(p.question for p in reading.problems if p.code == "person or vacancy")
    assert question
    for answer, people in (("not counted", 2), ("in post", 3)):
        settled = Answers(words={question.field: {question.about: answer}})
        again = listed(tmp_path, headings, *rows, answers=settled)
        assert again.verdict == "ready", told(again)
        assert sum(counts(again).values()) == people


def test_a_status_that_is_not_known_is_asked_about_and_can_be_left_out(tmp_path: Path) -> None:
    headings, rows = ("Gender", "Grade", "Status"), [("F", "Manager", "Limbo")]
    assert listed(tmp_path, headings, *rows).verdict == "needs answers"
    for answer, people in (("in post", 1), ("not counted", 0)):
        words = {"status": {"Limbo": answer}}
        again = listed(tmp_path, headings, *rows, answers=Answers(words=words))
        assert sum(counts(again).values()) == people
    bad = Answers(words={"status": {"Limbo": "nonsense"}})
    assert "the answer 'nonsense'" in told(listed(tmp_path, headings, *rows, answers=bad))[0]


def test_people_on_leave_are_in_post(tmp_path: Path) -> None:
    words = ("Maternity leave", "Active", "Career break", "Suspended", "Ar secondiad")
    rows = [("F", "Manager", word) for word in words]
    reading = listed(tmp_path, ("Gender", "Grade", "Status"), *rows)
    assert by_status(reading) == {"in post": 5}
