"""Filters in a link, and back. What is not known is refused; keys that are not ours are ignored."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar
from urllib.parse import urlencode

from etl.vocabulary.benchmarks import DEFAULT_BENCHMARK, UnknownBenchmark, benchmark
from etl.vocabulary.councils import register
from etl.vocabulary.grades import Grade
from etl.vocabulary.organisations import is_comparator
from etl.vocabulary.populations import Population
from etl.vocabulary.regions import PRINCIPAL_COUNCILS, CouncilType, Region
from etl.vocabulary.years import check_year
from etl.warehouse.where import COUNCIL_DIMENSIONS, Dimension, Where

# The words that links are made of, for the rooms that may not go to the warehouse for them.
__all__ = [
    "COUNCIL_DIMENSIONS",
    "Dimension",
    "Filters",
    "UnknownFilter",
    "Where",
    "filters_of",
    "fitting",
    "given_once",
    "parse_filters",
    "parse_grade",
    "parse_split",
]

Word = TypeVar("Word", bound=StrEnum)


class UnknownFilter(ValueError):
    """A link asks for something that there is not. The message may be shown."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a page is about. None leaves a filter free."""

    population: Population = Population.COUNCIL_IT
    year: int | None = None
    region: Region | None = None
    council_type: CouncilType | None = None
    council: str | None = None
    benchmark: str = DEFAULT_BENCHMARK

    def where(self, grade: Grade | None = None) -> Where:
        """The filters as a question's conditions, for one grade or all."""
        return Where(
            grade=grade,
            population=self.population,
            year=self.year,
            region=self.region,
            council_type=self.council_type,
            council=self.council,
        )

    def query(self, **more: str) -> str:
        """The query string that gives these filters again; what stands at its default is left out.

        `more` are further keys of the link. Empty when there is nothing to say.
        """
        default = Filters()
        said = {
            field.name: str(getattr(self, field.name))
            for field in fields(self)
            if getattr(self, field.name) != getattr(default, field.name)
        }
        return urlencode({**more, **said})

    def but(self, **changes: Any) -> "Filters":
        """These filters with some of them changed."""
        return replace(self, **changes)


def filters_of(where: Where, benchmark: str = DEFAULT_BENCHMARK) -> Filters:
    """The filters that ask this question."""
    return Filters(
        population=where.population,
        year=where.year,
        region=where.region,
        council_type=where.council_type,
        council=where.council,
        benchmark=benchmark,
    )


def parse_filters(query: Mapping[str, Any]) -> Filters:
    """The filters of a link, as a mapping to texts, to lists of texts, or to both as Flask's.

    An empty value is a filter that is not set. Raises UnknownFilter with a sentence for a value
    that is not known, a filter that is set twice, and a council that the population has not.
    """
    given = {key: text for key in _READERS if (text := given_once(query, key))}
    filters = Filters(**{key: _READERS[key](value) for key, value in given.items()})
    if filters.council and not _fits(filters.population, filters.council):
        raise UnknownFilter(
            f"{filters.population.value.capitalize()} has no council '{filters.council}': the "
            "comparator is of the Civil Service, and everything else is of councils."
        )
    return filters


def given_once(query: Mapping[str, Any], key: str) -> str:
    """What a link says under a key, empty when nothing. Raises UnknownFilter when said twice."""
    every = getattr(query, "getlist", None)
    said = every(key) if every else query.get(key, "")
    values = [said] if isinstance(said, str) else list(said)
    if len(values) > 1:
        raise UnknownFilter(f"The link sets '{key}' {len(values)} times. It can be set once.")
    return values[0].strip() if values else ""


def fitting(query: Mapping[str, str]) -> dict[str, str]:
    """What a form sent, without a council that the population it now names has not."""
    kept = dict(query)
    population = kept.get("population", "").strip() or Filters().population.value
    council = kept.get("council", "").strip()
    if council and not _fits(population, council):
        del kept["council"]
    return kept


def _fits(population: str, council: str) -> bool:
    return (population == Population.COMPARATOR) == is_comparator(council)


def parse_split(text: str) -> tuple[Dimension, ...]:
    """'grade,year' as dimensions, each once. Raises UnknownFilter."""
    read = _word(Dimension, "way to split a table")
    found = tuple(read(part.strip()) for part in text.split(",") if part.strip())
    if len(set(found)) < len(found):
        raise UnknownFilter(f"'{text}' splits the table by one thing twice.")
    return found


def parse_grade(text: str) -> Grade | None:
    """The grade that a link names, None for all of them. Raises UnknownFilter."""
    return _word(Grade, "grade")(text.strip()) if text.strip() else None


def _word(kind: type[Word], what: str) -> Callable[[str], Word]:
    def read(text: str) -> Word:
        try:
            return kind(text)
        except ValueError:
            known = ", ".join(word.value for word in kind)
            raise UnknownFilter(f"There is no {what} '{text}'. There are: {known}.") from None

    return read


def _year(text: str) -> int:
    try:
        if not (text.isascii() and text.isdigit()):
            raise ValueError
        return check_year(int(text), datetime.now(UTC).date())
    except ValueError:
        raise UnknownFilter(
            f"There is no year '{text}'. A year is written with four figures, such as 2025."
        ) from None


def _council(text: str) -> str:
    if is_comparator(text):
        return text
    try:
        return register().by_code(text).code
    except KeyError:
        raise UnknownFilter(f"There is no council with the code '{text}'.") from None


def _council_type(text: str) -> CouncilType:
    kind = _word(CouncilType, "type of council")(text)
    if kind not in (*PRINCIPAL_COUNCILS, CouncilType.COMBINED_AUTHORITY):
        raise UnknownFilter(f"There is no type of council '{text}'.")
    return kind


def _benchmark(text: str) -> str:
    try:
        return benchmark(text).key
    except UnknownBenchmark as error:
        raise UnknownFilter(str(error)) from None


_READERS: dict[str, Callable[[str], Any]] = {
    "population": _word(Population, "population"),
    "year": _year,
    "region": _word(Region, "region"),
    "council_type": _council_type,
    "council": _council,
    "benchmark": _benchmark,
}
