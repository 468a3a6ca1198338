import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.vocabulary.grades import Grade
from etl.warehouse.connect import Warehouse
from etl.warehouse.keys import RowKeys, cell_text
from etl.warehouse.ledger import undo
from etl.warehouse.reads import CountRow, headcounts
from etl.warehouse.scope import EXACT
from etl.warehouse.where import Dimension, Where
from tests.builders import LEEDS, MANCHESTER, counted, load

KEYS = RowKeys(b"a secret")


def all_people(warehouse: Warehouse) -> CountRow:
    (row,) = headcounts(EXACT, warehouse, by=[], where=Where())
    return row


@given(st.text(), st.tuples(*[st.integers(0, 10_000)] * 3))
def test_keys_fit_32_bits_and_are_nought_where_nobody_is(cell: str, counts):
    keys = KEYS.of(cell, counts)
    assert all(0 <= key < 2**32 for key in keys)
    assert all(key == 0 for key, count in zip(keys, counts, strict=True) if count == 0)


def test_a_key_depends_on_the_cell_and_the_secret_alone():
    women, others, not_recorded = KEYS.of("cell", (3, 3, 3))
    assert len({women, others, not_recorded}) == 3
    assert KEYS.of("cell", (3, 9, 0))[0] == women
    assert KEYS.of("cell", (9, 3, 0))[1] == others
    assert KEYS.of("cell", (4, 3, 3))[0] == women
    assert KEYS.of("cell", (0, 3, 3))[0] == 0
    assert KEYS.of("another cell", (3, 3, 3))[0] != women
    assert RowKeys(b"another secret").of("cell", (3, 3, 3))[0] != women


def test_keys_are_spread_evenly():
    lowest = sum(KEYS.of(f"cell {number}", (1, 0, 0))[0] < 2**32 // 5 for number in range(5_000))
    # Of 5,000, a fifth; 4 standard deviations either side.
    assert 1_000 - 113 < lowest < 1_000 + 113


def test_cells_that_differ_are_spelt_differently():
    assert cell_text("a", "b") != cell_text("ab")
    assert cell_text("a", 1) == cell_text("a", "1")


def test_the_same_people_have_the_same_keys_after_a_reload(warehouse: Warehouse):
    people = [counted(women=3, men=4, not_recorded=1), counted(organisation=LEEDS, women=2)]
    receipt = load(warehouse, *people)
    before = all_people(warehouse)
    for stored in receipt.stored:
        undo(warehouse, stored.id)
    load(warehouse, *reversed(people))
    assert all_people(warehouse) == before
    assert before.women_key > 0


def test_a_correction_of_the_count_draws_no_new_chance(warehouse: Warehouse):
    load(warehouse, counted(women=3, men=4))
    before = all_people(warehouse)
    load(warehouse, counted(women=3, men=5))
    after = all_people(warehouse)
    assert (after.women_key, after.others_key) == (before.women_key, before.others_key)
    assert (before.others, after.others) == (4, 5)


@pytest.mark.parametrize("dimension", [Dimension.GRADE, Dimension.COUNCIL, Dimension.YEAR])
def test_keys_of_groups_add_up_to_the_key_of_all(warehouse: Warehouse, dimension: Dimension):
    load(
        warehouse,
        *[
            counted(organisation=code, year=year, grade=grade, women=2, men=3, not_recorded=1)
            for code in (LEEDS, MANCHESTER)
            for year in (2024, 2025)
            for grade in (Grade.MANAGER, Grade.PROFESSIONAL)
        ],
    )
    rows = headcounts(EXACT, warehouse, by=[dimension], where=Where())
    total = all_people(warehouse)
    assert len(rows) == 2
    for name in ("women", "others", "not_recorded", "women_key", "others_key", "not_recorded_key"):
        assert sum(getattr(row, name) for row in rows) == getattr(total, name) > 0
    assert all(type(getattr(total, name)) is int for name in ("women", "women_key"))
