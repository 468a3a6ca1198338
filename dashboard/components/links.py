"""Links to downloads and papers that say the same as the screen."""

from urllib.parse import urlencode

from dashboard.measures.safe_table import SafeTable
from dashboard.url_state import Filters, filters_of

PAPER_FORMATS = {"docx": "Word", "xlsx": "Excel"}


def csv_link(table: SafeTable) -> str:
    """Where this very table is had as CSV."""
    more = {"by": ",".join(dimension.value for dimension in table.by)}
    if table.where.grade:
        more["grade"] = table.where.grade.value
    benchmark = {"benchmark": table.benchmark.key} if table.benchmark else {}
    filters = filters_of(table.where, **benchmark)
    return f"/download/{table.measure.name}.csv?{filters.query(**more)}"


def subject_of(filters: Filters) -> str:
    """Whom a paper on these filters is about: 'council:CODE', 'region:NAME' or 'uk'."""
    if filters.council:
        return f"council:{filters.council}"
    return f"region:{filters.region}" if filters.region else "uk"


def paper_link(filters: Filters, ending: str) -> str:
    """Where the board brief on these filters is had."""
    said = {"subject": subject_of(filters)}
    if filters.year:
        said["year"] = str(filters.year)
    return f"/brief.{ending}?{urlencode(said)}"
