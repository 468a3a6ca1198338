"""The command line of benches that print a table of simulations, line by line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable


def print_table(
    lines: Callable[[int, int], Iterable[str]],
    about: str | None,
    *,
    option: str,
    many: int,
    seed: int,
) -> None:
    """Print the lines for as many as the option asks for, and the seed that is given."""
    asked = argparse.ArgumentParser(description=about)
    asked.add_argument(option, type=int, default=many, dest="many")
    asked.add_argument("--seed", type=int, default=seed)
    given = asked.parse_args()
    for line in lines(given.many, given.seed):
        print(line, flush=True)
