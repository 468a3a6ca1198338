"""Gender as it is counted. Nothing is ever inferred from a name or a title."""

from enum import StrEnum


class Gender(StrEnum):
    WOMAN = "woman"
    MAN = "man"
    ANOTHER_GENDER = "another gender"
    NOT_RECORDED = "not recorded"


WOMEN_AND_MEN = frozenset((Gender.WOMAN, Gender.MAN))
