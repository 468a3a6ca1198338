"""Two pivot tables of the same people: one of them is counted where both say as many."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import CAMDEN, Row, asked, read, told, women_and_men, workbook

HEAD: Row = ["Row Labels", "Female", "Male", "Grand Total"]
BY_GRADE: list[Row] = [["Grade 6", 6, 17, 23], ["Grade 8", 4, 9, 13], ["Grand Total", 10, 26, 36]]
BY_TEAM: list[Row] = [["Service Desk", 7, 12, 19], ["Networks", 3, 14, 17],
                      ["Grand Total", 10, 26, 36]]  # fmt: skip
OF_ANOTHER_DAY: list[Row] = [["Service Desk", 7, 12, 19], ["Networks", 3, 13, 16],
                             ["Grand Total", 10, 25, 35]]  # fmt: skip
# As many in all, and not as many women.
OF_OTHERS: list[Row] = [["Service Desk", 7, 12, 19], ["Networks", 4, 13, 17],
                        ["Grand Total", 11, 25, 36]]  # fmt: skip
FEW: list[list[Row]] = [
    [["Grade 6", 2, 7, 9], ["Grade 8", 1, 2, 3], ["Grand Total", 3, 9, 12]],
    [["Service Desk", 2, 6, 8], ["Networks", 1, 3, 4], ["Grand Total", 3, 9, 12]],
]


def below(one: list[Row], other: list[Row]) -> list[Row]:
    return [HEAD, *one, [], HEAD, *other]


def beside(one: list[Row], other: list[Row]) -> list[Row]:
    return [[*left, "", *right] for left, right in zip([HEAD, *one], [HEAD, *other], strict=True)]


@pytest.mark.parametrize("put", [below, beside])
@pytest.mark.parametrize("tables", [(BY_GRADE, BY_TEAM), (BY_TEAM, BY_GRADE)])
def test_two_that_agree_are_counted_once_by_grade(
    tmp_path: Path, put: object, tables: tuple[list[Row], list[Row]]
) -> None:
    assert callable(put)
    reading = read(workbook(tmp_path / CAMDEN, *put(*tables)))
    assert reading.verdict == "ready", told(reading)
    assert women_and_men(reading) == (10, 26)
    assert [len(table.by_grade) for table in reading.tables] == [2]


@pytest.mark.parametrize("put", [below, beside])
@pytest.mark.parametrize("other", [OF_ANOTHER_DAY, OF_OTHERS])
def test_two_that_differ_are_asked_about(tmp_path: Path, put: object, other: list[Row]) -> None:
    assert callable(put)
    assert asked(read(workbook(tmp_path / CAMDEN, *put(BY_GRADE, other))))


def test_two_that_agree_on_two_sheets_are_counted_once(tmp_path: Path) -> None:
    path = workbook(tmp_path / CAMDEN, HEAD, *BY_TEAM, **{"Pivot 2": [HEAD, *BY_GRADE]})
    reading = read(path)
    assert reading.verdict == "ready", told(reading)
    assert [table.sheet for table in reading.tables] == ["Pivot 2"]


def test_two_of_few_people_may_agree_by_chance(tmp_path: Path) -> None:
    assert asked(read(workbook(tmp_path / CAMDEN, *below(*FEW))))
