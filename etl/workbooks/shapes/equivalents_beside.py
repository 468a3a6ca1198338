"""Rows of full-time equivalents beside the rows of people that they are the equivalents of.

    Team            Female   Male
    Service Desk         4      6
    Service Desk FTE   3.5    5.8
    Total                4      6
    FTE                3.5    5.8

They are no people, and are left out where the people stand in a row of their own.
"""

from etl.checks import rows as problems
from etl.checks.problems import Problem, address
from etl.vocabulary.totals import TOTAL_WORDS
from etl.vocabulary.words import simple
from etl.vocabulary.years import parse_year
from etl.workbooks.headings.layout import filled, is_sum, text_of
from etl.workbooks.headings.shape_words import FTE, is_fte
from etl.workbooks.sheets.read import Numbered, Row
from etl.workbooks.tables.figures import is_fraction, is_number

# What a row of people may be called besides, and its equivalents not.
OF_PEOPLE = frozenset(("headcount", "head", "count", "hc", "heads", "people", "staff", "number"))
# Some of these letters stand in every word for equivalents.
LETTERS = ("fte", "wte", "equivalent")
LONGEST = 60


def without_equivalents(rows: list[Numbered], sheet: str) -> tuple[list[Numbered], list[Problem]]:
    """The rows without those of equivalents, and what is said of these."""
    texts = (cell.casefold() for _, row in rows for cell in row if isinstance(cell, str))
    if not any(some in text for text in texts for some in LETTERS):
        return rows, []
    words = {number: _words(row) for number, row in rows}
    of_people = {number: text for number, text in words.items() if text and not is_fte(text)}
    people = {_of_whom(text) for text in of_people.values()}
    first = next(iter(of_people), None)
    total = next((number for number, text in of_people.items() if is_sum(text)), None)
    gone = [
        number
        for number, row in rows
        if is_fte(words[number])
        and _is_below(number, first)
        and (
            _of_whom(words[number]) in people
            or (
                _is_of_all(words[number])
                and (_is_below(number, total) or any(map(is_fraction, row)))
            )
        )
    ]
    if not gone or len(gone) * 2 > len(rows):
        return rows, []
    # The label alone: a name may stand beside it.
    label = next(
        text_of(c) for n, row in rows if n == gone[0] for c in filled(row) if not is_number(c)
    )
    said = problems.no_people(sheet, address(gone[0], 1), label)
    return [row for row in rows if row[0] not in gone], [said]


def _is_below(number: int, other: int | None) -> bool:
    return other is not None and number > other


def _words(row: Row) -> str:
    """The words of a row with numbers; '' for one without any, or with years, as headings are."""
    cells = filled(row)
    texts = [text_of(cell) for cell in cells if not is_number(cell)]
    numbers = [cell for cell in cells if is_number(cell)]
    has_numbers = bool(numbers) and not all(map(parse_year, numbers))
    text = " ".join(texts)
    return text if has_numbers and len(text) <= LONGEST else ""


def _of_whom(text: str) -> str:
    form = f" {simple(text)} "
    for fte in sorted(FTE, key=len, reverse=True):
        form = form.replace(f" {fte} ", " ")
    return " ".join(word for word in form.split() if word not in OF_PEOPLE)


def _is_of_all(text: str) -> bool:
    """True for 'FTE' and 'Total FTE'. Among groups 'FTE' may be said of those who work full time,
    unless a total stands above it or its numbers are fractions.
    """
    whom = _of_whom(text)
    return not whom or whom in TOTAL_WORDS
