"""Genders down, with those in post and those who came and went across.

    Gender   Headcount   Joined   Left
    Women           31        5      3

'Joined' and 'Left' are headings of days in a list, and 'Headcount' is of nobody by itself: beside
one another, over whole numbers of women and men, each is the status of the people below it.
"""

import re
from itertools import takewhile

from etl.vocabulary.genders import WOMEN_AND_MEN
from etl.vocabulary.populations import Status
from etl.vocabulary.words import gender_words, status_words
from etl.workbooks.headings.layout import filled, text_at, text_of
from etl.workbooks.sheets.read import Rows, Sheet
from etl.workbooks.tables.figures import number_of
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN
from etl.workbooks.terms.dated_statuses import dated_status

# What says each of them and nothing else; of people in post with the day that is said.
IN_POST, PLAIN = "In post", {"joined": "Starters", "left": "Leavers"}
HEADCOUNT = re.compile(
    r"^(?:total )?(?:headcount|number|staff)(?: of staff)?(?= (?:at|on|as)\b|$)", re.IGNORECASE
)
ROWS = 40


def take_flows(sheet: Sheet) -> None:
    """Let each column be headed by a word for its status alone; other sheets stay as they are."""
    top = sheet.top(HEADINGS_WITHIN + ROWS)
    for at, (number, row) in enumerate(top[:HEADINGS_WITHIN]):
        texts = [HEADCOUNT.sub(IN_POST, text_of(cell)) for cell in row]
        told = {p: found for p, text in enumerate(texts) if text and (found := _status(text))}
        if len(told) == len(set(told.values())) > 1 and _are_counts(top[at + 1 :], told):
            sheet.put(number, {p: PLAIN.get(texts[p].casefold(), texts[p]) for p in told})
            return


def _status(text: str) -> Status | None:
    is_in_post = text.startswith(IN_POST)
    return Status.IN_POST if is_in_post else status_words().find(text) or dated_status(text)


def _are_counts(below: Rows, told: dict[int, Status]) -> bool:
    """Whether whole numbers stand below each, some of several people, in rows of both genders."""
    rows = [row for _, row in takewhile(lambda each: filled(each[1]), below)]
    numbers = [number_of(text_at(row, place)) for row in rows for place in told]
    genders = [{gender_words().find(text_at(r, p)) for r in rows} for p in range(min(told))]
    is_told = any(each >= WOMEN_AND_MEN for each in genders) and None not in numbers
    return is_told and any((each or 0) > 1 for each in numbers)
