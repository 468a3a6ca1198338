"""From how many people on it is no chance that as many women and men stand in two places."""

from collections.abc import Iterable

PEOPLE, OF_EACH = 25, 5


def may_be_chance(people: int, of_each: Iterable[int]) -> bool:
    """True where so few people, or so few of one gender, may be as many elsewhere by chance."""
    return people < PEOPLE or min(of_each) < OF_EACH
