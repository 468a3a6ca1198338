"""Rows of ranges that overlap, in which people may be counted twice.

Age        Female   Male
25-49           9     14
50 plus         4      6
Over 60         1      2     three of those above, or others?
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import islice

from etl.checks import doubts
from etl.checks.problems import Settles
from etl.workbooks.counts.totals import Line, Totals
from etl.workbooks.doubts.meant_otherwise import NO_LABELS
from etl.workbooks.doubts.ranges import Range, range_of
from etl.workbooks.headings.columns import Field

# The words of a row beside the one that is looked at, which tell it from others.
Others = tuple[str, ...]
# So many that start alike hold one another: 'Grade 5', 'Grade 5-6', 'Grade 5-7'.
CHAIN = 3
# Of a table with more rows no more than these are told: the first questions are enough.
MOST = 500
PAIRS = MOST * (MOST - 1) // 2
Ranges = Mapping[str, tuple[Range, Line]]


@dataclass(frozen=True, slots=True)
class Overlap:
    """A row whose range overlaps another's, and whether all of it is in others."""

    line: Line
    word: str
    other: str
    is_within: bool


def overlaps(totals: Totals) -> list[Line]:
    """The rows without which no two ranges of a column would overlap."""
    return [overlap.line for overlap in _overlaps(totals)]


def _overlaps(totals: Totals) -> list[Overlap]:
    lines = [line for line in totals.counted if any(line.numbers.values())]
    found: list[Overlap] = []
    for place, field in enumerate(_fields(totals, lines)):
        if field not in NO_LABELS and _has_ranges(lines, place):
            for ranges in _by_others(lines, place).values():
                told = _without_which_none(ranges, is_of_grades=field is Field.GRADE)
                found += islice(told, MOST)
    return found


def ask_of_overlaps(totals: Totals) -> None:
    """Ask of each of them that is not asked about already."""
    questions = (problem.question for problem in totals.findings)
    asked = {each.about for each in questions if each and each.settles is Settles.ROWS}
    for each in _overlaps(totals):
        if each.word not in asked:
            ask = partial(doubts.ranges_overlap, other=each.other, is_within=each.is_within)
            totals.ask_of(each.line, each.word, ask)


def _fields(totals: Totals, lines: list[Line]) -> list[Field | None]:
    """What stands in each place of a line's words, None for columns that are not read."""
    beside = len(lines[0].beside) if lines else 0
    return [*totals.about, *[None] * beside]


def _has_ranges(lines: list[Line], place: int) -> bool:
    words = {line.words[place] for line in lines}
    return sum(range_of(word) is not None for word in words) > 1


def _by_others(lines: list[Line], place: int) -> Mapping[Others, Ranges]:
    """The ranges of rows that are alike in every other word, the first row of each."""
    found: dict[Others, dict[str, tuple[Range, Line]]] = defaultdict(dict)
    for line in lines:
        words = line.words
        if (of := range_of(words[place])) is not None:
            others = (*words[:place], *words[place + 1 :])
            found[others].setdefault(words[place], (of, line))
    return found


def _without_which_none(ranges: Ranges, *, is_of_grades: bool) -> Iterator[Overlap]:
    beside: dict[str, list[str]] = defaultdict(list)
    for one, other in islice(_pairs(ranges, is_of_grades=is_of_grades), PAIRS):
        beside[one].append(other)
        beside[other].append(one)
    while any(beside.values()):
        # The row that overlaps the most others, or lies in another; the last of those alike.
        word = max(
            reversed(beside), key=lambda each: (len(beside[each]), _within(ranges, beside, each))
        )
        others = beside.pop(word)
        is_within = len(others) > 1 or _lies_in(ranges, word, others[0])
        yield Overlap(ranges[word][1], word, others[0], is_within)
        for other in others:
            beside[other].remove(word)


def _pairs(ranges: Ranges, *, is_of_grades: bool) -> list[tuple[str, str]]:
    """Those that overlap, in their order; of many only neighbours on their scale are compared."""
    starts = Counter(of.low for of, _ in ranges.values())
    place = {word: at for at, word in enumerate(ranges)}
    names = {w for w in ranges if _is_name(ranges[w][0], is_of_grades=is_of_grades)}
    found: list[tuple[str, str]] = []
    open_ones: list[str] = []
    for word in sorted(ranges, key=lambda each: (ranges[each][0].low, place[each])):
        of = ranges[word][0]
        open_ones = [each for each in open_ones if ranges[each][0].high >= of.low]
        for other in open_ones:
            before = ranges[other][0]
            are_names = {word, other} <= names and (starts[of.low] < CHAIN or before.low != of.low)
            if of.overlaps(before) and not are_names:
                found.append((other, word) if place[other] < place[word] else (word, other))
        if len(found) > PAIRS:
            break
        open_ones.append(word)
    return sorted(found, key=lambda pair: (place[pair[0]], place[pair[1]]))


def _within(ranges: Ranges, beside: Mapping[str, list[str]], word: str) -> bool:
    return any(_lies_in(ranges, word, other) for other in beside[word])


def _lies_in(ranges: Ranges, word: str, other: str) -> bool:
    return ranges[word][0].is_within(ranges[other][0])


def _is_name(of: Range, *, is_of_grades: bool) -> bool:
    """True for 'Grade 6-8' and the like, a grade of its own although others overlap it."""
    is_of_a_scale = bool(of.scale) or (is_of_grades and not of.is_pay)
    return is_of_a_scale and not (of.is_open or of.is_of_several)
