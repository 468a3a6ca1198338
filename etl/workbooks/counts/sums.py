"""Rows that are sums of others, and what rows are called by."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from etl.workbooks.counts.totals import Line
from etl.workbooks.headings.columns import GENDER_COLUMNS

# Words of a row whose people stand in another.
PART = re.compile(
    r"(?:.*\b)?of (?:which|whom|the above|these|those|them)\b|"
    r"(?:o w|including|includes|incl|memo)\b|"
    r".*\b(?:included|incl|counted|shown) (?:above|below|elsewhere|twice)\b|.*(?<!not )\bincluded$"
)
# Rows by fewer people may well be equal by chance, and so may runs inside a long table.
PEOPLE = 5
SHORT_TABLE = 30
PEOPLE_INSIDE = 20
LONGEST = 500
# From how many people on it is no chance that as many women and men stand in two places.
PEOPLE_TWICE, OF_EACH_TWICE = 25, 5
# Between the words of a row that one alone does not tell from others.
BETWEEN = " / "


def may_be_chance(people: int, of_each: Iterable[int]) -> bool:
    """True where so few people, or so few of one gender, may be as many elsewhere by chance."""
    return people < PEOPLE_TWICE or min(of_each) < OF_EACH_TWICE


def word_of(line: Line) -> str:
    """The first word of a row; empty where it has none."""
    return next((word for word in line.about if word), "")


def names_of(words: Sequence[str]) -> tuple[str, ...]:
    """What an answer may call a row: each of its words, or all of them together."""
    told = [word for word in words if word]
    return (*told, *([BETWEEN.join(told)] if len(told) > 1 else []))


def name_among(line: Line, others: Sequence[Line]) -> str:
    """The first name of a row that no other has, so that an answer moves no other; '' for none."""
    taken = {name for other in others for name in names_of(other.about)}
    return next((name for name in names_of(line.about) if name not in taken), "")


def sums(lines: Sequence[Line]) -> Iterator[tuple[Line, Sequence[Line]]]:
    """Each row that is the sum of the rows of its section, which stand below it or above it.

    A section begins with the table or after a sum. Inside a short table any run will do.
    """
    start = 0
    for at, line in enumerate(lines):
        below = _run(line, lines[at + 1 :])
        above = _run(line, lines[start:at][::-1])
        is_section = (below and at == start) or (above and above == at - start)
        is_likely = len(lines) <= SHORT_TABLE and people_of(line) >= PEOPLE_INSIDE
        others = [*lines[:at], *lines[at + 1 :]]
        if (is_section and people_of(line) >= PEOPLE) or ((below or above) and is_likely):
            yield line, lines[at + 1 : at + 1 + below] if below else lines[at - above : at]
            start = at + 1 if above else at + 1 + below
        elif is_likely and _is_of_all(line, others):
            yield line, others


def nested(lines: Sequence[Line], least: int = 2) -> list[tuple[Line, Sequence[Line]]]:
    """Rows above others, each the sum of those a level below it, of which there are at `least` so
    many on the lowest; none where some row of the table stands in no such part.
    """
    # By row, where those below it end, and whether there are several levels of them.
    ends: dict[int, tuple[int, bool]] = {}
    for at in reversed(range(len(lines) if len(lines) <= LONGEST else 0)):
        flat = _end_of(lines, at, {}, least)
        ends[at] = (flat, False) if flat > at + 1 else (_end_of(lines, at, ends, 2), True)
    at = 0
    while at in ends and ends[at][0] > at + 1:
        at = ends[at][0]
    above = _above(ends, 0, len(lines)) if at == len(lines) else ()
    return [(lines[at], lines[at + 1 : ends[at][0]]) for at in above]


def _above(ends: Mapping[int, tuple[int, bool]], at: int, last: int) -> Iterator[int]:
    """The rows from one to another that stand above others."""
    while at < last and at in ends:
        end, has_levels = ends[at]
        if end > at + 1:
            yield at
            yield from _above(ends, at + 1, end) if has_levels else ()
        at = end


def _end_of(
    lines: Sequence[Line], at: int, ends: Mapping[int, tuple[int, bool]], least: int
) -> int:
    """Where the rows below a row end that make its sum, each with those below it; the next row,
    where none do.
    """
    left, end, parts = list(_numbers(lines[at])), at + 1, 0
    while any(left) and min(left) >= 0 and end < len(lines):
        left = [one - less for one, less in zip(left, _numbers(lines[end]), strict=True)]
        end, parts = ends.get(end, (end + 1, False))[0], parts + 1
    if parts < least or any(left):
        return at + 1
    while end < len(lines) and not any(_numbers(lines[end])):
        end += 1
    return end


def _is_of_all(line: Line, others: Sequence[Line]) -> bool:
    """True for the sum of all others on both sides of it, where each is told by one word alone."""
    is_plain = all(len(names_of(each.about)) == 1 for each in (line, *others))
    return is_plain and bool(others) and _run(line, others) == len(others)


def _run(line: Line, others: Sequence[Line]) -> int:
    """How many of the rows, from the first on, the row is the sum of; 0 for none, or one alone."""
    wanted, summed = _numbers(line), [0] * len(GENDER_COLUMNS)
    for rows, other in enumerate(others, 1):
        summed = [one + more for one, more in zip(summed, _numbers(other), strict=True)]
        if tuple(summed) == wanted and rows > 1:
            return rows
        if any(one > most for one, most in zip(summed, wanted, strict=True)):
            break
    return 0


def _numbers(line: Line) -> tuple[int, ...]:
    return tuple(line.numbers.get(field, 0) for field in GENDER_COLUMNS)


def people_of(line: Line) -> int:
    return sum(_numbers(line))
