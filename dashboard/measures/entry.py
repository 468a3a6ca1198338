"""What is said of a measure: the question it answers, how it is made, what it cannot say."""

from dataclasses import dataclass
from datetime import date

from etl.vocabulary.populations import Population


class CannotAsk(ValueError):
    """A measure was asked for in a way that it cannot be taken. The message may be shown."""


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One measure in words. `worked_example` is checked by a test in tests/spec.

    `also` are other names that it answers to.
    """

    name: str
    title: str
    question: str
    numerator: str
    denominator: str
    unit: str
    populations: tuple[Population, ...]
    source: str
    caveats: str
    worked_example: str
    reviewed_on: date
    also: tuple[str, ...] = ()
