"""Every notebook runs from top to bottom and says what it says in the file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def said(notebook: nbformat.NotebookNode) -> list[list[str]]:
    """The text that each code cell put out; pictures depend on the machine's fonts."""
    return [
        [text_of(output) for output in cell.outputs]
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]


def text_of(output: Any) -> str:
    if output.output_type == "stream":
        return f"{output.name}: {output.text}"
    return str(output.data["text/plain"])


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_says_what_it_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The kernel is a process of its own, which need not have the project installed.
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    for name in [name for name in os.environ if name.startswith("WIT_")]:
        monkeypatch.delenv(name)
    kept = nbformat.read(path, as_version=4)
    ran = NotebookClient(
        nbformat.read(path, as_version=4),
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}},
    ).execute()
    assert said(ran) == said(kept)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_kept_as_it_ran_and_small(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    assert not [text for texts in said(notebook) for text in texts if text.startswith("stderr")]
    assert path.stat().st_size < 200_000


def test_there_is_a_first_notebook() -> None:
    assert NOTEBOOKS[0].name == "01-from-spreadsheet-to-share.ipynb"
