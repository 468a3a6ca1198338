"""Digital and IT people are picked out of a whole council's, by a rule that its sender confirms."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from etl.checks.problems import Problem
from etl.vocabulary.listed import plain_words
from etl.vocabulary.populations import Population
from etl.vocabulary.words import WORDS, simple
from etl.workbooks.answers import Answers, ItStaff
from etl.workbooks.reading import Reading
from etl.workbooks.whose.it_words import is_it, is_other, is_plain
from tests.unit.intake.sheets import Row, read, workbook

HEADINGS = ("Staff number", "Gender", "Grade", "Directorate", "Service", "Job title")
# Directorate, service, job title, women, men.
WHOLE = [
    ("Resources", "ICT Services", "Service desk analyst", 4, 9),
    ("Resources", "Digital", "Web developer", 3, 5),
    ("Resources", "Finance", "Accountant", 12, 8),
    ("People", "Adult Social Care", "Social worker", 30, 6),
    ("People", "Schools", "Teaching assistant", 40, 2),
    ("Place", "Waste", "Loader", 1, 25),
]
BY_SERVICE = Answers(it_staff=ItStaff("department", ("ICT services", "Digital")))
LEEDS_2025 = "Leeds City Council 2025.xlsx"


def people(*units: tuple[str, str, str, int, int]) -> list[Row]:
    rows: list[Row] = []
    for directorate, service, title, women, men in units:
        for gender in "F" * women + "M" * men:
            rows.append((len(rows) + 1, gender, "Manager", directorate, service, title))
    return rows


def found(reading: Reading, code: str) -> Problem:
    (problem,) = [each for each in reading.problems if each.code == code]
    return problem


def counted(reading: Reading) -> dict[str, tuple[int, int]]:
    """Women and men by population."""
    totals: Counter[tuple[str, str]] = Counter()
    for table in reading.tables:
        totals[table.population, "women"] += table.counts.women
        totals[table.population, "men"] += table.counts.men
    return {
        population: (totals[population, "women"], totals[population, "men"])
        for population in {population for population, _ in totals}
    }


def test_a_whole_council_is_asked_who_its_it_people_are(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / LEEDS_2025, HEADINGS, *people(*WHOLE)))
    assert reading.verdict == "needs answers"
    assert counted(reading) == {"council workforce": (90, 55)}
    asked = found(reading, "whole council")
    assert asked.question is not None
    assert (asked.question.settles, asked.question.about) == ("it_staff", "department")
    assert set(asked.question.proposal.split(" | ")) == {"ICT Services", "Digital"}
    assert {"Finance", "Schools", "Waste", "People"} < set(asked.question.choices)
    assert "'ICT Services' 13" in asked.fix
    assert asked.cell == "A1"


def test_services_of_as_many_people_are_named_in_the_order_of_the_list(tmp_path: Path) -> None:
    levels = ("Directorate", "Division", "Department", "Service", "Section", "Team", "Unit")
    housing = ("Place", "Homes", "Housing", "Lettings", "North", "East side", "Leys Road")
    schools = ("People", "Learning", "Schools", "Music", "South", "West side", "Hill Road")
    rows = [("F" if at % 2 else "M", *(housing if at < 30 else schools)) for at in range(55)]
    reading = read(workbook(tmp_path / LEEDS_2025, ("Gender", *levels), *rows))
    asked = found(reading, "whole council")
    assert asked.question is not None
    assert asked.question.choices == (*housing, *schools)


def test_the_confirmed_are_council_it_and_everybody_is_council_workforce(tmp_path: Path) -> None:
    path = workbook(tmp_path / LEEDS_2025, HEADINGS, *people(*WHOLE))
    reading = read(path, answers=BY_SERVICE)
    assert reading.verdict == "ready"
    assert counted(reading) == {"council IT": (7, 14), "council workforce": (90, 55)}
    assert "21 of 145" in found(reading, "IT staff picked out").found


def test_a_summary_beside_the_list_adds_nothing_to_its_services(tmp_path: Path) -> None:
    summary: list[Row] = [("Row Labels", "Female", "Male"), *((u[1], u[3], u[4]) for u in WHOLE)]
    head: Row = ("Staff number", "Gender", "Grade", "Directorate", "Service", "Job title")
    alone = read(workbook(tmp_path / LEEDS_2025, head, *people(*WHOLE)))
    path = workbook(tmp_path / LEEDS_2025, head, *people(*WHOLE), Summary=summary)
    assert found(read(path), "whole council") == found(alone, "whole council")


def test_without_departments_job_titles_tell(tmp_path: Path) -> None:
    rows = [(number, gender, grade, title)
            for number, gender, grade, _, _, title in people(*WHOLE)]  # fmt: skip
    headings = ("Staff number", "Gender", "Grade", "Job title")
    path = workbook(tmp_path / LEEDS_2025, headings, *rows)
    asked = found(read(path), "whole council").question
    assert asked is not None
    assert asked.about == "role"
    assert set(asked.proposal.split(" | ")) == {"Service desk analyst", "Web developer"}
    rule = ItStaff("role", ("Service desk analyst", "Web developer"))
    reading = read(path, answers=Answers(it_staff=rule))
    assert counted(reading) == {"council IT": (7, 14), "council workforce": (90, 55)}


def test_a_table_of_counts_is_picked_from_as_well(tmp_path: Path) -> None:
    rows = [(service, women, men) for _, service, _, women, men in WHOLE]
    headings = ("Service", "Women", "Men")
    path = workbook(tmp_path / LEEDS_2025, ("Grade", *headings), *(("Manager", *r) for r in rows))
    assert found(read(path), "whole council").level == "ask"
    reading = read(path, answers=BY_SERVICE)
    assert counted(reading) == {"council IT": (7, 14), "council workforce": (90, 55)}


@pytest.mark.parametrize(
    "units",
    [
        [("Resources", "ICT", "Web developer", 9, 20)],
        # Teams of a digital service that are called after those they work for.
        [("Digital", "Housing team", "Web developer", 5, 9),
         ("Digital", "Social care team", "Business analyst", 5, 9),
         ("Digital", "Schools", "Service desk analyst", 3, 3)],
        [("", "Infrastructure", "", 5, 9), ("", "Applications", "", 5, 9)],
    ],
)  # fmt: skip
def test_a_list_of_it_people_alone_is_not_asked_about(tmp_path: Path, units: list[Row]) -> None:
    reading = read(workbook(tmp_path / LEEDS_2025, HEADINGS, *people(*units)))  # type: ignore[arg-type]
    assert reading.verdict == "ready"
    assert list(counted(reading)) == ["council IT"]


@pytest.mark.parametrize(
    "units",
    [
        # Titles that every service has tell of none.
        [("Council", "ICT", "Web developer", 5, 9), ("Council", "Housing", "Officer", 40, 20),
         ("Council", "Legal", "Manager", 20, 9)],
        # Few, and their titles say that they are no IT staff.
        [("", "Service Desk", "Web developer", 20, 40), ("", "Libraries", "Librarian", 9, 2)],
        [("", "ICT", "Web developer", 20, 40), ("", "Contact Centre", "Officer", 29, 12)],
    ],
)  # fmt: skip
def test_titles_of_the_it_staff_say_nothing_of_other_services_beside_them(
    tmp_path: Path, units: list[Row]
) -> None:
    reading = read(workbook(tmp_path / LEEDS_2025, HEADINGS, *people(*units)))  # type: ignore[arg-type]
    assert found(reading, "whole council").level == "ask"


@pytest.mark.parametrize("population", [Population.COUNCIL_IT, Population.COUNCIL_WORKFORCE])
def test_what_the_sender_says_of_everybody_stands(tmp_path: Path, population: Population) -> None:
    path = workbook(tmp_path / LEEDS_2025, HEADINGS, *people(*WHOLE))
    reading = read(path, population=population)
    assert reading.verdict == "ready"
    assert counted(reading) == {population: (90, 55)}


@pytest.mark.parametrize(
    ("centres", "asks"),
    [(("Finance", "Waste", "ICT"), True), (("F1040", "W2210", "I3005"), False),
     (("1040 Finance", "2210 Waste", "3005 ICT"), True)],
)  # fmt: skip
def test_cost_centres_tell_services_by_their_words_and_not_by_codes(
    tmp_path: Path, centres: tuple[str, ...], asks: bool
) -> None:
    rows = [(n, "FM"[n % 2], "Manager", centres[n % 3]) for n in range(60)]
    head: Row = ("Staff number", "Gender", "Grade", "Cost centre")
    reading = read(workbook(tmp_path / LEEDS_2025, head, *rows))
    assert (reading.verdict == "needs answers") is asks


def test_a_rule_that_no_longer_fits_is_asked_about_again(tmp_path: Path) -> None:
    renamed = [("Resources", "Digital and Technology", "Web developer", 9, 9), *WHOLE[2:]]
    path = workbook(tmp_path / LEEDS_2025, HEADINGS, *people(*renamed))
    asked = found(read(path, answers=BY_SERVICE), "rule for IT staff")
    assert asked.question is not None
    assert asked.question.proposal == "Digital and Technology"


def test_a_department_that_sounds_like_it_and_was_not_picked_is_told(tmp_path: Path) -> None:
    only = Answers(it_staff=ItStaff("department", ("ICT Services",)))
    reading = read(workbook(tmp_path / LEEDS_2025, HEADINGS, *people(*WHOLE)), answers=only)
    assert counted(reading)["council IT"] == (4, 9)
    assert "not 'Digital'" in found(reading, "IT staff picked out").found


def test_somebody_in_two_services_alike_is_asked_about(tmp_path: Path) -> None:
    rows = [*people(*WHOLE), (1, "F", "Manager", "Resources", "Finance", "Service desk analyst")]
    reading = read(workbook(tmp_path / LEEDS_2025, HEADINGS, *rows), answers=BY_SERVICE)
    assert found(reading, "people in several rows").level == "ask"


@pytest.mark.parametrize(
    ("department", "it", "other"),
    [
        ("ICT", True, False),
        ("Digital & Technology", True, False),
        ("IT and Housing Systems", True, False),
        ("TGCh", True, False),
        ("Gwasanaethau Digidol", True, False),
        ("Adult Social Care", False, True),
        ("Addysg", False, True),
        ("Citizens", False, False),
        ("Commissioning", False, False),
    ],
)
def test_the_words_tell_it_from_other_services(department: str, it: bool, other: bool) -> None:
    assert (is_it("department", department), is_other(department)) == (it, other)


@pytest.mark.parametrize(
    ("title", "is_any_service_s"),
    [("Senior Officer", True), ("Uwch Swyddog", True), ("Co-ordinator", True),
     ("Web officer", False), ("Swyddog Llyfrgell", False)],
)  # fmt: skip
def test_the_words_tell_titles_that_every_service_has(
    title: str, *, is_any_service_s: bool
) -> None:
    assert is_plain(title) is is_any_service_s


def test_each_word_of_plain_titles_stands_once_with_its_language() -> None:
    with (WORDS / "plain-titles.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len({row["word"] for row in rows}) == len(rows) == len(plain_words())
    assert {row["language"] for row in rows} == {"en", "cy"}
    assert [row["word"] for row in rows if simple(row["word"]) != row["word"]] == []


def test_job_titles_of_other_services_tell_where_departments_are_abbreviated(
    tmp_path: Path,
) -> None:
    units = [("", "ICT", "Web developer", 15, 30), ("", "ASC", "Care assistant", 20, 4),
             ("", "CYPS", "Youth worker", 12, 8), ("", "ENV", "Refuse loader", 1, 22)]  # fmt: skip
    reading = read(workbook(tmp_path / LEEDS_2025, HEADINGS, *people(*units)))
    asked = found(reading, "whole council").question
    assert asked is not None
    assert asked.proposal == "ICT"
