"""The one shape in which figures leave the measures: safe to show, and nothing else is shown."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from dashboard.measures.entry import CatalogueEntry
from etl.vocabulary.benchmarks import Benchmark
from etl.warehouse.reads import DataVersion
from etl.warehouse.where import Dimension, Where

if TYPE_CHECKING:
    import pandas

SAMPLE_NOTICE = "sample data: invented councils"
WITHHELD = "withheld"
WITHHELD_MARK = "[c]"
# A spreadsheet would run a text that begins so.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


class Rule(StrEnum):
    """What was done to the figures before they were shown."""

    PROTECTED = "protected"
    EXACT = "exact"
    PUBLIC = "public"


class Unit(StrEnum):
    TEXT = "text"
    YEAR = "year"
    PEOPLE = "people"
    PERCENT = "percent"
    POINTS = "percentage points"
    RATIO = "ratio"
    NUMBER = "number"
    COUNCILS = "councils"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the name in rows and downloads, the label that people read, the unit.

    A column that is not `brief` stands in downloads and not in tables for reading.
    """

    name: str
    label: str
    unit: Unit
    brief: bool = True


@dataclass(frozen=True, slots=True)
class Coverage:
    """Councils that reported, of those expected; None expected where none can be."""

    reported: int
    expected: int | None


@dataclass(frozen=True)
class SafeTable:
    """Figures that may be shown to the reader they were made for.

    One row is one group; `columns` say what stands in it. A row without a share has None in its
    place and the reason in `withheld`, which is empty elsewhere: 'withheld: …', or that nobody is
    recorded. Only the disclosure gate makes
    one; figures, pages and reports accept nothing else.
    """

    measure: CatalogueEntry
    where: Where
    by: tuple[Dimension, ...]
    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, Any], ...]
    rule: Rule
    coverage: Coverage
    version: DataVersion
    benchmark: Benchmark | None = None
    sample: bool = False
    notes: tuple[str, ...] = field(default=())

    @property
    def withheld(self) -> int:
        """How many rows are withheld from this reader."""
        return sum(1 for row in self.rows if row["withheld"].startswith(WITHHELD))

    @property
    def shown(self) -> tuple[Mapping[str, Any], ...]:
        """The rows that have a share to read."""
        return tuple(row for row in self.rows if not row["withheld"])

    def as_json(self) -> dict[str, Any]:
        """The table for another program; withheld figures are null with their reason beside."""
        return {
            "measure": self.measure.name,
            "title": self.measure.title,
            "rule": self.rule.value,
            "filters": {key: value for key, value in self.conditions().items() if value},
            "by": [dimension.value for dimension in self.by],
            "benchmark": self.benchmark.key if self.benchmark else None,
            "data_version": self.version.number,
            "as_at": self.version.as_at.isoformat() if self.version.as_at else None,
            "sample": self.sample,
            "notes": list(self.notes),
            "columns": [
                {"name": column.name, "label": column.label, "unit": column.unit.value}
                for column in self.columns
            ],
            "rows": [dict(row) for row in self.rows],
        }

    def conditions(self) -> dict[str, str | int | None]:
        """The filters that hold for every row, by the words of links and commands."""
        return {
            "population": self.where.population.value,
            "year": self.where.year,
            "region": self.where.region,
            "council_type": self.where.council_type,
            "council": self.where.council,
            "grade": self.where.grade,
        }

    def as_csv(self) -> str:
        """The table as CSV: a heading row, one row a group, percentages as 0 to 100.

        Withheld figures read '[c]'; no text can be run as a formula. Each row ends with the
        population, the rule, the data version and, where it is so, that the data are a sample;
        then with the other conditions that are no columns already, the benchmark and the date.
        """
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        names = [column.name for column in self.columns]
        ending = {name: text for name, text in self._of_all_rows().items() if name not in names}
        writer.writerow([*names, *ending])
        for row in self.rows:
            cells = [self._csv_cell(row, column) for column in self.columns]
            writer.writerow([*cells, *ending.values()])
        return out.getvalue()

    def _of_all_rows(self) -> dict[str, str | int]:
        """What holds for every row, by the names of CSV's last columns."""
        conditions = {name: value or "" for name, value in self.conditions().items()}
        return {
            "population": conditions.pop("population"),
            "figures": self.rule.value,
            "data_version": self.version.number,
            "data": SAMPLE_NOTICE if self.sample else "",
            **conditions,
            "benchmark": self.benchmark.key if self.benchmark else "",
            "as_at": self.version.as_at.isoformat() if self.version.as_at else "",
        }

    def to_frame(self) -> pandas.DataFrame:
        """The rows as a pandas frame, for notebooks; one column a column, None where withheld."""
        import pandas

        names = [column.name for column in self.columns]
        return pandas.DataFrame([dict(row) for row in self.rows], columns=names)

    @staticmethod
    def _csv_cell(row: Mapping[str, Any], column: Column) -> str | int | float:
        value = row[column.name]
        if value is None:
            return WITHHELD_MARK if row["withheld"].startswith(WITHHELD) else ""
        if isinstance(value, float):
            return round(value, 4)
        if isinstance(value, str):
            return f"'{value}" if value.startswith(FORMULA_STARTS) else str(value)
        return int(value)
