"""Lists of people on a sheet: how they are told from tables of counts, and what stands beside them.

A list is streamed and never held.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from etl.checks import layouts
from etl.checks.problems import Problem
from etl.vocabulary.words import simple
from etl.workbooks.doubts.meant_otherwise import PERCENTAGES
from etl.workbooks.doubts.ranges import is_range
from etl.workbooks.headings.columns import LABELS, SETTLED, Field, Heading, heading_key
from etl.workbooks.headings.evidence import FEW_NUMBERS, LARGE, Column
from etl.workbooks.headings.identifiers import (
    identifiers,
    identity_places,
    tells_persons,
    whole_name_places,
)
from etl.workbooks.headings.layout import Layout, filled, is_sum, is_total, text_at, text_of
from etl.workbooks.headings.membership_words import are_membership_grades, is_membership_grade
from etl.workbooks.headings.shape_words import is_share, stands_for
from etl.workbooks.kind import ONE_PERSONS
from etl.workbooks.lists.unheaded import holds_genders
from etl.workbooks.shapes.measured import holds_measures
from etl.workbooks.sheets.read import Numbered, Row, Rows
from etl.workbooks.tables.figures import NotACount, is_number, number_of, whole

ACROSS = frozenset((Field.YEAR, Field.GRADE, Field.PATTERN, Field.CONTRACT, Field.STATUS))
# In so long a list of people, such a share of the names are different.
LONG, ALL_BUT_FEW = 30, 0.9
# Headings that are not read, and under which people may be counted all the same.
MAY_COUNT = frozenset(("no", "establishment", "budgeted headcount"))
# Headings that say so, however alike their rows are.
COUNTS = re.compile(
    r"(?:(?:no|number|count|qty|quantity) (?:of )?)?(?:posts|people|heads|staff|employees|persons|"
    r"positions|post ?holders)|qty|quantity|swyddi|nifer"
)

# What tells that each row is a person, besides names and numbers.
OF_A_PERSON = frozenset(
    (Field.START, Field.LEAVING, Field.HOURS, Field.FTE, Field.STATUS, Field.PEOPLE)
)

# So many genders stand in a table of counts once each, over so many columns of numbers.
FEW_GENDERS, COLUMNS = 6, 2


def is_known_by_answers(layout: Layout) -> bool:
    """Whether only answers say what the columns are, so that it is asked of the others, too."""
    told = (heading.rank == SETTLED for heading in layout.headings if heading.field)
    return all(told) and bool(layout.unknown)


def is_list(layout: Layout, top: Rows) -> bool:
    """Whether a table is a list, with a row a person, as far as its headings and top rows tell."""
    is_told = layout.by_values or Field.GENDER in layout.fields
    is_told = is_told or holds_genders(layout, below(layout, top))
    return is_told and not is_across(layout, top)


def not_read_across(layout: Layout, top: Rows) -> list[Problem]:
    """The question of a table that is no list, and whose numbers could not be read either."""
    of_genders = Field.GENDER in layout.fields and Field.PEOPLE not in layout.fields
    if not of_genders or not is_across(layout, top):
        return []
    texts = [text for cell in heading_cells(layout, top) if (text := text_of(cell))]
    # What is not known of the table may be what stands across.
    known = {heading.text for heading in layout.columns.values()}
    others = [text for text in texts if text not in known]
    heading = next((text for text in texts if stands_for(text) in ACROSS), [*others, *texts][0])
    cell = layout.first_cell(layout.heading_row)
    return [layouts.list_or_counts(layout.sheet.name, cell, heading)]


def below(layout: Layout, rows: Rows) -> list[Row]:
    """Of these rows, those below the headings."""
    return [row for number, row in rows if number > layout.heading_row]


def stream(layout: Layout, top: Rows, rest: Iterator[Numbered]) -> list[Problem]:
    """Let the sheet's rows stand at the first one below its headings; what is in doubt about it."""
    first = [row for row in top if row[0] > layout.heading_row]
    layout.sheet.rows = chain(first, rest)
    _take_counts(layout, first)
    doubt = _list_or_counts(layout, first)
    return [doubt] if doubt else []


# ---------------------------------------------------------------- lists and counts


def heading_cells(layout: Layout, top: Rows) -> Row:
    return next((row for number, row in top if number == layout.heading_row), [])


