"""What a measure is, from its entry in the catalogue: for whoever asks under a chart."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.figures.dates import day
from dashboard.figures.style import whole
from dashboard.measures.entry import CatalogueEntry
from dashboard.measures.saying import capitalised

# What is said of a measure wherever it is shown; the page of methods says the rest.
UNDER_A_CHART = ("What to mind", "Source", "Example", "Last reviewed")


def about_measure(measure: CatalogueEntry) -> Component:
    """The question, how it is worked out, what to mind, where it is from, and when it was read."""
    worked_out = f"{capitalised(measure.numerator)} ÷ {measure.denominator}"
    named = [
        ("Question", measure.question),
        ("Worked out as", worked_out),
        *(each for each in said_of(measure) if each[0] in UNDER_A_CHART),
    ]
    return html.Details([html.Summary("About this measure"), described(named)])


def said_of(measure: CatalogueEntry) -> list[tuple[str, str]]:
    """All that the catalogue says of a measure, each part under its name."""
    return [
        ("Question", measure.question),
        ("Numerator", capitalised(measure.numerator)),
        ("Denominator", capitalised(measure.denominator)),
        ("Unit", capitalised(measure.unit)),
        ("Population", capitalised(", ".join(measure.populations))),
        ("What to mind", measure.caveats),
        ("Source", measure.source),
        ("Example", capitalised(measure.worked_example)),
        ("Last reviewed", day(measure.reviewed_on)),
    ]


def described(named: Sequence[tuple[str, Any]]) -> Component:
    """Names and what is said under each, as a list of descriptions."""
    parts = []
    for name, said in named:
        parts += [html.Dt(name), html.Dd(whole(said) if isinstance(said, str) else said)]
    return html.Dl(parts, className="small")
