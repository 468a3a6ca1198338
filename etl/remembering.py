"""A spreadsheet read with what was settled before about its council's spreadsheets.

The council is often known only when the file has been read. So it is read, what is kept for
its council and kind is looked up, and where something is kept it is read again with that. What
was settled about collections of many councils is kept for the Society, which collects them.
"""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from etl.checks import tables
from etl.vocabulary.councils import AmbiguousCouncil, UnknownCouncil, register
from etl.vocabulary.organisations import keeper
from etl.workbooks.answers import Answers, answers_from
from etl.workbooks.reading import Reading
from etl.workbooks.words.naming import councils_in

if TYPE_CHECKING:
    from etl.warehouse.connect import Warehouse

Opened = TypeVar("Opened", bound="Warehouse | None")


@dataclass(frozen=True, slots=True)
class Kept:
    """What stands for one council and kind, who confirmed it and when."""

    content: Mapping[str, object]
    confirmed_by: str
    confirmed_at: datetime


# What is kept for the council of this code, by kind.
Recall = Callable[[str], Mapping[str, Kept]]


def nothing_kept(_: str) -> Mapping[str, Kept]:
    """What is recalled where there is no warehouse."""
    return {}


def recall_from(warehouse: "Warehouse | None") -> Recall:
    """Looks up what is kept for a council; nothing is where there is no warehouse."""
    if warehouse is None:
        return nothing_kept
    from etl.warehouse.reads import mappings
    from etl.warehouse.scope import EXACT

    def recall(organisation: str) -> Mapping[str, Kept]:
        return {
            row.kind: Kept(row.content, row.confirmed_by, row.confirmed_at)
            for row in mappings(EXACT, warehouse, organisation)
        }

    return recall


class Later:
    """What is kept in a warehouse that is opened while files are being read already."""

    def __init__(self) -> None:
        self._opened: Future[Recall] = Future()

    def recall(self, organisation: str) -> Mapping[str, Kept]:
        """What is kept for the council; waits until the warehouse is open."""
        return self._opened.result()(organisation)

    @contextmanager
    def over(self, opening: AbstractContextManager[Opened]) -> Iterator[Opened]:
        """The warehouse, once it is open; those who wait are told, also when it cannot be."""
        try:
            with opening as warehouse:
                self._opened.set_result(recall_from(warehouse))
                yield warehouse
        finally:
            self._opened.cancel()


def read_remembering(
    read: Callable[[Answers], Reading], given: Answers, recall: Recall, *, council: str = ""
) -> Reading:
    """The reading with what is kept and, above it, what is given; a note says so, and
    `kept_under` where that is kept.

    `read` reads the file with answers; `council` is what its sender calls it, where they do.
    """
    first = read(given)
    organisation = keeper(_organisations(first, council))
    if not organisation:
        return first
    by_kind = recall(organisation)
    kinds = {table.kind for table in first.tables} or set(by_kind)
    kind = kinds.pop() if len(kinds) == 1 else ""
    kept = by_kind.get(kind)
    if kept is None:
        return first
    answers = answers_from(dict(kept.content)).with_more(given)
    if answers == given:
        return first
    again = read(answers)
    if first.tables and _places(again) != _places(first):
        # What was settled for one council must not say that a spreadsheet is another's.
        return first
    again.kept_under = (organisation, kind)
    again.problems.append(
        tables.read_as_settled(kept.confirmed_by, f"{kept.confirmed_at:%d %B %Y}")
    )
    return again


def _places(reading: Reading) -> set[tuple[str, str]]:
    return {(code, table.kind) for table in reading.tables for code in table.councils}


def _organisations(reading: Reading, council: str) -> set[str]:
    """Codes of the organisations that it is about, as far as it is known."""
    read = {code for table in reading.tables for code in table.councils}
    if read:
        return read
    if not council:
        return {each.code for each in councils_in(Path(reading.file).stem, None)}
    try:
        return {register().find(council).code}
    except (UnknownCouncil, AmbiguousCouncil):
        return set()
