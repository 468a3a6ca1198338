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
from etl.vocabulary.populations import Status
from etl.warehouse.reads import DataVersion
from etl.warehouse.where import Dimension, Where

if TYPE_CHECKING:
    import pandas

SAMPLE_NOTICE = "sample data: invented councils"
WITHHELD = "withheld"
WITHHELD_MARK = "[c]"
# Options whose names are those of columns: how many councils there are, and which are asked for.
OPTION_COLUMNS = {"councils": "councils_asked_for"}
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
    # A difference of two counts: a 0 is one that there is none of.
    MORE_OR_FEWER = "people more or fewer"


# Shares and rates of counted people beside those whose names begin with 'share'.
RATES = ("senior_share", "standardised", "turnover", "women_rate", "others_rate")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the name in rows and downloads, the label that people read, the unit.

    A column that is not `brief` stands in downloads and not in tables for reading.
    """

    name: str
    label: str
    unit: Unit
    brief: bool = True

    @property
    def is_counted(self) -> bool:
        """True of counts of people, and of shares and rates of them: a protected 0 there stands
        for few or none.
        """
        return self.unit is Unit.PEOPLE or self.name.startswith("share") or self.name in RATES


@dataclass(frozen=True, slots=True)
class Coverage:
    """Councils that reported, of those expected; None expected where none can be."""

    reported: int
    expected: int | None


@dataclass(frozen=True)
class SafeTable:
    """Figures that may be shown to the reader they were made for.

    One row is one group; `columns` say what stands in it. A row without a share has None in its
    place and the reason in `withheld`, which is empty elsewhere: 'withheld: …', or that there is
    nobody, or nobody whose gender is recorded. `options` are what else was asked for, the usual
    included, by the words of links and commands. Only the disclosure gate makes one; figures, pages
    and reports accept nothing else.
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
    options: Mapping[str, str] = field(default_factory=dict)

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
            "options": {key: value for key, value in self.options.items() if value},
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
        """The filters that hold for every row, by the words of links and commands; people in post
        need not be named.
        """
        status = self.where.status
        return {
            "population": self.where.population.value,
            "status": None if status is Status.IN_POST else status.value,
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
        then with the other conditions that are no columns already, the benchmark and the date, and
        with what else the measure was asked with: against what, of which councils, what if, which
        goal.
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
            **{OPTION_COLUMNS.get(name, name): text for name, text in self.options.items()},
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
