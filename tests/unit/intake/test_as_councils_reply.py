"""What people answer to an e-mail that asks for the women and men in their IT service."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, of_table, read, told, women_and_men, workbook

XLSX = "Camden ICT 2025.xlsx"
HEAD: Row = ("Grade", "Women", "Men")
TABLE: list[Row] = [HEAD, ("Grade 6", 4, 9), ("Grade 7", 3, 8), ("Total", 7, 17)]
READ: tuple[list[str], tuple[int, int]] = ([], (7, 17))


@pytest.mark.parametrize("between", [": ", " = ", " - ", ":"])
def test_lines_of_a_word_and_a_number_in_one_cell(tmp_path: Path, between: str) -> None:
    lines = [(f"Women{between}7",), (f"Men{between}17",)]
    reading = read(workbook(tmp_path / XLSX, ("Hi Sue, as requested:",), (), *lines, ("Dave",)))
    assert (asked(reading), women_and_men(reading)) == READ


def test_lines_beside_other_numbers_stay_as_they_are(tmp_path: Path) -> None:
    path = workbook(tmp_path / XLSX, ("Women: 7",), ("Men: 17",), ("Women", 8), ("Men", 16))
    reading = read(path)
    assert reading.verdict != "ready" or women_and_men(reading) == (8, 16)


@pytest.mark.parametrize(
    "contact", [("Tel", "01738 475000"), ("Ext.", 2214), ("Direct phone no", "020 7974 4444")]
)
def test_a_telephone_below_the_total_is_nobody(tmp_path: Path, contact: Row) -> None:
    assert of_table(tmp_path, *TABLE, ("Kind regards",), contact) == READ


def test_a_team_of_telephones_below_the_total_is_asked_about(tmp_path: Path) -> None:
    questions, _ = of_table(tmp_path, *TABLE, ("Mobile", 1, 2))
    assert questions != []


def test_women_or_men_alone_in_a_cell_among_cells_of_both(tmp_path: Path) -> None:
    rows: list[Row] = [("Role", "Gender"), ("Head of ICT", "1 F"), ("Analyst", "6 F, 9 M"),
                       ("Engineer", "8 M")]  # fmt: skip
    assert of_table(tmp_path, *rows) == READ


def test_grades_that_are_put_together_are_grades(tmp_path: Path) -> None:
    rows: list[Row] = [("Grades 1-4", 4, 9), ("Grades 5 to 7", 3, 8), ("All grades", 7, 17)]
    reading = read(workbook(tmp_path / XLSX, ("IT service",), ("", "Women", "Men"), *rows))
    assert (asked(reading), women_and_men(reading)) == READ
    assert [*reading.tables[0].by_grade] == ["Grades 1-4", "Grades 5 to 7"]


def test_a_pay_bracket_is_a_grade(tmp_path: Path) -> None:
    people: list[Row] = [(at, f"Bracket {at % 3}", "Man" if at > 7 else "Woman")
                         for at in range(1, 25)]  # fmt: skip
    assert of_table(tmp_path, ("Ref", "Pay bracket", "Gender"), *people) == READ


@pytest.mark.parametrize(
    "name",
    ["Questionnaire response Rutland", "RE Women in IT - Rutland", "ICT pivot 310325 Rutland",
     "Reply Rutland", "Rutland FW IT survey"],
)  # fmt: skip
def test_a_file_called_a_reply_is_of_its_council(tmp_path: Path, name: str) -> None:
    reading = read(workbook(tmp_path / f"{name}.xlsx", ("ICT staff, 31 March 2025",), *TABLE))
    assert (asked(reading), reading.tables[0].councils) == ([], ["E06000017"])


def test_m_beside_b_is_asked_about(tmp_path: Path) -> None:
    people: list[Row] = [("Swyddog TG", f"G{at % 3}", "M" if at > 7 else "B") for at in range(24)]
    reading = read(workbook(tmp_path / XLSX, ("Swydd", "Gradd", "Rhyw"), *people))
    told = " ".join(p.found for p in reading.problems if p.level == "ask")
    assert "'M'" in told
    assert "'B'" in told


@pytest.mark.parametrize(
    "title",
    ["Bromsgrove and Redditch shared IT service", "Camden and Islington joint digital service"],
)
def test_a_service_shared_by_councils_of_these_names_is_asked_about(
    tmp_path: Path, title: str
) -> None:
    reading = read(workbook(tmp_path / "IT.xlsx", (f"{title}, 31 March 2025",), *TABLE),
                   council="E09000007")  # fmt: skip
    assert "note on who is counted" in asked(reading)


def test_it_and_digital_shared_services_of_one_council_are_not_asked_about(tmp_path: Path) -> None:
    title = "ICT and digital shared IT service of Camden Council"
    reading = read(workbook(tmp_path / XLSX, (title,), *TABLE))
    assert "note on who is counted" not in asked(reading)


@pytest.mark.parametrize(
    ("line", "found"),
    [("Source: HR", []), ("Includes leavers", ["note on who is counted"]), ("Not known", None)],
)
def test_a_line_below_two_numbers_is_a_note_of_them(
    tmp_path: Path, line: str, found: list[str] | None
) -> None:
    path = workbook(
        tmp_path / "Leeds City Council ICT 2025.xlsx", ("Women", "Men"), (9, 21), (line,)
    )
    reading = read(path)
    if found is None:
        assert reading.verdict != "ready", told(reading)
    else:
        assert (asked(reading), women_and_men(reading)) == (found, (9, 21)), told(reading)
