"""One question of one reader: the counts that answer it, the gate, and the table that comes out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dashboard.measures.coverage import coverage_of
from dashboard.measures.disclosure import Question, permit, release, rule_of_none
from dashboard.measures.entry import CannotAsk, CatalogueEntry
from dashboard.measures.groups import columns_for, completed, in_order, label_of, nobody, of_senders
from dashboard.measures.permitted import Draft, Permitted
from dashboard.measures.questions import settled, years_reported
from dashboard.measures.safe_table import Column, SafeTable
from etl.vocabulary.benchmarks import Benchmark
from etl.vocabulary.populations import PUBLIC_POPULATIONS, SENT_BY_COUNCILS, Status
from etl.warehouse import reads
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads import CountRow, Group
from etl.warehouse.scope import Scope
from etl.warehouse.where import COUNCIL_DIMENSIONS, Dimension, Where

CountsByGroup = dict[Group, CountRow]
NO_OPTIONS: Mapping[str, str] = {}
# People of a status, after 'people who'.
_WHO = {
    Status.JOINED: "joined in the year",
    Status.LEFT: "left in the year",
    Status.PROMOTED: "were promoted in the year",
    Status.APPLIED: "applied",
    Status.SHORTLISTED: "were shortlisted",
    Status.APPOINTED: "were appointed",
}


@dataclass(frozen=True)
class Inquiry:
    """A measure asked by a reader: the groups of `by`, under the conditions of `where`."""

    scope: Scope
    warehouse: Warehouse
    by: tuple[Dimension, ...]
    where: Where

    @classmethod
    def of(
        cls, scope: Scope, warehouse: Warehouse, by: Sequence[Dimension], where: Where | None
    ) -> Inquiry:
        """The question made definite. Raises NotShown as `settled` does."""
        return cls(scope, warehouse, tuple(by), settled(scope, warehouse, where or Where(), by))

    @property
    def year(self) -> int:
        """The one year that it is about. Raises ValueError of a question by year."""
        if self.where.year is None:
            raise ValueError("a question by year is about no one year")
        return self.where.year

    def but(self, *, by: Sequence[Dimension] | None = None, **changes: Any) -> Inquiry:
        """The same reader's question with other groups, or with some of its conditions changed."""
        where = replace(self.where, **changes)
        return replace(self, where=where, by=self.by if by is None else tuple(by))

    def counts(self, among: Collection[str] | None = None) -> CountsByGroup:
        """People of every group, those with nobody included, in the vocabulary's order.

        `among`: only the people of these organisations.
        """
        scope, warehouse, where = self.scope, self.warehouse, self.where
        only = None if among is None else frozenset(among)
        rows = reads.headcounts(scope, warehouse, by=self.by, where=where, among=only)
        if self._told_of_all_who_sent():
            by = [dimension for dimension in self.by if dimension in COUNCIL_DIMENSIONS]
            sent = reads.groups_sent(scope, warehouse, by=by, where=where, among=only)
            rows = of_senders(rows, self.by, sent)
        if where.population not in PUBLIC_POPULATIONS:
            rows = completed(rows, self.by)
        return {row.group: row for row in in_order(rows, self.by)}

    def _told_of_all_who_sent(self) -> bool:
        """True where a return without such people says that there is nobody.

        One without people who left does not: flows are sent by some alone.
        """
        in_post = self.where.status is Status.IN_POST
        return (
            in_post and self.where.population in SENT_BY_COUNCILS and Dimension.POST not in self.by
        )

    def split(
        self, dimension: Dimension, among: Collection[str] | None = None
    ) -> dict[Group, dict[str, CountRow]]:
        """The people of every group apart by one more dimension, in the vocabulary's order."""
        found: dict[Group, dict[str, CountRow]] = {} if self.by else {(): {}}
        for group, row in self.but(by=(*self.by, dimension)).counts(among).items():
            found.setdefault(group[:-1], {})[str(group[-1])] = row
        return found

    def years(self) -> list[Inquiry]:
        """The question year by year where years are asked by, the earliest first; else itself."""
        if Dimension.YEAR not in self.by:
            return [self]
        apart = [dimension for dimension in self.by if dimension is not Dimension.YEAR]
        reported = years_reported(self.scope, self.warehouse, self.where)
        return [self.but(by=apart, year=year) for year in reported]

    def permit(self, rows: Iterable[CountRow]) -> list[Permitted]:
        """The groups at the gate, in the order given."""
        return permit(self.scope, self.warehouse.secret, self.where, self.by, rows)

    def councils(self, rows: Iterable[CountRow]) -> int | None:
        """How many councils the groups pool; None of people whom no council sent."""
        if self.where.population not in SENT_BY_COUNCILS:
            return None
        return len(frozenset[str]().union(*(row.organisations for row in rows)))

    def label(self, group: Group, of: Inquiry | None = None) -> dict[str, Any]:
        """The group's names by column; where it is of another year's question, with that year."""
        if of is None or Dimension.YEAR not in self.by:
            return dict(label_of(group, (of or self).by))
        return {Dimension.YEAR.value: of.where.year, **label_of(group, of.by)}

    def table(
        self,
        entry: CatalogueEntry,
        columns: Sequence[Column],
        drafts: Sequence[Draft],
        *,
        benchmark: Benchmark | None = None,
        notes: Sequence[str] = (),
        options: Mapping[str, str] = NO_OPTIONS,
    ) -> SafeTable:
        """What the drafts may show, as a table of this measure asked with these options."""
        question = Question(
            measure=entry,
            where=self.where,
            by=self.by,
            columns=(*columns_for(self.by), *columns),
            benchmark=benchmark,
            coverage=coverage_of(self.scope, self.warehouse, self.where),
            version=reads.data_version(self.scope, self.warehouse),
            options=options,
            rule=rule_of_none(self.scope, self.where),
        )
        return release(question, drafts, notes=(*self._of_some_who_sent(), *notes))

    def _of_some_who_sent(self) -> tuple[str, ...]:
        """The note on people of another status than in post, of whom some councils alone tell."""
        if self.where.status is Status.IN_POST:
            return ()
        said = f"Of the councils that sent people who {_WHO[self.where.status]}"
        return (f"{said}: a return without any does not say that there were none.",)


def refuse_other_groups(
    name: str, by: Sequence[Dimension], known: Sequence[Dimension], why: str
) -> None:
    """Raise CannotAsk, with why and what there is, for a dimension that is not among the known."""
    for dimension in by:
        if dimension not in known:
            can = ", ".join(each.value for each in known)
            raise CannotAsk(
                f"{name} cannot be taken by {dimension.value}: {why}. It can by: {can}."
            )


def put_together(rows: Iterable[CountRow], group: Group) -> CountRow:
    """Several groups of people as one, for the gate to protect as one: their keys add up too.

    The groups must hold no person twice.
    """
    whole = nobody(group)
    for row in rows:
        whole = CountRow(
            group=group,
            women=whole.women + row.women,
            others=whole.others + row.others,
            not_recorded=whole.not_recorded + row.not_recorded,
            women_key=whole.women_key + row.women_key,
            others_key=whole.others_key + row.others_key,
            not_recorded_key=whole.not_recorded_key + row.not_recorded_key,
            organisations=whole.organisations | row.organisations,
            sample=whole.sample or row.sample,
        )
    return whole
