"""A council's return of its IT and digital people."""

from collections.abc import Collection

from etl.vocabulary.cells import Cell
from etl.vocabulary.populations import Population
from etl.vocabulary.regions import Region
from etl.vocabulary.years import snapshot_day
from etl.workbooks.headings.columns import Field
from etl.workbooks.kind import Kind, counts_people, year_of
from etl.workbooks.reading import NOT_KNOWN_COUNCIL
from etl.workbooks.terms.groups import Describe, Values
from etl.workbooks.terms.terms import Terms
from etl.workbooks.whose.context import Context
from etl.workbooks.whose.of_it_staff import says_it

BY = (
    Field.COUNCIL,
    Field.YEAR,
    Field.STATUS,
    Field.GENDER,
    Field.GRADE,
    Field.ROLE,
    Field.PATTERN,
    Field.CONTRACT,
    Field.GROUP,
)
# Women and men alone could be anyone: one of these beside them makes a return.
OF_EMPLOYEES = (Field.STAFF_NUMBER, Field.START, Field.POST, Field.ORGANISATION)
BESIDE = frozenset((*BY, *OF_EMPLOYEES)) - {Field.GENDER}


def recognises(fields: Collection[Field], around: str) -> bool:
    """Women and men, and something of a workforce beside them, or nothing but the genders or the
    numbers of both, which are called those of IT staff. Kinds with marks come first.
    """
    are_alone = {Field.WOMEN, Field.MEN} <= set(fields) or set(fields) == {Field.GENDER}
    is_called_so = are_alone and says_it((), (around,))
    return counts_people(fields) and (bool(BESIDE & set(fields)) or is_called_so)


def describe(context: Context) -> Describe:
    """The cell of a row: the council's own, or that of the whole table."""

    def cell(row: int, values: Values, terms: Terms) -> Cell | None:
        year = year_of(row, values, terms, context)
        status = terms.status(row, values.get(Field.STATUS))
        council = context.council
        if year is not None and Field.COUNCIL in values:
            council = terms.council(row, values[Field.COUNCIL], year, context.council)
        elif year and council and not council.existed_on(snapshot_day(year)):
            # The title's council is that of every year, and may have been there in some alone.
            council = terms.council(row, council.name, year, None)
        described = Cell(
            organisation=council.code if council else NOT_KNOWN_COUNCIL,
            year=year or 0,
            region=council.region if council else Region.NOT_RECORDED,
            status=status or "",
            grade=terms.grade(row, values.get(Field.GRADE)),
            role_family=terms.role(row, values.get(Field.ROLE)),
            working_pattern=terms.pattern(row, values),
            contract=terms.contract(row, values.get(Field.CONTRACT)),
        )
        lost = Field.COUNCIL in values and council is None
        return None if year is None or status is None or lost else described

    return cell


KIND = Kind(
    name="workforce",
    population=Population.COUNCIL_IT,
    recognises=recognises,
    can_read=counts_people,
    needs=("the gender of each person, or numbers of women and men", "a grade, role or council"),
    describe=describe,
    by=BY,
    aliases={
        Field.ORGANISATION: Field.COUNCIL,
        Field.POST: Field.ROLE,
        Field.MEMBERSHIP_GRADE: Field.GRADE,
    },
    of_council=True,
)
