"""Who is looking at a page, and which councils they see exactly."""

from dataclasses import dataclass
from enum import StrEnum

from etl.vocabulary.councils import register
from etl.warehouse.scope import EXACT, PROTECTED, Scope


class Role(StrEnum):
    """What somebody comes as. Only a council officer has a council."""

    STEERING_GROUP = "steering group"
    COUNCIL_OFFICER = "council officer"
    ANALYST = "analyst"


@dataclass(frozen=True, slots=True)
class Viewer:
    """One reader: a role and, for an officer, the code of their council.

    Raises ValueError for an officer without a council and for anyone else with one.
    """

    role: Role = Role.STEERING_GROUP
    council: str | None = None

    def __post_init__(self) -> None:
        if (self.role is Role.COUNCIL_OFFICER) != (self.council is not None):
            raise ValueError("a council officer has a council, and nobody else has one")

    @property
    def key(self) -> str:
        """The viewer in one word, as the demonstration's cookie and forms hold it."""
        return f"{self.role.value}:{self.council}" if self.council else self.role.value


STEERING_GROUP_MEMBER = Viewer()


def parse_viewer(key: str) -> Viewer:
    """The viewer that a key names. Raises ValueError for any other text, and so for a role with
    a colon and no council behind it, and for a council that there is not.
    """
    role, colon, council = key.partition(":")
    if not colon:
        return Viewer(Role(role))
    try:
        return Viewer(Role(role), register().by_code(council).code)
    except KeyError:
        raise ValueError(f"there is no council '{council}'") from None


def scope_of(viewer: Viewer) -> Scope:
    """What this viewer may see: everything, their own council exactly, or protected figures."""
    if viewer.role is Role.ANALYST:
        return EXACT
    if viewer.role is Role.COUNCIL_OFFICER and viewer.council:
        return Scope(exact=frozenset({viewer.council}))
    return PROTECTED
