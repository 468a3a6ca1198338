"""A module that is run as the child process in tests, and does what it is asked to."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path
from typing import Any

from etl.workbooks import child
from etl.workbooks.guard import MIB

SEEN: list[str] = []


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    match request["do"]:
        case "remember":
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
    child.serve(_answer)
