"""The counts layout: one row a group, with a number of people or numbers of women and men."""

from collections.abc import Iterator

from etl.checks import doubts, layouts, values
from etl.checks import rows as row_problems
from etl.checks.problems import Findings
from etl.checks.values import Spot
from etl.vocabulary.genders import Gender
from etl.vocabulary.words import simple
from etl.workbooks.answers import LEAVE_OUT
from etl.workbooks.columns import GENDER_COLUMNS, Field
from etl.workbooks.doubts import on_lines
from etl.workbooks.figures import NotACount, whole
from etl.workbooks.groups import Group, Groups
from etl.workbooks.layout import Layout, Notes, data_rows, filled, is_sum, is_total, text_of
from etl.workbooks.read import Row
from etl.workbooks.reading import Counts
from etl.workbooks.shapes_words import has_footnote, is_headcount, is_of_one_sort
from etl.workbooks.totals import Line, Totals

GENDER_OF = {
    Field.WOMEN: Gender.WOMAN,
    Field.MEN: Gender.MAN,
    Field.ANOTHER_GENDER: Gender.ANOTHER_GENDER,
    Field.NOT_RECORDED: Gender.NOT_RECORDED,
}
TOTAL = "total"
WORDS_KEPT = 20


class CountedRows:
    """The groups of one table with their counts of people."""

    def __init__(
        self, layout: Layout, groups: Groups, findings: Findings, *, published: bool
    ) -> None:
        self._layout = layout
        self._groups = groups
        self._findings = findings
        self._published = published
        self._notes = Notes(layout, findings)
        self._wide = Field.WOMEN in layout.columns and Field.MEN in layout.columns
        counted = (*GENDER_COLUMNS, Field.TOTAL) if self._wide else (Field.PEOPLE,)
        self._fields = [field for field in counted if field in layout.columns]
        labels = [*groups.fields, *({Field.GROUP} & layout.fields)]
        self._about = [layout.columns[field].place for field in dict.fromkeys(labels)]
        self._totals = Totals(layout, findings)
        # Words of what is no known field.
        self._group_words: set[str] = set()
        # Rows without a number, since the last row with one, and inside the table.
        self._empty: list[tuple[int, Row]] = []
        self._empty_inside: list[tuple[int, Row]] = []
        self._beside = Beside(layout, findings, self._about)

    def __iter__(self) -> Iterator[tuple[Group, Counts]]:
        # Rows below a total of everyone are part of the table if another total follows.
        below_total = False
        waiting: list[tuple[int, Row]] = []
        for number, row in data_rows(self._layout, self._findings):
            if not any(text_of(row[self._place(field)]) for field in self._fields):
                self._notes.wait(number, row)
                self._empty.append((number, row))
                continue
            if self._layout.repeats(row) or self._is_left_out(number, row):
                continue
            self._notes.clear()
            self._empty_inside += self._empty
            self._empty.clear()
            if self._is_total(row):
                for each in waiting:
                    yield from self._line(*each)
                waiting.clear()
                words, everyone = self._words(row), self._is_of_everyone(row)
                line = Line(number, words, self._numbers(number, row, total=True), everyone)
                self._totals.add_total(line)
                below_total = line.is_of_everyone and bool(self._totals.lines)
            elif below_total:
                waiting.append((number, row))
            else:
                yield from self._line(number, row)
        self._close(waiting)

    def _line(self, number: int, row: Row) -> Iterator[tuple[Group, Counts]]:
        group = self._groups.of(number, row)
        if group.cell is None:
            # Who is not counted may still be in a total.
            found = ((field, _number(row[self._place(field)])) for field in self._fields)
            numbers = {field: people for field, people in found if people is not None}
            self._totals.add(Line(number, self._words(row), numbers, is_counted=False))
            return
        if Field.GROUP in self._layout.columns:
            self._group_words.add(text_of(row[self._place(Field.GROUP)]))
        self._beside.see(number, row)
        left_out = self._totals.left_out
        numbers = self._numbers(number, row)
        self._totals.add(Line(number, self._words(row), numbers))
        # Women without the men beside them would be a share of something else.
        known = not self._wide or {Field.WOMEN, Field.MEN} <= set(numbers)
        if known or left_out == self._totals.left_out:
            yield group, self._counts(group, numbers)

    def _is_left_out(self, number: int, row: Row) -> bool:
        """True for a row that was settled to be left out; what was settled is told."""
        answers = self._groups.answers
        for word in self._words(row) if answers.rows else ():
            if answer := answers.row(word):
                cell = self._layout.first_cell(number)
                problem = doubts.row_settled(self._layout.sheet.name, cell, word, answer)
                self._findings.add(problem, same=(problem.code, word)).rows += 1
                if answer == LEAVE_OUT:
                    return True
        return False

    def _words(self, row: Row) -> tuple[str, ...]:
        return tuple(text_of(row[place]) for place in self._about)

    def _is_of_everyone(self, row: Row) -> bool:
        """True where nothing but words for a total stands before the numbers."""
        spread = [self._layout.columns[field].place for field in self._layout.spread]
        words = [row[place] for place in self._about if place not in spread]
        return all(not text_of(word) or is_sum(word) for word in words)

    def _is_total(self, row: Row) -> bool:
        if any(is_sum(row[place]) for place in self._about) or is_sum(filled(row)[0]):
            return True
        if self._beside.is_total(row):
            return True
        # A sum below the table may stand there without a word.
        counted = {self._place(field) for field in self._fields}
        wordless = all(not text_of(cell) for at, cell in enumerate(row) if at not in counted)
        return wordless and bool(self._about) and len(self._totals.lines) > 1

    def _place(self, field: Field) -> int:
        return self._layout.columns[field].place

    def _spot(self, number: int, field: Field, value: object) -> Spot:
        return Spot(self._layout.sheet.name, self._layout.cell(number, field), text_of(value))

    def _counts(self, group: Group, numbers: dict[Field, int]) -> Counts:
        if not self._wide:
            if group.gender is None:
                raise ValueError("A group without a gender has no cell")
            return Counts.of(group.gender, numbers.get(Field.PEOPLE, 0))
        counts = Counts()
        for field, gender in GENDER_OF.items():
            counts.add(Counts.of(gender, numbers.get(field, 0)))
        return counts

    # ------------------------------------------------------------ numbers

    def _numbers(self, number: int, row: Row, *, total: bool = False) -> dict[Field, int]:
        """The numbers of a row that can be read, with findings for the others."""
        numbers: dict[Field, int] = {}
        blank: list[Field] = []
        for field in self._fields:
            value = row[self._place(field)]
            if not text_of(value):
                blank.append(field)
                continue
            try:
                people = whole(value)
            except NotACount as why:
                spot = self._spot(number, field, value)
                self._findings.add(values.bad_count(spot, str(why)), same=(str(why),)).rows += 1
                continue
            if people is not None:
                numbers[field] = people
            elif not total:
                self._tell_withheld(self._spot(number, field, value))
        if self._wide and not total:
            self._check_row(number, row, numbers, blank)
        elif blank and not total:
            self._tell_blank(number, blank[0])
        return numbers

    def _check_row(
        self, number: int, row: Row, numbers: dict[Field, int], blank: list[Field]
    ) -> None:
        """Women and men against the row's total, which also tells what a blank stands for."""
        parts = [field for field in self._fields if field is not Field.TOTAL]
        summed = sum(numbers.get(field, 0) for field in parts)
        missing = [field for field in blank if field is not Field.TOTAL]
        unread = len(parts) - sum(field in numbers for field in parts) - len(missing)
        total = numbers.get(Field.TOTAL)
        if total is None or unread:
            # A return without another gender or not recorded may leave those two blank.
            needed = [field for field in missing if field in (Field.WOMEN, Field.MEN)]
            if needed:
                self._tell_blank(number, needed[0])
        elif total != summed:
            if missing and total > summed:
                self._tell_blank(number, missing[0])
            else:
                value = row[self._place(Field.TOTAL)]
                spot = self._spot(number, Field.TOTAL, value)
                self._totals.uneven.append((spot, total, summed, len(parts)))

    def _tell_withheld(self, spot: Spot) -> None:
        self._totals.left_out += 1
        problem = values.suppressed(spot, published=self._published)
        self._findings.add(problem, same=problem.code).rows += 1

    def _tell_blank(self, number: int, field: Field) -> None:
        problem = values.blank_count(self._spot(number, field, ""))
        self._findings.add(problem, same=problem.code).rows += 1

    # ------------------------------------------------------------ the end of the table

    def _close(self, below: list[tuple[int, Row]]) -> None:
        self._notes.close()
        self._groups.close()
        self._totals.check()
        on_lines(self._layout, self._totals, self._findings, self._groups.answers)
        self._beside.close()
        self._tell_empty()
        sheet = self._layout.sheet.name
        if below:
            cell = self._layout.first_cell(below[0][0])
            self._findings.add(row_problems.rows_below_total(sheet, cell, len(below)))
        is_told = Field.GROUP in self._layout.spread or self._totals.are_verified
        if Field.GROUP in self._layout.columns and not is_told:
            heading = self._layout.columns[Field.GROUP]
            is_plain = is_of_one_sort(heading.text) or self._is_one_headcount()
            if len(self._group_words) > 1 and not is_plain:
                cell = self._layout.heading_cell(heading)
                self._findings.add(layouts.group_not_understood(sheet, cell, heading.text))

    def _tell_empty(self) -> None:
        """Rows without a number inside the table: headings of sections, or people not told of."""
        if not self._empty_inside:
            return
        number, row = self._empty_inside[0]
        is_sure = self._totals.are_verified or all(
            _is_marked(row) or self._is_section(row) for _, row in self._empty_inside
        )
        cell, word = self._layout.first_cell(number), text_of(filled(row)[0])
        many = len(self._empty_inside)
        problem = row_problems.without_numbers(
            self._layout.sheet.name, cell, word, many, is_sure=is_sure
        )
        self._findings.add(problem)

    def _is_section(self, row: Row) -> bool:
        """True for one word where the other rows have several."""
        return len(filled(row)) == 1 and len(self._about) > 1

    def _is_one_headcount(self) -> bool:
        lines = self._totals.lines
        return len(lines) == 1 and any(is_headcount(word) for word in lines[0].about)


