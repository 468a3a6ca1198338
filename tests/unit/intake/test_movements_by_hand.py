"""Who is in post, joined or left, as tables kept by hand say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import (
    Row,
    asked,
    by_status,
    of_table,
    read,
    women_and_men,
    workbook,
)

IT = "Camden ICT staff 2025.xlsx"


# ---------------------------------------------------------------- statuses with their day


STOCK: list[Row] = [("Starters", 4, 6), ("Leavers", 3, 7)]


@pytest.mark.parametrize("head", ["Category", "", "Measure"])
def test_groups_that_are_statuses_are_no_groups_of_staff(tmp_path: Path, head: str) -> None:
    rows: list[Row] = [("In post at 31 March", 23, 60), *STOCK]
    reading = read(workbook(tmp_path / IT, (head, "Women", "Men"), *rows))
    assert asked(reading) == []
    assert by_status(reading) == {"in post": 83, "joined": 10, "left": 10}


def test_statuses_across_may_say_the_year_of_the_table(tmp_path: Path) -> None:
    over: Row = ("Grade", "In post 31 March 2025", "", "Joined 2024/25", "", "Left 2024/25", "")
    rows: list[Row] = [
        ("", *("Women", "Men") * 3),
        ("G5", 9, 21, 2, 3, 1, 4),
        ("G6", 7, 18, 1, 2, 0, 3),
    ]
    reading = read(workbook(tmp_path / IT, over, *rows))
    assert asked(reading) == []
    assert by_status(reading) == {"in post": 55, "joined": 8, "left": 8}
    other: Row = tuple(str(word).replace("2024/25", "2023/24") for word in over)
    assert "unknown status" in asked(read(workbook(tmp_path / IT, other, *rows)))


@pytest.mark.parametrize(
    ("first", "last"),
    [("In post 1 April 2024", "In post 31 March 2025"), ("Opening headcount", "Closing headcount")],
)
def test_people_of_the_years_first_day_are_not_counted(
    tmp_path: Path, first: str, last: str
) -> None:
    reading = read(
        workbook(tmp_path / IT, ("", "Women", "Men"), (first, 22, 61), *STOCK, (last, 23, 60))
    )
    assert (asked(reading), women_and_men(reading)) == ([], (23, 60))


def test_the_first_day_of_another_year_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("In post 1 April 2023", 22, 61), *STOCK, ("In post 31 March 2025", 23, 60)]
    assert asked(read(workbook(tmp_path / IT, ("", "Women", "Men"), *rows))) == ["unknown status"]


def test_whoever_joined_in_the_year_is_in_post_in_a_list(tmp_path: Path) -> None:
    rows: list[Row] = [("Ann Ash", "F", "Current"), ("Bo Bee", "M", "Joined 2024/25")]
    assert "unknown status" in of_table(tmp_path, ("Name", "Gender", "Status"), *rows)[0]


def test_leavers_under_a_known_word_for_groups_are_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("Ann Ash", "G5", "F", "Current"), ("Bo Bee", "G5", "M", "Leaver")]
    assert of_table(tmp_path, ("Name", "Grade", "Gender", "Category"), *rows)[0] == [
        "remarks of leaving"
    ]


@pytest.mark.parametrize(
    "word", ["Leavers", "Leavers 2024/25", "Promotions", "Members (councillors)", "Mentor"]
)
def test_a_row_of_nobody_in_post_among_teams_is_asked_about(tmp_path: Path, word: str) -> None:
    for head in "Team", "Role":
        rows: list[Row] = [(head, "Women", "Men"), ("Desk", 4, 9), ("Web", 3, 8), (word, 5, 6)]
        assert of_table(tmp_path, *rows)[0] == ["row of something else"]
    team: list[Row] = [("Desk", 4, 9), ("Web", 3, 8), ("Applications", 5, 6)]
    assert of_table(tmp_path, ("Team", "Women", "Men"), *team) == ([], (12, 23))


@pytest.mark.parametrize("over", ["Vacant posts", "Vacancies", "Steering group"])
def test_whoever_stands_below_vacant_posts_or_a_board_is_asked_about(
    tmp_path: Path, over: str
) -> None:
    people: list[Row] = [("Ann Ash", "G5", "F"), ("Bo Bee", "G6", "M"), ("Cy Cox", "G6", "M")]
    below: list[Row] = [(over,), ("Network Engineer", "G5", "M")]
    assert of_table(tmp_path, ("Name", "Grade", "Gender"), *people, *below)[0] == [
        "row not understood"
    ]
    assert of_table(tmp_path, ("Name", "Grade", "Gender"), *people, ("Vacant posts",)) == (
        [],
        (1, 2),
    )


def test_a_holder_who_is_vacant_in_other_words_is_asked_about(tmp_path: Path) -> None:
    people: list[Row] = [(f"Ann Ash{n}", "G5", "F") for n in "abcdefgh"]
    for holder in ("Vacant (was Bob)", "Bob (vacant)", "-", "TBC"):
        found = of_table(
            tmp_path, ("Current holder", "Grade", "Gender"), *people, (holder, "G5", "M")
        )
        assert found[0] == ["person or vacancy"]
