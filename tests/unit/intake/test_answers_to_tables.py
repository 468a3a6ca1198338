"""Every question about tables, groups, rows and columns can be answered, and the answer counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.checks.problems import Problem, Settles
from etl.questions import skeleton
from etl.vocabulary.populations import Population
from etl.workbooks.answers import Answers, BadAnswers, answers_from
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, counts, read, workbook

FILE = "Leeds City Council ICT 2025.xlsx"
GRADES: list[Row] = [("Grade 6", 9, 17), ("Grade 8", 5, 21)]
HEADINGS = ("Grade", "Female", "Male")


def asked(reading: Reading) -> list[Problem]:
    return [problem for problem in reading.problems if problem.level == "ask"]


def women_and_men(reading: Reading) -> tuple[int, int]:
    total = counts(reading)
    return total["women"], total["men"]


def only(reading: Reading, code: str) -> Problem:
    (problem,) = asked(reading)
    assert problem.code == code
    return problem


@pytest.mark.parametrize(
    ("rows", "code", "answers", "counted"),
    [
        ([HEADINGS, ("Digital", 14, 38), *GRADES], "row that may be a total",
         Answers(rows={"Digital": "leave out"}), (14, 38)),
        ([HEADINGS, ("Digital", 14, 38), *GRADES], "row that may be a total",
         Answers(rows={"Digital": "count"}), (28, 76)),
        ([HEADINGS, GRADES[0], ("of which part time", 4, 2), GRADES[1]], "part of another row",
         Answers(rows={"of which part time": "leave out"}), (14, 38)),
        ([("Grade", "Disabled", "", "Carer", ""), ("", "Female", "Male", "Female", "Male"),
          ("Grade 6", 9, 17, 3, 4)], "groups of columns", Answers(groups=("Disabled",)), (9, 17)),
        ([("Gender", "Sex", "Job title"), ("F", "M", "Developer"), ("M", "M", "Developer"),
          ("F", "F", "Developer")], "two columns for one thing",
         Answers(headings={"Gender": ""}), (1, 2)),
        ([("Gender", "Sex", "Job title"), ("F", "M", "Developer"), ("M", "M", "Developer"),
          ("F", "F", "Developer")], "two columns for one thing",
         Answers(headings={"Gender": "gender"}), (2, 1)),
        ([HEADINGS, *GRADES, ("Grade 9", "<5", 30)], "numbers withheld",
         Answers(reasons={"numbers withheld": "We publish no more"}), (14, 38)),
        ([HEADINGS, GRADES[0], ("Director", "", ""), GRADES[1]], "rows without a number",
         Answers(reasons={"rows without a number": "Nobody is one"}), (14, 38)),
    ],
)  # fmt: skip
def test_what_is_asked_is_settled_by_an_answer(
    tmp_path: Path, rows: list[Row], code: str, answers: Answers, counted: tuple[int, int]
) -> None:
    path = workbook(tmp_path / FILE, *rows)
    assert only(read(path), code).question is not None
    settled = read(path, answers=answers)
    assert (settled.verdict, women_and_men(settled)) == ("ready", counted)


def test_of_two_tables_on_a_sheet_the_one_that_is_named_is_counted(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Table 1: by grade",), HEADINGS, *GRADES, (),
        ("Table 2: by team",), ("Team", "Female", "Male"), ("Web", 12, 30), ("Desk", 3, 8),
    ]  # fmt: skip
    path = workbook(tmp_path / FILE, *rows)
    question = only(read(path), "several tables").question
    assert question is not None
    assert question.settles is Settles.TABLES
    assert question.choices == ("Staff: Table 1: by grade", "Staff: Table 2: by team")
    for name, counted in zip(question.choices, ((14, 38), (15, 38)), strict=True):
        settled = read(path, answers=Answers(tables=(name,)))
        assert (settled.verdict, women_and_men(settled)) == ("ready", counted)


def test_quarters_are_the_same_people_and_one_of_them_is_counted(tmp_path: Path) -> None:
    path = workbook(tmp_path / FILE, ("Gender", "Q1", "Q4"), ("Female", 20, 22), ("Male", 50, 49))
    reading = read(path)
    assert {problem.code for problem in asked(reading)} == {"quarters"}
    assert skeleton([reading])["rows"] == {"Q1": None, "Q4": None}
    questions = [problem.question for problem in asked(reading)]
    proposed = {each.about: each.proposal for each in questions if each is not None}
    assert proposed == {"Q1": "leave out", "Q4": "count"}
    assert women_and_men(read(path, answers=Answers(rows=proposed))) == (22, 49)


STAFF: list[Row] = [("Staff number", "Gender", "Grade")]
STAFF += [(number, "F" if number % 3 else "M", "Manager") for number in range(1_000, 1_600)]


@pytest.mark.parametrize("population", ["council IT", "council workforce"])
def test_a_list_in_which_nothing_says_it_is_asked_whose_people_it_holds(
    tmp_path: Path, population: str
) -> None:
    path = workbook(tmp_path / "Leeds City Council 2025.xlsx", *STAFF)
    question = only(read(path), "whose people").question
    assert question is not None
    assert question.choices == ("council IT", "council workforce")
    told = read(path, population=Population(population))
    settled = read(path, answers=Answers(population=population))
    for reading in (told, settled):
        assert reading.verdict == "ready"
        assert [table.population for table in reading.tables] == [population]


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        (FILE, STAFF),
        ("leeds-it-2025.xlsx", [("Leeds City Council",), *STAFF]),
        ("Leeds City Council 2025.xlsx", [("Digital Services",), *STAFF]),
        ("Leeds City Council 2025.xlsx", STAFF[:61]),
        ("Leeds City Council 2025.xlsx",
         [(*row, "Role family" if not at else "software") for at, row in enumerate(STAFF)]),
    ],
)  # fmt: skip
def test_a_list_that_says_it_or_is_short_is_not_asked_about(
    tmp_path: Path, name: str, rows: list[Row]
) -> None:
    assert not asked(read(workbook(tmp_path / name, *rows)))


def test_a_list_of_a_department_s_length_is_taken_for_it_staff_and_that_is_said(
    tmp_path: Path,
) -> None:
    reading = read(workbook(tmp_path / "Leeds City Council 2025.xlsx", *STAFF[:61]))
    assert reading.verdict == "ready"
    (said,) = [each for each in reading.problems if each.code == "taken for IT staff"]
    assert said.found.startswith("60 people")


def test_a_title_with_the_pronoun_it_says_nothing_of_it(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "Leeds City Council 2025.xlsx", ("It excludes casual staff.",), *STAFF
    )
    only(read(path), "whose people")


def test_a_year_by_another_day_is_asked_and_what_is_no_council_is_left_out(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / FILE,
        ("Council", "Year", "Female", "Male"),
        ("Leeds City Council", "2024-10", 4, 9),
        ("Leeds Beckett University", "2025", 40, 90),
    )
    questions = [problem.question for problem in asked(read(path))]
    assert [(q.about, q.choices, q.proposal) for q in questions if q] == [
        ("2024-10", ("2024", "2025", "not counted"), "2025"),
        ("Leeds Beckett University", ("not counted",), "not counted"),
    ]
    words = {"year": {"2024-10": "2025"}, "council": {"Leeds Beckett University": "not counted"}}
    settled = read(path, answers=Answers(words=words))
    assert (settled.verdict, women_and_men(settled)) == ("ready", (4, 9))


def test_answers_go_through_a_mapping_file_and_bad_ones_are_refused() -> None:
    answers = Answers(
        tables=("Staff: by grade",), groups=("FT",), rows={"Digital": "count"},
        population="council IT",
    )  # fmt: skip
    assert answers_from(answers.as_json()) == answers
    newer = Answers(rows={"Web": "leave out"}, population="council workforce")
    both = answers.with_more(newer)
    assert (both.rows, both.population) == (
        {"Digital": "count", "Web": "leave out"}, "council workforce",
    )  # fmt: skip
    for bad in ({"rows": {"Digital": "halve"}}, {"population": "comparator"}, {"tables": "one"}):
        with pytest.raises(BadAnswers):
            answers_from(bad)


def test_an_answer_that_makes_dates_of_all_genders_stops_nothing(tmp_path: Path) -> None:
    genders = ("Female", "Male", "Unspecified")
    rows: list[Row] = [("Employment as values", *genders, "Gender - All")]
    rows += [("Forest service", "NA", "NA", "NA", 15), ("Office", "NA", "NA", "NA", "NA")]
    settled = answers_from({"headings": dict.fromkeys(genders, "start date")})
    path = workbook(tmp_path / "Leeds City Council ICT 2025.xlsx", *rows)
    assert read(path, answers=settled).verdict != "ready"
