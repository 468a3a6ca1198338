"""Councils by their initials, councils that are gone, and collections of many councils."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.words.dates import as_date
from etl.workbooks.words.naming import councils_in
from tests.unit.intake.sheets import Row, asked, read, told, women_and_men, workbook

GRADES: list[Row] = [("Grade", "Women", "Men"), ("PO2", 4, 9), ("PO5", 2, 6)]


@pytest.mark.parametrize(
    ("title", "code"),
    [("RBKC Digital: headcount", "E09000020"), ("LBBD - IT Service", "E09000002"),
     ("H&F Digital Services", "E09000013"), ("GMCA digital 2025", "E47000001"),
     ("BCP Council", "E06000058"), ("NMDDC IT staff", "N09000010")],
)  # fmt: skip
def test_councils_are_named_by_their_initials(title: str, code: str) -> None:
    assert [council.code for council in councils_in(title, None)] == [code]


def test_initials_beside_others_that_are_not_known_name_no_council(tmp_path: Path) -> None:
    rows = [("Bi-borough Digital (WCC and RBKC) at 31 March 2025",), *GRADES]
    assert asked(read(workbook(tmp_path / "it.xlsx", *rows))) == ["council"]


def test_initials_beside_a_council_in_full_leave_two_to_choose_from(tmp_path: Path) -> None:
    rows = [("Westminster City Council and RBKC, 31 March 2025",), *GRADES]
    assert asked(read(workbook(tmp_path / "it.xlsx", *rows))) == ["council"]


def test_a_council_that_was_gone_in_one_of_the_years_is_asked_about(tmp_path: Path) -> None:
    rows = [("Cumbria County Council IT staff at 31 March",), ("", 2022, 2023, 2024),
            ("Women", 23, 25, 19), ("Men", 60, 58, 44)]  # fmt: skip
    assert asked(read(workbook(tmp_path / "IT.xlsx", *rows))) == ["council not there in that year"]
    before = [row[:3] for row in rows]
    assert asked(read(workbook(tmp_path / "IT.xlsx", *before))) == []


def test_the_longest_welsh_month_is_read() -> None:
    assert str(as_date("24 Gorffennaf 2007")) == "2007-07-24"


COLLECTION: list[Row] = [
    ("IT staff in post, 31 March 2025",),
    ("Council", "Women", "Men", "Note"),
    ("Leeds", 20, 61, ""),
    ("Bradford", 14, 40, ""),
]


@pytest.mark.parametrize(
    "note", ["These are FTE, headcount to follow", "Includes 12 vacancies", "Rounded to nearest 5"]
)
def test_what_a_council_notes_beside_its_numbers_is_heard(tmp_path: Path, note: str) -> None:
    rows = [*COLLECTION, ("Kirklees", 12, 33, note)]
    reading = read(workbook(tmp_path / "2025.xlsx", *rows))
    assert asked(reading) == ["note on who is counted"]
    plain = [*COLLECTION, ("Kirklees", 12, 33, "We have been restructuring this year")]
    assert asked(read(workbook(tmp_path / "2025.xlsx", *plain))) == []


def test_no_name_of_a_note_is_said_again(tmp_path: Path) -> None:
    rows = [*COLLECTION, ("Kirklees", 12, 33, "These are FTE, ask Canary Byrd")]
    assert not any("Canary" in line or "canary" in line for line in told(
        read(workbook(tmp_path / "2025.xlsx", *rows))
    ))  # fmt: skip


def test_a_second_answer_of_one_council_is_asked_about(tmp_path: Path) -> None:
    rows = [*COLLECTION, ("Leeds City Council", 22, 60, "")]
    assert asked(read(workbook(tmp_path / "2025.xlsx", *rows))) == ["row there twice"]
    head, *lines = COLLECTION[1:]
    parts = [(*head, "Directorate"), *((*line, "Resources") for line in lines)]
    parts.append(("Leeds City Council", 3, 4, "", "City Development"))
    assert asked(read(workbook(tmp_path / "2025.xlsx", COLLECTION[0], *parts))) == []


def test_a_form_s_questions_are_headings(tmp_path: Path) -> None:
    head = ("Timestamp", "Which council are you from?",
            "How many women worked in IT and digital on 31 March 2025?",
            "How many men worked in IT and digital on 31 March 2025?",
            "How many people of another gender?")  # fmt: skip
    rows: list[Row] = [("02/05/2025 09:30", "Leeds City Council", 20, 61, 1),
                       ("03/05/2025 10:00", "Bradford", 14, 40, 0)]  # fmt: skip
    reading = read(workbook(tmp_path / "answers.xlsx", head, *rows))
    assert asked(reading) == []
    assert women_and_men(reading) == (34, 101)
    assert {year for table in reading.tables for year in table.years} == {2025}


@pytest.mark.parametrize("who", ["women managers", "women left", "women applied", "women aged 50"])
def test_a_question_on_some_women_is_no_heading_of_women(tmp_path: Path, who: str) -> None:
    head = ("Council", f"How many {who}?", "How many men work in IT?")
    reading = read(workbook(tmp_path / "2025.xlsx", head, ("Leeds", 20, 61), ("Bradford", 14, 40)))
    assert reading.verdict != "ready"


def test_where_somebody_was_before_is_no_council(tmp_path: Path) -> None:
    rows = [("Employee number", "Gender", "Grade", "Legacy authority"),
            *((str(100 + n), "FM"[n % 2], "Grade 9", "Mendip DC") for n in range(8))]  # fmt: skip
    reading = read(workbook(tmp_path / "Somerset Council ICT 2024.xlsx", *rows))
    assert asked(reading) == []
    assert women_and_men(reading) == (4, 4)


def test_contracts_under_a_working_pattern_are_contracts(tmp_path: Path) -> None:
    rows: list[Row] = [("Employee number", "Gender", "Employee group", "Grade", "Basis")]
    rows += [(str(100 + n), "FM"[n % 2], "Local Government Employee", "LG7",
              "Permanent" if n else "Fixed term") for n in range(8)]  # fmt: skip
    reading = read(workbook(tmp_path / "Falkirk Council ICT 2025.xlsx", *rows))
    assert asked(reading) == []
    assert [table.columns["contract"] for table in reading.tables] == ["Basis"]


def test_a_wide_table_of_the_civil_service_is_a_comparator(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Table 8: Civil Service employees by profession of post and sex, 31 March 2024",),
        ("Figures are rounded to the nearest 5.",),
        ("Profession of post", "Male", "Female", "All employees"),
        ("Policy", 200, 300, 500), ("Legal", 100, 150, 250), ("All employees", 300, 450, 750),
    ]  # fmt: skip
    reading = read(workbook(tmp_path / "tables.xlsx", *rows))
    assert asked(reading) == []
    assert [(t.kind, t.counts.women, t.counts.men) for t in reading.tables] == [
        ("comparator", 450, 300)
    ]
    ours = [("Leeds City Council ICT, 31 March 2024",), *rows[2:]]
    assert {t.kind for t in read(workbook(tmp_path / "ours.xlsx", *ours)).tables} <= {"workforce"}


def test_tiers_of_grades_across_leave_nobody_in_two(tmp_path: Path) -> None:
    rows: list[Row] = [("Digital staff by seniority at 31 March 2025",),
                       ("Council", "Senior grades", "", "Middle grades", "", "Junior grades", ""),
                       ("", "F", "M", "F", "M", "F", "M"), ("Leeds", 2, 9, 12, 30, 8, 14),
                       ("Bradford", 1, 8, 9, 20, 7, 13)]  # fmt: skip
    reading = read(workbook(tmp_path / "2025.xlsx", *rows))
    assert asked(reading) == []
    assert women_and_men(reading) == (39, 94)


@pytest.mark.parametrize(
    "name",
    [
        "RBKC WCC 2025",
        "LBBD-LBH IT 2025",
        "GMCA (incl TfGM) 2025",
        "rbkc and wcc 2025",
        "Bi-borough IT Westminster and RBKC 2025",
    ],
)
def test_initials_beside_those_of_another_body_are_asked_about(tmp_path: Path, name: str) -> None:
    assert asked(read(workbook(tmp_path / f"{name}.xlsx", *GRADES))) == ["council"]


def test_a_region_below_its_councils_is_no_authority_of_its_own(tmp_path: Path) -> None:
    rows = [*COLLECTION, ("West Yorkshire", 34, 101, "")]
    assert asked(read(workbook(tmp_path / "2025.xlsx", *rows))) == ["unknown council"]
    by_its_name = [*COLLECTION, ("West Yorkshire Combined Authority", 34, 101, "")]
    assert asked(read(workbook(tmp_path / "2025.xlsx", *by_its_name))) == []


def test_a_council_beside_the_civil_service_is_no_comparator(tmp_path: Path) -> None:
    rows = [("Leeds City Council ICT by Civil Service profession, 31 March 2025",),
            ("Profession", "Female", "Male"), ("Data", 4, 9), ("Product", 3, 5)]  # fmt: skip
    reading = read(workbook(tmp_path / "it.xlsx", *rows))
    assert [table.kind for table in reading.tables] == ["workforce"]
