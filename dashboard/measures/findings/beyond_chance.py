"""The rules of what chance alone would not make: councils outside the funnel, who leaves more
often, and role families over which women and others are spread unevenly.

Each makes the findings of one table, and none where chance may have made it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dashboard.measures.arithmetic.counts import Counts
from dashboard.measures.arithmetic.funnel import outside
from dashboard.measures.arithmetic.likelihood import Likelihood
from dashboard.measures.arithmetic.turnover import Turnover, apart
from dashboard.measures.events import LEAVING
from dashboard.measures.findings.finding import Finding
from dashboard.measures.findings.scores import Claim, Unevenness, z_among
from dashboard.measures.flows import OTHERS, WOMEN
from dashboard.measures.nouns import at_grade, holding, place
from dashboard.measures.safe_table import Rule, SafeTable
from dashboard.measures.saying import FEW_OR_NONE, percent, rounded_away
from dashboard.measures.sentences import among_those_that_sent

Row = Mapping[str, Any]

OF_A_COUNCIL = ("council", "women", "base", "share", "pooled")
OF_A_TURNOVER = ("who", "left_text", "start", "end", "turnover", "low", "high", "councils")
OF_A_SPREAD = ("index", "by_chance", "chance_high", "base", "families")


def outside_the_funnel(table: SafeTable) -> Iterator[Finding]:
    """How many councils differ from all together by more than councils do, never a ranking.

    As many are looked at as are shown, so the limits are as wide as their number asks.
    """
    rows = table.shown
    if len(rows) < 2:
        return
    pooled = rows[0]["pooled"]
    rounded = table.rule is Rule.PROTECTED
    counts = [Counts(row["women"], row["base"], rounded=rounded) for row in rows]
    far = outside(counts, pooled / 100, z_among(len(rows)))
    found = sorted(
        ((row, 100 * by) for row, by in zip(rows, far, strict=True) if by),
        key=lambda each: -abs(each[1]),
    )
    if found:
        furthest, by = found[0]
        claim = Claim(furthest["share"], pooled, pooled + by)
        sides = [by > 0 for _, by in found]
        sentence = f"{_of_councils(table)}, {_lie_outside(sides)} {percent(pooled)} of all together"
        outliers = tuple(row for row, _ in found)
        yield Finding(sentence, claim, table, outliers, OF_A_COUNCIL, len(rows))


def _of_councils(table: SafeTable) -> str:
    shown = " that can be shown" if table.withheld else ""
    return f"Of {len(table.shown)} councils{place(table.where)}{shown}"


def _lie_outside(above: Sequence[bool]) -> str:
    """'3 lie outside …: 2 with a larger and 1 with a smaller share of women than the'."""
    sizes = {"larger": sum(above), "smaller": len(above) - sum(above)}
    many = [f"{count} with a {size}" for size, count in sizes.items() if count]
    lie = "1 lies" if len(above) == 1 else f"{len(above)} lie"
    with_shares = (
        f"with a {'larger' if above[0] else 'smaller'}" if len(many) == 1 else " and ".join(many)
    )
    return (
        f"{lie} outside what chance and ordinary differences explain, {with_shares} share of women "
        "than the"
    )


def leave_more_often(table: SafeTable, likelihoods: SafeTable) -> Iterator[Finding]:
    """That women left more often, or less often, than others, where the intervals carry it: that of
    the difference of the two rates, and that of their ratio among the likelihoods as well.
    """
    if not any(_is_clear(row) for row in likelihoods.shown):
        return
    named = {row["who"]: row for row in table.shown}
    if not {WOMEN, OTHERS} <= set(named):
        return
    women, others = named[WOMEN], named[OTHERS]
    low, high = (100 * end for end in apart(_rate(women), _rate(others)))
    if low <= 0 <= high:
        return
    expected = others["turnover"]
    claim = Claim(women["turnover"], expected, expected + (low if low > 0 else high))
    often = "more" if low > 0 else "less"
    rates = " against ".join(_rate_said(row) for row in (women, others))
    sentence = (
        f"Women left {holding(table.where)[1]} {often} often than {OTHERS} in the year to 31 March "
        f"{table.where.year}: {rates}{among_those_that_sent(table, women)}"
    )
    yield Finding(sentence, claim, table, (women, others), OF_A_TURNOVER)


def _is_clear(row: Row) -> bool:
    return bool(row["event"] == LEAVING and row["standing"] != Likelihood.UNCLEAR)


def _rate(row: Row) -> Turnover:
    rate, low, high = (row[name] / 100 for name in ("turnover", "low", "high"))
    return Turnover(rate, low, high, (row["start"] + row["end"]) / 2)


def _rate_said(row: Row) -> str:
    return FEW_OR_NONE if rounded_away(row, "left") else percent(row["turnover"])


def spread_unevenly(table: SafeTable) -> Iterator[Finding]:
    """That women are spread over role families otherwise than others, by more than chance."""
    for row in table.shown:
        if row["index"] <= row["chance_high"]:
            continue
        near = row["by_chance"] + row["index"] - row["chance_high"]
        claim = Unevenness(row["index"], row["by_chance"], near)
        sentence = (
            f"Women and others are spread unevenly over the role families"
            f"{place(table.where)}{at_grade(table.where)}: {percent(row['index'])} of women would "
            f"have to change role family, where chance alone seldom makes that more than "
            f"{percent(row['chance_high'])}"
        )
        yield Finding(sentence, claim, table, (row,), OF_A_SPREAD)