def is_across(layout: Layout, top: Rows) -> bool:
    """True where years, grades or the like stand across, or genders under their own name."""
    if ONE_PERSONS & layout.fields:
        return False
    heads = [text_of(cell) for cell in heading_cells(layout, top)]
    grades = [head for head in heads if is_membership_grade(head)]
    are_grades = are_membership_grades(grades) and not tells_persons(layout)
    if Field.PEOPLE in layout.fields and not are_grades:
        return not set(LABELS) & layout.fields
    # A row of percentages below those of the genders is no gender's.
    rows = [row for row in below(layout, top) if not is_share(text_of(next(iter(filled(row)), "")))]
    across = 0
    for place, text in enumerate(heads):
        says = stands_for(text) if text else None
        is_group = says in ACROSS or is_sum(text) or is_range(text)
        is_group = is_group or (are_grades and is_membership_grade(text))
        # A mark of who came or went is a one.
        several = any((number_of(text_at(row, place)) or 0) > 1 for row in rows)
        is_group = is_group and (several or says is not Field.STATUS)
        if is_group and are_whole(rows, place):
            across += 2 if says is Field.YEAR else 1
    is_named = {Field.GENDER, Field.WOMEN, Field.MEN, Field.TOTAL} <= layout.fields
    return is_named or across > 1 or _are_summed(layout, rows)


def _are_summed(layout: Layout, rows: Sequence[Row]) -> bool:
    """Whether numbers beside a few genders have their sum in each row, or below each column."""
    gender, total = layout.columns.get(Field.GENDER), layout.columns.get(Field.TOTAL)
    lines = [row for row in rows if len(filled(row)) > 1]
    if gender is None or not 1 < len(lines) <= FEW_GENDERS:
        return False
    words = [simple(text_at(row, gender.place)) for row in lines]
    groups = [row for row, word in zip(lines, words, strict=True) if not is_sum(word)]
    sums = [row for row, word in zip(lines, words, strict=True) if is_sum(word)]
    places = [h.place for h in layout.headings if h.field is None and h.text]
    if len(set(words)) < len(words) or len(places) < COLUMNS:
        return False
    across = total is not None and all(
        _is_sum_at_end(row, (*places, total.place)) for row in groups
    )
    columns = [[text_at(row, at) for row in (*groups, *sums)] for at in places]
    down = len(sums) == 1 and all(_is_sum_at_end(cells, range(len(cells))) for cells in columns)
    return across or down


def _is_sum_at_end(row: Row, places: Sequence[int]) -> bool:
    """Whether the last of these cells is the sum of the others, and all are numbers."""
    numbers = [number_of(text_at(row, at)) for at in places]
    told = [number for number in numbers if number is not None]
    return len(told) == len(numbers) and sum(told[:-1]) == told[-1] > 0


def are_whole(rows: Sequence[Row], place: int) -> bool:
    cells = [row[place] for row in rows if place < len(row) and text_of(row[place])]
    try:
        return bool([whole(cell) for cell in cells])
    except NotACount:
        return False


def have_alike(rows: Sequence[Row], places: Sequence[int]) -> bool:
    """Whether two rows say the same there; a cell left blank says what stands above it."""
    above: dict[int, str] = {}
    found = set()
    for row in rows:
        above.update((place, text) for place in places if (text := text_at(row, place)))
        found.add(tuple(above.get(place, "") for place in places))
    return len(found) < len(rows)


def tells_apart(rows: Sequence[Row], places: Iterable[int]) -> bool:
    """Whether a column tells each row from all others, as one of names or numbers does."""
    kinds = [len({text_at(row, at) for row in rows}) for at in places]
    # In a long list two people may have one name.
    most = len(rows) * (ALL_BUT_FEW if len(rows) >= LONG else 1)
    return any(found >= most for found in kinds)


def _list_or_counts(layout: Layout, below: Rows) -> Problem | None:
    """A list in which no two rows are alike and a column that is not read holds whole numbers."""
    full = [row for _, row in below if len(row) == layout.width]
    rows = [row for row in full if not any(map(is_total, row))]
    if _are_counts(layout, rows):
        heading = layout.columns[Field.STAFF_NUMBER]
        return layouts.list_or_counts(layout.sheet.name, layout.heading_cell(heading), heading.text)
    if Field.PEOPLE in layout.fields or ONE_PERSONS & layout.fields:
        return None
    rows = _with_genders(layout, rows)
    numbers = [h for h in layout.headings if _may_be_people(h, rows)]
    labels = [h.place for h in layout.columns.values() if h.field in (*LABELS, Field.GENDER)]
    if unsaid := next((h for h in layout.headings if _is_unsaid(h, rows)), None):
        are_groups = not have_alike(rows, labels) and _are_of_each_gender(layout, rows, labels)
        cell = layout.heading_cell(unsaid)
        return layouts.list_or_counts(layout.sheet.name, cell, unsaid.text, are_groups=are_groups)
    if not numbers or len(rows) < 2:
        return None
    said = [heading for heading in numbers if _says_people(heading, rows)]
    are_apart = not have_alike(rows, labels)
    may_be = are_apart or _may_be_counts(layout, rows, numbers)
    names = whole_name_places(identity_places(layout))
    # Beside names of their own, 'Years of service' are each person's.
    if not said and not (may_be and (not names or have_alike(rows, names))):
        return None
    are_groups = are_apart and _are_of_each_gender(layout, rows, labels)
    heading = next(iter(said or numbers))
    cell = layout.heading_cell(heading)
    return layouts.list_or_counts(layout.sheet.name, cell, heading.text, are_groups=are_groups)


