"""Staff numbers or names under a heading of numbers of people ('Number', 'Staff')."""

from etl.checks import headings as problems
from etl.checks.problems import Findings
from etl.workbooks.headings.columns import SETTLED, Field, Heading, heading_key
from etl.workbooks.headings.evidence import FEW_NUMBERS, MOST, Column, sample
from etl.workbooks.headings.identifiers import name_places
from etl.workbooks.headings.layout import Layout

# No council has so many people in one group of its staff.
TOO_MANY = 10_000
# One person's heading, over numbers of which none could be so many people.
ONE_PERSON = frozenset(("employee", "worker", "gweithiwr"))
SURELY, MAYBE, MOSTLY = 1.0, 0.45, 0.5
# Words of headings of what tells one from another, and of what is none of a person's.
OF_NUMBERS = frozenset(
    ("id", "no", "number", "num", "nbr", "ref", "reference", "key", "code", "upn", "record",
     "person", "employee", "emp", "worker", "staff", "user", "login", "unique", "identifier",
     "payroll", "rhif", "cyf", "cyfeirnod")
)  # fmt: skip
OF_OTHERS = frozenset(
    ("post", "position", "posn", "job", "role", "cost", "centre", "center", "department", "dept",
     "phone", "tel", "telephone", "mobile", "ext", "extension", "room", "desk", "manager",
     "managers", "supervisor", "line", "asset", "vacancy", "requisition", "account", "grade",
     "scale", "point", "salary", "pay", "location", "building", "site", "org", "organisation",
     "unit", "team", "occupancy", "assignment", "council", "year", "hours", "service", "project",
     "swydd", "ffon", "ni", "nino", "national", "dob", "postcode")
)  # fmt: skip


def certainty_of_numbers(heading: Heading, column: Column) -> float:
    """How certain it is that a column close to numbers of people tells them apart; 0 for not."""
    is_of_one = heading_key(heading.text) in ONE_PERSON and column.least >= TOO_MANY
    # One person may stand in a row for each month, and nobody in that of a vacancy.
    if is_of_one and column.share(Field.PEOPLE) >= MOSTLY:
        return SURELY
    return MAYBE if column.is_numbering else 0.0


def take_staff_numbers(layout: Layout, findings: Findings) -> None:
    """Let numbers beside a gender be staff numbers where none could be so many people, or each
    stands beside one.
    """
    take_beside_ones(layout, findings)
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


def take_beside_ones(layout: Layout, findings: Findings) -> None:
    """Let numbers that each stand in one row alone, beside a headcount of 1 in all, be those of
    staff: the rows are people.
    """
    people = layout.columns.get(Field.PEOPLE)
    fields = layout.fields
    if people is None or Field.GENDER not in fields or Field.STAFF_NUMBER in fields:
        return
    rows = sample(layout)
    if Column(rows, people.place).texts != {"1"}:
        return
    for heading in filter(may_number_staff, layout.headings):
        column = Column(rows, heading.place)
        is_one_each = len(column.values) == column.filled >= FEW_NUMBERS
        if is_one_each and column.share(Field.STAFF_NUMBER) == 1:
            because = "each of its numbers stands in one row, of one person"
            findings.add(problems.taken(layout.placed(heading), Field.STAFF_NUMBER, because, MOST))
            layout.take(heading, Field.STAFF_NUMBER)
            return


def may_number_staff(heading: Heading) -> bool:
    """True for a heading of numbers that is not known, and may be that of those of staff."""
    words = set(heading_key(heading.text).split()) or {heading.text.strip()}
    is_of_numbers = not words.isdisjoint(OF_NUMBERS) or words == {"#"}
    is_open = heading.field in (None, Field.GROUP) and heading.rank != SETTLED
    return is_open and is_of_numbers and words.isdisjoint(OF_OTHERS)


def let_go_of_names(layout: Layout) -> None:
    """Let a heading of numbers of people, over words beside a gender, be that of names."""
    heading = layout.columns.get(Field.PEOPLE)
    if heading is None or heading.rank == SETTLED or Field.GENDER not in layout.fields:
        return
    texts = Column(sample(layout), heading.place).texts
    if texts and not any(text[:1].isdigit() for text in texts):
        layout.set_aside(Field.PEOPLE, known=heading.known)
