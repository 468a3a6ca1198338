"""Every measure over the whole demonstration: by each of its groups, protected and exact, as a
table, as CSV and as JSON; and of each condition, protected.

Of two groups at once, which are asked in the same way, the years of each region and the grades of
each working pattern stand for all.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from dashboard.cli.printing import Shape, printed
from dashboard.measures.catalogue import CATALOGUE, Measure
from dashboard.measures.disclosure import NotShown
from dashboard.measures.entry import CannotAsk
from dashboard.measures.safe_table import WITHHELD_MARK, Column, Rule, SafeTable, Unit
from dashboard.measures.verdict import position
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Status
from etl.vocabulary.regions import CouncilType, Region
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where

Row = Mapping[str, Any]

PAIRS = (
    (Dimension.YEAR, Dimension.REGION),
    (Dimension.GRADE, Dimension.WORKING_PATTERN),
)
# Each alone; whatever a filter or a link can name.
CONDITIONS: Mapping[str, Sequence[Any]] = {
    "year": (2015, 2016, 2022, 2025),
    "region": tuple(Region),
    "council_type": tuple(CouncilType),
    "grade": tuple(Grade),
    "status": tuple(Status),
    "council": ("X07000018", "CS", "SOCITM"),
}
# What says of whom or of when a row is, whether or not it has figures.
NAMES = {
    *(each.value for each in Dimension), "council_code", "compared_with", "first_year", "last_year",
    "who", "event", "of_whom", "quarter", "goal", "grades", "withheld",
}  # fmt: skip
# The figure, the ends of its interval, and the measures that have them.
INTERVALS = (
    ("low", "share", "high", {"shares", "benchmarks", "projection"}),
    ("low_998", "low", "high_998", {"shares", "funnel"}),
    ("low_998", "high", "high_998", {"shares", "funnel"}),
    ("wide_low", "low", "wide_high", {"funnel"}),
    ("share_if_men", "share", "share_if_women", {"shares"}),
    ("low", "change", "high", {"change"}),
    ("low", "within", "high", {"why_groups_differ"}),
    ("low", "ratio", "high", {"like_for_like", "relative_likelihood", "glass_ceiling"}),
    ("standardised_low", "standardised", "standardised_high", {"like_for_like"}),
    ("low", "turnover", "high", {"turnover"}),
    ("quartile_low", "median", "quartile_high", {"pay_quarters"}),
)
# What an interval above, below and around what it is held against is called, and what that is.
STANDINGS = {
    "change": (0, "higher", "lower", "cannot be told apart"),
    "relative_likelihood": (1, "more likely", "less likely", "cannot be told apart"),
    "like_for_like": (
        1, "more than expected", "fewer than expected", "cannot be told apart",
    ),
    "glass_ceiling": (
        1, "scarcer in senior grades", "more common in senior grades", "cannot be told from even",
    ),
}  # fmt: skip
# May be over 100: who left may be more than were there at either end.
UNBOUNDED = {"turnover", "low", "high"}


@dataclass(frozen=True)
class Answer:
    """One table as a page has it, and as it leaves in each shape; `lines` are those of its rows."""

    table: SafeTable
    rows: list[Row]
    cells: list[dict[str, str]]
    lines: list[str]
    asked: str

    @property
    def measure(self) -> str:
        return self.table.measure.name

    def pairs(self) -> Iterator[tuple[Row, Column, Any]]:
        """Every value with its row and its column."""
        for row in self.rows:
            for column in self.table.columns:
                yield row, column, row[column.name]


def groups_of(measure: Measure) -> list[tuple[Dimension, ...]]:
    pairs = [pair for pair in PAIRS if set(pair) <= set(measure.groups)]
    return [(), *((group,) for group in measure.groups), *pairs]


def shaped(table: SafeTable, asked: str) -> Answer:
    lines = printed(table, Shape.TABLE, wide=True).split("\n")
    rule = next(
        (place for place, line in enumerate(lines) if line and not set(line) - {"-", " "}), 0
    )
    return Answer(
        table=table,
        rows=json.loads(printed(table, Shape.JSON))["rows"],
        cells=list(csv.DictReader(printed(table, Shape.CSV).split("\n"))),
        lines=lines[rule + 1 : lines.index("", rule)] if rule else [],
        asked=asked,
    )


def asked(measure: Measure, warehouse: Warehouse, scope: Scope) -> Iterator[Answer]:
    """The answers to every question; those that are refused are none."""
    for population in measure.entry.populations:
        for by in groups_of(measure):
            try:
                table = measure.asked(scope, warehouse, by, Where(population=population))
            except (CannotAsk, NotShown):
                continue
            yield shaped(table, f"{population}, by {', '.join(by) or 'nothing'}, {table.rule}")


@pytest.fixture(scope="module", params=CATALOGUE, ids=lambda each: each.entry.name)
def answers(request: pytest.FixtureRequest, warehouse: Warehouse) -> list[Answer]:
    """Everything that one measure answers, to everybody and to the Society's analysts."""
    found = [
        answer for scope in (PROTECTED, EXACT) for answer in asked(request.param, warehouse, scope)
    ]
    assert any(answer.rows for answer in found)
    return found


