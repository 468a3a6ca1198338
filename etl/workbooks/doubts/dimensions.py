"""Columns that nothing is read from, and by whose words alone rows are told from one another.

    Grade     Gender   Scenario   Headcount
    Grade 6   Female   Actual             5
    Grade 6   Female   Forecast           7     the same people, or others?

Under 'Team' or 'Age band' everybody has one word, and such rows are of different people.
"""

import re
from collections import Counter
from collections.abc import Sequence

from etl.checks import doubts, layouts
from etl.vocabulary.words import simple
from etl.workbooks.counts.beside import Beside
from etl.workbooks.counts.totals import Line, Totals
from etl.workbooks.doubts.ranges import are_ranges
from etl.workbooks.doubts.ranges_apart import are_apart
from etl.workbooks.headings.columns import Field, Heading, heading_key
from etl.workbooks.headings.identifiers import identifiers
from etl.workbooks.headings.layout import is_sum
from etl.workbooks.headings.of_answers import is_of_an_answer
from etl.workbooks.headings.shape_words import are_of_one_sort, field_of_values
from etl.workbooks.who_counts.flag_asked import MOST_ASKED
from etl.workbooks.whose.it_words import has_it_family, names_department

# Everybody has one of these.
OF_ONE = (Field.PATTERN, Field.CONTRACT, Field.COUNCIL)
# Somebody may have two posts, one of each.
OF_TYPES = re.compile(r"(?:post|position|assignment|job|role) (?:type|category|status|number|no)")
# 'v1' and 'A' are points of some scale, and no band.
SPANS = re.compile(r"[-–+£<>]|\b(?:to|under|over|and|or)\b", re.IGNORECASE)
ETHNIC = re.compile(
    r"(?:bame|bme|white|black|asian|mixed|ethnic minorit\w+|(?:non|not) white)(?: .*)?"
)
# Beside a council's own people, whatever stands over them.
COMPARED = re.compile(
    r"england|uk|united kingdom|great britain|(?:the )?national|"
    r".*\b(?:average|benchmark|comparators?|core cities|nearest neighbours?|all councils|"
    r"local government)\b.*"
)
REMARKS = frozenset(("notes", "note", "comment", "comments", "remarks", "footnote", "footnotes"))


def ask_of_dimensions(totals: Totals, beside: Beside) -> None:
    """Ask of the words of each such column, unless a total of everyone has all its rows in it."""
    lines = [] if totals.are_verified and totals.are_of_all else totals.counted
    findings = totals.findings
    asked = {problem.cell for problem in findings if problem.level == "ask"}
    sheet, times = totals.layout.sheet.name, _times(lines)
    for place, heading in enumerate(beside.unread):
        cell = totals.layout.heading_cell(heading)
        words = _told_apart_by(lines, place)
        is_numbered = not words and beside.numbers(heading) == times > 1
        if cell in asked or _has_everyone_one(heading, words) or not (words or is_numbered):
            continue
        if is_numbered or len(words) > MOST_ASKED:
            findings.add(layouts.group_not_understood(sheet, cell, heading.text))
            continue
        for word in words:
            if not totals.answers.row(word):
                findings.add(doubts.row_apart(sheet, cell, word, heading.text, ""))


def _times(lines: Sequence[Line]) -> int:
    """How often each row stands there by its words, where all do so as often; else 0."""
    many = set(Counter((line.about, line.beside) for line in lines).values())
    return many.pop() if len(many) == 1 else 0


def _told_apart_by(lines: Sequence[Line], place: int) -> list[str]:
    """The words of a column, where rows that are alike otherwise have several; else none."""
    words: dict[str, None] = {}
    found: dict[object, str] = {}
    are_apart = False
    for line in lines:
        word = line.beside[place] if place < len(line.beside) else ""
        if word and not is_sum(word):
            words[word] = None
            others = (line.about, line.beside[:place], line.beside[place + 1 :])
            are_apart = are_apart or found.setdefault(others, word) != word
    return list(words) if are_apart else []


def _has_everyone_one(heading: Heading, words: Sequence[str]) -> bool:
    """Whether a heading or its words are such that nobody is in the rows of two of them."""
    key = heading_key(heading.text)
    if any(COMPARED.fullmatch(simple(word)) for word in words):
        return False
    is_told = is_of_an_answer(heading.text) or key in identifiers() or key in REMARKS
    is_part = names_department(heading.text) or are_of_one_sort(heading.text, words)
    are_bands = any(map(SPANS.search, words)) and (
        are_ranges(set(words)) or are_apart(sorted(words))
    )
    # Nobody has two jobs, or is of two ethnic groups.
    are_jobs = bool(words) and all(
        has_it_family(word) or ETHNIC.fullmatch(simple(word)) for word in words
    )
    found = field_of_values(words)
    is_known = found in OF_ONE or (found is Field.GRADE and "grade" in key.split())
    return is_told or (is_part and not OF_TYPES.search(key)) or are_bands or are_jobs or is_known
