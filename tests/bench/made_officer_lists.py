"""Lists of IT staff as an officer keeps them by hand: establishments, sheets a team, starters."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.bench.made_files import Row, Sheet
from tests.bench.made_officer import SEXES, SHORT, TEAMS, day, folk, last_day, years
from tests.bench.made_people import tally
from tests.bench.made_shapes import Here, Made, shape


@shape("officer: establishment with vacant posts by name", "xlsx", named=False)
def establishment(here: Here) -> Made:
    people = folk(here, 39)
    head = ["Post No", "Post Title", "Grade", "FTE", "Postholder", "Gender", "Team"]
    rows = [
        [
            f"ICT/{i:03d}",
            p.title,
            p.grade,
            p.fte,
            f"{p.forename} {p.surname}",
            SEXES[p.gender],
            p.team,
        ]
        for i, p in enumerate(people)
    ]
    for i in (4, 17, 30):
        rows.insert(
            i, [f"ICT/9{i}", "Systems Engineer", "Grade 9", 1, "VACANT", None, "Infrastructure"]
        )
    title = [[f"{here.name} ICT establishment list"], [f"Position at {last_day(here)}"], []]
    return Made([Sheet("Establishment", [*title, head, *rows])], here.truth(people))


@shape("officer: establishment with occupancy", "xlsx")
def occupancy(here: Here) -> Made:
    people = folk(here, 45)
    head = ["Position ID", "Position", "Pay band", "Occupancy", "Gender of occupant", "Budget FTE"]
    rows = [
        [f"P{100 + i}", p.title, p.grade, "Occupied", SEXES[p.gender], p.fte]
        for i, p in enumerate(people)
    ]
    rows += [[f"P{300 + i}", "Web Developer", "Grade 9", "Vacant", "", 1] for i in range(4)]
    return Made([Sheet("Positions", [head, *rows])], here.truth(people))


@shape("officer: names of teams as rows between people", "xlsx")
def team_rows(here: Here) -> Made:
    people = sorted(folk(here, 34), key=lambda p: p.team)
    rows: list[Row] = [
        [f"ICT staff list {last_day(here)}"],
        [],
        ["Name", "M/F", "Job", "Grade"],
    ]
    for team in TEAMS:
        rows.append([team.upper()])
        rows += [[f"{p.forename} {p.surname}", SHORT[p.gender], p.title, p.grade]
                 for p in people if p.team == team]  # fmt: skip
        rows.append([])
    return Made([Sheet("Staff list", rows)], here.truth(people))


@shape("officer: a sheet for each team and a cover", "xlsx", named=False)
def team_sheets(here: Here) -> Made:
    people = folk(here, 61)
    head = ["Employee", "Gender", "Job title", "Grade", "Start date"]
    cover = Sheet("Cover", [[here.name], ["Women in IT return"], ["Date of snapshot:",
        last_day(here)],
                            ["Completed by:", "HR Business Support"]])  # fmt: skip
    sheets = [
        Sheet(team, [head, *([f"{p.surname}, {p.forename}", SEXES[p.gender], p.title, p.grade,
            p.started]
                             for p in people if p.team == team)])
        for team in TEAMS
    ]  # fmt: skip
    return Made([cover, *sheets], here.truth(people))


@shape("officer: current, starters and leavers on three sheets", "xlsx")
def three_sheets(here: Here) -> Made:
    people = folk(here, 48)
    new = [
        replace(p, started=day(here) - timedelta(days=20 + i * 30))
        for i, p in enumerate(people[:6])
    ]
    people = [*new, *people[6:]]
    gone = folk(here, 5, first=300, gone=True)
    head = ["Emp No", "Gender", "Job Title", "Grade", "Start Date"]
    lines = [[p.number, SHORT[p.gender], p.title, p.grade, p.started] for p in people]
    left = [[p.number, SHORT[p.gender], p.title, p.grade, p.started, p.left] for p in gone]
    return Made(
        [Sheet("Current staff", [head, *lines]), Sheet("Starters", [head, *lines[:6]]),
         Sheet("Leavers", [[*head, "Leaving Date"], *left])],
        here.truth(people),
    )  # fmt: skip


@shape("officer: leavers of the year in the list, one on the last day", "xlsx")
def last_days(here: Here) -> Made:
    people = folk(here, 50)
    people[3] = replace(people[3], left=day(here))
    people[8] = replace(people[8], left=day(here) + timedelta(days=30))
    gone = folk(here, 7, first=300, gone=True)
    head = ["Payroll ref", "Sex", "Role", "Grade", "Date joined", "Last working day"]
    rows = [[p.number, SEXES[p.gender], p.title, p.grade, p.started, p.left]
            for p in [*people[:20], *gone, *people[20:]]]  # fmt: skip
    return Made([Sheet("ICT", [head, *rows])], here.truth(people))


@shape("officer: ticks under Female and Male with totals below", "xlsx", "ods")
def ticks(here: Here) -> Made:
    people = folk(here, 27)
    head = ["Name", "Job title", "Grade", "Female", "Male"]
    rows = [[f"{p.forename} {p.surname}", p.title, p.grade, "x" if p.gender == 0 else None,
             "x" if p.gender == 1 else None] for p in people]  # fmt: skip
    women, men, *_ = tally(p.gender for p in people)
    return Made(
        [Sheet("IT team", [head, *rows, ["TOTAL", None, None, women, men]])], here.truth(people)
    )


@shape("officer: women's names left, men's right", "xlsx", named=False)
def two_columns_of_names(here: Here) -> Made:
    people = folk(here, 26)
    women, men = ([p for p in people if p.gender == g] for g in (0, 1))
    rows: list[Row] = [[f"{here.name} IT department, {last_day(here)}"], [],
                                ["FEMALE", None, None, "MALE", None],
                                ["Name", "Grade", None, "Name", "Grade"]]  # fmt: skip
    for i in range(max(len(women), len(men))):
        left, right = ([f"{g[i].forename} {g[i].surname}", g[i].grade] if i < len(g) else [None,
            None]
                       for g in (women, men))  # fmt: skip
        rows.append([*left, None, *right])
    return Made([Sheet("Sheet1", rows)], here.truth(people))


@shape("officer: agency and casual staff in the list", "xlsx")
def agency(here: Here) -> Made:
    people = folk(here, 43)
    kinds = {4: "Agency", 9: "Agency", 15: "Casual", 22: "Fixed term"}
    head = ["ID", "Gender", "Job title", "Grade", "Employment type", "Hours p/w"]
    rows = [[p.number, SEXES[p.gender], p.title, p.grade, kinds.get(i, "Permanent"), p.hours]
            for i, p in enumerate(people)]  # fmt: skip
    return Made([Sheet("ICT workforce", [head, *rows])], here.truth(people))


@shape("officer: abbreviated headings with line breaks", "xlsx", named=False)
def abbreviations(here: Here) -> Made:
    people = folk(here, 31)
    head = [
        "Emp\nNo.",
        "Gend.",
        "Job\nTitle",
        "Grd",
        "Contr.\nHrs",
        "F/T or\nP/T",
        "Start\nDate",
        "Dept.",
    ]
    rows = [[p.number, SHORT[p.gender], p.title, p.grade, p.hours, "FT" if p.hours == 37 else "PT",
             p.started, "IT"] for p in people]  # fmt: skip
    title = [[f"{here.name} - Women in IT data collection {years(here)}"], []]
    return Made([Sheet("Data", [*title, head, *rows])], here.truth(people))


@shape("officer: readme, data and lookups", "xlsx")
def lookups(here: Here) -> Made:
    people = folk(here, 37)
    codes: list[Row] = [
        ["Code", "Meaning"],
        ["F", "Female"],
        ["M", "Male"],
        ["X", "Non-binary"],
        ["U", "Unknown"],
    ]
    grades: list[Row] = [["Grade", "Min SCP", "Max SCP"], *([g, 5 + i * 6, 10 + i * 6] for i, g in
              enumerate(("Grade 5", "Grade 7", "Grade 9", "Grade 11", "Grade 13")))]  # fmt: skip
    readme: list[Row] = [["About this workbook"],
        ["Data: one row per employee in ICT on the snapshot date."],
              ["Lookups: codes used in the data."]]  # fmt: skip
    head = ["Unique ID", "Gender", "Grade", "Role", "Working pattern"]
    rows = [[i + 1, SHORT[p.gender], p.grade, p.title, "Full-time" if p.hours == 37
        else "Part-time"]
            for i, p in enumerate(people)]  # fmt: skip
    return Made([Sheet("Read me", readme), Sheet("Data", [head, *rows]), Sheet("Gender codes",
        codes),
                 Sheet("Grade lookup", grades)], here.truth(people))  # fmt: skip


@shape("officer: numbered list with the sums of heads and FTE below", "xlsx", named=False)
def sums_below(here: Here) -> Made:
    people = folk(here, 30)
    head = ["No.", "Surname", "First name", "Gender", "Post", "Scale", "FTE"]
    rows = [[i + 1, p.surname, p.forename, SEXES[p.gender], p.title, p.grade, p.fte]
            for i, p in enumerate(people)]  # fmt: skip
    women, men, *_ = tally(p.gender for p in people)
    foot: list[Row] = [
        [],
        [None, "Total headcount", None, None, None, None, len(people)],
        [None, "Total FTE", None, None, None, None, round(sum(p.fte for p in people), 2)],
        [None, "Female", None, None, None, None, women],
        [None, "Male", None, None, None, None, men],
    ]
    title = [[f"{here.name}"], [f"ICT staffing as at {last_day(here)}"], []]
    return Made([Sheet("ICT", [*title, head, *rows, *foot])], here.truth(people))


@shape("officer: people and their pivot on two sheets", "xlsx")
def list_and_pivot(here: Here) -> Made:
    people = here.staff(45)
    people = [p for p in people if p.gender in (0, 1)]
    rows: list[Row] = [["Emp No", "Gender", "Grade", "Post"],
                  *([p.number, "FM"[p.gender], p.grade, p.title] for p in people)]  # fmt: skip
    grades = sorted({p.grade for p in people})
    table: list[Row] = [["Count of Emp No", "Gender"], ["Grade", "F", "M", "Grand Total"]]
    for grade in grades:
        w, m = (sum(p.grade == grade and p.gender == g for p in people) for g in (0, 1))
        table.append([grade, w or None, m or None, w + m])
    w, m = (sum(p.gender == g for p in people) for g in (0, 1))
    table.append(["Grand Total", w, m, w + m])
    return Made([Sheet("Data", rows), Sheet("Pivot", table)], here.truth(people))
