"""Lists of people side by side on one sheet are read as one, or it is asked which of them count."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path

import pytest

from etl.checks.problems import Settles
from etl.workbooks.answers import NOTHING_SETTLED, Answers
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import (
    Row,
    asked,
    by_status,
    read,
    text_file,
    women_and_men,
    workbook,
)

FILE = "Leeds City Council ICT 2025.xlsx"
WOMEN: list[Row] = [["Ann Abel", "Analyst", "G6"], ["Bea Bell", "Engineer", "G8"]]
MEN: list[Row] = [["Cai Cole", "Analyst", "G6"], ["Dan Dale", "Engineer", "G8"],
                  ["Ed Earl", "Manager", "G9"]]  # fmt: skip
HEADINGS = ["Name", "Job title", "Grade"]
NAMED = ["Name", "Gender", "Grade"]


def beside(left: list[Row], right: list[Row], *, gap: int = 1) -> list[Row]:
    pairs = zip_longest(left, right, fillvalue=[""] * len(left[0]))
    return [[*one, *[""] * gap, *other] for one, other in pairs]


def people(*names: str) -> list[Row]:
    return [[name, ("Female", "Male")[at % 2], "G6"] for at, name in enumerate(names)]


def of(path: Path, *rows: Row, answers: Answers = NOTHING_SETTLED) -> Reading:
    return read(workbook(path / FILE, *rows), answers=answers)


@pytest.mark.parametrize("gap", [0, 1, 2])
@pytest.mark.parametrize("words", [("Women", "Men"), ("Female staff", "Male staff (3)")])
def test_the_gender_over_each_of_two_lists_is_that_of_its_people(
    tmp_path: Path, words: tuple[str, str], gap: int
) -> None:
    over = [words[0], *[""] * (2 + gap), words[1]]
    rows = beside([HEADINGS, *WOMEN], [HEADINGS, *MEN], gap=gap)
    reading = of(tmp_path, ["ICT staff"], [], over, *rows)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 3))
    found = {word: each.people for word, each in reading.tables[0].by_grade.items()}
    assert found == {"G6": 2, "G8": 2, "G9": 1}


def test_the_heading_over_names_may_say_their_gender(tmp_path: Path) -> None:
    left: list[Row] = [["Female staff", "Job title", "Grade"], *WOMEN]
    right: list[Row] = [["Male staff", "Job title", "Grade"], *MEN]
    reading = of(tmp_path, *beside(left, right))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 3))


def test_lists_side_by_side_in_text_are_read_alike(tmp_path: Path) -> None:
    rows = [["Women", "", "", "", "Men"], *beside([HEADINGS, *WOMEN], [HEADINGS, *MEN])]
    reading = read(text_file(tmp_path / "Leeds City Council ICT 2025.csv", *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 3))


def test_a_cell_of_the_second_list_is_named_where_it_stands(tmp_path: Path) -> None:
    right: list[Row] = [NAMED, *people("Cai Cole", "Dan Dale"), ["Ed Earl", "Mael", "G6"]]
    rows = beside([NAMED, *people("Ann Abel", "Bea Bell")], right)
    reading = of(tmp_path, ["Service desk", "", "", "", "Data team"], *rows)
    (unknown,) = [p for p in reading.problems if p.code == "unknown gender word"]
    assert unknown.cell == "F5"


def test_totals_and_notes_below_the_lists_are_nobody(tmp_path: Path) -> None:
    rows = beside([HEADINGS, *WOMEN, ["Total", 2, ""]], [HEADINGS, *MEN, ["Total", 3, ""]])
    reading = of(tmp_path, ["Women", "", "", "", "Men"], *rows, [], ["Source: HR"])
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 3))


@pytest.mark.parametrize("words", [("Service desk", "Data team"), ("", "")])
def test_teams_side_by_side_are_one_list(tmp_path: Path, words: tuple[str, str]) -> None:
    rows = beside([NAMED, *people("Ann Abel", "Bo Bell")], [NAMED, *people("Cat Cole")])
    reading = of(tmp_path, [words[0], "", "", "", words[1]], *rows)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 1))


def test_years_over_the_lists_are_theirs(tmp_path: Path) -> None:
    rows = beside([NAMED, *people("Ann Abel", "Bo Bell")], [NAMED, *people("Ann Abel")])
    path = workbook(tmp_path / "Leeds City Council.xlsx", ["2024", "", "", "", "2025"], *rows)
    reading = read(path)
    years = {cell.year: people.people for t in reading.tables for cell, people in t.cells.items()}
    assert (reading.verdict, set(years)) == ("ready", {2024, 2025})


def test_leavers_beside_current_staff_have_left(tmp_path: Path) -> None:
    rows = beside([NAMED, *people("Ann Abel", "Bo Bell")], [NAMED, *people("Cat Cole")])
    reading = of(tmp_path, ["Current staff", "", "", "", "Leavers"], *rows)
    assert (reading.verdict, by_status(reading)) == ("ready", {"in post": 2, "left": 1})


@pytest.mark.parametrize("words", [("Before", "After"), ("Old IT team", "New IT team"),
                                   ("Staff", "Leavers"), ("ICT May", "Agreed")])  # fmt: skip
def test_other_words_over_the_lists_are_asked_about(tmp_path: Path, words: tuple[str, str]) -> None:
    rows = beside([NAMED, *people("Ann Abel", "Bo Bell")], [NAMED, *people("Cat Cole")])
    over = [words[0], "", "", "", words[1]]
    reading = of(tmp_path, over, *rows)
    (question,) = [p.question for p in reading.problems if p.level == "ask" and p.question]
    assert question.settles is Settles.TABLES
    assert question.choices == tuple(f"Staff: {word}" for word in words)
    chosen = of(tmp_path, over, *rows, answers=Answers(tables=question.choices[:1]))
    assert (chosen.verdict, women_and_men(chosen)) == ("ready", (1, 1))
    both = of(tmp_path, over, *rows, answers=Answers(tables=question.choices))
    assert (both.verdict, women_and_men(both)) == ("ready", (2, 1))


def test_lists_without_words_over_them_are_asked_about_where_nothing_tells_people_apart(
    tmp_path: Path,
) -> None:
    heads = ["Gender", "Grade"]
    left: list[Row] = [["Female", "G6"], ["Male", "G7"], ["Male", "G8"]]
    right: list[Row] = [*left[:2], ["Female", "G9"]]
    rows = beside([heads, *left], [heads, *right])
    reading = of(tmp_path, *rows)
    (question,) = [p.question for p in reading.problems if p.level == "ask" and p.question]
    assert question.choices == ("Staff: A1", "Staff: D1")
    chosen = of(tmp_path, *rows, answers=Answers(tables=question.choices[1:]))
    assert (chosen.verdict, women_and_men(chosen)) == ("ready", (2, 1))
    named = beside([NAMED, *people("Ann Abel", "Bo Bell")], [NAMED, *people("Cat Cole")])
    assert asked(of(tmp_path, *named)) == []


def test_one_name_in_two_lists_is_asked_about_by_its_rows(tmp_path: Path) -> None:
    rows = beside([NAMED, *people("Ann Abel", "Bo Bell")], [NAMED, *people("Ann Abel")])
    reading = of(tmp_path, ["Service desk", "", "", "", "Data team"], *rows)
    (namesake,) = [p for p in reading.problems if p.code == "one name in several rows"]
    assert "rows 3 and 3" in namesake.found
    assert namesake.cell == "E3"


def test_counts_side_by_side_are_no_lists(tmp_path: Path) -> None:
    heads = ["Grade", "Female", "Male"]
    left: list[Row] = [heads, ["G6", 4, 5], ["G8", 3, 9]]
    right: list[Row] = [heads, ["G9", 1, 2], ["G10", 2, 2]]
    assert women_and_men(of(tmp_path, *beside(left, right))) == (10, 18)


def test_numbers_of_women_beside_numbers_of_men_are_counted(tmp_path: Path) -> None:
    heads = ["Grade", "Number"]
    left: list[Row] = [heads, ["G6", 4], ["G8", 3], ["Total", 7]]
    right: list[Row] = [heads, ["G6", 9], ["G8", 7], ["Total", 16]]
    reading = of(tmp_path, ["Women", "", "", "Men"], *beside(left, right))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (7, 16))
    right[-1] = ["Total", 17]
    wrong = of(tmp_path, ["Women", "", "", "Men"], *beside(left, right))
    assert wrong.verdict == "refused"


def test_lists_of_nobody_knows_whom_are_not_read(tmp_path: Path) -> None:
    rows = beside([HEADINGS, *WOMEN], [HEADINGS, *MEN])
    assert of(tmp_path, ["Floor 1", "", "", "", "Floor 2"], *rows).verdict == "refused"
