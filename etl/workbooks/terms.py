"""Values of cells as terms of the vocabulary; what is not understood is a finding, never a guess.

Each distinct value of a column is looked up once, however many rows have it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from etl.checks import tables, values
from etl.checks.problems import Finding, Findings, Problem
from etl.checks.values import Spot
from etl.vocabulary import words
from etl.vocabulary.councils import AmbiguousCouncil, Council, UnknownCouncil, register
from etl.vocabulary.genders import Gender
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Status
from etl.vocabulary.regions import Region
from etl.vocabulary.roles import Contract, RoleFamily, WorkingPattern
from etl.vocabulary.society import Post
from etl.vocabulary.years import FIRST_YEAR, check_year, parse_year, snapshot_day
from etl.workbooks.columns import Field
from etl.workbooks.layout import Layout, text_of

T = TypeVar("T")
# What a look-up makes of a cell: the term, and the problem if there is one.
Looked = tuple[T, Problem | None]


class Terms:
    """The vocabulary's terms for the cells of one table.

    Every method takes the row's number and the cell's value; findings of the row
    are put into `met`, so that whoever reads the row knows them.
    """

    def __init__(self, layout: Layout, findings: Findings, today: date) -> None:
        self._layout = layout
        self._findings = findings
        self._today = today
        self._known: dict[tuple[object, ...], tuple[object, Finding | None]] = {}
        self.met: list[Finding] = []
        # Real councils and invented ones that the table names.
        self.councils: set[Council] = set()

    def _look(
        self, field: Field, row: int, value: object, find: Callable[[Spot], Looked[T]], *also: int
    ) -> T:
        key = (field, text_of(value), *also)
        if key not in self._known:
            spot = Spot(self._layout.sheet.name, self._layout.cell(row, field), text_of(value))
            term, problem = find(spot)
            # Job titles are as many as jobs; one finding tells of all that are not known.
            same = field if field is Field.ROLE else key
            finding = self._findings.add(problem, same=same) if problem else None
            self._known[key] = term, finding
        found, met = self._known[key]
        if met:
            self.met.append(met)
        return found  # type: ignore[return-value]  # what `find` gave for this very key

    def gender(self, row: int, value: object) -> Gender | None:
        def find(spot: Spot) -> Looked[Gender | None]:
            gender = words.gender_words().find(spot.value)
            if gender is not None:
                return gender, None
            return None, values.unknown_gender(spot, words.gender_words().suggest(spot.value))

        return self._look(Field.GENDER, row, value, find)

    def grade(self, row: int, value: object) -> Grade:
        def find(spot: Spot) -> Looked[Grade]:
            grade = words.grade_words().find(spot.value) if spot.value else Grade.UNMAPPED
            if grade is not None:
                return grade, None
            return Grade.UNMAPPED, values.unknown_word(spot, "grade", Grade.UNMAPPED)

        return self._look(Field.GRADE, row, value, find)

    def role(self, row: int, value: object) -> RoleFamily:
        """The role family; a job title that names none is `other`, which is a family too."""

        def find(spot: Spot) -> Looked[RoleFamily]:
            family = words.role_words().find(spot.value)
            if family is not None:
                return family, None
            return RoleFamily.OTHER, values.unknown_word(spot, Field.ROLE, RoleFamily.OTHER)

        return self._look(Field.ROLE, row, value, find)

    def pattern(self, row: int, value: object) -> WorkingPattern:
        return self._or_not_given(Field.PATTERN, row, value, words.pattern_words())

    def contract(self, row: int, value: object) -> Contract:
        return self._or_not_given(Field.CONTRACT, row, value, words.contract_words())

    def post(self, row: int, value: object) -> Post:
        return self._or_not_given(Field.SOCIETY_POST, row, value, words.post_words())

    def _or_not_given(
        self, field: Field, row: int, value: object, known: words.Words[words.Term]
    ) -> words.Term:
        def find(spot: Spot) -> Looked[words.Term]:
            term = known.find(spot.value)
            if term is not None:
                return term, None
            not_given = known.find("")
            if not_given is None:
                raise ValueError(f"The words for {field} have none for a blank cell")
            return not_given, values.unknown_word(spot, field, not_given)

        return self._look(field, row, value, find)

    def region(self, row: int, value: object) -> Region:
        def find(spot: Spot) -> Looked[Region]:
            region = words.region_words().find(spot.value)
            if region is not None:
                return region, None
            close = words.region_words().suggest(spot.value)
            return Region.NOT_RECORDED, values.not_a_known_word(spot, Field.REGION, close)

        return self._look(Field.REGION, row, value, find)

    def status(self, row: int, value: object) -> Status | None:
        """The status; None for one that is not counted."""

        def find(spot: Spot) -> Looked[Status | None]:
            if not spot.value:
                return Status.IN_POST, None
            known = words.status_words()
            status = known.find(spot.value)
            if status is not None:
                return status, None
            if known.leaves_out(spot.value):
                return None, values.status_left_out(spot)
            return None, values.not_a_known_word(spot, Field.STATUS, known.suggest(spot.value))

        return self._look(Field.STATUS, row, value, find)

    def year(self, row: int, value: object, given: int) -> int | None:
        """The reporting year; `given` is the sender's, 0 for none, and must not differ."""

        def find(spot: Spot) -> Looked[int | None]:
            if not spot.value:
                return None, values.blank(spot, Field.YEAR)
            year = parse_year(value)
            try:
                check_year(year or 0, self._today)
            except ValueError:
                return None, values.bad_year(spot, FIRST_YEAR, self._today.year + 1)
            if given and year != given:
                return year, tables.another_year(spot.sheet, spot.cell, spot.value, given)
            return year, None

        return self._look(Field.YEAR, row, value, find)

    def council(self, row: int, value: object, year: int, given: Council | None) -> Council | None:
        """The council of that name in that year (0: not known); it must be the `given` one."""

        def find(spot: Spot) -> Looked[Council | None]:
            if not spot.value:
                return None, values.blank(spot, Field.COUNCIL)
            day = snapshot_day(year) if year else None
            try:
                council = register().find(spot.value, on=day)
            except UnknownCouncil as error:
                close = [council.name for council in error.suggestions]
                return None, values.unknown_council(spot, close)
            except AmbiguousCouncil as error:
                fits = [f"{council.name} ({council.code})" for council in error.councils]
                return None, values.ambiguous_council(spot, fits)
            self.councils.add(council)
            if given and given != council:
                there = council.name
                return council, tables.another_council(spot.sheet, spot.cell, there, given.name)
            if day and not council.existed_on(day):
                return council, values.council_not_then(spot, year)
            return council, None

        return self._look(Field.COUNCIL, row, value, find, year)

    def employer(self, row: int, value: object, year: int) -> Council | None:
        """The council that a member works for; None for any other employer, which is no problem."""

        def find(spot: Spot) -> Looked[Council | None]:
            try:
                council = register().find(spot.value, on=snapshot_day(year) if year else None)
            except LookupError:
                return None, None
            self.councils.add(council)
            return council, None

        return self._look(Field.ORGANISATION, row, value, find, year)
