"""Summaries and tallies by numbers that stand beside a list of people, and are no part of it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from etl.checks import layouts
from etl.checks.problems import Problem
from etl.vocabulary.words import gender_words
from etl.workbooks.headings.columns import FIELD_OF, Field, Heading, best_known, heading_key
from etl.workbooks.headings.identifiers import identifiers
from etl.workbooks.headings.layout import Layout, filled, is_sum, text_of
from etl.workbooks.kind import ONE_PERSONS
from etl.workbooks.lists.told_apart import are_whole, below
from etl.workbooks.sheets.read import Numbered, Row, Rows
from etl.workbooks.tables.figures import is_number

# A summary beside a list has no more rows than these, and two columns at least.
SUMMARY_ROWS, SUMMARY_COLUMNS = 20, 2


def without_summary(layout: Layout, top: Rows) -> tuple[slice | None, list[Problem]]:
    """The columns of the list without a summary beside it, and that this is left out; None where
    none stands there.
    """
    sheet = layout.sheet.name
    if (start := _summary_before(layout, top)) is not None:
        told = [heading.text for heading in layout.headings if heading.place < start]
        _keep(layout, [heading for heading in layout.headings if heading.place > start])
        return slice(start, None), [layouts.summary_beside(sheet, told)]
    if (width := summary_beside(layout, top)) is not None:
        is_compared = _keep_summary(layout, top, width)
        told = cut_off(layout, width)
        return slice(width), [] if is_compared else [layouts.summary_beside(sheet, told)]
    if (width := tally_beside(layout, top)) is not None:
        tally = [(number, filled(row[width:])) for number, row in top]
        head = layout.heading_row, [Field.GENDER.value, Field.PEOPLE.value]
        layout.summary = [head, *(each for each in tally if _is_of_a_tally(each[1]))]
        return slice(width), []
    return None, []


def _keep_summary(layout: Layout, top: Rows, width: int) -> bool:
    """Whether the summary says how many women and men there are, which is compared with the list
    when that has ended.
    """
    rows = below(layout, top)
    beside = [heading for heading in layout.headings if heading.place > width]
    genders = [h.place for h in beside if h.field in FIELD_OF.values()]
    # One number of each gender, or several of each group.
    by_gender = [h.place for h in beside if h.field is not Field.GENDER]
    is_by_gender = len(by_gender) == 1 < len(beside)
    places = by_gender if is_by_gender else genders
    is_so = is_by_gender or len(genders) > 1
    is_so = is_so and all(are_whole(rows, place) for place in places)
    if is_so and not layout.summary:
        blank = [""] * width
        told = [(n, [*blank, *row[width:]]) for n, row in top if n >= layout.heading_row]
        layout.summary = [each for each in told if filled(each[1])]
    return is_so


def summary_beside(layout: Layout, top: Rows) -> int | None:
    """The blank column between a list and a summary of it by numbers, which stands beside it.

    The summary ends before the list does. None where there is none.
    """
    columns = sorted(heading.place for heading in layout.headings)
    gaps = [right - 1 for left, right in pairwise(columns) if right > left + 1]
    for gap in gaps:
        own = {h.field for h in layout.headings if h.place < gap and h.field}
        beside = [h for h in layout.headings if h.place > gap]
        free = (h for h in layout.headings if h.place < gap and h.field is None)
        names = [h for h in free if heading_key(h.text) in identifiers()]
        is_told = bool(names or own & {*ONE_PERSONS, Field.ROLE})
        of_people = {h.field for h in beside} & {*ONE_PERSONS, Field.ROLE}
        if Field.GENDER in own and len(beside) >= SUMMARY_COLUMNS and not of_people:
            rows = below(layout, top)
            # A remark on the summary may stand below it, after a blank row.
            filled = [at for at, row in enumerate(rows, 1) if any(map(text_of, row[gap:]))]
            ends = filled[-1] if filled else 0
            lists = sum(1 for row in rows if any(map(text_of, row[:gap])))
            # A list may have nothing that tells one person from another.
            is_short = ends < lists if is_told else ends * 2 < lists
            if 0 < ends <= SUMMARY_ROWS and is_short and _has_numbers(rows, gap):
                return gap
    return None


def _summary_before(layout: Layout, top: Rows) -> int | None:
    """The blank column between a summary and a list to the right of it, which goes on below where
    the summary ends; None where there is none.
    """
    columns = sorted(heading.place for heading in layout.headings)
    rows = below(layout, top)
    for gap in [right - 1 for left, right in pairwise(columns) if right > left + 1]:
        own = {h.field for h in layout.headings if h.place > gap and h.field}
        before = {h.field for h in layout.headings if h.place < gap and h.field}
        lines = [at for at, row in enumerate(rows, 1) if any(map(text_of, row[:gap]))]
        counted = sum(1 for row in rows if any(map(is_number, row[:gap])))
        people = sum(1 for row in rows if any(map(text_of, row[gap:])))
        is_list = Field.GENDER in own and bool(own & {*ONE_PERSONS, Field.ROLE, Field.GRADE})
        is_short = bool(lines) and lines[-1] < min(people, SUMMARY_ROWS + 1)
        of_people = before & {Field.GENDER, *ONE_PERSONS}
        if is_list and is_short and not of_people and counted * 2 >= len(lines):
            return gap
    return None


def tally_beside(layout: Layout, top: Rows) -> int | None:
    """The first column of a tally of the genders that stands beside a list, without headings of its
    own; None where there is none.
    """
    width = 1 + max(heading.place for heading in layout.headings)
    beside = [cells for row in below(layout, top) if (cells := filled(row[width:]))]
    # Words may stand over them.
    tally = beside[1:] if beside and not any(map(is_number, beside[0])) else beside
    is_tally = 1 < len(tally) <= SUMMARY_ROWS and all(map(_is_of_a_tally, tally))
    told = Field.GENDER in layout.fields and Field.PEOPLE not in layout.fields
    return width if told and is_tally else None


def _is_of_a_tally(cells: Sequence[object]) -> bool:
    """True for a gender or a total with its number, and perhaps its share."""
    word = text_of(cells[0]) if cells else ""
    is_of_many = is_sum(word) or gender_words().find(word) is not None
    return is_of_many and len(cells) > 1 and all(map(is_number, cells[1:]))


def only(columns: slice | None, rows: Iterable[Numbered]) -> Iterator[Numbered]:
    """The rows with these columns alone, each where it stood; with all of them for None."""
    if columns is None:
        return iter(rows)
    before = [""] * (columns.start or 0)
    return ((number, [*before, *row[columns]]) for number, row in rows)


def _has_numbers(rows: Sequence[Row], gap: int) -> bool:
    width = max(len(row) for row in rows)
    return any(are_whole(rows, place) for place in range(gap + 1, width))


def cut_off(layout: Layout, width: int) -> list[str]:
    """Leave out the columns from that place on; their headings are returned."""
    gone = [heading.text for heading in layout.headings if heading.place >= width]
    layout.width = width
    _keep(layout, [heading for heading in layout.headings if heading.place < width])
    return gone


def _keep(layout: Layout, headings: list[Heading]) -> None:
    layout.headings = headings
    layout.columns = best_known(layout.headings)
    # Of names and genders alone each is asked what it is, unless it is known.
    layout.by_values = layout.by_values or layout.fields == {Field.GENDER}
