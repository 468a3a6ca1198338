"""The board brief: two pages on women's share of council IT jobs, drawn as the pages are."""

from dataclasses import dataclass

from dashboard.figures.changes import Since, how_compared
from dashboard.figures.drawing import draw
from dashboard.figures.words import describe, finding, standing
from dashboard.measures.change import since_first
from dashboard.measures.disclosure import NotShown
from dashboard.measures.findings.first import first_of
from dashboard.measures.findings.measure import findings
from dashboard.measures.questions import in_words
from dashboard.measures.reading import Scope, Warehouse
from dashboard.measures.safe_table import SAMPLE_NOTICE, Rule, SafeTable
from dashboard.measures.saying import capitalised, share_said, verdict_said
from dashboard.measures.shares import shares
from dashboard.reports import beside
from dashboard.reports.explained import notes_on
from dashboard.reports.on_paper import on_paper
from dashboard.reports.outline import (
    Block,
    Chart,
    Heading,
    KeyFigures,
    Outline,
    Paragraph,
    StandingOut,
    TableBlock,
)
from dashboard.reports.short import coverage, interval, reason
from dashboard.reports.subject import Subject
from dashboard.url_state import Dimension, Where
from etl.vocabulary.benchmarks import DEFAULT_BENCHMARK

KIND = "Board brief"
# What two pages have room for beside the charts.
STAND_OUT_AT_MOST = 3


@dataclass(frozen=True)
class _Answers:
    """The tables of one brief."""

    subject: Subject
    year: int
    overall: SafeTable
    years: SafeTable
    since: Since
    grades: SafeTable
    places: TableBlock
    found: SafeTable


def board_brief(
    scope: Scope,
    warehouse: Warehouse,
    *,
    subject: Subject,
    year: int | None = None,
    benchmark: str = DEFAULT_BENCHMARK,
) -> Outline:
    """The brief on the subject in the year, its latest when none is given.

    Key figures; women's share over time, by grade, and by region or, for a council, beside its
    region and type; what stands out; then what stands behind it all. Raises NotShown when nothing
    may be shown, UnknownBenchmark for a benchmark that is not in the list.
    """
    answers = _ask(scope, warehouse, subject, year, benchmark)
    table = answers.overall
    return Outline(
        title=finding(answers.overall),
        subtitle=_subtitle(answers),
        footer=_footer(answers),
        year=answers.year,
        sample=table.sample,
        as_at=table.version.as_at,
        sections=(
            _key_figures(answers),
            *_section(TableBlock("Over time", (answers.years,)), answers.since),
            *_section(TableBlock("By grade", (answers.grades,))),
            *_places(answers),
            *_standing_out(answers),
            Heading("What stands behind these figures"),
            notes_on(answers.overall, _widest(answers)),
        ),
    )


def _ask(
    scope: Scope, warehouse: Warehouse, subject: Subject, year: int | None, benchmark: str
) -> _Answers:
    def ask(where: Where, *by: Dimension) -> SafeTable:
        return shares(scope, warehouse, by=by, where=where, benchmark=benchmark)

    years = ask(subject.where(), Dimension.YEAR)
    year = _year(years, year)
    if subject.council:
        places = beside.beside(scope, warehouse, subject.council, year, benchmark)
    else:
        own = subject.region.value if subject.region else ""
        regions = ask(Where(year=year), Dimension.REGION)
        places = TableBlock("By region", (regions,), own=own)
    return _Answers(
        subject=subject,
        year=year,
        overall=ask(subject.where(year)),
        years=years,
        since=(since_first(scope, warehouse, years),),
        grades=ask(subject.where(year), Dimension.GRADE),
        places=places,
        found=findings(scope, warehouse, where=subject.where(year), benchmark=benchmark),
    )


def _year(years: SafeTable, asked: int | None) -> int:
    """The year asked for, or the latest that the subject has a return for. Raises NotShown."""
    returned = [int(row["year"]) for row in years.rows]
    if not returned:
        raise NotShown(f"No return has been loaded for {in_words(years.where)}.")
    if asked is not None and asked not in returned:
        raise NotShown(
            f"No return has been loaded for {in_words(years.where)} in {asked}. There are returns "
            f"for: {', '.join(map(str, returned))}."
        )
    return max(returned) if asked is None else asked


