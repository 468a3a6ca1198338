"""Over every page and every population: whatever is added to PAGES is held to the same."""

import re
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import plotly.graph_objects as go
import pytest
from flask.testing import FlaskClient

from dashboard.accounts.desk import Desk
from dashboard.accounts.viewer import STEERING_GROUP_MEMBER
from dashboard.components.links import paper_link
from dashboard.components.plain import plain
from dashboard.figures.dates import day
from dashboard.measures.against import IN_IT
from dashboard.measures.catalogue import measure_named
from dashboard.pages import PAGES, Page
from dashboard.reports.brief import board_brief
from dashboard.reports.subject import parse_subject
from dashboard.url_state import Filters
from etl.vocabulary.populations import Population
from etl.vocabulary.regions import CouncilType, Region
from tests.builders import a_warehouse, counted, load
from tests.filled import LONDON, POPULATIONS
from tests.tree import every, prop, text

CHARTED = [page for page in PAGES if not page.plain]
by_page = pytest.mark.parametrize("page", CHARTED, ids=lambda page: page.name)
by_population = pytest.mark.parametrize("population", POPULATIONS)


@by_page
@by_population
def test_every_page_renders_for_every_population(
    page: Page, population: Population, a_desk: Desk
) -> None:
    content = page.layout(a_desk, Filters(population=population))
    assert content.heading
    assert content.tables, text(content.parts)


@by_page
@by_population
def test_each_chart_has_a_finding_a_basis_words_a_table_and_downloads(
    page: Page, population: Population, a_desk: Desk
) -> None:
    sections = [
        section
        for section in every(page.layout(a_desk, Filters(population=population)).parts, "Section")
        if every(section, "Graph")
    ]
    assert sections
    for section in sections:
        assert len(every(section, "H2")) == 1
        assert "Share of women" in text(section) or "quarter of pay" in text(section)
        figure = every(section, "Figure")[0]
        assert prop(figure, "role") == "img"
        assert len(prop(figure, "aria-label")) > 80
        assert prop(prop(figure, "children"), "aria-hidden") == "true"
        assert every(section, "Table")
        links = [prop(link, "href") for link in every(section, "A")]
        assert any(link.startswith("/download/") for link in links)


@by_page
@pytest.mark.parametrize(
    "filters",
    [
        *(Filters(population=population) for population in POPULATIONS),
        Filters(region=Region.LONDON, year=2024),
        Filters(council=LONDON, benchmark="parity"),
        Filters(council_type=CouncilType.LONDON_BOROUGH),
    ],
    ids=str,
)
def test_a_chart_may_be_added_to_the_board_paper_exactly_when_it_is_in_it(
    page: Page, filters: Filters, a_desk: Desk, client: FlaskClient
) -> None:
    for section in every(page.layout(a_desk, filters).parts, "Section"):
        if not every(section, "Graph"):
            continue
        links = {text(link): prop(link, "href") for link in every(section, "A")}
        to_paper = links.pop("Add to board paper", None)
        drawn = [client.get(link).get_data(as_text=True) for link in links.values()]
        query = dict(parse_qsl(urlsplit(to_paper or paper_link(filters, "docx")).query))
        paper = board_brief(
            a_desk.scope,
            a_desk.warehouse,
            subject=parse_subject(query["subject"]),
            year=int(query["year"]) if "year" in query else None,
            benchmark=query.get("benchmark", "band"),
        )
        in_it = [[f"\ufeff{block.first.as_csv()}"] for block in paper.tables()]
        assert (drawn in in_it) == (to_paper is not None), text(every(section, "H2"))


@pytest.mark.parametrize(
    ("filters", "heading"),
    [
        (Filters(), "Women in council IT"),
        (Filters(population=Population.COMPARATOR), "Women in the Civil Service"),
        (Filters(population=Population.PAY_QUARTERS), "Women in each quarter of councils’ pay"),
        (Filters(population=Population.SOCIETY_MEMBERSHIP), "Women among the Society’s members"),
    ],
)
def test_the_overview_is_headed_by_its_population(
    filters: Filters, heading: str, a_desk: Desk
) -> None:
    assert CHARTED[0].layout(a_desk, filters).heading == heading


@by_page
def test_no_heading_names_council_it_over_other_people(page: Page, a_desk: Desk) -> None:
    for population in POPULATIONS[1:]:
        heading = page.layout(a_desk, Filters(population=population)).heading
        assert "council IT" not in heading
        assert heading != page.name


@by_population
def test_a_benchmark_about_it_jobs_does_not_stand_beside_other_people(
    population: Population, a_desk: Desk
) -> None:
    said = "No benchmark stands beside these figures"
    content = CHARTED[0].layout(a_desk, Filters(population=population))
    [headline] = [
        each for each in every(content.parts, "Section") if prop(each, "className") == "headline"
    ]
    assert (said in text(headline)) == (population not in IN_IT)
    for yardstick in ("parity", "target=30"):
        filters = Filters(population=population, benchmark=yardstick)
        assert said not in text(CHARTED[0].layout(a_desk, filters).parts)


