"""Who may know whom: the contracts stand in pyproject.toml, and import-linter judges them."""

from __future__ import annotations

import subprocess
import sys

from tests.house.code import ROOT

LINT = "import sys; from importlinter.cli import lint_imports_command as lint; sys.exit(lint())"


def test_every_import_keeps_the_contracts() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache", "--no-logo"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
