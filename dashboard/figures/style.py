"""How every chart looks: one palette, one lean template, and how numbers and words are set."""

import re
from collections.abc import Mapping
from textwrap import wrap as wrap_words
from typing import Any

from dashboard.measures.saying import benchmark_figures
from etl.vocabulary.benchmarks import Benchmark

Figure = dict[str, Any]

INK = "#12436D"
TURQUOISE = "#28A197"
PINK = "#801650"
LILAC = "#A285D1"
# The benchmark's, and nothing else's.
ORANGE = "#F46A25"
ORANGE_FILL = "rgba(244,106,37,0.3)"
TEXT = "#1F2A33"
RULE = "#6F777B"
GRID = "#E4E7E9"

# Every neighbouring pair differs by 3 to 1, and a mark says without colour which series it is.
SERIES = (INK, TURQUOISE, PINK, LILAC)
SYMBOLS = ("circle", "diamond", "square", "triangle-up")
DASHES = ("solid", "dash", "dot", "dashdot")

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif"
TEXT_SIZE = 14
LABEL_WIDTH = 18
# Letters in a line of the benchmark's label, over dots and beside lines.
OVER_WIDTH = 24
BESIDE_WIDTH = 11
# Beyond this part of its axis a label no longer stands around the middle of what it names.
NEAR_THE_END = 0.6
LINE_HEIGHT = 18
# Holds a label off the end of the line that it belongs to; an ordinary space would be dropped.
GAP = "\u00a0\u00a0"

# No line may break where it stands; it has no width and is not read out.
JOINER = "\u2060"

_AXIS: Mapping[str, Any] = {
    "automargin": True,
    "fixedrange": True,
    "gridcolor": GRID,
    "linecolor": RULE,
    "zeroline": False,
    "tickfont": {"size": TEXT_SIZE},
}

TEMPLATE: Mapping[str, Any] = {
    "layout": {
        "font": {"family": FONT, "size": TEXT_SIZE, "color": TEXT},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 8, "r": 8, "t": 34, "b": 8, "pad": 6},
        "dragmode": False,
        "hoverlabel": {"font": {"family": FONT, "size": TEXT_SIZE}},
        "separators": ".,",
        "xaxis": dict(_AXIS),
        "yaxis": dict(_AXIS),
    }
}


def figure(data: list[dict[str, Any]], layout: dict[str, Any]) -> Figure:
    """A figure in Plotly's schema on the house's template."""
    return {"data": data, "layout": {"template": TEMPLATE, "showlegend": False, **layout}}


def wrapped(text: str, width: int = LABEL_WIDTH) -> str:
    """The text in lines of about `width` letters, as Plotly breaks them."""
    return "<br>".join(wrap_words(text, width, break_long_words=False)) or text


def whole(text: str) -> str:
    """The text with its ranges, '12–16%', held on one line wherever it is set."""
    return re.sub(r"(?<=\d)–(?=\d)", f"{JOINER}–{JOINER}", text)


def band(benchmark: Benchmark | None, axis: str, *, top: float, beyond: int = 0) -> dict[str, Any]:
    """The benchmark as layout: its band or line in orange along `axis` (x or y), and its label.

    `top` is where that axis ends, so that the label keeps inside. The label at the right end of
    lines stands `beyond` what else is written there, in pixels.
    """
    if benchmark is None:
        return {}
    across = "y" if axis == "x" else "x"
    line = not benchmark.is_band
    shape = {
        "type": "line" if line else "rect",
        "layer": "below",
        f"{axis}ref": axis,
        f"{axis}0": benchmark.low,
        f"{axis}1": benchmark.high,
        f"{across}ref": "paper",
        f"{across}0": 0,
        f"{across}1": 1,
        # The edges stand out from the page 3 to 1, which the fill alone would not.
        "line": {"color": ORANGE, "width": 2 if line else 1},
    }
    if not line:
        shape["fillcolor"] = ORANGE_FILL
    return {"shapes": [shape], "annotations": [_band_label(benchmark, axis, top, beyond)]}


def band_words(benchmark: Benchmark | None, axis: str) -> list[str]:
    """The label of the benchmark in its lines: short ones beside lines, longer ones over dots."""
    if benchmark is None:
        return []
    name = "Benchmark" if benchmark.is_band else f"{benchmark.name}:"
    width = BESIDE_WIDTH if axis == "y" else OVER_WIDTH
    return wrapped(f"{name} {benchmark_figures(benchmark)}", width).split("<br>")


def _band_label(benchmark: Benchmark, axis: str, top: float, beyond: int) -> dict[str, Any]:
    """The label over the band of dots, or at the right end of the band of lines."""
    middle = (benchmark.low + benchmark.high) / 2
    far = middle / top > NEAR_THE_END
    label = {"text": "<br>".join(band_words(benchmark, axis)), "showarrow": False}
    if axis == "x":
        return {
            **label,
            "xref": "x", "x": middle, "xanchor": "right" if far else "center",
            "yref": "paper", "y": 1, "yanchor": "bottom",
        }  # fmt: skip
    return {
        **label, "align": "left",
        "xref": "paper", "x": 1, "xanchor": "left", "xshift": beyond + 10,
        "yref": "y", "y": middle, "yanchor": "top" if far else "middle",
    }  # fmt: skip


def percent_axis(highest: float, benchmark: Benchmark | None, ticks: int = 5) -> dict[str, Any]:
    """An axis from nothing to just beyond the highest mark and the benchmark, with a few ticks at
    round figures.
    """
    reach = max(highest, benchmark.high if benchmark else 0)
    top = min(max(reach * 1.06, 24), 100)
    step = next(step for step in (5, 10, 20) if top / step <= ticks)
    return {"range": [0, top], "dtick": step, "tick0": 0, "tickangle": 0, "ticksuffix": "%"}


def legend() -> dict[str, Any]:
    """A legend above the chart, in the order of the series; a click changes nothing."""
    return {
        "showlegend": True,
        "legend": {
            "orientation": "h",
            "xref": "container",
            "x": 0,
            "yref": "container",
            "y": 1,
            "yanchor": "top",
            "itemclick": False,
            "itemdoubleclick": False,
        },
    }
