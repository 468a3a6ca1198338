"""Tables of a file that are left out: nobody in them counts, or others tell of their people."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from etl.checks.words import NOT_COUNTED
from etl.vocabulary.cells import Counts
from etl.vocabulary.words import simple
from etl.workbooks.answers import Answers
from etl.workbooks.counts.sums import may_be_chance
from etl.workbooks.headings.columns import LABELS, Field
from etl.workbooks.headings.layout import Layout
from etl.workbooks.headings.shape_words import is_fte, is_part_of_a_council
from etl.workbooks.lists.sheet_names import status_settled
from etl.workbooks.reading import Table
from etl.workbooks.together.read import Read

# What spreadsheet programs write over the rows of a pivot table.
PIVOTS = frozenset(("row labels", "labeli rhes"))
# 'Staff by grade' beside 'Staff by team': the same people, however few.
BREAKDOWN = re.compile(r"(?P<people>.*?)\s*\b(?:by|yn ôl)\s+(?P<by>\w.*)", re.IGNORECASE)
# What sheets of sums are called.
OF_A_SUMMARY = re.compile(
    r"\b(?:by|summary|pivot|analysis|breakdown|totals?|overview|dashboard|stats|statistics|charts?|"
    r"figures|crynodeb|yn ôl)\b"
)
# What a table is the better for, where several say the same.
TOLD = (Field.ROLE, Field.PATTERN, Field.CONTRACT, Field.STATUS)


def are_few(table: Table) -> bool:
    """True where another table may have as many women and men by chance."""
    people = table.counts
    return may_be_chance(people.people, (people.women, people.men))


def of_nobody(layouts: Sequence[Layout], answers: Answers) -> list[int]:
    """The places of tables whose names or titles were said to be of nobody who counts, beside
    others.
    """
    said = [status_settled(layout, answers) == NOT_COUNTED for layout in layouts]
    return [at for at, is_nobody in enumerate(said) if is_nobody and not all(said)]


def of_equivalents(read: Sequence[Read]) -> Iterator[tuple[int, bool]]:
    """The places of counts on sheets that are called after full-time equivalents; whether other
    tables have people in post at the same councils in the same years.
    """
    found = [at for at, of in enumerate(read) if not of.table.is_list and is_fte(of.sheet)]
    others = {place for at, of in enumerate(read) if at not in found for place in of.table.in_post}
    yield from ((at, read[at].table.in_post.keys() <= others) for at in found)


def is_summary(of: Read, read: Sequence[Read]) -> bool:
    """True for counts by words that are not known, beside a list of as many people; or of more,
    where they are a pivot table or the sheet is called a summary.
    """
    table, layout = of.table, of.layout
    heading = layout.columns.get(Field.GROUP)
    if not table.is_list and _adds_up(table, read):
        return True
    is_known = bool(set(LABELS[:-1]) & layout.fields)
    is_pivot = any(simple(each.text) in PIVOTS for each in layout.headings)
    if table.is_list or (
        not is_pivot and (is_known or heading is None or is_part_of_a_council(heading.text))
    ):
        return False
    lists, together = _lists(read)
    is_called_so = is_pivot or bool(OF_A_SUMMARY.search(simple(of.sheet)))
    is_same = is_called_so or table.counts == together
    return lists > 0 and is_same and table.counts.is_within(together)


def _adds_up(table: Table, read: Sequence[Read]) -> bool:
    """Whether counts are of as many women and men as several lists, as of a team on each sheet."""
    lists, together = _lists(read)
    return lists > 1 and not are_few(table) and table.counts == together


def _lists(read: Sequence[Read]) -> tuple[int, Counts]:
    """How many of the tables are lists, and the people of these."""
    lists = [each.counts for each in read if each.table.is_list]
    return len(lists), Counts.of_all(lists)


def said_otherwise(read: Sequence[Read]) -> Iterator[int]:
    """The places of tables whose people another table says, by other words and as many of each.

    Kept is a list of people before counts, and counts by grade before others. Few people are the
    same only where both tables are called breakdowns of them.
    """
    alike: dict[object, list[int]] = defaultdict(list)
    for at, each in enumerate(read):
        table, of = each.table, _broken_down(each.layout) if are_few(each.table) else ""
        if of is not None:
            alike[table.kind, table.population, _in_post(table), of].append(at)
    for places in alike.values():
        by = [_said_by(read[at].layout) for at in places]
        lists = [at for at in places if read[at].table.is_list]
        if len(lists) > 1 or len(set(by)) < len(by):
            continue
        best = max(places, key=lambda at: _worth(read[at]))
        yield from (at for at in places if at != best)


def of_a_year_said(read: Sequence[Read]) -> Iterator[int]:
    """The places of counts of one year, said or not, beside several years with as many in one."""
    told = [_in_post(each.table) for each in read]
    for at, table in enumerate(each.table for each in read):
        if are_few(table) or table.is_list or len(told[at]) != 1:
            continue
        ((council, year, *numbers),) = told[at]
        others = (places for places in told if len(places) > 1)
        alike = [[year for who, year, *n in places if (who, n) == (council, numbers)]
                 for places in others]  # fmt: skip
        if any(len(years) == 1 and year in (0, *years) for years in alike):
            yield at


def _broken_down(layout: Layout) -> str | None:
    """Whose breakdown a table is called, '' for that of everybody; None for no breakdown."""
    own = layout.name.removeprefix(f"{layout.sheet.name}: ")
    for text in (own, layout.sheet.name, *layout.titles[::-1]):
        if found := BREAKDOWN.fullmatch(text.strip()):
            return simple(found["people"])
    return None


def _in_post(table: Table) -> frozenset[tuple[object, ...]]:
    return frozenset((*at, *counts.as_json().values()) for at, counts in table.in_post.items())


def _said_by(layout: Layout) -> frozenset[str]:
    fields = set(LABELS) - {Field.COUNCIL, Field.YEAR}
    told = ((f, simple(h.text)) for f, h in layout.columns.items() if f in fields)
    # The labels of every pivot table have the same heading, whatever they are.
    return frozenset(field.value if form in PIVOTS else form for field, form in told)


def _worth(of: Read) -> tuple[bool, bool, int]:
    fields = of.layout.fields
    return of.table.is_list, Field.GRADE in fields, sum(field in fields for field in TOLD)
