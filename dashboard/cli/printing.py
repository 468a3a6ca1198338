"""A SafeTable on the terminal: a table to read, CSV, or JSON."""

import json
from collections.abc import Sequence
from enum import StrEnum

from dashboard.measures.safe_table import SAMPLE_NOTICE, Rule, SafeTable, Unit
from dashboard.measures.saying import capitalised
from dashboard.measures.values import in_words
from dashboard.reports.outline import TableBlock
from dashboard.reports.short import ShortTable, short
from etl.vocabulary.organisations import organisation_name


class Shape(StrEnum):
    TABLE = "table"
    CSV = "csv"
    JSON = "json"


RULES = {
    Rule.PROTECTED: "Protected figures",
    Rule.EXACT: "Exact figures: not to be passed on",
    Rule.PUBLIC: "Figures as published",
}


def printed(table: SafeTable, shape: Shape) -> str:
    """The table in that shape, without a line end. CSV and JSON have every column."""
    if shape is Shape.JSON:
        return json.dumps(table.as_json(), indent=2, ensure_ascii=False)
    if shape is Shape.CSV:
        return table.as_csv().replace("\r\n", "\n").rstrip("\n")
    return "\n".join((_title(table), "", *_aligned(_columns(table)), "", *_under(table)))


def _title(table: SafeTable) -> str:
    named = table.conditions()
    if table.where.council:
        named["council"] = organisation_name(table.where.council)
    conditions = [f"{value}" for value in named.values() if value]
    return f"{table.measure.title}: {', '.join(conditions)}"


def _columns(table: SafeTable) -> ShortTable:
    """The few columns that a paper prints; of other measures than shares, their brief ones."""
    if table.measure.name == "shares":
        return short(TableBlock(table.measure.title, (table,)))
    hidden = ("council_code", "" if any(row["withheld"] for row in table.rows) else "withheld")
    columns = [column for column in table.columns if column.brief and column.name not in hidden]
    return ShortTable(
        headings=tuple(column.label for column in columns),
        numeric=tuple(column.unit not in (Unit.TEXT, Unit.YEAR) for column in columns),
        rows=tuple(
            tuple(
                in_words(row[column.name], column.unit, protected=table.rule is Rule.PROTECTED)
                for column in columns
            )
            for row in table.rows
        ),
    )


def _aligned(table: ShortTable) -> list[str]:
    """Columns as wide as their longest text, figures to the right, a rule under the headings."""
    lines = [table.headings, *table.rows]
    widths = [max(len(line[place]) for line in lines) for place in range(len(table.headings))]
    rule = tuple("-" * width for width in widths)
    return [_line(line, widths, table.numeric) for line in (table.headings, rule, *table.rows)]


def _line(texts: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> str:
    cells = [
        text.rjust(width) if right else text.ljust(width)
        for text, width, right in zip(texts, widths, numeric, strict=True)
    ]
    return "  ".join(cells).rstrip()


def _under(table: SafeTable) -> list[str]:
    """What the figures are: protected or not, their benchmark, coverage, version, and sample."""
    said = [f"{RULES[table.rule]}."]
    if table.benchmark:
        said.append(f"Benchmark: {table.benchmark.name}.")
    if table.coverage.expected is not None:
        said.append(f"Coverage: {table.coverage.reported} of {table.coverage.expected} councils.")
    said.append(f"Data version {table.version.number}.")
    if table.sample:
        said.append(f"{capitalised(SAMPLE_NOTICE)}.")
    return [" ".join(said), *table.notes]
