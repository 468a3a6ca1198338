"""The official UK gender pay gap file: shares of women in each quarter of pay, no counts.

One row an employer. Councils are picked out by name, through the register; other
public bodies whose name or industry code is a council's are named and not read.
The shares are of the snapshot day in the year before returns are due; files of the first years
do not say when that was, and their year is asked.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache

from etl.checks import context, values
from etl.checks.problems import Findings
from etl.vocabulary.cells import PublishedShare
from etl.vocabulary.councils import AmbiguousCouncil, Council, UnknownCouncil, register
from etl.vocabulary.populations import Population, Quarter
from etl.vocabulary.words import simple
from etl.vocabulary.years import FIRST_YEAR, check_year, parse_year, snapshot_day
from etl.workbooks.asked import Asked
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import NOTE_CELLS, Layout, Notes, data_rows, filled, text_of
from etl.workbooks.kind import Kind
from etl.workbooks.sheets.read import Row
from etl.workbooks.words.dates import as_date

QUARTERS = {
    Quarter.LOWER: (Field.WOMEN_LOWER, Field.MEN_LOWER),
    Quarter.LOWER_MIDDLE: (Field.WOMEN_LOWER_MIDDLE, Field.MEN_LOWER_MIDDLE),
    Quarter.UPPER_MIDDLE: (Field.WOMEN_UPPER_MIDDLE, Field.MEN_UPPER_MIDDLE),
    Quarter.TOP: (Field.WOMEN_TOP, Field.MEN_TOP),
}
NEEDED = frozenset((Field.EMPLOYER, *(women for women, _ in QUARTERS.values())))
# General public administration, which is what most councils say they do.
PUBLIC_ADMINISTRATION = "84110"
# Put before the industry codes of public bodies by the service itself.
PUBLIC_BODY = "1"
COUNCIL_WORDS = frozenset(("council", "borough"))
MAYBE_WORDS = COUNCIL_WORDS | {"authority", "city", "county", "district"}
# Shares are published to one or two decimals, so two of them may miss 100 by a little.
ROUNDING = 0.25


def recognises(fields: Collection[Field], around: str) -> bool:
    """The headings of the official file."""
    del around
    return can_read(fields)


def can_read(fields: Collection[Field]) -> bool:
    """True with an employer and women's share of each quarter."""
    return set(fields) >= NEEDED


def shares(layout: Layout, asked: Asked, findings: Findings) -> Iterator[PublishedShare]:
    """Women's share of each quarter of pay, of each council in the file."""
    yield from _Returns(layout, asked, findings).read()


