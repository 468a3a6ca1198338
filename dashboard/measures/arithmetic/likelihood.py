"""Relative likelihood: how likely something was for women, against how likely for men."""

from dataclasses import dataclass
from enum import StrEnum
from math import exp, sqrt

from dashboard.measures.arithmetic.counts import NotCalculable, moved_up, rounding_variance
from dashboard.measures.arithmetic.intervals import Z95


class Likelihood(StrEnum):
    """What it was for women."""

    MORE = "more likely"
    LESS = "less likely"
    UNCLEAR = "cannot be told apart"


@dataclass(frozen=True, slots=True)
class Outcome:
    """To how many of those at risk it happened: appointed of shortlisted, promoted of in post; of
    leavers, those at risk are a mean, which need be no whole number.

    `rounded` when the gate rounded both counts to a multiple of 5, so that more may stand in
    `happened` than in `at_risk`. Raises ValueError for counts that no people can make.
    """

    happened: int
    at_risk: float
    rounded: bool = False

    def __post_init__(self) -> None:
        possible = self.rounded or self.happened <= self.at_risk
        if min(self.happened, self.at_risk) < 0 or not possible:
            raise ValueError(f"it cannot have happened to {self.happened} of {self.at_risk}")


@dataclass(frozen=True, slots=True)
class Relative:
    """Women's rate ÷ men's, with its interval; the two rates are proportions.

    `under_four_fifths` notes a ratio under 0.8, the rule of thumb of the American guidelines on
    selection (EEOC, 1978) for what is good to have; it says nothing of chance, `likelihood` does.
    """

    ratio: float
    low: float
    high: float
    women_rate: float
    men_rate: float
    likelihood: Likelihood
    under_four_fifths: bool


def relative_likelihood(women: Outcome, men: Outcome, z: float = Z95) -> Relative | NotCalculable:
    """Women's rate ÷ men's rate, with the interval on the scale of logarithms.

    Source: Katz, Baptista, Azen and Pike (1978), Biometrics 34, 469-474. Of rounded counts the
    variance gains that of each count's rounding; the lower end moves out by what a move up makes
    of the women it happened to, the upper by what it makes of the men. With a zero in either
    there is no ratio, and the reason says which.
    """
    reason = _why_not(women, "women") or _why_not(men, "men")
    if reason:
        return NotCalculable(reason)
    women_rate, men_rate = women.happened / women.at_risk, men.happened / men.at_risk
    ratio = women_rate / men_rate
    distance = z * sqrt(_variance(women) + _variance(men))
    low = ratio * exp(-distance - moved_up(women.happened, women.rounded))
    high = ratio * exp(distance + moved_up(men.happened, men.rounded))
    return Relative(
        ratio=ratio,
        low=low,
        high=high,
        women_rate=women_rate,
        men_rate=men_rate,
        likelihood=_likelihood(low, high),
        under_four_fifths=_under_four_fifths(women, men),
    )


def _why_not(of: Outcome, who: str) -> str:
    none = "few or none" if of.rounded else "none"
    if not of.at_risk:
        return f"there are {'few or no' if of.rounded else 'no'} {who} it could happen to"
    if not of.happened:
        return f"it happened to {none} of the {who}"
    if of.happened > of.at_risk:
        return f"too few {who}: the rounding of the counts is larger than what they say"
    return ""


def _variance(of: Outcome) -> float:
    """Of the rate's logarithm."""
    noise = rounding_variance(of.rounded)
    chance = 1 / of.happened - 1 / of.at_risk
    return chance + noise / of.happened**2 + noise / of.at_risk**2


def _under_four_fifths(women: Outcome, men: Outcome) -> bool:
    """Multiplied out, since 8 of 25 ÷ 4 of 10 is four fifths and its quotient of decimals under."""
    return 5 * women.happened * men.at_risk < 4 * men.happened * women.at_risk


def _likelihood(low: float, high: float) -> Likelihood:
    if low > 1:
        return Likelihood.MORE
    return Likelihood.LESS if high < 1 else Likelihood.UNCLEAR
