"""What a column says of who counts is answered on the page, and kept for the next year."""

from __future__ import annotations

from flask.testing import FlaskClient

from dashboard.answers import name_of
from etl.checks.flags import CHOICES, told_by
from etl.checks.problems import Question, Settles
from tests.unit.dashboard.uploads.sending import Fields, page, send, send_with

PEOPLE = "".join(f"{sex},Manager,{there}\n" for sex in "F" * 9 + "M" * 40 for there in "Y")
GONE = "".join("F,Manager,N\n" for _ in range(3))
SENT = f"Leeds City Council ICT staff 2024\n\nSex,Pay band,Post filled?\n{PEOPLE}{GONE}"


def field(word: str) -> str:
    return name_of(Question(Settles.WORD, word, told_by("Post filled?"), CHOICES), "")


def test_the_words_of_a_column_are_answered_each_and_kept(client: FlaskClient) -> None:
    said = page(client, send(client, SENT.encode()))
    assert "2 questions to answer" in said
    assert {field("Y"), field("N")} <= Fields(said).found.keys()
    answers = {field("Y"): ["=counts"], field("N"): ["=not counted"]}
    token = send_with(client, SENT, {**Fields(said).found, **answers})
    again = page(client, token)
    assert "Ready to load" in again
    assert "‘N’ under ‘Post filled?’: not counted." in again
    assert "By grade: manager 49 (9 women)." in again
    client.post("/upload/confirm", data={"reading": token})
    next_year = page(client, send(client, SENT.replace("2024", "2025").encode()))
    assert "Ready to load" in next_year
    assert "Answers kept from before (2)" in next_year
