"""The application as a whole."""

from pathlib import Path

from dashboard.app import create_app
from etl.settings import Settings
from etl.vocabulary.grades import Grade
from tests.builders import a_warehouse, counted, load
from tests.filled import REGIONS, councils
from tests.unit.dashboard.reading import asked


def test_two_applications_in_one_process_each_show_their_own_warehouse(tmp_path: Path) -> None:
    clients = []
    for place, women in enumerate((30, 90)):
        folder = tmp_path / str(place)
        folder.mkdir()
        warehouse = a_warehouse(f"sqlite:///{folder / 'warehouse.sqlite'}", folder)
        cells = [
            counted(organisation=code, grade=Grade.MANAGER, women=women, men=100)
            for code in councils(REGIONS[0])
        ]
        load(warehouse, *cells)
        client = create_app(Settings(folder=folder), warehouse).server.test_client()
        client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
        clients.append(client)
    first, second = (asked(client, "/") for client in clients)
    assert "Women hold 23.1% of council IT jobs" in first
    assert "Women hold 47.4% of council IT jobs" in second


def test_an_empty_warehouse_says_that_nothing_is_loaded(tmp_path: Path) -> None:
    warehouse = a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)
    client = create_app(Settings(folder=tmp_path), warehouse).server.test_client()
    client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    for path in ("/", "/by-grade", "/by-region", "/over-time"):
        assert "This cannot be shown" in asked(client, path), path
    assert client.get("/upload").status_code == 200
