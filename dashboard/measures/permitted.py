"""What has been to the gate: counts that a measure may use, groups that it may stand on, drafts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from dashboard.measures.arithmetic.counts import Counts
from dashboard.measures.safe_table import Column, Rule, Unit
from dashboard.measures.saying import FEW_OR_NONE
from etl.warehouse.reads import Group

LEAST_PEOPLE = 25
LEAST_COUNCILS = 3
TOO_FEW_PEOPLE = f"withheld: fewer than {LEAST_PEOPLE} people"
TOO_FEW_COUNCILS = f"withheld: fewer than {LEAST_COUNCILS} councils"
# Why an exact group has no share: said apart, since the second has people in it. A protected one is
# withheld either way, so that it tells neither.
NOBODY = "nobody"
NOBODYS_GENDER = "nobody's gender is recorded"
WITHOUT_SHARE = (NOBODY, NOBODYS_GENDER)
ZEROS = Column("zeros", "What 0 stands for", Unit.TEXT, brief=False)
CANNOT_BE_CALCULATED = "cannot be calculated"


@dataclass(frozen=True, slots=True)
class Figures:
    """The counts that a measure may use: already protected, or exact where that is allowed."""

    women: int
    others: int
    not_recorded: int
    rule: Rule

    @property
    def base(self) -> int:
        return self.women + self.others


def of_people(figures: Figures) -> Counts:
    """The figures as arithmetic takes them: women in a base, and whether they were rounded."""
    return Counts(figures.women, figures.base, rounded=figures.rule is Rule.PROTECTED)


def none_in(where: str, *figures: Figures) -> Mapping[str, str] | None:
    """A row that says there is nobody in all of these, or nobody whose gender is recorded; None
    where there is.

    `where` ends the words: 'in one of the two'.
    """
    if any(each.base for each in figures):
        return None
    hidden = any(each.not_recorded for each in figures)
    none = NOBODYS_GENDER if hidden else f"there is {NOBODY}"
    return not_calculable(f"{none} {where}")


def too_few_to_rate(people: float, *, rounded: bool, of: str) -> Mapping[str, str] | None:
    """A row whose rate would stand on fewer than 25 protected people; None where it may stand.

    A group of women and others may be large enough where its women alone are not; `of` says whose
    rate it is, such as women.
    """
    few = f"withheld: fewer than {LEAST_PEOPLE} {of}"
    return {"withheld": few} if rounded and people < LEAST_PEOPLE else None


def not_calculable(reason: str) -> Mapping[str, str]:
    """A row that has no figure, and says why."""
    return {"withheld": f"{CANNOT_BE_CALCULATED}: {reason}"}


@dataclass(frozen=True, slots=True)
class Permitted:
    """A group of people that has been to the gate.

    `reason` says why nothing that stands on it may be shown: empty when it may, or that there is
    nobody, or nobody whose gender is recorded. Its figures are for `release` alone to hand over.
    """

    group: Group
    rule: Rule
    reason: str
    sample: bool
    _figures: Figures = field(repr=False)

    @property
    def may_stand(self) -> bool:
        """True when shares and all else may stand on it."""
        return self.reason in ("", *WITHOUT_SHARE)

    @property
    def may_be_counted(self) -> bool:
        """True when it may be counted as a part of a group that is large enough."""
        return self.may_stand or self.reason == TOO_FEW_PEOPLE

    def named(self, who: str) -> "Permitted":
        """The same group, of which a reason says who is too few: 'in senior grades'."""
        if self.reason != TOO_FEW_PEOPLE:
            return self
        return replace(self, reason=f"{self.reason} {who}")


NOTHING_COUNTED: Mapping[str, str] = {}
Rows = Mapping[str, Any] | Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Draft:
    """Figures that a measure would show of some groups: a row, or several that go together.

    `on` are the groups that it stands on, each of which must be large enough; `counting` those
    that it counts as parts of these, such as who left, which may be small: as protected counts
    they tell nobody apart. `of` is given the figures of all of them in that order. Where it puts
    a reason under 'withheld' itself, such as that a ratio cannot be calculated, that stands.
    """

    label: Mapping[str, Any]
    of: Callable[..., Rows]
    on: tuple[Permitted, ...]
    counting: tuple[Permitted, ...] = ()

    @property
    def reason(self) -> str:
        """Why nothing of it may be shown; empty when it may."""
        for each in self.on:
            if not each.may_stand:
                return each.reason
        return next((each.reason for each in self.counting if not each.may_be_counted), "")

    def rows(
        self, empty: Mapping[str, None], counted: Mapping[str, str] = NOTHING_COUNTED
    ) -> list[Mapping[str, Any]]:
        """Its rows; of the empty one, what neither label nor figures say.

        One with a protected 0 under a column that is `counted`, by name and label, says what that
        stands for.
        """
        if self.reason:
            return [{**empty, **self.label, "withheld": self.reason}]
        parts = (*self.on, *self.counting)
        made = self.of(*(each._figures for each in parts))
        nobody = self.on[0].reason if len(self.on) == 1 else ""
        rounded = any(each.rule is Rule.PROTECTED for each in parts)
        return [
            {
                **empty,
                "withheld": nobody,
                **self.label,
                **row,
                ZEROS.name: _zeros(row, counted) if rounded else None,
            }
            for row in ([made] if isinstance(made, Mapping) else made)
        ]


def counted_in(columns: Sequence[Column]) -> dict[str, str]:
    """The columns of counts of people and of shares of them: the label by the name."""
    return {each.name: each.label for each in columns if each.is_counted}


def _zeros(row: Mapping[str, Any], counted: Mapping[str, str]) -> str | None:
    """'few or none: Gender not recorded'; None where nothing is 0."""
    labels = [label for name, label in counted.items() if row.get(name) == 0]
    return f"{FEW_OR_NONE}: {'; '.join(labels)}" if labels else None
