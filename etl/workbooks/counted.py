"""The counts layout: one row a group, with a number of people or numbers of women and men."""

from collections.abc import Iterator, Sequence

from etl.checks import doubts
from etl.checks import rows as row_problems
from etl.checks.problems import Findings
from etl.vocabulary.cells import Counts
from etl.vocabulary.words import simple
from etl.workbooks.answers import LEAVE_OUT
from etl.workbooks.counts.beside import Beside
from etl.workbooks.counts.country import rows_of_countries
from etl.workbooks.counts.other_columns import ask_of_columns
from etl.workbooks.counts.row_numbers import RowNumbers
from etl.workbooks.counts.subtotals import leave_out_subtotals
from etl.workbooks.counts.sums import PART, names_of
from etl.workbooks.counts.totals import Line, Totals
from etl.workbooks.counts.two_levels import leave_out_sections
from etl.workbooks.doubts.across_teams import across_teams, ask_across_teams
from etl.workbooks.doubts.asides import label_fields, on_counts, on_empty_rows, on_unknown_groups
from etl.workbooks.doubts.breakdowns import ask_of_again, leave_out_again
from etl.workbooks.doubts.dimensions import ask_of_dimensions
from etl.workbooks.doubts.meant_otherwise import is_average, is_no_people, on_lines
from etl.workbooks.doubts.nested import on_nested
from etl.workbooks.doubts.one_number import on_one_number
from etl.workbooks.doubts.overlaps import ask_of_overlaps, overlaps
from etl.workbooks.doubts.rows_twice import on_answers_twice, on_rows_twice
from etl.workbooks.doubts.said_around import on_notes_beside, on_said_below
from etl.workbooks.doubts.teams_apart import may_be_a_team
from etl.workbooks.doubts.whole_of_others import on_whole_of_others
from etl.workbooks.headings.columns import FIELD_OF, Field
from etl.workbooks.headings.layout import Layout, Notes, data_rows, filled, is_sum, text_of
from etl.workbooks.headings.shape_words import stands_for
from etl.workbooks.sheets.read import Numbered, Row
from etl.workbooks.tables.pages import is_printed_again
from etl.workbooks.terms.groups import Group, Groups

# Rows that are held until the end of the table tells which of them are sums of others.
HELD_ROWS = 500
Counted = tuple[Line, Group, Counts]


