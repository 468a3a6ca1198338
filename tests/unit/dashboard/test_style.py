"""How charts look: everyone can tell the marks apart, and reads their words and axes."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from dashboard.figures.style import (
    DASHES,
    INK,
    LILAC,
    ORANGE,
    PINK,
    SERIES,
    SYMBOLS,
    TEMPLATE,
    TEXT,
    TURQUOISE,
    percent_axis,
    wrapped,
)
from dashboard.measures.saying import benchmark_figures, percent
from etl.vocabulary.benchmarks import benchmark

WHITE = "#FFFFFF"
DARK = "#14191d"


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio of two colours."""

    def light(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colour", [INK, TURQUOISE, PINK, LILAC, ORANGE])
def test_every_mark_stands_out_from_the_page(colour: str) -> None:
    assert contrast(colour, WHITE) >= 3


def test_neighbouring_series_differ_by_more_than_colour() -> None:
    assert len(set(SYMBOLS)) == len(set(DASHES)) == len(SERIES) == 4
    for one, other in pairwise(SERIES):
        assert contrast(one, other) >= 3


def test_orange_is_the_benchmarks_alone() -> None:
    assert ORANGE not in SERIES


def test_text_is_large_and_dark_enough() -> None:
    assert contrast(TEXT, WHITE) >= 4.5
    sizes = re.findall(r"'size': (\d+)", str(TEMPLATE))
    assert sizes
    assert min(int(size) for size in sizes) >= 12


def test_the_dark_page_meets_every_colour_again_and_brightly_enough() -> None:
    style = (Path(__file__).parents[3] / "dashboard/assets/dashboard.css").read_text()
    for colour in SERIES:
        red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
        for what in ("stroke", "fill"):
            found = re.search(
                rf'"{what}: rgb\({red}, {green}, {blue}\)"\] {{ {what}: (#\w{{6}}) !', style
            )
            assert found, (colour, what)
            assert contrast(found[1], DARK) >= 4.5


def test_a_percentage_has_one_decimal_place() -> None:
    assert percent(20.6499) == "20.6%"
    assert benchmark_figures(benchmark()) == "12–16%"
    assert benchmark_figures(benchmark("parity")) == "50%"


def test_an_axis_begins_at_nothing_and_has_few_ticks() -> None:
    for highest in (3.0, 26.0, 41.3, 70.0, 99.0):
        for one in (None, benchmark("parity")):
            axis = percent_axis(highest, one)
            assert axis["range"][0] == 0
            assert max(highest, one.high if one else 0) <= axis["range"][1] <= 100
            assert 2 <= axis["range"][1] / axis["dtick"] <= 5


def test_long_names_are_broken_into_lines() -> None:
    assert wrapped("Yorkshire and The Humber") == "Yorkshire and The<br>Humber"
    assert wrapped("") == ""
