"""Rows that stand for the people of other rows, told by a total that agrees only without them.

A table may put a directorate above its teams, or 'of which part time' below a grade, and say so
by nothing but an indented word. The total of everyone settles what would else be asked.
"""

from collections.abc import Sequence

from etl.checks import rows
from etl.vocabulary.words import simple
from etl.workbooks.answers import COUNT
from etl.workbooks.counts.sums import PART, names_of, sums, word_of
from etl.workbooks.counts.totals import Line, Totals
from etl.workbooks.headings.block import BOTH

MOST_LEVELS = 4


def leave_out_subtotals(totals: Totals, across: Sequence[Line]) -> Sequence[Line]:
    """Leave out lines whose people stand in others; they are returned. Those `across` may do so."""
    found = _subtotals(totals, across)
    if found:
        sheet, cell = totals.layout.sheet.name, totals.layout.first_cell(found[0].number)
        totals.findings.add(rows.sums_left_out(sheet, cell, word_of(found[0]), len(found)))
        totals.drop(found)
    return found


def _subtotals(totals: Totals, across: Sequence[Line]) -> list[Line]:
    """The lines without which every total of everyone is the sum of the lines; none in doubt."""
    stated, lines = totals.of_everyone, totals.lines
    if totals.left_out or not stated or not all(set(each.numbers) >= BOTH for each in stated):
        return []
    if agrees(stated, lines):
        return []
    parts = [line for line in lines if any(PART.match(simple(word)) for word in line.about)]
    without_parts = _without(lines, parts)
    above = _sums_of_every_level(without_parts)
    others = [line for line in across if all(line is not each for each in (*parts, *above))]
    for left_out in (parts, above, [*parts, *above], others, [*parts, *above, *others]):
        names = (name for line in left_out for name in names_of(line.about))
        is_said = any(totals.answers.row(name) == COUNT for name in names)
        if left_out and not is_said and agrees(stated, _without(lines, left_out)):
            return sorted(left_out, key=lambda line: line.number)
    return []


def _sums_of_every_level(lines: Sequence[Line]) -> list[Line]:
    """Sums of rows, then sums of what is left without those."""
    found: list[Line] = []
    for _ in range(MOST_LEVELS):
        more = [line for line, _ in sums(_without(lines, found))]
        if not more:
            break
        found += more
    return found


def _without(lines: Sequence[Line], left_out: Sequence[Line]) -> list[Line]:
    gone = {id(line) for line in left_out}
    return [line for line in lines if id(line) not in gone]


def agrees(stated: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether each number of these totals is the sum of the lines."""
    return all(
        number == sum(line.numbers.get(counted, 0) for line in lines)
        for total in stated
        for counted, number in total.numbers.items()
    )
