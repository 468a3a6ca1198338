"""Organisations: councils, the Society, and the employers to set councils beside."""

from collections.abc import Set as AbstractSet
from functools import cache

from etl.vocabulary.councils import register

SOCIETY = "SOCITM"
SOCIETY_NAME = "Socitm"
CIVIL_SERVICE = "CS"
CIVIL_SERVICE_NAME = "Civil Service"
# Between the employer's code and its part: 'CS: Digital, Data and Technology'.
PART = ": "


def comparator_code(part: str = "") -> str:
    """The code of the Civil Service, or of one of its professions or departments."""
    return f"{CIVIL_SERVICE}{PART}{part}" if part else CIVIL_SERVICE


def is_comparator(code: str) -> bool:
    """True for the Civil Service, its professions and its departments."""
    return code == CIVIL_SERVICE or bool(profession_of(code))


def profession_of(code: str) -> str:
    """The profession or department in a comparator's code; empty where it has none."""
    root, colon, part = code.partition(PART)
    return part.strip() if root == CIVIL_SERVICE and colon else ""


def comparator_name(code: str) -> str:
    """'Civil Service', 'Civil Service: Digital, Data and Technology'."""
    profession = profession_of(code)
    return f"{CIVIL_SERVICE_NAME}{PART}{profession}" if profession else CIVIL_SERVICE_NAME


def keeper(organisations: AbstractSet[str]) -> str:
    """The code under which answers about a spreadsheet of these organisations are kept: its own
    where it is one's, the Society's where it is a collection of many's; empty where it is nobody's.
    """
    if len(organisations) > 1:
        return SOCIETY
    return next(iter(organisations), "")


@cache
def organisation_name(code: str) -> str:
    """The name of an organisation as people write it. Raises KeyError for a code there is not."""
    if is_comparator(code):
        return comparator_name(code)
    if code == SOCIETY:
        return SOCIETY_NAME
    return register().by_code(code).name
