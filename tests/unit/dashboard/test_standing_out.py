"""What stands out on the Overview: the first findings, each with where it is shown."""

import pytest

from dashboard.accounts.desk import Desk
from dashboard.components.links import finding_link
from dashboard.components.standing_out import SHOWN_AT_MOST, findings_of
from dashboard.figures.words import finding
from dashboard.measures.findings.first import first_of
from dashboard.measures.shares import shares
from dashboard.pages import overview
from dashboard.url_state import Filters
from etl.vocabulary.populations import Population
from etl.vocabulary.regions import Region
from tests.filled import SMALL
from tests.tree import every, prop, text

JOINER = "\u2060"


def section(desk: Desk, filters: Filters) -> list[object]:
    parts = overview.layout(desk, filters).parts
    return [each for each in every(parts, "Section") if prop(each, "className") == "standing-out"]


def test_the_first_findings_stand_under_the_headline_in_their_order(a_desk: Desk) -> None:
    (found,) = section(a_desk, Filters())
    shown = [text(item).replace(JOINER, "") for item in every(every(found, "Ol")[0], "Li")]
    table = findings_of(a_desk, Filters())
    headline = finding(shares(a_desk.scope, a_desk.warehouse))
    expected = [row["finding"] for row in first_of(table, SHOWN_AT_MOST, headline)]
    assert 3 <= len(shown) <= 5
    for item, sentence in zip(shown, expected, strict=True):
        assert item.startswith(sentence)
    assert not [item for item in shown if item.startswith(headline)]


def test_no_more_than_two_findings_of_one_table_are_listed(a_desk: Desk) -> None:
    rows = first_of(findings_of(a_desk, Filters()), SHOWN_AT_MOST, "")
    tables = [(row["measure"], row["grouped_by"]) for row in rows]
    assert max(tables.count(each) for each in tables) <= 2


def test_each_finding_leads_to_what_shows_it_under_the_same_filters(a_desk: Desk) -> None:
    (found,) = section(a_desk, Filters(year=2024))
    links = [prop(link, "href") for link in every(every(found, "Ol")[0], "A")]
    assert links
    assert all("year=2024" in link for link in links)


@pytest.mark.parametrize(
    ("measure", "by", "name", "link"),
    [
        ("shares", "region", "By region", "/by-region?year=2025"),
        ("shares", "", "By grade", "/by-grade?year=2025"),
        ("change", "", "Over time", "/over-time?year=2025"),
        ("shares", "council_type", "By type of council (CSV)",
         "/download/shares.csv?by=council_type&year=2025"),
        ("pay_quarters", "", "Women in each quarter of pay (CSV)",
         "/download/pay_quarters.csv?year=2025"),
    ],
)  # fmt: skip
def test_a_finding_that_no_page_shows_is_had_as_csv(measure, by, name, link) -> None:
    row = {"measure": measure, "grouped_by": by}
    assert finding_link(row, Filters(year=2025)) == (name, link)


def test_pay_quarters_and_what_is_withheld_have_no_findings(a_desk: Desk) -> None:
    assert section(a_desk, Filters(population=Population.PAY_QUARTERS)) == []
    assert section(a_desk, Filters(council=SMALL)) == []


def test_a_region_has_findings_of_its_own(a_desk: Desk) -> None:
    (found,) = section(a_desk, Filters(region=Region.LONDON))
    assert "all regions" not in text(found)
