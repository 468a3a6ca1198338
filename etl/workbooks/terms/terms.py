"""Values of cells as terms of the vocabulary; what is not understood is a finding, never a guess.

Each distinct value of a column is looked up once, however many rows have it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from etl.checks import context, values
from etl.checks import words as problems
from etl.checks.problems import Finding, Findings, Level, Problem
from etl.checks.values import Spot
from etl.vocabulary import words
from etl.vocabulary.councils import Council, register
from etl.vocabulary.genders import Gender
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Status
from etl.vocabulary.regions import Region
from etl.vocabulary.roles import Contract, RoleFamily, WorkingPattern
from etl.vocabulary.society import Post
from etl.vocabulary.titles import family_of
from etl.vocabulary.years import snapshot_day
from etl.workbooks.asked import Asked
from etl.workbooks.headings.columns import Field, is_welsh
from etl.workbooks.headings.evidence import Column, sample
from etl.workbooks.headings.layout import Layout, text_of
from etl.workbooks.sheets.read import Row
from etl.workbooks.terms.dated_statuses import always_dated, is_opening, status_of_the_day, years_of
from etl.workbooks.terms.gender_terms import GenderTerms, key_of
from etl.workbooks.terms.hours import FullTime, full_time_of
from etl.workbooks.terms.proposals import must_be_known, status_by_heading, unmapped
from etl.workbooks.terms.year_terms import another_day_of, find_year
from etl.workbooks.words.council_terms import find_council

T = TypeVar("T")
TERM = TypeVar("TERM", bound=StrEnum)
# What a look-up makes of a cell: the term, and the problem if there is one.
Looked = tuple[T, Problem | None]
# Questions about the words of one column; beyond these the column is at fault and not its words.
MOST_ASKED = 20


class Terms:
    """The vocabulary's terms for the cells of one table.

    Every method takes the row's number and the cell's value; findings of the row
    are put into `met`, so that whoever reads the row knows them.
    """

    def __init__(self, layout: Layout, findings: Findings, asked: Asked) -> None:
        self._layout = layout
        self._findings = findings
        self.today = asked.today
        self.file = asked.file
        self.answers = asked.answers
        self._known: dict[tuple[object, ...], tuple[object, Finding | None]] = {}
        self._asked: Counter[Field] = Counter()
        rows = sample(layout)
        self._genders = _gender_terms(layout, rows, asked)
        self._full_time = _full_time(layout, rows)
        self._years = years_of(layout, asked)
        self._dated = always_dated(layout, rows)
        self.met: list[Finding] = []
        # Real councils and invented ones that the table names.
        self.councils: set[Council] = set()

    def _look(
        self, field: Field, row: int, value: object, find: Callable[[Spot], Looked[T]], *also: int
    ) -> T:
        key = (field, text_of(value), *also)
        if key not in self._known:
            spot = self._layout.spot(row, field, value)
            term, problem = find(spot)
            finding = self._tell(field, key, problem) if problem else None
            self._known[key] = term, finding
        found, met = self._known[key]
        if met:
            self.met.append(met)
        return found  # type: ignore[return-value]  # what `find` gave for this very key

    def _tell(self, field: Field, key: object, problem: Problem) -> Finding:
        """The finding of a word: its own, or one for many that are no questions of their own."""
        # Job titles are as many as jobs, and what was settled was asked before.
        if field in (Field.ROLE, Field.HOURS, Field.FTE) or problem.code.endswith("as settled"):
            return self._findings.add(problem, same=(field, problem.code))
        if problem.level is not Level.ADVISE:
            self._asked[field] += 1
            if self._asked[field] > MOST_ASKED:
                return self._findings.add(problem, same=(field, "more"))
        return self._findings.add(problem, same=key)

    def _settled(self, of: str, spot: Spot, vocabulary: type[TERM]) -> Looked[TERM | None] | None:
        """What was settled for a word: its term, or a problem with the answer; None: nothing."""
        answer = self.answers.word(of, spot.value) if spot.value else None
        if answer is None:
            return None
        choices = [term.value for term in vocabulary]
        if answer not in choices:
            return None, problems.unknown_answer(spot, of, answer, choices)
        return vocabulary(answer), problems.settled(spot, of, answer)

    def gender(self, row: int, value: object) -> Gender | None:
        return self._look(Field.GENDER, row, value, self._genders.find)

    def grade(self, row: int, value: object) -> Grade:
        def find(spot: Spot) -> Looked[Grade]:
            if settled := self._settled(Field.GRADE, spot, Grade):
                return settled[0] or Grade.UNMAPPED, settled[1]
            grade = words.grade_words().find(spot.value) if spot.value else Grade.UNMAPPED
            return (grade, None) if grade is not None else (Grade.UNMAPPED, unmapped(spot))

        return self._look(Field.GRADE, row, value, find)

    def role(self, row: int, value: object) -> RoleFamily:
        """The role family; a job title that names none is `other`, which is a family too."""

        def find(spot: Spot) -> Looked[RoleFamily]:
            if settled := self._settled(Field.ROLE, spot, RoleFamily):
                return settled[0] or RoleFamily.OTHER, settled[1]
            family = words.role_words().find(spot.value)
            if family is not None:
                return family, None
            family = family_of(spot.value)
            if family is not None:
                return family, problems.told_by_title(spot, family)
            choices = [family.value for family in RoleFamily]
            return RoleFamily.OTHER, problems.unknown_word(
                spot, Field.ROLE, RoleFamily.OTHER, choices
            )

        return self._look(Field.ROLE, row, value, find)

    def pattern(self, row: int, by: Mapping[Field, object]) -> WorkingPattern:
        """The working pattern: the row's own, or told by hours where there is no such column."""
        hours = next((field for field in (Field.HOURS, Field.FTE) if field in by), None)
        if hours is None or Field.PATTERN in by:
            known = words.pattern_words()
            value = by.get(Field.PATTERN)
            return self._or_not_given(Field.PATTERN, row, value, known, WorkingPattern)

        def find(spot: Spot) -> Looked[WorkingPattern]:
            full_time = self._full_time
            if full_time is None or not spot.value:
                return WorkingPattern.NOT_GIVEN, None
            heading = self._layout.columns[hours].text
            told = problems.told_by_hours(replace(spot, value=heading), full_time.rule)
            return full_time.pattern(by[hours]), told

        return self._look(hours, row, by[hours], find)

    def contract(self, row: int, value: object) -> Contract:
        known = words.contract_words()
        return self._or_not_given(Field.CONTRACT, row, value, known, Contract)

    def post(self, row: int, value: object) -> Post:
        return self._or_not_given(Field.SOCIETY_POST, row, value, words.post_words(), Post)

    def _or_not_given(
        self,
        field: Field,
        row: int,
        value: object,
        known: words.Words[words.Term],
        vocabulary: type[words.Term],
    ) -> words.Term:
        def find(spot: Spot) -> Looked[words.Term]:
            not_given = known.find("")
            if not_given is None:
                raise ValueError(f"The words for {field} have none for a blank cell")
            if settled := self._settled(field, spot, vocabulary):
                return settled[0] or not_given, settled[1]
            term = known.find(spot.value)
            if term is not None:
                return term, None
            if known.leaves_out(spot.value):
                return not_given, problems.no_contract_word(spot)
            choices = [term.value for term in vocabulary]
            return not_given, problems.unknown_word(spot, field, not_given, choices)

        return self._look(field, row, value, find)

    def region(self, row: int, value: object) -> Region:
        def find(spot: Spot) -> Looked[Region]:
            if settled := self._settled(Field.REGION, spot, Region):
                return settled[0] or Region.NOT_RECORDED, settled[1]
            known = words.region_words()
            region = known.find(spot.value)
            if region is not None:
                return region, None
            return Region.NOT_RECORDED, must_be_known(spot, Field.REGION, known, Region)

        return self._look(Field.REGION, row, value, find)

    def status(self, row: int, value: object) -> Status | None:
        """The status; None for one that is not counted."""

        def find(spot: Spot) -> Looked[Status | None]:
            if not spot.value:
                return Status.IN_POST, None
            if self.answers.word(Field.STATUS, spot.value) == problems.NOT_COUNTED:
                return None, problems.settled(spot, Field.STATUS, problems.NOT_COUNTED)
            if settled := self._settled(Field.STATUS, spot, Status):
                return settled
            known = words.status_words()
            likely = status_by_heading(self._layout.columns[Field.STATUS].text, spot.value)
            status = known.find(spot.value) or self._status_told(spot.value, likely)
            if status is not None:
                return status, None
            if known.leaves_out(spot.value) or is_opening(spot.value, self._years):
                return None, values.status_left_out(spot)
            more = problems.NOT_COUNTED
            return None, must_be_known(spot, Field.STATUS, known, Status, more, likely=likely)

        return self._look(Field.STATUS, row, value, find)

    def _status_told(self, text: str, likely: str) -> Status | None:
        """What the day of a status, or the heading above a yes or no, tells; None for nothing."""
        if likely == Status.IN_POST:
            return Status.IN_POST
        if told := status_of_the_day(text, self._years, self._layout):
            return told
        # A no is of whoever left where each has a last day; others may be on leave.
        is_gone = likely == problems.NOT_COUNTED and text in self._dated
        return Status.LEFT if is_gone else None

    def year(self, row: int, value: object, given: int) -> int | None:
        """The reporting year; `given` is the sender's, 0 for none, and must not differ."""

        def find(spot: Spot) -> Looked[int | None]:
            if not spot.value:
                return None, values.blank(spot, Field.YEAR)
            year, problem = find_year(spot, value, self.answers, self.today)
            if problem is not None and (not given or year != given):
                return None, problem
            if given and year != given:
                return year, context.another_year(spot.sheet, spot.cell, spot.value, given)
            # Each council may have counted on a day of its own.
            is_of_one = Field.COUNCIL not in self._layout.fields
            return year, another_day_of(year or 0, spot, self.answers) if is_of_one else None

        return self._look(Field.YEAR, row, value, find)

    def council(self, row: int, value: object, year: int, given: Council | None) -> Council | None:
        """The council of that name in that year (0: not known); it must be the `given` one."""

        def find(spot: Spot) -> Looked[Council | None]:
            if not spot.value:
                return None, values.blank(spot, Field.COUNCIL)
            day = snapshot_day(year) if year else None
            council, problem = find_council(spot, day, self.answers)
            if council is not None:
                self.councils.add(council)
                if given and given != council:
                    there = council.name
                    problem = context.another_council(spot.sheet, spot.cell, there, given.name)
            return council, problem

        return self._look(Field.COUNCIL, row, value, find, year)

    def employer(self, row: int, value: object, year: int) -> Council | None:
        """The council that a member works for; None for any other employer, which is no problem."""

        def find(spot: Spot) -> Looked[Council | None]:
            council = register().called(spot.value, on=snapshot_day(year) if year else None)
            if council is not None:
                self.councils.add(council)
            return council, None

        return self._look(Field.ORGANISATION, row, value, find, year)


def _gender_terms(layout: Layout, rows: Sequence[Row], asked: Asked) -> GenderTerms:
    heading = layout.columns.get(Field.GENDER)
    texts = Column(rows, heading.place).texts if heading else set()
    welsh = any(is_welsh(heading.text) for heading in layout.headings)
    return GenderTerms(texts, asked.answers, key_of(layout, rows, texts), is_welsh=welsh)


def _full_time(layout: Layout, rows: Sequence[Row]) -> FullTime | None:
    for field in (Field.HOURS, Field.FTE):
        if field in layout.columns:
            return full_time_of(Column(rows, layout.columns[field].place), field)
    return None
