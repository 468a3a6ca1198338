"""What reports and pivot tables print among the rows: pages, counts of teams, shares, months."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.headings.layout import is_total
from tests.unit.intake.sheets import Row, asked, read, women_and_men, workbook

LEEDS_2025 = "Leeds City Council ICT 2025.xlsx"
HEAD: Row = ("Team", "Employee No", "Name", "Gender", "Job title", "Grade")
TEAMS = ("Service Desk", "Infrastructure", "Applications Support", "PMO")


def people(first: int, many: int, team: str) -> list[Row]:
    """People of one team, every other of them a woman."""
    return [
        (team, 1_000 + n, f"Example Person{chr(97 + n % 26)}{chr(97 + n // 26)}", "FM"[n % 2],
         "ICT Analyst", f"Grade {5 + n % 4}")
        for n in range(first, first + many)
    ]  # fmt: skip


def test_titles_that_each_page_prints_again_are_no_rows_of_the_list(tmp_path: Path) -> None:
    rows: list[Row] = []
    for page in (1, 2, 3):
        rows += [("Leeds City Council", "", "Staff list - ICT", "", f"Page {page} of 3")]
        rows += [("Printed: 31/03/2025",), (), HEAD, *people(page * 10, 10, "PMO"), ()]
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert asked(reading) == []
    assert women_and_men(reading) == (15, 15)


def test_a_row_of_other_words_among_the_people_is_still_asked_about(tmp_path: Path) -> None:
    rows = [("Staff list",), HEAD, *people(0, 9, "PMO"), ("Leavers",), *people(9, 9, "PMO")]
    assert "row not understood" in asked(read(workbook(tmp_path / LEEDS_2025, *rows)))


def test_the_counts_that_excel_puts_below_each_team_are_no_people(tmp_path: Path) -> None:
    rows: list[Row] = [HEAD]
    for at, team in enumerate(TEAMS):
        rows += [*people(at * 6, 6, team), (f"{team} Count", 6)]
    reading = read(workbook(tmp_path / LEEDS_2025, *rows, ("Grand Count", 24)))
    assert asked(reading) == []
    assert women_and_men(reading) == (12, 12)
    assert not is_total("Head count")


def test_names_of_teams_alone_in_their_rows_are_their_headings(tmp_path: Path) -> None:
    rows: list[Row] = [HEAD[1:]]
    for at, team in enumerate(TEAMS):
        rows += [(team,), *(row[1:] for row in people(at * 6, 6, team))]
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert asked(reading) == []
    assert women_and_men(reading) == (12, 12)


def test_a_row_of_percentages_below_genders_leaves_grades_across(tmp_path: Path) -> None:
    rows: list[Row] = [("Gender", "Grade 5", "Grade 6", "Total"), ("Female", 4, 9, 13)]
    rows += [("Male", 12, 3, 15), ("Total", 16, 12, 28), ("% Female", "25%", "75%", "46%")]
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert asked(reading) == []
    assert women_and_men(reading) == (13, 15)
    assert set(reading.tables[0].by_grade) == {"Grade 5", "Grade 6"}


@pytest.mark.parametrize(
    "heads", [("Female n (%)", "Male n (%)"), ("Women, No. (%)", "Men, No. (%)")]
)
def test_numbers_with_their_shares_in_brackets_are_counted(tmp_path: Path, heads: Row) -> None:
    rows: list[Row] = [("Grade", *heads, "Total"), ("Grade 5", "4 (25.0%)", "12 (75.0%)", 16)]
    rows += [("Grade 6", "9 (75.0%)", "3 (25.0%)", 12)]
    assert women_and_men(read(workbook(tmp_path / LEEDS_2025, *rows))) == (13, 15)


def test_a_base_of_n_beside_percentages_gives_the_people(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "n", "% Female", "% Male"), ("Grade 5", 16, "25%", "75%")]
    reading = read(workbook(tmp_path / LEEDS_2025, *rows, ("Grade 6", 12, "75%", "25%")))
    assert women_and_men(reading) == (13, 15)


def test_what_is_aimed_at_is_left_out_beside_what_is(tmp_path: Path) -> None:
    heads = ("Female actual", "Male actual", "Female target", "Male target")
    rows: list[Row] = [("Grade", *heads), ("Grade 5", 4, 12, 8, 8), ("Grade 6", 9, 3, 6, 6)]
    assert women_and_men(read(workbook(tmp_path / LEEDS_2025, *rows))) == (13, 15)


def test_women_of_which_the_staff_are_told_are_asked_about_and_not_refused(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Staff", "of which women"), ("Grade 5", 16, 4), ("Grade 6", 12, 9)]
    assert asked(read(workbook(tmp_path / LEEDS_2025, *rows))) == ["everyone else taken as men"]


def test_services_beside_their_directorates_are_no_sorts_of_people(tmp_path: Path) -> None:
    rows: list[Row] = [("Directorate", "Service", "Female", "Male"), ("Resources", "ICT", 4, 12)]
    reading = read(workbook(tmp_path / LEEDS_2025, *rows, ("Place", "GIS Systems", 9, 3)))
    assert asked(reading) == []


def test_of_numbers_at_the_end_of_several_months_it_is_asked_which_count(tmp_path: Path) -> None:
    rows: list[Row] = [("Gender", "Jun-24", "Dec-24", "Mar-25"), ("Female", 22, 23, 25)]
    reading = read(workbook(tmp_path / LEEDS_2025, *rows, ("Male", 60, 61, 58)))
    assert set(asked(reading)) == {"quarters"}
    questions = [each.question for each in reading.problems if each.code == "quarters"]
    proposed = {each.about: each.proposal for each in questions if each}
    assert proposed == {"Jun-24": "leave out", "Dec-24": "leave out", "Mar-25": "count"}


OUTLINE: list[Row] = [("Team", "Sex", "Count of Emp No"), ("Apps", "", 12), ("", "F", 5)]
OUTLINE += [("", "M", 7), ("Data", "", 9), ("", "F", 4), ("", "M", 5), ("Grand Total", "", 21)]


def test_a_pivot_table_in_outline_form_is_read_where_its_sums_agree(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / LEEDS_2025, *OUTLINE))
    assert asked(reading) == []
    assert women_and_men(reading) == (9, 12)
    other = [*OUTLINE[:4], ("Data", "", 8), *OUTLINE[5:]]
    assert read(workbook(tmp_path / LEEDS_2025, *other)).verdict != "ready"


@pytest.mark.parametrize(("last", "is_asked"), [(8, False), (7, True)])
def test_a_last_total_without_a_gender_over_it_is_that_of_everybody(
    tmp_path: Path, last: int, *, is_asked: bool
) -> None:
    rows: list[Row] = [("Grade", "Female", "", "Male", "", "")]
    rows += [("", "Full-time", "Part-time", "Full-time", "Part-time", "Total")]
    rows += [("Grade 5", 4, 2, 12, 1, 19), ("Grade 6", 3, 1, 3, 1, last)]
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert (reading.verdict != "ready") is is_asked
    assert is_asked or women_and_men(reading) == (10, 17)


def test_pay_periods_are_no_years(tmp_path: Path) -> None:
    rows: list[Row] = [("Payroll No", "Gender", "Grade", "Period")]
    rows += [(1_000 + n // 3, "FM"[n // 3 % 2], "Grade 5", 10 + n % 3) for n in range(30)]
    found = asked(read(workbook(tmp_path / LEEDS_2025, *rows)))
    assert set(found) == {"column that may tell who counts", "people listed again and again"}


@pytest.mark.parametrize(
    ("head", "is_asked"),
    [("Second holder gender", True), ("Line Manager Gender", False), ("Previous sex", False)],
)
def test_a_second_gender_in_a_row_is_asked_about_where_it_may_be_another_person(
    tmp_path: Path, head: str, *, is_asked: bool
) -> None:
    rows = [
        (*HEAD, head),
        *((*row, "" if row[1] != 1_003 else "F") for row in people(0, 20, "PMO")),
    ]
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert ("more than one in a row" in asked(reading)) is is_asked


@pytest.mark.parametrize("never", ["01/01/1900", "00/00/0000", "00.00.0000", "31.12.9999"])
def test_days_that_systems_write_for_no_last_day_leave_everybody_in_post(
    tmp_path: Path, never: str
) -> None:
    rows = [(*HEAD, "Leaving date"), *((*row, never) for row in people(0, 20, "PMO"))]
    rows[5] = (*rows[5][:-1], "14/02/2025")
    assert women_and_men(read(workbook(tmp_path / LEEDS_2025, *rows))) == (9, 10)


def test_a_total_of_some_groups_above_it_is_no_total_of_all(tmp_path: Path) -> None:
    rows: list[Row] = [("Ethnic group", "Female", "Male", "Total"), ("White", 14, 38, 52)]
    rows += [("Asian", 3, 5, 8), ("Black", 1, 3, 4), ("BAME total", 4, 8, 12)]
    rows += [("Not known", 1, 2, 3), ("Total", 19, 48, 67)]
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert reading.verdict == "ready"
    assert women_and_men(reading) == (19, 48)
    rows[4] = ("BAME total", 4, 9, 13)
    assert read(workbook(tmp_path / LEEDS_2025, *rows)).verdict == "refused"


@pytest.mark.parametrize("word", ["Tot", "Cyfanswm Terfynol"])
def test_a_total_in_short_or_in_welsh_is_one(tmp_path: Path, word: str) -> None:
    rows: list[Row] = [("Grade", "F", "M"), ("Grade 5", 4, 12), ("Grade 6", 9, 3), (word, 13, 15)]
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert asked(reading) == []
    assert women_and_men(reading) == (13, 15)


def test_rows_that_say_section_and_its_name_are_headings_of_sections(tmp_path: Path) -> None:
    rows: list[Row] = [HEAD[1:]]
    for at, team in enumerate(TEAMS):
        rows += [("Section:", f"{team} (A)"), *(row[1:] for row in people(at * 6, 6, team))]
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert asked(reading) == []
    assert women_and_men(reading) == (12, 12)
