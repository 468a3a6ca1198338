"""Women and men in one cell: '12:40' under a heading that says their order, '12F / 40M' under any.

They are taken as two columns. A ratio is often put in its lowest terms, or for each one or hundred,
and is then no number of people: where every one of them may be so, it is asked.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from math import gcd

from etl.checks.around import ratio_in_lowest_terms
from etl.checks.problems import Problem, address
from etl.vocabulary.words import simple
from etl.vocabulary.years import parse_year
from etl.workbooks.headings.block import BOTH, counted_as
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import text_at, text_of
from etl.workbooks.headings.shape_words import is_headcount_of
from etl.workbooks.sheets.read import Numbered, Row, Rows, Sheet
from etl.workbooks.tables.figures import number_of
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN

RATIO = re.compile(r"(\d{1,4})\s*:\s*(\d{1,4})")
ORDER = re.compile(r"(?:ratio (?:of )?)?(?P<one>\w+)\s*(?::|\bto\b)\s*(?P<other>\w+)(?: ratio)?")
# Each with its gender, with or without both before them: '3F / 11M', '14 (3 women, 11 men)'.
WHO = r"(f|m|females?|males?|women|men|woman|man)"
BY_NAME = re.compile(
    rf"(?:(?P<all>\d{{1,4}})\s*[:(]\s*)?(?P<one>\d{{1,4}})\s*{WHO}"
    rf"\s*(?:[/,;&+]|and)?\s*(?P<other>\d{{1,4}})\s*{WHO}\s*\)?",
    re.IGNORECASE,
)
# Of some group there are women alone, or men: '2 F'.
ONE_BY_NAME = re.compile(rf"(\d{{1,4}})\s*{WHO}", re.IGNORECASE)
SPLIT = re.compile(r"(?:by )?(?:gender|sex)?(?: ?(?:split|breakdown|balance|mix|make ?up))?")
NAMES = {Field.WOMEN: "Women", Field.MEN: "Men"}


def take_ratios(sheet: Sheet) -> list[Problem]:
    """Part them into two columns, and ask where they may be no numbers; else nothing.

    Beside women and men they are called ratios. The sheet's rows stand where they stood.
    """
    top = sheet.top(HEADINGS_WITHIN + 1)
    for at, (number, row) in enumerate(top):
        named = _by_name(row, top[at + 1 :])
        for done, place in enumerate(named):
            said = text_of(row[place])
            names = [name if _is_plain(said) else f"{name} {said}" for name in NAMES.values()]
            places = place, max(len(row) for _, row in top) + done
            sheet.rows = _parted(sheet.rows, number, places, names, _named_numbers)
        if named:
            return []
        place, order = _heading(row)
        pairs = _pairs(top[at + 1 :], place) if order else []
        if not pairs:
            continue
        text = text_of(row[place])
        if any(counted_as(text_of(cell)) in BOTH for cell in row):
            sheet.put(number, {place: f"Ratio {text}"})
            return []
        width = max(len(row) for _, row in top)
        sheet.rows = _parted(sheet.rows, number, (place, width), order, _in_order)
        cell = address(number, sheet.left + place + 1)
        are_numbers = _are_numbers(pairs) and _add_up(top[at + 1 :], place)
        return [] if are_numbers else [ratio_in_lowest_terms(sheet.name, cell, text)]
    return []


def _heading(row: Row) -> tuple[int, tuple[str, ...]]:
    """The place of the first heading that says an order, and that; no order where there is none."""
    texts = ((at, cell.strip().casefold()) for at, cell in enumerate(row) if isinstance(cell, str))
    return next(((at, order) for at, text in texts if (order := _order(text))), (0, ()))


def _is_plain(heading: str) -> bool:
    """True for 'Staff', 'Gender split' and 'F/M'; 'Leavers' and 'FTE' say whose numbers it has."""
    form = simple(heading)
    words = form.replace(" and ", " ").split()
    are_genders = all(counted_as(word) in BOTH for word in words)
    return are_genders or is_headcount_of(heading) or bool(SPLIT.fullmatch(form))


def _by_name(row: Row, below: Sequence[Numbered]) -> list[int]:
    """The places of headings over cells that each say how many women and men: one, or of years."""
    if any(counted_as(text_of(cell)) in BOTH for cell in row):
        return []
    found: list[int] = []
    for at, cell in enumerate(row):
        told = [text for _, other in below if (text := text_at(other, at))] if text_of(cell) else []
        has_both = any(map(BY_NAME.fullmatch, told))
        if len(told) > 1 and has_both and all(map(_named_numbers, told)):
            found.append(at)
    years = {parse_year(text_of(row[at])) for at in found} - {None}
    return found if len(found) in (1, len(years)) else []


def _named_numbers(text: str) -> tuple[str, str] | None:
    """The numbers of women and of men that a cell says by name; None where it says no such."""
    if alone := ONE_BY_NAME.fullmatch(text):
        return (alone[1], "0") if counted_as(alone[2]) is Field.WOMEN else ("0", alone[1])
    found = BY_NAME.fullmatch(text)
    genders = [counted_as(found[name]) for name in (3, 5)] if found else []
    if found is None or set(genders) != BOTH:
        return None
    one, other = found["one"], found["other"]
    if found["all"] and int(found["all"]) != int(one) + int(other):
        return None
    return (one, other) if genders[0] is Field.WOMEN else (other, one)


def _order(heading: str) -> tuple[str, ...]:
    """The names of the two columns in the heading's order; none where it is no such heading."""
    found = ORDER.fullmatch(heading)
    genders = [counted_as(found[name]) for name in ("one", "other")] if found else []
    return tuple(NAMES[g] for g in genders if g in BOTH) if set(genders) == BOTH else ()


def _pairs(rows: Rows, place: int) -> list[tuple[int, int]]:
    found = (RATIO.fullmatch(text_at(row, place)) for _, row in rows)
    return [(int(match[1]), int(match[2])) for match in found if match]


def _are_numbers(pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether some could be put in lower terms, and neither side is the same in all of several."""
    is_for_each = len(pairs) > 1 and any(len(set(side)) == 1 for side in zip(*pairs, strict=True))
    return not is_for_each and any(min(pair) > 0 and gcd(*pair) > 1 for pair in pairs)


def _add_up(rows: Rows, place: int) -> bool:
    """Whether both sides together are the one other number of each row, where rows have others."""
    for _, row in rows:
        match = RATIO.fullmatch(text_at(row, place))
        others = {number for cell in row if (number := number_of(cell)) is not None}
        if match and others and int(match[1]) + int(match[2]) not in others:
            return False
    return True


def _in_order(text: str) -> Sequence[str] | None:
    """The two numbers of '12:40', as they stand there."""
    match = RATIO.fullmatch(text)
    return match.groups() if match else None


def _parted(
    rows: Iterator[Numbered],
    heading: int,
    places: tuple[int, int],
    order: Sequence[str],
    read: Callable[[str], Sequence[str] | None],
) -> Iterator[Numbered]:
    """The rows with the first number in its place, and the other in a column after the last."""
    place, width = places
    for number, row in rows:
        text = text_at(row, place)
        told = order if number == heading else read(text)
        if told:
            cells = [*row, *[""] * (width - len(row))]
            cells[place] = told[0]
            yield number, [*cells[:width], told[1], *cells[width:]]
        else:
            yield number, [*row, *[""] * (width + 1 - len(row))]
