"""Genders in brackets, and names with nothing beside them: read, and asked about once."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from tests.unit.intake.sheets import (
    CAMDEN,
    Row,
    asked,
    counts,
    listed,
    problem,
    read,
    women_and_men,
    workbook,
)

WOMEN = ("Dilys Hollis", "Siân Márquez", "Zoë Ashdown", "Ann-Marie Fernsby")
MEN = ("Aled Jessop", "Marek O'Dell", "Tomos Rookwood", "Callum Thornbury", "Jarek Hollis")
THEY_ARE = Answers(reasons={"gender in brackets": "they are", "names alone": "they are in post"})


def names(words: tuple[str, ...]) -> list[Row]:
    return [(word,) for word in words]


# ---------------------------------------------------------------- in brackets


@pytest.mark.parametrize(
    ("woman", "man"),
    [("(F)", "(M)"), ("(Female)", "(Male)"), ("[Woman]", "[Man]"), ("(benyw)", "(gwryw)")],
)
def test_a_gender_in_brackets_is_read_and_asked_about_once(
    tmp_path: Path, woman: str, man: str
) -> None:
    rows: list[Row] = [(10_000 + n, f"Data analyst {woman if n < 3 else man}", "Manager")
                       for n in range(8)]  # fmt: skip
    path = workbook(tmp_path / CAMDEN, ("Staff number", "Job title", "Grade"), *rows)
    assert asked(read(path)) == ["gender in brackets"]
    settled = read(path, answers=THEY_ARE)
    assert (settled.verdict, women_and_men(settled)) == ("ready", (3, 5))
    (table,) = settled.tables
    assert {cell.role_family for cell in table.cells} == {"data and analysis"}


def test_who_has_no_brackets_is_not_recorded_and_another_word_is_asked_about(
    tmp_path: Path,
) -> None:
    head: Row = ("Staff number", "Job title", "Grade")
    rows: list[Row] = [(10_000 + n, f"Data analyst {'(F)' if n < 3 else '(M)'}", "Manager")
                       for n in range(8)]  # fmt: skip
    blank = workbook(tmp_path / CAMDEN, head, *rows, (20_000, "Web officer", "Manager"))
    assert counts(read(blank, answers=THEY_ARE))["not recorded"] == 1
    far = workbook(tmp_path / CAMDEN, head, *rows * 6, (20_000, "Web officer (Q)", "Manager"))
    assert read(far, answers=THEY_ARE).verdict == "needs answers"


def test_brackets_beside_a_column_of_genders_are_none(tmp_path: Path) -> None:
    rows: list[Row] = [("F" if n < 3 else "M", f"Data analyst {'(F)' if n % 2 else '(M)'}")
                       for n in range(8)]  # fmt: skip
    reading = read(workbook(tmp_path / CAMDEN, ("Gender", "Job title"), *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (3, 5))


@pytest.mark.parametrize("words", [("(F)", "(P)"), ("(FT)", "(PT)"), ("(F)", "(F)")])
def test_other_words_in_brackets_are_no_genders(tmp_path: Path, words: tuple[str, str]) -> None:
    rows: list[Row] = [(10_000 + n, f"Data analyst {words[n % 2]}", "Manager") for n in range(8)]
    reading = read(workbook(tmp_path / CAMDEN, ("Staff number", "Job title", "Grade"), *rows))
    assert reading.verdict == "refused"


# ---------------------------------------------------------------- names alone


@pytest.mark.parametrize("words", [("Female", "Male"), ("Women (4)", "Men (5)"), ("F", "M")])
def test_names_below_their_genders_are_read_and_asked_about_once(
    tmp_path: Path, words: tuple[str, str]
) -> None:
    rows = [(words[0],), *names(WOMEN), (), (words[1],), *names(MEN), (), ("Source: HR system",)]
    path = workbook(tmp_path / CAMDEN, ("Camden ICT 2025",), (), *rows)
    reading = read(path)
    assert asked(reading) == ["names alone"]
    assert problem(reading, "names alone")[1:] == (
        "9 names without headings, whose gender stands above them or is the sheet's name", "A4"
    )  # fmt: skip
    assert not any(name in each.sentence("x") for name in WOMEN for each in reading.problems)
    settled = read(path, answers=THEY_ARE)
    assert (settled.verdict, women_and_men(settled)) == ("ready", (4, 5))


def test_names_below_genders_side_by_side(tmp_path: Path) -> None:
    pairs = [*zip(WOMEN, MEN, strict=False), ("", MEN[-1])]
    settled = read(workbook(tmp_path / CAMDEN, ("Female", "Male"), *pairs), answers=THEY_ARE)
    assert (settled.verdict, women_and_men(settled)) == ("ready", (4, 5))


@pytest.mark.parametrize("above", [[], [("Name",)], [("Camden ICT 2025",), ()]])
def test_sheets_called_after_genders_with_names_alone(tmp_path: Path, above: list[Row]) -> None:
    sheets = {"Women": [*above, *names(WOMEN)], "Men in IT": [*above, *names(MEN)]}
    path = workbook(tmp_path / CAMDEN, ("Notes",), **sheets)
    assert asked(read(path)) == ["names alone", "names alone"]
    settled = read(path, answers=THEY_ARE)
    assert (settled.verdict, women_and_men(settled)) == ("ready", (4, 5))


def test_a_total_that_says_another_number_of_names_is_asked_about(tmp_path: Path) -> None:
    rows = [("Female",), *names(WOMEN), ("Total", 6), ("Male",), *names(MEN), ("Total", 5)]
    assert "not as many rows as it says" in asked(read(workbook(tmp_path / CAMDEN, *rows)))


@pytest.mark.parametrize("said", [("Service Desk", "Web Team"), ("Data Analyst", "Web Officer")])
def test_teams_and_jobs_below_genders_are_no_people(tmp_path: Path, said: tuple[str, str]) -> None:
    rows = [("Female",), *names(said), ("Male",), *names(said)]
    assert read(workbook(tmp_path / CAMDEN, *rows)).verdict == "refused"


def test_a_name_that_stands_twice_is_asked_about(tmp_path: Path) -> None:
    rows = [("Female",), *names(WOMEN), ("Male",), *names((*MEN, *MEN[:1]))]
    assert asked(read(workbook(tmp_path / CAMDEN, *rows), answers=THEY_ARE))


def test_a_sheet_of_women_alone_is_asked_about_the_others(tmp_path: Path) -> None:
    path = workbook(tmp_path / CAMDEN, ("Notes",), Women=names(WOMEN))
    assert asked(read(path, answers=THEY_ARE)) == ["one gender alone"]


def test_two_names_in_a_cell_beside_a_blank_first_column_are_asked_about(tmp_path: Path) -> None:
    women = [("", name) for name in ("Female", "Dilys Hollis", "Ann Jones, Bea Smith", "Di Rees")]
    men = [("", name) for name in ("Male", "Aled Jessop", "Bo Hughes", "Cai Llwyd")]
    reading = read(workbook(tmp_path / CAMDEN, ("ICT staff 2025",), *women, *men))
    assert asked(reading) == ["names alone", "more than one in a row"]


@pytest.mark.parametrize("sign", ["?", "------", "/"])
def test_a_sign_in_place_of_a_gender_is_no_blank(tmp_path: Path, sign: str) -> None:
    rows: list[Row] = [(f"E{n}", "FM"[n % 2], "Grade 6") for n in range(20)]
    rows.append(("E99", sign, "Grade 6"))
    reading = listed(tmp_path, ("Staff number", "Gender", "Grade"), *rows)
    assert asked(reading) == ["gender code"]
    said = Answers(words={"gender": {sign: "not recorded"}})
    reading = listed(tmp_path, ("Staff number", "Gender", "Grade"), *rows, answers=said)
    assert (reading.verdict, counts(reading)["not recorded"]) == ("ready", 1)


@pytest.mark.parametrize("word", ["N/A", "n/a", "NA", "PNS", "Not applicable", "Withheld"])
def test_words_for_no_gender_are_not_recorded(tmp_path: Path, word: str) -> None:
    rows: list[Row] = [(f"E{n}", "FM"[n % 2], "Grade 6") for n in range(20)]
    reading = listed(tmp_path, ("Staff number", "Gender", "Grade"), *rows, ("E99", word, "Grade 6"))
    assert (reading.verdict, counts(reading)["not recorded"]) == ("ready", 1)
