"""Child processes with capped memory and time: what kills one costs the parent a sentence.

`ask` asks one, a `Nursery` keeps them to be asked many times. The module that is run there
(`python -m`) answers by `serve` of `copies`. One JSON object goes in by standard input,
one comes back by standard output, each on a line, and then how it ended.
"""

import json
import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import subprocess

    from etl.workbooks.opening.guard import Limits

ROOT = Path(__file__).resolve().parents[3]
FAILED, OUT_OF_MEMORY = 1, 3
# A copy is stopped by its own clock; where that fails, its parent stops it so much later. What
# starts a process is within that, too.
GRACE_SECONDS = 15
TOO_LONG = "a spreadsheet that takes too long to read"
TOO_LARGE = "a spreadsheet that needs more memory than is given to one file"
# With so much of its memory taken, a process may be searching for more until its time is over.
MOST_OF_IT = 0.5
EITHER = "a spreadsheet that takes too long to read, or needs more memory than is given to one file"
# A parser takes memory by and by and gives it back at once, and the system is slow to hand it out:
# so glibc, where that is the C library, keeps what is given back, and takes much at a time.
KEEPS_MEMORY = {
    "MALLOC_TOP_PAD_": str(16 * 2**20),
    "MALLOC_MMAP_THRESHOLD_": str(8 * 2**20),
    "MALLOC_TRIM_THRESHOLD_": str(256 * 2**20),
}


class ChildFailed(RuntimeError):
    """The child gave no answer; the message says what it ran out of."""


def ask(module: str, request: dict[str, Any], limits: "Limits") -> dict[str, Any]:
    """What the module answers to the request, from a capped child process.

    Raises ChildFailed when it dies, runs out of memory or time, or says nothing.
    """
    with Nursery(module) as nursery:
        return nursery.ask(request, limits)


class Faulty(ChildFailed):
    """The child failed by a fault of this program; the message says of what sort, and where."""


class Nursery:
    """Processes of one module that stand ready, as many as are asked at once; to be closed."""

    def __init__(self, module: str) -> None:
        self._module = module
        self._idle: list[subprocess.Popen[bytes]] = []
        self._closed = False
        self._lock = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._lock:
            self._closed = True
        while self._idle:
            _end(self._idle.pop())

    def prepare(self) -> None:
        """Start a process, which imports what it needs while its parent does other things."""
        self._idle.append(_start(self._module))

    def ask(self, request: dict[str, Any], limits: "Limits") -> dict[str, Any]:
        """What the module answers to the request. Raises ChildFailed. Any thread may ask."""
        try:
            return self._ask(request, limits)
        except (OSError, ValueError) as error:
            # No room for another process, or an answer that was cut off.
            raise ChildFailed("a spreadsheet that could not be handed to be read") from error

    def _ask(self, request: dict[str, Any], limits: "Limits") -> dict[str, Any]:
        try:
            process = self._idle.pop()
        except IndexError:
            process = _start(self._module)
        started = time.monotonic()
        try:
            said, code, peak = _exchange(process, request, limits)
            if code == FAILED and said:
                raise Faulty(json.loads(said)["fault"])
            if code:
                too_long = time.monotonic() - started >= limits.wall_seconds
                is_full = peak >= limits.memory_bytes * MOST_OF_IT
                raise ChildFailed(_cause(code, too_long=too_long, is_full=is_full))
            result: dict[str, Any] = json.loads(said)
        except BaseException:
            process.kill()
            _end(process)
            raise
        with self._lock:
            # Where processes cannot be copied, each answers once.
            if not self._closed and sys.platform != "win32":
                self._idle.append(process)
                return result
        # Nobody asks any more: the last answer came after the end.
        _end(process)
        return result


def _start(module: str) -> "subprocess.Popen[bytes]":
    # Whoever is started starts nobody.
    import subprocess

    # What is found where is known, so that it need not be found out again (-S).
    paths = [str(ROOT), *filter(None, sys.path)]
    return subprocess.Popen(  # noqa: S603 (our own interpreter and our own module)
        [sys.executable, "-S", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # Whatever a parser prints may quote the spreadsheet, and nobody is to read it.
        stderr=subprocess.DEVNULL,
        env={**KEEPS_MEMORY, **os.environ, "PYTHONPATH": os.pathsep.join(paths)},
    )


def _exchange(
    process: "subprocess.Popen[bytes]", request: dict[str, Any], limits: "Limits"
) -> tuple[bytes, int, int]:
    """What was said, how it ended, and the most bytes it held, as far as that is known.

    An answer stands only where it ended with 0.
    """
    if process.stdin is None or process.stdout is None:
        raise OSError("The process has no way to be asked")
    caps = (limits.memory_bytes, limits.cpu_seconds, limits.wall_seconds)
    line = json.dumps({"caps": caps, "request": request}).encode()
    stop = Timer(limits.wall_seconds + GRACE_SECONDS, process.kill)
    stop.start()
    try:
        process.stdin.write(b"\n" + line + b"\n")
        process.stdin.flush()
        said, ended = process.stdout.readline(), process.stdout.readline()
    except BrokenPipeError:
        said = ended = b""
    finally:
        stop.cancel()
    if not ended:
        return said, process.wait() or 1, 0
    code, peak = map(int, ended.split())
    return said, code, peak


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Let it end, which it does when nothing more can be asked."""
    with suppress(OSError), process:
        pass


def _cause(code: int, *, too_long: bool, is_full: bool) -> str:
    """What a process ran out of, by how it ended, its time, and whether its memory was taken."""
    if code == OUT_OF_MEMORY:
        return TOO_LARGE
    if sys.platform != "win32":
        too_long = too_long or code in (-signal.SIGXCPU, -signal.SIGALRM)
    if too_long:
        return EITHER if is_full else TOO_LONG
    if code in (-9, -6):
        return TOO_LARGE
    return "a spreadsheet that stops the program that reads it"
