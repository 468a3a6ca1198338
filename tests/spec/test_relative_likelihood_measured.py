"""Relative likelihood, asked of a real warehouse: of each event, of whom, and when it cannot be."""

import pytest

from dashboard.measures.entry import CannotAsk
from dashboard.measures.permitted import Figures
from dashboard.measures.relative_likelihood import likelihood_figures, relative_likelihood
from dashboard.measures.safe_table import Rule
from dashboard.measures.saying import each_by_itself
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Status
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, LEEDS, MANCHESTER, a_warehouse, counted, load

CODES = (MANCHESTER, LEEDS, CAMDEN)
ONE = Where(council=MANCHESTER, year=2025)
SHORTLISTED, APPOINTED = "shortlisted once applied", "appointed once shortlisted"


@pytest.fixture
def warehouse(tmp_path):
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def a_year(code=MANCHESTER, year=2025, grade=Grade.PROFESSIONAL, **of_status):
    """(women, men) by status, `before` being in post a year before."""
    return [
        counted(
            organisation=code,
            year=year - (status == "before"),
            status=Status.IN_POST if status == "before" else Status[status.upper()],
            grade=grade,
            women=women,
            men=men,
        )
        for status, (women, men) in of_status.items()
    ]


def by_event(table):
    return {row["event"]: row for row in table.rows}


def test_the_published_promotions_come_out(warehouse):
    """PEERS: women 4 of 40, men 12 of 60; men's to women's 2.000, 0.6940 to 5.7641."""
    load(warehouse, *a_year(before=(40, 60), in_post=(50, 90), promoted=(4, 12)))
    table = relative_likelihood(EXACT, warehouse, where=ONE)
    assert each_by_itself("more or less likely") in table.notes
    promoted = by_event(table)["promoted"]
    assert promoted["ratio"] == pytest.approx(0.5)
    assert 1 / promoted["low"] == pytest.approx(5.7641, abs=5e-5)
    assert 1 / promoted["high"] == pytest.approx(0.6940, abs=5e-5)
    assert promoted["in_words"] == "women were 0.5 times as likely to be promoted"
    assert promoted["standing"] == "cannot be told apart"
    assert promoted["four_fifths"] == "under four fifths"
    assert promoted["of_whom"] == "in post on 31 March 2024"


def test_recruitment_is_of_those_who_came_to_the_step_before(warehouse):
    load(warehouse, *a_year(applied=(100, 400), shortlisted=(40, 80), appointed=(5, 20)))
    rows = by_event(relative_likelihood(EXACT, warehouse, where=ONE))
    assert list(rows) == [SHORTLISTED, APPOINTED, "promoted", "leaving"]
    assert rows[SHORTLISTED]["ratio"] == pytest.approx(2.0)
    assert rows[SHORTLISTED]["standing"] == "more likely"
    assert rows[APPOINTED]["ratio"] == pytest.approx(0.5)
    assert (rows[APPOINTED]["women_rate"], rows[APPOINTED]["others_rate"]) == (12.5, 25.0)


def test_the_rate_of_leaving_is_that_of_turnover(warehouse):
    load(warehouse, *a_year(before=(40, 160), in_post=(60, 240), left=(10, 20), joined=(1, 1)))
    leaving = by_event(relative_likelihood(EXACT, warehouse, where=ONE))["leaving"]
    assert (leaving["women_rate"], leaving["others_rate"]) == (20.0, 10.0)
    assert (leaving["women_at_risk"], leaving["ratio"]) == (50, 2.0)
    assert leaving["of_whom"] == "in post, mean of 31 March 2024 and 2025"
    # Katz of 10 of 50 and 20 of 200: 2 exp(∓1.96 √(1/10 − 1/50 + 1/20 − 1/200)).
    assert (leaving["low"], leaving["high"]) == pytest.approx((1.00020, 3.99922), abs=5e-6)


