"""Council and year of a table, from what was asked for, the sheet's name, titles and file name."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from etl.checks import tables
from etl.checks.problems import Findings
from etl.vocabulary.councils import AmbiguousCouncil, Council, UnknownCouncil, register
from etl.vocabulary.populations import Population
from etl.vocabulary.words import simple
from etl.vocabulary.years import FIRST_YEAR, check_year, parse_year, snapshot_day, year_in
from etl.workbooks.answers import NOTHING_SETTLED, Answers, answers_from
from etl.workbooks.columns import Field
from etl.workbooks.layout import Layout

# What officers write for the words of a council's name, and the words as they say them in full.
SHORT_AFTER = frozenset(("mbc", "mdc", "dc", "cc", "bc", "cbc", "lbc", "rbc"))
SHORT_BEFORE = frozenset(("lb", "rb"))
IN_FULL = ("city council", "borough council", "county council", "district council")
# A name in a title is trusted when one of these stands in it: 'Reading list' names no council.
COUNCIL_WORDS = frozenset(
    (
        "council",
        "borough",
        "county",
        "district",
        "city",
        "authority",
        "comhairle",
        "cyngor",
        "mbc",
        "lbc",
        *SHORT_AFTER,
        *SHORT_BEFORE,
    )
)
WELSH_COUNCIL = "cyngor"
LONGEST_NAME = 9
FILE_NAME = "the file name"
# A sheet so called is of another year than the first one's titles tell.
BEFORE = re.compile(r"\b(?:previous|prior|last|old|before|earlier|history|archive)\b")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the sender said about the file; empty where nothing was said."""

    file: str
    today: date
    kind: str = ""
    council: str = ""
    year: str = ""
    population: Population | None = None
    answers: Answers = NOTHING_SETTLED

    @property
    def extension(self) -> str:
        """How the file's name ends, as '.xlsx'."""
        return Path(self.file).suffix.casefold()

    def to_wire(self) -> dict[str, Any]:
        """The same as plain JSON; `asked_from_wire` makes it again."""
        answers = self.answers.as_json()
        return {**asdict(self), "today": self.today.isoformat(), "answers": answers}


def asked_from_wire(wire: dict[str, Any]) -> Asked:
    """What `to_wire` was given."""
    population = wire["population"]
    more = {
        "today": date.fromisoformat(wire["today"]),
        "population": Population(population) if population else None,
        "answers": answers_from(wire["answers"]),
    }
    return Asked(**{**wire, **more})


@dataclass(frozen=True, slots=True)
class Context:
    """What every row of a table shares where no column says otherwise; 0 and None: not known."""

    year: int
    council: Council | None


def context_of(layout: Layout, asked: Asked, findings: Findings, *, of_council: bool) -> Context:
    """The table's year and, where it is a council's, its council, with findings when in doubt."""
    year = _year(layout, asked, findings)
    return Context(year, _council(layout, asked, findings, year) if of_council else None)


def says_before(sheet: str) -> bool:
    """True for the name of a sheet that is of another year than the others."""
    return bool(BEFORE.search(simple(sheet)))


def year_asked(asked: Asked) -> int:
    """The year that the sender gave; 0 for none. Raises ValueError for one that cannot be."""
    if not asked.year:
        return 0
    year = parse_year(asked.year)
    if year is None:
        raise ValueError(f"'{asked.year}' is not a reporting year")
    return check_year(year, asked.today)


def _year(layout: Layout, asked: Asked, findings: Findings) -> int:
    try:
        given = year_asked(asked)
    except ValueError:
        expected = f"a reporting year from {FIRST_YEAR} to {asked.today.year + 1}"
        findings.add(tables.unknown_answer("year", asked.year, expected, "Correct --year."))
        return 0
    if given or Field.YEAR in layout.columns:
        return given
    first = () if says_before(layout.sheet.name) else layout.first_titles
    years, where = _told(layout, first, asked, lambda text: _years_in(text, asked.today))
    if len(years) == 1:
        year = years.pop()
        findings.add(tables.year_taken_from(layout.sheet.name, year, where))
        return year
    findings.add(tables.no_year(layout.sheet.name, years))
    return 0


