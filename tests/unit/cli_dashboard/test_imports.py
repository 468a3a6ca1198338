"""Commands that load spreadsheets do not wait for what draws and serves."""

import subprocess
import sys

from tests.unit.cli_dashboard.conftest import ROOT

HEAVY = ("dash", "docx", "flask", "gptables", "mirage", "pandas", "plotly", "waitress")
QUESTION = f"import sys, dashboard.cli; print([m for m in {HEAVY!r} if m in sys.modules])"


def test_starting_the_command_imports_nothing_that_draws_or_serves() -> None:
    done = subprocess.run(
        [sys.executable, "-c", QUESTION], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_a_measure_needs_neither_pandas_nor_the_web() -> None:
    question = QUESTION.replace("dashboard.cli", "dashboard.cli.measure, dashboard.cli.failing")
    done = subprocess.run(
        [sys.executable, "-c", question], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
