"""Looking through a page's components."""

from collections.abc import Iterator
from typing import Any

from dash.development.base_component import Component


def walk(part: Any) -> Iterator[Any]:
    """The part and everything in it, components and texts, in reading order."""
    if isinstance(part, list | tuple):
        for each in part:
            yield from walk(each)
    elif part is not None:
        yield part
        if isinstance(part, Component):
            yield from walk(getattr(part, "children", None))


def every(part: Any, kind: str) -> list[Any]:
    """Every component of that type: 'H2', 'Graph'."""
    return [each for each in walk(part) if type(each).__name__ == kind]


def text(part: Any) -> str:
    """All text in the part."""
    return " ".join(str(each) for each in walk(part) if isinstance(each, str | int | float))


def prop(part: Component, name: str) -> Any:
    """A property, or None."""
    return getattr(part, name, None)
