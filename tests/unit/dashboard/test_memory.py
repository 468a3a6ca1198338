"""Answers kept for whoever asks the same."""

from dataclasses import replace
from itertools import count

import pytest

from dashboard.accounts import memory
from dashboard.accounts.desk import Desk
from dashboard.accounts.memory import Memory
from dashboard.accounts.viewer import Role, Viewer


def test_the_same_question_is_asked_once() -> None:
    kept, numbers = Memory(), count(1)
    assert [kept.recall("a", lambda: next(numbers)) for _ in range(3)] == [1, 1, 1]
    assert kept.recall("b", lambda: next(numbers)) == 2


def test_no_more_is_kept_than_a_thousand_answers() -> None:
    kept, numbers = Memory(), count()
    for key in range(memory.KEPT_AT_MOST + 5):
        kept.recall(key, lambda: next(numbers))
    assert kept.recall(memory.KEPT_AT_MOST, lambda: -1) == memory.KEPT_AT_MOST
    assert kept.recall(0, lambda: -1) == -1


def test_what_raises_is_not_kept() -> None:
    kept = Memory()
    with pytest.raises(ZeroDivisionError):
        kept.recall("a", lambda: 1 / 0)
    assert kept.recall("a", lambda: 7) == 7


def test_another_scope_or_other_data_is_another_question(a_desk: Desk) -> None:
    shared = Memory()
    one = replace(a_desk, memory=shared)
    assert one.remembered("q", lambda: "protected") == "protected"
    analyst = replace(one, viewer=Viewer(Role.ANALYST))
    assert analyst.remembered("q", lambda: "exact") == "exact"
    assert one.remembered("q", lambda: "never asked") == "protected"
    newer = replace(one)
    newer.__dict__["version"] = replace(a_desk.version, number=10_000)
    assert newer.remembered("q", lambda: "newer") == "newer"
