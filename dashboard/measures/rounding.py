"""Keyed random rounding of a count to a multiple of 5, sometimes a step or more further.

The same records always give the same figure, whatever route asks for them, so asking again
teaches nothing. Source: the cell-key method (Fraser and Wooton, 2005; used for Census 2021),
with unbiased random rounding in place of its noise table, and steps that end only by chance:
rounding to a neighbour alone leaves hard bounds, and where many groups overlap they meet.
"""

from functools import lru_cache
from hashlib import blake2b

BASE = 5
# One figure in 5 moves on, one of 5 of these a second time, and so on.
MOVES_ON = 0.2
MOST_STEPS = 14
# Figures that are kept when they have been rounded: those of some fifty tables of 400 councils.
KEPT = 2**16
_WHOLE = 1 << 64
_STEP_BYTES = 4


@lru_cache(KEPT)
def rounded(count: int, key: int, secret: bytes, label: str) -> int:
    """A multiple of 5 near `count` by chance, on average `count` itself.

    First up or down to a neighbour: 3 becomes 5 with chance 3/5, else 0. Then, with chance 1/5,
    5 further up or down evenly, and again with chance 1/5, 14 times at the most. A figure of 0
    stays: nobody always gives 0. Whatever is shown but 0 can come from any count from 1 to 70
    more; 0 from any count to 70.

    `key` is the sum of the keys of the very records counted; `label` keeps women and others apart.
    Raises ValueError for a negative count, which no record can make.
    """
    if count < 0:
        raise ValueError(f"a count of people cannot be {count}")
    if count == 0:
        return 0
    draws = _draws(key, secret, label)
    remainder = count % BASE
    goes_up = int.from_bytes(draws[:8], "big") * BASE < remainder * _WHOLE
    return _moved_on(count - remainder + (BASE if goes_up else 0), draws[8:])


def _moved_on(figure: int, draws: bytes) -> int:
    """The figure after its further steps, each decided by its own part of the draws."""
    for step in range(MOST_STEPS):
        part = draws[step * _STEP_BYTES : (step + 1) * _STEP_BYTES]
        drawn = int.from_bytes(part, "big") / (1 << 8 * _STEP_BYTES)
        if figure == 0 or drawn >= MOVES_ON:
            break
        figure += BASE if drawn < MOVES_ON / 2 else -BASE
    return figure


def _draws(key: int, secret: bytes, label: str) -> bytes:
    """64 bytes that nobody without the secret can tell from chance."""
    return blake2b(f"{label}:{key}".encode(), key=secret[:64]).digest()
