"""Rows that hold others by their names: 'ICT' above 'ICT - Apps' and 'ICT - Networks'.

Where the numbers are a sum it is asked elsewhere; here somebody is in no part, or a part is not
shown.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from etl.checks import beside
from etl.vocabulary.words import simple
from etl.workbooks.counts.sums import word_of
from etl.workbooks.counts.totals import Line, Totals
from etl.workbooks.headings.block import BOTH

# Between the name of a whole and that of its part.
BETWEEN = re.compile(r"\s+[-–—>/:]\s+|:\s+|\s*>\s*")
PARTS = 2


def on_nested(totals: Totals) -> None:
    """Ask of rows whose names others begin with, unless a total has all of them in it."""
    if totals.are_verified:
        return
    lines = [line for line in totals.counted if line.numbers.keys() >= BOTH]
    parts: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        name, *rest = BETWEEN.split(word_of(line), 1)
        if rest:
            parts[simple(name)].append(line)
    for line in lines if parts else ():
        word = word_of(line)
        if _may_hold(line, parts.get(simple(word), ())):
            totals.ask_of(line, word, beside.may_hold_others)


def _may_hold(whole: Line, parts: Sequence[Line]) -> bool:
    """Whether there are as many women and men in the row as in its parts, and some more."""
    more = [whole.numbers[field] - sum(part.numbers[field] for part in parts) for field in BOTH]
    return len(parts) >= PARTS and min(more) >= 0 and any(more)
