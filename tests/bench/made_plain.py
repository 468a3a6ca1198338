"""Plain returns as officers and systems make them, of which nothing is to be asked.

Their truth was set down before it was known how they would be read.
"""

from __future__ import annotations

from dataclasses import replace

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import Person, by_grade, with_names_of_their_own
from tests.bench.made_real import counts_of
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG
from tests.bench.made_twice import by, grade, pair, team


@shape("grade and team of every group", "xlsx", "csv")
def crosstab(here: Here) -> Made:
    people = without_others(here.staff(55))
    rows: list[Row] = [["Grade", "Team", "Gender", "Headcount"]]
    for word, them in by(people, grade).items():
        for each, those in by(them, team).items():
            rows += [[word, each, LONG[g], pair(those)[g]] for g in (0, 1)]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("permanent staff on one sheet, agency workers on another", "xlsx")
def permanent_and_agency(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(45))
    head: Row = ["Name", "Gender", "Job title", "Grade"]

    def rows(them: list[Person]) -> list[Row]:
        return [[f"{p.forename} {p.surname}", LONG[p.gender], p.title, p.grade] for p in them]

    sheets = [Sheet("Permanent", [head, *rows(people[6:])]),
              Sheet("Agency", [head, *rows(people[:6])])]  # fmt: skip
    return Made(sheets, here.truth(people))


@shape("everybody under one directorate of finance", "xlsx", "csv")
def under_finance(here: Here) -> Made:
    people = here.staff(45)
    rows: list[Row] = [["Directorate", *HEADINGS]]
    rows += [["Finance and Resources", *line(p)] for p in people]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("teams of IT, one of them customer services", "xlsx")
def one_other_team(here: Here) -> Made:
    people = without_others(here.staff(55))
    rows: list[Row] = [["Team", "Women", "Men"]]
    words = ("Service Desk", "Networks", "Customer Services", "Business Systems", "Projects")
    rows += [[word, *pair(people[at::5])] for at, word in enumerate(words)]
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("grades with their pay points", "xlsx", "csv")
def pay_points(here: Here) -> Made:
    people = here.staff(45)
    points = {"Apprentice": "Apprentice", "Grade 6": "Grade 6 (SCP 12-17)", "PO4": "PO4 SCP 43"}
    told = [replace(p, grade=points.get(p.grade, p.grade)) for p in people]
    return Made([Sheet("ICT", [HEADINGS, *map(line, told)])], here.truth(told))


@shape("people with blank rows between teams", "xlsx", "csv")
def spaced_teams(here: Here) -> Made:
    people = here.staff(45)
    rows: list[Row] = [["Team", *HEADINGS]]
    for word, them in by(people, team).items():
        rows += [*([word, *line(p)] for p in them), []]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("headcount and FTE over women and men", "xlsx")
def both_over(here: Here) -> Made:
    people = without_others(here.staff(80))
    rows: list[Row] = [["", "Headcount", "", "FTE", ""],
                       ["Grade", "Female", "Male", "Female", "Male"]]  # fmt: skip
    for word, t in by_grade(people).items():
        rows.append([word, t[0], t[1], t[0] * 0.5 + 0.2, t[1] * 0.5 + 0.3])
    merged = [(0, 1, 0, 2), (0, 3, 0, 4)]
    return Made([Sheet("ICT", rows, merged=merged)], here.truth(people))


@shape("Welsh names in a Welsh list", "xlsx", "csv")
def welsh_names(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(40))
    rows: list[Row] = [["Enw", "Rhywedd", "Teitl swydd", "Gradd"]]
    rows += [[f"{p.forename} {('', 'ap ', 'ferch ')[at % 3]}{p.surname}", LONG[p.gender], p.title,
              p.grade] for at, p in enumerate(people)]  # fmt: skip
    return Made([Sheet("TGCh", rows)], here.truth(people))


@shape("surname and forename in columns, some known by another", "xlsx", "csv")
def two_columns(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(40))
    rows: list[Row] = [["Surname", "Forename", *HEADINGS]]
    for at, p in enumerate(people):
        rows.append([p.surname, p.forename if at % 5 else f"{p.forename} / Sam", *line(p)])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("a list with a count of every team and of all", "xlsx", "csv")
def counts_of_teams(here: Here) -> Made:
    people = here.staff(45)
    rows: list[Row] = [["Team", *HEADINGS]]
    for word, them in by(people, team).items():
        rows += [[word, *line(p)] for p in them]
        rows.append(["Total", len(them)])
    rows += [["Grand total", len(people)]]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("a list of posts with vacancies, and a total of posts", "xlsx", "csv")
def total_of_posts(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [HEADINGS, *map(line, people)]
    rows += [["", "", "Vacant", "Grade 8", 37, ""] for _ in range(3)]
    rows.append(["Total", 43])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("women's percentage of each grade of all women", "xlsx", "csv")
def share_of_women(here: Here) -> Made:
    people = without_others(here.staff(55))
    rows: list[Row] = [["Grade", "Female", "Male", "% of women"]]
    for word, t in by_grade(people).items():
        rows.append([word, *t[:2], f"{t[0] / pair(people)[0]:.0%}"])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("counts of men above women's, with a note of women's share", "xlsx")
def noted_share(here: Here) -> Made:
    people = without_others(here.staff(80))
    n = pair(people)
    rows: list[Row] = [["Grade", "Male", "Female"]]
    rows += [[word, t[1], t[0]] for word, t in by_grade(people).items()]
    rows += [[], [f"Women make up {n[0] / sum(n):.1%} of digital and ICT staff"]]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("comments beside some of the counts", "xlsx", "csv")
def commented(here: Here) -> Made:
    people = without_others(here.staff(55))
    rows: list[Row] = [["Grade", "Female", "Male", "Comments"]]
    for at, (word, t) in enumerate(by_grade(people).items()):
        rows.append([word, *t[:2], "one on maternity leave" if at == 2 else ""])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("notes without numbers between the counts", "xlsx")
def noted_between(here: Here) -> Made:
    people = without_others(here.staff(80))
    rows: list[Row] = [["Grade", "Female", "Male"], *counts_of(people)]
    rows.insert(3, ["(regraded in June)"])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))
