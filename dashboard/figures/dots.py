"""A dot for each group with its interval, the value beside it, the benchmark behind."""

from collections.abc import Sequence
from typing import Any

from dashboard.figures.marks import Mark, marks_of, unique
from dashboard.figures.style import (
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
    wrapped,
)
from dashboard.measures.safe_table import SafeTable

ROW_HEIGHT = 46
SERIES_HEIGHT = 25
EDGES = 76
LEGEND_HEIGHT = 26
LABEL_ROOM = 58


def dots(*tables: SafeTable) -> Figure:
    """Dots with intervals, a row a group; several tables stand side by side in each row."""
    marks = marks_of(tables)
    groups = unique([mark.group for mark in marks])
    series = unique([mark.series for mark in marks])
    legend_rows = 0 if len(series) == 1 else (len(series) + 1) // 2
    pitch = ROW_HEIGHT if len(series) == 1 else SERIES_HEIGHT * len(series) + 20
    data: list[dict[str, Any]] = []
    for place, name in enumerate(series):
        offset = (place - (len(series) - 1) / 2) * SERIES_HEIGHT / pitch
        own = [(groups.index(mark.group) + offset, mark) for mark in marks if mark.series == name]
        data += _traces(own, place, name)
    highest = max((mark.high or mark.value or 0 for mark in marks), default=0)
    layout: dict[str, Any] = {
        "height": EDGES + LEGEND_HEIGHT * legend_rows + pitch * max(len(groups), 1),
        "margin": {"l": 8, "r": LABEL_ROOM, "t": 34 + LEGEND_HEIGHT * legend_rows, "b": 30},
        "xaxis": percent_axis(highest),
        "yaxis": {
            "range": [len(groups) - 0.5, -0.5],
            "tickvals": list(range(len(groups))),
            "ticktext": _group_labels(marks, groups),
            "showgrid": False,
        },
        **band(tables[0].benchmark, "x"),
    }
    if legend_rows:
        layout |= legend()
    return figure(data, layout)


def _traces(own: Sequence[tuple[float, Mark]], place: int, name: str) -> list[dict[str, Any]]:
    """The intervals, the dots and the words of one series."""
    shown = [(y, mark) for y, mark in own if mark.value is not None]
    spans = [
        (y, mark.low, mark.high)
        for y, mark in shown
        if mark.low is not None and mark.high is not None
    ]
    colour = SERIES[place]
    intervals = {
        "type": "scatter",
        "mode": "lines",
        "x": [x for _, low, high in spans for x in (low, high, None)],
        "y": [place for y, _, _ in spans for place in (y, y, None)],
        "line": {"color": colour, "width": 3},
        "hoverinfo": "skip",
        "showlegend": False,
    }
    dot_marks = {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": [mark.value for _, mark in shown],
        "y": [y for y, _ in shown],
        "marker": {"color": colour, "size": 12, "symbol": SYMBOLS[place]},
        "cliponaxis": False,
        "hovertext": [hover(mark) for _, mark in shown],
        "hoverinfo": "text",
    }
    labels = [(y, mark.high or mark.value or 0.0, mark.text) for y, mark in shown]
    # A reason has two lines where its row is high enough for two.
    reasons = [
        (y, 0.0, mark.text if name else wrapped(mark.text, 20))
        for y, mark in own
        if mark.value is None
    ]
    return [intervals, dot_marks, _labels(labels), _labels(reasons)]


def _labels(texts: Sequence[tuple[float, float, str]]) -> dict[str, Any]:
    """Words to the right of a place on the chart."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x for _, x, _ in texts],
        "y": [y for y, _, _ in texts],
        "text": [GAP + text.replace("<br>", "<br>" + GAP) for _, _, text in texts],
        "textposition": "middle right",
        "textfont": {"color": TEXT},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _group_labels(marks: Sequence[Mark], groups: Sequence[str]) -> list[str]:
    """Each group's name with, where rows stand on different councils, how many there are."""
    councils = {mark.group: mark.councils for mark in marks}
    return [
        wrapped(group) if councils[group] is None else wrapped(f"{group}\u00a0({councils[group]})")
        for group in groups
    ]


def hover(mark: Mark) -> str:
    """The mark in words, for a pointer; the table says all of it too."""
    parts = [", ".join(part for part in (mark.group, mark.series) if part), mark.text]
    if mark.low is not None and mark.high is not None:
        parts.append(f"({percent(mark.low)} to {percent(mark.high)})")
    return " ".join(parts)