def test_a_target_of_ones_own_stands_in_the_form_and_under_the_chart(a_desk: Desk) -> None:
    content = CHARTED[0].layout(a_desk, Filters(benchmark="target=30"))
    chosen = [each for each in every(content.parts, "Option") if prop(each, "selected")]
    assert "own target of 30 %" in [text(each) for each in chosen]
    assert "own target of 30 %, set by whoever asks. A target, not a published figure." in text(
        content.parts
    )


def test_over_time_offers_no_year_says_so_and_keeps_it_for_other_pages(a_desk: Desk) -> None:
    page = next(page for page in CHARTED if page.path == "/over-time")
    for filters in (Filters(), Filters(year=2024)):
        [form] = every(page.layout(a_desk, filters).parts, "Form")
        assert "Every year is shown here" in text(form)
        assert 'id="filter-year"' not in plain(form)
        kept = [each for each in every(form, "Select") if prop(each, "name") == "year"]
        assert [prop(each, "hidden") for each in kept] == [True] * (filters.year is not None)
        assert [text(each) for each in kept] == ["2024"] * len(kept)


def test_over_time_has_nothing_empty_for_a_comparator(a_desk: Desk) -> None:
    page = next(page for page in CHARTED if page.path == "/over-time")
    content = page.layout(a_desk, Filters(population=Population.COMPARATOR))
    assert len(every(content.parts, "Graph")) == 1
    assert "cannot be shown" not in text(content.parts)


def test_one_council_is_no_median_and_has_no_changing_company(a_desk: Desk) -> None:
    for page in CHARTED:
        filters = Filters(population=Population.PAY_QUARTERS, council=LONDON)
        for section in every(page.layout(a_desk, filters).parts, "Section"):
            if prop(section, "id") in ("by-grade", "over-time"):
                assert "edian" not in text(every(section, "H2"))
                assert "middle half" not in text(every(section, "P")[0])
                assert "edian" not in text(every(section, "Th"))
                assert "Each year holds" not in text(section)


@pytest.mark.parametrize("page", [page for page in CHARTED if page.path != "/by-region"])
def test_a_council_of_another_region_is_named_as_the_reason(page: Page, a_desk: Desk) -> None:
    content = page.layout(a_desk, Filters(region=Region.SCOTLAND, council=LONDON))
    notices = [each for each in every(content.parts, "Section") if not every(each, "Graph")]
    assert any("is in London, not in Scotland." in text(each) for each in notices)
    assert any("nearest" in text(each) for each in notices)


@by_page
@by_population
def test_every_figure_is_valid_and_its_points_stand_in_the_table(
    page: Page, population: Population, a_desk: Desk
) -> None:
    for section in every(page.layout(a_desk, Filters(population=population)).parts, "Section"):
        for graph in every(section, "Graph"):
            figure = prop(graph, "figure")
            go.Figure(figure)
            cells = {text(cell) for cell in every(every(section, "Details"), "Td")}
            points = [
                value
                for trace in figure["data"]
                if trace["mode"] in ("markers", "lines+markers")
                for value in trace["x" if trace["mode"] == "markers" else "y"]
                if value is not None
            ]
            assert points
            assert {f"{value:.1f}%" for value in points} <= cells


@by_page
@by_population
def test_each_chart_says_what_its_measure_is(
    page: Page, population: Population, a_desk: Desk
) -> None:
    content = page.layout(a_desk, Filters(population=population))
    for section in every(content.parts, "Section"):
        if not every(section, "Graph"):
            continue
        name = "pay_quarters" if population is Population.PAY_QUARTERS else "shares"
        entry = measure_named(name).entry
        about = [text(each) for each in every(section, "Details")][1]
        assert about.startswith("About this measure")
        for said in (entry.caveats, entry.source, day(entry.reviewed_on)):
            assert said in about.replace("\u2060", "")


@by_page
def test_no_range_in_a_heading_or_remark_is_broken_over_two_lines(page: Page, a_desk: Desk) -> None:
    content = page.layout(a_desk, Filters())
    said = [text(each) for name in ("H2", "P") for each in every(content.parts, name)]
    assert [each for each in said if "12\u2060–\u206016%" in each]
    assert not [each for each in said if re.search(r"\d–\d", each)]


def test_the_large_figure_is_never_a_protected_zero(tmp_path: Path) -> None:
    warehouse = a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)
    load(warehouse, counted(organisation=LONDON, men=400))
    content = PAGES[0].layout(Desk(warehouse, STEERING_GROUP_MEMBER, 25), Filters(council=LONDON))
    said = text(content.parts)
    assert "Few or no women" in said
    assert "95% interval up to " in said
    assert "0.0%" not in said.replace("0.0% to", "")
