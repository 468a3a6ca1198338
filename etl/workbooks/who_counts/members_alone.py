"""Lists of some of the Society's members alone: of the honorary, the retired or the former.

Beside others they are members like any; alone in a file they leave those others out.
"""

from collections.abc import Iterator, Sequence

from etl.checks import around
from etl.checks.problems import Problem
from etl.vocabulary.listed import Where, plain_names
from etl.vocabulary.words import simple
from etl.workbooks.headings.layout import Layout
from etl.workbooks.headings.sheet_words import core
from etl.workbooks.reading import Table
from etl.workbooks.who_counts.titles import GONE_MEMBERS

OF_SOME = frozenset(("honorary", "hon", "life", "lifetime", "retired", "emeritus", "student",
                     "former", "past", "previous", "ex", "anrhydeddus", "oes", "wedi", "ymddeol",
                     "cyn"))  # fmt: skip
MEMBERS = frozenset(("member", "members", "membership", "fellow", "fellows", "president",
                     "presidents", "chair", "chairs", "aelod", "aelodau", "aelodaeth"))  # fmt: skip
# What a title says of any members.
PLAIN = plain_names(Where.MEMBERS)


def of_some_members(
    tables: Sequence[Table], layouts: Sequence[Layout], stem: str
) -> Iterator[Problem]:
    """The question of a file of members whose titles or grades are all of some of them."""
    told = [next(_names(layout), "") for layout in layouts]
    called = stem.replace("_", " ")
    if said := told[0] if all(told) else called if _is_of_some(called) else "":
        yield around.part_by_title(layouts[0].sheet.name, said)
        return
    grades = [grade for table in tables for grade in table.by_grade]
    if grades and all(map(_is_grade_of_some, grades)):
        yield around.part_by_grades(layouts[0].sheet.name, grades)


def _names(layout: Layout) -> Iterator[str]:
    """The titles over a table, and its sheet's name, that are of some members; of who is none any
    more the status is asked.
    """
    told = (title for title in (*layout.titles, layout.sheet.name) if _is_of_some(title))
    return (title for title in told if not GONE_MEMBERS.fullmatch(core(title)))


def _is_of_some(title: str) -> bool:
    words = set(core(title).split())
    return bool(words & OF_SOME and words & MEMBERS) and words <= OF_SOME | MEMBERS | PLAIN


def _is_grade_of_some(grade: str) -> bool:
    words = set(simple(grade).split())
    return bool(words & OF_SOME) and words <= OF_SOME | MEMBERS
