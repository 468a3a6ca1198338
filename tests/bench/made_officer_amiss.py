"""Tables of numbers that mislead: other things than people in post under women and men."""

from __future__ import annotations

from tests.bench.made_files import Percent, Row, Sheet
from tests.bench.made_officer import GRADES, counted, last_day, nothing, numbers, summed, years
from tests.bench.made_people import Tally, Truth
from tests.bench.made_shapes import Here, Made, shape

Rows = list[Row]
Groups = dict[str, Tally]


def _table(groups: Groups, *, total: bool = True, head: str = "Grade") -> Rows:
    w, m, *_ = summed(groups)
    rows: Rows = [
        [head, "Female", "Male", "Total"],
        *([g, a, b, a + b] for g, (a, b, *_) in groups.items()),
    ]
    return [*rows, ["Total", w, m, w + m]] if total else rows


def _titled(
    here: Here, title: str, *, sheet: str = "Sheet1", labels: tuple[str, ...] = GRADES
) -> Made:
    rows: Rows = [[f"{here.name} {title}"], [], *_table(numbers(here, labels))]
    return Made([Sheet(sheet, rows)], nothing(here))


@shape("officer misled: days of training by gender", "xlsx", named=False)
def training_days(here: Here) -> Made:
    return _titled(here, f"ICT - training days taken by grade and gender, year to {last_day(here)}")


@shape("officer misled: grievances and disciplinaries", "xlsx", named=False)
def grievances(here: Here) -> Made:
    labels = ("Grievance", "Disciplinary", "Capability", "Dignity at work")
    rows: Rows = [[f"{here.name} ICT employee relations cases {years(here)}"],
                  *_table(numbers(here, labels), head="Case type")]  # fmt: skip
    return Made([Sheet("ER", rows)], nothing(here))


@shape("officer misled: mean hourly pay by grade", "xlsx")
def hourly(here: Here) -> Made:
    rows: Rows = [["ICT"], ["Grade", "Female", "Male", "Gap %"],
                  *([g, round(11.5 + i * 4.37, 2), round(11.8 + i * 4.41, 2), 2.1] for i,
                      g in enumerate(GRADES))]  # fmt: skip
    return Made([Sheet("Mean hourly rate", rows)], nothing(here))


@shape("officer misled: average ages by grade, whole years", "xlsx")
def ages(here: Here) -> Made:
    rng = here.rng
    rows: Rows = [["Average age of ICT staff"], ["Grade", "Female", "Male"],
                  *([g, rng.randint(29, 50), rng.randint(30, 54)] for g in GRADES)]  # fmt: skip
    return Made([Sheet("Age", rows)], nothing(here))


@shape("officer misled: years of service, rounded", "xlsx")
def service(here: Here) -> Made:
    rng = here.rng
    rows: Rows = [
        ["Grade", "Women", "Men"],
        *([g, rng.randint(3, 14), rng.randint(4, 19)] for g in GRADES),
    ]
    return Made([Sheet("Avg length of service (yrs)", rows)], nothing(here))


@shape("officer misled: establishment budgeted for next year", "xlsx", named=False)
def budgeted(here: Here) -> Made:
    return _titled(
        here,
        f"ICT budgeted establishment {here.year}/{here.year % 100 + 1}, indicative gender split",
    )


@shape("officer misled: modelled after the restructure", "xlsx", named=False)
def modelled(here: Here) -> Made:
    return _titled(here, "ICT target operating model - staff by proposed grade", sheet="TOM")


@shape("officer misled: shares without a sign", "xlsx")
def shares(here: Here) -> Made:
    rng = here.rng
    women = [rng.randint(12, 44) for _ in GRADES]
    rows: Rows = [
        ["Grade", "Women", "Men"],
        *([g, w, 100 - w] for g, w in zip(GRADES, women, strict=True)),
    ]
    return Made([Sheet("ICT gender split", rows)], nothing(here))


@shape("officer misled: grade and above, each holding the next", "xlsx")
def and_above(here: Here) -> Made:
    groups = numbers(here, GRADES)
    rows: Rows = [["ICT staff"], ["Grade", "Female", "Male"]]
    w, m, *_ = summed(groups)
    for g in GRADES:
        rows.append([f"{g} and above", w, m])
        w, m = w - groups[g][0], m - groups[g][1]
    return Made([Sheet("ICT", rows)], counted(here, groups, expect="ask"))


@shape("officer misled: heads and posts, a row for all that is not called so", "xlsx")
def unnamed_sum(here: Here) -> Made:
    groups = numbers(here, ("Service Desk", "Infrastructure", "Applications"))
    rows: Rows = [["Team", "Women", "Men"], ["Digital and ICT", *summed(groups)[:2]],
                  *([g, w, m] for g, (w, m, *_) in groups.items())]  # fmt: skip
    return Made([Sheet("ICT", rows)], counted(here, groups, expect="ask"))


@shape("officer misled: women and men exchanged, which the percentages tell", "xlsx")
def exchanged(here: Here) -> Made:
    groups = numbers(here, GRADES)
    rows: Rows = [["Grade", "Men", "Women", "% women"],
                  *([g, w, m, Percent(w / (w + m))] for g, (w, m,
                      *_) in groups.items())]  # fmt: skip
    return Made([Sheet("ICT", rows)], counted(here, groups, expect="ask"))