def test_where_the_year_before_is_missing_promotions_are_of_those_in_post_at_the_end(warehouse):
    load(warehouse, *a_year(in_post=(40, 60), promoted=(4, 12), left=(4, 6)))
    rows = by_event(relative_likelihood(EXACT, warehouse, where=ONE))
    assert rows["promoted"]["of_whom"] == "in post on 31 March 2025"
    assert rows["promoted"]["ratio"] == pytest.approx(0.5)
    assert rows["leaving"]["withheld"] == ("cannot be calculated: no figures of 2024 to begin from")


def test_only_councils_that_sent_both_are_counted(warehouse):
    load(
        warehouse,
        *a_year(MANCHESTER, shortlisted=(40, 60), appointed=(4, 12)),
        *a_year(LEEDS, shortlisted=(900, 100)),
        *a_year(CAMDEN, appointed=(900, 100)),
    )
    appointed = by_event(relative_likelihood(EXACT, warehouse))[APPOINTED]
    assert (appointed["councils"], appointed["women_at_risk"]) == (1, 40)


def test_what_no_council_sent_is_said(warehouse):
    load(warehouse, *a_year(before=(40, 60), in_post=(40, 60), shortlisted=(40, 60)))
    rows = by_event(relative_likelihood(EXACT, warehouse, where=ONE))
    assert rows[SHORTLISTED]["withheld"] == (
        "cannot be calculated: no council sent people applied and shortlisted for the year"
    )
    assert rows["leaving"]["withheld"].startswith("cannot be calculated: no council sent people")


@pytest.mark.parametrize(
    ("women", "others", "reason"),
    [
        (0, 12, "it happened to none of the women"),
        (4, 0, "it happened to none of the men"),
        (0, 0, "it happened to none of the women"),
    ],
)
def test_a_zero_leaves_no_ratio_and_says_whose(warehouse, women, others, reason):
    """Somebody whose gender is not recorded was appointed, so that the council sent it."""
    load(
        warehouse,
        *a_year(shortlisted=(40, 60), appointed=(women, others)),
        counted(status=Status.APPOINTED, not_recorded=1),
    )
    appointed = by_event(relative_likelihood(EXACT, warehouse, where=ONE))[APPOINTED]
    assert appointed["withheld"] == f"cannot be calculated: {reason}"
    assert appointed["ratio"] is appointed["in_words"] is None
    assert (appointed["women_happened"], appointed["others_happened"]) == (women, others)


def test_a_protected_zero_is_few_or_none(warehouse):
    for code in CODES:
        load(warehouse, *a_year(code, shortlisted=(50, 60), appointed=(0, 12)))
    appointed = by_event(relative_likelihood(PROTECTED, warehouse))[APPOINTED]
    assert appointed["withheld"] == (
        "cannot be calculated: it happened to few or none of the women"
    )


