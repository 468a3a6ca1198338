"""The worked examples of the Society's posts, of what if, coverage, benchmarks, pay quarters and
findings, from spreadsheets by `wit load` to `wit measure`.

The answers stand in the definitions or were worked out by hand from the formulas beside them; none
is the program's own.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.journeys.loaded import Line, Measure, loaded, of, six, written

HEADINGS = ("Council", "Year", "Status", "Grade", "Women", "Men")
MIDDLE, SENIOR = "Professional", "Head of service"
YEARS = range(2022, 2026)
BY_PAY = ("LowerQuartile", "LowerMiddleQuartile", "UpperMiddleQuartile", "TopQuartile")
TOP_QUARTER = {"Leeds": 50, "Bradford": 55, "Kirklees": 60, "Wakefield": 70}


def lines() -> Iterator[Line]:
    yield ("Leeds", 2025, "In post", MIDDLE, 7, 45)
    yield ("Doncaster", 2025, "In post", MIDDLE, 90, 310)
    # As in the definitions, and otherwise: fewer women among starters, and half as many who leave.
    flows = {"Salford": (50, 50, 30, 70), "Stockport": (20, 80, 15, 35)}
    for council, (joined, men_joined, left, men_left) in flows.items():
        for year in YEARS:
            yield (council, year, "In post", MIDDLE, 300, 700)
            yield (council, year, "Joined", MIDDLE, joined, men_joined)
            yield (council, year, "Left", MIDDLE, left, men_left)
    # Half of the heads of service leave a year, of the professionals none.
    for year in YEARS:
        yield ("Bolton", year, "In post", MIDDLE, 100, 100)
        yield ("Bolton", year, "In post", SENIOR, 10, 90)
        yield ("Bolton", year, "Left", SENIOR, 5, 45)
        yield ("Bolton", year, "Promoted", SENIOR, 20, 20)
    for council in ("Cardiff", "Conwy", "Newport", "Swansea", "Torfaen", "Belfast", "Fife"):
        yield (council, 2025, "In post", MIDDLE, 10, 40)


def of_pay() -> Iterator[Line]:
    for council, women in TOP_QUARTER.items():
        of_women = (*[60] * 3, women)
        shares = [share for each in of_women for share in (100 - each, each)]
        yield (f"{council} Council", *shares, "31/03/2020 00:00:00")


@pytest.fixture(scope="module")
def measure(tmp_path_factory: pytest.TempPathFactory) -> Measure:
    folder = tmp_path_factory.mktemp("examples")
    of_members = ("Year", "Membership grade", "Society post", "Region", "Women", "Men")
    members = (
        (2025, "Manager", "Board", "London", 3, 5),
        (2025, "Manager", "No post", "London", 60, 240),
    )
    quarters = [f"{gender}{quarter}" for quarter in BY_PAY for gender in ("Male", "Female")]
    return loaded(
        folder,
        written(folder / "examples.csv", HEADINGS, lines()),
        written(folder / "members.csv", of_members, members),
        written(
            folder / "UK Gender Pay Gap Data - 2019 to 2020.csv",
            ("EmployerName", *quarters, "DueDate"),
            of_pay(),
        ),
    )


@pytest.mark.parametrize("rule", ["exact", "protected"])
def test_3_women_of_8_on_the_board_are_shown_to_everybody(measure, rule):
    """Posts are public office. The definitions: 37.5 %, 13.6844 to 69.4258."""
    rows = measure("shares", "population=society membership", "--by", "post", "--as", rule)
    (board,) = (row for row in rows if row["post"] == "board")
    assert of(board, "women", "base", "withheld") == (3, 8, "")
    assert of(board, "share", "low", "high") == six(37.5, 13.6844, 69.4258)


def test_what_if_half_of_starters_were_women_and_a_tenth_left(measure):
    """The definitions' 0.5 - 0.2 × 0.9^t, of a council in which neither is so."""
    assumed = ("--what-if", "starters=50,leaving=10", "--goal", "45")
    rows = measure("projection", "council=Stockport", *assumed)
    found = {row["after"]: row["share"] for row in rows}
    assert tuple(found[year] for year in (1, 5, 10, 14)) == six(32, 38.1902, 43.0264, 45.4246)
    assert {row["goal_year"] for row in rows} == {2039}


