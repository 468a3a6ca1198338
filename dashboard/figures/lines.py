"""A line over the years for each series, its interval as a ribbon, the benchmark behind.

The line breaks where a year is missing or withheld: nothing is drawn that is not known.
"""

from collections.abc import Sequence
from typing import Any

from dashboard.figures.dots import hover
from dashboard.figures.marks import Mark, marks_of, unique
from dashboard.figures.style import (
    DASHES,
    GAP,
    SERIES,
    SYMBOLS,
    TEXT,
    Figure,
    band,
    figure,
    legend,
    percent,
    percent_axis,
)
from dashboard.measures.safe_table import SafeTable

HEIGHT = 380
TALL = 440
# Values nearer to one another than this part of the axis would print over one another.
TOO_CLOSE = 0.045
# The style sheet leaves these labels out where the chart is narrow.
BETWEEN = "between"
FIRST = "first"


def lines(*tables: SafeTable) -> Figure:
    """Lines by year, one a table, or one a quarter of pay; the first and last values labelled."""
    marks = marks_of(tables)
    series = unique([mark.series for mark in marks])
    years = [int(mark.group) for mark in marks]
    span = [str(year) for year in range(min(years), max(years) + 1)] if years else []
    alone = len(series) == 1
    # What labels beside the first and last marks take, in years.
    room = 0.4 if alone else 0.7
    highest = max((mark.high or mark.value or 0 for mark in marks), default=0)
    data: list[dict[str, Any]] = []
    for place, name in enumerate(series):
        data += _traces([mark for mark in marks if mark.series == name], place)
    data += _every_value(marks) if alone else _end_values(marks, series, TOO_CLOSE * highest)
    legend_rows = 0 if alone else (len(series) + 1) // 2
    layout: dict[str, Any] = {
        "height": HEIGHT if alone else TALL + 26 * legend_rows,
        "margin": {"l": 8, "r": 84, "t": 22 + 26 * legend_rows, "b": 30},
        "xaxis": {
            "type": "category",
            "categoryorder": "array",
            "categoryarray": span,
            "range": [-room, len(span) - 1 + room],
            "showgrid": False,
            "tickangle": 0,
            "dtick": 1,
        },
        "yaxis": percent_axis(highest, ticks=6),
        **band(tables[0].benchmark, "y"),
    }
    if legend_rows:
        layout |= legend()
    return figure(data, layout)


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


def _traces(marks: Sequence[Mark], place: int) -> list[dict[str, Any]]:
    stretches = runs(marks)
    return [*(_ribbon(stretch, place) for stretch in stretches), _line(stretches, place)]


def _every_value(marks: Sequence[Mark]) -> list[dict[str, Any]]:
    """The values of a line that stands alone, above its ribbon."""
    shown = [mark for mark in marks if mark.value is not None]
    heights = [mark.value if mark.high is None else mark.high for mark in shown]
    between = slice(1, -1)
    # To the right of its mark, the first keeps clear of the axis where the chart is narrow.
    return [
        _values(shown[:1], heights[:1], "top right" if len(shown) > 1 else "top center"),
        _values(shown[1:][-1:], heights[1:][-1:], "top center"),
        {**_values(shown[between], heights[between], "top center"), "uid": BETWEEN},
    ]


def _end_values(
    marks: Sequence[Mark], series: Sequence[str], too_close: float
) -> list[dict[str, Any]]:
    """The first and last value of each line, beside its mark and clear of one another."""
    traces = []
    for end, side in ((0, "left"), (-1, "right")):
        ends = []
        for name in series:
            shown = [mark for mark in marks if mark.series == name and mark.value is not None]
            ends += shown[end:][:1]
        ends.sort(key=lambda mark: -(mark.value or 0))
        free = float("inf")
        for place, mark in enumerate(ends):
            # A label that would print over the one above it is set lower.
            height = min(mark.value or 0, free)
            free = height - too_close
            trace = _values([mark], [height], f"middle {side}")
            traces.append(trace if side == "right" else {**trace, "uid": f"{FIRST}-{place}"})
    return traces


def _ribbon(stretch: Sequence[Mark], place: int) -> dict[str, Any]:
    """The intervals of one stretch as an area; of one year alone, as a stroke."""
    colour = SERIES[place]
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


def _values(
    marks: Sequence[Mark], heights: Sequence[float | None], position: str
) -> dict[str, Any]:
    """The values of these marks in words, at these heights."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [mark.group for mark in marks],
        "y": list(heights),
        "text": [f"{GAP}{percent(mark.value)}{GAP}" for mark in marks if mark.value is not None],
        "textposition": position,
        "textfont": {"color": TEXT},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _faint(colour: str, strength: float) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{strength})"
