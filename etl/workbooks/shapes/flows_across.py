"""Genders down, with those in post and those who came and went across.

    Gender   Headcount   Joined   Left
    Women           31        5      3
    Men             57        9      4

'Joined' and 'Left' are headings of days in a list, and 'Headcount' is of nobody by itself: beside
one another, over whole numbers of women and men, each is the status of the people below it.
"""

import re
from collections.abc import Sequence

from etl.vocabulary.genders import WOMEN_AND_MEN
from etl.vocabulary.populations import Status
from etl.vocabulary.words import gender_words, status_words
from etl.workbooks.headings.layout import filled, text_at, text_of
from etl.workbooks.headings.shape_words import is_headcount_of
from etl.workbooks.sheets.read import Row, Rows, Sheet
from etl.workbooks.tables.figures import number_of
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN
from etl.workbooks.terms.dated_statuses import dated_status

# What says each of them and nothing else.
PLAIN = {Status.IN_POST: "In post", Status.JOINED: "Starters", Status.LEFT: "Leavers"}
HEADCOUNT = re.compile(r"^(?:total )?(?:headcount|number|staff)\b(?: of staff)?", re.IGNORECASE)
ROWS = 40


def take_flows(sheet: Sheet) -> None:
    """Let each column be headed by a word for its status alone; other sheets stay as they are."""
    top = sheet.top(HEADINGS_WITHIN + ROWS)
    for at, (number, row) in enumerate(top[:HEADINGS_WITHIN]):
        told = {place: found for place, cell in enumerate(row) if (found := _status(text_of(cell)))}
        flows = set(told.values()) - {Status.IN_POST}
        if flows and len(told) == len(set(told.values())) > 1 and _are_counts(top[at + 1 :], told):
            cells = [_said(text_of(c), told[p]) if p in told else c for p, c in enumerate(row)]
            sheet.rows = ((n, cells if n == number else r) for n, r in sheet.rows)
            return


def _status(text: str) -> Status | None:
    if is_headcount_of(text) or HEADCOUNT.match(text):
        return Status.IN_POST
    return (status_words().find(text) or dated_status(text)) if text else None


def _said(text: str, status: Status) -> str:
    """The heading in plain words, with the day or year that it says."""
    if status is Status.IN_POST and status_words().find(text) is None:
        return HEADCOUNT.sub(PLAIN[status], text)
    return text if any(map(str.isdigit, text)) else PLAIN.get(status, text)


def _are_counts(below: Rows, told: dict[int, Status]) -> bool:
    """Whether whole numbers stand below each, some of several people, in rows of both genders."""
    rows: list[Row] = []
    for _, row in below:
        if not filled(row):
            break
        rows.append(row)
    numbers = [number_of(text_at(row, place)) for row in rows for place in told]
    are_whole = bool(numbers) and None not in numbers and max(n or 0 for n in numbers) > 1
    return are_whole and any(_are_genders(rows, at) for at in range(min(told)))


def _are_genders(rows: Sequence[Row], at: int) -> bool:
    return {gender_words().find(text_at(row, at)) for row in rows} >= WOMEN_AND_MEN
