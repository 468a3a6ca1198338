"""Tables with no heading that is known, or with none at all: told by a column of women and men.

Systems print codes over their columns ('DETSEX', 'PF014'), and some lists have no headings. What
each column is, is asked, with what its values look like.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from etl.checks import headings as problems
from etl.checks.problems import Findings, address
from etl.vocabulary.genders import WOMEN_AND_MEN
from etl.vocabulary.titles import family_of
from etl.vocabulary.words import gender_words
from etl.workbooks.answers import Answers
from etl.workbooks.headings.columns import SETTLED, Field, Heading, best_known, heading_key, match
from etl.workbooks.headings.evidence import Column, sample
from etl.workbooks.headings.identifiers import identifiers
from etl.workbooks.headings.layout import Layout, filled, text_at, text_of
from etl.workbooks.sheets.read import Row, Rows, Sheet

# A column of women and men with fewer rows, or in a narrower table, is no list of people.
ROWS, COLUMNS = 5, 3
COLUMN = "Column "
# What a column may be said to be.
FIELDS = (Field.GENDER, Field.STAFF_NUMBER, Field.GRADE, Field.ROLE, Field.START, Field.LEAVING,
          Field.STATUS, Field.PATTERN, Field.CONTRACT, Field.HOURS, Field.FTE, Field.DEPARTMENT,
          Field.COUNCIL, Field.YEAR, Field.PEOPLE)  # fmt: skip
# What a code over the days of those who are gone may have in it.
ENDS = re.compile(r"term|leav|exit|ceas|resign|retir|end|gadael|diwedd|left")


def takes_people_for_headings(layout: Layout, top: Rows) -> bool:
    """Whether the row that was taken for headings is one of people: 'Male' over women and men."""
    below = [row for number, row in top if number > layout.heading_row]
    return any(
        gender_words().find(heading.text) is not None and _has_genders(below, heading.place)
        for heading in layout.headings
    )


def holds_genders(layout: Layout, rows: Sequence[Row]) -> bool:
    """True where a column without a known heading holds women and men, row by row."""
    if Field.GENDER in layout.columns or {Field.WOMEN, Field.MEN} & layout.fields:
        return False
    unused = (heading for heading in layout.headings if heading.field is None)
    columns = (Column(rows, heading.place) for heading in unused if heading.rank != SETTLED)
    return any(column.filled and column.genders for column in columns)


def unheaded(sheet: Sheet, top: Rows, answers: Answers) -> Layout | None:
    """The table of a sheet with a column of women and men under a heading that is not known.

    Afterwards the sheet's rows stand at the first row of people; None where there is no such table.
    """
    for index, (number, row) in enumerate(top):
        filled = [place for place, cell in enumerate(row) if text_of(cell)]
        below = [each for _, each in top[index + 1 :]]
        genders = _called_so(match(row, answers), list(_apart_from(row, below)))
        if not genders and len(filled) < COLUMNS:
            continue
        genders = genders or [at for at in filled if _has_genders(below, at)]
        if not genders:
            return None
        has_none = any(gender_words().find(text_of(row[at])) is not None for at in genders)
        said = [_name(sheet, at) for at in range(len(row))] if has_none else row
        start = index if has_none else index + 1
        titles = tuple(text for _, each in top[:index] for cell in each if (text := text_of(cell)))
        sheet.rows = chain(top[start:], sheet.rows)
        layout = Layout(sheet, number - has_none, titles, match(said, answers), len(row))
        layout.by_values = True
        layout.columns = best_known(layout.headings)
        _tell_gender(layout, genders)
        return layout
    return None


def _apart_from(headings: Row, rows: Iterable[Row]) -> Iterator[Row]:
    """The rows that are neither the headings again nor a title of those below them."""
    texts = list(map(text_of, headings))
    return (row for row in rows if len(filled(row)) > 1 and list(map(text_of, row)) != texts)


def _called_so(headings: Sequence[Heading], rows: Sequence[Row]) -> list[int]:
    """The places of columns called 'Gender' that hold those of people, and not the words to choose
    from: a name or number stands beside them, or one other column and some are said again.
    """
    columns = [(h.place, Column(rows, h.place)) for h in headings if h.field is Field.GENDER]
    are_told = any(heading_key(heading.text) in identifiers() for heading in headings)
    is_narrow = 1 < len(headings) < COLUMNS
    return [
        place
        for place, column in columns
        if column.genders and (are_told or (is_narrow and len(column.values) < column.filled))
    ]


def _has_genders(rows: Sequence[Row], at: int) -> bool:
    """Whether women and men stand in a column, in as many rows as a list of people has."""
    column = Column(rows, at)
    return column.filled >= ROWS and column.genders == WOMEN_AND_MEN


def _name(sheet: Sheet, place: int) -> str:
    """What a column without a heading is called: 'Column B'."""
    return f"{COLUMN}{address(0, sheet.left + place + 1)[:-1]}"


def ask_of_all(layout: Layout, findings: Findings) -> None:
    """Ask of every heading what it is, for none of them told where the table is.

    A column stands for what its values look like, so that its sender sees what would come of it.
    """
    rows = sample(layout)
    taken = layout.columns
    for heading in layout.headings:
        if heading.known:
            continue
        field, because = _looks_like(heading, Column(rows, heading.place), len(rows))
        if field and taken.get(field, heading).place != heading.place:
            field = None
        place = layout.placed(heading)
        findings.add(problems.not_known(place, field or "", because if field else "", FIELDS))
        if field is not None:
            taken[field] = replace(heading, field=field, known=True)
    if len(taken) == 1:
        # Something beside the one, so that there is a table to be asked about.
        told = next(iter(taken.values())).place
        other = next((h for h in layout.headings if h.field is None and h.place != told), None)
        if other is not None:
            taken[Field.GROUP] = replace(other, field=Field.GROUP, known=True)


def _looks_like(heading: Heading, column: Column, rows: int) -> tuple[Field | None, str]:
    """What the values of a column say that it is, and why."""
    if column.genders == WOMEN_AND_MEN:
        return Field.GENDER, "all its values are words for women and men"
    is_once = column.filled == len(column.values) == rows
    if column.is_numbering or (is_once and column.share(Field.STAFF_NUMBER) == 1):
        return Field.STAFF_NUMBER, "no two of its values are the same"
    if column.filled and column.share(Field.START) == 1:
        is_end = column.filled < rows or bool(ENDS.search(heading_key(heading.text)))
        return (Field.LEAVING if is_end else Field.START), "all its values are dates"
    found = column.looks_like()
    if found is not None:
        return found, f"most of its values are words for a {found}"
    # Surnames are words, too.
    titles = [value for value in column.values if family_of(text_of(value)) is not None]
    is_title = len(titles) * 2 > len(column.values)
    return (Field.ROLE, "its values are words for jobs") if is_title else (None, "")


def _tell_gender(layout: Layout, genders: Sequence[int]) -> None:
    """Let the first column of women and men be the gender, where no answer says another."""
    if Field.GENDER in layout.columns:
        return
    found = next(h for h in layout.headings if h.place == genders[0])
    if not found.known:
        layout.columns[Field.GENDER] = Heading(
            found.text, found.place, Field.GENDER, known=False, rank=found.rank
        )


def over_genders(top: Rows, answers: Answers) -> tuple[tuple[str, ...], bool]:
    """The headings of a row that says 'Gender' or the like over women or men, () where there is
    none; and whether those are more than the words of a list to choose from.
    """
    headings: tuple[str, ...] = ()
    for at, (_, row) in enumerate(top):
        for heading in match(row, answers):
            texts = [text_at(under, heading.place) for _, under in top[at + 1 :]]
            told = [text for text in texts if gender_words().find(text) is not None]
            if heading.field is Field.GENDER and told:
                headings = tuple(map(text_of, filled(row)))
                # Of one word nobody needs a list.
                if len(told) == 1 or len(told) > len(set(told)):
                    return headings, True
    return headings, False
