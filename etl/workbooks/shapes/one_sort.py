"""Numbers of people by a characteristic that is not counted by, such as their age.

    Age band   Gender   Headcount
    16-24      Female           3
    16-24      Male             9

Everyone has one of its words, so the rows make everybody together. It is read, and shown as no
group: the grade is not recorded.
"""

import re
from collections.abc import Sequence

from etl.vocabulary.totals import TOTAL_WORDS
from etl.vocabulary.words import simple
from etl.workbooks.headings.block import counted_as
from etl.workbooks.headings.columns import GENDER_COLUMNS, LABELS, Field
from etl.workbooks.headings.evidence import Column
from etl.workbooks.headings.identifiers import tells_persons
from etl.workbooks.headings.layout import Layout, is_total
from etl.workbooks.headings.shape_words import is_of_one_sort
from etl.workbooks.sheets.read import Row
from etl.workbooks.tables.figures import is_number

# What else than people a pivot table sums, by its title.
OF_OTHERS = re.compile(
    r"\b(?:sum|average|mean|max|min) of (?!head|count|people|employees|staff)|"
    r"\b(?:fte|wte|equivalents?|hours|days|absences?|sickness|mileage|pay|salar\w+|costs?|claims?)\b"
)
COUNTED = frozenset((*GENDER_COLUMNS, Field.PEOPLE))
OF_A_PERSON = frozenset((Field.START, Field.LEAVING, Field.HOURS, Field.FTE))


def with_groups(layout: Layout) -> Layout:
    """The table, with such a column for its groups where nothing else tells its rows apart."""
    if Field.PEOPLE not in layout.fields or layout.fields & set(LABELS):
        return layout
    free = (heading for heading in layout.headings if heading.field is None)
    if (found := next((each for each in free if is_of_one_sort(each.text)), None)) is not None:
        layout.take(found, Field.GROUP)
    return layout


def take_totals(layout: Layout, rows: Sequence[Row]) -> None:
    """Let 'Total' beside a column of genders be the number of people, as pivot tables have it.

    Only where its rows are summed and have no other number, and nothing in it is one person's,
    whose total may be of pay.
    """
    heading, fields = layout.columns.get(Field.TOTAL), layout.fields
    is_of_one = bool(fields & OF_A_PERSON) or tells_persons(layout)
    if heading is None or Field.GENDER not in fields or fields & COUNTED or is_of_one:
        return
    column = Column(rows, heading.place)
    is_of_people = not any(map(OF_OTHERS.search, map(simple, layout.titles)))
    # Each group is summed; a total at the foot alone may be one of hours.
    totals = [cell for row in rows for cell in row if is_total(cell)]
    is_summed = is_of_people and any(simple(str(cell)) not in TOTAL_WORDS for cell in totals)
    are_alone = all(sum(map(is_number, row)) <= 1 for row in rows)
    if column.values and column.share(Field.PEOPLE) == 1 and is_summed and are_alone:
        del layout.columns[Field.TOTAL]
        layout.take(heading, Field.PEOPLE)


def has_totals_of_genders(layout: Layout) -> bool:
    """True where 'Total' is the number of people of a group and gender."""
    heading = layout.columns.get(Field.PEOPLE)
    is_total = heading is not None and counted_as(heading.text) is Field.TOTAL
    return is_total and Field.GENDER in layout.fields
