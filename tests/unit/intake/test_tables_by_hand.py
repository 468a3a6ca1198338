"""Tables of counts as business managers, officers of equality and answers to requests have them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import (
    CAMDEN,
    Row,
    asked,
    listed,
    of_table,
    read,
    women_and_men,
    workbook,
)

IT = "Camden ICT staff 2025.xlsx"


# ---------------------------------------------------------------- headings


@pytest.mark.parametrize("letters", ["EFGM", "DEFGH", "FGHM", "KLMN"])
def test_letters_of_grades_are_no_women_and_men(tmp_path: Path, letters: str) -> None:
    many = range(1, len(letters) + 1)
    assert listed(tmp_path, ("Team", *letters), ("Desk", *many)).verdict == "refused"
    rows: list[Row] = [("Female", *many), ("Male", *many)]
    both = sum(many)
    assert of_table(tmp_path, ("Sex", *letters, "Total"), *((*r, both) for r in rows)) == (
        [],
        (both, both),
    )


def test_letters_in_a_list_are_somebodys(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Ann Ash", "E", "F", "G"),
        ("Bo Bee", "D", "M", "G"),
        ("Cy Cox", "E", "M", "F"),
    ]
    assert of_table(tmp_path, ("Name", "Grade", "Gender", "Level"), *rows) == ([], (1, 2))


@pytest.mark.parametrize(
    "head",
    [[("", "Grade"), ("Sex", 4, 5, 6)], [("Sex / grade", 4, 5, 6)], [("", "Band"), ("", 4, 5, 6)]],
)
def test_numbers_below_a_word_for_grades_are_grades(tmp_path: Path, head: list[Row]) -> None:
    found = of_table(tmp_path, *head, ("Female", 1, 2, 3), ("Male", 4, 5, 6))
    assert found == ([], (6, 15))


@pytest.mark.parametrize("bands", [("Band D", "Band E"), ("Officer", "Manager"), ("Web", "Data")])
def test_labels_above_the_headings_of_numbers_make_no_list_of_it(
    tmp_path: Path, bands: Row
) -> None:
    word = "Grade" if "Band D" in bands else "Role"
    head: list[Row] = [("Team", "Sex", word, ""), ("", "", *bands)]
    rows: list[Row] = [("Desk", "Female", 1, 2), ("Desk", "Male", 3, 4)]
    reading = read(workbook(tmp_path / IT, *head, *rows))
    assert reading.verdict != "ready" or women_and_men(reading) == (3, 7)


@pytest.mark.parametrize("word", ["Role", "Grade"])
def test_columns_without_a_heading_make_no_people_of_their_rows(tmp_path: Path, word: str) -> None:
    head: list[Row] = [("Team", "Sex", word, "", ""), (), ("", "", "Junior", "Senior", "Lead")]
    rows: list[Row] = [("Desk", "Female", 1, 2, 3), ("", "Male", 4, 5, 6)]
    assert "list or counts" in of_table(tmp_path, *head, *rows)[0]


def test_numbers_of_people_below_a_word_for_grades_are_no_grades(tmp_path: Path) -> None:
    rows: list[Row] = [(5, 7, 9, 16), (6, 8, 10, 18)]
    assert of_table(tmp_path, ("Grade", "Women", "Men", "Total"), *rows) == ([], (15, 19))


def test_a_letter_beside_a_word_for_people_is_a_gender(tmp_path: Path) -> None:
    rows: list[Row] = [("Desk", 3, 4), ("Web", 5, 6)]
    assert of_table(tmp_path, ("Team", "No. of F employees", "No. of M employees"), *rows) == (
        [],
        (8, 10),
    )
    assert listed(tmp_path, ("Grade", "F team", "M team"), *rows).verdict == "refused"


def test_a_salary_of_a_whole_week_makes_no_equivalents_of_the_people(tmp_path: Path) -> None:
    rows: list[Row] = [("£20,000 - £29,999", 3, 4), ("£30,000 - £39,999", 5, 6)]
    assert of_table(tmp_path, ("Salary band (FTE)", "Women", "Men"), *rows) == (
        [],
        (8, 10),
    )
    assert listed(tmp_path, ("Team (FTE)", "Women", "Men"), *rows).verdict == "refused"


def test_a_total_with_the_vacancies_is_of_posts(tmp_path: Path) -> None:
    rows: list[Row] = [("Desk", 3, 4, 1, 8), ("Web", 5, 6, 0, 11)]
    for head in (
        ("Women", "Men", "Vacant", "Total"),
        ("Filled by women", "Filled by men", "Vacant", "Total posts"),
    ):
        assert of_table(tmp_path, ("Team", *head), *rows) == ([], (8, 10))
    more: list[Row] = [("Desk", 3, 4, 1, 9), ("Web", 5, 6, 0, 11)]
    assert of_table(tmp_path, ("Team", "Women", "Men", "Vacant", "Total"), *more)[0] == [
        "total with others"
    ]


def test_the_name_of_a_manager_tells_no_team_from_another(tmp_path: Path) -> None:
    rows: list[Row] = [("Desk", "Al Ash", 3, 4), ("Web", "Bo Bee", 5, 6)]
    assert of_table(tmp_path, ("Team", "Manager", "Women", "Men"), *rows) == ([], (8, 10))


# ---------------------------------------------------------------- women and men in one cell


def test_women_and_men_are_told_by_name_in_one_cell(tmp_path: Path) -> None:
    for one, other in (
        ("3F / 11M", "8F / 9M"),
        ("14 (3F, 11M)", "17 (8F, 9M)"),
        ("11 men and 3 women", "9 men, 8 women"),
    ):
        assert of_table(tmp_path, ("Team", "Staff"), ("Desk", one), ("Web", other)) == (
            [],
            (11, 20),
        )


@pytest.mark.parametrize("heading", ["Gender split", "F/M", "Women and men", "Total", "IT staff"])
def test_over_women_and_men_in_one_cell_may_stand_that_they_are(
    tmp_path: Path, heading: str
) -> None:
    rows: list[Row] = [("Desk", "3F / 11M"), ("Web", "8F / 9M")]
    assert of_table(tmp_path, ("Team", heading), *rows) == ([], (11, 20))


def test_what_else_stands_over_women_and_men_in_one_cell_is_heard(tmp_path: Path) -> None:
    rows: list[Row] = [("Desk", "3F / 11M"), ("Web", "8F / 9M")]
    assert listed(tmp_path, ("Team", "FTE"), *rows).verdict == "refused"
    assert "groups of columns" in of_table(tmp_path, ("Team", "Target 2027"), *rows)[0]
    left, then = (listed(tmp_path, ("Team", said), *rows) for said in ("Leavers", "Staff 2024"))
    assert {cell.status for cell in left.tables[0].cells} == {"left"}
    assert {cell.year for cell in then.tables[0].cells} == {2024}


def test_numbers_that_no_gender_is_said_of_are_none_below_those_that_say_it(tmp_path: Path) -> None:
    rows: list[Row] = [(f"Team {at}", "3F / 11M") for at in range(40)]
    assert listed(tmp_path, ("Team", "Staff"), *rows, ("Web", "4:12")).verdict == "refused"


def test_beside_women_and_men_both_in_one_cell_are_not_read(tmp_path: Path) -> None:
    rows: list[Row] = [("Desk", 3, 11, "3F / 11M"), ("Web", 8, 9, "8F / 9M")]
    assert of_table(tmp_path, ("Team", "Women", "Men", "Split"), *rows) == ([], (11, 20))


def test_of_two_columns_of_such_cells_only_those_of_years_are_read(tmp_path: Path) -> None:
    rows: list[Row] = [("Desk", "3F 10M", "4F 11M"), ("Web", "7F 9M", "8F 9M")]
    years = read(workbook(tmp_path / "Camden ICT.xlsx", ("Team", "2024", "2025"), *rows))
    assert (asked(years), women_and_men(years)) == ([], (22, 39))
    assert listed(tmp_path, ("Team", "Staff", "Leavers"), *rows).verdict == "refused"
    sums = listed(tmp_path, ("Team", "Staff"), ("Desk", "15 (3F, 11M)"), ("Web", "17 (8F, 9M)"))
    assert sums.verdict == "refused"


# ---------------------------------------------------------------- several tables


@pytest.mark.parametrize("note", ["Figures are of the whole council.", "Includes leavers."])
def test_a_note_is_heard_below_whatever_stands_across(tmp_path: Path, note: str) -> None:
    for head in ("2024", "2025"), ("G5", "G6"):
        rows: list[Row] = [("Sex", *head), ("Female", 24, 26), ("Male", 70, 71)]
        assert of_table(tmp_path, *rows, name=CAMDEN)[0] != ["note on who is counted"]
        assert "note on who is counted" in of_table(tmp_path, *rows, (note,), name=CAMDEN)[0]


def test_the_last_year_again_by_grade_is_counted_once(tmp_path: Path) -> None:
    years: list[Row] = [
        ("Date", "Female", "Male"),
        ("31 March 2024", 25, 49),
        ("31 March 2025", 19, 51),
    ]
    grades: list[Row] = [
        ("By grade for the latest year",),
        ("Grade", "Female", "Male"),
        ("G5", 9, 29),
        ("G6", 10, 22),
    ]
    found = of_table(tmp_path, ("ICT staff by sex",), *years, (), *grades, name="Camden ICT.xlsx")
    assert found == ([], (44, 100))
    others = of_table(
        tmp_path,
        ("ICT staff by sex",),
        *years,
        (),
        *grades[:3],
        ("G6", 11, 22),
        name="Camden ICT.xlsx",
    )
    assert "several tables" in others[0]


def test_tables_of_grade_and_age_stand_side_by_side(tmp_path: Path) -> None:
    head: Row = ("Grade", "Female", "Male", "", "Age", "Female", "Male")
    rows: list[Row] = [("G5", 13, 24, "", "Under 30", 12, 25), ("G6", 15, 26, "", "30-39", 14, 23),
                       ("G7", 11, 13, "", "40 plus", 13, 15)]  # fmt: skip
    assert of_table(tmp_path, head, *rows) == ([], (39, 63))


def test_totals_of_each_gender_among_rows_are_no_groups(tmp_path: Path) -> None:
    rows: list[Row] = [("Female", "G5", 3, 4), ("", "G6", 6, 7), ("Female total", "", 9, 11),
                       ("Male", "G5", 9, 9), ("", "G6", 8, 12),
                       ("Male total", "", 17, 21)]  # fmt: skip
    reading = read(workbook(tmp_path / "Camden ICT.xlsx", ("Sex", "Grade", "2024", "2025"), *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (20, 38))


# ---------------------------------------------------------------- words around


def test_it_with_another_service_in_it_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("Team", "F", "M"), ("Desk", 4, 9)]
    named = CAMDEN
    for title in (
        "Technology and Transformation (incl. Customer Hub)",
        "IT inc. Customer Services",
    ):
        assert "IT with another service" in of_table(tmp_path, (title,), *rows, name=named)[0]
    assert of_table(tmp_path, ("ICT including the web team",), *rows, name=named)[0] == []
    teams: list[Row] = [("Service Desk", 4, 9), ("Network Operations", 4, 9)]
    inside: Row = ("Technology (incl. Customer Hub)",)
    assert "IT with another service" in of_table(tmp_path, inside, rows[0], *teams, name=named)[0]


@pytest.mark.parametrize(
    "title", ["Digital structure (proposed)", "IT establishment from 1 September 2025"]
)
def test_a_structure_to_come_is_asked_about(tmp_path: Path, title: str) -> None:
    assert of_table(tmp_path, (title,), ("Grade", "F", "M"), ("G5", 4, 9), ("G6", 4, 9))[0] != []


@pytest.mark.parametrize(
    "name", ["Dudley ICT establishment list", "Digital teams Knowsley", "IT roles by gender Hull"]
)
def test_a_councils_bare_name_among_plain_words_is_its_own(tmp_path: Path, name: str) -> None:
    assert (
        of_table(
            tmp_path, ("Grade", "F", "M"), ("G5", 4, 9), ("G6", 4, 9), name=f"{name} 2025.xlsx"
        )[0]
        == []
    )


def test_lines_that_say_it_themselves_need_no_title(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Number of female employees in ICT", 29),
        ("Number of male employees in ICT", 74),
    ]
    assert of_table(tmp_path, ("Request 552",), *rows, name=CAMDEN) == ([], (29, 74))


def test_a_team_may_be_called_by_its_manager(tmp_path: Path) -> None:
    rows: list[Row] = [("Data & Insight - manager: Fiona Ross",), ("Ann Ash", "Analyst", "F"),
                       ("Manager: Bo Bee",), ("Cy Cox", "Engineer", "M")]  # fmt: skip
    assert of_table(tmp_path, ("Name", "Job title", "Gender"), *rows) == ([], (1, 1))
