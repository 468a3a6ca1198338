"""Tables below one another, each under a word alone: 'Men', 'Women' and 'Total'.

    Men
    Grade           2023    2024
    Apprentice         1       2
    Grade 6            2       1
    Total men          3       3

    Women
    Grade           2023    2024
    ...

Years, grades or the like stand across. The words may also be of contracts or of something else,
where the genders stand as labels below them. Each number is put in a row of its own, with its
label, the word above it and the word across, so that totals of all three are checked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from etl.checks import layouts
from etl.checks.problems import Problem
from etl.vocabulary.genders import WOMEN_AND_MEN
from etl.vocabulary.words import gender_words, simple
from etl.vocabulary.years import parse_year
from etl.workbooks.answers import NOTHING_SETTLED, Answers
from etl.workbooks.headings.block import counted_as
from etl.workbooks.headings.columns import LABELS, Field, Heading, heading_key, known_headings
from etl.workbooks.headings.layout import Layout, Origin, filled, is_sum, text_at, text_of
from etl.workbooks.headings.shape_words import field_of_heading, field_of_values, is_fte, stands_for
from etl.workbooks.headings.sheet_words import gender_alone
from etl.workbooks.sheets.read import Row, Sheet
from etl.workbooks.tables.figures import is_number, is_withheld, number_of
from etl.workbooks.tables.heading_row import titles_of

TABLES = 2
Rows = Sequence[tuple[int, Row]]


@dataclass(frozen=True, slots=True)
class _Table:
    """One of the tables: where its word stands, its rows of headings, and those of numbers."""

    word: str
    at: int
    heads: Rows
    body: Rows


@dataclass(frozen=True, slots=True)
class _Across:
    """Where the labels stand, and the words over the numbers by their places."""

    label: int
    words: dict[int, str]


def under_words(
    sheet: Sheet, rows: Rows, answers: Answers = NOTHING_SETTLED
) -> tuple[Layout, list[Problem]] | None:
    """The tables of a sheet as one, a row a number, and what is asked of it; None for others."""
    tables = list(_tables(rows))
    genders = [at for at, table in enumerate(tables) if gender_alone([table.word])]
    tables = tables[genders[0] :] if genders else tables
    across = _across(tables) if len(tables) >= TABLES else None
    if across is None or not _tells_genders(tables, across) or not _is_told(tables, across):
        return None
    above = rows[: tables[0].at]
    if any(is_fte(text_of(cell)) for _, row in (*above, *tables[0].heads) for cell in row):
        return None
    fields = _fields(tables, across)
    wanted = {simple(name) for name in answers.groups}
    chosen = {at: word for at, word in across.words.items() if simple(word) in wanted}
    across = _Across(across.label, chosen or across.words)
    layout = _layout(sheet, above, tables, across, fields)
    if fields[-1] is not None or chosen or _add_up(tables, across):
        return layout, []
    cell = layout.first_cell(layout.heading_row)
    words = list(across.words.values())
    return layout, [layouts.groups_not_understood(sheet.name, cell, words)]


# ---------------------------------------------------------------- the tables


def _tables(rows: Rows) -> Iterator[_Table]:
    """The tables under a word alone each, whose headings are those of the table before where it
    has none.
    """
    starts = [at for at in range(len(rows)) if _is_word(rows, at)]
    heads = _common(rows[: min(starts, default=0)])
    for at, end in pairwise([*starts, len(rows)]):
        told = [row for row in rows[at + 1 : end] if any(filled(row[1]))]
        first = next((n for n, (_, row) in enumerate(told) if _is_numbered(row)), len(told))
        body = [row for row in told[first:] if len(filled(row[1])) > 1]
        heads = told[:first] or heads
        yield _Table(text_of(filled(rows[at][1])[0]), at, heads, body)


def _is_word(rows: Rows, at: int) -> bool:
    """Whether a row is a word alone with a table right below it."""
    following = next((row for _, row in rows[at + 1 :] if any(filled(row))), [])
    cells = filled(rows[at][1])
    return len(cells) == 1 and not is_number(cells[0]) and len(filled(following)) > 1


def _common(above: Rows) -> Rows:
    """The row of headings that stands above the first word."""
    told = [each for each in above if any(filled(each[1]))]
    return [told[-1]] if told and len(filled(told[-1][1])) > 1 else ()


def _is_numbered(row: Row) -> bool:
    """True for a label and numbers right of it, which are not all years."""
    cells = filled(row)
    numbers = [cell for cell in cells[1:] if is_number(cell)]
    are_figures = all(is_number(cell) or is_withheld(text_of(cell)) for cell in cells[1:])
    has_label = bool(cells) and not is_number(cells[0])
    return has_label and bool(numbers) and are_figures and not all(map(parse_year, numbers))


def _across(tables: Sequence[_Table]) -> _Across | None:
    """The words over the numbers, where they are the same in every table and none is unheaded."""
    found = {_of_table(table) for table in tables}
    label, words = next(iter(found)) if len(found) == 1 else (-1, ())
    are_told = bool(words) and len({word for _, word in words}) == len(words)
    is_other = any(_is_heading(word) for _, word in words)
    return _Across(label, dict(words)) if are_told and not is_other else None


def _of_table(table: _Table) -> tuple[int, tuple[tuple[int, str], ...]]:
    """Where the labels of a table stand, and the words over its numbers; -1 where it has none."""
    places = {at for _, row in table.body for at in range(len(row)) if text_at(row, at)}
    if not table.heads or not all(_is_numbered(row) for _, row in table.body) or not places:
        return -1, ()
    label = min(places)
    lines = [row for _, row in reversed(table.heads)]
    words = [
        (at, next((text for row in lines if (text := text_at(row, at))), ""))
        for at in sorted(places - {label})
    ]
    return label, tuple(words) if all(word for _, word in words) else ()


def _is_heading(word: str) -> bool:
    """True for a heading of something else than one group: 'Age', 'Headcount', 'Female'."""
    is_known = heading_key(word) in known_headings() and stands_for(word) is None
    return (is_known and not is_sum(word)) or counted_as(word) not in (None, Field.TOTAL)


# ---------------------------------------------------------------- what the words are


def _tells_genders(tables: Sequence[_Table], across: _Across) -> bool:
    """Whether women and men stand over tables of their own, or as the labels of every table."""
    words = [table.word for table in tables]
    if _are_genders(words):
        return len(set(words)) == len(words)
    labels = [[text_at(row, across.label) for _, row in table.body] for table in tables]
    return len(set(words)) == len(words) and all(map(_are_genders, labels))


def _are_genders(words: Sequence[str]) -> bool:
    """True for women, men and their total, in any order and with other genders."""
    told = {_gender(word) for word in words if not is_sum(word)}
    return "" not in told and {gender_words().find(word) for word in told} >= WOMEN_AND_MEN


def _gender(word: str) -> str:
    return gender_alone([word])


def _is_told(tables: Sequence[_Table], across: _Across) -> bool:
    """Whether what stands across is known, or totals tell that the numbers are added up."""
    words = [word for word in across.words.values() if not is_sum(word)]
    if words and (all(map(parse_year, words)) or field_of_values(words)):
        return True
    labels = [text_at(row, across.label) for table in tables for _, row in table.body]
    return any(map(is_sum, (*across.words.values(), *labels, *(t.word for t in tables))))


def _add_up(tables: Sequence[_Table], across: _Across) -> bool:
    """Whether what stands across has its own total in every row."""
    totals = [place for place, word in across.words.items() if is_sum(word)]
    rows = [row for table in tables for _, row in table.body]
    return len(totals) == 1 and all(
        number_of(row[totals[0]])
        == sum(number_of(text_at(row, at)) or 0 for at in across.words if at not in totals)
        for row in rows
        if totals[0] < len(row)
    )


def _fields(tables: Sequence[_Table], across: _Across) -> tuple[Field, Field, Field | None]:
    """What labels, the words above and those across are; None for words that are not counted by."""
    labels = [text_at(row, across.label) for table in tables for _, row in table.body]
    heads = [row for _, row in tables[0].heads]
    over = _field(labels, (text_at(row, across.label) for row in heads))
    above = _field([table.word for table in tables], ())
    first = min(across.words)
    names = (text_at(row, first) for row in heads[:-1])
    along: Field | None = _field(list(across.words.values()), names)
    if along in (over, above):
        along = None if Field.GROUP in (over, above) else Field.GROUP
    if above is over:
        above = Field.GROUP if over is not Field.GROUP else Field.CONTRACT
    return over, above, along


def _field(words: Sequence[str], names: Iterator[str] | tuple[()]) -> Field:
    told = [word for word in words if not is_sum(word)]
    if _are_genders(words):
        return Field.GENDER
    if told and all(map(parse_year, told)):
        return Field.YEAR
    named = [field_of_heading(name) for name in names]
    return next((n for n in named if n in LABELS), None) or field_of_values(told) or Field.GROUP


# ---------------------------------------------------------------- one row a number


def _layout(
    sheet: Sheet,
    above: Rows,
    tables: Sequence[_Table],
    across: _Across,
    fields: tuple[Field, Field, Field | None],
) -> Layout:
    over, word, along = fields
    heads = tables[0].heads
    heading_row, _ = heads[-1]
    said = (text_at(row, across.label) for _, row in heads)
    name = next((text for text in said if text), over.value)
    first = min(across.words)
    named = next((text for _, row in heads[:-1] if (text := text_at(row, first))), "")
    names = [name, word.value, named or (along.value if along else "")]
    told = [
        Heading(name, at, field, known=True, rank=at)
        for at, (name, field) in enumerate(
            zip((*names, Field.PEOPLE.value), (*fields, Field.PEOPLE), strict=True)
        )
    ]
    made: list[tuple[int, Row]] = []
    layout = Layout(sheet.reshaped(made), heading_row, titles_of(above), told, len(told))
    layout.columns = {heading.field: heading for heading in told if heading.field}
    # Of words that are not known it is asked where the rows are counted.
    layout.spread = tuple(f for f in (word, along) if f not in (None, Field.GROUP))
    layout.origins[heading_row] = tuple((heading_row, across.label) for _ in told)
    for row, origins in _apart(tables, across):
        number = heading_row + len(made) + 1
        made.append((number, row))
        layout.origins[number] = origins
    layout.sheet.rows = iter(made)
    return layout


def _apart(tables: Sequence[_Table], across: _Across) -> Iterator[tuple[Row, tuple[Origin, ...]]]:
    """A row for each number, and where it stood."""
    for table in tables:
        for number, row in table.body:
            label = text_at(row, across.label)
            for place, word in across.words.items():
                if text_at(row, place):
                    cells: Row = [label, _gender(table.word) or table.word, word, row[place]]
                    at = (number, place)
                    yield cells, ((number, across.label), at, at, at)
