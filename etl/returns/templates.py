"""Workbooks for those who would rather fill in a form: headings, drop-down lists, an example.

The worked row is of an invented council, so that it is never taken for anybody's figures.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from etl.vocabulary.councils import register
from etl.vocabulary.grades import LADDER
from etl.vocabulary.populations import Status
from etl.vocabulary.regions import Region
from etl.vocabulary.roles import NOT_GIVEN, Contract, RoleFamily, WorkingPattern
from etl.vocabulary.society import Post
from etl.vocabulary.years import FIRST_YEAR, snapshot_day, years_around

PEOPLE, COUNTS = "people", "counts"
LAYOUTS = (PEOPLE, COUNTS)
GENDERS = ("Woman", "Man", "Another gender", "Not recorded")
FLOWS = (Status.IN_POST, Status.JOINED, Status.LEFT)
DATE, NUMBER, TEXT = "date", "number", "text"


class NoTemplate(ValueError):
    """There is no such template. The message may be shown."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One column of a template: its heading, what it is for, and what may stand in it."""

    heading: str
    note: str
    example: object
    choices: tuple[object, ...] = ()
    holds: str = TEXT


def template(kind: str, layout: str, today: date) -> list[Asked]:
    """The columns of the kind's template. Raises NoTemplate."""
    if layout not in LAYOUTS:
        raise NoTemplate(f"There is no layout '{layout}'; there are {' and '.join(LAYOUTS)}.")
    if kind not in TEMPLATES:
        raise NoTemplate(_why_none(kind))
    (latest, _), _ = years_around(today)
    return list(TEMPLATES[kind](layout, latest))


def _why_none(kind: str) -> str:
    # It brings much that only who reads spreadsheets needs.
    from etl.workbooks.kinds import kind_named

    known = kind_named(kind)
    if known is None:
        return f"There is no kind '{kind}'. There are {', '.join(TEMPLATES)}."
    return f"There is no template for '{kind}'. {known.why_no_form}"


def _years(latest: int) -> tuple[int, ...]:
    return tuple(range(latest, max(latest - 10, FIRST_YEAR) - 1, -1))


def _invented(year: int) -> str:
    return register().sample(snapshot_day(year))[0].name


# ---------------------------------------------------------------- workforce


def _workforce(layout: str, year: int) -> Iterator[Asked]:
    councils = tuple(council.name for council in register().principal(snapshot_day(year)))
    yield Asked("Council", "The council whose people these are.", _invented(year), councils)
    yield Asked(
        "Year",
        "The year that ends on 31 March: 2025 is 1 April 2024 to 31 March 2025.",
        year,
        _years(year),
        NUMBER,
    )
    if layout == PEOPLE:
        yield Asked(
            "Staff number",
            "So that somebody with two posts counts once. It is not kept. May be blank.",
            "EXAMPLE-1",
        )
        yield Asked("Gender", "As your records say; blank where they do not.", "Woman", GENDERS)
    else:
        yield Asked(
            "Status",
            "In post on 31 March, or joined or left in the year that ends then.",
            Status.IN_POST,
            FLOWS,
        )
    yield from _jobs()
    yield from _one_person(year) if layout == PEOPLE else _numbers()


def _jobs() -> Iterator[Asked]:
    yield Asked("Grade", "The nearest rung of seven; or your own grade.", "manager", tuple(LADDER))
    yield Asked("Role family", "The nearest of eight.", RoleFamily.DATA, _without_blank(RoleFamily))
    yield Asked(
        "Working pattern",
        "Full time or part time.",
        WorkingPattern.FULL_TIME,
        _without_blank(WorkingPattern),
    )
    yield Asked(
        "Contract",
        "Agency staff may be listed, and are marked as such.",
        Contract.PERMANENT,
        _without_blank(Contract),
    )


def _one_person(year: int) -> Iterator[Asked]:
    yield Asked("Hours", "Hours a week. May be blank.", 37, holds=NUMBER)
    yield Asked("Start date", "The first day in the council.", date(year - 5, 9, 1), holds=DATE)
    yield Asked("Leaving date", "The last day; blank for who stays.", None, holds=DATE)


def _numbers() -> Iterator[Asked]:
    for heading, example in zip(("Women", "Men", *GENDERS[2:]), (3, 4, 0, 0), strict=True):
        yield Asked(heading, "How many people; 0 where there is nobody.", example, holds=NUMBER)


# ---------------------------------------------------------------- membership


def _membership(layout: str, year: int) -> Iterator[Asked]:
    yield Asked("Year", "The year that ends on 31 March.", year, _years(year), NUMBER)
    if layout == PEOPLE:
        yield Asked(
            "Membership number", "So that nobody counts twice. It is not kept.", "EXAMPLE-1"
        )
        yield Asked("Gender", "As your records say; blank where they do not.", "Woman", GENDERS)
    yield Asked("Membership grade", "The nearest rung of seven.", "manager", tuple(LADDER))
    yield Asked(
        "Society post",
        "The highest post held in the Society.",
        Post.NO_POST,
        _without_blank(Post),
    )
    yield Asked(
        "Region",
        "Where the member works.",
        Region.LONDON,
        tuple(region for region in Region if "recorded" not in region),
    )
    yield Asked("Organisation", "The member's employer. May be blank.", _invented(year))
    if layout == PEOPLE:
        yield Asked("Member since", "The first day.", date(year - 5, 9, 1), holds=DATE)
        yield Asked("Member until", "The last day; blank for who stays.", None, holds=DATE)
    else:
        yield from _numbers()


def _without_blank(words: Iterable[str]) -> tuple[object, ...]:
    return tuple(word for word in words if word != NOT_GIVEN)


TEMPLATES: Mapping[str, Callable[[str, int], Iterator[Asked]]] = {
    "workforce": _workforce,
    "membership": _membership,
}
