"""What was settled about a council's spreadsheets, as the warehouse keeps it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from etl.warehouse import reads
from etl.warehouse.connect import Warehouse
from etl.warehouse.errors import CannotStore, NoSuchMapping
from etl.warehouse.mappings import undo_mapping
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.write import store
from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading
from tests.builders import CAMDEN, LEEDS, NOW, a_reading, a_table, counted

SEX = Answers(headings={"Sex": "gender"}, reasons={"change in size": "A merger."})
LATER = NOW + timedelta(days=365)


def of_leeds(answers: Answers, year: int = 2025) -> Reading:
    cells = counted(organisation=LEEDS, year=year, women=3, men=5)
    return replace(a_reading(a_table(cells)), answers=answers)


def test_what_was_settled_is_kept_with_the_load_but_for_its_reasons(warehouse: Warehouse):
    store(warehouse, of_leeds(SEX), sent_by="Ada", now=NOW)
    (kept,) = reads.mappings(EXACT, warehouse, LEEDS)
    assert (kept.organisation, kept.kind, kept.content) == (
        LEEDS, "workforce", {"headings": {"Sex": "gender"}}
    )  # fmt: skip
    assert (kept.confirmed_by, kept.confirmed_at, kept.state) == ("Ada", NOW, "current")
    (sent,) = reads.submissions(EXACT, warehouse)
    assert sent.reasons == {"change in size": "A merger."}


def test_a_load_with_nothing_settled_keeps_nothing(warehouse: Warehouse):
    store(warehouse, of_leeds(Answers()), sent_by="Ada", now=NOW)
    assert reads.mappings(EXACT, warehouse, LEEDS) == []


def test_a_load_that_fails_keeps_nothing(warehouse: Warehouse):
    broken = of_leeds(SEX)
    broken.tables[0].cells = dict([counted(organisation=LEEDS, women=-1)])
    with pytest.raises(CannotStore):
        store(warehouse, broken, sent_by="Ada", now=NOW)
    assert reads.mappings(EXACT, warehouse, LEEDS) == []


def test_newer_answers_stand_until_they_are_undone(warehouse: Warehouse):
    newer = Answers(headings={"Sex": "gender"}, sheets=("List",))
    store(warehouse, of_leeds(SEX), sent_by="Ada", now=NOW)
    store(warehouse, of_leeds(SEX, 2026), sent_by="Ada", now=LATER)
    assert len(reads.mappings(EXACT, warehouse, LEEDS, past=True)) == 1
    store(warehouse, of_leeds(newer, 2026), sent_by="Bo", now=LATER)
    old, new = reads.mappings(EXACT, warehouse, LEEDS, past=True)
    assert (old.state, new.state, new.replaces) == ("superseded", "current", old.id)

    undone = undo_mapping(warehouse, LEEDS, "workforce")
    assert (undone.id, undone.stands_again) == (new.id, old.id)
    assert [kept.id for kept in reads.mappings(EXACT, warehouse, LEEDS)] == [old.id]
    assert undo_mapping(warehouse, LEEDS, "workforce").stands_again is None
    with pytest.raises(NoSuchMapping, match="Nothing is kept"):
        undo_mapping(warehouse, LEEDS, "workforce")
    store(warehouse, of_leeds(newer, 2026), sent_by="Bo", now=LATER)
    (again,) = reads.mappings(EXACT, warehouse, LEEDS)
    assert (again.content["sheets"], again.replaces) == (["List"], None)


def test_a_collection_of_many_councils_keeps_nothing_for_any(warehouse: Warehouse):
    cells = [counted(organisation=code, women=3, men=5) for code in (LEEDS, CAMDEN)]
    reading = replace(a_reading(a_table(*cells)), answers=SEX)
    store(warehouse, reading, sent_by="Ada", now=NOW)
    assert reads.mappings(EXACT, warehouse, LEEDS) == []


def test_a_council_s_mapping_and_totals_are_its_own(warehouse: Warehouse):
    store(warehouse, of_leeds(SEX), sent_by="Ada", now=NOW)
    assert reads.mappings(PROTECTED, warehouse, LEEDS) == []
    assert reads.mappings(Scope(exact=frozenset({CAMDEN})), warehouse, LEEDS) == []
    assert len(reads.mappings(Scope(exact=frozenset({LEEDS})), warehouse, LEEDS)) == 1
    assert reads.totals_of(PROTECTED, warehouse, [LEEDS]) == {}
    ((slot, totals),) = reads.totals_of(EXACT, warehouse, [LEEDS, CAMDEN]).items()
    assert (slot.organisation, slot.year) == (LEEDS, 2025)
    assert totals["in post"]["women"] == 3
