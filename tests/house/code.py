"""What the house tests read: the files of the project, and their syntax trees."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("dashboard", "etl")
NOT_OURS = {".git", ".venv", "__pycache__", "build", "dist"}


@cache
def modules() -> list[Path]:
    """Every module of the program."""
    return [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def project_files() -> list[Path]:
    """The files that are, or are about to be, committed."""
    listing = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    git = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "-C", str(ROOT), *listing],
        capture_output=True,
        check=False,
    )
    if git.returncode == 0:
        found = [ROOT / name for name in git.stdout.decode().split("\0") if name]
    else:  # a copy without its history
        found = [path for path in ROOT.rglob("*") if not NOT_OURS & set(path.parts)]
    return sorted({path for path in found if path.is_file()})
