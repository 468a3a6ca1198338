"""What a download's link asks for: a table by the name of its measure, the very one that the page
shows, and whose figures a paper has.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from dashboard.accounts.desk import Desk
from dashboard.components.asked import filters_asked
from dashboard.components.links import COPY, PROTECTED_COPY
from dashboard.components.measuring import measured
from dashboard.measures.asked_in_words import options_in
from dashboard.measures.catalogue import Option, measure_named
from dashboard.measures.reading import PROTECTED, Scope
from dashboard.measures.safe_table import SafeTable
from dashboard.url_state import (
    Dimension,
    Filters,
    UnknownFilter,
    Where,
    given_once,
    parse_grade,
    parse_split,
)

ENOUGH_SPLITS = 3
# Beside the benchmark, which is one of the filters.
IN_LINKS = (Option.AGAINST, Option.COUNCILS, Option.WHAT_IF, Option.GOAL)

IN_A_LINK = ("by", "grade", *(field.name for field in fields(Filters)), *IN_LINKS)
IN_A_PAPERS_LINK = ("subject", COPY, *(field.name for field in fields(Filters)))


def table_for(desk: Desk, name: str, query: Mapping[str, Any]) -> SafeTable:
    """The measure of that name, split and filtered as the link says, as this viewer may see it.

    Raises UnknownMeasure, UnknownFilter, CannotAsk and NotShown.
    """
    _refuse_unknown(query, IN_A_LINK, "A table")
    filters = filters_asked(desk, query)
    by: Sequence[Dimension] = parse_split(given_once(query, "by"))
    if len(by) > ENOUGH_SPLITS:
        raise UnknownFilter(f"A table is split by {ENOUGH_SPLITS} things at the most.")
    where = filters.where(parse_grade(given_once(query, "grade")))
    options = _options(query, measure_named(name).of(where))
    return measured(desk, name, by, where, **benchmark_of(name, filters), **options)


def paper_scope(desk: Desk, query: Mapping[str, Any]) -> Scope:
    """Protected figures for everybody where a paper's link asks for them, else as this viewer may
    see them.

    Raises UnknownFilter for any other word, so that a link which is misspelt makes no paper of
    exact figures.
    """
    _refuse_unknown(query, IN_A_PAPERS_LINK, "A paper")
    copy = given_once(query, COPY)
    if copy not in ("", PROTECTED_COPY):
        raise UnknownFilter(f"There are no figures '{copy}'. There are: {PROTECTED_COPY}.")
    return PROTECTED if copy else desk.scope


def _refuse_unknown(query: Mapping[str, Any], known: Sequence[str], what: str) -> None:
    unknown = [key for key in query if key not in known]
    if unknown:
        raise UnknownFilter(f"{what} has no '{unknown[0]}'. It has: {', '.join(known)}.")


def _options(query: Mapping[str, Any], where: Where) -> Mapping[str, Any]:
    """What else the link asks of the measure, read as `wit measure` reads it."""
    said = {option: (given_once(query, option),) for option in IN_LINKS}
    return {option.value: each for option, each in options_in(said, where, str).items()}


def benchmark_of(name: str, filters: Filters) -> dict[str, str]:
    """The benchmark of the filters, for a measure that is set against one."""
    takes = Option.BENCHMARK in measure_named(name).options
    return {Option.BENCHMARK: filters.benchmark} if takes else {}