def test_without_what_if_it_goes_on_as_recorded(measure):
    """Of 1,000 people 20 women and 80 men join a year and a twentieth leaves: women are 400 - 100 ×
    0.95^t, all 2,000 - 1,000 × 0.95^t.
    """
    found = {row["after"]: row for row in measure("projection", "council=Stockport")}
    assert of(found[1], "share", "women", "people") == six(29.0476190, 305, 1_050)
    assert of(found[10], "share", "women", "people") == six(24.2728375, 340.126306, 1_401.26306)
    assert found[15]["goal_met"] == "never, at this share of starters"


def test_what_if_women_alone_left_twice_as_often(measure):
    """Women are 250 + 50 × 0.8^t, others 500 + 200 × 0.9^t."""
    rows = measure("projection", "council=Salford", "--what-if", "women_leaving=20")
    found = {row["after"]: row["share"] for row in rows}
    assert tuple(found[year] for year in (1, 2, 5)) == six(29.8969072, 29.8728814, 30.1175151)


@pytest.mark.parametrize(
    ("promotion", "after_2"), [(0, 45.5555556), (10, 45.3488372), (40, 44.5945946)]
)
def test_what_if_more_or_fewer_were_promoted(measure, promotion, after_2):
    """Of 100 professionals of each gender a part p moves up a year, to 10 women and 90 men of whom
    half leave: after a year 105 women of 250, after two 102.5 - 50 p of 225 - 100 p.
    """
    rows = measure("projection", "council=Bolton", "--what-if", f"promotion={promotion}")
    found = {row["after"]: row["share"] for row in rows}
    assert (found[1], found[2]) == six(42, after_2)


def test_coverage_is_of_the_councils_that_there_are(measure):
    """22 councils in Wales, 11 in Northern Ireland, 32 in Scotland."""
    rows = {row["region"]: row for row in measure("coverage", "year=2025", "--by", "region")}
    expected = {
        "Wales": (5, 22, 22.7272727),
        "Northern Ireland": (1, 11, 9.09090909),
        "Scotland": (1, 32, 3.125),
    }
    for region, figures in expected.items():
        found = of(rows[region], "councils_reported", "councils_expected", "coverage")
        assert found == six(*figures)


def test_7_women_of_52_beside_every_benchmark(measure):
    """The definitions: within the band, below the Civil Service's digital profession."""
    rows = {row["benchmark"]: row for row in measure("benchmarks", "council=Leeds")}
    names = ("position", "certainty", "in_words")
    stands = {key: of(rows[key], *names) for key in ("band", "ddat-2023")}
    assert stands == {
        "band": ("within", "too few people to be sure", "Within, too few people to be sure"),
        "ddat-2023": ("below", "clearly", "Clearly below"),
    }
    assert {round(row["share"], 7) for row in rows.values()} == {13.4615385}


def test_the_quarters_of_pay_have_a_median_and_a_middle_half(measure):
    """Of 50, 55, 60 and 70 the median is 57.5, and the quartiles a quarter of the way along."""
    rows = measure("pay_quarters", "year=2019")
    (top,) = (row for row in rows if row["quarter"].startswith("top"))
    assert of(top, "median", "quartile_low", "quartile_high") == six(57.5, 53.75, 62.5)


def test_90_women_of_400_stand_out_against_the_band(measure):
    """Cohen's h of 22.5 against 16 % is 0.165398; that of the interval's lower end, 18.6805 %, is
    0.070849, and 0.428355 of it.
    """
    rows = measure("findings", "council=Doncaster")
    row = next(each for each in rows if "band" in each["finding"])
    assert of(row, "surprise", "certainty") == pytest.approx((0.165398, 0.428355), abs=5e-6)
