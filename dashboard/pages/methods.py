"""Data and methods: every measure and benchmark, how people are protected, and what is loaded."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.accounts.desk import Desk
from dashboard.components.about import described, said_of
from dashboard.components.measuring import measured
from dashboard.components.parts import Content, Parts
from dashboard.components.props import aria
from dashboard.figures.dates import day
from dashboard.figures.style import whole
from dashboard.measures.catalogue import CATALOGUE, Measure
from dashboard.measures.disclosure import PROTECTED_NOTE, NotShown
from dashboard.measures.groups import LABELS
from dashboard.measures.permitted import LEAST_COUNCILS, LEAST_PEOPLE
from dashboard.measures.safe_table import SAMPLE_NOTICE, SafeTable
from dashboard.measures.saying import benchmark_figures, capitalised, percent
from dashboard.url_state import Dimension, Filters, Where
from etl.vocabulary.benchmarks import Benchmark, benchmarks
from etl.vocabulary.populations import SENT_BY_COUNCILS

# Name and anchor of each part of the page.
PARTS = (
    ("Measures", "measures"),
    ("Benchmarks", "benchmarks"),
    ("How figures are protected", "protection"),
    ("Coverage by year", "coverage"),
    ("Data version", "version"),
)
PROTECTION = (
    (
        "Counts first",
        "What is shown is worked out from protected counts and from nothing else, so that no "
        "percentage, interval, verdict or order gives away what the counts hide.",
    ),
    ("Protected figures", PROTECTED_NOTE),
    (
        "No women, or few",
        "Where rounding leaves 0 of people, the figure reads ‘few or none’, in a sentence ‘few or "
        "no women’: on pages, in papers and on the command line alike. Downloads have 0 and say "
        "so in their column ‘zeros’. Nobody can tell there whether there are none.",
    ),
    (
        "Withheld figures",
        f"What stands on fewer than {LEAST_PEOPLE} people, or pools fewer than {LEAST_COUNCILS} "
        "councils, says that it is withheld and why; it is ‘[c]’ in downloads, and never a zero.",
    ),
    (
        "Intervals",
        "They are widened for the rounding, so that they still hold the true share 95 times in "
        "100. Any other measure carries the rounding in the same way.",
    ),
    (
        "Who sees exact figures",
        "A council’s own officers see their own council exactly, and the Society’s analysts see "
        "everything. Published figures, and posts in the Society, are public.",
    ),
)


def layout(desk: Desk, _filters: Filters) -> Content:
    """The whole page, whatever the filters: they are kept for the pages that have some."""
    covered = _coverage_tables(desk)
    inside: dict[str, Parts] = {
        "measures": _measures(),
        "benchmarks": [_benchmarks(list(benchmarks().values()))],
        "protection": [described([(name, whole(said)) for name, said in PROTECTION])],
        "coverage": [_coverage(covered)],
        "version": [_version(desk)],
    }
    sections = [
        html.Section([html.H2(name), *inside[anchor]], id=anchor, className="method")
        for name, anchor in PARTS
    ]
    return Content("Data and methods", [_contents(), *sections], tuple(covered))


def _contents() -> Component:
    items = [html.Li(html.A(name, href=f"#{anchor}")) for name, anchor in PARTS]
    return html.Ul(items, className="contents", **aria(label="On this page"))


# ---------------------------------------------------------------- measures and benchmarks


def _measures() -> Parts:
    links = [html.Li(html.A(m.entry.title, href=f"#{_anchor(m)}")) for m in CATALOGUE]
    return [html.Ul(links, className="contents"), *(_measure(each) for each in CATALOGUE)]


def _anchor(measure: Measure) -> str:
    return f"measure-{measure.entry.name.replace('_', '-')}"


def _measure(measure: Measure) -> Component:
    """Everything that the catalogue says of one measure, and how it is asked for."""
    groups = [LABELS[each] for each in measure.groups]
    said: list[tuple[str, Any]] = [
        ("Name", html.Code(measure.entry.name)),
        *said_of(measure.entry),
        ("Can be grouped by", "; ".join(groups) or "Nothing"),
    ]
    return html.Section(
        [html.H3(measure.entry.title), described(said)], id=_anchor(measure), className="measure"
    )


def _benchmarks(listed: Sequence[Benchmark]) -> Component:
    rows = [
        [
            html.Th(one.name, scope="row"),
            html.Td(whole(benchmark_figures(one)), className="number"),
            html.Td(str(one.year or "no year")),
            html.Td(_whose(one)),
            html.Td([html.A(one.source, href=one.source_url), *_note(one)]),
        ]
        for one in listed
    ]
    headings = ("Benchmark", "Women", "Year", "Population", "Source")
    return _table("Published shares of women to set a figure beside", headings, rows)


def _whose(one: Benchmark) -> str:
    return "Anybody" if not one.is_observed else f"{capitalised(one.population)}, {one.area}"


def _note(one: Benchmark) -> Parts:
    return [f". {capitalised(whole(one.note.rstrip('.')))}."] if one.note else []


# ---------------------------------------------------------------- what is loaded


def _coverage_tables(desk: Desk) -> list[SafeTable]:
    """Coverage by year of each population that councils send and that anybody has sent."""
    tables = []
    for population in SENT_BY_COUNCILS:
        with suppress(NotShown):
            where = Where(population=population)
            table = measured(desk, "coverage", (Dimension.YEAR,), where)
            if any(row["councils_reported"] for row in table.rows):
                tables.append(table)
    return tables


def _coverage(tables: Sequence[SafeTable]) -> Component:
    if not tables:
        return html.P("Nothing has been loaded yet.")
    years = sorted({row["year"] for table in tables for row in table.rows})
    found = [{row["year"]: row for row in table.rows} for table in tables]
    rows = [
        [
            html.Th(str(year), scope="row"),
            *(html.Td(_covered(each.get(year)), className="number") for each in found),
        ]
        for year in years
    ]
    headings = ("Year", *(capitalised(table.where.population) for table in tables))
    return _table("Councils that reported, of those expected", headings, rows)


def _covered(row: Any) -> str:
    if row is None or not row["councils_reported"]:
        return "none"
    said = f"{row['councils_reported']} of {row['councils_expected']}"
    return said if row["coverage"] is None else f"{said} ({percent(row['coverage'])})"


def _version(desk: Desk) -> Component:
    version = desk.version
    said = [("Data version", str(version.number))]
    if version.as_at:
        said.append(("Last changed on", day(version.as_at)))
    if version.sample:
        said.append(("Data", capitalised(SAMPLE_NOTICE)))
    return described(said)


def _table(caption: str, headings: Sequence[str], rows: Sequence[Parts]) -> Component:
    head = [html.Th(each, scope="col") for each in headings]
    return html.Div(
        html.Table(
            [
                html.Caption(caption),
                html.Thead(html.Tr(head)),
                html.Tbody([html.Tr(row) for row in rows]),
            ]
        ),
        className="table",
        tabIndex="0",
        role="group",
        **aria(label=caption),
    )
