"""Rows that may be two people, nobody, or listed again are found in whatever row they stand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from etl.vocabulary.populations import Population
from etl.workbooks.who_counts.flags import ROWS
from tests.unit.intake.sheets import Row, asked, problem, read, text_file, workbook

FILE = "Leeds City Council ICT 2025.csv"
HEAD: Row = ("Staff number", "Surname", "Sex", "Grade", "Status")
MANY = ROWS + 1_200
LAST = MANY - 2


def people() -> list[Row]:
    """Numbered people with a surname each."""
    return [(f"{10_000 + at}", f"Jones{'abcdefghij'[at % 10]}", "FMM"[at % 3], "Manager", "In post")
            for at in range(MANY)]  # fmt: skip


def of(folder: Path, rows: Sequence[Row], head: Row = HEAD) -> list[str]:
    reading = read(text_file(folder / FILE, head, *rows), population=Population.COUNCIL_WORKFORCE)
    return asked(reading)


def test_a_long_list_without_any_of_them_is_plain(tmp_path: Path) -> None:
    assert of(tmp_path, people()) == []


@pytest.mark.parametrize("at", [ROWS + 1, ROWS + 600, LAST])
@pytest.mark.parametrize(
    ("place", "text", "code"),
    [(1, "Hollis & Jessop", "more than one in a row"),
     (1, "Amy Hollis / Bo Jessop", "more than one in a row"),
     (1, "Hollis and Jessop", "more than one in a row"),
     (0, "10001 / 10002", "more than one in a row"),
     (0, "10001-2", "people in several rows")],
)  # fmt: skip
def test_two_in_a_cell_far_down_are_asked_about(
    tmp_path: Path, place: int, text: str, code: str, at: int
) -> None:
    rows = people()
    rows[at] = [text if each == place else cell for each, cell in enumerate(rows[at])]
    assert of(tmp_path, rows) == [code]


@pytest.mark.parametrize("at", [ROWS + 1, LAST])
def test_numbers_joined_in_a_cell_among_numbers_far_down_are_asked_about(
    tmp_path: Path, at: int
) -> None:
    rows = [(int(str(row[0])), *row[1:]) for row in people()]
    path = tmp_path / "Leeds City Council ICT 2025.xlsx"
    workforce = Population.COUNCIL_WORKFORCE
    assert asked(read(workbook(path, HEAD, *rows), population=workforce)) == []
    joined = [*rows[:at], ("10001 / 10002", *rows[at][1:]), *rows[at + 1 :]]
    reading = read(workbook(path, HEAD, *joined), population=workforce)
    assert asked(reading) == ["more than one in a row"]


@pytest.mark.parametrize("name", ["Amy Hollis", "HOLLIS, Amy", "amy  hollis"])
@pytest.mark.parametrize(
    ("by", "of_person"),
    [("Date of birth", "14/02/1981"), ("Email", "amy.hollis@leeds.example")],
)
def test_two_numbers_of_one_person_far_down_are_asked_about(
    tmp_path: Path, by: str, of_person: str, name: str
) -> None:
    head = (HEAD[0], "Name", by, *HEAD[2:])
    rows = [(row[0], f"{row[1]} {at}", f"{at}{of_person[2:]}", *row[2:])
            for at, row in enumerate(people())]  # fmt: skip
    assert of(tmp_path, rows, head) == []
    for at, written in ((LAST - 40, "Amy Hollis"), (LAST, name)):
        rows[at] = (rows[at][0], written, of_person, *rows[at][3:])
    assert of(tmp_path, rows, head) == ["people in several rows"]


def test_what_tells_no_person_far_down_is_not_asked_about(tmp_path: Path) -> None:
    head = (HEAD[0], "Name", "Email", *HEAD[2:])
    rows = [(row[0], "" if at % 2 else "The team", "team@leeds.example", *row[2:])
            for at, row in enumerate(people())]  # fmt: skip
    assert of(tmp_path, rows, head) == []


def test_a_post_without_a_holder_far_down_is_asked_about(tmp_path: Path) -> None:
    rows = people()
    rows[LAST] = ("", "", "M", "Manager", "In post")
    assert of(tmp_path, rows) == ["person or vacancy"]


def test_names_that_are_written_with_a_comma_are_of_one_person_each(tmp_path: Path) -> None:
    rows = [(row[0], f"{row[1]}, Amy", *row[2:]) for row in people()]
    head = ("Staff number", "Name", *HEAD[2:])
    assert of(tmp_path, rows, head) == []
    rows[LAST] = (rows[LAST][0], "Hollis, Amy & Jessop, Bo", *rows[LAST][2:])
    assert of(tmp_path, rows, head) == ["more than one in a row"]


def test_a_long_list_pasted_below_itself_is_asked_about(tmp_path: Path) -> None:
    half = [("FMM"[at % 3], f"Grade {6 + at % 7}", "In post", at % 37 + 1) for at in range(3_100)]
    head = ("Sex", "Grade", "Status", "Hours")
    assert of(tmp_path, [*half, *half], head) == ["rows listed again"]
    assert of(tmp_path, [*half, head, *half], head) == ["rows listed again"]
    assert of(tmp_path, [*half, *half[:3_001]], head) == []


def test_what_is_asked_about_from_the_top_is_asked_about_once(tmp_path: Path) -> None:
    rows = people()
    for at in (5, LAST):
        rows[at] = (rows[at][0], "Hollis & Jessop", *rows[at][2:])
    reading = read(text_file(tmp_path / FILE, HEAD, *rows), population=Population.COUNCIL_WORKFORCE)
    assert "two names or more" in problem(reading, "more than one in a row")[1]
