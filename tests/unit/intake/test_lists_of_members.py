"""The Society's own lists: who is a member, until when, and what is not asked of members."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from etl.workbooks.answers import NOTHING_SETTLED, answers_from
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, asked, by_status, read, text_file, women_and_men, workbook

HEAD: Row = ("Member No", "Name", "Gender", "Membership grade", "Region")
MEMBERS_2025 = "Members 31 March 2025.xlsx"
ASKED = "column that may tell who counts"


def members(many: int = 12) -> list[list[object]]:
    """Members, every other of them a woman."""
    return [
        [f"M{100 + n}", f"Example Person{chr(97 + n)}", ("Male", "Female")[n % 2], "Fellow",
         "Wales"]
        for n in range(many)
    ]  # fmt: skip


def with_column(
    path: Path,
    heading: str,
    *values: object,
    name: str = MEMBERS_2025,
    settled: Mapping[str, object] | None = None,
) -> Reading:
    """What is read of twelve members, the first of them with the first value under a heading."""
    first, others = values
    rows = [[*row, others if n else first] for n, row in enumerate(members())]
    answers = answers_from(settled) if settled else NOTHING_SETTLED
    return read(workbook(path / name, (*HEAD, heading), *rows), answers=answers)


@pytest.mark.parametrize("heading", ["Expiry date", "Paid to", "Renewal date", "PAID_THRU"])
def test_who_has_paid_until_a_day_gone_by_is_asked_about(tmp_path: Path, heading: str) -> None:
    reading = with_column(tmp_path, heading, "2024-06-30", "2025-12-31")
    assert asked(reading) == ["end of a contract"]
    settled = {"headings": {heading: "leaving date"}}
    left = with_column(tmp_path, heading, "2024-06-30", "2025-12-31", settled=settled)
    assert women_and_men(left) == (6, 5)


def test_who_has_paid_for_the_time_to_come_is_a_member(tmp_path: Path) -> None:
    reading = with_column(tmp_path, "Paid to", "2025-06-30", "2025-12-31")
    assert asked(reading) == []
    assert women_and_men(reading) == (6, 6)


def test_an_expiry_date_in_a_list_of_staff_says_nothing(tmp_path: Path) -> None:
    rows = [(f"{1000 + n}", "FM"[n % 2], "Grade 6", "2024-06-30") for n in range(8)]
    head = ("Employee number", "Gender", "Grade", "Expiry date")
    reading = read(workbook(tmp_path / "Leeds City Council ICT 2025.xlsx", head, *rows))
    assert asked(reading) == []
    assert women_and_men(reading) == (4, 4)


def test_a_day_until_which_some_staff_were_paid_is_asked_about(tmp_path: Path) -> None:
    rows = [(f"{1000 + n}", "FM"[n % 2], "Grade 6", "" if n else "2024-06-30") for n in range(8)]
    head = ("Employee number", "Gender", "Grade", "Paid to")
    reading = read(workbook(tmp_path / "Leeds City Council ICT 2025.xlsx", head, *rows))
    assert "heading not sure" in asked(reading)


@pytest.mark.parametrize("word", ["Non-member", "Prospect", "Former member", "Lapsed"])
def test_people_who_are_no_members_by_their_grade_are_asked_about(
    tmp_path: Path, word: str
) -> None:
    rows = members()
    rows[0][3] = word
    assert asked(read(workbook(tmp_path / MEMBERS_2025, HEAD, *rows))) == [ASKED]


def test_whoever_has_retired_from_work_is_a_member_still(tmp_path: Path) -> None:
    reading = with_column(tmp_path, "Account name", "Retired", "Camden Council")
    assert asked(reading) == []


def test_a_member_is_no_elected_member(tmp_path: Path) -> None:
    assert asked(with_column(tmp_path, "Tags", "Member", "Member")) == []


def test_statuses_of_members_tell_who_has_lapsed(tmp_path: Path) -> None:
    reading = with_column(tmp_path, "Membership status", "Lapsed", "Current")
    assert asked(reading) == []
    assert by_status(reading) == {"in post": 11, "left": 1}


def test_a_sheet_of_the_lapsed_alone_is_asked_about(tmp_path: Path) -> None:
    path = workbook(tmp_path / "Society members 2025.xlsx", (), Lapsed=[HEAD, *members()])
    assert asked(read(path)) == ["status by the sheet's name"]


def test_posts_in_the_society_are_those_of_members(tmp_path: Path) -> None:
    rows: list[Row] = [("Posts held in the Society, 31 March 2025",), ("Post", "Women", "Men"),
                       ("Board", 4, 7), ("Regional chair", 3, 9)]  # fmt: skip
    reading = read(workbook(tmp_path / "posts.xlsx", *rows))
    assert [table.kind for table in reading.tables] == ["membership"]
    assert asked(reading) == []


@pytest.mark.parametrize(("latest", "codes"), [(2024, []), (2025, ["years with the list's own"])])
def test_years_of_joining_leave_nobody_out_unless_one_is_the_list_s_own(
    tmp_path: Path, latest: int, codes: list[str]
) -> None:
    reading = with_column(tmp_path, "Joined", latest, 2011)
    assert asked(reading) == codes
    assert women_and_men(reading) == (6, 6)
    assert reading.verdict == ("needs answers" if codes else "ready")


def test_members_of_a_network_are_no_members_of_the_society(tmp_path: Path) -> None:
    rows = [(row[1], row[2], row[4], "Leeds City Council") for row in members()]
    head = ("Network member", "Gender", "Region", "Council")
    path = text_file(tmp_path / "Women in Digital network members 2025.csv", head, *rows)
    reading = read(path)
    assert "membership" not in {table.kind for table in reading.tables}
    assert asked(reading) == ["a part of the staff"]


def test_salesforce_says_before_a_heading_whose_it_is(tmp_path: Path) -> None:
    head = ("Contact: Full Name", "Contact: Gender", "Membership Level", "Contact: Region")
    rows = [(row[1], row[2], row[3], row[4]) for row in members()]
    reading = read(workbook(tmp_path / MEMBERS_2025, head, *rows))
    assert asked(reading) == []
    assert women_and_men(reading) == (6, 6)


def test_a_committee_of_the_society_is_a_part_of_its_members(tmp_path: Path) -> None:
    head = ("Region", "Committee post", "Member", "Gender")
    rows = [(row[4], "Regional Committee", row[1], row[2]) for row in members()]
    path = workbook(tmp_path / MEMBERS_2025, (), Committees=[head, *rows])
    assert asked(read(path)) == ["a part of the staff"]


@pytest.mark.parametrize("word", ["Prospects", "Lapsed"])
def test_a_row_of_people_who_are_no_members_is_asked_about(tmp_path: Path, word: str) -> None:
    rows: list[Row] = [("Society membership at 31 March 2025",),
                       ("Membership grade", "Women", "Men"), ("Fellow", 10, 40),
                       ("Member", 30, 90), (word, 12, 33)]  # fmt: skip
    assert asked(read(workbook(tmp_path / "counts.xlsx", *rows))) == ["row of something else"]


def test_members_by_a_title_alone_may_be_those_of_a_board(tmp_path: Path) -> None:
    title, head = (
        ("Digital Board - Leeds - membership at 31 March 2025",),
        ("Name", "Gender", "Role"),
    )
    people = [(row[1], row[2], "Member" if n else "Chair") for n, row in enumerate(members())]
    rows: list[Row] = [title, head, *people]
    assert ASKED in asked(read(workbook(tmp_path / "digital board.xlsx", *rows)))


def test_years_with_the_list_s_own_among_them_are_asked_about_by_a_reason(tmp_path: Path) -> None:
    reading = with_column(tmp_path, "Member since", 2025, 2019)
    assert asked(reading) == ["years with the list's own"]
    settled = {"reasons": {"years with the list's own": "all were members on the day"}}
    counted = with_column(tmp_path, "Member since", 2025, 2019, settled=settled)
    assert (asked(counted), women_and_men(counted)) == ([], (6, 6))


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Honorary members", ["a part of the staff"]),
        ("Retired and life members 2025", ["a part of the staff"]),
        ("Past presidents", ["a part of the staff"]),
        ("Former members", ["may not be in post"]),
        ("Members", []),
        ("Members, honorary ones among them", []),
    ],
)
def test_a_title_of_some_members_alone_is_asked_about(
    tmp_path: Path, title: str, codes: list[str]
) -> None:
    rows: list[Row] = [(title,), (), HEAD, *members()]
    assert asked(read(workbook(tmp_path / MEMBERS_2025, *rows))) == codes


def test_a_file_called_after_some_members_is_asked_about(tmp_path: Path) -> None:
    path = workbook(tmp_path / "Socitm life members 2025.xlsx", HEAD, *members())
    assert asked(read(path)) == ["a part of the staff"]


@pytest.mark.parametrize(("others", "codes"), [("Retired", ["a part of the staff"]), ("Full", [])])
def test_grades_of_some_members_alone_are_asked_about(
    tmp_path: Path, others: str, codes: list[str]
) -> None:
    rows = [[*row[:3], "Honorary" if n % 2 else others, row[4]] for n, row in enumerate(members())]
    assert asked(read(workbook(tmp_path / MEMBERS_2025, HEAD, *rows))) == codes


def test_some_members_on_a_sheet_beside_the_others_are_members(tmp_path: Path) -> None:
    others = [["M9" + str(row[0]), *row[1:]] for row in members()]
    path = workbook(tmp_path / MEMBERS_2025, HEAD, *members(), Honorary=[HEAD, *others])
    assert "a part of the staff" not in asked(read(path))


@pytest.mark.parametrize(
    "rows",
    [
        [("Gender", "Fellow", "Member", "Student"), ("Women", 1, 7, 2), ("Men", 3, 12, 4)],
        [("", "Fellow", "Member", "Student"), ("Women", 1, 7, 2), ("Men", 3, 12, 4)],
        [
            ("Region", "Gender", "Fellow", "Member", "Student"),
            ("London", "Women", 1, 7, 2),
            ("London", "Men", 3, 12, 4),
        ],
        [
            ("", "Fellow", "", "Member", "", "Student", ""),
            ("Region", *("Women", "Men") * 3),
            ("Wales", 1, 3, 7, 12, 2, 4),
        ],
        [
            ("Region", "Fellow women", "Fellow men", "Member women", "Member men"),
            ("Wales", 1, 3, 9, 16),
        ],
    ],
)
def test_grades_of_members_across_are_their_grades(tmp_path: Path, rows: list[Row]) -> None:
    reading = read(workbook(tmp_path / MEMBERS_2025, ("Society members",), (), *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (10, 19))
    assert {"Fellow", "Member"} <= set(reading.tables[0].by_grade)


def test_another_word_among_grades_of_members_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("Gender", "Fellow", "Member", "Disabled"), ("Women", 1, 7, 2)]
    path = workbook(tmp_path / MEMBERS_2025, ("Society members",), (), *rows, ("Men", 3, 12, 4))
    assert asked(read(path)) != []


def test_what_each_member_is_by_noughts_and_ones_stays_a_list(tmp_path: Path) -> None:
    rows = [(*row[:3], n % 2, 1 - n % 2) for n, row in enumerate(members())]
    head = (*HEAD[:3], "Fellow", "Member")
    reading = read(workbook(tmp_path / MEMBERS_2025, head, *rows))
    assert {table.layout for table in reading.tables} <= {"people"}
