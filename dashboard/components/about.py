"""What a measure is, from its entry in the catalogue: for whoever asks under a chart."""

from dash import html
from dash.development.base_component import Component

from dashboard.figures.dates import day
from dashboard.figures.style import whole
from dashboard.measures.entry import CatalogueEntry
from dashboard.measures.saying import capitalised


def about_measure(measure: CatalogueEntry) -> Component:
    """The question, how it is worked out, what to mind, where it is from, and when it was read."""
    lines = (
        ("Question", measure.question),
        ("Worked out as", f"{capitalised(measure.numerator)} ÷ {measure.denominator}"),
        ("What to mind", measure.caveats),
        ("Source", measure.source),
        ("Example", measure.worked_example),
        ("Last reviewed", day(measure.reviewed_on)),
    )
    return html.Details(
        [
            html.Summary("About this measure"),
            html.Dl(
                [part for name, text in lines for part in (html.Dt(name), html.Dd(whole(text)))],
                className="small",
            ),
        ]
    )
