"""Records as rows of a spreadsheet, a row a person or a row a group of people."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from etl.vocabulary.genders import Gender

from .files import Row, Value
from .people import Record

# A heading of a spreadsheet and what stands under it.
Column = tuple[str, Callable[[Record], Value]]

SAMPLE = "Sample data: invented councils"
COUNT_HEADINGS = ("Women", "Men", "Another gender", "Not recorded", "Total")

COUNCIL: Column = ("Council", lambda r: r.council.name)
YEAR: Column = ("Year", lambda r: r.year)
STATUS: Column = ("Status", lambda r: r.status.capitalize())
GENDER: Column = ("Gender", lambda r: r.gender.capitalize())
GRADE: Column = ("Grade", lambda r: upper_first(r.grade))
ROLE: Column = ("Role family", lambda r: upper_first(r.role))
PATTERN: Column = ("Working pattern", lambda r: upper_first(r.pattern))
CONTRACT: Column = ("Contract", lambda r: upper_first(r.contract))
START: Column = ("Start date", lambda r: r.start)
LAST: Column = ("Leaving date", lambda r: r.last)
NUMBER: Column = ("Staff number", lambda r: r.number)


def upper_first(text: str) -> str:
    """The text with a capital at its start and every other letter as it is."""
    return text[:1].upper() + text[1:]


def people_rows(records: Iterable[Record], columns: Sequence[Column]) -> Iterator[Row]:
    """The headings, then a row for each person."""
    yield [heading for heading, _ in columns]
    for record in records:
        yield [value(record) for _, value in columns]


def counts_rows(records: Iterable[Record], columns: Sequence[Column]) -> Iterator[Row]:
    """The headings, then a row for each group with its women, men and all others."""
    groups: dict[tuple[Value, ...], Counter[Gender]] = defaultdict(Counter)
    for record in records:
        groups[tuple(value(record) for _, value in columns)][record.gender] += 1
    yield [*(heading for heading, _ in columns), *COUNT_HEADINGS]
    for group, people in groups.items():
        yield [*group, *counts_of(people)]


def counts_of(people: Counter[Gender]) -> list[Value]:
    """Women, men, another gender, not recorded and their total."""
    return [*(people[gender] for gender in Gender), people.total()]


def headcount_rows(records: Iterable[Record], columns: Sequence[Column]) -> Iterator[Row]:
    """The headings, then a row for each group with the number of people in it."""
    groups = Counter(tuple(value(record) for _, value in columns) for record in records)
    yield [*(heading for heading, _ in columns), "Headcount"]
    for group, people in groups.items():
        yield [*group, people]
