"""The rules: each makes the findings of one table, none where the intervals carry none."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from dashboard.measures.arithmetic.change import Change, Standing, difference
from dashboard.measures.arithmetic.counts import Counts
from dashboard.measures.findings.finding import Finding
from dashboard.measures.findings.scores import AsExpected, Claim, z_among
from dashboard.measures.nouns import holding, many
from dashboard.measures.safe_table import Rule, SafeTable
from dashboard.measures.saying import few_women, share_said
from dashboard.measures.sentences import beside_it, headline, women_share
from dashboard.measures.standing_apart import comparable
from dashboard.measures.verdict import Certainty, Position
from etl.vocabulary.benchmarks import Benchmark

Row = Mapping[str, Any]

OF_A_SHARE = ("women", "base", "share", "low", "high")
OF_A_CHANGE = ("women", "base", "share", "women_compared", "base_compared", "share_compared",
               "change", "low", "high", "councils")  # fmt: skip


def against_the_benchmark(
    table: SafeTable, among: str = "", printed_by: str = ""
) -> Iterator[Finding]:
    """Where one share stands, as surely as its interval carries it.

    `among` says which of the people they are, as 'among heads of service and above', and
    `printed_by` which measure prints that. Without a benchmark it stands nowhere.
    """
    if table.benchmark is None:
        return
    for row in table.shown:
        claim = beside_the_benchmark(row, table.benchmark)
        yield Finding(
            headline(table, among), claim, table, (row,), OF_A_SHARE, printed_by=printed_by
        )


def with_the_unsure(found: Finding, senior: SafeTable, among: str) -> Finding:
    """The finding about everybody, and in its second half a share that stands nowhere for sure.

    What is not sure is no finding of its own.
    """
    if not senior.shown or senior.shown[0]["certainty"] == Certainty.CLEARLY:
        return found
    return replace(
        found,
        sentence=found.sentence + beside_it(senior, among),
        rows=(*found.rows, *senior.shown),
    )


def beside_the_benchmark(row: Row, benchmark: Benchmark) -> Claim | AsExpected:
    """How surprising and certain it is where a share stands; expected was the nearest edge."""
    match Position(row["position"]):
        case Position.BELOW:
            return Claim(row["share"], benchmark.low, row["high"])
        case Position.ABOVE:
            return Claim(row["share"], benchmark.high, row["low"])
        case Position.WITHIN:
            return AsExpected(row["share"], row["low"], row["high"], benchmark)


def apart_from_all(table: SafeTable, whole: SafeTable) -> Iterator[Finding]:
    """The groups whose share is not that of all groups together.

    Each is set against the whole with Newcombe's interval, as wide as the number of groups asks.
    The whole holds the group as well, so that the interval is rather too wide than too narrow.
    """
    rows = comparable(table)
    if len(rows) < 2 or not whole.shown:
        return
    everybody = whole.shown[0]
    for row in rows:
        found = difference(_counts(table, row), _counts(whole, everybody), z_among(len(rows)))
        if isinstance(found, Change) and found.standing is not Standing.UNCLEAR:
            near = found.low if found.standing is Standing.HIGHER else found.high
            claim = Claim(row["share"], everybody["share"], everybody["share"] + near)
            side = "above" if found.standing is Standing.HIGHER else "below"
            share = ": a share" if few_women(row) else ","
            sentence = (
                f"{women_share(table, row)}{share} {side} the {share_said(everybody)} of all "
                f"{many(table.by[0])} together"
            )
            yield Finding(sentence, claim, table, (row,), OF_A_SHARE, len(rows))


def moved(table: SafeTable) -> Iterator[Finding]:
    """That one share is not what it was, of the same councils in both years."""
    for row in table.shown:
        standing = Standing(row["standing"])
        if standing is Standing.UNCLEAR:
            continue
        end = row["low"] if standing is Standing.HIGHER else row["high"]
        claim = Claim(row["share"], row["share_compared"], row["share_compared"] + end)
        yield Finding(_moved(table, row, standing), claim, table, (row,), OF_A_CHANGE)


def _moved(table: SafeTable, row: Row, standing: Standing) -> str:
    _, things = holding(table.where)
    verb = "rose" if standing is Standing.HIGHER else "fell"
    of_many = table.where.council is None and table.coverage.expected is not None
    among = f", among the {row['councils']} councils that reported in both" if of_many else ""
    ends = [
        f"{share_said(row, which)} in {year}"
        for which, year in (("_compared", row["compared_with"]), ("", table.where.year))
    ]
    return f"Women’s share of {things} {verb} from {' to '.join(ends)}{among}"


def _counts(table: SafeTable, row: Row) -> Counts:
    """The row's people; taken as rounded where any row of its table is."""
    return Counts(row["women"], row["base"], rounded=table.rule is Rule.PROTECTED)
