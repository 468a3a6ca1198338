"""Columns that are not read and may tell who of a list is in post."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from tests.unit.intake.sheets import Row, listed

ASKED = "column that may tell who counts"
HEADINGS = ["Employee number", "Gender", "Grade", "Start date"]
PEOPLE = 12


def codes(path: Path, heading: str, *values: object, people: int = PEOPLE) -> list[str]:
    """What is asked of people with these values under a heading, the first one at the end."""
    first, other = values
    rows: list[Row] = [
        [1_000 + at, "Female" if at % 2 else "Male", "Grade 6", "2020-01-01",
         first if at == people - 1 else other]
        for at in range(people)
    ]  # fmt: skip
    reading = listed(path, [*HEADINGS, heading], *rows)
    return [problem.code for problem in reading.problems if problem.level == "ask"]


@pytest.mark.parametrize(
    ("heading", "out", "others"),
    [("Post filled?", "N", "Y"), ("Vacancy", "Y", "N"), ("Vacancy", "x", ""),
     ("Record type", "Historic", "Current"), ("Incumbent status", "Frozen", "Occupied"),
     ("In scope", "No", "Yes"), ("Include in return", "", "Y"), ("Live", False, True),
     ("Live", 0, 1), ("Days since leaving", 41, ""), ("Exit interview", "Done", ""),
     ("Occupancy", "Vacant", "Filled"), ("Left service", "Yes", ""),
     ("Position status", "Deleted", "Active"), ("Assignment category", "Ended", "Permanent"),
     ("Account status", "Disabled", "Enabled"), ("Network access", "Disabled", "Enabled"),
     ("Maternity cover", "Vacant", "Filled"), ("Situation", "Moved on", ""),
     ("Paid by", "NHS trust", "Council"),
     ("New employer", "BT", ""), ("Structure", "Proposed", "Current"), ("Code", "LVR", ""),
     ("Paid via", "Invoice", "Payroll"), ("Bank worker", "Y", "N"),
     ("IT / non-IT", "Non-IT", "IT"), ("Deiliad", "Gwag", "Llawn"),
     ("Type", "Post", "Person"), ("Record", "Position", "Employee"), ("Object", "S", "P")],
)  # fmt: skip
def test_few_words_that_say_who_is_not_there_are_asked_about(
    tmp_path: Path, heading: str, out: object, others: object
) -> None:
    assert ASKED in codes(tmp_path, heading, out, others)


@pytest.mark.parametrize(
    ("heading", "one", "others"),
    [("Line manager", "N", "Y"), ("First aider", "Y", "N"), ("Trade union", "No", "Yes"),
     ("Car user", "x", ""), ("Agile worker", "No", "Yes"), ("Team", "Networks", "Projects"),
     ("Annual leave", 24, ""), ("Office", "Civic centre", "Town hall"), ("Care leaver", "Y", "N"),
     ("Apprentice", "Yes", "No"), ("EU settled status", "Y", "N"), ("Reservist", True, False),
     ("LGPS opted in", "N", "Y"), ("On-call rota", "x", ""), ("Job share", "Yes", "No"),
     ("Top of grade", "Y", "N"), ("Maternity", "Yes", "No"), ("Agency", "Y", "N"),
     ("Speaks BSL", "Y", "N"), ("Leadership team", "N", "Y"), ("Fixed term", "No", "Yes"),
     ("Pension status", "Opted out", "Member"), ("Appraisal status", "Not started", "Complete"),
     ("Disability status", "Disabled", "Not disabled"), ("How recruited", "External", "Internal"),
     ("Contract date", "2030-01-02", "2020-01-01"),
     ("Laptop type", "Post", "Collected"), ("Union", "S", "T")],
)  # fmt: skip
def test_columns_of_something_else_are_not_asked_about(
    tmp_path: Path, heading: str, one: object, others: object
) -> None:
    assert codes(tmp_path, heading, one, others) == []


@pytest.mark.parametrize(
    ("heading", "one", "others", "field"),
    [("Employment status", "Fixed term", "Permanent", "contract"),
     ("Status", "Part time", "Full time", "working pattern"),
     ("Staff status", "Agency", "Permanent", "contract"), ("FTE", "PT", "FT", "working pattern"),
     ("Contracted hours", "Part time", "Full time", "working pattern")],
)  # fmt: skip
def test_contracts_and_patterns_under_another_heading_are_what_they_are(
    tmp_path: Path, heading: str, one: str, others: str, field: str
) -> None:
    rows: list[Row] = [
        [1_000 + at, "Female" if at % 2 else "Male", "Grade 6", "2020-01-01", other]
        for at, other in enumerate([one, one, *[others] * 6])
    ]
    reading = listed(tmp_path, [*HEADINGS, heading], *rows)
    assert (reading.verdict, reading.tables[0].columns.get(field)) == ("ready", heading)


def test_a_row_without_the_contract_that_others_have_for_a_status_is_asked_about(
    tmp_path: Path,
) -> None:
    words = ["", "Fixed term", *["Permanent"] * 6]
    rows = [[1_000 + at, "Male", "Grade 6", "2020-01-01", word] for at, word in enumerate(words)]
    assert listed(tmp_path, [*HEADINGS, "Status"], *rows).verdict == "needs answers"


def test_one_word_far_down_a_list_is_seen(tmp_path: Path) -> None:
    assert ASKED in codes(tmp_path, "Left service", "Yes", "", people=1_500)


@pytest.mark.parametrize(
    ("heading", "words"),
    [("Attrition", ("Yes", "No")), ("Hire type", ("Outside hire", "Advancement")),
     ("Zustand", ("No", "Yes"))],
)  # fmt: skip
def test_a_column_that_is_said_to_be_no_field_may_tell_who_counts_all_the_same(
    tmp_path: Path, heading: str, words: tuple[str, str]
) -> None:
    rows = [("F" if at % 3 else "M", "Grade 6", words[at % 2]) for at in range(12)]
    settled = Answers(headings={heading: ""})
    reading = listed(tmp_path, ("Gender", "Grade", heading), *rows, answers=settled)
    assert ASKED in [p.code for p in reading.problems if p.level == "ask"]
