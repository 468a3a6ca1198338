"""Tables as statistics publish them: marks in place of numbers, many parts, odd breakdowns."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.vocabulary.organisations import comparator_code
from etl.workbooks.answers import Answers
from etl.workbooks.headings.block import Grid
from etl.workbooks.shapes.under_words import under_words
from tests.unit.intake.sheets import (
    Row,
    asked,
    problem,
    read,
    text_file,
    women_and_men,
    workbook,
)

FILE = "Leeds City Council ICT 2025.xlsx"
WIDE = ["Grade", "Female", "Male", "Total"]
OVER: list[Row] = [["Team", "Trainee", "", "Officer", ""], ["", "Men", "Women", "Men", "Women"]]


def test_a_full_stop_is_a_zero_where_totals_show_it(tmp_path: Path) -> None:
    rows: list[Row] = [WIDE, ["Grade 6", ".", 12, 12], ["Grade 8", 2, 20, 22]]
    reading = read(workbook(tmp_path / FILE, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 32))


def test_a_full_stop_that_may_be_withheld_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [WIDE[:3], ["Grade 6", ".", 12], ["Grade 8", 9, 20]]
    file = workbook(tmp_path / FILE, *rows)
    assert asked(read(file)) == ["dash in place of a number"]
    zero = Answers(words={"numbers": {".": "zero"}})
    assert women_and_men(read(file, answers=zero)) == (9, 32)


def test_totals_below_groups_over_groups_are_those_of_each(tmp_path: Path) -> None:
    rows: list[Row] = [*OVER, ["Apps", 1, 2, 3, 4], ["Web", 2, 1, 6, 2], ["Total", 3, 3, 9, 6]]
    reading = read(workbook(tmp_path / FILE, *rows))
    assert asked(reading) == ["groups of columns"]
    assert reading.verdict == "needs answers"


def test_a_wrong_total_below_one_of_the_groups_is_refused(tmp_path: Path) -> None:
    rows: list[Row] = [*OVER, ["Apps", 1, 2, 3, 4], ["Web", 2, 1, 6, 2], ["Total", 3, 3, 9, 7]]
    reading = read(workbook(tmp_path / FILE, *rows))
    found = "a total of 7, where the rows add up to 6"
    assert problem(reading, "totals that do not add up")[1:] == (found, "E5")


def test_withheld_numbers_alone_are_no_dates(tmp_path: Path) -> None:
    rows: list[Row] = [["Grade", "Female", "Male", "Not recorded"], ["Grade 6", 5, 12, "NA"],
                       ["Grade 8", 2, 20, "NA"], ["Grade 9", 1, 4, "NA"]]  # fmt: skip
    reading = read(workbook(tmp_path / FILE, *rows))
    assert asked(reading) == ["numbers withheld"]


def test_answers_that_leave_one_column_are_no_failure(tmp_path: Path) -> None:
    rows: list[Row] = [["Employment as values", "Female", "Male", "Gender - All"]]
    rows += [[f"{letter}A00-COMMISSION", "NA", "NA", "NA"] for letter in "ABCDEF"]
    rows += [["ZA00-COMMISSION", "NA", "NA", 60]]
    answers = Answers(headings={"Female": "start date", "Male": "start date"})
    assert read(workbook(tmp_path / FILE, *rows), answers=answers).verdict != "ready"


@pytest.mark.parametrize("over", [(), ("Function_of_post",), ("Organisation",), ("Region_london",)])
def test_the_civil_service_is_known_by_its_statuses(tmp_path: Path, over: tuple[str, ...]) -> None:
    about = ("Analysis",) * len(over)
    rows: list[Row] = [["Status", "Year", *over, "Sex", "Headcount", "Mean_salary"]]
    for status, women, men in (("In post", 4750, 5565), ("Leaver CS", 310, 400),
                               ("Leaver Dept.", 95, 90), ("New entrant CS", 205, 240)):  # fmt: skip
        rows += [[status, 2023, *about, "Female", women, "[c]"],
                 [status, 2023, *about, "Male", men, "[c]"]]  # fmt: skip
    reading = read(text_file(tmp_path / "data.csv", *rows))
    assert (reading.verdict, reading.tables[0].kind) == ("ready", "comparator")
    assert women_and_men(reading) == (4750, 5565)
    assert {cell.organisation for cell in reading.tables[0].cells} == {
        comparator_code("Analysis" if over == ("Organisation",) else "")
    }


def test_headcounts_and_equivalents_under_a_basis_are_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [["Basis", "Gender", "Headcount"], ["Headcount", "Male", 30],
                       ["Headcount", "Female", 20], ["FTE", "Male", 28],
                       ["FTE", "Female", 15]]  # fmt: skip
    reading = read(text_file(tmp_path / "Leeds City Council ICT 2025.csv", *rows))
    assert problem(reading, "rows of something apart")[1] == "rows of 'FTE' under 'Basis'"


@pytest.mark.parametrize(
    "rows",
    [
        [["Female", 10, 12, 22], ["Male", 20, 13, 33], ["Total", 30, 25, 55]],
        [["Female", 10, 12, 22], ["Male", 20, 13, 33]],
    ],
)
def test_two_groups_beside_genders_are_counts_where_totals_say_so(
    tmp_path: Path, rows: list[Row]
) -> None:
    heads: Row = ["Gender", "Schools", "Not schools", "Total"]
    reading = read(workbook(tmp_path / FILE, heads, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (22, 33))


def test_people_with_points_beside_their_gender_are_a_list_as_ever(tmp_path: Path) -> None:
    rows: list[Row] = [["Gender", "Grade", "Score", "Test"], ["Female", "Grade 6", 4, 7],
                       ["Male", "Grade 8", 5, 9]]  # fmt: skip
    assert read(workbook(tmp_path / FILE, *rows)).tables[0].layout == "people"


def test_whole_percentages_beside_numbers_are_in_no_total_of_the_row(tmp_path: Path) -> None:
    rows: list[Row] = [["Team", "Female", "", "Male", "", "Total"],
                       ["", "No.", "%", "No.", "%", ""], ["Apps", 80, 80, 20, 20, 100],
                       ["Web", 30, 30, 70, 70, 100], ["Total", 110, 55, 90, 45, 200]]  # fmt: skip
    reading = read(workbook(tmp_path / FILE, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (110, 90))


def test_a_share_of_the_total_is_no_total_of_the_row(tmp_path: Path) -> None:
    rows: list[Row] = [["Team", "Female", "", "Male", "", "Total", ""],
                       ["", "N", "%", "N", "%", "N", "% of Total"],
                       ["Apps", 80, 80, 20, 20, 100, 50], ["Web", 30, 30, 70, 70, 100, 50],
                       ["Total", 110, 55, 90, 45, 200, 100]]  # fmt: skip
    reading = read(workbook(tmp_path / FILE, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (110, 90))


def test_rows_cut_short_under_words_are_blank_where_they_end() -> None:
    head: Row = ["Gender", "All", "Foo", "Bar"]
    rows: list[Row] = [
        ["Alpha"], head, ["Men", "3", "1", "2"], ["Women", "3", "3"],
        ["Beta"], head, ["Men", "4", "2", "2"], ["Women", "5", "5"],
    ]  # fmt: skip
    found = under_words(Grid.of(list(enumerate(rows, start=1))))
    assert found is not None
    genders, heads, alpha, beta = found.cells
    assert [*genders] == ["", "woman", "", "", "man", "", ""]
    assert [*heads] == ["", *["All", "Foo", "Bar"] * 2]
    assert [*alpha] == ["Alpha", "3", "3", "", "3", "1", "2"]
    assert [*beta] == ["Beta", "5", "5", "", "4", "2", "2"]
