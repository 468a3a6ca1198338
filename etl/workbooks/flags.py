"""Columns of a list that are not read and may tell who of it is in post, or is one of the staff."""

import re
from itertools import chain, islice

from etl.checks import doubts
from etl.checks.problems import Findings
from etl.vocabulary.words import simple
from etl.workbooks.columns import SETTLED, Field, Heading, heading_key
from etl.workbooks.identity import identifiers
from etl.workbooks.layout import Layout, text_of
from etl.workbooks.whose import says_it

# Rows looked at: one 'Yes' far down a list tells of a leaver as well as one at its top.
ROWS = 5_000
# A column with more words than these is no flag.
WORDS_OF_A_FLAG = 4
# Columns that say who is in post, so that no other needs to.
SAID_BY = {Field.STATUS, Field.LEAVING}
# Headings that tell who counts: a flag of leavers, of the IT staff, or one row a month.
TELLING = re.compile(
    r"leavers?|(?:has )?left|retired|resigned|terminated|leaving reason|reason for leaving|"
    r"(?:is )?(?:current|active)(?: employee| staff| user| worker| record)?|"
    r"(?:current|active) y n|still employed|in post|months?|quarters?|"
    r"(?:it|ict)(?: (?:post|role|staff|employee))?(?: y n)?"
)
# The same of digital staff, who may be some of the digital and IT staff that a file is of.
OF_DIGITAL = re.compile(r"(?:is )?digital(?: (?:post|role|staff|employee))?(?: y n)?")
# Headings of columns that only somebody's row has filled who is gone, or nobody's.
OF_LEAVING = re.compile(
    r"\b(?:left|leavers?|leaving|exits?|exited|resign\w*|terminat\w*|retire[ds]?|retirement|"
    r"redundan\w*|dismiss\w*|ceased|deleted|frozen|vacan\w*|gadael)\b"
)
# What remarks and names say of somebody who is gone.
GONE = re.compile(
    r"\b(?:left|leavers?|leaving|resigned|retired|terminated|redundan\w*|dismissed|deceased|"
    r"tupe\w*|wedi gadael)\b"
)
# Words of nobody in post, under whatever heading they stand; and those that other things may be.
NOBODY = frozenset(
    ("vacant", "vacancy", "historic", "historical", "inactive", "deleted", "frozen", "ended",
     "former", "ex employee", "not in post", "unfilled", "ceased", "withdrawn", "gwag")
)  # fmt: skip
NOT_THERE = NOBODY | frozenset(
    ("no", "n", "nage", "na", "false", "closed", "disabled", "expired", "suspended", "previous",
     "past", "old", "out", "excluded", "exclude", "archived", "dormant", "not active", "gone")
)  # fmt: skip
YES = frozenset(("y", "yes", "ie", "true", "1", "x", "tick", "✓", "✔"))
YES_AND_NO = YES | frozenset(("n", "no", "nage", "false", "0", ""))
TICKED = YES | {""}
BITS = frozenset(("0", "1"))
# A word of nobody under one of these is no contract and no working pattern.
OF_WORDS = (Field.CONTRACT, Field.PATTERN)


def on_flags(layout: Layout, file: str, findings: Findings) -> None:
    """Ask of columns that may tell who is in post, unless a status or last day says it."""
    if SAID_BY & layout.fields:
        return
    said = _said(layout)
    says_digital = says_it((file, layout.sheet.name), layout.titles)
    for heading in layout.headings:
        words = said[heading.place]
        # Who is called 'Vacant' is told row by row.
        is_name = heading_key(heading.text) in identifiers()
        if heading.rank == SETTLED or is_name or not words - {""}:
            continue
        cell = layout.heading_cell(heading)
        if _may_tell(heading, words, says_digital=says_digital):
            problem = doubts.column_may_tell_who_counts(layout.sheet.name, cell, heading.text)
            findings.add(problem)
        elif heading.field is None and any(map(GONE.search, words)):
            problem = doubts.remarks_of_leaving(layout.sheet.name, cell, heading.text)
            findings.add(problem, same=problem.code)


def _said(layout: Layout) -> dict[int, set[str]]:
    """The words of each column, '' for a blank, in as many rows as are looked at."""
    top = list(islice(layout.sheet.rows, ROWS))
    layout.sheet.rows = chain(top, layout.sheet.rows)
    rows = [row for _, row in top if sum(1 for cell in row if text_of(cell)) > 1]
    places = [heading.place for heading in layout.headings]
    values = {at: {row[at] if at < len(row) else None for row in rows} for at in places}
    return {at: {simple(text_of(value)) for value in told} for at, told in values.items()}


def _may_tell(heading: Heading, words: set[str], *, says_digital: bool) -> bool:
    form = simple(heading.text)
    is_named = TELLING.fullmatch(form) or (OF_DIGITAL.fullmatch(form) and not says_digital)
    if heading.field is not None:
        is_flag = bool(is_named) and len(words) > 1 and words <= YES_AND_NO
        return is_flag or (heading.field in OF_WORDS and bool(words & NOBODY))
    if is_named:
        return len(words) > 1
    if OF_LEAVING.search(form) and (("" in words) or 1 < len(words) <= WORDS_OF_A_FLAG):
        return True
    return _is_flag(words, known=heading.known)


def _is_flag(words: set[str], *, known: bool) -> bool:
    """Whether a column's few words tell some of its rows from others as not being there."""
    if len(words - {""}) > WORDS_OF_A_FLAG:
        return False
    if words & NOBODY:
        return True
    if known or len(words) < 2:
        return False
    return bool(words & NOT_THERE) or words == BITS or words <= TICKED
