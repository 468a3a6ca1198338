"""The short table of papers and of the terminal: no heading where nothing stands under it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.measures.shares import shares
from dashboard.reports.outline import TableBlock
from dashboard.reports.short import ShortTable, short
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Population
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import EXACT
from etl.warehouse.where import Dimension, Where
from tests.builders import a_warehouse, counted, load

WORKFORCE = Population.COUNCIL_WORKFORCE
FIGURES = ("Women", "People", "Share, %", "95% interval, %")


@pytest.fixture
def warehouse(tmp_path: Path) -> Warehouse:
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def by_grade(warehouse: Warehouse, where: Where) -> ShortTable:
    table = shares(EXACT, warehouse, by=[Dimension.GRADE], where=where)
    return short(TableBlock("By grade", (table,)))


def test_beside_a_benchmark_every_column_stands(warehouse: Warehouse) -> None:
    load(warehouse, counted(women=7, men=45))
    found = by_grade(warehouse, Where())
    assert found.headings == ("Grade", *FIGURES, "Against the benchmark", "Councils")
    assert found.numeric == (False, True, True, True, True, False, True)


def test_without_a_benchmark_reasons_stand_under_a_heading_of_their_own(
    warehouse: Warehouse,
) -> None:
    """No benchmark is of whole workforces; of six grades there is nobody."""
    load(warehouse, counted(women=7, men=45), population=WORKFORCE)
    found = by_grade(warehouse, Where(population=WORKFORCE))
    assert found.headings == ("Grade", *FIGURES, "Why no figure", "Councils")
    assert {row[5] for row in found.rows} == {"–", "Nobody"}


def test_where_everybody_is_shown_there_is_no_column_of_dashes(warehouse: Warehouse) -> None:
    load(warehouse, counted(women=7, men=45), population=WORKFORCE)
    table = shares(EXACT, warehouse, where=Where(population=WORKFORCE))
    assert short(TableBlock("All", (table,))).headings == (*FIGURES, "Councils")


def test_where_there_is_nobody_there_are_no_columns_of_figures(warehouse: Warehouse) -> None:
    load(warehouse, counted(women=7, men=45))
    table = shares(EXACT, warehouse, where=Where(grade=Grade.DIRECTOR))
    found = short(TableBlock("All", (table,)))
    assert (found.headings, found.rows) == (
        ("Why no figure", "Councils"),
        (("Nobody", "1 of 382"),),
    )


def test_of_members_no_councils_are_counted(warehouse: Warehouse) -> None:
    load(
        warehouse,
        counted(organisation="SOCITM", women=90, men=310),
        kind="membership",
        population=Population.SOCIETY_MEMBERSHIP,
    )
    table = shares(EXACT, warehouse, where=Where(population=Population.SOCIETY_MEMBERSHIP))
    assert "Councils" not in short(TableBlock("All", (table,))).headings
