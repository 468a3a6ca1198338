"""The dashboard over an empty warehouse, for those who send it files."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from etl.settings import Settings
from tests.builders import a_warehouse


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    """The dashboard over an empty warehouse of its own, with the least upload limit."""
    warehouse = a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)
    app = create_app(Settings(folder=tmp_path, upload_limit_mib=1), warehouse)
    client: FlaskClient = app.server.test_client()
    client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    return client
