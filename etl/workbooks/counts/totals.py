"""Totals of a table of counts against its rows. Published numbers may be rounded."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from etl.checks import doubts, values
from etl.checks import rows as row_problems
from etl.checks.problems import Findings, Problem
from etl.checks.values import Spot
from etl.vocabulary.totals import TOTAL_WORDS
from etl.vocabulary.words import simple
from etl.workbooks.answers import Answers
from etl.workbooks.headings.columns import GENDER_COLUMNS, Field
from etl.workbooks.headings.layout import Layout, is_sum

# What publishers round to, coarsest first, and the numbers that it takes to be sure of it.
ROUNDED_TO = (1_000, 100, 10, 5)
SURE_FROM = 10
OF_A_TOTAL = re.compile(r"\b(?:sub ?)?totals?(?: (?:for|of))?\b|\bcyfanswm\b")
# Where one of these has a column, nobody else can be in a total.
OTHERS = {Field.ANOTHER_GENDER, Field.NOT_RECORDED}


@dataclass(frozen=True, slots=True)
class Line:
    """A row's numbers by field, and the words that say what it is about."""

    number: int
    about: tuple[str, ...]
    numbers: dict[Field, int]
    # True for a total of everything above it, whatever that is about.
    is_of_everyone: bool = False
    # False for people who are in totals and are not counted, such as other employers'.
    is_counted: bool = True
    # The words of columns that are not read, which may tell rows apart.
    beside: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All words of the row, those of columns that are not read after the others."""
        return (*self.about, *self.beside)


@dataclass(slots=True)
class Totals:
    """The lines and totals of one table."""

    layout: Layout
    findings: Findings
    answers: Answers
    # What the words of a line are of.
    about: Sequence[Field] = ()
    lines: list[Line] = field(default_factory=list)
    totals: list[tuple[Line, int]] = field(default_factory=list)
    # Rows that were settled to be left out, and may stand in totals or not.
    aside: list[Line] = field(default_factory=list)
    # Cells without a number.
    left_out: int = 0
    # Rows whose own total is not their sum: where that stands, what it says, the sum, the parts.
    uneven: list[tuple[Spot, int, int, int]] = field(default_factory=list)
    # For every total of everyone, whether it is the sum of the rows.
    verified: list[bool] = field(default_factory=list)

    # Whether rows are those of sections that stand above them.
    are_in_sections: bool = False
    # True where each of them had the sum of its rows, a row that stands there twice and all.
    have_sums: bool = False

    @property
    def are_verified(self) -> bool:
        return bool(self.verified) and all(self.verified)

    @property
    def of_everyone(self) -> list[Line]:
        """The totals of everything above them."""
        return [total for total, _ in self.totals if total.is_of_everyone]

    @property
    def counted(self) -> list[Line]:
        """The lines of people who are counted."""
        return [line for line in self.lines if line.is_counted]

    def words(self, field: Field) -> list[str]:
        """The words for a field in the lines that are counted, each once."""
        places = [place for place, of in enumerate(self.about) if of is field][:1]
        return list(dict.fromkeys(line.about[at] for line in self.counted for at in places))

    @property
    def are_of_all(self) -> bool:
        """Whether one of them is that of all rows, and not each of those since the one before; or
        each of a group that stood over columns.
        """
        return bool(self.layout.origins) or any(
            total.is_of_everyone
            and all(stated == _sum(self.lines, each) for each, stated in total.numbers.items())
            for total, _ in self.totals
        )

    def ask_of(self, line: Line, word: str, ask: Callable[[str, str, str], Problem]) -> None:
        """Ask of a line by its word, unless it was answered whether such rows count."""
        if not self.answers.row(word):
            problem = ask(self.layout.sheet.name, self.layout.first_cell(line.number), word)
            self.findings.count(problem, word)

    def add(self, line: Line) -> None:
        self.lines.append(line)

    def add_total(self, line: Line) -> None:
        self.totals.append((line, len(self.lines)))

    def drop(self, lines: Sequence[Line]) -> None:
        """Leave out lines that are sums of others."""
        gone = {id(line) for line in lines}
        before = self.lines
        self.lines = [line for line in before if id(line) not in gone]
        self.totals = [
            (total, sum(id(line) not in gone for line in before[:below]))
            for total, below in self.totals
        ]

    def check(self) -> None:
        """Tell every total that is not what its rows add up to."""
        base = self._rounded_to()
        for spot, stated, summed, parts in self.uneven:
            if abs(stated - summed) * 2 <= base * (parts + 1) and base > 1:
                problem = row_problems.totals_rounded(spot.sheet, spot.cell, stated, summed, base)
            elif stated > summed and not OTHERS & self.layout.fields:
                problem = doubts.more_in_total(spot.sheet, spot.cell, stated, summed)
            else:
                problem = values.row_total_differs(spot, summed)
            self.findings.add(problem, same=("row totals", problem.level)).rows += 1
        alike = _Alike(self.lines)
        named = [alike.named(line) for line, _ in self.totals]
        # Where 'Total ICT' stands alone, rows of others may be in the table by mistake.
        are_told = not all(named) or len({id(n) for each in named for n in each}) == len(self.lines)
        for (line, below), own in zip(self.totals, named, strict=True):
            since = max((b for other, b in self.totals if other.number < line.number), default=0)
            rows = [alike.of(line), self.lines[:below], self.lines[since:below]]
            rows += [own] if own and are_told else []
            self._check(line, rows, alike.beside(line), base)

    def _rounded_to(self) -> int:
        """What all numbers of the table are multiples of, when they are enough to tell; else 1."""
        lines = [*self.lines, *(total for total, _ in self.totals)]
        numbers = [number for line in lines for number in line.numbers.values() if number]
        if len(numbers) < SURE_FROM:
            return 1
        return next((b for b in ROUNDED_TO if all(n % b == 0 for n in numbers)), 1)

    def _check(
        self, total: Line, rows: Sequence[Sequence[Line]], beside: Sequence[Line], base: int
    ) -> None:
        """A total is that of all rows it is about, or of those since the total before it.

        It may also be that of rows with its own words `beside` it, and is then one of a part.
        """
        if _is_of_some(total) and _is_of_run(total, rows[1]):
            return
        agree = bool(total.numbers)
        for counted, stated in total.numbers.items():
            sums = [_sum(lines, counted) for lines in rows]
            if stated in sums or stated - _sum(self.aside, counted) in sums:
                continue
            if stated == _sum(beside, counted):
                agree = agree and self._is_of_each(total)
                continue
            agree = False
            # Of those that it is about, where it says of whom it is.
            own = _sum(beside, counted) or sums[0]
            nearest = min(sums, key=lambda summed: abs(summed - stated))
            if base > 1 and abs(stated - nearest) * 2 <= base * (len(self.lines) + 1):
                agree = True
                self._tell_rounded(total, counted, stated, nearest, base)
            elif self._may_have_more(total) and stated > own and not self.left_out:
                self._tell_more(total, counted, stated, own)
            else:
                self._tell(total, counted, stated, own or max(sums))
        if total.is_of_everyone:
            self.verified.append(agree and not self.left_out)

    def _may_have_more(self, total: Line) -> bool:
        """Whether a total is that of women and men: others may be in it."""
        told = dict(zip(self.about, total.about, strict=False))
        return is_sum(told.get(Field.GENDER, ""))

    def _tell_more(self, total: Line, counted: Field, stated: int, summed: int) -> None:
        cell = self.layout.cell(total.number, counted)
        problem = doubts.more_in_total(self.layout.sheet.name, cell, stated, summed)
        self.findings.count(problem, "in all")

    def _is_of_each(self, total: Line) -> bool:
        """Whether there is such a total for each of the groups that stood over columns; words of a
        column of the sheet may be of the same people again ('Version').
        """
        told = {line.beside for line, _ in self.totals if line.about == total.about}
        return bool(self.layout.origins) and {line.beside for line in self.lines} <= told

    def _tell_rounded(
        self, total: Line, counted: Field, stated: int, summed: int, base: int
    ) -> None:
        spot = self.layout.sheet.name, self.layout.cell(total.number, counted)
        self.findings.count(row_problems.totals_rounded(*spot, stated, summed, base))

    def _tell(self, total: Line, counted: Field, stated: int, summed: int) -> None:
        spot = self.layout.sheet.name, self.layout.cell(total.number, counted)
        if self.left_out and stated > summed:
            problem = row_problems.totals_not_checked(*spot, stated, summed, self.left_out)
        else:
            problem = row_problems.totals_differ(*spot, stated, summed)
        self.findings.add(problem)


def _sum(lines: Sequence[Line], counted: Field) -> int:
    return sum(_people(line, counted) for line in lines)


def _people(line: Line, counted: Field) -> int:
    """How many of those a row has; everybody where only the total's row says how many that are."""
    if counted is Field.TOTAL and counted not in line.numbers:
        return sum(line.numbers.get(gender, 0) for gender in GENDER_COLUMNS)
    return line.numbers.get(counted, 0)


