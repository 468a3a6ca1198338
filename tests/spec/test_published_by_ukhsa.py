"""What UKHSA's R package PHEindicatormethods holds itself to: the tables of its own tests, which
follow the technical guides of Fingertips, against what the measures say of the same numbers.

Its rates and ratios of fewer than 10 events have exact intervals there and Byar's here, so none of
these stand in the tables.
"""

import pytest

from dashboard.measures.arithmetic.byar import byar
from dashboard.measures.arithmetic.funnel import limits, place_in
from dashboard.measures.arithmetic.intervals import Z95, Z998
from dashboard.measures.like_for_like import like_for_like_figures
from dashboard.measures.permitted import Figures
from dashboard.measures.safe_table import Rule
from dashboard.measures.shares import share_figures
from dashboard.measures.turnover import WHO, turnover_figures

SIX_DIGITS = 5e-7

# testdata_Proportion.xlsx: numerator and denominator; limits at 95 and at 99.8 %, of 1.
WILSON = [
    ((1, 100), (0.001767432064, 0.054486196179, 0.000873065697, 0.104554452837)),
    ((5, 100), (0.021543679154, 0.111750469232, 0.013865320726, 0.164588522826)),
    ((20, 100), (0.133366933331, 0.288829165593, 0.105191620667, 0.347110941701)),
    ((65, 100), (0.552544432969, 0.736357517569, 0.495494657407, 0.778354061409)),
    ((9856, 12345), (0.791210175291, 0.805364007361, 0.786992410842, 0.809306141259)),
    ((222, 3215), (0.060791690364, 0.078339566814, 0.056471019646, 0.084184141853)),
    ((999, 3456), (0.274189510800, 0.304403896628, 0.265839957681, 0.313447544928)),
]
# testdata_Byars_Wilson.xlsx: events and their limits.
BYAR = [
    ((65, Z95), (50.163187710459, 82.849138545940)),
    ((1045, Z95), (982.593201807333, 1110.331212985650)),
    ((65, Z998), (42.880261471480, 94.000290844318)),
    ((1045, Z998), (947.940703561037, 1148.806160988033)),
    ((10, Z998), (2.916318374696, 24.193724927881)),
]
# testdata_Rate.xlsx: events, people, the rate of 100 and its limits at 95 %.
RATES = [
    ((20, 100), (20, 12.211428834876, 30.889880369197)),
    ((65, 100), (65, 50.163187710459, 82.849138545940)),
    ((9856, 12345), (79.837991089510, 78.269490589768, 81.430016542721)),
    ((222, 3215), (6.905132192846, 6.026574877653, 7.875729370872)),
    ((999, 3456), (28.90625, 27.141304936091, 30.755833237378)),
    ((250, 220), (113.636363636364, 99.984947385329, 128.631144874558)),
]
# testdata_DSR_ISR.xlsx: by age people and events of two areas, and events and people of all.
PEOPLE = (636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123,
          207)  # fmt: skip
EVENTS = {
    "big": (127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91),
    "small": (12, 4, 3, 2, 3, 4, 8, 2, 2, 3, 4, 5, 6, 8, 5, 6, 5, 5, 4),
}
EVENTS_OF_ALL = (10303, 2824, 0, 3615, 3641, 3490, 3789, 3213, 3031, 2771, 3089, 3490, 3595, 4745,
                 5514, 7125, 5694, 6210, 5757)  # fmt: skip
PEOPLE_OF_ALL = (50520, 57173, 60213, 54659, 44345, 50128, 62163, 67423, 62899, 55463, 60479,
                 49974, 44140, 40888, 37239, 30819, 18136, 15325, 13918)  # fmt: skip
