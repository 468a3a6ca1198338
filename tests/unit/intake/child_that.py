"""A module that is run as the child process in tests, and does what it is asked to."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from etl.workbooks.opening import copies
from etl.workbooks.opening.guard import MIB

SEEN: list[str] = []
TAKEN: list[int] = []
STEPS = 3


def _steps() -> Iterator[None]:
    """Long enough that whoever asks at once asks while they are taken."""
    for step in range(STEPS):
        time.sleep(0.3)
        TAKEN.append(step)
        yield


def _begin(request: dict[str, Any]) -> None:
    SEEN.append(f"begun after {len(TAKEN)} of {STEPS} steps to {request['do']}")


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    match request["do"]:
        case "look":
            return {"seen": SEEN, "taken": TAKEN}
        case "remember":
            SEEN[:] = [word for word in SEEN if not word.startswith("begun")]
            SEEN.append(request["word"])
            return {"seen": SEEN, "process": os.getpid(), "started by": os.getppid()}
        case "write":
            Path(request["path"]).write_text(request["word"])
        case "wait":
            time.sleep(60)
        case "fill and wait":
            held = b"x" * request["bytes"]
            time.sleep(len(held))
        case "start a thread":
            threading.stack_size(1024 * MIB)
            threading.Thread(target=print).start()
        case "die":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "err":
            raise KeyError(request["word"])
        case "babble":
            os.write(1, b"no answer\nat all\n")
    return {}


if __name__ == "__main__":
    copies.serve(_answer, _steps(), _begin)
