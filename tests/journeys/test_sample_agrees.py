"""What the program says of the sample is what its spreadsheets say, counted by other means."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from etl.vocabulary.councils import register
from etl.vocabulary.populations import Population, Status
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads import headcounts
from etl.warehouse.scope import EXACT
from etl.warehouse.where import Dimension, Where
from tests.sample_spreadsheets import counted, members

Counts = tuple[int, int, int]


def wit(folder: Path, *words: str) -> str:
    """What the command prints, with its warehouse in the folder."""
    done = subprocess.run(
        [sys.executable, "-c", "from dashboard.cli import main; main()", *words],
        env={**os.environ, "WIT_FOLDER": str(folder), "WIT_WAREHOUSE": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


def shared_out(people: Counter[str]) -> Counts:
    """Women, others and not recorded."""
    return people["women"], people["men"] + people["another gender"], people["not recorded"]


def in_spreadsheets(year: int, status: str, key: str) -> dict[str, Counts]:
    """People of that year and status in council IT, by 'grade' or 'council' (its code)."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for group, people in counted().items():
        if (group.year, group.status) == (year, status):
            found[group.grade if key == "grade" else register().find(group.council).code] += people
    return {name: shared_out(people) for name, people in found.items()}


def in_warehouse(warehouse: Warehouse, by: Dimension, where: Where) -> dict[str, Counts]:
    rows = headcounts(EXACT, warehouse, by=[by], where=where)
    return {str(row.group[0]): (row.women, row.others, row.not_recorded) for row in rows}


def test_the_measure_by_grade_is_a_count_made_with_openpyxl(demonstration: Path) -> None:
    words = ["measure", "shares", "--by", "grade", "--where", "year=2025"]
    table: dict[str, Any] = json.loads(
        wit(demonstration, *words, "--as", "exact", "--format", "json")
    )
    measured = {row["grade"]: (row["women"], row["others"], row["base"]) for row in table["rows"]}
    expected = {
        grade: (women, others, women + others)
        for grade, (women, others, _) in in_spreadsheets(2025, "in post", "grade").items()
    }
    assert len(expected) == 7
    assert measured == expected
    assert table["sample"] is True


@pytest.mark.parametrize("status", [Status.IN_POST, Status.JOINED, Status.LEFT])
@pytest.mark.parametrize("year", range(2016, 2026))
def test_every_council_has_the_people_of_its_spreadsheet(
    year: int, status: Status, warehouse: Warehouse
) -> None:
    expected = in_spreadsheets(year, status.value, "council")
    held = in_warehouse(warehouse, Dimension.COUNCIL, Where(year=year, status=status))
    assert {code: counts for code, counts in held.items() if any(counts)} == expected


@pytest.mark.parametrize("year", range(2016, 2026))
def test_the_members_by_post_are_those_of_the_list(year: int, warehouse: Warehouse) -> None:
    expected: dict[str, Counter[str]] = defaultdict(Counter)
    words = {"Woman": "women", "Man": "men", "Another gender": "another gender"}
    posts = {
        "President": "president or vice-president",
        "Vice-president": "president or vice-president",
        "Board member": "board",
    }
    for member in members():
        # Who has a leaving date left during the year: the list knows of no later ones.
        if member["Year"] == year and member["Left"] is None:
            post = posts.get(member["Post"], member["Post"].lower())
            expected[post][words.get(member["Gender"], "not recorded")] += 1
    held = in_warehouse(
        warehouse, Dimension.POST, Where(population=Population.SOCIETY_MEMBERSHIP, year=year)
    )
    assert held == {post: shared_out(people) for post, people in expected.items()}
