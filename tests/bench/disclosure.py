"""The attack on the disclosure gate, as a bench: `make bench-disclosure`.

Over random worlds an attacker collects every answer that a protected reader can get, knows every
rule but not the key, and bounds every count from 1 to 4 of every group that can be named. Printed
beside other rules, with what protection costs. Options: --worlds 1000 --beside 1000 --weighed 10
--seed 1.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass, field
from multiprocessing import get_context

import numpy as np

from dashboard.measures.rounding import MOVES_ON
from tests.bench.attack_chances import chances, weigh
from tests.bench.attack_costs import OF, Costs
from tests.bench.attack_others import BESIDE
from tests.bench.attack_puzzles import Attack, attacks, knowing_own, knowing_the_empty
from tests.bench.attack_rules import ATTACKED, GATE, NEIGHBOUR, Seen
from tests.bench.attack_seen import Slice, slices
from tests.bench.attack_solver import Effort, optimum, solve
from tests.bench.attack_worlds import World, worlds

# The gate's bounds are exact; beside it, programs are few, so that what they pin is 'at least'.
THOROUGH = Effort()
QUICK = Effort(steps=10, enough=1, programs=1, seconds=1.0)
TOLD = 50
# The chance that a figure moves on by a step, in each rule that rounds by key.
MOVING = ((GATE, MOVES_ON), (NEIGHBOUR, 0.0))


@dataclass
class Line:
    """What came of one attacker on one rule: a row of the table."""

    name: str
    worlds: int = 0
    costs: Costs | None = field(default_factory=Costs)
    found: Counter[str] = field(default_factory=Counter)
    widths: list[float] = field(default_factory=list)

    def attacked(self, attack: Attack, effort: Effort, seed: int) -> None:
        if not len(attack.targets):
            return
        found = solve(attack.puzzle, attack.targets, np.random.default_rng(seed), effort)
        self.found["targets"] += len(attack.targets)
        self.found["one"] += found.pinned(1)
        if effort.enough > 1:
            self.found["two"] += found.pinned(2)
        self.found["unsettled"] += int(found.unsettled.sum())

    def join(self, other: Line) -> None:
        """Take in what came of it in other worlds."""
        self.worlds += other.worlds
        self.found.update(other.found)
        self.widths += other.widths
        if self.costs and other.costs:
            self.costs.join(other.costs)

    def text(self) -> str:
        share = 100 / max(self.found["targets"], 1)
        two = f"{self.found['two'] * share:.2f}" if "two" in self.found else "–"
        parts = [
            self.name,
            f"{self.worlds:,}",
            f"{self.found['targets']:,}",
            f"{self.found['one']:,} ({self.found['one'] * share:.2f} %)",
            two,
            f"{self.found['unsettled'] * share:.2f}",
            f"{np.median(self.widths):.0f}" if self.widths else "–",
        ]
        if self.costs:
            parts += [f"{self.costs.withheld_percent(kind):.0f}" for kind in OF.values()]
            parts += [f"{self.costs.mean_error():.2f}", f"{self.costs.coverage():.1f}"]
        return "| " + " | ".join(parts) + " |"


HEADING = (
    "| rule | worlds | counts of 1 to 4 | pinned to one value | to two, % | not settled, % "
    "| median width | national withheld, % | regional, % | council, % | mean error, points "
    "| intervals cover, % |"
)


def attack_the_gate(world: World, *, tell: bool) -> list[Line]:
    """The gate against a reader, an officer, and somebody who knows which cells are empty."""
    reader = Line(GATE.name, worlds=1)
    officer = Line("… by an officer, who knows one council exactly", worlds=1, costs=None)
    knower = Line("… by somebody who knows which cells are empty", worlds=1, costs=None)
    for part in slices(world):
        seen = GATE.see(part)
        _cost(reader, world, part, seen)
        own = np.array([code == part.cells[0][0] for code, _ in part.cells])
        for attack in attacks(part, seen):
            reader.attacked(attack, THOROUGH, world.seed)
            officer.attacked(knowing_own(attack, own), THOROUGH, world.seed)
            knower.attacked(knowing_the_empty(attack), THOROUGH, world.seed)
            if tell:
                reader.widths += _width(attack, world.seed)
    return [reader, officer, knower]


def attack_beside(world: World) -> list[Line]:
    """The other rules, each against the same reader."""
    lines = []
    for rule in (NEIGHBOUR, *BESIDE):
        line = Line(rule.name, worlds=1)
        for part in slices(world):
            seen = rule.see(part)
            _cost(line, world, part, seen)
            for attack in attacks(part, seen):
                line.attacked(attack, QUICK, world.seed)
        lines.append(line)
    return lines


def _attacked(work: tuple[World, bool, bool, bool]) -> list[Line]:
    """All that is done to one world: a piece of work for one process."""
    world, by_gate, tell, beside = work
    lines = attack_the_gate(world, tell=tell) if by_gate else []
    return lines + (attack_beside(world) if beside else [])


def attacked(number: int, beside: int, tell: int, seed: int) -> list[Line]:
    """The lines of the table over so many worlds, which all cores attack side by side."""
    work = [
        (world, n < number, n < tell, n < beside)
        for n, world in enumerate(worlds(max(number, beside), seed))
    ]
    lines: dict[str, Line] = {}
    with get_context("spawn").Pool() as pool:
        for done, found in enumerate(pool.imap_unordered(_attacked, work), start=1):
            for line in found:
                if line.name in lines:
                    lines[line.name].join(line)
                else:
                    lines[line.name] = line
            if done % TOLD == 0:
                said = "\n".join(line.text() for line in lines.values())
                print(f"{done:,} worlds:\n{said}", file=sys.stderr, flush=True)
    return list(lines.values())


def _cost(line: Line, world: World, part: Slice, seen: Seen) -> None:
    if line.costs:
        line.costs.add(world, part, seen)


def _width(attack: Attack, seed: int) -> list[float]:
    """The exact width of one target, drawn at random."""
    target = attack.targets[np.random.default_rng(seed).integers(len(attack.targets))]
    ends = [optimum(attack.puzzle, target, sign) for sign in (1, -1)]
    sums = [float(end[target].sum()) for end in ends if end is not None]
    return [sums[1] - sums[0]] if len(sums) == 2 else []


def weighed(found: list[World]) -> list[str]:
    """Of which share of the small counts the attacker who weighs chances is over 99 % sure."""
    lines = ["| rule | women in post, % | not recorded, % | joined women, % |", "| - | - | - | - |"]
    for rule, moves_on in MOVING:
        logs = chances(moves_on)
        parts = [rule.name]
        for what in (ATTACKED[0], ATTACKED[2], ATTACKED[3]):
            each = [
                weigh(part, rule.see(part), what, logs, np.random.default_rng(world.seed))
                for world in found
                for part in list(slices(world))[-1:]
            ]
            targets = sum(one.targets for one in each)
            parts.append(f"{100 * sum(one.right for one in each) / max(targets, 1):.1f}")
        lines.append("| " + " | ".join(parts) + " |")
    return lines


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--worlds", type=int, default=1000)
    ask.add_argument("--beside", type=int, default=1000)
    ask.add_argument("--weighed", type=int, default=10)
    ask.add_argument("--seed", type=int, default=1)
    asked = ask.parse_args()
    print(HEADING + "\n" + "| - " * HEADING.count(" | ") + "| - |", flush=True)
    for line in attacked(asked.worlds, asked.beside, asked.weighed, asked.seed):
        print(line.text(), flush=True)
    print("\nMore than 99 % sure, and right, by weighing chances:", flush=True)
    print("\n".join(weighed(list(worlds(asked.weighed, asked.seed)))), flush=True)


if __name__ == "__main__":
    main()
