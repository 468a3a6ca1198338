"""The promise: whoever collects every answer cannot pin down one count from 1 to 4.

The bench (`make bench-disclosure`) does the same over 1,000 worlds and prints what it costs.
"""

from collections.abc import Iterator

import numpy as np
import pytest

from dashboard.measures.disclosure import NotShown
from dashboard.measures.shares import shares
from etl.vocabulary.populations import Status
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import PROTECTED
from etl.warehouse.where import Dimension, Where
from tests.bench.attack_others import NearestFive, Unprotected
from tests.bench.attack_puzzles import Attack, attacks, knowing_own, knowing_the_empty
from tests.bench.attack_rules import GATE, NEIGHBOUR, Rule, by_the_gate, rows_of
from tests.bench.attack_seen import SECRET, Slice, slices
from tests.bench.attack_solver import Effort, Found, Puzzle, solve
from tests.bench.attack_worlds import FLOW, World, a_world, as_counted, worlds
from tests.builders import a_warehouse, load

WORLDS = 20
FEW = Effort(steps=5, enough=1, programs=0)


def attacked(rule: Rule, world: World) -> Iterator[tuple[Slice, Attack]]:
    for part in slices(world):
        for attack in attacks(part, rule.see(part)):
            yield part, attack


def solved(attack: Attack, effort: Effort = Effort()) -> Found:  # noqa: B008
    return solve(attack.puzzle, attack.targets, np.random.default_rng(1), effort)


def test_no_count_from_1_to_4_is_pinned_by_every_answer_that_a_reader_can_get():
    targets = 0
    for world in worlds(WORLDS, seed=2):
        for _, attack in attacked(GATE, world):
            found = solved(attack)
            targets += len(attack.targets)
            assert found.pinned(1) == 0, (world.seed, attack.what)
            assert not found.unsettled.any(), (world.seed, attack.what)
    assert targets > 5_000


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_nor_by_an_officer_nor_by_whoever_knows_which_cells_are_empty(seed):
    for part, attack in attacked(GATE, a_world(seed)):
        own = np.array([code == part.cells[0][0] for code, _ in part.cells])
        for harsher in (knowing_own(attack, own), knowing_the_empty(attack)):
            if len(harsher.targets):
                assert solved(harsher).pinned(1) == 0


# ---------------------------------------------------------------- the attack is able


@pytest.mark.parametrize(("rule", "least"), [(Unprotected(), 1.0), (NearestFive(), 0.02)])
def test_the_same_attacker_pins_many_where_figures_are_not_protected_so(rule, least):
    pinned = targets = 0
    for world in worlds(3, seed=2):
        for _, attack in attacked(rule, world):
            pinned += solved(attack, FEW).pinned(1)
            targets += len(attack.targets)
    assert pinned >= least * targets


def a_puzzle(truth, *rows, differ=()) -> Puzzle:
    """Rows of cells and bounds: ((0, 1), 1, 9) says that cells 0 and 1 come to 1 to 9."""

    def of(cells):
        return [place in cells for place in range(len(truth))]

    sets = np.array([of(cells) for cells, _, _ in rows])
    low, high = (np.array([float(row[end]) for row in rows]) for end in (1, 2))
    others = np.array([of(cells) for cells in differ], dtype=bool).reshape(-1, len(truth))
    return Puzzle.of(np.array(truth, dtype=float), (sets, low, high), others)


def bounds_of(puzzle: Puzzle, cells) -> tuple[float, float]:
    target = np.array([[place in cells for place in range(len(puzzle.truth))]])
    found = solve(puzzle, target, np.random.default_rng(1), Effort(enough=100))
    return float(found.least[0]), float(found.most[0])


def test_four_rows_of_at_least_1_and_a_total_of_at_most_4_are_pinned():
    """What rounding to a neighbour lets happen: four counts of 1 shown as 5, their sum as 0."""
    each = [((place,), 1, 9) for place in range(4)]
    puzzle = a_puzzle([1, 1, 1, 1], *each, ((0, 1, 2, 3), 0, 4))
    assert bounds_of(puzzle, [2]) == (1, 1)
    assert bounds_of(puzzle, [0, 1]) == (2, 2)


