"""The counts layout: one row a group, with a number of people or numbers of women and men."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite

from etl.checks import rows as row_problems
from etl.checks import values
from etl.checks.problems import Finding, Findings
from etl.checks.values import Spot
from etl.vocabulary.genders import Gender
from etl.vocabulary.words import simple
from etl.workbooks.columns import GENDER_COLUMNS, Field
from etl.workbooks.groups import Group, Groups
from etl.workbooks.layout import Layout, Notes, data_rows, filled, is_total, text_of
from etl.workbooks.read import Row
from etl.workbooks.reading import Counts

GENDER_OF = {
    Field.WOMEN: Gender.WOMAN,
    Field.MEN: Gender.MAN,
    Field.ANOTHER_GENDER: Gender.ANOTHER_GENDER,
    Field.NOT_RECORDED: Gender.NOT_RECORDED,
}
# What publishers write where a number is withheld or missing; none of it is a zero.
WITHHELD = frozenset(("*", "**", "***", "..", "...", "-", "–", ":", "c", "[c]", "x", "[x]", "[u]",
                      "[z]", "~", "#", "n/a", "na", "suppressed", "withheld"))  # fmt: skip
UNDER = re.compile(r"(?:<|less than|fewer than|under)\s*\d+")
THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.0+)?")


class NotACount(ValueError):
    """The message says in a word or two what is wrong with the number."""


def whole(value: object) -> int | None:
    """The number of people in a cell; None where it is withheld. Raises NotACount."""
    if isinstance(value, bool):
        raise NotACount("non-numeric")
    number = value if isinstance(value, (int, float)) else _of_text(text_of(value))
    if number is None:
        return None
    if not isfinite(number):
        raise NotACount("non-numeric")
    if number < 0:
        raise NotACount("negative")
    if number != int(number):
        raise NotACount("fractional")
    return int(number)


def _of_text(text: str) -> float | None:
    if text.casefold() in WITHHELD or UNDER.fullmatch(text.casefold()):
        return None
    if THOUSANDS.fullmatch(text):
        text = text.replace(",", "")
    try:
        return float(text)
    except ValueError:
        raise NotACount("non-numeric") from None


@dataclass(frozen=True, slots=True)
class _Line:
    """A row's numbers by field, and the words that say what it is about."""

    number: int
    about: tuple[str, ...]
    numbers: dict[Field, int]


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
        self._lines: list[_Line] = []
        self._totals: list[tuple[_Line, int]] = []
        self._withheld: Finding | None = None
        self._blank: Finding | None = None
        self._left_out = 0

    def __iter__(self) -> Iterator[tuple[Group, Counts]]:
        about = [self._layout.columns[field].place for field in self._groups.fields]
        for number, row in data_rows(self._layout, self._findings):
            if not any(text_of(row[self._place(field)]) for field in self._fields):
                self._notes.wait(number, row)
                continue
            self._notes.interrupted("no number of people")
            words = tuple(text_of(row[place]) for place in about)
            if any(is_total(row[place]) for place in about) or is_total(filled(row)[0]):
                line = _Line(number, words, self._numbers(number, row, total=True))
                self._totals.append((line, len(self._lines)))
                continue
            group = self._groups.of(number, row)
            if group.cell is None:
                continue
            numbers = self._numbers(number, row)
            self._lines.append(_Line(number, words, numbers))
            yield group, self._counts(group, numbers)
        self._close()

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
                problem = values.row_total_differs(spot, summed)
                self._findings.add(problem, same="row totals").rows += 1

    def _tell_withheld(self, spot: Spot) -> None:
        self._left_out += 1
        problem = values.suppressed(spot, published=self._published)
        self._findings.add(problem, same=problem.code).rows += 1

    def _tell_blank(self, number: int, field: Field) -> None:
        problem = values.blank_count(self._spot(number, field, ""))
        self._findings.add(problem, same=problem.code).rows += 1

    # ------------------------------------------------------------ totals

    def _close(self) -> None:
        self._notes.close()
        self._groups.close()
        for line, below in self._totals:
            since = max((b for other, b in self._totals if other.number < line.number), default=0)
            self._check_total(line, self._lines[:below], self._lines[since:below])

    def _check_total(self, total: _Line, above: list[_Line], section: list[_Line]) -> None:
        """A total is that of all rows it is about, or of those since the total before it."""
        alike = [line for line in [*self._lines] if _is_about(total, line)]
        for field, stated in total.numbers.items():
            sums = {
                sum(line.numbers.get(field, 0) for line in lines)
                for lines in (alike, above, section)
            }
            if stated not in sums:
                self._tell_total(total, field, stated, max(sums))

    def _tell_total(self, total: _Line, field: Field, stated: int, summed: int) -> None:
        spot = self._layout.sheet.name, self._layout.cell(total.number, field)
        if self._left_out and stated > summed:
            problem = row_problems.totals_not_checked(*spot, stated, summed, self._left_out)
        else:
            problem = row_problems.totals_differ(*spot, stated, summed)
        self._findings.add(problem)


def _is_about(total: _Line, line: _Line) -> bool:
    return all(
        not wanted or is_total(wanted) or simple(wanted) == simple(there)
        for wanted, there in zip(total.about, line.about, strict=True)
    )
