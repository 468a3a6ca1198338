"""Lists whose genders stand in brackets: 'Developer (F)', 'Analyst [Male]'."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from etl.checks import layouts
from etl.checks.problems import Problem
from etl.vocabulary.genders import WOMEN_AND_MEN
from etl.vocabulary.words import gender_words
from etl.workbooks.answers import Answers
from etl.workbooks.headings.columns import GENDER_COLUMNS, Field, Heading, match
from etl.workbooks.headings.layout import Layout, filled, text_at
from etl.workbooks.lists.gender_elsewhere import ROWS
from etl.workbooks.sheets.read import Row, Rows, Sheet
from etl.workbooks.tables.added import add_column, ending_in
from etl.workbooks.tables.heading_row import titles_of

IN_BRACKETS = re.compile(r"(?P<before>.*\S)\s*[(\[]\s*(?P<word>[^()\[\]]+?)\s*[)\]]", re.DOTALL)
# So large a share of the cells have one.
MOST = 0.5


@dataclass(frozen=True, slots=True)
class Bracketed:
    """A column whose cells end in a gender in brackets, and the words that stand there."""

    heading: Heading
    words: tuple[str, ...]


def bracketed(layout: Layout, rows: Sequence[Row]) -> Bracketed | None:
    """The column of these rows with genders in brackets, where no other tells the gender."""
    if layout.fields & {Field.GENDER, Field.PEOPLE, *GENDER_COLUMNS}:
        return None
    for heading in layout.headings:
        texts = [text for row in rows if (text := text_at(row, heading.place))]
        found = [said["word"] for text in texts if (said := IN_BRACKETS.fullmatch(text))]
        genders = {gender_words().find(word) for word in found}
        is_enough = len(found) >= max(ROWS, MOST * len(texts))
        if is_enough and None not in genders and genders >= WOMEN_AND_MEN:
            return Bracketed(heading, tuple(dict.fromkeys(found)))
    return None


def headed_by_one(sheet: Sheet, top: Rows, answers: Answers) -> Layout | None:
    """The table of a sheet with one column, under a known heading, that has genders in brackets.

    Afterwards the sheet's rows stand at the first row below it; None where there is none.
    """
    for index, (number, row) in enumerate(top):
        headings = match(row, answers)
        if len(filled(row)) != 1 or not headings or headings[0].field is None:
            continue
        layout = Layout(sheet, number, titles_of(top[:index]), headings, len(row))
        layout.columns[headings[0].field] = headings[0]
        if bracketed(layout, [each for _, each in top[index + 1 :]]) is not None:
            sheet.rows = chain(top[index + 1 :], sheet.rows)
            return layout
    return None


def take_brackets(layout: Layout, found: Bracketed) -> Problem:
    """Let what is in brackets stand in a column of its own; the question about it is returned."""
    place, at = found.heading.place, add_column(layout, Field.GENDER.value, Field.GENDER).place
    rows = layout.sheet.rows
    layout.sheet.rows = ((number, _apart(row, place, at)) for number, row in rows)
    cell = layout.heading_cell(found.heading)
    return layouts.gender_in_brackets(layout.sheet.name, cell, found.heading.text, found.words)


def _apart(row: Row, place: int, at: int) -> Row:
    cells = ending_in(row, at, "")
    if said := IN_BRACKETS.fullmatch(text_at(row, place)):
        cells[place], cells[at] = said["before"], said["word"]
    return cells
