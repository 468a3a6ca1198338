"""A small warehouse of real councils' made-up counts, and the briefs drawn from it."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.document import Document
from openpyxl.workbook import Workbook

from dashboard.reports import write
from dashboard.reports.brief import board_brief
from dashboard.reports.outline import Outline
from dashboard.reports.subject import parse_subject
from etl.vocabulary.grades import Grade
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import PROTECTED
from tests.builders import a_warehouse, counted, load

LONDON = ["E09000007", "E09000012", "E09000019", "E09000022"]
NORTH_WEST = ["E08000003", "E08000012", "E08000006"]
SMALL = LONDON[3]

MakeBrief = Callable[[str], Outline]


def size(place: int, code: str) -> int:
    return 3 if code == SMALL else 60 + 10 * place


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """Two years of seven councils; one is too small for any share of its own."""
    folder: Path = tmp_path_factory.mktemp("warehouse")
    warehouse = a_warehouse(f"sqlite:///{folder / 'warehouse.sqlite'}", folder)
    cells = [
        counted(
            organisation=code,
            year=year,
            grade=grade,
            women=size(place, code) // (4 if code in LONDON else 10),
            men=size(place, code),
            not_recorded=2,
        )
        for place, code in enumerate([*LONDON, *NORTH_WEST])
        for year in (2024, 2025)
        for grade in (Grade.TECHNICIAN, Grade.MANAGER)
    ]
    load(warehouse, *cells)
    return warehouse


@pytest.fixture(scope="module")
def brief(warehouse: Warehouse) -> MakeBrief:
    """The brief on a subject, made once."""
    return cache(lambda text: board_brief(PROTECTED, warehouse, subject=parse_subject(text)))


@pytest.fixture(scope="module")
def as_word(brief: MakeBrief) -> Callable[[str], Document]:
    return cache(lambda subject: docx.Document(io.BytesIO(write(brief(subject), "docx"))))


@pytest.fixture(scope="module")
def as_workbook(brief: MakeBrief) -> Callable[[str], Workbook]:
    return cache(lambda subject: openpyxl.load_workbook(io.BytesIO(write(brief(subject), "xlsx"))))
