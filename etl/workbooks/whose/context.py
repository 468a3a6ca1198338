"""Council and year of a table, from what was asked for, the sheet's name, titles and file name."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

from etl.checks import context as problems
from etl.checks import tables, words
from etl.checks.problems import Findings
from etl.checks.values import Spot
from etl.checks.wording import listed
from etl.vocabulary.councils import AmbiguousCouncil, Council, UnknownCouncil, register
from etl.vocabulary.words import simple
from etl.vocabulary.years import FIRST_YEAR, check_year, parse_year, snapshot_day
from etl.workbooks.asked import Asked
from etl.workbooks.headings.columns import NUMBERS, Field
from etl.workbooks.headings.layout import Layout
from etl.workbooks.whose.years_said import SNAPSHOT, years_noted, years_said
from etl.workbooks.words.council_terms import others_then
from etl.workbooks.words.naming import (
    coded_in,
    councils_in,
    named_barely,
    named_by_file,
    named_by_sheet,
    named_of_staff,
)

FILE_NAME = "the file name"
# A sheet so called is of another year than the first one's titles tell.
BEFORE = re.compile(r"\b(?:previous|prior|last|old|before|earlier|history|archive)\b")

SEVERAL = 2
IN_MARCH = re.compile(r"\b(?:mar(?:ch)?|mawrth)[ ,.]+(?:20)?\d\d\b")
# A request's: 'FOI 2025-1234'.
A_NUMBER = re.compile(r"\b20\d\d[-/ ]\d{3,}\b")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Context:
    """What every row of a table shares where no column says otherwise; 0 and None: not known."""

    year: int
    council: Council | None


def context_of(layout: Layout, asked: Asked, findings: Findings, *, of_council: bool) -> Context:
    """The table's year and, where it is a council's, its council, with findings when in doubt."""
    year = _year(layout, asked, findings)
    return Context(year, _council(layout, asked, findings, year) if of_council else None)


def on_other_councils(
    layout: Layout, asked: Asked, named: Collection[Council], findings: Findings
) -> None:
    """Ask of a column with several councils where the file or a title names one of them alone."""
    if Field.COUNCIL not in layout.columns or asked.council or len(named) < SEVERAL:
        return
    texts = (asked.stem, layout.sheet.name, *layout.titles)
    told = {council for text in texts for council in councils_in(text, None)}
    if len(told) == 1 and told <= set(named):
        own = told.pop()
        others = sorted(council.name for council in named if council != own)
        cell = layout.cell(layout.heading_row, Field.COUNCIL)
        findings.add(tables.other_councils(layout.sheet.name, cell, own.name, others))


def says_before(sheet: str) -> bool:
    """True for the name of a sheet that is of another year than the others."""
    return bool(BEFORE.search(simple(sheet)))


def _year_given(said: str, today: date) -> int:
    """The year that the sender gave; 0 for none. Raises ValueError for one that cannot be."""
    if not said:
        return 0
    year = parse_year(said)
    if year is None:
        raise ValueError(f"'{said}' is not a reporting year")
    return check_year(year, today)


def _year(layout: Layout, asked: Asked, findings: Findings) -> int:
    said = asked.answers.year_of(layout.names) or asked.year
    try:
        given = _year_given(said, asked.today)
    except ValueError:
        expected = f"a reporting year from {FIRST_YEAR} to {asked.today.year + 1}"
        findings.add(problems.unknown_answer("year", said, expected, "Correct --year."))
        return 0
    if given or Field.YEAR in layout.columns:
        return given
    first = () if says_before(layout.sheet.name) else layout.first_titles
    years, where = _years_told(layout, first, asked)
    if len(years) == 1:
        year = years.pop()
        is_to_come = snapshot_day(year) > asked.today
        told = problems.year_to_come if is_to_come else problems.year_taken_from
        findings.add(told(layout.sheet.name, year, where, layout.place))
        return year
    findings.add(problems.no_year(layout.sheet.name, years, layout.place))
    return 0


def _years_told(layout: Layout, first: Sequence[str], asked: Asked) -> tuple[set[int], str]:
    """The years that are said, and where; those of forms only where there are no others."""
    was_elsewhere = layout.is_told_elsewhere
    for of_forms in (False, True):
        layout.is_told_elsewhere = was_elsewhere
        read = partial(years_said, today=asked.today, of_forms=of_forms)
        years, where = _told(layout, first, asked, read)
        if years and not of_forms and layout.is_told_elsewhere and not was_elsewhere:
            # Its own titles may be of a form of another year, or of figures of that year.
            own = (layout.sheet.name, *layout.titles)
            years |= {y for t in own for y in years_said(t, asked.today, of_forms=True)}
        if years:
            break
    if years and not layout.is_told_elsewhere and not layout.sheet.beside:
        years |= _years_of_file(layout, asked)
    noted = {year for note in layout.notes for year in years_noted(note, asked.today)}
    if years or noted:
        return years | noted, where or "a note below the table"
    # 'Number of women as at 31/03/2025'.
    over = [layout.columns[field].text for field in NUMBERS & layout.fields]
    return {year for text in over for year in years_noted(text, asked.today)}, "the headings"


def _years_of_file(layout: Layout, asked: Asked) -> set[int]:
    """The years of the file's name, unless a title or the sheet's name gives the day or month."""
    own = "\n".join((layout.sheet.name, *layout.titles)).casefold()
    if SNAPSHOT.search(own) or IN_MARCH.search(own):
        return set()
    return years_said(A_NUMBER.sub(" ", asked.stem), asked.today, of_forms=False)


def _council(layout: Layout, asked: Asked, findings: Findings, year: int) -> Council | None:
    day = snapshot_day(year) if year else None
    said = asked.answers.council_of(layout.names) or asked.council
    if said:
        return _council_given(said, day, findings)
    if Field.COUNCIL in layout.columns:
        return None
    first = layout.first_titles
    councils, where = _told(layout, first, asked, lambda text: set(councils_in(text, day)))
    own = (layout.sheet.name, *layout.titles)
    says_so = any(any(councils_in(text, day)) for text in own)
    if not says_so and (called := _called_after(layout, asked.stem, day)):
        # Titles of the first sheet are of that council alone.
        councils, where = {called}, "the sheet's name"
    elif councils and not says_so:
        # Said of the whole file, while the sheet may name another without a council's words.
        councils |= {council for text in own for council in named_barely(text, day)}
    if councils and councils <= {c for text in own for c in coded_in(text, day)}:
        # A code is easily that of the row above: a file called after another council is asked of.
        councils |= named_barely(asked.stem, day)
    if says_so and not layout.sheet.beside:
        # One council may have filled in the form of another.
        councils |= set(councils_in(asked.stem, day))
    if not councils:
        councils, where = _named_barely(layout, asked.stem, day)
    if len(councils) == 1:
        council = councils.pop()
        if day and not council.existed_on(day):
            spot = Spot(layout.sheet.name, "", council.name)
            there = others_then(council, day)
            findings.add(words.council_told_not_then(spot, year, there, layout.place))
            return None
        findings.add(
            problems.council_taken_from(layout.sheet.name, council.name, where, layout.place)
        )
        return council
    names = [council.name for council in councils]
    findings.add(problems.no_council(layout.sheet.name, names, layout.place))
    return None


def _called_after(layout: Layout, stem: str, day: date | None) -> Council | None:
    """The council that a sheet is called after beside one that is called after another, where the
    file and the first titles name no other: in a county's its districts may be no more than places.
    """
    own, *others = [named_by_sheet(n, day) for n in (layout.sheet.name, *layout.sheet.beside)]
    told = {council for text in layout.first_titles for council in councils_in(text, day)}
    is_of_another = bool(named_barely(stem, day) or told - {own, *others})
    return own if {*others} - {None, own} and not is_of_another else None


def _named_barely(layout: Layout, stem: str, day: date | None) -> tuple[set[Council], str]:
    """The council of which sheet, titles or file say no more than the place, and where; none where
    the name of the file says another.
    """
    file, first = named_barely(stem, day), layout.first_titles
    if (named := named_by_sheet(layout.sheet.name, day)) and file <= {named}:
        return {named}, "the sheet's name"
    told = [(f"the title '{title}'", (title,)) for title in (*layout.titles, *first)]
    there, where = _said(told, lambda text: named_of_staff(text, day))
    if there:
        return (there, where) if file <= there else (set(), "")
    named_file = named_by_file(stem, day)
    own = (layout.sheet.name, *layout.titles, *first)
    others = {council for text in own for council in named_barely(text, day)} - named_file
    return (set(), "") if others else (named_file, FILE_NAME)


def _council_given(said: str, day: date | None, findings: Findings) -> Council | None:
    try:
        council = register().find(said, on=day)
    except (UnknownCouncil, AmbiguousCouncil) as error:
        expected = "the name or code of one council"
        findings.add(problems.unknown_answer("council", said, expected, str(error)))
        return None
    if day and not council.existed_on(day):
        expected = f"a council that existed on 31 March {day.year}"
        there = others_then(council, day)
        instead = f"; there was {listed(there)}" if there else ""
        fix = f"Correct the council or the year{instead}."
        findings.add(problems.unknown_answer("council", said, expected, fix))
        return None
    return council


def _told(
    layout: Layout, first_titles: Sequence[str], asked: Asked, read: Callable[[str], set[T]]
) -> tuple[set[T], str]:
    """What the sheet's name and its titles say, and where it says so first.

    Else what the first sheet's titles say, and else the file name and every sheet without a table:
    of these each that says one thing, for a list of all councils says nothing.
    """
    own = [(f"the title '{title}'", (title,)) for title in layout.titles]
    told = _said([("the sheet's name", (layout.sheet.name,)), *own], read)
    if told[0]:
        return told
    layout.is_told_elsewhere = True
    told = _said([(f"the first sheet's title '{title}'", (title,)) for title in first_titles], read)
    if told[0]:
        return told
    covers = [(f"the sheet '{name}'", texts) for name, texts in layout.covers]
    one_each = [each for each in covers if len(_said([each], read)[0]) == 1]
    return _said([(FILE_NAME, (asked.stem,)), *one_each], read)


def _said(
    places: Sequence[tuple[str, Sequence[str]]], read: Callable[[str], set[T]]
) -> tuple[set[T], str]:
    """What the texts of the places say together, and which of them says so first."""
    told: set[T] = set()
    first = ""
    for where, texts in places:
        found = {each for text in texts for each in read(text)}
        first = first or (where if found else "")
        told |= found
    return told, first
