"""Processes that read one spreadsheet each: nothing of one is there for the next, or on a disk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from etl.workbooks.opening.child import ChildFailed, Faulty, Nursery
from etl.workbooks.opening.guard import MIB, Limits
from tests.unit.intake.child_that import STEPS

LIMITS = Limits()


@pytest.fixture
def nursery() -> Iterator[Nursery]:
    with Nursery("tests.unit.intake.child_that") as ready:
        yield ready


def remember(nursery: Nursery, word: str) -> dict[str, Any]:
    return nursery.ask({"do": "remember", "word": word}, LIMITS)


def test_nothing_of_one_request_is_there_for_the_next(nursery: Nursery) -> None:
    first, second = remember(nursery, "Ann"), remember(nursery, "Bob")
    assert (first["seen"], second["seen"]) == (["Ann"], ["Bob"])
    assert first["process"] != second["process"]
    assert first["started by"] == second["started by"]


def test_whoever_asks_before_all_is_ready_has_it_begun_at_once(nursery: Nursery) -> None:
    taken = list(range(STEPS))
    early, later = (nursery.ask({"do": "look"}, LIMITS) for _ in range(2))
    assert early["seen"] != [f"begun after {STEPS} of {STEPS} steps to look"] == later["seen"]
    assert early["taken"] == later["taken"] == taken


def test_what_reads_a_spreadsheet_can_write_no_byte_to_a_file(
    nursery: Nursery, tmp_path: Path
) -> None:
    path = tmp_path / "kept"
    with pytest.raises(ChildFailed):
        nursery.ask({"do": "write", "path": str(path), "word": "Ann"}, LIMITS)
    assert not path.exists() or path.read_bytes() == b""


@pytest.mark.parametrize(
    ("do", "limits", "words"),
    [
        ("die", LIMITS, "stops the program"),
        ("wait", Limits(wall_seconds=1), "takes too long to read$"),
        ("start a thread", Limits(memory_bytes=512 * MIB), "needs more memory"),
        ("babble", LIMITS, "could not be handed to be read"),
    ],
)
def test_a_request_that_ends_badly_costs_a_sentence_and_spoils_no_other(
    nursery: Nursery, do: str, limits: Limits, words: str
) -> None:
    remember(nursery, "Ann")
    with pytest.raises(ChildFailed, match=words):
        nursery.ask({"do": do}, limits)
    assert remember(nursery, "Bob")["seen"] == ["Bob"]


def test_a_fault_of_this_program_is_told_by_its_sort_and_place_and_quotes_nothing(
    nursery: Nursery,
) -> None:
    told = r"KeyError in tests/unit/intake/child_that.py, line \d+"
    with pytest.raises(Faulty) as raised:
        nursery.ask({"do": "err", "word": "Ann"}, LIMITS)
    assert re.fullmatch(told, str(raised.value))
    assert remember(nursery, "Bob")["seen"] == ["Bob"]


def test_time_that_runs_out_while_memory_is_full_is_said_to_be_either(nursery: Nursery) -> None:
    limits = Limits(memory_bytes=512 * MIB, wall_seconds=2)
    request = {"do": "fill and wait", "bytes": 300 * MIB}
    with pytest.raises(ChildFailed, match="takes too long to read, or needs more memory"):
        nursery.ask(request, limits)
    with pytest.raises(ChildFailed, match=r"takes too long to read$"):
        nursery.ask({**request, "bytes": 100 * MIB}, limits)


def test_many_may_ask_at_once(nursery: Nursery) -> None:
    names = [f"person {number}" for number in range(20)]
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(lambda name: remember(nursery, name), names))
    assert [answer["seen"] for answer in answers] == [[name] for name in names]
    assert len({answer["started by"] for answer in answers}) <= 4
