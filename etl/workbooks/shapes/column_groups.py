"""Groups of columns under headings of their own: which of them are counted, and as what.

'Full time', 'Part time' and 'Total' over women and men are the parts or the total, and are
never both counted; of 'Headcount' and 'FTE' only the first is people.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from etl.checks import around, doubts, layouts, values
from etl.checks.problems import Problem, address
from etl.checks.values import Spot
from etl.vocabulary.words import simple
from etl.vocabulary.years import parse_year
from etl.workbooks.answers import Answers
from etl.workbooks.doubts.ranges_apart import are_apart
from etl.workbooks.doubts.teams_apart import are_teams_apart, may_be_a_team
from etl.workbooks.headings.block import Block, counted_as
from etl.workbooks.headings.columns import LABELS, Field
from etl.workbooks.headings.layout import is_sum
from etl.workbooks.headings.shape_words import (
    bare,
    field_of_heading,
    field_of_values,
    is_compared,
    is_fte,
    is_headcount,
    is_headcount_of,
    is_of_one_sort,
    is_share,
    stands_for,
)
from etl.workbooks.tables.figures import NotACount, whole
from etl.workbooks.terms.dated_statuses import are_statuses, dated_status
from etl.workbooks.whose.of_it_staff import says_it

# Fields whose words are all known: another word beside them may be of people who are in two.
EACH_KNOWN = (Field.YEAR, Field.PATTERN, Field.CONTRACT, Field.STATUS)

# One group alone of these is of a part of the staff: 'Female (FT)', 'Male (FT)'.
OF_SOME = (Field.PATTERN, Field.CONTRACT)
IN_POST = frozenset(("in post", "actual", "current", "actuals", "people in post", "staff in post"))
RANKS = frozenset(("managers", "senior managers", "apprentices", "directors", "leaders"))

# Two groups may well be equal.
PAIR = 2

Path = tuple[str, ...]
Places = dict[Field, list[int]]


@dataclass(slots=True)
class Chosen:
    """The groups that are counted; `fields` says what each level of their headings stands for."""

    groups: dict[Path, Places]
    fields: dict[int, Field] = field(default_factory=dict)
    problem: Problem | None = None


def choose_groups(block: Block, sheet: str, answers: Answers, *, is_one: bool) -> Chosen:
    """Which groups of a block are counted. A question or refusal comes with what is in doubt.

    Where it `is_one`, no other table of the sheet has others of the staff.
    """
    chosen = Chosen(dict(block.whole))
    settled = _settled(chosen, answers)
    if not block.is_whole and not settled:
        # Groups beside them that count women or men in several columns say the same otherwise.
        words = [_name(path) for path in block.groups]
        chosen.problem = layouts.groups_not_understood(sheet, _cell(block, 0), words)
    _check_row_totals(block, chosen, sheet)
    for level in range(len(next(iter(block.groups)))):
        words = _words(chosen.groups, level)
        _keep(chosen, level, _people_only(words))
        if not settled:
            _without_compared(block, chosen, level, words, sheet)
        words = _words(chosen.groups, level)
        if len(words) > 1:
            if settled:
                chosen.fields[level] = _field(block, level, words) or Field.GROUP
            else:
                _settle_level(block, chosen, level, words, sheet)
        elif words[0]:
            found = _field(block, level, words)
            if found:
                chosen.fields[level] = found
            elif level >= len(block.above) and not _says_people(words[0]):
                # What stands above the genders is heard as a title.
                told = around.no_people_by_title(sheet, words[0])
                chosen.problem = chosen.problem or told
            is_of_some = found in OF_SOME or simple(words[0]) in RANKS
            if is_of_some and is_one and not settled:
                chosen.problem = chosen.problem or around.part_by_title(sheet, words[0])
    return chosen


def _without_compared(
    block: Block, chosen: Chosen, level: int, words: list[str], sheet: str
) -> None:
    """Leave out last year, targets and the like; numbers of nothing else are asked about."""
    others = [word for word in words if not is_compared(word)]
    name = block.level_name(level)
    compared = [
        word
        for word in words
        if _is_far_ahead(word) or (word not in others and not may_be_a_team(word, name, others))
    ]
    cell = _cell(block, level)
    if compared and len(compared) < len(words):
        _keep(chosen, level, frozenset(words).difference(compared).__contains__)
        chosen.problem = chosen.problem or layouts.groups_left_out(sheet, cell, compared)
    elif compared and all(map(is_compared, words)):
        chosen.problem = chosen.problem or layouts.groups_not_understood(sheet, cell, words)


def _says_people(word: str) -> bool:
    """True for what may stand below each gender of people in post: 'Headcount', 'Total'."""
    form = simple(bare(word))
    is_known = is_headcount_of(word) or counted_as(word) is Field.TOTAL or form in IN_POST
    return is_known or field_of_heading(word) is Field.PEOPLE or says_it((), (word,))


def _is_far_ahead(word: str) -> bool:
    """True for a year that nobody can report on yet, as one that something is aimed at for."""
    year = parse_year(word)
    return year is not None and year > datetime.now(UTC).date().year + 1


def _name(path: Path) -> str:
    return " ".join(word for word in path if word)


def _settled(chosen: Chosen, answers: Answers) -> bool:
    """Keep the groups that were settled to be counted; False where none of them is here."""
    wanted = {simple(name) for name in answers.groups}
    kept = {
        path: group
        for path, group in chosen.groups.items()
        if wanted & {simple(name) for name in (*path, _name(path)) if name}
    }
    chosen.groups = kept or chosen.groups
    return bool(kept)


def _words(groups: dict[Path, Places], level: int) -> list[str]:
    return list(dict.fromkeys(path[level] for path in groups))


def _keep(chosen: Chosen, level: int, wanted: Callable[[str], bool]) -> None:
    kept = {path: group for path, group in chosen.groups.items() if wanted(path[level])}
    chosen.groups = kept or chosen.groups


def _people_only(words: Sequence[str]) -> Callable[[str], bool]:
    if any(is_headcount(word) for word in words):
        return lambda word: not (is_fte(word) or is_share(word))
    return lambda word: not is_share(word)


def _field(block: Block, level: int, words: Sequence[str]) -> Field | None:
    by_words = Field.STATUS if are_statuses(words) else field_of_values(words)
    if by_words is not None:
        return by_words
    named = field_of_heading(block.level_name(level))
    # The name before the topmost headings may be that of the column of labels below it.
    is_own = block.level_name(level) != block.grid.text(block.head, block.first)
    return named if named in LABELS and named is not Field.GROUP and is_own else None


def _settle_level(block: Block, chosen: Chosen, level: int, words: list[str], sheet: str) -> None:
    parts = [word for word in words if not is_sum(bare(word))]
    totals = [word for word in words if is_sum(bare(word))]
    found = _field(block, level, parts)
    if not totals:
        chosen.fields[level] = found or Field.GROUP
        is_said = is_of_one_sort(block.level_name(level)) or are_apart(parts)
        # By their names alone one of them may have the people of all the others.
        is_whole = len(parts) > PAIR and any(_adds_up(block, chosen, level, word) for word in parts)
        is_told = is_said or (are_teams_apart(parts, of_it=True) and not is_whole)
        is_known = found not in EACH_KNOWN or _are_known(found, parts)
        if (not is_told and (found is None or found is Field.GROUP)) or not is_known:
            cell = _cell(block, level)
            chosen.problem = layouts.groups_not_understood(sheet, cell, words)
        return
    if len(totals) > 1 or not parts:
        chosen.problem = layouts.groups_not_understood(sheet, _cell(block, level), words)
        return
    adds_up = _adds_up(block, chosen, level, totals[0])
    if adds_up is False and found:
        chosen.problem = layouts.groups_differ(sheet, _cell(block, level), totals[0], parts)
    elif adds_up is False and _are_apart(block, level, parts):
        chosen.problem = layouts.groups_not_understood(sheet, _cell(block, level), words)
    if adds_up and found:
        chosen.fields[level] = found
        _keep(chosen, level, lambda word: word in parts)
    else:
        _keep(chosen, level, lambda word: word in totals)


def _are_apart(block: Block, level: int, words: Sequence[str]) -> bool:
    """Whether nobody is in two groups of these words: teams, bands, whatever all have one of."""
    is_said = is_of_one_sort(block.level_name(level)) or are_apart(words)
    return is_said or are_teams_apart(words, of_it=True)


def _are_known(field: Field | None, words: Sequence[str]) -> bool:
    """Whether each word is one of the field's; one of a status's may be 'Headcount at 31 March'."""
    others = [word for word in words if stands_for(word) is not field]
    is_dated = len(others) == 1 and field is Field.STATUS and dated_status(others[0])
    return not others or bool(is_dated) or are_statuses(words)


def _cell(block: Block, level: int) -> str:
    row = [*block.above, *block.below, block.head][level]
    number, place = block.grid.at(row, block.first_counted)
    return address(number, place + 1)


def _adds_up(block: Block, chosen: Chosen, level: int, total: str) -> bool | None:
    """Whether the parts add up to their total in every row; None where numbers are missing."""
    known = True
    for path, places in chosen.groups.items():
        if path[level] != total:
            continue
        others = [
            group
            for other, group in chosen.groups.items()
            if other[level] != total and _without(other, level) == _without(path, level)
        ]
        for counted, columns in places.items():
            for row in block.rows:
                stated = _number(block, row, columns)
                parts = [_number(block, row, group.get(counted, [])) for group in others]
                if stated is None or None in parts:
                    known = known and stated is None and not any(parts)
                elif stated != sum(part for part in parts if part is not None):
                    return False
    return True if known else None


def _check_row_totals(block: Block, chosen: Chosen, sheet: str) -> None:
    """A column of totals over all groups must be the sum of what stands in them, each once."""
    parts_alone = {
        path: group
        for path, group in chosen.groups.items()
        if not any(is_sum(bare(w)) for w in path)
    }
    totals = block.row_totals.items()
    for columns in (group[Field.TOTAL] for path, group in totals if not _is_share(path)):
        for row in block.rows:
            stated = _number(block, row, columns)
            parts = [
                _number(block, row, places)
                for path, group in (parts_alone or chosen.groups).items()
                for counted, places in group.items()
                if counted is not Field.TOTAL and not _is_share(path)
            ]
            summed = sum(part for part in parts if part is not None)
            if stated is None or None in parts or stated == summed:
                continue
            number, place = block.grid.at(row, columns[0])
            spot = Spot(sheet, address(number, place + 1), str(stated))
            is_more = stated > summed
            chosen.problem = (
                doubts.more_in_total(sheet, spot.cell, stated, summed)
                if is_more
                else values.row_total_differs(spot, summed)
            )
            return


def _is_share(path: Path) -> bool:
    """Whether the headings over numbers say that they are shares or equivalents, and no people."""
    return any(is_share(word) or is_fte(word) for word in path)


def _without(path: Path, level: int) -> Path:
    return path[:level] + path[level + 1 :]


def _number(block: Block, row: int, columns: list[int]) -> int | None:
    try:
        numbers = [whole(block.grid.cells[row][column]) for column in columns]
    except NotACount:
        return None
    return sum(n for n in numbers if n is not None) if numbers and None not in numbers else None
