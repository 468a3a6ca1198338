"""Trend: whether women's share has risen or fallen over the last five years."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.measures.arithmetic import trend as arithmetic
from dashboard.measures.arithmetic.counts import NotCalculable
from dashboard.measures.arithmetic.trend import YEARS_NEEDED
from dashboard.measures.disclosure import NotShown
from dashboard.measures.entry import CannotAsk, CatalogueEntry
from dashboard.measures.groups import completed, in_order, nobody, pools_councils
from dashboard.measures.inquiry import CountsByGroup, Inquiry
from dashboard.measures.nouns import listed
from dashboard.measures.permitted import (
    NOBODYS_GENDER,
    Draft,
    Figures,
    not_calculable,
    of_people,
)
from dashboard.measures.safe_table import Column, SafeTable, Unit
from dashboard.measures.shares import OF_PEOPLE, women_in_words
from dashboard.measures.two_questions import ALL_INSTEAD, Councils, too_few_the_same
from etl.vocabulary.definitions import definition_changes
from etl.vocabulary.populations import PUBLIC_POPULATIONS, SENT_BY_COUNCILS
from etl.warehouse import reads
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads import CountRow, Group
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where

ENTRY = CatalogueEntry(
    name="trend",
    title="Trend in the share of women",
    question="Has the share of women risen or fallen over the last five years?",
    numerator="women in post on 31 March of each year",
    denominator="women, men and people of another gender in post on that day",
    unit="percentage points a year",
    populations=OF_PEOPLE,
    source=(
        "Cochran (1954) and Armitage (1955), chi-square for a trend without continuity "
        "correction. Rising or falling: chi-square over 9.5495 (99.8 %), and the slope keeps its "
        "sign when each year is left out in turn, as in Fingertips (UKHSA)."
    ),
    caveats=(
        "Five years in a row are needed, of the councils that reported in all of them unless all "
        "are asked for. Most of the people are the same from year to year, so a trend is rather "
        "missed than made up. No trend spans a year in which the definition changed."
    ),
    worked_example=(
        "10, 12, 15, 19 and 24 women of 100 people: +3.5 points a year, chi-square 9.1146, "
        "no clear change"
    ),
    reviewed_on=date(2026, 11, 26),
)

# Its rows are of five years together.
BY = tuple(dimension for dimension in Dimension if dimension is not Dimension.YEAR)

COLUMNS = (
    Column("first_year", "First year", Unit.YEAR),
    Column("last_year", "Last year", Unit.YEAR),
    Column("women_first", "Women, first year", Unit.PEOPLE, brief=False),
    Column("women_first_text", "Women, first year, in words", Unit.TEXT, brief=False),
    Column("base_first", "People, first year", Unit.PEOPLE),
    Column("share_first", "Share, first year", Unit.PERCENT),
    Column("women_last", "Women, last year", Unit.PEOPLE, brief=False),
    Column("women_last_text", "Women, last year, in words", Unit.TEXT, brief=False),
    Column("base_last", "People, last year", Unit.PEOPLE),
    Column("share_last", "Share, last year", Unit.PERCENT),
    Column("slope", "Points a year", Unit.POINTS),
    Column("chi_square", "Chi-square", Unit.NUMBER, brief=False),
    Column("direction", "In words", Unit.TEXT),
    Column("councils_first", "Councils, first year", Unit.COUNCILS),
    Column("councils", "Councils", Unit.COUNCILS),
    Column("withheld", "Withheld", Unit.TEXT),
)

SAME_NOTE = "The figures are of the councils that reported in all five years."
ALL_NOTE = "The figures are of all councils that reported in each year, not always the same."


def trend(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension] = (),
    where: Where | None = None,
    councils: Councils = Councils.SAME,
) -> SafeTable:
    """What five years say, ending with the year asked for or the latest; one row is one group.

    Shares are percentages, the slope percentage points a year. `councils` counts those of the
    last year. Raises CannotAsk by year, NotShown as `shares` does and where no council reported
    in every year.
    """
    if Dimension.YEAR in by:
        raise CannotAsk(
            "A trend is of five years together, so it cannot be taken by year. Choose its last "
            "year with year=2024, and what to group by otherwise, such as region."
        )
    inquiry = Inquiry.of(scope, warehouse, by, where)
    years = range(inquiry.year - YEARS_NEEDED + 1, inquiry.year + 1)
    changed = definition_changes(inquiry.where.population, years[0], years[-1])
    pooled = pools_councils(inquiry.where, inquiry.by)
    among = _in_all(inquiry, years) if pooled and councils is Councils.SAME else None
    drafts = list(_drafts(inquiry, years, among, [each.year for each in changed]))
    notes = [f"The series is broken: {each.in_words} (source: {each.source})." for each in changed]
    if pooled:
        notes.append(SAME_NOTE if councils is Councils.SAME else ALL_NOTE)
        notes += too_few_the_same(drafts, councils)
    options = {"councils": councils.value if pooled else ""}
    return inquiry.table(ENTRY, COLUMNS, drafts, notes=notes, options=options)


def _in_all(inquiry: Inquiry, years: Sequence[int]) -> frozenset[str]:
    """The councils that reported in every one of the years in which any did."""
    free = inquiry.but(year=None)
    sent = reads.senders(free.scope, free.warehouse, where=free.where)
    found = frozenset.intersection(*(sent[year] for year in years if year in sent))
    if not found:
        raise NotShown(
            f"No council reported in every year from {years[0]} to {years[-1]}. {ALL_INSTEAD}"
        )
    return found


def _drafts(
    inquiry: Inquiry,
    years: Sequence[int],
    among: Collection[str] | None,
    redefined_from: Collection[int],
) -> Iterator[Draft]:
    by_year = inquiry.but(by=(Dimension.YEAR, *inquiry.by), year=None)
    # Year by year, so that the history before them is not read.
    counts = {
        group: row for year in years for group, row in by_year.but(year=year).counts(among).items()
    }
    for group in _groups(inquiry, counts, years):
        found = [year for year in years if (year, *group) in counts]
        label = {
            **inquiry.label(group),
            "first_year": years[0],
            "last_year": years[-1],
            "councils_first": _councils(counts.get((years[0], *group))),
            "councils": _councils(counts.get((years[-1], *group))),
        }
        if inquiry.where.population not in SENT_BY_COUNCILS:
            label |= {"councils_first": None, "councils": None}
        permitted = by_year.permit(counts[year, *group] for year in found)
        yield Draft(label, _of_years(years, found, redefined_from), tuple(permitted))


def _groups(inquiry: Inquiry, counts: CountsByGroup, years: Sequence[int]) -> list[Group]:
    """Every group of any of the years, in the vocabulary's order."""
    rows = [nobody(group) for group in {group[1:] for group in counts if group[0] in years}]
    if inquiry.where.population not in PUBLIC_POPULATIONS:
        rows = completed(rows, inquiry.by)
    return [row.group for row in in_order(rows, inquiry.by)]


