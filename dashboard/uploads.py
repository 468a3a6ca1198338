"""Files sent through the browser: read at once, held as counts until confirmed, then stored.

It stands below the pages and routes, which may not go to the warehouse, and above the intake. The
file itself is gone before its sender sees what was read. Held in memory, for half an hour at the
most and only for its sender, are the reading (counts of people and problems) and, of a file that
cannot be loaded as it is, the copy with its problems marked that goes back.
"""

import re
import secrets
import shutil
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO

from etl.intake import examine
from etl.returns.annotate import Annotated, CannotAnnotate, annotate
from etl.warehouse.connect import Warehouse
from etl.warehouse.write import Receipt, Stored, WarehouseError, store, undo
from etl.workbooks.guard import MIB
from etl.workbooks.reading import Reading, Verdict

HELD_FOR = timedelta(minutes=30)
HELD_AT_MOST = 20
# Annotated copies that are held, all together; the oldest make room.
COPIES_AT_MOST = 40 * MIB
ALREADY = "already loaded"
LONGEST_NAME = 120

__all__ = ["NoSuchUpload", "Stored", "Upload", "Uploads", "WarehouseError", "read_file"]


class NoSuchUpload(LookupError):
    """Nothing is held under this token for this sender. The message may be shown."""


@dataclass(frozen=True)
class Upload:
    """One file's reading, whose it is, and what became of it."""

    token: str
    owner: str
    held_until: datetime
    reading: Reading
    receipt: Receipt | None = None
    undone: bool = False
    annotated: Annotated | None = None

    @property
    def changed(self) -> list[int]:
        """Numbers of the submissions that confirming made, in the order they were made."""
        stored = self.receipt.stored if self.receipt else []
        return [each.id for each in stored if each.outcome != ALREADY]


def read_file(name: str, stream: IO[bytes]) -> tuple[Reading, Annotated | None]:
    """What the file holds, and where it cannot be loaded as it is, it with its problems marked.

    It is written to a folder of its own, and both are gone afterwards. Its name is kept, for it
    may say the council and the year, but only its harmless letters.
    """
    with tempfile.TemporaryDirectory(prefix="wit-") as folder:
        path = Path(folder) / "sent"
        with path.open("wb") as file:
            shutil.copyfileobj(stream, file)
        reading = examine(path, name=harmless(name))
        return reading, _annotated(path, reading)


def _annotated(path: Path, reading: Reading) -> Annotated | None:
    if reading.verdict is Verdict.READY:
        return None
    try:
        return annotate(path, reading)
    except CannotAnnotate:
        return None


def harmless(name: str) -> str:
    """The last part of a file name, short, with nothing in it that could be taken for more."""
    last = re.split(r"[/\\]", name)[-1]
    kept = re.sub(r"[^\w .,()&'+-]", "_", last).strip(" .")
    stem, dot, ending = kept.rpartition(".")
    return f"{stem[:LONGEST_NAME]}{dot}{ending[:10]}" if stem else (kept[:LONGEST_NAME] or "file")


class Uploads:
    """What is held in this process. The oldest makes room when there are too many."""

    def __init__(self, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._now = now
        self._held: dict[str, Upload] = {}
        self._lock = threading.Lock()

    def hold(self, owner: str, reading: Reading, annotated: Annotated | None = None) -> Upload:
        """Hold a reading, and the annotated copy of what was read, for its sender."""
        until = self._now() + HELD_FOR
        upload = Upload(secrets.token_urlsafe(32), owner, until, reading, annotated=annotated)
        with self._lock:
            self._drop_old()
            while len(self._held) >= HELD_AT_MOST:
                del self._held[next(iter(self._held))]
            self._held[upload.token] = upload
            self._drop_copies()
        if annotated is not None:
            # Nobody may come again, and rows of people must not stay for that.
            forget = threading.Timer(HELD_FOR.total_seconds() + 1, self._sweep)
            forget.daemon = True
            forget.start()
        return upload

    def find(self, token: str, owner: str) -> Upload:
        """What is held under the token. Raises NoSuchUpload when it is not this sender's."""
        with self._lock:
            self._drop_old()
            upload = self._held.get(token)
        if upload is None or not secrets.compare_digest(upload.owner.encode(), owner.encode()):
            minutes = HELD_FOR.seconds // 60
            raise NoSuchUpload(
                f"That file is no longer held: what was read is kept for {minutes} minutes, for "
                "its sender only. Choose the file again."
            )
        return upload

    def confirm(self, upload: Upload, warehouse: Warehouse) -> Upload:
        """Store the reading. Confirming twice changes nothing; raises WarehouseError."""
        if upload.receipt is not None:
            return upload
        receipt = store(warehouse, upload.reading, sent_by=upload.owner, now=self._now())
        return self._replace(upload, receipt, undone=False)

    def undo(self, upload: Upload, warehouse: Warehouse) -> Upload:
        """Take back all that confirming made, the newest first; raises WarehouseError."""
        if upload.receipt is None or upload.undone:
            return upload
        for number in reversed(upload.changed):
            undo(warehouse, number)
        return self._replace(upload, upload.receipt, undone=True)

    def cancel(self, upload: Upload) -> None:
        """Hold it no longer."""
        with self._lock:
            self._held.pop(upload.token, None)

    def _replace(self, upload: Upload, receipt: Receipt, *, undone: bool) -> Upload:
        done = replace(upload, receipt=receipt, undone=undone)
        with self._lock:
            self._held[upload.token] = done
        return done

    def _drop_old(self) -> None:
        now = self._now()
        for token in [token for token, held in self._held.items() if held.held_until <= now]:
            del self._held[token]

    def _sweep(self) -> None:
        with self._lock:
            self._drop_old()

    def _drop_copies(self) -> None:
        """Keep the newest annotated copies, as many as may be held; the readings all stay."""
        held = 0
        for token, upload in reversed(self._held.items()):
            if upload.annotated is None:
                continue
            held += len(upload.annotated.content)
            if held > COPIES_AT_MOST:
                self._held[token] = replace(upload, annotated=None)
