"""`wit demo`: the whole demonstration, from spreadsheets to an answering dashboard."""

import socket
import subprocess
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.unit.cli_dashboard.conftest import ROOT, command, environment


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def demo(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        command("demo", *words),
        cwd=ROOT,
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the demonstration has filled."""
    folder: Path = tmp_path_factory.mktemp("demo")
    done = demo(folder, "--no-serve")
    assert done.returncode == 0, done.stderr
    assert "Loaded 25 spreadsheets" in done.stderr
    return folder


def test_a_second_start_loads_nothing_and_is_quick(filled: Path) -> None:
    started = time.perf_counter()
    done = demo(filled, "--no-serve")
    assert done.returncode == 0
    assert done.stderr == "The sample spreadsheets are loaded already.\n"
    assert time.perf_counter() - started < 10


@pytest.fixture
def served(filled: Path) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """The dashboard as a process of its own, and the address that it printed."""
    process = subprocess.Popen(
        command("demo", "--port", str(free_port())),
        cwd=ROOT,
        env={**environment(filled), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    yield process.stdout.readline().strip(), process
    process.terminate()
    process.communicate(timeout=10)


def test_the_dashboard_answers_at_the_address_that_is_printed(
    served: tuple[str, "subprocess.Popen[str]"],
) -> None:
    said, _ = served
    assert said.startswith("The dashboard is at http://127.0.0.1:")
    connection = HTTPConnection(urlsplit(said.rpartition(" ")[2]).netloc, timeout=30)
    connection.request("GET", "/")
    answer = connection.getresponse()
    assert answer.status == 200
    assert b'<html lang="en-GB">' in answer.read()
    connection.close()


def test_a_port_that_is_taken_is_a_sentence_with_the_way_out(filled: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = demo(filled, "--port", str(port))
    assert (done.returncode, done.stdout) == (1, "")
    assert f"Port {port} is taken" in done.stderr
    assert "--port" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_port_that_cannot_be_is_a_sentence(filled: Path) -> None:
    done = demo(filled, "--port", "0", "--no-serve")
    assert done.returncode == 1
    assert done.stderr.startswith("--port cannot be used: ")


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "dashboard.example"])  # noqa: S104
def test_the_demonstration_keeps_to_this_machine(tmp_path: Path, host: str) -> None:
    """It has no sign-in and shows exact figures to whoever asks."""
    done = subprocess.run(
        command("demo", "--no-serve"),
        env={**environment(tmp_path), "WIT_HOST": host},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert f"WIT_HOST is '{host}'" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []
