"""The forms that `wit template` writes: what is chosen from their lists loads."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from openpyxl.utils import range_boundaries

from etl.returns.forms import write_template
from etl.returns.templates import LAYOUTS, TEMPLATES, NoTemplate
from etl.workbooks.kinds import KINDS
from tests.unit.intake.sheets import TODAY, read

FORMS = [(kind, layout) for kind in TEMPLATES for layout in LAYOUTS]


def written(folder: Path, kind: str, layout: str) -> Path:
    path = folder / f"{kind}-{layout}.xlsx"
    write_template(kind, layout, TODAY, path)
    return path


def drop_downs(path: Path) -> dict[str, list[Any]]:
    """Each heading that has a list, with the words that a spreadsheet program would offer."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    offered = {}
    for rule in sheet.data_validations.dataValidation:
        if rule.type == "list":
            column = range_boundaries(str(rule.sqref))[0]
            name, _, area = rule.formula1.partition("!")
            words = [row[0].value for row in book[name][area.replace("$", "")]]
            offered[str(sheet.cell(1, column or 0).value)] = words
    return offered


@pytest.mark.parametrize(("kind", "layout"), FORMS)
def test_a_form_with_its_worked_row_loads_as_it_is(tmp_path: Path, kind: str, layout: str) -> None:
    reading = read(written(tmp_path, kind, layout))
    assert (reading.verdict, reading.reason) == ("ready", "")
    (table,) = reading.tables
    assert (table.kind, table.layout, table.rows) == (kind, layout, 1)
    assert table.counts.people == (1 if layout == "people" else 7)
    assert table.sample, "an example must never be taken for a council's own figures"


@pytest.mark.parametrize(("kind", "layout"), FORMS)
@settings(
    max_examples=4,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_rows_chosen_from_the_lists_of_a_form_load(
    tmp_path: Path, kind: str, layout: str, data: st.DataObject
) -> None:
    path = written(tmp_path, kind, layout)
    offered = drop_downs(path)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    headings = [str(cell.value) for cell in sheet[1]]
    worked = [cell.value for cell in sheet[2]]
    if "Organisation" in headings:
        worked[headings.index("Organisation")] = None
    # Some genders on record, as in any return.
    recorded: dict[str, list[Any]] = {"Gender": ["Woman", "Man"], "Year": [2025]}
    for number in range(2, 2 + data.draw(st.integers(1, 5))):
        for place, heading in enumerate(headings, start=1):
            words = recorded.get(heading) or offered.get(heading)
            value = data.draw(st.sampled_from(words)) if words else worked[place - 1]
            if heading.endswith("number"):
                value = f"S-{number}"
            sheet.cell(number, place).value = value
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    # Of counts that stand there twice it is asked.
    assume(len(set(rows)) == len(rows))
    with tempfile.TemporaryDirectory() as folder:
        filled = Path(folder) / "return.xlsx"
        book.save(filled)
        reading = read(filled)
    assert (reading.verdict, reading.reason) == ("ready", "")
    assert not any(table.sample for table in reading.tables)


def test_the_lists_of_the_workforce_form_are_the_vocabulary(tmp_path: Path) -> None:
    offered = drop_downs(written(tmp_path, "workforce", "people"))
    assert offered["Gender"] == ["Woman", "Man", "Another gender", "Not recorded"]
    assert offered["Grade"] == [
        "apprentice", "technician or support", "professional", "senior professional", "manager",
        "head of service", "director or CIO",
    ]  # fmt: skip
    assert "Leeds City Council" in offered["Council"]
    assert offered["Year"][0] == 2025


def test_every_column_of_a_form_is_explained(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path, "workforce", "people"))
    notes = [str(row[0].value) for row in book["Notes"].iter_rows()]
    for cell in book.worksheets[0][1]:
        assert any(note.startswith(f"{cell.value}: ") for note in notes)


def test_an_example_left_among_real_rows_is_asked_about(tmp_path: Path) -> None:
    path = written(tmp_path, "workforce", "people")
    book = openpyxl.load_workbook(path)
    row = [cell.value for cell in book.worksheets[0][2]]
    book.worksheets[0].append(["Leeds City Council", row[1], "S-2", *row[3:]])
    book.save(path)
    reading = read(path)
    assert reading.verdict != "ready"
    assert f"rows of {row[0]}, which is invented" in reading.reason


def test_a_kind_has_a_form_or_says_why_there_is_none() -> None:
    without = {kind.name for kind in KINDS if kind.why_no_form}
    assert without == {kind.name for kind in KINDS} - set(TEMPLATES)


@pytest.mark.parametrize("kind", ["gender pay gap", "comparator", "payroll"])
def test_kinds_without_a_form_say_so(tmp_path: Path, kind: str) -> None:
    with pytest.raises(NoTemplate, match=f"'{kind}'"):
        write_template(kind, "people", date(2025, 6, 1), tmp_path / "x.xlsx")
    assert not (tmp_path / "x.xlsx").exists()
