"""Measures in tests that expect an answer of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from dashboard.measures.arithmetic.counts import NotCalculable


def told(measure: Callable[..., Any]) -> Callable[..., Any]:
    """The measure where it has an answer; the test fails where it says that it has none."""

    @wraps(measure)
    def answered(*counts: Any, **options: Any) -> Any:
        answer = measure(*counts, **options)
        assert not isinstance(answer, NotCalculable), answer.reason
        return answer

    return answered
