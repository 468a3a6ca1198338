"""Fixtures that every test may ask for. Nothing here starts until a test asks for it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import hypothesis
import pytest
import sqlalchemy
from playwright.sync_api import Browser, Page, Request, sync_playwright

from tests import servers

ROOT = Path(__file__).parents[1]
BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MARKED_BY_FIXTURE = {
    "browser": {"browser", "page", "chromium_path"},
    "postgres": {"postgres_url", "postgres_database"},
}

# A slow machine is no failure, and where many look at one result it must be the same result.
hypothesis.settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        asked_for = set(getattr(item, "fixturenames", ()))
        for marker, fixtures in MARKED_BY_FIXTURE.items():
            if asked_for & fixtures:
                item.add_marker(marker)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real files to try things on, which are not part of the project."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the folder of real files, ../shared/data, is not on this machine")
    return folder


# ---------------------------------------------------------------- warehouses


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The SQLAlchemy URL of a PostgreSQL server that lives as long as the tests."""
    try:
        with servers.postgres_server() as url:
            yield url
    except servers.Missing as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture
def new_postgres_database(postgres_url: str) -> Iterator[Callable[[], str]]:
    """Makes empty databases, and drops them after the test."""
    url = sqlalchemy.make_url(postgres_url)
    engine = sqlalchemy.create_engine(
        url, isolation_level="AUTOCOMMIT", poolclass=sqlalchemy.NullPool
    )
    names: list[str] = []

    def make() -> str:
        name = f"test_{os.urandom(6).hex()}"
        with engine.connect() as connection:
            connection.execute(sqlalchemy.text(f"CREATE DATABASE {name} TEMPLATE template0"))
        names.append(name)
        return url.set(database=name).render_as_string(hide_password=False)

    yield make
    with engine.connect() as connection:
        for name in names:
            connection.execute(sqlalchemy.text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


@pytest.fixture
def postgres_database(new_postgres_database: Callable[[], str]) -> str:
    """The SQLAlchemy URL of an empty PostgreSQL database, for one test."""
    return new_postgres_database()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def warehouse_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty warehouse. A test that asks for it runs on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'warehouse.sqlite'}"
    url: str = request.getfixturevalue("postgres_database")
    return url


# ---------------------------------------------------------------- browser


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    try:
        return servers.find_chromium()
    except servers.Missing as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="module")
def browser(chromium_path: Path) -> Iterator[Browser]:
    """One browser for the tests of a module.

    Playwright marks an event loop as running for as long as it lives. So it lives no longer than
    the module that drives it, and other tests may run loops of their own.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=BROWSER_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page in a session of its own. To ask another machine for anything is a failure."""
    strangers: list[str] = []

    def note(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https"} and address.hostname not in {
            "127.0.0.1",
            "localhost",
        }:
            strangers.append(request.url)

    context = browser.new_context(
        locale="en-GB", timezone_id="Europe/London", viewport={"width": 1280, "height": 900}
    )
    context.on("request", note)
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()
    assert not strangers, f"the page asked other machines for {strangers}"
