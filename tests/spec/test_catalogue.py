"""Each catalogue entry's worked example, worked out again by the code that it describes."""

from datetime import date

import pytest

from dashboard.measures.catalogue import CATALOGUE, UnknownMeasure, measure_named
from dashboard.measures.coverage import covered_percent
from dashboard.measures.entry import CannotAsk
from dashboard.measures.permitted import Figures
from dashboard.measures.published import spread
from dashboard.measures.safe_table import Rule
from dashboard.measures.shares import share_figures
from etl.vocabulary.benchmarks import benchmark
from etl.vocabulary.populations import Population
from etl.warehouse.where import Where


def worked_shares() -> str:
    row = share_figures(Figures(7, 45, 0, Rule.EXACT), benchmark("band"))
    return (
        f"{row['women']} women of {row['base']} people: {row['share']:.2f} %, interval "
        f"{row['low']:.3f} to {row['high']:.3f}; {row['position']} 12–16 %, {row['certainty']}"
    )


def worked_pay_quarters() -> str:
    found = spread([50, 55, 60, 70])
    return (
        f"councils with 50, 55, 60 and 70 %: median {found['median']}, "
        f"middle half {found['quartile_low']} to {found['quartile_high']}"
    )


def worked_coverage() -> str:
    return f"80 of 100 councils: {covered_percent(80, 100):.0f} %"


WORKED = {
    "shares": worked_shares,
    "pay_quarters": worked_pay_quarters,
    "coverage": worked_coverage,
}


@pytest.mark.parametrize("entry", [measure.entry for measure in CATALOGUE], ids=lambda e: e.name)
def test_the_worked_example_of_every_measure_comes_out(entry):
    assert WORKED[entry.name]() == entry.worked_example


@pytest.mark.parametrize("entry", [measure.entry for measure in CATALOGUE], ids=lambda e: e.name)
def test_every_measure_says_what_it_is(entry):
    words = (entry.title, entry.question, entry.numerator, entry.denominator, entry.unit)
    assert all((*words, entry.source, entry.caveats, entry.populations))
    assert entry.reviewed_on >= date(2026, 11, 1)


def test_an_unknown_measure_raises_and_lists_those_there_are():
    with pytest.raises(UnknownMeasure, match="The measures are: shares, pay_quarters, coverage"):
        measure_named("turnover of hearts")


def test_a_measure_refuses_a_population_that_it_cannot_be_taken_of():
    of_shares = measure_named("shares")
    with pytest.raises(CannotAsk, match="shares cannot be taken of pay quarters"):
        of_shares.of(Where(population=Population.PAY_QUARTERS))
    assert measure_named("pay_quarters").of(Where()).population is Population.PAY_QUARTERS
