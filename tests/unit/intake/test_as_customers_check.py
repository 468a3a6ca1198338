"""What whoever checks intake from outside would send, read or asked about as they expect."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.vocabulary.councils import register
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import CAMDEN, Row, asked, counts, read, women_and_men, workbook

LIST: Row = ["Employee number", "Gender", "Grade", "Job title"]
TABLE: Row = ["Grade", "Female", "Male"]


def people(many: int = 12, first: str = "E", *more: object) -> list[Row]:
    """A third of them men."""
    return [[f"{first}{1000 + at}", "Female" if at % 3 else "Male", "Grade 6", "Analyst", *more]
            for at in range(many)]  # fmt: skip


def of(tmp_path: Path, *rows: Row, **more: list[Row]) -> Reading:
    return read(workbook(tmp_path / CAMDEN, *rows, **more))


def test_a_cover_that_says_organisation_names_the_council_and_year(tmp_path: Path) -> None:
    cover: list[Row] = [["Organisation", "Hull City Council"], ["Data as at", "31 March 2025"]]
    path = workbook(tmp_path / "Return.xlsx", *cover, Desk=[LIST, *people()])
    reading = read(path)
    assert asked(reading) == []
    [place] = {(cell.organisation, cell.year) for table in reading.tables for cell in table.cells}
    assert place == ("E06000010", 2025)


@pytest.mark.parametrize("heading", ["EMPID", "Emp Nbr", "Unique ref"])
def test_staff_numbers_under_a_heading_cut_short_count_each_once(
    tmp_path: Path, heading: str
) -> None:
    head: Row = [heading, *LIST[1:], "Hours"]
    rows = people(12, "", 37)
    reading = of(tmp_path, head, *rows, [*rows[4][:2], "Grade 4", "Trainer", 10])
    assert (asked(reading), counts(reading)["women"]) == ([], 8)


@pytest.mark.parametrize(
    ("heading", "field"),
    [("Sal Scale", "grade"), ("PAYPOINT", "grade"), ("Posn Title", "role"), ("DEPTNAME", "")],
)
def test_headings_of_the_same_words_run_together_are_taken(
    tmp_path: Path, heading: str, field: str
) -> None:
    rows = [[row[0], row[1], "ICT Analyst"] for row in people()]
    reading = of(tmp_path, [*LIST[:2], heading], *rows)
    told = {p.question.proposal for p in reading.problems if p.question and p.level == "ask"}
    assert (asked(reading), told) == ([], set())
    assert reading.tables[0].columns.get(field, "") == (heading if field else "")


def test_current_or_left_is_a_status_and_no_last_day(tmp_path: Path) -> None:
    rows = [[*row, "Left" if at == 4 else "Current"] for at, row in enumerate(people())]
    reading = of(tmp_path, [*LIST, "Current / Left"], *rows)
    assert (asked(reading), counts(reading)["women"]) == ([], 7)


def test_a_flag_of_noughts_and_ones_is_asked_about_and_no_last_day(tmp_path: Path) -> None:
    rows = [[*row, int(at == 4)] for at, row in enumerate(people())]
    reading = of(tmp_path, [*LIST, "Leaver flag"], *rows)
    assert set(asked(reading)) == {"column that may tell who counts"}


@pytest.mark.parametrize("heading", ["Date", "Notice given"])
def test_a_few_days_under_a_heading_that_may_be_of_leaving_are_asked_about(
    tmp_path: Path, heading: str
) -> None:
    rows = [[*row, date(2024, 11, 30) if at == 4 else ""] for at, row in enumerate(people())]
    assert asked(of(tmp_path, [*LIST, heading], *rows)) == ["heading not sure"]


def test_the_last_day_of_1999_cut_short_is_no_end(tmp_path: Path) -> None:
    rows = [[*row, "03-Mar-12", "01-May-24" if at == 4 else "31-Dec-99"]
            for at, row in enumerate(people())]  # fmt: skip
    reading = of(tmp_path, [*LIST, "Start date", "End date"], *rows)
    assert (asked(reading), counts(reading)["women"]) == ([], 7)


def test_a_day_run_together_day_first_is_one(tmp_path: Path) -> None:
    rows = [[*row, "15112024" if at == 4 else ""] for at, row in enumerate(people())]
    assert counts(of(tmp_path, [*LIST, "Leaving date"], *rows))["women"] == 7


@pytest.mark.parametrize("heading", ["ID", "Ref", "Emp #", "No.", "Person"])
def test_numbers_that_stand_again_without_names_are_asked_about(
    tmp_path: Path, heading: str
) -> None:
    rows = people(20)
    again = of(tmp_path, [heading, *LIST[1:]], *rows, [*rows[4][:2], "Grade 4", "Trainer"])
    assert asked(again) == ["heading not sure"]
    [question] = [p.question for p in again.problems if p.level == "ask"]
    assert question is not None
    assert question.proposal == "staff number"
    assert asked(of(tmp_path, [heading, *LIST[1:]], *rows)) == []


@pytest.mark.parametrize("heading", ["Post ref", "Cost centre code", "Salary"])
def test_numbers_of_something_else_may_stand_again(tmp_path: Path, heading: str) -> None:
    rows = people(20, "")
    assert asked(of(tmp_path, [heading, *LIST[1:]], *rows, rows[4])) == []


@pytest.mark.parametrize("number", ["'1004", "1,004", "1004 (2)"])
def test_a_staff_number_written_otherwise_is_asked_about(tmp_path: Path, number: str) -> None:
    rows = people(12, "")
    reading = of(tmp_path, LIST, *rows, [number, "Female", "Grade 4", "Trainer"])
    assert asked(reading) == ["people in several rows"]


def test_a_headcount_of_one_beside_references_makes_a_list(tmp_path: Path) -> None:
    reading = of(tmp_path, ["Ref", *LIST[1:], "Headcount"], *people(12, "E", 1))
    assert (asked(reading), reading.tables[0].layout) == ([], "people")


def test_rows_numbered_in_order_are_no_numbers_of_people(tmp_path: Path) -> None:
    rows = [[at, f"Ann Other{at}", row[1], f"Grade {at}"] for at, row in enumerate(people(), 1)]
    assert asked(of(tmp_path, ["Rhif / Number", "Enw / Name", "Gender", "Grade"], *rows)) == []


def test_lists_of_services_may_differ_in_their_hours(tmp_path: Path) -> None:
    apps = [[*row, 37] for row in people(9, "F")]
    assert asked(of(tmp_path, LIST, *people(), Applications=[[*LIST, "FTE"], *apps])) == []


def test_a_draft_of_a_list_without_names_is_asked_about(tmp_path: Path) -> None:
    rows = [row[1:] for row in people()]
    path = workbook(
        tmp_path / CAMDEN, ["ICT"], Draft=[LIST[1:], *rows[1:]], Final=[LIST[1:], *rows]
    )
    assert "several tables" in asked(read(path))


@pytest.mark.parametrize("word", ["Grade F", "Band 5"])
def test_grades_above_single_names_are_sections(tmp_path: Path, word: str) -> None:
    rows: list[Row] = [[f"Sur{'abcdefghijkl'[at]}", "Ann", row[1]]
                       for at, row in enumerate(people())]  # fmt: skip
    head: Row = ["Surname", "First name", "Gender"]
    reading = of(tmp_path, head, [word], *rows[:6], ["Grade H"], *rows[6:])
    assert asked(reading) == []
    assert set(reading.tables[0].by_grade) == {word, "Grade H"}


# ---------------------------------------------------------------- counts


def test_a_summary_without_a_year_is_left_out_where_the_others_add_up_to_it(
    tmp_path: Path,
) -> None:
    summary: list[Row] = [["Service", *TABLE[1:]], ["Apps", 6, 14], ["Web", 5, 9]]
    apps: list[Row] = [["31 March 2025"], TABLE, ["Grade 5", 2, 5], ["Grade 6", 4, 9]]
    web: list[Row] = [["31 March 2025"], TABLE, ["Grade 5", 1, 2], ["Grade 6", 4, 7]]
    path = workbook(tmp_path / "Camden Council ICT.xlsx", Summary=summary, Apps=apps, Web=web)
    reading = read(path)
    assert asked(reading) == []
    assert women_and_men(reading) == (11, 23)


def test_alike_grades_of_two_teams_with_their_sums_are_no_row_twice(tmp_path: Path) -> None:
    rows: list[Row] = [["Team / grade", *TABLE[1:]], ["Apps", 6, 14], ["Grade 5", 2, 5],
                       ["Grade 6", 4, 9], ["Web", 7, 16], ["Grade 5", 3, 7],
                       ["Grade 6", 4, 9]]  # fmt: skip
    reading = of(tmp_path, *rows)
    assert asked(reading) == []
    assert women_and_men(reading) == (13, 30)


def test_not_applicable_is_nobody_where_a_total_agrees(tmp_path: Path) -> None:
    rows: list[Row] = [TABLE, ["Grade 5", 2, 5], ["Grade 6", "n/a", "n/a"], ["Grade 7", 4, 9]]
    title: list[Row] = [["Census date:", "31/03/2025"], []]
    assert asked(of(tmp_path, *title, *rows, ["Total", 6, 14])) == []
    assert asked(of(tmp_path, *title, *rows)) == ["numbers withheld"]


def test_a_note_on_withheld_numbers_tells_of_nobody_else(tmp_path: Path) -> None:
    note = "Where there are fewer than 5 people the figure is shown as <5 to protect them."
    rows: list[Row] = [TABLE, ["Grade 5", "<5", 8], ["Grade 6", 6, 9], [note]]
    assert asked(of(tmp_path, *rows)) == ["numbers withheld"]


def test_grades_under_a_heading_with_a_remark_are_grades(tmp_path: Path) -> None:
    rows: list[Row] = [["Grade (spinal points)", *TABLE[1:]], ["Grade 5 (SCP 7-11)", 4, 7]]
    assert set(of(tmp_path, *rows).tables[0].by_grade) == {"Grade 5 (SCP 7-11)"}


def test_not_stated_behind_other_words_is_no_gender(tmp_path: Path) -> None:
    genders: list[Row] = [["Category", "Number"], ["Female", 6], ["Male", 14]]
    proved = of(tmp_path, *genders, ["White", 14], ["Asian", 4], ["Not stated", 2])
    assert (asked(proved), counts(proved)["not recorded"]) == ([], 0)
    open_ = of(tmp_path, *genders, ["Trans", 1], ["Not stated", 2])
    assert asked(open_) == ["two breakdowns in one table"]


def test_not_stated_behind_other_words_in_a_table_of_grades_is_no_gender(tmp_path: Path) -> None:
    rows: list[Row] = [["Grade 6", 6, 14, 14, 4, 2], ["Grade 8", 5, 10, 10, 4, 1]]
    proved = of(tmp_path, ["Grade", "Female", "Male", "White", "Asian", "Not stated"], *rows)
    assert (asked(proved), counts(proved)["not recorded"]) == ([], 0)
    open_ = of(tmp_path, ["Grade", "Female", "Male", "White", "Mixed", "Not stated"],
               [*rows[0][:5], 1], rows[1])  # fmt: skip
    assert asked(open_) == ["two breakdowns in one table"]


@pytest.mark.parametrize(
    "title", ["Women in ICT leadership", "IT management team by gender", "ICT technical staff"]
)
def test_a_title_of_those_who_lead_or_of_some_is_asked_about(tmp_path: Path, title: str) -> None:
    assert asked(of(tmp_path, [title], TABLE, ["Grade 5", 4, 9])) == ["a part of the staff"]


@pytest.mark.parametrize(
    ("written", "name"),
    [("Notts CC", "Nottinghamshire County Council"), ("N Yorks", "North Yorkshire Council"),
     ("West Northants", "West Northamptonshire Council"),
     ("Herts", "Hertfordshire County Council")],
)  # fmt: skip
def test_counties_written_short_are_found(written: str, name: str) -> None:
    assert register().find(written, on=date(2025, 3, 31)).name == name
