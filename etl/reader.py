"""The process that reads spreadsheets: what it is made ready by, what it begins with, its answer.

The parser needs no word that this program knows. So it is set to work on a file as soon as there is
one, and what understands the file is imported meanwhile.
"""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from etl.workbooks.opening import copies
from etl.workbooks.opening.copies import Request
from etl.workbooks.sheets import ahead

# Imported one by one, so that whoever asks is heard in between, and not after all of them.
PARTS = (
    "etl.workbooks.headings.columns",
    "etl.workbooks.sheets.read",
    "etl.workbooks.headings.evidence",
    "etl.workbooks.whose.of_it_staff",
    "etl.workbooks.terms.terms",
    "etl.workbooks.who_counts.titles",
    "etl.workbooks.doubts.asides",
    "etl.workbooks.shapes.questions",
    "etl.workbooks.finding",
    "etl.workbooks.people.streamed",
    "etl.intake",
    "etl.workbooks.ready",
)
# A thread that parses ahead must not wait long for its turn whenever it comes back to Python.
TURN_SECONDS = 0.0001


def _steps() -> Iterator[object]:
    """What every file needs and no file changes: the parser, then the words and what reads them."""
    sys.setswitchinterval(TURN_SECONDS)
    yield import_module("python_calamine")
    for name in PARTS:
        yield import_module(name)
    from etl.workbooks.ready import WORDS

    for read in WORDS:
        yield read()


def _begin(request: Request) -> None:
    ahead.begin(Path(request["path"]), request["asked"]["file"])


def _answer(request: Request) -> dict[str, Any]:
    from etl.intake import read_file
    from etl.workbooks.asked import asked_from_wire
    from etl.workbooks.opening.guard import Limits
    from etl.workbooks.reading import to_wire

    asked = asked_from_wire(request["asked"])
    return to_wire(read_file(Path(request["path"]), asked, Limits(**request["limits"])))


if __name__ == "__main__":
    copies.serve(_answer, _steps(), _begin)
