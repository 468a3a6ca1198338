"""A question to the warehouse, and the answer of a scan of everything that is current."""

from collections import defaultdict
from typing import Any

from sqlalchemy import select

from etl.vocabulary.populations import Population
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads import headcounts
from etl.warehouse.schema import headcount, organisation, submission
from etl.warehouse.scope import EXACT
from etl.warehouse.where import COUNCIL_DIMENSIONS, Dimension, Where

COUNTS = ("women", "others", "not_recorded")
Found = dict[tuple[Any, ...], tuple[Any, ...]]


def asked(warehouse: Warehouse, by, where: Where, among=None) -> Found:
    rows = headcounts(EXACT, warehouse, by=by, where=where, among=among)
    return {
        row.group: (
            *(getattr(row, name) for name in COUNTS),
            *(getattr(row, f"{name}_key") % 2**32 for name in COUNTS),
            set(row.organisations),
            row.sample,
        )
        for row in rows
    }


class Scan:
    """Every current headcount and submission, read once and added up by plain arithmetic."""

    def __init__(self, warehouse: Warehouse) -> None:
        with warehouse.reading() as connection:
            current = submission.c.state == "current"
            people = headcount.join(submission).join(
                organisation, headcount.c.organisation == organisation.c.code
            )
            self.people = (
                connection.execute(
                    select(headcount, organisation.c.type.label("council_type"))
                    .select_from(people)
                    .where(current)
                )
                .mappings()
                .all()
            )
            self.sent = (
                connection.execute(
                    select(
                        submission,
                        organisation.c.type.label("council_type"),
                        organisation.c.region,
                    )
                    .select_from(submission.join(organisation))
                    .where(current)
                )
                .mappings()
                .all()
            )

    def answer(self, by, where: Where, among=None) -> Found:
        sums: dict[tuple[Any, ...], list[int]] = defaultdict(lambda: [0] * 6)
        for row in self.people:
            if row["status"] != where.status or not _fits(row, where, among, list(Dimension)):
                continue
            others = row["men"] + row["another_gender"]
            keys = [row[f"{name}_key"] for name in COUNTS]
            numbers = [row["women"], others, row["not_recorded"], *keys]
            group = tuple(_of(row, dimension) for dimension in by)
            sums[group] = [a + b for a, b in zip(sums[group], numbers, strict=True)]
        return {
            group: (
                *found[:3],
                *(key % 2**32 for key in found[3:]),
                *self._who(by, group, where, among),
            )
            for group, found in sums.items()
        }

    def _who(self, by, group, where: Where, among) -> tuple[set[str], bool]:
        """Those with a current submission in the group's year, region, type and council."""
        apart = [each for each in COUNCIL_DIMENSIONS if each != "region" or _by_councils(where)]
        wanted = {each: value for each, value in zip(by, group, strict=True) if each in apart}
        rows = [
            row
            for row in self.sent
            if _fits(row, where, among, apart)
            and all(_of(row, each) == value for each, value in wanted.items())
        ]
        return {row["organisation"] for row in rows}, any(row["sample"] for row in rows)


def _by_councils(where: Where) -> bool:
    return where.population is Population.COUNCIL_IT


def _of(row: Any, dimension: Dimension) -> Any:
    return row["organisation" if dimension is Dimension.COUNCIL else dimension.value]


def _fits(row: Any, where: Where, among, dimensions) -> bool:
    if row["population"] != where.population or (
        among is not None and row["organisation"] not in among
    ):
        return False
    filters = ("year", "region", "council_type", "council", "grade")
    return all(
        getattr(where, name) in (None, _of(row, Dimension(name)))
        for name in filters
        if Dimension(name) in dimensions
    )
