"""Byar's interval for a number of events, such as women observed or people who left."""

from math import hypot, sqrt

from dashboard.measures.arithmetic.intervals import Z95


def byar(events: int, z: float = Z95) -> tuple[float, float]:
    """Byar's approximation to the exact Poisson interval of a count, in events.

    Source: Breslow and Day (1987), Statistical Methods in Cancer Research II, 69; used by UKHSA.
    No event: from 0. Raises ValueError for a negative count.
    """
    if events < 0:
        raise ValueError(f"{events} events cannot be")
    low = 0.0
    if events:
        low = max(events * (1 - 1 / (9 * events) - z / (3 * sqrt(events))) ** 3, 0.0)
    more = events + 1
    return low, more * (1 - 1 / (9 * more) + z / (3 * sqrt(more))) ** 3


def byar_widened(events: int, variance: float, z: float = Z95) -> tuple[float, float]:
    """Byar's interval for a count that carries a rounding error of the variance given.

    The distance of each end is squared and added to that of the rounding, as for independent
    errors (Zou and Donner, 2008, Statistics in Medicine 27, 1693-1702). Without variance it is
    Byar's.
    """
    low, high = byar(events, z)
    if not variance:
        return low, high
    noise = z * sqrt(variance)
    return max(events - hypot(events - low, noise), 0.0), events + hypot(high - events, noise)
