"""Rows that say the people of other rows again, told by the labels that they leave blank.

    Grade     Team      Female   Male        Team   Grade     Female   Male
    Grade 6                  5      7        Apps                 5      7
    Grade 8                  3      9        Apps   Grade 6       2      3
              Apps           6      6        Apps   Grade 8       3      4
              Data           2     10        ...

On the left everybody stands by grade and again by team; on the right above the rows of each team.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from etl.checks import rows
from etl.vocabulary.words import simple
from etl.workbooks.counts.subtotals import agrees
from etl.workbooks.counts.sums import name_among
from etl.workbooks.counts.totals import Line, Totals
from etl.workbooks.doubts.below_one_another import second_part, section_again, sums
from etl.workbooks.doubts.meant_otherwise import NO_LABELS
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import is_sum

# By fewer rows or people, equal sums may be chance.
ROWS, PEOPLE = 2, 10
# Which rows are the better kept: those that say more of what people are counted by.
WORTH = (Field.GRADE, Field.ROLE, Field.CONTRACT, Field.PATTERN)

Labels = dict[str, str]
# Rows with people of other rows, and whether they are the same people, as all numbers agree.
Again = tuple[Sequence[Line], bool]
Filled = frozenset[str]
Grouped = dict[tuple[str, ...], list[Line]]


def leave_out_again(totals: Totals) -> Sequence[Line]:
    """Leave out rows whose people stand in others by the same numbers; they are returned."""
    again = _said_again(totals)
    lines, are_same = again or (section_again(totals), True)
    lines = lines if are_same else ()
    if lines:
        cell, word = totals.layout.first_cell(lines[0].number), name_among(lines[0], ())
        totals.findings.add(rows.said_again(totals.layout.sheet.name, cell, word, len(lines)))
        totals.drop(lines)
    return lines


def ask_of_again(totals: Totals) -> None:
    """Ask of rows that were counted, and may say the people of others again."""
    layout, findings = totals.layout, totals.findings
    if again := _said_again(totals):
        cell = layout.first_cell(again[0][0].number)
        findings.add(rows.two_breakdowns(layout.sheet.name, cell))
        return
    second, nearly = second_part(totals)
    if second is not None:
        cell, word = layout.first_cell(second.number), name_among(second, ())
        findings.add(rows.two_breakdowns(layout.sheet.name, cell, word, nearly=nearly))


def _said_again(totals: Totals) -> Again | None:
    """The rows that say others again; None where there are none, or a total counts them all."""
    lines = totals.counted
    labels = {id(line): _labels(totals, line) for line in lines}
    by_labels: dict[Filled, list[Line]] = defaultdict(list)
    for line in lines:
        by_labels[frozenset(labels[id(line)])].append(line)
    is_summed = bool(totals.of_everyone) and agrees(totals.of_everyone, lines)
    if len(by_labels) < 2 or totals.left_out or is_summed:
        return None
    above = [line for each in _pairs(totals, labels, by_labels) for line in each]
    if above:
        return above, True
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
    are_sums = all(sums(totals, groups[w]) == sums(totals, parts[w]) for w in both)
    found = [line for words in both for line in groups[words]]
    # Rows without any label are one group, with the sum of everybody.
    least = ROWS if by else 1
    is_enough = len(both) >= least and sums(totals, found).total() >= PEOPLE
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
        one, two = sums(totals, lines), sums(totals, others)
        if one == two and one.total() >= PEOPLE:
            again = [line for each in best if not each & kept for line in by_labels[each]]
            are_all = all(sums(totals, by_labels[each]) == one for each in best if not each & kept)
            return again, are_all
        return others, False
    return None


def _worth(labels: Filled) -> tuple[int, str]:
    places = [WORTH.index(field) for field in WORTH if str(field) in labels]
    return min(places, default=len(WORTH)), " ".join(sorted(labels))
