"""Every answer of a mapping is said in words, with where the mapping has it."""

from __future__ import annotations

from dataclasses import fields
from functools import reduce

from dashboard.said import IN_WORDS, answered
from etl.workbooks.answers import Answers, ItStaff

EVERY = Answers(
    headings={"Sex": "gender", "Desk": ""},
    words={"grade": {"Band X": "manager"}},
    sheets=("A", "B"),
    tables=("A: North",),
    groups=("FT",),
    rows={"of which": "leave out"},
    population="council IT",
    hidden="read",
    encoding="cp1252",
    it_staff=ItStaff("department", ("ICT", "Web")),
    reasons={"change in size": "A merger"},
    councils={"Second": "Leeds"},
    years={"Second": "2024"},
)


def test_every_part_of_a_mapping_has_its_words() -> None:
    assert set(IN_WORDS) == {each.name for each in fields(Answers)}
    assert {each.path[0] for each in answered(EVERY)} == set(IN_WORDS)


def test_each_answer_is_said_by_itself() -> None:
    assert [each.words for each in answered(EVERY)] == [
        "The heading ‘Sex’ is the gender.",
        "The heading ‘Desk’ is not used.",
        "‘Band X’ as grade is manager.",
        "The sheets that count: A, B.",
        "The tables that count: A: North.",
        "The groups of columns that count: FT.",
        "Rows of ‘of which’: leave out.",
        "Whose figures they are: council IT.",
        "What is hidden: read.",
        "The letters of the file: cp1252.",
        "Digital and IT people: ICT, Web, by department.",
        "Why it is right, change in size: A merger.",
        "The council of ‘Second’ is Leeds.",
        "The year of ‘Second’ is 2024.",
    ]


def test_each_stands_where_the_mapping_has_it() -> None:
    content = EVERY.as_json()
    for each in answered(EVERY):
        assert reduce(lambda within, name: within[name], each.path, content) is not None
