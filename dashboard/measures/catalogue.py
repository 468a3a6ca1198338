"""Every measure, said in words: what it answers, how it is made, what it cannot say."""

from dataclasses import dataclass
from datetime import date


class UnknownMeasure(LookupError):
    """A measure was asked for that is not in the catalogue. The message may be shown."""


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One measure. `worked_example` is checked by a test in tests/spec."""

    name: str
    title: str
    question: str
    numerator: str
    denominator: str
    unit: str
    population: str
    source: str
    caveats: str
    worked_example: str
    reviewed_on: date


SHARES = CatalogueEntry(
    name="shares",
    title="Share of women",
    question="What share of the people in post are women, and how does it stand to the benchmark?",
    numerator="women in post on 31 March",
    denominator="women, men and people of another gender in post on 31 March",
    unit="percent",
    population="council IT, council workforce, society membership, comparators",
    source=(
        "Pooled over people, never a mean of shares. Interval: Wilson (1927), 95 % and 99.8 %; "
        "protected figures are widened for the rounding."
    ),
    caveats=(
        "People whose gender is not recorded are left out of both; beside the share stand the "
        "shares if all of them were men, and if all were women. Protected counts are rounded to 5 "
        "each by themselves, so rows need not add up to totals."
    ),
    worked_example="7 women of 52 people: 13.46 %, interval 6.677 to 25.273; within 12–16 %, "
    "too few people to be sure",
    reviewed_on=date(2026, 11, 23),
)

PAY_QUARTERS = CatalogueEntry(
    name="pay_quarters",
    title="Women in each quarter of pay",
    question="What share of each quarter of a council's employees, by hourly pay, are women?",
    numerator="women's published share of the quarter, one figure a council",
    denominator="councils that published",
    unit="percent",
    population="whole council workforces that report under the gender pay gap regulations",
    source=(
        "Gender pay gap service, Open Government Licence v3.0. The figure of a group is the median "
        "over its councils; the spread is the middle half (quartiles by linear interpolation)."
    ),
    caveats=(
        "The returns hold shares and no counts, so nothing is pooled and there is no interval. "
        "Whole workforces, not IT; quarters of pay, not rungs of the ladder. A return published "
        "as '2019 to 2020' is of 31 March 2019 and stands under 2019. Scottish and Welsh councils "
        "mostly report elsewhere."
    ),
    worked_example="councils with 50, 55, 60 and 70 %: median 57.5, middle half 53.75 to 62.5",
    reviewed_on=date(2026, 11, 23),
)

COVERAGE = CatalogueEntry(
    name="coverage",
    title="Coverage",
    question="How many of the councils expected have sent a return?",
    numerator="councils with a submission for the year",
    denominator="principal councils that existed on 31 March of the year",
    unit="councils",
    population="council IT, council workforce, pay quarters",
    source="The submissions ledger and the register of councils.",
    caveats="A council counts when it has sent anything of the kind, however little.",
    worked_example="80 of 100 councils: 80 %",
    reviewed_on=date(2026, 11, 23),
)

CATALOGUE = (SHARES, PAY_QUARTERS, COVERAGE)


def measure_named(name: str) -> CatalogueEntry:
    """The catalogue's entry of that name. Raises UnknownMeasure, listing what there is."""
    for entry in CATALOGUE:
        if entry.name == name:
            return entry
    known = ", ".join(entry.name for entry in CATALOGUE)
    raise UnknownMeasure(f"There is no measure '{name}'. The measures are: {known}.")
