from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from etl.vocabulary.words import WORDS
from etl.workbooks.headings.columns import Field, heading_key, known_headings, match
from etl.workbooks.kinds import KINDS, kind_named
from etl.workbooks.reading import from_wire, to_wire
from tests.unit.intake.sheets import Row, read, told, workbook

SHARES = ("Lower", "LowerMiddle", "UpperMiddle", "Top")
QUARTERS = [f"{who}{quarter}Quartile" for quarter in SHARES for who in ("Male", "Female")]
EXAMPLES: dict[str, list[Row]] = {
    "workforce": [("Council", "Year", "Gender", "Grade"), ("Leeds", 2025, "F", "Manager")],
    "membership": [
        ("Year", "Member number", "Gender", "Membership grade", "Post", "Region"),
        (2025, "M1", "F", "Manager", "President", "Wales"),
    ],
    "gender pay gap": [
        ("EmployerName", "SicCodes", *QUARTERS, "DueDate"),
        ("Leeds City Council", "1,\n84110", *[45, 55] * 4, "31/03/2020 00:00:00"),
    ],
    "comparator": [
        ("Status", "Year", "Region_ITL1", "Responsibility_level_grouped", "Sex", "Headcount"),
        ("In post", 2023, "Wales", "EO", "Female", 5),
    ],
}


def test_there_is_an_example_of_every_kind() -> None:
    assert set(EXAMPLES) == {kind.name for kind in KINDS}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_kind_is_recognised_by_one_module_and_else_by_that_of_any_workforce(name: str) -> None:
    fields = {heading.field for heading in match(EXAMPLES[name][0]) if heading.field}
    *others, last = KINDS
    assert last.name == "workforce"
    known_by = [kind.name for kind in others if kind.recognises(fields, "")]
    assert (known_by or [last.name]) == [name]


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_of_a_kind_is_read_and_crosses_to_the_parent_unchanged(
    tmp_path: Path, name: str
) -> None:
    reading = read(workbook(tmp_path / "r.xlsx", *EXAMPLES[name]))
    assert reading.verdict == "ready", told(reading)
    kind = kind_named(name)
    assert kind
    assert [(t.kind, t.population) for t in reading.tables] == [(name, kind.population)]
    assert from_wire(to_wire(reading)) == reading


def test_a_list_is_of_the_kind_that_is_asked_for(tmp_path: Path) -> None:
    headings = ("Year", "Gender", "Grade", "Post", "Organisation")
    path = workbook(tmp_path / "r.xlsx", headings, (2025, "F", "Manager", "President", "Leeds"))
    assert read(path).tables[0].kind == "workforce"
    assert read(path, kind="membership").tables[0].kind == "membership"


def test_every_field_has_a_heading_and_every_heading_one_field() -> None:
    with (WORDS / "headings.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    keys = [heading_key(row["heading"]) for row in rows]
    assert len(set(keys)) == len(keys)
    assert {row["field"] for row in rows} == {"", *Field}
    assert {row["language"] for row in rows} == {"en", "cy"}


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Gender", Field.GENDER),
        (" SEX ", Field.GENDER),
        ("Rhywedd", Field.GENDER),
        ("Gender Key", Field.GENDER),  # SAP
        ("Pers.No.", Field.STAFF_NUMBER),  # SAP
        ("Employee Subgroup", Field.GRADE),  # SAP
        ("Assignment Grade", Field.GRADE),  # Oracle
        ("Position long description", Field.ROLE),  # iTrent
        ("Post Grade Description", Field.GRADE),  # ResourceLink
        ("Responsibility_level_grouped", Field.LEVEL),
        ("gender_female", Field.WOMEN),
        ("FemaleTopQuartile", Field.WOMEN_TOP),
        ("Dyddiad gadael", Field.LEAVING),
    ],
)
def test_headings_of_real_exports_are_known(heading: str, field: Field) -> None:
    assert [found.field for found in match([heading])] == [field]


@pytest.mark.parametrize("heading", ["% female", "Female %", "Gender identity", "Female FTE"])
def test_headings_that_only_look_like_a_count_or_a_gender_are_not_taken(heading: str) -> None:
    assert [found.field for found in match([heading])] == [None]


@pytest.mark.parametrize("heading", ["Name", "Surname", "NI number", "Date of birth", "Salary"])
def test_personal_headings_are_known_and_not_used(heading: str) -> None:
    assert known_headings()[heading_key(heading)][0] is None


def test_a_pay_gap_return_is_of_the_snapshot_a_year_before_it_is_due(tmp_path: Path) -> None:
    (table,) = read(workbook(tmp_path / "r.xlsx", *EXAMPLES["gender pay gap"])).tables
    assert table.years == [2019]
    assert [share.women_percent for share in table.shares] == [55.0] * 4


@pytest.mark.parametrize(("year", "read_as"), [(None, []), ("2017/18", []), ("2017", [2017])])
def test_a_pay_gap_return_without_a_due_date_is_of_the_year_that_is_said(
    tmp_path: Path, year: str | None, read_as: list[int]
) -> None:
    headings, row = EXAMPLES["gender pay gap"]
    reading = read(workbook(tmp_path / "r.xlsx", headings[:-1], row[:-1]), year=year)
    assert reading.tables[0].years == read_as
    asked = [problem.code for problem in reading.problems if problem.level == "ask"]
    assert asked == ([] if read_as else ["year"])


@pytest.mark.parametrize(
    ("council", "title", "sample"),
    [
        ("Leeds", "Return", False),
        ("Hallowdene Council", "Return", True),
        ("Leeds", "SAMPLE DATA: invented", True),
    ],
)
def test_a_table_of_invented_councils_or_that_says_so_is_a_sample(
    tmp_path: Path, council: str, title: str, sample: bool
) -> None:
    headings, row = EXAMPLES["workforce"]
    path = workbook(tmp_path / "r.xlsx", (title,), headings, (council, *row[1:]))
    assert read(path).tables[0].sample is sample


def test_nothing_of_a_person_leaves_the_child_process(tmp_path: Path) -> None:
    headings = ("Name", "Staff number", "NI number", "Email", "Date of birth", "Salary", "Gender",
                "Grade", "Council", "Year")  # fmt: skip
    secrets = ("Canary Person", "S-4711", "QQ123456C", "canary@example.org", "1970-02-03", 98765)
    people = [(*secrets, "F", "Manager", "Leeds", 2025), (*secrets, "M", "Manager", "Leeds", 2025)]
    reading = read(workbook(tmp_path / "r.xlsx", headings, *people))
    assert reading.verdict == "needs answers"
    wire = json.dumps(to_wire(reading))
    assert [secret for secret in secrets if str(secret) in wire] == []
