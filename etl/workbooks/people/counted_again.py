"""A summary below a list, or above it, by headings of its own: the same people, counted again.

Staff number   Gender   Grade
10012          Female   Grade 6
10013          Male     Grade 8

Grade          Women    Men
Grade 6        1        0
Grade 8        0        1
"""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from etl.checks import persons
from etl.checks.problems import Findings
from etl.vocabulary.genders import RECORDED, WOMEN_AND_MEN, Gender
from etl.vocabulary.words import gender_words, simple
from etl.workbooks.answers import Answers
from etl.workbooks.headings.columns import FIELD_OF, Field, Heading, match
from etl.workbooks.headings.layout import Layout, filled, is_total, text_at, text_of
from etl.workbooks.headings.shape_words import is_headcount, is_share
from etl.workbooks.sheets.read import Numbered, Row
from etl.workbooks.tables.figures import is_number, number_of
from etl.workbooks.terms.groups import Groups

# A heading of genders, and one of their numbers.
TWO = 2
Rows = Iterator[Numbered]


def cut_off_summary(layout: Layout, answers: Answers) -> None:
    """Let the list end where a summary of it begins, whose rows are kept for `on_summary`."""
    layout.sheet.rows = _without_summary(layout, layout.sheet.rows, answers)


def _without_summary(layout: Layout, rows: Rows, answers: Answers) -> Rows:
    is_below_gap = False
    for numbered in rows:
        row = numbered[1]
        if not any(row):
            is_below_gap = True
        elif is_below_gap:
            if not layout.summary and _begins(layout, row, answers):
                layout.summary = [numbered, *rows]
                return
            # Above the headings may stand a title.
            is_below_gap = len(filled(row)) == 1
        yield numbered


def _begins(layout: Layout, row: Row, answers: Answers) -> bool:
    """True for headings of women and men, or of genders and their numbers."""
    cells = filled(row)
    if any(map(is_number, cells)) or layout.repeats(row):
        return False
    headings = match(row, answers)
    fields = {heading.field for heading in headings}
    others = [each.text for each in headings if each.field is not Field.GENDER]
    are_numbers = len(cells) == TWO or all(is_headcount(h) or is_share(h) for h in others)
    return {Field.WOMEN, Field.MEN} <= fields or (Field.GENDER in fields and are_numbers)


def on_summary(layout: Layout, groups: Groups, findings: Findings) -> None:
    """Compare the summary with the list, which has ended, as each of several below one another;
    nobody may be listed below it. It may be of all rows of the list, or of those in post.
    """
    if not layout.summary:
        return
    headings: list[Heading] = []
    said: list[Counter[Gender | None]] = []
    has_people = False
    for _, row in layout.summary:
        cells = filled(row)
        if not said or _begins(layout, row, groups.answers):
            headings = match(row, groups.answers)
            said.append(Counter())
        elif len(cells) > 1 and not is_total(cells[0]):
            numbers = dict(_numbers(headings, row))
            said[-1] += Counter(numbers)
            has_people = has_people or (not numbers and _is_of_somebody(row))
    whole = groups.people_of, groups.in_post_of
    counted = [Counter[Gender | None]({g: people_of(g) for g in Gender}) for people_of in whole]
    # Many a summary leaves out who is neither, or is not recorded.
    are_same = not has_people and any(
        all(people[g] == each[g] for each in said for g in (*each, *WOMEN_AND_MEN))
        for people in counted
    )
    cell = layout.first_cell(layout.summary[0][0])
    findings.add(persons.counted_again(layout.sheet.name, cell, are_same=are_same))


def _is_of_somebody(row: Row) -> bool:
    """True for a gender beside other words than strokes for no number."""
    words = [word for cell in filled(row) if (word := simple(text_of(cell)))]
    return len(words) > 1 and any(gender_words().find(word) in RECORDED for word in words)


def _numbers(headings: list[Heading], row: Row) -> Iterator[tuple[Gender | None, int]]:
    """What a row says of each gender; of None where it says something else."""
    at = {heading.field: heading.place for heading in headings if heading.field}
    for gender, field in FIELD_OF.items():
        if field in at and (number := number_of(text_at(row, at[field]))) is not None:
            yield gender, number
    if Field.GENDER in at:
        numbers = (n for cell in row if (n := number_of(cell)) is not None)
        word = text_at(row, at[Field.GENDER])
        yield from ((gender_words().find(word), number) for number in islice(numbers, 1))
