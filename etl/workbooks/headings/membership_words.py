"""Grades of members of a society as headings and labels: 'Fellow', 'Member', 'Associate'."""

import re
from collections.abc import Sequence

from etl.vocabulary.words import simple

OF_SOME = r"(?:honorary|hon|life|full|student|graduate|chartered|corporate|individual|retired)"
GRADE = re.compile(
    rf"(?:{OF_SOME} |senior |professional |associate |emeritus )?"
    r"(?:fellows?|members?|associates?|affiliates?)|aelod(?:au)?|cymrodyr|cymrawd"
)
# What is a grade beside those, and alone may be anything.
BESIDE = re.compile(rf"{OF_SOME}|students?|graduates?|honoraries|emeritus")
SURE_FROM = 2


def is_membership_grade(word: str) -> bool:
    """True for a grade of members that is told by its own word."""
    return GRADE.fullmatch(simple(word)) is not None


def are_membership_grades(words: Sequence[str]) -> bool:
    """True for words of which each is a grade of members, and two or more by themselves."""
    others = [word for word in words if not is_membership_grade(word)]
    is_sure = len(words) - len(others) >= SURE_FROM
    return is_sure and all(BESIDE.fullmatch(simple(word)) for word in others)
