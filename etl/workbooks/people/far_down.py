"""What stands far down a list: every row is looked at as it goes by, some thousand at a time.

The first rows are looked at before any is counted. Of the others a glance at all texts of a column
tells mostly that there is nothing to be looked for, which costs next to nothing. Only where names
and dates of birth or e-mail addresses stand beside staff numbers is every row kept, as two hashes.
"""

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from operator import itemgetter

from etl.checks.persons import numbers_of_one, rows_again, without_a_holder
from etl.checks.problems import Findings
from etl.workbooks.headings.columns import Field, Heading
from etl.workbooks.headings.identifiers import name_places
from etl.workbooks.headings.layout import Layout, filled, text_at
from etl.workbooks.people.one_holder import MOST_POSTS, forename_place, told_by
from etl.workbooks.people.others_beside import on_others_beside
from etl.workbooks.people.remarks import Looker, Remarks, Some, on_unheaded
from etl.workbooks.people.several_people import (
    ask_of_numbers,
    ask_of_several,
    is_of_names,
    times_again,
    two_names,
)
from etl.workbooks.people.sums_among import Sums
from etl.workbooks.sheets.read import Numbered, Row, Rows
from etl.workbooks.tables.pages import is_printed_again
from etl.workbooks.who_counts.flags import ROWS

AT_ONCE = 150
JOINING = (*"&;+/\r\n", " and ", " a ", " ac ")
COMMA = ","


def watch(layout: Layout, findings: Findings) -> None:
    """Look at the rows below those that are looked at first, as they go by."""
    layout.sheet.rows = chain.from_iterable(_watched(iter(layout.sheet.rows), layout, findings))


def _watched(rows: Iterator[Numbered], layout: Layout, findings: Findings) -> Iterator[Rows]:
    top, sums = _some(rows, ROWS), Sums(layout, findings)
    sums.see(top)
    on_unheaded(layout, top, findings)
    on_others_beside(layout, top, findings)
    yield top.numbered
    some = _some(rows, AT_ONCE)
    lookers = [sums, *_lookers(layout, top, findings)] if some.cells else []
    del top
    while some.cells:
        for looker in lookers:
            looker.see(some)
        yield some.numbered
        some = _some(rows, AT_ONCE)
    for looker in lookers:
        looker.close()


def _some(rows: Iterator[Numbered], many: int) -> Some:
    numbered = list(islice(rows, many))
    return Some(numbered, list(map(itemgetter(1), numbered)))


def _lookers(layout: Layout, top: Some, findings: Findings) -> list[Looker]:
    """What is looked for, where the first rows have none of it and are asked about already."""
    asked = {problem.code for problem in findings}
    of = layout, top, findings
    found: list[Looker] = [Remarks(layout, top, findings)]
    if "more than one in a row" not in asked:
        found += [
            _Names(*of, heading) for heading in layout.headings if is_of_names(layout, heading)
        ]
    if Field.STAFF_NUMBER in layout.columns:
        if "people in several rows" not in asked:
            found.append(_Numbers(*of))
            found += [_OfOne(*of, by, columns) for by, columns in told_by(layout).items()]
    elif not name_places(layout):
        found.append(_Again(*of))
    if "person or vacancy" not in asked and name_places(layout):
        found.append(_Nobody(*of))
    return found


class _Names(Looker):
    """Two names in a cell."""

    def __init__(self, layout: Layout, top: Some, findings: Findings, heading: Heading) -> None:
        self._layout, self._findings, self._heading = layout, findings, heading
        texts = top.texts(heading.place)
        with_comma = texts.count(COMMA) * 2 > len(top.cells)
        self._signs = JOINING if with_comma else (*JOINING, COMMA)
        self._commas = not with_comma

    def see(self, some: Some) -> None:
        at = self._heading.place
        texts = some.texts(at)
        if any(sign in texts for sign in self._signs):
            # A note stands alone in its row, and may have several names in it.
            told = [text_at(row, at) for row in some.cells if len(filled(row)) > 1]
            many = two_names(told, commas=self._commas)
            ask_of_several(self._layout, self._heading, many, "names", self._findings)


class _Numbers(Looker):
    """Two staff numbers in a cell, and numbers that differ in that of a post alone."""

    def __init__(self, layout: Layout, top: Some, findings: Findings) -> None:
        self._layout, self._findings = layout, findings
        self._place = layout.columns[Field.STAFF_NUMBER].place
        self._texts = [top.texts(self._place)]
        self._cells = len(top.cells)
        self._are_plain = True

    def see(self, some: Some) -> None:
        texts = some.texts(self._place)
        self._texts.append(texts)
        self._cells += len(some.cells)
        # Letters and digits alone join no two numbers.
        letters = texts.replace("\0", "")
        self._are_plain = self._are_plain and (letters.isalnum() or not letters)

    def close(self) -> None:
        if self._are_plain:
            return
        told = [text for text in dict.fromkeys("\0".join(self._texts).split("\0")) if text]
        ask_of_numbers(self._layout, told, self._cells, self._findings)


