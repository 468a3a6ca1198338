"""Characteristics down, with the words of each beside it, and years across.

    Characteristic   Category   2024   2025
    Sex              Female       11     12
                     Male         42     45
    Age              Under 30     11     11
                     30 and over  42     46

The rows of the sex are read; in those of other characteristics everybody stands again.
"""

from collections.abc import Sequence

from etl.vocabulary.genders import WOMEN_AND_MEN
from etl.vocabulary.words import gender_words
from etl.vocabulary.years import parse_year
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import filled, text_at, text_of
from etl.workbooks.headings.shape_words import field_of_heading
from etl.workbooks.sheets.read import Numbered, Row, Rows, Sheet
from etl.workbooks.tables.figures import number_of
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN

ROWS = 200
GENDER = Field.GENDER.value.capitalize()


def take_sex(sheet: Sheet) -> None:
    """Let the rows of the sex stand alone, under a heading; other sheets stay as they are."""
    top = sheet.top(HEADINGS_WITHIN + ROWS)
    for at, (number, row) in enumerate(top[:HEADINGS_WITHIN]):
        years = [place for place in range(len(row)) if _is_year(row, place)]
        place = years[0] - 2 if years else -1
        if place < 0 or len(filled(row[years[0] :])) > len(years) or len(top) >= ROWS:
            continue
        said = _said(top[at + 1 :], place)
        if _are_told(said, place + 1, years):
            gone = {n for kind, (n, _) in said if kind is not Field.GENDER}
            own = {n for _, (n, _) in said} - gone | {number}
            sheet.rows = (_of_sex(n, r, number, place) if n in own else (n, r)
                          for n, r in top if n not in gone)  # fmt: skip
            return


def _is_year(row: Row, place: int) -> bool:
    text = text_at(row, place)
    return bool(text) and parse_year(text) is not None


def _said(below: Rows, place: int) -> list[tuple[object, Numbered]]:
    """What each row with numbers is of, as far as to the first blank row: the word beside it, or
    that above it; of the sex its field.
    """
    found: list[tuple[object, Numbered]] = []
    above = ""
    for number, row in below:
        if not filled(row):
            break
        above = text_at(row, place) or above
        kind = Field.GENDER if field_of_heading(above) is Field.GENDER else above
        found.append((kind, (number, row)))
    return found


def _are_told(said: Sequence[tuple[object, Numbered]], place: int, years: Sequence[int]) -> bool:
    """Whether women and men, and nobody else's words, stand beside the sex, with whole numbers, and
    other words beside other characteristics.
    """
    own = [row for kind, (_, row) in said if kind is Field.GENDER]
    others = [row for kind, (_, row) in said if kind is not Field.GENDER]
    genders = {gender_words().find(text_at(row, place)) for row in own}
    others_said = {gender_words().find(text_of(row[place])) for row in others if place < len(row)}
    numbers = [number_of(text_at(row, at)) for row in own for at in years]
    is_of_sex = genders >= WOMEN_AND_MEN and None not in (*genders, *numbers)
    return is_of_sex and bool(others) and not others_said & WOMEN_AND_MEN


def _of_sex(number: int, row: Row, heading: int, place: int) -> Numbered:
    word = GENDER if number == heading else row[place + 1]
    return number, [*row[:place], "", word, *row[place + 2 :]]
