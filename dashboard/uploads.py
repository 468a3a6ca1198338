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

from dashboard.answers import NOTHING_SENT, Sent
from etl.comparing import compared
from etl.examining import examine
from etl.remembering import read_remembering, recall_from
from etl.returns.annotate import Annotated, CannotAnnotate, annotate
from etl.vocabulary.organisations import organisation_name
from etl.warehouse.connect import Warehouse
from etl.warehouse.errors import NoSuchMapping, WarehouseBusy, WarehouseError
from etl.warehouse.ledger import Stored, undo
from etl.warehouse.mappings import undo_mapping
from etl.warehouse.scope import Scope
from etl.warehouse.write import Receipt, store
from etl.workbooks.answers import Answers
from etl.workbooks.opening.guard import MIB, Limits
from etl.workbooks.reading import Reading, Verdict

HELD_FOR = timedelta(minutes=30)
HELD_AT_MOST = 20
# Annotated copies that are held, all together; the oldest make room.
COPIES_AT_MOST = 40 * MIB
ALREADY = "already loaded"
LONGEST_NAME = 120

__all__ = [
    "NoSuchUpload",
    "NotTheirs",
    "Stored",
    "Upload",
    "Uploads",
    "WarehouseError",
    "read_file",
]


class NoSuchUpload(LookupError):
    """Nothing is held under this token for this sender. The message may be shown."""


class NotTheirs(PermissionError):
    """The answers are kept for somebody else. The message may be shown."""


@dataclass(frozen=True)
class Upload:
    """One file's reading, whose it is, and what became of it."""

    token: str
    owner: str
    held_until: datetime
    reading: Reading
    receipt: Receipt | None = None
    annotated: Annotated | None = None
    # Numbers of the submissions that were taken back, and of those that were not with the reason.
    taken_back: frozenset[int] = frozenset()
    kept: tuple[tuple[int, str], ...] = ()
    sent: Sent = NOTHING_SENT
    # True once what was kept for its council was taken back: it must be read again.
    forgotten: bool = False

    @property
    def changed(self) -> list[int]:
        """Numbers of the submissions that confirming made, in the order they were made."""
        stored = self.receipt.stored if self.receipt else []
        return [each.id for each in stored if each.outcome != ALREADY]

    @property
    def undone(self) -> bool:
        """True when all that confirming made has been taken back."""
        return bool(self.taken_back) and self.taken_back.issuperset(self.changed)

    def may_forget(self, scope: Scope) -> bool:
        """True for who sees that council exactly: its officer, and for any the analyst."""
        under = self.reading.kept_under
        return under is not None and scope.sees_exactly(frozenset({under[0]}))


def read_file(
    name: str,
    stream: IO[bytes],
    limit_mib: int,
    warehouse: Warehouse | None = None,
    sent: Sent = NOTHING_SENT,
) -> tuple[Reading, Annotated | None]:
    """What the file holds, and where it cannot be loaded as it is, it with its problems marked.

    It is read with the answers that were sent and those that the warehouse keeps for its council,
    and held against the years before. It is written to a folder of its own, and both are gone
    afterwards. Its name is kept, for it may say the council and the year, but only its harmless
    letters. A file of more than `limit_mib` is refused.
    """
    limits = Limits(file_bytes=limit_mib * MIB)
    with tempfile.TemporaryDirectory(prefix="wit-") as folder:
        path = Path(folder) / "sent"
        with path.open("wb") as file:
            shutil.copyfileobj(stream, file)

        def read(answers: Answers) -> Reading:
            return examine(
                path,
                name=harmless(name),
                council=sent.council,
                year=sent.year,
                answers=answers,
                limits=limits,
            )

        recall = recall_from(warehouse)
        reading = read_remembering(read, sent.answers, recall, council=sent.council)
        reading = compared(reading, warehouse)
        return reading, _annotated(path, reading, limits)


def _annotated(path: Path, reading: Reading, limits: Limits) -> Annotated | None:
    if reading.verdict is Verdict.READY:
        return None
    try:
        return annotate(path, reading, limits)
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
        # One confirms or undoes at a time, so that none overwrites what another has just noted.
        self._changing = threading.Lock()

    def hold(
        self,
        owner: str,
        reading: Reading,
        annotated: Annotated | None = None,
        sent: Sent = NOTHING_SENT,
    ) -> Upload:
        """Hold a reading, and the annotated copy of what was read, for its sender."""
        until = self._now() + HELD_FOR
        token = secrets.token_urlsafe(32)
        upload = Upload(token, owner, until, reading, annotated=annotated, sent=sent)
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
                "its sender only. Check the file again."
            )
        return upload

    def confirm(self, upload: Upload, warehouse: Warehouse) -> Upload:
        """Store the reading. Confirming twice, or twice at once, changes nothing the second time,
        and nothing is stored that was read with answers since forgotten.

        Raises WarehouseError.
        """
        with self._changing:
            upload = self._as_held(upload)
            if upload.receipt is not None or upload.forgotten:
                return upload
            receipt = store(warehouse, upload.reading, sent_by=upload.owner, now=self._now())
            return self._keep(replace(upload, receipt=receipt))

    def undo(self, upload: Upload, warehouse: Warehouse) -> Upload:
        """Take back what confirming made, the newest first.

        What cannot be taken back stays, with the reason; all else is taken back all the same.
        """
        with self._changing:
            upload = replace(self._as_held(upload), kept=())
            left = [each for each in reversed(upload.changed) if each not in upload.taken_back]
            for place, number in enumerate(left):
                try:
                    undo(warehouse, number)
                except WarehouseBusy as busy:
                    stay = tuple((each, str(busy)) for each in left[place:])
                    return self._keep(replace(upload, kept=upload.kept + stay))
                except WarehouseError as error:
                    upload = replace(upload, kept=(*upload.kept, (number, str(error))))
                else:
                    upload = replace(upload, taken_back=upload.taken_back | {number})
                self._keep(upload)
            return upload

    def forget(self, upload: Upload, warehouse: Warehouse, scope: Scope) -> Upload:
        """Take back the kept answers that it was read with; what stood before stands again.

        Forgetting twice changes nothing the second time. Raises NotTheirs, and WarehouseError
        where nothing is kept.
        """
        with self._changing:
            upload = self._as_held(upload)
            if upload.forgotten or upload.receipt is not None:
                return upload
            under = upload.reading.kept_under
            if under is None:
                raise NoSuchMapping(
                    f"{upload.reading.file} was read with no answers kept from before, so that "
                    "there are none to forget."
                )
            if not upload.may_forget(scope):
                raise NotTheirs(
                    f"The answers kept for {organisation_name(under[0])} are forgotten by its own "
                    "officer or the Society's analyst alone."
                )
            undo_mapping(warehouse, *under)
            return self._keep(replace(upload, forgotten=True))

    def cancel(self, upload: Upload) -> None:
        """Hold it no longer."""
        with self._lock:
            self._held.pop(upload.token, None)

    def _as_held(self, upload: Upload) -> Upload:
        """The upload as whoever changed it last left it."""
        with self._lock:
            return self._held.get(upload.token, upload)

    def _keep(self, upload: Upload) -> Upload:
        with self._lock:
            self._held[upload.token] = upload
        return upload

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
