"""The other side of a child process: it gets ready, and answers each request in a copy of itself.

What is started never sees a request, and imports what all need. The copy reads the request and the
file, answers, and is gone. So nothing of one file can be there when the next is read. Whoever asks
before all is imported is not kept waiting: the copy begins, and imports the rest meanwhile.
"""

import gc
import json
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from select import select
from typing import Any

from etl.workbooks.opening.child import FAILED, OUT_OF_MEMORY, ROOT

AT_ONCE = 0.001
# New objects after which Python looks for garbage: a list has thousands, and none of them is.
MANY_OBJECTS = 50_000
NO_THREAD = "can't start new thread"
Request = dict[str, Any]
Reply = Callable[[Request], dict[str, Any]]


def serve(
    reply: Reply, steps: Iterable[object] = (), begin: Callable[[Request], object] | None = None
) -> None:
    """Answer requests, each in a copy of this process, until there are no more.

    It gets ready by going through the steps, until somebody asks: the copy is then told to `begin`,
    and goes through the others meanwhile. Where processes cannot be copied, one request is
    answered and that is all.
    """
    to_take = iter(steps)
    gc.disable()
    for _ in to_take:
        if _is_asked():
            break
    is_first = True
    while os.read(sys.stdin.fileno(), 1):
        if not is_first:
            _take(to_take)
        is_first, peak = False, 0
        if sys.platform == "win32":
            code = _answer(reply, begin, to_take)
        else:
            copy = os.fork()
            if not copy:
                os._exit(_answer(reply, begin, to_take))
            _, status, used = os.wait4(copy, 0)
            code = os.waitstatus_to_exitcode(status)
            peak = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        os.write(sys.stdout.fileno(), f"\n{code} {peak}\n".encode())
        if sys.platform == "win32":
            return


def _is_asked() -> bool:
    """True when somebody waits, and when nobody will ask."""
    return sys.platform != "win32" and bool(select([sys.stdin], (), (), 0)[0])


def _take(steps: Iterator[object]) -> None:
    """Go through the steps that are left. Raises MemoryError where there is no room for them."""
    try:
        deque(steps, maxlen=0)
    except ModuleNotFoundError:
        raise
    except ImportError as error:
        # A library that is installed, and cannot be loaded, finds no memory; all else is a fault.
        if not (error.path or "").endswith((".so", ".pyd", ".dylib")):
            raise
        raise MemoryError from error
    # What is there now stays, and nobody need look it through.
    gc.freeze()
    gc.set_threshold(MANY_OBJECTS)
    gc.enable()


def _answer(
    reply: Reply, begin: Callable[[Request], object] | None, steps: Iterator[object]
) -> int:
    """Answer the one request of this copy under its limits; how it is to end."""
    try:
        asked = json.loads(sys.stdin.buffer.readline())
        _write_no_file()
        _cap(*asked["caps"])
        if begin is not None:
            begin(asked["request"])
        _take(steps)
        sys.stdout.write(json.dumps(reply(asked["request"])))
        sys.stdout.flush()
    except MemoryError:
        return OUT_OF_MEMORY
    except RuntimeError as error:
        # A thread has memory of its own.
        return OUT_OF_MEMORY if NO_THREAD in str(error) else _failed(error)
    except BaseException as error:
        return _failed(error)
    return 0


def _failed(error: BaseException) -> int:
    """Tell the error's sort and the last line of this program that it came through.

    Never its message, which may quote the spreadsheet.
    """
    at, trace = "", error.__traceback__
    while trace:
        path = Path(trace.tb_frame.f_code.co_filename)
        if path.is_relative_to(ROOT) and "site-packages" not in path.parts:
            at = f" in {path.relative_to(ROOT).as_posix()}, line {trace.tb_lineno}"
        trace = trace.tb_next
    sys.stdout.write(json.dumps({"fault": type(error).__name__ + at}))
    sys.stdout.flush()
    return FAILED


def _write_no_file() -> None:
    """Nothing read may reach a disk: this process can write to no file."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _cap(memory_bytes: int, cpu_seconds: int, wall_seconds: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    # A second between the two, so that time running out is told from memory running out.
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 1))
    # The clock ends the process whatever it is doing; nought would be no limit.
    signal.setitimer(signal.ITIMER_REAL, wall_seconds or AT_ONCE)
