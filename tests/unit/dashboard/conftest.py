"""The dashboard over a warehouse with every population in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.accounts.desk import Desk
from dashboard.accounts.viewer import STEERING_GROUP_MEMBER
from dashboard.app import create_app
from etl.settings import Settings
from etl.warehouse.connect import Warehouse
from tests.filled import a_filled_warehouse


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    """Every population; read only."""
    warehouse = a_filled_warehouse(tmp_path_factory.mktemp("filled"))
    yield warehouse
    warehouse.close()


@pytest.fixture(scope="session")
def a_desk(filled: Warehouse) -> Desk:
    """A steering-group member's."""
    return Desk(filled, STEERING_GROUP_MEMBER, 25)


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder: Path = tmp_path_factory.mktemp("settings")
    return Settings(folder=folder, upload_limit_mib=1)


@pytest.fixture(scope="session")
def app(filled: Warehouse, settings: Settings) -> Dash:
    return create_app(settings, filled)


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    """A browser of our own pages: what it sends says that it comes from them."""
    client: FlaskClient = app.server.test_client()
    client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    return client
