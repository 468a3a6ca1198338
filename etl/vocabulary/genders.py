"""Gender as it is counted. Nothing is ever inferred from a name or a title."""

from enum import StrEnum


class Gender(StrEnum):
    WOMAN = "woman"
    MAN = "man"
    ANOTHER_GENDER = "another gender"
    NOT_RECORDED = "not recorded"


WOMEN_AND_MEN = frozenset((Gender.WOMAN, Gender.MAN))
# Who says one of these, or of whom it is said, is somebody.
RECORDED = frozenset((Gender.WOMAN, Gender.MAN, Gender.ANOTHER_GENDER))
