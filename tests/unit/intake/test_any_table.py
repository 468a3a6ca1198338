"""Any well-formed table of people, in any format, reads back to the same counts."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from etl.checks.nobody import COUNTED, NOBODY
from etl.vocabulary.listed import maybe_not_staff
from etl.vocabulary.populations import Population
from etl.vocabulary.totals import TOTAL_WORDS
from etl.vocabulary.words import gender_words, simple
from etl.workbooks.answers import Answers
from etl.workbooks.terms.flag_words import GONE, NOBODY_WITHIN, VACANT, is_plain
from etl.workbooks.terms.flag_words import NOBODY as NOBODY_WORDS
from tests.unit.intake.sheets import counts, read, text_file, told, workbook

GENDERS = {
    "women": ["F", "female", "Woman", "Benyw"],
    "men": ["M", "MALE", "man"],
    "another gender": ["X", "Non-binary"],
    "not recorded": ["Prefer not to say", "Unknown", ""],
}
WORD_OF = {word: gender for gender, words in GENDERS.items() for word in words}
# Lists are made up at random, so that many have hardly a gender in them.
EXPLAINED = Answers(
    words={"status": {NOBODY: COUNTED}},
    reasons=dict.fromkeys(
        ("gender hardly recorded", "person or vacancy", "may be percentages"), "It is made up."
    ),
)
GRADES = ["Manager", "Technician", "Head of service", "PO3", "Grade 7"]
COUNCILS = ["Leeds", "LB Camden", "Cardiff Council"]
TITLES = [[], [("Workforce return",)], [("Digital and IT people",), ()]]


def is_a_name(text: str) -> bool:
    """False for two words, which are asked about where they stand twice, for two names in one cell,
    and for what tells that somebody is not there or a row is a sum, which are asked about wherever
    they stand; for a gender, which nobody is called; and for a formula, which a workbook holds in
    place of a name.
    """
    if set(text) & set("/&;+,") or text.startswith("="):
        return False
    form = simple(text)
    if gender_words().find(text) is not None:
        return False
    nobodies = NOBODY_WORDS | VACANT | maybe_not_staff() | TOTAL_WORDS
    says_nobody = form in nobodies or is_plain(form)
    is_remark = GONE.search(form) or NOBODY_WITHIN.search(form)
    return len(form.split()) < 2 and not says_nobody and not is_remark


names = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=9).filter(
    is_a_name
)
person = st.fixed_dictionaries(
    {
        "Gender": st.sampled_from(sorted(WORD_OF)),
        "Grade": st.sampled_from(GRADES),
        "Council": st.sampled_from(COUNCILS),
        "Year": st.integers(2000, 2025),
        "Job title": st.sampled_from(["Software developer", "Penetration tester"]),
        "Full name": names,
    }
)
people_lists = st.lists(person, min_size=1, max_size=25)
orders = st.permutations(["Gender", "Grade", "Council", "Year", "Job title", "Full name"])


@settings(max_examples=150)
@given(people_lists, orders, st.sampled_from(TITLES), st.sampled_from([".xlsx", ",", ";", "\t"]))
def test_a_list_of_people_reads_back_to_the_same_counts(people, order, title, form):
    expected = Counter(WORD_OF[each["Gender"]] for each in people)
    rows = [*title, order, *([each[heading] for heading in order] for each in people)]
    with tempfile.TemporaryDirectory() as folder:
        if form == ".xlsx":
            path = workbook(Path(folder) / "return.xlsx", *rows)
        else:
            path = text_file(Path(folder) / "return.csv", *rows, separator=form)
        reading = read(path, answers=EXPLAINED, population=Population.COUNCIL_IT)
    assert reading.verdict == "ready", told(reading)
    assert counts(reading) == {gender: expected[gender] for gender in GENDERS}
    assert sum(table.rows for table in reading.tables) == len(people)


@settings(max_examples=100)
@given(
    st.dictionaries(
        st.tuples(st.sampled_from(COUNCILS), st.sampled_from(GRADES)),
        st.tuples(*[st.integers(0, 2_000)] * 4),
        min_size=1,
    ),
    st.booleans(),
    st.booleans(),
)
@example({("Leeds", "Manager"): (0, 0, 0, 99)}, False, False)
def test_counts_read_back_with_or_without_totals(groups, with_total_row, long):
    rows = [(*group, *numbers) for group, numbers in groups.items()]
    totals = [sum(column) for column in zip(*groups.values(), strict=True)]
    if long:
        headings: list[str] = ["Council", "Grade", "Gender", "Headcount"]
        words = ["F", "M", "X", "Not known"]
        lines = [
            (council, grade, word, number)
            for council, grade, *numbers in rows
            for word, number in zip(words, numbers, strict=True)
        ]
        last = ["Total", "", "", sum(totals)]
    else:
        headings = ["Council", "Grade", "Women", "Men", "Another gender", "Not recorded", "Total"]
        lines = [(*row, sum(row[2:])) for row in rows]
        last = ["Total", "", *totals, sum(totals)]
    with tempfile.TemporaryDirectory() as folder:
        content = [headings, *lines, *([last] if with_total_row else [])]
        path = workbook(Path(folder) / "ICT return 2025.xlsx", *content)
        reading = read(path, answers=EXPLAINED, population=Population.COUNCIL_IT)
    assert reading.verdict == "ready", told(reading)
    assert list(counts(reading).values()) == totals
