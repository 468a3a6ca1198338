"""Links to downloads and papers that say the same as the screen."""

from urllib.parse import urlencode

from dashboard.measures.groups import organisation_name
from dashboard.measures.safe_table import SafeTable
from dashboard.url_state import Filters, filters_of
from etl.vocabulary.benchmarks import DEFAULT_BENCHMARK
from etl.vocabulary.populations import Population
from etl.vocabulary.regions import REGIONS

PAPER_FORMATS = {"docx": "Word", "xlsx": "Excel"}


def csv_link(table: SafeTable) -> str:
    """Where this very table is had as CSV."""
    more = {"by": ",".join(dimension.value for dimension in table.by)}
    if table.where.grade:
        more["grade"] = table.where.grade.value
    benchmark = {"benchmark": table.benchmark.key} if table.benchmark else {}
    filters = filters_of(table.where, **benchmark)
    return f"/download/{table.measure.name}.csv?{filters.query(**more)}"


def in_paper(filters: Filters) -> bool:
    """True when the board brief shows what these filters show: councils' IT, of every type."""
    return filters.population is Population.COUNCIL_IT and filters.council_type is None


def subject_of(filters: Filters) -> tuple[str, str]:
    """Whom a paper on these filters is about, as its link says it and as people do."""
    if filters.council and filters.population is Population.COUNCIL_IT:
        return f"council:{filters.council}", organisation_name(filters.council)
    if filters.region in REGIONS:
        return f"region:{filters.region}", str(filters.region)
    return "uk", "the United Kingdom"


def paper_link(filters: Filters, ending: str) -> str:
    """Where the board brief on these filters is had."""
    said = {"subject": subject_of(filters)[0]}
    if filters.year and filters.population is Population.COUNCIL_IT:
        said["year"] = str(filters.year)
    if filters.benchmark != DEFAULT_BENCHMARK:
        said["benchmark"] = filters.benchmark
    return f"/brief.{ending}?{urlencode(said)}"
