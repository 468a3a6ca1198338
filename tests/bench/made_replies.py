"""What people of forty councils answered to one e-mail, which asked for the women and men in their
IT service, by grade if they could: replies in a few lines, forms of their own, tables in a letter.

Written before it was known how they would be read.
"""

from __future__ import annotations

from tests.bench.made_files import Row, Sheet
from tests.bench.made_officer import counted, folk, last_day, nothing, numbers, summed
from tests.bench.made_people import Tally
from tests.bench.made_shapes import Here, Made, shape

Rows = list[Row]
GRADES = ("Grade 5", "Grade 6", "Grade 7", "Grade 8")
LETTERS = ("I", "J", "K", "L", "M")
BANDS = ("Band A", "Band B", "Band C", "Band D")
HEAD: Row = ["Grade", "Women", "Men"]


def rows(groups: dict[str, Tally]) -> Rows:
    return [[word, women, men] for word, (women, men, *_) in groups.items()]


def total(groups: dict[str, Tally], word: str = "Total") -> Row:
    return [word, *summed(groups)[:2]]


def by_grade(here: Here, above: Rows, below: Rows, words: tuple[str, ...] = GRADES) -> Made:
    """A table of grades between what else was written."""
    groups = numbers(here, words)
    return Made(
        [Sheet("Sheet1", [*above, HEAD, *rows(groups), total(groups), *below])],
        counted(here, groups, grades=True),
    )


# ---------------------------------------------------------------- a few lines


@shape("reply: 'Women: 9' in a cell, a greeting and thanks around", "xlsx", "csv")
def greeting(here: Here) -> Made:
    groups = numbers(here, ("IT",))
    women, men = summed(groups)[:2]
    told: Rows = [["Hi Sue, as requested, our IT service:"], [], [f"Women: {women}"],
                  [f"Men: {men}"], [], ["Thanks, Dave"]]  # fmt: skip
    return Made([Sheet("Sheet1", told)], counted(here, groups))


@shape("reply: a form of their own, labels and answers", "xlsx", "ods", named=False)
def form(here: Here) -> Made:
    groups = numbers(here, ("IT",))
    women, men = summed(groups)[:2]
    told: Rows = [["WORKFORCE INFORMATION RETURN"], [], ["Name of council", here.name],
                  ["Service", "ICT"], ["Completed by", "P Nuttall"], ["Telephone", "01253 658658"],
                  ["Date of data", last_day(here)], [], ["No. of women in IT service", women],
                  ["No. of men in IT service", men], ["Total", women + men],
                  ["Comments", "None"]]  # fmt: skip
    return Made([Sheet("Sheet1", told)], counted(here, groups))


@shape("reply: answers to a request by its number", "xlsx", "csv")
def request(here: Here) -> Made:
    groups = numbers(here, ("IT",))
    women, men = summed(groups)[:2]
    told: Rows = [["FOI 1187"], [here.name], [],
                  [f"Q1. Number of female employees in ICT on {last_day(here)}", women],
                  [f"Q2. Number of male employees in ICT on {last_day(here)}", men]]  # fmt: skip
    return Made([Sheet("Sheet1", told)], counted(here, groups))


# ---------------------------------------------------------------- by grade


@shape("reply: the e-mail pasted above the table", "xlsx", named=False)
def pasted(here: Here) -> Made:
    told: Rows = [["From:", "Women in IT project"], ["Subject:", "Women in IT"],
                  ["Please send us the numbers of women and men in your IT service at "
                   f"{last_day(here)}, by grade if you can."], [],
                  [f"Our reply ({here.name}):"]]  # fmt: skip
    return by_grade(here, told, [])


@shape("reply: a letter around the table, a telephone below its total", "xlsx", "csv")
def letter(here: Here) -> Made:
    above: Rows = [
        ["Dear Sir/Madam"],
        [f"Women and men in our IT service at {last_day(here)}."],
        [],
    ]
    below: Rows = [[], ["Kind regards"], ["Morag Rennie"], ["HR Business Partner"],
                   ["Tel", "01738 475000"]]  # fmt: skip
    return by_grade(here, above, below)


