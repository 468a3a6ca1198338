"""Returns of people analysts and of small councils: databases, R, pandas, two languages, shares."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from operator import attrgetter

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_output_counts import BOTH, by_grade_of, pair
from tests.bench.made_people import Person, snapshot, truth_of
from tests.bench.made_printed import alone, of_teams
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG

ASK, REFUSE = "ask", "refuse"
CODES = ("2", "1")
WELSH = ("Menywod / Women", "Dynion / Men", "Cyfanswm / Total")
QUARTERS = ("Q1 (Apr-Jun)", "Q2 (Jul-Sep)", "Q3 (Oct-Dec)", "Q4 (Jan-Mar)")
SCHEMES = ("LGPS", "NILGOSC", "Part time")


def grouped(people: list[Person], *fields: str) -> list[tuple[tuple[str, ...], str, int]]:
    """The words of each group, its gender and how many it has."""
    told = attrgetter(*fields, "team")
    counts = Counter((told(p)[:-1], p.gender) for p in people)
    return [(words, LONG[gender], many) for (words, gender), many in sorted(counts.items())]


@shape("analytics: R's counts under n, with the numbers of its rows", "csv")
def counts_of_r(here: Here) -> Made:
    people = without_others(here.staff(70))
    rows: list[Row] = [["", "grade", "job_family", "gender", "n"]]
    told = enumerate(grouped(people, "grade", "team"), 1)
    rows += [[str(at), *words, gender, many] for at, (words, gender, many) in told]
    return Made([Sheet("", rows)], here.truth(people))


@shape("analytics: n_female and pct_female", "csv")
def numbers_and_shares(here: Here) -> Made:
    people = without_others(here.staff(64))
    rows: list[Row] = [["pay_grade", "n_female", "n_male", "n_total", "pct_female"]]
    for grade, members in by_grade_of(people).items():
        women, men, both = pair(members)
        rows.append([grade, women, men, both, round(100 * women / both, 1)])
    return Made([Sheet("", rows)], here.truth(people))


@shape("analytics: a gender and a year in each heading, as F_2024", "csv", "xlsx")
def genders_and_years(here: Here) -> Made:
    now, before = (without_others(here.staff(many)) for many in (50, 46))
    years = {here.year - 1: before, here.year: now}
    rows: list[Row] = [["grade", *(f"{g}_{year}" for year in years for g in "FM")]]
    rows += [[grade, *(sum(p.grade == grade and p.gender == gender for p in people)
                       for people in years.values() for gender, _ in BOTH)]
             for grade in sorted({p.grade for p in [*now, *before]})]  # fmt: skip
    truth = truth_of(here.code, years)
    truth.by_grade = None
    return Made([Sheet("Pivot", rows)], truth)


@shape("analytics: pandas, contracts below genders and the name of the rows below both", "xlsx")
def pandas_pivot(here: Here) -> Made:
    people = without_others(here.staff(60))
    kinds = ("Fixed Term", "Permanent")
    rows: list[Row] = [["gender", "Female", "", "Male", "", "All"],
                       ["contract_type", *kinds, *kinds, ""], ["grade"]]  # fmt: skip
    for grade, members in [*by_grade_of(people).items(), ("All", people)]:
        cells = [sum(p.gender == gender and p.contract == kind for p in members)
                 for gender, _ in BOTH for kind in kinds]  # fmt: skip
        rows.append([grade, *cells, sum(cells)])
    sheet = Sheet("Sheet1", rows, merged=[(0, 1, 0, 2), (0, 3, 0, 4)])
    return Made([sheet], here.truth(people))


@shape("analytics: the ONS's code and name of the council", "csv", named=False)
def of_the_ons(here: Here) -> Made:
    people = without_others(here.staff(64))
    rows: list[Row] = [["LAD24CD", "LAD24NM", "year_ending", "service", "it_female", "it_male"]]
    name = here.name.removesuffix(" Council")
    rows += [[here.code, name, snapshot(here.year).isoformat(), team, *pair(members)[:2]]
             for team, members in of_teams(people).items()]  # fmt: skip
    truth = here.truth(people)
    truth.by_grade = None
    return Made([Sheet("", rows)], truth)


@shape("analytics: a key to codes on a later sheet", "xlsx", "ods")
def later_key(here: Here) -> Made:
    people = alone(here, 50)
    rows: list[Row] = [["pid", "sex", "grade", "job_title"]]
    rows += [[p.number, CODES[p.gender], p.grade, p.title] for p in people]
    key: list[Row] = [["Code", "Meaning"], [1, "Male"], [2, "Female"]]
    return Made([Sheet("data", rows), Sheet("Key", key)], here.truth(people))


@shape("analytics: starters and leavers of each quarter", "xlsx", "csv")
def flows_by_quarter(here: Here) -> Made:
    rows: list[Row] = [["Digital: starters and leavers", "", "", "", ""],
                       ["", "Starters", "", "Leavers", ""],
                       ["Quarter", "Female", "Male", "Female", "Male"]]  # fmt: skip
    numbers = [[here.rng.randrange(1, 6) for _ in range(4)] for _ in QUARTERS]
    rows += [[word, *each] for word, each in zip(QUARTERS, numbers, strict=True)]
    rows.append(["Total", *map(sum, zip(*numbers, strict=True))])
    sheet = Sheet("Flows", rows, merged=[(1, 1, 1, 2), (1, 3, 1, 4)])
    return Made([sheet], here.truth([], by_grade=None))


@shape("analytics: one directorate beside every row", "csv", named=False)
def one_directorate(here: Here) -> Made:
    people = without_others(here.staff(90))
    rows: list[Row] = [["Snapshot", "Council", "Directorate", "Grade", "Female Headcount",
                        "Male Headcount", "% Female"]]  # fmt: skip
    for grade, members in by_grade_of(people).items():
        women, men, both = pair(members)
        rows.append([f"31 Mar {here.year}", here.name, "Digital", grade, women, men,
                     f"{women / both:.1%}"])  # fmt: skip
    return Made([Sheet("", rows)], here.truth(people))


@shape("analytics: years of service beside names", "xlsx", "ods")
def years_of_service(here: Here) -> Made:
    people = alone(here, 30)
    rows: list[Row] = [["Surname", "First Name", "Gender", "Job Title", "Grade", "Yrs in role"]]
    rows += [[p.surname, p.forename, LONG[p.gender], p.title, p.grade,
              here.year - p.started.year] for p in people]  # fmt: skip
    return Made([Sheet("Staff", rows)], here.truth(people))


@shape("analytics: pension schemes and part time in columns of Y and N", "csv")
def of_schemes(here: Here) -> Made:
    people = alone(here, 36)
    rows: list[Row] = [["Employee No", "Gender", "Post", "Grade", *SCHEMES]]
    rows += [[p.number, LONG[p.gender], p.title, p.grade, "Y" if at % 5 else "N",
              "N" if at % 4 else "Y", "N" if p.hours > 30 else "Y"]
             for at, p in enumerate(people)]  # fmt: skip
    return Made([Sheet("", rows)], here.truth(people))


@shape("analytics: years down in Welsh", "xlsx", "csv")
def welsh_years(here: Here) -> Made:
    people = without_others(here.staff(40))
    rows: list[Row] = [["TGCh: nifer y gweithwyr"], ["Blwyddyn / Year", *WELSH],
                       [f"31 Mawrth {here.year}", *pair(people)]]  # fmt: skip
    truth = here.truth(people)
    truth.by_grade = None
    return Made([Sheet("TGCh", rows)], truth)


@shape("analytics: who sent it, with an extension, below the total", "xlsx")
def sent_by(here: Here) -> Made:
    people = without_others(here.staff(44))
    rows: list[Row] = [["Grade", "Female", "Male", "Total"]]
    rows += [[grade, *pair(members)] for grade, members in by_grade_of(people).items()]
    rows += [["Total", *pair(people)], [], ["Completed by: HR Support", "", "ext 2214"]]
    return Made([Sheet("ICT", rows)], here.truth(people))


# ---------------------------------------------------------------- doubtful


@shape("analytics: a few new starters, as the title says", "xlsx", "csv")
def few_starters(here: Here) -> Made:
    people = [replace(p, started=snapshot(here.year) - timedelta(days=20 + 40 * at))
              for at, p in enumerate(alone(here, 7))]  # fmt: skip
    rows: list[Row] = [["New starters - ICT"], ["Name", "Gender", "Job title", "Start date"]]
    rows += [[f"{p.forename} {p.surname}", LONG[p.gender], p.title, p.started] for p in people]
    return Made([Sheet("Sheet1", rows)], here.truth([], by_grade=None, expect=ASK))


@shape("analytics: one list of ICT and another service", "xlsx")
def with_another(here: Here) -> Made:
    people = alone(here, 16)
    rows: list[Row] = [["Customer Services and ICT - staff list"],
                       ["Name", "Gender", "Job title", "Grade"]]  # fmt: skip
    rows += [[f"{p.forename} {p.surname}", LONG[p.gender],
              "Customer Adviser" if at % 2 else p.title, p.grade]
             for at, p in enumerate(people)]  # fmt: skip
    return Made([Sheet("Staff", rows)], here.truth([], by_grade=None, expect=REFUSE))


@shape("analytics: rows of a system that is being tested, and a register of casual staff", "csv")
def of_a_test(here: Here) -> Made:
    people = alone(here, 30)
    rows: list[Row] = [["record_source", "id", "gender", "grade", "job_title"]]
    rows += [["UAT" if at % 6 == 5 else "PROD", p.number, LONG[p.gender], p.grade, p.title]
             for at, p in enumerate(people)]  # fmt: skip
    counted = [p for at, p in enumerate(people) if at % 6 < 5]
    truth = here.truth(counted, by_grade=None, expect=ASK)
    said = {"UAT": "not counted", "PROD": "counts"}
    truth.knows = {"words": {"who counts by 'record_source'": said}}
    return Made([Sheet("", rows)], truth)


@shape("analytics: averages of a year", "csv")
def averages(here: Here) -> Made:
    rows: list[Row] = [["grade", "avg_headcount_female", "avg_headcount_male"],
                       ["G6", 4, 11], ["G7", 6, 14]]  # fmt: skip
    return Made([Sheet("", rows)], here.truth([], by_grade=None, expect=REFUSE))


@shape("analytics: contracts, of which somebody may hold several", "xlsx")
def of_contracts(here: Here) -> Made:
    people = without_others(here.staff(30))
    title = "ICT contracts of employment (an employee may hold more than one)"
    rows: list[Row] = [[title], ["Grade", "Female", "Male"]]
    rows += [[grade, *pair(members)[:2]] for grade, members in by_grade_of(people).items()]
    return Made([Sheet("ICT", rows)], here.truth([], by_grade=None, expect=REFUSE))
