"""What only names, titles and blanks tell: boards, partners, teams below one another, groups."""

from __future__ import annotations

from collections.abc import Sequence

from tests.bench.made_files import Row, Sheet
from tests.bench.made_officer import (
    GRADES,
    SEXES,
    TEAMS,
    counted,
    day,
    folk,
    last_day,
    nothing,
    numbers,
    summed,
)
from tests.bench.made_people import Person, Tally
from tests.bench.made_shapes import Here, Made, shape

Rows = list[Row]
HEAD = ["Employee No", "Gender", "Job Title"]
PAIR = ["Grade", "Female", "Male"]


def table(groups: dict[str, Tally], head: Sequence[str] = PAIR) -> Rows:
    """A table of women and men."""
    return [list(head), *([word, *tally[:2]] for word, tally in groups.items())]


def line(p: Person) -> Row:
    return [p.number, SEXES[p.gender], p.title]


# ---------------------------------------------------------------- others than the staff


@shape("a digital board by role", "xlsx")
def board(here: Here) -> Made:
    rows: Rows = [["Digital Board"], ["Role", "Female", "Male"], ["Chair", 0, 1],
                  ["Vice-chair", 1, 0], ["Member", 4, 7]]  # fmt: skip
    return Made([Sheet("Sheet1", rows)], nothing(here))


@shape("the members of a steering group", "csv")
def steering(here: Here) -> Made:
    people = folk(here, 11)
    rows: Rows = [["ICT steering group"], ["Name", "Gender", "Service"],
                  *([f"{p.forename} {p.surname}", SEXES[p.gender], "Resources"]
                    for p in people)]  # fmt: skip
    return Made([Sheet("x", rows)], nothing(here))


@shape("a report to a programme board", "xlsx")
def to_board(here: Here) -> Made:
    groups = numbers(here, GRADES)
    rows: Rows = [["Future structure programme board"], ["ICT staff by grade"], [], *table(groups)]
    return Made([Sheet("Appendix A", rows)], counted(here, groups, grades=True))


@shape("staff of partners beside the council's", "xlsx")
def partners(here: Here) -> Made:
    groups = numbers(here, GRADES)
    rows: Rows = [["ICT staff by grade, including partner councils"], *table(groups)]
    return Made([Sheet("ICT", rows)], nothing(here))


@shape("a service shared with neighbours", "csv")
def shared(here: Here) -> Made:
    people = folk(here, 24)
    rows: Rows = [["Shared ICT service for ourselves and our neighbours"], [*HEAD, "Grade"],
                  *([*line(p), p.grade] for p in people)]  # fmt: skip
    return Made([Sheet("x", rows)], nothing(here))


@shape("schools' technicians among the teams", "xlsx")
def technicians(here: Here) -> Made:
    groups = numbers(here, TEAMS)
    rows: Rows = [["ICT staff"], *table(groups, ["Team", "Female", "Male"]),
                  ["School ICT technicians", 3, 9]]  # fmt: skip
    return Made([Sheet("ICT", rows)], nothing(here))


@shape("a filter below a list", "xlsx")
def filtered(here: Here) -> Made:
    people = folk(here, 31)
    rows: Rows = [[*HEAD, "Grade"], *([*line(p), p.grade] for p in people), [],
                  ["Applied filters:\nService is ICT\nContract type is Permanent"]]  # fmt: skip
    return Made([Sheet("Export", rows)], nothing(here))


@shape("a filter of a service below a list", "xlsx")
def of_service(here: Here) -> Made:
    people = folk(here, 31)
    rows: Rows = [[*HEAD, "Grade"], *([*line(p), p.grade] for p in people), [],
                  ["Applied filters:\nService is ICT\nEmployee status is Active"]]  # fmt: skip
    return Made([Sheet("Export", rows)], here.truth(people))


