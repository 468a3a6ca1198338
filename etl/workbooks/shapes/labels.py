"""The columns of a table of women and men that say what each of its rows is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.vocabulary.councils import register
from etl.workbooks.answers import Answers
from etl.workbooks.doubts.among_points import are_on_a_scale
from etl.workbooks.doubts.ranges_apart import are_apart
from etl.workbooks.headings.around import IN_BRACKETS
from etl.workbooks.headings.block import Block
from etl.workbooks.headings.columns import LABELS, Field, match
from etl.workbooks.headings.layout import is_sum
from etl.workbooks.headings.of_answers import is_of_an_answer
from etl.workbooks.headings.shape_words import (
    field_of_heading,
    field_of_values,
    is_compared,
    is_headcount,
    is_manager,
    stands_for,
)
from etl.workbooks.tables.figures import is_number
from etl.workbooks.whose.it_words import names_department

# The number of a cost centre; a year, a month ('202503') and a day begin otherwise.
CODE, DAY = re.compile(r"\d{4,}"), re.compile(r"(?:19|20)\d\d(?:$|0[1-9]|1[0-2])")

# So many ranges of grades may have one other word beside them, such as 'Chief Officers'.
RANGES_TO_AN_OTHER = 3
# Grades that are counted together: 'Grades 1-4', 'Bands 5 to 7'.
GRADES_TOGETHER = re.compile(
    r"(?:grades?|bands?|levels?|scales?) \d{1,2} ?(?:to|-|–) ?\d{1,2}", re.IGNORECASE
)


@dataclass(slots=True)
class Label:
    """A column of words, the field that they are of, and the heading."""

    column: int
    field: Field
    text: str


def labels_of(block: Block, answers: Answers) -> list[Label]:
    """The columns that say what each row is about."""
    taken = {c for places in block.groups.values() for columns in places.values() for c in columns}
    labels: list[Label] = []
    for column in sorted({*range(block.first, block.last)} - taken):
        text = heading_text(block, column)
        field = _label_field(block, column, text, answers)
        if any(field is label.field for label in labels):
            is_more = not is_manager(text) and _tells_rows_apart(block, column)
            is_more = is_more and not _says_again(block, column, field, labels)
            field = Field.GROUP if is_more else None
        if field is not None:
            labels.append(Label(column, field, text))
    return labels or list(_codes(block))


def said_throughout(block: Block, labels: Sequence[Label]) -> tuple[str, ...]:
    """The service that stands beside every row, and says of the table what a title would:
    'Digital' under 'Directorate'.
    """
    found: list[str] = []
    for column in {*range(block.first, block.first_counted)} - {label.column for label in labels}:
        words = {block.grid.text(row, column) for row in block.rows if not _adds_up(block, row)}
        if len(words) == 1 and names_department(heading_text(block, column)):
            found += words
    return tuple(filter(None, found))


def _adds_up(block: Block, row: int) -> bool:
    texts = (block.grid.text(row, column) for column in range(block.first, block.first_counted))
    return block.grid.is_blank(row) or any(map(is_sum, texts))


def _codes(block: Block) -> Iterator[Label]:
    """Long numbers left of the others, each in one row, as cost centres have them; small ones may
    be of months.
    """
    text = heading_text(block, block.first)
    words = [word for row in block.rows if (word := block.grid.text(row, block.first))]
    are_codes = all(
        is_sum(word) or (CODE.fullmatch(word) and not DAY.match(word)) for word in words
    )
    is_once = len(set(words)) == len(words) > 1
    if text and block.first < block.first_counted and are_codes and is_once:
        yield Label(block.first, Field.GROUP, text)


def heading_text(block: Block, column: int) -> str:
    text = block.grid.text
    below = [*block.below[::-1]]
    # 'Gender' before the genders is their name, and the labels have theirs in a row below.
    is_named = field_of_heading(text(block.head, column)) is Field.GENDER
    rows = [*below, block.head] if is_named and not block.grid.turned else [block.head, *below]
    return next((said for row in [*rows, *block.above[::-1]] if (said := text(row, column))), "")


def _label_field(block: Block, column: int, text: str, answers: Answers) -> Field | None:
    settled = answers.heading(text) if text else None
    if settled == "" or (settled is None and is_of_an_answer(text)):
        return None
    heading = next(iter(match([text], answers)), None)
    found = (heading.field if heading else None) or field_of_heading(text)
    if found is None and field_of_heading(IN_BRACKETS.sub(" ", text)) is Field.GRADE:
        # 'Grade (spinal points)' is one, whatever its words are.
        found = Field.GRADE
    if found in LABELS:
        return found
    # The day of an answer is nothing that a group of people has in common.
    if column > block.first_counted or found in (Field.START, Field.LEAVING):
        return None
    texts = (block.grid.text(row, column) for row in block.rows)
    values = [text for text in texts if not is_compared(text)]
    if (found := field_of_values(values)) or not _tells_rows_apart(block, column):
        return found
    words = sorted({value for value in values if value and not is_sum(value)})
    ranges = [word for word in words if GRADES_TOGETHER.fullmatch(word)]
    others = len(words) - len(ranges)
    are_grades = are_apart(ranges) and others * RANGES_TO_AN_OTHER <= len(ranges)
    # 'Officer' is known as no grade; between 'Support' and 'Head of service' it is one.
    steps = [word for word in words if stands_for(word) is not Field.GRADE]
    is_ladder = not text and len(steps) < len(words) and are_on_a_scale(steps)
    return Field.GRADE if are_grades or is_ladder else Field.GROUP


def _tells_rows_apart(block: Block, column: int) -> bool:
    """True for a column of words left of the numbers that are not the same in every row."""
    words = [word for row in block.rows if (word := block.grid.text(row, column))]
    if column > block.first_counted or not words:
        return False
    numbers = sum(is_number(word) for word in words)
    return numbers * 2 <= len(words) and (len(set(words)) > 1 or len(words) == 1)


def _says_again(block: Block, column: int, field: Field | None, labels: Sequence[Label]) -> bool:
    """True for the name of each row's council beside its code."""
    first = next(label.column for label in labels if label.field is field)
    pairs = {(block.grid.text(row, first), block.grid.text(row, column)) for row in block.rows}
    pairs = {pair for pair in pairs if any(pair) and not any(map(is_sum, pair))}
    told = [[register().called(text) for text in pair] for pair in pairs]
    return field is Field.COUNCIL and all(None not in two and len(set(two)) == 1 for two in told)


def says_only_headcount(block: Block, label: Label) -> bool:
    """True for a label that tells no row from another: each is called a number of people."""
    words = (block.grid.text(row, label.column) for row in block.rows)
    return label.field is Field.GROUP and all(is_headcount(word) for word in words if word)
