"""What is wrong with this installation: each setting and where it came from, and the warehouse."""

import os
import platform
import sqlite3
from dataclasses import asdict, dataclass
from typing import Any

from etl.settings import (
    NAMES,
    PREFIX,
    Settings,
    WrongSetting,
    read_settings,
    variable,
    wrong_settings,
)
from etl.warehouse.connect import Warehouse, open_warehouse
from etl.warehouse.errors import WarehouseError

OLDEST_PYTHON = (3, 11)
# Two writers at once could damage a write-ahead log: sqlite.org, releaselog 3.51.3.
WAL_RACE = ((3, 7, 0), (3, 51, 2))
SECRETS = frozenset(("secret_key",))


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at. `wrong` is empty when all is well; only then it may be ignored."""

    name: str
    value: str
    origin: str
    wrong: str = ""
    # What is wrong stops the program; otherwise it is good to know.
    stops: bool = False

    def as_json(self) -> dict[str, Any]:
        """The object that `wit doctor --json` prints for this check."""
        return asdict(self)


def examine_installation() -> list[Check]:
    """Every check, settings first."""
    checks = [_python(), _sqlite()]
    if wrong := wrong_settings():
        return [*map(_wrong_setting, wrong), *checks]
    settings = read_settings()
    return [*_settings(settings), *checks, *_warehouse(settings)]


def _python() -> Check:
    import sys

    old = sys.version_info[:2] < OLDEST_PYTHON
    wrong = "Python 3.11 or later is needed." if old else ""
    return Check("Python", platform.python_version(), "this process", wrong, stops=old)


def _sqlite() -> Check:
    first, last = WAL_RACE
    in_range = first <= sqlite3.sqlite_version_info <= last
    wrong = (
        "Before 3.51.3, two programs that write at the same moment can damage an SQLite "
        "warehouse. Let one program write at a time, or use PostgreSQL (WIT_WAREHOUSE)."
    )
    return Check(
        "SQLite", sqlite3.sqlite_version, "Python's own library", wrong if in_range else ""
    )


# ---------------------------------------------------------------- settings


def _settings(settings: Settings) -> list[Check]:
    checks = []
    for name in NAMES:
        value = getattr(settings, name)
        shown = _shown(settings, name, value)
        checks.append(Check(variable(name), shown, _origin(name)))
    known = {variable(name) for name in NAMES}
    for given in sorted(os.environ):
        if given.upper().startswith(PREFIX) and given.upper() not in known:
            wrong = f"No setting has this name; there are {', '.join(sorted(known))}."
            checks.append(Check(given, "(not shown)", "environment", wrong))
    return checks


def _wrong_setting(error: WrongSetting) -> Check:
    wrong = f"It {error.why}. Correct it, or unset it for the default."
    return Check(error.variable, "(not shown)", "environment", wrong, stops=True)


def _origin(name: str) -> str:
    given = {each.upper() for each in os.environ}
    return "environment" if variable(name) in given else "default"


def _shown(settings: Settings, name: str, value: object) -> str:
    if name in SECRETS:
        return "(set, not shown)" if settings.secret_key else "(a key file)"
    if name == "warehouse":
        return _without_password(settings.warehouse_url)
    return str(value)


def _without_password(url: str) -> str:
    from sqlalchemy import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return "(not a database URL, not shown)"


# ---------------------------------------------------------------- warehouse


def _warehouse(settings: Settings) -> list[Check]:
    url = _without_password(settings.warehouse_url)
    try:
        warehouse = open_warehouse(settings)
    except WarehouseError as error:
        return [Check("warehouse", url, "WIT_WAREHOUSE", str(error), stops=True)]
    try:
        return _reachable(warehouse, url)
    finally:
        warehouse.close()


def _reachable(warehouse: Warehouse, url: str) -> list[Check]:
    from sqlalchemy.exc import SQLAlchemyError

    from etl.warehouse.reads import data_version, summaries_agree
    from etl.warehouse.scope import EXACT

    try:
        version = data_version(EXACT, warehouse)
        agree = summaries_agree(EXACT, warehouse)
    except WarehouseError as error:
        return [Check("warehouse", url, "WIT_WAREHOUSE", str(error), stops=True)]
    except SQLAlchemyError as error:
        why = f"It cannot be reached ({type(error).__name__}). Is it running, and the URL right?"
        return [Check("warehouse", url, "WIT_WAREHOUSE", why, stops=True)]
    return [
        Check("warehouse", url, "WIT_WAREHOUSE"),
        Check("data version", str(version.number), "the warehouse"),
        _summaries(agree=agree),
    ]


def _summaries(*, agree: bool) -> Check:
    wrong = (
        "They add up to other numbers than the headcounts, so figures may be wrong. "
        "'wit migrate --summaries-anew' makes them anew from the headcounts."
    )
    value = "as the headcounts" if agree else "not as the headcounts"
    return Check("summaries", value, "the warehouse", "" if agree else wrong, stops=not agree)
