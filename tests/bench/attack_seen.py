"""What a protected reader can ask of one year of a world, and what stands behind each answer.

One row of `Slice.members` is one group that can be named: every value of every combination of
council, region, type of council, grade, role family and working pattern, and the further sums
that measures show (the same councils in two years; neighbouring rungs or role families put
together). What is seen of it is a rule's to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from etl.vocabulary.councils import Council
from etl.vocabulary.grades import LADDER
from etl.vocabulary.populations import Population, Status
from etl.warehouse.keys import RowKeys, cell_text
from etl.warehouse.where import Dimension
from tests.bench.attack_worlds import FLOW, ROLES, YEARS, Kind, World

SECRET = b"a secret of the bench, long enough"
KIND_DIMENSIONS = (Dimension.GRADE, Dimension.ROLE_FAMILY, Dimension.WORKING_PATTERN)

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

WOMEN, OTHERS, MISSING = "women", "others", "not recorded"
GENDERS = (WOMEN, OTHERS, MISSING)


@dataclass(frozen=True)
class Group:
    """One group as it is asked for: dimensions, values, and who sent for it.

    `of_councils` is true where it pools councils.
    """

    by: tuple[Dimension, ...]
    values: tuple[str | int, ...]
    organisations: frozenset[str]
    of_councils: bool
    further: bool = False


@dataclass(frozen=True)
class Slice:
    """One year of a world: who stands in which elementary cell, and every group of cells.

    `counts` and `keys` hold, by status and gender, a number for each cell; `members` a row
    for each group and a column for each cell.
    """

    year: int
    cells: tuple[tuple[str, Kind], ...]
    counts: dict[tuple[Status, str], Ints]
    keys: dict[tuple[Status, str], Ints]
    groups: tuple[Group, ...]
    members: Bools

    def totals(self, status: Status, gender: str) -> tuple[Ints, Ints]:
        """The true count and the sum of the keys of each group."""
        sums = self.members.astype(np.int64)
        return sums @ self.counts[status, gender], sums @ self.keys[status, gender]


def slices(world: World) -> Iterator[Slice]:
    """Each year for which anything can be seen."""
    for year in YEARS:
        senders = world.senders(year)
        if senders:
            yield _slice(world, year, senders)


def _slice(world: World, year: int, senders: Sequence[Council]) -> Slice:
    cells = tuple(product([council.code for council in senders], world.kinds))
    keys_of = RowKeys(SECRET)
    counts: dict[tuple[Status, str], Ints] = {}
    keys: dict[tuple[Status, str], Ints] = {}
    for status in (Status.IN_POST, FLOW):
        people = [world.people.get((code, year, status, kind), (0, 0, 0)) for code, kind in cells]
        texts = [_text(world, year, status, cell) for cell in cells]
        made = [keys_of.of(text, each) for text, each in zip(texts, people, strict=True)]
        for place, gender in enumerate(GENDERS):
            counts[status, gender] = np.array([each[place] for each in people], dtype=np.int64)
            keys[status, gender] = np.array([each[place] for each in made], dtype=np.int64)
    groups, members = _groups(world, year, cells)
    return Slice(year, cells, counts, keys, groups, members)


def _text(world: World, year: int, status: Status, cell: tuple[str, Kind]) -> str:
    """The spelling of the cell that the warehouse makes its row keys from."""
    code, kind = cell
    region = next(council.region for council in world.councils if council.code == code)
    rest = ("not given", "not given", "not given")
    return cell_text(Population.COUNCIL_IT, code, year, status, region, *kind, *rest)


# ---------------------------------------------------------------- groups

_Councils = tuple[tuple[Dimension, ...], tuple[str, ...], frozenset[str], bool]


def _groups(
    world: World, year: int, cells: tuple[tuple[str, Kind], ...]
) -> tuple[tuple[Group, ...], Bools]:
    groups: list[Group] = []
    members: list[Bools] = []
    kinds = [(by, values, _kind_cells(cells, values)) for by, values in _kind_groups(world.kinds)]
    codes = np.array([code for code, _ in cells])
    for by, values, councils, further in _council_groups(world, year):
        here = np.isin(codes, sorted(councils))
        pools = Dimension.COUNCIL not in by
        for kind_by, kind_values, there in kinds:
            asked = tuple(value for value in kind_values if value is not None)
            whole = (Dimension.YEAR, *by, *kind_by)
            groups.append(Group(whole, (year, *values, *asked), councils, pools, further))
            members.append(here & there)
        for dimension, name, there in _runs(world.kinds, cells):
            whole = (Dimension.YEAR, *by, dimension)
            groups.append(Group(whole, (year, *values, name), councils, pools, further=True))
            members.append(here & there)
    return tuple(groups), np.array(members)


def _council_groups(world: World, year: int) -> Iterator[_Councils]:
    """Every group of councils of the year; then of those councils that also sent in the other."""
    here = world.senders(year)
    yield from _places(here, further=False)
    for council in here:
        yield (Dimension.COUNCIL,), (council.code,), frozenset({council.code}), False
    both = [council for council in here if all((council.code, y) in world.sent for y in YEARS)]
    if both and len(both) < len(here):
        yield from _places(both, further=True)


def _places(councils: Sequence[Council], *, further: bool) -> Iterator[_Councils]:
    region, kind = Dimension.REGION, Dimension.COUNCIL_TYPE
    for by in ((), (region,), (kind,), (region, kind)):
        found: dict[tuple[str, ...], set[str]] = {}
        for council in councils:
            of = {region: str(council.region), kind: str(council.type)}
            found.setdefault(tuple(of[each] for each in by), set()).add(council.code)
        for values, codes in found.items():
            yield by, values, frozenset(codes), further


def _kind_groups(
    kinds: tuple[Kind, ...],
) -> Iterator[tuple[tuple[Dimension, ...], tuple[str | None, ...]]]:
    """Every combination of grade, role family and pattern, each given or left free."""
    choices = [(None, *sorted({kind[place] for kind in kinds})) for place in range(3)]
    used = [choice if len(choice) > 2 else (None,) for choice in choices]
    for values in product(*used):
        by = tuple(
            dimension
            for dimension, value in zip(KIND_DIMENSIONS, values, strict=True)
            if value is not None
        )
        yield by, values


def _runs(
    kinds: tuple[Kind, ...], cells: tuple[tuple[str, Kind], ...]
) -> Iterator[tuple[Dimension, str, Bools]]:
    """Every run of two or more neighbouring rungs, and of role families, but not all of them.

    A measure shows some of these, whichever are large enough; more than it shows helps nobody but
    the attacker.
    """
    for place, order in ((0, LADDER), (1, ROLES)):
        used = [str(word) for word in order if any(kind[place] == word for kind in kinds)]
        for first, last in combinations(range(len(used)), 2):
            run = used[first : last + 1]
            if len(run) < len(used):
                there = np.array([kind[place] in run for _, kind in cells])
                yield KIND_DIMENSIONS[place], " and ".join(run), there


def _kind_cells(cells: tuple[tuple[str, Kind], ...], values: tuple[str | None, ...]) -> Bools:
    return np.array(
        [
            all(want in (None, has) for want, has in zip(values, kind, strict=True))
            for _, kind in cells
        ]
    )
