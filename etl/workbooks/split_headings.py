"""Headings that say a gender and something else: 'Female 2024', 'FT Male', 'Women - Grade 6'.

Such a row of headings is put as the two rows that others write: the genders, and over them the
year, grade or working pattern. It is left alone where one of its headings is not understood, for
the people under that one would be lost.
"""

import re
from collections.abc import Sequence

from etl.workbooks.blocks import BOTH, Grid, counted_as
from etl.workbooks.columns import Field
from etl.workbooks.layout import HEADINGS_WITHIN
from etl.workbooks.shapes_words import is_fte, is_share, stands_for

OVER = frozenset((Field.YEAR, Field.GRADE, Field.PATTERN, Field.CONTRACT, Field.STATUS))
BETWEEN = re.compile(r"[\s,:;/()\[\]–-]+")
LONGEST = 60
# The gender's word, and the word over it; an empty second where there is none.
Pair = tuple[str, str]


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
    pairs: list[Pair] = []
    fields: set[Field | None] = set()
    for text in texts:
        pair = None if counted_as(text) or not 0 < len(text) <= LONGEST else _parts(text)
        if pair is None:
            # A total is that of all the groups, and belongs to none of them.
            pairs.append((text, text if counted_as(text) is Field.TOTAL else ""))
        elif not pair[1]:
            return None
        else:
            pairs.append(pair)
            fields.add(counted_as(pair[0]))
    return pairs if fields >= BOTH else None


def _parts(text: str) -> Pair | None:
    """The gender's word and the other, both empty where that is not known; None: no gender."""
    if is_share(text) or is_fte(text):
        return None
    breaks = list(BETWEEN.finditer(text.strip(" ()[]")))
    whole = text.strip(" ()[]")
    halves = [(whole[: each.start()], whole[each.end() :]) for each in breaks]
    gendered = False
    for gender, other in [*halves, *((last, first) for first, last in halves)]:
        if counted_as(gender) is None:
            continue
        gendered = gendered or counted_as(gender) is not Field.TOTAL
        if stands_for(other.strip(" ()[]")) in OVER:
            return gender, other.strip(" ()[]")
    return ("", "") if gendered else None
