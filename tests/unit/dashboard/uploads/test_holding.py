"""What is held of a file, for how long, and its copy with the problems marked."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime, timedelta

import openpyxl
import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard import uploads
from dashboard.uploads import NoSuchUpload, Uploads, harmless
from etl.returns.annotate import Annotated
from tests.builders import a_reading
from tests.unit.dashboard.uploads.sending import BAD, GOOD, page, send


def test_a_file_may_be_as_large_as_the_setting_says() -> None:
    body = GOOD + b"," * (26 * 2**20)
    large, _ = uploads.read_file("staff.csv", io.BytesIO(body), 30)
    assert "MiB" not in (large.reason or "")
    small, _ = uploads.read_file("staff.csv", io.BytesIO(b"," * (2 * 2**20)), 1)
    assert "1 MiB" in (small.reason or "")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Camden 2025.xlsx", "Camden 2025.xlsx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\staff\\Camden.csv", "Camden.csv"),
        ("<img src=x>.csv", "_img src_x_.csv"),
        ("a\nb\u202egpj.xlsx", "a_b_gpj.xlsx"),
        ("...", "file"),
        ("x" * 4000 + ".xlsx", "x" * 120 + ".xlsx"),
    ],
)
def test_a_file_name_keeps_only_harmless_letters(name: str, kept: str) -> None:
    assert harmless(name) == kept


def test_readings_are_held_for_half_an_hour_and_not_too_many() -> None:
    now = datetime(2025, 6, 2, tzinfo=UTC)
    held = Uploads(lambda: now)
    first = held.hold("a", a_reading())
    assert held.find(first.token, "a") is first
    with pytest.raises(NoSuchUpload):
        held.find(first.token, "b")
    with pytest.raises(NoSuchUpload):
        held.find("", "a")
    now += timedelta(minutes=30)
    with pytest.raises(NoSuchUpload):
        held.find(first.token, "a")
    tokens = [held.hold("a", a_reading()).token for _ in range(uploads.HELD_AT_MOST + 1)]
    with pytest.raises(NoSuchUpload):
        held.find(tokens[0], "a")
    assert held.find(tokens[-1], "a").token == tokens[-1]
    assert len(set(tokens)) == len(tokens)
    assert all(re.fullmatch(r"[\w-]{43}", token) for token in tokens)


def download(client: FlaskClient, token: str) -> TestResponse:
    return client.post("/upload/annotated", data={"reading": token})


def test_a_file_with_problems_can_be_downloaded_with_them_marked_by_its_sender_only(
    client: FlaskClient,
) -> None:
    token = send(client, BAD, "Camden staff.csv")
    assert "Download it with its problems marked" in page(client, token)
    answer = download(client, token)
    assert answer.status_code == 200
    assert "Camden staff - problems.xlsx" in answer.headers["Content-Disposition"]
    assert answer.headers["Cache-Control"] == "no-store"
    book = openpyxl.load_workbook(io.BytesIO(answer.data))
    assert book.sheetnames == ["Problems", "Camden staff"]
    assert book["Camden staff"]["C2"].comment is not None
    client.post("/view-as", data={"viewer": "analyst", "back": "/"})
    assert download(client, token).status_code == 404
    client.post("/view-as", data={"viewer": "steering group", "back": "/"})
    client.post("/upload/cancel", data={"reading": token})
    assert download(client, token).status_code == 404


def test_a_file_that_is_ready_is_not_held(client: FlaskClient) -> None:
    token = send(client, GOOD)
    assert "problems marked" not in page(client, token)
    assert download(client, token).status_code == 404


def test_the_oldest_annotated_copies_make_room() -> None:
    held = Uploads()
    large = Annotated(b"x" * (uploads.COPIES_AT_MOST // 2), ".xlsx", is_copy=True)
    tokens = [held.hold("a", a_reading(), large).token for _ in range(3)]
    copies = [held.find(token, "a").annotated for token in tokens]
    assert [copy is not None for copy in copies] == [False, True, True]
