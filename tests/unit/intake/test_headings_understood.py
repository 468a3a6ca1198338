"""Headings that are not known: taken where that is plain, asked about where it is not."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.checks.problems import Level, Problem, Settles
from etl.workbooks.answers import NOTHING_SETTLED, Answers
from etl.workbooks.headings.columns import GENDER_COLUMNS, NEVER_CHOSEN, Field
from etl.workbooks.headings.judges import JUDGES
from etl.workbooks.headings.likeness import closest
from etl.workbooks.reading import Reading
from etl.workbooks.understanding import BAR
from tests.unit.intake.sheets import Row, counts, read, text_file, told, workbook

CAMDEN = "Camden Council 2025.xlsx"
FOUR = [("F", "Manager"), ("M", "Manager"), ("M", "Technician"), ("F", "Technician")]


def asked(reading: Reading) -> list[Problem]:
    return [p for p in reading.problems if p.level is Level.ASK]


def listed(
    path: Path, *headings: str, rows: Sequence[Row] = FOUR, answers: Answers = NOTHING_SETTLED
) -> Reading:
    return read(workbook(path / CAMDEN, headings, *rows), answers=answers)


@pytest.mark.parametrize("heading", ["Gendr", "Gendre", "Gender (M/F)*", "Gender (please select)"])
def test_a_slip_in_a_heading_is_taken_for_what_it_means_and_said(
    tmp_path: Path, heading: str
) -> None:
    reading = listed(tmp_path, heading, "Grade")
    assert reading.verdict == "ready", told(reading)
    assert counts(reading)["women"] == 2
    said = [p for p in reading.problems if p.code == "heading taken for another"]
    if heading in ("Gendr", "Gendre"):
        question = said[0].question
        assert question
        assert (question.about, question.proposal) == (heading, "gender")
        assert question.certainty >= BAR
        assert "100% of its values fit" in question.because


@pytest.mark.parametrize(
    ("headings", "rows"),
    [
        (("Gender on the old form", "Grade"), FOUR),
        (("Gendr", "Grade"), FOUR[:3]),
        (("Gendr", "Grade", "Col"), [(*row, row[0]) for row in FOUR]),
    ],
    ids=["more words", "few values", "another column of genders"],
)
def test_under_the_bar_a_heading_is_asked_about_with_reason_and_certainty(
    tmp_path: Path, headings: tuple[str, ...], rows: list[Row]
) -> None:
    reading = listed(tmp_path, *headings, rows=rows)
    assert reading.verdict == "needs answers"
    (problem,) = [p for p in asked(reading) if p.question and p.question.about == headings[0]]
    question = problem.question
    assert question
    assert (question.settles, question.proposal) == (Settles.HEADING, "gender")
    assert question.choices == ("gender", "")
    assert question.because
    assert problem.cell == "A1"
    settled = listed(
        tmp_path, *headings, rows=rows, answers=Answers(headings={headings[0]: "gender"})
    )
    assert settled.verdict == "ready", told(settled)


@pytest.mark.parametrize("heading", ["Codes", "Column 3", "Title"])
def test_women_and_men_under_any_heading_are_proposed_as_the_gender(
    tmp_path: Path, heading: str
) -> None:
    rows = [("Camden", *row) for row in FOUR]
    reading = listed(tmp_path, "Council", heading, "Grade", rows=rows)
    (problem,) = asked(reading)
    assert problem.question
    assert (problem.question.about, problem.question.proposal) == (heading, "gender")


@pytest.mark.parametrize(
    ("values", "looks"),
    [
        (["2020-01-01", "2021-05-06", "2019-04-01", "2018-02-03"], "start date"),
        (["Grade 7", "Grade 8", "PO3", "Grade 9"], "grade"),
        (["Full time", "Part time", "PT", "FT"], "working pattern"),
    ],
)
def test_a_gender_column_that_holds_something_else_is_asked_about(
    tmp_path: Path, values: list[str], looks: str
) -> None:
    rows = [(value, "Manager") for value in values]
    reading = listed(tmp_path, "Sex", "Grade", rows=rows)
    assert reading.verdict != "ready"
    problem = next(p for p in reading.problems if p.question)
    assert problem.code == "values that contradict their heading"
    assert problem.question
    assert (problem.question.about, problem.question.proposal) == ("Sex", looks)
    assert "gender" in problem.question.choices


def test_genders_under_the_heading_of_a_grade_are_asked_about(tmp_path: Path) -> None:
    reading = listed(tmp_path, "Grade", "Gender", rows=[(a, a) for a, _ in FOUR])
    assert [p.code for p in asked(reading)] == ["values that contradict their heading"]


def test_a_settled_heading_is_used_and_no_other_column_is_taken_for_it(tmp_path: Path) -> None:
    rows = [("M", *row) for row in FOUR]
    both = ("Gender", "Sex at birth as held", "Grade")
    settled = Answers(headings={"Sex at birth as held": "gender"})
    reading = listed(tmp_path, *both, rows=rows, answers=settled)
    assert reading.verdict == "ready", told(reading)
    assert counts(reading)["women"] == 2
    unused = Answers(headings={"Sex at birth as held": ""})
    assert counts(listed(tmp_path, *both, rows=rows, answers=unused))["men"] == 4


def test_headings_not_known_stand_beside_what_is_missing(tmp_path: Path) -> None:
    reading = listed(tmp_path, "Gender", "Bay", "Council", rows=[("F", "x", "Camden")])
    (problem,) = [p for p in reading.problems if p.code == "heading not known"]
    assert problem.found.startswith("'Bay'; not found: 'grade', 'role'")


def test_an_answer_for_no_field_is_refused_by_name(tmp_path: Path) -> None:
    from etl.workbooks.understanding import bad_answer

    problem = bad_answer(Answers(headings={"Sex": "gendre"}))
    assert problem
    assert "the answer 'gendre' for the heading 'Sex'" in problem.found
    assert bad_answer(Answers(headings={"Sex": "gender", "X": ""})) is None


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Garde", Field.GRADE),
        ("Start Date (dd/mm/yyyy)", Field.START),
        ("Female FTE", None),
        ("Average female pay", None),
        ("Employer no", Field.STAFF_NUMBER),
        ("Contact", Field.CONTRACT),
        ("Probation end date", None),
        ("Zebra", None),
    ],
)
def test_likeness_names_the_closest_known_heading(heading: str, field: Field | None) -> None:
    close = closest(heading)
    assert (close.field if close else None) == field


NUMBERS = st.integers(0, 400)
VALUES = st.one_of(
    st.sampled_from(["F", "M", "Female", "2020-01-01", "Manager", "Full time", "Grade 7", "x"]),
    NUMBERS,
)
HEADINGS = st.sampled_from(
    ["Gendr", "Sexx", "Womem", "Mens", "Headcuont", "Staff numbre", "Employer no", "Garde",
     "Strat date", "Leaving dat", "Contact", "Workng pattern", "Hourss", "Concil", "Regoin",
     "Manager gender", "Female staff FTE"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(heading=HEADINGS, values=st.lists(VALUES, min_size=1, max_size=12))
def test_nothing_is_taken_against_its_values_and_no_count_is_ever_taken(
    heading: str, values: list[object]
) -> None:
    rows = [("F", "Manager", value) for value in values]
    with tempfile.TemporaryDirectory() as folder:
        path = text_file(
            Path(folder) / "Camden Council 2025.csv", ("Sex", "Scale", "Job title", heading),
            *[(a, b, "Analyst", c) for a, b, c in rows],
        )  # fmt: skip
        taken = [p for p in read(path).problems if p.code == "heading taken for another"]
    for problem in taken:
        assert problem.question
        field = Field(problem.question.proposal)
        assert field not in set(NEVER_CHOSEN) | set(GENDER_COLUMNS)
        judge = JUDGES[field]
        assert sum(judge(str(value)) for value in values) >= BAR * len(values)


def test_leavers_among_the_full_and_part_time_are_asked_about_by_their_status(
    tmp_path: Path,
) -> None:
    """As where a system prints both under 'Employment status'."""
    words = ["Fulltime"] * 18 + ["Parttime"] * 9 + ["Terminated"]
    rows = [("F" if at % 3 else "M", "Grade 6", word) for at, word in enumerate(words)]
    reading = listed(tmp_path, "Gender", "Grade", "Employment Status", rows=rows)
    questions = [p.question for p in asked(reading) if p.question]
    assert [(q.field, q.about) for q in questions] == [
        ("status", "Fulltime"),
        ("status", "Parttime"),
    ]
    assert "in post" in questions[0].choices
    pattern = Answers(headings={"Employment Status": "working pattern"})
    settled = listed(tmp_path, "Gender", "Grade", "Employment Status", rows=rows, answers=pattern)
    assert [p.question.about for p in asked(settled) if p.question] == ["Terminated"]


def test_days_that_are_no_snapshot_are_asked_about_and_not_their_heading(tmp_path: Path) -> None:
    rows = [("31/12/2024", "Grade 6", 5, 9), ("31/12/2024", "Grade 8", 2, 7)]
    reading = listed(tmp_path, "As at date", "Grade", "Female", "Male", rows=rows)
    assert [p.code for p in asked(reading)] == ["year by another day"], told(reading)


LISTED: list[Row] = [
    (1000 + at, ("F", "M", "M")[at % 3], f"Grade {6 + at % 2}", f"0{1 + at % 9}/04/{2008 + at % 9}")
    for at in range(30)
]
HEADS = ("Staff number", "Gender", "Grade", "Start date")


@pytest.mark.parametrize(
    "heading",
    ["Gender (as recorded in HR)", "Gender (self-declared)", "Sex [iTrent]", "Grade (NJC)",
     "Staff number (from payroll)", "Start date (dd/mm/yyyy)", "Start date (if known)",
     "Grade (2025)", "Grade (as at 31 March 2025)"],
)  # fmt: skip
def test_a_remark_in_brackets_leaves_a_heading_what_it_is(tmp_path: Path, heading: str) -> None:
    like = heading.split(" (", maxsplit=1)[0].replace("Sex [iTrent]", "Gender")
    heads = [heading if each == like else each for each in HEADS]
    reading = listed(tmp_path, *heads, rows=LISTED)
    assert reading.verdict == "ready", told(reading)
    assert heading in reading.tables[0].columns.values()


def test_a_table_all_of_whose_headings_have_remarks_is_read(tmp_path: Path) -> None:
    heads = ("Staff number (HR)", "Gender (HR)", "Grade (NJC)", "Start date (dd/mm/yyyy)")
    assert listed(tmp_path, *heads, rows=LISTED).verdict == "ready"


@pytest.mark.parametrize(
    "heading",
    ["Gender (of line manager)", "Gender (at birth)", "Gender (previous)", "Gender (assumed)",
     "Start date (in IT)", "Start date (continuous service)", "Grade (2024)", "Grade (acting)",
     "Grade (31 August 2025)"],
)  # fmt: skip
def test_a_remark_that_changes_the_meaning_is_not_read_unasked(
    tmp_path: Path, heading: str
) -> None:
    heads = [heading if each == heading.split(" (", maxsplit=1)[0] else each for each in HEADS]
    reading = listed(tmp_path, *heads, rows=LISTED)
    is_asked = any(p.question and p.question.about == heading for p in asked(reading))
    assert is_asked or heading not in reading.tables[0].columns.values()


def test_two_columns_that_may_be_one_are_asked_about(tmp_path: Path) -> None:
    rows = [(*row, "Grade 9") for row in LISTED]
    heads = ("Staff number", "Gender", "Grade (2025)", "Start date", "Grade (31 March 2025)")
    assert any(p.code == "heading not sure" for p in asked(listed(tmp_path, *heads, rows=rows)))
