"""The counts layout: one row a group, with a number of people or numbers of women and men."""

from collections.abc import Iterator, Sequence

from etl.checks import doubts, values
from etl.checks import rows as row_problems
from etl.checks.problems import Findings
from etl.checks.values import Spot
from etl.vocabulary.genders import Gender
from etl.workbooks.across_teams import across_teams, ask_across_teams
from etl.workbooks.answers import LEAVE_OUT
from etl.workbooks.asides import label_fields, on_counts, on_empty_rows, on_unknown_groups
from etl.workbooks.beside import Beside
from etl.workbooks.breakdowns import ask_of_again, leave_out_again
from etl.workbooks.columns import GENDER_COLUMNS, Field
from etl.workbooks.dashes import Dashes
from etl.workbooks.doubts import is_no_people, names_of, on_lines
from etl.workbooks.figures import NotACount, marked, number_of, whole
from etl.workbooks.groups import Group, Groups
from etl.workbooks.layout import Layout, Notes, data_rows, filled, is_sum, text_of
from etl.workbooks.other_columns import ask_of_columns
from etl.workbooks.overlaps import ask_of_overlaps, overlaps
from etl.workbooks.read import Row
from etl.workbooks.reading import Counts
from etl.workbooks.subtotals import leave_out_subtotals
from etl.workbooks.totals import Line, Totals