def _councils(row: CountRow | None) -> int:
    return len(row.organisations) if row else 0


def _of_years(
    years: Sequence[int], found: Sequence[int], redefined_from: Collection[int]
) -> Callable[..., Mapping[str, Any]]:
    """The trend from the figures of the years that were found; the others have none."""

    def of(*figures: Figures) -> Mapping[str, Any]:
        known = dict(zip(found, figures, strict=True))
        return trend_figures({year: known.get(year) for year in years}, redefined_from)

    return of


def trend_figures(
    series: Mapping[int, Figures | None], redefined_from: Collection[int] = ()
) -> Mapping[str, Any]:
    """What five years say, from the counts that the gate let through; a year without is None."""
    known = {year: each for year, each in series.items() if each}
    hidden = [str(year) for year, each in known.items() if each.not_recorded and not each.base]
    if hidden:
        of_years = f"{NOBODYS_GENDER} in {listed(hidden)}"
        return not_calculable(f"five years in a row are needed, and {of_years}")
    found = arithmetic.trend(
        {year: of_people(each) if each else None for year, each in series.items()}, redefined_from
    )
    if isinstance(found, NotCalculable):
        return not_calculable(found.reason)
    return {
        **_end("first", series[found.first_year]),
        **_end("last", series[found.last_year]),
        "slope": found.slope,
        "chi_square": found.chi_square,
        "direction": found.direction.value,
    }


def _end(name: str, figures: Figures | None) -> Mapping[str, Any]:
    """The figures of one end of the five years, by column."""
    if figures is None:
        return {}
    return {
        f"women_{name}": figures.women,
        f"women_{name}_text": women_in_words(figures),
        f"base_{name}": figures.base,
        f"share_{name}": 100 * of_people(figures).share,
    }