class _OfOne(Looker):
    """Two staff numbers of one person, who is told by the same words in every row."""

    def __init__(
        self, layout: Layout, top: Some, findings: Findings, by: str, columns: Sequence[int]
    ) -> None:
        self._layout, self._findings, self._by = layout, findings, by
        number, forename = layout.columns[Field.STAFF_NUMBER].place, forename_place(layout)
        *names, tells = columns
        self._names = [*names, *([] if forename is None else [forename])]
        self._number, self._tells = itemgetter(number), itemgetter(tells)
        self._told = itemgetter(number, tells, *self._names)
        self._width = max(number, tells, *self._names) + 1
        self._persons, self._numbers = array("q"), array("q")
        self.see(top)

    def see(self, some: Some) -> None:
        rows = some.cells
        if min(map(len, rows)) < self._width or not all(map(all, map(self._told, rows))):
            rows = [row for row in rows if len(row) >= self._width and all(self._told(row))]
            some = Some((), rows)
        if not rows:
            return
        columns = (_without_order(some.texts(at)) for at in self._names)
        self._persons.extend(map(hash, zip(map(self._tells, rows), *columns, strict=True)))
        self._numbers.extend(map(hash, map(self._number, rows)))

    def close(self) -> None:
        if len(set(self._persons)) == len(self._persons):
            return
        told = set(zip(self._persons, self._numbers, strict=True))
        numbers = Counter(person for person, _ in told)
        again = sum(many - 1 for many in numbers.values() if many <= MOST_POSTS)
        if again:
            sheet, heading = self._layout.sheet.name, self._layout.columns[Field.STAFF_NUMBER]
            cell = self._layout.heading_cell(heading)
            problem = numbers_of_one(sheet, cell, again, self._by)
            self._findings.add(problem, same=problem.code)


class _Nobody(Looker):
    """Posts with a gender, and without the name and number that all above them have."""

    def __init__(self, layout: Layout, top: Some, findings: Findings) -> None:
        self._layout, self._findings = layout, findings
        self._gender = layout.columns[Field.GENDER].place
        number = layout.columns.get(Field.STAFF_NUMBER)
        self._places = [*name_places(layout), *([number.place] if number else [])]
        people = [row for row in top.cells if text_at(row, self._gender)]
        self._is_told = all(map(self._is_somebody, people))
        self._many = 0

    def _is_somebody(self, row: Row) -> bool:
        return any(text_at(row, at) for at in self._places)

    def see(self, some: Some) -> None:
        texts = some.texts(self._places[0])
        if self._is_told and ("\0\0" in texts or texts[:1] in "\0" or texts[-1:] in "\0"):
            people = [row for row in some.cells if text_at(row, self._gender)]
            rows = [row for row in people if not self._is_somebody(row)]
            self._many += sum(not is_printed_again(self._layout, row) for row in rows)

    def close(self) -> None:
        if self._many:
            cell = self._layout.cell_at(self._layout.heading_row, self._places[0])
            self._findings.add(without_a_holder(self._layout.sheet.name, cell, self._many))


class _Again(Looker):
    """Rows without names and numbers that all stand in the list twice; a number stands for each."""

    def __init__(self, layout: Layout, top: Some, findings: Findings) -> None:
        self._layout, self._findings = layout, findings
        self._gender = layout.columns[Field.GENDER]
        self._rows = array("q", self._hashed(top.cells))

    def _hashed(self, cells: Sequence[Row]) -> list[int]:
        at, heading = self._gender.place, self._gender.text
        rows = (row for row in cells if at < len(row) and row[at] and row[at] != heading)
        return [hash(tuple(row)) for row in rows]

    def see(self, some: Some) -> None:
        self._rows.extend(self._hashed(some.cells))

    def close(self) -> None:
        if found := times_again(self._rows):
            self._findings.add(rows_again(self._layout.sheet.name, *found))


def _without_order(texts: str) -> Iterator[frozenset[str]]:
    """The words of each name, in capitals or not: 'SMITH, Ann' is 'Ann Smith'."""
    return map(frozenset, map(str.split, texts.casefold().replace(",", " ").split("\0")))
