"""The groups of a question: complete, in the order of the words, and named."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from dashboard.measures.safe_table import Column, Unit
from etl.vocabulary.councils import register
from etl.vocabulary.grades import LADDER, Grade
from etl.vocabulary.organisations import organisation_name
from etl.vocabulary.populations import COUNCIL_POPULATIONS
from etl.vocabulary.regions import REGIONS, CouncilType, Region
from etl.vocabulary.roles import NOT_GIVEN, Contract, RoleFamily, WorkingPattern
from etl.vocabulary.society import Post
from etl.warehouse.reads import CountRow, Group, Senders
from etl.warehouse.where import COUNCIL_DIMENSIONS, Dimension, Where

LABELS = {
    Dimension.YEAR: "Year",
    Dimension.REGION: "Region",
    Dimension.COUNCIL_TYPE: "Type of council",
    Dimension.COUNCIL: "Council",
    Dimension.GRADE: "Grade",
    Dimension.ROLE_FAMILY: "Role family",
    Dimension.WORKING_PATTERN: "Working pattern",
    Dimension.CONTRACT: "Contract",
    Dimension.POST: "Post in the Society",
}


def _given(vocabulary: type[StrEnum]) -> tuple[str, ...]:
    """The vocabulary's terms, without the one for what was not given."""
    return tuple(term for term in vocabulary if term != NOT_GIVEN)


_VOCABULARIES: dict[Dimension, type[StrEnum]] = {
    Dimension.REGION: Region,
    Dimension.COUNCIL_TYPE: CouncilType,
    Dimension.GRADE: Grade,
    Dimension.ROLE_FAMILY: RoleFamily,
    Dimension.WORKING_PATTERN: WorkingPattern,
    Dimension.CONTRACT: Contract,
    Dimension.POST: Post,
}
# The place of each word in its vocabulary.
_ORDERS = {
    dimension: {term.value: place for place, term in enumerate(words)}
    for dimension, words in _VOCABULARIES.items()
}

# Groups that stand in every protected answer, so that an empty one looks like a withheld one.
_ALWAYS: dict[Dimension, tuple[str, ...]] = {
    Dimension.REGION: REGIONS,
    Dimension.GRADE: LADDER,
    Dimension.ROLE_FAMILY: _given(RoleFamily),
    Dimension.WORKING_PATTERN: _given(WorkingPattern),
    Dimension.CONTRACT: _given(Contract),
}


def pools_councils(where: Where, by: Sequence[Dimension]) -> bool:
    """True where figures pool councils, so that none may stand on one or two of them."""
    one_council = where.council is not None or Dimension.COUNCIL in by
    return where.population in COUNCIL_POPULATIONS and not one_council


def columns_for(by: Sequence[Dimension]) -> tuple[Column, ...]:
    """The columns that name a group; a council has its code beside its name."""
    columns = []
    for dimension in by:
        unit = Unit.YEAR if dimension is Dimension.YEAR else Unit.TEXT
        columns.append(Column(dimension.value, LABELS[dimension], unit))
        if dimension is Dimension.COUNCIL:
            columns.append(Column("council_code", "Council code", Unit.TEXT))
    return tuple(columns)


def label_of(group: Sequence[str | int], by: Sequence[Dimension]) -> Mapping[str, Any]:
    """The group's names, by column."""
    label: dict[str, Any] = {}
    for dimension, value in zip(by, group, strict=True):
        if dimension is Dimension.COUNCIL:
            label["council_code"] = value
        label[dimension.value] = (
            organisation_name(str(value)) if dimension is Dimension.COUNCIL else value
        )
    return label


def is_invented(code: str) -> bool:
    """True for a council of the sample."""
    try:
        return register().by_code(code).sample
    except KeyError:
        return False


def in_order(rows: Sequence[CountRow], by: Sequence[Dimension]) -> list[CountRow]:
    """The rows in the order of the vocabulary."""
    return sorted(rows, key=lambda row: rank(row.group, by))


def rank(group: Sequence[str | int], by: Sequence[Dimension]) -> tuple[tuple[int, str], ...]:
    """Where a group stands: years rise, words keep their vocabulary's order, councils by name."""
    ranks = []
    for dimension, value in zip(by, group, strict=True):
        if dimension is Dimension.COUNCIL:
            ranks.append((0, organisation_name(str(value))))
        elif dimension is Dimension.YEAR:
            ranks.append((int(value), ""))
        else:
            ranks.append((_ORDERS[dimension][str(value)], ""))
    return tuple(ranks)


def completed(rows: Sequence[CountRow], by: Sequence[Dimension]) -> list[CountRow]:
    """The rows, and an empty one for each missing rung, role family, pattern and contract.

    Missing regions are added only when regions are all that is asked for.
    """
    whole = list(rows)
    for place, dimension in enumerate(by):
        if dimension not in _ALWAYS or (dimension in COUNCIL_DIMENSIONS and len(by) > 1):
            continue
        whole += _missing(whole, place, _ALWAYS[dimension], dimension in COUNCIL_DIMENSIONS)
    return whole


def of_senders(
    rows: Sequence[CountRow], by: Sequence[Dimension], sent: Mapping[Group, Senders]
) -> list[CountRow]:
    """The rows, and an empty one for each group of councils that sent and has none of its own.

    `sent` is by the dimensions of councils in `by`. What an empty one is of people is the first
    word of each vocabulary; `completed` adds the others.
    """
    present = {_of_councils(row.group, by) for row in rows}
    return [
        *rows,
        *(
            nobody(_seated(group, by), senders.codes, sample=senders.sample)
            for group, senders in sent.items()
            if group not in present
        ),
    ]


def _of_councils(group: Group, by: Sequence[Dimension]) -> Group:
    return tuple(value for value, each in zip(group, by, strict=True) if each in COUNCIL_DIMENSIONS)


def _seated(group: Group, by: Sequence[Dimension]) -> Group:
    values = iter(group)
    return tuple(next(values) if each in COUNCIL_DIMENSIONS else _ALWAYS[each][0] for each in by)


def _missing(
    rows: Sequence[CountRow], place: int, values: Sequence[str], across_councils: bool
) -> list[CountRow]:
    present = {row.group for row in rows}
    added = []
    for row in rows:
        for value in values:
            group = (*row.group[:place], value, *row.group[place + 1 :])
            if group in present:
                continue
            present.add(group)
            councils = frozenset() if across_councils else row.organisations
            added.append(nobody(group, councils, sample=row.sample))
    return added


def nobody(
    group: Group, organisations: frozenset[str] = frozenset(), *, sample: bool = False
) -> CountRow:
    """A group with nobody in it."""
    return CountRow(group, 0, 0, 0, 0, 0, 0, organisations, sample)
