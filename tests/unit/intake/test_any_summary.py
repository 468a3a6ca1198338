"""Numbers of women and men beside others are read as they stand, or asked about."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.intake.any_counts import ENDINGS, written
from tests.unit.intake.any_summaries import any_summary
from tests.unit.intake.sheets import counts, read


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(ENDINGS))
def test_what_stands_beside_numbers_of_people_is_never_counted_unasked(
    seed: int, ending: str
) -> None:
    rows, truth = any_summary(seed)
    with tempfile.TemporaryDirectory() as folder:
        reading = read(written(Path(folder), "Leeds City Council ICT 2025", ending, rows))
    if reading.verdict == "ready":
        found = counts(reading)
        assert (found["women"], found["men"], found["another gender"]) == truth
        assert not found["not recorded"]
