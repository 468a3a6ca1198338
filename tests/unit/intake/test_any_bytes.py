"""Any bytes under any name give a reading, never an exception."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.workbooks.opening import guard
from etl.workbooks.opening.guard import Limits
from etl.workbooks.reading import Reading, Verdict
from tests.unit.intake.sheets import read, workbook

STARTS = [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"\xef\xbb\xbf"]


def answered(name: str, content: bytes) -> Reading:
    """What the parent and the child would say between them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        refusal = guard.check(path, path.suffix, Limits())
        if refusal is not None:
            return Reading(name, "", 0, problems=[refusal])
        return read(path)


@settings(max_examples=150)
@given(
    st.sampled_from(guard.EXTENSIONS),
    st.sampled_from(STARTS),
    st.one_of(st.binary(max_size=400), st.text(max_size=200).map(str.encode)),
)
def test_any_bytes_give_a_reading(extension: str, start: bytes, rest: bytes) -> None:
    reading = answered(f"r{extension}", start + rest)
    assert reading.verdict is not Verdict.READY
    assert reading.reason


def _whole() -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        path = workbook(Path(folder) / "r.xlsx", ("Gender", "Grade"), ("F", "Manager"))
        with zipfile.ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}


PARTS = _whole()


@settings(max_examples=100)
@given(st.sampled_from(sorted(PARTS)), st.integers(0, 10_000), st.binary(max_size=20))
def test_a_workbook_with_any_part_damaged_gives_a_reading(
    part: str, place: int, junk: bytes
) -> None:
    content = PARTS[part]
    at = place % (len(content) + 1)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, whole in PARTS.items():
            archive.writestr(name, content[:at] + junk + content[at:] if name == part else whole)
    assert answered("r.xlsx", packed.getvalue()).verdict in Verdict


@settings(max_examples=60)
@given(st.integers(1, 10_000))
def test_a_workbook_cut_off_anywhere_gives_a_reading(place: int) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, whole in PARTS.items():
            archive.writestr(name, whole)
    content = packed.getvalue()
    reading = answered("r.xlsx", content[: place % len(content)])
    assert reading.verdict is Verdict.REFUSED
