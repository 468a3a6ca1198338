"""Percentages that stand beside women and men, and are those of the other gender.

Nothing is counted from them. Where women and men stand under each other's heading, a column such as
'Female %', or a sentence such as 'Women are 23% of ICT staff', gives it away.
"""

import re
from collections.abc import Iterator, Sequence

from etl.checks import beside
from etl.checks.problems import Problem
from etl.vocabulary.genders import Gender
from etl.vocabulary.words import genders_in
from etl.workbooks.doubts.shifted import on_shifted
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.judges import number
from etl.workbooks.headings.layout import Layout, is_sum, text_of
from etl.workbooks.headings.shape_words import is_share
from etl.workbooks.sheets.read import Row
from etl.workbooks.tables.figures import number_of

WHO, SHARE = r"\b(?P<who>(?i:women|females?|men|males?))\b", r"(?P<share>\d+(?:\.\d+)?) ?%"
# 'Women are 23% of the team'; '23% of ICT staff are women'.
SAID = (
    re.compile(rf"{WHO}[^.%\d]{{0,40}}?{SHARE}"),
    re.compile(rf"{SHARE}[^.%\d]{{0,40}}?{WHO}"),
)
# A share is told to the nearest percentage at the coarsest.
SLACK = 0.0101
# Of so many rows, and this share of those that tell, it is no chance.
ROWS, MOST = 2, 0.7
# One sentence tells where so many people are counted.
PEOPLE = 20

Numbers = tuple[int, int, float]


def on_shares_beside(layout: Layout, rows: Sequence[Row]) -> Iterator[Problem]:
    """The question whether women and men stand under each other's heading, or another's."""
    if not {Field.WOMEN, Field.MEN} <= layout.fields:
        return
    yield from on_shifted(layout, rows)
    places = layout.columns[Field.WOMEN].place, layout.columns[Field.MEN].place
    for place, of_women, text in _columns(layout, rows, places):
        told = [each for row in rows if (each := _numbers(row, places, place))]
        if _are_of_the_other(told, of_women=of_women):
            cell = layout.cell_at(layout.heading_row, place)
            yield beside.shares_of_the_other(layout.sheet.name, cell, text)
            return
    if (said := _said(layout, rows, places)) is not None:
        yield beside.shares_of_the_other(layout.sheet.name, "", said)


def _columns(
    layout: Layout, rows: Sequence[Row], places: tuple[int, int]
) -> Iterator[tuple[int, bool, str]]:
    """The columns of shares: where each stands, whether it is of women, its heading."""
    for heading in layout.headings:
        genders = genders_in(heading.text)
        if is_share(heading.text) and len(genders) == 1:
            yield heading.place, Gender.WOMAN in genders, heading.text
    taken = {heading.place for heading in layout.headings}
    below = rows[0] if rows else []
    for place, of_women in zip(places, (True, False), strict=True):
        if (
            place + 1 < len(below)
            and place + 1 not in taken
            and is_share(text_of(below[place + 1]))
        ):
            yield place + 1, of_women, text_of(below[place + 1])


def _numbers(row: Row, places: tuple[int, int], share: int) -> Numbers | None:
    """A row's women and men, and the share beside them, of 1."""
    if max(*places, share) >= len(row):
        return None
    women, men = (number_of(row[place]) for place in places)
    told = number(row[share])
    if women is None or men is None or women + men == 0 or told is None:
        return None
    return women, men, told / 100 if told > 1 else told


def _are_of_the_other(told: Sequence[Numbers], *, of_women: bool) -> bool:
    """Whether the shares are right for the other gender, of each row or of all rows, and for this
    one they are not.
    """
    apart = [each for each in told if each[0] != each[1]]
    summed = [sum(each[place] for each in told) or 1 for place in (0, 1)]

    def agree(at: int) -> int:
        by_row = sum(abs(n[at] / (n[0] + n[1]) - n[2]) <= SLACK for n in apart)
        of_gender = sum(abs(n[at] / summed[at] - n[2]) <= SLACK for n in apart)
        of_all = sum(abs(n[at] / sum(summed) - n[2]) <= SLACK for n in apart)
        return max(by_row, of_gender, of_all)

    own, other = (agree(at) for at in ((0, 1) if of_women else (1, 0)))
    return other >= max(ROWS, len(apart) * MOST) and other > own


def _said(layout: Layout, rows: Sequence[Row], places: tuple[int, int]) -> str | None:
    """The words of a title or note that say of one gender what is true of the other."""
    told = [each for row in rows if (each := _counts(row, places))]
    women, men = (sum(each[place] for each in told) for place in (0, 1))
    if women + men < PEOPLE or women == men:
        return None
    texts = [*layout.titles, *(cell for row in rows for cell in row if isinstance(cell, str))]
    for text in texts:
        for pattern in SAID:
            if found := pattern.search(text):
                is_women = found["who"].casefold().startswith(("w", "f"))
                own, other = (women, men) if is_women else (men, women)
                share = float(found["share"]) / 100
                shares = [each / (women + men) for each in (own, other)]
                if abs(shares[1] - share) <= SLACK < abs(shares[0] - share):
                    return found[0]
    return None


def _counts(row: Row, places: tuple[int, int]) -> tuple[int, int] | None:
    if max(places) >= len(row) or any(map(is_sum, row)):
        return None
    women, men = (number_of(row[place]) for place in places)
    return None if women is None or men is None else (women, men)
