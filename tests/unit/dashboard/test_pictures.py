"""Pictures of charts for papers."""

import io

import numpy
import pytest
from PIL import Image

from dashboard.figures.drawing import draw
from dashboard.figures.pictures import png
from dashboard.measures.published import pay_quarters
from dashboard.measures.safe_table import SafeTable
from dashboard.measures.shares import shares
from dashboard.url_state import Dimension, Where
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Population
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import PROTECTED

QUARTERS = Where(population=Population.PAY_QUARTERS)


def tables(warehouse: Warehouse, shape: str) -> list[SafeTable]:
    years = (Dimension.YEAR,)
    if shape == "dots":
        return [shares(PROTECTED, warehouse, by=(Dimension.GRADE,))]
    if shape == "two years of dots":
        return [
            shares(PROTECTED, warehouse, by=(Dimension.GRADE,), where=Where(year=year))
            for year in (2025, 2023)
        ]
    if shape == "line":
        return [shares(PROTECTED, warehouse, by=years)]
    if shape == "lines":
        return [
            shares(PROTECTED, warehouse, by=years, where=Where(grade=grade))
            for grade in (None, Grade.MANAGER, Grade.DIRECTOR)
        ]
    by = {"quarters": (), "quarters by year": years, "quarters by region": (Dimension.REGION,)}
    # Of whole workforces, so that a target is all that may stand beside them.
    aimed = "target=40-50"
    return [pay_quarters(PROTECTED, warehouse, by=by[shape], where=QUARTERS, benchmark=aimed)]


@pytest.mark.parametrize(
    "shape",
    ["dots", "two years of dots", "line", "lines", "quarters", "quarters by year",
     "quarters by region"],
)  # fmt: skip
def test_every_shape_of_chart_is_drawn_twice_as_fine_with_marks_and_band(
    filled: Warehouse, shape: str
) -> None:
    figure = draw(*tables(filled, shape))
    height = figure["layout"]["height"]
    picture = Image.open(io.BytesIO(png(figure, 900, height))).convert("RGB")
    assert picture.size == (1800, 2 * height)
    points = numpy.asarray(picture).reshape(-1, 3)
    assert (points == 255).all(axis=1).mean() > 0.3, "white"
    assert (points == (18, 67, 109)).all(axis=1).sum() > 200, "marks in ink blue"
    red, green, blue = points.T.astype(int)
    assert ((red > 240) & (green > 80) & (green < 225) & (blue < green)).sum() > 2000, "the band"


def test_the_same_figure_gives_the_same_picture(filled: Warehouse) -> None:
    figure = draw(*tables(filled, "dots"))
    assert png(figure, 600, 400) == png(figure, 600, 400)