@shape("officer misled: FTE in whole numbers, said in the note alone", "xlsx")
def fte_note(here: Here) -> Made:
    rows = [
        *_table(numbers(here, GRADES)),
        [],
        ["Note: figures shown are full-time equivalents, rounded."],
    ]
    return Made([Sheet("ICT", rows)], nothing(here))


@shape("officer misled: only permanent staff, agency said apart in the note", "xlsx", named=False)
def note_agency(here: Here) -> Made:
    groups = numbers(here, GRADES)
    w, m, *_ = summed(groups)
    rows: Rows = [[f"{here.name} ICT {last_day(here)}"], *_table(groups),
                  ["In addition there are 4 female and 9 male agency workers."]]  # fmt: skip
    return Made([Sheet("ICT", rows)], counted(here, {"": (w + 4, m + 9, 0, 0)}, expect="ask"))


@shape("officer misled: users of the service desk by gender", "xlsx", named=False)
def users(here: Here) -> Made:
    labels = ("Adult Social Care", "Children's Services", "Place", "Corporate")
    rows: Rows = [[f"{here.name} IT user satisfaction survey {here.year}: respondents"],
                  *_table(numbers(here, labels), head="Directorate")]  # fmt: skip
    return Made([Sheet("Q1", rows)], nothing(here))


@shape("officer misled: councillors of the digital scrutiny panel", "xlsx", named=False)
def councillors(here: Here) -> Made:
    labels = ("Labour", "Conservative", "Liberal Democrat", "Green")
    rows: Rows = [[f"{here.name} Digital and IT Scrutiny Panel {here.year}"],
                  *_table(numbers(here, labels, 0, 5), head="Group")]  # fmt: skip
    return Made([Sheet("Panel", rows)], nothing(here))


@shape("officer misled: movements of the year above who is left", "xlsx", named=False)
def movements(here: Here) -> Made:
    w, m = here.rng.randint(20, 30), here.rng.randint(40, 60)
    rows: Rows = [[f"{here.name} ICT staff movements {years(here)}"], ["", "Female", "Male",
        "Total"],
                  [f"In post 1 April {here.year - 1}", w, m, w + m], ["Starters", 5, 9, 14],
                  ["Leavers", 3, 7, 10], [f"In post 31 March {here.year}", w + 2, m + 2,
                      w + m + 4]]  # fmt: skip
    truth = counted(here, {"": (w + 2, m + 2, 0, 0)}, expect="ask")
    return Made([Sheet("Moves", rows)], truth)


@shape("officer misled: twelve ends of a month", "xlsx")
def months(here: Here) -> Made:
    rng = here.rng
    names = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
    table = {n: (rng.randint(20, 24), rng.randint(60, 70), 0, 0) for n in names}
    rows: Rows = [
        ["ICT headcount"],
        ["Month", "Female", "Male"],
        *([n, w, m] for n, (w, m, *_) in table.items()),
    ]
    return Made([Sheet("Monthly", rows)], counted(here, {"": table["Mar"]}, expect="ask"))


@shape("officer misled: applications, shortlisted and appointed in columns", "xlsx")
def recruitment(here: Here) -> Made:
    rng = here.rng
    rows: Rows = [["ICT posts advertised", "Female applied", "Male applied", "Female appointed",
        "Male appointed"],
                  *([g, rng.randint(3, 20), rng.randint(9, 40), rng.randint(0, 2), rng.randint(0,
                      3)] for g in GRADES)]  # fmt: skip
    return Made([Sheet("Recruitment", rows)], Truth({}, expect="ask"))


@shape("officer misled: IT staff of schools beside the council's", "xlsx")
def schools(here: Here) -> Made:
    own, other = (
        numbers(here, GRADES[:3]),
        numbers(here, ("School technicians", "Academy IT managers")),
    )
    rows: Rows = [["Staff group", "Women", "Men"],
                  *([g, w, m] for g, (w, m, *_) in {**own, **other}.items())]  # fmt: skip
    return Made([Sheet("IT staff", rows)], counted(here, own, expect="ask"))


@shape("officer misled: numbers of hours contracted by gender", "xlsx")
def hours(here: Here) -> Made:
    groups = {g: (w * 37, m * 37, 0, 0) for g, (w, m, *_) in numbers(here, GRADES, 1, 4).items()}
    rows: Rows = [["Contracted hours per week"], *_table(groups)]
    return Made([Sheet("ICT", rows)], nothing(here))


@shape("officer misled: two snapshots stacked under one heading", "xlsx")
def stacked(here: Here) -> Made:
    now, before = numbers(here, GRADES), numbers(here, GRADES)
    rows: Rows = [["Grade", "Women", "Men"], ["September", None, None], *([g, *n[:2]] for g,
        n in before.items()),
                  ["March", None, None], *([g, *n[:2]] for g, n in now.items())]  # fmt: skip
    return Made([Sheet("ICT", rows)], counted(here, now, expect="ask"))


@shape("officer misled: a team that is a part of another", "xlsx")
def within(here: Here) -> Made:
    groups = numbers(here, ("Infrastructure", "Applications", "Service Desk"), 6, 19)
    rows: Rows = [["Team", "Women", "Men"], *([g, *n[:2]] for g, n in groups.items()),
                  ["(incl. Networks within Infrastructure)", 2, 3]]  # fmt: skip
    return Made([Sheet("ICT", rows)], counted(here, groups, expect="ask"))