def _subtitle(answers: _Answers) -> str:
    parts = [KIND, answers.subject.name, f"in post on 31 March {answers.year}"]
    if Rule.EXACT in _rules(answers):
        parts.append("for own use, not to be passed on")
    if answers.overall.sample:
        parts.append(SAMPLE_NOTICE)
    return capitalised(" · ".join(parts))


def _rules(answers: _Answers) -> set[Rule]:
    """The rules of the paper's tables: exact ones make it a paper for own use."""
    tables = (answers.overall, answers.years, answers.grades, *answers.places.tables)
    return {table.rule for table in tables}


def _whose_figures(answers: _Answers) -> str:
    rules = _rules(answers)
    if rules == {Rule.EXACT}:
        return "Exact figures, not to be passed on"
    if Rule.EXACT in rules:
        return "Own council exact, all others protected"
    return "Protected figures"


def _footer(answers: _Answers) -> str:
    version = answers.overall.version
    day = f" of {version.as_at:%-d %B %Y}" if version.as_at else ""
    parts = [
        _whose_figures(answers),
        f"data version {version.number}{day}",
    ]
    if answers.overall.sample:
        parts.append(SAMPLE_NOTICE)
    return " · ".join(parts)


def _key_figures(answers: _Answers) -> KeyFigures:
    row = answers.overall.rows[0]
    shown = not row["withheld"]
    last = ("Councils that reported", coverage(row["councils_reported"], row["councils_expected"]))
    if answers.subject.council:
        last = beside.whole_country(answers.places)
    figures = (
        ("Share of women", capitalised(share_said(row)) if shown else "withheld"),
        ("95% interval", f"{interval(row['low'], row['high'])}%" if shown else "withheld"),
        (
            "Against the benchmark",
            verdict_said(row) if shown else reason(row),
        ),
        last,
    )
    block = TableBlock("Key figures", (answers.overall,), (answers.subject.name,))
    return KeyFigures(figures, block)


def _widest(answers: _Answers) -> SafeTable:
    """The table whose coverage the paper states: of one council it would say nothing."""
    return answers.places.tables[-1] if answers.subject.council else answers.overall


def _section(block: TableBlock, since: Since = ()) -> list[Block]:
    """A finding as heading, what is measured, the chart and its table."""
    table = block.first
    none = f"{block.name}: no figure can be shown"
    said = (standing(table), *how_compared((table,), since), _own(block))
    blocks: list[Block] = [
        Heading(finding(table, since=since) if table.shown else none),
        _under(in_words(table.where), *said),
    ]
    if table.shown:
        picture = on_paper(draw(table), block.own)
        blocks.append(Chart(picture, describe(table, since=since)))
    return [*blocks, block]


def _own(block: TableBlock) -> str:
    return f"Marked is what this paper is about: {block.own}" if block.own else ""


def _under(measured: str, *said: str) -> Paragraph:
    """What a chart and its table are of, how its groups stand to the benchmark, what to mind."""
    sentences = [f"Share of women and 95% intervals: {measured}", *said]
    return Paragraph(" ".join(f"{sentence}." for sentence in sentences if sentence), small=True)


def _places(answers: _Answers) -> list[Block]:
    block = answers.places
    if not answers.subject.council:
        return _section(block)
    chart = beside.chart(block)
    return [
        Heading(beside.finding(block)),
        _under(in_words(Where(year=answers.year)), _own(block)),
        Chart(on_paper(chart.figure, block.own), chart.description),
        block,
    ]


def _standing_out(answers: _Answers) -> list[Block]:
    """The first findings but for the title; nothing where nothing else stands out."""
    rows = first_of(answers.found, STAND_OUT_AT_MOST, finding(answers.overall))
    if not rows:
        return []
    heading = Heading(answers.found.measure.title)
    return [heading, StandingOut(tuple(row["finding"] for row in rows))]
