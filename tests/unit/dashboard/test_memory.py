"""Answers kept for whoever asks the same."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from dashboard.accounts import memory
from dashboard.accounts.desk import Desk
from dashboard.accounts.memory import Memory
from dashboard.accounts.viewer import Role, Viewer
from dashboard.components.asking import Asking
from dashboard.measures.safe_table import Rule, SafeTable
from dashboard.url_state import Dimension, Filters
from etl.vocabulary.grades import Grade
from etl.warehouse.connect import Warehouse
from etl.warehouse.ledger import undo
from tests.builders import CAMDEN, CARDIFF, LEEDS, MANCHESTER, a_warehouse, counted, load

COUNCILS = (CAMDEN, CARDIFF, LEEDS, MANCHESTER)


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


@pytest.fixture
def loaded(tmp_path: Path) -> Iterator[Warehouse]:
    """Four councils, with counts that rounding to 5 must change."""
    warehouse = a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)
    load(warehouse, *(counted(organisation=code, women=23, men=41) for code in COUNCILS))
    yield warehouse
    warehouse.close()


def shown(warehouse: Warehouse, kept: Memory, viewer: Viewer, **filters: str) -> SafeTable:
    """What one request shows of people by year: a desk of its own, and the answers kept by all."""
    desk = Desk(warehouse, viewer, 25, kept)
    return Asking(desk, "/", Filters(**filters)).table((Dimension.YEAR,))  # type: ignore[arg-type]


def test_a_load_changes_the_answer_and_nothing_is_cleared(loaded: Warehouse) -> None:
    kept, analyst = Memory(), Viewer(Role.ANALYST)
    before = shown(loaded, kept, analyst)
    assert shown(loaded, kept, analyst) is before
    receipt = load(loaded, counted(organisation=LEEDS, women=50, men=41))
    after = shown(loaded, kept, analyst)
    undo(loaded, receipt.stored[0].id)
    again = shown(loaded, kept, analyst)
    assert [table.rows[0]["women"] for table in (before, after, again)] == [92, 119, 92]
    assert [table.version.number for table in (before, after, again)] == [1, 2, 3]


def test_exact_and_protected_answers_are_never_given_for_one_another(loaded: Warehouse) -> None:
    officer, another = (Viewer(Role.COUNCIL_OFFICER, code) for code in (LEEDS, CAMDEN))
    viewers = [Viewer(), officer, another, Viewer(Role.ANALYST)]
    for order in (viewers, viewers[::-1]):
        kept = Memory()
        tables = {viewer: shown(loaded, kept, viewer, council=LEEDS) for viewer in order}
        assert {viewer: table.rule for viewer, table in tables.items()} == {
            Viewer(): Rule.PROTECTED,
            officer: Rule.EXACT,
            another: Rule.PROTECTED,
            Viewer(Role.ANALYST): Rule.EXACT,
        }
        assert tables[officer].rows[0]["women"] == 23
        assert tables[another].rows[0]["women"] in (20, 25)
        again = {viewer: shown(loaded, kept, viewer, council=LEEDS) for viewer in order}
        assert all(again[viewer] is table for viewer, table in tables.items())


def test_another_measure_filter_grouping_or_benchmark_is_another_question(
    loaded: Warehouse,
) -> None:
    kept = Memory()
    asking = Asking(Desk(loaded, Viewer(), 25, kept), "/", Filters())
    parity = Asking(Desk(loaded, Viewer(), 25, kept), "/", Filters(benchmark="parity"))
    tables = [
        asking.table(()),
        asking.table((), year=2025, grade=Grade.PROFESSIONAL),
        asking.table((Dimension.GRADE,)),
        parity.table(()),
    ]
    assert len({id(table) for table in tables}) == len(tables)
    assert parity.table(()) is tables[-1]
