"""Charts: what is drawn is what the table holds."""

import io
from itertools import pairwise
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest
from PIL import Image

from dashboard.figures.drawing import draw
from dashboard.figures.lines import lines, runs
from dashboard.figures.marks import Mark, marks_of, ordered
from dashboard.figures.pictures import png
from dashboard.figures.style import (
    INK,
    LINE_HEIGHT,
    ORANGE,
)
from dashboard.measures.published import pay_quarters
from dashboard.measures.shares import shares
from dashboard.url_state import Dimension, Where
from etl.vocabulary.benchmarks import benchmark
from etl.vocabulary.grades import LADDER, Grade
from etl.vocabulary.populations import Population, Quarter
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import EXACT, PROTECTED
from tests.builders import CAMDEN, a_share, a_warehouse, counted, load


@pytest.fixture
def empty(tmp_path: Path) -> Warehouse:
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def trace(figure: dict[str, Any], mode: str) -> dict[str, Any]:
    found: list[dict[str, Any]] = [each for each in figure["data"] if each["mode"] == mode]
    return found[0]


def test_a_ladder_is_drawn_from_its_top_with_what_is_withheld_in_words(empty: Warehouse) -> None:
    load(
        empty,
        counted(organisation=CAMDEN, grade=Grade.MANAGER, women=20, men=60),
        counted(organisation=CAMDEN, grade=Grade.DIRECTOR, women=1, men=2),
    )
    table = shares(PROTECTED, empty, by=(Dimension.GRADE,), where=Where(council=CAMDEN))
    figure = draw(table)
    go.Figure(figure)
    assert figure["layout"]["yaxis"]["ticktext"][:2] == ["Director or CIO", "Head of service"]
    assert len(figure["layout"]["yaxis"]["ticktext"]) == len(LADDER)
    assert len(trace(figure, "markers")["x"]) == 1
    said = " ".join(word for each in figure["data"] for word in each.get("text", ()))
    assert said.replace("\u00a0", "").count("withheld: fewer") == len(LADDER) - 1


def test_intervals_lie_around_their_dots(empty: Warehouse) -> None:
    load(empty, counted(grade=Grade.MANAGER, women=7, men=45))
    figure = draw(shares(EXACT, empty, by=(Dimension.GRADE,)))
    low, high, _ = trace(figure, "lines")["x"]
    # Wilson's interval of 7 of 52, worked out elsewhere.
    assert (round(low, 3), round(high, 3)) == (6.677, 25.273)
    assert round(trace(figure, "markers")["x"][0], 2) == 13.46


def test_the_band_is_drawn_behind_and_labelled_where_it_lies(empty: Warehouse) -> None:
    load(empty, counted(women=7, men=45))
    for by, axis in (((Dimension.GRADE,), "x"), ((Dimension.YEAR,), "y")):
        layout = draw(shares(EXACT, empty, by=by))["layout"]
        [shape], [label] = layout["shapes"], layout["annotations"]
        assert (shape[f"{axis}0"], shape[f"{axis}1"], shape["layer"]) == (12, 16, "below")
        assert shape["line"]["color"] == ORANGE
        assert label[axis] == 14
        assert "12–16%" in label["text"]


@pytest.mark.parametrize("key", ["parity", "ddat-2023", "hesa-2021-22", "bcs-2016"])
def test_a_benchmark_beyond_every_mark_is_still_on_the_scale_and_labelled(
    empty: Warehouse, key: str
) -> None:
    load(empty, *[counted(year=year, women=20, men=380) for year in (2024, 2025)])
    one = benchmark(key)
    grades = [Where(grade=grade) for grade in (None, Grade.PROFESSIONAL)]
    for by, axis in (((Dimension.GRADE,), "x"), ((Dimension.YEAR,), "y")):
        tables = [shares(EXACT, empty, by=by, where=where, benchmark=key) for where in grades]
        for drawn in ([tables[0]], tables):
            layout = draw(*drawn)["layout"]
            [shape], [label] = layout["shapes"], layout["annotations"]
            assert shape[f"{axis}0"] == one.low < layout[f"{axis}axis"]["range"][1]
            assert label["text"].replace("<br>", " ") == f"{one.name}: {one.low:g}%"


