"""Answers kept for the next reader who asks the same: the same scope, the same data, the same."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Answer = TypeVar("Answer")

KEPT_AT_MOST = 1000


class Memory:
    """Up to a thousand answers, the longest unused forgotten first. Answers are never changed."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = threading.Lock()

    def recall(self, key: Hashable, ask: Callable[[], Answer]) -> Answer:
        """What is kept under the key, or what `ask` gives, kept from now on.

        Two who ask at once may both be answered anew; what raises is not kept.
        """
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                kept: Answer = self._kept[key]
                return kept
        answer = ask()
        with self._lock:
            self._kept[key] = answer
            while len(self._kept) > KEPT_AT_MOST:
                self._kept.popitem(last=False)
        return answer
