"""The sample can be made again, and comes out the same."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[3] / "datasets" / "sample"
FILES = sorted(
    path.relative_to(SAMPLE) for path in [SAMPLE / "councils.csv", *SAMPLE.glob("spreadsheets/*")]
)


def make(folder: Path) -> Path:
    subprocess.run([sys.executable, SAMPLE / "make_sample.py", folder], check=True)
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("made"))


def content(path: Path) -> dict[str, bytes]:
    """What a file holds: packed files by part, for zlib may pack the same part in two ways."""
    if not zipfile.is_zipfile(path):
        return {"": path.read_bytes()}
    with zipfile.ZipFile(path) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def test_making_the_sample_twice_gives_the_same_bytes(made: Path, tmp_path: Path) -> None:
    again = make(tmp_path)
    assert {file: (made / file).read_bytes() for file in FILES} == {
        file: (again / file).read_bytes() for file in FILES
    }


def test_the_committed_files_are_what_the_script_makes(made: Path) -> None:
    made_now = sorted(path.relative_to(made) for path in made.rglob("*") if path.is_file())
    assert made_now == FILES
    assert [str(file) for file in FILES if content(made / file) != content(SAMPLE / file)] == []


def test_no_file_tells_when_it_was_made(made: Path) -> None:
    stamps = {
        entry.date_time
        for file in FILES
        if zipfile.is_zipfile(made / file)
        for entry in zipfile.ZipFile(made / file).infolist()
    }
    assert stamps == {(2025, 6, 2, 9, 0, 0)}


def test_the_spreadsheets_are_small() -> None:
    assert sum((SAMPLE / file).stat().st_size for file in FILES) < 3_000_000
