"""Properties whose names are not Python's."""

from typing import Any


def aria(**words: str) -> dict[str, Any]:
    """The words as 'aria-…' properties of a component."""
    return {f"aria-{name}": word for name, word in words.items()}