GENDER_OF = {
    Field.WOMEN: Gender.WOMAN,
    Field.MEN: Gender.MAN,
    Field.ANOTHER_GENDER: Gender.ANOTHER_GENDER,
    Field.NOT_RECORDED: Gender.NOT_RECORDED,
}
# Rows that are held until the end of the table tells which of them are sums of others.
HELD_ROWS = 500
# The largest councils have few more people than these, all of their services together.
MOST_IN_A_ROW = 20_000
Counted = tuple[Line, Group, Counts]


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
        labels = label_fields(layout, groups)
        self._about = [layout.columns[field].place for field in labels]
        self._totals = Totals(layout, findings, labels)
        # Words of what is no known field.
        self._group_words: set[str] = set()
        # Rows without a number, since the last row with one, and inside the table.
        self._empty: list[tuple[int, Row]] = []
        self._empty_inside: list[tuple[int, Row]] = []
        self._below: list[tuple[int, Row]] = []  # Rows below the last total.
        self._beside = Beside(layout, findings, self._about)
        self._dashes = Dashes(layout, self._fields, self._about, groups.answers)

    def __iter__(self) -> Iterator[tuple[Group, Counts]]:
        self._apart = ask_of_columns(self._layout, self._groups.answers, self._findings)
        held: list[Counted] | None = []
        for each in self._rows():
            if held is None:
                yield each[1:]
                continue
            held.append(each)
            if len(held) > HELD_ROWS:
                yield from (line[1:] for line in held)
                held = None
        if held is not None:
            subtotals = self._without_subtotals()
            yield from (each[1:] for each in held if id(each[0]) not in subtotals)
        self._close()

    def _without_subtotals(self) -> set[int]:
        """The lines that are found to be subtotals, by id; they are told and no longer summed."""
        may_be = [*across_teams(self._totals, self._beside), *overlaps(self._totals)]
        answers = self._groups.answers
        found = leave_out_subtotals(self._totals, may_be, answers, self._findings)
        again = leave_out_again(self._layout, self._totals, self._findings)
        return {id(line) for line in (*found, *again)}

    def _rows(self) -> Iterator[Counted]:
        # Rows below a total of everyone are part of the table if another total follows.
        below_total = False
        waiting = self._below
        for number, row in data_rows(self._layout, self._findings):
            if not any(text_of(row[self._place(field)]) for field in self._fields):
                if filled(row):
                    self._notes.wait(number, text_of(filled(row)[0]))
                    self._empty.append((number, row))
                continue
            if self._layout.repeats(row) or self._is_left_out(number, row):
                continue
            if is_no_people(words := self._words(row), self._groups.answers):
                self._tell_no_people(number, words)
                continue
            self._notes.clear()
            self._empty_inside += self._empty
            self._empty.clear()
            if self._is_total(row):
                for each in waiting:
                    yield from self._line(*each)
                waiting.clear()
                told = self._words(row), self._numbers(number, row, total=True)
                beside, everyone = self._beside.words(row), self._is_of_everyone(row)
                line = Line(number, *told, is_of_everyone=everyone, beside=beside)
                self._totals.add_total(line)
                below_total = line.is_of_everyone and bool(self._totals.lines)
            elif below_total:
                waiting.append((number, row))
            else:
                yield from self._line(number, row)

    def _line(self, number: int, row: Row) -> Iterator[Counted]:
        group = self._groups.of(number, row)
        if group.cell is None:
            # Who is not counted may still be in a total.
            numbers = self._plain_numbers(row)
            self._totals.add(Line(number, self._words(row), numbers, is_counted=False))
            return
        if Field.GROUP in self._layout.columns:
            self._group_words.add(text_of(row[self._place(Field.GROUP)]))
        self._beside.see(number, row)
        left_out = self._totals.left_out
        numbers = self._numbers(number, row)
        line = Line(number, self._words(row), numbers, beside=self._beside.words(row))
        self._totals.add(line)
        self._ask_of_many(number, numbers)
        # Women without the men beside them would be a share of something else.
        known = not self._wide or {Field.WOMEN, Field.MEN} <= set(numbers)
        if known or left_out == self._totals.left_out:
            yield line, group, self._counts(group, numbers)

    def _ask_of_many(self, number: int, numbers: dict[Field, int]) -> None:
        """Ask of a council's row with more people than any group of its staff has."""
        for field, people in numbers.items() if not self._published else ():
            if people > MOST_IN_A_ROW:
                spot = self._spot(number, field, people)
                problem = doubts.too_many_in_a_row(spot.sheet, spot.cell, people)
                self._findings.add(problem, same=problem.code).rows += 1

    def _tell_no_people(self, number: int, words: Sequence[str]) -> None:
        cell = self._layout.first_cell(number)
        said = " / ".join(word for word in words if word)
        problem = row_problems.no_people(self._layout.sheet.name, cell, said)
        self._findings.add(problem, same=problem.code).rows += 1

    def _is_left_out(self, number: int, row: Row) -> bool:
        """True for a row that was settled to be left out; what was settled is told."""
        if not ((answers := self._groups.answers).rows or self._apart):
            return False
        words = (*names_of(self._words(row)), *self._beside.words(row))
        if not self._apart.isdisjoint(words):
            return True
        for word in words:
            if answer := answers.row(word):
                cell = self._layout.first_cell(number)
                problem = doubts.row_settled(self._layout.sheet.name, cell, word, answer)
                self._findings.add(problem, same=(problem.code, word)).rows += 1
                if answer == LEAVE_OUT:
                    self._totals.aside.append(Line(number, (word,), self._plain_numbers(row)))
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

    def _plain_numbers(self, row: Row) -> dict[Field, int]:
        found = {field: number_of(row[self._place(field)]) for field in self._fields}
        return {field: people for field, people in found.items() if people is not None}

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
                people = marked(value)
                problem = (
                    values.bad_count(spot, str(why)) if people is None else values.marked(spot)
                )
                self._findings.add(problem, same=(str(why), problem.code)).rows += 1
                if people is None:
                    continue
            if people is None and self._dashes.is_zero(value):
                people = 0
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
        problem = self._dashes.withheld(spot, published=self._published)
        self._findings.add(problem, same=problem.code).rows += 1

    def _tell_blank(self, number: int, field: Field) -> None:
        problem = values.blank_count(self._spot(number, field, ""))
        self._findings.add(problem, same=problem.code).rows += 1

    # ------------------------------------------------------------ the end of the table

    def _close(self) -> None:
        self._notes.close()
        self._groups.close()
        self._totals.check()
        answers = self._groups.answers
        on_lines(self._layout, self._totals, self._findings, answers)
        on_counts(self._layout, self._totals, self._groups, self._notes, self._findings)
        ask_across_teams(self._totals, self._beside, answers, self._findings)
        ask_of_again(self._layout, self._totals, self._findings)
        ask_of_overlaps(self._totals, answers, self._findings)
        self._beside.close()
        self._dashes.tell(self._layout, self._findings)
        on_empty_rows(self._layout, self._empty_inside, self._about, self._totals, self._findings)
        sheet = self._layout.sheet.name
        if self._below:
            cell = self._layout.first_cell(self._below[0][0])
            self._findings.add(row_problems.rows_below_total(sheet, cell, len(self._below)))
        on_unknown_groups(self._layout, self._totals, self._group_words, self._findings)
