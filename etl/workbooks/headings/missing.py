"""The fields that a table has no column for, and that a heading that is not known may stand for."""

from collections.abc import Set

from etl.workbooks.headings.columns import Field

# What stands for the same thing in one kind or another.
ALIKE = {
    Field.ROLE: (Field.POST,),
    Field.COUNCIL: (Field.ORGANISATION,),
    Field.GRADE: (Field.MEMBERSHIP_GRADE, Field.LEVEL),
    Field.START: (Field.MEMBER_SINCE,),
    Field.LEAVING: (Field.MEMBER_UNTIL,),
    Field.STAFF_NUMBER: (Field.MEMBER_NUMBER,),
    Field.HOURS: (Field.FTE,),
    Field.FTE: (Field.HOURS,),
}
# Only by their own names, never by likeness: they belong to published files.
NOT_PROPOSED = frozenset(field for field in Field if field.name.startswith(("WOMEN_", "MEN_"))) | {
    Field.EMPLOYER, Field.INDUSTRY, Field.DUE_DATE, Field.LEVEL, Field.PROFESSION,
    Field.DEPARTMENT, Field.POST, Field.SOCIETY_POST, Field.ORGANISATION, Field.MEMBERSHIP_GRADE,
    Field.MEMBER_SINCE, Field.MEMBER_UNTIL, Field.EXPIRY, Field.MEMBER_NUMBER,
    Field.ANOTHER_GENDER,
    Field.NOT_RECORDED, Field.TOTAL,
}  # fmt: skip


def fields_missing(there: Set[Field]) -> frozenset[Field]:
    """The fields that may be proposed for other columns, where these are there."""
    gone = {
        field for field in Field if field not in there and not there & set(ALIKE.get(field, ()))
    }
    if Field.GENDER in there:
        gone -= {Field.WOMEN, Field.MEN}
    if {Field.WOMEN, Field.MEN} <= there:
        gone -= {Field.GENDER, Field.PEOPLE}
    return frozenset(gone - NOT_PROPOSED)
