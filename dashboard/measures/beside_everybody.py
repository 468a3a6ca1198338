"""The people of each group by grade, beside those of all groups together: one read of both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from dashboard.measures.groups import completed, in_order, nobody
from dashboard.measures.inquiry import Inquiry, put_together
from dashboard.measures.permitted import Permitted
from dashboard.measures.together import Together, large_enough
from etl.vocabulary.grades import LADDER, Grade
from etl.warehouse.reads import CountRow, Group
from etl.warehouse.where import Dimension

RowsByGrade = dict[Grade, CountRow]


@dataclass(frozen=True)
class Ladders:
    """A group's people and everybody's on each rung, the group's in `own`, by its name.

    `asked` is the question by groups. A grade that nobody has is not in `everybody`.
    """

    asked: Inquiry
    own: dict[Group, RowsByGrade]
    everybody: RowsByGrade

    @classmethod
    def of(cls, asked: Inquiry) -> Ladders:
        """The ladders of a question by one dimension of councils."""
        by_grade = asked.but(by=(*asked.by, Dimension.GRADE))
        rows = list(by_grade.counts().values())
        own: dict[Group, RowsByGrade] = {}
        found: dict[Grade, list[CountRow]] = {}
        for row in rows:
            *group, rung = row.group
            grade = Grade(str(rung))
            own.setdefault(tuple(group), {})[grade] = row
            found.setdefault(grade, []).append(row)
        # Who has sent stands in a grade whether or not anybody of theirs is in it.
        senders = nobody((), frozenset().union(*(row.organisations for row in rows)))
        return cls(
            asked,
            own,
            {grade: put_together((senders, *each), (grade,)) for grade, each in found.items()},
        )

    @property
    def groups(self) -> list[Group]:
        """Every group, those that are always named included, in the vocabulary's order."""
        rows = completed([nobody(group) for group in self.own], self.asked.by)
        return [row.group for row in in_order(rows, self.asked.by)]

    def parts(self, group: Group) -> list[Together]:
        """The rungs, put together where they are too few on either side, then the unmapped."""
        parts = large_enough([self._rung(group, grade) for grade in LADDER], self.may_stand)
        if Grade.UNMAPPED in self.everybody:
            parts.append(self._rung(group, Grade.UNMAPPED))
        return parts

    def may_stand(self, sides: tuple[CountRow, ...]) -> bool:
        return all(each.may_stand for each in self._permit(sides))

    def permit(self, parts: Iterable[Together]) -> list[Permitted]:
        """The sides of each part at the gate: the group's own, then everybody's."""
        return [side for part in parts for side in self._permit(part.sides)]

    def whole(self, group: Group) -> list[Permitted]:
        """The group and all together at the gate, over every grade."""
        own = put_together(self._own(group).values(), group)
        everybody = put_together(self.everybody.values(), ())
        return [*self.asked.permit([own]), *self.asked.but(by=()).permit([everybody])]

    def _permit(self, sides: Sequence[CountRow]) -> list[Permitted]:
        own, everybody = sides
        return [*self._by_grade.permit([own]), *self._of_all.permit([everybody])]

    @cached_property
    def _by_grade(self) -> Inquiry:
        return self.asked.but(by=(*self.asked.by, Dimension.GRADE))

    @cached_property
    def _of_all(self) -> Inquiry:
        return self.asked.but(by=(Dimension.GRADE,))

    def _own(self, group: Group) -> RowsByGrade:
        return self.own.get(group, {})

    def _rung(self, group: Group, grade: Grade) -> Together:
        own = self._own(group)
        senders = frozenset().union(*(row.organisations for row in own.values()))
        name = (*group, grade)
        return Together(
            (grade.value,),
            (
                own.get(grade, nobody(name, senders)),
                self.everybody.get(grade, nobody((grade,))),
            ),
        )
