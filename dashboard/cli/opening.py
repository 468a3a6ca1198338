"""The settings and the warehouse, as every command opens them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from dashboard.cli.errors import CannotSet
from etl.settings import Settings, WrongSetting, read_settings
from etl.warehouse.connect import Warehouse, open_warehouse


def the_settings(**overrides: Any) -> Settings:
    """The settings of this process, under what the command line says. Raises CannotSet."""
    try:
        return read_settings(**overrides)
    except WrongSetting as error:
        said = f"--{error.name}" if error.name in overrides else error.variable
        raise CannotSet(f"{said} cannot be used: it {error.why}.") from None


@contextmanager
def an_open_warehouse() -> Iterator[Warehouse]:
    """The warehouse that the settings name, closed afterwards. Raises WarehouseError."""
    warehouse = open_warehouse(the_settings())
    try:
        yield warehouse
    finally:
        warehouse.close()
