"""What tests of findings share: the sentences of a table, one of them, and people of two."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.measures.safe_table import SafeTable
from etl.vocabulary.councils import register
from etl.vocabulary.grades import Grade
from etl.warehouse.connect import Warehouse
from tests.builders import LEEDS, counted, load

WALES = [register().find(name).code for name in ("Cardiff", "Swansea", "Newport")]
LONDON = [register().find(name).code for name in ("Camden", "Hackney", "Islington")]


def said(table: SafeTable) -> list[str]:
    return [row["finding"] for row in table.rows]


def about(table: SafeTable, *words: str) -> Mapping[str, Any]:
    """The one finding in which all the words stand."""
    (row,) = [row for row in table.rows if all(word in row["finding"] for word in words)]
    return row


def load_quoted(warehouse: Warehouse) -> Warehouse:
    """206 women of 1,000 people, of whom 17 heads and directors, two of them women: 11.8 %."""
    load(
        warehouse,
        counted(organisation=LEEDS, grade=Grade.HEAD_OF_SERVICE, women=1, men=9),
        counted(organisation=LEEDS, grade=Grade.DIRECTOR, women=1, men=6),
        counted(organisation=LEEDS, grade=Grade.PROFESSIONAL, women=204, men=779),
    )
    return warehouse
