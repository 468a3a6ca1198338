"""Sections and their grades in one column, whose heading names both of them.

    Section / grade    Female    Male
    Service Desk            4       9
    Grade 5                 1       5
    Grade 6                 3       4

A section's row is left out where each of them is the sum of the rows below it, and is no row that
somebody forgot to fill in where none of them has a number.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from etl.checks import rows as problems
from etl.workbooks.answers import COUNT
from etl.workbooks.counts.sums import names_of, nested, word_of
from etl.workbooks.counts.totals import Line, Totals
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout
from etl.workbooks.headings.shape_words import (
    field_of_heading,
    is_part_of_a_council,
    stands_for,
)

JOINED = re.compile(r"\s*(?:[/,&>+–-]|\band\b|\bthen\b|\ba\b)\s*", re.IGNORECASE)
OF_LOWER = frozenset((Field.GRADE, Field.ROLE, Field.POST, Field.LEVEL))
BOTH = 2
# Fewer sections may be sums by chance.
SECTIONS = 2


def heads_two_levels(heading: str) -> bool:
    """True for 'Section / grade', 'Team and job title' and the like."""
    parts = [part for part in JOINED.split(heading) if part]
    if len(parts) != BOTH or not is_part_of_a_council(parts[0]):
        return False
    return field_of_heading(parts[1]) in OF_LOWER


def leave_out_sections(totals: Totals) -> list[Line]:
    """Leave out the sections that are the sums of their grades; they are returned."""
    heading = _heading(totals.layout)
    found = nested(totals.lines, least=1) if heading and not totals.left_out else []
    sections = [line for line, _ in found]
    names = (name for line in sections for name in names_of(line.about))
    if (
        len(sections) < SECTIONS
        or len(sections) * 2 == len(totals.lines)
        or any(totals.answers.row(name) == COUNT for name in names)
    ):
        return []
    sheet, cell = totals.layout.sheet.name, totals.layout.first_cell(sections[0].number)
    word = word_of(sections[0])
    of = f"the rows below, under '{heading}'"
    totals.findings.add(problems.sums_left_out(sheet, cell, word, len(sections), of))
    totals.drop(sections)
    totals.are_in_sections = totals.have_sums = True
    return sections


def are_sections(layout: Layout, empty: Sequence[tuple[int, str]], lines: Sequence[Line]) -> bool:
    """Whether rows without a number, by their numbers and words, are sections above their grades:
    the first of them above all, each above a row with a number, and none called like one.
    """
    below = Counter(map(word_of, lines))
    words = [word for _, word in empty]
    are_known = any(map(_is_lower, below)) or max(below.values(), default=0) > 1
    # Words of teams may be those of grades, too: 'Service desk'.
    are_lower = below.keys() & words or any(map(str.isdigit, "".join(words)))
    if not _heading(layout) or not are_known or are_lower:
        return False
    numbers = [number for number, _ in empty]
    rows = sorted([*numbers, *(line.number for line in lines)])
    is_over = (other not in numbers for one, other in pairwise(rows) if one in numbers)
    return rows[0] in numbers and rows[-1] not in numbers and all(is_over)


def may_be_on_two_levels(lines: Sequence[Line]) -> bool:
    """Whether words that stand once are each above some that stand again below another of them,
    as those of sections are above their grades, where nothing else tells rows apart.
    """
    words = [names_of(line.words) for line in lines]
    times = Counter(words)
    once = [times[word] == 1 for word in words]
    is_over = all(not other for one, other in pairwise(once) if one)
    is_plain = all(len(word) == 1 for word in words)
    return is_plain and sum(once) >= SECTIONS and once[0] and not once[-1] and is_over


def _heading(layout: Layout) -> str:
    return next((each.text for each in layout.headings if heads_two_levels(each.text)), "")


def _is_lower(word: str) -> bool:
    heading = field_of_heading(word.rstrip("0123456789 "))
    return heading in OF_LOWER or stands_for(word) in OF_LOWER
