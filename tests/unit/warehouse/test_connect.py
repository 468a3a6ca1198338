import sqlite3
import stat
import threading
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from etl.settings import Settings
from etl.warehouse import connect
from etl.warehouse.connect import Warehouse, open_warehouse
from etl.warehouse.errors import CannotOpen, WarehouseBusy
from etl.warehouse.kept import Kept
from etl.warehouse.reads import data_version, headcounts
from etl.warehouse.scope import EXACT, PROTECTED
from etl.warehouse.upgrade import migrate
from etl.warehouse.where import Where
from etl.warehouse.write import store
from tests.builders import NOW, a_reading, a_warehouse, counted, load


def test_a_first_start_makes_the_folder_and_a_key_that_only_its_owner_can_read(tmp_path: Path):
    folder = tmp_path / "new" / "folder"
    warehouse = open_warehouse(Settings(folder=folder))
    migrate(warehouse)
    warehouse.close()
    assert stat.S_IMODE((folder / "secret.key").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert sorted(path.name for path in folder.iterdir()) == ["secret.key", "warehouse.sqlite"]


def test_the_warehouse_file_and_what_sqlite_puts_beside_it_are_for_their_owner_only(
    tmp_path: Path,
):
    """A folder that others may read is no reason to show them the counts."""
    tmp_path.chmod(0o755)
    warehouse = open_warehouse(Settings(folder=tmp_path))
    migrate(warehouse)
    with warehouse.reading():
        modes = {
            path.name: stat.S_IMODE(path.stat().st_mode)
            for path in tmp_path.iterdir()
            if path.name.startswith("warehouse.sqlite")
        }
    warehouse.close()
    assert modes
    assert set(modes.values()) == {0o600}, modes


def test_a_first_start_waits_for_another_that_makes_the_same_file(tmp_path: Path):
    making = sqlite3.connect(tmp_path / "warehouse.sqlite", check_same_thread=False)
    making.execute("BEGIN IMMEDIATE")
    done = threading.Timer(0.3, making.rollback)
    done.start()
    warehouse = a_warehouse(f"sqlite:///{tmp_path}/warehouse.sqlite", tmp_path)
    assert data_version(EXACT, warehouse).number == 0
    warehouse.close()
    done.join()
    making.close()


def test_a_first_start_says_so_when_another_holds_the_file_for_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(connect, "PATIENCE_MS", 100)
    making = sqlite3.connect(tmp_path / "warehouse.sqlite")
    making.execute("BEGIN IMMEDIATE")
    with pytest.raises(WarehouseBusy, match="Another load has held the warehouse"):
        a_warehouse(f"sqlite:///{tmp_path}/warehouse.sqlite", tmp_path)
    making.close()


def test_the_key_stays_the_same_from_start_to_start(tmp_path: Path):
    first, second = (open_warehouse(Settings(folder=tmp_path)) for _ in range(2))
    assert first.secret == second.secret
    assert len(first.secret) >= 32
    assert first.secret.decode() not in repr(first)


def test_a_short_key_is_refused_wherever_it_stands(tmp_path: Path):
    with pytest.raises(CannotOpen, match="WIT_SECRET_KEY has 5 characters; expected at least 32"):
        open_warehouse(Settings(folder=tmp_path, secret_key="short"))
    (tmp_path / "secret.key").write_text("short\n")
    with pytest.raises(CannotOpen, match=r"secret\.key has 5 characters"):
        open_warehouse(Settings(folder=tmp_path))


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("mysql://wit:hunter2@db/wit", r"WIT_WAREHOUSE is mysql://wit:\*\*\*@db/wit; expected"),
        ("hunter2", "WIT_WAREHOUSE is not a database URL; expected"),
        ("sqlite://", "names no file"),
    ],
)
def test_a_warehouse_that_cannot_be_used_is_refused_without_its_password(
    tmp_path: Path, url: str, words: str
):
    with pytest.raises(CannotOpen, match=words) as refusal:
        open_warehouse(Settings(folder=tmp_path, warehouse=url))
    assert "hunter2" not in str(refusal.value)


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotOpen, match=r"cannot be made .* Name another with WIT_FOLDER"):
        open_warehouse(Settings(folder=tmp_path / "file" / "folder"))


