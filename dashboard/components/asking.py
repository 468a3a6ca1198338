"""A page's questions put to the measures, and a chart or a plain notice for each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.accounts.desk import Desk
from dashboard.components.chart_block import chart_block
from dashboard.components.measured import measured_block
from dashboard.components.measuring import measured
from dashboard.components.notices import notice
from dashboard.measures.change import since_earlier, since_first
from dashboard.measures.choices import FilterChoices, filter_choices
from dashboard.measures.disclosure import NotShown
from dashboard.measures.entry import CannotAsk
from dashboard.measures.nouns import in_region
from dashboard.measures.safe_table import SafeTable
from dashboard.url_state import Dimension, Filters, Where, filters_of
from etl.vocabulary.councils import register
from etl.vocabulary.organisations import is_comparator
from etl.vocabulary.populations import Population


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks, on which page, with which filters."""

    desk: Desk
    path: str
    filters: Filters

    def table(self, by: Sequence[Dimension], **changes: Any) -> SafeTable:
        """The measure that fits the population, with some of the filters changed.

        Raises NotShown when there is nothing to show.
        """
        where = replace(self.filters.where(), **changes)
        name = "pay_quarters" if where.population is Population.PAY_QUARTERS else "shares"
        table = measured(self.desk, name, by, where, benchmark=self.filters.benchmark)
        if not table.rows:
            raise NotShown(f"There are no figures for {where.population.value} here.")
        return table

    def measured(
        self, name: str, by: Sequence[Dimension], said: Callable[[SafeTable], str], **changes: Any
    ) -> "Answer | None":
        """Another measure, said and tabled; None where it cannot be taken of what is shown."""
        where = replace(self.filters.where(), **changes)
        try:
            table = measured(self.desk, name, by, where)
        except (NotShown, CannotAsk):
            return None
        if not table.rows:
            return None
        return Answer(measured_block(name.replace("_", "-"), said(table), table), (table,))

    def chart(self, name: str, ask: Callable[[], Sequence[SafeTable]]) -> "Answer":
        """The chart of what is asked, or a notice that says why there is none."""
        try:
            tables = tuple(ask())
        except NotShown as refusal:
            return Answer(self.notice(refusal), ())
        block = chart_block(name, self.filters, *tables, since=self._since(tables))
        return Answer(block, tables)

    def _since(self, tables: Sequence[SafeTable]) -> Sequence[SafeTable | None]:
        """The changes over the years shown, among the same councils: of each line over time, or
        of two years of the same groups.
        """
        desk = self.desk
        if tables[0].by == (Dimension.YEAR,):
            return [
                desk.remembered(
                    ("since", each.where), partial(since_first, desk.scope, desk.warehouse, each)
                )
                for each in tables
            ]
        if len(tables) == 1:
            return ()
        later, earlier = tables
        asked = partial(since_earlier, desk.scope, desk.warehouse, later, earlier)
        return [desk.remembered(("since", later.by, later.where, earlier.where), asked)]

    def notice(self, refusal: NotShown) -> Component:
        """Why nothing is shown, and a link to the nearest question that can be answered."""
        parts: list[Any] = [*_elsewhere(self.filters), str(refusal)]
        if isinstance(refusal.nearest, Where):
            query = filters_of(refusal.nearest, self.filters.benchmark).query()
            link = html.A("Show the nearest that can be", href=f"{self.path}?{query}")
            parts.append(html.P(link))
        return notice("This cannot be shown", *parts)


def _elsewhere(filters: Filters) -> list[str]:
    """That the council chosen is in another region than the one chosen, or of another type."""
    if filters.council is None or is_comparator(filters.council):
        return []
    council = register().find(filters.council)
    said = []
    if filters.region not in (None, council.region):
        said.append(f"{council.name} is in {in_region(council.region)}, not in {filters.region}.")
    if filters.council_type not in (None, council.type):
        said.append(
            f"{council.name} is of the type ‘{council.type}’, not ‘{filters.council_type}’."
        )
    return said


def choices_for(desk: Desk, filters: Filters) -> FilterChoices:
    """What each filter may be set to, the others standing as they are."""
    where = filters.where()
    return desk.remembered(
        ("choices", where), lambda: filter_choices(desk.scope, desk.warehouse, where)
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """A part of a page, and the tables that it was drawn from."""

    part: Component
    tables: tuple[SafeTable, ...]


def ladder_of(population: Population) -> tuple[Dimension, ...]:
    """What 'by grade' means: posts for members; of pay quarters, the quarters themselves."""
    if population is Population.PAY_QUARTERS:
        return ()
    members = population is Population.SOCIETY_MEMBERSHIP
    return (Dimension.POST,) if members else (Dimension.GRADE,)
