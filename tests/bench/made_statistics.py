"""Councils' numbers in the manner of national statistics, after published files of many bodies."""

from __future__ import annotations

from collections.abc import Sequence

from etl.vocabulary.councils import register
from tests.bench.made_files import Row, Sheet
from tests.bench.made_officer import GRADES, TEAMS, counted, last_day, numbers, summed
from tests.bench.made_people import Tally, Truth
from tests.bench.made_shapes import Here, Made, shape

Rows = list[Row]
GENDERS = ("Women", "Men")
WELSH = ("Cardiff", "Swansea", "Torfaen", "Gwynedd")


def _of_years(here: Here, labels: Sequence[str]) -> dict[int, dict[str, Tally]]:
    """Numbers of each of three years, none of which is small."""
    return {here.year - back: numbers(here, labels, 6, 30) for back in (2, 1, 0)}


def _truth(here: Here, told: dict[int, dict[str, Tally]]) -> Truth:
    return Truth({("council IT", here.code, year): summed(each) for year, each in told.items()})


def _under(word: str, heads: Rows, told: dict[int, dict[str, Tally]], genders: Row) -> Rows:
    """A table under a word: rows of labels with a number a year, and their total."""
    body: list[list[object]] = [
        [label, *(sum(each[label][g] for g in genders) for each in told.values())]
        for label in next(iter(told.values()))
    ]
    sums = [sum(summed(each)[g] for g in genders) for each in told.values()]
    total = "Total" if word == "Total" else f"Total {word.casefold()}"
    return [[word], *heads, *body, [total, *sums], []]


def _gendered(here: Here, heads: Rows, told: dict[int, dict[str, Tally]]) -> Made:
    rows: Rows = [["Table 3: IT staff by grade and gender"], []]
    for word, genders in (("Men", [1]), ("Women", [0]), ("Total", [0, 1])):
        rows += _under(word, heads, told, genders)
    return Made([Sheet("Table 3", [*rows, ["Source: HR system"]])], _truth(here, told))


@shape("statistics: men, women and their total below one another, years across", "xlsx", "csv")
def genders_over_years(here: Here) -> Made:
    told = _of_years(here, GRADES)
    return _gendered(here, [["Grade", *told]], told)


@shape("statistics: the same under two rows of headings", "xlsx", "ods", named=False)
def genders_under_two_rows(here: Here) -> Made:
    told = _of_years(here, GRADES)
    made = _gendered(here, [["Grade", "31 March"], ["", *told]], told)
    made.sheets[0].rows.insert(1, [here.name])
    return made


@shape("statistics: contracts below one another, genders down and years across", "xlsx")
def contracts_over_years(here: Here) -> Made:
    contracts = ("Permanent", "Fixed term")
    told = _of_years(here, contracts)
    rows: Rows = [["Table 1: IT staff by contract and gender"], []]
    for word, of in (*((each, (each,)) for each in contracts), ("Total", contracts)):
        sums = [[sum(each[o][g] for o in of) for each in told.values()] for g in (1, 0)]
        both = [sum(each) for each in zip(*sums, strict=True)]
        rows += [[word], ["Gender", *told], ["Men", *sums[0]], ["Women", *sums[1]],
                 ["Total", *both], []]  # fmt: skip
    return Made([Sheet("Table 1", rows)], _truth(here, told))


@shape("statistics: starters and leavers below one another, years across", "xlsx")
def flows_over_years(here: Here) -> Made:
    """Nobody of it is in post."""
    told = _of_years(here, ("Starters", "Leavers"))
    rows: Rows = []
    for word in ("Starters", "Leavers"):
        rows += [[word], ["Gender", *told]]
        rows += [[gender, *(each[word][g] for each in told.values())]
                 for g, gender in enumerate(GENDERS)]  # fmt: skip
        rows += [[]]
    return Made([Sheet("Flows", rows)], Truth({}, expect="plain"))


@shape("statistics: a whole by a name of its own in a long table", "csv", "xlsx")
def whole_in_a_long_table(here: Here) -> Made:
    groups = numbers(here, GRADES, 6, 30)
    told = [("ICT Services", summed(groups)), *groups.items()]
    here.rng.shuffle(told)
    rows: Rows = [["Grade", "Sex", "Headcount"]]
    rows += [
        [word, sex, each[g]] for g, sex in enumerate(("Female", "Male")) for word, each in told
    ]
    knows = {"rows": {"ICT Services": "leave out"}}
    return Made([Sheet("Data", rows)], counted(here, groups, expect="ask", knows=knows))


@shape("statistics: rounded numbers with a whole by a name of its own", "xlsx", "csv")
def rounded_whole(here: Here) -> Made:
    exact = numbers(here, TEAMS, 40, 120)
    whole = summed(exact)

    def rounded(each: Tally) -> Tally:
        return (5 * round(each[0] / 5), 5 * round(each[1] / 5), 0, 0)

    groups = {team: rounded(each) for team, each in exact.items()}
    rows: Rows = [["Team", "Female", "Male"], ["Digital Group", *rounded(whole)[:2]],
                  *([team, *each[:2]] for team, each in groups.items())]  # fmt: skip
    knows = {"rows": {"Digital Group": "leave out"}}
    return Made([Sheet("Teams", rows)], counted(here, groups, expect="ask", knows=knows))


@shape("statistics: full stops where there is nobody, as totals show", "xlsx", "csv")
def full_stops(here: Here) -> Made:
    groups = {grade: (at % 3, 2 + at, 0, 0) for at, grade in enumerate(GRADES)}
    rows: Rows = [["Grade", "Women", "Men", "Total"]]
    rows += [[grade, women or ".", men, women + men]
             for grade, (women, men, *_) in groups.items()]  # fmt: skip
    rows += [["Total", *summed(groups)[:2], sum(summed(groups))]]
    return Made([Sheet("Table 2", rows)], counted(here, groups, grades=True))


@shape("statistics: Welsh councils with Wales first", "csv", "xlsx", named=False)
def country_first(here: Here) -> Made:
    groups = numbers(here, WELSH, 6, 30)
    women, men, *_ = summed(groups)
    rows: Rows = [[f"IT staff of local authorities by gender, {last_day(here)}"],
                  ["Local authority", "Male", "Female", "All persons"],
                  ["Wales", men, women, men + women]]  # fmt: skip
    rows += [[name, each[1], each[0], sum(each)] for name, each in groups.items()]
    codes = {name: register().find(name).code for name in WELSH}
    truth = Truth({("council IT", codes[n], here.year): each for n, each in groups.items()})
    return Made([Sheet("Table", rows)], truth)


@shape("statistics: headcounts and equivalents as two rows of a basis", "csv", "xlsx")
def basis(here: Here) -> Made:
    groups = numbers(here, ("all",), 30, 60)
    women, men, *_ = groups["all"]
    rows: Rows = [["Basis", "Gender", "Number"], ["Headcount", "Female", women],
                  ["Headcount", "Male", men], ["FTE", "Female", women - 4],
                  ["FTE", "Male", men - 1]]  # fmt: skip
    knows = {"rows": {"FTE": "leave out"}, "headings": {"Number": "number of people"}}
    return Made([Sheet("Data", rows)], counted(here, groups, expect="ask", knows=knows))
