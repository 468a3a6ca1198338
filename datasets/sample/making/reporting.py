"""Which invented councils sent a return, year by year.

A council that sent one is likely to send the next; some stop and some start. Each
region keeps at least three, or there would be nothing to show of it.
"""

from collections import Counter

from .councils import InventedCouncil
from .dice import Dice
from .rates import REPORTING

MEMORY = 0.75
FEWEST_IN_REGION = 3


def reporting_councils(councils: list[InventedCouncil], always: set[str]) -> dict[int, set[str]]:
    """The codes of those who sent, by year; the last year has all of `always` among them."""
    dice = Dice("reporting")
    leaning = {council.code: dice.normal(0, 0.6) for council in councils}
    mood = {council.code: dice.normal(0, 1) for council in councils}
    sent = {}
    for year, wanted in REPORTING.items():
        for council in councils:
            mood[council.code] = MEMORY * mood[council.code] + dice.normal(0, 0.66)
        will = {c.code: leaning[c.code] + mood[c.code] for c in councils}
        certain = always if year == max(REPORTING) else set()
        sent[year] = _senders(councils, will, certain, wanted)
    return sent


def _senders(
    councils: list[InventedCouncil], will: dict[str, float], certain: set[str], wanted: int
) -> set[str]:
    ordered = sorted(councils, key=lambda c: (c.code not in certain, -will[c.code]))
    senders = set(certain)
    in_region: Counter[str] = Counter(c.region for c in councils if c.code in certain)
    for council in ordered:
        if in_region[council.region] < FEWEST_IN_REGION and council.code not in senders:
            senders.add(council.code)
            in_region[council.region] += 1
    for council in ordered:
        if len(senders) < wanted:
            senders.add(council.code)
    return senders
