"""Returns in the shapes that councils really send, made up, with the truth beside each.

`make(folder)` writes them, the same each time; `python -m tests.bench.returns_made FOLDER` does it
from a shell, with truth.json beside them, for `make bench-intake ARGS="--folder F --truth T"`.
No person, and no council's figure, is real.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any
from zlib import crc32

from etl.vocabulary.councils import register
from tests.bench import (
    made_agreeing,
    made_alone,
    made_analytics,
    made_around,
    made_assessor,
    made_bare,
    made_by_hand,
    made_cells,
    made_clauses,
    made_collected,
    made_columns,
    made_country,
    made_counts,
    made_customer,
    made_doubts,
    made_elsewhere,
    made_ends,
    made_erp_amiss,
    made_erp_doubts,
    made_erp_lists,
    made_erp_prints,
    made_erp_staff,
    made_exports,
    made_flags,
    made_fresh,
    made_genders,
    made_groups,
    made_hr_reports,
    made_labels,
    made_layouts,
    made_layouts_lists,
    made_lists,
    made_members,
    made_odd,
    made_officer_amended,
    made_officer_amiss,
    made_officer_counts,
    made_officer_later,
    made_officer_lists,
    made_officer_misled,
    made_officer_systems,
    made_officer_tables,
    made_officer_words,
    made_others,
    made_otherwise,
    made_output,
    made_output_counts,
    made_over_years,
    made_persons,
    made_pivots,
    made_plain,
    made_printed,
    made_printed_doubts,
    made_publishers,
    made_real,
    made_replies,
    made_reports,
    made_settled,
    made_staff,
    made_statistics,
    made_systems,
    made_tables,
    made_tables_doubted,
    made_titles,
    made_traps,
    made_twice,
    made_unplain,
    made_unseen,
    made_years,
)
from tests.bench.made_files import write
from tests.bench.made_people import Tally, Truth
from tests.bench.made_shapes import SHAPES, Here, Shape

COUNCILS = ("Leeds", "Camden", "Gwynedd", "Kent", "Bristol", "Aberdeenshire", "Norwich", "Fife")
YEARS = (2024, 2025, 2026)
# Modules whose import registers shapes.
FROM = (
    made_systems,
    made_lists,
    made_counts,
    made_traps,
    made_doubts,
    made_persons,
    made_others,
    made_pivots,
    made_flags,
    made_staff,
    made_unplain,
    made_elsewhere,
    made_years,
    made_exports,
    made_twice,
    made_columns,
    made_cells,
    made_ends,
    made_real,
    made_plain,
    made_groups,
    made_alone,
    made_bare,
    made_odd,
    made_fresh,
    made_reports,
    made_labels,
    made_settled,
    made_agreeing,
    made_over_years,
    made_genders,
    made_titles,
    made_officer_systems,
    made_officer_lists,
    made_officer_words,
    made_officer_counts,
    made_officer_tables,
    made_officer_misled,
    made_officer_amiss,
    made_officer_later,
    made_officer_amended,
    made_around,
    made_publishers,
    made_collected,
    made_layouts,
    made_layouts_lists,
    made_members,
    made_country,
    made_unseen,
    made_otherwise,
    made_printed,
    made_printed_doubts,
    made_statistics,
    made_tables,
    made_tables_doubted,
    made_by_hand,
    made_output,
    made_output_counts,
    made_customer,
    made_analytics,
    made_assessor,
    made_hr_reports,
    made_replies,
    made_clauses,
    made_erp_lists,
    made_erp_staff,
    made_erp_prints,
    made_erp_doubts,
    made_erp_amiss,
)
GENDERS = ("women", "men", "another gender", "not recorded")


@dataclass(frozen=True, slots=True)
class Return:
    """One file that was written, and its truth."""

    path: Path
    shape: str
    truth: Truth


def make(folder: Path) -> list[Return]:
    """Every shape in every of its formats."""
    order = [module.__name__ for module in FROM]
    shapes = sorted(SHAPES, key=lambda shape: order.index(shape.make.__module__))
    files = [(shape, ending) for shape in shapes for ending in shape.formats]
    return [_one(folder, number, shape, ending) for number, (shape, ending) in enumerate(files)]


def _one(folder: Path, number: int, shape: Shape, ending: str) -> Return:
    council = register().find(COUNCILS[number % len(COUNCILS)])
    year = YEARS[number % len(YEARS)]
    rng = Random(crc32(f"{shape.name} {ending}".encode()))
    made = shape.make(Here(council.code, council.name, year, rng))
    of = {population for population, *_ in made.truth.totals}
    whose = {"population": of.pop()} if len(of) == 1 else {}
    made.truth.knows = {"council": council.code, "year": str(year), **whose, **made.truth.knows}
    about = f" {council.name} {year}" if shape.named else ""
    # Of four digits one would be a year.
    path = folder / f"{number + 1:05d}{about}.{ending}"
    how = made.how if ending in ("csv", "tsv") or "dates_1904" in made.how else {}
    if ending == "tsv":
        how = {"separator": "\t", **how}
    return Return(write(path, *made.sheets, **how), shape.name, made.truth)


def as_json(made: Return) -> dict[str, Any]:
    """An entry of truth.json."""
    grades = made.truth.by_grade
    return {
        "file": made.path.name,
        "shape": made.shape,
        "expect": made.truth.expect,
        "totals": [
            {"population": population, "council": council, "year": year, **_named(counts)}
            for (population, council, year), counts in made.truth.totals.items()
        ],
        "by_grade": None if grades is None else {g: _named(t) for g, t in grades.items()},
        "knows": made.truth.knows,
    }


def _named(counts: Tally) -> dict[str, int]:
    return dict(zip(GENDERS, counts, strict=True))


if __name__ == "__main__":
    into = Path(sys.argv[1])
    entries = [as_json(each) for each in make(into)]
    (into / "truth.json").write_text(json.dumps(entries, indent=1), encoding="utf-8")
    print(f"{len(entries)} files of {len(SHAPES)} shapes in {into}")
