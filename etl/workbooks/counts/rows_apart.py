"""Columns beside numbers of people whose words say of which day, or of what measure, each row is.

    Date         Grade     Gender   Headcount       Measure     Gender   Number
    31/12/2024   Grade 6   Female           5       Headcount   Female       25
    31/03/2025   Grade 6   Female           6       Percent     Female       40

The same people stand in the rows of each day, and nobody in those of another measure. A column of
years under a heading of time is the year; which rows of any other count is asked, word by word.
"""

import re
from collections.abc import Sequence

from etl.checks import doubts, flags
from etl.checks import headings as problems
from etl.checks.problems import Findings
from etl.vocabulary.words import simple
from etl.workbooks.answers import COUNT, LEAVE_OUT, Answers
from etl.workbooks.headings.columns import SETTLED, Field, Heading, heading_key
from etl.workbooks.headings.evidence import MOST, Column, sample
from etl.workbooks.headings.layout import Layout, text_of
from etl.workbooks.headings.of_answers import is_of_an_answer
from etl.workbooks.headings.shape_words import is_headcount
from etl.workbooks.terms.flag_words import SNAPSHOT, is_of_a_day
from etl.workbooks.who_counts.flag_asked import MOST_ASKED

ROWS = 5_000
OF_TIME = re.compile(
    r"(?:.* )?(?:dates?|periods?|time|years?|months?|quarters?|census|snapshot|as (?:at|of)|fy|"
    r"day)(?: .*)?"
)
# The years and days of these are the people's own.
OF_A_LIFE = re.compile(r"\b(?:birth|born|start\w*|join\w*|hired?|service|age|appoint\w*|left)\b")
OF_MEASURES = re.compile(
    r"(?:measures?|metrics?|indicators?|units?|statistics?)(?: (?:type|names?|of measure))?|"
    r"(?:value|data|figure) type"
)
OF_PEOPLE = re.compile(r"\b(?:headcounts?|head count|people|persons|numbers?|count)\b")
OF_SOMETHING_ELSE = re.compile(
    r"\b(?:fte|wte|(?:full|whole)[ -]time equivalents?|percent\w*|per cent|pct|proportions?|"
    r"shares?|rates?|ratios?|averages?|means?|medians?)\b|%"
)


def take_years(layout: Layout, findings: Findings) -> None:
    """Let a column of years beside numbers of people be the year of its rows.

    It is asked about where its heading is not of time.
    """
    if Field.YEAR in layout.columns or not _counts(layout):
        return
    rows = sample(layout)
    for heading in _unread(layout):
        column = Column(rows, heading.place)
        if not column.filled or column.share(Field.YEAR) < 1:
            continue
        place = layout.placed(heading)
        because = "all its values are years"
        if OF_TIME.fullmatch(heading_key(heading.text)):
            findings.add(problems.taken(place, Field.YEAR, because, MOST))
        else:
            findings.add(problems.maybe(place, Field.YEAR, because, MOST / 2))
        layout.take(heading, Field.YEAR)
        return


def ask_of_rows_apart(layout: Layout, answers: Answers, findings: Findings) -> frozenset[str]:
    """Ask of the rows of several days or measures; the words of those that are not counted yet."""
    rows = sample(layout, ROWS)
    waiting: set[str] = set()
    # 'Basis' is a working pattern, and may be a measure.
    basis = layout.columns.get(Field.PATTERN)
    for heading in [*_unread(layout), *([basis] if basis is not None else [])]:
        cells = (row[heading.place] for row in rows if heading.place < len(row))
        texts = [text for text in dict.fromkeys(map(text_of, cells)) if text]
        words = (of_days(texts) if heading is not basis else {}) or _of_measures(heading, texts)
        asked = {word: said for word, said in words.items() if not answers.row(word)}
        sheet, cell = layout.sheet.name, layout.heading_cell(heading)
        if len(asked) > MOST_ASKED:
            findings.add(flags.rows_may_not_count(sheet, cell, heading.text))
            continue
        for word, proposal in asked.items():
            findings.add(doubts.row_apart(sheet, cell, word, heading.text, proposal))
        waiting |= {word for word, proposal in asked.items() if proposal == LEAVE_OUT}
    return frozenset(waiting)


def _counts(layout: Layout) -> bool:
    """True for numbers of people, and not for a list of them."""
    fields = layout.fields
    return {Field.GENDER, Field.PEOPLE} <= fields or {Field.WOMEN, Field.MEN} <= fields


def _unread(layout: Layout) -> list[Heading]:
    """The columns that nothing is read from, but for those of the people's own days."""
    free = (each for each in layout.headings if each.field is None and each.rank != SETTLED)
    return [
        each
        for each in free
        if not OF_A_LIFE.search(heading_key(each.text)) and not is_of_an_answer(each.text)
    ]


def of_days(texts: Sequence[str]) -> dict[str, str]:
    """Days, months or quarters that rows are of, with what is proposed; none for anything else."""
    forms = {text: simple(text) for text in texts}
    if len(forms) < 2 or not all(map(is_of_a_day, forms.values())):
        return {}
    of_snapshot = [text for text, form in forms.items() if SNAPSHOT.fullmatch(form)]
    if len(of_snapshot) != 1:
        return dict.fromkeys(forms, "")
    return {text: COUNT if text in of_snapshot else LEAVE_OUT for text in forms}


def _of_measures(heading: Heading, texts: Sequence[str]) -> dict[str, str]:
    """Percentages, equivalents and the like among words of what is counted."""
    others = [text for text in texts if OF_SOMETHING_ELSE.search(text.casefold())]
    is_headed = bool(OF_MEASURES.fullmatch(heading_key(heading.text)))
    if is_headed and any(map(is_headcount, texts)):
        others = [text for text in texts if not is_headcount(text)]
    people = [text for text in texts if OF_PEOPLE.search(text.casefold()) and text not in others]
    are_measures = bool(others) and len(others) < len(texts) and (is_headed or bool(people))
    return dict.fromkeys(others, LEAVE_OUT) if are_measures else {}
