"""What stands in the sample spreadsheets: shapes, flows, gaps and rates."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from functools import cache

import pytest

from etl.vocabulary.grades import LADDER
from etl.vocabulary.words import grade_words
from tests.sample_spreadsheets import (
    GRADES,
    MEMBERS,
    SAMPLE,
    SPREADSHEETS,
    counted,
    members,
    rows_of,
)

YEARS = range(2016, 2026)


@cache
def councils() -> dict[str, dict[str, str]]:
    """Each invented council by either of its names."""
    with (SAMPLE / "councils.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {row[name]: row for row in rows for name in ("name", "short_name")}


def by(year: int, key: str, status: str = "in post") -> dict[str, Counter[str]]:
    """People of a year by 'grade', or by 'code', 'region' or 'type' of their council."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for group, people in counted().items():
        if (group.year, group.status) == (year, status):
            found[group.grade if key == "grade" else councils()[group.council][key]] += people
    return found


def share(people: Counter[str]) -> float:
    return 100 * people["women"] / (people.total() - people["not recorded"])


def overall(year: int, status: str = "in post") -> Counter[str]:
    return sum(by(year, "grade", status).values(), Counter[str]())


def test_at_least_eight_councils_sent_a_workbook_of_their_own() -> None:
    own = [
        path for path in SPREADSHEETS.iterdir() if path.stem.rstrip(" 0123456789-") in councils()
    ]
    headings = {tuple(rows_of(path)[0]) for path in own}
    assert len(own) == 11
    assert len(headings) == 11
    assert {path.suffix for path in own} == {".xlsx", ".csv", ".ods"}


def test_no_council_is_counted_twice_in_a_year() -> None:
    sent = Counter[tuple[str, str]]()
    for path in SPREADSHEETS.iterdir():
        if path.name.startswith("council-it"):
            names = {row["council"] for row in rows_of(path)}
            sent.update((councils()[name]["code"], path.stem[-4:]) for name in names)
        elif path.stem.endswith(" 2025"):
            sent[councils()[path.stem.removesuffix(" 2025")]["code"], "2025"] += 1
        elif not path.name.startswith(MEMBERS):
            code = councils()["Ouseholme City Council"]["code"]
            sent.update(
                (code, str(row["year"])) for row in {r["year"]: r for r in rows_of(path)}.values()
            )
    assert set(sent.values()) == {1}
    assert {(code, str(year)) for year in YEARS for code in by(year, "code")} == set(sent)


def test_the_people_of_each_year_are_those_of_the_last_with_the_flows_between() -> None:
    compared = 0
    for year in YEARS[1:]:
        before, now = by(year - 1, "code"), by(year, "code")
        joined, left = by(year, "code", "joined"), by(year, "code", "left")
        with_flows = (set(joined) | set(left)) & set(before)
        for code in with_flows & set(now):
            change = now[code].total() - before[code].total()
            assert change == joined[code].total() - left[code].total(), (year, code)
            compared += 1
    assert compared > 400


def test_departments_have_from_six_to_four_hundred_people() -> None:
    sizes = [people.total() for year in YEARS for people in by(year, "code").values()]
    assert min(sizes) >= 6
    assert max(sizes) <= 400
    assert max(sizes) > 200
    assert min(sizes) < 12


def test_some_councils_report_nothing_and_ever_more_report() -> None:
    coverage = [len(by(year, "code")) for year in YEARS]
    assert coverage[0] == 60
    assert coverage[-1] == 90
    started_and_stopped = {code for year in YEARS[:-1] for code in by(year, "code")} - set(
        by(2025, "code")
    )
    assert started_and_stopped
    for year in YEARS:
        reported = Counter(
            councils()[group.council]["region"]
            for group in {g.council: g for g in counted() if g.year == year}.values()
        )
        assert len(reported) == 12
        assert min(reported.values()) >= 3


# BCS, from the Labour Force Survey; datasets/sample/README.md has the sources.
@pytest.mark.parametrize(
    ("year", "published"), [(2016, 17), (2019, 17), (2020, 19), (2022, 20), (2023, 21), (2024, 22)]
)
def test_the_share_of_women_follows_the_published_one(year: int, published: int) -> None:
    assert share(overall(year)) == pytest.approx(published, abs=1.5)


def test_grades_and_regions_differ_as_the_published_figures_do() -> None:
    grades = {grade: share(people) for grade, people in by(2025, "grade").items()}
    regions = {region: share(people) for region, people in by(2023, "region").items()}
    assert set(grades) == set(LADDER)
    assert 8 <= grades["director or CIO"] <= 15
    assert 22 <= grades["technician or support"] <= 28
    assert min(regions, key=lambda region: regions[region]) == "East Midlands"
    assert regions["Scotland"] > share(overall(2023))
    assert regions["South West"] > share(overall(2023))


def test_a_few_people_have_no_gender_on_record_and_very_few_another() -> None:
    people = sum((overall(year) for year in YEARS), Counter[str]())
    assert 0.01 < people["not recorded"] / people.total() < 0.03
    assert 0 < people["another gender"] / people.total() < 0.01


def test_every_grade_word_is_one_that_the_vocabulary_knows() -> None:
    words = {
        str(row["grade"])
        for path in SPREADSHEETS.iterdir()
        if not path.name.startswith(MEMBERS)
        for row in rows_of(path)
    }
    for word in words - {"Total"}:
        assert grade_words().find(word) == GRADES.get(word.lower(), word.lower())


def test_the_members_are_about_two_thousand_with_few_women_in_high_posts() -> None:
    women = [member for member in members() if member["Gender"] == "Woman"]
    high = [
        member for member in members() if member["Post"] not in {"No post", "Regional committee"}
    ]
    women_high = [member for member in high if member["Gender"] == "Woman"]
    assert 1800 <= len({member["Member number"] for member in members()}) <= 2400
    assert 0.17 <= len(women) / len(members()) <= 0.23
    assert len(women_high) / len(high) < len(women) / len(members())
    assert {member["Organisation"] for member in members()} <= set(councils())
    assert "President" in {member["Post"] for member in women_high}
