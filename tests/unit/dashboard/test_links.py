"""Where a page's downloads and papers are had."""

import pytest

from dashboard.components.links import in_paper, paper_link, paper_name, subject_of
from dashboard.url_state import Filters
from etl.vocabulary.populations import Population
from etl.vocabulary.regions import CouncilType, Region
from tests.builders import CAMDEN


@pytest.mark.parametrize(
    ("filters", "link", "subject"),
    [
        (Filters(), "/brief.docx?subject=uk", "the United Kingdom"),
        (
            Filters(region=Region.LONDON, year=2024, benchmark="parity"),
            "/brief.docx?subject=region%3ALondon&year=2024&benchmark=parity",
            "London",
        ),
        (
            Filters(council=CAMDEN),
            f"/brief.docx?subject=council%3A{CAMDEN}",
            "London Borough of Camden",
        ),
        # No paper is about a comparator, so it is about the councils.
        (
            Filters(population=Population.COMPARATOR, council="CS", year=2023),
            "/brief.docx?subject=uk",
            "the United Kingdom",
        ),
    ],
)
def test_a_paper_is_about_what_the_page_is_about(filters: Filters, link: str, subject: str) -> None:
    assert paper_link(filters, "docx") == link
    assert subject_of(filters)[1] == subject


@pytest.mark.parametrize(
    ("filters", "name"),
    [
        (Filters(), "Board brief on the United Kingdom"),
        (Filters(region=Region.NORTH_WEST), "Board brief on the North West"),
        (
            Filters(population=Population.COMPARATOR),
            "Board brief on council IT in the United Kingdom",
        ),
        (
            Filters(population=Population.PAY_QUARTERS, region=Region.LONDON),
            "Board brief on council IT in London",
        ),
        (
            Filters(council_type=CouncilType.COUNTY),
            "Board brief on council IT in the United Kingdom",
        ),
    ],
)
def test_a_paper_that_is_about_other_people_than_the_page_says_so(
    filters: Filters, name: str
) -> None:
    assert paper_name(filters) == name


def test_a_chart_is_added_only_to_a_paper_that_has_it() -> None:
    assert in_paper(Filters(region=Region.LONDON))
    assert not in_paper(Filters(population=Population.PAY_QUARTERS))
    assert not in_paper(Filters(council_type=CouncilType.COUNTY))