class _Returns:
    def __init__(self, layout: Layout, asked: Asked, findings: Findings) -> None:
        self._layout = layout
        self._asked = asked
        self._findings = findings
        self._seen: set[tuple[str, int]] = set()
        self._not_known: list[str] = []
        self._first_not_known = 0
        self._year_of_all = 0 if Field.DUE_DATE in layout.columns else self._year_said()

    def read(self) -> Iterator[PublishedShare]:
        notes = Notes(self._layout, self._findings)
        for number, row in data_rows(self._layout, self._findings):
            told = Field.DUE_DATE if Field.DUE_DATE in self._layout.columns else Field.WOMEN_LOWER
            if not text_of(self._value(row, told)) and len(filled(row)) <= NOTE_CELLS:
                notes.wait(number, text_of(filled(row)[0]))
                continue
            notes.interrupted(f"no {told}")
            if not self._may_be_a_council(row):
                continue
            year = self._year(number, row)
            council = self._council(number, row, year) if year else None
            if council is not None and self._is_first(number, council, year):
                yield from self._shares(number, row, council, year)
        notes.close()
        if self._not_known:
            spot = self._layout.spot(self._first_not_known, Field.EMPLOYER, "")
            self._findings.add(values.employers_not_known(spot, self._not_known))

    def _value(self, row: Row, field: Field) -> object:
        return row[self._layout.columns[field].place] if field in self._layout.columns else ""

    # ------------------------------------------------------------ which employer, which year

    def _may_be_a_council(self, row: Row) -> bool:
        """True for public bodies and council-like names: the others are ten thousand firms."""
        name = simple(text_of(self._value(row, Field.EMPLOYER)))
        if self._codes(row) & {PUBLIC_ADMINISTRATION, PUBLIC_BODY} or name in _council_names():
            return True
        return bool(MAYBE_WORDS & set(name.split()))

    def _codes(self, row: Row) -> set[str]:
        return set(re.findall(r"\d+", text_of(self._value(row, Field.INDUSTRY))))

    def _year_said(self) -> int:
        """The year of a file without due dates, as was said; 0 where nobody has said one.

        The service calls the returns of 31 March 2017 those of 2017 to 2018, which is another year
        here: two years are none.
        """
        said = str(self._asked.answers.year_of(self._layout.names) or self._asked.year or "")
        year = parse_year(said) if said.isdigit() else None
        if year is None:
            sheet, place = self._layout.sheet.name, self._layout.place
            self._findings.add(context.year_of_returns(sheet, place))
        return year or 0

    def _year(self, number: int, row: Row) -> int:
        """The year of the snapshot, a year before the return is due; 0 when that is not told."""
        if Field.DUE_DATE not in self._layout.columns:
            return self._year_of_all
        due = self._value(row, Field.DUE_DATE)
        spot = self._layout.spot(number, Field.DUE_DATE, due)
        try:
            day = as_date(due)
            year = check_year(day.year - 1 if day else 0, self._asked.today)
        except ValueError:
            first, last = FIRST_YEAR, self._asked.today.year + 1
            self._findings.count(values.bad_year(spot, first, last))
            return 0
        if self._asked.year and parse_year(self._asked.year) != year:
            given = parse_year(self._asked.year) or 0
            self._findings.count(context.another_year(spot.sheet, spot.cell, year, given))
        return year

    def _council(self, number: int, row: Row, year: int) -> Council | None:
        name = text_of(self._value(row, Field.EMPLOYER))
        try:
            return register().find(name, on=snapshot_day(year))
        except AmbiguousCouncil as error:
            return self._merged(number, name, error.councils)
        except UnknownCouncil:
            like_a_council = COUNCIL_WORDS & set(simple(name).split())
            if like_a_council or PUBLIC_ADMINISTRATION in self._codes(row):
                self._not_known.append(name)
                self._first_not_known = self._first_not_known or number
        return None

    def _merged(self, number: int, name: str, fits: tuple[Council, ...]) -> Council | None:
        """The council that two became, where they published one return together."""
        spot = self._layout.spot(number, Field.EMPLOYER, name)
        successors = {council.successors for council in fits}
        if len(successors) == 1 and len(after := successors.pop()) == 1:
            council = register().by_code(after[0])
            self._findings.add(values.joint_return(spot, council.name))
            return council
        names = [f"{council.name} ({council.code})" for council in fits]
        self._findings.add(values.ambiguous_council(spot, names))
        return None

    def _is_first(self, number: int, council: Council, year: int) -> bool:
        if (council.code, year) in self._seen:
            spot = self._layout.spot(number, Field.EMPLOYER, council.name)
            self._findings.add(values.two_returns(spot, council.name))
            return False
        self._seen.add((council.code, year))
        return True

    # ------------------------------------------------------------ shares

    def _shares(
        self, number: int, row: Row, council: Council, year: int
    ) -> Iterator[PublishedShare]:
        women_of = [women for women, _ in QUARTERS.values()]
        if not any(text_of(self._value(row, field)) for field in women_of):
            spot = self._layout.spot(number, Field.WOMEN_LOWER, council.name)
            self._findings.count(values.shares_missing(spot))
            return
        for quarter, (women_field, men_field) in QUARTERS.items():
            women = self._percent(number, row, women_field)
            men = self._percent(number, row, men_field)
            if women is None:
                continue
            if men is not None and abs(women + men - 100) > ROUNDING:
                spot = self._layout.spot(number, women_field, women)
                self._findings.count(values.shares_differ(spot, women + men))
            yield PublishedShare(council.code, year, quarter, women)

    def _percent(self, number: int, row: Row, field: Field) -> float | None:
        value = self._value(row, field)
        try:
            percent = float(text_of(value))
            if 0 <= percent <= 100:
                return percent
        except ValueError:
            pass
        self._findings.count(values.bad_percentage(self._layout.spot(number, field, value)))
        return None


@cache
def _council_names() -> frozenset[str]:
    return frozenset(simple(name) for c in register() for name in (c.name, c.short_name))


KIND = Kind(
    name="gender pay gap",
    population=Population.PAY_QUARTERS,
    recognises=recognises,
    can_read=can_read,
    needs=tuple(field.value for field in sorted(NEEDED)),
    shares=shares,
    why_no_form="Employers report it to the government, whose published file is loaded as it is.",
)
