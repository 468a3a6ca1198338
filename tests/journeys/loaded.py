"""Spreadsheets loaded by `wit load`, and what `wit measure` then says of them."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from dashboard.cli.commands import app

Line = Sequence[str | int | float]
Rows = list[dict[str, Any]]
Measure = Callable[..., Rows]


def written(path: Path, headings: Line, lines: Iterable[Line]) -> Path:
    """The path of a CSV file with these lines."""
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows((headings, *lines))
    return path


def loaded(folder: Path, *files: Path) -> Measure:
    """Asks for the rows of a measure as JSON, exact unless asked for otherwise, over a warehouse
    in the folder into which the files were loaded.
    """

    def wit(*words: str) -> str:
        asked = {"WIT_FOLDER": str(folder), "WIT_WAREHOUSE": ""}
        done = CliRunner().invoke(app, list(words), env=asked)
        assert done.exit_code == 0, done.output
        return done.stdout

    for path in files:
        wit("load", str(path))

    def rows(name: str, where: str, *words: str) -> Rows:
        asked = ("--where", where, "--as", "exact", "--format", "json")
        found: Rows = json.loads(wit("measure", name, *asked, *words))["rows"]
        return found

    return rows


def six(*values: float) -> Any:
    """As many values, each to six significant digits."""
    return pytest.approx(values, rel=5e-6, abs=1e-9)


def of(row: dict[str, Any], *names: str) -> tuple[Any, ...]:
    return tuple(row[name] for name in names)
