"""The list of measures, and the questions that findings say to ask again."""

import json
import shlex

import pytest

from dashboard.measures.catalogue import CATALOGUE
from tests.unit.cli_dashboard.conftest import Run


@pytest.mark.parametrize("words", [["measure"], ["measure", "--list"], ["measure", "x", "--list"]])
def test_without_a_name_the_measures_are_listed_with_how_each_is_asked(
    wit: Run, words: list[str]
) -> None:
    done = wit(*words)
    assert (done.returncode, done.stderr) == (0, "")
    for measure in CATALOGUE:
        assert f"{measure.entry.name}: {measure.entry.title}" in done.stdout
        assert measure.entry.question in done.stdout
    lines = done.stdout.splitlines()
    coverage = lines[lines.index("coverage: Coverage") :][:4]
    assert coverage[2:] == [
        "    options: none",
        "    --by: year, region, council_type, council",
    ]


def test_the_list_of_measures_is_had_as_json(wit: Run) -> None:
    said = json.loads(wit("measure", "--list", "--format", "json").stdout)
    assert [each["name"] for each in said] == [measure.entry.name for measure in CATALOGUE]
    shares = said[0]
    assert shares["options"] == ["benchmark"]
    assert "grade" in shares["by"]
    assert shares["reviewed_on"] == "2026-11-23"


def test_the_list_of_measures_is_no_csv(wit: Run) -> None:
    done = wit("measure", "--list", "--format", "csv")
    assert done.returncode == 2
    assert "not as csv" in done.stderr


def test_what_a_finding_stands_on_is_asked_again_as_it_says(wit: Run) -> None:
    found = json.loads(wit("measure", "findings", "--format", "json").stdout)
    assert found["rule"] == "protected"
    assert [row["rank"] for row in found["rows"]] == list(range(1, len(found["rows"]) + 1))
    london = next(row for row in found["rows"] if "in London" in row["finding"])
    again = json.loads(wit(*shlex.split(london["ask_again"])[1:], "--format", "json").stdout)
    shown = next(row for row in again["rows"] if row.get("region") == "London")
    assert shown["share"] == london["figure"]
    for row in found["rows"]:
        assert wit(*shlex.split(row["ask_again"])[1:]).returncode == 0
