"""Layouts with noise around them, in twos and threes: what each says is what is counted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.vocabulary.councils import UnknownCouncil, register
from etl.workbooks.words.dates import last_day
from tests.unit.intake.sheets import (
    CAMDEN,
    Row,
    asked,
    read,
    text_file,
    told,
    women_and_men,
    workbook,
)

HEAD: Row = ["Grade", "Female", "Male", "Total"]
LIST: Row = ["Staff number", "Gender", "Grade"]
PEOPLE: list[Row] = [[str(30_101 + at), "Female" if at % 3 else "Male", "Grade 6"]
                     for at in range(12)]  # fmt: skip


# ---------------------------------------------------------------- totals


def test_totals_without_a_value_keep_nothing_out(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / CAMDEN, HEAD, ["Grade 6", 5, 9, "=B2+C2"],
        ["Grade 8", 2, 4, "=B3+C3"], ["Total", "=SUM(B2:B3)", "=SUM(C2:C3)", "=D2"]))  # fmt: skip
    assert (reading.verdict, women_and_men(reading)) == ("ready", (7, 13)), told(reading)
    counted = read(
        workbook(tmp_path / CAMDEN, HEAD, ["Grade 6", 5, "=9", 14], ["Grade 8", 2, 4, 6])
    )
    assert counted.verdict == "refused"


def test_a_total_without_a_value_below_a_list_keeps_nothing_out(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / CAMDEN, LIST, *PEOPLE, ["Total", "=COUNTA(B2:B13)"]))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (8, 4)), told(reading)
    gone = read(workbook(tmp_path / CAMDEN, LIST, *PEOPLE, ["30999", "=B2", "Grade 6"]))
    assert gone.verdict == "refused"


def test_a_subtotal_called_after_its_section_is_no_person(tmp_path: Path) -> None:
    people = [[f"{first} {last}", gender, "Grade 6"] for first, last, gender in
              (("Dilys", "Hollis", "Female"), ("Marek", "Jessop", "Male"),
               ("Aled", "Dunmore", "Male"), ("Esme", "Fernsby", "Female"))]  # fmt: skip
    reading = read(workbook(tmp_path / CAMDEN, ["Name", "Gender", "Grade"],
        ["Networks and Infrastructure"], *people[:2], ["Sub-total Networks and Infrastructure", 2],
        ["Web and Digital"], *people[2:], ["Sub-total Web and Digital", 2],
        ["Grand total", 4]))  # fmt: skip
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 2)), told(reading)


# ---------------------------------------------------------------- sheets


def test_a_sheet_of_each_gender_is_counted_with_the_other(tmp_path: Path) -> None:
    sheets = {"Female": [[*HEAD[:1], "Headcount"], ["Grade 6", 5], ["Grade 8", 2]],
              "Male": [[*HEAD[:1], "Headcount"], ["Grade 6", 9], ["Grade 8", 4]]}  # fmt: skip
    reading = read(workbook(tmp_path / CAMDEN, **sheets))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (7, 13)), told(reading)


@pytest.mark.parametrize(("women", "questions"), [(18, []), (17, ["several tables"])])
def test_a_sheet_of_the_sums_of_the_others_is_passed_over_where_it_agrees(
    tmp_path: Path, women: int, questions: list[str]
) -> None:
    parts: dict[str, list[Row]] = {"Cloud": [HEAD[:3], ["Grade 6", 9, 16], ["Grade 8", 3, 7]],
             "Devices": [HEAD[:3], ["Grade 6", 4, 8], ["Grade 8", 2, 6]]}  # fmt: skip
    whole: list[Row] = [
        ["Division", "Female", "Male"],
        ["Cloud", 12, 23],
        ["Devices", women - 12, 14],
    ]
    reading = read(workbook(tmp_path / CAMDEN, ["Read me"], **{"All divisions": whole}, **parts))
    assert asked(reading) == questions
    assert not questions or reading.verdict == "needs answers"
    assert questions or women_and_men(reading) == (18, 37)


def test_the_numbers_of_a_chart_beside_its_table_are_counted_once(tmp_path: Path) -> None:
    rows = [["Grade 5", 8, 12], ["Grade 6", 5, 9], ["Grade 8", 2, 4]]
    reading = read(workbook(tmp_path / "x.xlsx",
        ["Camden Council: ICT staff by grade, 31 March 2025", "", "", "", "", "Chart data"],
        [*HEAD[:3], "", "", *HEAD[:3]], *([*row, "", "", *row] for row in rows)))  # fmt: skip
    assert (reading.verdict, women_and_men(reading)) == ("ready", (15, 25)), told(reading)
    other = read(workbook(tmp_path / "x.xlsx",
        ["Camden Council: ICT staff by grade, 31 March 2025"],
        [*HEAD[:3], "", "", *HEAD[:3]],
        *([*row, "", "", row[0], 3, row[2]] for row in rows)))  # fmt: skip
    assert "several tables" in asked(other)


def test_tables_by_something_else_below_that_of_genders_are_left_out(tmp_path: Path) -> None:
    genders: list[Row] = [["Table 1: Sex"], ["Sex", "People"], ["Female", 21], ["Male", 48],
                          ["All", 69], []]  # fmt: skip
    others: list[Row] = [["Table 2: Disability"], ["Disability", "People"], ["Yes", 6],
                         ["No", 58], ["Not declared", 5], ["All", 69]]  # fmt: skip
    reading = read(workbook(tmp_path / CAMDEN, *genders, *others))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (21, 48)), told(reading)
    again: list[Row] = [["Team", "People"], ["Female", 4], ["Male", 9]]
    assert read(workbook(tmp_path / CAMDEN, *genders, *again)).verdict != "ready"


@pytest.mark.parametrize(("over", "years"), [(("2025", "2024"), {2024: (23, 28), 2025: (19, 24)})])
def test_tables_side_by_side_have_titles_of_their_own(
    tmp_path: Path, over: tuple[str, str], years: dict[int, tuple[int, int]]
) -> None:
    reading = read(workbook(tmp_path / "Camden Council ICT.xlsx", [over[0], "", "", "", over[1]],
        [*HEAD[:3], "", *HEAD[:3]], ["Grade 6", 10, 12, "", "Grade 6", 13, 14],
        ["Grade 8", 9, 12, "", "Grade 8", 10, 14]))  # fmt: skip
    assert reading.verdict == "ready", told(reading)
    found: dict[int, tuple[int, int]] = {}
    for table in reading.tables:
        for cell, people in table.cells.items():
            women, men = found.get(cell.year, (0, 0))
            found[cell.year] = (women + people.women, men + people.men)
    assert found == years


def test_the_title_of_leavers_beside_staff_is_of_the_leavers_alone(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / CAMDEN, ["Service Desk", "", "", "", "Leavers"],
        [*HEAD[:3], "", *HEAD[:3]], ["Grade 6", 10, 12, "", "Grade 6", 1, 4]))  # fmt: skip
    assert asked(reading).count("may not be in post") == 1


# ---------------------------------------------------------------- words


@pytest.mark.parametrize(
    "key", ["- = nil", "'-' nothing, '..' not available", "A dash means none",
            "(-) indicates zero", "Mae '-' yn golygu dim"],
)  # fmt: skip
def test_a_key_says_that_a_dash_is_nobody(tmp_path: Path, key: str) -> None:
    rows: list[Row] = [["Grade", "Female", "Male"], ["Grade 6", 4, 9], ["Grade 8", "-", 7]]
    reading = read(workbook(tmp_path / CAMDEN, [key], *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (4, 16)), told(reading)


@pytest.mark.parametrize("key", ["- = 0 to 4", "'-' is nil or under 5", "'-' means suppressed",
                                 "Grade 5 - no staff"])  # fmt: skip
def test_what_is_no_such_key_leaves_a_dash_asked_about(tmp_path: Path, key: str) -> None:
    rows: list[Row] = [["Grade", "Female", "Male"], ["Grade 6", 4, 9], ["Grade 8", "-", 7]]
    reading = read(workbook(tmp_path / CAMDEN, [key], *rows))
    assert "dash in place of a number" in asked(reading)


def test_a_title_that_says_not_fte_speaks_of_people(tmp_path: Path) -> None:
    rows: list[Row] = [["Team", "Grade", "Female", "Male"], ["Cloud", "Grade 6", 4, 9],
                       ["", "Grade 8", 1, 7], ["Devices", "Grade 6", 3, 5]]  # fmt: skip
    for said, verdict in (("people, not FTE", "ready"), ("FTE", "refused")):
        reading = read(workbook(tmp_path / CAMDEN, [f"Snapshot 31/03/2025; {said}"], *rows))
        assert reading.verdict == verdict, told(reading)


def test_a_column_of_changes_in_per_cent_makes_no_shares_of_the_people(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / "Camden Council ICT.xlsx",
        ["Grade", "Sex", "2024", "2025", "% change 24-25"],
        ["Grade 6", "F", 4, 5, "25%"], ["Grade 6", "M", 10, 9, "-10%"],
        ["Grade 8", "F", 2, 3, "50%"], ["Grade 8", "M", 8, 8, "0%"]))  # fmt: skip
    assert reading.verdict == "ready", told(reading)
    assert women_and_men(reading) == (14, 35)


def test_a_year_to_come_is_left_out_beside_one_that_is_over(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / "Camden Council ICT.xlsx",
        ["Level", "Women 2025", "Men 2025", "Women 2030", "Men 2030"],
        ["Support", 9, 21, 14, 16], ["Senior", 12, 28, 19, 21]))  # fmt: skip
    assert (reading.verdict, women_and_men(reading)) == ("ready", (21, 49)), told(reading)


@pytest.mark.parametrize("said", ["{} {}", "{1} {0}", "{} ({})"])
def test_headcounts_and_equivalents_of_each_year_are_counted_by_the_headcounts(
    tmp_path: Path, said: str
) -> None:
    whats = [said.format(year, what) for year in ("2023/24", "2024/25")
             for what in ("headcount", "FTE")]  # fmt: skip
    reading = read(workbook(tmp_path / "Camden Council ICT.xlsx", ["Gender", "Grade", *whats],
        ["Female", "Gr 3", 4, 3.6, 5, 5], ["Male", "Gr 3", 8, 7.5, 9, 8.8],
        ["Female", "Gr 5", 3, 3, 2, 2], ["Male", "Gr 5", 7, 7, 8, 8]))  # fmt: skip
    assert (reading.verdict, women_and_men(reading)) == ("ready", (14, 32)), told(reading)
    assert {cell.year for table in reading.tables for cell in table.cells} == {2024, 2025}


def test_a_title_of_targets_alone_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [HEAD[:3], ["Grade 6", 9, 21], ["Grade 8", 12, 28]]
    assert asked(read(workbook(tmp_path / CAMDEN, ["Target"], *rows)))
    assert not asked(read(workbook(tmp_path / CAMDEN, ["Target Operating Desk"], *rows)))


def test_a_summary_of_whom_some_are_women_is_read(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / CAMDEN, ["ICT team summary"], ["Total employees", 24],
        ["of whom women", 7], ["of whom men", 17]))  # fmt: skip
    assert (reading.verdict, women_and_men(reading)) == ("ready", (7, 17)), told(reading)


def test_managers_of_all_grades_are_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [HEAD[:3], ["Gr 4", 2, 9], ["Gr 6", 3, 8]]
    reading = read(workbook(tmp_path / CAMDEN, *rows, ["Managers (all grades)", 1, 4]))
    assert "part of another row" in asked(reading)
    plain = read(workbook(tmp_path / CAMDEN, ["Apprentices (all grades)", 1, 4], *rows))
    assert "part of another row" not in asked(plain)


# ---------------------------------------------------------------- days, numbers and names


@pytest.mark.parametrize("day", ["31-DEC-4712", "Dec 31 4712", "31 December 9999"])
def test_a_day_for_ever_in_words_is_no_last_day(day: str) -> None:
    assert last_day(day.casefold()) is None


def test_days_on_which_people_reach_an_age_are_no_days_for_ever(tmp_path: Path) -> None:
    rows = [[*row, date(2028 + 2 * at, 5, 1)] for at, row in enumerate(PEOPLE)]
    reading = read(workbook(tmp_path / CAMDEN, [*LIST, "Normal retirement date"], *rows))
    assert reading.verdict == "ready", told(reading)


@pytest.mark.parametrize("stays", ["31-DEC-4712", date(2050, 1, 1)])
def test_a_column_of_ends_with_days_for_ever_is_asked_about(
    tmp_path: Path, stays: str | date
) -> None:
    ends = [date(2024, 9, 30) if at < 3 else stays for at in range(12)]
    rows = [[*person, end] for person, end in zip(PEOPLE, ends, strict=True)]
    reading = read(workbook(tmp_path / CAMDEN, [*LIST, "Valid to (effective)"], *rows))
    assert "heading not sure" in asked(reading), told(reading)


def test_a_snapshot_day_may_stand_in_text_as_excel_counts_it(tmp_path: Path) -> None:
    rows = [["45747", *person] for person in PEOPLE]
    reading = read(text_file(tmp_path / "Camden Council.csv", ["snapshot", *LIST], *rows))
    assert reading.verdict == "ready", told(reading)
    assert {cell.year for table in reading.tables for cell in table.cells} == {2025}


def test_a_council_may_be_named_in_both_languages() -> None:
    found = register().find("Cyngor Sir Fynwy / Monmouthshire CC")
    assert found == register().find("Monmouthshire")
    assert register().find("Cyngor Abertawe (Swansea Council)") == register().find("Swansea")
    with pytest.raises(UnknownCouncil):
        register().find("Leeds City Council / Bradford Council")


def test_a_note_below_a_list_whose_first_column_is_blank_is_nobody(tmp_path: Path) -> None:
    rows = [["", number, gender, "", grade] for number, gender, grade in PEOPLE]
    reading = read(workbook(tmp_path / CAMDEN, ["Camden Council ICT"],
        ["", "Employee", "Gender", "", "Grade"],
        *[["", str(83_000 + at), *row[2:]] for at, row in enumerate(rows)],
        [], ["", "Snapshot date: 31st March 2025"]))  # fmt: skip
    assert reading.verdict == "ready", told(reading)
    assert sum(table.counts.people for table in reading.tables) == len(rows)


def test_remarks_of_who_starts_later_are_asked_about(tmp_path: Path) -> None:
    rows = [[*row, "starts 01/05/2025" if at == 4 else ""] for at, row in enumerate(PEOPLE)]
    reading = read(workbook(tmp_path / CAMDEN, [*LIST, "Comments"], *rows))
    assert "remarks of leaving" in asked(reading)
