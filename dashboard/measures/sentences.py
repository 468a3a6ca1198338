"""The sentences in which shares are said, on every page, on paper and as findings."""

from collections.abc import Mapping
from typing import Any

from dashboard.measures.nouns import group_phrase, holding, the_benchmark
from dashboard.measures.safe_table import SafeTable
from dashboard.measures.saying import capitalised, few_women, percent
from dashboard.measures.verdict import Certainty, Position
from dashboard.url_state import Dimension

Row = Mapping[str, Any]

SIDES = {Position.BELOW: "below", Position.WITHIN: "within", Position.ABOVE: "above"}


def headline(table: SafeTable, among: str = "") -> str:
    """'Women hold 20.6% of council IT jobs, clearly above the 12–16% band'.

    `among` follows what they hold: ' among heads of service and above'.
    """
    row = table.shown[0]
    verb, things = holding(table.where)
    things += among
    if few_women(row):
        return f"{capitalised(few_women(row))} {verb} {things}: a share {against(table, row)}"
    return f"Women {verb} {percent(row['share'])} of {things}, {against(table, row)}"


def against(table: SafeTable, row: Row) -> str:
    """Where a row stands: 'clearly above the 12–16% band', or as far as that can be said."""
    if table.benchmark is None:
        return "with no benchmark beside it"
    stands = f"{SIDES[Position(row['position'])]} {the_benchmark(table.benchmark)}"
    if row["certainty"] == Certainty.CLEARLY:
        return f"clearly {stands}"
    return f"{stands}, but on too few people to be sure"


def women_share(table: SafeTable, row: Row) -> str:
    """'Women are 35.1% of apprentices', 'Women hold 23.0% of council IT jobs in London'."""
    dimension = table.by[0]
    verb = "are" if dimension is Dimension.GRADE else holding(table.where)[0]
    phrase = group_phrase(dimension, str(row[dimension.value]), table.where)
    if few_women(row):
        return f"{capitalised(few_women(row))} {verb} {phrase.removeprefix('of ')}"
    return f"Women {verb} {percent(row['share'])} {phrase}"
