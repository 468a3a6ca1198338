"""Genders that stand elsewhere than in a column: pivots, ticks, sections, sheets, codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, read, text_file, women_and_men, workbook

FILE = "Leeds City Council ICT 2025.xlsx"
PIVOT: list[Row] = [["Row Labels", "Count of ID"], ["Grade 6", 12], ["Female", 5], ["Male", 7],
                    ["Grade 8", 9], ["Male", 9], ["Grand Total", 21]]  # fmt: skip
GENDERS: tuple[tuple[str, int], ...] = (("Female", 0), ("Male", 1))


def of(path: Path, *rows: Row, answers: Answers | None = None, **more: list[Row]) -> Reading:
    return read(workbook(path / FILE, *rows, **more), answers=answers or Answers())


def grades(reading: Reading) -> dict[str, tuple[int, int]]:
    found = ((word, each) for table in reading.tables for word, each in table.by_grade.items())
    return {word: (each.women, each.men) for word, each in found}


# ---------------------------------------------------------------- pivots


def test_genders_below_each_grade_are_read_with_their_grade(tmp_path: Path) -> None:
    reading = of(tmp_path, *PIVOT)
    assert reading.verdict == "ready"
    assert grades(reading) == {"Grade 6": (5, 7), "Grade 8": (0, 9)}


def test_grades_below_each_gender_are_read_with_their_gender(tmp_path: Path) -> None:
    rows: list[Row] = [PIVOT[0], ["Female", 5], ["Grade 6", 5], ["Male", 16], ["Grade 6", 7],
                       ["Grade 8", 9]]  # fmt: skip
    assert grades(of(tmp_path, *rows)) == {"Grade 6": (5, 7), "Grade 8": (0, 9)}


@pytest.mark.parametrize(("row", "number"), [(1, 13), (2, 6), (6, 22)])
def test_a_pivot_that_does_not_add_up_is_not_read(tmp_path: Path, row: int, number: int) -> None:
    rows = [list(each) for each in PIVOT]
    rows[row][1] = number
    assert of(tmp_path, *rows).verdict != "ready"
    # Nor is it without its total, where only the groups tell.
    assert (of(tmp_path, *rows[:-1]).verdict == "ready") == (row == len(PIVOT) - 1)


def test_a_total_of_each_gender_is_left_out_where_it_is_the_sum(tmp_path: Path) -> None:
    heads: list[Row] = [
        ["", "Female", "", "Female Total", "Male", "", "Male Total", "Grand Total"],
        ["Grade", "Full Time", "Part Time", "", "Full Time", "Part Time", "", ""],
    ]
    right: Row = ["Grade 6", 4, 1, 5, 6, 1, 7, 12]
    reading = of(tmp_path, *heads, right, ["Grade 8", 1, 1, 2, 9, 0, 9, 11])
    assert (reading.verdict, women_and_men(reading)) == ("ready", (7, 16))
    wrong = of(tmp_path, *heads, right, ["Grade 8", 1, 1, 3, 9, 0, 9, 12])
    assert wrong.verdict != "ready"


# ---------------------------------------------------------------- ticks, sections, sheets


@pytest.mark.parametrize("mark", ["x", "Y", "✓", "Yes"])
def test_ticks_under_the_genders_make_a_list_of_people(tmp_path: Path, mark: str) -> None:
    rows: list[Row] = [["Employee number", "Grade", "Female", "Male"]]
    rows += [[1_000 + at, "G6", *((mark, "") if at % 3 else ("", mark))] for at in range(9)]
    reading = of(tmp_path, *rows)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (6, 3))
    assert reading.tables[0].layout == "people"


def test_marks_among_numbers_are_no_ticks(tmp_path: Path) -> None:
    rows: list[Row] = [["Grade", "Female", "Male"]]
    rows += [[f"G{at}", *(("x", "") if at % 2 else ("", "x"))] for at in range(8)]
    assert of(tmp_path, *rows, ["G9", 4, 9]).verdict != "ready"


def test_a_number_below_ticks_is_asked_about_as_a_gender(tmp_path: Path) -> None:
    rows: list[Row] = [["Employee number", "Grade", "Female", "Male"]]
    rows += [[1_000 + at, "G6", "x", ""] for at in range(40)]
    assert of(tmp_path, *rows, [1_099, "G6", 4, ""]).verdict != "ready"


def test_people_below_the_name_of_their_gender_are_of_it(tmp_path: Path) -> None:
    rows: list[Row] = [["Employee number", "Job title", "Grade"]]
    for gender, at in GENDERS:
        rows += [[gender], *([10 * at + n + 1_000, "Analyst", "G6"] for n in range(4 + at))]
    reading = of(tmp_path, *rows)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (4, 5))


def some(many: int) -> list[Row]:
    return [["Job title", "Grade"], *(["Analyst", "G6"] for _ in range(many))]


def test_sheets_called_after_a_gender_hold_its_people(tmp_path: Path) -> None:
    alone = of(tmp_path, *some(4), Men=some(6))
    assert [p.code for p in alone.problems if p.level == "ask"] == ["one gender alone"]
    book = workbook(tmp_path / FILE, *some(4), Women=some(4), Men=some(6))
    reading = read(book, answers=Answers(sheets=("Women", "Men")))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (4, 6))


def test_a_sheet_of_all_beside_sheets_of_some_is_asked_about(tmp_path: Path) -> None:
    everybody = [["Gender", *some(0)[0]], *([g, "Analyst", "G6"] for g, _ in GENDERS)]
    book = workbook(tmp_path / FILE, *everybody, Women=some(1))
    assert "several tables" in [p.code for p in read(book).problems]


def test_a_list_that_is_the_sum_of_the_others_is_asked_about(tmp_path: Path) -> None:
    def team(many: int, grade: str) -> list[Row]:
        return [["Gender", "Grade"], *([g, grade] for g, _ in GENDERS for _ in range(many))]

    everybody = [*team(2, "G6"), *team(3, "G8")[1:]]
    reading = of(tmp_path, *everybody, Web=team(2, "G6"), Desk=team(3, "G8"))
    assert "several tables" in [p.code for p in reading.problems if p.level == "ask"]


def test_a_sheet_for_each_grade_is_of_that_grade(tmp_path: Path) -> None:
    def sheet(women: int, men: int) -> list[Row]:
        return [["Gender", "Headcount"], ["Female", women], ["Male", men]]

    sheets = {"Grade 6": sheet(4, 9), "Grade 8": sheet(3, 5), "Apprentice": sheet(1, 2)}
    book = workbook(tmp_path / FILE, ["Notes"], **sheets)
    reading = read(book)
    assert reading.verdict == "ready"
    assert grades(reading) == {"Grade 6": (4, 9), "Grade 8": (3, 5), "Apprentice": (1, 2)}


def test_a_summary_beside_the_list_is_not_counted(tmp_path: Path) -> None:
    rows: list[Row] = [["Employee number", "Gender", "Grade", "", "Gender", "Headcount"]]
    rows += [[1_000 + at, "Female", "G6"] for at in range(9)]
    rows[1] = [*rows[1], "", "Female", 9]
    rows[2] = [*rows[2], "", "Total", 9]
    reading = of(tmp_path, *rows)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (9, 0))
    assert "summary beside the list" in [problem.code for problem in reading.problems]


def test_a_remark_below_a_summary_beside_the_list_is_part_of_the_summary(tmp_path: Path) -> None:
    rows: list[Row] = [["Staff number", "Gender", "Grade", "", "", "Number of staff", "Cost"]]
    rows += [[1_000 + at, "Female", "G6"] for at in range(12)]
    rows[1] = [*rows[1], "", "Service desk", 8, 250_000]
    rows[2] = [*rows[2], "", "Data", 4, 120_000]
    rows[5] = [*rows[5], "", "The service desk is the larger team"]
    reading = of(tmp_path, *rows)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (12, 0))


# ---------------------------------------------------------------- codes, or no headings


CODED = {"PF1": "staff number", "PF2": "gender", "PF3": "grade"}


def coded(*more: Row) -> list[Row]:
    return [list(CODED), *([1_000 + at, "FM"[at % 2], "Grade 6"] for at in range(9)), *more]


def test_headings_none_of_which_is_known_are_asked_about_each(tmp_path: Path) -> None:
    reading = of(tmp_path, *coded())
    asked = [p.question for p in reading.problems if p.level == "ask" and p.question]
    assert {question.about: question.proposal for question in asked} == CODED
    settled = of(tmp_path, *coded(), answers=Answers(headings=CODED))
    assert (settled.verdict, women_and_men(settled)) == ("ready", (5, 4))


def test_it_is_asked_of_the_others_when_some_are_answered(tmp_path: Path) -> None:
    some_answers = Answers(headings={"PF1": "staff number", "PF2": "gender"})
    reading = of(tmp_path, *coded(), answers=some_answers)
    assert [p.question.about for p in reading.problems if p.level == "ask" and p.question] == [
        "PF3"
    ]


def test_people_without_headings_are_asked_about_by_the_letters_of_columns(tmp_path: Path) -> None:
    path = text_file(tmp_path / "Leeds City Council ICT 2025.csv", *coded()[1:])
    asked = [p.question for p in read(path).problems if p.level == "ask" and p.question]
    assert [question.about for question in asked] == ["Column A", "Column B", "Column C"]
    headings = dict(zip(("Column A", "Column B", "Column C"), CODED.values(), strict=True))
    reading = read(path, answers=Answers(headings=headings))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (5, 4))


# ---------------------------------------------------------------- rows, titles, answers that refuse


def test_a_number_with_its_share_is_that_number(tmp_path: Path) -> None:
    rows: list[Row] = [["Grade", "Female", "Male"], ["G6", "4 (31%)", "9 (69%)"],
                       ["G8", "1 (12.5%)", "7 (87.5%)"]]  # fmt: skip
    assert women_and_men(of(tmp_path, *rows)) == (5, 16)


def test_councillors_in_counts_are_asked_about_and_may_stand_in_the_total(tmp_path: Path) -> None:
    rows: list[Row] = [["Category", "Female", "Male"], ["Officers", 5, 16], ["Councillors", 3, 4],
                       ["Total", 8, 20]]  # fmt: skip
    (asked,) = [p for p in of(tmp_path, *rows).problems if p.level == "ask"]
    assert asked.code == "row of something else"
    reading = of(tmp_path, *rows, answers=Answers(rows={"Councillors": "leave out"}))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (5, 16))


def test_a_title_of_applicants_is_answered_by_their_status(tmp_path: Path) -> None:
    rows: list[Row] = [["Applications received"], ["Grade", "Female", "Male"], ["G6", 40, 90]]
    (asked,) = [p.question for p in of(tmp_path, *rows).problems if p.level == "ask"]
    assert asked is not None
    assert (asked.field, asked.about) == ("status", "Applications received")
    words = {"status": {"Applications received": "applied"}}
    reading = of(tmp_path, *rows, answers=Answers(words=words))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (0, 0))
    assert {cell.status for table in reading.tables for cell in table.cells} == {"applied"}
    in_post = Answers(words={"status": {"Applications received": "in post"}})
    assert women_and_men(of(tmp_path, *rows, answers=in_post)) == (40, 90)


def test_percentages_are_refused_once_they_are_said_to_be(tmp_path: Path) -> None:
    rows: list[Row] = [["Grade", "Female", "Male"], ["G6", 31, 69], ["G8", 22, 78]]
    answers = Answers(reasons={"may be percentages": "percentages"})
    reading = of(tmp_path, *rows, answers=answers)
    assert reading.verdict == "refused"
    assert "They are percentages, as you said." in reading.reason


# ---------------------------------------------------------------- genders and nothing else

ALONE: list[Row] = [["Female" if at % 7 < 2 else "Male"] for at in range(70)]


@pytest.mark.parametrize("titles", [[], [["ICT staff 2025"]], [["ICT staff 2025"], []]])
@pytest.mark.parametrize("heading", ["Gender", "Sex"])
def test_one_gender_a_row_and_nothing_else_is_a_list(
    tmp_path: Path, heading: str, titles: list[Row]
) -> None:
    reading = of(tmp_path, *titles, [heading], *ALONE)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (20, 50))
    text = text_file(tmp_path / "Leeds City Council ICT 2025.csv", [heading], *ALONE)
    assert women_and_men(read(text)) == (20, 50)


@pytest.mark.parametrize(
    "rows",
    [
        [["Female"], ["Male"], ["Prefer not to say"]],
        [*ALONE[:40], [], *ALONE[40:]],
        [*ALONE, ["Excludes agency staff"]],
        [*ALONE, ["Unsure"]],
    ],
)
def test_words_to_choose_from_and_genders_with_something_among_them_are_no_list(
    tmp_path: Path, rows: list[Row]
) -> None:
    assert of(tmp_path, ["Gender"], *rows).verdict != "ready"


def test_genders_alone_that_nothing_calls_it_staff_are_not_read(tmp_path: Path) -> None:
    path = workbook(tmp_path / "Leeds City Council 2025.xlsx", ["Gender"], *ALONE)
    assert read(path).verdict == "refused"
