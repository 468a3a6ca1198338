"""Made-up returns of every shape that councils send, read once: nothing wrong passes unasked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from etl.intake import read_file
from etl.workbooks.asked import Asked
from etl.workbooks.opening.guard import Limits
from etl.workbooks.reading import Reading
from tests.bench.returns_made import Return, as_json, make
from tests.bench.truths import Entry, wrong_grades, wrong_totals

TODAY = date(2026, 11, 23)
# Of the returns that have no doubt in them, those that must be right without a question.
RIGHT_UNASKED = 0.9


@pytest.fixture(scope="module")
def returns(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Return, Reading, Entry]]:
    made = make(tmp_path_factory.mktemp("returns"))
    return [
        (each, read_file(each.path, Asked(each.path.name, TODAY), Limits()), as_json(each))
        for each in made
    ]


Wrong = Callable[[Reading, Entry], str]


def wrong(returns: list[tuple[Return, Reading, Entry]], says: Wrong) -> list[str]:
    """The returns that would be loaded without a question, and wrongly."""
    return [
        f"{each.path.name} ({each.shape}): {says(reading, truth) or 'it has no true total'}"
        for each, reading, truth in returns
        if reading.verdict == "ready" and (says(reading, truth) or truth["expect"] == "refuse")
    ]


def test_no_wrong_total_would_be_loaded_without_a_question(
    returns: list[tuple[Return, Reading, Entry]],
) -> None:
    assert len(returns) >= 100
    assert not wrong(returns, wrong_totals)


def test_no_wrong_count_of_a_grade_would_be_loaded_without_a_question(
    returns: list[tuple[Return, Reading, Entry]],
) -> None:
    assert not wrong(returns, wrong_grades)


def test_nine_in_ten_returns_without_a_doubt_are_right_without_a_question(
    returns: list[tuple[Return, Reading, Entry]],
) -> None:
    plain = [(reading, truth) for _, reading, truth in returns if truth["expect"] == "plain"]
    right = [r for r, truth in plain if r.verdict == "ready" and not wrong_totals(r, truth)]
    assert len(right) / len(plain) >= RIGHT_UNASKED


def test_every_question_about_a_return_can_be_answered(
    returns: list[tuple[Return, Reading, Entry]],
) -> None:
    silent = [
        f"{each.path.name} ({each.shape}): {problem.code}"
        for each, reading, _ in returns
        for problem in reading.problems
        if problem.level == "ask" and problem.question is None
    ]
    assert not silent
