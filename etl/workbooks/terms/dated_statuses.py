"""Statuses that say their day: 'In post at 31 March 2025', beside starters and leavers.

The day is that of the table's own year, as its sender or its titles say it. Of another year, or of
a day that is no snapshot, it is asked about as any word that is not known.
"""

import re
from collections.abc import Iterable

from etl.vocabulary.populations import Status
from etl.vocabulary.words import status_words
from etl.vocabulary.years import parse_year, year_in
from etl.workbooks.asked import Asked
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout, text_at
from etl.workbooks.headings.shape_words import is_headcount
from etl.workbooks.sheets.read import Row

DAY = re.compile(
    r"[\s,(-]*(?:\b(?:as )?(?:at|on|of)\b)?\s*31(?:st)?[\s/.-]*(?:march|mar|mawrth|0?3)"
    r"(?:[\s/.-]*(?:20)?\d\d)?\)?\s*$",
    re.IGNORECASE,
)


def years_of(layout: Layout, asked: Asked) -> frozenset[int]:
    """The one year that the sender says, or the titles, or the file's name; none where several."""
    said = (layout.sheet.name, *layout.titles, *layout.first_titles)
    found = {year for text in said if (year := year_in(text))}
    given = parse_year(asked.year) if asked.year else None
    found = {given} if given else found or {year for year in (year_in(asked.file),) if year}
    return frozenset(found) if len(found) == 1 else frozenset()


def always_dated(layout: Layout, rows: Iterable[Row]) -> frozenset[str]:
    """The words under the status each of whose rows has a last day."""
    columns = layout.columns
    if not {Field.STATUS, Field.LEAVING} <= columns.keys():
        return frozenset()
    word, last = columns[Field.STATUS].place, columns[Field.LEAVING].place
    found = {(text_at(row, word), bool(text_at(row, last))) for row in rows}
    return frozenset(text for text, is_dated in found if is_dated and (text, False) not in found)


def in_post_on_the_day(text: str, years: frozenset[int]) -> bool:
    """True for people in post on the snapshot day of these years, or of the table's own."""
    year = year_in(text)
    return is_of_the_day(text) and (year is None or year in years)


def is_of_the_day(text: str) -> bool:
    """True for people in post on a snapshot day: 'Headcount at 31 March', 'In post 31/03/2025'."""
    without = DAY.sub("", text)
    if without == text:
        return False
    return is_headcount(without) or status_words().find(without) is Status.IN_POST
