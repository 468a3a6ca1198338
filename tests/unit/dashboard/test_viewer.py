"""Who looks, and what they may see."""

import pytest

from dashboard.accounts.viewer import (
    STEERING_GROUP_MEMBER,
    Role,
    Viewer,
    parse_viewer,
    scope_of,
)
from etl.warehouse.scope import EXACT, PROTECTED

OFFICER = Viewer(Role.COUNCIL_OFFICER, "E09000007")


def test_an_officer_sees_their_own_council_exactly_and_no_other() -> None:
    scope = scope_of(OFFICER)
    assert scope.sees_exactly(frozenset({"E09000007"}))
    assert not scope.sees_exactly(frozenset({"E09000012"}))
    assert not scope.sees_exactly(frozenset({"E09000007", "E09000012"}))


def test_an_analyst_sees_everything_and_a_steering_group_member_nothing_exactly() -> None:
    assert scope_of(Viewer(Role.ANALYST)) == EXACT
    assert scope_of(STEERING_GROUP_MEMBER) == PROTECTED


@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_a_scope(role: Role) -> None:
    scope_of(Viewer(role, "E09000007" if role is Role.COUNCIL_OFFICER else None))


@pytest.mark.parametrize("viewer", [STEERING_GROUP_MEMBER, OFFICER, Viewer(Role.ANALYST)])
def test_a_viewer_comes_back_from_their_key(viewer: Viewer) -> None:
    assert parse_viewer(viewer.key) == viewer


@pytest.mark.parametrize(
    "key",
    [
        "", "king", "council officer", "council officer:", "council officer:E99999999",
        "analyst:E09000007", "analyst:", "steering group:", ":", ":E09000007", "ANALYST",
    ],
)  # fmt: skip
def test_any_other_key_is_nobody(key: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_viewer(key)
