"""A figure as a picture for a paper, drawn by plotly.js in an embedded engine, with no browser."""

import re
import threading
from collections.abc import Mapping
from importlib.resources import as_file, files
from typing import Any

import mirage
import resvg_py

# Pixels of the picture to a pixel of the layout, so that print is sharp.
SCALE = 2

# Values stand on lines and areas: a rim of white sets them off, as the style sheet does on pages.
RIM = (
    "<style>.textpoint text { paint-order: stroke; stroke: #ffffff; stroke-width: 3px; "
    "stroke-linejoin: round; }</style>"
)

# The letters come with the program: a machine may have none, and would draw no word. A family that
# is not there is drawn in the one that stands for all without serifs.
LETTERS, FAMILY = "font_lato", "Lato"

# Loading the engine takes longer than drawing, and each thread would load its own.
_one_at_a_time = threading.Lock()


def png(figure: Mapping[str, Any], width: int, height: int) -> bytes:
    """The figure on white as a PNG, laid out at `width` by `height` and twice as fine."""
    layout = {**figure["layout"], "paper_bgcolor": "#ffffff", "plot_bgcolor": "#ffffff"}
    with _one_at_a_time:
        svg = mirage.to_svg({"data": figure["data"], "layout": layout}, width, height)
    with as_file(files(LETTERS).joinpath("files")) as folder:
        picture: bytes = resvg_py.svg_to_bytes(
            _enlarged(svg, width, height),
            skip_system_fonts=True,
            font_dirs=[str(folder)],
            sans_serif_family=FAMILY,
        )
    return picture


def _enlarged(svg: str, width: int, height: int) -> str:
    """The drawing at SCALE times its size: scaled as lines, not as pixels."""
    head, mark, body = svg.partition(">")
    head = re.sub(r'\s(?:width|height|viewBox)="[^"]*"', "", head)
    size = f'width="{width * SCALE}" height="{height * SCALE}" viewBox="0 0 {width} {height}"'
    return f"{head} {size}{mark}{RIM}{body}"
