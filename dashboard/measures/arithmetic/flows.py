"""What moves people in, out and up, by grade: the rates of the last three years, or others."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

YEARS_NEEDED = 3


@dataclass(frozen=True, slots=True)
class Flows:
    """One gender on one rung of the ladder: people.

    `in_post` on the last snapshot day. Over the years recorded, added up: `at_start`, those in
    post when each year began; `joined` and `left`; `promoted`, out of this grade to the next.
    Raises ValueError for a negative figure.
    """

    in_post: int
    at_start: int
    joined: int
    left: int
    promoted: int

    def __post_init__(self) -> None:
        figures = [getattr(self, field.name) for field in fields(self)]
        if min(figures) < 0:
            raise ValueError(f"{min(figures)} people cannot be")


@dataclass(frozen=True, slots=True)
class Rung:
    """A grade with the flows of its women and of everybody else; ladders go lowest first."""

    grade: str
    women: Flows
    others: Flows


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What is set instead of what was recorded; what is None stays as recorded.

    `women_of_starters`: women's share of those who join, in every grade. The others: the yearly
    rate of leaving or of promotion, in every grade. All are proportions, or ValueError is raised.
    """

    women_of_starters: float | None = None
    women_leaving: float | None = None
    others_leaving: float | None = None
    women_promotion: float | None = None
    others_promotion: float | None = None

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if value is not None and not 0 <= value <= 1:
                raise ValueError(f"{field.name} must be from 0 to 1, and {value} was given")

    def leaving(self, women: bool) -> float | None:
        return self.women_leaving if women else self.others_leaving

    def promotion(self, women: bool) -> float | None:
        return self.women_promotion if women else self.others_promotion


@dataclass(frozen=True, slots=True)
class Rates:
    """One gender on one rung: people joining a year; leaving and promotion, as proportions of
    those in post when the year begins, together 1 at most.
    """

    joining: float
    leaving: float
    promotion: float


def rates(ladder: Sequence[Rung], years: int, what_if: WhatIf) -> list[tuple[Rates, Rates]]:
    """The yearly rates of women and others, a pair a rung.

    Where nobody of a gender stood at the start of a year, the rung's rate of everybody is taken.
    Nobody is promoted from the top.
    """
    top = len(ladder) - 1
    return [
        (
            _rates(rung, True, years, what_if, top=place == top),
            _rates(rung, False, years, what_if, top=place == top),
        )
        for place, rung in enumerate(ladder)
    ]


def at_risk(rung: Rung, women: bool) -> tuple[Flows, ...]:
    """Those whose leaving and promotion are the rates of this gender on this rung."""
    own = rung.women if women else rung.others
    return (own,) if own.at_start else (rung.women, rung.others)


def _rates(rung: Rung, women: bool, years: int, what_if: WhatIf, *, top: bool) -> Rates:
    own = rung.women if women else rung.others
    joining = own.joined / years
    if what_if.women_of_starters is not None:
        share = what_if.women_of_starters if women else 1 - what_if.women_of_starters
        joining = share * (rung.women.joined + rung.others.joined) / years
    standing = at_risk(rung, women)
    exposed = max(sum(each.at_start for each in standing), 1)
    leaving = what_if.leaving(women)
    if leaving is None:
        leaving = min(sum(each.left for each in standing) / exposed, 1.0)
    promotion = what_if.promotion(women)
    if promotion is None:
        promotion = sum(each.promoted for each in standing) / exposed
    return Rates(joining, leaving, 0.0 if top else min(promotion, 1 - leaving))
