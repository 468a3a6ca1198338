"""Every bad spreadsheet gets a sentence that names the file, the sheet and the cell."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from etl.examining import examine
from etl.workbooks.kinds import KINDS
from etl.workbooks.opening import child
from etl.workbooks.opening.guard import MIB, Limits
from tests.unit.intake.sheets import TODAY, Row, read, text_file, told, workbook
from tests.unit.intake.test_kinds_and_headings import QUARTERS

PEOPLE = ("Council", "Year", "Gender", "Grade")
GOOD = ("Leeds", 2025, "F", "Manager")
# As two councils that shared their staff called themselves, cut off by whoever printed it.
BOTH = "Suffolk Coastal District Council and Waveney District Counci"


@pytest.mark.parametrize(
    ("row", "cell", "found", "do"),
    [
        (("", 2025, "F", "Manager"), "A3", "a blank where the council", "Fill it in"),
        (("Leeds", 1999, "F", "Manager"), "B3", "the year '1999'", "Correct the year"),
        (("Leeds", 2027, "F", "Manager"), "B3", "the year '2027'", "Correct the year"),
        (("Leeds", "soon", "F", "Manager"), "B3", "the year 'soon'", "Correct the year"),
        (("Leeds", None, "F", "Manager"), "B3", "a blank where the year", "Fill it in"),
        (("Leeds", 2025, "Ms", "Manager"), "C3", "'Ms' as a gender", "Correct the cell"),
    ],
)
def test_a_value_that_is_not_understood_is_refused_with_its_cell(
    tmp_path: Path, row: Row, cell: str, found: str, do: str
) -> None:
    reading = read(workbook(tmp_path / "return.xlsx", PEOPLE, GOOD, row))
    assert reading.verdict == "refused"
    sentence = told(reading)[0]
    assert sentence.startswith(f"return.xlsx, sheet 'Staff', {cell}: found ")
    assert found in sentence
    assert do in sentence


@pytest.mark.parametrize(
    ("start", "leaving", "cell"),
    [("31/02/2020", None, "C2"), ("2020-01-01", "later", "D2"), ("2020-01-01", "2019-01-01", "D2")],
)
def test_dates_that_cannot_be_are_refused(
    tmp_path: Path, start: str, leaving: str | None, cell: str
) -> None:
    path = workbook(
        tmp_path / "Camden Council 2025.xlsx",
        ("Gender", "Grade", "Start date", "Leaving date"),
        ("F", "Manager", start, leaving),
    )
    reading = read(path)
    assert reading.verdict == "refused"
    assert f"sheet 'Staff', {cell}" in told(reading)[0]


def test_a_name_that_fits_two_councils_is_asked_about(tmp_path: Path) -> None:
    path = workbook(tmp_path / "r.xlsx", PEOPLE, (BOTH, 2018, "F", "Manager"))
    reading = read(path)
    assert reading.verdict == "needs answers"
    assert "A2" in told(reading)[0]


def test_a_council_that_did_not_exist_in_the_year_is_asked_about(tmp_path: Path) -> None:
    path = workbook(tmp_path / "r.xlsx", PEOPLE, ("Allerdale", 2025, "F", "Manager"))
    assert "did not exist on 31 March 2025" in told(read(path))[0]


def test_a_list_without_gender_is_refused_and_likely_headings_stand_side_by_side(
    tmp_path: Path,
) -> None:
    path = workbook(tmp_path / "r.xlsx", ("Gendre", "Grade", "Council"), ("", "Manager", "Leeds"))
    sentence = told(read(path))[0]
    assert "no gender" in sentence
    assert "'Gendre' may be 'gender'" in sentence


def test_two_columns_of_gender_are_asked_about(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "Camden Council 2025.xlsx", ("Gender", "Sex", "Grade"), ("F", "M", "Manager")
    )
    reading = read(path)
    assert reading.verdict == "needs answers"
    assert "'Gender' in A1, 'Sex' in B1" in told(reading)[0]


def test_sheets_with_different_tables_are_asked_about(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "Camden Council 2025.xlsx",
        ("Gender", "Grade"),
        ("F", "Manager"),
        Summary=[("Grade", "Women", "Men"), ("Manager", 1, 0)],
    )
    reading = read(path)
    assert reading.verdict == "needs answers"
    assert "'Staff' and 'Summary'" in told(reading)[0]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"year": "1999"}, "the year '1999'"),
        ({"year": "soon"}, "the year 'soon'"),
        ({"council": "Atlantis"}, "the council 'Atlantis'"),
        ({"year": "2024"}, "the year 2025 in the table and 2024 given"),
        ({"council": "Camden"}, "Leeds City Council in the table and"),
    ],
)
def test_an_answer_that_cannot_be_or_disagrees_with_the_table_stops_the_load(
    tmp_path: Path, asked: dict[str, str], words: str
) -> None:
    reading = read(workbook(tmp_path / "r.xlsx", PEOPLE, GOOD), today=TODAY, **asked)
    assert reading.verdict != "ready"
    assert any(words in sentence for sentence in told(reading))


def test_nothing_says_the_year_or_the_council_so_both_are_asked(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / "staff.xlsx", ("Gender", "Grade"), ("F", "Manager")))
    assert reading.verdict == "needs answers"
    assert [p.code for p in reading.problems if p.level == "ask"] == ["year", "council"]
    table = reading.tables[0].as_json()
    assert (table["council"], table["year"], table["counts"]["women"]) == (None, None, 1)


def test_a_title_with_two_years_is_asked_about(tmp_path: Path) -> None:
    rows = [("Camden Council, 31 March 2024",), ("As reported in 2025",), ("Gender", "Grade")]
    reading = read(workbook(tmp_path / "r.xlsx", *rows, ("F", "Manager")))
    assert "the years 2024 and 2025" in told(reading)[0]


def test_a_row_with_more_values_than_headings_is_refused(tmp_path: Path) -> None:
    path = text_file(
        tmp_path / "Camden Council 2025.csv",
        ("Name", "Gender", "Grade"),
        ("Person", "F", "Manager"),
        ("Person", "A", "M", "Manager"),
    )
    reading = read(path)
    assert reading.verdict == "refused"
    assert "A3: found a row of 4 values" in told(reading)[0]


def test_headings_without_people_are_refused(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / "Camden Council 2025.xlsx", ("Gender", "Grade")))
    assert "headings with no rows of people" in told(reading)[0]


def test_a_list_of_people_with_several_in_one_row_is_refused(tmp_path: Path) -> None:
    headings = ("Staff number", "Gender", "Grade", "Headcount")
    name = tmp_path / "Camden Council 2025.xlsx"
    ones = workbook(name, headings, ("1", "F", "Manager", 1), ("2", "F", "Manager", 1))
    assert read(ones).verdict == "ready"
    path = workbook(name, headings, ("1", "F", "Manager", 1), ("2", "F", "Manager", 2))
    assert "sheet 'Staff', D3: found '2' as the number" in told(read(path))[0]


PAY_GAP = ("EmployerName", "SicCodes", *QUARTERS, "DueDate")
SHARES = (40, 60) * 4


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("Leeds City Council", "1", 30, 60, *SHARES[2:], "31/03/2020")], "D2: found women and"),
        ([("Leeds City Council", "1", 40, 160, *SHARES[2:], "31/03/2020")], "D2: found '160'"),
        ([("Leeds City Council", "1", *SHARES, "soon")], "K2: found the year 'soon'"),
        ([("Leeds City Council", "1", *SHARES, "31/03/1999")], "K2: found the year"),
        ([("Leeds City Council", "1", *SHARES, "31/03/2020")] * 2, "A3: found a second row"),
        ([("An Employer Ltd", "62020", *SHARES, "31/03/2020")], "headings with no rows"),
    ],
)
def test_pay_gap_returns_that_cannot_be_stop_the_load(
    tmp_path: Path, rows: list[Row], words: str
) -> None:
    reading = read(workbook(tmp_path / "gpg.xlsx", PAY_GAP, *rows))
    assert reading.verdict != "ready"
    assert words in told(reading)[0]


# ---------------------------------------------------------------- files that are not opened


def _zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<x/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (8 * MIB))


def _too_many_parts(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(501):
            archive.writestr(f"xl/{number}.xml", b"")


def _one_part_twice(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", b"<x/>")
        archive.writestr("xl/Workbook.xml", b"<y/>")


def _cut_off(path: Path) -> None:
    whole = workbook(path, ("Gender", "Grade"), ("F", "Manager")).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def _encrypted(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))


@pytest.mark.parametrize(
    ("name", "make", "code"),
    [
        ("return.pdf", lambda path: path.write_bytes(b"%PDF-1.7"), "unknown file type"),
        ("return", lambda path: path.write_bytes(b"Gender"), "unknown file type"),
        ("empty.xlsx", lambda path: path.write_bytes(b""), "empty file"),
        ("blank.csv", lambda path: path.write_text(" \n \n"), "nothing to read"),
        ("text.xlsx", lambda path: path.write_text("Gender"), "content is not what the name says"),
        ("x.xls", _zip_bomb, "content is not what the name says"),
        ("x.csv", _zip_bomb, "content is not what the name says"),
        ("bomb.xlsx", _zip_bomb, "unsafe to open"),
        ("parts.xlsx", _too_many_parts, "unsafe to open"),
        ("twice.xlsx", _one_part_twice, "part twice"),
        ("cut.xlsx", _cut_off, "damaged file"),
        ("locked.xlsx", _encrypted, "password"),
        ("nul.csv", lambda path: path.write_bytes(b"Gender\0,Grade\n"), "unreadable text"),
        ("quote.csv", lambda path: path.write_text('Gender,Grade\n"F,Manager'), "damaged file"),
    ],
)
def test_a_file_that_is_not_safe_or_not_a_spreadsheet_costs_a_sentence(
    tmp_path: Path, name: str, make: Callable[[Path], object], code: str
) -> None:
    path = tmp_path / name
    make(path)
    reading = examine(path)
    assert reading.verdict == "refused"
    assert code in [problem.code for problem in reading.problems]
    assert reading.reason.startswith(name)
    assert reading.reason.endswith(".")


def test_a_file_that_is_not_there_or_too_large_costs_a_sentence(tmp_path: Path) -> None:
    assert "cannot be opened" in examine(tmp_path / "none.xlsx").reason
    path = workbook(tmp_path / "r.xlsx", ("Gender",))
    assert "at most 0 MiB" in examine(path, limits=Limits(file_bytes=100)).reason


def test_an_unknown_kind_is_refused_and_the_known_ones_are_named(tmp_path: Path) -> None:
    path = workbook(tmp_path / "r.xlsx", PEOPLE, GOOD)
    reason = examine(path, kind="payroll").reason
    assert all(f"'{kind.name}'" in reason for kind in KINDS)
    assert (
        "a spreadsheet of the kind 'gender pay gap'" in examine(path, kind="gender pay gap").reason
    )


# ---------------------------------------------------------------- the child process


def test_a_child_that_runs_out_of_memory_or_time_costs_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    people = (f"Leeds,2025,F,Manager,{number}\n" for number in range(800_000))
    path.write_text("Council,Year,Gender,Grade,Staff number\n" + "".join(people))
    assert "needs more memory" in examine(path, limits=Limits(memory_bytes=8 * MIB)).reason
    assert "takes too long" in examine(path, limits=Limits(cpu_seconds=1)).reason
    assert "takes too long" in examine(path, limits=Limits(wall_seconds=0)).reason
    assert "fewer" in examine(path, limits=Limits(cells=100)).reason


def test_a_child_that_dies_costs_a_sentence() -> None:
    with pytest.raises(child.ChildFailed, match="stops the program"):
        child.ask("etl.no_such_module", {}, Limits())


def test_a_fault_of_this_program_is_not_told_as_the_senders(tmp_path: Path) -> None:
    path = workbook(tmp_path / "return.xlsx", PEOPLE, GOOD)
    with child.Nursery("tests.unit.intake.child_that") as not_readers:
        reading = examine(path, readers=not_readers)
    assert [problem.code for problem in reading.problems] == ["program failed"]
    assert "this program fails: KeyError in tests/unit/intake/child_that.py" in reading.reason
    assert reading.verdict == "refused"


def test_the_parent_reads_what_the_child_read(tmp_path: Path) -> None:
    path = workbook(tmp_path / "sent", PEOPLE, GOOD, ("LB Camden", 2024, "M", "Grade 99"))
    path = path.rename(tmp_path / "sent-without-an-ending")
    there = examine(path, name="return.xlsx")
    here = read(path.rename(tmp_path / "return.xlsx"), today=datetime.now(UTC).date())
    assert (there.tables, there.problems) == (here.tables, here.problems)
    assert len(there.sha256) == 64
    assert there.size > 0
