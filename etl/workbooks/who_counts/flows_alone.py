"""Lists in which everybody has a last day, or has only just started: of leavers, or of starters.

Whoever leaves after the snapshot is in post on it, and so is whoever has started; but those who
left or started are not the staff, and a file without any others is asked about. So is a list of a
later day than the snapshot: who left since is not in it.
"""

from collections.abc import Container, Iterator, Sequence
from datetime import date

from etl.checks import doubts
from etl.checks.problems import Problem
from etl.vocabulary.populations import Status
from etl.vocabulary.words import status_words
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.judges import is_for_ever
from etl.workbooks.headings.layout import Layout, text_of
from etl.workbooks.sheets.read import Row
from etl.workbooks.who_counts.parts_alone import of_some_alone
from etl.workbooks.words.dates import (
    as_date,
    day_of,
    first_day,
    is_month_first,
    last_day,
    year_days,
)

ROWS = 5_000
# Fewer people than these may well all leave, or have started in one year.
LEAVERS, STARTERS = 5, 10
# Starters start on many days of one year; a council's people may all be new on one.
DAYS, A_YEAR = 5, 366
FEW = 40
# People are taken on some months ahead. Where more than so many, and such a share of them, began
# after that, the list is of a later day than the snapshot.
AHEAD, LATER, LATER_SHARE = 92, 5, 0.05


def first_rows(layout: Layout) -> list[Row]:
    """The rows that are looked at."""
    return sample(layout, ROWS)


def flow_alone(layout: Layout, month_first: Container[Field], *, may_stay: bool) -> Status | None:
    """What everybody in a list did by its dates; None where they tell no such thing.

    After the days of some headings, which end a contract, people `may_stay`. The dates of some
    columns are `month_first`.
    """
    rows = [row for row in first_rows(layout) if _at(layout, Field.GENDER, row)]
    if _says_in_post(layout, rows):
        return None
    lasts = (_at(layout, Field.LEAVING, row) for row in rows)
    if len(rows) >= LEAVERS and not may_stay and all(map(_is_last_day, lasts)):
        return Status.LEFT
    # Hardly any list is of starters, as its first few rows tell.
    is_new = len(rows) >= STARTERS and all(
        _are_of_a_year(_days(layout, each, Field.START, month_first)) for each in (rows[:FEW], rows)
    )
    return Status.JOINED if is_new else None


def is_of_starters(layout: Layout) -> bool:
    """Whether everybody of the only list of a file began within a year, few as they may be: what
    its title says of starters is then said of all of them.
    """
    rows = [row for row in first_rows(layout) if _at(layout, Field.GENDER, row)]
    is_alone = Field.START in layout.columns and not layout.beside
    firsts = _days(layout, rows, Field.START, ())
    return is_alone and bool(rows) and _are_of_a_year(firsts, days_at_least=1)


def _days(
    layout: Layout, rows: Sequence[Row], field: Field, month_first: Container[Field]
) -> list[date | None]:
    read, is_first = first_day if field is Field.START else as_date, field in month_first
    return [day_of(_at(layout, field, row), month_first=is_first, read=read) for row in rows]


def _are_of_a_year(firsts: Sequence[date | None], days_at_least: int = DAYS) -> bool:
    days = {day for day in firsts if day is not None}
    is_each = len(days) >= days_at_least and None not in firsts
    return is_each and (max(days) - min(days)).days < A_YEAR


def later_than(
    layout: Layout, rows: Sequence[Row], year: int, today: date, month_first: Container[Field]
) -> tuple[int, date] | None:
    """How many people of a list began long after the snapshot, and the last day that one did.

    None where they are few, and where the list has people who left since: it is of those days, too.
    """
    rows = [row for row in rows if _at(layout, Field.GENDER, row)]
    snapshot = year_days(year)[1]
    first, lasts = (
        _days(layout, rows, field, month_first) for field in (Field.START, Field.LEAVING)
    )
    firsts = [day for day in first if day is not None]
    later = [day for day in firsts if snapshot < day <= today]
    last = max(later, default=snapshot)
    is_later = len(later) > max(LATER, LATER_SHARE * len(rows)) and (last - snapshot).days > AHEAD
    if not is_later:
        return None
    has_leavers = any(day is not None and snapshot <= day <= last for day in lasts)
    return None if has_leavers else (len(later), last)


def on_flows_alone(layouts: Sequence[Layout]) -> Iterator[Problem]:
    """Ask of a file all of whose lists are of leavers, or of starters, or of a part of the staff
    by the name of its one sheet.
    """
    yield from of_some_alone(layouts)
    flows = {layout.flow for layout in layouts}
    if len(flows) == 1 and (flow := flows.pop()):
        yield doubts.flow_alone(layouts[0].sheet.name, flow)


def _at(layout: Layout, field: Field, row: Row) -> object:
    """The cell of a field in a row; empty where there is none."""
    place = layout.columns[field].place if field in layout.columns else len(row)
    return row[place] if place < len(row) and text_of(row[place]) else ""


def _says_in_post(layout: Layout, rows: Sequence[Row]) -> bool:
    """Whether a column says of somebody to be in post, whatever the dates are."""
    words = {text_of(_at(layout, Field.STATUS, row)) for row in rows}
    return any(status_words().find(word) is Status.IN_POST for word in words)


def _is_last_day(value: object) -> bool:
    # Of a day that is month first nobody has said yet which one it is.
    is_open = isinstance(value, str) and is_month_first(value)
    return is_open or (day_of(value, read=last_day) is not None and not is_for_ever(value))
