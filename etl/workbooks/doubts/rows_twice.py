"""Rows of counts that stand in a table twice, word for word and number for number.

In what a form gathered, a council that answered again stands there twice with other numbers.
"""

from collections import defaultdict

from etl.checks.beside import answered_twice, row_there_twice
from etl.checks.problems import address
from etl.vocabulary.councils import register
from etl.vocabulary.words import simple
from etl.workbooks.counts.beside import Beside
from etl.workbooks.counts.sums import PEOPLE, word_of
from etl.workbooks.counts.totals import Line, Totals
from etl.workbooks.headings.block import BOTH
from etl.workbooks.headings.columns import Field, heading_key
from etl.workbooks.headings.identifiers import identifiers
from etl.workbooks.headings.of_answers import is_of_an_answer

# What tells a council and its year, and nothing of the people.
OF_A_COUNCIL = frozenset((Field.COUNCIL, Field.ORGANISATION, Field.YEAR, Field.REGION))
COUNCILS = OF_A_COUNCIL - {Field.YEAR, Field.REGION}


def on_rows_twice(totals: Totals) -> None:
    """Ask of the first row that stands there again, unless a total of everyone has both in it, or
    they are of sections that are their sums.

    Few people may be as many twice by chance, and rows without women and men side by side are told
    by too few numbers where others have the same words, too.
    """
    alike: dict[object, list[Line]] = defaultdict(list)
    are_told = totals.are_verified or totals.have_sums
    for line in totals.counted if not are_told else ():
        if any(line.about):
            is_wide = line.numbers.keys() >= BOTH
            alike[tuple(map(simple, line.words)) if is_wide else line.words].append(line)
    again = [lines for lines in alike.values() if len(lines) > 1]
    for lines in again:
        seen: set[object] = set()
        for line in lines:
            numbers = tuple(sorted(line.numbers.items()))
            people = sum(many for field, many in numbers if field is not Field.TOTAL)
            is_told = line.numbers.keys() >= BOTH or len(again) == 1
            if numbers in seen and is_told and people >= PEOPLE:
                cell = totals.layout.first_cell(line.number)
                problem = row_there_twice(totals.layout.sheet.name, cell, word_of(line))
                totals.findings.add(problem)
                return
            seen.add(numbers)


def on_answers_twice(totals: Totals, beside: Beside) -> None:
    """Ask of a council that stands in two rows of a collection, and nothing tells them apart."""
    layout = totals.layout
    own = [at for at, field in enumerate(totals.about) if field not in layout.spread]
    fields = {totals.about[at] for at in own}
    if totals.are_verified or not COUNCILS & fields or not fields <= OF_A_COUNCIL:
        return
    rows: dict[object, set[int]] = defaultdict(set)
    for line in totals.counted:
        if line.numbers.keys() >= BOTH:
            row, _ = layout.rows_on_sheet((line.number, line.number))
            rows[tuple(_named(line.about[at]) for at in own), _beside(beside, line)].add(row)
    twice = next((found for found in rows.values() if len(found) > 1), None)
    if twice is not None:
        cell = address(max(twice), layout.sheet.left + 1)
        totals.findings.add(answered_twice(layout.sheet.name, cell))


def _beside(beside: Beside, line: Line) -> tuple[str, ...]:
    """What else tells the row from others: not when it was answered, nor by whom."""
    return tuple(
        word
        for heading, word in zip(beside.headings, line.beside, strict=True)
        if not is_of_an_answer(heading) and heading_key(heading) not in identifiers()
    )


def _named(word: str) -> str:
    """A council's code in place of its name: 'Leeds' and 'Leeds City Council' are one."""
    council = register().called(word)
    return council.code if council is not None else word
