"""Words of a list that stand in the first row of each group alone, as reports print them.

    Grade      Staff number   Gender
    Grade 6    10012          Female
               10013          Male       of Grade 6, too
    Grade 8    10020          Male

They stand in the rows below where the pattern shows it: the first row has a word, most rows have
none, and no word is said again but below another that is left out likewise. Where words are said
again it is asked; blanks among words of most rows are rather forgotten.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from etl.checks import carried
from etl.checks.problems import Problem
from etl.workbooks.headings.columns import Field, Heading
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.layout import Layout, filled, is_total, text_at
from etl.workbooks.sheets.read import Numbered, Row
from etl.workbooks.tables.filling import from_above
from etl.workbooks.tables.pages import is_printed_again
from etl.workbooks.who_counts.flags import ROWS
from etl.workbooks.whose.it_words import names_department

# What may be printed once a group; of a status or contract a blank may say something.
ONCE_A_GROUP = frozenset((Field.GRADE, Field.ROLE, Field.POST, Field.GROUP))
# Groups at least, blanks at least, and the share of all rows that those are.
GROUPS, BLANKS, MOSTLY = 2, 3, 0.5
# The share of words that blanks follow, of words each said once and of words said again.
FOLLOWED, FOLLOWED_AGAIN = 0.5, 0.8
# How often each word stands at least, on the whole, below others that are left out likewise.
AGAIN = 2

Rows = Iterator[Numbered]


def fill_below(layout: Layout) -> Iterator[Problem]:
    """Let the words that stand once above each group stand in all of its rows; what is said."""
    top = sample(layout)
    headings = [
        each
        for each in layout.headings
        if _may_stand_once(each) and sum(not text_at(row, each.place) for row in top) >= BLANKS
    ]
    if not headings:
        return
    people = [row for row in sample(layout, ROWS) if _is_of_a_group(layout, row)]
    places: list[int] = []
    # What the columns before say of each row, and the rows in which one of those has a word.
    outer: list[tuple[str, ...]] = [()] * len(people)
    begun = [False] * len(people)
    for heading in headings:
        texts = [text_at(row, heading.place) for row in people]
        is_nested = bool(places) and _are_said_again(texts)
        if not (is_nested or _are_mostly_blank(texts)):
            continue
        sheet, cell = layout.sheet.name, layout.heading_cell(heading)
        told_down = [(*above, text) for above, text in zip(outer, from_above(texts), strict=True)]
        is_told = all(text or not new for text, new in zip(texts, begun, strict=True))
        if is_told and _stand_once(texts, told_down, is_nested=is_nested):
            places.append(heading.place)
            outer = told_down
            begun = [new or bool(text) for text, new in zip(texts, begun, strict=True)]
            yield carried.filled_below(sheet, cell, heading.text)
        elif _followed(texts) >= FOLLOWED_AGAIN:
            yield carried.blank_below(sheet, cell, heading.text, texts.count(""))
    if places:
        layout.sheet.rows = _filled(layout, layout.sheet.rows, places)


def _may_stand_once(heading: Heading) -> bool:
    is_free = heading.field is None and names_department(heading.text)
    return is_free or heading.field in ONCE_A_GROUP


def _is_of_a_group(layout: Layout, row: Row) -> bool:
    """Whether somebody stands in a row, or a vacancy, with which a group may begin."""
    is_of_several = len(filled(row)) > 1 and not any(map(is_total, row))
    return is_of_several and not is_printed_again(layout, row)


def _are_mostly_blank(texts: Sequence[str]) -> bool:
    blanks = texts.count("")
    is_told = bool(texts and texts[0]) and len(set(texts) - {""}) >= GROUPS
    return is_told and blanks >= max(BLANKS, len(texts) * MOSTLY)


def _are_said_again(texts: Sequence[str]) -> bool:
    """Whether words stand in several groups, as grades do in each of the sections of a service."""
    words = [text for text in texts if text]
    return len(words) >= AGAIN * len(set(words)) > 0


def _stand_once(
    texts: Sequence[str], carried: Sequence[tuple[str, ...]], *, is_nested: bool
) -> bool:
    """Whether no word is said again once another stood there, and blanks follow most words: so few
    groups as a section has of one grade each may be of one person.
    """
    runs = [one for one, above in zip(carried, [None, *carried[:-1]], strict=True) if one != above]
    return len(set(runs)) == len(runs) and (is_nested or _followed(texts) >= FOLLOWED)


def _followed(texts: Sequence[str]) -> float:
    """The share of words below which a blank stands."""
    words = sum(map(bool, texts[:-1]))
    return sum(bool(one) and not below for one, below in pairwise(texts)) / max(words, 1)


def _filled(layout: Layout, rows: Rows, places: Sequence[int]) -> Rows:
    above: dict[int, object] = {}
    for number, row in rows:
        cells = list(row)
        for place in places if _is_of_a_group(layout, row) else ():
            if text_at(row, place):
                above[place] = row[place]
            elif place < len(cells):
                cells[place] = above.get(place, cells[place])
        yield number, cells
