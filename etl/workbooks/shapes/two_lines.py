"""Women and men as lines of words and numbers, with no heading over them.

Number of women in IT     12
Number of men in IT       30
Total                     42
"""

import re

from etl.vocabulary.genders import WOMEN_AND_MEN
from etl.vocabulary.totals import TOTAL_WORDS
from etl.vocabulary.words import gender_words, simple
from etl.workbooks.doubts.meant_otherwise import COUNTED
from etl.workbooks.headings.layout import filled, text_of
from etl.workbooks.headings.shape_words import is_fte, is_share
from etl.workbooks.headings.sheet_words import gender_word
from etl.workbooks.sheets.read import Row, Rows
from etl.workbooks.tables.figures import is_fraction, is_number

# A longer sheet is no answer in a few lines.
ROWS = 40
GROUP, HEADCOUNT, VALUE = "Group", "Headcount", "Value"
# What such a line says beside whom it counts.
ASIDE = re.compile(
    r"\b(?:how many|do you have|do you employ|are there|total|overall|number|no|count|headcount|"
    r"of|who|work|works|working|employed|are)\b"
)
# A line in one cell: 'Women: 9', 'Number of men = 27'.
IN_ONE = re.compile(r"(?P<word>[^\d:=]{2,60}?)\s*(?::|=|\s[-–—])\s*(?P<number>\d{1,5})")
EVERYONE = frozenset((*TOTAL_WORDS, "", "it", "ict", "it staff", "ict staff", "staff", "people",
                      "employees", "staff in it", "people in it", "staff in ict"))  # fmt: skip


def in_lines(rows: Rows) -> Rows:
    """The rows with a heading over such lines and a plain word in each; the same where none are.

    What has a heading over its numbers is another table.
    """
    rows = _split(rows) if len(rows) <= ROWS else rows
    lines = [(at, row) for at, (_, row) in enumerate(rows) if _is_line(row)]
    if len(rows) > ROWS or not lines:
        return rows
    words = {at: _word(text_of(filled(row)[0])) for at, row in lines}
    told = [gender for word in words.values() if (gender := gender_words().find(word)) is not None]
    places = {tuple(place for place, cell in enumerate(row) if text_of(cell)) for _, row in lines}
    if not (set(told) >= WOMEN_AND_MEN and len(told) == len(set(told)) and all(words.values())):
        return rows
    if len(places) > 1:
        return rows
    label, number = places.pop()
    first = lines[0][0]
    if any(text_of(cell) for _, row in rows[:first] for cell in row[number : number + 1]):
        return rows
    # Numbers that nothing calls people may be percentages, of which it is asked.
    are_counted = any(COUNTED.search(simple(text_of(filled(row)[0]))) for _, row in lines)
    over = {label: GROUP, number: HEADCOUNT if are_counted else VALUE}
    head = (rows[first][0], [over.get(at, "") for at in range(number + 1)])
    plain = [
        (row_number, [words[at] if place == label else cell for place, cell in enumerate(row)])
        if at in words
        else (row_number, row)
        for at, (row_number, row) in enumerate(rows)
    ]
    return [*plain[:first], head, *plain[first:]]


def _split(rows: Rows) -> Rows:
    """The rows with the word and the number of 'Women: 9' in a cell each, where they stand in one;
    the same where other numbers stand beside them.
    """
    found = {
        at: [told["word"], told["number"]]
        for at, (_, row) in enumerate(rows)
        if len(cells := filled(row)) == 1
        and (told := IN_ONE.fullmatch(text_of(cells[0]).strip()))
        and _word(told["word"])
    }
    if any(_is_line(row) for _, row in rows):
        return rows
    return [(number, found.get(at, row)) for at, (number, row) in enumerate(rows)]


def _is_line(row: Row) -> bool:
    """True for a word and a whole number beside it, and nothing else."""
    cells = filled(row)
    is_one = len(cells) == 2 and is_number(cells[1]) and not is_fraction(cells[1])
    text = text_of(cells[0]) if is_one else ""
    return bool(text) and not is_number(cells[0]) and not is_share(text) and not is_fte(text)


def _word(text: str) -> str:
    """The word for the gender that a line counts, or for everyone; empty for any other."""
    plain = " ".join(ASIDE.sub(" ", simple(text)).split())
    return gender_word(plain) or ("Total" if plain in EVERYONE else "")
