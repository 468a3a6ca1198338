"""Numbers that can all be read and may still not be people in post, each counted once."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from tests.unit.intake.sheets import Row, counts, read, workbook

HEADINGS = ["Grade", "Female", "Male"]
FILE = "Leeds City Council 2025.xlsx"


def codes(path: Path, *rows: Row) -> list[str]:
    reading = read(workbook(path / FILE, *rows))
    return [p.code for p in reading.problems if p.level == "ask"]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["Grade 6", 34, 66], ["Grade 8", 27, 73], ["Grade 10", 18, 82]], "may be percentages"),
        ([["Digital", 14, 38], ["Grade 6", 9, 17], ["Grade 8", 5, 21]], "row that may be a total"),
        ([["Grade 6", 9, 17], ["Grade 8", 5, 21], ["Digital", 14, 38]], "row that may be a total"),
        ([["Grade 6", 9, 17], ["of which part time", 4, 2], ["Grade 8", 5, 21]],
         "part of another row"),
        ([["Grade 6", 9, 17], ["Grade 8", 5, 20], ["Open vacancies", 2, 2]],
         "row of something else"),
        ([["Grade 6", 9, 17], ["Grade 8", 5, 20], ["Offers accepted", 2, 2]],
         "row of something else"),
        ([["Grade 6", 9, 17], ["Grade 6 and above", 14, 38], ["Head of service", 5, 21]],
         "row that may be a total"),
    ],
)  # fmt: skip
def test_rows_that_may_not_be_people_of_their_own_are_asked_about(
    tmp_path: Path, rows: list[Row], code: str
) -> None:
    assert code in codes(tmp_path, HEADINGS, *rows)


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Applications received for ICT posts", "may not be in post"),
        ("ICT leavers", "may not be in post"),
    ],
)
def test_titles_that_tell_of_something_else_are_asked_about(
    tmp_path: Path, title: str, code: str
) -> None:
    assert code in codes(tmp_path, [title], HEADINGS, ["Grade 6", 9, 17], ["Grade 8", 5, 20])


def test_a_total_with_more_than_women_and_men_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [["Grade 6", 9, 17, 28], ["Grade 8", 5, 20, 25]]
    assert codes(tmp_path, [*HEADINGS, "Total"], *rows) == ["total with others"]


@pytest.mark.parametrize(
    "title", ["ICT staff, excluding leavers and vacancies", "Headcount, with FTE on request"]
)
def test_plain_tables_are_not_asked_about(tmp_path: Path, title: str) -> None:
    rows: list[Row] = [
        ["Grade 6", 9, 17],
        ["Grade 8", 5, 20],
        ["Grade 10", 3, 9],
        ["Total", 17, 46],
    ]
    assert not codes(tmp_path, [title], HEADINGS, *rows)


def test_a_total_that_agrees_settles_rows_that_look_like_sums(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["Grade 6", 9, 17],
        ["Grade 8", 5, 21],
        ["Grade 9", 14, 38],
        ["Total", 28, 76],
    ]
    assert not codes(tmp_path, HEADINGS, *rows)


@pytest.mark.parametrize(
    "row",
    [["Average salary", 31000, 33000], ["Average age", 41, 44], ["Vacancies", 2, 1],
     ["New starters", 1, 2], ["FTE", 9, 21], ["Part time", 3, 1], ["Disabled", 3, 1],
     ["Whole council", 3000, 2000]],
)  # fmt: skip
def test_a_row_of_something_else_among_grades_is_asked_about(tmp_path: Path, row: Row) -> None:
    rows: list[Row] = [["Grade 6", 4, 10], ["Grade 8", 6, 12], row]
    # So many as some of these say could be no department's, either.
    assert set(codes(tmp_path, HEADINGS, *rows)) - {"whose people", "too many in a row"} == {
        "row of something else"
    }


def test_a_row_of_something_else_can_be_left_out(tmp_path: Path) -> None:
    rows: list[Row] = [HEADINGS, ["Grade 6", 4, 10], ["Grade 8", 6, 12], ["Average age", 41, 44]]
    settled = Answers(rows={"Average age": "leave out"})
    reading = read(workbook(tmp_path / FILE, *rows), answers=settled)
    assert counts(reading)["women"] == 10
    assert not [p for p in reading.problems if p.level == "ask"]


def test_shares_of_each_gender_by_grade_are_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [["Grade 6", 60, 40], ["Grade 8", 25, 35], ["Grade 10", 15, 25]]
    assert "may be percentages" in codes(tmp_path, HEADINGS, *rows)


def test_shares_of_each_grade_in_rows_a_gender_are_asked_about(tmp_path: Path) -> None:
    shares = [
        ("Grade 6", "F", 29),
        ("Grade 6", "M", 71),
        ("Grade 8", "F", 33),
        ("Grade 8", "M", 67),
    ]
    assert codes(tmp_path, ["Grade", "Gender", "Number"], *shares) == ["may be percentages"]


def test_a_row_of_something_else_among_roles_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [["Developer", 4, 10], ["Promotions officer", 6, 12], ["Vacant", 1, 2]]
    assert codes(tmp_path, ["ICT role", "Women", "Men"], *rows) == ["row of something else"]


def test_equivalents_of_several_people_in_a_row_are_asked_about(tmp_path: Path) -> None:
    headings = ["Gender", "Grade", "FTE"]
    rows: list[Row] = [["Female", "Grade 6", 4], ["Male", "Grade 6", 10.5]]
    assert codes(tmp_path, headings, *rows) == ["more than one in a row"]
    assert not codes(tmp_path, headings, ["Female", "Grade 6", 0.6], ["Male", "Grade 6", 1])


def test_running_numbers_in_place_of_people_are_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [["Female" if n % 3 else "Male", f"Grade {n % 4}", n] for n in range(1, 13)]
    assert codes(tmp_path, ["Gender", "Grade", "Number"], *rows) == ["may be numbering"]


def test_genders_that_a_pivot_table_left_blank_are_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [["Female", "Grade 6", 30], ["", "Grade 8", 4], ["Male", "Grade 6", 60]]
    assert codes(tmp_path, ["Gender", "Grade", "Headcount"], *rows) == ["blank below a gender"]


@pytest.mark.parametrize(
    ("note", "code"),
    [("Note: figures are FTE", ["may be equivalents"]), ("Numbers are headcount, not FTE", [])],
)
def test_a_note_of_equivalents_below_the_table_is_asked_about(
    tmp_path: Path, note: str, code: list[str]
) -> None:
    rows: list[Row] = [["Grade 6", 4, 10], ["Grade 8", 6, 12], [], [note]]
    assert codes(tmp_path, HEADINGS, *rows) == code


def test_a_tally_below_a_list_is_asked_about(tmp_path: Path) -> None:
    people = [["Female", "Grade 6"]] * 3 + [["Male", "Grade 8"]] * 4
    rows: list[Row] = [*people, ["Female", 3], ["Male", 4]]
    assert codes(tmp_path, ["Gender", "Grade"], *rows) == ["may be a tally"]


@pytest.mark.parametrize(
    ("heading", "words"),
    [("Leaver", ("Yes", "No")), ("Current employee?", ("Y", "N")), ("IT post?", ("Y", "N")),
     ("Reason for leaving", ("Resignation", "")), ("Month", ("Jan", "Feb"))],
)  # fmt: skip
def test_a_column_that_may_tell_who_counts_is_asked_about(
    tmp_path: Path, heading: str, words: tuple[str, str]
) -> None:
    rows: list[Row] = [[word, gender, "Grade 6"] for word in words for gender in ("Female", "Male")]
    asked = codes(tmp_path, [heading, "Gender", "Grade"], *rows)
    assert set(asked) == {"column that may tell who counts"}
    assert not codes(tmp_path, [heading, "Gender", "Grade"], *rows[:2])


def test_a_status_settles_what_other_columns_may_tell(tmp_path: Path) -> None:
    rows: list[Row] = [["Yes", "Female", "Left"], ["No", "Male", "In post"]]
    assert not codes(tmp_path, ["Leaver", "Gender", "Status"], *rows)


def test_a_word_that_is_asked_about_can_be_answered_by_its_message(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["Gender", "Grade"],
        ["Female", "Grade 6"],
        ["I", "Grade 6"],
        ["Male", "Grade 8"],
    ]
    [asked] = [p for p in read(workbook(tmp_path / FILE, *rows)).problems if p.level == "ask"]
    assert asked.fix == "Say what 'I' stands for, or correct the cell."


def test_a_council_is_told_by_its_name_and_not_by_its_code(tmp_path: Path) -> None:
    rows: list[Row] = [HEADINGS, ["Grade 6", 4, 10]]
    [few] = [p for p in read(workbook(tmp_path / FILE, *rows)).problems if p.code == "few people"]
    assert few.found == "14 people in post (council IT of Leeds City Council in 2025)"


@pytest.mark.parametrize("remark", ["Left in February", "(left 3/25)", "Retired", "Leaver"])
def test_remarks_of_leaving_are_asked_about_and_not_quoted(tmp_path: Path, remark: str) -> None:
    rows: list[Row] = [["F", "Grade 6", ""], ["M", "Grade 6", f"Quillfeather {remark}"]]
    reading = read(workbook(tmp_path / FILE, ["Gender", "Grade", "Comments"], *rows))
    (asked,) = [problem for problem in reading.problems if problem.level == "ask"]
    assert asked.code == "remarks of leaving"
    assert "Quillfeather" not in str(asked)


def test_remarks_of_something_else_are_not_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [["F", "Grade 6", "On career break"], ["M", "Grade 6", "Hybrid"]]
    assert not codes(tmp_path, ["Gender", "Grade", "Comments"], *rows)


@pytest.mark.parametrize(
    ("heading", "is_asked"),
    [("Agency female", True), ("Asiantaeth benyw", True), ("Female starters", False),
     ("Female FTE", False), ("% female of all", False), ("Women last year", False),
     ("Male Avg Hrly Rate", False), ("Female bonus", False)],
)  # fmt: skip
def test_columns_of_other_women_and_men_are_asked_about(
    tmp_path: Path, heading: str, is_asked: bool
) -> None:
    rows: list[Row] = [["Grade 6", 4, 10, 3], ["Grade 8", 6, 12, 2]]
    found = codes(tmp_path, ["Grade", "Female", "Male", heading], *rows)
    assert ("other women and men" in found) == is_asked


def test_a_staff_number_twice_in_a_list_of_noughts_and_ones_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [[number, "Grade 6", 1, 0] for number in (101, 102, 103, 101)]
    headings = ["Staff number", "Grade", "Female", "Male"]
    assert "people in several rows" in codes(tmp_path, headings, *rows)
    assert "people in several rows" not in codes(tmp_path, headings, *rows[:3])


def test_all_other_grades_are_a_group_and_no_total(tmp_path: Path) -> None:
    rows: list[Row] = [["Grade 6", 4, 8], ["All other grades", 12, 32], ["Total", 16, 40]]
    assert codes(tmp_path, HEADINGS, *rows) == []


@pytest.mark.parametrize("others", ["Rest of the council", "Other services", "Non-IT"])
def test_others_of_the_council_are_asked_about_though_a_total_has_them_in_it(
    tmp_path: Path, others: str
) -> None:
    rows: list[Row] = [["ICT", 4, 11], [others, 60, 40], ["Total", 64, 51]]
    assert "row of something else" in codes(tmp_path, ["Service", "Female", "Male"], *rows)


def test_more_people_than_any_it_staff_are_asked_about_whatever_is_said(tmp_path: Path) -> None:
    rows: list[Row] = [["ICT staff"], [], HEADINGS, ["Grade 6", 5_900, 4_000]]
    assert "whose people" not in codes(tmp_path, *rows)
    assert "whose people" in codes(tmp_path, *rows, ["Grade 8", 400, 300])


def test_all_others_of_the_council_are_no_group(tmp_path: Path) -> None:
    rows: list[Row] = [["ICT", 40, 110], ["All other employees", 6000, 4000], ["Total", 6040, 4110]]
    assert read(workbook(tmp_path / FILE, HEADINGS, *rows)).verdict != "ready"
