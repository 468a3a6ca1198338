"""Whom a paper is about: the United Kingdom, a region, or one council."""

from dataclasses import dataclass

from dashboard.url_state import Where
from etl.vocabulary.councils import AmbiguousCouncil, Council, UnknownCouncil, register
from etl.vocabulary.regions import REGIONS, Region
from etl.vocabulary.words import region_words, simple

WHOLE = "uk"
WAYS = f"'{WHOLE}', 'region:NAME' or 'council:NAME'"


class UnknownSubject(LookupError):
    """No paper can be about this. The message says what it can be about, and may be shown."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The United Kingdom when neither a region nor a council is given, never both."""

    region: Region | None = None
    council: Council | None = None

    @property
    def name(self) -> str:
        """The name as a reader knows it."""
        if self.council:
            return self.council.name
        return self.region.value if self.region else "United Kingdom"

    @property
    def slug(self) -> str:
        """The name for a file: small letters, digits and hyphens."""
        return f"women-in-it-{simple(self.name).replace(' ', '-')}"

    def where(self, year: int | None = None) -> Where:
        """The conditions that its figures hold to."""
        return Where(
            year=year, region=self.region, council=self.council.code if self.council else None
        )


def parse_subject(text: str) -> Subject:
    """The subject that 'uk', 'region:London' or 'council:Camden' names, by any known spelling.

    Raises UnknownSubject.
    """
    kind, _, name = (part.strip() for part in text.partition(":"))
    match simple(kind):
        case "uk" if not name:
            return Subject()
        case "region":
            return Subject(region=_region(name))
        case "council":
            return Subject(council=_council(name))
        case _:
            raise UnknownSubject(f"A brief cannot be about '{text}': expected {WAYS}.")


def _region(name: str) -> Region:
    region = region_words().find(name)
    if region not in REGIONS:
        known = ", ".join(REGIONS)
        raise UnknownSubject(f"There is no region '{name}'. The regions are: {known}.")
    return region


def _council(name: str) -> Council:
    try:
        return register().find(name)
    except (UnknownCouncil, AmbiguousCouncil) as error:
        raise UnknownSubject(str(error)) from None
