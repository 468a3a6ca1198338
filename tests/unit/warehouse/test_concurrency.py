import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

from etl.warehouse.connect import Warehouse
from etl.warehouse.reads import data_version, headcounts, submissions
from etl.warehouse.scope import EXACT
from etl.warehouse.where import Where
from tests.builders import CAMDEN, CARDIFF, LEEDS, MANCHESTER, a_warehouse, counted, load

LOADS = 15
WRITERS = (MANCHESTER, LEEDS, CAMDEN, CARDIFF)


def start_and_load(url: str, folder: str, organisation: str) -> int:
    """What each process does: the warehouse may not be there yet, and others load too."""
    warehouse = a_warehouse(url, Path(folder))
    for number in range(1, LOADS + 1):
        load(warehouse, counted(organisation=organisation, women=number))
    warehouse.close()
    return LOADS


def test_processes_that_start_and_load_at_once_wait_for_one_another(
    warehouse_url: str, tmp_path: Path
):
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(len(WRITERS), mp_context=spawn) as pool:
        jobs = [pool.submit(start_and_load, warehouse_url, str(tmp_path), code) for code in WRITERS]
        assert [job.result() for job in jobs] == [LOADS] * len(WRITERS)
    warehouse = a_warehouse(warehouse_url, tmp_path)
    (row,) = headcounts(EXACT, warehouse, by=[], where=Where())
    assert row.women == LOADS * len(WRITERS)
    assert len(submissions(EXACT, warehouse)) == LOADS * len(WRITERS)
    assert data_version(EXACT, warehouse).number == LOADS * len(WRITERS)
    warehouse.close()


def test_threads_that_load_one_place_replace_one_another_in_turn(warehouse: Warehouse):
    numbers = range(1, 41)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: load(warehouse, counted(women=number)), numbers))
    rows = submissions(EXACT, warehouse)
    assert len(rows) == len(numbers)
    assert [row.state for row in rows].count("current") == 1
    assert [row.replaces for row in rows] == [None, *[row.id for row in rows[:-1]]]


def test_readers_never_see_half_a_load(warehouse: Warehouse):
    def both(number: int) -> None:
        load(warehouse, counted(women=number), counted(organisation=LEEDS, women=number))

    both(1)
    with ThreadPoolExecutor(2) as pool:
        writing = [pool.submit(both, number) for number in range(2, 20)]
        while not all(job.done() for job in writing):
            (row,) = headcounts(EXACT, warehouse, by=[], where=Where())
            assert row.women % 2 == 0
        assert all(job.result() is None for job in writing)
