"""One door for numbers, and one maker of its key."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator

import pytest

from etl.warehouse import reads
from tests.house.code import ROOT, modules, name, project_files, tree

MAKER = "dashboard/measures/disclosure.py"
KEY = "SafeTable"


def public_reads() -> list[Callable[..., object]]:
    return [
        function
        for title, function in inspect.getmembers(reads, inspect.isfunction)
        if not title.startswith("_") and function.__module__.startswith(reads.__name__)
    ]


def makings(module: ast.Module) -> Iterator[int]:
    """The lines on which a SafeTable is made, or given another name under which it could be."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            called = node.func
            title = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if title == KEY:
                yield node.lineno
        elif isinstance(node, ast.ImportFrom):
            yield from (node.lineno for each in node.names if each.name == KEY and each.asname)
        elif isinstance(node, ast.Assign) and getattr(node.value, "id", "") == KEY:
            yield node.lineno


def test_there_are_reads_to_judge() -> None:
    assert public_reads()


@pytest.mark.parametrize("read", public_reads(), ids=lambda read: read.__name__)
def test_every_read_of_the_warehouse_asks_for_a_scope_first(read: Callable[..., object]) -> None:
    parameters = list(inspect.signature(read).parameters.values())
    assert parameters, "a read without a scope reads everything"
    first = parameters[0]
    annotation = getattr(first.annotation, "__name__", str(first.annotation))
    assert (first.name, annotation.rsplit(".")[-1]) == ("scope", "Scope")
    assert first.default is inspect.Parameter.empty, "a scope is chosen, never assumed"


def test_only_disclosure_makes_a_safe_table() -> None:
    makers = {name(path) for path in modules() if any(makings(tree(path)))}
    assert makers == {MAKER}


def test_no_notebook_makes_a_safe_table() -> None:
    notebooks = [path for path in project_files() if path.is_relative_to(ROOT / "notebooks")]
    assert [
        name(path) for path in notebooks if f"{KEY}(" in path.read_text("utf-8", "ignore")
    ] == []
