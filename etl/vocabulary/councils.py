"""Councils: one official code each, to which every spelling of the name is resolved.

Read from datasets/reference/councils.csv (real councils) and, where it is there,
datasets/sample/councils.csv (invented ones). Where both files come from is in the
SOURCES.md beside each. A name that fits two councils is never settled silently.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache, cached_property, partial
from pathlib import Path

from etl.vocabulary.council_names import claim_fits, head, in_full, stems
from etl.vocabulary.regions import PRINCIPAL_COUNCILS, CouncilType, Region
from etl.vocabulary.words import DATASETS, lines_of, region_words, simple

REAL = DATASETS / "reference" / "councils.csv"
INVENTED = DATASETS / "sample" / "councils.csv"

SUGGESTIONS = 3
# Councils less like the text than this (0 to 100) are not worth naming.
SUGGEST_FROM = 75
# What stands between a council's names in two languages.
BETWEEN_NAMES = re.compile(r"\s*[/|()]\s*|\s+[-–—]\s+")


@dataclass(frozen=True)
class Council:
    """One council. `start` is None when it began before the years we report on."""

    code: str
    name: str
    short_name: str
    type: CouncilType
    region: Region
    start: date | None
    end: date | None
    successors: tuple[str, ...]
    sample: bool

    def existed_on(self, day: date) -> bool:
        """Whether the council existed on that day; `end` is its last day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


class UnknownCouncil(LookupError):
    """No council has this name. `suggestions` and the message name up to three that are close.

    They are worked out when they are asked for: most unknown names are employers, not slips.
    """

    def __init__(self, text: str, suggest: Callable[[], tuple[Council, ...]]) -> None:
        self.text = text
        self._suggest = suggest
        super().__init__(text)

    @cached_property
    def suggestions(self) -> tuple[Council, ...]:
        return self._suggest()

    def __str__(self) -> str:
        close = " or ".join(council.name for council in self.suggestions)
        return f"No council is called '{self.text}'." + (f" Is it {close}?" if close else "")


class AmbiguousCouncil(LookupError):
    """Two or more councils fit this name; `councils` has them."""

    def __init__(self, text: str, councils: tuple[Council, ...]) -> None:
        self.text = text
        self.councils = councils
        names = " or ".join(f"{council.name} ({council.code})" for council in councils)
        super().__init__(f"'{text}' fits more than one council: {names}.")


@dataclass(frozen=True, slots=True)
class Names:
    """The codes of councils by the simple forms of their names: whole, shortened, and by heads."""

    exact: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    stems: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    heads: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, council: Council, other_names: tuple[str, ...]) -> None:
        """Add the names of one council."""
        self.exact[simple(council.code)].add(council.code)
        for name in (council.name, council.short_name, *other_names):
            self.exact[simple(name)].add(council.code)
            # A combined authority shares its name with its region or its largest council.
            if council.type is not CouncilType.COMBINED_AUTHORITY:
                self._add_stems(council, simple(name))

    def _add_stems(self, council: Council, name: str) -> None:
        for stem in stems(name):
            # 'London' in a council column is a region, not the City of London.
            if region_words().find(stem) is None:
                self.stems[stem].add(council.code)
                short = head(stem)
                if short:
                    self.heads[short].add(council.code)


