"""Every page, at three widths and in both schemes: drawn, in reach, without a fault."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.looking import open_page, paths

WIDTHS = (1500, 1280, 360)
LINKS = [
    *paths(),
    "/?population=pay+quarters",
    "/by-region?region=London",
    "/by-grade?population=comparator",
    "/by-grade?year=1850",
]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", paths())
def test_a_page_fits_its_window(watched: Page, address: str, path: str, width: int) -> None:
    watched.set_viewport_size({"width": width, "height": 900})
    open_page(watched, address, path)
    assert watched.evaluate("document.documentElement.scrollWidth") == width
    assert watched.locator("h1").count() == 1
    assert watched.locator("html").get_attribute("lang") == "en-GB"
    for landmark in ("header", "nav", "main", "footer"):
        assert watched.locator(landmark).count() == 1


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_in_a_chart_runs_out_of_it(watched: Page, address: str, width: int) -> None:
    watched.set_viewport_size({"width": width, "height": 900})
    for link in ("/", "/by-region?population=pay+quarters", "/?benchmark=ddat-2023"):
        open_page(watched, address, link)
        watched.wait_for_timeout(300)
        out = watched.evaluate(
            """() => [...document.querySelectorAll('.main-svg text')].filter(each => {
                const box = each.getBoundingClientRect();
                return box.width && (box.left < -1 || box.right > window.innerWidth + 1);
            }).map(each => each.textContent)"""
        )
        assert out == []


def test_tables_side_by_side_are_whole_and_a_cut_one_shows_that_it_scrolls(
    watched: Page, address: str
) -> None:
    hidden = "each => each.scrollWidth - each.clientWidth"
    for width, cut in ((1280, False), (360, True)):
        watched.set_viewport_size({"width": width, "height": 900})
        open_page(watched, address)
        for summary in watched.locator(".under summary").all():
            summary.click()
        tables = watched.locator(".table").all()
        assert len(tables) == 3
        for table in tables:
            assert (table.evaluate(hidden) > 0) is cut
            assert "gradient" in table.evaluate("each => getComputedStyle(each).backgroundImage")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("link", LINKS)
def test_axe_finds_nothing(page: Page, address: str, link: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    open_page(page, address, link)
    for summary in page.locator(".under summary").all():
        summary.click()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("link", ["/", "/over-time", "/by-grade"])
def test_what_is_drawn_on_a_page_is_what_its_table_holds(
    watched: Page, address: str, link: str
) -> None:
    open_page(watched, address, link)
    for chart in watched.locator(".chart").all():
        drawn = chart.locator(".js-plotly-plot").evaluate(
            """plot => plot.data.filter(trace => trace.mode.includes('markers'))
                .flatMap(trace => trace.mode === 'markers' ? trace.x : trace.y)
                .filter(value => value !== null).map(value => value.toFixed(1) + '%')"""
        )
        assert drawn
        chart.get_by_text("Show as table").click()
        cells = chart.locator("td").all_inner_texts()
        assert set(drawn) <= set(cells)


def test_the_figure_is_named_and_holds_nothing_to_stop_at(watched: Page, address: str) -> None:
    open_page(watched, address)
    for figure in watched.locator("figure[role=img]").all():
        assert len(figure.get_attribute("aria-label") or "") > 80
        stops = figure.evaluate(
            "each => each.querySelectorAll('a, button, input, select, [tabindex=\"0\"]').length"
        )
        assert stops == 0


def test_targets_are_large_enough_to_hit(watched: Page, address: str) -> None:
    watched.set_viewport_size({"width": 360, "height": 900})
    open_page(watched, address)
    watched.locator(".filter-box > summary").click()
    for control in watched.locator("main a, main button, main select, main summary, nav a").all():
        box = control.bounding_box()
        assert box is not None
        assert box["height"] >= 24, control.inner_text()


def test_the_title_and_the_focus_follow_a_link(watched: Page, address: str) -> None:
    open_page(watched, address)
    expect(watched).to_have_title("Overview – Women in IT")
    assert watched.evaluate("document.activeElement === document.body")
    watched.get_by_role("navigation").get_by_role("link", name="By region").click()
    expect(watched).to_have_title("By region – Women in IT")
    expect(watched.locator("h1")).to_be_focused()


def test_a_link_that_leads_nowhere_says_so(page: Page, address: str) -> None:
    for link in ("/nowhere", "/by-grade?region=Atlantis"):
        answer = page.goto(f"{address}{link}")
        assert answer is not None
        assert answer.status == 404
        expect(page.get_by_role("heading", level=1)).to_have_text("Page not found")
