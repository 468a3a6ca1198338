"""Staff numbers or names under a heading of numbers of people ('Number', 'Staff')."""

from etl.checks import headings as problems
from etl.checks.problems import Findings
from etl.workbooks.headings.columns import SETTLED, Field, Heading, heading_key
from etl.workbooks.headings.evidence import MOST, NUMBERED, Column, sample
from etl.workbooks.headings.identifiers import name_places
from etl.workbooks.headings.layout import Layout

# No council has so many people in one group of its staff.
TOO_MANY = 10_000
# One person's heading, over numbers of which none could be so many people.
ONE_PERSON = frozenset(("employee", "worker", "gweithiwr"))
SURELY, MAYBE = 1.0, 0.45


def certainty_of_numbers(heading: Heading, column: Column) -> float:
    """How certain it is that a column close to numbers of people tells them apart; 0 for not."""
    is_of_one = heading_key(heading.text) in ONE_PERSON and column.least >= TOO_MANY
    # One person may stand in a row for each month.
    if is_of_one and column.share(Field.PEOPLE) >= NUMBERED:
        return SURELY
    return MAYBE if column.is_numbering else 0.0


def take_staff_numbers(layout: Layout, findings: Findings) -> None:
    """Let numbers beside a gender be staff numbers where none could be so many people."""
    heading = layout.columns.get(Field.PEOPLE)
    fields = layout.fields
    if heading is None or Field.GENDER not in fields or Field.STAFF_NUMBER in fields:
        return
    column = Column(sample(layout), heading.place)
    if heading.rank == SETTLED or not column.is_numbering or column.least < TOO_MANY:
        return
    if not name_places(layout):
        return
    because = "no two of its values are the same, and none could be so many people"
    findings.add(problems.taken(layout.placed(heading), Field.STAFF_NUMBER, because, MOST))
    del layout.columns[Field.PEOPLE]
    layout.take(heading, Field.STAFF_NUMBER)


def let_go_of_names(layout: Layout) -> None:
    """Let a heading of numbers of people, over words beside a gender, be that of names."""
    heading = layout.columns.get(Field.PEOPLE)
    if heading is None or heading.rank == SETTLED or Field.GENDER not in layout.fields:
        return
    texts = Column(sample(layout), heading.place).texts
    if texts and not any(text[:1].isdigit() for text in texts):
        layout.set_aside(Field.PEOPLE, known=heading.known)
