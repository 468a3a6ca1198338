"""The dashboard served on this machine, for a real browser to look at."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Page
from waitress.server import create_server

from dashboard.app import create_app
from etl.settings import Settings
from tests.filled import a_filled_warehouse


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard over a filled warehouse of the module's own."""
    folder: Path = tmp_path_factory.mktemp("served")
    warehouse = a_filled_warehouse(folder)
    app = create_app(Settings(folder=folder), warehouse)
    server = create_server(app.server, host="127.0.0.1", port=0, ident="")
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=10)
    warehouse.close()


@pytest.fixture
def watched(page: Page) -> Iterator[Page]:
    """A page whose console says nothing of errors, warnings or broken policy."""
    said: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            said.append(f"{message.type}: {message.text}")

    page.on("console", note)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    assert said == []
