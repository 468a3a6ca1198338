"""How each person of a list stands in the year, by dates of starting and leaving and by status."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from operator import itemgetter

from etl.checks import dates as problems
from etl.checks import values
from etl.checks.problems import Findings, Problem
from etl.vocabulary.populations import Status
from etl.vocabulary.words import simple
from etl.workbooks.answers import Answers
from etl.workbooks.headings.columns import SETTLED, Field
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.layout import Layout, text_of
from etl.workbooks.reading import NOT_KNOWN_YEAR
from etl.workbooks.sheets.read import Row
from etl.workbooks.terms.date_orders import (
    LAST_MONTH,
    both_readings,
    may_be_month_first,
    told_month_first,
)
from etl.workbooks.terms.groups import Alike, Group, Groups
from etl.workbooks.who_counts.ended_posts import are_ended_posts
from etl.workbooks.who_counts.flows_alone import ROWS, first_rows, flow_alone, later_than
from etl.workbooks.who_counts.other_starts import came_between, other_starts
from etl.workbooks.words.dates import (
    IN_POST,
    JOINED,
    LEFT,
    NEITHER,
    PRESENT,
    first_day,
    is_far_off,
    is_month_first,
    last_day,
    year_days,
)
from etl.workbooks.words.dates import standing as standing_by_dates

# The flow that a status says, and the date that must bear it out.
FLOWS: dict[str, int] = {Status.JOINED: JOINED, Status.LEFT: LEFT}
DATED = (Field.START, Field.LEAVING)
# Columns that say of when, or how, somebody is there.
SAID_OTHERWISE = frozenset((Field.YEAR, Field.STATUS))
# Headings of days on which a contract, post or subscription ends, after which its holder may well
# stay.
ENDS_A_CONTRACT = re.compile(
    r".*\b(?:contract|post|position|fixed term|ftc|temporary|expected|assignment|projected|"
    r"planned|anticipated|secondment|expir\w+|paid|renew\w+|subscription|subs|valid)\b.*"
)


class Standings:
    """The standing of the people of one table."""

    def __init__(self, layout: Layout, findings: Findings, groups: Groups) -> None:
        self._layout = layout
        self._findings = findings
        self._from_1904 = layout.sheet.facts.from_1904
        answers = groups.answers
        # Where the dates stand, and those cells of a row; its gender where there are none.
        self._dated = {f: layout.columns[f].place for f in DATED if f in layout.columns}
        places = list(self._dated.values()) or [layout.columns[Field.GENDER].place]
        self.dates: Callable[[Row], object] = itemgetter(*places)
        self._shared: defaultdict[tuple[int, str], dict[object, int]] = defaultdict(dict)
        # How often something was wrong with a row's dates.
        self._told = 0
        # Whether it is still to be said which of the dates' numbers is the day.
        self._order_is_open = False
        self._today = groups.today
        self._month_first = self._orders(sample(layout), answers)
        leaving = layout.columns.get(Field.LEAVING)
        self._may_stay = (
            leaving is not None
            and leaving.rank != SETTLED
            and bool(ENDS_A_CONTRACT.fullmatch(simple(leaving.text)))
        )
        # What tells whether past days there are of posts whose holders have others.
        self._rows_of_posts = first_rows(layout) if self._may_stay else []
        self._are_posts = False
        layout.flow = flow_alone(layout, self._month_first, may_stay=self._may_stay)
        # What tells whether the list is of a later day, until that is known.
        is_told = layout.fields & SAID_OTHERWISE or Field.START not in layout.columns
        self._first_rows = [] if is_told else first_rows(layout)
        # What tells whether two columns of first days agree, until that is known.
        self._rows_of_two = first_rows(layout) if other_starts(layout) else []

    def _orders(self, rows: Sequence[Row], answers: Answers) -> set[Field]:
        """The columns that are month first, by what was said or what the dates tell."""
        cells = {field: [row[place] for row in rows if place < len(row)]
                 for field, place in self._dated.items()}  # fmt: skip
        said = {field: answers.word(field, problems.ORDER) for field in cells}
        told = {} if any(said.values()) else told_month_first(cells, self._today)
        for field, text in told.items():
            if any(isinstance(cell, str) and cell.strip() for cell in cells[field]):
                cell = self._layout.cell(self._layout.heading_row, field)
                name = self._layout.sheet.name
                self._findings.add(problems.told_month_first(name, cell, field, text))
        for field in cells if not told else ():
            if said[field] is None:
                self._check_order(field, cells[field])
        return {*told, *(f for f, order in said.items() if order == problems.MONTH_FIRST)}

    def _check_order(self, field: Field, cells: Sequence[object]) -> None:
        """Ask of dates that may be month first although each can be read day first."""
        texts = [cell for cell in cells if isinstance(cell, str)]
        both = both_readings(texts) if may_be_month_first(texts, self._today) else None
        # Each date that is surely month first is told of when it is met.
        self._order_is_open |= both is not None or any(map(is_month_first, texts))
        if both is not None:
            cell = self._layout.cell(self._layout.heading_row, field)
            name = self._layout.sheet.name
            self._findings.add(problems.order_not_sure(name, cell, field, both))

    def tell(self, number: int, row: Row, alike: Alike) -> int:
        """How the person of a row stands in the year; the same dates in rows of the same year and
        status are told once, and then found in `alike.standings`.
        """
        cell = alike.group.cell
        about = (cell.year, cell.status) if cell else (NOT_KNOWN_YEAR, "")
        known = alike.standings = self._shared[about]
        dates = self.dates(row)
        if dates in known:
            return known[dates]
        told = self._told
        stands = self._by_dates(number, row, alike.group) if self._dated else IN_POST
        # What is wrong with a date is told of every row that has it.
        if told == self._told:
            known[dates] = stands
        return stands

    def _by_dates(self, number: int, row: Row, group: Group) -> int:
        cell = group.cell
        if cell is None or cell.year == NOT_KNOWN_YEAR:
            return IN_POST
        if self._first_rows:
            self._ask_of_later_day(cell.year)
        if self._rows_of_two:
            self._ask_of_two_starts(cell.year)
        first = self._day(number, row, Field.START)
        last = self._day(number, row, Field.LEAVING)
        if first and last and last < first:
            self._ends_early(number, first, last)
            return NEITHER
        if cell.status != Status.IN_POST:
            return self._flow(number, cell.status, first, last, cell.year)
        if last and self._may_stay and last < year_days(cell.year)[1]:
            if self._are_ended_posts(cell.year):
                return NEITHER
            if self._stays(row):
                last = None
        return standing_by_dates(first, last, cell.year)

    def _day(self, number: int, row: Row, field: Field) -> date | None:
        place = self._dated.get(field)
        # A blank is by far the commonest leaving date: nothing is to be made of it.
        if place is None or row[place] == "":
            return None
        return self._date(number, row[place], field)

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
        spot = self._layout.spot(number, field, f"{dated:%d/%m/%Y}")
        self._tell(problems.outside_the_year(spot, status, year))
        return PRESENT if flow == LEFT and stands & IN_POST else NEITHER

    def _ask_of_later_day(self, year: int) -> None:
        """Ask of a list that was printed long after the snapshot."""
        found = later_than(self._layout, self._first_rows, year, self._today, self._month_first)
        self._first_rows = []
        # Days of another order would be other days here.
        if found is not None and not self._order_is_open:
            sheet, (people, last) = self._layout.sheet.name, found
            cell = self._layout.cell(self._layout.heading_row, Field.START)
            days = f"{last:%d/%m/%Y}", f"{year_days(year)[1]:%d/%m/%Y}"
            self._findings.add(problems.of_a_later_day(sheet, cell, people, *days))

    def _ask_of_two_starts(self, year: int) -> None:
        """Ask which of two columns tells who was there, where they disagree."""
        problem = came_between(self._layout, self._rows_of_two, year, self._month_first)
        self._rows_of_two = []
        if problem is not None:
            self._findings.add(problem)

    def _are_ended_posts(self, year: int) -> bool:
        """Whether those whose post has ended all hold another, by a list that is seen whole."""
        rows, self._rows_of_posts = self._rows_of_posts, []
        if 0 < len(rows) < ROWS:
            is_month_first = Field.LEAVING in self._month_first
            snapshot = year_days(year)[1]
            self._are_posts = are_ended_posts(
                self._layout, rows, snapshot, month_first=is_month_first
            )
        return self._are_posts

    def _stays(self, row: Row) -> bool:
        """Whether somebody whose contract has ended is in post by the status; else it is asked."""
        layout = self._layout
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

    def _date(self, number: int, value: object, field: Field) -> date | None:
        month_first = field in self._month_first
        if month_first and isinstance(value, date) and value.day <= LAST_MONTH:
            self._tell(problems.two_orders(self._layout.spot(number, field, ""), field))
        try:
            read = last_day if field is Field.LEAVING else first_day
            day = read(value, month_first=month_first, from_1904=self._from_1904)
        except ValueError:
            spot = self._layout.spot(number, field, value)
            if isinstance(value, str) and is_month_first(value):
                self._tell(problems.month_first(spot, field), field)
            else:
                self._tell(values.bad_date(spot, field), field)
            return None
        if field is Field.START and is_far_off(value, day, self._today):
            shown = day or value
            text = f"{shown:%d/%m/%Y}" if isinstance(shown, date) else shown
            spot = self._layout.spot(number, field, text)
            self._tell(problems.first_day_far_off(spot, is_never=day is None))
        return day

    def _ends_early(self, number: int, first: date, last: date) -> None:
        if self._order_is_open:
            # It may start before it ends, when it is known which of the numbers is the day.
            return
        spot = self._layout.spot(number, Field.LEAVING, f"{last:%d/%m/%Y}")
        self._tell(values.ends_before_it_starts(spot, f"{first:%d/%m/%Y}"))

    def _tell(self, problem: Problem, *also: object) -> None:
        self._told += 1
        self._findings.add(problem, same=(problem.code, *also)).rows += 1
