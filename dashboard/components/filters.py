"""The filter form: native selects that make a link, offering only what can be shown."""

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.accounts.desk import Desk
from dashboard.components.asking import choices_for
from dashboard.measures.choices import FilterChoices
from dashboard.url_state import Filters
from etl.vocabulary.benchmarks import benchmark, benchmarks
from etl.vocabulary.organisations import CIVIL_SERVICE, organisation_name
from etl.vocabulary.populations import Population

# What the form's button says in the link: that a form was sent, and no link followed.
APPLIED = "apply"
POPULATION_NAMES = {
    Population.COUNCIL_IT: "Council IT",
    Population.COUNCIL_WORKFORCE: "Council workforce",
    Population.SOCIETY_MEMBERSHIP: "Society membership",
    Population.PARTICIPATION: "Participation",
    Population.COMPARATOR: "Civil Service (comparator)",
    Population.PAY_QUARTERS: "Pay quarters (published)",
}

Choice = tuple[str, str]
# Name, label, the word for a free filter, choices and value of a select.
Field = tuple[str, str, str, list[Choice], str]


def filter_form(desk: Desk, path: str, filters: Filters, *, every_year: bool = False) -> Component:
    """A GET form over the filters, set to what they are.

    A page that shows every year has no choice of one; it says so, and keeps it for the others.
    """
    choices = choices_for(desk, filters)
    fields = _fields(choices, filters)
    selects = [
        _select(*field)
        for field in fields
        if (field[3] or field[4]) and not (every_year and field[0] == "year")
    ]
    if every_year:
        selects.append(_kept_year(filters))
    buttons = html.Div(
        [
            html.Button("Apply filters", type="submit", name=APPLIED, value="filters"),
            html.A("Clear", href=path),
        ],
        className="buttons",
    )
    return html.Details(
        [
            html.Summary("Filters"),
            html.Form([*selects, buttons], method="get", action=path, className="filters"),
        ],
        open=True,
        className="filter-box",
    )


def _kept_year(filters: Filters) -> Component:
    """What becomes of the year where every year is shown."""
    said = "Every year is shown here."
    if filters.year is None:
        return html.P(said, className="small")
    option = html.Option(str(filters.year), value=str(filters.year), selected=True)
    return html.Div(
        [
            html.Select([option], name="year", hidden=True),
            html.P(f"{said} Other pages keep to {filters.year}.", className="small"),
        ]
    )


def _fields(choices: FilterChoices, filters: Filters) -> Iterable[Field]:
    """Every select of the form. One with nothing to choose from is left out."""
    populations = dict.fromkeys((*choices.populations, filters.population))
    yield (
        "population",
        "Population",
        "",
        [(each.value, POPULATION_NAMES[each]) for each in Population if each in populations],
        filters.population.value,
    )
    years = [(str(year), str(year)) for year in choices.years]
    latest = f"Latest ({years[0][0]})" if years else "Latest"
    yield "year", "Year", latest, years, str(filters.year or "")
    regions = [(region, region) for region in choices.regions]
    yield "region", "Region", "All regions", regions, filters.region or ""
    types = [(kind, kind[:1].upper() + kind[1:]) for kind in choices.council_types]
    yield "council_type", "Type of council", "All types", types, filters.council_type or ""
    yield _organisations(choices, filters)
    yield (
        "benchmark",
        "Benchmark",
        "",
        # A target of the reader's own stands in no list.
        list(
            {
                each.key: each.name
                for each in (*benchmarks().values(), benchmark(filters.benchmark))
            }.items()
        ),
        filters.benchmark,
    )


def _organisations(choices: FilterChoices, filters: Filters) -> Field:
    """Councils or, of a comparator, organisations, which are never added up: one is named."""
    organisations = list(choices.councils)
    if filters.population is Population.COMPARATOR:
        value = filters.council or CIVIL_SERVICE
        return "council", "Organisation", "", organisations, value
    return "council", "Council", "All councils", organisations, filters.council or ""


def _select(name: str, label: str, free: str, choices: list[Choice], value: str) -> Component:
    """One labelled select. A value that is set but not offered stays, so that it can be seen."""
    known = [*choices]
    if value and value not in {key for key, _ in known}:
        known.append((value, organisation_name(value) if name == "council" else value))
    options = [html.Option(free, value="", selected=not value)] if free else []
    options += [html.Option(text, value=key, selected=key == value) for key, text in known]
    return html.Div(
        [
            html.Label(label, htmlFor=f"filter-{name}"),
            html.Select(options, name=name, id=f"filter-{name}"),
        ],
        className="field long" if name == "benchmark" else "field",
    )
