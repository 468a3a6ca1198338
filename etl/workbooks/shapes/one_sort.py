"""Numbers of people by a characteristic that is not counted by, such as their age.

    Age band   Gender   Headcount
    16-24      Female           3
    16-24      Male             9

Everyone has one of its words, so the rows make everybody together. It is read, and shown as no
group: the grade is not recorded.
"""

from dataclasses import replace

from etl.workbooks.headings.columns import LABELS, Field
from etl.workbooks.shapes.shape_words import is_of_one_sort
from etl.workbooks.tables.layout import Layout


def with_groups(layout: Layout) -> Layout:
    """The table, with such a column for its groups where nothing else tells its rows apart."""
    if Field.PEOPLE not in layout.fields or layout.fields & set(LABELS):
        return layout
    for at, heading in enumerate(layout.headings):
        if heading.field is None and is_of_one_sort(heading.text):
            known = replace(heading, field=Field.GROUP, known=True)
            layout.headings[at] = layout.columns[Field.GROUP] = known
            break
    return layout
