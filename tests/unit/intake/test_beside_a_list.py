"""A list of people with sheets beside it: summaries of it, its parts, and lists of other times.

And lists with hardly a column beside the genders, as are left when names are taken out.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, read, told, women_and_men, workbook

ICT = "Leeds City Council ICT 2025.xlsx"
LIST: Row = ("Staff number", "Gender", "Grade", "Team")
# Four women among fourteen people: so few that as many may stand elsewhere by chance.
STAFF: list[Row] = [
    (f"E{100 + at}", "Female" if at in (0, 3, 7, 9) else "Male", f"Grade {5 + at % 3}",
     "Service Desk" if at % 2 else "Networks")
    for at in range(14)
]  # fmt: skip
BY_GRADE: list[Row] = [("Grade", "Women", "Men"), ("Grade 5", 3, 2), ("Grade 6", 1, 4),
                       ("Grade 7", 0, 4)]  # fmt: skip
BY_TEAM: list[Row] = [("Team", "Women", "Men"), ("Networks", 1, 6), ("Service Desk", 3, 4)]
OTHERS: list[Row] = [(f"E{500 + at}", "Male", "Grade 5", "Networks") for at in range(5)]


@pytest.mark.parametrize(
    ("name", "rows"),
    [("Sheet2", BY_GRADE), ("Summary", BY_TEAM), ("By team", BY_TEAM), ("Teams", BY_TEAM)],
)
def test_counts_of_the_people_of_a_list_are_not_counted_again_however_few_they_are(
    tmp_path: Path, name: str, rows: list[Row]
) -> None:
    reading = read(workbook(tmp_path / ICT, LIST, *STAFF, **{name: rows}))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (4, 10)), told(reading)


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        # One man of another grade, one man more, and as many by a name that does not say so.
        ("Sheet2", [*BY_GRADE[:2], ("Grade 6", 1, 5), ("Grade 7", 0, 3)]),
        ("Summary", [*BY_TEAM[:2], ("Service Desk", 3, 5)]),
        ("Sheet2", BY_TEAM),
    ],
)
def test_counts_that_differ_from_a_list_or_are_not_called_a_summary_are_asked_about(
    tmp_path: Path, name: str, rows: list[Row]
) -> None:
    assert asked(read(workbook(tmp_path / ICT, LIST, *STAFF, **{name: rows}))) == ["several tables"]


@pytest.mark.parametrize("name", ["Last year", "Previous year", "Feb 2025", "Archive", "Llynedd"])
def test_a_list_of_another_time_beside_one_of_the_staff_is_asked_about(
    tmp_path: Path, name: str
) -> None:
    reading = read(workbook(tmp_path / ICT, LIST, *STAFF, **{name: [LIST, *OTHERS]}))
    assert "several tables" in asked(reading)


def test_agency_staff_on_a_sheet_of_their_own_are_counted_where_names_tell_people_apart(
    tmp_path: Path,
) -> None:
    head: Row = ("Name", "Gender", "Job title")
    staff = [(f"Ann Smith{letter}", "Female", "ICT analyst") for letter in "abcdef"]
    agency = [(f"Bob Jones{letter}", "Male", "ICT analyst") for letter in "abc"]
    reading = read(workbook(tmp_path / ICT, head, *staff, Agency=[head, *agency]))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (6, 3)), told(reading)
    again = read(workbook(tmp_path / ICT, head, *staff, Agency=[head, *agency, staff[0]]))
    assert asked(again) == ["one name in several rows"]


def test_everybody_by_name_on_a_sheet_of_all_and_on_their_teams_is_counted_once(
    tmp_path: Path,
) -> None:
    head: Row = ("Name", "Gender", "Grade")
    people = [(f"Ann Smith{at}", *row[1:3]) for at, row in enumerate(STAFF)]
    sheets = {"All staff": people, "Networks": people[::2], "Service Desk": people[1::2]}
    reading = read(
        workbook(tmp_path / ICT, ["Notes"], **{n: [head, *rows] for n, rows in sheets.items()})
    )
    assert (reading.verdict, women_and_men(reading)) == ("ready", (4, 10)), told(reading)


def test_a_sheet_called_service_desk_is_a_team_beside_others_and_no_grade(tmp_path: Path) -> None:
    head: Row = ("Staff number", "Gender", "Job title")
    sheets = {team: [head, *((row[0], row[1], "ICT analyst") for row in STAFF if row[3] == team)]
              for team in ("Service Desk", "Networks")}  # fmt: skip
    reading = read(workbook(tmp_path / ICT, ["Notes"], **sheets))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (4, 10)), told(reading)
    assert all("grade" not in table.columns for table in reading.tables)


@pytest.mark.parametrize("beside", ["Team", "Age", "Name", "Ethnicity", "Location"])
def test_a_list_with_genders_and_one_other_column_is_read(tmp_path: Path, beside: str) -> None:
    rows = [(f"{row[3]}{at if beside == 'Name' else ''}", row[1]) for at, row in enumerate(STAFF)]
    reading = read(workbook(tmp_path / ICT, (beside, "Gender"), *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (4, 10)), told(reading)
    men = [row for row in rows if row[1] == "Male"]
    reading = read(workbook(tmp_path / ICT, (beside, "Gender"), *men))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (0, 10)), told(reading)


@pytest.mark.parametrize("beside", ["Leaver", "Shortlisted", "Month"])
def test_a_column_beside_genders_that_may_tell_who_counts_is_asked_about(
    tmp_path: Path, beside: str
) -> None:
    rows = [("Yes" if at % 2 else "No", row[1]) for at, row in enumerate(STAFF)]
    reading = read(workbook(tmp_path / ICT, (beside, "Gender"), *rows))
    assert "column that may tell who counts" in asked(reading)


def test_genders_to_choose_from_are_no_list_of_people(tmp_path: Path) -> None:
    rows = [("Female", "Yes"), ("Male", "No"), ("Other", "")]
    assert read(workbook(tmp_path / ICT, ("Gender", "Answer"), *rows)).verdict == "refused"


@pytest.mark.parametrize(
    ("name", "codes"),
    [("Leavers 24-25", []), ("Leavers 2023-24", []), ("Leavers", ["status by the sheet's name"])],
)
def test_leavers_are_told_by_a_sheet_that_says_of_which_year_they_are(
    tmp_path: Path, name: str, codes: list[str]
) -> None:
    reading = read(workbook(tmp_path / ICT, LIST, *STAFF, **{name: [LIST, *OTHERS]}))
    assert asked(reading) == codes
    assert women_and_men(reading) == (4, 10)


@pytest.mark.parametrize("name", ["Managers", "Apprentices", "Permanent", "Women in IT", "BAME"])
def test_some_staff_whom_nothing_tells_from_those_of_another_list_are_asked_about(
    tmp_path: Path, name: str
) -> None:
    rows = [row[1:] for row in STAFF]
    some = {name: [LIST[1:], *rows[2:5]]}
    assert asked(read(workbook(tmp_path / ICT, LIST[1:], *rows, **some))) == ["several tables"]
    numbered = {name: [LIST, *OTHERS]}
    assert asked(read(workbook(tmp_path / ICT, LIST, *STAFF, **numbered))) == []


def test_sheets_of_one_or_two_people_are_read_where_they_have_names_and_else_asked_about(
    tmp_path: Path,
) -> None:
    head: Row = ("Name", "Gender", "Team")
    few: list[Row] = [("Ann Smith", "Female", "Desk"), ("Bob Jones", "Male", "Desk")]
    staff = [(f"Cara Bell{at}", *row[1::2]) for at, row in enumerate(STAFF)]
    for many in (1, 2):
        reading = read(workbook(tmp_path / ICT, head, *staff, Desk=[head, *few[:many]]))
        assert (reading.verdict, women_and_men(reading)) == ("ready", (5, 9 + many))
        nameless = {"Desk": [head[1:], *(row[1:] for row in few[:many])]}
        rows = [row[1:] for row in staff]
        path = workbook(tmp_path / ICT, head[1:], *rows, **nameless)
        assert asked(read(path)) == ["people not read"]
    words: list[Row] = [("Gender", "Team"), ("Female", "Desk"), ("Male", "Apps")]
    choices = {"Lists": words}
    assert asked(read(workbook(tmp_path / ICT, head, *staff, **choices))) == []


def test_counts_of_fewer_people_by_words_not_known_may_be_of_others_than_a_list(
    tmp_path: Path,
) -> None:
    schools: list[Row] = [("School cluster", "Women", "Men"), ("North", 1, 3), ("South", 2, 4)]
    reading = read(workbook(tmp_path / ICT, LIST, *STAFF, Schools=schools))
    assert "several tables" in asked(reading)


@pytest.mark.parametrize(("name", "codes"), [("Dashboard_2", []), ("Schools", ["several tables"])])
def test_numbers_of_some_of_a_list_are_passed_over_on_a_sheet_called_a_dashboard(
    tmp_path: Path, name: str, codes: list[str]
) -> None:
    some: list[Row] = [("Top of the chart", "Female", "Male"), ("Web", 2, 3), ("Data", 1, 4)]
    reading = read(workbook(tmp_path / ICT, LIST, *STAFF, **{name: some}))
    assert [code for code in asked(reading) if code == "several tables"] == codes
    assert codes or women_and_men(reading) == (4, 10)


@pytest.mark.parametrize("at", [0, 2, 10])
@pytest.mark.parametrize(
    ("beside", "is_asked"),
    [
        (("Agency women", 9), True),
        (("Contractors", 4), True),
        (("Agency women: 9",), True),
        (("Vacancies", 3), False),
        (("Average age", 43), False),
        (("Agency", "12%"), False),
        (("Agency staff",), False),
        (("Total staff", 14), False),
    ],
)
def test_people_in_words_beside_a_list_are_asked_about(
    tmp_path: Path, beside: Row, at: int, *, is_asked: bool
) -> None:
    rows: list[Row] = [LIST, *STAFF]
    rows[at] = (*rows[at], "", *beside)
    reading = read(workbook(tmp_path / ICT, *rows))
    told = ["other women and men"] * is_asked
    assert (asked(reading), women_and_men(reading)) == (told, (4, 10))


@pytest.mark.parametrize("heading", ["Status", "Leaving date"])
def test_a_list_with_leavers_is_compared_with_a_summary_of_those_in_post(
    tmp_path: Path, heading: str
) -> None:
    left, there = ("Leaver", "Active") if heading == "Status" else ("01/09/2024", "")
    head: Row = (*LIST[:3], heading)
    rows = [(*row[:3], left if at % 7 == 1 else there) for at, row in enumerate((*STAFF, *STAFF))]
    rows = [(f"E{at}", *row[1:]) for at, row in enumerate(rows)]
    in_post = [row for row in rows if row[3] == there]
    counts: list[Row] = [("Grade", "Women", "Men")]
    for grade in ("Grade 5", "Grade 6", "Grade 7"):
        told = [row[1] for row in in_post if row[2] == grade]
        counts.append((grade, told.count("Female"), told.count("Male")))
    ready = "ready", (8, 16)
    for above, below in (([], [(), *counts]), ([*counts, ()], [])):
        reading = read(workbook(tmp_path / ICT, *above, head, *rows, *below))
        assert (reading.verdict, women_and_men(reading)) == ready
    beside = read(workbook(tmp_path / ICT, head, *rows, Sheet2=counts))
    assert (beside.verdict, women_and_men(beside)) == ready
    more = [*counts[:3], ("Grade 7", 9, 9)]
    assert asked(read(workbook(tmp_path / ICT, head, *rows, (), *more))) == ["summary that differs"]
    assert asked(read(workbook(tmp_path / ICT, head, *rows, Sheet2=more))) == ["several tables"]


def test_counts_that_are_left_out_as_a_summary_are_not_called_no_table(tmp_path: Path) -> None:
    routes: list[Row] = [("Contract route", "Women", "Men"), ("A", 4, 4), ("B", 4, 16)]
    people = [(f"E{at}", *row[1:]) for at, row in enumerate((*STAFF, *STAFF))]
    sheets: dict[str, list[Row]] = {"Summary": routes, "Cover": [("ICT return",)]}
    reading = read(workbook(tmp_path / ICT, LIST, *people, **sheets))
    said = [problem.found for problem in reading.problems if problem.code == "sheets passed over"]
    assert (reading.verdict, women_and_men(reading)) == ("ready", (8, 20))
    assert said == ["nothing that is counted on the sheets 'Cover' and 'Summary'"]


PIVOTS: dict[str, list[Row]] = {
    "by gender": [("Row Labels", "Count of Staff number"), ("Female", 4), ("Male", 10),
                  ("Grand Total", 14)],
    "by grade": [("Row Labels", "Count of Staff number"), ("Grade 5", 5), ("Grade 6", 5),
                 ("Grade 7", 4), ("Grand Total", 14)],
    "by both": [("Count of Staff number", "Column Labels", "", ""),
                ("Row Labels", "Female", "Male", "Grand Total"), ("Grade 5", 3, 2, 5),
                ("Grade 6", 1, 4, 5), ("Grade 7", "", 4, 4), ("Grand Total", 4, 10, 14)],
}  # fmt: skip


@pytest.mark.parametrize("pivot", list(PIVOTS))
def test_a_pivot_to_the_left_of_its_list_is_not_counted(tmp_path: Path, pivot: str) -> None:
    width = len(PIVOTS[pivot][0])
    left = [*PIVOTS[pivot], *[("",) * width] * len(STAFF)]
    rows = [(*one, "", *other) for one, other in zip(left, (LIST, *STAFF), strict=False)]
    reading = read(workbook(tmp_path / ICT, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (4, 10)), told(reading)
    assert reading.tables[0].columns["gender"] == "Gender"


def test_a_list_with_a_blank_column_is_read_as_one(tmp_path: Path) -> None:
    rows = [(row[0], at, "", *row[1:]) for at, row in enumerate(STAFF, 1)]
    reading = read(workbook(tmp_path / ICT, (LIST[0], "No", "", *LIST[1:]), *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (4, 10))
    assert reading.tables[0].columns["staff number"] == "Staff number"
