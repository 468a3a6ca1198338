"""Returns with a doubt that the rest of the file settles, and beside each the one it does not."""

from __future__ import annotations

from datetime import date

from tests.bench.made_counts import WORDS, counted, wide, without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import Person, Tally, add, by_grade, snapshot, staff
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import SHORT
from tests.bench.made_xls import NotAvailable

DAYS_FROM_1904 = date(1904, 1, 1)
NONE = (0, 0, 0, 0)


def by_team(people: list[Person]) -> dict[str, Tally]:
    teams = sorted({p.team for p in people})
    return {t: add(by_grade(p for p in people if p.team == t).values()) for t in teams}


def nested(people: list[Person]) -> list[Row]:
    """Two services with their teams indented below them, and nothing that calls them totals."""
    teams = list(by_team(people).items())
    rows: list[Row] = [["Team", "Female", "Male"]]
    for name, part in (("Digital Delivery", teams[:2]), ("Operations", teams[2:])):
        total = add(t for _, t in part)
        rows.append([name, *total[:2]])
        rows += [[f"   {team}", *t[:2]] for team, t in part]
    return rows


@shape("services over their teams, and a total", "xlsx", "csv")
def services_over_teams(here: Here) -> Made:
    people = without_others(here.staff(120))
    truth = here.truth(people)
    truth.by_grade = None
    rows = [*nested(people), ["Total", *add(by_team(people).values())[:2]]]
    return Made([Sheet("ICT", rows)], truth)


@shape("services over their teams, and no total", "xlsx", "csv")
def services_without_total(here: Here) -> Made:
    people = without_others(here.staff(120))
    truth = here.truth(people, expect="ask")
    truth.by_grade = None
    return Made([Sheet("ICT", nested(people))], truth)


@shape("services over their teams, and a total of neither", "xlsx")
def services_wrong_total(here: Here) -> Made:
    people = without_others(here.staff(120))
    women, men = add(by_team(people).values())[:2]
    rows = [*nested(people), ["Total", women + 3, men + 4]]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


@shape("of which part time, and a total", "xlsx", "csv")
def of_which_and_total(here: Here) -> Made:
    people = without_others(here.staff(110))
    part = by_grade(p for p in people if p.hours != 37)
    rows: list[Row] = [["Grade", "Female", "Male"]]
    for grade, t in by_grade(people).items():
        rows += [[grade, *t[:2]], ["of which part time", *part.get(grade, NONE)[:2]]]
    rows.append(["Total", *add(by_grade(people).values())[:2]])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("the same people by grade and by age on two sheets", "xlsx", "ods")
def said_twice(here: Here) -> Made:
    people = without_others(here.staff(100))
    ages = ("16-24", "25-34", "35-44", "45 and over")
    of_age = {a: without_others(people[at :: len(ages)]) for at, a in enumerate(ages)}
    by_age = {a: add(by_grade(of_age[a]).values()) for a in ages}
    sheets = [
        Sheet(name, [[here.title], [heading, "Female", "Male", "Total"], *wide(told)])
        for name, heading, told in (
            ("By age", "Age band", by_age),
            ("By grade", "Grade", by_grade(people)),
        )
    ]
    return Made(sheets, here.truth(people))


@shape("two tables by grade and by age that do not agree", "xlsx")
def said_otherwise(here: Here) -> Made:
    people = without_others(here.staff(100))
    others = without_others(staff(here.rng, 90, here.year))
    sheets = [
        Sheet("By age", [[here.title], ["Age band", "Female", "Male", "Total"],
                         *wide({"16-34": add(by_grade(others).values())})]),
        Sheet("By grade", [["Grade", "Female", "Male", "Total"], *wide(by_grade(people))]),
    ]  # fmt: skip
    truth = here.truth(people, expect="ask", knows={"sheets": ["By grade"]})
    return Made(sheets, truth)


@shape("gender and working pattern in one heading each", "xlsx", "csv", "xls")
def pattern_in_heading(here: Here) -> Made:
    people = without_others(here.staff(110))
    rows: list[Row] = [["Grade", "Female FT", "Female PT", "Male FT", "Male PT", "Total"]]
    for grade, t in by_grade(people).items():
        full = by_grade(p for p in people if p.hours == 37).get(grade, NONE)
        part = by_grade(p for p in people if p.hours != 37).get(grade, NONE)
        rows.append([grade, full[0], part[0], full[1], part[1], sum(t)])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("gender and something not known in one heading each", "xlsx", "csv")
