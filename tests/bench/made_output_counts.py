"""Tables of counts as systems put them out, sent with hardly a tidy."""

from __future__ import annotations

from collections import Counter

from tests.bench.made_counts import counted, without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_output import day
from tests.bench.made_people import MAN, WOMAN, Person, tally, truth_of
from tests.bench.made_printed import of_teams
from tests.bench.made_shapes import Here, Made, shape

BOTH = ((WOMAN, "Female"), (MAN, "Male"))
BANDS = ("Less than 1 year", "1 - 2 years", "3 - 5 years", "6 - 10 years", "Over 10 years")


def many(people: list[Person], gender: int) -> int:
    return tally(p.gender for p in people)[gender]


def pair(people: list[Person]) -> Row:
    women, men = (many(people, gender) for gender, _ in BOTH)
    return [women, men, women + men]


def by_grade_of(people: list[Person]) -> dict[str, list[Person]]:
    return {g: [p for p in people if p.grade == g] for g in sorted({p.grade for p in people})}


@shape("output: Discoverer's crosstab, whose total is called Sum", "xls", "xlsx")
def crosstab(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [["Page Items:", "Organization: ICT"], [], ["", "Female", "Male", "Sum"]]
    rows += [[grade, t[0] or "", t[1] or "", t[0] + t[1]] for grade, t in grades.items()]
    sums = [sum(t[at] for t in grades.values()) for at in (0, 1)]
    return Made([Sheet("Crosstab", [*rows, ["Sum", *sums, sum(sums)]])], truth)


@shape("output: length of service by gender, its bands down", "xlsx", "csv")
def service(here: Here) -> Made:
    people = without_others(here.staff(64))
    rows: list[Row] = [[f"ICT - length of service by gender at {day(here)}"],
                       ["Length of Service", "Female", "Male", "Total"]]  # fmt: skip
    rows += [[band, *pair(people[at::5])] for at, band in enumerate(BANDS)]
    truth = here.truth(people)
    truth.by_grade = None
    return Made([Sheet("S", [*rows, ["Total", *pair(people)]])], truth)


@shape("output: Cognos, the foot of a page below a crosstab", "xlsx")
def page_foot(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [["Headcount", "", "Female", "Male", "Total"]]
    for team, members in of_teams(people).items():
        told = by_grade_of(members).items()
        rows += [[None if at else team, g, *pair(each)] for at, (g, each) in enumerate(told)]
        rows.append([None, "Total", *pair(members)])
    rows += [["Overall - Total", None, *pair(people)], [],
             [f"02-Apr-{here.year}", None, "1", None, "10:04:11"]]  # fmt: skip
    return Made([Sheet("Page1", rows)], here.truth(people))


@shape("output: Business Objects, a section a team, one of them called Applications", "xls")
def sections(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [["", "ICT Gender Report"], ["", f"Effective Date: {day(here)}"]]
    for team, members in of_teams(people).items():
        rows += [[], ["", f"ICT {team}"], ["", "Grade", "Female", "Male", "Sum:"]]
        rows += [["", grade, *pair(each)] for grade, each in by_grade_of(members).items()]
        rows.append(["", "Sum:", *pair(members)])
    return Made([Sheet("Report 1", rows)], here.truth(people))


@shape("output: counts broken by gender, each with its sum beside it again", "xlsx", "csv")
def broken(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [["", "Gender", "Grade", "Employee Count"]]
    for gender, word in BOTH:
        grades = Counter(p.grade for p in people if p.gender == gender)
        told = sorted(grades.items())
        rows += [["", "" if at else word, grade, n] for at, (grade, n) in enumerate(told)]
        rows.append(["", word, "", grades.total()])
    return Made([Sheet("Report 1", [*rows, ["", "Sum:", "", len(people)]])], here.truth(people))


@shape("output: sums of genders marked by a sigma under the gender", "xlsx")
def sigma(here: Here) -> Made:
    people = without_others(here.staff(50))
    rows: list[Row] = [["Position group(T)", "Sex(T)", "Headcount", "FTE"]]
    for team, members in of_teams(people).items():
        rows += [[team, word, many(members, gender), 1.5] for gender, word in BOTH]
        rows.append([team, "∑", len(members), 3.0])
    truth = here.truth(people)
    truth.by_grade = None
    return Made([Sheet("Balance", [*rows, ["∑∑", "", len(people), 9.0]])], truth)


@shape("output: blanks for nobody in a matrix of snapshots", "xlsx")
def snapshots(here: Here) -> Made:
    years = {y: without_others(here.staff(50)) for y in (here.year - 1, here.year)}
    rows: list[Row] = [["Year", *(w for y in years for w in (f"31/03/{y}", ""))],
                       ["Grade", *(word for _ in years for _, word in BOTH)]]  # fmt: skip
    grades = sorted({p.grade for people in years.values() for p in people})
    rows += [[grade, *(many([p for p in people if p.grade == grade], gender) or None
                       for people in years.values() for gender, _ in BOTH)]
             for grade in grades]  # fmt: skip
    rows.append(["Total", *(many(each, g) for each in years.values() for g, _ in BOTH)])
    truth = truth_of(here.code, years)
    truth.by_grade = None
    return Made([Sheet("Export", rows)], truth)


@shape("output: counts over pages, with titles and headings again", "xlsx", "csv")
def pages(here: Here) -> Made:
    people = without_others(here.staff(120))
    teams = {f"{t} {n}": m[n::4] for t, m in of_teams(people).items() for n in range(4)}
    told = list(teams.items())
    rows: list[Row] = []
    for at in range(0, len(told), 6):
        rows += [["iTrent"], ["Headcount by team - ICT", "", "", f"Page {at // 6 + 1}"],
                 [f"Effective date: {day(here)}"], ["Team", "F", "M", "Total"]]  # fmt: skip
        rows += [[team, *pair(each)] for team, each in told[at : at + 6]]
    truth = here.truth(people)
    truth.by_grade = None
    return Made([Sheet("Report", [*rows, ["Grand total", *pair(people)]])], truth)


@shape("output: cost centres down, by their numbers", "xlsx")
def cost_centres(here: Here) -> Made:
    people = without_others(here.staff(50))
    rows: list[Row] = [["Cost Centre", "Female", "Male", "Total"]]
    rows += [
        [21010 + at * 4, *pair(members)] for at, members in enumerate(of_teams(people).values())
    ]
    truth = here.truth(people)
    truth.by_grade = None
    return Made([Sheet("IT", [*rows, ["Total", *pair(people)]])], truth)


# ---------------------------------------------------------------- read in two ways


@shape("output: Access, those without a gender under <>", "xlsx", "csv")
def blanks(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [["Grade", "Total Of EmpNo", "<>", "F", "M"]]
    rows += [[grade, t[0] + t[1] + 1, 1, t[0], t[1]] for grade, t in grades.items()]
    truth.expect = "ask"
    truth.totals = {where: (t[0], t[1], 0, len(grades)) for where, t in truth.totals.items()}
    truth.by_grade = None
    return Made([Sheet("qryGender_Crosstab", rows)], truth)


def _doubted(here: Here, above: list[Row], below: list[Row]) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [*above, ["Grade", "Female", "Male"]]
    rows += [[grade, t[0], t[1]] for grade, t in grades.items()]
    truth.expect, truth.totals, truth.by_grade = "ask", {}, None
    return Made([Sheet("Export", [*rows, *below])], truth)


@shape("output: numbers of positions held", "xlsx")
def positions(here: Here) -> Made:
    return _doubted(here, [[f"Positions held by gender - ICT {day(here)}"]], [])


@shape("output: a filter on ages", "xlsx")
def of_an_age(here: Here) -> Made:
    return _doubted(
        here, [], [[], ["Applied filters:\nService is ICT\nAge Band is 16-24 or 25-29"]]
    )


@shape("output: a filter on two of the teams", "xlsx")
def of_teams_alone(here: Here) -> Made:
    told = "Applied filters:\nService is ICT\nTeam is Applications or Service Desk"
    return _doubted(here, [], [[], [told]])
