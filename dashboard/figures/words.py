"""What a chart says, in words worked out from its table: never more than the intervals carry."""

from collections.abc import Mapping, Sequence
from itertools import permutations
from typing import Any

from dashboard.figures.marks import Mark, is_quarters, marks_of, ordered, unique
from dashboard.figures.nouns import (
    at_grade,
    group_phrase,
    holding,
    listed,
    many,
    place,
    short_phrase,
    the_benchmark,
)
from dashboard.figures.style import percent
from dashboard.measures.safe_table import SafeTable
from dashboard.measures.verdict import Certainty, Position
from dashboard.url_state import Dimension
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Quarter
from etl.vocabulary.regions import Region
from etl.vocabulary.roles import NOT_GIVEN

Row = Mapping[str, Any]

SIDES = {Position.BELOW: "below", Position.WITHIN: "within", Position.ABOVE: "above"}
# Shown, but no finding is about people of whom nothing is known.
OUTSIDE_THE_ORDER = (Grade.UNMAPPED.value, NOT_GIVEN, Region.NOT_RECORDED.value)


def finding(*tables: SafeTable) -> str:
    """The chart's finding in one sentence without a full stop, worked out from its figures."""
    first = tables[0]
    if not any(table.shown for table in tables):
        return f"No figure can be shown for {holding(first.where)[1]}"
    if is_quarters(first):
        return _quarters(first)
    if not first.by:
        return _headline(first)
    if first.by == (Dimension.YEAR,):
        return _over_time(tables)
    if len(tables) > 1:
        return _between_years(tables)
    return _between_groups(first)


# ---------------------------------------------------------------- one share


def _headline(table: SafeTable) -> str:
    row = table.shown[0]
    verb, things = holding(table.where)
    return f"Women {verb} {percent(row['share'])} of {things}, {against(table, row)}"


def against(table: SafeTable, row: Row) -> str:
    """Where a row stands: 'clearly above the 12–16% band', or as far as that can be said."""
    if table.benchmark is None:
        return "with no benchmark beside it"
    stands = f"{SIDES[Position(row['position'])]} {the_benchmark(table.benchmark)}"
    if row["certainty"] == Certainty.CLEARLY:
        return f"clearly {stands}"
    return f"{stands}, but on too few people to be sure"


# ---------------------------------------------------------------- between groups


def _between_groups(table: SafeTable) -> str:
    dimension = table.by[0]
    rows = [
        row
        for row in ordered(table)
        if not row["withheld"] and row[dimension.value] not in OUTSIDE_THE_ORDER
    ]
    if not rows:
        return f"No {dimension.value} is known of {holding(table.where)[1]}"
    if len(rows) == 1:
        return _women_share(table, rows[0])
    pair = widest(rows)
    if pair:
        higher, lower = pair
        value = str(lower[dimension.value])
        then = f"{percent(lower['share'])} {short_phrase(dimension, value)}"
        return f"{_women_share(table, higher)}, but {then}"
    return f"The {many(dimension)} cannot be told apart: their intervals overlap"


def _women_share(table: SafeTable, row: Row) -> str:
    """'Women are 35.1% of apprentices', 'Women hold 23.0% of council IT jobs in London'."""
    dimension = table.by[0]
    verb = "are" if dimension is Dimension.GRADE else holding(table.where)[0]
    phrase = group_phrase(dimension, str(row[dimension.value]), table.where)
    return f"Women {verb} {percent(row['share'])} {phrase}"


def widest(rows: Sequence[Row]) -> tuple[Row, Row] | None:
    """The two rows furthest apart of those that can be told apart, the higher first.

    Many pairs are looked at, so the 99.8 % intervals must part.
    """
    parted = [
        (higher, lower)
        for higher, lower in permutations(rows, 2)
        if higher["low_998"] > lower["high_998"]
    ]
    return max(parted, key=lambda pair: pair[0]["share"] - pair[1]["share"], default=None)


def standing(table: SafeTable) -> str:
    """How many groups stand clearly on which side of the benchmark, without a full stop."""
    if table.benchmark is None or not table.by or is_quarters(table) or not table.shown:
        return ""
    against_it = the_benchmark(table.benchmark)
    total, label = len(table.shown), many(table.by[0])
    parts = []
    for position, side in SIDES.items():
        count = sum(_clearly(row, position) for row in table.shown)
        if count == total > 1:
            return f"All {total} {label} are clearly {side} {against_it}"
        if count:
            parts.append(f"{count} {'is' if count == 1 else 'are'} clearly {side} {against_it}")
    unsure = sum(row["certainty"] != Certainty.CLEARLY for row in table.shown)
    if unsure == total > 1:
        return f"For all {total} {label} there are too few people to be sure"
    if unsure:
        parts.append(f"for {unsure} there are too few people to be sure")
    return f"Of {total} {label}, " + "; ".join(parts) if total > 1 else ""


def _clearly(row: Row, position: Position) -> bool:
    return bool(row["position"] == position and row["certainty"] == Certainty.CLEARLY)


# ---------------------------------------------------------------- over time


