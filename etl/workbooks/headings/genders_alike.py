"""Columns that say the gender alike, of which one is read: codes and their words side by side."""

from collections.abc import Sequence
from dataclasses import replace

from etl.checks.genders import identity_beside
from etl.checks.problems import Findings
from etl.checks.tables import same_twice
from etl.vocabulary.genders import WOMEN_AND_MEN
from etl.vocabulary.words import gender_words
from etl.workbooks.headings.columns import SETTLED, Field, Heading
from etl.workbooks.headings.evidence import ROWS, Column, sample
from etl.workbooks.headings.gender_headings import is_identity
from etl.workbooks.headings.layout import Layout, text_at, text_of
from etl.workbooks.sheets.read import Row

LOOKED_AT = 5_000


def choose_among_alike(layout: Layout, rows: Sequence[Row], findings: Findings) -> None:
    """Of columns that say the gender alike in every row, one is read: that with the words."""
    coded = layout.columns.get(Field.GENDER)
    if coded is None or coded.rank == SETTLED:
        return
    # SAP prints the text of a key beside it without a heading.
    headings = [*layout.headings, replace(coded, place=coded.place + 1, field=None, known=False)]
    if coded.place + 1 in {each.place for each in layout.headings}:
        headings.pop()
    rivals = [each for each in headings if _may_be_gender(each, coded, rows)]
    if len(rivals) < 2:
        return
    best = max(rivals, key=lambda heading: Column(rows, heading.place).share_of_words)
    if not all(_are_alike(best, other, rows) for other in rivals if other is not best):
        return
    others = [heading.text for heading in rivals if heading is not best]
    best_known = replace(best, field=Field.GENDER, known=True)
    layout.columns[Field.GENDER] = best_known
    layout.headings = [
        best_known if h is best else replace(h, field=None) if h in rivals else h
        for h in headings
        if h in rivals or h in layout.headings
    ]
    cell = layout.heading_cell(best)
    findings.add(same_twice(layout.sheet.name, cell, Field.GENDER, best.text, others))


def ask_of_identity(layout: Layout, findings: Findings) -> None:
    """Ask of 'Gender identity' beside a gender where somebody's is another one."""
    read = layout.columns.get(Field.GENDER)
    if read is None or read.rank == SETTLED:
        return
    for heading in layout.unknown:
        if heading.rank == SETTLED or not is_identity(heading):
            continue
        pairs = ((text_at(row, read.place), text_at(row, heading.place))
                 for row in sample(layout, LOOKED_AT))  # fmt: skip
        told = [tuple(map(gender_words().find, pair)) for pair in dict.fromkeys(pairs)]
        if any(one is not other for one, other in told if None not in (one, other)):
            findings.add(identity_beside(layout.placed(heading), read.text))


def _may_be_gender(heading: Heading, coded: Heading, rows: Sequence[Row]) -> bool:
    """Whether a column is headed so, or has words for women and men beside the codes of one."""
    if heading.field is Field.GENDER or heading.known:
        return heading.field is Field.GENDER and heading.rank != SETTLED
    are_codes = Column(rows, coded.place).share_of_words == 0
    return are_codes and Column(rows, heading.place).genders == WOMEN_AND_MEN


def _are_alike(one: Heading, other: Heading, rows: Sequence[Row]) -> bool:
    """True where each value of one stands beside one value of the other, in every row."""
    last = max(one.place, other.place)
    whole = [row for row in rows if last < len(row)]
    pairs = {(text_of(row[one.place]), text_of(row[other.place])) for row in whole}
    ours, theirs = ({pair[side] for pair in pairs} for side in (0, 1))
    # Words of their own may differ in a row that has not been looked at; codes do not.
    is_all = len(rows) < ROWS or not Column(rows, other.place).genders
    return is_all and 1 < len(pairs) == len(ours) == len(theirs)
