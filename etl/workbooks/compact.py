"""Compact pivot tables: two kinds of words in one column, the genders below each group or over it.

    Row Labels   Count of Staff ID        Row Labels   Count of Staff ID
    Grade 6              12               Female               15
      Female              5                 Grade 6             5
      Male                7                 Grade 8            10

A table is taken for one where each row that stands over others is their sum.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.vocabulary.words import gender_words, simple
from etl.workbooks.columns import Field, Heading
from etl.workbooks.figures import number_of
from etl.workbooks.layout import Layout, is_sum, text_of
from etl.workbooks.read import Row, Sheet
from etl.workbooks.shapes_words import field_of_values

Rows = Sequence[tuple[int, Row]]
# A longer sheet is no pivot table.
ROWS = 1_000
GROUPS = 2


@dataclass(slots=True)
class _Line:
    row: int
    word: str
    people: int
    is_gender: bool


@dataclass(slots=True)
class _Part:
    """A row that stands over others, and those."""

    over: _Line
    under: list[_Line] = field(default_factory=list)
    # The word of the level above it, where there is one.
    within: str = ""


def compact(sheet: Sheet, rows: Rows) -> Layout | None:
    """The sheet's compact pivot table as one row a group and gender; None where there is none."""
    if len(rows) > ROWS:
        return None
    start, places = _start(rows)
    if start is None:
        return None
    lines = [_line(number, row, places) for number, row in rows[start:] if any(map(text_of, row))]
    if None in lines:
        return None
    known = [line for line in lines if line is not None]
    totals = [known.pop()] if known and is_sum(known[-1].word) else []
    parts = _lowest(_parts(known))
    if len(parts) < GROUPS or any(_sum(part.under) != part.over.people for part in parts):
        return None
    if any(total.people != _sum([part.over for part in parts]) for total in totals):
        return None
    return _layout(sheet, rows, start, places, parts, totals)


def _start(rows: Rows) -> tuple[int | None, tuple[int, int]]:
    """The first row of a word and a number alone, below the headings of both."""
    for index, (_, row) in enumerate(rows):
        filled = [place for place, cell in enumerate(row) if text_of(cell)]
        if index and len(filled) == 2 and number_of(row[filled[1]]) is not None:
            over = rows[index - 1][1]
            if filled[1] < len(over) and text_of(over[filled[1]]):
                return index, (filled[0], filled[1])
            return None, (0, 0)
    return None, (0, 0)


def _line(number: int, row: Row, places: tuple[int, int]) -> _Line | None:
    filled = [place for place, cell in enumerate(row) if text_of(cell)]
    if tuple(filled) != places:
        return None
    people, word = number_of(row[places[1]]), text_of(row[places[0]])
    if people is None or number_of(word) is not None:
        return None
    is_gender = gender_words().find(word) is not None or simple(word) == "blank"
    return _Line(number, word, people, is_gender)


def _parts(lines: Sequence[_Line]) -> list[_Part]:
    """The rows under those that stand over them, genders being either; none where they mix."""
    if not lines or not {True, False} <= {line.is_gender for line in lines}:
        return []
    parts: list[_Part] = []
    for line in lines:
        if line.is_gender is lines[0].is_gender:
            parts.append(_Part(line))
        else:
            parts[-1].under.append(line)
    return parts


def _lowest(parts: Sequence[_Part]) -> list[_Part]:
    """The parts without those of a level above, each the sum of what follows it; else none."""
    above = [at for at, part in enumerate(parts) if not part.under]
    if above and above[0] != 0:
        return []
    for at, end in zip(above, [*above[1:], len(parts)], strict=False):
        if parts[at].over.people != _sum([part.over for part in parts[at + 1 : end]]):
            return []
        for part in parts[at + 1 : end]:
            part.within = parts[at].over.word
    return [part for part in parts if part.under]


def _sum(lines: Sequence[_Line]) -> int:
    return sum(line.people for line in lines)


def _layout(
    sheet: Sheet,
    rows: Rows,
    start: int,
    places: tuple[int, int],
    parts: Sequence[_Part],
    totals: Sequence[_Line],
) -> Layout:
    head, headings_row = rows[start - 1]
    pairs = [(part.over, under) for part in parts for under in part.under]
    within = [part.within for part in parts for _ in part.under]
    told = [(one, two) if two.is_gender else (two, one) for one, two in pairs]
    groups = field_of_values([group.word for group, _ in told]) or Field.GROUP
    texts = [text_of(headings_row[place]) if place < len(headings_row) else "" for place in places]
    headings = [
        Heading(texts[0] or groups.value, 0, groups, known=True, rank=0),
        Heading(texts[0] or Field.GENDER.value, 1, Field.GENDER, known=True, rank=1),
        Heading(texts[1], 2, Field.PEOPLE, known=True, rank=2),
        # Not counted by: its words may be those of services.
        Heading(texts[0], 3, None, known=True, rank=3),
    ]
    titles = tuple(text for _, row in rows[: start - 1] for cell in row if (text := text_of(cell)))
    counted: list[tuple[int, Row]] = []
    layout = Layout(sheet.reshaped(counted), head, titles, headings, len(headings))
    layout.columns = {heading.field: heading for heading in headings if heading.field}
    layout.origins[head] = tuple((head, places[at]) for at in (0, 0, 1, 0))
    for (group, gender), (_, under), above in zip(told, pairs, within, strict=True):
        counted.append((under.row, [group.word, gender.word, under.people, above]))
        at = tuple((r, places[i]) for r, i in ((group.row, 0), (gender.row, 0), (under.row, 1)))
        layout.origins[under.row] = at
    for total in totals:
        counted.append((total.row, [total.word, "", total.people, ""]))
        layout.origins[total.row] = tuple((total.row, place) for place in (*places[:1], *places))
    layout.sheet.rows = iter(counted)
    return layout
