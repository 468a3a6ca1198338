"""The definitions' worked examples, from a CSV file of counts by `wit load` to `wit measure`.

The answers stand in the definitions or were worked out from their formulas elsewhere; none is the
program's own.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.journeys.loaded import Line, Measure, loaded, of, six, written

HEADINGS = ("Council", "Year", "Status", "Grade", "Role family", "Women", "Men", "Not recorded")
JUNIOR, MIDDLE, SENIOR = "Technician or support", "Professional", "Head of service"
BY_GRADE = (JUNIOR, MIDDLE, SENIOR)


def line(
    council: str,
    women: int,
    people: int,
    *,
    year: int = 2025,
    status: str = "In post",
    grade: str = MIDDLE,
    role: str = "Security",
    not_recorded: int = 0,
) -> Line:
    """A row of the file: so many women of so many people whose gender is recorded."""
    return (council, year, status, grade, role, women, people - women, not_recorded)


SHARES = {
    "Leeds": (7, 52),
    "Bradford": (0, 20),
    "Kirklees": (20, 20),
    "Wakefield": (0, 28),
    "Calderdale": (0, 29),
    "Sheffield": (83, 520),
    "Rotherham": (30, 400),
    "Barnsley": (70, 500),
    "Doncaster": (90, 400),
    "Hull": (1_199, 10_000),
    "York": (1_200, 10_000),
}
# Around 14 % of all Welsh councils together.
FUNNEL = {"Newport": (3, 25), "Swansea": (7, 52), "Torfaen": (14, 100), "Conwy": (70, 500)}


def lines() -> Iterator[Line]:
    for council, (women, people) in SHARES.items():
        yield line(council, women, people)
    # A region of two councils; somebody whose gender is not recorded; two councils compared.
    yield from (line("Belfast", 2, 10), line("Fermanagh and Omagh", 9, 90))
    yield line("Camden", 7, 47, not_recorded=5)
    yield from (line("Islington", 9, 40), line("Hackney", 7, 52))
    for year, women in zip(range(2021, 2026), (10, 12, 15, 19, 24), strict=True):
        yield line("Lambeth", women, 100, year=year)
    for council, (women, people) in FUNNEL.items():
        yield line(council, women, people)
    yield line("Cardiff", 1_306, 9_323)
    # Fife's own by grade, and all of Scotland's: 300 of 1,000, 150 of 1,000, 50 of 500.
    own, others = ((10, 40), (6, 50), (1, 20)), ((290, 960), (144, 950), (49, 480))
    for council, counts in (("Fife", own), ("Highland", others)):
        for grade, each in zip(BY_GRADE, counts, strict=True):
            yield line(council, *each, grade=grade)
    before, after = ((10, 40), (6, 50), (1, 20)), ((9, 30), (8, 55), (2, 25))
    for year, counts in ((2024, before), (2025, after)):
        for grade, each in zip(BY_GRADE, counts, strict=True):
            yield line("Manchester", *each, year=year, grade=grade)
    yield from (line("Bury", 40, 100, year=2024), line("Bury", 40, 100))
    yield line("Bury", 4, 16, status="Promoted")
    yield from (line("Bolton", 30, 110, year=2024), line("Bolton", 28, 104))
    yield from (line("Bolton", 5, 12, status="Left"), line("Bolton", 3, 6, status="Joined"))
    yield from (line("Oldham", 96, 460), line("Oldham", 4, 40, grade=SENIOR))
    yield from (line("Rochdale", 30, 40, role="Software and web"), line("Rochdale", 10, 60))
    for year in range(2022, 2026):
        yield line("Salford", 300, 1_000, year=year)
        yield line("Salford", 50, 100, year=year, status="Joined")
        yield line("Salford", 30, 100, year=year, status="Left")


@pytest.fixture(scope="module")
def measure(tmp_path_factory: pytest.TempPathFactory) -> Measure:
    folder = tmp_path_factory.mktemp("examples")
    return loaded(folder, written(folder / "examples.csv", HEADINGS, lines()))


@pytest.mark.parametrize(
    ("council", "share", "at_95", "verdict"),
    [
        ("Leeds", 13.4615385, (6.67688, 25.2733), ("within", "too few people to be sure")),
        ("Bradford", 0, (0, 16.1125), ("below", "too few people to be sure")),
        ("Kirklees", 100, (83.8875, 100), ("above", "clearly")),
        ("Wakefield", 0, (0, 12.0643), ("below", "too few people to be sure")),
        ("Calderdale", 0, (0, 11.6970), ("below", "clearly")),
        ("Sheffield", 15.9615385, (13.0649, 19.3574), ("within", "too few people to be sure")),
        ("Rotherham", 7.5, (5.30377, 10.5048), ("below", "clearly")),
        ("Barnsley", 14, (11.2323, 17.3167), ("within", "too few people to be sure")),
        ("Doncaster", 22.5, (18.6805, 26.8427), ("above", "clearly")),
        ("Hull", 11.99, (11.3679, 12.6413), ("below", "too few people to be sure")),
        ("York", 12, (11.3776, 12.6515), ("within", "too few people to be sure")),
        ("Camden", 14.8936170, (7.40672, 27.6856), ("within", "too few people to be sure")),
    ],
)
def test_shares_have_wilsons_interval_and_their_verdict(measure, council, share, at_95, verdict):
    (row,) = measure("shares", f"council={council}")
    assert of(row, "share") == six(share)
    assert of(row, "low", "high") == six(*at_95)
    assert of(row, "position", "certainty") == verdict


def test_of_many_people_it_is_said_that_a_share_lies_too_near_to_tell(measure):
    for council, why in (("Hull", "too close to tell"), ("Leeds", "too few people to be sure")):
        (row,) = measure("shares", f"council={council}")
        assert row["why_unsure"] == why


def test_the_interval_at_99_8_percent(measure):
    (row,) = measure("shares", "council=Leeds")
    assert of(row, "low_998", "high_998") == six(4.54012, 33.7210)


def test_those_not_recorded_leave_bounds(measure):
    (row,) = measure("shares", "council=Camden")
    bounds = of(row, "recorded_rate", "share_if_men", "share_if_women")
    assert bounds == six(90.3846154, 13.4615385, 23.0769231)


def test_a_region_is_pooled_and_no_mean_of_shares(measure):
    (row,) = measure("shares", "region=Northern Ireland")
    assert of(row, "share", "position") == (pytest.approx(11), "below")


def test_two_councils_are_compared_by_newcombe(measure):
    (row,) = measure("change", "council=Islington", "--against", "council=Hackney")
    assert of(row, "change", "low", "high") == six(9.0384615, -6.55738, 25.5043)
    assert row["standing"] == "cannot be told apart"


def test_five_years_have_their_chi_square(measure):
    (row,) = measure("trend", "council=Lambeth")
    assert of(row, "chi_square", "slope") == six(9.1145833, 3.5)
    assert row["direction"] == "no clear change"


def test_the_funnel_around_14_percent(measure):
    found = {row["base"]: row for row in measure("funnel", "region=Wales")}
    limits = {
        25: (0.398358, 27.6016, 0, 35.4454),
        52: (4.56896, 23.4310, 0, 28.8697),
        100: (7.19918, 20.8008, 3.27729, 24.7227),
        500: (10.9586, 17.0414, 9.20466, 18.7953),
    }
    for people, expected in limits.items():
        assert of(found[people], "low", "high", "low_998", "high_998") == six(*expected)


def test_17_women_where_21_5_are_expected(measure):
    row = next(each for each in measure("like_for_like", "region=Scotland") if each["base"] == 110)
    assert of(row, "observed", "expected", "ratio") == six(17, 21.5, 0.790697674)
    assert of(row, "low", "high", "standardised") == six(0.460348, 1.26605, 15.8139535)


def test_kitagawas_parts_add_up(measure):
    rows = {row["grade"]: row for row in measure("why_groups_differ", "council=Manchester")}
    parts = {
        JUNIOR.lower(): (1.5909091, -2.5),
        MIDDLE.lower(): (1.2148760, 0.6033058),
        SENIOR.lower(): (0.6136364, 0.2954545),
        "all grades": (3.4194215, -1.6012397),
    }
    assert {grade: of(row, "within", "mix") for grade, row in rows.items()} == {
        grade: six(*expected) for grade, expected in parts.items()
    }
    assert rows["all grades"]["change"] == pytest.approx(1.8181818)


def test_women_were_half_as_likely_to_be_promoted(measure):
    row = next(
        each
        for each in measure("relative_likelihood", "council=Bury")
        if each["event"] == "promoted"
    )
    # The definitions give men against women: 2.000, 0.6940 to 5.7641.
    assert of(row, "ratio", "low", "high") == six(0.5, 0.173488, 1.44102)
    assert of(row, "standing", "four_fifths") == ("cannot be told apart", "under four fifths")


def test_turnover_of_12_who_left_of_a_mean_of_107(measure):
    row = next(each for each in measure("turnover", "council=Bolton") if each["who"] == "everybody")
    assert of(row, "turnover", "low", "high") == six(11.2149533, 5.78833, 19.5915)
    assert of(row, "joined_less_left", "unexplained", "reconciles") == (-6, 0, "yes")


def test_the_glass_ceiling_and_segregation(measure):
    (ceiling,) = measure("glass_ceiling", "council=Oldham")
    assert ceiling["ratio"] == pytest.approx(2)
    (row,) = measure("segregation", "council=Rochdale")
    assert row["index"] == pytest.approx(100 * 7 / 12)


def test_the_projection_of_30_percent_women(measure):
    """0.5 - 0.2 × 0.9^t, which passes 45 % at t = 13.158."""
    rows = measure("projection", "council=Salford", "--goal", "45")
    found = {row["after"]: row["share"] for row in rows}
    assert tuple(found[year] for year in (1, 5, 10, 14)) == six(32, 38.1902, 43.0264, 45.4246)
    assert {row["goal_year"] for row in rows} == {2039}
