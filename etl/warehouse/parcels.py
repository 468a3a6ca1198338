"""A reading sorted into parcels: one for each organisation, kind, population and year in it.

A parcel becomes one submission. A file may hold many councils and years, and two
of its tables may belong to one parcel.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import astuple, dataclass, field
from typing import NamedTuple

from etl.vocabulary.cells import Cell, Counts, PublishedShare
from etl.vocabulary.grades import Grade
from etl.vocabulary.known_words import kept
from etl.vocabulary.populations import Population, Quarter, Status
from etl.vocabulary.regions import Region
from etl.vocabulary.roles import Contract, RoleFamily, WorkingPattern
from etl.vocabulary.society import Activity, Post
from etl.warehouse.errors import CannotStore
from etl.warehouse.incoming import IncomingReading, IncomingTable
from etl.warehouse.keys import cell_text


class Slot(NamedTuple):
    """The place a submission takes: at most one is current in it."""

    organisation: str
    kind: str
    population: str
    year: int


class CellWords(NamedTuple):
    """A cell's words in the order of the warehouse's columns, organisation and year apart."""

    status: str
    region: str
    grade: str
    role_family: str
    working_pattern: str
    contract: str
    post: str
    activity: str


KNOWN_WORDS: dict[str, tuple[str, ...]] = {
    "status": tuple(Status),
    "region": tuple(Region),
    "grade": tuple(Grade),
    "role_family": tuple(RoleFamily),
    "working_pattern": tuple(WorkingPattern),
    "contract": tuple(Contract),
    "post": tuple(Post),
    "activity": tuple(Activity),
}


@dataclass
class Parcel:
    """What one submission holds. `shares` maps a quarter of pay to percent."""

    slot: Slot
    sample: bool = False
    layouts: set[str] = field(default_factory=set)
    mapping: dict[str, dict[str, str]] = field(default_factory=dict)
    cells: dict[CellWords, Counts] = field(default_factory=dict)
    shares: dict[str, float] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        return len(self.cells) + len(self.shares)

    def text(self, words: CellWords) -> str:
        """The spelling of one cell that its row keys are made from."""
        return cell_text(self.slot.population, self.slot.organisation, self.slot.year, *words)

    @property
    def counted_sha256(self) -> str:
        """SHA-256 of everything counted, whatever its order."""
        lines = [cell_text(self.text(words), *astuple(n)) for words, n in self.cells.items()]
        lines += [cell_text(quarter, repr(share)) for quarter, share in self.shares.items()]
        return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()

    @property
    def totals(self) -> dict[str, dict[str, int]]:
        """People by status and gender; for published shares, how many there are."""
        if self.shares:
            return {"published": {"shares": len(self.shares)}}
        totals: defaultdict[str, Counts] = defaultdict(Counts)
        for words in sorted(self.cells):
            totals[words.status].add(self.cells[words])
        return {status: counts.as_json() for status, counts in totals.items()}


def sort_into_parcels(reading: IncomingReading) -> list[Parcel]:
    """The reading's parcels, in the order of their slots; equal cells are added up.

    Raises CannotStore when a word is not of the vocabulary, a count is negative, two
    tables publish different shares for one quarter, or nothing was counted.
    """
    parcels: dict[Slot, Parcel] = {}
    for number, table in enumerate(reading.tables, start=1):
        sheet = kept(table.sheet, f"table {number}")
        columns = {field: kept(text, "(not kept)") for field, text in table.columns.items()}
        for (organisation, year), (cells, shares) in _by_council_and_year(table).items():
            slot = Slot(organisation, str(table.kind), str(Population(table.population)), year)
            parcel = parcels.setdefault(slot, Parcel(slot))
            parcel.sample = parcel.sample or table.sample
            parcel.layouts.add(str(table.layout))
            parcel.mapping[sheet] = columns
            _add_cells(parcel, cells, reading.file)
            _add_shares(parcel, shares, reading.file)
    if not parcels:
        raise CannotStore(f"{reading.file}: no table of people was found, so nothing is stored.")
    return [parcels[slot] for slot in sorted(parcels)]


_Cells = list[tuple[Cell, Counts]]
_Shares = list[PublishedShare]


def _by_council_and_year(table: IncomingTable) -> dict[tuple[str, int], tuple[_Cells, _Shares]]:
    found: dict[tuple[str, int], tuple[_Cells, _Shares]] = defaultdict(lambda: ([], []))
    for cell, counts in table.cells.items():
        found[cell.organisation, cell.year][0].append((cell, counts))
    for share in table.shares:
        found[share.organisation, share.year][1].append(share)
    return found


def _add_cells(parcel: Parcel, cells: _Cells, file: str) -> None:
    for cell, counts in cells:
        words = CellWords(*_checked_words(cell, file))
        least = min(astuple(counts))
        if least < 0:
            raise CannotStore(f"{file}: found a count of {least}; a count is never negative.")
        parcel.cells.setdefault(words, Counts()).add(counts)


def _checked_words(cell: Cell, file: str) -> Iterator[str]:
    for name in CellWords._fields:
        word = getattr(cell, name)
        if word not in KNOWN_WORDS[name]:
            raise CannotStore(
                f"{file}: found the {name.replace('_', ' ')} '{word}'; "
                f"expected one of {', '.join(KNOWN_WORDS[name])}."
            )
        yield str(word)


def _add_shares(parcel: Parcel, shares: _Shares, file: str) -> None:
    for share in shares:
        quarter = str(Quarter(share.quarter))
        if parcel.shares.setdefault(quarter, share.women_percent) != share.women_percent:
            raise CannotStore(
                f"{file}: found two different shares for the {quarter} of {share.organisation} "
                f"in {share.year}; expected one. Leave the right one in the file."
            )
