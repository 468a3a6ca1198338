"""A SafeTable on the terminal: a table to read, CSV, or JSON."""

import json
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from shutil import get_terminal_size
from textwrap import wrap
from typing import Any

from dashboard.cli.columns import laid_out
from dashboard.measures.safe_table import SAMPLE_NOTICE, Column, Rule, SafeTable, Unit
from dashboard.measures.saying import capitalised
from dashboard.measures.values import NOTHING, said
from dashboard.reports.outline import TableBlock
from dashboard.reports.short import WHY_NO_FIGURE, ShortTable, short
from etl.vocabulary.organisations import organisation_name


class Shape(StrEnum):
    TABLE = "table"
    CSV = "csv"
    JSON = "json"


USUAL_WIDTH = 100
LEAST_WIDTH = 60
NOTHING_FOUND = "Nothing stands out."
NO_ROWS = "There is nothing to show."

# Said in place of the figures, or by the name beside it.
IN_PLACE = ("withheld", "council_code")
# A heading, and the columns of which it has the values.
Printed = tuple[str, tuple[Column, ...]]

RULES = {
    Rule.PROTECTED: "Protected figures",
    Rule.EXACT: "Exact figures: not to be passed on",
    Rule.PUBLIC: "Public figures",
}


def printed(table: SafeTable, shape: Shape, *, wide: bool = False) -> str:
    """The table in that shape, without a line end. CSV and JSON have every column.

    A table to read has the few columns that fit a terminal, `wide` all of them on long lines.
    """
    if shape is Shape.JSON:
        return json.dumps(table.as_json(), indent=2, ensure_ascii=False)
    if shape is Shape.CSV:
        return table.as_csv().replace("\r\n", "\n").rstrip("\n")
    lines = _lines(table, wide)
    under = _under(table, _hides_columns(table) and not wide)
    if not wide:
        under = [line for text in under for line in wrap(text, _terminal())]
    return "\n".join((_title(table), "", *lines, "", *under))


def _lines(table: SafeTable, wide: bool) -> list[str]:
    """The rows in columns; of a table without any, words that say so."""
    if not table.rows:
        return [NOTHING_FOUND if table.measure.name == "findings" else NO_ROWS]
    return laid_out(_columns(table, wide), None if wide else _terminal())


def _terminal() -> int:
    """How many columns there are to print in; 100 where nobody knows."""
    return max(get_terminal_size((USUAL_WIDTH, 24)).columns, LEAST_WIDTH)


def _title(table: SafeTable) -> str:
    named = table.conditions()
    if table.where.council:
        named["council"] = organisation_name(table.where.council)
    conditions = [f"{value}" for value in named.values() if value]
    return f"{table.measure.title}: {', '.join(conditions)}"


def _columns(table: SafeTable, wide: bool) -> ShortTable:
    """The few columns that a paper prints; of other measures than shares, their brief ones, without
    those in which nothing stands.
    """
    if table.measure.name == "shares" and not wide:
        return short(TableBlock(table.measure.title, (table,)))
    columns = list(_together(_shown(table, wide)))
    reasons_in = _place_of_reasons(table, columns)
    texts = [
        [
            (place == reasons_in and row["withheld"]) or _cell(row, parts)
            for place, (_, parts) in enumerate(columns)
        ]
        for row in table.rows
    ]
    kept = [
        place
        for place in range(len(columns))
        if wide or any(row[place] not in ("", NOTHING) for row in texts)
    ]
    none_shown = not wide and all(row["withheld"] for row in table.rows)
    return ShortTable(
        headings=tuple(
            WHY_NO_FIGURE if place == reasons_in and none_shown else columns[place][0]
            for place in kept
        ),
        numeric=tuple(columns[place][1][0].unit not in (Unit.TEXT, Unit.YEAR) for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in texts),
    )


def _together(columns: Sequence[Column]) -> Iterator[Printed]:
    """Each column under its heading; the two ends of an interval as one."""
    waiting = iter((*columns, None))
    one = next(waiting)
    while one is not None:
        other = next(waiting)
        if other and "low" in one.name and other.name == one.name.replace("low", "high"):
            yield one.label.removesuffix(" from"), (one, other)
            other = next(waiting)
        else:
            yield one.label, (one,)
        one = other


def _place_of_reasons(table: SafeTable, columns: Sequence[Printed]) -> int | None:
    """The last column of words about the figures: why a row has none can stand there instead."""
    named = {dimension.value for dimension in table.by}
    words = [
        place
        for place, (_, (first, *_rest)) in enumerate(columns)
        if first.unit is Unit.TEXT and first.name not in named
    ]
    return words[-1] if words else None


def _cell(row: Mapping[str, Any], parts: Sequence[Column]) -> str:
    """'12.3%', or '10.1% to 14.8%' of two ends that are not one."""
    return " to ".join(dict.fromkeys(said(row, each) for each in parts))


def _shown(table: SafeTable, wide: bool) -> list[Column]:
    """The columns to print; without any of words, the one that says why a row has no figures."""
    shown = [each for each in table.columns if wide or (each.brief and each.name not in IN_PLACE)]
    named = {dimension.value for dimension in table.by}
    if any(each.unit is Unit.TEXT and each.name not in named for each in shown):
        return shown
    why = [each for each in table.columns if each.name == "withheld"]
    return [*shown, *why] if any(row["withheld"] for row in table.rows) else shown


def _hides_columns(table: SafeTable) -> bool:
    return len(_shown(table, wide=False)) < len(_shown(table, wide=True))


def _under(table: SafeTable, more: bool) -> list[str]:
    """What the figures are: protected or not, their benchmark, coverage, version, and sample."""
    said = [f"{RULES[table.rule]}."]
    if table.benchmark:
        said.append(f"Benchmark: {table.benchmark.name}.")
    if table.coverage.expected is not None:
        said.append(f"Coverage: {table.coverage.reported} of {table.coverage.expected} councils.")
    said.append(f"Data version {table.version.number}.")
    if table.sample:
        said.append(f"{capitalised(SAMPLE_NOTICE)}.")
    if more:
        said.append("More columns with --wide, in CSV and in JSON.")
    return [" ".join(said), *table.notes]
