"""Exports of councils' HR systems, with what those print around people and for nobody."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from etl.workbooks.answers import Answers
from tests.unit.intake.sheets import Row, asked, counts, read, women_and_men, workbook

NORWICH = "Norwich City Council 2025.xlsx"
CAMDEN = "Camden Council ICT 2025.xlsx"
NOTE, SOME = ["note on who is counted"], ["a part of the staff"]
HEAD: Row = ("Emp No", "Name", "Gender", "Job", "Grade")
NAMES = ("Abbott, Jo", "Bhatt, Di", "Cole, Al", "Dobbs, Ed", "Eccles, Flo", "Firth, Guy",
         "Good, Hal", "Hill, Ivy")  # fmt: skip
# Three women and five men.
PEOPLE: list[Row] = [
    (f"4100{at}3", name, "Female" if at % 3 == 0 else "Male", "ICT Analyst", f"GR{at % 3 + 6}")
    for at, name in enumerate(NAMES)
]
PIVOT: list[Row] = [("Row Labels", "F", "M", "Grand Total"), ("GR6", 24, 49, 73),
                    ("GR7", 13, 38, 51), ("Grand Total", 37, 87, 124)]  # fmt: skip


def of_list(path: Path, *rows: Row, name: str = CAMDEN) -> tuple[list[str], tuple[int, int]]:
    reading = read(workbook(path / name, *rows))
    return asked(reading), women_and_men(reading)


# ---------------------------------------------------------------- parameters, filters and feet


@pytest.mark.parametrize(
    ("said", "is_asked"),
    [
        (("Include leavers: No",), False),
        (("Include leavers:", "No"), False),
        (("Include leavers:", "Yes"), True),
        (("Include leavers? N",), False),
        (("Exclude leavers: No",), True),
        (("Exclude leavers: Yes",), False),
        (("Active only", "No"), True),
        (("Include past employees: Yes",), True),
        (("Include terminated workers", "Yes"), True),
        (("Include inactive assignments: Yes",), True),
        (("Include inactive assignments: No",), False),
        (("Assignment Status", "All"), True),
        (("Leaver", "(All)"), True),
    ],
)
def test_a_parameter_says_whether_others_stand_in_a_list(
    tmp_path: Path, said: Row, *, is_asked: bool
) -> None:
    questions, people = of_list(tmp_path, said, (), HEAD, *PEOPLE)
    assert (questions, people) == (NOTE if is_asked else [], (3, 5))


@pytest.mark.parametrize(
    "note",
    [
        "Partial results",
        "Row limit of 8 reached",
        "Maximum number of rows (8) exceeded. Query exceeded maximum rows.",
        "Rows 1 - 8 (More rows exist)",
        "Warning: not all data could be displayed",
    ],
)
def test_a_list_that_stopped_at_a_limit_is_asked_about(tmp_path: Path, note: str) -> None:
    assert of_list(tmp_path, HEAD, *PEOPLE, (), (note,))[0] == NOTE


@pytest.mark.parametrize(
    ("label", "name", "questions"),
    [
        ("Snapshot Date", CAMDEN, SOME),
        ("Grade", CAMDEN, SOME),
        ("Service", CAMDEN, []),
        ("Service", NORWICH.replace("Norwich City", "Fife"), ["whose people"]),
    ],
)
def test_several_items_chosen_without_their_names_may_be_a_part_or_other_services(
    tmp_path: Path, label: str, name: str, questions: list[str]
) -> None:
    rows = [(label, "(Multiple Items)"), (), ("Count of Emp No", "Column Labels"), *PIVOT]
    assert of_list(tmp_path, *rows, name=name) == (questions, (37, 87))


@pytest.mark.parametrize(
    ("said", "questions"),
    [
        ("Directorate is Digital & ICT", []),
        ("Department is Human Resources", ["whose people"]),
        ("Service is ICT, HR or Finance", ["IT with another service"]),
    ],
)
def test_filters_below_a_table_say_whose_people_it_has(
    tmp_path: Path, said: str, questions: list[str]
) -> None:
    below = (f"Applied filters:\n{said}",)
    assert of_list(tmp_path, *PIVOT, (), below, name=NORWICH)[0] == questions


@pytest.mark.parametrize("title", ["Employees in probation - ICT", "Essential car users ICT"])
def test_a_report_of_some_is_asked_about(tmp_path: Path, title: str) -> None:
    assert of_list(tmp_path, (title,), (), HEAD, *PEOPLE)[0] == SOME


# ---------------------------------------------------------------- parts of a list


def in_parts(foot: Row) -> list[Row]:
    first = tuple(str(cell).replace("5", "4") for cell in foot)
    return [HEAD, ("Cost Centre: R1201 Networks",), *PEOPLE[:4], first, (),
            ("Cost Centre: R1202 Applications",), *PEOPLE[4:], first]  # fmt: skip


@pytest.mark.parametrize(
    "foot",
    [
        ("Employees in cost centre: 4",),
        ("Number of employees: 4",),
        ("Total employees for this part: 4",),
        ("Staff in unit: 4",),
    ],
)
def test_the_number_below_each_part_of_a_list_is_nobody_and_is_checked(
    tmp_path: Path, foot: Row
) -> None:
    assert of_list(tmp_path, *in_parts(foot)) == ([], (3, 5))
    wrong = (str(foot[0]).replace("4", "6"),)
    assert of_list(tmp_path, *in_parts(wrong))[0] == ["not as many rows as it says"]


def test_the_number_of_a_team_stands_a_column_further_in(tmp_path: Path) -> None:
    rows: list[Row] = [("Team", *HEAD)]
    for team, people in (("Networks", PEOPLE[:4]), ("Applications", PEOPLE[4:])):
        rows += [(team,), *(("", *row) for row in people), ("", f"Total for {team}:", 4)]
    assert of_list(tmp_path, *rows, ("Grand Total: 8",)) == ([], (3, 5))


# ---------------------------------------------------------------- columns of systems


def test_the_text_of_a_gender_stands_beside_its_key_without_a_heading(tmp_path: Path) -> None:
    head = ("Employee", "", "Gender", "", "Pay Scale Group", "Headcount")
    rows = [(no, name, "2" if sex == "Female" else "1", sex, grade, 1)
            for no, name, sex, _, grade in PEOPLE]  # fmt: skip
    assert of_list(tmp_path, head, *rows) == ([], (3, 5))
    alone = [(*row[:3], "", *row[4:]) for row in rows]
    assert "gender code" in of_list(tmp_path, head, *alone)[0]


def test_what_dynamics_hides_for_itself_is_not_asked_about(tmp_path: Path) -> None:
    for heading, questions in (("(Do Not Modify) Row Checksum", []), ("Left?", ["hidden"])):
        rows = [("hX9s", *row) for row in PEOPLE]
        path = workbook(tmp_path / CAMDEN, (heading, *HEAD), *rows)
        book = openpyxl.load_workbook(path)
        book["Staff"].column_dimensions["A"].hidden = True
        book.save(path)
        assert [code for code in asked(read(path)) if code == "hidden"] == questions


@pytest.mark.parametrize(
    ("heading", "value", "meaning"),
    [
        ("Occupancy Status", "Current", "status"),
        ("Working Status", "Current", "status"),
        ("Assignment Start Date", "01/09/2019", "start date"),
        ("COMPENSATIONLEVELID", "Grade 7", "grade"),
        ("WEEKLYCONTRACTEDHOURS", 37, "hours"),
    ],
)
def test_headings_of_systems_are_known(
    tmp_path: Path, heading: str, value: object, meaning: str
) -> None:
    rows = [(*row[:3], value) for row in PEOPLE]
    reading = read(workbook(tmp_path / CAMDEN, (*HEAD[:3], heading), *rows))
    assert (asked(reading), reading.tables[0].columns.get(meaning)) == ([], heading)


@pytest.mark.parametrize(
    ("number", "heading", "empty"),
    [
        ("Employee", "Employee (Text)", ("#", "Not assigned", "Not assigned")),
        ("Employee", "", ("#", "", "Not assigned")),
        ("Employee No", "Employee Name", ("#", "Not assigned", "Not assigned")),
        ("Employee No", "Employee Name", ("00000000", "", "Not assigned")),
        ("Employee No", "", ("#", "", "#")),
    ],
)
def test_a_position_that_nobody_is_assigned_to_is_asked_about(
    tmp_path: Path, number: str, heading: str, empty: Row
) -> None:
    rows = [(no, name if heading else "", *row) for no, name, *row in PEOPLE]
    head = (number, heading, *HEAD[2:])
    reading = read(workbook(tmp_path / CAMDEN, head, *rows, (*empty, "ICT Analyst", "GR6")))
    assert set(asked(reading)) == {"person or vacancy"}
    assert women_and_men(reading) == (3, 5)


@pytest.mark.parametrize("heading", ["Post Holder(s)", "Job holder", "Current occupant"])
def test_two_holders_of_one_position_are_asked_about(tmp_path: Path, heading: str) -> None:
    rows = [(f"P{at}", f"Jo {name[:3]}", *row) for at, (_, name, *row) in enumerate(PEOPLE)]
    rows[2] = ("P2", "Al Cole / Ruth Ellery (job share)", *rows[2][2:])
    questions, _ = of_list(tmp_path, ("Post No", heading, *HEAD[2:]), *rows)
    assert questions == ["more than one in a row"]


# ---------------------------------------------------------------- counts


def test_axes_named_over_a_pivot_table_of_two_measures_are_no_headings(tmp_path: Path) -> None:
    rows: list[Row] = [("", "Gender", "Values"), ("", "Female", "", "Male", ""),
                       ("Grade", *("Count of Employee No", "Sum of FTE") * 2),
                       ("GR6", 3, 2.5, 6, 5.8), ("GR7", 4, 3.5, 8, 7.9)]  # fmt: skip
    assert of_list(tmp_path, *rows) == ([], (7, 14))


def test_a_pivot_table_of_equivalents_is_of_no_people(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / CAMDEN, ("Sum of FTE", "Column Labels"), *PIVOT))
    assert "not numbers of people" in {problem.code for problem in reading.problems}


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("Sum of Hours", ["may be no people"]), ("Average of Age", ["may be no people"]),
        ("Max of Grade step", ["may be no people"]), ("Sum of Headcount", []),
        ("Sum of Count", []), ("Count of Start date", []),
    ],
)  # fmt: skip
def test_a_pivot_table_of_another_measure_is_asked_about(
    tmp_path: Path, measure: str, expected: list[str]
) -> None:
    reading = read(workbook(tmp_path / CAMDEN, (measure, "Column Labels"), *PIVOT))
    assert asked(reading) == expected


def test_summary_is_a_total(tmp_path: Path) -> None:
    table = [("Headcount", *PIVOT[0][1:3], "Summary"), *PIVOT[1:3], ("Summary", *PIVOT[3][1:])]
    assert of_list(tmp_path, *table) == ([], (37, 87))


def test_pensioners_are_no_employees(tmp_path: Path) -> None:
    rows: list[Row] = [("Employee Group", "Female", "Male"), ("Active", 14, 20)]
    questions, _ = of_list(tmp_path, *rows, ("Retiree/pensioner", 2, 3))
    assert "row of something else" in questions


def test_days_of_one_year_may_have_the_same_people(tmp_path: Path) -> None:
    days = ("31/01/2025", "28/02/2025", "31/03/2025")
    rows = [(day, *row[2:]) for day in days for row in PEOPLE]
    path = workbook(tmp_path / CAMDEN, ("Snapshot Date", *HEAD[2:]), *rows)
    for answer, questions, people in (
        ("2025", {"people listed again and again"}, 24), ("not counted", set(), 8)
    ):  # fmt: skip
        reading = read(path, answers=Answers(words={"year": dict.fromkeys(days[:2], answer)}))
        assert (set(asked(reading)), sum(counts(reading).values())) == (questions, people)
