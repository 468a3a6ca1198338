"""Rows that say the people of other rows again, told by the labels that they leave blank.

    Grade     Team      Female   Male        Team   Grade     Female   Male
    Grade 6                  5      7        Apps                 5      7
    Grade 8                  3      9        Apps   Grade 6       2      3
              Apps           6      6        Apps   Grade 8       3      4
              Data           2     10        ...

On the left everybody stands by grade and again by team; on the right above the rows of each team.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from etl.checks import rows
from etl.checks.problems import Findings
from etl.vocabulary.words import simple
from etl.workbooks.counts.subtotals import agrees
from etl.workbooks.counts.sums import SHORT_TABLE, name_among
from etl.workbooks.counts.totals import Line, Totals
from etl.workbooks.doubts.chance import may_be_chance
from etl.workbooks.doubts.meant_otherwise import NO_LABELS
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout, is_sum
from etl.workbooks.headings.shape_words import field_of_values

# What a row is of besides its labels.
# By fewer rows or people, equal sums may be chance.
ROWS, PEOPLE = 2, 10
# Two totals of the staff on two days differ by less.
TWO, NEARLY = 2, 0.8
# Which rows are the better kept: those that say more of what people are counted by.
WORTH = (Field.GRADE, Field.ROLE, Field.CONTRACT, Field.PATTERN)

Labels = dict[str, str]
Filled = frozenset[str]
Sums = Counter[tuple[str, ...]]
Grouped = dict[tuple[str, ...], list[Line]]


@dataclass(frozen=True, slots=True)
class Again:
    """Rows with people of other rows. They are the same people where all numbers agree."""

    lines: tuple[Line, ...]
    are_same: bool


def leave_out_again(layout: Layout, totals: Totals, findings: Findings) -> Sequence[Line]:
    """Leave out rows whose people stand in others by the same numbers; they are returned."""
    again = _said_again(totals) or _section_again(totals)
    if again is None or not again.are_same:
        return ()
    cell, word = layout.first_cell(again.lines[0].number), name_among(again.lines[0], ())
    findings.add(rows.said_again(layout.sheet.name, cell, word, len(again.lines)))
    totals.drop(again.lines)
    return again.lines


def ask_of_again(layout: Layout, totals: Totals, findings: Findings) -> None:
    """Ask of rows that were counted, and may say the people of others again."""
    if again := _said_again(totals):
        cell = layout.first_cell(again.lines[0].number)
        findings.add(rows.two_breakdowns(layout.sheet.name, cell))
        return
    half = _second_half(totals)
    if second := half or _second_of_another_day(totals):
        cell, word = layout.first_cell(second.number), name_among(second, ())
        findings.add(rows.two_halves(layout.sheet.name, cell, word, nearly=half is None))


def _second_half(totals: Totals) -> Line | None:
    """The row from which on there are as many women and men as above it; None where there is none.

    Two sorts of words may stand below one another in one column: grades, and then teams.
    """
    lines = totals.counted
    stated = [total for total, _ in totals.totals if total.is_of_everyone]
    is_summed = bool(stated) and (agrees(stated, lines) or _are_parts(totals, stated))
    if totals.left_out or is_summed or len(lines) > SHORT_TABLE:
        return None
    for at in range(ROWS, len(lines) - ROWS + 1):
        halves = lines[:at], lines[at:]
        above, below = (_sums(totals, half) for half in halves)
        if above == below and not may_be_chance(above.total(), above.values()):
            return lines[at] if len(above) > 1 and not _are_of_two_words(totals, halves) else None
    return None


def _are_parts(totals: Totals, stated: Sequence[Line]) -> bool:
    """Whether totals at the end, as one of each group that stood over columns, are all together the
    sum of the rows.
    """
    is_at_end = all(below == len(totals.lines) for _, below in totals.totals)
    return is_at_end and _numbers(stated) == _numbers(totals.lines)


def _numbers(lines: Sequence[Line]) -> Counter[Field]:
    found: Counter[Field] = Counter()
    for line in lines:
        found.update(line.numbers)
    return found


def _sections(totals: Totals) -> tuple[Sequence[Line], Sequence[Line]] | None:
    """The rows of two sections by other words, each of which ends in a total of everyone of its
    own, as two pivot tables below one another do; None where there are no such ones.
    """
    ends = [(total, below) for total, below in totals.totals if total.is_of_everyone]
    if len(ends) != TWO or ends[-1][1] != len(totals.lines):
        return None
    middle = ends[0][1]
    above, below = totals.lines[:middle], totals.lines[middle:]
    words = [{simple(line.about[0]) for line in lines if line.about} for lines in (above, below)]
    if min(map(len, words)) < ROWS or words[0] & words[1] or not agrees([ends[1][0]], below):
        return None
    return above, below


def _second_of_another_day(totals: Totals) -> Line | None:
    """The first row of a second section with nearly as many people: it may be of another day."""
    sections = _sections(totals)
    if sections is None:
        return None
    fewer, more = sorted(_sums(totals, lines).total() for lines in sections)
    return sections[1][0] if fewer >= NEARLY * more else None


def _section_again(totals: Totals) -> Again | None:
    """The one of two sections that says as many of each gender again; kept are grades, or else the
    first.
    """
    sections = None if totals.left_out else _sections(totals)
    if sections is None:
        return None
    above, below = (_sums(totals, lines) for lines in sections)
    is_enough = len(above) > 1 and not may_be_chance(above.total(), above.values())
    if above != below or not is_enough:
        return None
    are_grades = [field_of_values(line.about[0] for line in lines) is Field.GRADE
                  for lines in sections]  # fmt: skip
    return Again(tuple(sections[0 if are_grades == [False, True] else 1]), are_same=True)


def _are_of_two_words(totals: Totals, halves: Sequence[Sequence[Line]]) -> bool:
    """True where only one word tells a half from the other, as those of two grades, by pattern."""
    told = [[_labels(totals, line) for line in half] for half in halves]
    pairs = [[{each.get(key, "") for each in half} for half in told] for key in told[0][0]]
    apart = [max(len(above), len(below)) for above, below in pairs if not above & below]
    return bool(apart) and max(apart) == 1


def _said_again(totals: Totals) -> Again | None:
    """The rows that say others again; None where there are none, or a total counts them all."""
    lines = totals.counted
    labels = {id(line): _labels(totals, line) for line in lines}
    by_labels: dict[Filled, list[Line]] = defaultdict(list)
    for line in lines:
        by_labels[frozenset(labels[id(line)])].append(line)
    stated = [total for total, _ in totals.totals if total.is_of_everyone]
    is_summed = bool(stated) and agrees(stated, lines)
    if len(by_labels) < 2 or totals.left_out or is_summed:
        return None
    above = [line for each in _pairs(totals, labels, by_labels) for line in each]
    if above:
        return Again(tuple(above), are_same=True)
    return _apart(totals, by_labels)


def _labels(totals: Totals, line: Line) -> Labels:
    """The words that a row is told by, each under its field or its place beside the fields; 'All
    teams' there is none.
    """
    about = zip(totals.about, line.about, strict=True)
    told = {str(field): simple(word) for field, word in about if field not in NO_LABELS and word}
    return told | {
        str(at): simple(word) for at, word in enumerate(line.beside) if word and not is_sum(word)
    }


def _sums(totals: Totals, lines: Sequence[Line]) -> Sums:
    """People by gender, council, year and status."""
    found: Sums = Counter()
    for line in lines:
        about = zip(totals.about, line.about, strict=True)
        place = tuple(word for field, word in about if field in NO_LABELS)
        for field, people in line.numbers.items():
            found[*place, field] += people
    return +found


# ---------------------------------------------------------------- rows above or below their parts


def _pairs(
    totals: Totals, labels: Mapping[int, Labels], by_labels: Mapping[Filled, Sequence[Line]]
) -> Iterator[Sequence[Line]]:
    """Rows of fewer labels, each the sum of the rows that have its labels and another."""
    for fewer, lines in by_labels.items():
        for more, others in by_labels.items():
            if not fewer < more:
                continue
            groups, parts = (_grouped(labels, each, fewer) for each in (lines, others))
            if found := _of_parts(totals, groups, parts, fewer):
                yield found
                break


def _of_parts(totals: Totals, groups: Grouped, parts: Grouped, by: Filled) -> list[Line]:
    """The lines that have parts, where each group of them is the sum of its parts."""
    both = [words for words in groups if words in parts]
    are_sums = all(_sums(totals, groups[w]) == _sums(totals, parts[w]) for w in both)
    found = [line for words in both for line in groups[words]]
    # Rows without any label are one group, with the sum of everybody.
    least = ROWS if by else 1
    is_enough = len(both) >= least and _sums(totals, found).total() >= PEOPLE
    return found if is_enough and are_sums else []


def _grouped(labels: Mapping[int, Labels], lines: Sequence[Line], by: Filled) -> Grouped:
    found: Grouped = defaultdict(list)
    for line in lines:
        told = labels[id(line)]
        found[tuple(told[each] for each in sorted(by))].append(line)
    return found


# ---------------------------------------------------------------- by one label, then by another


def _apart(totals: Totals, by_labels: Mapping[Filled, Sequence[Line]]) -> Again | None:
    """Rows by one label beside rows by another, each of which leave the other's blank."""
    best = sorted(by_labels, key=_worth)
    for kept, other in combinations(best, 2):
        if kept & other or not kept or not other:
            continue
        lines, others = by_labels[kept], by_labels[other]
        if min(len(lines), len(others)) < ROWS:
            continue
        one, two = _sums(totals, lines), _sums(totals, others)
        if one == two and one.total() >= PEOPLE:
            again = [line for each in best if not each & kept for line in by_labels[each]]
            are_all = all(_sums(totals, by_labels[each]) == one for each in best if not each & kept)
            return Again(tuple(again), are_same=are_all)
        return Again(tuple(others), are_same=False)
    return None


def _worth(labels: Filled) -> tuple[int, str]:
    places = [WORTH.index(field) for field in WORTH if str(field) in labels]
    return min(places, default=len(WORTH)), " ".join(sorted(labels))
