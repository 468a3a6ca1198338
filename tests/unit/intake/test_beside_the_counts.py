"""What stands beside the people that are counted: other values, other years, targets, tallies."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.answers import NOTHING_SETTLED, Answers
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, asked, counts, read, text_file, women_and_men, workbook

FILE = "Leeds City Council ICT 2025.xlsx"
NAMES = ["Ann Abel", "Bea Bell", "Cai Cole", "Dan Dale", "Ed Earl", "Flo Fern"]


def of(path: Path, *rows: Row, answers: Answers = NOTHING_SETTLED) -> Reading:
    return read(workbook(path / FILE, *rows), answers=answers)


def told(reading: Reading) -> set[str]:
    return {problem.code for problem in reading.problems}


# ---------------------------------------------------------------- pivots with several values


def pivot(first: str, second: str, *, swapped: bool = False) -> list[Row]:
    rows: list[Row] = [["Row Labels", first, second], ["Grade 6", 12, 11.4], ["Female", 5, 4.6],
                       ["Male", 7, 6.8], ["Grade 8", 9, 9], ["Male", 9, 9],
                       ["Grand Total", 21, 20.4]]  # fmt: skip
    return [[row[0], row[2], row[1]] for row in rows] if swapped else rows


@pytest.mark.parametrize("other", ["Sum of FTE", "Average of Age", "% of total", "WTE"])
@pytest.mark.parametrize("swapped", [False, True])
def test_of_two_values_of_a_pivot_the_count_is_counted(
    tmp_path: Path, other: str, *, swapped: bool
) -> None:
    reading = of(tmp_path, *pivot("Count of ID", other, swapped=swapped))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (5, 16))
    assert "values not counted" in told(reading)


def test_of_two_counts_of_a_pivot_it_is_asked_which_one_is_meant(tmp_path: Path) -> None:
    rows: list[Row] = [["Row Labels", "Count of ID", "Count of Email"], ["Grade 6", 12, 11],
                       ["Female", 5, 5], ["Male", 7, 6], ["Grade 8", 9, 9],
                       ["Male", 9, 9]]  # fmt: skip
    assert asked(of(tmp_path, *rows)) == ["two columns for one thing"]
    first = of(tmp_path, *rows, answers=Answers(headings={"Count of ID": "number of people"}))
    assert (first.verdict, women_and_men(first)) == ("ready", (5, 16))
    other = of(tmp_path, *rows, answers=Answers(headings={"Count of ID": ""}))
    assert (other.verdict, women_and_men(other)) == ("ready", (5, 15))


def test_a_pivot_of_no_count_of_people_is_not_read(tmp_path: Path) -> None:
    assert of(tmp_path, *pivot("Sum of FTE", "Average of Age")).verdict == "refused"


# ---------------------------------------------------------------- other years, targets, changes


COMPARED: Row = ["Last year", "Target", "Change", "Previous year (2024)", "Variance", "Target 2026"]


def test_other_years_and_targets_are_no_grades(tmp_path: Path) -> None:
    rows: list[Row] = [["Gender", "Grade 6", "Grade 8", *COMPARED],
                       ["Female", 4, 5, 7, 12, 2, 7, 2, 15],
                       ["Male", 9, 9, 17, 19, 1, 17, 1, 20]]  # fmt: skip
    reading = of(tmp_path, *rows)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (9, 18))
    assert set(reading.tables[0].by_grade) == {"Grade 6", "Grade 8"}
    assert "row of no people" in told(reading)


@pytest.mark.parametrize("word", COMPARED)
def test_a_row_of_another_year_or_a_target_is_told_and_not_counted(
    tmp_path: Path, word: str
) -> None:
    rows: list[Row] = [["Grade", "Female", "Male"], ["Grade 6", 4, 10], ["Grade 8", 6, 12]]
    reading = of(tmp_path, *rows, [word, 8, 20])
    assert (reading.verdict, women_and_men(reading)) == ("ready", (10, 22))
    assert "row of no people" in told(reading)


def test_a_difference_that_may_be_a_team_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [["Team", "Female", "Male"], ["Web", 4, 10], ["Change", 6, 12]]
    assert asked(of(tmp_path, *rows)) == ["row of something else"]
    across: list[Row] = [["Gender", "Service Desk", "Web team", "Change"], ["Female", 4, 5, 6],
                         ["Male", 9, 10, 12]]  # fmt: skip
    assert asked(of(tmp_path, *across)) == ["row of something else"]
    over: list[Row] = [["", "Service Desk", "", "Web team", "", "Change", ""]]
    over += [["Grade", *["Female", "Male"] * 3], ["Grade 6", 4, 9, 3, 9, 1, 7]]
    assert "groups of columns" in asked(of(tmp_path, *over))


def test_a_headcount_among_groups_of_which_it_is_no_sum_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [["Gender", "Grade 6", "Grade 8", "Headcount"], ["Female", 4, 5, 11]]
    assert asked(of(tmp_path, *rows, ["Male", 9, 9, 21])) == ["row of something else"]
    assert asked(of(tmp_path, ["", "Female", "Male"], ["Headcount", 11, 21])) == []


def test_a_team_that_is_paid_in_part_by_a_grant_is_no_percentage(tmp_path: Path) -> None:
    rows: list[Row] = [["Team", "Female", "Male"], ["Web", 4, 10], ["Data (50% grant)", 6, 12]]
    reading = of(tmp_path, *rows, ["% of staff", 36, 64])
    assert (asked(reading), women_and_men(reading)) == ([], (10, 22))


def test_a_row_that_was_said_to_count_does(tmp_path: Path) -> None:
    rows: list[Row] = [["Team", "Female", "Male"], ["Web", 4, 10], ["Change", 6, 12]]
    reading = of(tmp_path, *rows, answers=Answers(rows={"Change": "count"}))
    assert women_and_men(reading) == (10, 22)


def test_of_this_year_last_year_and_the_change_this_year_counts(tmp_path: Path) -> None:
    rows: list[Row] = [["", "This year", "", "Last year", "", "Change", ""],
                       ["Grade", *["Female", "Male"] * 3],
                       ["Grade 6", 4, 9, 3, 9, 1, 0], ["Grade 8", 5, 9, 6, 8, -1, 1]]  # fmt: skip
    reading = of(tmp_path, *rows)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (9, 18))
    assert "groups left out" in told(reading)


def test_a_table_of_changes_alone_is_no_table_of_people(tmp_path: Path) -> None:
    assert of(tmp_path, ["Gender", "Change"], ["Female", 4], ["Male", 6]).verdict == "refused"


# ---------------------------------------------------------------- tallies of a list


def people(*, tally: list[Row]) -> list[Row]:
    rows: list[Row] = [["Surname", "Forename", "Gender"]]
    rows += [[*reversed(name.split()), ("Female", "Male")[at > 2]] for at, name in enumerate(NAMES)]
    return [*rows, *tally]


@pytest.mark.parametrize("gap", [[], [[]], [["Summary"]]])
def test_a_tally_below_names_and_genders_is_nobody(tmp_path: Path, gap: list[Row]) -> None:
    tally: list[Row] = [*gap, ["Female", 3, "50%"], ["Male", 3, "50%"], ["Total", 6]]
    reading = of(tmp_path, *people(tally=tally))
    assert (reading.verdict, counts(reading)) == (
        "ready",
        {"women": 3, "men": 3, "another gender": 0, "not recorded": 0},
    )


@pytest.mark.parametrize("as_text", [False, True])
def test_a_tally_beside_names_and_genders_is_told_and_not_counted(
    tmp_path: Path, *, as_text: bool
) -> None:
    rows = people(tally=[])
    beside: list[Row] = [["", "Number"], ["Female", 3], ["Male", 3], ["Total", 6]]
    for at, said in enumerate(beside, 1):
        rows[at] = [*rows[at], "", *said]
    path = tmp_path / "Leeds City Council ICT 2025.csv"
    reading = read(text_file(path, *rows)) if as_text else of(tmp_path, *rows)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (3, 3))
    assert "summary beside the list" in told(reading)


def test_words_beyond_the_headings_of_text_are_no_tally(tmp_path: Path) -> None:
    rows = people(tally=[])
    rows[2] = [*rows[2], "Jr"]
    rows[3] = [*rows[3], "Sr"]
    assert read(text_file(tmp_path / "Leeds City Council ICT 2025.csv", *rows)).verdict == "refused"


def test_a_tally_with_headings_beside_names_alone_is_not_counted(tmp_path: Path) -> None:
    rows: list[Row] = [["Name", "Gender", "", "Gender", "Number"]]
    rows += [[name, ("Female", "Male")[at > 2]] for at, name in enumerate(NAMES)]
    beside: list[Row] = [["Female", 3], ["Male", 3], ["Total", 6]]
    for at, said in enumerate(beside, 1):
        rows[at] = [*rows[at], "", *said]
    assert women_and_men(of(tmp_path, *rows)) == (3, 3)


# ---------------------------------------------------------------- lines, signs, codes and words


def test_women_and_men_in_lines_of_words_are_read(tmp_path: Path) -> None:
    rows: list[Row] = [["Number of women in IT", 12], ["How many men work in IT", 30],
                       ["Total number of staff", 42]]  # fmt: skip
    reading = of(tmp_path, *rows)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (12, 30))
    assert of(tmp_path, *rows[:2], ["Total number of staff", 43]).verdict != "ready"
    heads: Row = ["KPI", "2025"]
    for share in (["% women in IT", "28.6%"], ["Share of women", 0.286]):
        reading = of(tmp_path, heads, share, rows[0], ["Number of men in IT", 30])
        assert (reading.verdict, women_and_men(reading)) == ("ready", (12, 30))


def test_lines_that_make_a_hundred_may_be_percentages(tmp_path: Path) -> None:
    rows: list[Row] = [["Women", 40], ["Men", 60]]
    assert asked(of(tmp_path, *rows)) == ["may be percentages"]
    rows = [["Number of women", 40], ["Number of men", 60]]
    assert women_and_men(of(tmp_path, *rows)) == (40, 60)
    assert not asked(of(tmp_path, *rows))


@pytest.mark.parametrize("line", [["Number of women managers", 3], ["Women", 3], ["Budget", 9]])
def test_lines_with_another_among_them_are_not_read(tmp_path: Path, line: Row) -> None:
    rows: list[Row] = [["Number of women in IT", 12], ["Number of men in IT", 30], line]
    assert of(tmp_path, *rows).verdict == "refused"


def test_signs_for_women_and_men_are_headings(tmp_path: Path) -> None:
    assert women_and_men(of(tmp_path, ["Grade", "♀", "♂"], ["G6", 4, 9], ["G8", 2, 5])) == (6, 14)


@pytest.mark.parametrize(("word", "is_known"), [
    ("F - Female", True), ("2 - Female", True), ("Female (F)", True), ("U - Female", False),
    ("F - Male", False), ("Female (N)", False), ("F - Fmale", False),
])  # fmt: skip
def test_a_code_with_its_word_is_that_word_where_they_agree(
    tmp_path: Path, word: str, *, is_known: bool
) -> None:
    rows: list[Row] = [["Staff number", "Gender", "Grade"], [1001, word, "G6"], [1002, "M", "G6"]]
    assert ("unknown gender word" not in asked(of(tmp_path, *rows))) is is_known


# ---------------------------------------------------------------- remarks without a heading


@pytest.mark.parametrize("gap", [0, 1])
@pytest.mark.parametrize(
    ("remark", "is_asked"),
    [
        ("left in May", True),
        ("incl 2 vacancies", True),
        ("not IT", True),
        ("duplicate of Team 3", True),
        ("2024 figures", True),
        ("new team", False),
        ("*", False),
        ("12%", False),
    ],
)
def test_remarks_without_a_heading_are_heard_beside_the_counts_of_a_long_table(
    tmp_path: Path, remark: str, gap: int, *, is_asked: bool
) -> None:
    teams: list[list[object]] = [
        [f"Team {at}", 1 + at * at % 7, 3 + at * at % 11] for at in range(60)
    ]
    teams[44] += [*[""] * gap, remark]
    reading = of(tmp_path, ["Team", "Women", "Men"], *teams)
    assert asked(reading) == ["note on who is counted"] * is_asked
    assert women_and_men(reading) == (179, 419)