@shape("reply: grades put together, under no heading", "xlsx", "csv")
def together(here: Here) -> Made:
    groups = numbers(here, ("Grades 1-4", "Grades 5-7", "Grades 8-10", "Chief Officers"))
    told: Rows = [["IT service"], ["", "Women", "Men"], *rows(groups), total(groups, "All grades")]
    return Made([Sheet("Sheet1", told)], counted(here, groups, grades=True))


@shape("reply: '4 F, 3 M' and '1 F' in a cell beside each job", "csv", "xlsx")
def in_one_cell(here: Here) -> Made:
    groups = numbers(here, ("Service Desk Analyst", "Network Engineer", "Developer"))
    groups |= {"Head of ICT": (1, 0, 0, 0), "Service Desk Manager": (0, 1, 0, 0)}
    told: Rows = [["Role", "Gender"]]
    for job, (women, men, *_) in groups.items():
        said = (f"{number} {letter}" for number, letter in ((women, "F"), (men, "M")) if number)
        told.append([job, ", ".join(said)])
    return Made([Sheet("ICT", told)], counted(here, groups))


@shape("reply: genders down, bands across", "ods", "xls")
def bands_across(here: Here) -> Made:
    groups = numbers(here, BANDS)
    women, men = ([tally[at] for tally in groups.values()] for at in (0, 1))
    told: Rows = [[here.title], ["", *BANDS, "Total"], ["Women", *women, sum(women)],
                  ["Men", *men, sum(men)]]  # fmt: skip
    return Made([Sheet("Sheet1", told)], counted(here, groups, grades=True))


@shape("reply: letters for grades, an M among them, and others than women and men", "xlsx")
def letters(here: Here) -> Made:
    groups = {word: (*tally[:2], 1, 0) for word, tally in numbers(here, LETTERS).items()}
    told: Rows = [[here.title], ["Scale", "Women", "Men", "Non-binary", "Not known", "Total"]]
    told += [[word, *tally, sum(tally)] for word, tally in groups.items()]
    told.append(["Total", *summed(groups), sum(summed(groups))])
    return Made([Sheet("Sheet1", told)], counted(here, groups, grades=True))


@shape("reply: a cross under Female or Male for each person", "xlsx", "csv")
def crosses(here: Here) -> Made:
    people = folk(here, 24)
    told: Rows = [[here.title], ["Post", "Grade", "Female", "Male"]]
    for person in people:
        told.append(
            [person.title, person.grade, *("x" if person.gender == at else "" for at in (0, 1))]
        )
    return Made([Sheet("Sheet1", told)], here.truth(people))


@shape("reply: a list under 'Pay bracket'", "xlsx", "tsv")
def brackets(here: Here) -> Made:
    people = folk(here, 30)
    told: Rows = [["Ref", "Pay bracket", "Gender"]]
    told += [[at, p.grade, ("Woman", "Man")[p.gender]] for at, p in enumerate(people, 501)]
    return Made([Sheet("IT staff", told)], here.truth(people))


# ---------------------------------------------------------------- doubtful


@shape("reply: M and B for girls and boys in Welsh", "xlsx", "csv")
def girls_and_boys(here: Here) -> Made:
    people = folk(here, 29)
    told: Rows = [["Swydd", "Gradd", "Rhyw"]]
    told += [[p.title, p.grade, "MB"[p.gender]] for p in people]
    knows = {"words": {"gender": {"M": "woman", "B": "man"}}}
    return Made([Sheet("Staff TG", told)], here.truth(people, expect="ask", knows=knows))


@shape("reply: a service that two councils share, by their names", "xlsx", named=False)
def shared(here: Here) -> Made:
    made = by_grade(here, [[f"Bromsgrove and Redditch shared IT service, {last_day(here)}"]], [])
    made.truth = nothing(here)
    return made


@shape("reply: a share of so many, about", "xlsx", "csv")
def about(here: Here) -> Made:
    return Made([Sheet("Sheet1", [["About 25% of our 48 IT staff are women."]])], nothing(here))
