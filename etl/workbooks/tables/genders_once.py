"""Counts broken by gender: reports print it once, above its groups, and again beside their sum.

Gender   Grade     Headcount
Female   Grade 6           5
Grade 7           3
Female                     8
Male     Grade 6           9
"""

from itertools import chain, islice

from etl.vocabulary.words import gender_words
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout, is_total, text_at
from etl.workbooks.sheets.read import Numbered, Rows, put
from etl.workbooks.tables.figures import number_of

# A longer table is no summary.
LONGEST = 500


def fill_genders(layout: Layout) -> None:
    """Let every row of counts have its gender, and its sum be called a total; blanks that may be of
    people without a gender stay.
    """
    held = list(islice(layout.sheet.rows, LONGEST + 1))
    rows = held if len(held) > LONGEST else _filled(layout, held)
    layout.sheet.rows = chain(rows, layout.sheet.rows)


def _filled(layout: Layout, rows: Rows) -> Rows:
    places = _places(layout)
    if places is None:
        return rows
    gender, label, people = places
    filled: list[Numbered] = []
    # The numbers of each gender by its groups, and the groups beside which it is not said.
    groups: dict[str, dict[str, int]] = {}
    unsaid: list[str] = []
    word = ""
    for number, row in rows:
        count = number_of(row[people]) if people < len(row) else None
        told, group = text_at(row, gender), text_at(row, label)
        if count is None or is_total(told):
            filled.append((number, row))
            continue
        if told in groups and told == word and not group and count == sum(groups[word].values()):
            filled.append((number, put(row, {gender: f"{word} Total"})))
            continue
        if told and told not in groups and gender_words().find(told) is not None:
            word = told
            groups[word] = {}
        elif told or not word:
            return rows
        if not group or group in groups[word]:
            return rows
        groups[word][group] = count
        unsaid += [] if told else [group]
        filled.append((number, put(row, {gender: word})))
    # People without a gender would stand in one row of each group.
    return filled if len(set(unsaid)) < len(unsaid) else rows


def _places(layout: Layout) -> tuple[int, int, int] | None:
    """Where the genders, the groups within them and the numbers stand, from left to right."""
    if not {Field.GENDER, Field.PEOPLE} <= layout.fields:
        return None
    gender, people = (layout.columns[each].place for each in (Field.GENDER, Field.PEOPLE))
    between = [heading.place for heading in layout.headings if gender < heading.place < people]
    return (gender, between[0], people) if len(between) == 1 else None
