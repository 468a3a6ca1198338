"""Lists of people made or mended by hand, and what hands leave in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.bench.made_files import Formula, Row, Sheet
from tests.bench.made_people import Person, snapshot, staff, truth_of, with_names_of_their_own
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG, SHORT

HEADINGS = ["Staff number", "Gender", "Job title", "Grade", "Hours", "Start date"]


def line(p: Person, gender: str | None = None) -> Row:
    shown = LONG[p.gender] if gender is None else gender
    return [p.number, shown, p.title, p.grade, p.hours, p.started]


@shape("hand-made list", "xlsx", "csv", "ods")
def by_hand(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(30))
    rows: list[Row] = [["Name", "M/F", "Job", "Grade", "FT/PT", "Team"]]
    rows += [[f"{p.forename} {p.surname}", SHORT[p.gender], p.title, p.grade,
              "FT" if p.hours == 37 else "PT", p.team] for p in people]  # fmt: skip
    return Made([Sheet("ICT staff", rows)], here.truth(people))


@shape("title rows, blank column, notes below", "xlsx", "ods", "xls", named=False)
def framed(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [[], ["", here.title], ["", "Prepared by HR Business Intelligence"], [],
                       ["", *HEADINGS]]  # fmt: skip
    rows += [["", *line(p)] for p in people]
    rows += [[], ["", "Note: excludes elected members."], ["", "Source: HR system"]]
    return Made([Sheet("Sheet1", rows)], here.truth(people))


@shape("subtotals per team and a grand total", "xlsx", "csv")
def subtotals(here: Here) -> Made:
    people = here.staff(45)
    rows: list[Row] = [["Team", *HEADINGS]]
    for team in sorted({p.team for p in people}):
        members = [p for p in people if p.team == team]
        rows += [[team, *line(p)] for p in members]
        rows.append([f"{team} Total", len(members)])
    rows.append(["Grand Total", len(people)])
    return Made([Sheet("Staff", rows)], here.truth(people))


@shape("section heading above each team", "xlsx")
def sections(here: Here) -> Made:
    people = here.staff(45)
    rows: list[Row] = [HEADINGS]
    for team in sorted({p.team for p in people}):
        rows += [[team], *(line(p) for p in people if p.team == team), []]
    return Made([Sheet("Staff", rows)], here.truth(people, expect="ask"))


@shape("one sheet a team", "xlsx", "ods")
def sheet_a_team(here: Here) -> Made:
    people = here.staff(50)
    sheets = [
        Sheet(team, [HEADINGS, *(line(p) for p in people if p.team == team)])
        for team in sorted({p.team for p in people})
    ]
    # A team may be called Applications, and so may a sheet of applicants.
    truth = here.truth(people, expect="ask")
    truth.knows = {
        "sheets": [sheet.name for sheet in sheets],
        "words": {"status": {"Applications": "in post"}},
    }
    return Made(sheets, truth)


@shape("one sheet a year", "xlsx", "ods", "xls", named=False)
def sheet_a_year(here: Here) -> Made:
    now = here.staff(50)
    before = staff(here.rng, 44, here.year - 1)
    sheets = []
    for year, people in ((here.year - 1, before), (here.year, now)):
        rows: list[Row] = [[f"{here.name} ICT staff"], HEADINGS, *(line(p) for p in people)]
        sheets.append(Sheet(f"March {year}", rows))
    truth = truth_of(here.code, {here.year - 1: before, here.year: now})
    return Made(sheets, truth)


@shape("hidden columns of pay and birth", "xlsx")
def hidden_columns(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [[*HEADINGS, "Annual Salary", "Date of birth"]]
    rows += [[*line(p), 34_000, date(1980, 5, 6)] for p in people]
    truth = here.truth(people, expect="ask", knows={"hidden": "read"})
    return Made([Sheet("Staff", rows, hidden_columns=(6, 7))], truth)


@shape("rows hidden by a filter", "xlsx")
def hidden_rows(here: Here) -> Made:
    """The people who are hidden work elsewhere; the sender filtered them out."""
    people, others = here.staff(40), staff(here.rng, 12, here.year)
    rows: list[Row] = [HEADINGS, *(line(p) for p in people)]
    rows += [line(replace(p, number=f"8{p.number}", title="Librarian")) for p in others]
    hidden = tuple(range(len(people) + 1, len(rows)))
    truth = here.truth(people, expect="ask", knows={"hidden": "leave out"})
    return Made([Sheet("Staff", rows, hidden_rows=hidden)], truth)


@shape("hidden sheet of last year's people", "xlsx", "xls", named=False)
def hidden_sheet(here: Here) -> Made:
    people, before = here.staff(40), staff(here.rng, 35, here.year - 1)
    sheets = [
        Sheet("Current", [[here.title], HEADINGS, *(line(p) for p in people)]),
        Sheet("Old", [[here.title], HEADINGS, *(line(p) for p in before)], hidden=True),
    ]
    truth = here.truth(people, expect="ask", knows={"hidden": "leave out", "sheets": ["Current"]})
    return Made(sheets, truth)


@shape("agency and casual staff in the list", "xlsx", "csv")
def agency(here: Here) -> Made:
    people = here.staff(40)
    people = [
        replace(p, contract=("Agency", "Casual", p.contract)[min(place, 2)])
        for place, p in enumerate(people)
    ]
    rows: list[Row] = [[*HEADINGS, "Contract type"], *([*line(p), p.contract] for p in people)]
    return Made([Sheet("Staff", rows)], here.truth(people))


@shape("dates counted from 1904", "xlsx")
def dates_1904(here: Here) -> Made:
    people = here.staff(35)
    gone = [replace(p, number=f"9{p.number}", left=snapshot(here.year - 1)) for p in people[:4]]
    gone = [replace(p, started=min(p.started, date(2015, 1, 1))) for p in gone]
    rows: list[Row] = [[*HEADINGS, "Leaving date"], *([*line(p), p.left] for p in [*people, *gone])]
    return Made([Sheet("Staff", rows)], here.truth(people), {"dates_1904": True})


@shape("dates as text in every form", "xlsx", "csv", "xls")
def dates_as_text(here: Here) -> Made:
    people = here.staff(48)
    forms = ("%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y", "%d-%b-%Y", "%d %B %Y", "%d/%m/%y",
             "%Y-%m-%d 00:00:00", "%Y%m%d")  # fmt: skip
    rows: list[Row] = [HEADINGS]
    for place, p in enumerate(people):
        rows.append([*line(p)[:-1], p.started.strftime(forms[place % len(forms)])])
    return Made([Sheet("Staff", rows)], here.truth(people))


@shape("Welsh list", "xlsx", "csv")
def welsh(here: Here) -> Made:
    people = here.staff(40)
    words = ("Benyw", "Gwryw", "Anneuaidd", "Gwell gennyf beidio â dweud")
    rows: list[Row] = [["Rhif staff", "Enw", "Rhywedd", "Teitl swydd", "Gradd", "Oriau",
                        "Dyddiad dechrau"]]  # fmt: skip
    rows += [[p.number, f"{p.forename} {p.surname}", words[p.gender], p.title, p.grade, p.hours,
              p.started] for p in people]  # fmt: skip
    truth = here.truth(people)
    return Made([Sheet("Staff TGCh", rows)], truth, {})


@shape("UTF-16 text from Excel", "tsv")
def utf_16(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [HEADINGS, *(line(p) for p in people)]
    return Made([Sheet("", rows)], here.truth(people), {"encoding": "utf-16"})


@shape("byte order mark and bars", "csv")
def bars(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [HEADINGS, *(line(p) for p in people)]
    return Made([Sheet("", rows)], here.truth(people), {"encoding": "utf-8-sig", "separator": "|"})


@shape("headings printed again on each page", "xlsx", "csv")
def pages(here: Here) -> Made:
    people = here.staff(60)
    rows: list[Row] = []
    for first in range(0, len(people), 25):
        rows += [HEADINGS, *(line(p) for p in people[first : first + 25])]
    return Made([Sheet("Report", rows)], here.truth(people))


@shape("a headcount of one and formulas", "xlsx")
def ones(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [[*HEADINGS, "FTE", "Headcount"]]
    rows += [[*line(p), Formula(f"=E{place}/37", p.fte), 1] for place, p in enumerate(people, 2)]
    return Made([Sheet("Staff", rows)], here.truth(people))


@shape("Mr and Ms, no gender", "xlsx")
def titles_only(here: Here) -> Made:
    people = here.staff(30)
    rows: list[Row] = [["Title", "Name", "Job title", "Grade"]]
    rows += [[("Ms", "Mr", "Mx", "Dr")[p.gender], p.surname, p.title, p.grade] for p in people]
    return Made([Sheet("Staff", rows)], here.truth(people, expect="refuse"))
