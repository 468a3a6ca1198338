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

# Whose published examples tests/spec holds a measure to, beside its example above.
PUBLISHED = {
    "shares": "R's packages binom and DescTools; Newcombe (1998), Statistics in Medicine 17, "
    "857-872, table I; UKHSA's PHEindicatormethods, proportions; Fagerland, Lydersen and Laake "
    "(2017), Statistical Analysis of Contingency Tables, chapter 2",
    "change": "Newcombe (1998), Statistics in Medicine 17, 873-890, table II; Fagerland and "
    "others, chapter 4",
    "trend": "SAS, PROC FREQ; Epi Info 6, but for its factor (N − 1) ÷ N; Rosner; Fagerland and "
    "others, chapter 5 (the slope)",
    "funnel": "UKHSA's PHEindicatormethods: the limits at twelve sizes, and where nine areas stand",
    "like_for_like": "UKHSA's PHEindicatormethods: indirectly standardised ratios and rates, and "
    "Byar's limits",
    "why_groups_differ": "Das Gupta (1993), Standardization and Decomposition of Rates, examples "
    "5.1 and 5.3, as in R's package DasGuptR",
    "relative_likelihood": "Stata's csi and R's epitools (Physicians' Health Study); Boston "
    "University, EP713; Fagerland and others, chapter 4; the four fifths of the American "
    "agencies' questions and answers (1979); the ratio of an NHS trust",
    "turnover": "UKHSA's PHEindicatormethods: rates with Byar's limits; the NHS Data Dictionary's "
    "mean headcount",
    "segregation": "R's package segregation",
}


def document() -> str:
    """The whole of docs/measures.md."""
    measures = (line for each in CATALOGUE for line in _measure(each))
    return "\n".join([BEGINNING, *measures, *_published(), *_marks()])


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


def _published() -> Iterator[str]:
    yield "\n## Published examples\n"
    yield "Beside the examples above, `tests/spec` holds measures to what others published, to as"
    yield "many digits as they print:\n"
    yield "| measure | published by |"
    yield "| --- | --- |"
    yield from (f"| `{name}` | {text} |" for name, text in PUBLISHED.items())
    without = [f"`{each.entry.name}`" for each in CATALOGUE if each.entry.name not in PUBLISHED]
    yield f"\nFor {', '.join(without[:-1])} and {without[-1]}, answers are worked out by hand."


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
