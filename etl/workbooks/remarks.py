"""Remarks of leaving far down a list: every row is looked at, some thousand at a time.

The first rows are looked at before any is counted (etl.workbooks.flags); the others go by once.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from operator import itemgetter

from etl.checks import flags as problems
from etl.checks.problems import Findings
from etl.vocabulary.words import simple
from etl.workbooks.columns import SETTLED, Heading, heading_key
from etl.workbooks.flag_words import GONE
from etl.workbooks.flags import ROWS, SAID_BY
from etl.workbooks.identity import identifiers
from etl.workbooks.layout import Layout, text_of
from etl.workbooks.read import Row

AT_ONCE = 2_000
# Some of these letters stand in every word that GONE finds.
LETTERS = ("left", "leav", "resign", "retire", "terminat", "redundan", "dismiss", "deceased",
           "tupe", "gadael")  # fmt: skip

Numbered = tuple[int, Row]


def watch_remarks(layout: Layout, findings: Findings) -> None:
    """Look at the rows below those that were looked at, as they go by."""
    if set(SAID_BY) & layout.fields:
        return
    free = [each for each in layout.headings if _is_free(each)]
    if free:
        rows = iter(layout.sheet.rows)
        layout.sheet.rows = chain.from_iterable(_watched(rows, free, layout, findings))


def _is_free(heading: Heading) -> bool:
    """True for a column that is not read, and that nobody has said anything of."""
    is_name = heading_key(heading.text) in identifiers()
    return heading.field is None and heading.rank != SETTLED and not is_name


def _watched(
    rows: Iterator[Numbered], free: list[Heading], layout: Layout, findings: Findings
) -> Iterator[Sequence[Numbered]]:
    top = list(islice(rows, ROWS))
    # A column that says so there is asked about already.
    cells = [row for _, row in top]
    free = [heading for heading in free if not _first_gone(top, cells, heading.place)]
    yield top
    del top
    while some := list(islice(rows, AT_ONCE)):
        cells = [row for _, row in some]
        for heading in list(free):
            if row := _first_gone(some, cells, heading.place):
                cell = layout.heading_cell(heading)
                problem = problems.remarks_below(layout.sheet.name, cell, heading.text, row)
                findings.add(problem, same=(problem.code, heading.text))
                free.remove(heading)
        yield some


def _may_say_so(rows: Sequence[Row], at: int) -> bool:
    """Whether a glance at all texts of a column finds the letters of a word for leaving."""
    try:
        texts: str = "\n".join(map(itemgetter(at), rows))
    except (TypeError, IndexError):
        # Numbers among them, or rows that end before.
        cells = (row[at] for row in rows if at < len(row))
        texts = "\n".join(cell for cell in cells if isinstance(cell, str))
    glance = texts.casefold()
    return any(letters in glance for letters in LETTERS)


def _first_gone(some: Sequence[Numbered], cells: Sequence[Row], at: int) -> int:
    """The number of the first row with a word for leaving in that place; 0 for none."""
    if not _may_say_so(cells, at):
        return 0
    found = (n for n, row in some if at < len(row) and GONE.search(simple(text_of(row[at]))))
    return next(found, 0)
