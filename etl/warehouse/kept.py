"""One thing kept for as long as the data stay as they are."""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

Made = TypeVar("Made")


class Kept:
    """What was made of the data version last asked about."""

    def __init__(self) -> None:
        self._version = -1
        self._made: Any = None
        self._lock = threading.Lock()

    def of(self, version: int, make: Callable[[], Made]) -> Made:
        """What was made of this version already or, of any other, what `make` gives now."""
        with self._lock:
            if self._version == version:
                kept: Made = self._made
                return kept
        made = make()
        with self._lock:
            # Who reads an older moment of the warehouse does not push out the newer.
            if version > self._version:
                self._version, self._made = version, made
        return made