def _take_counts(layout: Layout, below: Rows) -> None:
    """Let 'n' be the number of people, as statisticians head it, where rows are of groups."""
    rows = [row for _, row in below if len(row) == layout.width and not any(map(is_total, row))]
    heading = next((each for each in layout.headings if simple(each.text) == "n"), None)
    if heading is None or Field.PEOPLE in layout.fields or tells_persons(layout):
        return
    others = [each.place for each in layout.headings if each is not heading]
    are_numbers = _may_be_people(heading, rows) and not is_running(Column(rows, heading.place))
    if are_numbers and len(rows) > 1 and not have_alike(rows, others):
        layout.take(heading, Field.PEOPLE)


def _are_of_each_gender(layout: Layout, rows: Sequence[Row], labels: Sequence[int]) -> bool:
    """Whether rows that differ have several genders of each group: they are a table of counts."""
    if Field.GENDER not in layout.columns:
        return False
    others = [at for at in labels if at != layout.columns[Field.GENDER].place]
    groups = Counter(tuple(text_of(row[at]) for at in others) for row in rows)
    return len(groups) > 1 and min(groups.values()) > 1


def _with_genders(layout: Layout, rows: list[Row]) -> list[Row]:
    """The rows with a gender, where some have one: a second row of headings has none."""
    if Field.GENDER not in layout.columns:
        return rows
    place = layout.columns[Field.GENDER].place
    return [row for row in rows if text_of(row[place])] or rows


def _are_counts(layout: Layout, rows: Sequence[Row]) -> bool:
    """Whether under 'Staff number' there may be numbers of people: all small, each row of a group
    of its own, and nothing beside them that a person has.
    """
    heading = layout.columns.get(Field.STAFF_NUMBER)
    if heading is None or heading.rank == SETTLED or OF_A_PERSON & layout.fields:
        return False
    others = [h for h in layout.headings if h is not heading]
    if not rows or any(heading_key(h.text) in identifiers() for h in others):
        return False
    column = Column(rows, heading.place)
    numbers = [number_of(value) for value in column.values]
    is_small = all(number is not None and number < LARGE for number in numbers)
    are_groups = not have_alike(rows, [h.place for h in others])
    return is_small and are_groups and not is_running(column)


def _may_be_people(heading: Heading, rows: Sequence[Row]) -> bool:
    """Whether a column that is not read may hold the number of people of each row."""
    is_share = simple(heading.text) in PERCENTAGES
    if heading.rank == SETTLED or is_share or not are_whole(rows, heading.place):
        return False
    if heading.field is not None or not heading.known:
        # A list has no total of women and men; and large numbers that all differ count nobody.
        is_count = heading.field in (None, Field.TOTAL)
        column = Column(rows, heading.place)
        return is_count and not (column.is_numbering or column.is_in_order)
    may_count = heading_key(heading.text) in MAY_COUNT
    return may_count and not is_running(Column(rows, heading.place))


def _is_unsaid(heading: Heading, rows: Sequence[Row]) -> bool:
    """Whether a column of numbers is headed 'Value' and the like, which may be of anything."""
    cells = Column(rows, heading.place).values
    is_open = heading.field is None and heading.rank != SETTLED
    are_numbers = bool(cells) and all(map(is_number, cells))
    # Numbers of people and percentages of them under one heading.
    are_both = len({"%" in text_of(cell) for cell in cells}) > 1 and not heading.known
    return is_open and are_numbers and (holds_measures(heading.text) or are_both)


def _says_people(heading: Heading, rows: Sequence[Row]) -> bool:
    """Whether a heading says that its numbers are of people or posts, and some are of several."""
    numbers = map(number_of, Column(rows, heading.place).values)
    return bool(COUNTS.fullmatch(simple(heading.text))) and any((n or 0) > 1 for n in numbers)


def is_running(column: Column) -> bool:
    """Whether numbers run from one on, in whatever order, or are large and all different."""
    is_long = column.filled >= FEW_NUMBERS
    runs = sorted(whole(value) or 0 for value in column.values) == [*range(1, column.filled + 1)]
    return column.is_numbering or (is_long and runs)


def _may_be_counts(layout: Layout, rows: Sequence[Row], numbers: Sequence[Heading]) -> bool:
    """Whether rows with the same labels are told apart by words of groups, and by no name."""
    if layout.by_values:
        places = [heading.place for heading in layout.headings]
        return len(numbers) > 1 and not tells_apart(rows, places)
    words = [heading for heading in layout.headings if heading not in numbers]
    names = [h.place for h in words if not h.known or heading_key(h.text) in identifiers()]
    return not tells_apart(rows, names) and not have_alike(rows, [h.place for h in words])
