"""A page's figure made ready for paper: lower, and with its words on single lines."""

from collections.abc import Mapping
from typing import Any

from dashboard.figures.style import GAP
from dashboard.reports.outline import OWN_MARK

# So low that three charts and their tables stand on two sheets.
LINES_HEIGHT = 285
ROW_HEIGHT = 29
EDGES = 70

BREAK = "<br>"


def on_paper(figure: Mapping[str, Any], own: str = "") -> Mapping[str, Any]:
    """The figure at the height that its rows need or, of lines, one for all; paper is wide enough
    for every word to stand on one line. The row of the group that the paper is about is marked.
    """
    layout = figure["layout"]
    axis = layout["yaxis"]
    rows = axis.get("ticktext")
    if rows is None:
        return {**figure, "layout": {**layout, "height": LINES_HEIGHT}}
    height = EDGES + ROW_HEIGHT * len(rows)
    names = [_marked(_on_one_line(name), own) for name in rows]
    return {
        "data": [_with_words_on_one_line(trace) for trace in figure["data"]],
        "layout": {**layout, "height": height, "yaxis": {**axis, "ticktext": names}},
    }


def _with_words_on_one_line(trace: Mapping[str, Any]) -> Mapping[str, Any]:
    if "text" not in trace:
        return trace
    return {**trace, "text": [_on_one_line(text) for text in trace["text"]]}


def _marked(name: str, own: str) -> str:
    """The name of a row; of the paper's own in bold, with the words that its table has."""
    return f"<b>{name}, {OWN_MARK}</b>" if own and name.startswith(own) else name


def _on_one_line(text: str) -> str:
    return text.replace(BREAK + GAP, " ").replace(BREAK, " ")
