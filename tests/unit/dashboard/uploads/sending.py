"""Sending files as a browser does: the file, the fields of the page untouched or filled in."""

from __future__ import annotations

import io
from html.parser import HTMLParser
from typing import Any

from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from tests.builders import CAMDEN

HEADINGS = "Council,Year,Gender,Grade,Name\n"
ROWS = [
    f"London Borough of Camden,2025,{sex},Manager,Zebedee {number}\n"
    for number, sex in enumerate("F" * 9 + "M" * 40)
]
GOOD = (HEADINGS + "".join(ROWS)).encode()
BAD = (HEADINGS + "Atlantis,2025,Q?,Manager,Zebedee\n").encode()


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
        elif tag == "input" and (name in ("answers", "sender") or name.startswith("text:")):
            self.found[name] = [given["value"]] if "value" in given else []


def send_with(
    client: FlaskClient, body: str, fields: dict[str, list[str]], name: str = "staff.csv"
) -> str:
    sent: MultiDict[str, Any] = MultiDict(
        [(name, value) for name, values in fields.items() for value in values]
    )
    sent.add("file", (io.BytesIO(body.encode()), name))
    answer = client.post("/upload/check", data=sent)
    assert answer.status_code == 303, answer.get_data(as_text=True)
    return str(answer.headers["Location"]).split("reading=")[1]
