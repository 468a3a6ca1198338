"""The sheets of a file, streamed, whatever its format. Runs in the capped child process."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etl.checks import cells, files
from etl.checks.problems import Findings
from etl.workbooks.answers import NOTHING_SETTLED, Answers
from etl.workbooks.cells.facts import Facts, State
from etl.workbooks.opening.guard import TEXT, Limits
from etl.workbooks.opening.parts import CannotRead
from etl.workbooks.sheets.ahead import opened
from etl.workbooks.sheets.looking import Looking
from etl.workbooks.sheets.once import Opened
from etl.workbooks.sheets.sheet import Numbered, Row, Rows, Sheet, put
from etl.workbooks.sheets.text import rows_of_text
from etl.workbooks.sheets.told import Told

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, SheetMetadata

# The facts of a sheet, the empty columns before its first cell, and its rows.
Parsed = tuple[Facts, int, Iterable[list[Any]]]

__all__ = ["CannotRead", "Numbered", "Row", "Rows", "Sheet", "put", "sheets"]


def sheets(
    path: Path,
    extension: str,
    limits: Limits,
    findings: Findings,
    answers: Answers = NOTHING_SETTLED,
    *,
    in_slices: bool = False,
) -> Iterator[Sheet]:
    """The file's sheets that are not empty, in order. Raises CannotRead.

    Between one sheet and the next, what is wrong with the one before goes to the findings.
    Whoever takes long sheets in slices may get CannotSlice, and is to ask for them whole.
    """
    if extension not in TEXT:
        looking = Looking(path, extension, limits, in_slices=in_slices)
        yield from _workbook_sheets(
            path, extension, looking, limits, Told(answers, findings), findings
        )
        return
    rows = rows_of_text(path, answers, limits, findings)
    first = next(rows, None)
    if first is not None:
        yield Sheet("", enumerate(chain([first], rows), start=1), is_text=True)


def _workbook_sheets(
    path: Path,
    extension: str,
    looking: Looking,
    limits: Limits,
    told: Told,
    findings: Findings,
) -> Iterator[Sheet]:
    # Only the child process needs the parser.
    import python_calamine as calamine

    try:
        with opened(path, extension) as workbook:
            every = workbook.book.sheets_metadata
            about = [s for s in every if s.typ is calamine.SheetTypeEnum.WorkSheet]
            if len(about) > limits.sheets:
                raise CannotRead(files.too_much_work(f"a workbook of {len(about)} sheets"))
            for place in about:
                sheet = _sheet(workbook, place, looking, told, limits)
                if sheet is not None:
                    sheet.beside = tuple(each.name for each in about if each is not place)
                    yield sheet
                    told.sheet(sheet, looking)
    except calamine.PasswordError:
        raise CannotRead(files.ENCRYPTED) from None
    except (calamine.CalamineError, OSError, ValueError) as error:
        # What was seen of the parts may say it better.
        looking.wait()
        raise CannotRead(files.damaged(_first_line(error))) from None
    for problem in looking.advice:
        findings.add(problem)
    if looking.is_blind and told.any_used:
        findings.add(cells.hiding_not_seen(extension))
    told.close()


def _sheet(
    workbook: Opened, place: "SheetMetadata", looking: Looking, told: Told, limits: Limits
) -> Sheet | None:
    """The sheet, ready to be gone through; None when it is empty or left out."""
    state = _state(place)
    if told.leaves_out(state):
        told.left_out_sheet(place.name, state)
        return None
    rows = _sliced(place, looking) or _whole(workbook, place, looking, limits)
    if rows is None:
        return None
    facts, left, read = rows
    facts.state = state
    sheet = Sheet(
        place.name,
        iter(()),
        left,
        facts=facts,
        leaves_out_hidden=told.leaves_out_hidden,
        leaves_out_struck=told.leaves_out_struck,
    )
    sheet.go_through(read)
    return sheet


def _sliced(place: "SheetMetadata", looking: Looking) -> Parsed | None:
    slices = looking.in_slices(place.name)
    return (looking.facts(place.name), slices.left, slices.rows()) if slices else None


def _whole(
    workbook: Opened, place: "SheetMetadata", looking: Looking, limits: Limits
) -> Parsed | None:
    parsed = workbook.sheet(place.name)
    facts = looking.facts(place.name)
    merged = looking.merged(place.name)
    facts.merged = facts.merged or (workbook.merged(parsed) if merged is None else merged)
    if parsed.start is None and not facts.empty_formulas:
        return None
    _check_size(parsed, limits)
    return facts, parsed.start[1] if parsed.start else 0, parsed.iter_rows()


def _state(place: "SheetMetadata") -> State:
    # By its name, as each of the parser's own is 'SheetVisibleEnum.Hidden' and the like.
    shown = str(place.visible).rpartition(".")[2]
    return {"Hidden": State.HIDDEN, "VeryHidden": State.VERY_HIDDEN}.get(shown, State.VISIBLE)


def _check_size(sheet: "CalamineSheet", limits: Limits) -> None:
    if sheet.width > limits.columns:
        found, limit = f"{sheet.width:,} columns", f"at most {limits.columns:,}"
        raise CannotRead(files.too_many_cells(sheet.name, found, limit))
    if sheet.width * sheet.height > limits.cells:
        found = f"{sheet.height:,} rows of {sheet.width:,} cells"
        limit = f"at most {limits.cells:,} cells"
        raise CannotRead(files.too_many_cells(sheet.name, found, limit))


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]
