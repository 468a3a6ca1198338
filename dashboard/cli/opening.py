"""The settings and the warehouse, as every command opens them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pydantic import ValidationError

from dashboard.cli.errors import WrongSetting
from etl.settings import Settings, read_settings
from etl.warehouse.connect import Warehouse, open_warehouse


def the_settings(**overrides: Any) -> Settings:
    """The settings of this process, under what the command line says. Raises WrongSetting."""
    try:
        return read_settings(**overrides)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        said = f"--{name}" if name in overrides else f"WIT_{name.upper()}"
        raise WrongSetting(f"{said} cannot be used: {first['msg']}.") from None


@contextmanager
def an_open_warehouse() -> Iterator[Warehouse]:
    """The warehouse that the settings name, closed afterwards. Raises WarehouseError."""
    warehouse = open_warehouse(the_settings())
    try:
        yield warehouse
    finally:
        warehouse.close()
