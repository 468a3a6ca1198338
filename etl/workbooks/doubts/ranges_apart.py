"""Whether labels are ranges of one scale of which nobody has two: 'Grade D-E' and 'Grade H+'."""

import re
from collections.abc import Iterable, Sequence
from itertools import combinations

from etl.vocabulary.words import simple
from etl.workbooks.doubts.ranges import Range, range_of

# Before one word for all of them: 'Senior grades' and 'Junior grades'.
TIERS = frozenset(("senior", "middle", "junior", "upper", "lower", "higher", "mid", "intermediate"))
# A letter alone is a place on a scale: 'Grade D' comes before 'Grade E'.
LETTER = re.compile(r"(?<![a-z])([a-z])(?![a-z])")


def are_apart(words: Sequence[str]) -> bool:
    """True for two ranges or more of one scale, none of which overlaps another."""
    if are_tiers(words):
        return True
    found = [_range(word) for word in words]
    ranges = [each for each in found if each is not None]
    if len(ranges) < len(words) or len(words) < 2 or len(set(ranges)) < len(ranges):
        return False
    is_one_scale = len({(each.scale, each.is_pay) for each in ranges}) == 1
    return is_one_scale and not any(_meet(*pair) for pair in combinations(ranges, 2))


def are_tiers(words: Iterable[str]) -> bool:
    """True for 'Senior grades', 'Middle grades' and 'Junior grades': everyone is in one."""
    said = [simple(word).partition(" ") for word in words]
    tiers = {tier for tier, *_ in said}
    return tiers <= TIERS and len(tiers) == len(said) > 2 and len({of for *_, of in said}) == 1


def _meet(one: Range, other: Range) -> bool:
    """Whether somebody may be in both; two ranges of grades may not share even their ends."""
    shared = max(one.low, other.low) == min(one.high, other.high)
    return one.overlaps(other) or (bool(one.scale) and shared)


def _range(word: str) -> Range | None:
    numbered = LETTER.sub(lambda letter: str(ord(letter[1]) - ord("a") + 1), word.casefold())
    return range_of(word) or range_of(numbered)
