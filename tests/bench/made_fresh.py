"""Returns as an officer who had not seen the program would send them: systems' own headings,
filters over pivot tables, notes in words, other services beside the IT staff.

Their truth was set down before it was known how they would be read.
"""

from __future__ import annotations

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_people import Person, Truth, tally
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG
from tests.bench.made_twice import by, grade, pair, team

# ---------------------------------------------------------------- other services beside IT


@shape("a whole council whose other services have titles such as Officer", "xlsx", "csv")
def plain_titles_elsewhere(here: Here) -> Made:
    it, others = here.staff(50), here.staff(240, women=0.6)
    services = ("Housing", "Adult Social Care", "Highways", "Libraries", "Legal")
    rows: list[Row] = [
        ["Employee Ref", "Surname", "Gender", "Directorate", "Service", "Post Title", "Grade"]
    ]
    rows += [[p.number, p.surname, LONG[p.gender], "Council", "ICT and Digital", p.title, p.grade]
             for p in it]  # fmt: skip
    rows += [[f"5{p.number}", p.surname, LONG[p.gender], "Council", services[at % 5],
              ("Officer", "Senior Officer", "Manager")[at % 3], p.grade]
             for at, p in enumerate(others)]  # fmt: skip
    counted = {
        ("council IT", here.code, here.year): tally(p.gender for p in it),
        ("council workforce", here.code, here.year): tally(p.gender for p in it + others),
    }
    rule = {"by": "department", "words": ["ICT and Digital"]}
    return Made(
        [Sheet("Export", rows)], Truth(totals=counted, expect="ask", knows={"it_staff": rule})
    )


# ---------------------------------------------------------------- filters and notes

FILTERS = (("Contract type", "Agency", "refuse"), ("Full/Part Time", "Part Time", "refuse"),
           ("Leaver?", "No", "plain"), ("Directorate", "(Multiple Items)", "plain"),
           ("Contract type", "(All)", "plain"))  # fmt: skip


def pivot(people: list[Person]) -> list[Row]:
    """Women and men by grade, as a pivot table says them."""
    rows: list[Row] = [["Count of Employee ID", "Column Labels"],
                       ["Row Labels", "Female", "Male", "Grand Total"]]  # fmt: skip
    rows += [[word, *pair(them), len(them)] for word, them in by(people, grade).items()]
    return [*rows, ["Grand Total", *pair(people), len(people)]]


for LABEL, VALUE, EXPECT in FILTERS:

    def filtered(here: Here, label: str = LABEL, value: str = VALUE, expect: str = EXPECT) -> Made:
        people = without_others(here.staff(60))
        rows: list[Row] = [[label, value], [], *pivot(people)]
        hidden = here.staff(9) if expect == "refuse" else []
        truth = here.truth(people + hidden, expect=expect)
        return Made([Sheet("ICT pivot", rows)], truth)

    shape(f"a pivot table filtered by '{LABEL}: {VALUE}'", "xlsx")(filtered)


NOTES = (("Names highlighted in yellow have left since the list was made", "refuse"),
         ("Figures include 5 people who left on or before 30 March", "refuse"),
         ("People with two posts appear twice", "refuse"),
         ("Includes apprentices and fixed-term staff; excludes agency workers and vacancies",
          "plain"))  # fmt: skip

for NOTE, EXPECT in NOTES:

    def noted(here: Here, note: str = NOTE, expect: str = EXPECT) -> Made:
        people = without_others(here.staff(60))
        rows: list[Row] = [["ICT staff by team"], ["Team", "Female", "Male", "Total"]]
        rows += [[word, *pair(them), len(them)] for word, them in by(people, team).items()]
        rows += [["Total", *pair(people), len(people)], [], [note]]
        there = people[5:] if expect == "refuse" else people
        return Made([Sheet("ICT", rows)], here.truth(there, expect=expect, by_grade=None))

    shape(f"counts by team with the note '{NOTE}'", "xlsx")(noted)


# ---------------------------------------------------------------- rows that are no people


@shape("courses that people without numbers took, a row each", "xlsx", "csv")
def courses(here: Here) -> Made:
    people = here.staff(25)
    rows: list[Row] = [["Gender", "Job Title", "Grade", "Course", "Completed"]]
    for p in people:
        rows += [[LONG[p.gender], p.title, p.grade, course, "Yes"]
                 for course in here.rng.sample(("GDPR", "Cyber awareness", "ITIL"), 2)]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


@shape("acting up as a second assignment of the same number", "xlsx", "csv")
def assignments(here: Here) -> Made:
    people = here.staff(36)
    rows: list[Row] = [["Assignment Number", "Gender", "Position", "Grade", "Position Type"]]
    for at, p in enumerate(people):
        rows.append([p.number, LONG[p.gender], p.title, p.grade, "Substantive"])
        if at % 7 == 2:
            rows.append([f"{p.number}-2", LONG[p.gender], "Team Leader", p.grade, "Acting Up"])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


@shape("respondents of a survey among the IT staff", "xlsx")
def respondents(here: Here) -> Made:
    people = without_others(here.staff(80))
    women, men = pair(people[:50])
    rows: list[Row] = [["ICT staff survey: respondents"], ["Gender", "Responses"],
                       ["Female", women], ["Male", men]]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse", by_grade=None))


@shape("two pivot tables below one another, made on two days", "xlsx", "csv")
def two_pivots(here: Here) -> Made:
    people = without_others(here.staff(64))
    later = people[2:]
    rows: list[Row] = [["Row Labels", "F", "M", "Grand Total"]]
    rows += [[word, *pair(them), len(them)] for word, them in by(people, grade).items()]
    rows += [["Grand Total", *pair(people), len(people)], [], rows[0]]
    rows += [[word, *pair(them), len(them)] for word, them in by(later, team).items()]
    rows.append(["Grand Total", *pair(later), len(later)])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse", by_grade=None))


# ---------------------------------------------------------------- headings as systems write them


@shape("headings in one word, under the filters of the export", "xlsx", "xls", "csv")
def in_one_word(here: Here) -> Made:
    people = here.staff(80)
    rows: list[Row] = [
        ["Filters: Directorate = Resources; Service = ICT; Status = Current"],
        ["EmployeeID", "LegalSex", "PositionTitle", "GradeName", "OrgUnit", "ContractedHours",
         "EngagementBasis"],
    ]  # fmt: skip
    rows += [[p.number, LONG[p.gender], p.title, p.grade, p.team, p.hours, p.contract]
             for p in people]  # fmt: skip
    return Made([Sheet("Export", rows)], here.truth(people))


@shape("Oracle EBS with the path of each organisation", "tsv", named=False)
def paths(here: Here) -> Made:
    people = without_others(here.staff(40))
    rows: list[Row] = [[here.title], ["Employee Number", "Sex Code", "Organization", "Job Name",
                                      "Grade Name", "Assignment Status"]]  # fmt: skip
    rows += [[p.number, "FM"[p.gender], f"{here.name}.Resources.ICT.{p.team}", p.title,
              f"NJC.{p.grade}", "Active Assignment"] for p in people]  # fmt: skip
    return Made([Sheet("Export", rows)], here.truth(people, by_grade=None))


@shape("SAP with the key of each gender beside its word", "xlsx", "tsv")
def keys_and_words(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [["Pers.No.", "Gender Key", "Wording", "EE Group", "Position", "PS group"]]
    rows += [[f"000{p.number}", "21"[p.gender], LONG[p.gender], "Active", p.title, p.grade]
             for p in people]  # fmt: skip
    return Made([Sheet("SAP", rows)], here.truth(people))
