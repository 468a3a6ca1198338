"""Headings that are not known, and headings that their values belie.

Three things tell what a column is: its heading exactly, what a person settled, and how close the
heading comes to a real one, with the values as evidence. Closeness alone decides nothing.

A column is taken without asking when the certainty reaches the BAR: the heading is a known one
with a slip of the pen or a hint in brackets, and nearly all its values fit. A column of numbers
of people or of staff numbers is never taken so, for its values cannot tell it from another; a
column of genders only where no other column of the table holds genders. All else is asked.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.checks import headings as problems
from etl.checks.genders import identity
from etl.checks.problems import Findings, Problem
from etl.vocabulary.genders import WOMEN_AND_MEN
from etl.workbooks.answers import Answers
from etl.workbooks.counts.rows_apart import take_years
from etl.workbooks.headings import contracts, staff_numbers
from etl.workbooks.headings.columns import NEVER_CHOSEN, SETTLED, Field, Heading
from etl.workbooks.headings.departments import take_departments
from etl.workbooks.headings.evidence import MOST, Column, sample
from etl.workbooks.headings.gender_headings import is_identity
from etl.workbooks.headings.genders_alike import ask_of_identity, choose_among_alike
from etl.workbooks.headings.layout import Layout
from etl.workbooks.headings.likeness import MORE_WORDS, Likeness, closest, is_of_an_end, years_in
from etl.workbooks.headings.missing import fields_missing
from etl.workbooks.headings.said_of_all import said_of_all
from etl.workbooks.headings.years_alone import let_go_of_years
from etl.workbooks.lists.unheaded import ask_of_all
from etl.workbooks.sheets.read import Row
from etl.workbooks.tables.pages import rows_that_tell
from etl.workbooks.terms.dated_statuses import take_statuses
from etl.workbooks.who_counts.flag_asked import is_gone

BAR = 0.9
# As close as 'LEAVE_DT' is to 'Leave date': enough for a column of dates alone.
ABBREVIATION = 0.7
# With fewer values than these a column has not said what it is.
ENOUGH_VALUES = 4
# More distinct words than these that are no gender are something else than a gender.
GENDERS_AT_MOST = 8
FEW_GENDERS = 0.5


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a column may be, why, and how certain that is (0 to 1)."""

    heading: Heading
    field: Field
    because: str
    certainty: float


def understand(layout: Layout, findings: Findings, said: Sequence[str] = ()) -> None:
    """Give the table's unknown headings their fields, where that is plain, and ask of the others.

    `said` of the table elsewhere, as in the file's name, is its year.

    A column that is asked about stands for what is proposed, so that its sender sees the counts
    that would come of it; the question keeps them from being loaded.
    """
    if layout.by_values:
        ask_of_all(layout, findings)
    elif layout.columns:
        # Columns whose values say plainly what they are, and whose headings say something else.
        take_departments(layout, findings)
        contracts.take_contracts_for_jobs(layout, findings)
        take_statuses(layout)
        take_years(layout, findings)
        staff_numbers.take_staff_numbers(layout, findings)
        years = years_in(" ".join((*said, layout.sheet.name, *layout.titles)))
        _Headings(layout, findings, years).read()
        ask_of_identity(layout, findings)
        staff_numbers.let_go_of_names(layout)


def bad_answer(answers: Answers) -> Problem | None:
    """What is wrong with the answers for headings; None where nothing is."""
    for heading, answer in answers.headings.items():
        if answer not in ("", *Field):
            return problems.unknown_answer(heading, answer, list(Field))
    return None


def belied(findings: Findings) -> Iterator[Problem]:
    """The contradictions among what was found: they hold where no table was made of it, too."""
    return (problem for problem in findings if problem.code == problems.BELIED)