@shape("a team that deals with casework", "xlsx")
def casework(here: Here) -> Made:
    groups = numbers(here, GRADES)
    rows: Rows = [["ICT, Casework and Records team"], *table(groups)]
    return Made([Sheet("Sheet1", rows)], counted(here, groups, grades=True))


# ---------------------------------------------------------------- blanks below a word


@shape("grades printed once above each group", "xlsx", "csv")
def once(here: Here) -> Made:
    people = sorted(folk(here, 44), key=lambda p: GRADES.index(p.grade))
    above = ""
    rows: Rows = [["Grade", *HEAD]]
    for p in people:
        rows.append(["" if p.grade == above else p.grade, *line(p)])
        above = p.grade
    return Made([Sheet("ICT Crystal", rows)], here.truth(people))


@shape("teams and their grades printed once", "xls")
def nested(here: Here) -> Made:
    people = sorted(folk(here, 52), key=lambda p: (p.team, GRADES.index(p.grade)))
    team = grade = ""
    rows: Rows = [["Team", "Grade", *HEAD]]
    for p in people:
        grade = grade if p.team == team else ""
        shown = ["" if p.team == team else p.team, "" if p.grade == grade else p.grade]
        rows.append([*shown, *line(p)])
        team, grade = p.team, p.grade
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("grades left blank where they are said again", "xlsx")
def again(here: Here) -> Made:
    people = folk(here, 30)
    grades = [GRADES[at // 5 % 3] if at % 5 == 0 else "" for at in range(len(people))]
    rows: Rows = [["Grade", *HEAD], *([g, *line(p)] for g, p in zip(grades, people, strict=True))]
    truth = here.truth(people, expect="ask")
    truth.by_grade = None
    return Made([Sheet("ICT", rows)], truth)


@shape("a pivot of grades, teams and genders", "xlsx")
def pivot(here: Here) -> Made:
    rows: Rows = [["Grade", "Team", "Gender", "Headcount"]]
    groups = {}
    for grade in GRADES[:3]:
        teams = numbers(here, TEAMS[:2])
        for at, (team, tally) in enumerate(teams.items()):
            rows += [["" if at else grade, team, "Female", tally[0]], ["", "", "Male", tally[1]]]
        groups[grade] = summed(teams)
    return Made([Sheet("ICT", rows)], counted(here, groups, grades=True))


# ---------------------------------------------------------------- tables called by names


def below_one_another(here: Here, names: Sequence[str]) -> tuple[Rows, dict[str, Tally]]:
    """A table for each name, and the sum of them by grade."""
    rows: Rows = []
    each = [numbers(here, GRADES[:3]) for _ in names]
    for name, groups in zip(names, each, strict=True):
        rows += [[name], *table(groups), []]
    return rows, {g: summed({str(at): groups[g] for at, groups in enumerate(each)})
                  for g in GRADES[:3]}  # fmt: skip


@shape("teams below one another, each with a table", "xlsx")
def teams(here: Here) -> Made:
    rows, groups = below_one_another(here, TEAMS[:3])
    title: Rows = [["ICT staff by grade"], []]
    return Made([Sheet("ICT", [*title, *rows])], counted(here, groups, grades=True))


@shape("services below one another, each said to be one", "ods")
def services(here: Here) -> Made:
    rows, groups = below_one_another(here, ("Service: Networks", "Service: Business Systems"))
    return Made([Sheet("Sheet1", rows)], counted(here, groups, grades=True))


@shape("a service and one of its teams below one another", "xlsx")
def whole(here: Here) -> Made:
    rows, _ = below_one_another(here, ("ICT", "Service Desk"))
    return Made([Sheet("Sheet1", rows)], nothing(here))


@shape("sheets of the staff and of its managers", "xlsx")
def managers(here: Here) -> Made:
    groups, some = numbers(here, GRADES, 4), numbers(here, GRADES, 0, 3)
    truth = counted(here, groups, expect="ask")
    truth.knows = {"sheets": ["ICT staff"]}
    return Made([Sheet("ICT staff", table(groups)), Sheet("ICT managers", table(some))], truth)


@shape("a sheet a team, one of them of applications", "xlsx")
def applications(here: Here) -> Made:
    people = folk(here, 36, teams=("Service Desk", "Applications"))
    sheets = [Sheet(team, [["Name", "Gender", "Grade"],
                           *([f"{p.forename} {p.surname}", SEXES[p.gender], p.grade]
                             for p in people if p.team == team)])
              for team in ("Service Desk", "Applications")]  # fmt: skip
    return Made(sheets, here.truth(people))


@shape("few people by grade and by team", "xlsx")
def few(here: Here) -> Made:
    groups = {"Grade 6": (2, 4, 0, 0), "Grade 8": (1, 5, 0, 0), "Grade 10": (1, 2, 0, 0)}
    other = {"Service Desk": (1, 6, 0, 0), "Networks": (3, 5, 0, 0)}
    head = ["Row Labels", "Female", "Male"]
    rows: Rows = [["ICT staff by grade"], *table(groups, head), [], ["ICT staff by team"],
                  *table(other, head)]  # fmt: skip
    return Made([Sheet("Pivots", rows)], counted(here, groups, grades=True))


# ---------------------------------------------------------------- said in words


@shape("questions and answers of a request", "xlsx", "csv")
def questions(here: Here) -> Made:
    rows: Rows = [[f"FOI 2{here.year}: response of {here.name}"], ["No.", "Question", "Answer"],
                  [1, "How many women work in your ICT department?", 17],
                  [2, "How many men work in your ICT department?", 48],
                  [3, "Who leads the department?", "The Chief Digital Officer"]]  # fmt: skip
    return Made([Sheet("FOI", rows)], counted(here, {"all": (17, 48, 0, 0)}))


@shape("questions of who works part time", "xlsx")
def of_some(here: Here) -> Made:
    rows: Rows = [["Question", "Answer"],
                  ["How many women in ICT work part time?", 7],
                  ["How many men in ICT work part time?", 4]]  # fmt: skip
    return Made([Sheet("FOI", rows)], nothing(here))


@shape("women and men in one row under a title", "xlsx")
def one_row(here: Here) -> Made:
    rows: Rows = [[f"ICT staff at {last_day(here)}"], ["Women", "Men", "Total"], [17, 48, 65]]
    return Made([Sheet("Sheet1", rows)], counted(here, {"all": (17, 48, 0, 0)}))


@shape("yes and no beside days of leaving, of Workday", "xlsx")
def workday(here: Here) -> Made:
    people, gone = folk(here, 40), folk(here, 5, first=40, gone=True)
    rows: Rows = [[*HEAD, "Grade", "Active Status", "Termination Date"],
                  *([*line(p), p.grade, "No" if p.left else "Yes", p.left]
                    for p in (*people, *gone))]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("a council's bare name beside its staff", "xlsx", named=False)
def bare(here: Here) -> Made:
    groups = numbers(here, GRADES)
    place = here.name.removesuffix(" City Council").removesuffix(" Council")
    rows: Rows = [[f"{place} - ICT staff, {last_day(here)}"], *table(groups)]
    return Made([Sheet("Sheet1", rows)], counted(here, groups, grades=True))


@shape("two numbers of one person", "xlsx")
def two_numbers(here: Here) -> Made:
    people = folk(here, 20)
    born = [[f"{p.forename} {p.surname}", day(here).replace(year=1970 + at % 25)]
            for at, p in enumerate(people)]  # fmt: skip
    rows: Rows = [["Name", "Date of birth", *HEAD],
                  *([*who, *line(p)] for who, p in zip(born, people, strict=True)),
                  [*born[3], "990017", SEXES[people[3].gender], "Web Developer"]]  # fmt: skip
    return Made([Sheet("ICT", rows)], nothing(here))
