"""What is sent again with a file: for whom, of which file, and one file at a time."""

from __future__ import annotations

import io
import re

from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from dashboard.answers import name_of
from etl.checks.problems import Question, Settles
from tests.unit.dashboard.uploads.sending import GOOD, Fields, page, send, send_with

COUNCIL = name_of(Question(Settles.COUNCIL), "")
YEAR = name_of(Question(Settles.YEAR), "")
HEADING = name_of(Question(Settles.HEADING, "Work", choices=("x",)), "")
UNNAMED = "Sex,Grade,Work\n" + "".join(f"{sex},Manager,Dev\n" for sex in "F" * 9 + "M" * 14)
SAID = {COUNCIL: ["Camden"], YEAR: ["2025"], HEADING: ["=role"]}


def labels(said: str) -> set[str]:
    """What the fields of the page say that council and year were taken as."""
    return {each.strip() for each in re.findall(r"<label for=.whose-\d.>([^<]*)", said)}


def answered(client: FlaskClient) -> dict[str, list[str]]:
    """The fields of the page after a file was answered about."""
    fields = Fields(page(client, send(client, UNNAMED.encode()))).found
    return Fields(page(client, send_with(client, UNNAMED, {**fields, **SAID}))).found


def test_what_holds_for_one_file_is_let_go_with_a_file_of_another_name(
    client: FlaskClient,
) -> None:
    fields = answered(client)
    mended = page(client, send_with(client, UNNAMED + "F,Manager,Dev\n", fields))
    assert {"Council: Camden", "Reporting year: 2025"} <= labels(mended)
    assert "another file" not in mended
    other = page(client, send_with(client, UNNAMED, fields, "other.csv"))
    assert not {"Council: Camden", "Reporting year: 2025"} & labels(other)
    assert "What you said of another file (council and year) holds for that one alone." in other
    assert "The heading ‘Work’ is the role." in other


def test_what_is_said_with_a_file_of_another_name_holds_for_it(client: FlaskClient) -> None:
    fields = {**answered(client), COUNCIL: ["Leeds"], YEAR: ["2024"]}
    other = page(client, send_with(client, UNNAMED, fields, "other.csv"))
    assert {"Council: Leeds", "Reporting year: 2024"} <= labels(other)


def test_a_name_is_the_same_however_a_browser_writes_its_folder(client: FlaskClient) -> None:
    fields = answered(client)
    again = page(client, send_with(client, UNNAMED, fields, "returns/staff.csv"))
    assert "Council: Camden" in labels(again)


def test_a_page_opened_by_another_reader_sends_nothing(client: FlaskClient) -> None:
    fields = Fields(page(client, send(client, GOOD))).found
    assert fields["sender"] == ["steering group"]
    client.post("/view-as", data={"viewer": "analyst", "back": "/"})
    data = {**fields, "file": (io.BytesIO(GOOD), "staff.csv")}
    answer = client.post("/upload/check", data=data)
    said = answer.get_data(as_text=True)
    assert answer.status_code == 409
    assert "somebody else than when the page was opened" in said
    assert "Zebedee" not in said
    assert Fields(said).found["sender"] == ["analyst"]


def test_one_file_is_checked_at_a_time(client: FlaskClient) -> None:
    files = [("file", (io.BytesIO(GOOD), name)) for name in ("one.csv", "two.csv")]
    answer = client.post("/upload/check", data=MultiDict(files))
    assert answer.status_code == 400
    assert "Several files were sent at once" in answer.get_data(as_text=True)
    empty = client.post("/upload/check", data={"file": (io.BytesIO(b""), "")})
    assert empty.status_code == 400
    assert "No file was chosen" in empty.get_data(as_text=True)


def test_the_script_of_the_page_is_the_pages_alone(client: FlaskClient) -> None:
    with client.get("/assets/upload.js") as script:
        assert script.status_code == 200
    assert client.get("/upload").get_data(as_text=True).count('src="/assets/upload.js"') == 1
    for other in ("/", "/methods"):
        assert "upload.js" not in client.get(other).get_data(as_text=True)
