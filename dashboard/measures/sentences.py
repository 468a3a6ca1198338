"""The sentences in which shares are said, on every page, on paper and as findings."""

from collections.abc import Mapping
from typing import Any

from dashboard.measures.arithmetic.trend import Direction
from dashboard.measures.nouns import group_phrase, holding, the_benchmark
from dashboard.measures.safe_table import SafeTable
from dashboard.measures.saying import capitalised, few_women, percent, share_said
from dashboard.measures.verdict import Certainty, Position, Unsure
from dashboard.url_state import Dimension

Row = Mapping[str, Any]

SIDES = {Position.BELOW: "below", Position.WITHIN: "within", Position.ABOVE: "above"}


def headline(table: SafeTable, among: str = "") -> str:
    """'Women hold 20.6% of council IT jobs, clearly above the 12–16% band'.

    `among` says of whom, and comes first: 'Among heads of service and above, women hold …'.
    """
    row = table.shown[0]
    verb, things = holding(table.where)
    of_whom = f"{among}, " if among else ""
    stands = against(table, row)
    if few_women(row):
        said = f"{of_whom}{few_women(row)} {verb} {things}{stands and f': a share {stands}'}"
    else:
        share = percent(row["share"])
        said = f"{of_whom}women {verb} {share} of {things}{stands and f', {stands}'}"
    return capitalised(said)


def beside_it(table: SafeTable, among: str) -> str:
    """'; among heads of service and above it is 11.8%, below the 12–16% band, but on …'."""
    row = table.shown[0]
    if few_women(row):
        return f"; {among} {few_women(row)}: a share {against(table, row)}"
    return f"; {among} it is {percent(row['share'])}, {against(table, row)}"


def against(table: SafeTable, row: Row) -> str:
    """Where a row stands: 'clearly above the 12–16% band', or as far as that can be said; empty
    where no benchmark stands beside it.
    """
    if table.benchmark is None:
        return ""
    stands = f"{SIDES[Position(row['position'])]} {the_benchmark(table.benchmark)}"
    if row["certainty"] == Certainty.CLEARLY:
        return f"clearly {stands}"
    if row["why_unsure"] == Unsure.NEAR:
        near = "its edge" if table.benchmark.is_band else "it"
        return f"{stands}, but too close to {near} to be sure"
    return f"{stands}, but on too few people to be sure"


def women_share(table: SafeTable, row: Row) -> str:
    """'Women are 35.1% of apprentices', 'Women hold 23.0% of council IT jobs in London'."""
    dimension = table.by[0]
    verb = "are" if dimension is Dimension.GRADE else holding(table.where)[0]
    phrase = group_phrase(dimension, str(row[dimension.value]), table.where)
    if few_women(row):
        return f"{capitalised(few_women(row))} {verb} {phrase.removeprefix('of ')}"
    return f"Women {verb} {percent(row['share'])} {phrase}"


def trend_said(table: SafeTable) -> str:
    """'Women’s share of council IT jobs has been rising over five years: 19.0% in 2021 …'."""
    if not table.shown:
        return "No trend can be told: five years are needed that can be shown"
    row = table.shown[0]
    of = f"Women’s share of {holding(table.where)[1]}"
    ends = " and ".join(_end_said(row, end) for end in ("first", "last"))
    among = ""
    if row["councils"] and not table.where.council:
        councils = "1 council" if row["councils"] == 1 else f"{row['councils']} councils"
        among = f", among {councils}"
    if row["direction"] == Direction.UNCLEAR:
        return f"{of} shows no clear change over five years: {ends}{among}"
    return f"{of} has been {row['direction']} over five years: {ends}{among}"


def _end_said(row: Row, end: str) -> str:
    return f"{share_said(row, f'_{end}')} in {row[f'{end}_year']}"


def among_those_that_sent(table: SafeTable, row: Row) -> str:
    """', among 73 of the 90 councils that reported', which sent what flows are measured of."""
    if table.where.council:
        return ""
    reported = row["councils"] + row["councils_left_out"]
    return f", among {row['councils']} of the {reported} councils that reported"
