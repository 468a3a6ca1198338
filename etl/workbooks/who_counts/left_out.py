"""Which rows of a list count, by what was answered of the columns that tell it; or the questions.

A row is left out where an answer says of a word in it that it is not counted. Until every word is
answered the load waits.
"""

from collections.abc import Iterable, Iterator

from etl.checks import flags as problems
from etl.checks.flags import CHOICES, SAYS_NOTHING, told_by
from etl.checks.problems import Findings, Problem
from etl.checks.words import NOT_COUNTED
from etl.workbooks.answers import Answers
from etl.workbooks.headings.layout import Layout, text_of
from etl.workbooks.sheets.read import Numbered, Row
from etl.workbooks.terms.groups import Groups
from etl.workbooks.who_counts.flag_asked import By, Flag
from etl.workbooks.who_counts.flags import flags_of


class WhoCounts:
    """The rows of one table that count."""

    def __init__(self, layout: Layout, groups: Groups, findings: Findings) -> None:
        self._layout = layout
        self._answers: Answers = groups.answers
        self._findings = findings
        self._reasons = groups.answers.reasons
        # The columns of which something was answered, each with what was found of a cell's text.
        self._flags: list[tuple[Flag, dict[str, bool]]] = []
        # Rows that an answer leaves out.
        self.left_out = 0
        for flag in flags_of(layout, groups.file):
            self._ask(flag)

    def _ask(self, flag: Flag) -> None:
        """Ask of the words of a column that nothing was said of yet."""
        settled = self._answers.words.get(told_by(flag.heading.text), {})
        if SAYS_NOTHING in settled.values():
            return
        cell = self._layout.heading_cell(flag.heading)
        if not flag.asked:
            sheet = self._layout.sheet.name
            self._findings.add(problems.too_many_words(sheet, cell, flag.heading.text))
        for word in flag.asked:
            self._meaning(flag, word, cell)
        is_settled = NOT_COUNTED in settled.values()
        if flag.asked and (is_settled or flag.others):
            self._flags.append((flag, {}))

    def rows(self, numbered: Iterable[Numbered]) -> Iterable[Numbered]:
        """The rows that count, of these."""
        return self._counted(numbered) if self._flags else numbered

    def _counted(self, numbered: Iterable[Numbered]) -> Iterator[Numbered]:
        for number, row in numbered:
            # Every column is looked at, for each may hold a word that is to be asked about.
            counts = [self._counts(flag, known, number, row) for flag, known in self._flags]
            if all(counts):
                yield number, row
            else:
                self.left_out += 1

    def _counts(self, flag: Flag, known: dict[str, bool], number: int, row: Row) -> bool:
        at = flag.heading.place
        text = text_of(row[at]) if at < len(row) else ""
        counts = known.get(text)
        if counts is None:
            cell = self._layout.cell_at(number, at)
            # A blank that no row of people has is that of a note or a total.
            is_new = flag.others and text
            words = [word for word in flag.words(text) if is_new or word in flag.asked]
            meanings = [self._meaning(flag, word, cell) for word in words]
            counts = known[text] = all(meanings)
        if not counts:
            self._tell_left_out(flag, text, number)
        return counts

    def _meaning(self, flag: Flag, word: str, cell: str) -> bool:
        """Whether rows with a word count, as far as that was said; what was not is asked."""
        sheet, heading = self._layout.sheet.name, flag.heading.text
        answer = self._answers.word(told_by(heading), word)
        if answer is None:
            problem = self._question(flag, word, cell)
            self._findings.add(problem, same=(problem.code, heading, word))
        elif answer not in CHOICES:
            problem = problems.unknown_meaning(sheet, cell, heading, word, answer)
            self._findings.add(problem, same=(problem.code, heading, word))
        return answer != NOT_COUNTED

    def _question(self, flag: Flag, word: str, cell: str) -> Problem:
        sheet, heading = self._layout.sheet.name, flag.heading.text
        if flag.by is By.REMARKS:
            return problems.remarks_of_leaving(sheet, cell, heading, word)
        return problems.word_may_tell(sheet, cell, heading, word, flag.asked.get(word, ""))

    def _tell_left_out(self, flag: Flag, text: str, number: int) -> None:
        heading = flag.heading
        answers = ((word, self._answers.word(told_by(heading.text), word))
                   for word in flag.words(text))  # fmt: skip
        word = next(word for word, answer in answers if answer == NOT_COUNTED)
        cell = self._layout.cell_at(number, heading.place)
        problem = problems.left_out(self._layout.sheet.name, cell, heading.text, word)
        self._findings.count(problem, heading.text, word)
