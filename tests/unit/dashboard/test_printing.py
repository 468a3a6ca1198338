"""Every measure of the catalogue, printed for people and for other programs."""

import csv
import io
import json

import pytest
import typer

from dashboard.cli.failing import one_sentence
from dashboard.cli.measure import Asked, measured
from dashboard.cli.printing import Shape, printed
from dashboard.measures.catalogue import CATALOGUE, Measure
from dashboard.measures.safe_table import Unit
from dashboard.measures.values import in_words
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
    said = json.loads(printed(table, Shape.JSON))
    named = [column["name"] for column in said["columns"]]
    assert len(set(named)) == len(named)
    assert said["rows"]
    assert all(set(row) == set(named) for row in said["rows"])
    rows = list(csv.DictReader(io.StringIO(printed(table, Shape.CSV))))
    assert len(rows) == len(said["rows"])
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
    with pytest.raises(typer.Exit), one_sentence():
        measured(PROTECTED, filled, "shares", asked)
    assert "What can be shown: council IT" in capsys.readouterr().err


def test_a_protected_share_of_nought_is_not_printed_as_one() -> None:
    """Protection shows no women where there are few: nobody is told that there are none."""
    assert in_words(0.0, Unit.PERCENT, protected=True) == "about 0"
    assert in_words(0.0, Unit.PERCENT) == "0.0%"
