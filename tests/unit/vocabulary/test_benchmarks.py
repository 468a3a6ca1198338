import csv
from pathlib import Path

import pytest

from etl.vocabulary.benchmarks import UnknownBenchmark, benchmark, benchmarks, read_benchmarks

HEADINGS = "key,name,low,high,year,population,area,source,source_url,note\n"


def test_the_band_is_the_default_and_says_that_it_is_no_target() -> None:
    band = benchmark()
    assert (band.low, band.high, band.year, band.is_band) == (12, 16, 2015, True)
    assert "not a target" in band.note
    assert "Davies" in band.source
    assert "McKinsey" in band.source


@pytest.mark.parametrize(
    ("key", "figure"),
    [
        ("bcs-2024", 22),
        ("bcs-2014", 17),
        ("bcs-2023-scotland", 26),
        ("ddat-2021", 34.8),
        ("ddat-2022", 35.0),
        ("ddat-2023", 35.1),
        ("hesa-2021-22", 24.8),
        ("parity", 50),
    ],
)
def test_published_figures_are_held(key: str, figure: float) -> None:
    assert (benchmark(key).low, benchmark(key).high) == (figure, figure)


def test_every_benchmark_has_a_source_and_all_but_parity_an_address() -> None:
    for one in benchmarks().values():
        assert one.source
        assert one.source_url.startswith("http") or one.key == "parity"


def test_an_unknown_key_names_those_that_are_known() -> None:
    with pytest.raises(UnknownBenchmark, match=r"'davies'.*band, bcs-2024") as error:
        benchmark("davies")
    assert isinstance(error.value, KeyError)


@pytest.mark.parametrize("figures", ["16,12", "-1,5", "50,101"])
def test_figures_that_are_no_percentage_are_refused(tmp_path: Path, figures: str) -> None:
    path = tmp_path / "benchmarks.csv"
    path.write_text(HEADINGS + f"k,n,{figures},2020,p,a,s,u,\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not a percentage"):
        read_benchmarks(path)


def test_bcs_figures_are_those_of_the_source(shared_data: Path) -> None:
    path = shared_data / "benchmarks" / "women-in-it-and-benchmarks.csv"
    with path.open(encoding="utf-8-sig", newline="") as lines:
        published = {
            row["year"]: float(row["value"])
            for row in csv.DictReader(lines)
            if row["measure"] == "IT specialists who are women" and row["area"] == "United Kingdom"
        }
    assert len(published) == 10
    assert {year: benchmark(f"bcs-{year}").low for year in published} == published


@pytest.mark.parametrize(
    ("key", "same", "name", "low", "high"),
    [
        ("target=30", "target=30", "own target of 30 %", 30, 30),
        ("30", "target=30", "own target of 30 %", 30, 30),
        ("30.0 %", "target=30", "own target of 30 %", 30, 30),
        ("target=25-30", "target=25-30", "own target of 25–30 %", 25, 30),
        ("25 – 30%", "target=25-30", "own target of 25–30 %", 25, 30),
        ("target=12.5", "target=12.5", "own target of 12.5 %", 12.5, 12.5),
        ("target=100", "target=100", "own target of 100 %", 100, 100),
    ],
)
def test_whoever_asks_may_set_a_target_of_their_own(
    key: str, same: str, name: str, low: float, high: float
) -> None:
    target = benchmark(key)
    assert (target.key, target.name, target.low, target.high) == (same, name, low, high)
    assert target.population == "set by whoever asks"
    assert (target.year, target.source_url) == (None, "")
    assert benchmark(target.key) == target


@pytest.mark.parametrize(
    "key", ["target=", "target=many", "target=0", "target=101", "target=30-25", "target=-5", "130"]
)
def test_a_target_that_cannot_be_is_refused_with_what_can(key: str) -> None:
    with pytest.raises(UnknownBenchmark, match=r"is no target\. Expected a percentage over 0"):
        benchmark(key)


def test_a_target_stands_in_no_list() -> None:
    benchmark("target=30")
    assert "target=30" not in benchmarks()
