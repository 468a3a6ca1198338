"""Files that are sent: read at once, held as counts, stored when confirmed, taken back."""

import io
import re
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote

import openpyxl
import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from dashboard import uploads
from dashboard.app import create_app
from dashboard.uploads import NoSuchUpload, Uploads, harmless
from etl.returns.annotate import Annotated
from etl.settings import Settings
from tests.builders import CAMDEN, a_reading, a_warehouse

HEADINGS = "Council,Year,Gender,Grade,Name\n"
ROWS = [
    f"London Borough of Camden,2025,{sex},Manager,Zebedee {number}\n"
    for number, sex in enumerate("F" * 9 + "M" * 40)
]
GOOD = (HEADINGS + "".join(ROWS)).encode()
BAD = (HEADINGS + "Atlantis,2025,Q?,Manager,Zebedee\n").encode()


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    """The dashboard over an empty warehouse of its own, with the least upload limit."""
    warehouse = a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)
    app = create_app(Settings(folder=tmp_path, upload_limit_mib=1), warehouse)
    client: FlaskClient = app.server.test_client()
    client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    return client


def send(client: FlaskClient, body: bytes, name: str = "staff.csv") -> str:
    """Send the file; the token under which what was read is held."""
    answer = client.post("/upload/check", data={"file": (io.BytesIO(body), name)})
    assert answer.status_code == 303, answer.get_data(as_text=True)
    return str(answer.headers["Location"]).split("reading=")[1]


def page(client: FlaskClient, token: str) -> str:
    return client.get(f"/upload?reading={token}").get_data(as_text=True)


def women(client: FlaskClient) -> str:
    """Women in Camden's IT as an analyst sees them; empty when there is no figure."""
    client.post("/view-as", data={"viewer": "analyst", "back": "/"})
    answer = client.get(f"/download/shares.csv?year=2025&council={CAMDEN}")
    client.post("/view-as", data={"viewer": "steering group", "back": "/"})
    lines = answer.get_data(as_text=True).split("\r\n")
    return lines[1].split(",")[0] if answer.status_code == 200 else ""


def test_a_file_is_read_confirmed_seen_in_the_charts_and_undone(client: FlaskClient) -> None:
    token = send(client, GOOD)
    said = page(client, token)
    for expected in (
        "Ready to load", "nothing is stored yet", "London Borough of Camden", "2025",
        "women 9, men 40", "<td>gender</td>", "Confirm and load",
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
    assert "Not loaded yet" in said
    assert "Needs an answer" in said
    assert "C2" in said
    assert "Confirm and load" not in said
    assert client.post("/upload/confirm", data={"reading": token}).status_code == 409
    assert women(client) == ""


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


# ---------------------------------------------------------------- questions and answers

WHOLE_COUNCIL = "Council,Year,Gender,Grade,Service\n" + "".join(
    f"London Borough of Camden,2025,{sex},Manager,{service}\n"
    for service, sexes in {
        "ICT": "F" * 9 + "M" * 40, "Schools": "F" * 60 + "M" * 9, "Waste": "F" + "M" * 30
    }.items()
    for sex in sexes
)  # fmt: skip


class Fields(HTMLParser):
    """The fields of the answers as a browser sends them untouched."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}
        self._select = ""
        self.feed(said)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        name = given.get("name", "")
        if tag == "select":
            self._select = name
        elif tag == "option" and "selected" in given and ":" in self._select:
            self.found.setdefault(self._select, []).append(given["value"])
        elif tag == "input" and (name == "answers" or name.startswith("text:")):
            self.found[name] = [given["value"]] if "value" in given else []


def send_with(client: FlaskClient, body: str, fields: dict[str, list[str]]) -> str:
    sent: MultiDict[str, Any] = MultiDict(
        [(name, value) for name, values in fields.items() for value in values]
    )
    sent.add("file", (io.BytesIO(body.encode()), "staff.csv"))
    answer = client.post("/upload/check", data=sent)
    assert answer.status_code == 303, answer.get_data(as_text=True)
    return str(answer.headers["Location"]).split("reading=")[1]


def test_questions_are_answered_on_the_page_kept_and_not_asked_again(client: FlaskClient) -> None:
    said = page(client, send(client, WHOLE_COUNCIL.encode()))
    assert "Answer, and send it again" in said
    fields = Fields(said).found
    (proposed,) = [value for name, value in fields.items() if name.startswith("choice:")]
    assert proposed == ["=ICT"]
    token = send_with(client, WHOLE_COUNCIL, fields)
    assert "Ready to load" in page(client, token)
    client.post("/upload/confirm", data={"reading": token})
    assert women(client) == "9"
    next_year = WHOLE_COUNCIL.replace(",2025,", ",2024,")
    again = page(client, send(client, next_year.encode()))
    assert "Ready to load" in again
    assert "read" in again


def test_an_unlikely_change_is_explained_on_the_page(client: FlaskClient) -> None:
    client.post("/upload/confirm", data={"reading": send(client, GOOD)})
    more = GOOD.decode() + "".join(ROWS * 3)
    more = more.replace(",2025,", ",2026,").replace("Grade,Name", "Grade,ICT team")
    said = page(client, send(client, more.encode()))
    fields = Fields(said).found
    (name,) = [name for name in fields if name.startswith("text:")]
    assert "change%20in%20size" in name
    unexplained = send_with(client, more, fields)
    assert "Ready to load" not in page(client, unexplained)
    token = send_with(client, more, {**fields, name: ["Three teams joined us"]})
    assert "Ready to load" in page(client, token)
    assert "As you said: Three teams joined us." in page(client, token)


@pytest.mark.parametrize(
    "fields",
    [
        {"answers": "{"},
        {"answers": "[]"},
        {"answers": '{"mapping": {"sex": {}}}'},
        {"text:" + quote('["nothing", "", ""]'): "x"},
        {"text:": "x"},
        {"text:{}": "x"},
    ],
)
def test_answers_that_no_page_sends_are_refused(
    client: FlaskClient, fields: dict[str, str]
) -> None:
    data = {**fields, "file": (io.BytesIO(GOOD), "staff.csv")}
    assert client.post("/upload/check", data=data).status_code == 400
