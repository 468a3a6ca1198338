"""Headings that say a gender and something else: 'Female 2024', 'FT Male', 'Women - Grade 6'.

Such a row of headings is put as the two rows that others write: the genders, and over them the
year, grade or working pattern. One that is not known ('Female bank') makes a group of its own, of
which it is asked whether it is part of the others.
"""

from collections.abc import Sequence

from etl.vocabulary.words import simple
from etl.workbooks.headings.block import BOTH, Grid, counted_as
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.membership_words import is_membership_grade
from etl.workbooks.headings.shape_words import is_compared, is_fte, is_share, stands_for
from etl.workbooks.shapes.gender_in_labels import BETWEEN, LONGEST, Pair, are_paired
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN

OVER = frozenset((Field.YEAR, Field.GRADE, Field.PATTERN, Field.CONTRACT, Field.STATUS))
NOW = frozenset(("actual", "actuals"))


def split_headings(grid: Grid) -> Grid:
    """The grid, with a row more where such headings stand; the same grid where none do."""
    for row in range(min(len(grid.cells), HEADINGS_WITHIN)):
        texts = [grid.text(row, column) for column in range(len(grid.cells[row]))]
        pairs = _pairs(texts)
        if pairs is not None:
            over = [over for _, over in pairs]
            under = [gender for gender, _ in pairs]
            cells = [*grid.cells[:row], over, under, *grid.cells[row + 1 :]]
            numbers = [*grid.numbers[: row + 1], *grid.numbers[row:]]
            return Grid(numbers, cells, grid.turned)
    return grid


def _pairs(texts: Sequence[str]) -> list[Pair] | None:
    """The two headings of each; None where the row is none of such headings."""
    plain = {counted_as(text) for text in texts if text}
    parts = [_parts(text) for text in texts]
    known = [pair for pair in parts if pair and _is_over(pair[1])]
    gendered = [pair for pair in parts if pair and counted_as(pair[0]) is not Field.TOTAL]
    is_split = {counted_as(gender) for gender, _ in known} >= BOTH and not plain & BOTH
    is_known = is_split and len(known) * 2 >= len(gendered)
    # Where each word stands beside both genders and nothing else does, it is asked about, as any
    # group that is not known.
    is_all = len(gendered) == sum(map(bool, texts))
    if not is_known and not (is_all and are_paired(gendered)):
        return None
    # A total is that of all groups, and belongs to none of them; 'Total posts' is none of people.
    over = {other for _, other in gendered}
    return [
        pair
        if pair and (pair in gendered or pair[1] in over)
        else (text, text if counted_as(text) is Field.TOTAL else "")
        for text, pair in zip(texts, parts, strict=True)
    ]


def _parts(text: str) -> Pair | None:
    """The gender's word and what stands beside it; None where there are not both."""
    whole = text.strip(" ()[]")
    if not 0 < len(whole) <= LONGEST or counted_as(text) or is_share(text) or is_fte(text):
        return None
    halves = [(whole[: gap.start()], whole[gap.end() :]) for gap in BETWEEN.finditer(whole)]
    found = [
        (gender, other)
        for gender, other in [*halves, *((last, first) for first, last in halves)]
        if counted_as(gender) is not None and other
    ]
    known = (pair for pair in found if _is_over(pair[1]))
    return next(known, found[0] if found else None)


def _is_over(text: str) -> bool:
    """True for a year, grade or pattern, and for what is so now beside what is aimed at."""
    is_known = stands_for(text) in OVER or is_membership_grade(text)
    return is_known or is_compared(text) or simple(text) in NOW


def gender_of(text: str) -> Field | None:
    """Whose numbers a heading says stand below it, with or without something else beside it."""
    pair = _parts(text)
    return counted_as(text) or (counted_as(pair[0]) if pair else None)
