"""Lists that mislead: the obvious reading is wrong, or one of two."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.bench.made_files import Row, Sheet
from tests.bench.made_officer import SEXES, SHORT, counted, day, folk, last_day, nothing, years
from tests.bench.made_people import Person, Truth, tally
from tests.bench.made_shapes import Here, Made, shape

Rows = list[Row]
HEAD = ["Employee ID", "Gender", "Job Title", "Grade"]


def _line(p: Person) -> list[object]:
    return [p.number, SEXES[p.gender], p.title, p.grade]


@shape("officer misled: candidates of a campaign", "xlsx")
def candidates(here: Here) -> Made:
    people = folk(here, 62)
    rows: Rows = [["Candidate ID", "Gender", "Vacancy title", "Grade", "Stage reached"],
                  *([*_line(p), ("Longlisted", "Interviewed", "Offered")[i % 3]] for i,
                      p in enumerate(people))]  # fmt: skip
    return Made([Sheet("TalentLink", rows)], nothing(here))


@shape("officer misled: everyone who took a course", "xlsx")
def course(here: Here) -> Made:
    people = folk(here, 35)
    rows: Rows = [["Employee ID", "Gender", "Job Title", "Grade", "Course", "Date completed",
        "Result"],
                  *([*_line(p), "ITIL 4 Foundation", day(here) - timedelta(days=i * 3), "Pass"]
                    for i, p in enumerate(people))]  # fmt: skip
    return Made([Sheet("Learning", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("officer misled: spells of sickness, one row each", "xlsx")
def sickness(here: Here) -> Made:
    people = folk(here, 20)
    spells = [people[(i * 7) % 20] for i in range(45)]
    rows: Rows = [["Employee ID", "Gender", "Job Title", "Grade", "Absence start", "Absence end",
        "Days lost"],
                  *([*_line(p), day(here) - timedelta(days=300 - i * 5),
                      day(here) - timedelta(days=298 - i * 5), 2]
                    for i, p in enumerate(spells))]  # fmt: skip
    return Made([Sheet("Absence", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("officer misled: a list of payslips of three months without numbers", "csv")
def payslips(here: Here) -> Made:
    people = folk(here, 18)
    rows: Rows = [["Pay period", "Gender", "Job Title", "Grade", "Gross pay"],
                  *([f"{m:02d}/{here.year}", *_line(p)[1:], 2100 + 31 * i] for m in (1, 2, 3)
                    for i, p in enumerate(people))]  # fmt: skip
    return Made([Sheet("x", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("officer misled: employee status in a letter", "xlsx")
def status_letter(here: Here) -> Made:
    people, gone = folk(here, 40), folk(here, 9, first=300, gone=True)
    rows: Rows = [
        [*HEAD, "Empl Stat"],
        *([*_line(p), "A"] for p in people),
        *([*_line(p), "T"] for p in gone),
    ]
    return Made([Sheet("HR", rows)], here.truth(people, expect="ask"))


@shape("officer misled: wider council under a title of its own", "xlsx", named=False)
def housing(here: Here) -> Made:
    people = [replace(p, title=t) for p, t in zip(folk(here, 48), ["Housing Officer", "Caretaker",
              "Lettings Assistant", "Repairs Operative"] * 12, strict=True)]  # fmt: skip
    rows: Rows = [
        [f"{here.name} - Housing Services staff list {last_day(here)}"],
        HEAD,
        *(_line(p) for p in people),
    ]
    return Made([Sheet("List", rows)], nothing(here))


@shape("officer misled: two councils in a shared service by their short names", "xlsx")
def shared(here: Here) -> Made:
    people = folk(here, 44)
    rows: Rows = [["Staff no", "Gender", "Role", "Grade", "Home authority"],
                  *([*_line(p), "Mid Suffolk" if i % 3 == 0 else "Host"] for i,
                      p in enumerate(people))]  # fmt: skip
    own = [p for i, p in enumerate(people) if i % 3]
    return Made([Sheet("Shared ICT", rows)], here.truth(own, expect="ask"))


@shape("officer misled: F and P for full and part time under a heading M/F", "xlsx")
def full_part(here: Here) -> Made:
    people = folk(here, 30)
    rows: Rows = [["Name", "Post", "Grade", "F/P"],
                  *([f"{p.forename} {p.surname}", p.title, p.grade, "F" if p.hours == 37 else "P"]
                      for p in people)]  # fmt: skip
    return Made([Sheet("IT", rows)], nothing(here))


@shape("officer misled: titles of address alone", "xlsx")
def address(here: Here) -> Made:
    people = folk(here, 30)
    rows: Rows = [["Title", "Initial", "Surname", "Job", "Grade"],
                  *([("Mrs", "Mr")[p.gender], p.forename[0], p.surname, p.title, p.grade]
                      for p in people)]  # fmt: skip
    return Made([Sheet("IT", rows)], nothing(here))


@shape("officer misled: pronouns in place of gender", "xlsx")
def pronouns(here: Here) -> Made:
    people = folk(here, 27)
    rows: Rows = [["Name", "Pronouns", "Job", "Grade"],
                  *([f"{p.forename} {p.surname}", ("she/her", "he/him")[p.gender], p.title,
                      p.grade] for p in people)]  # fmt: skip
    return Made([Sheet("IT", rows)], nothing(here))


@shape("officer misled: the gender of the manager alone", "xlsx")
def manager_alone(here: Here) -> Made:
    people = folk(here, 33)
    not_the_own: dict[str, object] = {"headings": {"Manager gender": ""}}
    rows: Rows = [["Employee", "Job title", "Grade", "Manager", "Manager gender"],
                  *([f"{p.forename} {p.surname}", p.title, p.grade, "P Varley", SEXES[p.gender]]
                      for p in people)]  # fmt: skip
    return Made([Sheet("ICT", rows)], Truth({}, expect="refuse", knows=not_the_own))


@shape("officer misled: job share of two in a row", "xlsx")
def job_share(here: Here) -> Made:
    people = folk(here, 31)
    rows: Rows = [["Post holder(s)", "Gender", "Post", "Grade", "FTE"]]
    rows += [
        [f"{p.forename} {p.surname}", SHORT[p.gender], p.title, p.grade, p.fte] for p in people[:29]
    ]
    a, b = people[29:]
    rows.insert(9, [f"{a.forename} {a.surname} / {b.forename} {b.surname}",
                    f"{SHORT[a.gender]}/{SHORT[b.gender]}", a.title, a.grade, 1])  # fmt: skip
    return Made([Sheet("Posts", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("officer misled: a list as at another quarter", "xlsx", named=False)
def september(here: Here) -> Made:
    people = folk(here, 34)
    rows: Rows = [
        [f"{here.name} ICT staff as at 30 September {here.year - 1}"],
        HEAD,
        *(_line(p) for p in people),
    ]
    truth = nothing(here)
    truth.knows = {"year": ""}
    return Made([Sheet("ICT", rows)], truth)


@shape("officer misled: another year in the file's name than in its title", "xlsx")
def other_year(here: Here) -> Made:
    people = folk(here, 34)
    rows: Rows = [[f"ICT staff as at 31 March {here.year - 1}"], HEAD, *(_line(p) for p in people)]
    truth = here.truth(people, expect="ask")
    truth.totals = {("council IT", here.code, here.year - 1): tally(p.gender for p in people)}
    truth.knows = {"year": str(here.year - 1)}
    return Made([Sheet("ICT", rows)], truth)


@shape("officer misled: redeployment register", "xlsx", named=False)
def redeployment(here: Here) -> Made:
    people = folk(here, 19)
    rows: Rows = [[f"{here.name} ICT restructure - redeployment register {last_day(here)}"],
                  [*HEAD, "At risk date"], *([*_line(p), day(here) - timedelta(days=40)]
                      for p in people)]  # fmt: skip
    return Made([Sheet("Register", rows)], nothing(here))


@shape("officer misled: digital champions of all services", "xlsx")
def champions(here: Here) -> Made:
    people = folk(here, 41)
    rows: Rows = [["Name", "Gender", "Substantive role", "Grade", "Digital Champion since"],
                  *([f"{p.forename} {p.surname}", SEXES[p.gender], ("Librarian",
                      "Teaching Assistant", "Planner")[i % 3],
                     p.grade, p.started] for i, p in enumerate(people))]  # fmt: skip
    return Made([Sheet("Digital champions", rows)], nothing(here))


@shape("officer misled: laptops issued, with the user's gender", "xlsx")
def laptops(here: Here) -> Made:
    people = folk(here, 50)
    rows: Rows = [["Asset tag", "Model", "Assigned user", "Gender", "Grade", "Issue date"],
                  *([f"LT{4000 + i}", "Latitude 5440", f"{p.forename} {p.surname}",
                      SEXES[p.gender], p.grade, p.started]
                    for i, p in enumerate(people))]  # fmt: skip
    return Made([Sheet("Assets", rows)], nothing(here))


@shape("officer misled: starters of the year under a plain heading", "xlsx", named=False)
def starters(here: Here) -> Made:
    people = [
        replace(p, started=day(here) - timedelta(days=11 * i + 3))
        for i, p in enumerate(folk(here, 24))
    ]
    rows: Rows = [[f"{here.name} ICT appointments {years(here)}"], [*HEAD, "Start date"],
                  *([*_line(p), p.started] for p in people)]  # fmt: skip
    return Made([Sheet("Sheet1", rows)], nothing(here))


@shape("officer misled: exit interviews", "xlsx")
def exits(here: Here) -> Made:
    people = folk(here, 22)
    rows: Rows = [[*HEAD, "Exit interview held?", "Would you recommend us?"],
                  *([*_line(p), "Y" if i % 2 else "N", "Yes"] for i,
                      p in enumerate(people))]  # fmt: skip
    return Made([Sheet("Exit interviews", rows)], nothing(here))


@shape("officer misled: people who applied for flexible working", "xlsx")
def flexible(here: Here) -> Made:
    people = folk(here, 26)
    rows: Rows = [["Employee ID", "Gender", "Job Title", "Grade", "Date of request", "Outcome"],
                  *([*_line(p), day(here) - timedelta(days=i * 9), "Approved" if i % 4
                      else "Declined"]
                    for i, p in enumerate(people))]  # fmt: skip
    return Made([Sheet("FW requests", rows)], nothing(here))


@shape("officer misled: acting up, each person in the substantive and in the acting post", "xlsx")
def acting(here: Here) -> Made:
    people = folk(here, 30)
    rows: Rows = [["Name", "Gender", "Post", "Grade", "Post basis"],
                  *([f"{p.forename} {p.surname}", SEXES[p.gender], p.title, p.grade,
                      "Substantive"] for p in people)]  # fmt: skip
    rows += [
        [f"{p.forename} {p.surname}", SEXES[p.gender], "Team Manager", "Grade 11", "Acting up"]
        for p in people[::8]
    ]
    return Made([Sheet("Posts", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("officer misled: last year's list below this year's", "xlsx")
def below(here: Here) -> Made:
    now, before = folk(here, 32), folk(here, 29)
    rows: Rows = [[f"March {here.year}"], HEAD, *(_line(p) for p in now), [],
        [f"March {here.year - 1}"], HEAD,
                  *(_line(p) for p in before)]  # fmt: skip
    truth = here.truth(now, expect="ask", by_grade=None)
    truth.totals["council IT", here.code, here.year - 1] = tally(p.gender for p in before)
    return Made([Sheet("ICT", rows)], truth)


@shape("officer misled: a whole council, IT by its cost centre alone", "csv")
def cost_centre(here: Here) -> Made:
    people = folk(here, 390)
    titles = ("Social Worker", "Refuse Loader", "Cleaner", "Cook", "Clerk", "Systems Engineer")
    people = [
        replace(p, number=str(500_000 + i), title=titles[i % 6]) for i, p in enumerate(people)
    ]
    rows: Rows = [[*HEAD, "Cost centre"], *([*_line(p), "ICT01" if i % 6 == 5 else f"CC{i % 6}"]
                                            for i, p in enumerate(people))]  # fmt: skip
    own = [p for i, p in enumerate(people) if i % 6 == 5]
    truth = here.truth(own, expect="ask", by_grade=None)
    truth.totals["council workforce", here.code, here.year] = tally(p.gender for p in people)
    return Made([Sheet("x", rows)], truth)


@shape("officer misled: numbers of heads in a list of posts", "xlsx")
def heads_of_posts(here: Here) -> Made:
    people = folk(here, 14)
    rows: Rows = [["Post title", "Gender", "Grade", "Posts"],
                  *([p.title, SEXES[p.gender], p.grade, 1 + i % 3] for i,
                      p in enumerate(people))]  # fmt: skip
    knows = {"headings": {"Posts": "number of people"}}
    groups = {
        str(i): (1 + i % 3, 0, 0, 0) if p.gender == 0 else (0, 1 + i % 3, 0, 0)
        for i, p in enumerate(people)
    }
    return Made([Sheet("ICT", rows)], counted(here, groups, expect="ask", knows=knows))


@shape("officer misled: a list whose leavers are in red and said in the note", "xlsx")
def red(here: Here) -> Made:
    people = folk(here, 31)
    rows: Rows = [
        HEAD,
        *(_line(p) for p in people),
        [],
        ["Note: rows shaded red have left since the last return."],
    ]
    return Made([Sheet("ICT", rows)], nothing(here))


@shape("officer misled: apprentices of the levy, all services", "xlsx", named=False)
def levy(here: Here) -> Made:
    people = folk(here, 28)
    rows: Rows = [[f"{here.name} apprenticeship levy learners {years(here)}"],
                  ["Learner ref", "Gender", "Standard", "Level"],
                  *([p.number, SEXES[p.gender], ("Business Administrator",
                      "Digital Support Technician",
                     "Early Years Educator")[i % 3], 2 + i % 4] for i,
                     p in enumerate(people))]  # fmt: skip
    return Made([Sheet("Levy", rows)], nothing(here))
