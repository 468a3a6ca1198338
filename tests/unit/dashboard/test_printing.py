"""Every measure of the catalogue, printed for people and for other programs."""

import csv
import io
import json

import click
import pytest

from dashboard.cli.failing import one_sentence
from dashboard.cli.measure import Asked, measured
from dashboard.cli.printing import Shape, printed
from dashboard.measures.catalogue import CATALOGUE, Measure
from dashboard.measures.safe_table import Column, Unit
from dashboard.measures.values import said
from etl.vocabulary.organisations import organisation_name
from etl.vocabulary.regions import Region
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension
from tests.filled import councils


@pytest.mark.parametrize("scope", [PROTECTED, EXACT], ids=["protected", "exact"])
@pytest.mark.parametrize("measure", CATALOGUE, ids=lambda measure: measure.entry.name)
def test_every_measure_has_the_same_rows_and_columns_in_every_shape(
    filled: Warehouse, measure: Measure, scope: Scope
) -> None:
    by = next((each for each in (Dimension.YEAR, *measure.groups) if each in measure.groups), "")
    table = measured(scope, filled, measure.entry.name, Asked(by=by))
    told = json.loads(printed(table, Shape.JSON))
    named = [column["name"] for column in told["columns"]]
    assert len(set(named)) == len(named)
    assert told["rows"]
    assert all(set(row) == set(named) for row in told["rows"])
    rows = list(csv.DictReader(io.StringIO(printed(table, Shape.CSV))))
    assert len(rows) == len(told["rows"])
    assert set(rows[0]) >= set(named)
    text = printed(table, Shape.TABLE)
    assert text.startswith(table.measure.title)
    assert "None" not in text
    assert "nan" not in text


def test_a_council_is_set_against_a_region_and_called_by_its_name(filled: Warehouse) -> None:
    code = councils(Region.LONDON)[0]
    asked = Asked(where=[f"council={code}"], against=[f"region={Region.NORTH_WEST}"])
    table = measured(EXACT, filled, "change", asked)
    assert table.rows[0]["compared_with"] == Region.NORTH_WEST
    assert organisation_name(code) in printed(table, Shape.TABLE).splitlines()[0]


def test_a_refusal_names_the_nearest_that_can_be_shown(
    filled: Warehouse, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = Asked(where=[f"region={Region.NORTHERN_IRELAND}"])
    with pytest.raises(click.exceptions.Exit), one_sentence():
        measured(PROTECTED, filled, "shares", asked)
    assert "What can be shown: council IT" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("column", "words"),
    [
        (Column("women", "Women", Unit.PEOPLE), "few or none"),
        (Column("share", "Share of women", Unit.PERCENT), "few or none"),
        (Column("turnover", "Turnover", Unit.PERCENT), "few or none"),
        (Column("low", "95 % interval from", Unit.PERCENT), "0.0%"),
        (Column("unexplained", "Change not explained", Unit.MORE_OR_FEWER), "0"),
    ],
)
def test_a_protected_nought_of_people_reads_few_or_none(column: Column, words: str) -> None:
    """Nobody is told that there are none; a nought of anything else is one."""
    nought = 0 if column.unit in (Unit.PEOPLE, Unit.MORE_OR_FEWER) else 0.0
    assert said({column.name: nought, "zeros": "few or none: all"}, column) == words
    assert "few" not in said({column.name: nought, "zeros": None}, column)
