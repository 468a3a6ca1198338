"""What a kind of spreadsheet is: how it is recognised, and how its rows are understood."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from etl.checks.problems import Findings
from etl.vocabulary.cells import PublishedShare
from etl.vocabulary.populations import Population
from etl.workbooks.asked import Asked
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout
from etl.workbooks.terms.groups import Describe, Values
from etl.workbooks.terms.terms import Terms
from etl.workbooks.whose.context import Context

# What only a person has, so that a row with it is one.
ONE_PERSONS = frozenset((Field.STAFF_NUMBER, Field.START, Field.LEAVING, Field.MEMBER_SINCE,
                         Field.MEMBER_UNTIL))  # fmt: skip
# Reads the published shares of a table that has no counts.
ReadShares = Callable[[Layout, Asked, Findings], Iterator[PublishedShare]]


@dataclass(frozen=True)
class Kind:
    """One kind of spreadsheet. KINDS in etl.workbooks.kinds lists them."""

    name: str
    population: Population
    # True for these fields, and these words around the table (sheet, titles, file name).
    recognises: Callable[[Collection[Field], str], bool]
    # True for the fields without which it cannot be read.
    can_read: Callable[[Collection[Field]], bool]
    # The same in words, as said to a sender who names this kind.
    needs: tuple[str, ...]
    # How a row with people in it becomes a cell; None where there are shares and no counts.
    describe: Callable[[Context], Describe] | None = None
    # The fields that its people are counted by.
    by: tuple[Field, ...] = ()
    # What a heading means in this kind, where it can mean two things.
    aliases: dict[Field, Field] = field(default_factory=dict)
    of_council: bool = False
    # True where no organisation in it is a council.
    of_no_council: bool = False
    # Headings that only the Society's members have, who are on nobody's staff.
    of_members: frozenset[Field] = frozenset()
    shares: ReadShares | None = None
    # Why nobody fills in a form of it; '' where there is one in etl.returns.templates.
    why_no_form: str = ""


def year_of(row: int, values: Values, terms: Terms, context: Context) -> int | None:
    """The row's year: its own, else the table's; None when its own cannot be."""
    if Field.YEAR not in values:
        return context.year
    return terms.year(row, values[Field.YEAR], context.year)


def counted_by(kind: Kind, layout: Layout) -> tuple[Field, ...]:
    """The fields that a table's people are counted by: hours, too, where they tell the pattern."""
    hours = [field for field in (Field.HOURS, Field.FTE) if field in layout.columns]
    told = Field.PATTERN in layout.columns or not is_people_layout(layout.fields)
    return kind.by if told or Field.PATTERN not in kind.by else (*kind.by, *hours[:1])


def counts_people(fields: Collection[Field]) -> bool:
    """True when women and men can be told: a row a person, or numbers of people."""
    return Field.GENDER in fields or (Field.WOMEN in fields and Field.MEN in fields)


def is_people_layout(fields: Collection[Field]) -> bool:
    """One row a person: a gender, and no number of people, or something that only a person has."""
    if Field.GENDER not in fields:
        return False
    return Field.PEOPLE not in fields or bool(ONE_PERSONS & set(fields))
