"""Rows of ranges that overlap, in which people may be counted twice.

Age        Female   Male
25-49           9     14
50 plus         4      6
Over 60         1      2     three of those above, or others?
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from etl.checks import doubts
from etl.checks.problems import Findings, Settles
from etl.workbooks.answers import Answers
from etl.workbooks.counts.totals import Line, Totals
from etl.workbooks.doubts.meant_otherwise import NO_LABELS
from etl.workbooks.doubts.ranges import Range, range_of
from etl.workbooks.headings.columns import Field

# The words of a row beside the one that is looked at, which tell it from others.
Others = tuple[str, ...]
# So many that start alike hold one another: 'Grade 5', 'Grade 5-6', 'Grade 5-7'.
CHAIN = 3
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
                found += _without_which_none(ranges, is_of_grades=field is Field.GRADE)
    return found


def ask_of_overlaps(totals: Totals, answers: Answers, findings: Findings) -> None:
    """Ask of each of them that is not asked about already."""
    layout = totals.layout
    questions = (problem.question for problem in findings)
    asked = {each.about for each in questions if each and each.settles is Settles.ROWS}
    for each in _overlaps(totals):
        if not answers.row(each.word) and each.word not in asked:
            cell = layout.first_cell(each.line.number)
            problem = doubts.ranges_overlap(
                layout.sheet.name, cell, each.word, each.other, is_within=each.is_within
            )
            findings.count(problem, each.word)


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
    starts = Counter(of.low for of, _ in ranges.values())
    for one, other in combinations(ranges, 2):
        first, second = ranges[one][0], ranges[other][0]
        are_names = starts[first.low] < CHAIN or first.low != second.low
        both_names = are_names and all(
            _is_name(each, is_of_grades=is_of_grades) for each in (first, second)
        )
        if first.overlaps(second) and not both_names:
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


def _within(ranges: Ranges, beside: Mapping[str, list[str]], word: str) -> bool:
    return any(_lies_in(ranges, word, other) for other in beside[word])


def _lies_in(ranges: Ranges, word: str, other: str) -> bool:
    return ranges[word][0].is_within(ranges[other][0])


def _is_name(of: Range, *, is_of_grades: bool) -> bool:
    """True for 'Grade 6-8' and the like, a grade of its own although others overlap it."""
    is_of_a_scale = bool(of.scale) or (is_of_grades and not of.is_pay)
    return is_of_a_scale and not (of.is_open or of.is_of_several)
