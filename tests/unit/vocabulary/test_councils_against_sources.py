"""The register beside the files it was made from, where those are at hand."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from etl.vocabulary.councils import (
    REAL,
    AmbiguousCouncil,
    Council,
    CouncilRegister,
    read_councils,
)
from etl.vocabulary.regions import CouncilType

NOW = date(2025, 7, 10)
# The source has these two counties in the region next door; their own districts disagree.
WRONG_REGION = {"E10000007": "East Midlands", "E10000019": "East Midlands"}
# Spelt with broken letters in the source.
DAMAGED = "ï"
# Names of two councils at once.
JOINT = {"adur and worthing borough council"}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def real() -> CouncilRegister:
    return CouncilRegister(read_councils(REAL, sample=False))


@pytest.fixture(scope="module")
def authorities(shared_data: Path) -> dict[str, dict[str, str]]:
    found = rows(shared_data / "reference" / "uk_local_authorities.csv")
    return {row["local-authority-code"]: row for row in found}


def test_every_known_name_finds_its_authority(
    real: CouncilRegister, authorities: dict[str, dict[str, str]], shared_data: Path
) -> None:
    wrong = []
    names = rows(shared_data / "reference" / "lookup_name_to_registry.csv")
    for row in names:
        authority = authorities[row["local-authority-code"]]
        code = authority["gss-code"] or row["local-authority-code"]
        if DAMAGED in row["la-name"] or row["la-name"] in JOINT:
            continue
        if real.find(row["la-name"], on=real.by_code(code).end).code != code:
            wrong.append(row)
    assert wrong == []
    assert len(names) == 1750


def test_every_employer_name_finds_its_council(real: CouncilRegister, shared_data: Path) -> None:
    wrong = []
    for row in rows(shared_data / "gender-pay-gap" / "councils-to-la-code.csv"):
        if row["match"] == "joint":
            with pytest.raises(AmbiguousCouncil):
                real.find(row["EmployerName"])
        elif real.find(row["EmployerName"]).code != row["gss-code"]:
            wrong.append(row["EmployerName"])
    assert wrong == []


def test_every_authority_is_held_with_its_name_and_region(
    real: CouncilRegister, authorities: dict[str, dict[str, str]], shared_data: Path
) -> None:
    abolished = {
        row["abolished-code"]: row["region"]
        for row in rows(shared_data / "reference" / "abolished-successors.csv")
    }
    for key, row in authorities.items():
        council = real.by_code(row["gss-code"] or key)
        region = WRONG_REGION.get(council.code) or row["region"] or abolished[key]
        assert council.region == region, row
    assert len(list(real)) == len(authorities) == 470


def test_principal_councils_by_type_are_those_of_the_source(real: CouncilRegister) -> None:
    assert Counter(council.type for council in real.principal(NOW)) == {
        CouncilType.DISTRICT: 164,
        CouncilType.UNITARY: 63,
        CouncilType.METROPOLITAN: 36,
        CouncilType.LONDON_BOROUGH: 32 + 1,
        CouncilType.SCOTTISH: 32,
        CouncilType.WELSH: 22,
        CouncilType.COUNTY: 21,
        CouncilType.NORTHERN_IRISH: 11,
    }


def test_principal_councils_by_region_are_those_of_the_source_put_right(
    real: CouncilRegister,
) -> None:
    # The source's totals less its combined authorities, and two counties moved.
    assert Counter(council.region.value for council in real.principal(NOW)) == {
        "South East": 70,
        "East of England": 51 - 1,
        "East Midlands": 38 - 1 + 2,
        "North West": 38 - 2,
        "West Midlands": 35 - 1 - 1,
        "London": 34 - 1,
        "Scotland": 32,
        "South West": 30 - 1,
        "Wales": 22,
        "Yorkshire and The Humber": 21 - 5 - 1,
        "North East": 15 - 3,
        "Northern Ireland": 11,
    }


def test_every_abolished_council_has_successors_that_began_when_it_ended(
    real: CouncilRegister,
) -> None:
    abolished = [
        council
        for council in real
        if council.end and council.type is not CouncilType.COMBINED_AUTHORITY
    ]
    for council in abolished:
        assert council.end is not None
        next_day = date.fromordinal(council.end.toordinal() + 1)
        assert council.successors
        assert all(real.by_code(code).existed_on(next_day) for code in council.successors)
    assert len(abolished) == 73


def test_no_listed_name_fits_two_councils_of_the_same_day_silently(real: CouncilRegister) -> None:
    for council, other_names in read_councils(REAL, sample=False):
        for name in (council.code, council.name, council.short_name, *other_names):
            assert council in fitting(real, name, council.end or NOW), name


def fitting(real: CouncilRegister, name: str, day: date) -> tuple[Council, ...]:
    try:
        return (real.find(name, on=day),)
    except AmbiguousCouncil as error:
        return error.councils
