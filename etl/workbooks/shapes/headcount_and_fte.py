"""Cells that hold a headcount and its full-time equivalent: '12 (10.4)', or '10.4 (12)'.

    Grade     Female headcount (FTE)   Male headcount (FTE)
    Grade 6                12 (10.4)              20 (19.6)

The headcount is taken, and the heading stands for it. Where no words say what the numbers are, it
is asked.
"""

import re
from collections.abc import Iterator, Sequence

from etl.checks import doubts
from etl.checks.problems import Problem
from etl.workbooks.sheets.read import Numbered, Sheet
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN

NUMBER = r"(\d[\d,]*(?:\.\d+)?)"
PAIR = re.compile(rf"\s*{NUMBER}\s*[(\[]\s*{NUMBER}\s*[)\]]\s*")
# Fewer of them may be anything.
PAIRS = 4
FTE = r"(?:ftes?|wtes?|(?:full|whole)[- ]time[- ]equivalents?)"
HEADS = r"(?:headcounts?|head count|heads|number|no\.?|people|staff|hc)"
HEADS_FIRST = re.compile(rf"\b{HEADS}\s*[(\[/]\s*{FTE}\s*[)\]]?", re.IGNORECASE)
FTE_FIRST = re.compile(rf"\b{FTE}\s*[(\[/]\s*({HEADS})\s*[)\]]?", re.IGNORECASE)
OF_FTE = re.compile(rf"\s*[(\[/]\s*{FTE}\s*[)\]]?", re.IGNORECASE)


def take_headcounts(sheet: Sheet) -> list[Problem]:
    """Let the headcount stand alone in such cells, and say so, or ask; nothing for other sheets.

    The sheet's rows stand where they stood.
    """
    top = sheet.top(HEADINGS_WITHIN + 1)
    texts = [(at, cell) for _, row in top for at, cell in enumerate(row) if isinstance(cell, str)]
    found = [(at, match) for at, text in texts if (match := PAIR.fullmatch(text))]
    pairs = [match for _, match in found]
    heads = _heads(pairs)
    said = (HEADS_FIRST, FTE_FIRST)[heads or 0]
    is_said = any(said.search(text) for _, text in texts)
    # One column of them that nothing calls people may be anything: women and men are two.
    is_of_both = len({at for at, _ in found}) > 1
    if heads is None or not (is_said or is_of_both):
        return []
    sheet.rows = _alone(sheet.rows, heads)
    make = doubts.headcount_beside_fte if is_said else doubts.two_numbers_in_a_cell
    return [make(sheet.name, pairs[0][0].strip())]


def _heads(pairs: Sequence[re.Match[str]]) -> int | None:
    """Which of the two numbers are headcounts: whole, and nowhere the smaller of the two; None
    where neither is, or where no fraction tells that the others are equivalents.
    """
    numbers = [[float(each.replace(",", "")) for each in match.groups()] for match in pairs]
    has_fractions = any("." in match[0] for match in pairs)
    for heads, ftes in ((0, 1), (1, 0)):
        are_heads = all(pair[heads].is_integer() and pair[heads] >= pair[ftes] for pair in numbers)
        are_written_so = all("." not in match[heads + 1] for match in pairs)
        if len(pairs) >= PAIRS and has_fractions and are_heads and are_written_so:
            return heads
    return None


def _alone(rows: Iterator[Numbered], heads: int) -> Iterator[Numbered]:
    for number, row in rows:
        yield number, [_headcount(cell, heads) if isinstance(cell, str) else cell for cell in row]


def _headcount(text: str, heads: int) -> str:
    if match := PAIR.fullmatch(text):
        return match[heads + 1]
    if FTE_FIRST.search(text):
        return FTE_FIRST.sub(r"\1", text)
    return OF_FTE.sub("", text) if HEADS_FIRST.search(text) else text
