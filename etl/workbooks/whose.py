"""Whether anything in a file says that its people are digital and IT staff, and not the council's.

A list of everybody a council employs, without departments and job titles, looks like a list of its
IT staff. Where nothing says IT (the file's name, sheets, titles, headings, departments, titles of
jobs), it is asked whose people these are. Tables of counts are asked about where a title speaks of
the whole workforce. A short list is no whole council's and is not asked about; one that could be
either is taken for its IT staff, and that is said.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from etl.checks import it_staff as problems
from etl.checks.problems import Problem
from etl.vocabulary.populations import Status
from etl.vocabulary.words import simple
from etl.workbooks.context import Asked
from etl.workbooks.it_staff import DEPARTMENT, is_it
from etl.workbooks.layout import Layout
from etl.workbooks.reading import Table

# In a sentence 'it' is no IT.
PRONOUN = re.compile(r"\b[Ii]t\b(?=[ ,.])")
# A list of fewer people is taken for no whole council's; a longer one than nearly every department
# of digital and IT staff, and as long as nearly every council's, is not taken for one.
SMALLEST_COUNCIL, LARGEST_DEPARTMENT = 100, 250
ALSO_IT = frozenset(("ddat", "socitm", "role family"))
EVERYBODY = re.compile(
    r"\b(?:whole council|whole authority|council wide|all council|all employees|total workforce"
    r"|entire workforce|workforce profile|corporate workforce|y gweithlu cyfan|holl staff)\b"
)


def whose(
    tables: Sequence[Table], layouts: Sequence[Layout], asked: Asked, *, picks_it: bool
) -> Problem | None:
    """The question whose people these are, or what they are taken for.

    `picks_it` where a department or job title says IT.
    """
    names = [asked.file.rpartition(".")[0], *(layout.sheet.name for layout in layouts)]
    titles = [title for layout in layouts for title in layout.titles]
    headings = [heading.text for layout in layouts for heading in layout.headings]
    without_it = [PRONOUN.sub("", text) for text in (*titles, *headings)]
    if picks_it or any(_says_it(text) for text in (*names, *without_it)):
        return None
    lists = [layout for layout, table in zip(layouts, tables, strict=True) if _is_list(table)]
    everybody = [layout for layout in layouts if _is_everybody((*names, *layout.titles))]
    if not lists and not everybody:
        return None
    people = _most(tables)
    if people < SMALLEST_COUNCIL:
        return None
    sheet = (lists or everybody)[0].sheet.name
    if not everybody and people <= LARGEST_DEPARTMENT:
        return problems.taken_for_it(sheet, people)
    return problems.whose_people(sheet, people)


def _most(tables: Iterable[Table]) -> int:
    """The most people in post that the tables tell of one council and year."""
    people: Counter[tuple[str, int]] = Counter()
    for table in tables:
        for cell, counts in table.cells.items():
            if cell.status == Status.IN_POST:
                people[cell.organisation, cell.year] += counts.people
    return max(people.values(), default=0)


def _is_list(table: Table) -> bool:
    return table.layout == "people"


def _is_everybody(texts: Iterable[str]) -> bool:
    return any(EVERYBODY.search(simple(text)) for text in texts)


def _says_it(text: str) -> bool:
    words = f" {simple(text)} "
    return is_it(DEPARTMENT, text) or any(f" {word} " in words for word in ALSO_IT)
