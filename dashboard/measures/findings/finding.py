"""One finding: a sentence, the figures that it stands on, and how it is asked again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from shlex import quote
from typing import Any

from dashboard.measures.findings.scores import AsExpected, Claim
from dashboard.measures.safe_table import Column, SafeTable, Unit
from dashboard.measures.values import said
from dashboard.url_state import Where
from etl.vocabulary.benchmarks import DEFAULT_BENCHMARK


@dataclass(frozen=True)
class Finding:
    """A sentence without a full stop about a row, or several, of a table that the gate released.

    `numbers` are the columns of the rows that the sentence stands on; `looked_at` is among how many
    groups it was found; `claim` says how surprising and how certain it is. `printed_by` names the
    measure that prints the figure, where the table's own does not.
    """

    sentence: str
    claim: Claim | AsExpected
    table: SafeTable
    rows: Sequence[Mapping[str, Any]]
    numbers: Sequence[str]
    looked_at: int = 1
    printed_by: str = ""

    @property
    def weight(self) -> tuple[float, float]:
        """What it is ranked by: the least surprise that the interval allows, then the surprise."""
        return self.claim.surprise * self.claim.certainty, self.claim.surprise

    def figures_in_words(self) -> str:
        """'Women 90; people whose gender is recorded 400; share of women 22.5%'."""
        told = [each for each in self.table.columns if each.name in self.numbers]
        said = [
            f"{column.label} {self._said(column, row)}"
            for row in self.rows
            for column in told
            if row[column.name] is not None
        ]
        return "; ".join(said)

    def _said(self, column: Column, row: Mapping[str, Any]) -> str:
        points = " points" if column.unit is Unit.POINTS else ""
        return f"{said(row, column)}{points}"


def asked_again(found: Finding) -> str:
    """The command that prints the figure: 'wit measure shares --by grade --where year=2025'."""
    table = found.table
    words = ["wit", "measure", found.printed_by or table.measure.name]
    if table.by:
        words += ["--by", ",".join(dimension.value for dimension in table.by)]
    usual = Where().population
    conditions = [
        f"{key}={value}" for key, value in table.conditions().items() if value not in (None, usual)
    ]
    if conditions:
        words += ["--where", ",".join(conditions)]
    if not found.printed_by and table.benchmark and table.benchmark.key != DEFAULT_BENCHMARK:
        words += ["--benchmark", table.benchmark.key]
    return " ".join(quote(word) for word in words)
