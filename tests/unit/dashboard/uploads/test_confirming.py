"""Files that are sent: read at once, stored when confirmed, taken back."""

from __future__ import annotations

import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.uploads import Uploads
from tests.builders import CAMDEN, a_reading, a_warehouse
from tests.unit.dashboard.uploads.sending import BAD, GOOD, HEADINGS, ROWS, page, send, women


def test_a_file_is_read_confirmed_seen_in_the_charts_and_undone(client: FlaskClient) -> None:
    token = send(client, GOOD)
    said = page(client, token)
    for expected in (
        "Ready to load", "nothing is stored yet", "London Borough of Camden", "2025",
        "women 9, men 40", "London Borough of Camden, 2025: council IT.", "Confirm and load",
    ):  # fmt: skip
        assert expected in said
    assert women(client) == ""
    assert client.post("/upload/confirm", data={"reading": token}).status_code == 303
    assert "1 loaded" in page(client, token)
    assert f"council={CAMDEN}" in page(client, token)
    assert women(client) == "9"
    assert client.post("/upload/undo", data={"reading": token}).status_code == 303
    assert "Undone" in page(client, token)
    assert women(client) in ("", "[c]")


def test_nothing_personal_is_on_the_page(client: FlaskClient) -> None:
    assert "Zebedee" not in page(client, send(client, GOOD))


def test_confirming_twice_and_sending_the_same_again_add_nothing(client: FlaskClient) -> None:
    token = send(client, GOOD)
    for _ in range(2):
        client.post("/upload/confirm", data={"reading": token})
    again = send(client, GOOD)
    client.post("/upload/confirm", data={"reading": again})
    said = page(client, again)
    assert "1 already loaded" in said
    assert "Undo this" not in said
    assert women(client) == "9"


def test_every_problem_is_shown_by_its_cell_and_nothing_can_be_confirmed(
    client: FlaskClient,
) -> None:
    token = send(client, BAD)
    said = page(client, token)
    assert "Not loaded yet: 2 questions to answer" in said
    assert "1 of 2 · " in said
    assert "C2" in said
    assert "Confirm and load" not in said
    assert client.post("/upload/confirm", data={"reading": token}).status_code == 409
    assert women(client) == ""


def test_a_file_that_is_no_spreadsheet_is_refused_in_words(client: FlaskClient) -> None:
    said = page(client, send(client, b"\x00\x01\x02", "photo.xlsx"))
    assert "This file cannot be loaded" in said


def test_what_is_held_is_its_senders_only(client: FlaskClient) -> None:
    token = send(client, GOOD)
    client.post("/view-as", data={"viewer": "analyst", "back": "/"})
    answer = client.get(f"/upload?reading={token}")
    assert answer.status_code == 404
    assert "no longer held" in answer.get_data(as_text=True)
    assert client.post("/upload/confirm", data={"reading": token}).status_code == 404


def test_cancelling_forgets_what_was_read(client: FlaskClient) -> None:
    token = send(client, GOOD)
    assert client.post("/upload/cancel", data={"reading": token}).headers["Location"] == "/upload"
    assert client.get(f"/upload?reading={token}").status_code == 404


def test_no_file_and_too_large_a_file_are_refused_in_words(client: FlaskClient) -> None:
    answer = client.post("/upload/check", data={})
    assert answer.status_code == 400
    assert "No file was chosen" in answer.get_data(as_text=True)
    kind = "multipart/form-data; boundary=x"
    answer = client.post("/upload/check", data=b"x" * 2_000_000, content_type=kind)
    assert answer.status_code == 413
    assert "may have 1 MiB" in answer.get_data(as_text=True)


def test_no_trace_of_the_file_is_left(
    client: FlaskClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    send(client, GOOD)
    assert list(folder.iterdir()) == []


TWO_YEARS = (
    HEADINGS + "".join(row.replace("2025", year) for year in ("2024", "2025") for row in ROWS)
).encode()


def test_an_undo_that_cannot_be_whole_says_what_was_undone_and_what_was_not(
    client: FlaskClient,
) -> None:
    first = send(client, TWO_YEARS)
    client.post("/upload/confirm", data={"reading": first})
    newer = send(client, GOOD.replace(b"Manager", b"Director or CIO"))
    client.post("/upload/confirm", data={"reading": newer})
    client.post("/upload/undo", data={"reading": first})
    said = page(client, first)
    assert "1 of 2 undone" in said
    not_undone, undone = said.split("<h2>Not undone</h2>")[1].split("<h2>Undone</h2>")
    assert "London Borough of Camden, 2025: still loaded. Submission" in not_undone
    assert "was replaced by submission" in not_undone
    assert "London Borough of Camden, 2024." in undone
    assert women(client) == "9", "the newer file stands"
    client.post("/upload/undo", data={"reading": newer})
    client.post("/upload/undo", data={"reading": first})
    assert "The figures are again what they were" in page(client, first)


def test_two_confirms_at_once_keep_what_can_be_undone(tmp_path: Path) -> None:
    warehouse = a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)
    held = Uploads()
    upload = held.hold("a", a_reading())
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda _: held.confirm(upload, warehouse), range(4)))
    assert all(each.changed == done[0].changed != [] for each in done)
    assert held.find(upload.token, "a").changed == done[0].changed
    assert held.undo(upload, warehouse).undone