def _council(layout: Layout, asked: Asked, findings: Findings, year: int) -> Council | None:
    day = snapshot_day(year) if year else None
    if asked.council:
        try:
            return register().find(asked.council, on=day)
        except (UnknownCouncil, AmbiguousCouncil) as error:
            expected = "the name or code of one council"
            findings.add(tables.unknown_answer("council", asked.council, expected, str(error)))
            return None
    if Field.COUNCIL in layout.columns:
        return None
    first = layout.first_titles
    councils, where = _told(layout, first, asked, lambda text: set(councils_in(text, day)))
    own = (layout.sheet.name, *layout.titles)
    if councils and not any(any(councils_in(text, day)) for text in own):
        # Said of the whole file, while the sheet may name another without a council's words.
        councils |= {council for text in own for council in _named_barely(text, day)}
    if len(councils) == 1:
        council = councils.pop()
        findings.add(tables.council_taken_from(layout.sheet.name, council.name, where))
        return council
    findings.add(tables.no_council(layout.sheet.name, [council.name for council in councils]))
    return None


def _told(
    layout: Layout, first_titles: Sequence[str], asked: Asked, read: Callable[[str], set[T]]
) -> tuple[set[T], str]:
    """What the sheet's name and its titles say, and where it says so first.

    Else what the first sheet's titles say, and else the file name.
    """
    for places in _places(layout, first_titles, asked):
        told: set[T] = set()
        first = ""
        for where, text in places:
            found = read(text)
            first = first or (where if found else "")
            told |= found
        if told:
            return told, first
    return set(), ""


def _places(
    layout: Layout, first_titles: Sequence[str], asked: Asked
) -> Iterator[Sequence[tuple[str, str]]]:
    own = [(f"the title '{title}'", title) for title in layout.titles]
    yield [("the sheet's name", layout.sheet.name), *own]
    yield [(f"the first sheet's title '{title}'", title) for title in first_titles]
    yield [(FILE_NAME, asked.file.rpartition(".")[0])]


def _years_in(text: str, today: date) -> set[int]:
    year = year_in(text)
    return {year} if year and FIRST_YEAR <= year <= today.year + 1 else set()


def councils_in(text: str, day: date | None) -> Iterator[Council]:
    """Councils whose name stands in the text, the longest names first, none inside another."""
    words = simple(text).split()
    taken: set[int] = set()
    for length in range(min(LONGEST_NAME, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            part = words[start : start + length]
            places = set(range(start, start + length))
            name = " ".join(part)
            if places & taken or not COUNCIL_WORDS & set(part):
                continue
            if name not in names() and not _may_be_written_so(part):
                continue
            try:
                found = [register().find(name, on=day)]
            except AmbiguousCouncil as error:
                found = list(error.councils)
            except UnknownCouncil:
                continue
            taken |= places
            yield from found


def _may_be_written_so(words: Sequence[str]) -> bool:
    """True for what the register may know, although no title of it is made of its own names."""
    # In Welsh it knows more names than can be made of the English ones.
    is_short = words[-1] in SHORT_AFTER or words[0] in SHORT_BEFORE
    is_full = " ".join(words[-2:]) in IN_FULL
    return (
        words[0] == WELSH_COUNCIL or (len(words) > 1 and is_short) or (len(words) > 2 and is_full)
    )


@cache
def names() -> frozenset[str]:
    """The names that titles give councils, in simple form."""
    found = set()
    for council in register():
        short = simple(council.short_name)
        found |= {simple(council.name), f"{short} council", f"london borough of {short}"}
    return frozenset(found)


def _named_barely(text: str, day: date | None) -> set[Council]:
    """Councils of whose names a text says no more than the place: 'Bradford ICT staff'."""
    words = simple(text).split()
    found: set[Council] = set()
    for length in range(min(LONGEST_NAME, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            with suppress(UnknownCouncil, AmbiguousCouncil):
                found.add(register().find(" ".join(words[start : start + length]), on=day))
        if found:
            break
    return found
