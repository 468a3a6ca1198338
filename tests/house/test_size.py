"""A module is read in one sitting, and a function on one screen."""

from __future__ import annotations

import ast

from tests.house.code import modules, name, tree

MODULE_LINES = 300
FUNCTION_LINES = 40

Function = ast.FunctionDef | ast.AsyncFunctionDef


def lines(function: Function) -> int:
    """Its lines from 'def' to the end, without its docstring."""
    assert function.end_lineno is not None
    length = function.end_lineno - function.lineno + 1
    if ast.get_docstring(function, clean=False) is not None:
        docstring = function.body[0]
        assert docstring.end_lineno is not None
        length -= docstring.end_lineno - docstring.lineno + 1
    return length


def test_no_module_is_long() -> None:
    counted = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert {path: count for path, count in counted.items() if count > MODULE_LINES} == {}


def test_no_function_is_long() -> None:
    counted = {
        f"{name(path)}:{node.lineno} {node.name}": lines(node)
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, Function)
    }
    assert {place: count for place, count in counted.items() if count > FUNCTION_LINES} == {}
