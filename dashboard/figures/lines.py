"""A line over the years for each series, its interval beside it, the benchmark behind.

The interval of a line that stands alone is a ribbon; of several, strokes a little apart, for
ribbons would hide one another.

The line breaks where a year is missing or withheld: nothing is drawn that is not known.
"""

from collections.abc import Sequence
from typing import Any

from dashboard.figures.dots import hover
from dashboard.figures.marks import Mark, marks_of, unique
from dashboard.figures.style import (
    BESIDE_WIDTH,
    DASHES,
    GAP,
    SERIES,
    SYMBOLS,
    TEXT,
    Figure,
    band,
    band_words,
    figure,
    legend,
    percent_axis,
    wrapped,
)
from dashboard.measures.safe_table import SafeTable
from etl.vocabulary.benchmarks import Benchmark

# How far apart, in years, the strokes of several lines stand.
APART = 0.11
# Every year of so many has its label; of more, every second, counted from the last.
FEW_YEARS = 6
STROKE = 2
# What the value at the end of a line takes, in pixels.
END_LABEL = 40
# The width of a letter of the benchmark's label, in pixels.
LETTER = 8

HEIGHT = 380
TALL = 440
# How far above its mark a value stands, as a part of the axis.
LIFT = 0.024
# Values nearer to one another than this part of the axis would print over one another.
TOO_CLOSE = 0.045
# The style sheet leaves these labels out where the chart is narrow.
BETWEEN = "between"
FIRST = "first"


def lines(*tables: SafeTable) -> Figure:
    """Lines by year, one a table, or one a quarter of pay; the first and last values labelled."""
    marks = marks_of(tables)
    series = unique([mark.series for mark in marks])
    alone = len(series) == 1
    # What labels beside the first and last marks take, in years.
    room = 0.7 if alone else 0.9
    highest = max((mark.high or mark.value or 0 for mark in marks), default=0)
    benchmark = tables[0].benchmark
    axis = percent_axis(highest, benchmark, ticks=6)
    data: list[dict[str, Any]] = []
    for place, name in enumerate(series):
        own = [mark for mark in marks if mark.series == name]
        offset = (place - (len(series) - 1) / 2) * APART
        data += _with_ribbon(own, place) if alone else _with_strokes(own, place, offset)
    top = axis["range"][1]
    ends = (marks, series, TOO_CLOSE * top)
    data += _every_value(marks, LIFT * top) if alone else _end_values(*ends)
    legend_rows = 0 if alone else (len(series) + 1) // 2
    layout: dict[str, Any] = {
        "height": HEIGHT if alone else TALL + 26 * legend_rows,
        "margin": {
            "l": 8,
            "r": _room_beside(benchmark) + (0 if alone else END_LABEL),
            "t": 22 + 26 * legend_rows,
            "b": 30,
        },
        "xaxis": _years_axis([int(mark.group) for mark in marks] or [0], room, alone=alone),
        "yaxis": axis,
        **band(benchmark, "y", top=top, beyond=0 if alone else END_LABEL),
    }
    if legend_rows:
        layout |= legend()
    return figure(data, layout)


def _room_beside(benchmark: Benchmark | None) -> int:
    """What the label of the benchmark takes at the right, in pixels."""
    longest = max((len(line) for line in band_words(benchmark, "y")), default=0)
    return 14 + LETTER * max(longest, BESIDE_WIDTH - 1)


def _years_axis(years: Sequence[int], room: float, *, alone: bool) -> dict[str, Any]:
    """Years as words, thinned by Plotly where close; as numbers where lines stand apart."""
    first, last = min(years), max(years)
    axis = {"showgrid": False, "tickangle": 0}
    if alone:
        span = [str(year) for year in range(first, last + 1)]
        words = {"type": "category", "categoryorder": "array", "categoryarray": span, "dtick": 1}
        return {**axis, **words, "range": [-room, len(span) - 1 + room]}
    step = 1 if last - first < FEW_YEARS else 2
    labelled = list(range(last, first - 1, -step))[::-1]
    texts = [str(year) for year in labelled]
    return {**axis, "range": [first - room, last + room], "tickvals": labelled, "ticktext": texts}


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


