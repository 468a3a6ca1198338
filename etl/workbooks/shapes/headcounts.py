"""Whether the numbers of a block are people: no equivalents, no shares, and one measure of them."""

import re
from collections.abc import Iterator
from itertools import chain

from etl.checks import beside, layouts
from etl.checks.around import no_people_by_title
from etl.checks.problems import Problem, address
from etl.vocabulary.words import simple
from etl.vocabulary.years import parse_year
from etl.workbooks.headings.block import Block, counted_as
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import is_sum, text_of
from etl.workbooks.headings.shape_words import (
    counts_others,
    is_a_sign,
    is_compared,
    is_fte,
    is_headcount,
    is_share,
)
from etl.workbooks.shapes.column_groups import Chosen
from etl.workbooks.sheets.read import Sheet
from etl.workbooks.tables.figures import is_fraction, is_number, number_of

FEW_FRACTIONS = 3
# What a pivot table heads those without a gender by, who are nobody where it counts posts.
BLANK = "blank"
OF_POSTS = re.compile(r"(?:(?:distinct )?count|sum) of (?:posts?|positions?|establishment)\b")
# What pivot tables call something else than people: 'Sum of FTE', 'Average of Age'.
MEASURE = re.compile(r"(?:sum|average|min|max|product|stddev|var) of (?P<what>.*)")
OF_PAY = re.compile(r"\b(?:pay|salar(?:y|ies)|wages?|earnings)\b")


def cells_of(block: Block, chosen: Chosen) -> Iterator[object]:
    """The numbers of women and men that are counted."""
    for places in chosen.groups.values():
        for counted in (Field.WOMEN, Field.MEN):
            yield from (block.grid.cells[row][places[counted][0]] for row in block.rows)


def no_people(sheet: Sheet, block: Block, chosen: Chosen) -> Problem | None:
    """Why the numbers are no people: full-time equivalents, or shares."""
    said = [*block.titles, *(word for path in chosen.groups for word in path)]
    about = " ".join(block.titles[-3:])
    if is_fte(about) or _is_headed_so(block) or any(map(is_fte, chain(*chosen.groups))):
        return fault(sheet, block, "full-time equivalents")
    _leave_out_measures(block)
    fractions = [cell for cell in _cells_of_people(block, chosen) if is_fraction(cell)]
    if len(fractions) < FEW_FRACTIONS:
        return None
    shares = all(isinstance(cell, str) or abs(float(str(cell))) <= 1 for cell in fractions)
    if shares or any(is_share(words) for words in said):
        return fault(sheet, block, "shares")
    return fault(sheet, block, "fractions, as full-time equivalents are")


def _cells_of_people(block: Block, chosen: Chosen) -> Iterator[object]:
    """The numbers of women and men but for rows of shares and changes, which are not counted."""
    places = [columns for group in chosen.groups.values() for columns in group.items()]
    counted = [columns[0] for field, columns in places if field in (Field.WOMEN, Field.MEN)]
    people = [row for row in block.rows if not _is_passed_over(block, row)]
    for row in people or block.rows:
        yield from (block.grid.cells[row][column] for column in counted)


def _is_passed_over(block: Block, row: int) -> bool:
    words = [block.grid.text(row, at) for at in range(block.first, block.first_counted)]
    return any(is_share(word) or is_compared(word) for word in words if word)


def _is_headed_so(block: Block) -> bool:
    """True where equivalents are said over the labels, in the corner of the table."""
    grid = block.grid
    heads = {c: grid.text(block.head, c) for c in range(block.first, block.first_counted)}
    if any(corner.startswith("sum of ") and is_fte(corner) for corner in _corners(block)):
        return True
    # A 'Salary band (FTE)' is that of a whole week, whoever is in it.
    said = [c for c, head in heads.items() if is_fte(head) and not OF_PAY.search(simple(head))]
    cells = [grid.cells[row][column] for column in said for row in block.rows]
    return bool(said) and all(parse_year(cell) for cell in cells if is_number(cell))


def _corners(block: Block) -> list[str]:
    """What a pivot table counts stands a row above its labels, before 'Column Labels'."""
    return [simple(block.grid.text(row, block.first)) for row in block.above]


def _leave_out_measures(block: Block) -> None:
    """Leave out rows of equivalents and shares beside those that are called headcounts."""
    for column in range(block.first, block.first_counted):
        words = {row: block.grid.text(row, column) for row in block.rows}
        counts = [row for row, word in words.items() if is_headcount(word)]
        others = [row for row in block.rows if row not in counts and words[row]]
        if counts and all(is_fte(words[row]) or is_share(words[row]) for row in others):
            block.rows = [row for row in block.rows if row not in others]
            return
        if len(counts) == 1 and column == block.first:
            block.rows = [row for row in block.rows if row in counts or not _measures(block, row)]


def _measures(block: Block, row: int) -> bool:
    """True for a row that is no count beside one that is: shares, averages, equivalents."""
    label = block.grid.text(row, block.first)
    numbers = [cell for cell in block.grid.cells[row] if is_number(cell)]
    return is_share(label) or is_fte(label) or any(is_fraction(cell) for cell in numbers)


def fault(sheet: Sheet, block: Block, what: str) -> Problem:
    """The refusal of a block, at the first of its numbers."""
    number, place = block.grid.at(block.head, block.first_counted)
    return layouts.not_people(sheet.name, address(number, sheet.left + place + 1), what)


def _counts_posts(block: Block) -> bool:
    """True for a pivot table of posts, of which some may be vacant, by what it says it counts."""
    rows = block.grid.cells[max(block.head - 1, 0) : block.head + 1]
    return any(OF_POSTS.match(simple(text_of(cell))) for row in rows for cell in row)


def others_beside(sheet: Sheet, block: Block) -> Problem | None:
    """The question of women or men right of the others, under a heading that is not read; or of a
    pivot table of 'Sum of Hours' or 'Average of Age', whole as they may be.
    """
    for said in filter(None, map(MEASURE.fullmatch, _corners(block))):
        is_of_people = is_headcount(said["what"]) or is_sum(said["what"])
        if not (is_of_people or OF_POSTS.match(said[0])):
            return no_people_by_title(sheet.name, said[0])
    grid = block.grid
    for column in range(block.first_counted + 1, block.last):
        text = grid.text(block.head, column)
        is_vacant = simple(text) == BLANK and _counts_posts(block)
        is_read = not text or (counted_as(text) is not None and not is_vacant)
        if is_read or not (is_vacant or counts_others(text) or is_a_sign(text)):
            continue
        if any(number_of(grid.cells[row][column]) for row in block.rows if grid.text(row, column)):
            number, place = grid.at(block.head, column)
            cell = address(number, sheet.left + place + 1)
            if is_vacant:
                return beside.posts_without_a_gender(sheet.name, cell, text)
            return beside.other_women_and_men(sheet.name, cell, text)
    return None
