"""Spreadsheets of people analysts and of small councils: databases, R, pandas, two languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.workbooks.answers import answers_from
from tests.unit.intake.sheets import (
    Row,
    asked,
    by_status,
    of_table,
    read,
    text_file,
    women_and_men,
    workbook,
)

CSV = "Camden ICT 2025.csv"
XLSX = "Camden ICT 2025.xlsx"
GROUPS: list[Row] = [("G5", "Female", 4), ("G5", "Male", 9), ("G6", "Female", 3), ("G6", "Male", 8)]
PEOPLE: list[Row] = [(f"{4100 + at}", "Female" if at % 4 == 0 else "Male", f"G{5 + at % 3}",
                      "IT Officer") for at in range(20)]  # fmt: skip


def plain(reading_of: tuple[list[str], tuple[int, int]]) -> tuple[int, int]:
    questions, people = reading_of
    assert questions == []
    return people


# ---------------------------------------------------------------- headings


@pytest.mark.parametrize(
    "headings",
    [
        ("grade", "n_female", "n_male", "pct_female"),
        ("grade", "n_f", "n_m", "pct_f"),
        ("Tier", "Head Count - Female", "Head Count - Male", "% Female"),
        ("grade", "F_2025", "M_2025", "share"),
    ],
)
def test_headings_of_databases_say_whom_they_count(tmp_path: Path, headings: Row) -> None:
    rows: list[Row] = [("G5", 4, 9, 30.8), ("G6", 3, 8, 27.3)]
    assert plain(of_table(tmp_path, headings, *rows)) == (7, 17)


def test_years_beside_genders_in_headings_are_those_of_their_numbers(tmp_path: Path) -> None:
    head = ("grade", "ict_female_2024", "ict_male_2024", "ict_female_2025", "ict_male_2025")
    reading = read(workbook(tmp_path / "Camden.xlsx", head, ("G5", 1, 2, 4, 9), ("G6", 3, 4, 3, 8)))
    assert asked(reading) == []
    years = {cell.year: (people.women, people.men)
             for table in reading.tables for cell, people in table.cells.items()
             if cell.year == 2024}  # fmt: skip
    assert years == {2024: (4, 6)}


def test_an_average_is_no_headcount(tmp_path: Path) -> None:
    head = ("grade", "avg_headcount_female", "avg_headcount_male")
    assert read(text_file(tmp_path / CSV, head, ("G5", 4, 9))).verdict == "refused"


@pytest.mark.parametrize(("code", "name"), [("LAD24CD", "LAD24NM"), ("CTYUA23CD", "CTYUA23NM")])
def test_codes_and_names_of_the_ons_are_one_council(tmp_path: Path, code: str, name: str) -> None:
    told = (("E09000007", "Camden", 5, 9), ("E09000012", "Hackney", 4, 8))
    rows = [(*row[:2], sex, row[at]) for row in told for at, sex in ((2, "Female"), (3, "Male"))]
    reading = read(text_file(tmp_path / "ICT 2025.csv", (code, name, "sex", "count"), *rows))
    assert asked(reading) == []
    path = text_file(tmp_path / "IT 2025.csv", (code, name, "it_female", "it_male"), *told)
    assert asked(read(path)) == []


@pytest.mark.parametrize("heading", ["NILGOSC", "IsPartTime", "Full time?"])
def test_schemes_and_patterns_say_nothing_of_who_counts(tmp_path: Path, heading: str) -> None:
    rows = [(*row, "Y" if at % 3 else "N") for at, row in enumerate(PEOPLE)]
    head = ("Employee No", "Gender", "Grade", "Post", heading)
    assert asked(read(workbook(tmp_path / XLSX, head, *rows))) == []


def test_a_heading_says_in_brackets_in_which_language_its_words_are(tmp_path: Path) -> None:
    head = ("Cyf Gweithiwr", "Rhyw", "Gradd", "Teitl Swydd (Cymraeg)", "Job Title (English)")
    rows = [(*row[:3], "Swyddog TG", row[3]) for row in PEOPLE]
    assert asked(read(workbook(tmp_path / XLSX, head, *rows))) == []


# ---------------------------------------------------------------- numbers


def test_n_over_groups_is_their_number_of_people(tmp_path: Path) -> None:
    reading = read(text_file(tmp_path / CSV, ("grade", "gender", "n"), *GROUPS))
    assert (asked(reading), women_and_men(reading)) == ([], (7, 17))
    numbered = [(at, *row) for at, row in enumerate(GROUPS, 1)]
    reading = read(text_file(tmp_path / CSV, ("", "family", "gender", "n"), *numbered))
    assert women_and_men(reading) == (7, 17)


def test_n_beside_names_of_people_counts_nobody(tmp_path: Path) -> None:
    rows = [(*row, at % 5 + 1) for at, row in enumerate(PEOPLE)]
    head = ("Name", "Gender", "Grade", "Post", "n")
    assert women_and_men(read(workbook(tmp_path / XLSX, head, *rows))) == (5, 15)


def test_years_of_service_beside_names_are_no_numbers_of_people(tmp_path: Path) -> None:
    rows = [
        (f"Name{at}", "Ann", *row[1:3], f"IT Officer {at}", at % 7 + 2)
        for at, row in enumerate(PEOPLE)
    ]
    head = ("Surname", "First Name", "Gender", "Grade", "Post", "Yrs in role")
    assert asked(read(workbook(tmp_path / XLSX, head, *rows))) == []


def test_one_word_beside_every_row_says_whose_people_they_are(tmp_path: Path) -> None:
    head = ("Directorate", "Grade", "Female Headcount", "Male Headcount", "% Female")
    rows = [("Digital", f"G{at}", 4, 12, "25%") for at in range(4, 9)]
    # A combined authority has fewer people in IT than these.
    path = text_file(tmp_path / "export 2025.csv", head, *rows)
    assert asked(read(path, council="E47000001")) == []
    others = [("Corporate", *row[1:]) for row in rows]
    path = text_file(tmp_path / "export 2025.csv", head, *others)
    assert asked(read(path, council="E47000001")) == ["whose people"]


def test_who_sent_it_stands_below_the_total(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Female", "Male"), ("G5", 4, 9), ("G6", 3, 8), ("Total", 7, 17)]
    assert plain(of_table(tmp_path, *rows, ("Completed by: HR", "", "ext 2214"))) == (7, 17)
    assert of_table(tmp_path, *rows, ("Casuals", 2, 3))[0] == ["rows below the total"]


def test_the_overall_summary_of_a_list_is_nobody(tmp_path: Path) -> None:
    rows = [(*row, 1, 0.8) for row in PEOPLE]
    head = ("Employee Number", "Sex", "Grade", "Position", "Headcount", "FTE")
    foot = ("Overall - Summary", "", "", "", 20, 16)
    reading = read(workbook(tmp_path / XLSX, head, *rows, foot))
    assert (asked(reading), women_and_men(reading)) == ([], (5, 15))


# ---------------------------------------------------------------- shapes


def test_pandas_names_its_rows_below_the_words_of_two_levels(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("gender", "Female", "", "Male", "", "All"),
        ("contract_type", *("Fixed Term", "Permanent") * 2, ""),
        ("grade",),
        ("G5", 1, 3, 2, 7, 13),
        ("G6", 0, 3, 1, 7, 11),
        ("All", 1, 6, 3, 14, 24),
    ]
    assert plain(of_table(tmp_path, *rows)) == (7, 17)
    assert plain(of_table(tmp_path, rows[0], ("grade", *rows[1][1:]), *rows[3:])) == (7, 17)


def test_gender_over_groups_is_the_name_of_what_stands_across(tmp_path: Path) -> None:
    rows: list[Row] = [("Gender", "Male", "Female", "Total"), ("Grade 5", 9, 4, 13),
                       ("Grade 6", 8, 3, 11), ("All", 17, 7, 24)]  # fmt: skip
    assert plain(of_table(tmp_path, *rows)) == (7, 17)


def test_a_key_on_a_later_sheet_tells_codes(tmp_path: Path) -> None:
    rows = [(row[0], 2 if row[1] == "Female" else 1, *row[2:]) for row in PEOPLE]
    key: list[Row] = [("Code", "Meaning"), (1, "Male"), (2, "Female")]
    head = ("pid", "sex", "grade", "job_title")
    reading = read(workbook(tmp_path / XLSX, head, *rows, Key=key), year="2025", council="Camden")
    assert (asked(reading), women_and_men(reading)) == ([], (5, 15))
    assert set(asked(read(workbook(tmp_path / XLSX, head, *rows)))) == {"gender code"}
    # Which of the two columns of genders the key is of, nobody can tell.
    of_two = [(*row, 1) for row in rows]
    path = workbook(tmp_path / XLSX, (*head, "manager_sex"), *of_two, Key=key)
    assert set(asked(read(path, year="2025", council="Camden"))) == {"gender code"}


def test_a_year_is_said_in_welsh(tmp_path: Path) -> None:
    rows: list[Row] = [("31 Mawrth 2024", 4, 9), ("31 Mawrth 2025", 5, 9)]
    head = ("Blwyddyn", "Menywod", "Dynion")
    assert asked(read(workbook(tmp_path / "Camden TG.xlsx", head, *rows))) == []
    rows = [("31 Rhagfyr 2024", 4, 9), ("31 Mawrth 2025", 5, 9)]
    path = workbook(tmp_path / "Camden TG.xlsx", head, *rows)
    assert asked(read(path)) == ["year by another day"]


def test_a_time_of_a_snapshot_has_fractions_of_a_second(tmp_path: Path) -> None:
    rows = [(*row, "2025-03-31 00:00:00.000") for row in PEOPLE]
    head = ("id", "sex", "grade", "job_title", "snapshot_dt")
    assert asked(read(text_file(tmp_path / "Camden ICT.csv", head, *rows))) == []


# ---------------------------------------------------------------- who came and went


def test_those_who_came_and_went_are_in_one_quarter_each(tmp_path: Path) -> None:
    rows: list[Row] = [("", "Starters", "Starters", "Leavers", "Leavers"),
                       ("Quarter", *("Female", "Male") * 2),
                       ("Q1", 1, 3, 0, 4), ("Q2", 2, 2, 1, 3), ("Total", 3, 5, 1, 7)]  # fmt: skip
    reading = read(workbook(tmp_path / XLSX, *rows))
    assert (asked(reading), by_status(reading)) == ([], {"joined": 8, "left": 8})
    to_date: list[Row] = [*rows[:2], ("Q1", 1, 3, 0, 4), ("Q2", 2, 5, 1, 4), ("Q3", 2, 7, 2, 6)]
    assert set(asked(read(workbook(tmp_path / XLSX, *to_date)))) == {"quarters"}
    people = [("Quarter", "Female", "Male"), *(row[:3] for row in rows[2:4])]
    assert set(asked(read(workbook(tmp_path / XLSX, *people)))) == {"quarters"}


def test_stages_of_recruitment_are_statuses_under_any_heading(tmp_path: Path) -> None:
    rows = [("2024/25", "IT", stage, gender, at + 3)
            for at, stage in enumerate(("Applied", "Shortlisted"))
            for gender in ("Female", "Male")]  # fmt: skip
    head = ("financial_year", "job_family", "stage", "gender", "headcount")
    path = text_file(tmp_path / "recruitment IT.csv", head, *rows)
    reading = read(path, council="Camden")
    assert (asked(reading), by_status(reading)) == ([], {"applied": 6, "shortlisted": 8})


def test_reasons_among_leavers_are_groups_of_them(tmp_path: Path) -> None:
    rows: list[Row] = [("Reason", "Female", "Male"), ("Resignation", 3, 5),
                       ("Retirement", 1, 3), ("Total", 4, 8)]  # fmt: skip
    path = workbook(tmp_path / "Camden 2025.xlsx", ("ICT leavers 2024/25",), *rows)
    assert (asked(read(path)), by_status(read(path))) == ([], {"left": 12})
    title = "ICT and digital leavers and their reasons, 2024/25"
    path = workbook(tmp_path / "Camden 2025.xlsx", (title,), *rows)
    assert asked(read(path)) == ["may not be in post"]
    reading = read(path, answers=answers_from({"words": {"status": {title: "left"}}}))
    assert (asked(reading), by_status(reading)) == ([], {"left": 12})


def test_a_few_who_started_within_a_year_are_asked_about_under_such_a_title(
    tmp_path: Path,
) -> None:
    rows = [(*row[1:], date(2024, 5 + at, 3)) for at, row in enumerate(PEOPLE[:5])]
    head = ("Gender", "Grade", "Job title", "Start date")
    path = workbook(tmp_path / XLSX, ("New starters - ICT",), head, *rows)
    assert asked(read(path)) == ["may not be in post"]
    long_there = [*rows, ("Male", "G5", "IT Officer", date(2011, 5, 3))]
    path = workbook(tmp_path / XLSX, ("ICT staff and new starters",), head, *long_there)
    assert asked(read(path)) == []


# ---------------------------------------------------------------- somebody else


def test_another_service_in_a_title_is_asked_about_where_jobs_are_of_none_of_it(
    tmp_path: Path,
) -> None:
    head = ("Name", "Gender", "Grade", "Job title")
    title = ("Customer Services and ICT - staff list",)
    of_both = [
        (*row[:3], "Customer Adviser" if at % 2 else row[3]) for at, row in enumerate(PEOPLE)
    ]
    path = workbook(tmp_path / "Camden 2025.xlsx", title, head, *of_both)
    assert asked(read(path)) == ["IT with another service"]
    assert asked(read(workbook(tmp_path / "Camden 2025.xlsx", title, head, *PEOPLE))) == []


@pytest.mark.parametrize(("word", "other"), [("UAT", "PROD"), ("Casual register", "Substantive")])
def test_rows_of_a_test_or_a_register_are_asked_about(
    tmp_path: Path, word: str, other: str
) -> None:
    rows = [(*row, word if at % 6 == 5 else other) for at, row in enumerate(PEOPLE)]
    head = ("id", "Gender", "Grade", "Job title", "Record type")
    found = set(asked(read(workbook(tmp_path / XLSX, head, *rows))))
    assert found == {"column that may tell who counts"}


def test_contracts_of_which_somebody_holds_several_are_asked_about(tmp_path: Path) -> None:
    title = ("ICT contracts of employment (an employee may hold more than one)",)
    rows: list[Row] = [title, ("Grade", "Female", "Male"), ("G5", 4, 9), ("G6", 3, 8)]
    assert of_table(tmp_path, *rows)[0] == ["note on who is counted"]


def test_a_gender_that_was_predicted_is_not_close_to_one(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / XLSX, ("id", "predicted_gender", "Grade", "Post"), *PEOPLE))
    found = next(p.found for p in reading.problems if p.code == "heading not sure")
    assert "close" not in found
