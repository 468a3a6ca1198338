"""Lists of IT staff in Welsh, in long or short words, and with what else officers put in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.bench.made_files import Row, Sheet
from tests.bench.made_officer import SEXES, counted, day, folk, last_day, years
from tests.bench.made_people import tally
from tests.bench.made_shapes import Here, Made, shape


@shape("officer: Welsh list", "xlsx", named=False)
def welsh_list(here: Here) -> Made:
    people = folk(here, 28, ("Gradd 5", "Gradd 7", "Gradd 9"))
    head = ["Rhif Gweithiwr", "Enw", "Rhyw", "Teitl y Swydd", "Gradd", "Oriau", "Dyddiad dechrau"]
    rows = [[p.number, f"{p.forename} {p.surname}", "Benyw" if p.gender == 0 else "Gwryw",
        p.title, p.grade,
             p.hours, p.started] for p in people]  # fmt: skip
    title = [[here.name], [f"Staff TGCh mewn swydd ar 31 Mawrth {here.year}"], []]
    return Made([Sheet("Staff", [*title, head, *rows])], here.truth(people))


@shape("officer: headings in Welsh and English", "xlsx", named=False)
def both_languages(here: Here) -> Made:
    people = folk(here, 46, ("GR6", "GR8", "GR10"))
    head = ["Cyfeirnod / Reference", "Rhyw / Gender", "Swydd / Post", "Gradd / Grade",
            "Patrwm gwaith / Working pattern", "Gwasanaeth / Service"]  # fmt: skip
    sex = ("Benyw / Female", "Gwryw / Male")
    rows = [[p.number, sex[p.gender], p.title, p.grade, "Llawn amser / Full time" if p.hours == 37
        else
             "Rhan amser / Part time", "TGCh / ICT"] for p in people]  # fmt: skip
    title = [[f"{here.name} - Gweithlu TGCh / ICT Workforce - 31/03/{here.year}"], []]
    return Made([Sheet("Gweithlu", [*title, head, *rows])], here.truth(people))


@shape("officer: W and M for the genders", "xlsx")
def w_and_m(here: Here) -> Made:
    people = folk(here, 22)
    head = ["Officer", "W/M", "Title of post", "Grade"]
    rows = [
        [f"{p.forename} {p.surname}", "W" if p.gender == 0 else "M", p.title, p.grade]
        for p in people
    ]
    return Made([Sheet("IT", [head, *rows])], here.truth(people))


@shape("officer: long words for the genders", "xlsx")
def long_words(here: Here) -> Made:
    people = folk(here, 55)
    people = [
        replace(p, gender=2 if i == 7 else 3 if i in (20, 41) else p.gender)
        for i, p in enumerate(people)
    ]
    words = (
        "Female (including trans woman)",
        "Male (including trans man)",
        "Non-binary",
        "Not disclosed",
    )
    head = ["Ref", "Which gender do you identify as?", "Grade", "Job family", "Contract"]
    rows = [[p.number, words[p.gender], p.grade, p.team, p.contract] for p in people]
    return Made([Sheet("Workforce", [head, *rows])], here.truth(people, expect="ask"))


@shape("officer: a list with salary, NI number and birth date", "xlsx")
def personal(here: Here) -> Made:
    people = folk(here, 40)
    head = ["Title", "Forename", "Surname", "DOB", "NI Number", "Gender", "Work email",
        "Job Title", "Grade",
            "Annual Salary", "Pension Scheme"]  # fmt: skip
    rows = [["Ms" if p.gender == 0 else "Mr", p.forename, p.surname,
        day(here) - timedelta(days=9000 + 97 * i),
             f"QQ{100000 + 137 * i}A", SEXES[p.gender],
             f"{p.forename}.{p.surname}@example.gov.uk".lower(),
             p.title, p.grade, 24_000 + 431 * i, "LGPS"] for i, p in enumerate(people)]  # fmt: skip
    return Made([Sheet("Sheet1", [head, *rows])], here.truth(people))


@shape("officer: four people of a small district", "xlsx", "csv", named=False)
def few(here: Here) -> Made:
    people = folk(here, 5)
    rows: list[Row] = [[f"{here.name} IT team, {years(here)}"], ["Job title", "Gender", "Grade",
        "Full or part time"],
            *([p.title, SEXES[p.gender], p.grade, "Full time"] for p in people)]  # fmt: skip
    return Made([Sheet("Sheet1", rows)], here.truth(people))


@shape("officer: a list that ends with a signature and a caveat", "xlsx", named=False)
def signed(here: Here) -> Made:
    people = folk(here, 33)
    head = ["Employee Ref", "Gender", "Job Title", "Salary Grade", "Directorate"]
    rows = [[p.number, SEXES[p.gender], p.title, p.grade, "Corporate Resources"] for p in people]
    foot = [[], ["Data taken from the HR system. Gender is as recorded at appointment."],
            ["Prepared by: J Womersley, Workforce Information"],
            ["OFFICIAL - SENSITIVE"]]  # fmt: skip
    title = [
        ["OFFICIAL - SENSITIVE"],
        [f"{here.name}: IT and Digital employees at {last_day(here)}"],
        [],
    ]
    return Made([Sheet("List", [*title, head, *rows, *foot])], here.truth(people))


@shape("officer: the team once above its people's rows", "xlsx")
def merged_down(here: Here) -> Made:
    people = sorted(folk(here, 32), key=lambda p: (p.team, p.grade))
    rows: list[Row] = [["Team", "Grade", "Job title", "Gender"]]
    before = ""
    for p in people:
        team = p.team if p.team != before else None
        rows.append([team, p.grade, p.title, SEXES[p.gender]])
        before = p.team
    return Made([Sheet("ICT structure", rows)], here.truth(people))


@shape("officer: one list of two years by a column of the snapshot", "xlsx")
def two_snapshots(here: Here) -> Made:
    now, before = folk(here, 36), folk(here, 33)
    head = ["Snapshot", "Staff ID", "Gender", "Grade", "Job title"]
    rows = [[f"31/03/{year}", p.number, SEXES[p.gender], p.grade, p.title]
            for year, group in ((here.year - 1, before), (here.year, now))
            for p in group]  # fmt: skip
    truth = counted(here, {"": tally(p.gender for p in now)})
    truth.totals["council IT", here.code, here.year - 1] = tally(p.gender for p in before)
    return Made([Sheet("Data", [head, *rows])], truth)
