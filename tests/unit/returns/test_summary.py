"""What was read, in sentences."""

from __future__ import annotations

from pathlib import Path

from etl.checks.problems import Level, Problem, Question, Settles, doubt
from etl.returns.sorts import Sort, asked_once, by_sort, in_order, verdict_said
from etl.returns.summary import summary
from tests.unit.intake.sheets import read, workbook

HEADINGS = ("Council", "Year", "Gender", "Grade", "Start date", "Leaving date")


def test_a_summary_counts_people_grades_and_flows(
    tmp_path: Path,
) -> None:
    rows = [
        ("Leeds", 2025, "F", "Manager", "2020-01-01", None),
        ("Leeds", 2025, "F", "Apprentice", "2024-06-01", None),
        ("Leeds", 2025, "M", "Manager", "2020-01-01", None),
        ("Leeds", 2025, None, "Manager", "2020-01-01", None),
        ("Leeds", 2025, "M", "Manager", "2020-01-01", "2024-12-31"),
        ("Leeds", 2025, None, "Vacant", None, None),
    ]
    reading = read(workbook(tmp_path / "r.xlsx", HEADINGS, *rows))
    said = summary(reading)
    assert any("4 people in post: 2 women, 1 man, 0 of another gender, 1 not" in s for s in said)
    assert "By grade: apprentice 1 (1 woman); manager 3 (1 woman)." in said
    assert any(line.startswith("1 joined in the year: 1 woman, 0 men") for line in said)
    assert any(line.startswith("1 left in the year: 0 women, 1 man") for line in said)
    assert "vacancy" in {each.code for each in by_sort(reading.problems)[Sort.LOOK]}


def test_what_there_is_to_do_is_counted(tmp_path: Path) -> None:
    refused = read(workbook(tmp_path / "r.xlsx", ("Colour",), ("red",)))
    assert summary(refused) == []
    assert verdict_said(refused) == "cannot be loaded, 1 thing to mend in the spreadsheet"
    rows = [("Leeds", 2025, "Q?", "Manager"), ("Leeds", 2025, "Z?", "Grade 7")]
    asks = read(workbook(tmp_path / "a.xlsx", HEADINGS[:4], *rows))
    assert verdict_said(asks) == "not ready to load, 2 questions to answer"


def test_what_one_answer_settles_is_one_question(tmp_path: Path) -> None:
    people = [("Gender", "Grade"), ("F", "Manager"), ("M", "Manager")]
    reading = read(workbook(tmp_path / "ICT.xlsx", *people, Second=[*people, ("M", "Manager")]))
    asked = by_sort(reading.problems)[Sort.QUESTION]
    assert [each.code for each in asked_once(asked)] == ["year", "council"]
    assert len(asked) == 4
    assert verdict_said(reading) == "not ready to load, 2 questions to answer"


def test_a_question_says_all_that_its_answer_settles(tmp_path: Path) -> None:
    table = [("Grade", "Women", "Men"), ("Grade 6", 3, 9), ("Grade 7", 5, 11)]
    reading = read(
        workbook(
            tmp_path / "Leeds City Council ICT 2025.xlsx", *table, ("Others omitted",),
            Notes=[("Includes leavers",)],
        )
    )  # fmt: skip
    (asked,) = asked_once(by_sort(reading.problems)[Sort.QUESTION])
    assert asked.found == (
        "a note that says 'others omitted'; a note that says 'including … leavers' (Notes)"
    )


def test_of_many_that_one_answer_settles_it_is_told_how_many_more_there_are() -> None:
    many = [doubt("several", f"row {n}", "", f"Mend {n // 2}.").at("Staff") for n in range(16)]
    (asked,) = asked_once(many)
    assert asked.found == "row 0; row 1; row 2; row 3; row 4; row 5; 10 more"
    assert asked.fix == "Mend 0. Mend 1. Mend 2. Mend 3. Mend 4. Mend 5."


def test_questions_come_first_and_what_only_the_file_can_settle_is_mended() -> None:
    def problem(level: Level, code: str, question: Question | None = None) -> Problem:
        return Problem(level, code, "", "", "", question=question)

    asked = problem(Level.ASK, "year", Question(Settles.YEAR))
    refused = problem(Level.REFUSE, "not a date")
    nobody_can_say = problem(Level.ASK, "two rows")
    taken = problem(Level.ADVISE, "year taken from a title")
    note = problem(Level.ADVISE, "unknown grade", Question(Settles.WORD, "Grade 7", "grade"))
    mixed = [note, taken, nobody_can_say, refused, asked]
    assert in_order(mixed) == [asked, nobody_can_say, refused, taken, note]
