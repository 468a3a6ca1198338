"""A warehouse to try things on; every test that asks for it runs on both engines."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from etl.warehouse.connect import Warehouse
from tests.builders import a_warehouse


@pytest.fixture
def warehouse(warehouse_url: str, tmp_path: Path) -> Iterator[Warehouse]:
    warehouse = a_warehouse(warehouse_url, tmp_path)
    yield warehouse
    warehouse.close()
