"""Headings as SAP BW and Business Objects print them: a characteristic's name beside its words.

           Gender   Female      Male        Overall Result      Gender   Female   Male
    Grade           Headcount   Headcount   Headcount           Grade

The name of what stands across is taken away, or the name of what stands down is put in its place,
so that each column has its own heading alone. Among such words '#' stands for none.
"""

from collections.abc import Sequence
from itertools import chain, islice

from etl.vocabulary.words import simple
from etl.workbooks.headings.block import BOTH, counted_as
from etl.workbooks.headings.columns import LABELS, Field
from etl.workbooks.headings.layout import text_at, text_of
from etl.workbooks.headings.shape_words import (
    field_of_heading,
    is_fte,
    is_headcount_of,
    is_of_one_sort,
    is_share,
    stands_for,
)
from etl.workbooks.sheets.read import Row, Rows, Sheet
from etl.workbooks.tables.figures import is_number, is_withheld
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN

NOT_ASSIGNED, SIGN = "Not assigned", "#"
RESULT = frozenset(("overall result", "result"))


def take_characteristics(sheet: Sheet) -> None:
    """Let the columns of such a table be headed as others are; its rows stand where they stood."""
    top = list(islice(sheet.rows, HEADINGS_WITHIN))
    for at, (number, row) in enumerate(top[:-1]):
        names = [place for place in range(len(row)) if _is_gender(row, place)]
        below = top[at + 1][1]
        above = top[at - 1][1] if at else ()
        if (
            len(names) == 1
            and _are_of_people(above[names[0] + 1 :])
            and (headed := _headed(row, names[0], below)) is not None
        ):
            top[at] = number, _with_assigned(headed)
            if not _are_headings(row, names[0], below):
                del top[at + 1]
            elif (named := _named_below(top[at + 1 : at + 3], names[0])) is not None:
                top[at + 1 : at + 3] = [(number + 1, named)]
            break
        if RESULT & {simple(text_of(cell)) for cell in row}:
            top[at] = number, _with_assigned(row)
    sheet.rows = chain(top, sheet.rows)


def _headed(row: Row, name: int, below: Row) -> Row | None:
    """The row of headings without the name of its genders; None where it is no such row."""
    is_across = {counted_as(text_of(cell)) for cell in row[name + 1 :]} >= BOTH
    cells = list(row)
    if is_across and _are_headings(row, name, below):
        cells[name] = ""
        return cells
    labels = {at: text for at in range(len(below)) if (text := text_at(below, at))}
    are_free = all(at < len(row) and (at == name or not text_at(row, at)) for at in labels)
    is_below = max(labels, default=len(row)) <= name and all(map(_is_label, labels.values()))
    has_people = any(field_of_heading(t) is Field.PEOPLE for c in row if (t := text_of(c)))
    is_down = not is_across and name not in labels and has_people
    if not labels or not are_free or not is_below or not (is_across or is_down):
        return None
    cells[name] = "" if is_across else cells[name]
    for at, text in labels.items():
        cells[at] = text
    return cells


def _named_below(rows: Rows, name: int) -> Row | None:
    """The words below the genders, headed by the row below them where that names the labels alone,
    as pandas prints it.
    """
    words, labels = rows[0][1], {at: text_of(cell) for at, cell in enumerate(rows[-1][1])}
    told = {at: text for at, text in labels.items() if text}
    if len(rows) == 1 or not told or max(told) > name or not all(map(_is_label, told.values())):
        return None
    return [told.get(at, "" if at <= name else cell) for at, cell in enumerate(words)]


def _are_headings(row: Row, name: int, below: Row) -> bool:
    """Whether below each of the genders stands a word, and a label before them."""
    said = {at: text for at in range(name + 1, len(row)) if (text := text_at(row, at))}
    across = [at for at, text in said.items() if counted_as(text) is not Field.TOTAL]
    under = [text_at(below, at) for at in across]
    are_words = all(text and not is_number(text) and not is_withheld(text) for text in under)
    return are_words and any(text_at(below, at) for at in range(name + 1))


def _are_of_people(above: Row) -> bool:
    """Whether what stands over several of the genders is known: key figures that are people, or
    equivalents beside them, or the words of another characteristic.
    """
    told = [text for cell in above if (text := text_of(cell))]
    are_known = all(map(_is_known, told))
    return len(told) < len(BOTH) or are_known


def _is_known(text: str) -> bool:
    is_figure = is_headcount_of(text) or is_fte(text) or is_share(text)
    return is_figure or stands_for(text) is not None


def _is_gender(row: Row, place: int) -> bool:
    text = text_at(row, place)
    return bool(text) and field_of_heading(text) is Field.GENDER


def _is_label(text: str) -> bool:
    return field_of_heading(text) in LABELS or is_of_one_sort(text)


def _with_assigned(row: Row) -> Sequence[object]:
    """The headings with the sign right of women and men in words."""
    fields = [counted_as(text_of(cell)) for cell in row]
    last = max((at for at, field in enumerate(fields) if field in BOTH), default=len(row))
    is_sign = (at > last and text_of(cell) == SIGN for at, cell in enumerate(row))
    return [NOT_ASSIGNED if sign else cell for sign, cell in zip(is_sign, row, strict=True)]
