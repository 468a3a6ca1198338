"""Links to downloads and papers that say the same as the screen."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from dashboard.measures.catalogue import measure_named
from dashboard.measures.nouns import in_region, one
from dashboard.measures.safe_table import SafeTable
from dashboard.url_state import Dimension, Filters, filters_of
from etl.vocabulary.benchmarks import DEFAULT_BENCHMARK
from etl.vocabulary.organisations import organisation_name
from etl.vocabulary.populations import Population
from etl.vocabulary.regions import REGIONS

# What the charts of the board brief are split by; a council's has itself beside others as well.
IN_BRIEF = ((Dimension.YEAR,), (Dimension.GRADE,))
# The pages that show what findings stand on, by what they are split by or else by their measure.
SHOWN_ON = {
    "grade": ("By grade", "/by-grade"),
    "post": ("By grade", "/by-grade"),
    "shares": ("By grade", "/by-grade"),
    "region": ("By region", "/by-region"),
    "change": ("Over time", "/over-time"),
    "trend": ("Over time", "/over-time"),
}
PAPER_FORMATS = {"docx": "Word", "xlsx": "Excel"}
# What a link to a paper says that is to have protected figures, whoever asks.
COPY, PROTECTED_COPY = "figures", "protected"


def csv_link(table: SafeTable) -> str:
    """Where this very table is had as CSV."""
    more = {"by": ",".join(dimension.value for dimension in table.by)}
    if table.where.grade:
        more["grade"] = table.where.grade.value
    benchmark = {"benchmark": table.benchmark.key} if table.benchmark else {}
    filters = filters_of(table.where, **benchmark)
    return f"/download/{table.measure.name}.csv?{filters.query(**more)}"


def in_paper(filters: Filters) -> bool:
    """True when the board brief is about what these filters show: councils' IT, of every type."""
    return (
        filters.population is Population.COUNCIL_IT
        and filters.council_type is None
        and filters.region in (None, *REGIONS)
    )


def chart_in_paper(filters: Filters, tables: Sequence[SafeTable]) -> bool:
    """True when the board brief on these filters has this very chart in it."""
    first = tables[0]
    charts = IN_BRIEF if filters.council else (*IN_BRIEF, (Dimension.REGION,))
    alone = len(tables) == 1 and first.where.grade is None
    return in_paper(filters) and alone and first.by in charts


def paper_name(filters: Filters) -> str:
    """What the paper is called; where it is about more than the page shows, it says so."""
    _, subject = subject_of(filters)
    if in_paper(filters):
        return f"Board brief on {subject}"
    return f"Board brief on council IT {'at' if _of_council(filters) else 'in'} {subject}"


def subject_of(filters: Filters) -> tuple[str, str]:
    """Whom a paper on these filters is about, as its link says it and as people do."""
    if filters.council and _of_council(filters):
        return f"council:{filters.council}", organisation_name(filters.council)
    if filters.region in REGIONS:
        return f"region:{filters.region}", in_region(filters.region)
    return "uk", "the United Kingdom"


def _of_council(filters: Filters) -> bool:
    return filters.council is not None and filters.population is Population.COUNCIL_IT


def paper_link(filters: Filters, ending: str, *, protected: bool = False) -> str:
    """Where the board brief on these filters is had: of protected figures alone, or as its reader
    may see it.
    """
    said = {"subject": subject_of(filters)[0]}
    if protected:
        said[COPY] = PROTECTED_COPY
    if filters.year and filters.population is Population.COUNCIL_IT:
        said["year"] = str(filters.year)
    if filters.benchmark != DEFAULT_BENCHMARK:
        said["benchmark"] = filters.benchmark
    return f"/brief.{ending}?{urlencode(said)}"


def finding_link(row: Mapping[str, Any], filters: Filters) -> tuple[str, str]:
    """The page that shows what a finding stands on, by name and link; its CSV where none does."""
    name, path = SHOWN_ON.get(row["grouped_by"] or row["measure"], ("", ""))
    if name:
        query = filters.query()
        return name, f"{path}?{query}" if query else path
    split = row["grouped_by"]
    more = {"by": split} if split else {}
    said = f"By {one(Dimension(split))}" if split else measure_named(row["measure"]).entry.title
    return f"{said} (CSV)", f"/download/{row['measure']}.csv?{filters.query(**more)}"
