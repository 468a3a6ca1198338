"""What the tests need from outside Python: a browser, and a PostgreSQL server of their own.

Run as a program it says what is missing, and ends with 1 if anything is.
"""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_BROWSERS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
PATIENCE = 60  # seconds to wait for a server to start or stop

# A test's database need not survive the machine.
POSTGRES_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "64MB",
    "max_connections": "60",
    "max_wal_size": "512MB",
    "timezone": "UTC",
}


class Missing(RuntimeError):
    """Something the tests need is not on this machine; the message says what to install."""


def find_chromium() -> Path:
    for name in BROWSERS:
        if found := shutil.which(name):
            return Path(found)
    for path in MAC_BROWSERS:
        if Path(path).exists():
            return Path(path)
    raise Missing(
        "No Chromium or Chrome was found. Install one; on Debian: apt-get install chromium"
    )


def find_postgres() -> Path:
    """The folder of the newest server's programs; Debian keeps them off the search path."""
    folders = sorted(
        (path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")),
        key=lambda folder: float(folder.parent.name),
        reverse=True,
    )
    if found := shutil.which("initdb"):
        folders.append(Path(found).resolve().parent)
    for folder in folders:
        if (folder / "postgres").exists():
            return folder
    raise Missing(
        "No PostgreSQL server was found. Install one; on Debian: apt-get install postgresql"
    )


@contextmanager
def postgres_server(kept: Path | None = None) -> Iterator[str]:
    """A PostgreSQL server in a temporary folder; gives the SQLAlchemy URL of its first database.

    In a folder that is to be kept, what was made there before is there again.
    """
    programs = find_postgres()
    user = _unprivileged_user()
    folder = kept or Path(tempfile.mkdtemp(prefix="wit-pg-"))
    try:
        if not (folder / "data" / "PG_VERSION").exists():
            _make(programs, folder, user)
        password = (folder / "password").read_text()
        server, port = _start(programs, folder, user)
        try:
            yield f"postgresql+psycopg://wit:{password}@127.0.0.1:{port}/postgres"
        finally:
            _stop(server)
    finally:
        if kept is None:
            shutil.rmtree(folder, ignore_errors=True)


def _make(programs: Path, folder: Path, user: str | None) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "password").write_text(secrets.token_urlsafe(12))
    if user:
        shutil.chown(folder, user)
        shutil.chown(folder / "password", user)
    _initialise(programs, folder, user)


def _unprivileged_user() -> str | None:
    """PostgreSQL refuses to run as root, and so borrows a user who may do little."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    for name in ("postgres", "nobody"):
        if name in known:
            return name
    raise Missing("Running as root, and there is no user 'postgres' or 'nobody' to borrow.")


def _popen(command: list[str], user: str | None, log: Path) -> subprocess.Popen[bytes]:
    borrowed: dict[str, object] = {}
    if user:
        entry = pwd.getpwnam(user)
        borrowed = {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    with log.open("ab") as output:
        return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd="/",
            start_new_session=True,  # Ctrl+C is for the tests; they stop the server in order
            **borrowed,
        )


def _initialise(programs: Path, folder: Path, user: str | None) -> None:
    # English sorting, as on a real server, so that a test which leans on byte order is found out.
    command = [
        *[str(programs / "initdb"), "--pgdata", str(folder / "data"), "--username", "wit"],
        *["--auth", "scram-sha-256", "--pwfile", str(folder / "password")],
        *["--encoding", "UTF8", "--locale", "C", "--no-sync"],
        *["--locale-provider", "icu", "--icu-locale", "en-GB"],
    ]
    log = folder.with_suffix(".initdb.log")
    try:
        if _popen(command, user, log).wait(PATIENCE) != 0:
            raise RuntimeError(f"initdb failed:\n{log.read_text(errors='replace')}")
    finally:
        log.unlink(missing_ok=True)


def _start(programs: Path, folder: Path, user: str | None) -> tuple[subprocess.Popen[bytes], int]:
    log = folder / "server.log"
    for _attempt in range(3):  # another program may take the free port first
        port = free_port()
        command = [str(programs / "postgres"), "-D", str(folder / "data"), "-p", str(port)]
        settings = POSTGRES_SETTINGS | {"unix_socket_directories": str(folder)}
        for name, value in settings.items():
            command += ["-c", f"{name}={value}"]
        server = _popen(command, user, log)
        if _is_up(server, folder / "data" / "postmaster.pid"):
            return server, port
        _stop(server)
    raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text(errors='replace')}")


def _is_up(server: subprocess.Popen[bytes], pid_file: Path) -> bool:
    """PostgreSQL writes 'ready' on the last line of its pid file once it takes connections."""
    deadline = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        if pid_file.exists() and pid_file.read_text().rstrip().endswith("ready"):
            return True
        time.sleep(0.02)
    return False


def _stop(server: subprocess.Popen[bytes]) -> None:
    if server.poll() is None:
        server.send_signal(signal.SIGINT)  # 'fast': ends sessions, and then itself
    try:
        server.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGQUIT)
        server.wait(PATIENCE)


def free_port() -> int:
    """A port of this machine that nothing listens on, for a server under test."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def main() -> int:
    missing = False
    for find in (find_chromium, find_postgres):
        try:
            print(find())
        except Missing as error:
            missing = True
            print(error, file=sys.stderr)
    return int(missing)


if __name__ == "__main__":
    sys.exit(main())
