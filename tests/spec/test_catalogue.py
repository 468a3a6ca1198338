"""Each catalogue entry's worked example, worked out again by the code that it describes."""

from contextlib import suppress
from datetime import date
from typing import Any

import pytest

from dashboard.measures.catalogue import CATALOGUE, UnknownMeasure, measure_named
from dashboard.measures.disclosure import NotShown
from dashboard.measures.entry import CannotAsk
from etl.vocabulary.populations import Population
from etl.warehouse.scope import PROTECTED
from etl.warehouse.where import Dimension, Where
from tests.filled import a_filled_warehouse
from tests.spec.worked_examples import WORKED


@pytest.mark.parametrize("entry", [measure.entry for measure in CATALOGUE], ids=lambda e: e.name)
def test_the_worked_example_of_every_measure_comes_out(entry):
    assert WORKED[entry.name]() == entry.worked_example


@pytest.mark.parametrize("entry", [measure.entry for measure in CATALOGUE], ids=lambda e: e.name)
def test_every_measure_says_what_it_is(entry):
    words = (entry.title, entry.question, entry.numerator, entry.denominator, entry.unit)
    assert all((*words, entry.source, entry.caveats, entry.populations))
    assert entry.reviewed_on >= date(2026, 11, 1)


def test_an_unknown_measure_raises_and_lists_those_there_are():
    with pytest.raises(UnknownMeasure, match="The measures are: shares, change"):
        measure_named("turnover of hearts")


def test_a_measure_refuses_a_population_that_it_cannot_be_taken_of():
    of_shares = measure_named("shares")
    with pytest.raises(CannotAsk, match="shares cannot be taken of pay quarters"):
        of_shares.of(Where(population=Population.PAY_QUARTERS))
    assert measure_named("pay_quarters").of(Where()).population is Population.PAY_QUARTERS


def test_a_measure_answers_to_other_names_that_it_has():
    assert measure_named("Share-of-women") is measure_named("shares")


def test_no_two_measures_answer_to_one_name():
    names = [name for each in CATALOGUE for name in (each.entry.name, *each.entry.also)]
    assert len({name.casefold() for name in names}) == len(names)


def test_a_measure_refuses_an_option_that_it_does_not_take():
    nothing: Any = None
    with pytest.raises(CannotAsk, match=r"coverage takes no 'against'\. What it takes: none"):
        measure_named("coverage").asked(PROTECTED, nothing, (), Where(), against=Where())


@pytest.mark.parametrize("measure", CATALOGUE, ids=lambda measure: measure.entry.name)
def test_a_measure_can_be_grouped_by_what_it_says_and_by_nothing_else(measure, tmp_path):
    warehouse = a_filled_warehouse(tmp_path)
    for dimension in Dimension:
        where = measure.of(Where())
        if dimension in measure.groups:
            with suppress(NotShown):
                assert measure.asked(PROTECTED, warehouse, (dimension,), where).measure
        else:
            with pytest.raises(CannotAsk):
                measure.asked(PROTECTED, warehouse, (dimension,), where)
