"""Notes, and headings over women and men alone, by which not everybody in post counts once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, by_status, read, women_and_men, workbook

LEEDS_2025 = "Leeds City Council ICT 2025.xlsx"
TABLE: list[Row] = [("Grade", "Female", "Male"), ("Grade 5", 8, 12), ("Grade 6", 6, 14)]
DOUBTFUL = [
    "Includes 4 Bradford Council staff",
    "Women only shown",
    "* left in March",
    "Based on main job, women only",
    "Full time is 37 hours; part time not shown",
    "FTE",
    "in %",
    "Rounded",
    "Average for the year",
    "Grade 7 and above",
    "Top 5 grades",
    "Others omitted",
    "Excludes 3 others",
    "Grades 5 to 9 only",
    "and 2 more",
    "Continued",
    "Old data",
    "Figures are percentages",
    "Figures are shown in thousands",
    "Figures are estimates",
    "Numbers of posts, not people",
    "Part-time staff are not included",
    "Excludes women on maternity leave",
    "Only staff who completed the survey are shown",
    "Staff with two posts are shown in each",
    "Managers are shown again under their team",
    "Includes staff employed by Capita",
    "Includes Customer Services",
    "Schools ICT technicians are included",
    "Does not include the Service Desk",
    "Data as at 30 June 2024",
    "Staff in post as of June 2024",
    "Snapshot date: 30/06/2024",
    "Numbers are for April to September",
    "Figures are for quarter 2",
    "Figures cover the whole of the Resources directorate",
    "This return covers the whole council",
    "Excl. Digital team",
    "Agency staff are not shown and the figures include three leavers",
    "2 apprentices not shown",
    "Leavers have not been removed",
    "Numbers are of the establishment, not people",
    "Agency workers are not included. Figures are percentages.",
    "Vacancies are not shown; part-time staff are not included",
    "Vacancies are not shown and part-time staff are not included",
    "Nobody is listed twice except those with two posts, who are counted in each post",
    "Vacancies are included",
    "Includes Capita staff",
    "Supplier staff included",
    "Includes those who start in April",
    "Shared service with Bradford Council",
    "Estimated figures",
    "Averages of the four quarters",
    "Incomplete - do not use",
    "Male and female columns are swapped",
    "Truncated",
    "Continued overleaf",
]
PLAIN = [
    "* Grade 7 and above",
    "Percentages",
    "Left blank",
    "Figures are headcounts, not posts",
    "Includes part-time staff",
    "Excludes schools and councillors",
    "Excludes agency staff",
    "Excludes ICT contractors",
    "Does not include non-IT staff",
    "Excludes schools ICT",
    "Nobody is counted again under their team or left out",
    "Includes staff employed by the council",
    "Includes digital services",
    "Data are from the HR system",
    "Data as at 31 March 2025",
    "Position at 1 April 2025",
    "Snapshot date: 2025-04-01",
    "As at April 1 2025",
    "Figures for Quarter 4 2024/25, as at 31 March 2025",
    "All of the staff in this service are permanent",
    "Printed as at 14/05/2025",
    "Numbers are for April 2024 to March 2025",
    "Covers the whole of the ICT service",
    "Covers the whole of the year",
    "ICT staff across the whole council",
    "No leavers are included",
    "Does not include councillors or schools staff",
    "Staff numbers not shown",
    "Agency staff not included",
    "These are not estimates; they are actual headcounts",
    "Staff with two posts are counted once. Nobody appears twice.",
]


@pytest.mark.parametrize("note", DOUBTFUL)
def test_a_note_below_counts_that_raises_a_doubt_is_asked_about(tmp_path: Path, note: str) -> None:
    reading = read(workbook(tmp_path / LEEDS_2025, *TABLE, (), (note,)))
    assert asked(reading) == ["note on who is counted"]


def test_one_sentence_of_a_note_denies_nothing_that_the_next_one_says(tmp_path: Path) -> None:
    path = workbook(tmp_path / LEEDS_2025, *TABLE, (), ("Not for publication. Figures are FTE.",))
    assert asked(read(path)) == ["may be equivalents"]


@pytest.mark.parametrize("note", PLAIN)
def test_other_notes_are_no_question(tmp_path: Path, note: str) -> None:
    assert asked(read(workbook(tmp_path / LEEDS_2025, *TABLE, (), (note,)))) == []


@pytest.mark.parametrize(
    ("women", "men", "is_asked"),
    [
        ("Female (FT)", "Male (FT)", True),
        ("Female agency", "Male agency", True),
        ("Female managers", "Male managers", True),
        ("Female 2025", "Male 2025", False),
    ],
)
def test_women_and_men_of_one_pattern_or_contract_alone_are_asked_about(
    tmp_path: Path, women: str, men: str, *, is_asked: bool
) -> None:
    reading = read(workbook(tmp_path / LEEDS_2025, ("Grade", women, men), *TABLE[1:]))
    assert asked(reading) == (["a part of the staff"] if is_asked else [])


def test_women_and_men_who_left_are_no_staff(tmp_path: Path) -> None:
    head: Row = ("Grade", "Female leavers", "Male leavers")
    reading = read(workbook(tmp_path / LEEDS_2025, head, *TABLE[1:]))
    assert by_status(reading) == {"left": 40}


@pytest.mark.parametrize(
    ("heading", "last", "questions", "in_post"),
    [
        ("Effective to", date(4712, 12, 31), ["heading not sure"], (4, 7)),
        ("Date of death", "", [], (4, 7)),
    ],
)
def test_days_of_an_end_under_some_rows_are_heard(
    tmp_path: Path, heading: str, last: object, questions: list[str], in_post: tuple[int, int]
) -> None:
    rows = [(101 + n, "Male" if n % 3 else "Female", "PO2", date(2024, 8, 3) if n == 1 else last)
            for n in range(12)]  # fmt: skip
    head: Row = ("Staff number", "Gender", "Grade", heading)
    reading = read(workbook(tmp_path / LEEDS_2025, head, *rows))
    assert asked(reading) == questions
    assert women_and_men(reading) == in_post


def test_days_for_ever_under_every_row_are_no_question(tmp_path: Path) -> None:
    rows = [(101 + n, "FM"[n % 2], "PO2", date(9999, 12, 31)) for n in range(12)]
    head: Row = ("Staff number", "Gender", "Grade", "Effective to")
    assert asked(read(workbook(tmp_path / LEEDS_2025, head, *rows))) == []


def test_another_day_is_no_doubt_where_first_and_last_days_tell(tmp_path: Path) -> None:
    rows: list[Row] = [("Data as at 30 June 2025",), ("Name", "Gender", "Start date", "End date"),
                       ("Ann Aa", "Female", date(2020, 1, 6), ""),
                       ("Bo Bee", "Male", date(2019, 3, 4), date(2025, 5, 1))]  # fmt: skip
    assert "note on who is counted" not in asked(read(workbook(tmp_path / LEEDS_2025, *rows)))


@pytest.mark.parametrize("note", ["Covers the whole of Finance", "Includes Customer Services"])
def test_a_doubtful_note_below_a_list_is_no_heading_of_a_section(tmp_path: Path, note: str) -> None:
    rows: list[Row] = [("Name", "Gender", "Grade"), ("Ann Aa", "Female", "PO1"),
                       ("Bo Bee", "Male", "PO2"), ("Cy Cee", "Male", "PO1"), (note,)]  # fmt: skip
    assert "note on who is counted" in asked(read(workbook(tmp_path / LEEDS_2025, *rows)))
