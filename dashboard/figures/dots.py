"""A dot for each group with its interval, the value above it, the benchmark behind."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.figures.marks import Mark, marks_of, unique
from dashboard.figures.style import (
    GAP,
    LINE_HEIGHT,
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
from dashboard.measures.saying import percent
from etl.vocabulary.benchmarks import Benchmark

ROW_HEIGHT = 46
SERIES_HEIGHT = 31
EDGES = 46
LEGEND_HEIGHT = 26
LABEL_ROOM = 56
# How far above its mark a value stands, in rows.
LIFT = 9 / ROW_HEIGHT
# Where the axis of rows begins: the value of the first stands clear of the benchmark's label.
TOP = -0.65
# Left of this part of the axis a value would run over the names of the groups.
NEAR_THE_NAMES = 0.12
REASON_WIDTH = 16
REASON_SIZE = 12
# A benchmark beyond this part of the axis has more room before it than after.
MORE_ROOM_BEFORE = 0.7


def dots(*tables: SafeTable) -> Figure:
    """Dots with intervals, a row a group; several tables stand side by side in each row."""
    marks = marks_of(tables)
    groups = unique([mark.group for mark in marks])
    series = unique([mark.series for mark in marks])
    legend_rows = 0 if len(series) == 1 else (len(series) + 1) // 2
    pitch = ROW_HEIGHT if len(series) == 1 else SERIES_HEIGHT * len(series) + 20
    highest = max((mark.high or mark.value or 0 for mark in marks), default=0)
    across = percent_axis(highest, tables[0].benchmark)
    top = across["range"][1]
    data: list[dict[str, Any]] = []
    for place, name in enumerate(series):
        offset = (place - (len(series) - 1) / 2) * SERIES_HEIGHT / pitch
        own = [(groups.index(mark.group) + offset, mark) for mark in marks if mark.series == name]
        axis = _Axis(top, LIFT * ROW_HEIGHT / pitch, tables[0].benchmark)
        data += _traces(own, place, name, axis)
    head = 12 + LINE_HEIGHT * max(len(band_words(tables[0].benchmark, "x")), 1)
    head += LEGEND_HEIGHT * legend_rows
    layout: dict[str, Any] = {
        "height": EDGES + head + pitch * max(len(groups), 1),
        "margin": {"l": 8, "r": LABEL_ROOM, "t": head, "b": 30},
        "xaxis": across,
        "yaxis": {
            "range": [len(groups) - 0.5, TOP],
            "tickvals": list(range(len(groups))),
            "ticktext": _group_labels(marks, groups),
            "showgrid": False,
        },
        **band(tables[0].benchmark, "x", top=top),
    }
    if legend_rows:
        layout |= legend()
    return figure(data, layout)


@dataclass(frozen=True, slots=True)
class _Axis:
    """Where the axis ends, how far above its mark a value stands, and what stands behind."""

    top: float
    lift: float
    benchmark: Benchmark | None

    def side(self, value: float) -> str:
        """Where the words of a value stand: above its mark, and clear of the groups' names."""
        return "top right" if value < NEAR_THE_NAMES * self.top else "top center"

    @property
    def free(self) -> float:
        """Where words that belong to no value begin: clear of the benchmark."""
        if self.benchmark is None or self.benchmark.low > MORE_ROOM_BEFORE * self.top:
            return 0.0
        return self.benchmark.high


def _traces(
    own: Sequence[tuple[float, Mark]], place: int, name: str, axis: _Axis
) -> list[dict[str, Any]]:
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
    return [intervals, dot_marks, _values(shown, axis), _reasons(own, axis.free, short=bool(name))]


def _values(shown: Sequence[tuple[float, Mark]], axis: _Axis) -> dict[str, Any]:
    """Each value above its own mark, where it can be taken for no other."""
    texts = [(y - axis.lift, mark.value or 0.0, mark.text) for y, mark in shown]
    return {**_words(texts), "textposition": [axis.side(x) for _, x, _ in texts]}


def _reasons(own: Sequence[tuple[float, Mark]], x: float, *, short: bool) -> dict[str, Any]:
    """Why there is no mark. In rows of several series, in a word."""
    said = [(y, mark.text) for y, mark in own if mark.value is None]
    texts = [
        (y, x, GAP + (text.partition(":")[0] if short else wrapped(text, REASON_WIDTH)))
        for y, text in said
    ]
    lines = [(y, x, text.replace("<br>", "<br>" + GAP)) for y, x, text in texts]
    small = {"color": TEXT, "size": REASON_SIZE}
    return {**_words(lines), "textposition": "middle right", "textfont": small}


def _words(texts: Sequence[tuple[float, float, str]]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x for _, x, _ in texts],
        "y": [y for y, _, _ in texts],
        "text": [text for _, _, text in texts],
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
