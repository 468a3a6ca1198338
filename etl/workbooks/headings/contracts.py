"""Columns of contracts under another heading, and of something else under theirs.

What stands there is taken for what it is where that moves nobody in or out of post: SAP's 'Employee
Group' may say that everybody is active, Oracle's 'Assignment Category' who is full time, and a
'Basis' who is permanent.
"""

from collections.abc import Container

from etl.checks import headings as problems
from etl.checks.problems import Findings
from etl.workbooks.headings.columns import SETTLED, Field, Heading, best_known
from etl.workbooks.headings.evidence import MOST, Column, sample
from etl.workbooks.headings.layout import Layout

INSTEAD = {
    Field.STATUS: (Field.CONTRACT, Field.PATTERN),
    Field.HOURS: (Field.PATTERN,),
    Field.FTE: (Field.PATTERN,),
}


def take_instead_of_contract(
    layout: Layout, found: Field | None, column: Column, findings: Findings
) -> bool:
    """Take what stands under the heading of a contract for what was `found` of it; False where it
    is to be asked about.
    """
    columns = layout.columns
    if column.are_contracts_of_staff:
        return True
    is_status = found is Field.STATUS and column.all_in_post
    if found is None or not (is_status or (found is Field.PATTERN and found not in columns)):
        return False
    heading = columns.pop(Field.CONTRACT)
    _tell(layout, heading, found, findings)
    if found is Field.PATTERN:
        columns[Field.PATTERN] = heading
    return True


def take_instead(
    layout: Layout, field: Field, column: Column, rows: int, findings: Findings
) -> bool:
    """Take contracts or working patterns under the heading of a status, hours or FTE for what they
    are; False where some are none. A row without a status may be that of somebody who has left.
    """
    is_in_each = field is not Field.STATUS or column.filled == rows
    if not is_in_each or column.share(field) == 1:
        return False
    found = next((each for each in INSTEAD.get(field, ()) if column.share(each) == 1), None)
    if found is None:
        return False
    heading = layout.columns.pop(field)
    _tell(layout, heading, found, findings)
    layout.columns.setdefault(found, heading)
    return True


def take_contract(layout: Layout, findings: Findings, *, is_told: bool) -> None:
    """Let contracts under the heading of a working pattern be those of the list; where another
    column `is_told` to be of them, that one is.
    """
    heading = layout.columns.pop(Field.PATTERN)
    if not is_told:
        _tell(layout, heading, Field.CONTRACT, findings)
        layout.columns[Field.CONTRACT] = heading


def take_contracts_for_jobs(layout: Layout, findings: Findings) -> None:
    """Let contracts under 'Job category' and the like be no job titles; another column may be."""
    heading = layout.columns.get(Field.ROLE)
    if heading is None or heading.rank == SETTLED:
        return
    if not Column(sample(layout), heading.place).are_contracts:
        return
    _tell(layout, heading, Field.CONTRACT, findings)
    layout.set_aside(Field.ROLE)
    if Field.CONTRACT not in layout.columns:
        there = next(each for each in layout.headings if each.place == heading.place)
        layout.take(there, Field.CONTRACT)
    if (other := best_known(layout.headings).get(Field.ROLE)) is not None:
        layout.columns[Field.ROLE] = other


def told_by_words(column: Column, missing: Container[Field]) -> tuple[Field, str, float] | None:
    """What a column of contracts is, or a list's of how far its people came in a recruitment,
    whatever it is called, why, and how certain that is.
    """
    if Field.CONTRACT in missing and column.are_contracts:
        return Field.CONTRACT, "all its values are words for a contract", 1.0
    is_open = Field.STATUS in missing and Field.PEOPLE in missing
    because = "its values are words for how far people came in a recruitment"
    return (Field.STATUS, because, 0.5) if is_open and column.are_of_recruitment else None


def _tell(layout: Layout, heading: Heading, field: Field, findings: Findings) -> None:
    because = f"all its values are words for a {field}"
    findings.add(problems.taken(layout.placed(heading), field, because, MOST))