def _over_time(tables: Sequence[SafeTable]) -> str:
    if len(tables) == 1:
        return _one_line(tables[0])
    moved, still = [], []
    for table in tables:
        verb = change(table.shown[0], table.shown[-1]) if table.shown else ""
        if verb:
            moved.append(f"{verb} {_whom(table)} ({_ends(table)})")
        elif table.shown:
            still.append(at_grade(table.where).removeprefix(" among ") or "all grades together")
    where = place(tables[0].where)
    if not moved:
        return f"No clear change in women’s share{where} among {listed(still, 'or')}"
    rest = f", with no clear change among {listed(still, 'or')}" if still else ""
    return f"Women’s share{where} {listed(moved)}{rest}"


def _whom(table: SafeTable) -> str:
    return at_grade(table.where).strip() or "over all grades together"


def _ends(table: SafeTable) -> str:
    rows = table.shown
    return f"{percent(rows[0]['share'])} to {percent(rows[-1]['share'])}"


def _one_line(table: SafeTable) -> str:
    rows = table.shown
    _, things = holding(table.where)
    first, last = rows[0], rows[-1]
    if len(rows) == 1:
        return f"Women’s share of {things} was {percent(first['share'])} in {first['year']}"
    verb = change(first, last)
    if verb:
        return (
            f"Women’s share of {things} {verb} from {percent(first['share'])} in {first['year']} "
            f"to {percent(last['share'])} in {last['year']}"
        )
    return (
        f"No clear change in women’s share of {things}: {percent(first['share'])} in "
        f"{first['year']}, {percent(last['share'])} in {last['year']}"
    )


def change(before: Row, after: Row) -> str:
    """'rose' or 'fell' where the 95 % intervals part; empty where they overlap."""
    if after["low"] > before["high"]:
        return "rose"
    return "fell" if after["high"] < before["low"] else ""


def _between_years(tables: Sequence[SafeTable]) -> str:
    """What moved between the first table's year and the last's, group by group."""
    tables = sorted(tables, key=lambda table: table.where.year or 0)
    dimension = tables[0].by[0]
    before = {row[dimension.value]: row for row in tables[0].shown}
    moved: dict[str, list[str]] = {"rose": [], "fell": []}
    both = 0
    for row in tables[-1].shown:
        earlier = before.get(row[dimension.value])
        both += earlier is not None
        verb = change(earlier, row) if earlier else ""
        if verb:
            moved[verb].append(str(row[dimension.value]))
    years = f"between {tables[0].where.year} and {tables[-1].where.year}"
    parts = [f"{verb} in {len(groups)}" for verb, groups in moved.items() if groups]
    if not parts:
        return f"No {dimension.value} shows a clear change {years}"
    return f"Women’s share {' and '.join(parts)} of {both} {many(dimension)} {years}"


# ---------------------------------------------------------------- pay quarters


def _quarters(table: SafeTable) -> str:
    """Medians over councils: they say what they are, and claim no difference by chance."""
    if table.by == (Dimension.YEAR,):
        top = [row for row in table.shown if row["quarter"] == Quarter.TOP]
        if len(top) > 1:
            return (
                f"In the top quarter of pay{place(table.where)}, the median council’s share of "
                f"women was {percent(top[0]['median'])} in {top[0]['year']} and "
                f"{percent(top[-1]['median'])} in {top[-1]['year']}"
            )
    if table.by:
        label = many(table.by[0])
        medians = [row["median"] for row in table.shown if row["quarter"] == Quarter.TOP]
        if medians:
            return (
                f"In the top quarter of pay, women’s median share runs from "
                f"{percent(min(medians))} to {percent(max(medians))} over {len(medians)} {label}"
            )
    by_quarter = {row["quarter"]: row["median"] for row in table.shown}
    if {Quarter.LOWER, Quarter.TOP} <= set(by_quarter):
        return (
            f"In the median council{place(table.where)}, women are "
            f"{percent(by_quarter[Quarter.LOWER])} of the lower quarter of pay and "
            f"{percent(by_quarter[Quarter.TOP])} of the top quarter"
        )
    return f"Women’s share of each quarter of pay{place(table.where)}"


# ---------------------------------------------------------------- descriptions


def describe(*tables: SafeTable) -> str:
    """What the picture shows, for who does not see it: its kind, every group's value, its band."""
    first = tables[0]
    marks = marks_of(tables)
    kind = "Line chart by year" if first.by == (Dimension.YEAR,) else "Dot chart"
    spread = "the middle half of councils" if is_quarters(first) else "95% intervals"
    sentences = [f"{kind} of {first.measure.title.lower()}, with {spread}. {finding(*tables)}."]
    for series in unique([mark.series for mark in marks]):
        own = [mark for mark in marks if mark.series == series]
        values = "; ".join(_value(mark) for mark in own)
        sentences.append(f"{series}: {values}." if series else f"{values}.")
    if first.benchmark:
        sentences.append(f"Behind the marks stands {the_benchmark(first.benchmark)}.")
    sentences.append("The table that follows holds the same figures.")
    return " ".join(sentences)


def _value(mark: Mark) -> str:
    return f"{mark.group} {mark.text}"
