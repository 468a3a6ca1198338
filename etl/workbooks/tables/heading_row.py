"""Which row of a sheet is its row of headings, and what the titles above it are."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice, pairwise

from etl.vocabulary.genders import RECORDED
from etl.vocabulary.words import gender_words
from etl.vocabulary.years import conditions_of_years
from etl.workbooks.answers import Answers
from etl.workbooks.headings.columns import Field, Heading, best_known, match
from etl.workbooks.headings.layout import Layout, filled, text_at, text_of
from etl.workbooks.headings.likeness import closest
from etl.workbooks.headings.shape_words import is_headcount
from etl.workbooks.sheets.read import Numbered, Row, Sheet
from etl.workbooks.tables.bands import with_bands
from etl.workbooks.tables.figures import is_number

HEADINGS_WITHIN = 30
FIELDS_NEEDED, LONGEST_TITLE = 2, 200
RULE = re.compile(r"[-=_+]{2,}")
LONGEST_CODE = 2
# Fewer figures side by side may be a total over its table.
CARDS = 2


def find_table(sheet: Sheet, answers: Answers) -> Layout | None:
    """The sheet's table, by the row of headings that are best known; None when there is none.

    Afterwards the sheet's rows stand at the first row below the headings.
    """
    top = list(islice(sheet.rows, HEADINGS_WITHIN))
    best: list[Heading] = []
    place = -1
    first = -1
    for index, (_, row) in enumerate(top):
        headings = match(row, answers)
        if _worth(headings) > _worth(best) and not _has_people(best, top[place + 1 : index]):
            best, place = headings, index
            first = index
        elif index == place + 1 and _says_again(best, headings):
            # Labels below the names of fields, as systems export them.
            best, place = headings, index
    if _worth(best) < FIELDS_NEEDED:
        best, place = _nearly_known(top, answers)
        first = place
    if not best:
        return None
    above = place
    if {Field.WOMEN, Field.MEN} <= _fields(best):
        place, best = _list_below(top, place, answers) or (place, best)
    elif _has_people(best, top[place + 1 :]):
        above = _counts_above(top, place, answers)
        first = min(first, above)
    if first == place > 0:
        below = [row for _, row in top[place + 1 :]]
        best = with_bands(best, top[place - 1][1], below)
    sheet.rows = chain(top[place + 1 :], sheet.rows)
    alone = [each for each in top[above:place] if len(filled(each[1])) == 1]
    titles = titles_of([*_without_cards(top[:first]), *alone])
    layout = Layout(sheet, top[place][0], titles, best, len(top[place][1]), best_known(best))
    layout.summary = top[above:place]
    return layout


def _list_below(
    top: list[Numbered], place: int, answers: Answers
) -> tuple[int, list[Heading]] | None:
    """Where the headings of a list stand below a table of women and men, and a blank row; None
    where there is none.
    """
    for at in range(place + 2, len(top)):
        headings = match(top[at][1], answers)
        is_after_gap = not filled(top[at - 1][1]) or not filled(top[at - 2][1])
        is_known = len(_fields(headings)) >= FIELDS_NEEDED
        if is_after_gap and is_known and _has_people(headings, top[at + 1 :]):
            return at, headings
    return None


def _counts_above(top: list[Numbered], place: int, answers: Answers) -> int:
    """Where the headings of counts by gender stand above those of a list, which are in that place;
    the same where there are none.
    """
    for at, (_, row) in enumerate(top[:place]):
        fields = _fields(match(row, answers))
        if {Field.WOMEN, Field.MEN} <= fields or {Field.GENDER, Field.PEOPLE} <= fields:
            rows = [each for _, each in top[at + 1 : place]]
            return at if any(is_number(cell) for each in rows for cell in filled(each)) else place
    return place


def _has_people(headings: list[Heading], below: Iterable[Numbered]) -> bool:
    """Whether people are listed below headings, so that the next ones are another table's."""
    at = {heading.field: heading.place for heading in headings}
    if Field.GENDER not in at or Field.PEOPLE in at:
        return False
    texts = (text_at(row, at[Field.GENDER]) for _, row in below)
    return any(gender_words().find(text) in RECORDED for text in texts if text)


def _nearly_known(top: list[Numbered], answers: Answers) -> tuple[list[Heading], int]:
    """The first row with one known heading and another that comes close to one; else nothing."""
    for index, (_, row) in enumerate(top):
        headings = match(row, answers)
        known = _fields(headings)
        close = (closest(heading.text) for heading in headings if not heading.known)
        if known and len(known | {like.field for like in close if like and like.field}) > 1:
            return headings, index
    return [], -1


def _says_again(names: list[Heading], labels: list[Heading]) -> bool:
    """Whether a row has the fields of the row above it, each at the same place."""
    fields = {heading.place: heading.field for heading in names if heading.field}
    again = {heading.place: heading.field for heading in labels if heading.field}
    return len(fields) >= FIELDS_NEEDED and fields == again


def _worth(headings: list[Heading]) -> int:
    return len(_fields(headings))


def _fields(headings: list[Heading]) -> set[Field]:
    """The fields of a row of headings; an F without an M is a person's gender."""
    letters = [heading for heading in headings if len(heading.text) == 1]
    lone = letters if len({heading.field for heading in letters}) == 1 else []
    return {heading.field for heading in headings if heading.field and heading not in lone}


def is_a_rule(row: Row) -> bool:
    """True for strokes alone below the headings, as databases print them."""
    cells = filled(row)
    return len(cells) > 1 and all(RULE.fullmatch(text_of(cell)) for cell in cells)


def keys_in(rows: Iterable[Numbered]) -> tuple[str, ...]:
    """What rows of a sheet of codes say of genders: '1 = Male' for 1 and Male side by side."""
    return tuple(said for _, row in rows for said in _keys(list(map(text_of, filled(row)))))


def _keys(texts: list[str]) -> Iterator[str]:
    pairs = [(one, other) for one, other in pairwise(texts) if _is_code(one) is not _is_code(other)]
    told = [pair for pair in pairs if gender_words().find(max(pair, key=len)) is not None]
    # In 'Female', 1, 'Male', 2 each code stands behind its word, and before the next.
    if told and _is_code(told[0][0]):
        yield from (f"{code} = {word}" for code, word in told if _is_code(code))


def _is_code(text: str) -> bool:
    return 0 < len(text) <= LONGEST_CODE


def _without_cards(rows: list[Numbered]) -> Iterator[Numbered]:
    """The rows but for the words over figures of everybody, as dashboards have them: 'Headcount',
    'FTE' and 'Vacancies', each over its number, are titles of nothing below.
    """
    for each, (_, below) in pairwise([*rows, (0, [])]):
        places = [at for at, cell in enumerate(each[1]) if text_of(cell)]
        are_over = all(at < len(below) and text_of(below[at]) for at in places)
        numbers = [at for at in places if are_over and is_number(below[at])]
        words = [text_of(each[1][at]) for at in places]
        if len(numbers) < CARDS or not any(map(is_headcount, words)):
            yield each


def titles_of(rows: Iterable[Numbered]) -> tuple[str, ...]:
    """The texts of the rows; of the longest, which are sentences or filters, the years they say."""
    cells = (text_of(cell) for _, row in rows for cell in row if cell)
    told = ([text] if len(text) <= LONGEST_TITLE else conditions_of_years(text) for text in cells)
    return tuple(text for text in chain.from_iterable(told) if text)
