"""Findings over chance: nothing is said to differ where nothing does, whatever the counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import proportion_confint

from dashboard.measures.disclosure import Question, permit, release
from dashboard.measures.findings.rules import apart_from_all
from dashboard.measures.permitted import Draft
from dashboard.measures.safe_table import Coverage, SafeTable
from dashboard.measures.shares import COLUMNS, ENTRY, share_figures
from etl.vocabulary.benchmarks import benchmark
from etl.vocabulary.regions import REGIONS
from etl.warehouse.reads import CountRow, DataVersion
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where

SECRET = b"a secret that only the tests know"
COUNCILS = frozenset({"E08000035", "E08000003", "E09000007"})
BAND = benchmark("band")
Counted = tuple[int, int]


def released(scope: Scope, rows: Sequence[CountRow], by: tuple[Dimension, ...]) -> SafeTable:
    """The counts through the gate, as a table of shares."""
    where = Where(year=2025)
    columns = (*COLUMNS,)
    question = Question(
        ENTRY, where, by, columns, BAND, Coverage(3, 3), DataVersion(1, date(2025, 6, 2), False)
    )
    drafts = [
        Draft(
            {"region": row.group[0]} if by else {},
            lambda figures: share_figures(figures, BAND),
            (group,),
        )
        for row, group in zip(rows, permit(scope, SECRET, where, by, rows), strict=True)
    ]
    return release(question, drafts)


def said_to_differ(scope: Scope, regions: Sequence[Counted], dice: Random) -> list[dict]:
    """The rows of the regions that are found apart from all; each region is women and others."""

    def row(group: tuple[str, ...], women: int, others: int) -> CountRow:
        keys = (dice.getrandbits(64), dice.getrandbits(64), dice.getrandbits(64))
        return CountRow(group, women, others, 0, *keys, COUNCILS, False)

    named = [row((name,), *counts) for name, counts in zip(REGIONS, regions, strict=False)]
    everybody = row((), sum(w for w, _ in regions), sum(o for _, o in regions))
    table = released(scope, named, (Dimension.REGION,))
    found = apart_from_all(table, released(scope, [everybody], ()))
    return [{**each.rows[0], "sentence": each.sentence} for each in found]


@pytest.mark.parametrize("scope", [EXACT, PROTECTED], ids=["exact", "protected"])
@pytest.mark.parametrize("share", [0.06, 0.2, 0.45])
def test_of_twelve_regions_alike_one_is_said_to_differ_in_fewer_than_one_world_in_twenty(
    scope, share
):
    dice = Random(20251126)
    worlds, wrong = 400, 0
    for _ in range(worlds):
        regions = []
        for _ in REGIONS:
            people = dice.randint(40, 700)
            women = sum(dice.random() < share for _ in range(people))
            regions.append((women, people - women))
        wrong += bool(said_to_differ(scope, regions, dice))
    assert wrong / worlds < 1 / 20


def test_a_region_that_is_another_is_found_among_twelve():
    """The rule must find as well as keep silent: 35 % among eleven of 20 % each."""
    found = said_to_differ(PROTECTED, [(140, 260), *[(80, 320)] * 11], Random(1))
    assert [row["region"] for row in found] == [REGIONS[0]]


@given(
    regions=st.lists(
        st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=2, max_size=len(REGIONS)
    ),
    exactly=st.booleans(),
)
def test_nothing_is_said_to_differ_whose_interval_holds_the_share_of_all(regions, exactly):
    """Of exact figures by another's Wilson interval; of protected ones by that of the table."""
    scope = EXACT if exactly else PROTECTED
    everybody = 100 * sum(w for w, _ in regions) / max(sum(w + o for w, o in regions), 1)
    for row in said_to_differ(scope, regions, Random(7)):
        low, high = row["low"], row["high"]
        if exactly:
            low, high = (
                100 * bound
                for bound in proportion_confint(row["women"], row["base"], method="wilson")
            )
            assert not low <= everybody <= high
        assert (", above the" in row["sentence"]) is (row["share"] > everybody) or not exactly
        assert row["base"] >= 25 or exactly
