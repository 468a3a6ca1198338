"""The pages, in menu order: each is a function of who looks and of its link."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.accounts.desk import Desk
from dashboard.components.parts import Content
from dashboard.pages import by_grade, by_region, methods, over_time, overview, upload
from dashboard.url_state import Filters


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `plain` pages are plain HTML from the server and need no script."""

    path: str
    name: str
    layout: Callable[[Desk, Filters], Content]
    plain: bool = False


PAGES = (
    Page("/", "Overview", overview.layout),
    Page("/by-grade", "By grade", by_grade.layout),
    Page("/by-region", "By region", by_region.layout),
    Page("/over-time", "Over time", over_time.layout),
    Page("/methods", "Methods", methods.layout, plain=True),
    Page("/upload", "Upload", upload.layout, plain=True),
)
MENU = tuple((page.path, page.name) for page in PAGES)
