"""Child processes with capped memory and time: what kills one costs the parent a sentence.

A module that is run as the child (`python -m`) calls `serve`; the parent calls `ask`, or keeps a
`Nursery` to ask many times. What is started there imports what it needs and never sees a request:
it is copied for each, and the copy reads the request and the file, answers, and is gone. So
nothing of one file can be there when the next is read. One JSON object goes in by standard input,
one comes back by standard output, each on a line, and then how the copy ended.
"""

import gc
import json
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import subprocess

    from etl.workbooks.guard import Limits

ROOT = Path(__file__).resolve().parents[2]
FAILED, OUT_OF_MEMORY = 1, 3
AT_ONCE = 0.001
# A copy is stopped by its own clock; where that fails, its parent stops it so much later. What
# starts a process is within that, too.
GRACE_SECONDS = 15
TOO_LONG = "a spreadsheet that takes too long to read"
TOO_LARGE = "a spreadsheet that needs more memory than is given to one file"
# With so much of its memory taken, a process may be searching for more until its time is over.
MOST_OF_IT = 0.5
EITHER = "a spreadsheet that takes too long to read, or needs more memory than is given to one file"
NO_THREAD = "can't start new thread"

Reply = Callable[[dict[str, Any]], dict[str, Any]]


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
            if not self._closed:
                self._idle.append(process)
                return result
        # Nobody asks any more: the last answer came after the end.
        _end(process)
        return result


def _start(module: str) -> "subprocess.Popen[bytes]":
    # Whoever is started starts nobody.
    import subprocess

    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return subprocess.Popen(  # noqa: S603 (our own interpreter and our own module)
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # Whatever a parser prints may quote the spreadsheet, and nobody is to read it.
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
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


# ---------------------------------------------------------------- in the child


def serve(reply: Reply, make_ready: Callable[[], object] = gc.collect) -> None:
    """Answer requests, each in a copy of this process, until there are no more.

    `make_ready` is called once, before the first. Where processes cannot be copied, one request
    is answered and that is all.
    """
    make_ready()
    _write_no_file()
    # What is there now stays, and no copy need look it through.
    gc.freeze()
    while os.read(sys.stdin.fileno(), 1):
        peak = 0
        if sys.platform == "win32":
            code = _answer(reply)
        else:
            copy = os.fork()
            if not copy:
                os._exit(_answer(reply))
            _, status, used = os.wait4(copy, 0)
            code = os.waitstatus_to_exitcode(status)
            peak = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        os.write(sys.stdout.fileno(), f"\n{code} {peak}\n".encode())
        if sys.platform == "win32":
            return


def _answer(reply: Reply) -> int:
    """Answer the one request of this copy under its limits; how it is to end."""
    try:
        asked = json.loads(sys.stdin.buffer.readline())
        _cap(*asked["caps"])
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
    """Nothing read may reach a disk: neither this process nor a copy can write to any file."""
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
