"""Tables of counts that read well, and of which a title, note or column says something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, read, text_file, told, women_and_men, workbook

ICT_2025 = "Leeds City Council ICT 31 March 2025.xlsx"
CSV_2025 = "Leeds City Council ICT 31 March 2025.csv"
GRADES: list[Row] = [("Grade 4", 5, 9), ("Grade 6", 7, 16), ("Grade 8", 3, 11)]
EVERYBODY = (15, 36)
HEADINGS = ("Grade", "Women", "Men")
TOTAL = ("Total", *EVERYBODY)


@pytest.mark.parametrize(
    "title",
    [
        "ICT staff who left in the year",
        "ICT staff working flexibly",
        "Senior ICT staff by gender",
        "ICT staff aged 50 and over by gender",
        "ICT staff with a bonus",
        "ICT staff on the leadership programme",
        "ICT training attendance by gender",
        "ICT equal pay claims",
        "ICT staff by gender of line manager",
        "ICT line managers by gender",
    ],
)
def test_a_title_that_says_more_of_the_staff_is_asked_about(tmp_path: Path, title: str) -> None:
    said = (f"Leeds City Council {title} 31 March 2025",)
    assert asked(read(workbook(tmp_path / ICT_2025, said, HEADINGS, *GRADES)))


@pytest.mark.parametrize(
    "title",
    [
        "ICT staff with percentages by grade, March 2025",
        "staff who work in ICT, 31 March 2025",
        "employees in ICT who are in post on 31 March 2025",
        "ICT Training and Support service, 31 March 2025",
        "Report to the Employment Committee on ICT staff, 31 March 2025",
        "ICT staff with their grade and gender 31 March 2025",
        "Senior management team report: ICT workforce 31 March 2025",
    ],
)
def test_a_title_that_says_no_more_of_them_is_not(tmp_path: Path, title: str) -> None:
    said = (f"Leeds City Council: {title}",)
    reading = read(workbook(tmp_path / ICT_2025, said, HEADINGS, *GRADES))
    assert reading.verdict == "ready", told(reading)


@pytest.mark.parametrize(
    "note",
    [
        "Excludes the Service Desk, which is managed by Customer Services.",
        "Excludes senior managers.",
        "Grade 12 is excluded as numbers are too small.",
        "Data for 2 grades is missing.",
        "Employees with more than one post are counted once for each post.",
        "Figures show new starters in the year.",
        "Figures are posts.",
        "Figures are a three-year average.",
        "Figures from 2023 carried forward.",
        "Figures relate to September 2024.",
        "Numbers under 5 have been replaced by 0.",
        "Gender was assigned from first names.",
        "Those who did not state their gender are included in the male figures.",
        "Apprentices are also shown in their grade.",
        "Staff who left before 31 March are included.",
        "Job sharers are counted as one.",
        "Source: exit interview data.",
        "Full-pay relevant employees only.",
        "Figures are combined for both councils.",
        "Head of Service is shown under Corporate Management Team.",
        "Plus 6 agency staff.",
    ],
)
def test_a_note_by_which_not_everybody_counts_once_is_asked_about_though_a_total_agrees(
    tmp_path: Path, note: str
) -> None:
    reading = read(workbook(tmp_path / ICT_2025, HEADINGS, *GRADES, TOTAL, (), (note,)))
    assert asked(reading) == ["note on who is counted"]


@pytest.mark.parametrize(
    "note",
    [
        "Excludes schools",
        "Excludes councillors, volunteers and school-based staff",
        "Figures exclude vacant posts and agency workers",
        "Values less than 5 are shown as *",
        "Numbers below five have been replaced with [c]",
        "Percentages are not shown where the base is under 10",
        "Names are not shown for data protection reasons",
        "Staff with more than one job are counted once",
        "Gender is as recorded in the HR system",
        "Data extracted on 2 April 2025",
        "Numbers are of people and not of posts",
        "Apprentices are counted in Grade 4",
        "Job sharers are counted as two people",
        "Does not include contractors or consultants",
        "Source: payroll and HR records",
        "Headcount, not FTE",
    ],
)
def test_any_other_note_is_a_note(tmp_path: Path, note: str) -> None:
    reading = read(workbook(tmp_path / ICT_2025, HEADINGS, *GRADES, TOTAL, (), (note,)))
    assert (reading.verdict, women_and_men(reading)) == ("ready", EVERYBODY), told(reading)


# ---------------------------------------------------------------- columns beside the numbers


def long(path: Path, heading: str, *words: object, are_summed: bool = False) -> Path:
    """Open data with the same people once for each of the words, and perhaps their total."""
    rows: list[Row] = []
    for word in words:
        for grade, women, men in GRADES:
            rows += [(word, grade, "Female", women), (word, grade, "Male", men)]
        rows += [(word, "Total", "All", sum(EVERYBODY))] if are_summed else []
    return text_file(path, (heading, "Grade", "Sex", "Headcount"), *rows)


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Scenario", ("Actual", "Forecast")),
        ("Version", ("v1", "v2")),
        ("Source", ("Payroll", "HR")),
        ("Indicator", ("Staff in post", "Sickness days")),
        ("Stage", ("Applied", "Appointed")),
        ("Area", ("Leeds", "Core cities average")),
        ("Flag", ("Y", "N")),
        ("Post type", ("Main", "Secondary")),
        ("Basis", ("Headcount", "FTE")),
        ("Wave", (1, 2)),
    ],
)
@pytest.mark.parametrize("are_summed", [False, True])
def test_rows_that_only_a_column_of_no_known_sort_tells_apart_are_asked_about(
    tmp_path: Path, heading: str, words: tuple[object, ...], *, are_summed: bool
) -> None:
    reading = read(long(tmp_path / CSV_2025, heading, *words, are_summed=are_summed))
    assert reading.verdict == "needs answers"


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Location", ("Civic Hall", "Merrion House")),
        ("Pattern", ("Full time", "Part time")),
        ("Disability", ("Disabled", "Not disabled")),
        ("Years in post", ("0-4", "5-9", "10+")),
        ("Team", ("Networks", "Service Desk")),
    ],
)
@pytest.mark.parametrize("are_summed", [False, True])
def test_those_of_which_everybody_has_one_are_added_up(
    tmp_path: Path, heading: str, words: tuple[str, ...], *, are_summed: bool
) -> None:
    reading = read(long(tmp_path / CSV_2025, heading, *words, are_summed=are_summed))
    everybody = tuple(len(words) * number for number in EVERYBODY)
    assert (reading.verdict, women_and_men(reading)) == ("ready", everybody), told(reading)


@pytest.mark.parametrize("word", ["All teams", "All"])
def test_rows_of_all_in_such_a_column_are_left_out_where_they_are_the_sum(
    tmp_path: Path, word: str
) -> None:
    rows = [(team, sex, n) for team, n in (("Networks", 5), ("Web", 7)) for sex in ("F", "M")]
    rows += [(word, "F", 12), (word, "M", 12)]
    head = ("Team", "Sex", "Headcount")
    reading = read(text_file(tmp_path / CSV_2025, head, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (12, 12)), told(reading)
    rows[-1] = (word, "M", 13)
    assert read(text_file(tmp_path / CSV_2025, head, *rows)).verdict != "ready"


def test_numbers_and_percentages_under_one_heading_are_never_taken_for_single_people(
    tmp_path: Path,
) -> None:
    rows = [(g, s, what, n) for g, w, m in GRADES for s, p in (("Female", w), ("Male", m))
            for what, n in (("Heads", p), ("Part", f"{p}%"))]  # fmt: skip
    reading = read(text_file(tmp_path / CSV_2025, ("Grade", "Sex", "Kind", "Reading"), *rows))
    assert asked(reading) == ["list or counts"]


@pytest.mark.parametrize("number", ["Measure Values", "Value"])
def test_a_dashboards_names_and_values_of_measures_are_read(tmp_path: Path, number: str) -> None:
    rows = [(g, s, what, n) for g, w, m in GRADES for s, p in (("Female", w), ("Male", m))
            for what, n in (("Headcount", p), ("% of Headcount", f"{p}%"))]  # fmt: skip
    head = ("Grade", "Sex", "Measure Names", number)
    reading = read(text_file(tmp_path / CSV_2025, head, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", EVERYBODY), told(reading)


def test_the_endings_that_databases_give_their_headings_say_nothing_more(tmp_path: Path) -> None:
    rows = [(2025, g, s, n) for g, w, m in GRADES for s, n in (("Female", w), ("Male", m))]
    head = ("Year_Code", "Grade_Desc", "Sex_Name", "Headcount")
    reading = read(text_file(tmp_path / "Leeds City Council ICT.csv", head, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", EVERYBODY), told(reading)


# ---------------------------------------------------------------- what councils answered


@pytest.mark.parametrize(
    ("title", "is_asked"),
    [
        ("Women in IT survey 2025: answers received", False),
        ("Staff survey 2025: respondents by council", True),
    ],
)
def test_a_survey_with_a_row_a_council_is_one_of_councils(
    tmp_path: Path, title: str, *, is_asked: bool
) -> None:
    rows: list[Row] = [("Leeds", 20, 56), ("Kirklees", 15, 54), ("Bradford", 18, 83)]
    head = ("Council", "Women in IT", "Men in IT")
    reading = read(workbook(tmp_path / "Answers.xlsx", (title,), head, *rows), year="2025")
    assert ("may not be in post" in asked(reading)) is is_asked, told(reading)


def test_the_address_of_who_answered_is_no_group_of_people(tmp_path: Path) -> None:
    rows: list[Row] = [("a@leeds.gov.uk", "Leeds", 20, 56), ("b@kirklees.gov.uk", "Kirklees", 5, 9)]
    head = ("Email Address", "Council", "Women in IT", "Men in IT")
    reading = read(workbook(tmp_path / "ICT 2025.xlsx", head, *rows), year="2025")
    assert reading.verdict == "ready", told(reading)


# ---------------------------------------------------------------- rows without a number


@pytest.mark.parametrize("at", [1, 3, 5])
def test_a_gender_of_a_grade_without_its_number_is_asked_about(tmp_path: Path, at: int) -> None:
    rows = [[grade, sex, number] for grade, women, men in GRADES
            for sex, number in (("Female", women), ("Male", men))]  # fmt: skip
    rows[at][-1] = ""
    reading = read(text_file(tmp_path / CSV_2025, ("Grade", "Sex", "Headcount"), *rows))
    assert asked(reading) == ["rows without a number"]


@pytest.mark.parametrize("at", [0, 2])
def test_a_grade_without_numbers_is_asked_about_but_where_a_total_agrees(
    tmp_path: Path, at: int
) -> None:
    rows: list[Row] = [*GRADES]
    rows[at] = (rows[at][0], "", "")
    assert asked(read(workbook(tmp_path / ICT_2025, HEADINGS, *rows))) == ["rows without a number"]
    total = ("Total", *(sum(row[place] or 0 for row in rows) for place in (1, 2)))
    assert read(workbook(tmp_path / ICT_2025, HEADINGS, *rows, total)).verdict == "ready"


def test_what_names_no_group_below_a_table_is_a_note(tmp_path: Path) -> None:
    head = ("Grade", "% women", "Women", "Men")
    rows = [(grade, w / (w + m), w, m) for grade, w, m in GRADES]
    key = [(), ("Key",), ("Grade 8", "Team leaders"), ("Source:", "HR system")]
    reading = read(workbook(tmp_path / ICT_2025, head, *rows, *key))
    assert (reading.verdict, women_and_men(reading)) == ("ready", EVERYBODY), told(reading)


# ---------------------------------------------------------------- rows there twice


@pytest.mark.parametrize(("at", "is_asked"), [(2, True), (0, True), (4, False)])
def test_a_gender_of_a_grade_that_stands_there_twice_is_asked_about(
    tmp_path: Path, at: int, *, is_asked: bool
) -> None:
    rows = [(grade, sex, number) for grade, women, men in GRADES
            for sex, number in (("Female", women), ("Male", men))]  # fmt: skip
    reading = read(text_file(tmp_path / CSV_2025, ("Grade", "Sex", "Headcount"), *rows, rows[at]))
    assert asked(reading) == (["row there twice"] if is_asked else [])


def test_a_table_of_some_of_the_staff_beside_one_without_rows_is_asked_about(
    tmp_path: Path,
) -> None:
    over = ("", "Male", "", "Female", "")
    head = ("Grade", *("Part-time", "Full-time") * 2, "Agency women", "Agency men")
    rows = [(grade, women, men, 1, 2, 3, 4) for grade, women, men in GRADES]
    reading = read(workbook(tmp_path / ICT_2025, ("ICT headcount",), (), over, head, *rows))
    assert "a part of the staff" in asked(reading)


@pytest.mark.parametrize("sign", ["²", "፩"])
def test_a_sign_that_is_no_number_stops_nobody(tmp_path: Path, sign: str) -> None:
    rows = [("1001", "F", "Grade 4", sign), ("1002", "M", "Grade 6", sign)]
    reading = read(workbook(tmp_path / ICT_2025, ("Staff number", "Sex", "Grade", "Desk"), *rows))
    assert women_and_men(reading) == (1, 1)
