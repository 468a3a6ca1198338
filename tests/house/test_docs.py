"""The docs name every command and every setting, and none that is not there."""

from __future__ import annotations

import re
import runpy
from collections.abc import Iterator

import click

from dashboard.cli.commands import app
from etl.settings import NAMES, PREFIX, variable
from tests.house.code import ROOT

COMMANDS = (ROOT / "docs" / "command.md").read_text(encoding="utf-8")
SETTINGS = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")


def commands(command: object, words: str = "wit") -> Iterator[str]:
    """Every command, as it is typed; those kept out of the help are kept out of the docs."""
    if isinstance(command, click.Group):
        for title, inner in command.commands.items():
            if not inner.hidden:
                yield from commands(inner, f"{words} {title}")
    else:
        yield words


def settings() -> set[str]:
    return {variable(name) for name in NAMES}


def typed() -> set[str]:
    return set(commands(app))


def test_every_command_is_in_the_docs() -> None:
    missing = {words for words in typed() if not re.search(rf"\b{re.escape(words)}\b", COMMANDS)}
    assert missing == set()


def test_the_docs_name_no_command_that_is_not_there() -> None:
    known = {words.split()[1] for words in typed()}
    assert set(re.findall(r"`wit ([a-z][a-z-]*)", COMMANDS)) - known == set()


def test_every_setting_is_in_the_docs() -> None:
    assert {title for title in settings() if title.startswith(PREFIX)} == settings()
    assert settings() - set(re.findall(r"\bWIT_[A-Z0-9_]+\b", SETTINGS)) == set()


def test_the_docs_name_no_setting_that_is_not_there() -> None:
    assert set(re.findall(r"\bWIT_[A-Z0-9_]+\b", SETTINGS)) - settings() == set()


def test_the_page_of_measures_is_what_the_catalogue_says() -> None:
    made = runpy.run_path(str(ROOT / "docs" / "make_measures.py"))["document"]()
    written = (ROOT / "docs" / "measures.md").read_text(encoding="utf-8")
    assert written == made, "write it anew: .venv/bin/python docs/make_measures.py"


def test_every_module_that_reads_spreadsheets_stands_in_the_steps_of_intake_once() -> None:
    page = (ROOT / "docs" / "intake.md").read_text(encoding="utf-8")
    table = page.partition("### Where each step is")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `(\w+)/` \|[^|]*\|(.*)\|$", table, re.MULTILINE)
    named = [
        f"{package}/{name}" for package, names in rows for name in re.findall(r"`(\w+)`", names)
    ]
    workbooks = ROOT / "etl" / "workbooks"
    packages = {path.parent.name: path.parent for path in workbooks.glob("*/__init__.py")}
    del packages["kinds"]
    there = [
        f"{package}/{path.stem}" for package, at in packages.items() for path in at.glob("*.py")
    ]
    assert sorted(named) == sorted(name for name in there if not name.endswith("__init__"))
