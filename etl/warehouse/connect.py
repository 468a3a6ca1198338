"""A connection to the warehouse: SQLite by default, PostgreSQL by its URL."""

import os
import secrets
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError

from etl.settings import Settings
from etl.warehouse.errors import CannotOpen, WarehouseBusy
from etl.warehouse.kept import Kept

ENGINES = ("sqlite", "postgresql")
SHORTEST_KEY = 32
KEY_FILE = "secret.key"
PATIENCE_MS = 30_000
# Any number will do, so long as every writer of this program takes the same.
WRITERS_LOCK = 0x57_49_54
WRITING = "warehouse_writing"
HELD = (
    "Another load has held the warehouse for 30 seconds. Nothing was changed: "
    "try again when it is done."
)


# The connection that this thread reads with now.
_MOMENT: ContextVar[Connection | None] = ContextVar("moment", default=None)


@dataclass(frozen=True)
class Warehouse:
    """An open warehouse. `secret` decides the row keys, and so the rounding of figures."""

    engine: Engine
    secret: bytes = field(repr=False)
    kept: Kept = field(default_factory=Kept, repr=False, compare=False)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one moment of the warehouse and can change nothing.

        Readings within it see the same moment, so that what is put together fits together.
        """
        moment = _MOMENT.get()
        if moment is not None and moment.engine is self.engine:
            yield moment
            return
        with _tables_expected(), self.engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection.execution_options(
                    isolation_level="REPEATABLE READ", postgresql_readonly=True
                )
            token = _MOMENT.set(connection)
            try:
                yield connection
            finally:
                _MOMENT.reset(token)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in one transaction, committed at the end; an error undoes all of it.

        Writers wait for one another; WarehouseBusy after 30 seconds.
        """
        with _tables_expected(), self.engine.connect() as connection:
            connection.execution_options(**{WRITING: True})
            try:
                transaction = connection.begin()
                if connection.dialect.name == "postgresql":
                    connection.execute(text(f"SET LOCAL lock_timeout = {PATIENCE_MS}"))
                    connection.execute(text(f"SELECT pg_advisory_xact_lock({WRITERS_LOCK})"))
            except OperationalError as error:
                if not _is_busy(error):
                    raise
                raise WarehouseBusy(HELD) from error
            with transaction:
                yield connection

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()


def open_warehouse(settings: Settings) -> Warehouse:
    """The warehouse that the settings name; the folder and the key are made when missing.

    Raises CannotOpen when the URL, the folder or the key cannot be used.
    """
    url = _url(settings)
    secret = _secret(settings)
    if url.get_backend_name() == "sqlite":
        _make_folder(Path(str(url.database)).parent)
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "do_connect", _make_file)
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return Warehouse(engine, secret)


def is_there(settings: Settings) -> bool:
    """False where no warehouse was made yet: it has no key, or no file. Nothing is made.

    Raises CannotOpen when the URL cannot be used.
    """
    url = _url(settings)
    if not settings.secret_key and not (settings.folder / KEY_FILE).exists():
        return False
    return url.get_backend_name() != "sqlite" or Path(str(url.database)).exists()


def _url(settings: Settings) -> URL:
    expected = "expected sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE"
    try:
        url = make_url(settings.warehouse_url)
    except ArgumentError as error:
        # Not shown: a URL that cannot be parsed may hold a password anywhere.
        raise CannotOpen(f"WIT_WAREHOUSE is not a database URL; {expected}.") from error
    shown = url.render_as_string(hide_password=True)
    if url.get_backend_name() not in ENGINES:
        raise CannotOpen(f"WIT_WAREHOUSE is {shown}; {expected}.")
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        raise CannotOpen(f"WIT_WAREHOUSE is {shown}, which names no file; {expected}.")
    return url


def _secret(settings: Settings) -> bytes:
    given = settings.secret_key
    origin = "WIT_SECRET_KEY"
    if not given:
        path = settings.folder / KEY_FILE
        origin = f"The key in {path}"
        given = _key_in(path)
    if len(given) < SHORTEST_KEY:
        raise CannotOpen(
            f"{origin} has {len(given)} characters; expected at least {SHORTEST_KEY}. Bring back "
            "the key that this warehouse was made with or, for a new one, a long random text."
        )
    return given.encode()


def _key_in(path: Path) -> str:
    """The key in the file; a new one is written there, for its owner only, when it is missing."""
    try:
        if not path.exists():
            _make_folder(path.parent)
            _write_key(path)
        return path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise CannotOpen(
            f"The key file {path} cannot be read or made ({error.__class__.__name__}). Make its "
            "folder writable, or set WIT_SECRET_KEY."
        ) from error


def _write_key(path: Path) -> None:
    # Whole or not at all, and never over another's: two programs may start at once.
    draft = path.with_name(f"{path.name}.{secrets.token_hex(6)}")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_hex(32) + "\n")
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CannotOpen(
            f"The folder {folder} cannot be made ({error.strerror}). Name another with WIT_FOLDER."
        ) from error


def _make_file(_dialect: Any, _record: Any, where: Sequence[str], _how: Any) -> None:
    """Make the file that is missing, for its owner only; SQLite would let everybody read it."""
    # Where it cannot be made, SQLite says so when it opens it.
    with suppress(OSError):
        os.close(os.open(where[0], os.O_RDONLY | os.O_CREAT, 0o600))


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    # The driver would send no BEGIN before SELECT or CREATE; _begin_sqlite sends every one.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout = {PATIENCE_MS}",
        "foreign_keys = ON",
        "synchronous = FULL",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    _keep_a_write_ahead_log(cursor)
    cursor.close()


def _keep_a_write_ahead_log(cursor: sqlite3.Cursor) -> None:
    """Make the file keep a write-ahead log, or wait until another that makes it is done."""
    patient_until = time.monotonic() + PATIENCE_MS / 1000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            # SQLite waits for no other writer here, whatever its busy_timeout: it fails at once.
            if "locked" not in str(error):
                raise
            if time.monotonic() > patient_until:
                raise WarehouseBusy(HELD) from error
            time.sleep(0.02)


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get(WRITING, False)
    connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writing else 'ON'}")
    # A writer that begins as a reader may find, too late, that another was first.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def _tables_expected() -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        words = str(error.orig)
        if "no such table" in words or ('relation "' in words and "not exist" in words):
            raise CannotOpen(
                "The warehouse has no tables yet, or not all of them. Run 'wit migrate' first."
            ) from error
        raise


def _is_busy(error: OperationalError) -> bool:
    words = str(error.orig)
    return "locked" in words or "lock timeout" in words
