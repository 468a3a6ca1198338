"""Tables under a word alone each: 'Men', 'Women' and 'Total' over years."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import (
    Row,
    asked,
    by_status,
    listed,
    problem,
    read,
    told,
    women_and_men,
    workbook,
)

FILE = "Leeds City Council ICT 2025.xlsx"
TITLE: list[Row] = [["ICT staff by grade"], []]
YEARS: list[Row] = [["Grade", "March"], ["", 2024, 2025]]


def of(path: Path, *rows: Row, answers: Answers | None = None) -> Reading:
    file = workbook(path / FILE, *rows)
    return read(file, answers=answers) if answers else read(file)


def under(word: str, heads: list[Row], *body: Row) -> list[Row]:
    return [[word], *heads, *body, []]


MEN = under("Men", YEARS, ["Apprentice", 1, 2], ["Grade 6", 12, 11], ["Total men", 13, 13])
WOMEN = under("Women", YEARS, ["Apprentice", 2, 2], ["Grade 6", 5, 6], ["Total women", 7, 8])
BOTH = under("Total", YEARS, ["Apprentice", 3, 4], ["Grade 6", 17, 17], ["Total", 20, 21])


def test_men_and_women_below_one_another_over_years_are_counted(tmp_path: Path) -> None:
    reading = of(tmp_path, *TITLE, *MEN, *WOMEN, *BOTH)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (15, 26))
    (table,) = reading.tables
    assert {cell.year for cell in table.cells} == {2024, 2025}


def test_headings_may_stand_once_above_both(tmp_path: Path) -> None:
    rows = [["Grade", 2024, 2025], *MEN[:1], *MEN[3:5], *WOMEN[:1], *WOMEN[3:5]]
    reading = of(tmp_path, *TITLE, *rows)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (15, 26))


def test_grades_may_stand_across_with_a_total(tmp_path: Path) -> None:
    heads: list[Row] = [["Team", "Grade"], ["", "Apprentice", "Grade 6", "Total"]]
    men = under("Men", heads, ["Apps", 1, 12, 13], ["Web", 2, 3, 5])
    women = under("Women", heads, ["Apps", 0, 4, 4], ["Web", 1, 6, 7])
    reading = of(tmp_path, *TITLE, *men, *women)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (11, 18))


@pytest.mark.parametrize("word", ["Permanent", "Fixed term"])
def test_genders_may_be_the_labels_below_contracts(tmp_path: Path, word: str) -> None:
    heads: list[Row] = [["Gender", 2024, 2025]]
    first = under("Permanent", heads, ["Men", 10, 11], ["Women", 4, 5])
    other = under("Fixed term", heads, ["Men", 1, 2], ["Women", 2, 1])
    both = under("Total", heads, ["Men", 11, 13], ["Women", 6, 6], ["Total", 17, 19])
    rows = [*first, *other] if word == "Permanent" else [*other, *first]
    reading = of(tmp_path, *TITLE, *rows, *both)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (12, 24))


def test_starters_and_leavers_below_one_another_are_not_in_post(tmp_path: Path) -> None:
    heads: list[Row] = [["Gender", 2024, 2025]]
    rows = [*under("Starters", heads, ["Men", 3, 1], ["Women", 2, 2]),
            *under("Leavers", heads, ["Men", 1, 1], ["Women", 1, 0])]  # fmt: skip
    assert by_status(of(tmp_path, *rows)) == {"joined": 8, "left": 3}


@pytest.mark.parametrize("words", [("Agency",), ("Women leavers", "Men leavers")])
def test_tables_of_others_below_are_no_rows_of_women_and_men(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    others = [row for word in words for row in under(word, YEARS, ["Grade 9", 1, 2])]
    assert of(tmp_path, *TITLE, *MEN, *WOMEN, *others).verdict == "refused"


def test_a_total_of_more_than_women_and_men_is_asked_about(tmp_path: Path) -> None:
    more = under("Total", YEARS, ["Apprentice", 3, 4], ["Grade 6", 17, 18], ["Total", 20, 22])
    reading = of(tmp_path, *TITLE, *MEN, *WOMEN, *more)
    assert asked(reading) == ["total with others"]
    assert problem(reading, "total with others")[1:] == (
        "a total of 18, where women and men are 17",
        "C21",
    )


def test_a_total_of_fewer_than_women_and_men_is_refused(tmp_path: Path) -> None:
    fewer = under("Total", YEARS, ["Apprentice", 3, 4], ["Grade 6", 17, 15], ["Total", 20, 19])
    assert of(tmp_path, *TITLE, *MEN, *WOMEN, *fewer).verdict == "refused"


def test_equivalents_are_no_people(tmp_path: Path) -> None:
    assert of(tmp_path, ["ICT staff (FTE)"], [], *MEN, *WOMEN).verdict == "refused"


def test_groups_that_may_overlap_are_asked_about_until_they_are_chosen(tmp_path: Path) -> None:
    heads: list[Row] = [["Room", "People"], ["", "Managers", "Home workers"]]
    men = under("Men", heads, ["North", 5, 12], ["South", 2, 3], ["Total men", 7, 15])
    women = under("Women", heads, ["North", 1, 4], ["South", 1, 6], ["Total women", 2, 10])
    reading = of(tmp_path, *TITLE, *men, *women)
    assert "groups of columns" in asked(reading)
    chosen = of(tmp_path, *TITLE, *men, *women, answers=Answers(groups=("Home workers",)))
    assert "groups of columns" not in asked(chosen)
    assert women_and_men(chosen) == (10, 15)


def test_people_below_their_genders_are_a_list_as_ever(tmp_path: Path) -> None:
    rows: list[Row] = [["Women"], ["Ann Lee", "Grade 6"], ["Bea Ray", "Grade 8"], ["Men"],
                       ["Cas Dee", "Grade 6"], ["Dan Poe", "Grade 8"]]  # fmt: skip
    reading = listed(tmp_path, ["Name", "Grade"], *rows)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 2))


def test_people_below_their_genders_are_a_list_whatever_numbers_stand_beside_them(
    tmp_path: Path,
) -> None:
    head: Row = ["Name", "Grade", "Hours", "Age"]
    rows: list[Row] = [
        ["Women"], head, ["Ann Lee", "Grade 6", 37, 45], ["Bea Ray", "Grade 8", 18.5, 33], [],
        ["Men"], head, ["Cas Dee", "Grade 6", 37, 41], ["Dan Poe", "Grade 8", 37, 60],
    ]  # fmt: skip
    reading = of(tmp_path, *rows)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 2)), told(reading)


@pytest.mark.parametrize("heads", [[["Grade", 2024, 2025]], YEARS])
def test_a_blank_cell_and_a_row_without_numbers_are_asked_about(
    tmp_path: Path, heads: list[Row]
) -> None:
    men = under("Men", heads, ["Grade 4", 5, 9], ["Grade 6", "", 16], ["Grade 8", 2, 3])
    women = under("Women", heads, ["Grade 4", 2, 3], ["Grade 6", 4, 5], ["Grade 8"])
    asked_of = asked(of(tmp_path, *TITLE, *men, *women))
    assert asked_of == ["blank number"]


def test_a_blank_cell_below_contracts_is_asked_about(tmp_path: Path) -> None:
    heads: list[Row] = [["Gender", 2024, 2025]]
    first = under("Permanent", heads, ["Men", 10, 11], ["Women", "", 5])
    other = under("Fixed term", heads, ["Men", 1, 2], ["Women", 2, 1])
    assert asked(of(tmp_path, *TITLE, *first, *other)) == ["blank number"]


def test_notes_below_contracts_are_heard(tmp_path: Path) -> None:
    heads: list[Row] = [["Gender", 2024, 2025]]
    first = under("Permanent", heads, ["Men", 10, 11], ["Women", 4, 5])
    other = under("Fixed term", heads, ["Men", 1, 2], ["Women", 2, 1])
    note: Row = ["Part-time staff are not included"]
    assert asked(of(tmp_path, *TITLE, *first, *other, note)) == ["note on who is counted"]


def test_remarks_beside_numbers_are_not_passed_over(tmp_path: Path) -> None:
    heads: list[Row] = [["Grade", 2024, 2025, "Notes"]]
    men = under("Men", heads, ["Grade 4", 5, 9, ""], ["Grade 6", 7, 16, "2 posts are vacant"])
    women = under("Women", heads, ["Grade 4", 5, 9, ""], ["Grade 6", 7, 16, ""])
    assert of(tmp_path, *TITLE, *men, *women).verdict != "ready"


def test_women_men_and_everybody_may_stand_side_by_side(tmp_path: Path) -> None:
    heads: list[Row] = [["Grade", 2024, 2025]]
    tables = [
        under(word, heads, ["Grade 4", *numbers], ["Grade 6", 7, 16])
        for word, numbers in (("Women", (2, 3)), ("Men", (5, 9)))
    ]
    tables.append(under("All staff", heads, ["Grade 4", 7, 12], ["Grade 6", 14, 32]))
    rows = [[cell for row in each for cell in [*row, *[""] * (4 - len(row))]]
            for each in zip(*tables, strict=True)]  # fmt: skip
    reading = of(tmp_path, *TITLE, *rows)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (28, 37)), told(reading)
