"""Words over several headings, with which those are other headings.

Under 'Employee' stand 'Number' and 'Sex', and under 'Post' stand 'Title' and 'Grade': 'Employee
Number' is a staff number, where 'Number' alone would be one of people.
"""

from collections.abc import Sequence

from etl.workbooks.headings.columns import Field, Heading, match
from etl.workbooks.headings.layout import text_of
from etl.workbooks.sheets.read import Row

# A row over headings has so many words that stand over some of them.
BANDS = 2
# So many values that differ, none of them small, are numbers of persons and not of groups.
VALUES, SMALLEST_NUMBER = 5, 1_000


def with_bands(headings: Sequence[Heading], above: Row, below: Sequence[Row]) -> list[Heading]:
    """The headings, each with the word over it where it is known with that alone, or as something
    else that its values bear out; each word stands over what follows, up to the next.
    """
    is_of_persons = any(heading.field is Field.GENDER for heading in headings)
    if sum(bool(text_of(cell)) for cell in above) < BANDS or not is_of_persons:
        return list(headings)
    return [_under(_word_over(heading, above), heading, below) for heading in headings]


def _word_over(heading: Heading, above: Row) -> str:
    words = (text_of(cell) for cell in reversed(above[: heading.place + 1]))
    return next((word for word in words if word), "")


def _under(word: str, heading: Heading, below: Sequence[Row]) -> Heading:
    if not word or heading.field not in (None, Field.PEOPLE):
        return heading
    both = match([f"{word} {heading.text}"])[0]
    if not both.field or (both.field is Field.STAFF_NUMBER and not _tell_persons(heading, below)):
        return heading
    return Heading(both.text, heading.place, both.field, known=True, rank=both.rank)


def _tell_persons(heading: Heading, below: Sequence[Row]) -> bool:
    values = [text_of(row[heading.place]) for row in below if heading.place < len(row)]
    values = [value for value in values if value]
    numbers = [value for value in values if value.isdecimal() and value[0] != "0"]
    small = [value for value in numbers if int(value) < SMALLEST_NUMBER]
    return len(values) >= VALUES and len(set(values)) > len(values) / 2 and not small
