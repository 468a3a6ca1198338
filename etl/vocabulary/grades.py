"""The ladder of seven rungs, lowest first."""

from enum import StrEnum


class Grade(StrEnum):
    APPRENTICE = "apprentice"
    TECHNICIAN = "technician or support"
    PROFESSIONAL = "professional"
    SENIOR_PROFESSIONAL = "senior professional"
    MANAGER = "manager"
    HEAD_OF_SERVICE = "head of service"
    DIRECTOR = "director or CIO"
    # A word that nobody has placed on the ladder yet. Shown, never dropped.
    UNMAPPED = "unmapped"


LADDER = tuple(grade for grade in Grade if grade is not Grade.UNMAPPED)
SENIOR_GRADES = (Grade.HEAD_OF_SERVICE, Grade.DIRECTOR)
