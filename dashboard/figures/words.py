"""What a chart says, in words worked out from its table: never more than the intervals carry."""

from collections.abc import Mapping
from typing import Any

from dashboard.figures.changes import Since, between_years, in_year, over_time
from dashboard.figures.marks import Mark, is_quarters, marks_of, of_single_councils, ordered, unique
from dashboard.measures.nouns import (
    holding,
    many,
    one,
    place,
    short_phrase,
    the_benchmark,
)
from dashboard.measures.safe_table import SafeTable
from dashboard.measures.saying import capitalised, few_women, percent, share_said
from dashboard.measures.sentences import SIDES, headline, women_share
from dashboard.measures.standing_apart import TWO, WHY_998, comparable, groups, widest
from dashboard.measures.verdict import Certainty, Position, Unsure
from dashboard.url_state import Dimension
from etl.vocabulary.populations import Quarter

Row = Mapping[str, Any]


def finding(*tables: SafeTable, since: Since = ()) -> str:
    """The chart's finding in one sentence without a full stop, worked out from its figures.

    `since` are the changes over the years shown, among the same councils: of each line over time,
    or the one table of two years of the same groups.
    """
    first = tables[0]
    if not any(table.shown for table in tables):
        return f"No figure can be shown for {holding(first.where)[1]}"
    if is_quarters(first):
        return _quarters(first)
    if not first.by:
        return headline(first)
    if first.by == (Dimension.YEAR,):
        return over_time(tables, since)
    if len(tables) > 1:
        return between_years(tables, since)
    return _between_groups(first)


# ---------------------------------------------------------------- between groups


def _between_groups(table: SafeTable) -> str:
    dimension = table.by[0]
    known = {id(row) for row in comparable(table)}
    rows = [row for row in ordered(table) if id(row) in known]
    total = len(groups(table))
    if not total:
        return f"No {one(dimension)} is known of {holding(table.where)[1]}"
    if not rows:
        return f"No {one(dimension)} can be shown for {holding(table.where)[1]}"
    if len(rows) == 1:
        alone = f"; no other {one(dimension)} can be shown" if total > 1 else ""
        return f"{women_share(table, rows[0])}{alone}"
    pair = widest(rows)
    if pair:
        higher, lower = pair
        return f"{women_share(table, higher)}, but {_short_share(dimension, lower)}"
    return _not_apart(dimension, len(rows), total)


def _not_apart(dimension: Dimension, shown: int, total: int) -> str:
    """That nothing stands apart, of how many groups that is said, and of two by which rule."""
    that = "" if shown == total else " that can be shown"
    if shown == TWO:
        rule = "the 95% interval of their difference holds 0"
        return f"The two {many(dimension)}{that} cannot be told apart: {rule}"
    of = f" of the {shown}" if that else ""
    return f"No two{of} {many(dimension)}{that} are clearly apart"


def why_not_apart(table: SafeTable) -> str:
    """The rule behind 'clearly apart', where many groups are compared and none is so called."""
    if not table.by or table.by == (Dimension.YEAR,) or is_quarters(table):
        return ""
    rows = comparable(table)
    return WHY_998 if len(rows) > TWO and not widest(rows) else ""


def _short_share(dimension: Dimension, row: Row) -> str:
    """'10.0% in Wales', 'few or no women in Wales'."""
    phrase = short_phrase(dimension, str(row[dimension.value]))
    if few_women(row) and phrase.startswith("of "):
        phrase = f"among {phrase.removeprefix('of ')}"
    return f"{few_women(row) or share_said(row)} {phrase}"


def standing(table: SafeTable) -> str:
    """How many groups stand clearly on which side of the benchmark, without a full stop."""
    if table.benchmark is None or not table.by or is_quarters(table) or not table.shown:
        return ""
    against_it = the_benchmark(table.benchmark)
    rows = comparable(table)
    total, label = len(rows), many(table.by[0])
    parts = []
    for position, side in SIDES.items():
        count = sum(_clearly(row, position) for row in rows)
        if count == total > 1:
            return f"{_all(total)} {label} are clearly {side} {against_it}"
        if count:
            parts.append(f"{count} {'is' if count == 1 else 'are'} clearly {side} {against_it}")
    few = sum(row["why_unsure"] == Unsure.FEW for row in rows)
    near = sum(row["why_unsure"] == Unsure.NEAR for row in rows)
    if few == total > 1:
        return f"For {_all(total).lower()} {label} there are too few people to be sure"
    if near == total > 1:
        return f"{_all(total)} {label} are too close to {against_it} to tell"
    if few:
        parts.append(f"for {few} there are too few people to be sure")
    if near:
        edge = "it" if len(parts) > bool(few) else against_it
        parts.append(f"{near} {'is' if near == 1 else 'are'} too close to {edge} to tell")
    return f"Of {total} {label}, " + "; ".join(parts) if total > 1 else ""


def _all(total: int) -> str:
    return "Both" if total == TWO else f"All {total}"


def _clearly(row: Row, position: Position) -> bool:
    return bool(row["position"] == position and row["certainty"] == Certainty.CLEARLY)


# ---------------------------------------------------------------- pay quarters


def _quarters(table: SafeTable) -> str:
    """Medians over councils: they say what they are, and claim no difference by chance."""
    alone = table.where.council is not None
    if table.by == (Dimension.YEAR,):
        top = [row for row in table.shown if row["quarter"] == Quarter.TOP]
        if len(top) > 1:
            whose = "women’s share" if alone else "the median council’s share of women"
            return (
                f"In the top quarter of pay{place(table.where)}, {whose} was "
                f"{percent(top[0]['median'])} in {in_year(table, top[0])} and "
                f"{percent(top[-1]['median'])} in {in_year(table, top[-1])}"
            )
    if table.by:
        label = many(table.by[0])
        medians = [row["median"] for row in table.shown if row["quarter"] == Quarter.TOP]
        if medians:
            share = "share" if of_single_councils(table) else "median share"
            return (
                f"In the top quarter of pay, women’s {share} runs from "
                f"{percent(min(medians))} to {percent(max(medians))} over {len(medians)} {label}"
            )
    by_quarter = {row["quarter"]: row["median"] for row in table.shown}
    if {Quarter.LOWER, Quarter.TOP} <= set(by_quarter):
        whose = "" if alone else "In the median council"
        return (
            f"{capitalised(f'{whose}{place(table.where)}'.strip())}, women are "
            f"{percent(by_quarter[Quarter.LOWER])} of the lower quarter of pay and "
            f"{percent(by_quarter[Quarter.TOP])} of the top quarter"
        )
    return f"Women’s share of each quarter of pay{place(table.where)}"


# ---------------------------------------------------------------- descriptions


def describe(*tables: SafeTable, since: Since = ()) -> str:
    """What the picture shows, for who does not see it: its kind, every group's value, its band."""
    first = tables[0]
    marks = marks_of(tables)
    kind = "Line chart by year" if first.by == (Dimension.YEAR,) else "Dot chart"
    spread = ", with the middle half of councils" if is_quarters(first) else ", with 95% intervals"
    if is_quarters(first) and of_single_councils(first):
        spread = ""
    sentences = [
        f"{kind} of {first.measure.title.lower()}{spread}. {finding(*tables, since=since)}."
    ]
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
