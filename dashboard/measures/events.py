"""What can happen to people in a year, and to whom of them it could."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.measures.flows import redefined, senders, sent, with_flows, year_before
from dashboard.measures.inquiry import Inquiry
from etl.vocabulary.populations import Status
from etl.warehouse.where import Dimension

LEAVING = "leaving"


@dataclass(frozen=True, slots=True)
class AtRisk:
    """Those to whom it could happen: in words, of which councils, and one or two counts of them.

    Of two counts the mean is at risk.
    """

    in_words: str
    councils: frozenset[str]
    counts: tuple[tuple[Inquiry, Status], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, to people of which status; `at_risk` finds to whom it could, in a year."""

    name: str
    happened: Status
    verb: str
    at_risk: Callable[[Inquiry], AtRisk]


def _of(status: Status, happened: Status) -> Callable[[Inquiry], AtRisk]:
    """Those of a status in the same year, of the councils that sent both."""

    def at_risk(year: Inquiry) -> AtRisk:
        councils = sent(year, status) & sent(year, happened)
        return AtRisk(f"{status} in the year", councils, ((year, status),))

    return at_risk


def _in_post_at_start(year: Inquiry) -> AtRisk:
    """In post when the year began; where nobody reported that, when it ended."""
    before = year_before(year)
    promoted, reported = sent(year, Status.PROMOTED), senders(before)
    if not reported:
        return AtRisk(_on_31_march(year), promoted, ((year, Status.IN_POST),))
    return AtRisk(_on_31_march(before), promoted & reported, ((before, Status.IN_POST),))


def _in_post_at_both_ends(year: Inquiry) -> AtRisk:
    before = year_before(year)
    ends = ((before, Status.IN_POST), (year, Status.IN_POST))
    words = f"in post, mean of 31 March {before.where.year} and {year.where.year}"
    return AtRisk(words, with_flows(year), ends)


def _on_31_march(year: Inquiry) -> str:
    return f"in post on 31 March {year.where.year}"


EVENTS = (
    Event(
        "shortlisted once applied",
        Status.SHORTLISTED,
        "be shortlisted once they applied",
        _of(Status.APPLIED, Status.SHORTLISTED),
    ),
    Event(
        "appointed once shortlisted",
        Status.APPOINTED,
        "be appointed once shortlisted",
        _of(Status.SHORTLISTED, Status.APPOINTED),
    ),
    Event("promoted", Status.PROMOTED, "be promoted", _in_post_at_start),
    Event(LEAVING, Status.LEFT, "leave", _in_post_at_both_ends),
)


def why_not(year: Inquiry, event: Event, at_risk: AtRisk) -> str:
    """Why the event cannot be measured of anybody; empty when it can."""
    finer = Dimension.GRADE in year.by or year.where.grade is not None
    if finer and event.happened is Status.PROMOTED:
        return "those promoted are counted in the grade that they moved to"
    if event.happened in (Status.PROMOTED, Status.LEFT) and (reason := redefined(year)):
        return reason
    if at_risk.councils:
        return ""
    if event.happened is Status.LEFT and not senders(year_before(year)):
        return f"no figures of {year_before(year).where.year} to begin from"
    statuses = dict.fromkeys((*(status for _, status in at_risk.counts), event.happened))
    return f"no council sent people {' and '.join(statuses)} for the year"
