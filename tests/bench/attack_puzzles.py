"""From what was seen to what must be solved: one puzzle for each status and gender of a slice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from dashboard.measures.permitted import LEAST_PEOPLE
from dashboard.measures.rounding import BASE
from tests.bench.attack_rules import ATTACKED, Seen, What
from tests.bench.attack_seen import Bools, Slice
from tests.bench.attack_solver import Floats, Puzzle

SMALL = 5
IN_POST_WOMEN, IN_POST_OTHERS = ATTACKED[:2]


@dataclass(frozen=True)
class Attack:
    """A puzzle and its targets: every group of 1 to 4 that can be named, a row each."""

    what: What
    puzzle: Puzzle
    targets: Bools


def attacks(part: Slice, seen: Seen) -> Iterator[Attack]:
    """What a reader attacks who knows nothing beside what was seen."""
    sets, of_group = once(part.members)
    for what in ATTACKED:
        truth = part.counts[what].astype(float)
        targets = _small(sets, truth)
        if not len(targets):
            continue
        low, high = np.zeros(len(sets)), np.full(len(sets), np.inf)
        np.maximum.at(low, of_group, seen.low[what])
        np.minimum.at(high, of_group, _high(part, seen, what))
        differ = _differing(part.members, seen, what) if seen.keyed else sets[:0]
        yield Attack(what, Puzzle.of(truth, (sets, low, high), differ), targets)


def knowing_the_empty(attack: Attack) -> Attack:
    """The attack of somebody who knows in which elementary cells there is nobody."""
    puzzle = attack.puzzle
    kept = puzzle.truth > 0
    there = Puzzle(
        puzzle.truth[kept], puzzle.rows[:, kept], puzzle.low, puzzle.high, np.ones(kept.sum())
    )
    return Attack(attack.what, there, _small(once(attack.targets[:, kept])[0], there.truth))


def knowing_own(attack: Attack, own: Bools) -> Attack:
    """The attack of an officer, who knows the cells of their own council exactly."""
    puzzle, kept = attack.puzzle, ~own
    known = puzzle.rows[:, own] @ puzzle.truth[own]
    rest = Puzzle(
        puzzle.truth[kept],
        puzzle.rows[:, kept],
        puzzle.low - known,
        puzzle.high - known,
        np.zeros(kept.sum()),
    )
    return Attack(attack.what, rest, _small(once(attack.targets[:, kept])[0], rest.truth))


def once(rows: Bools) -> tuple[Bools, Bools]:
    """Each set of cells once, and the place of each row's set among them."""
    places: dict[bytes, int] = {}
    of_row = [places.setdefault(row.tobytes(), len(places)) for row in rows]
    first = {place: number for number, place in reversed(list(enumerate(of_row)))}
    return rows[[first[place] for place in range(len(places))]], np.array(of_row, dtype=np.intp)


def _small(sets: Bools, truth: Floats) -> Bools:
    sums = sets @ truth
    return sets[(sums > 0) & (sums < SMALL)]


def _high(part: Slice, seen: Seen, what: What) -> Floats:
    """The most each group can be. In a group withheld for too few people, women are bounded by
    what others leave of the base; the others are taken as known, which only helps the attacker."""
    high = seen.high[what]
    if seen.reach is None or what not in (IN_POST_WOMEN, IN_POST_OTHERS):
        return high
    beside = IN_POST_OTHERS if what == IN_POST_WOMEN else IN_POST_WOMEN
    known, _ = part.totals(*beside)
    shown_at_least = np.maximum(BASE * np.ceil((known - seen.reach) / BASE), 0)
    left = LEAST_PEOPLE - BASE - shown_at_least + seen.reach
    return np.where(seen.too_few, np.minimum(high, left), high)


def _differing(rows: Bools, seen: Seen, what: What) -> Bools:
    """The cells in one group and not in another within it, wherever the two figures differ.

    A row without women does not change the women's key, so the figures would be the same.
    """
    shown = np.flatnonzero(~np.isnan(seen.values[what]))
    if not len(shown):
        return rows[:0]
    sets, of_group = once(rows[shown])
    values = np.zeros(len(sets))
    values[of_group] = seen.values[what][shown]
    numbers = sets.astype(np.float32)
    sizes = numbers.sum(axis=1)
    within = (numbers @ numbers.T >= sizes[:, None] - 0.5) & (sizes[:, None] < sizes[None, :])
    pairs = np.argwhere(within & (values[None, :] != values[:, None]))
    return once(sets[pairs[:, 1]] & ~sets[pairs[:, 0]])[0] if len(pairs) else sets[:0]
