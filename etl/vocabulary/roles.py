"""Role families, working patterns and contracts."""

from enum import StrEnum

NOT_GIVEN = "not given"


class RoleFamily(StrEnum):
    LEADERSHIP = "leadership"
    SERVICE_DESK = "service desk and support"
    INFRASTRUCTURE = "infrastructure and operations"
    SOFTWARE = "software and web"
    DATA = "data and analysis"
    SECURITY = "security"
    PROJECTS = "projects and change"
    OTHER = "other"
    NOT_GIVEN = NOT_GIVEN


class WorkingPattern(StrEnum):
    FULL_TIME = "full time"
    PART_TIME = "part time"
    NOT_GIVEN = NOT_GIVEN


class Contract(StrEnum):
    PERMANENT = "permanent"
    FIXED_TERM = "fixed term"
    APPRENTICESHIP = "apprenticeship"
    AGENCY = "agency"
    NOT_GIVEN = NOT_GIVEN
