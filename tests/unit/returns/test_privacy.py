"""Names and numbers of people are planted everywhere, and looked for in all that was written."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from dashboard.app import create_app
from etl.settings import Settings
from tests.builders import a_warehouse
from tests.unit.intake.sheets import Row, text_file

WIT = [sys.executable, "-c", "from dashboard.cli import main; main()"]
CANARIES = {
    "Name": "Zephyrine Quillfeather",
    "Staff number": "S-4711983",
    "NI number": "QQ123456C",
    "Email": "zq@canary.example",
    "Date of birth": "1971-02-03",
    "Salary": "98765.43",
}
LOOKED_FOR = [b"zephyrine", b"quillfeather", b"4711983", b"qq123456c", b"canary.example",
              b"1971-02-03", b"98765.43"]  # fmt: skip
NAME = CANARIES["Name"]
HEADINGS = (*CANARIES, "Council", "Year", "Gender", "Grade", f"Seen by {NAME}")


def people(gender: str = "F", grade: str = "Manager") -> list[Row]:
    """Thirty people, one of whom has the canaries, and this gender and grade."""
    first = (*CANARIES.values(), "Leeds", 2025, gender, grade, NAME)
    others = [
        (f"N{n}", f"T{n}", "", "", "", "", "Leeds", 2025, "FM"[n % 2], "Manager", "")
        for n in range(30)
    ]
    return [HEADINGS, first, *others]


VERDICTS = {
    "loads": people(),
    "loads with a name as a grade": people(grade=NAME),
    "is asked about or refused": people(gender=NAME),
    "has an e-mail for a gender": people(gender=CANARIES["Email"]),
    "has no gender": [row[:-3] for row in people()],
}


def spreadsheet(folder: Path, ending: str, rows: list[Row]) -> Path:
    path = folder / f"Leeds of {NAME} 2025{ending}"
    if ending == ".csv":
        return text_file(path, *rows)
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = f"{NAME} 2025"
    sheet.append([f"Made by {NAME}, {CANARIES['Email']}"])
    for row in rows:
        sheet.append(list(row))
    sheet.append([])
    sheet.append([f"Note: ask {NAME}, {CANARIES['NI number']}"])
    sheet["A3"].comment = Comment(f"{NAME} {CANARIES['Salary']}", NAME)
    book.properties.creator = NAME
    book.save(path)
    return path


def found_in(content: bytes) -> list[bytes]:
    # A warehouse may hold text in UTF-16 as well.
    plain = content.lower().replace(b"\0", b"")
    return [canary for canary in LOOKED_FOR if canary in plain]


def swept(*folders: Path) -> dict[str, list[bytes]]:
    """What of the canaries stands in the name or content of any file of the folders."""
    found: dict[str, list[bytes]] = {}
    for folder in folders:
        for path in folder.rglob("*"):
            try:
                content = path.read_bytes() if path.is_file() else b""
            except FileNotFoundError:
                continue
            met = found_in(path.name.encode() + b"\n" + content)
            if met:
                found[str(path)] = met
    return found


@contextmanager
def watched(folder: Path) -> Iterator[dict[str, list[bytes]]]:
    """What stands in the folder at any time meanwhile."""
    found: dict[str, list[bytes]] = {}
    done = threading.Event()

    def look() -> None:
        while not done.wait(0.005):
            found.update(swept(folder))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield found
    finally:
        done.set()
        watcher.join()


@pytest.fixture
def away(tmp_path: Path) -> dict[str, Path]:
    """Every folder that the program may write to."""
    folders = {name: tmp_path / name for name in ("home", "temporary", "kept", "sent")}
    for folder in folders.values():
        folder.mkdir()
    return folders


@pytest.mark.parametrize(
    ("verdict", "ending"),
    [*((verdict, ".xlsx") for verdict in VERDICTS), ("loads", ".csv")],
)
def test_loading_writes_and_prints_nothing_of_a_person(
    away: dict[str, Path], verdict: str, ending: str
) -> None:
    path = spreadsheet(away["sent"], ending, VERDICTS[verdict])
    env = {
        **os.environ,
        "HOME": str(away["home"]),
        "TMPDIR": str(away["temporary"]),
        "WIT_FOLDER": str(away["kept"]),
        "WIT_WAREHOUSE": "",
        "PYTHONFAULTHANDLER": "1",
    }
    for words in (["check"], ["load", "--json"], ["load"], ["submissions", "--json"]):
        files = [] if words[0] == "submissions" else [str(path)]
        with watched(away["temporary"]) as meanwhile:
            ran = subprocess.run(
                [*WIT, *words, *files], env=env, capture_output=True, check=False, timeout=120
            )
        assert meanwhile == {}
        assert swept(away["home"], away["temporary"], away["kept"]) == {}
        assert found_in(ran.stderr) == [], ran.stderr
        if words[0] != "check":
            # Its sender's own name of the file is all that is said again.
            said = ran.stdout.replace(path.name.encode(), b"").replace(b"\n", b" ")
            assert found_in(said) == [], said
    assert (away["kept"] / "warehouse.sqlite").is_file()
    if verdict == "loads":
        assert b'"current"' in ran.stdout


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_file_that_is_sent_by_browser_leaves_nothing_of_a_person(
    away: dict[str, Path],
    verdict: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(away["temporary"]))
    monkeypatch.setenv("TMPDIR", str(away["temporary"]))
    path = spreadsheet(away["sent"], ".xlsx", VERDICTS[verdict])
    warehouse = a_warehouse(f"sqlite:///{away['kept'] / 'warehouse.sqlite'}", away["kept"])
    client = create_app(Settings(folder=away["kept"]), warehouse).server.test_client()
    client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    caplog.set_level(0)
    sent = client.post("/upload/check", data={"file": (io.BytesIO(path.read_bytes()), path.name)})
    token = sent.headers["Location"].split("reading=")[1]
    client.post("/upload/confirm", data={"reading": token})
    client.get(f"/upload?reading={token}")
    for page in ("/", "/by-grade", "/download/shares.csv?year=2025"):
        assert found_in(client.get(page).data) == []
    warehouse.close()
    assert swept(away["temporary"], away["kept"]) == {}
    said = capfd.readouterr()
    assert found_in((said.out + said.err + caplog.text).encode()) == []
