"""Changes of definition: from which year on a population was counted in another way.

Read from datasets/reference/definitions.csv. A series is broken there: no trend and no change
between years spans it.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from etl.vocabulary.populations import Population
from etl.vocabulary.words import DATASETS, lines_of
from etl.vocabulary.years import check_year

PUBLISHED = DATASETS / "reference" / "definitions.csv"


@dataclass(frozen=True, slots=True)
class DefinitionChange:
    """The first reporting year counted in the new way, of whom, what changed, and who says so."""

    year: int
    population: Population
    changed: str
    source: str

    @property
    def in_words(self) -> str:
        return f"the definition of {self.population} changed in {self.year}: {self.changed}"


def definition_changes(
    population: Population, first: int, last: int
) -> tuple[DefinitionChange, ...]:
    """The population's changes after the first year and up to the last, the earliest first.

    Where there is one, the two years do not compare.
    """
    return tuple(
        each
        for each in read_definitions(PUBLISHED)
        if each.population is population and first < each.year <= last
    )


def redefined_between(population: Population, first: int, last: int) -> str:
    """Why two years do not compare, from their last change of definition; empty where they do."""
    changes = definition_changes(population, first, last)
    return changes[-1].in_words if changes else ""


def read_definitions(path: Path) -> tuple[DefinitionChange, ...]:
    """Changes of definition by year, from a CSV in the columns that SOURCES.md describes.

    Raises ValueError, naming the line, for a year or a population that there is not, and
    where what changed or its source is not said.
    """
    rows = enumerate(lines_of(path), start=2)
    found = [_change(f"{path.name}, line {line}", row) for line, row in rows]
    return tuple(sorted(found, key=lambda each: each.year))


def _change(place: str, row: dict[str, str]) -> DefinitionChange:
    try:
        year = check_year(int(row["year"]), datetime.now(UTC).date())
        population = Population(row["population"])
    except ValueError as error:
        raise ValueError(f"{place}: {error}") from None
    if not (row["changed"] and row["source"]):
        raise ValueError(f"{place}: expected what changed, and a source that says so")
    return DefinitionChange(year, population, row["changed"], row["source"])
