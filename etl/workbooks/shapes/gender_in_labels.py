"""Tables whose labels say a gender and a group, with one number beside each.

    Group               Number
    Female managers          3
    Male managers            9
    Grade 6 (F)             12
    Grade 6 (M)             20

The genders are put in a column of their own, and the rest is the label of each row.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.checks import layouts
from etl.checks.problems import Problem
from etl.workbooks.answers import Answers
from etl.workbooks.headings.block import BOTH, COUNTED, counted_as
from etl.workbooks.headings.columns import FIELD_OF, GENDER_COLUMNS, Field, Heading, match
from etl.workbooks.headings.layout import Layout, is_sum, text_at, text_of
from etl.workbooks.headings.shape_words import field_of_values, is_headcount
from etl.workbooks.sheets.read import Numbered, Rows, Sheet
from etl.workbooks.tables.added import add_column, ending_in
from etl.workbooks.tables.figures import is_number, number_of
from etl.workbooks.tables.heading_row import titles_of

# Between the gender and the group in a label or heading.
BETWEEN = re.compile(r"[\s,:;/()\[\]_–-]+")
# Before a gender: of the total in another row.
OF_WHICH = re.compile(
    r"^(?:of (?:which|whom|these)|including|o'r rhain)\s*[:,–-]?\s+", re.IGNORECASE
)
# The word that stands for each gender in its column.
GENDERS = {field: gender.value for gender, field in FIELD_OF.items()}
LONGEST = 60
# Fewer groups with women and men may be chance.
GROUPS = 2

# The word for the gender, and the rest of the label.
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Labels:
    """A column of such labels beside one of numbers, and the first row that has them."""

    place: int
    numbers: int
    first: int


def crossed(
    sheet: Sheet, layout: Layout | None, rows: Rows, answers: Answers
) -> tuple[Layout, list[Problem]] | None:
    """The table of a sheet with genders in its labels, and what is asked of it; None for others."""
    if layout is not None and layout.fields & {Field.GENDER, *GENDER_COLUMNS}:
        return None
    found = _labels(layout, rows)
    if found is None:
        return None
    layout = layout or _headed(sheet, rows, found, answers)
    if not _take_numbers(layout, found.numbers):
        return None
    below = [(n, row) for n, row in rows if n > layout.heading_row]
    said = [parts_of(text_at(row, found.place)) for _, row in below]
    _take_labels(layout, found.place, [other for pair in said if pair and (other := pair[1])])
    at = add_column(layout, Field.GENDER.value, Field.GENDER).place
    alone = _alone(below, found)
    are_sums = _are_sums(below, found)
    layout.sheet.rows = _apart(below, found.place, at, keep=not are_sums)
    doubts = [] if not alone or are_sums else [_ask(layout, found, alone[0])]
    return layout, doubts


def parts_of(text: str) -> Pair | None:
    """The gender's word in a label and the rest of it, '' for a gender alone; None for neither."""
    whole = OF_WHICH.sub("", text.strip(" ()[]"))
    if not 0 < len(whole) <= LONGEST:
        return None
    if counted_as(whole) in GENDERS:
        return whole, ""
    for gap in BETWEEN.finditer(whole):
        before, after = whole[: gap.start()], whole[gap.end() :]
        for gender, other in ((before, after), (after, before)):
            if counted_as(gender) in GENDERS and other and counted_as(other) not in GENDERS:
                return gender, other
    return None


def are_paired(pairs: Sequence[Pair]) -> bool:
    """Whether women and men stand beside most of the words, of which a blank one may be one."""
    genders: dict[str, set[Field | None]] = defaultdict(set)
    for gender, other in pairs:
        genders[other.casefold()].add(counted_as(gender))
    both = sum(found >= BOTH for found in genders.values())
    return both >= GROUPS and both * 2 > len(genders)


