"""Council and year of each sheet: said by it, by another sheet or the file; or asked, and of which.

Where all sheets are alike one answer holds for the file. Else each is asked about by itself.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.answering import answer_to
from etl.checks.problems import Level, Problem, Settles
from etl.questions import skeleton
from etl.workbooks.answers import Answers, answers_from
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, read, workbook

LEEDS, BRADFORD, CAMDEN = "E08000035", "E08000032", "E09000007"
HEADINGS: Row = ("Sex", "Pay band")
PEOPLE: list[Row] = [HEADINGS, *[(sex, "Manager") for sex in "F" * 9 + "M" * 40]]
OTHERS: list[Row] = [HEADINGS, *[(sex, "Manager") for sex in "F" * 5 + "M" * 30]]
OF_LEEDS: Row = ("Leeds City Council ICT staff 2024",)


def places(reading: Reading) -> list[tuple[str, list[str], list[int]]]:
    return [(table.sheet, table.councils, table.years) for table in reading.tables]


def open_about(reading: Reading) -> list[tuple[str, str]]:
    """What is asked about council and year, each with the sheet that it is of."""
    found = [each.question for each in reading.problems if each.level is Level.ASK]
    return [
        (each.settles.value, each.about)
        for each in found
        if each and each.settles in (Settles.COUNCIL, Settles.YEAR)
    ]


def test_a_sheet_that_leaves_its_council_open_beside_another_is_asked_about_by_itself(
    tmp_path: Path,
) -> None:
    path = workbook(tmp_path / "x.xlsx", ("ICT 2024",), *PEOPLE, Second=[OF_LEEDS, *OTHERS])
    assert open_about(read(path)) == [("council", "Staff")]
    settled = read(path, answers=Answers(councils={"staff": "Bradford"}))
    assert places(settled) == [("Staff", [BRADFORD], [2024]), ("Second", [LEEDS], [2024])]
    assert open_about(settled) == []


def test_sheets_that_all_leave_it_open_are_asked_about_in_one(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / "x.xlsx", *PEOPLE, Second=OTHERS))
    assert set(open_about(reading)) == {("council", ""), ("year", "")}


def test_an_answer_for_a_sheet_stands_above_that_for_the_file_and_its_titles(
    tmp_path: Path,
) -> None:
    path = workbook(tmp_path / "x.xlsx", OF_LEEDS, *PEOPLE, Second=[OF_LEEDS, *OTHERS])
    said = Answers(councils={"Second": "Bradford"}, years={"Second": "2023"})
    reading = read(path, council="Camden", year="2025", answers=said)
    assert places(reading) == [("Staff", [CAMDEN], [2025]), ("Second", [BRADFORD], [2023])]


def test_sections_of_one_sheet_are_told_apart_by_their_captions(tmp_path: Path) -> None:
    table: list[Row] = [("Grade", "Female", "Male"), ("Manager", 9, 40), ("Officer", 5, 9)]
    other: list[Row] = [("Grade", "Female", "Male"), ("Manager", 7, 30), ("Officer", 3, 8)]
    captions: list[Row] = [("ICT of Leeds City Council",), ("ICT of Bradford Council",)]
    path = workbook(tmp_path / "ICT 2024.xlsx", captions[0], *table, (), captions[1], *other)
    section = "Staff: ICT of Bradford Council"
    assert open_about(read(path)) == [("council", section)]
    said = Answers(councils={section: "Bradford"})
    assert [table.councils for table in read(path, answers=said).tables] == [[LEEDS], [BRADFORD]]


@pytest.mark.parametrize("wrong", [{"councils": {"Staff": "Atlantis"}}, {"years": {"Staff": "x"}}])
def test_a_wrong_answer_for_a_sheet_is_refused(tmp_path: Path, wrong: dict[str, object]) -> None:
    path = workbook(tmp_path / "x.xlsx", OF_LEEDS, *PEOPLE)
    reading = read(path, answers=answers_from(wrong))
    assert "refused" in {reading.verdict.value}


# ---------------------------------------------------------------- what other sheets say


@pytest.mark.parametrize("where", ["before", "after"])
def test_a_cover_or_note_speaks_for_a_sheet_without_a_title(tmp_path: Path, where: str) -> None:
    cover: list[Row] = [OF_LEEDS, ("Prepared by HR",)]
    path = tmp_path / "x.xlsx"
    if where == "after":
        workbook(path, *PEOPLE, Cover=cover)
    else:
        workbook(path, *cover, List=PEOPLE)
    reading = read(path)
    assert [table.councils for table in reading.tables] == [[LEEDS]]
    assert [table.years for table in reading.tables] == [[2024]]
    assert any("in the sheet" in each.found for each in reading.problems)


def test_a_sheet_after_the_chosen_one_speaks_for_it_as_one_before_does(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", *PEOPLE, Sums=[OF_LEEDS, *OTHERS])
    reading = read(path, answers=Answers(sheets=("Staff",)))
    assert places(reading) == [("Staff", [LEEDS], [2024])]


def test_sheets_that_name_different_councils_are_asked_about(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "ICT 2024.xlsx", *PEOPLE, Notes=[("Bradford Council",)], Cover=[OF_LEEDS]
    )
    assert open_about(read(path)) == [("council", "")]


def test_a_note_that_contradicts_the_file_name_is_asked_about(tmp_path: Path) -> None:
    path = workbook(tmp_path / "Bradford Council ICT 2025.xlsx", *PEOPLE, Notes=[OF_LEEDS])
    assert set(open_about(read(path))) == {("council", ""), ("year", "")}


@pytest.mark.parametrize(
    "notes",
    [
        [("Leeds City Council",), ("Bradford Council",), ("2023",), ("2024",)],
        [("Of the previous year",)],
        [("x" * 150 + " Leeds City Council 2019" + "y" * 60,)],
        [],
    ],
)
def test_a_list_of_councils_or_a_sentence_says_nothing(tmp_path: Path, notes: list[Row]) -> None:
    path = workbook(tmp_path / "Camden Council ICT 2025.xlsx", *PEOPLE, Lists=notes)
    assert places(read(path)) == [("Staff", [CAMDEN], [2025])]


@pytest.mark.parametrize(
    ("titles", "notes"),
    [([OF_LEEDS], "Bradford Council 2019"), ([], "Prepared by HR; grades as of the new scheme")],
)
def test_a_file_is_read_once_where_its_later_sheets_are_not_needed_or_say_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, titles: list[Row], notes: str
) -> None:
    path = tmp_path / "Leeds City Council ICT 2024.xlsx"
    workbook(path, *titles, *PEOPLE, Notes=[(notes,)])
    monkeypatch.setattr("etl.workbooks.whose.elsewhere.Elsewhere.as_whole", None)
    assert places(read(path)) == [("Staff", [LEEDS], [2024])]


# ---------------------------------------------------------------- at the terminal


def asked_of_a_sheet(tmp_path: Path) -> tuple[Reading, Problem]:
    path = workbook(tmp_path / "x.xlsx", ("ICT 2024",), *PEOPLE, Second=[OF_LEEDS, *OTHERS])
    reading = read(path)
    (problem,) = [each for each in reading.problems if each.code == "council"]
    return reading, problem


def test_the_terminal_says_where_a_mapping_has_it(tmp_path: Path) -> None:
    _, problem = asked_of_a_sheet(tmp_path)
    assert problem.question is not None
    assert answer_to(problem, problem.question) == 'in the mapping "councils": {"Staff": "…"}'


def test_the_file_of_questions_has_it_unless_it_is_of_several_files(tmp_path: Path) -> None:
    reading, _ = asked_of_a_sheet(tmp_path)
    assert skeleton([reading])["councils"] == {"Staff": None}
    assert "councils" not in skeleton([reading, reading])


def test_what_is_said_of_a_sheet_is_of_one_file(tmp_path: Path) -> None:
    said = Answers(councils={"Staff": "Leeds"}, years={"Staff": "2024"}, headings={"Sex": "gender"})
    reading = Reading("x.xlsx", "", 0, answers=said)
    assert reading.settled == {"headings": {"Sex": "gender"}}
    assert answers_from(said.as_json()) == said


def test_shares_on_sheets_called_after_genders_are_no_list_of_people(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Survey", "", "Grade", "", "Region"),
        ("", "", "AO (n=10)", "EO (n=20)", "England"),
    ]
    rows += [(each, "", 0.5, 0.6, 0.4) for each in ("Work", "Team", "Pay", "Leaders", "Change")]
    book = workbook(tmp_path / "Leeds City Council ICT 2025.xlsx", [], Female=rows, Male=rows)
    reading = read(book)
    assert reading.verdict == "needs answers"
    assert {p.code for p in reading.problems if p.level == "ask"} == {
        "values that contradict their heading"
    }
    assert not reading.tables


def test_a_sheet_of_women_and_men_that_cannot_be_read_beside_others_is_asked_about(
    tmp_path: Path,
) -> None:
    staff: list[Row] = [("Name", "Gender", "Grade"), *((f"Ann B{n}", "F", "G6") for n in "cdefgh")]
    agency: list[Row] = [("Gender", "Base"), ("M", "Civic Centre")]
    lists: list[Row] = [("Gender", "Grade"), ("F", "G6"), ("M", "G7")]
    path = tmp_path / "Leeds City Council ICT 2024.xlsx"
    reading = read(workbook(path, *staff, Agency=agency, Lists=lists))
    found = [problem.found for problem in reading.problems if problem.code == "people not read"]
    assert found == ["women and men on the sheet 'Agency', in no table that is known for one"]
    settled = Answers(reasons={"people not read": "They are not ours."})
    assert "people not read" not in {
        p.code for p in read(path, answers=settled).problems if p.level == "ask"
    }
