"""Rows of a list with a headcount of 0, as systems print beside the second post of one person.

Whoever stands in another row, too, counts once, in that one. So these rows wait for all others;
whether somebody else in one of them counts is asked.
"""

from collections.abc import Iterator

from etl.checks import nobody as problems
from etl.checks.problems import Findings
from etl.checks.words import NOT_COUNTED
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout
from etl.workbooks.people.same_person import NAMESAKE
from etl.workbooks.sheets.read import Numbered, Row
from etl.workbooks.terms.groups import Groups, State

NOUGHT = frozenset(("0", "0.0", "0.00"))
# A list with more of them is none whose second posts alone count nobody.
MOST = 5_000


class WithoutHeadcount:
    """The rows of one table that wait."""

    def __init__(self, layout: Layout, groups: Groups, findings: Findings) -> None:
        self._layout = layout
        self._groups = groups
        self._findings = findings
        self._rows: list[Numbered] = []
        # True from when all others have been read.
        self.is_their_turn = False
        # How many of them are nobody's.
        self.nobodies = 0

    def set_aside(self, number: int, row: Row, headcount: str) -> bool:
        """Whether the row waits for all others."""
        if headcount not in NOUGHT or len(self._rows) == MOST:
            return False
        self._rows.append((number, row))
        return True

    def __iter__(self) -> Iterator[Numbered]:
        self.is_their_turn = True
        yield from self._rows

    def counts(self, number: int, told: str, state: State) -> bool:
        """Whether somebody of the row is counted: in another row, or by what was answered."""
        if told in state.known and not told.startswith(NAMESAKE):
            return True
        answer = self._groups.answers.word(Field.STATUS, problems.WITHOUT_HEADCOUNT) or ""
        cell = self._layout.cell(number, Field.PEOPLE)
        problem = problems.without_headcount(self._layout.sheet.name, cell, answer)
        self._findings.add(problem, same=problem.code).rows += 1
        self.nobodies += answer == NOT_COUNTED
        return answer == problems.COUNTED
