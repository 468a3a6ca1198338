"""People of one year beside one another: who joined, left and was promoted, of those in post.

A spreadsheet that has only people in post says nothing of flows, which is not that nobody left. So
flows are measured of the councils that sent any, and in post at a year's start is in post on the
snapshot day of the year before.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any

from dashboard.measures.coverage import coverage_by_group
from dashboard.measures.groups import nobody
from dashboard.measures.inquiry import CountsByGroup, Inquiry
from dashboard.measures.permitted import Draft, not_calculable
from dashboard.measures.safe_table import Column, Unit
from dashboard.measures.saying import FEW_OR_NONE
from etl.vocabulary.definitions import redefined_between
from etl.vocabulary.populations import Status
from etl.warehouse import reads
from etl.warehouse.reads import CountRow
from etl.warehouse.where import COUNCIL_DIMENSIONS, Dimension

# What flows can be grouped by: what people in post and those who move both have.
BY = (
    *COUNCIL_DIMENSIONS,
    Dimension.GRADE,
    Dimension.ROLE_FAMILY,
    Dimension.WORKING_PATTERN,
    Dimension.CONTRACT,
)
NOT_BY = "flows are not told apart by it"
# Of whom the figures are, and how many councils that reported are not among them.
OF_COUNCILS = (
    Column("councils", "Councils", Unit.COUNCILS),
    Column("councils_left_out", "Councils left out", Unit.COUNCILS),
)
# Whose flows are set side by side.
WOMEN, OTHERS = "women", "men and people of another gender"
JOINED_OR_LEFT = (Status.JOINED, Status.LEFT)


def senders(inquiry: Inquiry) -> frozenset[str]:
    """The councils that sent anything of the question's year."""
    found = reads.senders(inquiry.scope, inquiry.warehouse, where=inquiry.where)
    return frozenset().union(*found.values())


def sent(inquiry: Inquiry, *statuses: Status) -> frozenset[str]:
    """The councils that sent people of one of these statuses in the question's year."""
    found: set[str] = set()
    for status in statuses:
        where = replace(inquiry.where, status=status, grade=None)
        rows = reads.headcounts(
            inquiry.scope, inquiry.warehouse, by=(Dimension.COUNCIL,), where=where
        )
        found.update(str(row.group[0]) for row in rows)
    return frozenset(found)


def year_before(inquiry: Inquiry) -> Inquiry:
    """The same question of the year before. Raises ValueError where no year is asked for."""
    if inquiry.where.year is None:
        raise ValueError("the year before no year in particular cannot be asked for")
    return inquiry.but(year=inquiry.where.year - 1)


def redefined(inquiry: Inquiry) -> str:
    """Why people in post at the year's two ends do not compare; empty where they do."""
    return redefined_between(inquiry.where.population, inquiry.year - 1, inquiry.year)


def with_flows(inquiry: Inquiry) -> frozenset[str]:
    """The councils that sent who joined or left in the year, and reported the year before."""
    return sent(inquiry, *JOINED_OR_LEFT) & senders(year_before(inquiry))


def of_councils(year: Inquiry) -> Callable[[CountRow], Mapping[str, Any]]:
    """A function from a group to how many councils its figures are of, and how many of those that
    reported are left out, having sent none of what is measured.
    """
    coverage = coverage_by_group(year.scope, year.warehouse, year.by, year.where)

    def of(row: CountRow) -> Mapping[str, Any]:
        councils = len(row.organisations)
        left_out = max(coverage(row)["councils_reported"] - councils, 0)
        return {"councils": councils, "councils_left_out": left_out}

    return of


def unmeasured(whole: Inquiry, year: Inquiry, reason: str, **label: Any) -> Draft:
    """The row of what cannot be measured of any council in a year, with why."""
    if Dimension.YEAR in whole.by:
        label["year"] = year.where.year
    label |= {"councils": 0, "councils_left_out": len(senders(year))}
    return Draft(label, lambda: not_calculable(reason), on=())


def nothing_to_measure(whole: Inquiry, year: Inquiry) -> Draft:
    """The row of a year whose flows cannot be measured of any council, with why."""
    before = year_before(year)
    if not senders(before):
        reason = f"no figures of {before.where.year} to begin from"
    else:
        reason = f"nobody sent who joined or left in {year.where.year}"
    return unmeasured(whole, year, reason)


def people(inquiry: Inquiry, status: Status, among: Collection[str]) -> CountsByGroup:
    """People of this status by group, of these councils; without groups, all of them as one."""
    counts = inquiry.but(status=status).counts(among)
    return counts if inquiry.by else {(): counts.get((), nobody((), frozenset(among)))}


def beside(groups: Mapping[tuple[str | int, ...], CountRow], other: CountsByGroup) -> CountsByGroup:
    """The people of `other` in each of the groups; nobody, of the same councils, where none are."""
    return {
        group: other.get(group, nobody(group, row.organisations, sample=row.sample))
        for group, row in groups.items()
    }


def in_words(count: int, rounded_counts: int) -> str:
    """'35'; 'few or none' where the rounded counts came to nothing."""
    return f"{count:,}" if count or not rounded_counts else FEW_OR_NONE
