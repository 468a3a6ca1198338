"""Lists whose rows may each be several people, or something else than people."""

import re

from etl.checks import doubts
from etl.checks.problems import Findings
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.identifiers import name_places
from etl.workbooks.headings.judges import LONGEST_WEEK
from etl.workbooks.headings.layout import Layout, filled, is_total, text_of
from etl.workbooks.people.events import on_events
from etl.workbooks.people.stated import is_count, is_tally

# More than one full-time equivalent in a row: it is no person's, unless these are hours or percent.
MOST_EQUIVALENT = 1.5
PERCENT = 100
HOURS_OF_A_WEEK = range(35, 41)
# 'Analyst x 3' and '3 x Analyst'; most rows with 'Analyst (3)' tell of as many.
TIMES = re.compile(r"(?:(?:.*\s)?[x×]\s?(?P<after>\d{1,2})|(?P<before>\d{1,2})\s?[x×]\s\S.*)", re.I)
IN_BRACKETS = re.compile(r".*\S\s?\((\d{1,2})\)")
MOST_TIMES = 50


def on_several_in_a_row(layout: Layout, findings: Findings) -> None:
    """Ask of a list whose rows may each be several people, or something else than people."""
    on_events(layout, findings)
    _on_equivalents(layout, findings)
    _on_multiples(layout, findings)


def _on_equivalents(layout: Layout, findings: Findings) -> None:
    """Ask of rows with more than a person's full-time equivalent or week: each may be a group."""
    if {Field.PEOPLE, Field.STAFF_NUMBER} & layout.fields:
        return
    field = Field.FTE if Field.FTE in layout.columns else Field.HOURS
    heading = layout.columns.get(field)
    if heading is None or (field is Field.HOURS and _tells_persons(layout)):
        return
    rows = [row for row in sample(layout) if heading.place < len(row)]
    # Not what stands below a list or team: 'Total FTE', 'Desk total' or 'Female', and its number.
    cells = [r[heading.place] for r in rows if not _is_sum_of_others(filled(r))]
    most = max((cell for cell in cells if isinstance(cell, (int, float))), default=0)
    of_many = most > LONGEST_WEEK if field is Field.HOURS else most > MOST_EQUIVALENT
    if of_many and most != PERCENT and int(most) not in HOURS_OF_A_WEEK:
        cell = layout.heading_cell(heading)
        said = f"up to {most:g} {'hours' if field is Field.HOURS else 'full-time equivalents'}"
        findings.add(doubts.more_than_one_in_a_row(layout.sheet.name, cell, heading.text, said))


def _is_sum_of_others(cells: list[object]) -> bool:
    return len(cells) > 1 and (is_tally(cells, "") or is_count(cells, "") or is_total(cells[0]))


def _on_multiples(layout: Layout, findings: Findings) -> None:
    """Ask of words such as 'Analyst x 3' in a list: a row with one may be of several people."""
    if {Field.PEOPLE, Field.STAFF_NUMBER} & layout.fields or _tells_persons(layout):
        return
    rows = sample(layout)
    for heading in layout.headings:
        texts = [text_of(row[heading.place]) for row in rows if heading.place < len(row)]
        many = [number for text in texts if (number := _times(text)) > 1]
        in_brackets = [int(found[1]) for text in texts if (found := IN_BRACKETS.fullmatch(text))]
        if len(in_brackets) * 2 > len(texts):
            many += [number for number in in_brackets if number > 1]
        if many:
            # Not the words beside it, which may be a name.
            cell, said = layout.heading_cell(heading), f"'x {max(many)}' or the like"
            sheet = layout.sheet.name
            findings.add(doubts.more_than_one_in_a_row(sheet, cell, heading.text, said))
            return


def _times(text: str) -> int:
    """3 for 'Analyst x 3'; 0 for words without such a number."""
    found = TIMES.fullmatch(text)
    number = int(found["before"] or found["after"]) if found else 0
    return number if number <= MOST_TIMES else 0


def _tells_persons(layout: Layout) -> bool:
    """Whether names or dates say that each row is a person, whose hours may be of a month."""
    return bool({Field.START, Field.LEAVING} & layout.fields or name_places(layout))