@pytest.mark.parametrize(("at_risk", "who"), [((0, 60), "women"), ((60, 0), "men")])
def test_nobody_it_could_happen_to_leaves_no_ratio(warehouse, at_risk, who):
    load(warehouse, *a_year(shortlisted=at_risk, appointed=tuple(each // 10 for each in at_risk)))
    appointed = by_event(relative_likelihood(EXACT, warehouse, where=ONE))[APPOINTED]
    assert appointed["withheld"] == f"cannot be calculated: there are no {who} it could happen to"


def test_more_appointed_than_shortlisted_is_a_return_that_cannot_be(warehouse):
    load(warehouse, *a_year(shortlisted=(4, 60), appointed=(5, 12)))
    appointed = by_event(relative_likelihood(EXACT, warehouse, where=ONE))[APPOINTED]
    assert appointed["withheld"].endswith("more people than it could have happened to")


def test_more_leavers_than_the_mean_in_post_leave_no_ratio_and_say_so(warehouse):
    load(warehouse, *a_year(before=(10, 60), in_post=(6, 60), left=(9, 12), joined=(5, 12)))
    leaving = by_event(relative_likelihood(EXACT, warehouse, where=ONE))["leaving"]
    assert leaving["withheld"].endswith("more left than were in post on the mean of the two days")


def test_rounding_makes_no_rate_over_everybody():
    ends = (Figures(25, 50, 0, Rule.PROTECTED), Figures(25, 50, 0, Rule.PROTECTED))
    row = likelihood_figures("leave", *ends, Figures(55, 10, 0, Rule.PROTECTED))
    assert row == {"withheld": "cannot be calculated: there are too few people"}


def test_too_few_at_risk_are_withheld_and_two_councils_too(warehouse):
    load(warehouse, *a_year(shortlisted=(4, 8), appointed=(2, 4)))
    few = by_event(relative_likelihood(PROTECTED, warehouse, where=ONE))[APPOINTED]
    assert few["withheld"] == "withheld: fewer than 25 people"
    for code in CODES:
        load(warehouse, *a_year(code, shortlisted=(400, 800)))
    for code in CODES[:2]:
        load(warehouse, *a_year(code, shortlisted=(400, 800), appointed=(40, 80)))
    two = by_event(relative_likelihood(PROTECTED, warehouse))[APPOINTED]
    assert two["withheld"] == "withheld: fewer than 3 councils"


def test_protected_figures_are_rounded_and_few_appointed_are_counted_in_many(warehouse):
    for code in CODES:
        load(warehouse, *a_year(code, shortlisted=(51, 62), appointed=(6, 7)))
    appointed = by_event(relative_likelihood(PROTECTED, warehouse))[APPOINTED]
    assert appointed["women_happened"] % 5 == appointed["others_at_risk"] % 5 == 0
    assert appointed["women_happened"] < 25
    exact = by_event(relative_likelihood(EXACT, warehouse))[APPOINTED]
    assert appointed["high"] / appointed["low"] > exact["high"] / exact["low"]


def test_an_officer_sees_their_own_figures_exactly_and_others_protected(warehouse):
    for code in (MANCHESTER, LEEDS):
        load(warehouse, *a_year(code, shortlisted=(41, 62), appointed=(6, 12)))
    own = Scope(exact=frozenset({MANCHESTER}))
    rows = relative_likelihood(own, warehouse, by=[Dimension.COUNCIL]).rows
    found = {row["council"]: row for row in rows if row["event"] == APPOINTED}
    assert found["Manchester City Council"]["women_at_risk"] == 41
    assert found["Leeds City Council"]["women_at_risk"] % 5 == 0


def test_by_grade_promotions_are_not_told_for_they_count_on_the_rung_above(warehouse):
    load(
        warehouse,
        *a_year(before=(40, 60), in_post=(40, 60), promoted=(4, 12)),
        *a_year(shortlisted=(40, 60), appointed=(4, 12)),
    )
    rows = relative_likelihood(EXACT, warehouse, by=[Dimension.GRADE], where=ONE).rows
    of_grade = {(row["event"], row.get("grade")): row for row in rows}
    assert of_grade[APPOINTED, Grade.PROFESSIONAL]["ratio"] == pytest.approx(0.5)
    (promoted,) = [row for row in rows if row["event"] == "promoted"]
    assert promoted["withheld"].endswith("counted in the grade that they moved to")


def test_by_year_every_year_has_every_event(warehouse):
    for year in (2024, 2025):
        load(warehouse, *a_year(year=year, shortlisted=(40, 60), appointed=(4, 12)))
    rows = relative_likelihood(EXACT, warehouse, by=[Dimension.YEAR]).rows
    assert [(row["year"], row["event"]) for row in rows][:2] == [
        (2024, SHORTLISTED),
        (2024, APPOINTED),
    ]
    assert len(rows) == 8


def test_groups_that_flows_are_not_told_apart_by_cannot_be_asked(warehouse):
    with pytest.raises(CannotAsk, match="cannot be taken by post"):
        relative_likelihood(EXACT, warehouse, by=[Dimension.POST])
