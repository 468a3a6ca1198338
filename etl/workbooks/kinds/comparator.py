"""Published counts of an employer that is no council: Civil Service statistics.

One row a status, year, region or profession, responsibility level and sex, with
the headcount rounded to 5 by its publisher. `[c]` is withheld. Of the four
statuses 'In post' is the workforce, 'New entrant CS' and 'Leaver CS' are flows
of the whole Civil Service, and 'Leaver Dept.' is none that is counted.
"""

import re
from collections.abc import Collection

from etl.vocabulary.cells import Cell
from etl.vocabulary.organisations import comparator_code
from etl.vocabulary.populations import Population
from etl.vocabulary.words import simple
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import text_of
from etl.workbooks.kind import Kind, counts_people, year_of
from etl.workbooks.terms.groups import Describe, Values
from etl.workbooks.terms.terms import Terms
from etl.workbooks.whose.context import Context
from etl.workbooks.words.naming import councils_in

MARKS = frozenset((Field.LEVEL, Field.PROFESSION, Field.DEPARTMENT))


OF_COUNCILS = re.compile(r"\b(?:councils?|local (?:authority|authorities|government))\b")
CIVIL_SERVICE = re.compile(r"\bcivil (?:service|servants)\b")
# Statuses of nobody else's people.
ITS_STATUSES = re.compile(r"\b(?:leaver|new entrant) cs\b")


def recognises(fields: Collection[Field], around: str) -> bool:
    """Levels, professions or departments by sex, with a status or called the Civil Service's; or
    its own statuses, whatever its people are told by.
    """
    is_called_so = bool(CIVIL_SERVICE.search(simple(around))) and not _names_a_council(around)
    is_told = (Field.STATUS in fields or is_called_so) and bool(MARKS & set(fields))
    return (is_told or bool(ITS_STATUSES.search(simple(around)))) and can_read(fields)


def _names_a_council(around: str) -> bool:
    """Whether it is a council's own that is set beside the Civil Service, or uses its words."""
    return bool(OF_COUNCILS.search(simple(around))) or any(councils_in(around, None))


def can_read(fields: Collection[Field]) -> bool:
    """True with women and men, and numbers of them; without a status they are in post."""
    told = Field.PEOPLE in fields or Field.WOMEN in fields
    return counts_people(fields) and told


def describe(context: Context) -> Describe:
    """The cell of a row: the Civil Service, or one of its professions or departments.

    What a table by department says is kept under each department, so that it does not take the
    place of the table by region.
    """

    def cell(row: int, values: Values, terms: Terms) -> Cell | None:
        status = terms.status(row, values.get(Field.STATUS))
        if status is None:
            return None
        year = year_of(row, values, terms, context)
        part = text_of(values.get(Field.PROFESSION)) or text_of(values.get(Field.DEPARTMENT))
        organisation = comparator_code(part)
        region = terms.region(row, values.get(Field.REGION))
        grade = terms.grade(row, values.get(Field.GRADE))
        return None if year is None else Cell(organisation, year, region, status, grade)

    return cell


KIND = Kind(
    name="comparator",
    population=Population.COMPARATOR,
    recognises=recognises,
    can_read=can_read,
    needs=("a responsibility level or profession", "sex", "headcount"),
    describe=describe,
    by=(
        Field.YEAR,
        Field.STATUS,
        Field.REGION,
        Field.PROFESSION,
        Field.DEPARTMENT,
        Field.GRADE,
        Field.GENDER,
    ),
    aliases={Field.LEVEL: Field.GRADE, Field.ORGANISATION: Field.DEPARTMENT},
    of_no_council=True,
    why_no_form="It is a published table, which is loaded as it is.",
)
