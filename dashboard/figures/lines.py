"""A line over the years for each series, its interval as a ribbon, the benchmark behind.

The line breaks where a year is missing or withheld: nothing is drawn that is not known.
"""

from collections.abc import Sequence
from typing import Any

from dashboard.figures.dots import hover
from dashboard.figures.marks import Mark, marks_of, unique
from dashboard.figures.style import (
    DASHES,
    SERIES,
    SYMBOLS,
    TEXT,
    Figure,
    band,
    figure,
    legend,
    percent,
    top_of,
)
from dashboard.measures.safe_table import SafeTable

HEIGHT = 380
# The style sheet leaves these labels out where the chart is narrow.
BETWEEN = "between"


def lines(*tables: SafeTable) -> Figure:
    """Lines by year, one a table, or one a quarter of pay; the first and last values labelled."""
    marks = marks_of(tables)
    series = unique([mark.series for mark in marks])
    years = [int(mark.group) for mark in marks]
    span = [str(year) for year in range(min(years), max(years) + 1)] if years else []
    data: list[dict[str, Any]] = []
    for place, name in enumerate(series):
        data += _traces([mark for mark in marks if mark.series == name], place, len(series) == 1)
    legend_rows = 0 if len(series) == 1 else (len(series) + 1) // 2
    highest = max((mark.high or mark.value or 0 for mark in marks), default=0)
    layout: dict[str, Any] = {
        "height": HEIGHT + 26 * legend_rows,
        "margin": {"l": 8, "r": 58, "t": 22 + 26 * legend_rows, "b": 30},
        "xaxis": {
            "type": "category",
            "categoryorder": "array",
            "categoryarray": span,
            "range": [-0.35, len(span) - 0.85],
            "showgrid": False,
        },
        "yaxis": {"range": [0, top_of(highest)], "ticksuffix": "%", "nticks": 7},
        **band(tables[0].benchmark, "y"),
    }
    _place_band_label(layout, marks)
    if legend_rows:
        layout |= legend()
    return figure(data, layout)


def _place_band_label(layout: dict[str, Any], marks: Sequence[Mark]) -> None:
    """The label to the end of the band that the marks are further from."""
    shown = [mark for mark in marks if mark.value is not None]
    for label in layout.get("annotations", []) if shown else []:
        first, last = min(shown, key=_year), max(shown, key=_year)
        if _distance(last, label["y"]) > _distance(first, label["y"]):
            label |= {"x": 0.99, "xanchor": "right"}


def _year(mark: Mark) -> str:
    return mark.group


def _distance(mark: Mark, height: float) -> float:
    return abs((mark.value or 0) - height)


def runs(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Stretches of years that follow on one another and are all shown."""
    found: list[list[Mark]] = []
    for mark in marks:
        if mark.value is None:
            continue
        if found and int(mark.group) == int(found[-1][-1].group) + 1:
            found[-1].append(mark)
        else:
            found.append([mark])
    return found


def _traces(marks: Sequence[Mark], place: int, alone: bool) -> list[dict[str, Any]]:
    stretches = runs(marks)
    shown = [mark for stretch in stretches for mark in stretch]
    traces = [_ribbon(stretch, SERIES[place]) for stretch in stretches]
    traces.append(_line(stretches, place))
    if shown:
        traces.append(_values([shown[0]], "top center"))
        traces.append(_values([shown[-1]], "middle right"))
    if alone:
        traces.append({**_values(shown[1:-1], "top center"), "uid": BETWEEN})
    return traces


def _ribbon(stretch: Sequence[Mark], colour: str) -> dict[str, Any]:
    """The intervals of one stretch as an area; of one year alone, as a stroke."""
    spanned = [mark for mark in stretch if mark.low is not None and mark.high is not None]
    years = [mark.group for mark in spanned]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": years + years[::-1],
        "y": [mark.high for mark in spanned] + [mark.low for mark in reversed(spanned)],
        "fill": "toself",
        "fillcolor": _faint(colour, 0.14),
        "line": {"color": _faint(colour, 0.3), "width": 1 if len(spanned) > 1 else 3},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _line(stretches: Sequence[Sequence[Mark]], place: int) -> dict[str, Any]:
    years: list[str | None] = []
    values: list[float | None] = []
    texts: list[str] = []
    for stretch in stretches:
        if years:
            years, values, texts = [*years, stretch[0].group], [*values, None], [*texts, ""]
        years += [mark.group for mark in stretch]
        values += [mark.value for mark in stretch]
        texts += [hover(mark) for mark in stretch]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": stretches[0][0].series if stretches else "",
        "x": years,
        "y": values,
        "connectgaps": False,
        "line": {"color": SERIES[place], "width": 3, "dash": DASHES[place]},
        "marker": {"color": SERIES[place], "size": 9, "symbol": SYMBOLS[place]},
        "hovertext": texts,
        "hoverinfo": "text",
    }


def _values(marks: Sequence[Mark], position: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [mark.group for mark in marks],
        "y": [mark.value for mark in marks],
        "text": [percent(mark.value) for mark in marks if mark.value is not None],
        "textposition": position,
        "textfont": {"color": TEXT},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _faint(colour: str, strength: float) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{strength})"
