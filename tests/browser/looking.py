"""What the tests in a browser do again and again."""

from playwright.sync_api import Page

from dashboard.pages import PAGES


def open_page(page: Page, address: str, link: str = "/") -> None:
    """Open a page and wait until all that it shows is drawn."""
    page.goto(f"{address}{link}")
    page.locator("main h1").wait_for()
    for graph in page.locator(".chart .dash-graph").all():
        graph.locator(".main-svg").first.wait_for()
    page.wait_for_function("document.fonts.status === 'loaded'")


def paths() -> list[str]:
    return [page.path for page in PAGES]