def _with_ribbon(marks: Sequence[Mark], place: int) -> list[dict[str, Any]]:
    stretches = runs(marks)
    years = [[mark.group for mark in stretch] for stretch in stretches]
    ribbons = [_ribbon(stretch, place) for stretch in stretches]
    return [*ribbons, _line(stretches, years, place)]


def _with_strokes(marks: Sequence[Mark], place: int, offset: float) -> list[dict[str, Any]]:
    stretches = runs(marks)
    years = [[int(mark.group) + offset for mark in stretch] for stretch in stretches]
    return [_strokes(stretches, place, offset), _line(stretches, years, place)]


def _every_value(marks: Sequence[Mark], lift: float) -> list[dict[str, Any]]:
    """The values of a line that stands alone, each `lift` above its own mark."""
    shown = [mark for mark in marks if mark.value is not None]
    heights = [lift + (mark.value or 0) for mark in shown]
    between = slice(1, -1)
    return [
        _values([*shown[:1], *shown[1:][-1:]], [*heights[:1], *heights[1:][-1:]], "top center"),
        {**_values(shown[between], heights[between], "top center"), "uid": BETWEEN},
    ]


def _end_values(
    marks: Sequence[Mark], series: Sequence[str], too_close: float
) -> list[dict[str, Any]]:
    """The first and last value of each line, beside its mark and clear of one another."""
    traces = []
    beside = APART * (len(series) - 1) / 2
    for end, side, off in ((0, "left", -beside), (-1, "right", beside)):
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
            trace = _values([mark], [height], f"middle {side}", off)
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


def _strokes(stretches: Sequence[Sequence[Mark]], place: int, offset: float) -> dict[str, Any]:
    """The intervals of one line among several, each year's as a stroke."""
    spanned = [mark for stretch in stretches for mark in stretch if mark.low is not None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for mark in spanned for x in (*(2 * [int(mark.group) + offset]), None)],
        "y": [y for mark in spanned for y in (mark.low, mark.high, None)],
        "line": {"color": _faint(SERIES[place], 0.6), "width": STROKE},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _line(
    stretches: Sequence[Sequence[Mark]], years: Sequence[Sequence[Any]], place: int
) -> dict[str, Any]:
    """The line through every stretch, broken between them."""
    across: list[Any] = []
    values: list[float | None] = []
    texts: list[str] = []
    for stretch, places in zip(stretches, years, strict=True):
        if across:
            across, values, texts = [*across, places[0]], [*values, None], [*texts, ""]
        across += places
        values += [mark.value for mark in stretch]
        texts += [hover(mark) for mark in stretch]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": stretches[0][0].series if stretches else "",
        "x": across,
        "y": values,
        "connectgaps": False,
        "line": {"color": SERIES[place], "width": 3, "dash": DASHES[place]},
        "marker": {"color": SERIES[place], "size": 9, "symbol": SYMBOLS[place]},
        "hovertext": texts,
        "hoverinfo": "text",
    }


def _values(
    marks: Sequence[Mark], heights: Sequence[float | None], position: str, beside: float = 0
) -> dict[str, Any]:
    """The values of these marks in words, at these heights; `beside` is how many years off."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [int(mark.group) + beside if beside else mark.group for mark in marks],
        "y": list(heights),
        "text": [_label(mark) for mark in marks if mark.value is not None],
        "textposition": position,
        "textfont": {"color": TEXT},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _label(mark: Mark) -> str:
    """The figure clear of its mark on both sides, a long one in lines."""
    return "<br>".join(f"{GAP}{line}{GAP}" for line in wrapped(mark.text, 8).split("<br>"))


def _faint(colour: str, strength: float) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{strength})"
