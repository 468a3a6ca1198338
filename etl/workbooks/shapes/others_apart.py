"""'Not stated' and 'Other' of something else than the gender, beside women and men.

    Female   Male   White   Asian   Not stated        Female      6
         6     14      14       4            2        Male       14
                                                      White      14 ...

They stand apart from the genders, behind words for none. Where those and they make as many people
as the genders they are of these people again, and are left out; else it is asked.
"""

from collections.abc import Iterator

from etl.checks import layouts
from etl.checks.problems import Problem, address
from etl.workbooks.headings.block import Block, counted_as
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.shape_words import is_compared, is_fte, is_headcount, is_share
from etl.workbooks.tables.figures import number_of

GENDERS = (Field.WOMEN, Field.MEN, Field.TOTAL)
OTHERS = (Field.ANOTHER_GENDER, Field.NOT_RECORDED)

Places = dict[Field, list[int]]


def has_others(block: Block) -> bool:
    """Whether such people stand beside women and men."""
    return any(next(_apart(block, group), None) for group in block.whole.values())


def leave_out_others(
    block: Block, groups: dict[tuple[str, ...], Places], sheet: str
) -> Problem | None:
    """Take such columns from the groups, and tell it; or the question whose people they are."""
    told = None
    for group in groups.values():
        for field, place in list(_apart(block, group)):
            number, column = block.grid.at(block.head, place)
            is_proved = _is_proved(block, group, place)
            word, cell = block.grid.text(block.head, place), address(number, column + 1)
            told = layouts.others_apart(sheet, cell, word, is_proved=is_proved)
            if not is_proved:
                return told
            group[field].remove(place)
            if not group[field]:
                del group[field]
    return told


def _apart(block: Block, group: Places) -> Iterator[tuple[Field, int]]:
    """The columns of others behind a word for none that has numbers, the last ones first."""
    for field in OTHERS:
        for place in sorted(group.get(field, ()), reverse=True):
            if list(_between(block, group, place)):
                yield field, place


def _between(block: Block, group: Places, place: int) -> Iterator[int]:
    """The columns between the genders and another that are of something else."""
    last = max(at for field in GENDERS for at in group.get(field, ()))
    for at in range(last + 1, place):
        word = block.grid.text(block.head, at)
        is_told = counted_as(word) or is_share(word) or is_fte(word) or is_headcount(word)
        if word and not (is_told or is_compared(word)):
            yield at


def _is_proved(block: Block, group: Places, place: int) -> bool:
    """Whether in each row what stands from the first of those on makes as many as the genders."""
    first = min(_between(block, group, place))
    return all(
        _people(block, row, group, first) == _sum(block, row, first, place) for row in block.rows
    )


def _people(block: Block, row: int, group: Places, first: int) -> int:
    fields = (Field.WOMEN, Field.MEN, *OTHERS)
    told = [at for field in fields for at in group.get(field, ()) if at < first]
    return sum(number_of(block.grid.cells[row][at]) or 0 for at in told)


def _sum(block: Block, row: int, first: int, last: int) -> int:
    return sum(number_of(block.grid.cells[row][at]) or 0 for at in range(first, last + 1))
