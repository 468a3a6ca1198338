"""Any table of counts, in any layout and with any noise, reads back the same, or is asked about."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.vocabulary.populations import Population
from etl.workbooks.reading import Reading
from tests.unit.intake.any_counts import (
    ALONE,
    ENDINGS,
    LAYOUTS,
    PAIRS,
    Layout,
    People,
    grades_of,
    noisy,
    of_one_year,
    people,
    written,
    years_of,
)
from tests.unit.intake.sheets import read

ByYear = dict[int, tuple[int, int]]


def true_of(of: People) -> ByYear:
    """Women and men by year, of the years in which there is anybody."""
    found: ByYear = defaultdict(lambda: (0, 0))
    for (_, year), (women, men) in of.items():
        found[year] = found[year][0] + women, found[year][1] + men
    return {year: both for year, both in found.items() if any(both)}


def read_of(reading: Reading) -> ByYear:
    """The same of a reading; people of another gender or of none recorded are none of them."""
    found: ByYear = defaultdict(lambda: (0, 0))
    for table in reading.tables:
        assert not table.counts.another_gender + table.counts.not_recorded
        for cell, counts in table.cells.items():
            women, men = found[cell.year]
            found[cell.year] = women + counts.women, men + counts.men
    return {year: both for year, both in found.items() if any(both)}


def name_of(of: People, layout: Layout) -> str:
    return f"Leeds City Council ICT {years_of(of)[0] if layout in ALONE else ''}"


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data(), people(), st.sampled_from(LAYOUTS), st.booleans(), st.sampled_from(ENDINGS))
def test_a_table_in_any_shape_reads_back_or_is_asked_about_and_is_never_wrong(
    data: st.DataObject, of: People, layout: Layout, total: bool, ending: str
) -> None:
    words = data.draw(st.sampled_from(PAIRS))
    of = of_one_year(of) if layout in ALONE else of
    rows = data.draw(noisy(layout(of, words, total), layout))
    with tempfile.TemporaryDirectory() as folder:
        reading = read(
            written(Path(folder), name_of(of, layout), ending, rows),
            population=Population.COUNCIL_IT,
        )
    if reading.verdict == "ready":
        assert read_of(reading) == true_of(of)


@settings(max_examples=100, deadline=None)
@given(people(), st.sampled_from(LAYOUTS), st.booleans(), st.sampled_from(ENDINGS))
def test_without_noise_no_shape_is_asked_about(
    of: People, layout: Layout, total: bool, ending: str
) -> None:
    of = of_one_year(of) if layout in ALONE else of
    # One row and one column can be anything; and nobody at all is no return.
    if len(grades_of(of)) < 2 or not all(women and men for women, men in of.values()):
        return
    # Numbers that make a hundred may be percentages.
    if any(sum(both) in (99, 100, 101) for both in [*true_of(of).values(), *of.values()]):
        return
    with tempfile.TemporaryDirectory() as folder:
        rows = layout(of, ("Women", "Men"), total)
        reading = read(
            written(Path(folder), name_of(of, layout), ending, rows),
            population=Population.COUNCIL_IT,
        )
    assert reading.verdict == "ready", reading.reason
    assert read_of(reading) == true_of(of)
