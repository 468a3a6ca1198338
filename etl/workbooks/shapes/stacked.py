"""Workforce profiles: one characteristic below another, each of the same people.

    Characteristic   Category    Headcount       Characteristic   Headcount
    Gender           Female             14       Gender
                     Male               31       Female                  14
    Age              16-24               6       Male                    31
                     25-44              20       Age
    ...                                          16-24                    6

Of these the rows of genders are read, and the others left out. So are tables below that of the
genders, each with headings of its own.
"""

from collections.abc import Iterator

from etl.checks import layouts
from etl.checks.problems import Problem
from etl.vocabulary.genders import Gender
from etl.vocabulary.words import gender_words
from etl.workbooks.answers import Answers
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout, is_sum, text_at
from etl.workbooks.headings.shape_words import field_of_heading
from etl.workbooks.sheets.read import Numbered, Rows
from etl.workbooks.tables.figures import is_number
from etl.workbooks.tables.heading_row import find_table

# The characteristic, and what it is in this row.
Told = tuple[str, str]
SAID = frozenset((Field.GENDER, Field.WOMEN, Field.MEN))
# 'Not declared' is an answer to any question.
MEANT = (Gender.WOMAN, Gender.MAN, Gender.ANOTHER_GENDER)
HEAD = Field.GENDER.value.capitalize()


def genders_alone(
    layout: Layout | None, rows: list[Numbered], answers: Answers
) -> tuple[Layout | None, list[Numbered], list[Problem]]:
    """The rows of genders of a workforce profile, below its headings, and that others are left out;
    the same layout and rows where it is none.
    """
    if layout is not None and (own := _without_other_tables(layout, rows)) is not None:
        cell = layout.first_cell(own[-1][0] + 1)
        return layout, own, [layouts.genders_alone(layout.sheet.name, cell)]
    same: tuple[Layout | None, list[Numbered], list[Problem]] = (layout, rows, [])
    if layout is None or Field.PEOPLE not in layout.columns or SAID & layout.fields:
        return same
    people = layout.columns[Field.PEOPLE].place
    below = [each for each in rows if each[0] > layout.heading_row]
    first = _first(below, people)
    told = list(_told(below, first, people))
    kept = [(each, what) for each, (of, what) in zip(below, told, strict=True) if _is_gender(of)]
    others = {of for of, _ in told if of and not _is_gender(of)}
    words = [what for _, what in kept]
    are_genders = all(is_sum(word) or gender_words().find(word) is not None for word in words)
    if len({of for of, _ in told if _is_gender(of)}) != 1 or not others or not are_genders:
        return same
    above = [each for each in rows if each[0] < layout.heading_row]
    head = next(row for number, row in rows if number == layout.heading_row)
    counted = [
        _row(each, (first, people), what)
        for each, what in [((layout.heading_row, head), HEAD), *kept]
    ]
    problem = layouts.genders_alone(layout.sheet.name, layout.first_cell(kept[0][0][0]))
    layout.sheet.rows = iter([*above, *counted])
    return find_table(layout.sheet, answers), [*above, *counted], [problem]


def _without_other_tables(layout: Layout, rows: list[Numbered]) -> list[Numbered] | None:
    """The rows of a table of genders, above tables of the same people by something else; None where
    none stands below it that has its heading of people, and another in place of the gender.
    """
    if not {Field.GENDER, Field.PEOPLE} <= layout.fields:
        return None
    gender, people = layout.columns[Field.GENDER], layout.columns[Field.PEOPLE]
    heads = [
        at
        for at, (number, row) in enumerate(rows)
        if number > layout.heading_row
        and text_at(row, people.place) == people.text
        and text_at(row, gender.place) not in ("", gender.text)
    ]
    others = [text_at(row, gender.place) for _, row in rows[heads[0] :]] if heads else []
    is_gender = (word for word in others if _is_gender(word) or gender_words().find(word) in MEANT)
    if not heads or any(is_gender):
        return None
    above = rows[: heads[0]]
    counted = [at for at, (_, row) in enumerate(above) if is_number(text_at(row, people.place))]
    return above[: counted[-1] + 1] if counted else None


def _row(numbered: Numbered, places: tuple[int, int], word: str) -> Numbered:
    """A row with a word beside its number, and before it what it has in common with others."""
    number, row = numbered
    first, people = places
    return number, [*row[:first], *[""] * (people - 1 - first), word, row[people]]


def _first(rows: Rows, people: int) -> int:
    """Where the characteristics stand: in the first column that says one of them is a gender."""
    are_said = (at for at in range(people) if any(_is_gender(text_at(row, at)) for _, row in rows))
    return next(are_said, 0)


def _told(rows: Rows, first: int, people: int) -> Iterator[Told]:
    """What each row is of; two blanks for a heading, a note and a blank row."""
    of = ""
    for _, row in rows:
        words = [text for place in range(first, people) if (text := text_at(row, place))]
        is_counted = people < len(row) and is_number(row[people])
        if len(words) > 1 or (words and not is_counted):
            of = words[0]
        yield (of, words[-1]) if is_counted and words else ("", "")


def _is_gender(heading: str) -> bool:
    return bool(heading) and field_of_heading(heading.rstrip(":")) is Field.GENDER
