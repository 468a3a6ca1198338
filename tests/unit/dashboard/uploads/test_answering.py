"""Questions are answered and what was understood is set right on the page, and kept."""

from __future__ import annotations

import io
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from tests.unit.dashboard.uploads.sending import GOOD, ROWS, Fields, page, send, send_with, women

WHOLE_COUNCIL = "Council,Year,Gender,Grade,Service\n" + "".join(
    f"London Borough of Camden,2025,{sex},Manager,{service}\n"
    for service, sexes in {
        "ICT": "F" * 9 + "M" * 40, "Schools": "F" * 60 + "M" * 9, "Waste": "F" + "M" * 30
    }.items()
    for sex in sexes
)  # fmt: skip


def test_questions_are_answered_on_the_page_kept_and_not_asked_again(client: FlaskClient) -> None:
    said = page(client, send(client, WHOLE_COUNCIL.encode()))
    assert "<h2>1 question to answer</h2>" in said
    fields = Fields(said).found
    (proposed,) = [value for name, value in fields.items() if "it_staff" in name]
    assert proposed == ["=ICT"]
    token = send_with(client, WHOLE_COUNCIL, fields)
    assert "Ready to load" in page(client, token)
    client.post("/upload/confirm", data={"reading": token})
    assert women(client) == "9"
    next_year = WHOLE_COUNCIL.replace(",2025,", ",2024,")
    again = page(client, send(client, next_year.encode()))
    assert "Ready to load" in again
    assert "Answers kept from before (1)" in again


def test_an_unlikely_change_is_explained_on_the_page(client: FlaskClient) -> None:
    client.post("/upload/confirm", data={"reading": send(client, GOOD)})
    others = ("".join(ROWS).replace("Zebedee", name) for name in ("Ermintrude", "Dougal", "Brian"))
    more = GOOD.decode() + "".join(others)
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
        {"answers": "[" * 100_000},
        {"take back": quote("[" * 100_000)},
        {"text:" + quote("[" * 100_000): "x"},
        {"choice:" + quote('["headings", "", "Grade"]'): "grade"},
        {"answers": '{"mapping": {"sex": {}}}'},
        {"text:" + quote('["nothing", "", ""]'): "x"},
        {"text:": "x"},
        {"text:{}": "x"},
        {"take back": "x"},
        {"take back": "[]"},
    ],
)
def test_answers_that_no_page_sends_are_refused(
    client: FlaskClient, fields: dict[str, str]
) -> None:
    data = {**fields, "file": (io.BytesIO(GOOD), "staff.csv")}
    assert client.post("/upload/check", data=data).status_code == 400


# ---------------------------------------------------------------- in their order


def test_questions_come_before_what_must_be_mended_and_notes_are_folded(
    client: FlaskClient,
) -> None:
    rows = "Leeds,2025,F,Grade 7\nLeeds,2025,Q?,Manager\nLeeds,2025,Mrs,Manager\n"
    said = page(client, send(client, f"Council,Year,Gender,Grade\n{rows}".encode()))
    assert "Cannot be loaded, 1 question to answer and 1 thing to mend" in said
    order = (
        "<h2>1 question to answer</h2>", "<h2>1 thing to mend", "<summary>Headings, grades",
        'name="file"', "<summary>2 notes</summary>",
    )  # fmt: skip
    places = [said.index(each) for each in order]
    assert places == sorted(places)
    assert "25 or more, to be shown to others" in said[places[-1] :]
    assert "25 or more, to be shown to others" not in said[: places[-1]]
