"""Whom an answer is of: nobody, people of one status, and under which rule it stands."""

from itertools import product

import pytest

from dashboard.measures.catalogue import CATALOGUE, measure_named
from dashboard.measures.change import change
from dashboard.measures.entry import CannotAsk
from dashboard.measures.projection import projection
from dashboard.measures.safe_table import Rule
from dashboard.measures.shares import shares
from dashboard.measures.turnover import turnover
from etl.vocabulary import definitions
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Status
from etl.vocabulary.roles import Contract
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, LEEDS, MANCHESTER, a_warehouse, counted, load

CODES = (MANCHESTER, LEEDS, CAMDEN)
APPRENTICES = Where(grade=Grade.APPRENTICE)
LEFT = Where(status=Status.LEFT)
OWN = Scope(exact=frozenset({MANCHESTER}))


@pytest.fixture
def warehouse(tmp_path):
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def people(warehouse, *, year=2025, apprentices_at=()):
    """20 women of 100 professionals at each of three councils, and 3 apprentices at some."""
    for code in CODES:
        cells = [counted(organisation=code, year=year, women=20, men=80)]
        if code in apprentices_at:
            cells.append(
                counted(
                    organisation=code,
                    year=year,
                    grade=Grade.APPRENTICE,
                    contract=Contract.APPRENTICESHIP,
                    women=1,
                    men=2,
                )
            )
        load(warehouse, *cells)


# ---------------------------------------------------------------- no row and no group


@pytest.mark.parametrize(
    ("scope", "where", "rule"),
    [
        (PROTECTED, LEFT, Rule.PROTECTED),
        (EXACT, LEFT, Rule.EXACT),
        (OWN, Where(status=Status.LEFT, council=MANCHESTER), Rule.EXACT),
        (OWN, Where(status=Status.LEFT, council=LEEDS), Rule.PROTECTED),
        (OWN, LEFT, Rule.PROTECTED),
    ],
    ids=["protected", "exact", "own council", "another council", "all councils"],
)
def test_a_table_without_a_row_stands_under_the_rule_that_it_was_asked_under(
    warehouse, scope, where, rule
):
    people(warehouse)
    table = shares(scope, warehouse, where=where)
    assert (table.rows, table.rule) == ((), rule)


@pytest.mark.parametrize("measure", [projection, turnover])
def test_a_row_that_stands_on_no_group_is_exact_where_it_was_asked_exactly(warehouse, measure):
    people(warehouse)
    assert measure(EXACT, warehouse).rule is Rule.EXACT
    assert measure(PROTECTED, warehouse).rule is Rule.PROTECTED


# ---------------------------------------------------------------- nobody of a grade


def test_of_a_grade_that_nobody_has_there_is_nobody(warehouse):
    people(warehouse)
    (row,) = shares(EXACT, warehouse, where=APPRENTICES).rows
    assert (row["withheld"], row["base"], row["share"]) == ("nobody", 0, None)
    assert row["councils_reported"] == 3


@pytest.mark.parametrize("by", [(), (Dimension.COUNCIL,), (Dimension.COUNCIL, Dimension.CONTRACT)])
def test_a_council_with_nobody_of_a_grade_looks_like_one_with_too_few(warehouse, by):
    """Else the list of councils would tell which of them have an apprentice."""
    people(warehouse, apprentices_at=[LEEDS])
    asked = {code: Where(grade=Grade.APPRENTICE, council=code) for code in CODES}
    rows = [shares(PROTECTED, warehouse, by=by, where=where).rows for where in asked.values()]
    assert {row["withheld"] for each in rows for row in each} == {"withheld: fewer than 25 people"}
    assert len({len(each) for each in rows}) == 1
    assert rows[0]


def test_a_year_without_people_of_a_grade_stands_among_the_others(warehouse):
    people(warehouse, year=2024)
    people(warehouse, year=2025, apprentices_at=CODES)
    rows = shares(EXACT, warehouse, by=[Dimension.YEAR], where=APPRENTICES).rows
    assert [(row["year"], row["base"]) for row in rows] == [(2024, 0), (2025, 9)]


def test_a_return_without_people_who_left_does_not_say_that_nobody_did(warehouse):
    people(warehouse)
    load(
        warehouse,
        counted(organisation=LEEDS, women=20, men=80),
        counted(organisation=LEEDS, status=Status.LEFT, women=3, men=9),
    )
    table = shares(EXACT, warehouse, by=[Dimension.COUNCIL], where=LEFT)
    assert [row["council_code"] for row in table.rows] == [LEEDS]
    assert "a return without any does not say that there were none" in " ".join(table.notes)


# ---------------------------------------------------------------- nobody's gender


