"""Nothing at the top of a module stands there unused."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator

from tests.house.code import ROOT, modules, name, tree


def named_at_the_top(module: ast.Module) -> Iterator[str]:
    """Functions and classes without a decorator, which may use them, and constants."""
    for each in module.body:
        if isinstance(each, (ast.FunctionDef, ast.ClassDef)) and not each.decorator_list:
            yield each.name
        elif isinstance(each, ast.Assign):
            yield from (target.id for target in each.targets if isinstance(target, ast.Name))


def test_what_a_module_has_at_its_top_is_named_somewhere_else() -> None:
    words: Counter[str] = Counter()
    for path in [*modules(), *sorted((ROOT / "tests").rglob("*.py"))]:
        words.update(re.findall(r"\w+", path.read_text(encoding="utf-8")))
    unused = [
        f"{name(path)}: {each}"
        for path in modules()
        for each in named_at_the_top(tree(path))
        if words[each] < 2
    ]
    assert unused == []
