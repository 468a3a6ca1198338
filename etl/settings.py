"""The program's settings: the environment, read once, frozen."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

PREFIX = "WIT_"


def user_folder() -> Path:
    """The folder that holds this user's warehouse when none is named."""
    return Path.home() / ".women-in-it"


class WrongSetting(ValueError):
    """A setting cannot be used: its `name`, as Settings has it, and `why`, without its value."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name} {why}")
        self.name = name
        self.why = why

    @property
    def variable(self) -> str:
        return variable(self.name)


@dataclass(frozen=True)
class Settings:
    """Every setting. What each is for is told in docs/settings.md."""

    folder: Path = field(default_factory=user_folder)
    # An SQLAlchemy URL; empty means an SQLite file in the folder.
    warehouse: str = ""
    # Decides the rounding of protected figures; empty means one kept in the folder.
    secret_key: str = field(default="", repr=False)
    host: str = "127.0.0.1"
    port: int = 8050
    upload_limit_mib: int = 25

    @property
    def warehouse_url(self) -> str:
        return self.warehouse or f"sqlite:///{self.folder / 'warehouse.sqlite'}"


# What each number must lie between, both included.
BETWEEN = {"port": (1, 65_535), "upload_limit_mib": (1, 200)}
NAMES = tuple(each.name for each in fields(Settings))


def variable(name: str) -> str:
    """The variable of the environment that a setting stands in."""
    return f"{PREFIX}{name.upper()}"


def read_settings(environment: Mapping[str, str] = os.environ, **overrides: Any) -> Settings:
    """The settings of this process; `overrides` stand above the environment.

    Raises WrongSetting for the first that cannot be used.
    """
    told = {**_told(environment), **overrides}
    return Settings(**{name: _value(name, said) for name, said in told.items()})


def wrong_settings(environment: Mapping[str, str] = os.environ) -> list[WrongSetting]:
    """Every setting of the environment that cannot be used."""
    wrong = []
    for name, said in _told(environment).items():
        try:
            _value(name, said)
        except WrongSetting as error:
            wrong.append(error)
    return wrong


def _told(environment: Mapping[str, str]) -> dict[str, str]:
    given = {name.upper(): text for name, text in environment.items()}
    return {name: given[variable(name)] for name in NAMES if variable(name) in given}


def _value(name: str, said: Any) -> Any:
    if name in BETWEEN:
        return _number(name, str(said))
    return Path(said) if name == "folder" else str(said)


def _number(name: str, said: str) -> int:
    least, most = BETWEEN[name]
    expected = f"expected a whole number from {least} to {most:,}"
    try:
        number = int(said)
    except ValueError:
        raise WrongSetting(name, f"is not a number; {expected}") from None
    if not least <= number <= most:
        raise WrongSetting(name, f"is {number}; {expected}")
    return number