class CountedRows:
    """The groups of one table with their counts of people."""

    def __init__(
        self, layout: Layout, groups: Groups, findings: Findings, *, published: bool
    ) -> None:
        self._layout = layout
        self._groups = groups
        self._findings = findings
        self._notes = Notes(layout, findings)
        self._published = published
        labels = label_fields(layout, groups)
        self._about = [layout.columns[field].place for field in labels]
        self._totals = Totals(layout, findings, groups.answers, labels)
        self._numbers = RowNumbers(layout, self._totals, self._about, published=published)
        # Words of what is no known field.
        self._group_words: set[str] = set()
        # Rows without a number, since the last row with one, and inside the table.
        self._empty: list[Numbered] = []
        self._empty_inside: list[Numbered] = []
        self._below: list[Numbered] = []  # Rows below the last total.
        self._beside = Beside(layout, findings, self._about)

    def __iter__(self) -> Iterator[tuple[Group, Counts]]:
        self._apart = ask_of_columns(self._layout, self._groups.answers, self._findings)
        self._leave_out_countries()
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

    def _leave_out_countries(self) -> None:
        if found := rows_of_countries(self._layout):
            number, word = next(iter(found.items()))
            sheet, cell = self._layout.sheet.name, self._layout.first_cell(number)
            of = "the councils or regions in it"
            self._findings.add(row_problems.sums_left_out(sheet, cell, word, len(found), of))
            rows = self._layout.sheet.rows
            self._layout.sheet.rows = (each for each in rows if each[0] not in found)

    def _without_subtotals(self) -> set[int]:
        """The lines that are found to be subtotals, by id; they are told and no longer summed."""
        may_be = [*across_teams(self._totals, self._beside), *overlaps(self._totals)]
        found = leave_out_subtotals(self._totals, may_be) or leave_out_sections(self._totals)
        again = leave_out_again(self._totals)
        if again:
            self._beside.settle(line.beside for line in self._totals.lines)
        return {id(line) for line in (*found, *again)}

    def _rows(self) -> Iterator[Counted]:
        # Rows below a total of everyone are part of the table if another total follows.
        below_total = False
        waiting = self._below
        for number, row in data_rows(self._layout, self._findings):
            if self._numbers.are_blank(row):
                if filled(row):
                    self._notes.wait(number, text_of(filled(row)[0]))
                    self._empty.append((number, row))
                continue
            if self._numbers.is_note(row):
                self._notes.wait(number, " ".join(map(text_of, filled(row))))
                continue
            if is_printed_again(self._layout, row) or self._is_left_out(number, row):
                continue
            if self._is_told_apart(number, row, is_below=below_total):
                continue
            self._notes.clear()
            self._empty_inside += self._empty
            self._empty.clear()
            if self._is_total(row):
                for each in waiting:
                    yield from self._line(*each)
                waiting.clear()
                line = self._total(number, row)
                self._totals.add_total(line)
                below_total = line.is_of_everyone and bool(self._totals.lines)
            elif below_total:
                waiting.append((number, row))
            else:
                yield from self._line(number, row)

    def _total(self, number: int, row: Row) -> Line:
        return Line(
            number,
            self._words(row),
            self._numbers.of(number, row, total=True),
            is_of_everyone=self._is_of_everyone(row),
            beside=self._beside.words(row),
        )

    def _line(self, number: int, row: Row) -> Iterator[Counted]:
        group = self._groups.of(number, row)
        if group.cell is None:
            # Who is not counted may still be in a total.
            numbers = self._numbers.plain(row)
            self._totals.add(Line(number, self._words(row), numbers, is_counted=False))
            return
        if Field.GROUP in self._layout.columns:
            self._group_words.add(text_of(row[self._layout.columns[Field.GROUP].place]))
        self._beside.see(number, row)
        left_out = self._totals.left_out
        numbers = self._numbers.of(number, row)
        line = Line(number, self._words(row), numbers, beside=self._beside.words(row))
        self._totals.add(line)
        self._numbers.ask_of_many(number, numbers)
        # Women without the men beside them would be a share of something else.
        known = not self._numbers.is_wide or {Field.WOMEN, Field.MEN} <= set(numbers)
        if known or left_out == self._totals.left_out:
            yield line, group, _counts(group, numbers, is_wide=self._numbers.is_wide)

    def _is_told_apart(self, number: int, row: Row, *, is_below: bool) -> bool:
        """True for a row of no people, and one below the total of people who are in it; it is
        told.
        """
        is_aside = is_below and self._is_no_group(row)
        if is_no_people(words := self._words(row), self._groups.answers) or is_aside:
            self._tell_no_people(number, words)
            return True
        if is_below and (self._is_part_of_total(row) or self._numbers.are_words(row)):
            self._notes.wait(number, " ".join(map(text_of, filled(row))))
            return True
        return False

    def _tell_no_people(self, number: int, words: Sequence[str]) -> None:
        sheet, cell = self._layout.sheet.name, self._layout.first_cell(number)
        headings = (self._layout.columns[field].text for field in self._totals.about)
        for heading, word in zip(headings, words, strict=True):
            if may_be_a_team(word, heading, self._group_words):
                self._findings.count(doubts.row_of_something_else(sheet, cell, word), word)
                return
        said = " / ".join(word for word in words if word)
        self._findings.count(row_problems.no_people(sheet, cell, said))

    def _is_no_group(self, row: Row) -> bool:
        """True for a row below a total of everyone of what can only be said of all of them."""
        return self._numbers.are_shares(row) or any(map(is_average, self._words(row)))

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
                self._findings.count(problem, word)
                if answer == LEAVE_OUT:
                    self._totals.aside.append(Line(number, (word,), self._numbers.plain(row)))
                    return True
        return False

    def _words(self, row: Row) -> tuple[str, ...]:
        return tuple(text_of(row[place]) for place in self._about)

    def _is_of_everyone(self, row: Row) -> bool:
        """True where nothing but words for a total stands before the numbers."""
        spread = [self._layout.columns[field].place for field in self._layout.spread]
        words = [row[place] for place in self._about if place not in spread]
        return all(not text_of(word) or is_sum(word) for word in words)

    def _is_part_of_total(self, row: Row) -> bool:
        """True for 'of which part time' below the total of women and men: they are in it."""
        form = simple(text_of(filled(row)[0]))
        return self._numbers.is_wide and bool(PART.match(form)) and "not" not in form.split()

    def _is_total(self, row: Row) -> bool:
        if any(is_sum(row[place]) for place in self._about) or is_sum(filled(row)[0]):
            return True
        if self._beside.is_total(row):
            return True
        # A sum below the table may stand there without a word.
        counted = set(self._numbers.places.values())
        wordless = all(not text_of(cell) for at, cell in enumerate(row) if at not in counted)
        return wordless and bool(self._about) and len(self._totals.lines) > 1

    # ------------------------------------------------------------ the end of the table

    def _take_last_rows(self) -> None:
        """Let rows without a number at the end be those of the table, and no notes, where a word of
        theirs stands in other rows, or is a grade or the like as theirs are; a year may be to come.
        What stands over the numbers is no row's own.
        """
        lines = {line.about for line in self._totals.lines if self._empty}
        said = [set(words) for words in zip(*lines, strict=True)]
        told: dict[int, Row] = {}
        for number, row in self._empty:
            words = self._words(row)
            is_of_group = any(
                word and (word in known or stands_for(word) is field is not Field.YEAR)
                for word, known, field in zip(words, said, self._totals.about, strict=False)
                if word != self._layout.columns[field].text
            )
            # A key below the table says its words again, and a total says nobody.
            if is_of_group and words not in lines and not is_sum(filled(row)[0]):
                told[number] = row
        self._empty_inside += told.items()
        self._notes.waiting = [each for each in self._notes.waiting if each[0] not in told]

    def _close(self) -> None:
        self._take_last_rows()
        self._hear_notes()
        self._notes.close()
        self._groups.close()
        self._totals.check()
        sheet = self._layout.sheet.name
        on_lines(self._totals)
        on_whole_of_others(self._totals)
        on_nested(self._totals)
        on_counts(self._totals, self._notes)
        ask_across_teams(self._totals, self._beside)
        ask_of_again(self._totals)
        ask_of_dimensions(self._totals, self._beside)
        ask_of_overlaps(self._totals)
        on_rows_twice(self._totals)
        on_answers_twice(self._totals, self._beside)
        self._beside.close()
        for problem in on_notes_beside(sheet, self._beside.notes):
            self._findings.add(problem)
        self._numbers.close()
        on_empty_rows(self._totals, self._empty_inside)
        if self._below:
            cell = self._layout.first_cell(self._below[0][0])
            self._findings.add(row_problems.rows_below_total(sheet, cell, len(self._below)))
        on_unknown_groups(self._totals, self._group_words)
        on_one_number(self._totals, self._group_words)

    def _hear_notes(self) -> None:
        """Ask of what is said below the table, unless each row tells who is in post."""
        if self._published or Field.STATUS in self._layout.fields:
            return
        for problem in on_said_below(self._layout, [text for _, text in self._notes.waiting]):
            self._findings.add(problem)


def _counts(group: Group, numbers: dict[Field, int], *, is_wide: bool) -> Counts:
    """The people of one row of a group."""
    if not is_wide:
        if group.gender is None:
            raise ValueError("A group without a gender has no cell")
        return Counts.of(group.gender, numbers.get(Field.PEOPLE, 0))
    counts = Counts()
    for gender, field in FIELD_OF.items():
        counts.add(Counts.of(gender, numbers.get(field, 0)))
    return counts