def _number(value: object) -> int | None:
    try:
        return whole(value)
    except NotACount:
        return None


def _is_marked(row: Row) -> bool:
    """True where a word has the mark of a footnote, which says why there is no number."""
    return any(isinstance(cell, str) and has_footnote(cell) for cell in row)


class Beside:
    """Columns that are not counted by: a total that stands in one of them is a total too."""

    def __init__(self, layout: Layout, findings: Findings, about: list[int]) -> None:
        self._layout = layout
        self._findings = findings
        taken = {heading.place for heading in layout.columns.values()} | set(about)
        self._places = [h.place for h in layout.headings if h.place not in taken]
        self._words: dict[int, set[str]] = {place: set() for place in self._places}
        self._sums: dict[int, tuple[int, str]] = {}

    def is_total(self, row: Row) -> bool:
        return any(
            is_total(row[place]) and TOTAL in simple(text_of(row[place])).split()
            for place in self._places
        )

    def see(self, number: int, row: Row) -> None:
        for place in self._places:
            words = self._words[place]
            if len(words) < WORDS_KEPT and isinstance(row[place], str):
                words.add(text_of(row[place]))
            if is_sum(row[place]):
                self._sums.setdefault(place, (number, text_of(row[place])))

    def close(self) -> None:
        """Ask of a column with 'All' in some rows: those may be the sum of the others."""
        for place, (number, word) in self._sums.items():
            if len(self._words[place]) > 1:
                cell = self._layout.first_cell(number)
                problem = row_problems.may_be_totals(self._layout.sheet.name, cell, word)
                self._findings.add(problem)
