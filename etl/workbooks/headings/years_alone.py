"""Columns of years where days are meant, and of parts of a year where years are."""

import re
from collections.abc import Collection

from etl.checks import headings as problems
from etl.checks.problems import Findings
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.evidence import Column
from etl.workbooks.headings.judges import number
from etl.workbooks.headings.layout import Layout, text_of

STARTS = (Field.START, Field.MEMBER_SINCE)
FIRST, LAST = 1950, 2100
# A month by its name, and no day before it: such a day is asked about by itself.
OF_A_MONTH = re.compile(
    r"(?:\d{4} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{2,4})?|"
    r"20\d\d ?(?:0[1-9]|1[0-3])"
)


def let_go_of_years(
    layout: Layout, field: Field, column: Column, years: Collection[int], findings: Findings
) -> bool:
    """Whether a field's column has such values, and is not read; `years` are the list's own.

    Whoever started in a year before was there; of the list's own year only its sender can say.
    """
    if field is Field.YEAR and (column.are_parts_of_a_year or _are_months(column)):
        # Pay periods, under 'Period': which of them counts is asked.
        layout.set_aside(field)
        return True
    started = [number(value) or 0 for value in column.values if text_of(value).isdigit()]
    are_years = len(started) == len(column.values) and all(FIRST <= y <= LAST for y in started)
    if field not in STARTS or not are_years:
        return False
    heading = layout.columns[field]
    place = layout.placed(heading)
    if years and max(started) < min(years):
        findings.add(problems.years_alone(place, field))
        layout.set_aside(field)
    else:
        findings.add(problems.years_of_the_list(place, field))
        del layout.columns[field]
    return True


def _are_months(column: Column) -> bool:
    """Whether each value is a month, and not all are the end of a reporting year."""
    is_of_months = all(map(OF_A_MONTH.fullmatch, column.texts))
    return is_of_months and column.share(Field.YEAR) < 1
