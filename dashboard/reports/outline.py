"""A paper before it has a format: what it says, in order, with the tables that it stands on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from dashboard.measures.safe_table import Column, SafeTable, Unit

GROUP = Column("group", "Group", Unit.TEXT)
# What stands beside the group that a paper is about.
OWN_MARK = "this paper"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a section. `level` 2 is the first under the paper's title."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table to print: one SafeTable or, with `labels`, one of a single row for each label.

    `name` is short and unique in the paper: a workbook's sheet has it. `own` is the group that
    the paper is about, where other groups stand beside it.
    """

    name: str
    tables: tuple[SafeTable, ...]
    labels: tuple[str, ...] = ()
    own: str = ""

    @property
    def first(self) -> SafeTable:
        """The table that says for all of them what is measured, under which rule."""
        return self.tables[0]

    def columns(self) -> tuple[Column, ...]:
        """The columns of every row, the label's before the others."""
        return ((GROUP,) if self.labels else ()) + self.first.columns

    def rows(self) -> tuple[Mapping[str, Any], ...]:
        """Every row, under its label where there are labels."""
        if not self.labels:
            return self.first.rows
        return tuple(
            {GROUP.name: label, **row}
            for label, table in zip(self.labels, self.tables, strict=True)
            for row in table.rows
        )


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """The few figures that a reader takes away, under what each is, and the table they are of."""

    figures: tuple[tuple[str, str], ...]
    table: TableBlock


@dataclass(frozen=True, slots=True)
class StandingOut:
    """What stands out, a sentence each without a full stop, the first the most."""

    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure in Plotly's schema, and the words that say the same. Its table follows it."""

    figure: Mapping[str, Any]
    description: str


@dataclass(frozen=True, slots=True)
class Note:
    """A statement, the words that it is about, and the columns of figures that it explains."""

    about: str
    text: str
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notes:
    lines: tuple[Note, ...]


Block = Heading | Paragraph | KeyFigures | StandingOut | Chart | TableBlock | Notes


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole paper.

    `title` states the finding, `footer` what the figures are of; `sample` is true over invented
    councils; `as_at` is the day of the newest data.
    """

    title: str
    subtitle: str
    footer: str
    year: int
    sample: bool
    as_at: date | None
    sections: tuple[Block, ...]

    def tables(self) -> Iterator[TableBlock]:
        """Every table of the paper, in order."""
        for block in self.sections:
            if isinstance(block, KeyFigures):
                yield block.table
            elif isinstance(block, TableBlock):
                yield block

    def charts(self) -> Iterator[Chart]:
        """Every chart of the paper, in order."""
        for block in self.sections:
            if isinstance(block, Chart):
                yield block

    def findings(self) -> Iterator[str]:
        """What each section with figures says, and what stands out, in order."""
        for block, after in pairwise(self.sections):
            if isinstance(block, Heading) and isinstance(after, StandingOut):
                yield from after.sentences
            elif isinstance(block, Heading) and not isinstance(after, Notes):
                yield block.text

    def notes(self) -> Iterator[Note]:
        """Every note of the paper, in order."""
        for block in self.sections:
            if isinstance(block, Notes):
                yield from block.lines
