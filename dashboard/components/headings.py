"""What a page is headed with: its own name, and whom its figures are about."""

from dashboard.url_state import Filters
from etl.vocabulary.organisations import CIVIL_SERVICE, organisation_name
from etl.vocabulary.populations import Population

_OVERVIEWS = {
    Population.COUNCIL_IT: "Women in council IT",
    Population.COUNCIL_WORKFORCE: "Women in councils’ whole workforces",
    Population.SOCIETY_MEMBERSHIP: "Women among the Society’s members",
    Population.PARTICIPATION: "Women in the initiative’s activities",
    Population.PAY_QUARTERS: "Women in each quarter of councils’ pay",
}
_PEOPLE = {
    Population.COUNCIL_WORKFORCE: "councils’ whole workforces",
    Population.SOCIETY_MEMBERSHIP: "the Society’s members",
    Population.PARTICIPATION: "the initiative’s activities",
    Population.PAY_QUARTERS: "councils’ pay",
}


def overview_heading(filters: Filters) -> str:
    """'Women in council IT', 'Women in the Civil Service'."""
    return _OVERVIEWS.get(filters.population) or f"Women in {_employer(filters)}"


def page_heading(page: str, filters: Filters) -> str:
    """The page's name; of any population but the usual one, whom it is about as well."""
    if filters.population is Population.COUNCIL_IT:
        return page
    return f"{page}: {_PEOPLE.get(filters.population) or _employer(filters)}"


def _employer(filters: Filters) -> str:
    return f"the {organisation_name(filters.council or CIVIL_SERVICE)}"
