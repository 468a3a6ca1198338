"""Returns that look plain and are not: a reader that trusts them counts wrongly."""

from __future__ import annotations

from tests.bench.made_counts import WORDS, counted, wide, without_others
from tests.bench.made_files import Percent, Row, Sheet
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import Tally, add, by_grade, staff
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import SHORT


@shape("women and men swapped against the totals", "xlsx", "csv")
def swapped(here: Here) -> Made:
    """The headings stand over the wrong columns; only the row of totals has them right."""
    grades, truth = counted(here)
    total = add(grades.values())
    rows: list[Row] = [["Grade", "Female", "Male"]]
    rows += [[grade, t[1], t[0]] for grade, t in grades.items()]
    rows.append(["Total", total[0], total[1]])
    truth.expect = "refuse"
    return Made([Sheet("ICT", rows)], truth)


@shape("percentages beside the counts", "xlsx", "csv")
def percent_beside(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [["Grade", "Female", "Female %", "Male", "Male %", "Total"]]
    for name, women, men, both in wide(grades):
        shares = Percent(women / both), Percent(men / both)
        rows.append([name, women, shares[0], men, shares[1], both])
    return Made([Sheet("ICT", rows)], truth)


@shape("FTE beside headcount", "xlsx", "csv")
def fte_beside(here: Here) -> Made:
    people = without_others(here.staff(110))
    rows: list[Row] = [["Grade", "Female FTE", "Female headcount", "Male FTE", "Male headcount"]]
    for grade, t in by_grade(people).items():
        fte = [round(sum(p.fte for p in people if (p.grade, p.gender) == (grade, g)), 1)
               for g in (0, 1)]  # fmt: skip
        rows.append([grade, fte[0], t[0], fte[1], t[1]])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("FTE under women and men", "xlsx")
def fte_only(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [["Grade", "Female", "Male"]]
    rows += [[grade, round(t[0] * 0.83, 1), round(t[1] * 0.94, 1)] for grade, t in grades.items()]
    truth.expect = "refuse"
    return Made([Sheet("ICT FTE", rows)], truth)


@shape("whole FTE in a sheet that says so", "xlsx", named=False)
def fte_whole(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [
        [here.name, f"31 March {here.year}"],
        ["All figures are full-time equivalents"],
        ["Grade", "Female", "Male"],
    ]
    rows += [[grade, round(t[0] * 0.83), round(t[1] * 0.94)] for grade, t in grades.items()]
    truth.expect = "refuse"
    return Made([Sheet("FTE", rows)], truth)


@shape("years down with a total over the years", "xlsx", "csv")
def years_total(here: Here) -> Made:
    people = {y: without_others(staff(here.rng, 70, y)) for y in (here.year - 1, here.year)}
    truth = here.truth(people[here.year])
    truth.by_grade = None
    rows: list[Row] = [["Council", "Year", "Female", "Male", "Total"]]
    tallies: list[Tally] = []
    for year, everyone in people.items():
        t = add(by_grade(everyone).values())
        tallies.append(t)
        truth.totals["council IT", here.code, year] = t
        rows.append([here.name, year, t[0], t[1], sum(t)])
    both = add(tallies)
    rows.append(["Total", "", both[0], both[1], sum(both)])
    return Made([Sheet("Trend", rows)], truth)


@shape("Female % and no number", "xlsx", "csv")
def percent_only(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [["Grade", "Female %", "Male %"]]
    rows += [[g, round(t[0] / sum(t) * 100), round(t[1] / sum(t) * 100)] for g, t in grades.items()]
    truth.expect = "refuse"
    return Made([Sheet("ICT", rows)], truth)


@shape("whole percentages under Female and Male", "xlsx", "csv")
def percent_as_numbers(here: Here) -> Made:
    """Nothing but the sum of a hundred in every row tells that these are no people."""
    grades, truth = counted(here)
    rows: list[Row] = [["Grade", "Female", "Male"]]
    for grade, t in grades.items():
        women = round(t[0] / sum(t) * 100)
        rows.append([grade, women, 100 - women])
    truth.expect, truth.knows = "refuse", {"reasons": {"may be percentages": "percentages"}}
    return Made([Sheet("ICT", rows)], truth)


@shape("fractions shown as percentages under Female and Male", "xlsx", "ods", "xls")
def percent_formatted(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [["Grade", "Female", "Male"]]
    rows += [[g, *(Percent(n / sum(t)) for n in t[:2])] for g, t in grades.items()]
    truth.expect = "refuse"
    return Made([Sheet("ICT", rows)], truth)


@shape("a total that includes those not recorded", "xlsx", "csv")
def total_with_unknown(here: Here) -> Made:
    people = here.staff(160)
    rows: list[Row] = [["Grade", "Female", "Male", "Total"]]
    rows += [[grade, t[0], t[1], sum(t)] for grade, t in by_grade(people).items()]
    kept = without_others(people)
    truth = here.truth(kept, expect="ask")
    return Made([Sheet("ICT", rows)], truth)


@shape("a council with a name that fits two", "xlsx", named=False)
def two_newcastles(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["Council", "Year", *HEADINGS]]
    rows += [["Newcastle", here.year, *line(p)] for p in people]
    code = "E07000195"
    truth = here.truth(people, expect="ask")
    truth.totals = {("council IT", code, here.year): tuple_of(truth.totals)}
    truth.knows = {"council": code, "words": {"council": {"Newcastle": code}}}
    return Made([Sheet("Staff", rows)], truth)


def tuple_of(totals: dict[tuple[str, str, int], Tally]) -> Tally:
    (only,) = totals.values()
    return only


@shape("a list and a pivot of the same people", "xlsx", "xls")
def list_and_pivot(here: Here) -> Made:
    people = here.staff(60)
    pivot: list[Row] = [["Grade", "Female", "Male", "Non-binary", "Not recorded", "Grand Total"]]
    pivot += [[grade, *t, sum(t)] for grade, t in by_grade(people).items()]
    truth = here.truth(people, expect="ask", knows={"sheets": ["Data"]})
    return Made(
        [Sheet("Pivot", pivot), Sheet("Data", [HEADINGS, *(line(p) for p in people)])], truth
    )


@shape("the same people twice, without numbers", "xlsx")
def twice(here: Here) -> Made:
    people = here.staff(50)
    rows: list[Row] = [["Gender", "Job title", "Grade"]]
    rows += [[SHORT[p.gender], p.title, p.grade] for p in people]
    truth = here.truth(people, expect="ask", knows={"sheets": ["Staff list"]})
    return Made([Sheet("Staff list", rows), Sheet("Staff list (2)", list(rows))], truth)


@shape("a team's row that is the sum of the rows below it", "xlsx", "csv")
def unnamed_sum(here: Here) -> Made:
    grades, truth = counted(here)
    total = add(grades.values())
    rows: list[Row] = [["Grade", "Female", "Male"], ["Digital and ICT", total[0], total[1]]]
    rows += [[grade, t[0], t[1]] for grade, t in grades.items()]
    truth.expect = "ask"
    return Made([Sheet("ICT", rows)], truth)


@shape("of which part time", "xlsx", "csv")
def of_which(here: Here) -> Made:
    people = without_others(here.staff(110))
    part = by_grade(p for p in people if p.hours != 37)
    rows: list[Row] = [["Grade", "Female", "Male", "Total"]]
    for grade, t in by_grade(people).items():
        rows.append([grade, t[0], t[1], sum(t)])
        p = part.get(grade, (0, 0, 0, 0))
        rows.append(["of which part time", p[0], p[1], sum(p)])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("a last row of percentages", "xlsx", "csv")
def row_of_percentages(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [["Grade", "Female", "Male", "Total"], *wide(grades)]
    total = add(grades.values())
    women = round(total[0] / sum(total) * 100)
    rows.append(["%", women, 100 - women, 100])
    truth.expect = "ask"
    return Made([Sheet("ICT", rows)], truth)


@shape("four quarters across", "xlsx", "csv")
def quarters(here: Here) -> Made:
    """People in post at each quarter's end, who are the same people."""
    grades, truth = counted(here)
    total = add(grades.values())
    rows: list[Row] = [["Gender", "Q1", "Q2", "Q3", "Q4"]]
    rows += [[word, n - 2, n - 1, n, n] for word, n in zip(WORDS[:2], total[:2], strict=True)]
    truth.expect, truth.by_grade = "ask", None
    return Made([Sheet("ICT", rows)], truth)


@shape("women and men who applied", "xlsx", "csv")
def applicants(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [["Applications received for ICT posts"], ["Grade", "Female", "Male"]]
    rows += [[grade, t[0] * 9, t[1] * 11] for grade, t in grades.items()]
    truth.totals, truth.by_grade, truth.expect = {}, None, "ask"
    truth.knows = {"words": {"status": {"Recruitment": "applied"}}}
    return Made([Sheet("Recruitment", rows)], truth)


@shape("two years beside one another", "xlsx")
def two_years_beside(here: Here) -> Made:
    now, before = (by_grade(without_others(staff(here.rng, 90, y)))
                   for y in (here.year, here.year - 1))  # fmt: skip
    rows: list[Row] = [["Grade", f"Female {here.year - 1}", f"Male {here.year - 1}",
                        f"Female {here.year}", f"Male {here.year}"]]  # fmt: skip
    none = (0, 0, 0, 0)
    names = list(dict.fromkeys([*now, *before]))
    rows += [[g, *before.get(g, none)[:2], *now.get(g, none)[:2]] for g in names]
    truth = here.truth([])
    truth.totals = {
        ("council IT", here.code, here.year - 1): add(before.values()),
        ("council IT", here.code, here.year): add(now.values()),
    }
    truth.by_grade = {g: add([before.get(g, none), now.get(g, none)]) for g in names}
    return Made([Sheet("ICT", rows)], truth)


@shape("gender and gender identity side by side", "xlsx", "csv")
def identity(here: Here) -> Made:
    people = here.staff(50)
    rows: list[Row] = [["Gender identity same as at birth", *HEADINGS, "Sexual orientation"]]
    rows += [[here.rng.choice(("Yes", "Prefer not to say")), *line(p), "x"] for p in people]
    return Made([Sheet("Staff", rows)], here.truth(people))


@shape("dates in the American order", "csv")
def american(here: Here) -> Made:
    """Some started in April, written 04/01: day first they would be in post in January."""
    people = here.staff(60)
    rows: list[Row] = [HEADINGS, *(line(p) for p in people)]
    late = staff(here.rng, 12, here.year)
    for place, p in enumerate(late):
        started = here.rng.choice((f"04/{1 + place % 12:02d}/{here.year}",))
        rows.append([f"6{p.number}", "Female", p.title, p.grade, p.hours, started])
    truth = here.truth(people, expect="ask")
    return Made([Sheet("Staff", rows)], truth, {"dates": "%m/%d/%Y"})
