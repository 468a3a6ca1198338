"""Tables in long form, in which one column says what the number of each row is.

    Grade    Sex      Measure      Value        Team      Gender   Measure    Count
    Grade 6  Female   Headcount       12        Desk      Women    In post       12
    Grade 6  Female   FTE           10.4        Desk      Women    Leavers        2

The rows of headcounts are read, and those of equivalents and percentages left out; measures that
are statuses are the status of their rows. Where a measure is neither, or is not said beside a
number, nothing is taken here.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from etl.checks import beside
from etl.checks.problems import Problem, address
from etl.vocabulary.populations import Status
from etl.vocabulary.words import simple, status_words
from etl.workbooks.counts.rows_apart import OF_MEASURES, OF_SOMETHING_ELSE
from etl.workbooks.headings.columns import Field, heading_key
from etl.workbooks.headings.layout import text_at, text_of
from etl.workbooks.headings.shape_words import field_of_heading, is_headcount
from etl.workbooks.sheets.read import Numbered, Row, Rows, Sheet, put
from etl.workbooks.tables.figures import is_number
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN

# Headings of numbers that say nothing of what they are.
VALUES = frozenset(("value", "values", "obs value", "observation", "figure", "figures", "amount",
                    "data value", "data", "metric value", "measure values", "observation value",
                    "result"))  # fmt: skip
UNIT = re.compile(r"unit (?:of )?measure(?:ment)?|units")
# Units of people, as statistical offices write them.
PERSONS = frozenset(("ps", "pers", "persons"))
NUMBER_OF_PEOPLE = "Number of people"
HELD_ROWS = 20_000


@dataclass(frozen=True, slots=True)
class Places:
    """Where the headings stand: their row, the measure's column, and that of the numbers."""

    row: int
    measure: int
    value: int


def take_measures(sheet: Sheet) -> list[Problem]:
    """Let the numbers of people stand alone, and say so; nothing for any other sheet.

    The sheet's rows stand where they stood.
    """
    top = sheet.top(HEADINGS_WITHIN + 1)
    places = next((found for at, (_, row) in enumerate(top) if (found := _places(row, at))), None)
    if places is None:
        return []
    at = places.row
    rows = sheet.top(HELD_ROWS)
    below = rows[at + 1 :]
    if len(rows) == HELD_ROWS or any(_is_unsaid(row, places) for _, row in below):
        return []
    words = {text for _, row in below if len(row) > 1 and (text := text_at(row, places.measure))}
    counted = {word for word in words if _counts_people(word)}
    others = {word for word in words - counted if OF_SOMETHING_ELSE.search(word.casefold())}
    statuses = {word for word in words - counted if status_words().find(word)}
    if not counted and len(statuses) == 1:
        # Beside equivalents 'People in post' is the headcount.
        counted = {word for word in statuses if status_words().find(word) is Status.IN_POST}
    if len(counted) == 1 and words == counted | others:
        sheet.rows = (each for each in rows if text_at(each[1], places.measure) not in others)
        sheet.put(rows[at][0], {places.value: NUMBER_OF_PEOPLE})
        cell = address(rows[at][0], sheet.left + places.measure + 1)
        return [beside.measures_left_out(sheet.name, cell, sorted(others))] if others else []
    if counted and others != words - counted:
        # Which of the others count is asked, word by word.
        _name_if_unsaid(sheet, rows[at], places.value)
    if statuses and len(counted) <= 1 and words == counted | statuses:
        sheet.rows = _in_post(rows, places, counted)
        sheet.put(rows[at][0], {places.measure: Field.STATUS.value.capitalize()})
        _name_if_unsaid(sheet, rows[at], places.value)
    return []


def holds_measures(text: str) -> bool:
    """True for 'Value' and the like, over numbers of whatever another column says."""
    return heading_key(text) in VALUES


def _places(row: Row, at: int) -> Places | None:
    """Where a row of headings has a measure, and numbers of it; None for any other row."""
    measure = _place(row, _is_measure)
    value = _place(row, lambda text: heading_key(text) in VALUES)
    if value is None:
        value = _place(row, lambda text: field_of_heading(text) is Field.PEOPLE)
    has_gender = any(field_of_heading(text_of(cell)) is Field.GENDER for cell in row if cell)
    if measure is None or value is None or not has_gender:
        return None
    return Places(at, measure, value)


def _is_unsaid(row: Row, places: Places) -> bool:
    """Whether a number stands beside no measure: it may be of the one above, or of all."""
    has_number = places.value < len(row) and is_number(row[places.value])
    return has_number and not text_at(row, places.measure)


def _place(row: Row, is_it: Callable[[str], bool]) -> int | None:
    places = [at for at, cell in enumerate(row) if isinstance(cell, str) and is_it(cell)]
    return places[0] if len(places) == 1 else None


def _is_measure(text: str) -> bool:
    key = heading_key(text)
    return bool(OF_MEASURES.fullmatch(key) or UNIT.fullmatch(key))


def _counts_people(word: str) -> bool:
    said = is_headcount(word) or simple(word) in PERSONS
    return said and not OF_SOMETHING_ELSE.search(word.casefold())


def _name_if_unsaid(sheet: Sheet, heading: Numbered, place: int) -> None:
    """Let 'Value' and the like be numbers of people; any other heading says it itself."""
    number, row = heading
    if holds_measures(text_of(row[place])):
        sheet.put(number, {place: NUMBER_OF_PEOPLE})


def _in_post(rows: Rows, places: Places, counted: set[str]) -> Iterator[Numbered]:
    """The rows with the measure as a status; of headcounts it is of people in post."""
    in_post = {places.measure: Status.IN_POST.value}
    for number, row in rows:
        yield number, put(row, in_post) if text_at(row, places.measure) in counted else row