@pytest.mark.parametrize(
    "name",
    [
        "change",
        "trend",
        "funnel",
        "like_for_like",
        "why_groups_differ",
        "relative_likelihood",
        "turnover",
        "glass_ceiling",
        "segregation",
        "projection",
    ],
)
def test_people_whose_gender_is_not_recorded_are_never_called_nobody_or_no_women(warehouse, name):
    every = product(range(2021, 2026), Status, CODES)
    load(
        warehouse,
        *(
            counted(organisation=code, year=year, status=status, not_recorded=30)
            for year, status, code in every
        ),
    )
    rows = measure_named(name).asked(EXACT, warehouse, (), Where()).rows
    assert rows
    for row in rows:
        assert "nobody's gender is recorded" in row["withheld"]


# ---------------------------------------------------------------- what has no ratio


def test_no_senior_women_leave_the_two_shares_to_be_read(warehouse):
    load(
        warehouse,
        counted(women=20, men=80),
        counted(grade=Grade.DIRECTOR, men=10),
    )
    (row,) = measure_named("glass_ceiling").asked(EXACT, warehouse, (), Where()).rows
    assert row["withheld"] == "cannot be calculated: there are no women in senior grades"
    assert (row["women"], row["base"]) == (20, 110)
    assert (row["senior_women"], row["senior_base"], row["senior_share"]) == (0, 10, 0)
    assert row["ratio"] is row["low"] is None


def test_no_women_promoted_leave_the_two_rates_to_be_read(warehouse):
    """None of 40 women against 12 of 60 others."""
    load(
        warehouse,
        counted(year=2024, women=40, men=60),
        counted(women=40, men=60),
        counted(status=Status.PROMOTED, men=12),
    )
    rows = measure_named("relative_likelihood").asked(EXACT, warehouse, (), Where()).rows
    row = next(each for each in rows if each["event"] == "promoted")
    assert row["withheld"] == "cannot be calculated: it happened to none of the women"
    assert (row["women_happened"], row["women_at_risk"], row["women_rate"]) == (0, 40, 0)
    assert (row["others_happened"], row["others_at_risk"]) == (12, 60)
    assert row["others_rate"] == pytest.approx(20)
    assert row["ratio"] is row["in_words"] is None


# ---------------------------------------------------------------- people of one status


def test_an_answer_says_of_which_status_it_is(warehouse):
    people(warehouse)
    of_left, in_post = (shares(EXACT, warehouse, where=where) for where in (LEFT, Where()))
    assert of_left.as_json()["filters"]["status"] == "left"
    assert "status" not in in_post.as_json()["filters"]


def test_leavers_are_compared_with_the_leavers_of_another_year(warehouse):
    """3 of 12 in 2025 against 5 of 10 in 2024: 25 - 50 = -25 points, and not against 20 of 100."""
    for year, (women, men) in {2024: (5, 5), 2025: (3, 9)}.items():
        load(
            warehouse,
            counted(year=year, women=20, men=80),
            counted(year=year, status=Status.LEFT, women=women, men=men),
        )
    of = Where(council=MANCHESTER, year=2025, status=Status.LEFT)
    (row,) = change(EXACT, warehouse, where=of).rows
    assert (row["change"], row["compared_with"]) == (-25, "2024")
    against = Where(council=MANCHESTER, year=2025)
    (row,) = change(EXACT, warehouse, where=of, against=against).rows
    assert (row["change"], row["compared_with"]) == (pytest.approx(5), "in post")


@pytest.mark.parametrize(
    "measure", [each for each in CATALOGUE if not each.of_one_status], ids=lambda m: m.entry.name
)
def test_a_measure_that_takes_the_statuses_it_needs_refuses_one_alone(measure, warehouse):
    with pytest.raises(CannotAsk, match="cannot be asked of those 'left' alone"):
        measure.of(Where(status=Status.LEFT))


# ---------------------------------------------------------------- another definition


@pytest.mark.parametrize(
    ("name", "events"),
    [
        ("turnover", {None}),
        ("relative_likelihood", {"promoted", "leaving"}),
        ("projection", {None}),
    ],
)
def test_no_measure_of_a_years_two_ends_spans_a_new_definition(
    warehouse, tmp_path, monkeypatch, name, events
):
    """It changed in 2025, so that of 2024 and before nothing compares with it."""
    path = tmp_path / "definitions.csv"
    path.write_text(
        "year,population,changed,source\n2025,council IT,web teams are counted,the Society\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(definitions, "PUBLISHED", path)
    every = product(range(2021, 2026), Status)
    load(
        warehouse,
        *(
            counted(year=year, status=status, women=30, men=70)
            if status is Status.IN_POST
            else counted(year=year, status=status, women=3, men=7)
            for year, status in every
        ),
    )
    rows = measure_named(name).asked(EXACT, warehouse, (), Where(year=2025)).rows
    spanned = {row.get("event") for row in rows if "web teams are counted" in row["withheld"]}
    assert spanned == events
    earlier = measure_named(name).asked(EXACT, warehouse, (), Where(year=2024)).rows
    assert {row["withheld"] for row in earlier} == {""}
