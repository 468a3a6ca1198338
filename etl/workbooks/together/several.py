"""Which of several tables of one file are meant, where they may hold the same people."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from etl.checks import it_staff, persons, tables
from etl.checks.problems import Problem
from etl.vocabulary.cells import Cell, Counts
from etl.vocabulary.genders import Gender
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Population, Status
from etl.vocabulary.roles import NOT_GIVEN
from etl.vocabulary.words import gender_words, simple
from etl.workbooks.answers import Answers
from etl.workbooks.asked import Asked
from etl.workbooks.doubts.among_teams import is_of_the_council
from etl.workbooks.doubts.teams_apart import VERSION
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.identifiers import tells_persons
from etl.workbooks.headings.layout import Layout
from etl.workbooks.headings.sheet_words import gender_word, is_of_doings, is_of_some_staff
from etl.workbooks.lists.sheet_names import (
    BORNE_OUT_BY,
    fields_of_columns,
    flow_by_name,
    status_settled,
)
from etl.workbooks.reading import NOT_KNOWN_COUNCIL
from etl.workbooks.together.apart_by_name import (
    are_alike,
    are_apart_by_name,
    are_of_times,
    is_of_anybody,
    one_is_the_sum,
)
from etl.workbooks.together.read import Read
from etl.workbooks.whose.it_words import is_other

# So many people who stand in several rows, and such a share of all, are a list of several dates.
AGAIN, AGAIN_SHARE = 5, 1 / 3
# Of two tables either may have as many people as the other.
SIDES = 2
# Fewer people of one grade may be as many as others by chance.
PEOPLE_OF_A_PART = 3
# What all people of a sheet may have in common, each with what stands where it is not told.
IN_COMMON = {"grade": Grade.UNMAPPED, "working_pattern": NOT_GIVEN, "contract": NOT_GIVEN,
             "role_family": NOT_GIVEN}  # fmt: skip
Cells = Mapping[Cell, Counts]


def several(
    read: Sequence[Read], several_times: tuple[int, int], asked: Asked, *, are_apart: bool
) -> Problem | None:
    """The question which tables are meant, where they may hold the same people twice.

    People stand `several_times`: how many do, and how many people there are. The tables `are_apart`
    where one that was left out says so.
    """
    flows = _flows([each.layout for each in read], asked.answers)
    # Nobody in post is in a sheet of leavers or starters.
    apart = [at for at, is_twice in flows.items() if not is_twice]
    said = [status_settled(each.layout, asked.answers) for each in read]
    apart += [at for at, status in enumerate(said) if status not in ("", Status.IN_POST)]
    read = [each for at, each in enumerate(read) if at not in apart]
    layouts = [each.layout for each in read]
    names = list(dict.fromkeys(each.sheet for each in read))
    each = [layout.name for layout in layouts if layout.name]
    is_chosen = set(each) <= set(asked.answers.tables)
    if is_chosen and (asked.answers.sheets or (each and len(names) == 1)):
        return None
    # 'Workforce' alone may be that of IT.
    others = [n for n in names if is_other(n) or (len(n.split()) > 1 and is_of_the_council(n))]
    are_of_it = all(one.table.population is Population.COUNCIL_IT for one in read)
    if others and len(names) > 1 and are_of_it and not (asked.answers.sheets or asked.population):
        return it_staff.other_services(names, others)
    is_apart = are_apart or _are_genders(layouts) or _are_grades(read)
    is_apart = is_apart or are_apart_by_name(read)
    may_overlap = not is_apart and _overlap(read)
    # Of people who are found on several sheets it is asked by that.
    may_overlap |= not are_many_again(several_times) and _are_of_times(read)
    may_overlap |= _may_be_some_of_others(read)
    may_overlap |= not _have_like_columns(layouts) or any(flows.values()) or _are_of_some(layouts)
    if may_overlap and not _are_of_other_councils(read):
        return tables.several_tables(names, each if asked.answers.sheets or len(names) == 1 else ())
    return None


def _may_be_some_of_others(read: Sequence[Read]) -> bool:
    """Whether the people of one table may stand in another, by what they have in common or what
    a sheet is called.
    """
    # 'Members' beside 'Officers' are the council's, and not the Society's.
    populations = {each.table.population for each in read}
    return (
        _is_a_part(read)
        or _are_others_beside_posts(read)
        or populations >= {Population.COUNCIL_IT, Population.SOCIETY_MEMBERSHIP}
    )


def _are_of_other_councils(read: Sequence[Read]) -> bool:
    """True where each table has people of councils, and no two of the same."""
    if len({each.table.population for each in read}) > 1:
        return False
    told = [{cell.organisation for cell in each.table.cells} for each in read]
    every = set().union(*told)
    return all(told) and sum(map(len, told)) == len(every) and NOT_KNOWN_COUNCIL not in every


def _are_of_times(read: Sequence[Read]) -> bool:
    """Whether two lists of a council and year are called after days or times, and after nothing
    else that they do not share.
    """
    lists = [
        (each.sheet, {(cell.organisation, cell.year) for cell in each.table.cells})
        for each in read
        if each.table.is_list
    ]
    return any(
        places & others and name != other and are_of_times(name, other)
        for (name, places), (other, others) in combinations(lists, 2)
    )


def _are_some_of_anybody(read: Sequence[Read]) -> bool:
    """True where a list of some staff ('Managers', 'Women') stands beside one that may have all
    ('Staff'), and as many of each cell; where neither names nor numbers tell that its people are
    others.
    """
    lists = _lists_of_no_persons(read)
    # Sheets of doings are asked about by their names.
    some = [cells for name, cells in lists if not (is_of_anybody(name) or is_of_doings(name))]
    anybody = [cells for name, cells in lists if is_of_anybody(name)]
    return any(
        all(cell in whole and n.is_within(whole[cell]) for cell, n in part.items())
        for part in some
        for whole in anybody
    )


def _are_others_beside_posts(read: Sequence[Read]) -> bool:
    """True where a sheet of what people do beside their posts ('Digital champions') has somebody
    who is on no other sheet, and may be of another service. Where nothing tells persons apart, all
    of it is asked about by its name.
    """
    others = [
        bool(each.counts.people)
        for each in read
        if is_of_doings(each.sheet) and tells_persons(each.layout)
    ]
    return any(others) and len(others) < len(read)


def _have_like_columns(layouts: Sequence[Layout]) -> bool:
    """Whether the tables have the same columns; but for what the names of sheets say of their
    people ('Agency'), where staff numbers count everyone once, or a name on two sheets is asked of.
    """
    are_told = all(map(tells_persons, layouts))
    # The people of 'Permanent old' may be those of another time.
    names = (layout.sheet.name for layout in layouts)
    is_once = all(is_of_some_staff(name) or not VERSION.search(simple(name)) for name in names)
    is_once &= are_told
    fields = (fields_of_columns(each) if is_once else each.fields for each in layouts)
    # Totals say nothing else of the same people, nor do hours of those who are told by numbers.
    beside = {Field.TOTAL, Field.HOURS, Field.FTE} if are_told else {Field.TOTAL}
    return len({each - beside for each in fields}) <= 1


def _flows(layouts: Sequence[Layout], answers: Answers) -> dict[int, bool]:
    """The places of sheets that are of leavers or starters by name, beside others; whether those
    may be told of twice: by the days of a list of staff, too, where no staff numbers tell.
    """
    flows = [flow_by_name(layout, answers) for layout in layouts]
    staff = [layout for layout, flow in zip(layouts, flows, strict=True) if flow is None]
    return {
        at: _may_be_told_twice(layouts[at], flow, staff)
        for at, flow in enumerate(flows)
        if flow is not None and staff
    }


def _may_be_told_twice(layout: Layout, flow: Status, staff: Sequence[Layout]) -> bool:
    """Whether those who joined or left may be told of by days of the lists of staff, too."""
    telling = [each for each in staff if BORNE_OUT_BY[flow] in each.fields]
    numbered = all(Field.STAFF_NUMBER in each.fields for each in (layout, *telling))
    return bool(telling) and not numbered


def are_many_again(several_times: tuple[int, int]) -> bool:
    """Whether a large part of the people are listed several times."""
    again, people = several_times
    return again >= max(AGAIN, people * AGAIN_SHARE)


def listed_again(
    read: Sequence[Read], several_times: tuple[int, int], asked: Asked
) -> Iterator[Problem]:
    """The question on which day people are in post, where a large part are listed several times."""
    if are_many_again(several_times):
        names = list(dict.fromkeys(each.sheet for each in read))
        is_open = len(names) > 1 and not asked.answers.sheets
        yield persons.listed_again(*several_times, names if is_open else ())


def _are_grades(read: Sequence[Read]) -> bool:
    """True where every sheet is of one grade, all are others, and none is the sum of the rest."""
    grades = [tuple(each.table.by_grade) for each in read]
    return (
        len(set(grades)) == len(grades) > 1
        and all(len(words) == 1 for words in grades)
        and not one_is_the_sum(read)
    )


def _are_genders(layouts: Sequence[Layout]) -> bool:
    """True where every sheet is called after a gender of its own, which nothing else says."""
    genders = [_by_name(layout) for layout in layouts]
    return None not in genders and len(set(genders)) == len(genders) > 1


def _overlap(read: Sequence[Read]) -> bool:
    """True where two tables of counts have people in the same place, two lists are alike or one
    may have the other in it; those with staff numbers tell that their people are others.
    """
    cells = [cell for each in read if not each.table.is_list for cell in each.table.cells]
    lists = [
        each.table
        for each in read
        if each.table.is_list and each.table.cells and Field.STAFF_NUMBER not in each.layout.fields
    ]
    alike = any(are_alike(*pair) for pair in combinations(lists, 2))
    is_sum = len(read) > SIDES and one_is_the_sum(read)
    return len(cells) != len(set(cells)) or alike or is_sum or _are_some_of_anybody(read)


def _is_a_part(read: Sequence[Read]) -> bool:
    """True where all of a list's people have one grade, pattern, contract or role, and another list
    has as many of it in every cell, of whom neither name nor number tells that they are others.
    """
    lists = [cells for _, cells in _lists_of_no_persons(read)]
    pairs = ((one, other) for one in lists for other in lists if len(one) < len(other))
    return any(_has_all_of_it(one, other) for one, other in pairs)


def _lists_of_no_persons(read: Sequence[Read]) -> list[tuple[str, Cells]]:
    """The lists in which nothing tells persons apart: what each sheet is called, and its people."""
    lists = (each for each in read if each.table.is_list and not tells_persons(each.layout))
    return [(each.sheet, each.table.cells) for each in lists]


def _has_all_of_it(part: Cells, whole: Cells) -> bool:
    if sum(counts.people for counts in part.values()) < PEOPLE_OF_A_PART:
        return False
    for of, unknown in IN_COMMON.items():
        values = {getattr(cell, of) for cell in part}
        if len(values) == 1 and unknown not in values:
            value = values.pop()
            alike = {cell: n for cell, n in whole.items() if getattr(cell, of) == value}
            if alike == part:
                return True
    return False


def of_one_gender(layouts: Sequence[Layout]) -> Iterator[Problem]:
    """The question where the others are, of sheets that are called after one gender alone."""
    names = {layout.sheet.name: gender for layout in layouts if (gender := _by_name(layout))}
    if names and not {Gender.WOMAN, Gender.MAN} <= set(names.values()):
        yield tables.one_gender_alone(list(names))


def _by_name(layout: Layout) -> Gender | None:
    """The gender that the sheet's name says of its people; None where a column says it."""
    heading, word = layout.columns.get(Field.GENDER), gender_word(layout.sheet.name)
    is_said = heading is not None and bool(word) and heading.text == word
    return gender_words().find(word) if is_said else None


def _are_of_some(layouts: Sequence[Layout]) -> bool:
    """True where some sheets are called after their people's gender, and others say it of each."""
    by_name = [_by_name(layout) is not None for layout in layouts]
    return any(by_name) and not all(by_name)
