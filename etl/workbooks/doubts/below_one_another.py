"""The same people below one another in one column by words of several sorts: grades, then teams.

Grade          Female   Male
Grade 6             5      7
Grade 8             3      9
Service Desk        6      6      the same eight women?
Networks            2     10
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise

from etl.vocabulary.pay import place_on_scale
from etl.vocabulary.words import simple
from etl.workbooks.counts.subtotals import agrees
from etl.workbooks.counts.sums import may_be_chance, word_of
from etl.workbooks.counts.totals import Line, Totals
from etl.workbooks.doubts.meant_otherwise import NO_LABELS
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.shape_words import field_of_values

# The least rows of a sort, and of one where numbers are not the same.
ROWS, ROWS_OF_A_SORT = 2, 3
# So many sorts may say all people again.
TIMES = (2, 3, 4)
# Two totals of the staff on two days differ by less.
NEARLY = 0.8

Parts = Sequence[Sequence[Line]]
Sums = Counter[tuple[str, ...]]


def section_again(totals: Totals) -> list[Line]:
    """The rows of sections that say as many of each gender again; kept are grades, or the first."""
    found = [] if totals.left_out else _sections(totals)
    if not found or not _are_same(totals, found):
        return []
    sorts = [field_of_values(line.about[0] for line in part) for part in found]
    kept = found[sorts.index(Field.GRADE) if Field.GRADE in sorts else 0]
    return [line for part in found if part is not kept for line in part]


def second_part(totals: Totals) -> tuple[Line | None, bool]:
    """The row from which on rows may say again who stands above it, and whether they say nearly as
    many; None where there is none.
    """
    parts = [] if _are_summed(totals) else _halves(totals)
    if parts:
        return parts[1][0], False
    found = _sections(totals) or ([] if _are_summed(totals) else _of_two_sorts(totals.counted))
    told = [sums(totals, part) for part in found]
    people = [part.total() for part in told]
    is_near = bool(people) and min(people) >= NEARLY * max(people) > 0
    # Nobody of one council or year is among those of another.
    are_apart = any(_places(one).isdisjoint(_places(other)) for one, other in pairwise(told))
    return found[1][0] if is_near and not are_apart else None, True


def sums(totals: Totals, lines: Sequence[Line]) -> Sums:
    """People by gender, council, year and status."""
    found: Sums = Counter()
    for line in lines:
        about = zip(totals.about, line.about, strict=True)
        place = tuple(word for field, word in about if field in NO_LABELS)
        for field, people in line.numbers.items():
            found[*place, field] += people
    return +found


def _places(people: Sums) -> set[tuple[str, ...]]:
    return {key[:-1] for key in people}


def _are_same(totals: Totals, parts: Parts) -> bool:
    """Whether all have as many of each gender, and that is no chance."""
    first, *others = (sums(totals, part) for part in parts)
    is_enough = len(first) > 1 and not may_be_chance(first.total(), first.values())
    return is_enough and all(other == first for other in others)


def _are_summed(totals: Totals) -> bool:
    """Whether some rows have no number, or totals count all of them: of everyone, or at the end of
    each group that stood over columns.
    """
    stated = totals.of_everyone
    is_at_end = all(below == len(totals.lines) for _, below in totals.totals)
    are_of_all = bool(stated) and agrees(stated, totals.counted)
    are_parts = bool(stated) and is_at_end and _numbers(stated) == _numbers(totals.lines)
    return are_of_all or are_parts or totals.left_out > 0


def _numbers(lines: Sequence[Line]) -> Counter[Field]:
    found: Counter[Field] = Counter()
    for line in lines:
        found.update(line.numbers)
    return found


def _halves(totals: Totals) -> Parts:
    """The rows in parts that say the same, of which each may be by words of another sort."""
    lines = totals.counted
    people = list(accumulate(sum(line.numbers.values()) for line in lines))
    for part in dict.fromkeys(filter(None, people)):
        if times := next((n for n in TIMES if part * n == people[-1]), 0):
            ends = (bisect_left(people, part * n) + 1 for n in range(1, times + 1))
            parts = [lines[start:end] for start, end in pairwise((0, *ends))]
            if min(map(len, parts)) >= ROWS and _are_same(totals, parts):
                return [] if _are_of_two_words(totals, parts) else parts
    return []


def _are_of_two_words(totals: Totals, parts: Parts) -> bool:
    """True where only one word tells a part from the others, as those of grades, by pattern."""
    places = [at for at, field in enumerate(totals.about) if field not in NO_LABELS]
    places += range(len(totals.about), len(parts[0][0].words))
    told = [[{line.words[at] for line in part} for part in parts] for at in places]
    apart = [max(map(len, words)) for words in told if _are_apart(words)]
    return bool(apart) and max(apart) == 1


def _are_apart(words: Sequence[set[str]]) -> bool:
    return sum(map(len, words)) == len(set().union(*words))


def _sections(totals: Totals) -> Parts:
    """The rows of sections by other words, each of which ends in a total of everyone of its own, as
    pivot tables below one another do; none where there are no such ones.
    """
    ends = [(total, below) for total, below in totals.totals if total.is_of_everyone]
    starts = [0, *(below for _, below in ends)]
    found = [totals.lines[start:end] for start, end in pairwise(starts)]
    words = [{simple(line.about[0]) for line in part if line.about} for part in found]
    if len(found) not in TIMES or starts[-1] != len(totals.lines) or not _are_apart(words):
        return []
    are_summed = all(agrees([ends[at][0]], part) for at, part in enumerate(found))
    return found if are_summed and min(map(len, words)) >= ROWS else []


def _of_two_sorts(lines: Sequence[Line]) -> Parts:
    """The points of a pay scale and below or above them rows by words that are no grades."""
    are_points = [place_on_scale(word_of(line)) is not None for line in lines]
    ends = [at for at, (one, other) in enumerate(pairwise(are_points), 1) if one is not other]
    if len(ends) != 1:
        return []
    parts = lines[: ends[0]], lines[ends[0] :]
    others = parts[1 if are_points[0] else 0]
    is_long = min(map(len, parts)) >= ROWS_OF_A_SORT
    return parts if is_long and field_of_values(map(word_of, others)) is not Field.GRADE else []