def test_pay_quarters_reach_their_benchmark(empty: Warehouse) -> None:
    load(
        empty,
        kind="gender pay gap",
        population=Population.PAY_QUARTERS,
        shares=[a_share(women_percent=20, quarter=quarter) for quarter in Quarter],
    )
    where = Where(population=Population.PAY_QUARTERS)
    for by, axis in (((), "x"), ((Dimension.REGION,), "x"), ((Dimension.YEAR,), "y")):
        table = pay_quarters(EXACT, empty, by=by, where=where, benchmark="parity")
        assert draw(table)["layout"][f"{axis}axis"]["range"][1] > 50


def values_drawn(figure: dict[str, Any], along: str) -> dict[str, float]:
    """Each value as it is written, with its place on the axis."""
    return {
        text.strip("\u00a0"): place
        for each in figure["data"]
        if each["mode"] == "text"
        for text, place in zip(each["text"], each[along], strict=True)
        if text.strip("\u00a0").endswith("%")
    }


def test_a_value_stands_at_its_mark_and_not_at_the_end_of_its_interval(empty: Warehouse) -> None:
    # 4.2 % of 120 people has an interval to 9 %, where '4.2%' would read as another value.
    load(empty, counted(women=5, men=115), counted(year=2024, women=30, men=90))
    line = draw(shares(EXACT, empty, by=(Dimension.YEAR,)))
    beside_lines = values_drawn(line, "y")
    assert beside_lines == {
        "25.0%": pytest.approx(25.0, abs=1),
        "4.2%": pytest.approx(4.2, abs=1),
    }
    dots_ = draw(shares(EXACT, empty, by=(Dimension.REGION,)))
    assert values_drawn(dots_, "x") == {"4.2%": pytest.approx(5 / 1.2)}


def test_the_first_value_is_clear_of_the_benchmarks_label(empty: Warehouse) -> None:
    load(empty, counted(grade=Grade.DIRECTOR, women=14, men=86))
    figure = draw(shares(EXACT, empty, by=(Dimension.GRADE,)))
    [first] = [each for each in figure["data"] if "14.0%" in str(each.get("text"))]
    rows = figure["layout"]["yaxis"]["range"]
    plot = figure["layout"]["height"] - sum(figure["layout"]["margin"][side] for side in "tb")
    room = (first["y"][0] - rows[1]) * plot / (rows[0] - rows[1])
    assert room >= LINE_HEIGHT


def test_the_reason_for_no_mark_is_clear_of_the_benchmark(empty: Warehouse) -> None:
    load(
        empty,
        counted(organisation=CAMDEN, grade=Grade.MANAGER, women=20, men=60),
        counted(organisation=CAMDEN, grade=Grade.DIRECTOR, women=1, men=2),
    )
    for key, beyond in (("band", 16), ("parity", 0)):
        where = Where(council=CAMDEN)
        table = shares(PROTECTED, empty, by=(Dimension.GRADE,), where=where, benchmark=key)
        [reasons] = [each for each in draw(table)["data"] if "withheld" in str(each.get("text"))]
        assert set(reasons["x"]) == {beyond}


def test_a_value_has_a_rim_in_pictures_too() -> None:
    mark = {"type": "scatter", "mode": "text", "x": [1], "y": [1], "text": ["4.2%"]}
    area = {
        "type": "scatter", "mode": "lines", "x": [0, 2, 2, 0], "y": [0, 0, 2, 2],
        "fill": "toself", "fillcolor": INK, "line": {"width": 0},
    }  # fmt: skip
    axis = {"range": [0, 2], "visible": False}
    bare = {"margin": dict.fromkeys("lrtb", 0), "showlegend": False, "xaxis": axis, "yaxis": axis}
    picture = Image.open(io.BytesIO(png({"data": [area, mark], "layout": bare}, 200, 100)))
    colours = {colour for _, colour in picture.convert("RGB").getcolors(100_000) or []}
    assert {(18, 67, 109), (255, 255, 255)} <= colours


