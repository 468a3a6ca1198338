"""The command run as its users run it, over a small warehouse or the whole demonstration."""

import contextlib
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from dashboard.cli.commands import app
from tests.builders import SECRET, a_warehouse, counted, load

LONDON = ["E09000007", "E09000012", "E09000019", "E09000022"]
NORTH_WEST = ["E08000003", "E08000012", "E08000006"]
ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Done:
    """What a command that has ended leaves."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


def environment(folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("WIT_")}
    return {**kept, "WIT_FOLDER": str(folder), "COLUMNS": "200", "NO_COLOR": "1"}


def command(*words: str) -> list[str]:
    return [sys.executable, "-c", "from dashboard.cli import main; main()", *words]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose warehouse holds seven councils, the last of London's too small to be shown."""
    folder: Path = tmp_path_factory.mktemp("folder")
    (folder / "secret.key").write_text(SECRET + "\n", encoding="ascii")
    warehouse = a_warehouse(f"sqlite:///{folder / 'warehouse.sqlite'}", folder)
    cells = [
        counted(organisation=code, year=year, women=women, men=men)
        for year in (2024, 2025)
        for codes, women, men in ((LONDON[:3], 30, 70), (LONDON[3:], 1, 3), (NORTH_WEST, 10, 90))
        for code in codes
    ]
    load(warehouse, *cells)
    warehouse.close()
    return folder


@pytest.fixture(scope="module")
def wit(folder: Path) -> Run:
    """Run `wit` with these words over the small warehouse, in this process."""

    def run(*words: str, cwd: Path = ROOT, **variables: str) -> Done:
        own = {name: None for name in os.environ if name.startswith("WIT_")}
        settings = {**own, **environment(folder), **variables}
        with contextlib.chdir(cwd):
            result = CliRunner().invoke(app, words, env=settings)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Done(result.exit_code, result.stdout, result.stderr)

    return run
