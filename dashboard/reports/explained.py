"""What stands behind a paper's figures: definitions, coverage, sources, and how people are kept
from being known.
"""

from collections.abc import Iterator

from dashboard.measures.safe_table import SAMPLE_NOTICE, Rule, SafeTable
from dashboard.measures.saying import capitalised, few_women
from dashboard.reports.outline import Note, Notes
from dashboard.reports.short import percent
from etl.vocabulary.benchmarks import Benchmark

WIDENED = {
    Rule.PROTECTED: " Those of protected figures are widened for their rounding.",
    Rule.EXACT: "",
    Rule.PUBLIC: "",
}

ON_SCREEN = (
    "On screen a council's own people and the Society's analysts see exact figures, so that theirs "
    "differ from these."
)


def notes_on(table: SafeTable, widest: SafeTable) -> Notes:
    """The notes of a paper whose chief figure is the one row of `table`; coverage is that of
    `widest`.
    """
    return Notes(tuple(_notes(table, widest)))


def _notes(table: SafeTable, widest: SafeTable) -> Iterator[Note]:
    if table.sample:
        yield Note(
            capitalised(SAMPLE_NOTICE.partition(":")[0]),
            "These councils are invented, to show what the paper looks like. No figure here is of "
            "a real council.",
        )
    yield Note("Share of women", _share(table), ("share",))
    yield Note(
        "Interval",
        f"Wilson, 95%: of 100 found in this way, 95 hold the true share.{WIDENED[widest.rule]} "
        "Among more than two groups, two are called apart only where their 99.8% intervals part.",
        ("low", "high", "low_998", "high_998"),
    )
    if table.benchmark:
        yield Note("Benchmark", _benchmark(table.benchmark), ("position", "certainty"))
    yield Note("Coverage", _coverage(widest), ("councils_reported", "councils_expected"))
    yield Note(
        "Protection", _protection(table, widest), ("women", "others", "base", "not_recorded")
    )
    yield Note(
        "Source",
        f"Counts of people in spreadsheets that councils sent to the Society. Data version "
        f"{table.version.number}.",
    )


def _protection(table: SafeTable, widest: SafeTable) -> str:
    """How people are kept from being known, and why the screen may show other figures."""
    said = " ".join(table.notes)
    if table.rule is Rule.PROTECTED:
        return f"{said} {ON_SCREEN}"
    others = [note for note in widest.notes if note not in table.notes]
    return " ".join((said, *(f"Of others: {note}" for note in others)))


def _share(table: SafeTable) -> str:
    entry = table.measure
    said = (
        f"{capitalised(entry.numerator)} ÷ {entry.denominator}, pooled over councils. People whose "
        "gender is not recorded are in neither."
    )
    row = table.rows[0]
    if row["withheld"]:
        return said
    if row["recorded_rate"] is None:
        return f"{said} Gender is not recorded for few or none."
    rate, women = percent(row["recorded_rate"]), percent(row["share_if_women"])
    missing = "were all whose gender is not recorded"
    said = f"{said} Gender is recorded for {rate}%;"
    if few_women(row):
        return f"{said} {missing} women the share would be {women}%."
    men = percent(row["share_if_men"])
    return f"{said} {missing} men the share would be {men}%, were they all women {women}%."


def _benchmark(benchmark: Benchmark) -> str:
    year = f" ({benchmark.year})" if benchmark.year else ""
    note = f" {benchmark.note.rstrip('.')}." if benchmark.note else ""
    source = ", ".join(each for each in (benchmark.source, benchmark.source_url) if each)
    return (
        f"{benchmark.name}{year}; {benchmark.population}, {benchmark.area}.{note} Source: {source}"
    )


def _coverage(table: SafeTable) -> str:
    reported, expected = table.coverage.reported, table.coverage.expected
    if not expected:
        return f"{reported} councils sent a return for {table.where.year}."
    return (
        f"{reported} of {expected} councils expected sent a return for {table.where.year} "
        f"({percent(100 * reported / expected)}%). Councils that sent none are in no figure."
    )