class CouncilRegister:
    """Every council, found by code or by any spelling of its name.

    Raises ValueError when two councils share a code, or a successor is not in the register.
    """

    def __init__(self, councils: Iterable[tuple[Council, tuple[str, ...]]]) -> None:
        self._councils: dict[str, Council] = {}
        self._other_names: dict[str, tuple[str, ...]] = {}
        for council, other_names in councils:
            if council.code in self._councils:
                raise ValueError(f"Two councils have the code {council.code}")
            self._councils[council.code] = council
            self._other_names[council.code] = other_names
        for council in self:
            for code in council.successors:
                if code not in self._councils:
                    raise ValueError(f"{council.name} is followed by {code}, which is not known")

    def __iter__(self) -> Iterator[Council]:
        return iter(self._councils.values())

    @cached_property
    def names(self) -> Names:
        """Every name of every council, which take longer to work out than to read the councils."""
        names = Names()
        for council in self:
            names.add(council, self._other_names[council.code])
        return names

    def other_names_of(self, code: str) -> tuple[str, ...]:
        """What the council with this code is called beside its name."""
        return self._other_names[code]

    def find(self, text: str, *, on: date | None = None) -> Council:
        """The one council that the text names, by code, name, other name or usual pattern.

        Where a name was handed on (Dorset), the council of that name on the day `on`
        (today when not given). An abolished council that is named plainly is found
        whatever the day: ask `existed_on`. Raises UnknownCouncil or AmbiguousCouncil.
        """
        fits = self._fitting(simple(text)) or self._named_twice(text)
        if not fits:
            raise UnknownCouncil(text, partial(self._close_to, simple(text)))
        if len(fits) > 1:
            day = on or datetime.now(UTC).date()
            fits = [council for council in fits if council.existed_on(day)] or fits
        if len(fits) > 1:
            raise AmbiguousCouncil(text, tuple(fits))
        return fits[0]

    def called(self, text: str, *, on: date | None = None) -> Council | None:
        """The same; None where no council has this name, or several have."""
        with suppress(UnknownCouncil, AmbiguousCouncil):
            return self.find(text, on=on)
        return None

    def knows(self, text: str) -> bool:
        """True for the name of a council, or of several."""
        return bool(self._fitting(simple(text)) or self._named_twice(text))

    def _fitting(self, key: str) -> list[Council]:
        """Councils whose name this is exactly or, when there are none, by a usual pattern."""
        codes = self.names.exact.get(key, set())
        if not codes and region_words().find(key) is None:
            full = in_full(key)
            codes = self.names.exact.get(full, set()) if full != key else codes
            codes = codes or self._by_pattern(full)
        return sorted((self._councils[code] for code in codes), key=lambda c: c.name)

    def _named_twice(self, text: str) -> list[Council]:
        """The one council of a name in both languages: 'Sir Fynwy / Monmouthshire'."""
        parts = [simple(part) for part in BETWEEN_NAMES.split(text) if simple(part)]
        if len(parts) < 2:
            return []
        fits, *others = [self._fitting(part) for part in parts]
        return fits if len(fits) == 1 and all(fits == other for other in others) else []

    def _by_pattern(self, key: str) -> set[str]:
        found: set[str] = set()
        for stem, allowed in stems(key).items():
            # Both at once: 'Newcastle' is a stem of one council and the head of two.
            for code in self.names.stems.get(stem, set()) | self.names.heads.get(stem, set()):
                council = self._councils[code]
                if claim_fits(allowed, council.type, simple(council.name)):
                    found.add(code)
        return found

    def _close_to(self, key: str) -> tuple[Council, ...]:
        """Up to three councils with a like name, those that still exist first."""
        if not key:
            return ()
        # Needed only when a name is not known, and slow to import.
        from rapidfuzz import fuzz, process

        shortest = min(stems(key), key=len)
        known = {**self.names.exact, **self.names.stems}
        near = process.extract(
            shortest, list(known), scorer=fuzz.WRatio, limit=30, score_cutoff=SUGGEST_FROM
        )
        found = [self._councils[code] for name, *_ in near for code in sorted(known[name])]
        unique = list(dict.fromkeys(found))
        return tuple(sorted(unique, key=lambda council: council.end is not None)[:SUGGESTIONS])

    def by_code(self, code: str) -> Council:
        """The council with this official code, exactly; KeyError when there is none."""
        return self._councils[code]

    def name_of(self, code: str) -> str:
        """The council's name; of an organisation that is none, what it is known by."""
        return self._councils[code].name if code in self._councils else code

    def principal(self, on: date) -> list[Council]:
        """The real councils expected to send a return on that day, by name.

        Complete from 1 April 2009; councils abolished before then are not held.
        """
        return [council for council in self._expected(on) if not council.sample]

    def sample(self, on: date) -> list[Council]:
        """The invented councils expected to send a return on that day, by name."""
        return [council for council in self._expected(on) if council.sample]

    def _expected(self, on: date) -> list[Council]:
        return sorted(
            (c for c in self if c.type in PRINCIPAL_COUNCILS and c.existed_on(on)),
            key=lambda c: c.name,
        )


def read_councils(path: Path, *, sample: bool) -> list[tuple[Council, tuple[str, ...]]]:
    """Councils with their other names, from a CSV in the columns SOURCES.md describes.

    Raises ValueError when a type, region or date is not a known one.
    """
    return [(_council(row, sample=sample), _parts(row["other_names"])) for row in lines_of(path)]


def _council(row: dict[str, str], *, sample: bool) -> Council:
    return Council(
        code=row["code"],
        name=row["name"],
        short_name=row["short_name"],
        type=CouncilType(row["type"]),
        region=Region(row["region"]),
        start=_day(row["start_date"]),
        end=_day(row["end_date"]),
        successors=_parts(row["successors"]),
        sample=sample,
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)


@cache
def register() -> CouncilRegister:
    """The register of real and, when they are there, invented councils."""
    councils = read_councils(REAL, sample=False)
    if INVENTED.exists():
        councils += read_councils(INVENTED, sample=True)
    return CouncilRegister(councils)
