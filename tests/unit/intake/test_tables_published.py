"""Tables of counts as public bodies publish them, and people make them by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import (
    Row,
    asked,
    by_year,
    counts,
    read,
    text_file,
    told,
    women_and_men,
    workbook,
)

ICT = "Leeds City Council ICT.xlsx"
ICT_2025 = "Leeds City Council ICT 31 March 2025.xlsx"
CSV_2025 = "Leeds City Council ICT 31 March 2025.csv"
GRADES: list[Row] = [("Grade 4", 5, 9), ("Grade 6", 7, 16), ("Grade 8", 3, 11)]
EVERYBODY = (15, 36)
HEADINGS = ("Grade", "Women", "Men")


def block(caption: str, place: int, total: str = "Total") -> list[Row]:
    """Numbers of one gender for two years, the same in both."""
    numbers = [(row[0], row[place], row[place]) for row in GRADES]
    summed = sum(row[place] for row in GRADES)
    return [(caption,), ("Grade", 2024, 2025), *numbers, (total, summed, summed), ()]


def everyone() -> list[Row]:
    summed = [("Grade", 2024, 2025), *((g, w + m, w + m) for g, w, m in GRADES)]
    return [("All staff",), *summed, ("Total", 51, 51)]


def test_tables_of_women_and_of_men_are_one_table_of_both(tmp_path: Path) -> None:
    rows = [*block("Women", 1, "Total women"), *block("Men", 2, "Total men")]
    reading = read(workbook(tmp_path / ICT, ("ICT staff at 31 March",), *rows))
    assert reading.verdict == "ready", told(reading)
    assert by_year(reading) == {2024: EVERYBODY, 2025: EVERYBODY}


def test_a_table_of_everybody_below_them_is_left_out_where_it_is_their_sum(tmp_path: Path) -> None:
    rows = [*block("Female staff", 1), *block("Male staff", 2), *everyone()]
    reading = read(workbook(tmp_path / ICT, *rows))
    assert reading.verdict == "ready", told(reading)
    assert by_year(reading) == {2024: EVERYBODY, 2025: EVERYBODY}
    rows[-2] = ("Grade 8", 15, 15)
    assert read(workbook(tmp_path / ICT_2025, *rows)).verdict != "ready"


def test_women_beside_men_with_years_across_are_counted_and_no_list(tmp_path: Path) -> None:
    pairs = zip(block("Women", 1), block("Men", 2), strict=True)
    rows = [(*one, *[""] * (3 - len(one)), "", *other) for one, other in pairs]
    reading = read(workbook(tmp_path / ICT_2025, *rows))
    assert reading.verdict == "ready", told(reading)
    assert by_year(reading) == {2024: EVERYBODY, 2025: EVERYBODY}


def test_tables_of_leavers_by_gender_are_asked_about_as_any_title_of_them_is(
    tmp_path: Path,
) -> None:
    rows = [*block("Female leavers", 1), *block("Male leavers", 2)]
    assert asked(read(workbook(tmp_path / ICT, *rows)))[0] == "may not be in post"
    rows = [*block("Female managers", 1), *block("Male managers", 2)]
    assert "a part of the staff" in asked(read(workbook(tmp_path / ICT, *rows)))


@pytest.mark.parametrize("heading", ["2025", "No.", "Total", "Service Desk", "2024/25 total", "%"])
def test_numbers_on_sheets_of_women_and_of_men_are_never_taken_for_single_people(
    tmp_path: Path, heading: str
) -> None:
    path = tmp_path / ICT_2025
    sheets = {
        word: [("Grade", heading), *((row[0], row[place]) for row in GRADES)]
        for place, word in enumerate(("Women", "Men"), 1)
    }
    reading = read(workbook(path, ("Notes",), **sheets))
    assert reading.verdict == "needs answers"
    assert "list or counts" in asked(reading)


def test_numbers_without_a_heading_beside_genders_are_asked_about(tmp_path: Path) -> None:
    rows = [(g, sex, n) for g, w, m in GRADES for sex, n in (("Female", w), ("Male", m))]
    reading = read(workbook(tmp_path / ICT_2025, ("Grade", "Sex", ""), *rows))
    assert asked(reading) == ["list or counts"]


# ---------------------------------------------------------------- headings in two rows


def test_a_total_of_all_groups_beside_the_totals_of_each_is_the_sum_of_the_parts(
    tmp_path: Path,
) -> None:
    parts = [(g, w - 1, 1, w, m - 2, 2, m, w + m) for g, w, m in GRADES]
    under = ("Full-time", "Part-time", "Total")
    over = ("", "Female", "", "", "Male", "", "", "All")
    reading = read(workbook(tmp_path / ICT_2025, over, ("Grade", *under, *under, ""), *parts))
    assert (reading.verdict, women_and_men(reading)) == ("ready", EVERYBODY), told(reading)


@pytest.mark.parametrize("other", ["FTE", "Percent", "%"])
def test_headcounts_below_each_gender_are_read_beside_what_they_make(
    tmp_path: Path, other: str
) -> None:
    rows = [(g, w, w - 0.5, m, m - 0.3) for g, w, m in GRADES]
    over, under = ("Grade", "Women", "", "Men", ""), ("", *("Headcount", other) * 2)
    reading = read(workbook(tmp_path / ICT_2025, ("ICT staff",), over, under, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", EVERYBODY), told(reading)


@pytest.mark.parametrize(
    ("teams", "is_asked"),
    [
        (("Service Desk", "Networks"), False),
        (("ICT", "Service Desk"), True),
        (("Networks", "Service Desk and Networks"), True),
        (("Networks", "Managers"), True),
    ],
)
def test_groups_called_after_teams_are_added_up_unless_one_may_have_another(
    tmp_path: Path, teams: tuple[str, str], *, is_asked: bool
) -> None:
    rows = [(g, w, m, w, m + 1) for g, w, m in GRADES]
    over = ("", teams[0], "", teams[1], "")
    reading = read(workbook(tmp_path / ICT_2025, over, ("Grade", *("F", "M") * 2), *rows))
    assert ("groups of columns" in asked(reading)) is is_asked, told(reading)


def test_the_name_of_what_is_across_is_no_column_of_genders(tmp_path: Path) -> None:
    head: list[Row] = [("Gender", "Female", "Male"), ("Grade", "Headcount", "Headcount")]
    reading = read(workbook(tmp_path / ICT_2025, *head, *GRADES))
    assert (reading.verdict, women_and_men(reading)) == ("ready", EVERYBODY), told(reading)
    assert set(reading.tables[0].by_grade) == {"Grade 4", "Grade 6", "Grade 8"}


def test_women_and_men_aimed_at_are_not_in_post(tmp_path: Path) -> None:
    head = ("Grade", "Women target", "Men target")
    assert asked(read(workbook(tmp_path / ICT_2025, head, *GRADES))) == ["groups of columns"]


# ---------------------------------------------------------------- rows


def test_headings_below_the_number_of_a_page_begin_no_other_table(tmp_path: Path) -> None:
    first, *others = GRADES
    rows = [HEADINGS, first, ("Page 1 of 2",), (), HEADINGS, *others, ("Total", *EVERYBODY)]
    reading = read(workbook(tmp_path / ICT_2025, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", EVERYBODY), told(reading)


@pytest.mark.parametrize(
    ("label", "is_asked"),
    [("of which part-time", False), ("Agency staff, not included above", True)],
)
def test_people_of_the_total_below_it_are_no_others(
    tmp_path: Path, label: str, *, is_asked: bool
) -> None:
    rows = [HEADINGS, *GRADES, ("Total", *EVERYBODY), (label, 2, 3)]
    reading = read(workbook(tmp_path / ICT_2025, *rows))
    assert (asked(reading) == ["rows below the total"]) is is_asked, told(reading)
    assert women_and_men(reading) == EVERYBODY


@pytest.mark.parametrize("word", ["Turnover", "Sickness cases", "Check", "Resigned", "Ratio"])
def test_a_row_of_no_grade_among_those_of_a_pay_scale_is_asked_about(
    tmp_path: Path, word: str
) -> None:
    reading = read(workbook(tmp_path / ICT_2025, HEADINGS, *GRADES, (word, 1, 2)))
    assert asked(reading) == ["row of something else"]


@pytest.mark.parametrize(
    "word", ["Other", "Ungraded", "Head of Service", "Agency", "Spot salary", "M2", "Sc1/2"]
)
def test_a_row_of_those_without_a_point_of_the_scale_is_counted(tmp_path: Path, word: str) -> None:
    reading = read(workbook(tmp_path / ICT_2025, HEADINGS, *GRADES, (word, 1, 2)))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (16, 38)), told(reading)


def test_vacant_posts_are_asked_about_though_a_total_has_them(tmp_path: Path) -> None:
    rows = [*GRADES, ("Total", *EVERYBODY), ("Vacant", 1, 1), ("Total with vacant", 16, 37)]
    assert "row of something else" in asked(read(workbook(tmp_path / ICT_2025, HEADINGS, *rows)))


@pytest.mark.parametrize(
    ("other", "is_asked"), [("Web (including Networks)", True), ("Web (including sites)", False)]
)
def test_a_team_that_another_says_it_includes_is_asked_about(
    tmp_path: Path, other: str, *, is_asked: bool
) -> None:
    rows: list[Row] = [("Team", "Women", "Men"), (other, 6, 20), ("Networks", 2, 9)]
    reading = read(workbook(tmp_path / ICT_2025, *rows, ("Service Desk", 4, 7)))
    assert ("part of another row" in asked(reading)) is is_asked, told(reading)


def test_a_row_that_stands_there_again_in_other_letters_is_asked_about(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / ICT_2025, HEADINGS, *GRADES, ("GRADE 6", 7, 16)))
    assert asked(reading) == ["row there twice"]


def test_quarters_of_everybody_by_pay_are_none_of_the_year(tmp_path: Path) -> None:
    quarters = ("Q1 (lowest paid)", "Q2", "Q3", "Q4 (highest paid)")
    rows = [(word, 4, 9 + at) for at, word in enumerate(quarters)]
    reading = read(workbook(tmp_path / ICT_2025, ("Pay quartile", "Women", "Men"), *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (16, 42)), told(reading)


# ---------------------------------------------------------------- columns


def test_the_change_of_one_gender_is_no_number_of_other_people(tmp_path: Path) -> None:
    head = (*HEADINGS, "Change in women since March 2024")
    reading = read(workbook(tmp_path / ICT_2025, head, *((*row, 1) for row in GRADES)))
    assert reading.verdict == "ready", told(reading)
    head = (*HEADINGS, "Women in Change team")
    reading = read(workbook(tmp_path / ICT_2025, head, *((*row, 1) for row in GRADES)))
    assert asked(reading) == ["other women and men"]


@pytest.mark.parametrize("heading", ["Casuals", "Agency", "Others", "Transgender"])
def test_people_of_neither_gender_in_a_column_that_is_not_read_are_asked_about(
    tmp_path: Path, heading: str
) -> None:
    reading = read(workbook(tmp_path / ICT_2025, (*HEADINGS, heading), *((*r, 1) for r in GRADES)))
    assert asked(reading) == ["other women and men"]


def test_percentages_with_their_numbers_in_brackets_are_read_by_the_numbers(tmp_path: Path) -> None:
    rows = [(g, f"{w / (w + m):.0%} ({w})", f"{m / (w + m):.0%} ({m})") for g, w, m in GRADES]
    reading = read(text_file(tmp_path / CSV_2025, ("Grade", "Women % (n)", "Men % (n)"), *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", EVERYBODY), told(reading)


def test_headings_that_are_sentences_say_the_day_of_their_numbers(tmp_path: Path) -> None:
    day = "in Digital Services as at 31/03/2024"
    said = [f"Number of {word} employees {day}" for word in ("female", "male")]
    reading = read(workbook(tmp_path / ICT, ("Grade", *said), *GRADES))
    assert reading.verdict == "ready", told(reading)
    assert by_year(reading) == {2024: EVERYBODY}


@pytest.mark.parametrize(("total", "verdict"), [(51, "ready"), (55, "refused")])
def test_everybody_may_be_said_in_the_row_of_the_total_alone(
    tmp_path: Path, total: int, verdict: str
) -> None:
    rows = [*((*row, "") for row in GRADES), ("Total", *EVERYBODY, total)]
    reading = read(workbook(tmp_path / ICT_2025, (*HEADINGS, "Total"), *rows))
    assert (reading.verdict, women_and_men(reading)) == (verdict, EVERYBODY), told(reading)


@pytest.mark.parametrize("mark", ["*", "tbc"])
def test_a_last_row_without_numbers_right_above_the_next_table_is_not_passed_over(
    tmp_path: Path, mark: str
) -> None:
    rows = [("Service Desk",), HEADINGS, *GRADES, ("Grade 9", mark, mark)]
    rows += [("Networks",), HEADINGS, *GRADES]
    assert read(workbook(tmp_path / ICT_2025, *rows)).verdict != "ready"


@pytest.mark.parametrize("headings", [("Women % (n)", "Men % (n)"), ("Women", "Men", "All")])
def test_the_number_of_everybody_behind_each_share_is_no_number_of_women_or_men(
    tmp_path: Path, headings: tuple[str, ...]
) -> None:
    rows = [(g, *cells[: len(headings)]) for g, *cells in (
        ("Grade 4", "34% (50)", "66% (50)", "100% (50)"),
        ("Grade 6", "50% (20)", "50% (20)", "100% (20)"),
    )]  # fmt: skip
    reading = read(workbook(tmp_path / ICT_2025, ("Grade", *headings), *rows))
    assert reading.verdict == "refused", women_and_men(reading)


@pytest.mark.parametrize(("one", "many"), [("1 (2%)", 1), ("2% (1)", 1), ("1 204", 1204)])
def test_two_columns_of_another_gender_are_added_up_however_their_numbers_are_written(
    tmp_path: Path, one: str, many: int
) -> None:
    head = (*HEADINGS, "Non-binary", "Self-described")
    rows = [(*row, one, 2) for row in GRADES]
    reading = read(workbook(tmp_path / ICT_2025, head, *rows))
    assert counts(reading)["another gender"] == len(GRADES) * (many + 2)


def test_a_number_with_a_decimal_comma_is_no_number_of_people(tmp_path: Path) -> None:
    head = (*HEADINGS, "Non-binary", "Self-described")
    reading = read(workbook(tmp_path / ICT_2025, head, *((*row, "1,2", 2) for row in GRADES)))
    assert reading.verdict == "refused"
