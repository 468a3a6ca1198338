"""The councils of the sample do not exist, and stand for the real ones' spread."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from etl.vocabulary.councils import (
    INVENTED,
    REAL,
    CouncilRegister,
    UnknownCouncil,
    read_councils,
    register,
)
from etl.vocabulary.regions import PRINCIPAL_COUNCILS, REGIONS
from etl.vocabulary.words import simple

COUNCILS = read_councils(INVENTED, sample=True)
NAMES = sorted(
    {name for council, others in COUNCILS for name in (council.name, council.short_name, *others)}
)


@pytest.fixture(scope="module")
def real_councils() -> CouncilRegister:
    return CouncilRegister(read_councils(REAL, sample=False))


@pytest.mark.parametrize("name", NAMES)
def test_no_real_council_goes_by_the_name(name: str, real_councils: CouncilRegister) -> None:
    with pytest.raises(UnknownCouncil):
        real_councils.find(name)


def test_no_council_of_the_older_lists_had_one_of_the_names(shared_data: Path) -> None:
    reference = shared_data / "reference"
    known: set[str] = set()
    for file in ("lookup_name_to_registry", "abolished-successors", "uk_local_authorities"):
        with (reference / f"{file}.csv").open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                known |= {simple(value) for key, value in row.items() if "name" in key and value}
    assert len(known) > 1000
    assert known & {simple(name) for name in NAMES} == set()


def test_every_name_finds_its_own_invented_council() -> None:
    for council, others in COUNCILS:
        for name in (council.code, council.name, council.short_name, *others):
            assert register().find(name).code == council.code


def test_there_are_a_hundred_and_each_is_marked_as_sample() -> None:
    assert len(register().sample(date(2025, 3, 31))) == 100
    assert all(council.code.startswith("X") for council, _ in COUNCILS)


def test_every_region_and_every_type_has_at_least_three() -> None:
    by_region = Counter(council.region for council, _ in COUNCILS)
    by_type = Counter(council.type for council, _ in COUNCILS)
    assert [region for region in REGIONS if by_region[region] < 3] == []
    assert [kind for kind in PRINCIPAL_COUNCILS if by_type[kind] < 3] == []


def test_the_largest_regions_of_the_sample_are_as_in_life() -> None:
    real = Counter(council.region for council in register().principal(date(2025, 3, 31)))
    invented = Counter(council.region for council, _ in COUNCILS)
    for region in REGIONS:
        shares = real[region] / real.total(), invented[region] / invented.total()
        assert abs(shares[0] - shares[1]) < 0.06