def test_a_line_breaks_where_a_year_is_missing(empty: Warehouse) -> None:
    years = (2018, 2019, 2021, 2022)
    load(empty, *[counted(year=year, women=20, men=80) for year in years])
    figure = lines(shares(EXACT, empty, by=(Dimension.YEAR,)))
    go.Figure(figure)
    drawn = trace(figure, "lines+markers")
    assert drawn["y"][2] is None
    assert drawn["connectgaps"] is False
    assert drawn["x"][:2] == ["2018", "2019"]
    assert figure["layout"]["xaxis"]["categoryarray"] == ["2018", "2019", "2020", "2021", "2022"]


def test_a_withheld_year_breaks_the_line_too() -> None:
    def mark(year: int, value: float | None) -> Mark:
        return Mark(str(year), "", value, value, value, "" if value else "withheld")

    stretches = runs([mark(2020, 10.0), mark(2021, None), mark(2022, 12.0), mark(2023, 13.0)])
    assert [[each.group for each in stretch] for stretch in stretches] == [
        ["2020"],
        ["2022", "2023"],
    ]


def test_labels_of_lines_that_end_close_together_stand_clear_of_one_another(
    empty: Warehouse,
) -> None:
    for grade, women in ((Grade.MANAGER, 200), (Grade.DIRECTOR, 201), (Grade.APPRENTICE, 202)):
        load(
            empty,
            *[counted(year=year, grade=grade, women=women, men=800) for year in (2024, 2025)],
            kind=grade.value,
        )
    tables = [
        shares(EXACT, empty, by=(Dimension.YEAR,), where=Where(grade=grade))
        for grade in (Grade.MANAGER, Grade.DIRECTOR, Grade.APPRENTICE)
    ]
    ends = [
        each["y"][0]
        for each in lines(*tables)["data"]
        if each.get("textposition") == "middle right"
    ]
    assert len(ends) == 3
    assert min(one - other for one, other in pairwise(ends)) > 0.9


def test_protected_none_is_said_in_words(empty: Warehouse) -> None:
    load(empty, counted(organisation=CAMDEN, grade=Grade.MANAGER, women=0, men=60))
    table = shares(PROTECTED, empty, by=(Dimension.GRADE,), where=Where(council=CAMDEN))
    [mark] = [mark for mark in marks_of([table]) if mark.value is not None]
    assert mark.text == "few or none"


def test_pay_quarters_are_quarters(filled: Warehouse) -> None:
    where = Where(population=Population.PAY_QUARTERS)
    alone = draw(pay_quarters(PROTECTED, filled, where=where))
    assert [label.replace("<br>", " ") for label in alone["layout"]["yaxis"]["ticktext"]] == [
        "Lower quarter",
        "Lower middle quarter",
        "Upper middle quarter",
        "Top quarter",
    ]
    by_region = draw(pay_quarters(PROTECTED, filled, by=(Dimension.REGION,), where=where))
    go.Figure(by_region)
    names = [each["name"] for each in by_region["data"] if each["mode"] == "markers"]
    assert names == ["Lower quarter", "Lower middle quarter", "Upper middle quarter", "Top quarter"]


def test_groups_go_by_share_and_withheld_ones_last(filled: Warehouse) -> None:
    table = shares(PROTECTED, filled, by=(Dimension.COUNCIL,))
    values = [row["share"] for row in ordered(table)]
    shown = [value for value in values if value is not None]
    assert shown == sorted(shown, reverse=True)
    assert values[-1] is None
