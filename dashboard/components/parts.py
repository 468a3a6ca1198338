"""What components are made of, in the types that the type checker knows."""

from dataclasses import dataclass, field
from typing import Any

from dash.development.base_component import Component

from dashboard.measures.safe_table import SafeTable

Part = Component | str
Parts = list[Any]

PRODUCT = "Women in IT"


@dataclass(frozen=True, slots=True)
class Content:
    """What a page shows under its heading, and the tables that it was drawn from."""

    heading: str
    parts: Parts
    tables: tuple[SafeTable, ...] = field(default=())

    @property
    def sample(self) -> bool:
        """True when anything on the page is drawn from invented councils."""
        return any(table.sample for table in self.tables)