# Observed ÷ expected with its limits, and the indirectly standardised rate of 100 with its.
STANDARDISED = [
    (
        "big",
        (1.070723293902, 1.001714771255, 1.143233287250),
        (10.011137622091, 9.365916002979, 10.689097582911),
    ),
    (
        "small",
        (0.108866837704, 0.087650401018, 0.133665763284),
        (1.017892205151, 0.819521002506, 1.249759260138),
    ),
]
# testdata_funnel_prop_inputs.csv: of 303 areas around 80.6424478571495 %, those nearest to each
# limit; its events are estimates and no whole numbers.
AROUND = 0.806424478571495
AREAS = [
    ("Ashton, Leigh and Wigan", 59356.4384, 73352, "in line with the rest"),
    ("Rotherham", 48590.8983, 60459, "in line with the rest"),
    ("Witham, Braintree and Halstead", 28537.4507, 35201, "somewhat higher"),
    ("South East Hertfordshire", 38045.3716, 46958, "somewhat higher"),
    ("North Devon", 30277.5312, 37828, "somewhat lower"),
    ("West Hull", 30111.081, 37037, "unusually high"),
    ("Rochdale", 26734.0178, 32867, "unusually high"),
    ("Sunderland", 56140.4742, 70053, "unusually low"),
    ("Walsall", 48822.495, 60990, "unusually low"),
]
# testdata_funnel_prop_outputs.csv: people, and limits of 100 at 95 and 99.8 %.
FUNNEL = [
    (1, (3.204264, 100, 0, 100)),
    (11, (57.293957, 100, 43.829393, 100)),
    (18, (62.390093, 98.894803, 51.864359, 100)),
    (41, (68.548635, 92.73626, 61.574398, 99.710497)),
    (50, (69.691035, 91.593861, 63.375595, 97.909301)),
    (102, (72.974925, 88.309971, 68.553233, 92.731663)),
    (125, (73.716166, 87.56873, 69.721931, 91.562965)),
    (321, (76.32027, 84.964626, 73.827764, 87.457131)),
    (1008, (78.203374, 83.081521, 76.796814, 84.488082)),
    (5348, (79.583537, 81.701359, 78.972886, 82.31201)),
    (9998, (79.867989, 81.416907, 79.421375, 81.863521)),
    (65309, (80.33943, 80.945466, 80.164686, 81.12021)),
]


def exact(women: int, base: int) -> Figures:
    return Figures(women, base - women, 0, Rule.EXACT)


@pytest.mark.parametrize(("counts", "published"), WILSON, ids=str)
def test_shares_have_the_limits_of_phe_proportion(counts, published):
    row = share_figures(exact(*counts), None)
    told = [row[name] / 100 for name in ("low", "high", "low_998", "high_998")]
    assert told == pytest.approx(published, rel=SIX_DIGITS)


@pytest.mark.parametrize(("of", "published"), BYAR, ids=str)
def test_events_have_byars_limits(of, published):
    assert byar(*of) == pytest.approx(published, rel=SIX_DIGITS)


@pytest.mark.parametrize(("counts", "published"), RATES, ids=str)
def test_turnover_of_as_many_at_both_ends_is_phe_rate(counts, published):
    left, in_post = (exact(0, count) for count in counts)
    row = turnover_figures(WHO[-1], True, in_post, in_post, left, left)
    told = [row[name] for name in ("turnover", "low", "high")]
    assert told == pytest.approx(published, rel=SIX_DIGITS)


@pytest.mark.parametrize(("area", "ratio", "rate"), STANDARDISED, ids=["big", "small"])
def test_the_like_for_like_share_is_the_indirectly_standardised_rate(area, ratio, rate):
    own = [exact(*each) for each in zip(EVENTS[area], PEOPLE, strict=True)]
    everybody = [exact(*each) for each in zip(EVENTS_OF_ALL, PEOPLE_OF_ALL, strict=True)]
    pairs = zip(own, everybody, strict=True)
    row = like_for_like_figures(
        exact(sum(EVENTS[area]), sum(PEOPLE)),
        exact(sum(EVENTS_OF_ALL), sum(PEOPLE_OF_ALL)),
        {f"age {place}": pair for place, pair in enumerate(pairs)},
    )
    assert row["expected"] == pytest.approx(835.883561231, rel=SIX_DIGITS)
    assert row["pooled"] == pytest.approx(9.34988309221, rel=SIX_DIGITS)
    assert [row[name] for name in ("ratio", "low", "high")] == pytest.approx(ratio, rel=SIX_DIGITS)
    standardised = [row[f"standardised{end}"] for end in ("", "_low", "_high")]
    assert standardised == pytest.approx(rate, rel=SIX_DIGITS)


@pytest.mark.parametrize(("people", "published"), FUNNEL, ids=str)
def test_the_funnel_has_its_limits_at_every_size(people, published):
    found = limits(0.80642448, people)
    told = [100 * each for each in (found.low, found.high, found.low_998, found.high_998)]
    assert told == pytest.approx(published, rel=SIX_DIGITS)


@pytest.mark.parametrize(("area", "events", "people", "place"), AREAS)
def test_areas_stand_in_the_funnel_where_ukhsa_puts_them(area, events, people, place):
    """Its 'not significant', beyond 0.025 and beyond 0.001 on a side."""
    assert place_in(limits(AROUND, people), events / people) == place
