"""How fast a load and a page are, in numbers that are printed: `make bench`.

A page is asked over HTTP as the browser asks it, and set against a Dash callback that does
nothing, on the same machine in the same minute. The limits are loose: they catch a slip of ten
times, not a busy machine.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import pytest
from dash import Dash, html
from dash.dependencies import Input, Output
from flask.testing import FlaskClient
from sqlalchemy import func, select

from dashboard.app import create_app
from dashboard.cli.filling import fill, spreadsheets
from dashboard.measures.coverage import coverage
from dashboard.measures.shares import shares
from dashboard.pages import PAGES
from dashboard.reports import write
from dashboard.reports.brief import board_brief
from dashboard.reports.subject import parse_subject
from etl.settings import Settings
from etl.warehouse.connect import Warehouse
from etl.warehouse.schema import headcount
from etl.warehouse.scope import PROTECTED
from etl.warehouse.where import Dimension, Where
from tests.builders import a_warehouse

LOAD_SECONDS = 60
PAGE_MS = 1_000
ROUNDS = 30
WARM_UP = 3
LONGEST_NAME = 34

LOCATION = "_pages_location"
OUTPUTS = [("_pages_content", "children"), ("_pages_store", "data")]


class Loaded:
    """The whole sample in a warehouse, and how long that took."""

    def __init__(self, folder: Path) -> None:
        self.settings = Settings(folder=folder)
        self.warehouse: Warehouse = a_warehouse(f"sqlite:///{folder / 'warehouse.sqlite'}", folder)
        self.files = spreadsheets()
        started = time.perf_counter()
        fill(self.warehouse, self.files, self.settings.upload_limit_mib, lambda: None)
        self.seconds = time.perf_counter() - started
        with self.warehouse.reading() as connection:
            self.rows = connection.execute(select(func.count()).select_from(headcount)).scalar_one()


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loaded]:
    loaded = Loaded(tmp_path_factory.mktemp("bench"))
    yield loaded
    loaded.warehouse.close()


def milliseconds(ask: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """The median and the 95th percentile of asking, after a few rounds that do not count."""
    for _ in range(min(WARM_UP, rounds)):
        ask()
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - started) * 1_000)
    return median(taken), quantiles(taken, n=20, method="inclusive")[-1]


def say(name: str, times: tuple[float, float], yardstick: float) -> None:
    middle, slow = times
    print(f"{name:{LONGEST_NAME}} {middle:9.1f} {slow:9.1f} {middle / yardstick:9.1f}")


def heading(what: str, rows: int, against: str) -> None:
    print(f"\n{what}, over {rows:,} rows of counts")
    print(f"{'':{LONGEST_NAME}} {'median ms':>9} {'p95 ms':>9} {f'x {against}':>9}")


def asked(client: FlaskClient, path: str, outputs: str, ids: list[dict[str, str]]) -> None:
    """What a browser asks of Dash when a link is followed."""
    body: dict[str, Any] = {
        "output": outputs,
        "outputs": ids if len(ids) > 1 else ids[0],
        "inputs": [
            {"id": LOCATION, "property": "pathname", "value": path},
            {"id": LOCATION, "property": "search", "value": ""},
        ],
        "changedPropIds": [f"{LOCATION}.pathname"],
    }
    answer = client.post(
        "/_dash-update-component",
        data=json.dumps(body),
        content_type="application/json",
        headers={"Sec-Fetch-Site": "same-origin"},
    )
    assert answer.status_code == 200, answer.get_data(as_text=True)[:300]


def empty_callback() -> float:
    """The median milliseconds of a Dash callback that says nothing."""
    app = Dash("empty")
    app.layout = html.Div(id="out")

    @app.callback(Output("out", "children"), Input(LOCATION, "pathname"), Input(LOCATION, "search"))
    def _nothing(_path: str, _search: str) -> str:
        return ""

    client = app.server.test_client()
    ids = [{"id": "out", "property": "children"}]
    return milliseconds(lambda: asked(client, "/", "out.children", ids))[0]


def bare_grouping(warehouse: Warehouse) -> object:
    """The sum behind 'shares by grade', with nothing around it."""
    counted = headcount.c
    sums = (func.sum(counted.women), func.sum(counted.men))
    question = select(counted.grade, *sums).where(counted.year == 2025).group_by(counted.grade)
    with warehouse.reading() as connection:
        return connection.execute(question).all()


def test_loading_the_whole_sample_takes_seconds(loaded: Loaded) -> None:
    print(
        f"\n\n{len(loaded.files)} spreadsheets of the demonstration in {loaded.seconds:.1f} s: "
        f"{loaded.rows:,} rows of counts, {loaded.rows / loaded.seconds:,.0f} a second"
    )
    assert loaded.seconds < LOAD_SECONDS


def test_a_measure_takes_milliseconds(loaded: Loaded) -> None:
    year = Where(year=2025)
    questions: dict[str, Callable[[], object]] = {
        "shares": lambda: shares(PROTECTED, loaded.warehouse, where=year),
        "coverage by year": lambda: coverage(PROTECTED, loaded.warehouse, by=(Dimension.YEAR,)),
    }
    for dimension in (Dimension.YEAR, Dimension.GRADE, Dimension.REGION, Dimension.COUNCIL):
        where = Where() if dimension is Dimension.YEAR else year
        questions[f"shares by {dimension}"] = partial(
            shares, PROTECTED, loaded.warehouse, by=(dimension,), where=where
        )
    bare = milliseconds(lambda: bare_grouping(loaded.warehouse))[0]
    heading("Measures", loaded.rows, "bare SQL")
    for name, ask in questions.items():
        times = milliseconds(ask)
        say(name, times, bare)
        assert times[0] < PAGE_MS


def test_a_page_takes_tens_of_milliseconds(loaded: Loaded) -> None:
    client = create_app(loaded.settings, loaded.warehouse).server.test_client()
    output = f"..{'...'.join('.'.join(each) for each in OUTPUTS)}.."
    ids = [{"id": name, "property": part} for name, part in OUTPUTS]
    empty = empty_callback()
    heading("Pages over HTTP", loaded.rows, "empty")
    say("a Dash callback that does nothing", (empty, empty), empty)
    for page in PAGES:
        ask: Callable[[], object] = partial(asked, client, page.path, output, ids)
        if page.plain:
            ask = partial(client.get, page.path)
        times = milliseconds(ask)
        say(page.name, times, empty)
        assert times[0] < PAGE_MS


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_a_board_brief_takes_seconds(loaded: Loaded, ending: str) -> None:
    subject = parse_subject("uk")

    def outline() -> Any:
        return board_brief(PROTECTED, loaded.warehouse, subject=subject)

    heading(f"Board brief, {ending}", loaded.rows, "outline")
    drawn = milliseconds(outline, rounds=5)
    say("the outline", drawn, drawn[0])
    say("with its file", milliseconds(lambda: write(outline(), ending), rounds=5), drawn[0])
