"""Pivot tables in outline form: each label alone in a row of its sum, above those of its genders.

    Team      Sex   Count of Emp No
    Apps                  12
              F            5
              M            7

The sums are left out and the labels filled in, where each label is the sum of what is below it.
"""

from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout, filled, is_sum, text_at
from etl.workbooks.sheets.read import Numbered, Rows
from etl.workbooks.tables.figures import number_of

GROUPS = 2


def without_outline(layout: Layout, rows: Rows) -> list[Numbered]:
    """The rows with each label beside its genders; the same rows where the table is no outline."""
    if not {Field.GENDER, Field.PEOPLE} <= layout.fields:
        return list(rows)
    gender, people = (layout.columns[each].place for each in (Field.GENDER, Field.PEOPLE))
    labels = [heading.place for heading in layout.headings if heading.place < gender]
    if len(labels) != 1 or people < gender:
        return list(rows)
    kept: list[Numbered] = []
    # What is left of the sum of each label.
    left: list[int] = []
    label: object = ""
    for number, row in rows:
        word, told = text_at(row, labels[0]), text_at(row, gender)
        count = number_of(row[people]) if people < len(row) else None
        if number <= layout.heading_row or is_sum(word) or len(filled(row)) < GROUPS:
            kept.append((number, row))
        elif count is None or bool(word) is bool(told):
            return list(rows)
        elif word:
            label = row[labels[0]]
            left.append(count)
        elif left:
            left[-1] -= count
            kept.append((number, [*row[: labels[0]], label, *row[labels[0] + 1 :]]))
        else:
            return list(rows)
    return kept if len(left) >= GROUPS and not any(left) else list(rows)
