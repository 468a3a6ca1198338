import pytest

from etl.warehouse.connect import Warehouse
from etl.warehouse.errors import CannotUndo, NoSuchSubmission
from etl.warehouse.ledger import redo, undo
from etl.warehouse.reads import data_version, headcounts, submissions
from etl.warehouse.scope import EXACT
from etl.warehouse.where import Where
from tests.builders import LEEDS, counted, load


def women(warehouse: Warehouse) -> int:
    return sum(row.women for row in headcounts(EXACT, warehouse, by=[], where=Where()))


def sent(warehouse: Warehouse, number: int) -> int:
    """Loads a file with that many women; gives the submission's number."""
    return load(warehouse, counted(women=number)).stored[0].id


def states(warehouse: Warehouse) -> list[str]:
    return [row.state for row in submissions(EXACT, warehouse)]


def test_undo_brings_back_the_older_and_redo_the_newer(warehouse: Warehouse):
    first, second = sent(warehouse, 7), sent(warehouse, 8)
    undone = undo(warehouse, second)
    assert (undone.id, undone.outcome, undone.replaced) == (second, "undone", first)
    assert women(warehouse) == 7
    redone = redo(warehouse, second)
    assert (redone.id, redone.outcome, redone.replaced) == (second, "brought back", first)
    assert women(warehouse) == 8
    assert states(warehouse) == ["superseded", "current"]


def test_undoing_the_only_submission_leaves_none(warehouse: Warehouse):
    first = sent(warehouse, 7)
    assert undo(warehouse, first).replaced is None
    assert headcounts(EXACT, warehouse, by=[], where=Where()) == []
    assert redo(warehouse, first).replaced is None
    assert women(warehouse) == 7


def test_undo_goes_back_step_by_step(warehouse: Warehouse):
    first, second, third = (sent(warehouse, number) for number in (1, 2, 3))
    found = []
    for number in (third, second):
        undo(warehouse, number)
        found.append(women(warehouse))
    assert found == [2, 1]
    for number in (second, third):
        redo(warehouse, number)
        found.append(women(warehouse))
    assert found == [2, 1, 2, 3]
    assert first < second < third


def test_what_was_replaced_cannot_be_undone(warehouse: Warehouse):
    first, second = sent(warehouse, 7), sent(warehouse, 8)
    with pytest.raises(CannotUndo, match=f"Submission {first} was replaced by submission {second}"):
        undo(warehouse, first)
    assert women(warehouse) == 8


def test_what_is_undone_cannot_be_undone_again(warehouse: Warehouse):
    first = sent(warehouse, 7)
    undo(warehouse, first)
    with pytest.raises(CannotUndo, match=f"undone already. 'wit redo {first}' brings it back"):
        undo(warehouse, first)


def test_what_was_replaced_and_whose_replacement_was_undone_says_so(warehouse: Warehouse):
    first, second = sent(warehouse, 7), sent(warehouse, 8)
    with pytest.raises(CannotUndo, match=f"Submission {first} was not undone: it is superseded"):
        redo(warehouse, first)
    with pytest.raises(CannotUndo, match=f"Submission {second} was not undone: it is current"):
        redo(warehouse, second)


def test_redo_does_not_push_out_a_newer_submission(warehouse: Warehouse):
    first = sent(warehouse, 7)
    undo(warehouse, first)
    second = sent(warehouse, 8)
    with pytest.raises(
        CannotUndo, match=f"submission {second}, sent on 02 June 2025, stands in its place"
    ):
        redo(warehouse, first)
    assert women(warehouse) == 8
    undo(warehouse, second)
    redo(warehouse, first)
    assert women(warehouse) == 7


def test_redo_after_two_were_undone_does_not_bring_both_back(warehouse: Warehouse):
    first, second = sent(warehouse, 7), sent(warehouse, 8)
    undo(warehouse, second)
    undo(warehouse, first)
    redo(warehouse, second)
    assert women(warehouse) == 8
    assert undo(warehouse, second).replaced is None
    assert women(warehouse) == 0


def test_the_same_file_can_be_loaded_again_after_it_was_undone(warehouse: Warehouse):
    first = sent(warehouse, 7)
    undo(warehouse, first)
    second = sent(warehouse, 7)
    assert second != first
    assert women(warehouse) == 7


def test_undo_of_one_council_leaves_the_others(warehouse: Warehouse):
    receipt = load(warehouse, counted(women=1), counted(organisation=LEEDS, women=2))
    undo(warehouse, next(s.id for s in receipt.stored if s.organisation == LEEDS))
    assert women(warehouse) == 1


@pytest.mark.parametrize("change", [undo, redo])
def test_a_number_that_no_submission_has_is_refused(warehouse: Warehouse, change):
    with pytest.raises(NoSuchSubmission, match="There is no submission 99"):
        change(warehouse, 99)


def test_the_version_rises_with_every_change(warehouse: Warehouse):
    numbers = [data_version(EXACT, warehouse).number]
    first = sent(warehouse, 7)
    for change in (lambda: None, lambda: undo(warehouse, first), lambda: redo(warehouse, first)):
        change()
        numbers.append(data_version(EXACT, warehouse).number)
    assert numbers == sorted(set(numbers))
