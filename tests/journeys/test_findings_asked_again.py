"""What the findings of the demonstration say stands in the tables that they are asked again by."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from dashboard.cli.commands import app
from etl.vocabulary.regions import Region

Wit = Callable[[str], dict[str, Any]]

WHERE = ("", f"region={Region.LONDON}", f"region={Region.SOUTH_EAST}", "council_type=county")
RULES = ("protected", "exact")
PERCENTAGES = re.compile(r"(\d+\.\d)%")
TIMES = re.compile(r"(\d+(?:\.\d+)?) times")


@pytest.fixture(scope="module")
def wit(demonstration: Path) -> Wit:
    """What a command prints as JSON."""

    @cache
    def said(command: str) -> dict[str, Any]:
        asked = {"WIT_FOLDER": str(demonstration), "WIT_WAREHOUSE": ""}
        done = CliRunner().invoke(app, [*shlex.split(command)[1:], "--format", "json"], env=asked)
        assert done.exit_code == 0, done.output
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    return said


def numbers_of(table: dict[str, Any]) -> Iterator[float]:
    for row in table["rows"]:
        yield from (value for value in row.values() if isinstance(value, float))


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("where", WHERE)
def test_every_number_of_a_finding_is_one_of_its_tables(wit: Wit, where: str, rule: str) -> None:
    narrowed = f" --where '{where}'" if where else ""
    found = wit(f"wit measure findings{narrowed} --as {rule}")["rows"]
    assert found
    for row in found:
        tables = [wit(f"{row['ask_again']} --as {rule}")]
        if "among heads of service and above" in row["finding"]:
            tables.append(wit(f"wit measure glass_ceiling{narrowed} --as {rule}"))
        told = [row["expected"], *(value for table in tables for value in numbers_of(table))]
        percentages = {f"{value:.1f}" for value in told}
        assert set(PERCENTAGES.findall(row["finding"])) <= percentages, row["finding"]
        times = {f"{value:.2g}" for value in told} | {f"{value:.2f}" for value in told}
        assert set(TIMES.findall(row["finding"])) <= times, row["finding"]
        assert f"{row['figure']:.1f}" in percentages


@pytest.mark.parametrize("rule", RULES)
def test_findings_are_ranked_and_each_is_carried_by_its_interval(wit: Wit, rule: str) -> None:
    rows = wit(f"wit measure findings --as {rule}")["rows"]
    assert [row["rank"] for row in rows] == list(range(1, len(rows) + 1))
    weights = [row["surprise"] * row["certainty"] for row in rows]
    assert weights == sorted(weights, reverse=True)
    for row in rows:
        between = sorted((row["figure"], row["expected"]))
        assert between[0] <= row["near"] <= between[1], row
        assert 0 < row["certainty"] <= 1
