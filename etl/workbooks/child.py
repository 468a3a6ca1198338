"""A child process with capped memory and time: what kills it costs the parent a sentence.

A module that is run as the child (`python -m`) calls `answer`; the parent calls
`ask`. One JSON object goes in by standard input, one comes back by standard output.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from etl.workbooks.guard import Limits

ROOT = Path(__file__).resolve().parents[2]
OUT_OF_MEMORY = 3


class ChildFailed(RuntimeError):
    """The child gave no answer; the message says what it ran out of."""


def ask(module: str, request: dict[str, Any], limits: Limits) -> dict[str, Any]:
    """What the module answers to the request, from a capped child process.

    Raises ChildFailed when it dies, runs out of memory or time, or says nothing.
    """
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    try:
        return _ask(module, request, limits, {**os.environ, "PYTHONPATH": os.pathsep.join(paths)})
    except (OSError, ValueError) as error:
        # No room for another process, or an answer that was cut off.
        raise ChildFailed("a spreadsheet that could not be handed to be read") from error


def _ask(
    module: str, request: dict[str, Any], limits: Limits, env: dict[str, str]
) -> dict[str, Any]:
    with subprocess.Popen(  # noqa: S603 (our own interpreter and our own module)
        [sys.executable, "-m", module, str(limits.memory_bytes), str(limits.cpu_seconds)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # Whatever a parser prints may quote the spreadsheet, and nobody is to read it.
        stderr=subprocess.DEVNULL,
        env=env,
    ) as process:
        try:
            said, _ = process.communicate(json.dumps(request).encode(), limits.wall_seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            raise ChildFailed("a spreadsheet that takes too long to read") from None
    if process.returncode:
        raise ChildFailed(_cause(process.returncode))
    result: dict[str, Any] = json.loads(said)
    return result


def _cause(code: int) -> str:
    if code == -signal.SIGXCPU:
        return "a spreadsheet that takes too long to read"
    if code in (OUT_OF_MEMORY, -signal.SIGKILL, -signal.SIGABRT):
        return "a spreadsheet that needs more memory than is given to one file"
    return "a spreadsheet that stops the program that reads it"


def answer(reply: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Answer one request under the limits of the command line, and end."""
    _cap(memory_bytes=int(sys.argv[1]), cpu_seconds=int(sys.argv[2]))
    try:
        result = reply(json.load(sys.stdin))
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
    json.dump(result, sys.stdout)


def _cap(*, memory_bytes: int, cpu_seconds: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    # A second between the two, so that time running out is told from memory running out.
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Nothing read may reach a disk: the child cannot write a byte to any file.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
