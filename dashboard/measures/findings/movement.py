"""The rules of what moves people: the trend, the way up, and who is likelier to move.

Each makes the findings of one table, and none where its interval carries none.
"""

from collections.abc import Iterator, Mapping
from math import exp, log
from typing import Any

from dashboard.measures.arithmetic.change import Change, difference
from dashboard.measures.arithmetic.counts import Counts
from dashboard.measures.arithmetic.intervals import Z95
from dashboard.measures.arithmetic.trend import Direction
from dashboard.measures.events import LEAVING
from dashboard.measures.findings.finding import Finding
from dashboard.measures.findings.scores import Claim, z_among
from dashboard.measures.nouns import holding, place
from dashboard.measures.safe_table import Rule, SafeTable
from dashboard.measures.saying import capitalised, percent
from dashboard.measures.sentences import among_those_that_sent, trend_said

Row = Mapping[str, Any]

OF_A_TREND = ("women_first", "base_first", "share_first", "women_last", "base_last", "share_last",
              "slope", "chi_square", "councils")  # fmt: skip
OF_A_CEILING = ("base", "share", "senior_women", "senior_base", "senior_share", "ratio", "low",
                "high")  # fmt: skip
OF_A_LIKELIHOOD = ("women_happened", "women_rate", "others_happened", "others_rate", "ratio",
                   "low", "high", "councils")  # fmt: skip


def kept_moving(table: SafeTable) -> Iterator[Finding]:
    """That a share has been rising or falling for five years.

    The trend's own test says so; how certain it is comes from the first year set against the last.
    """
    for row in table.shown:
        rounded = table.rule is Rule.PROTECTED
        last = Counts(row["women_last"], row["base_last"], rounded=rounded)
        first = Counts(row["women_first"], row["base_first"], rounded=rounded)
        found = difference(last, first, of_years=True)
        if row["direction"] == Direction.UNCLEAR or not isinstance(found, Change):
            continue
        end = found.low if row["direction"] == Direction.RISING else found.high
        claim = Claim(row["share_last"], row["share_first"], row["share_first"] + end)
        yield Finding(trend_said(table), claim, table, (row,), OF_A_TREND)


def scarcer_above(table: SafeTable) -> Iterator[Finding]:
    """That women are scarcer, or more common, in the senior grades than in all."""
    for row in table.shown:
        if row["low"] <= 1 <= row["high"]:
            continue
        bound = row["low"] if row["ratio"] > 1 else row["high"]
        claim = Claim(row["senior_share"], row["share"], row["share"] / bound)
        verb, things = holding(table.where)
        but = ", but" if row["ratio"] > 1 else ", and even"
        sentence = (
            f"Women {verb} {percent(row['share'])} of {things}{but} "
            f"{percent(row['senior_share'])} among heads of service and above"
        )
        yield Finding(sentence, claim, table, (row,), OF_A_CEILING)


def likelier(table: SafeTable) -> Iterator[Finding]:
    """That something happened to women more or less often than to others.

    Several events are looked at, so the interval is as wide as their number asks. Leaving is said
    by its rates, of turnover.
    """
    rows = [row for row in table.shown if row["event"] != LEAVING]
    for row in rows:
        wider = z_among(len(rows)) / Z95
        near = row["low"] if row["ratio"] > 1 else row["high"]
        if not near or not row["ratio"]:
            continue
        bound = exp(log(row["ratio"]) + wider * (log(near) - log(row["ratio"])))
        if (bound <= 1) == (row["ratio"] > 1):
            continue
        claim = Claim(row["women_rate"], row["others_rate"], row["others_rate"] * bound)
        sentence = (
            f"{capitalised(row['in_words'])} as men and people of another gender"
            f"{place(table.where)}: {percent(row['women_rate'])} against "
            f"{percent(row['others_rate'])}{among_those_that_sent(table, row)}"
        )
        yield Finding(sentence, claim, table, (row,), OF_A_LIKELIHOOD, len(rows))