@pytest.mark.parametrize("measure", CATALOGUE, ids=lambda each: each.entry.name)
def test_every_condition_is_answered_or_refused_with_a_reason(
    warehouse: Warehouse, measure: Measure
) -> None:
    for population in measure.entry.populations:
        for name, values in CONDITIONS.items():
            for value in values:
                where = Where(population=population, **{name: value})
                try:
                    table = measure.asked(PROTECTED, warehouse, (), where)
                except (CannotAsk, NotShown) as refused:
                    reason = str(refused)
                    assert reason.endswith("."), reason
                    continue
                assert len(shaped(table, f"{where}").rows) == len(table.rows)


def is_withheld(row: Row) -> bool:
    return str(row["withheld"]).startswith("withheld")


def may_stand(column: Column) -> bool:
    """True of what is no figure of people, and so may stand in a row that is withheld."""
    named = column.name in NAMES or column.name.startswith("benchmark")
    return named or column.unit is Unit.COUNCILS


def test_table_csv_and_json_have_the_same_rows_and_the_same_reasons(answers: list[Answer]) -> None:
    for answer in answers:
        reasons = [row["withheld"] for row in answer.rows]
        assert [cells["withheld"] for cells in answer.cells] == reasons, answer.asked
        if not reasons:
            continue
        assert len(answer.lines) == len(reasons), answer.asked
        for line, reason in zip(answer.lines, reasons, strict=True):
            assert reason in line
            assert ("withheld:" in line) == reason.startswith("withheld")


def test_csv_has_the_numbers_of_json(answers: list[Answer]) -> None:
    for answer in answers:
        for row, cells in zip(answer.rows, answer.cells, strict=True):
            for column in answer.table.columns:
                value = row[column.name]
                if isinstance(value, int | float):
                    assert float(cells[column.name]) == pytest.approx(value, abs=5.1e-5)


def test_what_is_withheld_has_no_figure_in_any_shape(answers: list[Answer]) -> None:
    for answer in answers:
        figures = [column.name for column in answer.table.columns if not may_stand(column)]
        for row, cells in zip(answer.rows, answer.cells, strict=True):
            if is_withheld(row):
                assert {row[name] for name in figures} == {None}, (answer.asked, row)
                assert {cells[name] for name in figures} == {WITHHELD_MARK}, answer.asked
            else:
                assert WITHHELD_MARK not in cells.values(), (answer.asked, row)


def test_figures_lie_in_their_intervals(answers: list[Answer]) -> None:
    for answer in answers:
        for low, figure, high, measures in INTERVALS:
            if answer.measure not in measures:
                continue
            for row in answer.rows:
                if None not in (row[low], row[figure], row[high]):
                    slack = 1e-9
                    assert row[low] - slack <= row[figure] <= row[high] + slack, (answer.asked, row)


def test_percentages_are_0_to_100(answers: list[Answer]) -> None:
    for answer in answers:
        for row, column, value in answer.pairs():
            if column.unit is Unit.PERCENT and value is not None and column.name not in UNBOUNDED:
                assert 0 <= value <= 100, (answer.asked, row)


def test_protected_counts_are_multiples_of_5_and_shares_stand_on_25(answers: list[Answer]) -> None:
    for answer in answers:
        # A table with posts of the Society, which are public office, has exact rows too.
        if answer.table.rule is not Rule.PROTECTED or Dimension.POST in answer.table.by:
            continue
        for row, column, value in answer.pairs():
            if column.unit in (Unit.PEOPLE, Unit.MORE_OR_FEWER) and value is not None:
                assert value % 5 == 0, (answer.asked, row)
            if column.name == "base" and row.get("share") is not None:
                assert value >= 25, (answer.asked, row)


def test_women_and_others_are_the_people(answers: list[Answer]) -> None:
    for answer in answers:
        for row in answer.rows:
            if row.get("others") is not None:
                assert row["women"] + row["others"] == row["base"], (answer.asked, row)
            for name in ("women", "senior_women", "women_first", "women_last", "women_compared"):
                base = row.get(name.replace("women", "base"))
                if row.get(name) is not None and base is not None:
                    assert row[name] <= base, (answer.asked, row)


def test_certainty_and_words_follow_the_interval(answers: list[Answer]) -> None:
    for answer in answers:
        for row in answer.rows:
            if row.get("low") is None or row["withheld"]:
                continue
            if answer.measure == "shares" and answer.table.benchmark:
                mark = answer.table.benchmark
                stands = position(row["share"], mark)
                ends = {position(row["low"], mark), position(row["high"], mark)}
                assert row["position"] == stands
                assert (row["certainty"] == "clearly") == (ends == {stands}), (answer.asked, row)
            if answer.measure in STANDINGS:
                even, above, below, around = STANDINGS[answer.measure]
                said = above if row["low"] > even else below if row["high"] < even else around
                assert row["standing"] == said, (answer.asked, row)