def _labels(layout: Layout | None, rows: Rows) -> Labels | None:
    """The one column whose labels all say a gender, but for totals."""
    start = layout.heading_row if layout is not None else 0
    below = [(n, row) for n, row in rows if n > start]
    for place in range(max((len(row) for _, row in below), default=0)):
        told = [(n, row, text) for n, row in below if (text := text_at(row, place))]
        pairs = [pair for _, _, text in told if (pair := parts_of(text))]
        if not are_paired(pairs):
            continue
        first = next(n for n, _, text in told if parts_of(text))
        of_numbers = Counter(
            at for n, row, _ in told if n >= first for at, c in enumerate(row) if is_number(c)
        )
        with_numbers = [text for n, row, text in told if n >= first and any(map(is_number, row))]
        if all(parts_of(text) or is_sum(text) for text in with_numbers) and of_numbers:
            return Labels(place, _number_place(layout, of_numbers), first)
    return None


def _number_place(layout: Layout | None, of_numbers: Counter[int]) -> int:
    """Where the numbers of people stand: by a known heading, or else in the one column there is."""
    known = layout.columns.get(Field.PEOPLE) if layout is not None else None
    if known is not None:
        return known.place
    return next(iter(of_numbers)) if len(of_numbers) == 1 else -1


def _headed(sheet: Sheet, rows: Rows, found: Labels, answers: Answers) -> Layout:
    """The table of labels without a known heading above them."""
    above = [(n, row) for n, row in rows if n < found.first]
    is_headed = bool(above) and found.numbers >= 0 and bool(text_at(above[-1][1], found.numbers))
    number, row = above[-1] if is_headed else (found.first - 1, [])
    headings = match(row, answers)
    width = max(len(each) for _, each in rows)
    layout = Layout(sheet, number, titles_of(above[: -1 if is_headed else None]), headings, width)
    for place in (found.place, found.numbers):
        if place >= 0 and all(heading.place != place for heading in headings):
            headings.append(Heading("", place, None, known=False, rank=0))
    return layout


def _take_numbers(layout: Layout, place: int) -> bool:
    """Let the numbers be those of people, where their heading does not say something else."""
    if Field.PEOPLE in layout.columns:
        return True
    heading = next((each for each in layout.headings if each.place == place), None)
    if heading is None:
        return False
    is_of_people = not heading.text or is_headcount(heading.text) or heading.field in COUNTED
    if is_of_people:
        if heading.field is not None:
            layout.columns.pop(heading.field, None)
        layout.take(heading, Field.PEOPLE)
    return is_of_people


def _take_labels(layout: Layout, place: int, words: Sequence[str]) -> None:
    """Let the labels be what their words are known in, or what their heading says."""
    heading = next(each for each in layout.headings if each.place == place)
    by_words = field_of_values(words)
    if heading.field in (None, Field.GROUP) or by_words is not None:
        field = by_words if by_words not in (None, *layout.columns) else None
        if heading.field is not None and heading.field in layout.columns:
            del layout.columns[heading.field]
        layout.take(heading, field or heading.field or Field.GROUP)


# ---------------------------------------------------------------- genders alone among the labels


def _alone(rows: Rows, found: Labels) -> list[tuple[int, str]]:
    """The labels of a gender and nothing else, each with its row."""
    texts = ((n, text_at(row, found.place)) for n, row in rows)
    return [(n, text) for n, text in texts if (pair := parts_of(text)) and not pair[1]]


def _are_sums(rows: Rows, found: Labels) -> bool:
    """Whether the numbers of genders alone are those of their groups added up."""
    alone: Counter[Field | None] = Counter()
    summed: Counter[Field | None] = Counter()
    for _, row in rows:
        pair = parts_of(text_at(row, found.place))
        number = number_of(row[found.numbers]) if found.numbers < len(row) else None
        if pair and number is not None and not is_sum(pair[1]):
            (summed if pair[1] else alone)[counted_as(pair[0])] += number
    return all(summed[gender] == number for gender, number in alone.items())


def _ask(layout: Layout, found: Labels, first: tuple[int, str]) -> Problem:
    cell = layout.cell_at(first[0], found.place)
    return layouts.gender_beside_its_groups(layout.sheet.name, cell, first[1])


def _apart(rows: Rows, place: int, at: int, *, keep: bool) -> Iterator[Numbered]:
    """The rows with the gender at its own place; `keep` the label of a gender alone."""
    for number, row in rows:
        cells = ending_in(row, at, "")
        pair = parts_of(text_of(cells[place]))
        if pair is not None:
            cells[at] = GENDERS[counted_as(pair[0]) or Field.NOT_RECORDED]
            cells[place] = pair[1] or (cells[place] if keep else "")
        yield number, cells
