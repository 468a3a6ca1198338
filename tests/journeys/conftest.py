"""The demonstration, which several journeys look at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from dashboard.cli.commands import app
from etl.settings import read_settings
from etl.warehouse.connect import Warehouse, open_warehouse


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that `wit demo` has filled."""
    folder = tmp_path_factory.mktemp("demonstration")
    asked = {"WIT_FOLDER": str(folder), "WIT_WAREHOUSE": ""}
    done = CliRunner().invoke(app, ["demo", "--no-serve"], env=asked)
    assert done.exit_code == 0, done.output
    return folder


@pytest.fixture(scope="module")
def warehouse(demonstration: Path) -> Iterator[Warehouse]:
    warehouse = open_warehouse(read_settings(folder=demonstration, warehouse=""))
    yield warehouse
    warehouse.close()
