"""Tables of women and men in any shape, as one row a group: the shape that is counted.

A block becomes a layout with a column for each label, for what its groups of columns stand
for, and for women, men, others and the total. Every cell keeps where it stood.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from etl.checks.problems import Level, Problem
from etl.workbooks.answers import Answers
from etl.workbooks.headings.block import Block
from etl.workbooks.headings.columns import GENDER_COLUMNS, Field, Heading, best_known
from etl.workbooks.headings.layout import Layout, Origin, is_sum, text_of
from etl.workbooks.headings.shape_words import (
    bare,
    stands_for,
)
from etl.workbooks.shapes.column_groups import Chosen, Path, choose_groups
from etl.workbooks.shapes.headcounts import cells_of, fault, no_people, others_beside
from etl.workbooks.shapes.labels import (
    Label,
    labels_of,
    said_throughout,
    says_only_headcount,
)
from etl.workbooks.shapes.others_apart import leave_out_others
from etl.workbooks.sheets.read import Numbered, Row, Sheet
from etl.workbooks.tables.figures import number_of

NUMBERS = (*GENDER_COLUMNS, Field.TOTAL)


@dataclass(slots=True)
class Shaped:
    """A layout, what is in doubt about it, or why there is none."""

    layout: Layout | None = None
    problem: Problem | None = None


def shape(sheet: Sheet, block: Block, answers: Answers, *, is_one: bool) -> Shaped:
    """The block as a layout of one row a group; a problem where it does not hold people."""
    if not block.whole:
        return Shaped()
    apart = leave_out_others(block, block.whole, sheet.name)
    chosen = choose_groups(block, sheet.name, answers, is_one=is_one)
    none = no_people(sheet, block, chosen)
    if none is not None:
        return Shaped(problem=none)
    if not any(text_of(cell) for cell in cells_of(block, chosen)):
        return Shaped(problem=fault(sheet, block, "cells without a number"))
    labels = labels_of(block, answers)
    doubt = chosen.problem or others_beside(sheet, block)
    if apart is not None and (doubt is None or apart.level is Level.ASK):
        doubt = apart
    return Shaped(_Shaping(sheet, block, chosen, labels).layout(), doubt)


# ---------------------------------------------------------------- into one row a group


class _Shaping:
    """Makes the layout of one block: what stands in which column, and then its rows."""

    def __init__(self, sheet: Sheet, block: Block, chosen: Chosen, labels: list[Label]) -> None:
        self._sheet = sheet
        self._block = block
        self._chosen = chosen
        if Field.GROUP in chosen.fields.values():
            labels = [label for label in labels if not says_only_headcount(block, label)]
        own = list(dict.fromkeys(label.field for label in labels))
        # What stands over the columns is told apart from the label of the same name.
        self._over = {
            level: Field.GROUP if found in own else found
            for level, found in chosen.fields.items()
            if found not in own or Field.GROUP not in own
        }
        # Groups over groups are counted by neither, and tell the totals of one from another's.
        self._beside = [level for level in chosen.fields if level not in self._over]
        self._said = {f: text for f, text in block.said.items() if f not in own}
        self._labels = labels
        self._own = own
        present = {counted for group in chosen.groups.values() for counted in group}
        self._own_rows: set[int] = set()
        self._numbers = [counted for counted in NUMBERS if counted in present]

    def layout(self) -> Layout:
        fields = [*self._own, *self._over.values(), *self._said, *self._numbers]
        headings = [
            Heading(self._text(each), place, each, known=True, rank=place)
            for place, each in enumerate(fields)
        ]
        block = self._block
        headings += [
            Heading(block.level_name(level), place, None, known=True, rank=place)
            for place, level in enumerate(self._beside, len(fields))
        ]
        heading_row, _ = block.grid.at(block.head, block.first_counted)
        rows: list[Numbered] = []
        sheet = self._sheet.reshaped(rows)
        titles = (*block.titles, *said_throughout(block, self._labels))
        layout = Layout(sheet, heading_row, titles, headings, len(headings))
        layout.columns, layout.name = best_known(headings), block.caption
        layout.spread = tuple(self._over.values())
        layout.origins[heading_row] = tuple(self._heading_place(each) for each in fields)
        for row, origins in self._rows():
            number = heading_row + len(rows) + 1
            rows.append((number, row))
            layout.origins[number] = origins
        layout.sheet.rows = iter(rows)
        return layout

    # ------------------------------------------------------------ headings

    def _text(self, field: Field) -> str:
        texts = [label.text for label in self._labels if label.field is field]
        if texts:
            return " / ".join(text for text in texts if text) or field.value
        if field in self._said:
            return self._said[field]
        for level, found in self._over.items():
            if found is field:
                return self._block.level_name(level) or field.value
        group = next(iter(self._chosen.groups.values()))
        column = group.get(field, [self._block.first_counted])[0]
        return self._block.grid.text(self._block.head, column) or field.value

    def _heading_place(self, field: Field) -> Origin:
        block = self._block
        for label in self._labels:
            if label.field is field:
                return block.grid.at(block.head, label.column)
        group = next(iter(self._chosen.groups.values()))
        return block.grid.at(block.head, group.get(field, [block.first_counted])[0])

    # ------------------------------------------------------------ rows

    def _rows(self) -> Iterator[tuple[Row, tuple[Origin, ...]]]:
        filled_down: dict[int, str] = {}
        self._own_rows = self._with_rows_of_their_own()
        for row in self._block.rows:
            if self._block.grid.is_blank(row):
                continue
            words = self._words(row, filled_down)
            places = [self._place(row, field) for field in self._own]
            has_numbers = False
            for path, group in self._chosen.groups.items():
                cells = [self._number(row, group.get(counted, [])) for counted in self._numbers]
                if not any(text_of(cell) for cell, _ in cells):
                    continue
                has_numbers = True
                yield self._row(words, places, path, cells)
            if not has_numbers and any(words):
                blank: list[tuple[object, Origin]] = [
                    ("", self._block.grid.at(row, self._block.first)) for _ in self._numbers
                ]
                yield self._row(words, places, None, blank)

    def _row(
        self,
        words: Sequence[str],
        places: Sequence[Origin],
        path: Path | None,
        cells: Sequence[tuple[object, Origin]],
    ) -> tuple[Row, tuple[Origin, ...]]:
        over = ["" if path is None else path[level] for level in self._over]
        over += self._said.values()
        at = [cells[0][1] for _ in over]
        numbers = [cell for cell, _ in cells]
        beside = ["" if path is None else path[level] for level in self._beside]
        origins = (*places, *at, *(place for _, place in cells), *(cells[0][1] for _ in beside))
        return [*words, *over, *numbers, *beside], origins

    def _place(self, row: int, field: Field) -> Origin:
        column = next(label.column for label in self._labels if label.field is field)
        return self._block.grid.at(row, column)

    def _words(self, row: int, above: dict[int, str]) -> list[str]:
        """The row's labels; one that is blank under another is that of the row above."""
        texts = {label.column: self._block.grid.text(row, label.column) for label in self._labels}
        adds_up = any(is_sum(text) for text in texts.values())
        # From the right, for one that is filled tells that those before it may be.
        for label in self._labels[-2::-1]:
            later = [each for each in self._labels if each.column > label.column]
            if texts[label.column]:
                above[label.column] = texts[label.column]
            elif label.column in self._own_rows:
                continue
            elif not adds_up and all(texts[each.column] for each in later):
                texts[label.column] = above.get(label.column, "")
        return [self._joined(texts, field) for field in self._own]

    def _with_rows_of_their_own(self) -> set[int]:
        """The labels that stand alone in one row after another: they are of no row below."""
        text = self._block.grid.text
        found: set[int] = set()
        for at, label in enumerate(self._labels[:-1]):
            later = [each.column for each in self._labels[at + 1 :]]
            alone = [
                bool(text(row, label.column)) and not any(text(row, each) for each in later)
                for row in self._block.rows
                if not is_sum(text(row, label.column))
            ]
            if any(one and other for one, other in pairwise(alone)):
                found.add(label.column)
        return found

    def _joined(self, texts: dict[int, str], field: Field) -> str:
        """The words of one field; of several columns that are not known, all, or their total."""
        words = [texts[label.column] for label in self._labels if label.field is field]
        if field is not Field.GROUP:
            plain = bare(words[0]) if field in (Field.YEAR, Field.COUNCIL) else ""
            return plain if plain and stands_for(plain) is field else words[0]
        total = next((word for word in words if is_sum(word)), "")
        return total or " / ".join(word for word in words if word)

    def _number(self, row: int, columns: Sequence[int]) -> tuple[object, Origin]:
        """The cell of a number; of several that are counted as one, their sum if all are whole."""
        grid = self._block.grid
        if not columns:
            return "", grid.at(row, self._block.first_counted)
        cells = [grid.cells[row][column] for column in columns if grid.text(row, column)]
        place = grid.at(row, columns[0])
        if len(cells) < 2:
            return (cells[0] if cells else ""), place
        numbers = [number_of(cell) for cell in cells]
        if None in numbers:
            return cells[numbers.index(None)], place
        return sum(number or 0 for number in numbers), place
