"""What stands at the end of a list, below counts or beside them: numbers of rows, and other people.

Written before it was known how they would be read.
"""

from __future__ import annotations

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import by_grade, leavers
from tests.bench.made_shapes import Here, Made, shape


def ended(here: Here, *last: Row, expect: str = "plain", many: int = 40) -> Made:
    people = here.staff(many)
    rows: list[Row] = [HEADINGS, *(line(p) for p in people), *last]
    truth = here.truth(people, expect=expect)
    if expect == "refuse":
        # Who is missing, or stands there too much, nobody knows.
        truth.totals.clear()
    return Made([Sheet("ICT", rows)], truth)


@shape("a list that says how many it should be, and is fewer", "xlsx", "csv")
def partial(here: Here) -> Made:
    return ended(here, [], ["Records: 62"], expect="refuse")


@shape("a list that shows some of its entries", "csv", "xlsx")
def showing(here: Here) -> Made:
    return ended(here, ["Showing 1 to 40 of 62 entries"], expect="refuse")


@shape("a list with a total that is not its rows", "xlsx", "csv")
def other_total(here: Here) -> Made:
    return ended(here, ["Total", 36], expect="refuse")


@shape("a list with 'Total staff' in one cell that is not its rows", "xlsx")
def other_total_said(here: Here) -> Made:
    return ended(here, [], ["Total staff: 46"], expect="refuse")


@shape("a list that says how many it is", "xlsx", "csv")
def right_records(here: Here) -> Made:
    return ended(here, [], ["Records: 40"])


@shape("a list with its total", "xlsx", "csv")
def right_total(here: Here) -> Made:
    return ended(here, ["Total", 40])


@shape("leavers below a line of their own in a list", "xlsx", "csv")
def leavers_below(here: Here) -> Made:
    people = here.staff(40)
    gone = leavers(here.rng, 5, here.year)
    rows: list[Row] = [HEADINGS, *(line(p) for p in people), [], ["Leavers"], *map(line, gone)]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


@shape("a table of leavers below the counts", "xlsx", "csv")
def leavers_table(here: Here) -> Made:
    people = without_others(here.staff(80))
    gone = without_others(leavers(here.rng, 12, here.year))
    rows: list[Row] = [["Staff in post"], ["Grade", "Female", "Male"]]
    rows += [[word, *t[:2]] for word, t in by_grade(people).items()]
    rows += [[], ["Leavers in the year"], ["Grade", "Female", "Male"]]
    rows += [[word, *t[:2]] for word, t in by_grade(gone).items()]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("a table of leavers beside the counts", "xlsx")
def leavers_beside(here: Here) -> Made:
    people = without_others(here.staff(80))
    gone = by_grade(without_others(leavers(here.rng, 12, here.year)))
    rows: list[Row] = [["Staff in post", "", "", "", "Leavers"],
                       ["Grade", "Female", "Male", "", "Grade", "Female", "Male"]]  # fmt: skip
    for word, t in by_grade(people).items():
        rows.append([word, *t[:2], "", word, *gone.get(word, (0, 0))[:2]])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("FTE on a sheet of its own beside headcounts", "xlsx")
def fte_sheet(here: Here) -> Made:
    people = without_others(here.staff(80))
    head: list[Row] = [["Grade", "Female", "Male"]]
    fte: list[Row] = [["Grade", "Female", "Male"]]
    for word, t in by_grade(people).items():
        head.append([word, t[0], t[1]])
        fte.append([word, round(t[0] * 0.8), round(t[1] * 0.9)])
    sheets = [Sheet("ICT headcount", head), Sheet("ICT FTE", fte)]
    truth = here.truth(people, expect="ask", knows={"sheets": ["ICT headcount"]})
    return Made(sheets, truth)


# ---------------------------------------------------------------- rows and sheets of others

# Rows among grades whose people stand in others, or are no group of people, with what they are.
OTHER_ROWS = ("Apprentices (included above)", "of the above, part time", "Memo: on maternity",
              "Council average", "National benchmark", "Senior grades",
              "Secondees out")  # fmt: skip

for OTHER in OTHER_ROWS:

    def other_row(here: Here, word: str = OTHER) -> Made:
        people = without_others(here.staff(55))
        rows: list[Row] = [["Grade", "Female", "Male"]]
        rows += [[each, *t[:2]] for each, t in by_grade(people).items()]
        rows.append([word, 2, 3])
        knows = {"rows": {word: "leave out"}}
        return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", knows=knows))

    shape(f"a row of '{OTHER}' among grades", "xlsx", "csv")(other_row)


for OTHER, EXPECT in (("Finance", "ask"), ("HR", "ask"), ("Removed from list", "ask")):

    def other_sheet(here: Here, name: str = OTHER, expect: str = EXPECT) -> Made:
        people, others = here.staff(45), here.staff(12)
        more = [[f"7{row[0]}", *row[1:]] for row in map(line, others)]
        sheets = [Sheet("ICT", [HEADINGS, *map(line, people)]), Sheet(name, [HEADINGS, *more])]
        words = {"words": {"status": {name: "not counted"}}}
        truth = here.truth(people, expect=expect, knows={"sheets": ["ICT"], **words})
        return Made(sheets, truth)

    shape(f"a list of IT staff, and a sheet called '{OTHER}'", "xlsx", "ods")(other_sheet)