def bank_in_heading(here: Here) -> Made:
    """Whoever understood 'FT' and left out 'bank' would lose people."""
    people = without_others(here.staff(110))
    rows: list[Row] = [["Grade", "Female FT", "Male FT", "Female bank", "Male bank"]]
    for grade, t in by_grade(people).items():
        rows.append([grade, t[0] - t[0] // 3, t[1] - t[1] // 3, t[0] // 3, t[1] // 3])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("years across with a column of changes, and a row of percentages", "xlsx", "csv")
def changes(here: Here) -> Made:
    years = (here.year - 1, here.year)
    people = {y: without_others(staff(here.rng, 70 + y % 5, y)) for y in years}
    truth = here.truth([])
    truth.by_grade = None
    truth.totals = {("council IT", here.code, y): add(by_grade(people[y]).values()) for y in years}
    before, now = (truth.totals["council IT", here.code, y] for y in years)
    rows: list[Row] = [["Gender", *map(str, years), "Change"]]
    rows += [[w, b, n, n - b] for w, b, n in zip(WORDS[:2], before, now, strict=False)]
    rows.append(["Total", sum(before), sum(now), sum(now) - sum(before)])
    rows.append(["% female", *(f"{t[0] / sum(t):.0%}" for t in (before, now)), ""])
    return Made([Sheet("ICT", rows)], truth)


@shape("everybody a council employs, without departments or jobs", "xlsx", "csv")
def whose_people(here: Here) -> Made:
    people = here.staff(300)
    rows: list[Row] = [["Staff number", "Gender", "Grade", "Start date"]]
    rows += [[p.number, SHORT[p.gender], p.grade, p.started] for p in people]
    truth = here.truth(people, expect="ask", knows={"population": "council workforce"})
    truth.totals = {
        ("council workforce", council, year): t for (_, council, year), t in truth.totals.items()
    }
    return Made([Sheet("Staff list", rows)], truth)


@shape("IT staff without departments or jobs, in a sheet that says so", "xlsx", "ods")
def sheet_says_it(here: Here) -> Made:
    people = here.staff(50)
    rows: list[Row] = [["Staff number", "Gender", "Grade", "Start date"]]
    rows += [[p.number, SHORT[p.gender], p.grade, p.started] for p in people]
    return Made([Sheet("ICT staff", rows)], here.truth(people))


@shape("serial numbers of days counted from 1904", "xlsx")
def serials_1904(here: Here) -> Made:
    """Read from 1900, those who start after the snapshot would have been in post for years."""
    people = here.staff(40)
    late = [(f"7{p.number}", p) for p in staff(here.rng, 9, here.year)]
    rows: list[Row] = [HEADINGS]
    rows += [[*line(p)[:-1], (p.started - DAYS_FROM_1904).days] for p in people]
    day = (snapshot(here.year) - DAYS_FROM_1904).days
    rows += [[number, *line(p)[1:-1], day + 20] for number, p in late]
    return Made([Sheet("ICT", rows)], here.truth(people), {"dates_1904": True})


@shape("dates that could all be month first", "csv")
def all_ambiguous(here: Here) -> Made:
    """Month first, and no number above 12: those of 4 January read as 1 April are not in post."""
    people = here.staff(40)
    rows: list[Row] = [HEADINGS]
    for at, p in enumerate(people):
        started = date(here.year, 1, 4 + at % 9) if at % 2 else date(2015 + at % 9, 1 + at % 12, 5)
        rows.append([*line(p)[:-1], started.strftime("%m/%d/%Y")])
    order = {"start date": {"order of day and month": "month first"}}
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", knows={"words": order}))


@shape("genders in error in an old workbook", "xls")
def errors_in_xls(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [HEADINGS, *(line(p) for p in people)]
    rows += [[f"5{p.number}", NotAvailable(), *line(p)[2:]] for p in people[:8]]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


@shape("rows hidden by a filter in an old workbook", "xls")
def hidden_in_xls(here: Here) -> Made:
    people, others = here.staff(40), staff(here.rng, 12, here.year)
    rows: list[Row] = [HEADINGS, *(line(p) for p in people)]
    rows += [[f"8{p.number}", *line(p)[1:]] for p in others]
    hidden = tuple(range(len(people) + 1, len(rows)))
    truth = here.truth(people, expect="ask", knows={"hidden": "leave out"})
    return Made([Sheet("ICT", rows, hidden_rows=hidden)], truth)


@shape("team names alone above their people", "xlsx", "csv")
def team_sections(here: Here) -> Made:
    people = here.staff(45)
    rows: list[Row] = [HEADINGS]
    for team in sorted({p.team for p in people}):
        rows += [[f"{team} Team"], *(line(p) for p in people if p.team == team), []]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("somebody's name alone in a row", "xlsx", "csv")
def cut_off(here: Here) -> Made:
    """The rest of the row is missing: nobody can say that this is a heading."""
    people = here.staff(45)
    rows: list[Row] = [["Name", *HEADINGS[1:]]]
    rows += [[f"{p.forename} {p.surname}", *line(p)[1:]] for p in people]
    rows.insert(20, ["Zoë Rookwood"])
    knows = {"reasons": {"one name in several rows": "different people"}}
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", knows=knows))


@shape("the team merged beside its people", "xlsx", "ods")
def merged_team(here: Here) -> Made:
    people = sorted(here.staff(40), key=lambda p: p.team)
    rows: list[Row] = [["Council", "Team", *HEADINGS]]
    rows += [[here.name if not at else "", p.team, *line(p)] for at, p in enumerate(people)]
    merged = [(1, 0, len(people), 0)]
    return Made([Sheet("ICT", rows, merged=merged)], here.truth(people))


@shape("grades without a number, with a note that says why", "xlsx", "csv")
def marked_rows(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [["Grade", "Female", "Male", "Total"]]
    for at, row in enumerate(wide(grades)[:-1]):
        rows += [row, *([["Director*", "", "", ""]] if at == 1 else [])]
    rows += [["* Not available"]]
    return Made([Sheet("ICT", rows)], truth)


@shape("grades without a number, and no word why", "xlsx")
def unmarked_rows(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [["Grade", "Female", "Male"]]
    for at, row in enumerate(wide(grades)[:-1]):
        rows += [row[:3], *([["Director", "", ""]] if at == 1 else [])]
    truth.expect = "ask"
    return Made([Sheet("ICT", rows)], truth)
