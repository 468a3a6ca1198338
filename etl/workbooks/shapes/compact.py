"""Compact pivot tables: two kinds of words in one column, the genders below each group or over it.

    Row Labels   Count of Staff ID        Row Labels   Count of Staff ID
    Grade 6              12               Female               15
      Female              5                 Grade 6             5
      Male                7                 Grade 8            10

A table is taken for one where each row that stands over others is their sum. Of several columns of
values the one that counts people is read, where no other does: not 'Sum of FTE', not '% of total'.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.checks import layouts
from etl.checks.problems import Problem, address
from etl.checks.tables import two_headings
from etl.vocabulary.words import gender_words, simple
from etl.workbooks.answers import NOTHING_SETTLED, Answers
from etl.workbooks.headings.columns import Field, Heading, best_known, match
from etl.workbooks.headings.layout import Layout, is_sum, text_of
from etl.workbooks.headings.shape_words import field_of_values, is_fte, is_headcount, is_share
from etl.workbooks.shapes.headcounts import MEASURE
from etl.workbooks.sheets.read import Numbered, Row, Rows, Sheet
from etl.workbooks.tables.figures import is_number, number_of

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


def compact(
    sheet: Sheet, rows: Rows, answers: Answers = NOTHING_SETTLED
) -> tuple[Layout, list[Problem]] | None:
    """The sheet's compact pivot table as one row a group and gender, with what is told of it; None
    where there is none.
    """
    if len(rows) > ROWS:
        return None
    start, places = _start(rows, answers)
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
    layout = _layout(sheet, rows, start, places, parts, totals)
    return layout, _told_of_others(layout, rows[start - 1], places, answers)


def _start(rows: Rows, answers: Answers) -> tuple[int | None, tuple[int, ...]]:
    """The first row of a word and its numbers, below the headings of all, and the places of the
    word, of the number of people and of the other numbers.
    """
    for index, (_, row) in enumerate(rows):
        filled = [place for place, cell in enumerate(row) if text_of(cell)]
        if index and len(filled) > 1 and all(is_number(row[place]) for place in filled[1:]):
            over = rows[index - 1][1]
            if all(place < len(over) and text_of(over[place]) for place in filled[1:]):
                people = _of_people([text_of(over[place]) for place in filled[1:]], answers)
                if people is not None:
                    counted = filled.pop(people + 1)
                    return index, (filled[0], counted, *filled[1:])
            return None, ()
    return None, ()


def _of_people(headings: Sequence[str], answers: Answers) -> int | None:
    """Which of the headings of values counts people: the first, where several may; else None."""
    if len(headings) == 1:
        return 0
    known = [at for at, text in enumerate(headings) if _counts_people(text, answers)]
    settled = [at for at in known if answers.heading(headings[at]) == Field.PEOPLE]
    return next(iter(settled or known), None)


def _counts_people(text: str, answers: Answers) -> bool:
    settled = answers.heading(text)
    if settled is not None:
        return settled == Field.PEOPLE
    if is_fte(text) or is_share(text) or MEASURE.fullmatch(simple(text)):
        return False
    return is_headcount(text) or any(each.field is Field.PEOPLE for each in match([text]))


def _told_of_others(
    layout: Layout, head: Numbered, places: Sequence[int], answers: Answers
) -> list[Problem]:
    """That other columns of values are not counted; or which one is, where several count people."""
    number, over = head
    sheet, counted = layout.sheet.name, layout.columns[Field.PEOPLE].text
    others = [text_of(over[place]) for place in places[2:]]
    rivals = [at for at in places[1:] if _counts_people(text_of(over[at]), answers)]
    if len(rivals) > 1 and answers.heading(counted) is None:
        cells = [address(number, layout.sheet.left + at + 1) for at in rivals]
        texts = [text_of(over[at]) for at in rivals]
        return [two_headings(sheet, cells[0], Field.PEOPLE, texts, cells)]
    return [layouts.other_values(sheet, counted, others)] if others else []


def _line(number: int, row: Row, places: Sequence[int]) -> _Line | None:
    filled = {place for place, cell in enumerate(row) if text_of(cell)}
    if not {*places[:2]} <= filled <= {*places}:
        return None
    word, people = text_of(row[places[0]]), number_of(row[places[1]])
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
    places: Sequence[int],
    parts: Sequence[_Part],
    totals: Sequence[_Line],
) -> Layout:
    head, headings_row = rows[start - 1]
    pairs = [(part.over, under) for part in parts for under in part.under]
    within = [part.within for part in parts for _ in part.under]
    told = [(one, two) if two.is_gender else (two, one) for one, two in pairs]
    groups = field_of_values([group.word for group, _ in told]) or Field.GROUP
    counted_at = places[:2]
    texts = [text_of(headings_row[at]) if at < len(headings_row) else "" for at in counted_at]
    headings = [
        Heading(texts[0] or groups.value, 0, groups, known=True, rank=0),
        Heading(texts[0] or Field.GENDER.value, 1, Field.GENDER, known=True, rank=1),
        Heading(texts[1], 2, Field.PEOPLE, known=True, rank=2),
        # Not counted by: its words may be those of services.
        Heading(texts[0], 3, None, known=True, rank=3),
    ]
    titles = tuple(text for _, row in rows[: start - 1] for cell in row if (text := text_of(cell)))
    counted: list[Numbered] = []
    layout = Layout(sheet.reshaped(counted), head, titles, headings, len(headings))
    layout.columns = best_known(headings)
    layout.origins[head] = tuple((head, places[at]) for at in (0, 0, 1, 0))
    for (group, gender), (_, under), above in zip(told, pairs, within, strict=True):
        counted.append((under.row, [group.word, gender.word, under.people, above]))
        at = tuple((r, places[i]) for r, i in ((group.row, 0), (gender.row, 0), (under.row, 1)))
        layout.origins[under.row] = at
    for total in totals:
        counted.append((total.row, [total.word, "", total.people, ""]))
        layout.origins[total.row] = tuple((total.row, places[at]) for at in (0, 0, 1, 0))
    layout.sheet.rows = iter(counted)
    return layout
