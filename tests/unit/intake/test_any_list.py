"""Any list of people, in any format, reads back to those in post, or is asked about."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bench.made_files import write
from tests.unit.intake.any_lists import any_list
from tests.unit.intake.sheets import counts, read


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32))
def test_a_list_reads_back_to_those_in_post_or_is_asked_about_and_is_never_wrong(seed: int) -> None:
    made = any_list(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"Leeds City Council ICT 2025{made.ending}"
        reading = read(write(path, *made.sheets, **made.how))
    if reading.verdict == "ready":
        found = counts(reading)
        assert (found["women"], found["men"], found["not recorded"]) == made.truth
        assert not found["another gender"]