class _Headings:
    """The headings of one table, against the values below them."""

    def __init__(self, layout: Layout, findings: Findings, years: frozenset[int]) -> None:
        self._layout = layout
        self._years = years
        self._findings = findings
        self._rows: list[Row] = rows_that_tell(layout, sample(layout))
        self._columns: dict[int, Column] = {}

    def read(self) -> None:
        choose_among_alike(self._layout, self._rows, self._findings)
        for field, heading in list(self._layout.columns.items()):
            # Another column may have been taken for the field meanwhile.
            if self._layout.columns.get(field) == heading:
                self._check(field, heading)
        best: dict[Field, Proposal] = {}
        proposals = list(self._proposals())
        plain = Counter(each.field for each in proposals if each.certainty >= BAR)
        for proposal in proposals:
            rival = best.get(proposal.field)
            if rival is None or proposal.certainty > rival.certainty:
                best[proposal.field] = proposal
        for proposal in best.values():
            is_one = plain[proposal.field] < 2 and self._is_alone(proposal)
            self._take(proposal, alone=is_one)

    def _column(self, heading: Heading) -> Column:
        if heading.place not in self._columns:
            self._columns[heading.place] = Column(self._rows, heading.place)
        return self._columns[heading.place]

    # ------------------------------------------------------------ values against their heading

    def _check(self, field: Field, heading: Heading) -> None:
        """Ask of a column whose values are plainly not what its heading says."""
        column = self._column(heading)
        is_open = column.filled and heading.rank != SETTLED
        if not is_open or self._is_read_otherwise(field, column):
            return
        looks = Field.GENDER.value
        if field is Field.GENDER or column.genders != WOMEN_AND_MEN:
            if column.share(field) >= (FEW_GENDERS if field is Field.GENDER else 1 - MOST):
                return
            found = column.looks_like()
            if self._is_asked_by_words(field, found, column):
                return
            if found is None and not self._says_too_much(field, column):
                return
            if self._is_taken_instead(field, found, column):
                return
            looks = found.value if found else ""
        self._belied(field, heading, looks)

    def _is_read_otherwise(self, field: Field, column: Column) -> bool:
        layout, rows, findings = self._layout, len(self._rows), self._findings
        is_let_go = let_go_of_years(layout, field, column, self._years, findings)
        return is_let_go or contracts.take_instead(layout, field, column, rows, findings)

    @staticmethod
    def _is_asked_by_words(field: Field, found: Field | None, column: Column) -> bool:
        """Whether words are asked about: of a day that is no snapshot, or of a leaver's status."""
        of_days = field is Field.YEAR and found is Field.START
        return of_days or (field is Field.STATUS and any(map(is_gone, column.texts)))

    @staticmethod
    def _says_too_much(field: Field, column: Column) -> bool:
        """Whether a column has too many words for genders to be asked of, or shares for grades."""
        return (
            len(column.texts) > GENDERS_AT_MOST if field is Field.GENDER else field is Field.GRADE
        )

    def _is_taken_instead(self, field: Field, found: Field | None, column: Column) -> bool:
        if field is Field.CONTRACT:
            return contracts.take_instead_of_contract(self._layout, found, column, self._findings)
        if field is not Field.PATTERN or found is not Field.CONTRACT:
            return False
        there = self._layout.columns.get(Field.CONTRACT)
        told = there is not None and self._column(there).share(Field.CONTRACT) >= 1 - MOST
        contracts.take_contract(self._layout, self._findings, is_told=told)
        return True

    def _belied(self, field: Field, heading: Heading, looks: str) -> None:
        because = f"they look like the {looks}" if looks else "they are no words for one"
        problem = problems.contradicted(self._layout.placed(heading), field, looks, because, MOST)
        self._findings.add(problem)
        del self._layout.columns[field]

    # ------------------------------------------------------------ headings that are not known

    def _proposals(self) -> Iterator[Proposal]:
        missing = fields_missing(self._layout.fields)
        for heading in self._layout.headings:
            # 'Paid to' of staff may be a last day, as that of members is.
            if heading.field in (None, Field.EXPIRY) and heading.rank != SETTLED:
                proposal = self._by_numbering(heading, missing)
                if proposal is None and not heading.known:
                    proposal = self._by_likeness(heading, missing)
                proposal = proposal or self._by_values(heading, missing)
                proposal = proposal or self._by_words(heading, missing)
                proposal = proposal or self._by_dates(heading, missing)
                proposal = proposal or self._by_one_value(heading, missing)
                if proposal:
                    yield proposal

    def _by_likeness(self, heading: Heading, missing: frozenset[Field]) -> Proposal | None:
        close: Likeness | None = closest(heading.text)
        column = self._column(heading)
        if close is None or close.field not in missing or not column.filled:
            return None
        fitting = column.share(close.field)
        # Numbers of people, and a measure that is one for each.
        if close.field is Field.PEOPLE and (column.is_numbering or column.texts == {"1"}):
            return None
        if fitting < MOST:
            return None
        is_of_another_year = years_in(heading.text) - self._years
        likeness = MORE_WORDS if is_of_another_year else close.likeness
        because = f"it is close to '{close.heading}', and {fitting:.0%} of its values fit"
        return Proposal(heading, close.field, because, round(likeness * fitting, 2))

    def _by_numbering(self, heading: Heading, missing: frozenset[Field]) -> Proposal | None:
        """A column whose heading is close to that of people, and whose values tell them apart."""
        close = closest(heading.text) if not heading.known else None
        if close is None or close.field is not Field.PEOPLE or Field.STAFF_NUMBER not in missing:
            return None
        certainty = staff_numbers.certainty_of_numbers(heading, self._column(heading))
        because = "no two of its values are the same, and all are large"
        return Proposal(heading, Field.STAFF_NUMBER, because, certainty) if certainty else None

    def _by_values(self, heading: Heading, missing: frozenset[Field]) -> Proposal | None:
        """A column of women and men, whatever it is called, where nothing else tells them."""
        if Field.GENDER not in missing or self._column(heading).genders != WOMEN_AND_MEN:
            return None
        because = "all its values are words for women and men"
        return Proposal(heading, Field.GENDER, because, BAR / 2)

    def _by_words(self, heading: Heading, missing: frozenset[Field]) -> Proposal | None:
        """A column of contracts, or of statuses, whatever it is called."""
        told = None if heading.known else contracts.told_by_words(self._column(heading), missing)
        return Proposal(heading, *told) if told else None

    def _by_dates(self, heading: Heading, missing: frozenset[Field]) -> Proposal | None:
        """A column of days that some rows have and others not, whose heading speaks of an end."""
        column = self._column(heading)
        is_sparse = 0 < column.filled < len(self._rows) or column.has_days_for_ever
        is_known = heading.known and heading.field is not Field.EXPIRY
        if Field.LEAVING not in missing or not is_sparse or is_known:
            return None
        if not (is_of_an_end(heading.text) and column.may_be_last_days):
            return None
        because = "its heading may speak of an end, and some rows have a date under it"
        return Proposal(heading, Field.LEAVING, because, BAR / 2)

    def _by_one_value(self, heading: Heading, missing: frozenset[Field]) -> Proposal | None:
        """A column that says one snapshot day, or one council's name, in every row."""
        column = self._column(heading)
        found = said_of_all(heading.text, column.values)
        if found not in missing or column.filled < len(self._rows):
            return None
        return Proposal(heading, found, "every row says the same", 1.0)

    def _is_alone(self, proposal: Proposal) -> bool:
        """Whether no other column's values could be the same thing."""
        if proposal.field is not Field.GENDER:
            return proposal.field not in NEVER_CHOSEN or proposal.certainty == 1
        others = (h for h in self._layout.headings if h.place != proposal.heading.place)
        return not any(self._column(other).genders for other in others)

    def _are_last_days(self, proposal: Proposal) -> bool:
        """Whether a heading close to that of a last day has dates under it and nothing else."""
        column = self._column(proposal.heading)
        close = proposal.field is Field.LEAVING and proposal.certainty >= ABBREVIATION
        # 'Date in post' is as close to 'Post end date'.
        close = close and is_of_an_end(proposal.heading.text)
        return close and column.filled > 0 and column.share(Field.LEAVING) == 1

    def _says_each(self, heading: Heading) -> bool:
        """Whether each of those who answered says below 'Gender identity' to be of some gender."""
        column = self._column(heading)
        is_told = column.genders >= WOMEN_AND_MEN and column.share(Field.GENDER) == 1
        return is_told and column.filled >= ENOUGH_VALUES and is_identity(heading)

    def _take(self, proposal: Proposal, *, alone: bool) -> None:
        heading, field = proposal.heading, proposal.field
        plain = proposal.certainty >= BAR and self._column(heading).filled >= ENOUGH_VALUES
        plain = plain or self._are_last_days(proposal)
        place = self._layout.placed(heading)
        if field is Field.GENDER and alone and self._says_each(heading):
            because = "each of its words is a gender, as people call themselves"
            problem = problems.taken(place, field, because, BAR)
        elif plain and alone:
            problem = problems.taken(place, field, proposal.because, proposal.certainty)
        elif field is Field.GENDER and is_identity(heading):
            problem = identity(place, proposal.because, proposal.certainty)
        else:
            problem = problems.maybe(place, field, proposal.because, proposal.certainty)
        self._findings.add(problem)
        self._layout.take(heading, field)
