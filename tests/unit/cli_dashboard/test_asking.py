"""Options of measures, as words of the command line."""

import pytest

from dashboard.measures.arithmetic.flows import WhatIf
from dashboard.measures.asked_in_words import assumptions, options_in, percentage
from dashboard.measures.catalogue import Option
from dashboard.measures.entry import CannotAsk
from etl.vocabulary.populations import Status
from etl.warehouse.where import Where


def test_what_is_set_by_hand_is_in_percent_and_of_women_and_others_alike() -> None:
    assert assumptions(["starters=50,leaving=8,promotion=5%"], "--what-if") == WhatIf(
        women_of_starters=0.5,
        women_leaving=0.08,
        others_leaving=0.08,
        women_promotion=0.05,
        others_promotion=0.05,
    )


def test_the_rates_of_women_can_be_set_alone() -> None:
    assert assumptions(["women-leaving=8", "women-promotion=6"], "--what-if") == WhatIf(
        women_leaving=0.08, women_promotion=0.06
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("starter=50", r"--what-if has no 'starter'\. It has: starters, leaving, promotion"),
        ("starters", "--what-if was given 'starters': expected key=value, as in starters=50"),
        ("starters=half", "--what-if starters= was given 'half': expected a percentage"),
        ("leaving=101", "expected a percentage from 0 to 100"),
        ("leaving=-1", "expected a percentage from 0 to 100"),
        ("leaving=nan", "expected a percentage from 0 to 100"),
        ("leaving=8,women_leaving=9", "--what-if sets 'women_leaving' twice"),
    ],
)
def test_what_cannot_be_set_is_refused_with_what_can(given: str, said: str) -> None:
    with pytest.raises(CannotAsk, match=said):
        assumptions([given], "--what-if")


def test_a_goal_is_a_percentage() -> None:
    assert percentage("--goal", "30") == percentage("--goal", "30 %") == 30.0


@pytest.mark.parametrize(
    ("said", "status"), [("year=2024", Status.LEFT), ("status=in post", Status.IN_POST)]
)
def test_people_are_compared_with_people_of_their_status_unless_another_is_named(
    said: str, status: Status
) -> None:
    asked = Where(status=Status.LEFT)
    found = options_in({Option.AGAINST: (said,)}, asked, lambda option: f"--{option}")
    assert found[Option.AGAINST].status is status
