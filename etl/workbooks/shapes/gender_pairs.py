"""Headings of women and men that are known as a pair alone: 'Women in IT' and 'Men in IT', W and M.

Beside other columns of women or men, 'Women in IT' is a group of them; an M alone is 'menyw', a
woman, in Welsh, and a W may be of weekly pay.
"""

import re
from collections.abc import Sequence
from itertools import chain, islice

from etl.vocabulary.words import simple
from etl.workbooks.headings.layout import filled, text_of
from etl.workbooks.sheets.read import Row, Sheet
from etl.workbooks.tables.figures import is_number
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN

STAFF = r"(?: (?:staff|roles?|jobs?|posts?|teams?|services?|workforce|headcount))?"
OF_IT = rf"(?:it|ict|digital(?: and it)?|it and digital|technology|tech|ddat){STAFF}"
WOMEN = re.compile(rf"(?:women|females?) (?:working )?in {OF_IT}|female {OF_IT}")
MEN = re.compile(rf"(?:men|males?) (?:working )?in {OF_IT}|male {OF_IT}")
LETTERS = ("w", "m")
GENDERED = re.compile(r"\b(?:wom[ae]n|m[ae]n|(?:fe)?males?|genders?|sex)\b")


def take_pairs(sheet: Sheet) -> None:
    """Let such a pair be headed as women and men, as other tables are."""
    top = list(islice(sheet.rows, HEADINGS_WITHIN))
    said = [sheet.name]
    for at, (number, row) in enumerate(top):
        forms = [simple(text_of(cell)) for cell in row]
        pair = _pair(forms, is_said=any(GENDERED.search(simple(text)) for text in said))
        if pair is not None and _are_numbers(top[at + 1 :], pair):
            named = list(row)
            named[pair[0]], named[pair[1]] = "Women", "Men"
            top[at] = number, named
            break
        said += [text_of(cell) for cell in row]
    sheet.rows = chain(top, sheet.rows)


def _are_numbers(below: Sequence[tuple[int, Row]], pair: tuple[int, int]) -> bool:
    """Whether the next row has numbers in both places, as under headings and no one's codes."""
    row = next((row for _, row in below if filled(row)), [])
    return all(place < len(row) and is_number(row[place]) for place in pair)


def _pair(forms: Sequence[str], *, is_said: bool) -> tuple[int, int] | None:
    """The places of women and men; letters where `is_said` above them that they are genders."""
    women = [at for at, form in enumerate(forms) if WOMEN.fullmatch(form)]
    men = [at for at, form in enumerate(forms) if MEN.fullmatch(form)]
    others = [at for at, form in enumerate(forms) if GENDERED.search(form)]
    if len(women) == len(men) == 1 and set(others) == {*women, *men}:
        return women[0], men[0]
    letters = [form for form in forms if len(form) == 1]
    if is_said and sorted(letters) == sorted(LETTERS) and not others:
        return forms.index(LETTERS[0]), forms.index(LETTERS[1])
    return None
