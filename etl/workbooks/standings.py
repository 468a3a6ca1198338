"""How each person of a list stands in the year, by dates of starting and leaving and by status."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from operator import itemgetter

from etl.checks import dates as problems
from etl.checks import values
from etl.checks.problems import Findings, Problem
from etl.checks.values import Spot
from etl.vocabulary.populations import Status
from etl.vocabulary.words import simple
from etl.workbooks.columns import SETTLED, Field
from etl.workbooks.date_orders import LAST_MONTH, may_be_month_first
from etl.workbooks.dates import (
    IN_POST,
    JOINED,
    LEFT,
    NEITHER,
    PRESENT,
    as_date,
    is_month_first,
    year_days,
)
from etl.workbooks.dates import standing as standing_by_dates
from etl.workbooks.evidence import sample
from etl.workbooks.flows_alone import first_rows, flow_alone, later_than
from etl.workbooks.groups import Group, Groups
from etl.workbooks.layout import Layout, text_of
from etl.workbooks.read import Row
from etl.workbooks.reading import NOT_KNOWN_YEAR

Stands = Callable[[int, Row, Group], int]
# The flow that a status says, and the date that must bear it out.
FLOWS: dict[str, int] = {Status.JOINED: JOINED, Status.LEFT: LEFT}
DATED = (Field.START, Field.LEAVING)
# Columns that say of when, or how, somebody is there.
SAID_OTHERWISE = frozenset((Field.YEAR, Field.STATUS))
# Headings of days on which a contract or post ends, after which its holder may well stay.
ENDS_A_CONTRACT = re.compile(
    r".*\b(?:contract|post|position|occupancy|fixed term|ftc|temporary|expected|assignment|"
    r"secondment)\b.*"
)


class Standings:
    """The standing of the people of one table."""

    def __init__(self, layout: Layout, findings: Findings, groups: Groups) -> None:
        self._layout = layout
        self._findings = findings
        self._from_1904 = layout.sheet.facts.from_1904
        answers = groups.answers
        # How often something was wrong with a row's dates.
        self._told = 0
        # Whether it is still to be said which of the dates' numbers is the day.
        self._order_is_open = False
        self._month_first = {
            field: answers.word(field, problems.ORDER) == problems.MONTH_FIRST for field in DATED
        }
        leaving = layout.columns.get(Field.LEAVING)
        self._may_stay = (
            leaving is not None
            and leaving.rank != SETTLED
            and bool(ENDS_A_CONTRACT.fullmatch(simple(leaving.text)))
        )
        layout.flow = flow_alone(layout, may_stay=self._may_stay)
        self._today = groups.today
        # What tells whether the list is of a later day, until that is known.
        self._first_rows = [] if layout.fields & SAID_OTHERWISE else first_rows(layout)
        top = sample(layout)
        for field in DATED:
            if field in layout.columns and answers.word(field, problems.ORDER) is None:
                self._check_order(field, top, groups.today)

    def _check_order(self, field: Field, rows: Sequence[Row], today: date) -> None:
        """Ask of dates that may be month first although each can be read day first."""
        place = self._layout.columns[field].place
        cells = (row[place] for row in rows if place < len(row))
        texts = [cell for cell in cells if isinstance(cell, str)]
        is_odd = may_be_month_first(texts, today)
        # Each date that is surely month first is told of when it is met.
        self._order_is_open |= is_odd or any(map(is_month_first, texts))
        if is_odd:
            cell = self._layout.cell(self._layout.heading_row, field)
            self._findings.add(problems.order_not_sure(self._layout.sheet.name, cell, field))

    def standing(self) -> Stands:
        """How the person of a row stands in the year, by the columns there are."""
        columns = self._layout.columns
        start = columns[Field.START].place if Field.START in columns else None
        leaving = columns[Field.LEAVING].place if Field.LEAVING in columns else None
        months = any(self._month_first.values())

        def by_status(*_: object) -> int:
            return IN_POST

        def by_dates(number: int, row: Row, group: Group) -> int:
            cell = group.cell
            if cell is None or cell.year == NOT_KNOWN_YEAR:
                return IN_POST
            if self._first_rows:
                self._ask_of_later_day(cell.year)
            # A blank is by far the commonest leaving date: nothing is to be made of it.
            first = None if start is None or row[start] == "" else row[start]
            if first is not None and (months or type(first) is not date):
                first = self._date(number, first, Field.START)
            last = None if leaving is None or row[leaving] == "" else row[leaving]
            if last is not None and (months or type(last) is not date):
                last = self._date(number, last, Field.LEAVING)
            if first and last and last < first:
                self._ends_early(number, first, last)
                return NEITHER
            if cell.status != Status.IN_POST:
                return self._flow(number, cell.status, first, last, cell.year)
            if last and self._may_stay and self._stays(row, last, cell.year):
                last = None
            return standing_by_dates(first, last, cell.year)

        places = [place for place in (start, leaving) if place is not None]
        return self._once_for_all_alike(places, by_dates) if places else by_status

    def _once_for_all_alike(self, places: list[int], standing: Stands) -> Stands:
        """The same, where the same dates in groups of the same year and status are told once."""
        pick: Callable[[Row], object] = itemgetter(*places)
        shared: dict[tuple[int, str], dict[object, int]] = {}

        def known_or_told(number: int, row: Row, group: Group) -> int:
            known = group.standings
            if known is None:
                about = (group.cell.year, group.cell.status) if group.cell else (NOT_KNOWN_YEAR, "")
                known = group.standings = shared.setdefault(about, {})
            dates = pick(row)
            stands = known.get(dates)
            if stands is None:
                told = self._told
                stands = standing(number, row, group)
                # What is wrong with a date is told of every row that has it.
                if told == self._told:
                    known[dates] = stands
            return stands

        return known_or_told

    def _flow(
        self, number: int, status: str, first: date | None, last: date | None, year: int
    ) -> int:
        """A joiner or leaver counts in the year of the date; whoever leaves later is in post."""
        flow = FLOWS.get(status, NEITHER)
        dated = first if flow == JOINED else last
        if not flow or dated is None:
            return IN_POST
        stands = standing_by_dates(first, last, year)
        if stands & flow:
            return IN_POST
        field = Field.START if flow == JOINED else Field.LEAVING
        spot = self._spot(number, field, f"{dated:%d/%m/%Y}")
        self._tell(problems.outside_the_year(spot, status, year))
        return PRESENT if flow == LEFT and stands & IN_POST else NEITHER

    def _ask_of_later_day(self, year: int) -> None:
        """Ask of a list that was printed long after the snapshot."""
        found = later_than(self._layout, self._first_rows, year, self._today)
        self._first_rows = []
        if found is not None:
            sheet, (people, last) = self._layout.sheet.name, found
            cell = self._layout.cell(self._layout.heading_row, Field.START)
            days = f"{last:%d/%m/%Y}", f"{year_days(year)[1]:%d/%m/%Y}"
            self._findings.add(problems.of_a_later_day(sheet, cell, people, *days))

    def _stays(self, row: Row, last: date, year: int) -> bool:
        """Whether somebody whose contract has ended is in post by the status; else it is asked."""
        layout = self._layout
        if last >= year_days(year)[1]:
            return False
        sheet, heading = layout.sheet.name, layout.columns[Field.LEAVING]
        cell = layout.heading_cell(heading)
        status = layout.columns.get(Field.STATUS)
        stays = status is not None and bool(text_of(row[status.place]))
        if stays:
            self._tell(problems.stays_by_status(sheet, cell, heading.text))
        else:
            said = Field.LEAVING.value
            self._tell(problems.may_not_have_left(sheet, cell, heading.text, said))
        return stays

    def _spot(self, number: int, field: Field, value: object) -> Spot:
        return Spot(self._layout.sheet.name, self._layout.cell(number, field), text_of(value))

    def _date(self, number: int, value: object, field: Field) -> date | None:
        month_first = self._month_first[field]
        if month_first and isinstance(value, date) and value.day <= LAST_MONTH:
            self._tell(problems.two_orders(self._spot(number, field, ""), field))
        try:
            return as_date(value, month_first=month_first, from_1904=self._from_1904)
        except ValueError:
            spot = self._spot(number, field, value)
            if isinstance(value, str) and is_month_first(value):
                self._tell(problems.month_first(spot, field), field)
            else:
                self._tell(values.bad_date(spot, field), field)
            return None

    def _ends_early(self, number: int, first: date, last: date) -> None:
        if self._order_is_open:
            # It may start before it ends, when it is known which of the numbers is the day.
            return
        spot = self._spot(number, Field.LEAVING, f"{last:%d/%m/%Y}")
        self._tell(values.ends_before_it_starts(spot, f"{first:%d/%m/%Y}"))

    def _tell(self, problem: Problem, *also: object) -> None:
        self._told += 1
        self._findings.add(problem, same=(problem.code, *also)).rows += 1
