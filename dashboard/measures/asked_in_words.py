"""What is asked of a measure in words, on the command line or in a link: made into a question, and
no guess between.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from math import nan
from typing import Any, TypeVar

from dashboard.measures.arithmetic.flows import WhatIf
from dashboard.measures.catalogue import Option
from dashboard.measures.entry import CannotAsk
from dashboard.measures.two_questions import Councils
from etl.vocabulary.councils import AmbiguousCouncil, UnknownCouncil, register
from etl.vocabulary.grades import Grade
from etl.vocabulary.organisations import SOCIETY, is_comparator
from etl.vocabulary.populations import Population, Status
from etl.vocabulary.regions import CouncilType, Region
from etl.vocabulary.words import simple
from etl.vocabulary.years import check_year, parse_year
from etl.warehouse.where import Dimension, Where

Word = TypeVar("Word", bound=StrEnum)


def dimensions(text: str) -> tuple[Dimension, ...]:
    """'grade,region' as dimensions, each once. Raises CannotAsk."""
    wanted = [part.strip() for part in text.split(",") if part.strip()]
    found = tuple(word("--by", part, Dimension) for part in wanted)
    if len(set(found)) < len(found):
        raise CannotAsk(f"--by names '{text}': expected each of them once.")
    return found


def conditions(
    items: Sequence[str], where: Where | None = None, *, option: str = "--where"
) -> Where:
    """'year=2025', 'region=London,grade=manager' as conditions. Raises CannotAsk.

    Those of `where` stand where no other is given; `option` is what asks for them.
    """
    where = where or Where()
    given: set[str] = set()
    for key, value in _pairs(option, "year=2025", items):
        if key not in _READERS:
            raise CannotAsk(f"{option} has no '{key}'. It has: {', '.join(_READERS)}.")
        if key in given:
            raise CannotAsk(f"{option} names '{key}' twice: expected it once.")
        given.add(key)
        where = replace(where, **{key: _READERS[key](value)})
    return where


def options_in(
    said: Mapping[Option, Sequence[str]], where: Where, named: Callable[[Option], str]
) -> dict[Option, Any]:
    """The options of which anything is said, each as the measures take it. Raises CannotAsk.

    `named` is what an option is called where it was said: '--what-if', 'what_if'.
    """
    return {
        option: _option(option, named(option), items, where)
        for option, items in said.items()
        if any(items)
    }


def _option(option: Option, named: str, items: Sequence[str], where: Where) -> Any:
    match option:
        case Option.BENCHMARK:
            return items[0]
        case Option.AGAINST:
            same = Where(population=where.population, status=where.status)
            return conditions(items, same, option=named)
        case Option.COUNCILS:
            return word(named, items[0], Councils)
        case Option.WHAT_IF:
            return assumptions(items, named)
        case Option.GOAL:
            return percentage(named, items[0])


def assumptions(items: Sequence[str], option: str) -> WhatIf:
    """'starters=50,leaving=8' as what is set instead of what was recorded. Raises CannotAsk."""
    given: dict[str, float] = {}
    for key, value in _pairs(option, "starters=50", items):
        if key not in _ASSUMED:
            raise CannotAsk(f"{option} has no '{key}'. It has: {', '.join(_ASSUMED)}.")
        for name in _ASSUMED[key]:
            if name in given:
                raise CannotAsk(f"{option} sets '{key}' twice: expected it once.")
            given[name] = percentage(f"{option} {key}=", value) / 100
    return WhatIf(**given)


def percentage(option: str, text: str) -> float:
    """A number from 0 to 100; a sign for per cent may stand after it. Raises CannotAsk."""
    try:
        number = float(text.removesuffix("%"))
    except ValueError:
        number = nan
    if not 0 <= number <= 100:
        raise CannotAsk(f"{option} was given '{text}': expected a percentage from 0 to 100.")
    return number


def _pairs(option: str, example: str, items: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Keys and values. A comma also stands in values, so it divides only before a 'key='."""
    for item in items:
        pieces: list[str] = []
        for part in item.split(","):
            if "=" in part or not pieces:
                pieces.append(part)
            else:
                pieces[-1] += f",{part}"
        for piece in pieces:
            key, equals, value = piece.partition("=")
            if not equals or not value.strip():
                raise CannotAsk(
                    f"{option} was given '{piece}': expected key=value, as in {example}."
                )
            yield key.strip().replace("-", "_"), value.strip()


def word(option: str, text: str, vocabulary: type[Word]) -> Word:
    """The term of the vocabulary that the text of an option is. Raises CannotAsk."""
    wanted = simple(text)
    for term in vocabulary:
        if simple(term.value) == wanted:
            return term
    known = ", ".join(term.value for term in vocabulary)
    raise CannotAsk(f"{option} has no '{text}'. It has: {known}.")


def _from(key: str, vocabulary: type[StrEnum]) -> Callable[[str], Any]:
    return lambda text: word(f"{key}=", text, vocabulary)


def a_year(text: str) -> int:
    """The reporting year that the text stands for. Raises CannotAsk."""
    year = parse_year(text)
    if year is None:
        raise CannotAsk(f"'{text}' is not a reporting year: expected one such as 2025 or 2024/25.")
    try:
        return check_year(year, datetime.now(UTC).date())
    except ValueError as error:
        raise CannotAsk(f"{error}.") from None


def _council(text: str) -> str:
    if text == SOCIETY or is_comparator(text):
        return text
    try:
        return register().find(text).code
    except (UnknownCouncil, AmbiguousCouncil) as error:
        raise CannotAsk(str(error)) from None


_READERS: dict[str, Callable[[str], Any]] = {
    "population": _from("population", Population),
    "status": _from("status", Status),
    "year": a_year,
    "region": _from("region", Region),
    "council_type": _from("council_type", CouncilType),
    "council": _council,
    "grade": _from("grade", Grade),
}

# What `--what-if` may set, and the rates that it sets.
_ASSUMED = {
    "starters": ("women_of_starters",),
    "leaving": ("women_leaving", "others_leaving"),
    "promotion": ("women_promotion", "others_promotion"),
    "women_leaving": ("women_leaving",),
    "women_promotion": ("women_promotion",),
}
