"""An attacker who weighs chances: how sure, given all figures, of one value for a small count.

Bounds say what is possible. This attacker knows which elementary cells are empty and how likely
each figure is for each count, and samples worlds in proportion to how well they explain all that
was seen (Metropolis), holding smaller counts for likelier: each further person three in four.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tests.bench.attack_puzzles import once
from tests.bench.attack_rules import Seen, What
from tests.bench.attack_seen import Bools, Ints, Slice
from tests.bench.attack_solver import Floats

SAMPLES = 40_000
EVERY = 20
ONE_MORE = np.log(0.75)
MOST = 400
HIGHEST = 12
NEVER = 1e-300


def chances(moves_on: float) -> Floats:
    """log chance of each figure (in steps of 5) of each count, steps going on with that chance."""
    figures = MOST // 5 + 16
    now = np.zeros((figures, MOST + 1))
    counts = np.arange(MOST + 1)
    now[counts // 5, counts] += 1 - counts % 5 / 5
    now[counts // 5 + 1, counts] += counts % 5 / 5
    settled = np.zeros_like(now)
    for _ in range(14):
        settled += now * (1 - moves_on)
        settled[0] += now[0] * moves_on
        going = now[1:] * moves_on / 2
        now = np.zeros_like(now)
        now[:-1] += going
        now[2:] += going[:-1]
    return np.log(np.maximum(settled + now, NEVER))


@dataclass(frozen=True)
class Sure:
    """Of so many targets: how many an attacker was more than 99 % sure of, and rightly."""

    targets: int
    sure: int
    right: int


def weigh(part: Slice, seen: Seen, what: What, logs: Floats, chance: np.random.Generator) -> Sure:
    """How sure of what the attacker is of each small count of a slice."""
    truth = part.counts[what]
    there = truth > 0
    shown = ~np.isnan(seen.values[what])
    rows, of_group = once(part.members[shown][:, there])
    figures = np.zeros(len(rows), dtype=np.int64)
    figures[of_group] = seen.values[what][shown] // 5
    held = rows.any(axis=1)
    targets, _ = once(part.members[:, there])
    sums = targets @ truth[there]
    targets, sums = targets[(sums > 0) & (sums < 5)], sums[(sums > 0) & (sums < 5)]
    if not held.any() or not len(targets) or truth.sum() >= MOST:
        return Sure(0, 0, 0)
    walk = _Walk(truth[there].copy(), rows[held], figures[held], logs)
    seen_values = np.zeros((len(targets), HIGHEST))
    for step in range(SAMPLES):
        walk.step(chance)
        if step > SAMPLES // 10 and step % EVERY == 0:
            values = np.minimum(targets @ walk.here, HIGHEST - 1)
            seen_values[np.arange(len(targets)), values] += 1
    sure = seen_values.max(axis=1) > 0.99 * seen_values.sum(axis=1)
    right = seen_values.argmax(axis=1) == sums
    return Sure(len(targets), int(sure.sum()), int((sure & right).sum()))


class _Walk:
    """A walk through worlds, of which each is visited as often as it is likely."""

    def __init__(self, here: Ints, rows: Bools, figures: Ints, logs: Floats) -> None:
        self.here, self._figures, self._logs = here, figures, logs
        self._rows = rows.astype(np.int64)
        self._sums = self._rows @ here

    def step(self, chance: np.random.Generator) -> None:
        """Somebody more, somebody fewer, or somebody in another cell: taken or left."""
        move = np.zeros(len(self.here), dtype=np.int64)
        first, second = chance.integers(0, len(move), 2)
        kind = chance.integers(3)
        move[first] += -1 if kind == 0 else 1
        if kind == 2:
            move[second] -= 1
        if not move.any() or (self.here + move < 1).any():
            return
        change = self._rows[:, first] * move[first]
        if second != first:
            change = change + self._rows[:, second] * move[second]
        hit = np.flatnonzero(change)
        before, after = self._sums[hit], np.clip(self._sums[hit] + change[hit], 0, MOST)
        logs, figures = self._logs, self._figures[hit]
        gain = (logs[figures, after] - logs[figures, before]).sum() + ONE_MORE * move.sum()
        if np.log(chance.random()) < gain:
            self.here = self.here + move
            self._sums = self._sums + change
