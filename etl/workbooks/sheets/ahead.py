"""The parser at work on a large workbook before anybody has asked for its sheets.

It goes through the first sheet in another thread, in which it does not keep Python from importing
what understands the sheet.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from etl.workbooks.opening.guard import TEXT
from etl.workbooks.sheets.once import LARGE_FILE, Opened, at_parser

_begun: list["_Ahead"] = []
# A process that was told to begin ends with its answer, which takes less time than to give back the
# memory of a large workbook piece by piece; only who reads the file anew has need of it.
_held: list[Opened] = []


class _Ahead:
    """A workbook whose first sheet is being parsed; what went wrong is raised when it is asked."""

    def __init__(self, path: Path, extension: str) -> None:
        self._path, self._extension = path, extension
        self._opened: Opened | None = None
        self._failure: BaseException | None = None
        self._thread = Thread(target=self._work, daemon=True)
        self._thread.start()

    def _work(self) -> None:
        try:
            self._opened = at_parser(self._path, self._extension)
            self._opened.parse_ahead()
        except BaseException as failure:
            # Raised again in the thread that waits for this one.
            self._failure = failure

    def opened(self) -> Opened:
        self._thread.join()
        if self._opened is None or self._failure is not None:
            raise self._failure or RuntimeError("The parser was not set to work")
        return self._opened


def begin(path: Path, name: str) -> None:
    """Set the parser to work on a workbook, if it is large; `opened` then waits for it.

    `name` is what the sender calls the file.
    """
    extension = Path(name).suffix.casefold()
    if extension not in TEXT and path.stat().st_size >= LARGE_FILE:
        _begun.append(_Ahead(path, extension))


@contextmanager
def opened(path: Path, extension: str) -> Iterator[Opened]:
    """The workbook at the parser. Raises what the parser raises."""
    _held.clear()
    if _begun:
        _held.append(_begun.pop().opened())
        yield _held[0]
    else:
        workbook = at_parser(path, extension)
        with workbook.book:
            yield workbook
