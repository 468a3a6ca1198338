"""The attacker: the least and the most that each count can be, given all that was seen.

The truth agrees with what was seen, so a count is not pinned as soon as one other world is found
that agrees as well and gives it another value. A walk through such worlds finds most; an integer
program (scipy's `milp`, which runs HiGHS) settles the rest, both ways.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
# Far more people than any world has in a cell: where nothing else bounds one.
PLENTY = 10_000


@dataclass(frozen=True)
class Puzzle:
    """Unknown whole numbers, `least` or more, whose sums over `rows` lie from `low` to `high`."""

    truth: Floats
    rows: Bools
    low: Floats
    high: Floats
    least: Floats

    @classmethod
    def of(cls, truth: Floats, seen: tuple[Bools, Floats, Floats], differ: Bools) -> Puzzle:
        """The puzzle of sets of cells with their bounds, and of sets that hold somebody."""
        rows, low, high = seen
        rows = np.vstack([rows, differ])
        low = np.concatenate([low, np.ones(len(differ))])
        high = np.concatenate([high, np.full(len(differ), np.inf)])
        told = (low > 0) | np.isfinite(high)
        return cls(truth, rows[told], low[told], high[told], np.zeros(len(truth)))

    def agrees(self, world: Floats) -> bool:
        """True when the world could have been seen so."""
        sums = self.rows @ world
        within = (self.low <= sums) & (sums <= self.high)
        return bool(within.all() and (world >= self.least).all())


@dataclass
class Found:
    """The least and most that each target was found to be; `solved` counts the integer programs.

    `unsettled` marks targets of which they ran out of time, or were not run.
    """

    least: Floats
    most: Floats
    unsettled: Bools
    solved: int = 0

    def width(self) -> Floats:
        return self.most - self.least

    def pinned(self, values: int) -> int:
        """How many targets are proved to be one of so many values, and no fewer."""
        return int(((self.width() == values - 1) & ~self.unsettled).sum())

    def meet(self, values: Floats) -> None:
        self.least = np.minimum(self.least, values)
        self.most = np.maximum(self.most, values)


@dataclass(frozen=True)
class Effort:
    """How hard to try: steps of the walk, a width that is enough, integer programs at the most,
    and seconds for each end of one."""

    steps: int = 30
    enough: int = 2
    programs: int = 10_000
    seconds: float = 5.0


def solve(puzzle: Puzzle, targets: Bools, chance: np.random.Generator, effort: Effort) -> Found:
    """Bounds for each target: exact below the width that is enough, at least that wide else.

    Raises ValueError when the truth itself does not agree with what was seen.
    """
    if not puzzle.agrees(puzzle.truth):
        raise ValueError("what was seen does not agree with the truth: the attack's bounds are off")
    found = walk(puzzle, targets, chance, effort)
    for place in np.flatnonzero(found.width() < effort.enough):
        if found.width()[place] >= effort.enough or _told(puzzle, targets[place]):
            continue  # another target's solution has widened it, or its own row pins it
        if found.solved < effort.programs:
            bound(puzzle, targets, int(place), found, effort.seconds)
        else:
            found.unsettled[place] = found.width()[place] < effort.enough
    return found


def bound(
    puzzle: Puzzle, targets: Bools, place: int, found: Found, seconds: float = Effort.seconds
) -> None:
    """The exact least and most of one target; every solution is used for the other targets too."""
    found.solved += 1
    answers = [optimum(puzzle, targets[place], sign, seconds) for sign in (1, -1)]
    for answer in answers:
        if answer is not None:
            found.meet(targets @ answer)
    found.unsettled[place] = any(answer is None for answer in answers)


def optimum(
    puzzle: Puzzle, target: Bools, sign: int, seconds: float = Effort.seconds
) -> Floats | None:
    """A world with the least (sign 1) or most (sign -1) of the target; None when time ran out."""
    result = milp(
        sign * target.astype(float),
        integrality=np.ones(len(puzzle.truth)),
        bounds=Bounds(puzzle.least, np.full(len(puzzle.truth), PLENTY)),
        constraints=LinearConstraint(csr_array(puzzle.rows.astype(float)), puzzle.low, puzzle.high),
        options={"time_limit": seconds},
    )
    if result.status != 0:
        return None
    answer: Floats = np.round(result.x)
    return answer


def _told(puzzle: Puzzle, target: Bools) -> bool:
    """True when an answer about just this group leaves it one value."""
    tight = puzzle.low == puzzle.high
    return bool((puzzle.rows[tight] == target).all(axis=1).any())


# ---------------------------------------------------------------- the walk


def walk(puzzle: Puzzle, targets: Bools, chance: np.random.Generator, effort: Effort) -> Found:
    """What targets can be, met on a walk from the truth through worlds that agree with what was
    seen, each a move away from the last: a cell gains, a cell loses, or one person changes cell.
    """
    here = puzzle.truth
    found = Found(targets @ here, targets @ here, np.zeros(len(targets), dtype=bool))
    rows = puzzle.rows.astype(np.float32)
    for _ in range(effort.steps):
        left = np.flatnonzero(found.width() < effort.enough)
        if not len(left):
            break
        moves = _moves(rows, puzzle, here)
        now = targets[left] @ here
        up, down = _reached(targets[left], moves)
        found.most[left] = np.maximum(found.most[left], now + up)
        found.least[left] = np.minimum(found.least[left], now - down)
        move = _choose(moves, targets[chance.choice(left)], chance)
        if move is None:
            break
        here = here + move
    return found


@dataclass(frozen=True)
class Moves:
    """By how many each cell can gain, or lose; which cell can gain what which second one loses."""

    gain: Floats
    lose: Floats
    swap: Bools


def _moves(rows: NDArray[np.float32], puzzle: Puzzle, here: Floats) -> Moves:
    sums = puzzle.rows @ here
    above, below = puzzle.high - sums, sums - puzzle.low
    held = puzzle.rows.T
    gain = np.where(held, above, np.inf).min(axis=1, initial=PLENTY)
    lose = np.minimum(
        np.where(held, below, np.inf).min(axis=1, initial=PLENTY), here - puzzle.least
    )
    full, bare = rows[above < 1], rows[below < 1]
    only_first_full = full.sum(axis=0)[:, None] - full.T @ full
    only_second_bare = bare.sum(axis=0)[None, :] - bare.T @ bare
    able = (here - puzzle.least >= 1)[None, :]
    swap = (only_first_full < 0.5) & (only_second_bare < 0.5) & able
    np.fill_diagonal(swap, val=False)
    return Moves(gain, lose, swap)


def _reached(targets: Bools, moves: Moves) -> tuple[Floats, Floats]:
    """By how much some one move raises each target, and by how much some one move lowers it."""
    inside, swap = targets.astype(np.float32), moves.swap.astype(np.float32)
    outside = 1 - inside
    up = ((inside @ swap) * outside).sum(axis=1) > 0
    down = ((outside @ swap) * inside).sum(axis=1) > 0
    gained = np.where(targets, moves.gain, 0).max(axis=1)
    lost = np.where(targets, moves.lose, 0).max(axis=1)
    return np.maximum(gained, up), np.maximum(lost, down)


def _choose(moves: Moves, target: Bools, chance: np.random.Generator) -> Floats | None:
    """A move at random of one person; mostly one that changes the target, where there is one."""
    cells = len(target)
    table = np.zeros((cells + 1, cells + 1), dtype=bool)
    table[:cells, :cells] = moves.swap
    table[:cells, cells], table[cells, :cells] = moves.gain >= 1, moves.lose >= 1
    stands = np.append(target, False)
    telling = table & (stands[:, None] != stands[None, :])
    chosen = np.argwhere(telling if telling.any() and chance.random() < 0.7 else table)
    if not len(chosen):
        return None
    gained, lost = chosen[chance.integers(len(chosen))]
    move = np.zeros(cells + 1)
    move[gained] += 1
    move[lost] -= 1
    return move[:cells]
