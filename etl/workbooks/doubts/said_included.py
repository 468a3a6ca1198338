"""Rows whose people another row says that it includes.

Team                           Female   Male
Digital (incl. Service Desk)       12     18
Service Desk                        4      6     six of those 18, or others?
"""

import re
from collections.abc import Iterator, Sequence

from etl.vocabulary.words import simple
from etl.workbooks.counts.totals import Line

INCLUDING = re.compile(
    r"\b(?:inclu(?:ding|des|de)|incl?\b\.?|yn cynnwys)\s+([^()]+)", re.IGNORECASE
)
BETWEEN = re.compile(r"\s*(?:[,;/&+]|\band\b|\ba\b)\s*", re.IGNORECASE)


def said_included(lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """Each line that the word of another names as a part of it, with its own word."""
    for place in range(len(lines[0].about) if lines else 0):
        words = {line.about[place] for line in lines}
        named = {name for word in words for name in _included(word)}
        for line in lines if named else ():
            if simple(line.about[place]) in named:
                yield line, line.about[place]


def _included(word: str) -> Iterator[str]:
    found = INCLUDING.search(word)
    for name in (found[1], *BETWEEN.split(found[1])) if found else ():
        if form := simple(name):
            yield form
