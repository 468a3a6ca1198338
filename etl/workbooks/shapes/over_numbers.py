"""Headings of numbers that are no names of columns: letters and numbers for grades, and words below
others, with labels a row above them.

    Team  D  E  F  G  H            Grade        Team  Sex     Grade
    Apps  2  1  4  3  1      Sex   4  5  6                    Band D  Band E
                                                Apps  Female  3       4

F and M are no women and men there, 4 is no number of people, and the last second row is nobody's.
Letters and numbers are headed as grades, and the labels put beside what is below the word.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, zip_longest

from etl.vocabulary.words import simple
from etl.vocabulary.years import parse_year
from etl.workbooks.headings.block import BOTH, counted_as
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import filled, text_at, text_of
from etl.workbooks.headings.shape_words import field_of_heading
from etl.workbooks.sheets.read import Numbered, Row, Rows, Sheet, put
from etl.workbooks.tables.figures import is_number, is_withheld
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN

RUN = 3
# English and Welsh codes for genders, and for those who are neither or unknown.
CODES = frozenset("BDFGMNOPTUWX")
GRADE = "Grade"
OF_GRADES = frozenset(("grade", "grades", "band", "level", "scale", "tier", "gradd", "graddfa"))
# What stands down the rows, in the corner of such a table.
DOWN = frozenset(("sex", "gender", "team", "service", "section", "and", "by", "rhyw", "rhywedd"))
HIGHEST = 20


def take_grades(sheet: Sheet) -> None:
    """Let such headings stand as others write them; the sheet's rows stand where they stood."""
    top = list(islice(sheet.rows, HEADINGS_WITHIN))
    above: Row = []
    for at, (number, row) in enumerate(top):
        found = _letters(row) or _numbers(row, above)
        if found and _are_over_numbers(top[at + 1 :], found):
            graded = {place: f"{GRADE} {text}" for place, text in found.items()}
            top[at] = number, put(row, graded)
            break
        above = row
    _put_labels_below(top)
    sheet.rows = chain(top, sheet.rows)


def _letters(row: Row) -> Mapping[int, str]:
    """Letters by their places, told once each, some three of which follow one another."""
    found = {at: text for at, cell in enumerate(row) if _is_letter(text := text_of(cell))}
    letters = list(found.values())
    runs = (letters[at : at + RUN] for at in range(len(letters) - RUN + 1))
    are_in_order = len(set(letters)) == len(letters) and any(
        not CODES.issuperset(run) and [ord(letter) - ord(run[0]) for letter in run] == [0, 1, 2]
        for run in runs
    )
    return found if are_in_order else {}


def _is_letter(text: str) -> bool:
    return len(text) == 1 and text.isascii() and text.isupper()


def _numbers(row: Row, above: Row) -> Mapping[int, str]:
    """Small numbers that rise or fall, by their places, below or beside a word for grades."""
    found = {at: text for at, cell in enumerate(row) if (text := text_of(cell)).isdecimal()}
    numbers = [int(text) for text in found.values()]
    rising = sorted(set(numbers))
    are_grades = len(numbers) >= RUN and numbers in (rising, rising[::-1]) and rising[-1] <= HIGHEST
    # A row of a group has a gender, or its numbers below headings of their own.
    over = [text for at in [*found][1:] if (text := text_at(above, at))]
    is_of_a_group = bool(over) or any(counted_as(text_of(cell)) in BOTH for cell in row)
    is_said = are_grades and any(_said_of_grades(row, above, min(found)))
    return found if is_said and not is_of_a_group else {}


def _said_of_grades(row: Row, above: Row, first: int) -> Iterator[bool]:
    yield field_of_heading(text_at(above, first)) is Field.GRADE
    beside = next((text for at in range(first - 1, -1, -1) if (text := text_at(row, at))), "")
    # 'Grade' alone may be that of the words below it, and is read so.
    words = set(simple(beside).split())
    yield bool(words & OF_GRADES) and bool(words & DOWN) and words <= OF_GRADES | DOWN


def _are_over_numbers(below: Rows, places: Iterable[int]) -> bool:
    """Whether numbers stand right below, or below one gender: in a list they are somebody's."""
    rows = [[text_at(row, at) for at in places] for _, row in below if filled(row)]
    if len(rows) > 1 and counted_as(rows[0][0]) and len(set(rows[0])) == 1:
        rows = rows[1:]
    return bool(rows) and any(map(is_number, rows[0])) and not any(map(_is_letter, rows[0]))


# ---------------------------------------------------------------- labels a row above


def _put_labels_below(top: list[Numbered]) -> None:
    for at in range(len(top) - 2):
        (number, row), (below, under), (_, first) = top[at : at + 3]
        if labels := _labels(row, under, first):
            pairs = list(zip_longest(row, under, fillvalue=""))
            top[at] = number, ["" if p in labels else over for p, (over, _) in enumerate(pairs)]
            top[at + 1] = below, [o if p in labels else u for p, (o, u) in enumerate(pairs)]
            return


def _labels(row: Row, under: Row, first: Row) -> Sequence[int]:
    """The places of the labels; none where the rows are no such headings."""
    said, below = ([p for p in range(len(r)) if text_at(r, p)] for r in (row, under))
    labels, over = [p for p in said if p not in below], [p for p in said if p in below]
    # Genders are among the labels; a total may stand right of them.
    is_so = any(field_of_heading(text_at(row, p)) is Field.GENDER for p in labels)
    is_so = is_so and bool(over) and labels[0] < over[0] == below[0]
    if not is_so or len(over) == len(below) or len(filled(first)) < 2:
        return ()
    # Genders across and years are read as they stand.
    is_across = any(counted_as(text_of(cell)) in BOTH for cell in (*row, *under))
    is_across = is_across or all(parse_year(text_at(under, place)) for place in below)
    numbers = (text_at(first, place) for place in below)
    are_numbers = all(is_number(n) or is_withheld(n) or not simple(n) for n in numbers)
    return () if is_across or not are_numbers else labels
