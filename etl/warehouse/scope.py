"""What a reader of the warehouse may see, demanded by every read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scope:
    """Which councils a reader sees exactly; all else that they see is protected.

    `everything_exact` is the Society analyst's. `exact` holds the codes of the
    councils whose own people are reading. Both empty: a protected reader.
    """

    exact: frozenset[str] = frozenset()
    everything_exact: bool = False

    def sees_exactly(self, organisations: frozenset[str]) -> bool:
        """True when a figure over just these organisations may be shown unprotected."""
        return self.everything_exact or (bool(organisations) and organisations <= self.exact)


PROTECTED = Scope()
EXACT = Scope(everything_exact=True)