def test_bounds_are_of_whole_numbers():
    """Two of three cells come to at most 1 whichever two: together at most 1, not 1.5."""
    pairs = [((0, 1), 0, 1), ((0, 2), 0, 1), ((1, 2), 0, 1)]
    assert bounds_of(a_puzzle([1, 0, 0], *pairs), [0, 1, 2]) == (0, 1)


def test_figures_that_differ_tell_that_somebody_makes_the_difference():
    puzzle = a_puzzle([2, 3], ((0, 1), 1, 9), differ=[(1,)])
    assert bounds_of(puzzle, [1]) == (1, 9)
    assert bounds_of(puzzle, [0]) == (0, 8)


def test_bounds_that_the_truth_does_not_keep_are_refused():
    puzzle = a_puzzle([7], ((0,), 0, 4))
    with pytest.raises(ValueError, match="does not agree with the truth"):
        bounds_of(puzzle, [0])


def test_the_bounds_of_every_rule_hold_the_truth():
    for rule in (GATE, NEIGHBOUR, NearestFive()):
        for _, attack in attacked(rule, a_world(5)):
            assert attack.puzzle.agrees(attack.puzzle.truth)


# ---------------------------------------------------------------- collected is what is shown


@pytest.fixture(params=[21, 24])
def stored(request, tmp_path) -> Iterator[tuple[World, Warehouse]]:
    world = a_world(request.param)
    url = f"sqlite:///{tmp_path / 'warehouse.sqlite'}"
    warehouse = a_warehouse(url, tmp_path, secret=SECRET.decode())
    load(warehouse, *as_counted(world))
    yield world, warehouse
    warehouse.close()


def told(warehouse: Warehouse, by, where: Where) -> dict:
    """Each group's figures as `shares` shows them, or why it does not."""
    try:
        table = shares(PROTECTED, warehouse, by=by, where=where)
    except NotShown:
        return {}
    names = ["council_code" if each is Dimension.COUNCIL else each.value for each in by]
    return {
        tuple(row[name] for name in names): row["withheld"]
        or (row["women"], row["others"], row["not_recorded"])
        for row in table.rows
    }


def collected(part: Slice, status: Status) -> dict[tuple, dict]:
    """By question, each group's figures as the bench collects them."""
    found: dict[tuple, dict] = {}
    for group, row in zip(part.groups, rows_of(part, status), strict=True):
        if not group.further:
            figures, reason = by_the_gate(group, row)
            found.setdefault(group.by, {})[group.values] = reason or figures
    return found


@pytest.mark.parametrize("status", [Status.IN_POST, FLOW])
def test_the_bench_collects_what_the_measure_shows_for_every_question(stored, status):
    world, warehouse = stored
    shown = 0
    for part in slices(world):
        for by, groups in collected(part, status).items():
            answers = told(warehouse, by, Where(year=part.year, status=status))
            for values, figures in groups.items():
                # What has no answer at all is of nobody, or its question is refused.
                if values in answers:
                    assert answers[values] == figures, (by, values)
                    shown += isinstance(figures, tuple)
                else:
                    assert isinstance(figures, str), (by, values)
    assert shown > 20 or status is FLOW


def test_a_filter_gives_the_figure_of_the_row(stored):
    world, warehouse = stored
    part = list(slices(world))[-1]
    for by, groups in collected(part, Status.IN_POST).items():
        filters = {"region", "council_type", "council", "grade"}.intersection(by)
        if len(by) > 3 or not filters:
            continue
        rest = [each for each in by if each.value not in filters]
        for values, figures in list(groups.items())[:8]:
            named = dict(zip(by, values, strict=True))
            where = Where(
                status=Status.IN_POST, **{each: named[Dimension(each)] for each in filters},
                year=part.year,
            )  # fmt: skip
            answers = told(warehouse, rest, where)
            key = tuple(named[each] for each in rest)
            assert answers.get(key, figures if isinstance(figures, str) else None) == figures
