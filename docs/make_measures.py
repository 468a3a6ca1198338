"""Write docs/measures.md anew from the catalogue of measures and the list of benchmarks.

.venv/bin/python docs/make_measures.py
"""

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from dashboard.components.about import said_of
from dashboard.measures.catalogue import CATALOGUE, Measure
from dashboard.measures.saying import benchmark_figures
from etl.vocabulary.benchmarks import benchmarks

WRITTEN = Path(__file__).parent / "measures.md"
BEGINNING = """# Measures

Every measure of the catalogue, each with its source and an example that a test works out again, and
the benchmarks that shares are set beside. Made by `docs/make_measures.py` from the catalogue and
`datasets/reference/benchmarks.csv`; the dashboard's page 'Data and methods' says the same."""


def document() -> str:
    """The whole of docs/measures.md."""
    return "\n".join(
        [BEGINNING, *(line for each in CATALOGUE for line in _measure(each)), *_marks()]
    )


def _measure(measure: Measure) -> Iterator[str]:
    yield f"\n## {measure.entry.title}\n"
    yield f"    wit measure {measure.entry.name}\n"
    options = [f"`--{option}`" for option in measure.options]
    said = [
        *said_of(measure.entry),
        ("Options", ", ".join(options) or "none"),
        ("Can be grouped by", ", ".join(f"`{each}`" for each in measure.groups) or "nothing"),
        ("Other names", ", ".join(measure.entry.also)),
    ]
    yield from (f"- **{name}**: {text}" for name, text in said if text)


def _marks() -> Iterator[str]:
    yield "\n## Benchmarks\n"
    yield "| key | benchmark | women | year | population | source |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for one in benchmarks().values():
        said = (
            f"`{one.key}`",
            one.name,
            benchmark_figures(one),
            str(one.year or ""),
            f"{one.population}, {one.area}",
            f"[{one.source}]({one.source_url})",
        )
        yield f"| {' | '.join(said)} |"
    yield ""


if __name__ == "__main__":
    WRITTEN.write_text(document(), encoding="utf-8")
