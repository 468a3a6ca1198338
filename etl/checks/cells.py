"""What can be wrong with cells as they were saved: hidden, in error, not calculated, lost."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from etl.checks import words
from etl.checks.problems import (
    CELLS_AT_MOST,
    Level,
    Problem,
    Question,
    Settles,
    address,
    advise,
    ask,
    refuse,
)
from etl.checks.wording import and_more, many
from etl.vocabulary.populations import Status

SHOWN = "a spreadsheet that shows everything it holds"
# Cells and columns named in one message.
NAMED = 5
# What the answer about rows that are struck through is for, and what it may say.
STATUS, STRUCK = "status", "row struck through"
COUNTED, NOT_COUNTED = Status.IN_POST.value, words.NOT_COUNTED


def _named(cells: Sequence[str], total: int) -> str:
    return ", ".join(cells[:NAMED]) + and_more(total - len(cells[:NAMED]))


def _cells(places: Sequence[tuple[int, int]]) -> str:
    return _named([address(*place) for place in places[:NAMED]], len(places))


def _all_of(places: Sequence[tuple[int, int]]) -> dict[str, Any]:
    """Where all of them stand, as a problem has it; nothing of one alone."""
    if len(places) < 2:
        return {}
    named = tuple(address(*place) for place in places[:CELLS_AT_MOST])
    return {"cells": named, "places": len(places)}


def hidden(found: Sequence[str], cell: str, sheet: str, settled: str) -> Problem:
    """Something hidden holds values; `settled` is what was answered, if it was."""
    what = "; ".join(found)
    if settled:
        done = "read" if settled == "read" else "left out"
        found = f"{what}, {done} as you said"
        return advise("hidden", found, SHOWN, "Nothing.").at(sheet, cell)
    because = "what is hidden may be meant to count or may be left over"
    return ask(
        "hidden",
        what,
        SHOWN,
        "Say whether what is hidden is to be read or left out, or show it or delete it in Excel.",
        Question(Settles.HIDDEN, choices=("read", "leave out"), because=because),
    ).at(sheet, cell)


def hidden_sheets_unused(names: Sequence[str]) -> Problem:
    quoted = [f"'{name}'" for name in names[:NAMED]]
    return advise(
        "hidden",
        f"{many(len(names), 'hidden sheet')} without a table of people: "
        f"{_named(quoted, len(names))}",
        SHOWN,
        "Nothing: nothing of them was counted.",
    )


def hidden_rows(rows: Sequence[int]) -> str:
    named = [f"{number}" for number in rows[:NAMED]]
    return f"{many(len(rows), 'hidden row')} ({_named(named, len(rows))})"


def hidden_columns(columns: Sequence[int]) -> str:
    named = [address(0, column)[:-1] for column in columns[:NAMED]]
    return f"{many(len(columns), 'hidden column')} ({_named(named, len(columns))})"


def struck_through(sheet: str, rows: Sequence[int], settled: str) -> Problem:
    """Rows struck through, as people mark who has left; `settled` is what was answered."""
    named = _named([str(row) for row in rows[:NAMED]], len(rows))
    found = f"{many(len(rows), 'row')} struck through ({named})"
    expected = "rows of people in post alone, or a column 'Status'"
    first = address(rows[0], 1)
    if settled in (COUNTED, NOT_COUNTED):
        found += f", taken as '{settled}', as you said"
        return advise("struck through", found, expected, "Nothing.").at(sheet, first)
    return ask(
        "struck through",
        found,
        expected,
        "Say whether the people of these rows are in post or are not to be counted.",
        Question(Settles.WORD, STRUCK, STATUS, (NOT_COUNTED, COUNTED)),
    ).at(sheet, first)


def hiding_not_seen(extension: str) -> Problem:
    return advise(
        "hidden rows not seen",
        f"a '{extension}' workbook, in which hidden rows and columns cannot be told from others "
        "and cells in error look blank",
        "an .xlsx workbook, in which both are seen",
        "Nothing, if no row or column is hidden and no cell shows an error; else save it as .xlsx.",
    )


class Use(StrEnum):
    """What is read from a cell."""

    COUNTS = "who counts, and as what"
    DESCRIBES = "what somebody is"
    NONE = "nothing"


LEVELS = {Use.COUNTS: Level.REFUSE, Use.DESCRIBES: Level.ASK, Use.NONE: Level.ADVISE}
AS_BLANKS = "Or say that they may be taken as blanks: of these people it is then not known."
NOT_NEEDED = "Nothing: they stand outside the columns that are read."


def errors(sheet: str, places: Sequence[tuple[int, int]], shown: str, use: Use) -> Problem:
    found = (
        f"{many(len(places), 'cell')} that {'shows' if len(places) == 1 else 'show'} an error "
        f"such as {shown}: {_cells(places)}"
    )
    expected = "a value in every cell of a column that is read"
    fix = "Correct the formulas, or put in the values they should have come to."
    return _faulty("error cells", (found, expected, fix), sheet, places, use)


def formulas_without_value(sheet: str, places: Sequence[tuple[int, int]], use: Use) -> Problem:
    found = (
        f"{many(len(places), 'formula')} saved without what "
        f"{'it comes' if len(places) == 1 else 'they come'} to: {_cells(places)}"
    )
    expected = "formulas with their values, as Excel saves them"
    fix = "Open the workbook in Excel, save it, and send it again."
    return _faulty("formulas without a value", (found, expected, fix), sheet, places, use)


def _faulty(
    code: str, said: tuple[str, str, str], sheet: str, places: Sequence[tuple[int, int]], use: Use
) -> Problem:
    found, expected, fix = said
    fixes = {Use.COUNTS: fix, Use.DESCRIBES: f"{fix} {AS_BLANKS}", Use.NONE: NOT_NEEDED}
    return Problem(
        LEVELS[use],
        code,
        found,
        expected,
        fixes[use],
        question=Question(Settles.REASON, code) if use is Use.DESCRIBES else None,
        **_all_of(places),
    ).at(sheet, address(*places[0]))


def values_lost(sheet: str, there: int, read: int) -> Problem:
    return refuse(
        "values lost in reading",
        f"{there:,} cells with a value, of which {read:,} could be read",
        "every value read",
        "Open the workbook in Excel, save it as a new .xlsx, and send that.",
    ).at(sheet)


def values_not_counted(sheet: str) -> Problem:
    return advise(
        "values counted once",
        "a sheet whose values could not be counted a second way",
        "two counts of its values that agree",
        "Compare the totals below with your own.",
    ).at(sheet)
