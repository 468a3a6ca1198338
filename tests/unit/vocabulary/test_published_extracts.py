"""The published extracts hold the source's own values, and nothing of a person."""

import csv
from pathlib import Path

import pytest

from etl.vocabulary.words import DATASETS

PUBLISHED = DATASETS / "published"
YEARS = ["2017-18", "2018-19", "2019-20", "2020-21", "2021-22", "2022-23"]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_pay_quarters_are_the_values_of_the_source(shared_data: Path) -> None:
    held = rows(PUBLISHED / "council-pay-quarters.csv")
    source = [
        {heading: row[heading] for heading in held[0]}
        for year in YEARS
        for row in rows(shared_data / "gender-pay-gap" / f"councils-{year}.csv")
    ]
    assert held == source
    assert len(held) == 1891


@pytest.mark.parametrize(
    "name",
    ["civil-service-2023-region-by-level-by-sex.csv", "civil-service-2023-profession-by-sex.csv"],
)
def test_civil_service_rows_in_post_are_the_values_of_the_source(
    name: str, shared_data: Path
) -> None:
    held = rows(PUBLISHED / name)
    source = [
        {heading: row[heading] for heading in held[0]}
        for row in rows(shared_data / "workforce-samples" / name)
        if row["Status"] == "In post"
    ]
    assert held == source
    assert "[c]" in {row["Headcount"] for row in held}


def test_women_and_men_in_post_add_up_to_the_known_sums() -> None:
    sums = {"Female": 0, "Male": 0}
    for row in rows(PUBLISHED / "civil-service-2023-region-by-level-by-sex.csv"):
        if row["Sex"] in sums and row["Headcount"] != "[c]":
            sums[row["Sex"]] += int(row["Headcount"])
    assert sums == {"Female": 283700, "Male": 236065}


def test_no_address_and_no_person_is_held() -> None:
    headings = set(rows(PUBLISHED / "council-pay-quarters.csv")[0])
    assert not headings & {"Address", "PostCode", "ResponsiblePerson", "CompanyLinkToGPGInfo"}
