"""Organisations that are no councils: the Society, and the employers to set councils beside."""

SOCIETY = "SOCITM"
SOCIETY_NAME = "Socitm"
CIVIL_SERVICE = "CS"
CIVIL_SERVICE_NAME = "Civil Service"
# Between the employer's code and its part: 'CS: Digital, Data and Technology'.
PART = ": "


def comparator_code(profession: str = "") -> str:
    """The code of the Civil Service, or of one of its professions."""
    return f"{CIVIL_SERVICE}{PART}{profession}" if profession else CIVIL_SERVICE


def is_comparator(code: str) -> bool:
    """True for the Civil Service and for its professions."""
    return code == CIVIL_SERVICE or bool(profession_of(code))


def profession_of(code: str) -> str:
    """The profession in a comparator's code; empty when it has none, or is no comparator's."""
    root, colon, part = code.partition(PART)
    return part.strip() if root == CIVIL_SERVICE and colon else ""


def comparator_name(code: str) -> str:
    """'Civil Service', 'Civil Service: Digital, Data and Technology'."""
    profession = profession_of(code)
    return f"{CIVIL_SERVICE_NAME}{PART}{profession}" if profession else CIVIL_SERVICE_NAME
