"""What public bodies publish of their IT staff: long tables, metrics, profiles, answers to FOI."""

from __future__ import annotations

from tests.bench.made_files import Row, Sheet
from tests.bench.made_officer import TEAMS, counted, last_day, numbers, summed, years
from tests.bench.made_people import Tally
from tests.bench.made_shapes import Here, Made, shape

Rows = list[Row]
BANDS = ("Scale 4-6", "SO1-SO2", "PO1-PO3", "PO4-PO6", "CO1")


def _equivalent(many: int) -> float:
    return round(many * 0.93, 1)


def _sexes(tally: Tally) -> tuple[tuple[str, int], tuple[str, int]]:
    return ("Female", tally[0]), ("Male", tally[1])


@shape("published: Measure and Value, with equivalents and percentages", "csv", "xlsx")
def measures(here: Here) -> Made:
    groups = numbers(here, BANDS)
    rows: Rows = [["Year", "Directorate", "Grade Band", "Sex", "Measure", "Value"]]
    for band, tally in groups.items():
        for sex, many in _sexes(tally):
            own = [str(here.year), "Digital and ICT Services", band, sex]
            share = f"{100 * many / sum(tally):.1f}"
            rows += [[*own, "Headcount", many], [*own, "Full-time equivalent", _equivalent(many)],
                     [*own, "Percentage of grade", share]]  # fmt: skip
    return Made([Sheet("Data", rows)], counted(here, groups, grades=True))


@shape("published: an indicator in each row, two of which are no people", "csv", named=False)
def indicators(here: Here) -> Made:
    groups = numbers(here, ("Digital Services",), 20, 60)
    rows: Rows = [["Council", "Service", "Period", "Indicator", "Gender", "Number"]]
    for sex, many in _sexes(groups["Digital Services"]):
        own = [here.name, "Digital Services", years(here)]
        rows += [[*own, "Headcount", sex, many],
                 [*own, "Whole-time equivalent", sex, _equivalent(many)],
                 [*own, "Mean age", sex, 41.5]]  # fmt: skip
    return Made([Sheet("Data", rows)], counted(here, groups))