def test_another_secret_key_than_the_first_is_refused(warehouse: Warehouse):
    stranger = Warehouse(warehouse.engine, b"another secret, as long as it should be")
    with pytest.raises(CannotOpen, match="not the one that this warehouse was made with"):
        migrate(stranger)
    with pytest.raises(CannotOpen, match="not the one that this warehouse was made with"):
        store(stranger, a_reading(), sent_by="a.tester", now=NOW)


def test_a_warehouse_without_tables_says_what_to_do(warehouse_url: str, tmp_path: Path):
    warehouse = open_warehouse(Settings(folder=tmp_path, warehouse=warehouse_url))
    with pytest.raises(CannotOpen, match="Run 'wit migrate' first"):
        data_version(PROTECTED, warehouse)
    with pytest.raises(CannotOpen, match="Run 'wit migrate' first"):
        store(warehouse, a_reading(), sent_by="a.tester", now=NOW)
    warehouse.close()


def test_who_reads_can_change_nothing(warehouse: Warehouse):
    with (
        pytest.raises(DBAPIError, match=r"readonly|read-only"),
        warehouse.reading() as connection,
    ):
        connection.execute(text("DELETE FROM benchmark"))
    with warehouse.writing() as connection:
        assert connection.execute(text("SELECT count(*) FROM benchmark")).scalar_one() > 0


def test_who_reads_sees_one_moment_while_another_writes(warehouse: Warehouse):
    with warehouse.reading() as reader:
        before = reader.execute(text("SELECT count(*) FROM organisation")).scalar_one()
        with warehouse.writing() as writer:
            writer.execute(
                text("INSERT INTO organisation (code, name, type, region) VALUES ('X','X','X','X')")
            )
        during = reader.execute(text("SELECT count(*) FROM organisation")).scalar_one()
    with warehouse.reading() as reader:
        after = reader.execute(text("SELECT count(*) FROM organisation")).scalar_one()
    assert (during, after) == (before, before + 1)


def test_a_reading_within_a_reading_sees_the_same_moment(warehouse: Warehouse):
    load(warehouse, counted(women=1))
    with warehouse.reading():
        before = answers(warehouse)
        load(warehouse, counted(women=2))
        assert answers(warehouse) == before == (1, 1)
    assert answers(warehouse) == (2, 2)


def answers(warehouse: Warehouse) -> tuple[int, int]:
    """The data version, and the women."""
    (row,) = headcounts(EXACT, warehouse, by=[], where=Where())
    return data_version(PROTECTED, warehouse).number, row.women


def test_what_is_kept_of_the_data_is_of_the_version_asked_about():
    kept = Kept()
    assert [kept.of(2, lambda: "two"), kept.of(2, lambda: "never asked")] == ["two", "two"]
    # A reader of an older moment is answered, and does not push out the newer.
    assert kept.of(1, lambda: "one") == "one"
    assert kept.of(2, lambda: "never asked") == "two"
    assert kept.of(3, lambda: "three") == "three"


def test_a_writer_waits_for_another_and_then_gives_up_with_a_sentence(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("etl.warehouse.connect.PATIENCE_MS", 50)
    impatient = open_warehouse_like(warehouse)
    with (
        warehouse.writing(),
        pytest.raises(WarehouseBusy, match="Another load has held the warehouse"),
        impatient.writing(),
    ):
        pass
    with impatient.writing() as connection:
        assert connection.execute(text("SELECT 1")).scalar_one() == 1
    impatient.close()


def open_warehouse_like(warehouse: Warehouse) -> Warehouse:
    url = warehouse.engine.url.render_as_string(hide_password=False)
    return open_warehouse(Settings(warehouse=url, secret_key=warehouse.secret.decode()))


def test_sqlite_is_set_to_lose_nothing(tmp_path: Path):
    warehouse = a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)
    with warehouse.reading() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    warehouse.close()
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 30_000,
    }
