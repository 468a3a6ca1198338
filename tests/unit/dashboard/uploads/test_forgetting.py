"""Answers kept from before are forgotten: those of whom they are kept for, once, by whom may."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.answers import name_of
from etl.checks.problems import Question, Settles
from etl.vocabulary.organisations import SOCIETY
from etl.warehouse import reads
from etl.warehouse.scope import EXACT
from tests.builders import CAMDEN, LEEDS, a_warehouse
from tests.unit.dashboard.uploads.sending import GOOD, Fields, page, send, send_with

OF_CAMDEN = GOOD.decode().replace("Manager", "Grade 7")
OF_LEEDS = OF_CAMDEN.replace("London Borough of Camden", "Leeds")
OF_BOTH = OF_CAMDEN + OF_LEEDS.partition("\n")[2]
RUNG = name_of(Question(Settles.WORD, "Grade 7", "grade", ("x",)), "")

# The rung of Grade 7 that is kept for an organisation; empty where nothing is.
Kept = Callable[[str], str]


@pytest.fixture
def kept(client: FlaskClient, tmp_path: Path) -> Kept:
    url = f"sqlite:///{tmp_path / 'warehouse.sqlite'}"
    warehouse = a_warehouse(url, tmp_path)

    def look(organisation: str) -> str:
        rows = reads.mappings(EXACT, warehouse, organisation)
        return rows[0].content["words"]["grade"]["Grade 7"] if rows else ""

    return look


def view_as(client: FlaskClient, viewer: str) -> None:
    answer = client.post("/view-as", data={"viewer": viewer, "back": "/"})
    assert answer.status_code == 303


def load(client: FlaskClient, body: str, rung: str) -> None:
    """Send it, place Grade 7 on the rung, and confirm."""
    fields = Fields(page(client, send(client, body.encode()))).found
    token = send_with(client, body, {**fields, RUNG: [f"={rung}"]})
    assert client.post("/upload/confirm", data={"reading": token}).status_code == 303


def forget(client: FlaskClient, token: str) -> int:
    return client.post("/upload/forget", data={"reading": token}).status_code


def test_answers_of_a_collection_are_forgotten_and_each_councils_own_stay(
    client: FlaskClient, kept: Kept
) -> None:
    view_as(client, "analyst")
    load(client, OF_CAMDEN, "professional")
    load(client, OF_LEEDS, "manager")
    load(client, OF_BOTH, "director or CIO")
    assert [kept(each) for each in (CAMDEN, LEEDS, SOCIETY)] == [
        "professional", "manager", "director or CIO"
    ]  # fmt: skip
    token = send(client, OF_BOTH.replace("2025", "2026").encode())
    assert "Forget all of them" in page(client, token)
    assert forget(client, token) == 303
    assert "are forgotten" in page(client, token)
    assert [kept(each) for each in (CAMDEN, LEEDS, SOCIETY)] == ["professional", "manager", ""]


def test_forgetting_twice_takes_back_one_layer(client: FlaskClient, kept: Kept) -> None:
    view_as(client, "analyst")
    load(client, OF_CAMDEN, "professional")
    load(client, OF_CAMDEN.replace("2025", "2026"), "manager")
    token = send(client, OF_CAMDEN.replace("2025", "2024").encode())
    assert kept(CAMDEN) == "manager"
    assert [forget(client, token) for _ in range(2)] == [303, 303]
    assert kept(CAMDEN) == "professional", "what stood before stands again"
    # What was read with them cannot be loaded any more, which would keep them again.
    client.post("/upload/confirm", data={"reading": token})
    assert kept(CAMDEN) == "professional"
    again = page(client, send(client, OF_CAMDEN.replace("2025", "2024").encode()))
    assert "By grade: professional 49 (9 women)." in again


def test_what_was_just_confirmed_is_not_forgotten_by_a_page_left_open(
    client: FlaskClient, kept: Kept
) -> None:
    view_as(client, "analyst")
    load(client, OF_CAMDEN, "professional")
    token = send(client, OF_CAMDEN.replace("2025", "2026").encode())
    client.post("/upload/confirm", data={"reading": token})
    assert forget(client, token) == 303
    assert kept(CAMDEN) == "professional"
    assert "1 loaded" in page(client, token)


def test_nothing_is_said_to_be_forgotten_where_nothing_was_kept(client: FlaskClient) -> None:
    view_as(client, "analyst")
    for body in (OF_CAMDEN, OF_CAMDEN.replace("London Borough of Camden", "Atlantis")):
        token = send(client, body.encode())
        assert forget(client, token) == 409
        assert "are forgotten" not in page(client, token)


@pytest.mark.parametrize(
    ("viewer", "may"),
    [
        ("steering group", False),
        (f"council officer:{LEEDS}", False),
        (f"council officer:{CAMDEN}", True),
        ("analyst", True),
    ],
)
def test_a_councils_answers_are_forgotten_by_its_officer_and_the_analyst_alone(
    client: FlaskClient, kept: Kept, viewer: str, *, may: bool
) -> None:
    load(client, OF_CAMDEN, "professional")
    load(client, OF_LEEDS, "manager")
    view_as(client, viewer)
    token = send(client, OF_CAMDEN.replace("2025", "2026").encode())
    said = page(client, token)
    assert "Answers kept from before (1)" in said
    assert ("Forget all of them" in said) is may
    assert forget(client, token) == (303 if may else 403)
    assert (kept(CAMDEN) == "") is may
    assert ("are forgotten" in page(client, token)) is may


def test_an_officer_does_not_forget_what_is_kept_of_a_collection(
    client: FlaskClient, kept: Kept
) -> None:
    load(client, OF_BOTH, "director or CIO")
    view_as(client, f"council officer:{CAMDEN}")
    token = send(client, OF_BOTH.replace("2025", "2026").encode())
    assert forget(client, token) == 403
    assert kept(SOCIETY) == "director or CIO"
