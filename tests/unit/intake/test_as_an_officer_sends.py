"""What an HR officer sends beside plain returns: each is read as anybody would, or asked about."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.unit.intake.sheets import (
    CAMDEN,
    Row,
    asked,
    counts,
    listed,
    read,
    women_and_men,
    workbook,
)

TABLE: list[Row] = [("Grade", "Female", "Male"), ("Grade 5", 8, 12), ("Grade 6", 6, 14)]
WITH_TOTAL: list[Row] = [("Grade", "Women", "Men", "Total"), ("Grade 5", 8, 12, 20),
                         ("Grade 6", 6, 14, 20), ("Total", 14, 26, 40)]  # fmt: skip
PEOPLE = [(f"{n:05d}", "Female" if n % 3 else "Male", f"Grade {5 + n % 4}", "ICT Analyst")
          for n in range(10_001, 10_013)]  # fmt: skip
HEAD = ("Staff number", "Gender", "Grade", "Job title")


def test_other_gender_identities_are_counted_as_another_gender(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Female", "Male", "Other gender identity", "Headcount"),
                       ("Grade 5", 8, 12, 1, 21), ("Grade 6", 6, 14, 2, 22)]  # fmt: skip
    assert counts(read(workbook(tmp_path / CAMDEN, *rows)))["another gender"] == 3


def test_numbers_of_a_gender_in_words_that_are_not_known_are_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Female", "Male", "Gender fluid or similar"),
                       ("Grade 5", 8, 12, 1), ("Grade 6", 6, 14, 2)]  # fmt: skip
    assert asked(read(workbook(tmp_path / CAMDEN, *rows))) == ["other women and men"]


def test_other_women_and_men_below_those_of_several_years_are_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("Camden ICT", 2024, 2025), ("Women", 12, 14), ("Men", 30, 29),
                       ("Agency women", 2, 3), ("Agency men", 4, 4)]  # fmt: skip
    assert asked(read(workbook(tmp_path / CAMDEN, *rows))) == ["other women and men"]


def test_a_list_of_candidates_is_asked_about(tmp_path: Path) -> None:
    head = ("Candidate ID", "Gender", "Grade", "Vacancy title")
    assert asked(listed(tmp_path, head, *PEOPLE)) == ["rows of something else than people"]


def test_the_authority_that_each_of_a_shared_service_is_of_is_asked_about(tmp_path: Path) -> None:
    rows = [(*each, "Host" if at % 2 else "Mid Suffolk") for at, each in enumerate(PEOPLE)]
    reading = listed(tmp_path, (*HEAD, "Home authority"), *rows)
    assert set(asked(reading)) == {"column that may tell who counts"}


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("ICT redeployment register", "a part of the staff"),
        ("ICT employee relations cases", "a part of the staff"),
        ("Contracted hours per week, ICT", "may be no people"),
        ("ICT target operating model", "may not be in post"),
        ("ICT budgeted establishment, indicative split", "may not be in post"),
    ],
)
def test_titles_of_some_or_of_none_in_post_are_asked_about(
    tmp_path: Path, title: str, code: str
) -> None:
    assert asked(read(workbook(tmp_path / CAMDEN, (title,), *TABLE))) == [code]


def test_the_one_sheet_of_what_some_do_beside_their_posts_is_asked_about(tmp_path: Path) -> None:
    path = workbook(tmp_path / CAMDEN, **{"Digital champions": [HEAD, *PEOPLE]})
    assert asked(read(path)) == ["a part of the staff"]


def test_a_list_of_another_year_below_the_first_is_no_page_of_it(tmp_path: Path) -> None:
    rows: list[Row] = [("March 2025",), HEAD, *PEOPLE[:6], (), ("March 2024",), HEAD, *PEOPLE[6:]]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    years = [cell.year for table in reading.tables for cell, n in table.cells.items()
             for _ in range(n.people)]  # fmt: skip
    assert sorted(years) == [2024] * len(PEOPLE[6:]) + [2025] * 6
    leavers = [("Leavers",) if row == ("March 2024",) else row for row in rows]
    assert asked(read(workbook(tmp_path / CAMDEN, *leavers)))


def test_titles_with_another_page_and_hour_are_a_page_again(tmp_path: Path) -> None:
    rows: list[Row] = [("ICT 31/03/2025 page 1 at 09:14",), HEAD, *PEOPLE[:6],
                       ("ICT 31/03/2025 page 2 at 09:15",), HEAD, *PEOPLE[6:]]  # fmt: skip
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert reading.verdict == "ready"
    assert sum(women_and_men(reading)) == len(PEOPLE)


@pytest.mark.parametrize(("most", "is_asked"), [(3, True), (1, False)])
def test_numbers_of_posts_beside_job_titles_may_be_people(
    tmp_path: Path, most: int, *, is_asked: bool
) -> None:
    rows = [(title, gender, grade, 1 + at % most)
            for at, (_, gender, grade, title) in enumerate(PEOPLE)]  # fmt: skip
    reading = listed(tmp_path, ("Post title", "Gender", "Grade", "Posts"), *rows)
    assert ("list or counts" in asked(reading)) == is_asked


@pytest.mark.parametrize(
    ("note", "codes"),
    [
        ("Note: figures shown are full-time equivalents, rounded.", ["may be equivalents"]),
        ("FTE is based on 37 hours a week.", []),
        ("All numbers are FTE based on 37 hours a week.", ["may be equivalents"]),
        ("In addition there are 4 female agency workers.", ["note on who is counted"]),
    ],
)
def test_notes_below_a_total_that_agrees_are_heard(
    tmp_path: Path, note: str, codes: list[str]
) -> None:
    assert asked(read(workbook(tmp_path / CAMDEN, *WITH_TOTAL, (), (note,)))) == codes


def test_a_paragraph_below_the_total_is_no_row(tmp_path: Path) -> None:
    paragraph = ("4.2", "Members are asked to note the report.")
    reading = read(workbook(tmp_path / CAMDEN, *WITH_TOTAL, (), paragraph))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (14, 26))


def test_w_beside_m_is_a_woman(tmp_path: Path) -> None:
    rows = [(number, gender[0].replace("F", "W"), *more) for number, gender, *more in PEOPLE]
    assert women_and_men(listed(tmp_path, (HEAD[0], "W/M", *HEAD[2:]), *rows)) == (8, 4)


@pytest.mark.parametrize("others", [("F", "M"), ("B", "B")])
def test_w_beside_another_word_for_women_is_asked_about(
    tmp_path: Path, others: tuple[str, str]
) -> None:
    words = ("W", *others)
    rows = [(number, words[at % 3], *more) for at, (number, _, *more) in enumerate(PEOPLE)]
    assert "unknown gender word" in asked(listed(tmp_path, HEAD, *rows))


def test_of_two_men_in_a_cell_nothing_is_proposed(tmp_path: Path) -> None:
    rows = [*PEOPLE, ("10099", "M/M", "Grade 6", "ICT Analyst")]
    found = [each for each in listed(tmp_path, HEAD, *rows).problems if each.level == "ask"]
    assert [each.question.proposal for each in found if each.question] == [""]


def test_sums_of_heads_and_equivalents_below_a_list_are_nobody(tmp_path: Path) -> None:
    head = ("No.", "Surname", "First name", "Gender", "Grade", "FTE")
    rows: list[Row] = [(at, f"Name{chr(97 + at)}", f"First{chr(97 + at)}", gender, grade, 1)
                       for at, (_, gender, grade, _) in enumerate(PEOPLE, 1)]  # fmt: skip
    sums: list[Row] = [(), (None, "Total headcount", None, None, None, 12),
                       (None, "Total FTE", None, None, None, 10.5),
                       (None, "Female", None, None, None, 8),
                       (None, "Male", None, None, None, 4)]  # fmt: skip
    reading = listed(tmp_path, head, *rows, *sums)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (8, 4))


def test_a_sheet_of_people_who_have_started_is_a_team_called_applications(tmp_path: Path) -> None:
    head = ("Employee", *HEAD[1:], "Start date")
    rows = [(f"Person {chr(65 + at)}", *each[1:], date(2019, 1, 1 + at))
            for at, each in enumerate(PEOPLE)]  # fmt: skip
    sheets = {"Service Desk": [head, *rows[:5]], "Applications": [head, *rows[5:]]}
    reading = read(workbook(tmp_path / CAMDEN, **sheets))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (8, 4))


def test_blanks_are_nobody_where_the_totals_add_up_without_them(tmp_path: Path) -> None:
    rows: list[Row] = [("Job title", "F", "M"), ("Network Engineer", None, 2),
                       ("Web Developer", 1, None), ("Data Analyst", 3, 4),
                       ("TOTAL", 4, 6)]  # fmt: skip
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (4, 6))


@pytest.mark.parametrize("total", [("TOTAL", 5, 6), ()])
def test_blanks_that_no_total_proves_are_asked_about_or_refused(tmp_path: Path, total: Row) -> None:
    rows: list[Row] = [("Job title", "F", "M"), ("Network Engineer", None, 2),
                       ("Web Developer", 1, 3), ("Data Analyst", 3, 1), total]  # fmt: skip
    assert read(workbook(tmp_path / CAMDEN, *rows)).verdict != "ready"


def test_numbers_with_their_shares_stand_under_a_heading_with_a_percent_sign(
    tmp_path: Path,
) -> None:
    rows: list[Row] = [("Level", "Female (%)", "Male (%)", "Total"),
                       ("Managers", "6 (30%)", "14 (70%)", 20),
                       ("Officers", "9 (45%)", "11 (55%)", 20)]  # fmt: skip
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (15, 25))


def test_percentages_under_such_a_heading_are_no_people(tmp_path: Path) -> None:
    rows: list[Row] = [("Level", "Female (%)", "Male (%)"), ("Managers", 30, 70),
                       ("Officers", 45, 55)]  # fmt: skip
    assert read(workbook(tmp_path / CAMDEN, *rows)).verdict != "ready"


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("ICT training spend (£) by grade", "may be no people"),
        ("Agency costs of ICT (£k)", "may be no people"),
        ("ICT headcount index (first year = 100)", "may be no people"),
        ("ICT staff per 1,000 employees", "may be no people"),
        ("ICT voluntary severance - expressions of interest", "a part of the staff"),
        ("ICT posts regraded in the year", "a part of the staff"),
    ],
)
def test_titles_of_costs_rates_and_some_of_the_posts_are_asked_about(
    tmp_path: Path, title: str, code: str
) -> None:
    assert asked(read(workbook(tmp_path / CAMDEN, (title,), *TABLE))) == [code]


@pytest.mark.parametrize("word", ["Total FTE", "Mean FTE", "Sum of FTE", "Average age"])
def test_what_is_told_of_all_below_a_list_is_nobody(tmp_path: Path, word: str) -> None:
    head = ("Surname", "Gender", "Grade", "FTE")
    rows = [(f"Name{chr(97 + at)}", gender, grade, 1)
            for at, (_, gender, grade, _) in enumerate(PEOPLE)]  # fmt: skip
    reading = listed(tmp_path, head, *rows, (), (word, None, None, 0.9))
    assert counts(reading)["not recorded"] == 0
    assert women_and_men(reading) == (8, 4)


def test_a_remark_of_who_is_on_loan_is_asked_about(tmp_path: Path) -> None:
    rows = [(*each, "On loan from Capita" if at == 4 else None) for at, each in enumerate(PEOPLE)]
    assert asked(listed(tmp_path, (*HEAD, "Comments"), *rows))


def test_the_marches_of_two_years_are_two_reporting_years(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Female Mar 2024", "Male Mar 2024", "Female Mar 2025",
                        "Male Mar 2025"), ("Grade 5", 8, 12, 9, 13),
                       ("Grade 6", 6, 14, 7, 11)]  # fmt: skip
    reading = read(workbook(tmp_path / "Camden Council ICT.xlsx", *rows))
    assert reading.verdict == "ready"
    assert {cell.year for table in reading.tables for cell in table.cells} == {2024, 2025}


def test_it_alone_under_organisation_is_no_council(tmp_path: Path) -> None:
    rows = [(*each, "ICT") for each in PEOPLE]
    assert listed(tmp_path, (*HEAD, "Organization"), *rows).verdict == "ready"
