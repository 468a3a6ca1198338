"""The tests' own servers do what conftest says of them."""

from __future__ import annotations

import pytest
import sqlalchemy
from playwright.sync_api import Page


def ask(url: str, question: str) -> object:
    engine = sqlalchemy.create_engine(url)
    with engine.begin() as connection:
        answer = connection.execute(sqlalchemy.text(question)).scalar_one()
    engine.dispose()
    return answer


@pytest.mark.parametrize("turn", [1, 2])
def test_a_warehouse_is_empty_at_the_start_of_each_test(warehouse_url: str, turn: int) -> None:
    engine = sqlalchemy.create_engine(warehouse_url)
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text("CREATE TABLE once (turn INTEGER)"))
    engine.dispose()
    assert ask(warehouse_url, "SELECT count(*) FROM once") == 0, turn


def test_postgresql_sorts_as_english_does(postgres_database: str) -> None:
    assert ask(postgres_database, "SELECT 'barnet' < 'Camden'") is True


def test_the_browser_draws_a_page(page: Page) -> None:
    page.goto("data:text/html,<title>Here</title><button>Press</button>")
    assert page.title() == "Here"
    assert page.get_by_role("button", name="Press").is_visible()