@shape("published: in post, starters and leavers as measures", "csv", named=False)
def flows(here: Here) -> Made:
    groups = numbers(here, TEAMS, 3, 18)
    rows: Rows = [["council", "year_ending", "team", "measure", "gender", "count"]]
    for team, tally in groups.items():
        for sex, many in _sexes(tally):
            own = [here.name, f"31/03/{here.year}", team]
            rows += [[*own, "In post", sex, many], [*own, "Starters", sex, many // 4],
                     [*own, "Leavers", sex, many // 5]]  # fmt: skip
    return Made([Sheet("Data", rows)], counted(here, groups))


@shape("published: columns of SDMX", "csv", named=False)
def sdmx(here: Here) -> Made:
    groups = numbers(here, ("G5", "G7", "G9", "G11"))
    rows: Rows = [["DATAFLOW", "REF_AREA", "TIME_PERIOD", "SEX", "GRADE", "UNIT_MEASURE",
                   "OBS_VALUE", "OBS_STATUS"]]  # fmt: skip
    for grade, tally in groups.items():
        rows += [["WIT:IT_STAFF(1.0)", here.name, here.year, sex[0], grade, "PS", many, "A"]
                 for sex, many in _sexes(tally)]  # fmt: skip
    return Made([Sheet("Data", rows)], counted(here, groups, grades=True))


@shape("published: characteristics with the council beside them", "csv", named=False)
def characteristics(here: Here) -> Made:
    groups = numbers(here, ("all",), 40, 90)
    women, men, *_ = groups["all"]
    told = [("Age", "16-29", 9), ("Age", "30-49", women), ("Age", "50+", men - 9),
            ("Sex", "Female", women), ("Sex", "Male", men), ("Disability", "Yes", 7),
            ("Disability", "No", women + men - 7)]  # fmt: skip
    rows: Rows = [["Organisation", "Service", "Snapshot", "Characteristic", "Category", "Count"]]
    rows += [[here.name, "ICT", f"31/03/{here.year}", *each] for each in told]
    return Made([Sheet("Data", rows)], counted(here, groups))


@shape("published: metrics of women, of men and of all, one below another", "csv", named=False)
def metrics(here: Here) -> Made:
    groups = numbers(here, ("all",), 20, 70)
    women, men, *_ = groups["all"]
    own = [here.name, years(here)]
    rows: Rows = [["Area", "Period", "Metric", "Value"],
                  [*own, "Number of female employees in ICT (headcount)", women],
                  [*own, "Number of male employees in ICT (headcount)", men],
                  [*own, "Total number of employees in ICT (headcount)", women + men]]  # fmt: skip
    return Made([Sheet("Data", rows)], counted(here, groups))


@shape("published: all employees, of which women and men, years across", "xlsx")
def of_which(here: Here) -> Made:
    before, now = (numbers(here, ("all",), 20, 60)["all"] for _ in range(2))
    rows: Rows = [[f"{here.name} - Digital and IT staff at 31 March"], [],
                  ["", str(here.year - 1), str(here.year)],
                  ["All employees", sum(before), sum(now)],
                  ["of which: women", before[0], now[0]],
                  ["of which: men", before[1], now[1]]]  # fmt: skip
    truth = counted(here, {"all": now})
    truth.totals["council IT", here.code, here.year - 1] = before
    return Made([Sheet("Summary", rows)], truth)


@shape("published: a total first, of which women and of which men", "xlsx")
def total_first(here: Here) -> Made:
    groups = numbers(here, TEAMS, 2, 12)
    women, men, *_ = summed(groups)
    rows: Rows = [["Team", "Total", "of which women", "of which men"],
                  *([team, sum(tally), *tally[:2]] for team, tally in groups.items()),
                  ["All teams", women + men, women, men]]  # fmt: skip
    return Made([Sheet("Teams", rows)], counted(here, groups))


@shape("published: answers to a request in lines", "xlsx", named=False)
def answers(here: Here) -> Made:
    groups = numbers(here, ("all",), 8, 40)
    women, men, *_ = groups["all"]
    rows: Rows = [[f"{here.name} - reply to your request"], [f"Position at {last_day(here)}"], [],
                  ["Total number of IT staff", women + men],
                  ["Number of female IT staff", women],
                  ["Number of male IT staff", men]]  # fmt: skip
    return Made([Sheet("Reply", rows)], counted(here, groups))


@shape("published: a table out of Word, with lines broken in its headings", "xlsx", named=False)
def out_of_word(here: Here) -> Made:
    groups = numbers(here, ("Grade 4\nto 5", "Grade 6\nto 7", "Grade 8\nto 9"), 3, 16)
    women, men, *_ = summed(groups)
    rows: Rows = [[f"Appendix B: technology staff at {last_day(here)} ({here.name})"],
                  ["Grade", "No. of staff\n(female)", "No. of staff\n(male)",
                   "Total no.\nof staff", "Comments"],
                  *([grade, *tally[:2], sum(tally), ""] for grade, tally in groups.items()),
                  ["Total", women, men, women + men, ""]]  # fmt: skip
    return Made([Sheet("Table 1", rows)], counted(here, groups))


@shape("published: in the manner of the Civil Service, of a council", "csv", named=False)
def like_the_civil_service(here: Here) -> Made:
    groups = numbers(here, ("Officer", "Senior Officer", "Principal Officer"))
    rows: Rows = [["Status", "Year", "Organisation", "Service", "Responsibility_level", "Sex",
                   "Headcount", "FTE"]]  # fmt: skip
    for status, part in (("In post", 1), ("Entrants", 7), ("Leavers", 8)):
        for level, tally in groups.items():
            rows += [[status, here.year, here.name, "Technology", level, sex, many // part,
                      _equivalent(many // part)] for sex, many in _sexes(tally)]  # fmt: skip
    rows += [[], ["Notes"], ["Entrants and leavers are over the year to 31 March."]]
    return Made([Sheet("Data", rows)], counted(here, groups))


@shape("published: ladies and gents by team", "xlsx")
def ladies_and_gents(here: Here) -> Made:
    groups = numbers(here, TEAMS, 2, 12)
    rows: Rows = [["Team", "Ladies", "Gents"],
                  *([team, *tally[:2]] for team, tally in groups.items())]  # fmt: skip
    return Made([Sheet("Teams", rows)], counted(here, groups))
