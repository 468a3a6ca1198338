"""The Society's list of members, or counts of them."""

import re
from collections.abc import Collection

from etl.vocabulary.cells import Cell
from etl.vocabulary.organisations import SOCIETY
from etl.vocabulary.populations import Population
from etl.vocabulary.regions import Region
from etl.vocabulary.words import simple
from etl.workbooks.headings.columns import Field
from etl.workbooks.kind import Kind, counts_people, year_of
from etl.workbooks.terms.groups import Describe, Values
from etl.workbooks.terms.terms import Terms
from etl.workbooks.whose.context import Context

MARKS = frozenset(
    (Field.MEMBERSHIP_GRADE, Field.MEMBER_NUMBER, Field.MEMBER_SINCE, Field.SOCIETY_POST)
)
WORDS_AROUND = frozenset(("member", "members", "membership", "aelodau", "aelodaeth"))
# Who holds a post in the Society is a member of it.
OF_POSTS = re.compile(
    r"\b(?:posts?|offices?) (?:held )?in the society\b|"
    r"\bsociety (?:board|officers|posts?|committees?|members?(?:hip)?)\b"
)
# Who is a member of something else: 'Members of staff', 'Team members', 'Trade union membership'.
OF_OTHERS = re.compile(
    r"\bmembers? of (?:the |our )?(?:\w+ )?(?:staff|teams?|workforce|service|council|department)\b|"
    r"\b(?:staff|team|union|elected|council|cabinet|pension scheme|network|forum|group|club|pool) "
    r"members?(?:hip)?\b|\baelod(?:au)? o staff\b"
)


def recognises(fields: Collection[Field], around: str) -> bool:
    """A heading that only members have, or a title, sheet or file name that speaks of members."""
    if not counts_people(fields):
        return False
    is_of_posts = OF_POSTS.search(simple(around)) is not None
    said = is_of_posts or bool(WORDS_AROUND & set(_without_others(around)))
    return said or bool(MARKS & set(fields))


def _without_others(around: str) -> list[str]:
    """The words around a table, without those of members of a staff, team, union or council."""
    return OF_OTHERS.sub(" ", simple(around)).split()


def describe(context: Context) -> Describe:
    """The cell of a row: the Society's, in the member's region or that of the member's council."""

    def cell(row: int, values: Values, terms: Terms) -> Cell | None:
        year = year_of(row, values, terms, context)
        status = terms.status(row, values.get(Field.STATUS))
        region = terms.region(row, values.get(Field.REGION))
        employer = terms.employer(row, values.get(Field.ORGANISATION), year or 0)
        if region is Region.NOT_RECORDED and employer is not None:
            region = employer.region
        grade = terms.grade(row, values.get(Field.GRADE))
        post = terms.post(row, values.get(Field.SOCIETY_POST))
        if year is None or status is None:
            return None
        return Cell(SOCIETY, year, region, status, grade, post=post)

    return cell


KIND = Kind(
    name="membership",
    population=Population.SOCIETY_MEMBERSHIP,
    recognises=recognises,
    can_read=counts_people,
    needs=("the gender of each member, or numbers of women and men",),
    describe=describe,
    by=(
        Field.YEAR,
        Field.STATUS,
        Field.GENDER,
        Field.GRADE,
        Field.SOCIETY_POST,
        Field.REGION,
        Field.ORGANISATION,
    ),
    aliases={
        Field.MEMBERSHIP_GRADE: Field.GRADE,
        Field.POST: Field.SOCIETY_POST,
        Field.COUNCIL: Field.ORGANISATION,
        Field.MEMBER_NUMBER: Field.STAFF_NUMBER,
        Field.MEMBER_SINCE: Field.START,
        Field.MEMBER_UNTIL: Field.LEAVING,
        Field.EXPIRY: Field.LEAVING,
    },
    of_members=MARKS,
)
