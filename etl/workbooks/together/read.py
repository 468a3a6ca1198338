"""A table that was read, with the layout that it was read by and what was found of it."""

from dataclasses import dataclass

from etl.checks.problems import Findings
from etl.vocabulary.cells import Counts
from etl.workbooks.headings.layout import Layout
from etl.workbooks.reading import Table


@dataclass(frozen=True, slots=True)
class Read:
    """One table of a file."""

    table: Table
    layout: Layout
    findings: Findings

    @property
    def sheet(self) -> str:
        """What its sheet is called."""
        return self.layout.sheet.name

    @property
    def counts(self) -> Counts:
        return self.table.counts
