"""How many of the councils expected have sent a return. A count of councils, not of people."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from dashboard.measures.disclosure import COUNCILS_NOTE, Question, release_public
from dashboard.measures.entry import CannotAsk, CatalogueEntry
from dashboard.measures.groups import columns_for, is_invented, label_of
from dashboard.measures.safe_table import Column, Coverage, SafeTable, Unit
from etl.vocabulary.populations import SENT_BY_COUNCILS
from etl.warehouse import reads
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads import CountRow
from etl.warehouse.scope import Scope
from etl.warehouse.where import COUNCIL_DIMENSIONS, Dimension, Where

ENTRY = CatalogueEntry(
    name="coverage",
    title="Coverage",
    question="How many of the councils expected have sent a return?",
    numerator="councils with a submission for the year",
    denominator="principal councils that existed on 31 March of the year",
    unit="councils",
    populations=SENT_BY_COUNCILS,
    source="The submissions ledger and the register of councils.",
    caveats="A council counts when it has sent anything of the kind, however little.",
    worked_example="80 of 100 councils: 80 %",
    reviewed_on=date(2026, 11, 23),
)

COLUMNS = (
    Column("councils_reported", "Councils that reported", Unit.COUNCILS),
    Column("councils_expected", "Councils expected", Unit.COUNCILS),
    Column("coverage", "Coverage", Unit.PERCENT),
    Column("withheld", "Withheld", Unit.TEXT),
)


def coverage(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension] = (),
    where: Where | None = None,
) -> SafeTable:
    """Councils that reported, of those expected; one row is one year, region or type.

    By year where neither a year nor groups are asked for; by other groups without a year, the
    latest year with returns answers. Raises CannotAsk for any other dimension.
    """
    where = where or Where()
    by = by or (() if where.year else (Dimension.YEAR,))
    wrong = [dimension.value for dimension in by if dimension not in COUNCIL_DIMENSIONS]
    if wrong:
        known = ", ".join(dimension.value for dimension in COUNCIL_DIMENSIONS)
        raise CannotAsk(
            f"Coverage counts councils, so it cannot be taken by {wrong[0]}. It can by: {known}."
        )
    sent = reads.senders(scope, warehouse, where=where)
    if sent and where.year is None and Dimension.YEAR not in by:
        where = replace(where, year=max(sent))
    rows = [
        {**label_of(row.group, by), **_figures(row.reported, row.expected)}
        for row in reads.coverage(scope, warehouse, by=by, where=where)
    ]
    question = Question(
        measure=ENTRY,
        where=where,
        by=tuple(by),
        columns=(*columns_for(by), *COLUMNS),
        benchmark=None,
        coverage=coverage_of(scope, warehouse, where),
        version=reads.data_version(scope, warehouse),
    )
    sample = any(is_invented(code) for codes in sent.values() for code in codes)
    return release_public(question, rows, notes=(COUNCILS_NOTE,), sample=sample)


def coverage_of(scope: Scope, warehouse: Warehouse, where: Where) -> Coverage:
    """The coverage of a whole question; of its latest year when it asks for all."""
    if where.population not in SENT_BY_COUNCILS:
        return Coverage(reported=0, expected=None)
    rows = reads.coverage(scope, warehouse, by=(Dimension.YEAR,), where=where)
    if not rows:
        return Coverage(reported=0, expected=None)
    latest = max(rows, key=lambda row: row.group)
    return Coverage(latest.reported, latest.expected)


def coverage_by_group(
    scope: Scope, warehouse: Warehouse, by: Sequence[Dimension], where: Where
) -> Callable[[CountRow], Mapping[str, Any]]:
    """A function from a group of people to the coverage of the councils that they stand in."""
    if where.population not in SENT_BY_COUNCILS:
        return lambda _: {"councils_reported": None, "councils_expected": None}
    places = [place for place, dimension in enumerate(by) if dimension in COUNCIL_DIMENSIONS]
    councils_by = tuple(by[place] for place in places)
    found = {
        row.group: row
        for row in reads.coverage(
            scope, warehouse, by=councils_by, where=replace(where, grade=None)
        )
    }

    def of(row: CountRow) -> Mapping[str, Any]:
        group = tuple(row.group[place] for place in places)
        known = found.get(group)
        return {
            "councils_reported": known.reported if known else 0,
            "councils_expected": known.expected if known else None,
        }

    return of


def _figures(reported: int, expected: int) -> dict[str, Any]:
    return {
        "councils_reported": reported,
        "councils_expected": expected,
        "coverage": covered_percent(reported, expected),
    }


def covered_percent(reported: int, expected: int) -> float | None:
    """Councils that reported, in percent of those expected; None where none is."""
    return 100 * reported / expected if expected else None