def _is_of_some(total: Line) -> bool:
    """True for 'BAME total', which says of whom it is, and not for 'Grand total'."""
    return not any(simple(word) in TOTAL_WORDS for word in total.about if word)


def _is_of_run(total: Line, above: Sequence[Line]) -> bool:
    """Whether a total is that of two rows or more that stand right above it, and not of all."""
    return any(
        all(stated == _sum(above[-many:], counted) for counted, stated in total.numbers.items())
        for many in range(2, len(above))
    )


class _Alike:
    """The lines that totals are about: those with the same words, where a total has other words
    than those of a total.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        # By the places of the words that a total has, and then by those words.
        self._found: dict[tuple[int, ...], dict[tuple[str, ...], list[Line]]] = {}
        self._by_word: defaultdict[str, list[Line]] = defaultdict(list)

    def of(self, total: Line) -> Sequence[Line]:
        return self._with(total.about)

    def beside(self, total: Line) -> Sequence[Line]:
        """The same by the words of columns that are not read, too."""
        return self._with(total.words)

    def named(self, total: Line) -> Sequence[Line]:
        """Those with the word that stands beside 'total': 'North total' is of them all."""
        names = {OF_A_TOTAL.sub("", simple(word)).strip() for word in total.words if is_sum(word)}
        if not self._by_word:
            for line in self._lines:
                for word in {*map(simple, line.words)}:
                    self._by_word[word].append(line)
        return [line for name in names - {""} for line in self._by_word.get(name, ())]

    def _with(self, words: Sequence[str]) -> Sequence[Line]:
        places = tuple(at for at, word in enumerate(words) if word and not is_sum(word))
        if places not in self._found:
            by_words: defaultdict[tuple[str, ...], list[Line]] = defaultdict(list)
            for line in self._lines:
                there = line.words
                told = tuple(simple(there[at]) if at < len(there) else "" for at in places)
                by_words[told].append(line)
            self._found[places] = by_words
        return self._found[places].get(tuple(simple(words[at]) for at in places), ())
