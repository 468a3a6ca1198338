"""What is said of whose figures a table has, and of when: its council and its year."""

from collections.abc import Collection, Iterable

from etl.checks.problems import Problem, Question, Settles, advise, ask, refuse
from etl.checks.wording import listed
from etl.checks.words import NOT_COUNTED
from etl.vocabulary.councils import Council


def year_taken_from(sheet: str, year: int, where: str, place: str) -> Problem:
    """`place` is what the sheet or table is called where it is asked about by itself."""
    return advise(
        "year taken from a title",
        f"no column with the year; {year} in {where}",
        "the reporting year of every row",
        f"If it is not the year to 31 March {year}, say which.",
        Question(Settles.YEAR, place, proposal=str(year)),
    ).at(sheet)


def no_year(sheet: str, seen: Iterable[int], place: str) -> Problem:
    several = sorted(seen)
    found = f"the years {' and '.join(map(str, several))}" if several else "no year"
    return ask(
        "year",
        f"{found} in columns, titles, sheet name and file name",
        "one reporting year, such as 2025 for people in post on 31 March 2025",
        "Say which year it is.",
        Question(Settles.YEAR, place, choices=tuple(map(str, several))),
    ).at(sheet)


def year_of_returns(sheet: str, place: str) -> Problem:
    return ask(
        "year",
        "gender pay gap returns without the day on which they were due",
        "a due date for each, or the year of their snapshot day",
        "Say the year of the snapshot: councils' returns of 2017 to 2018 are of 31 March 2017.",
        Question(Settles.YEAR, place),
    ).at(sheet)


def year_to_come(sheet: str, year: int, where: str, place: str) -> Problem:
    """`place` is what the sheet or table is called where it is asked about by itself."""
    return ask(
        "year to come",
        f"the year {year} in {where}, whose 31 March is still to come",
        f"the people in post on a day that has been, such as 31 March {year - 1}",
        "Say which reporting year it is.",
        Question(Settles.YEAR, place, choices=(str(year - 1), str(year))),
    ).at(sheet)


def another_year(sheet: str, cell: str, there: object, given: int) -> Problem:
    return ask(
        "two years",
        f"the year {there} in the table and {given} given beside it",
        "the same year",
        "Say the year of the table, or correct the table.",
        Question(Settles.YEAR, sheet, choices=(str(there),)),
    ).at(sheet, cell)


def council_taken_from(sheet: str, council: str, where: str, place: str) -> Problem:
    return advise(
        "council taken from a title",
        f"no column with the council; {council} in {where}",
        "the council of every row",
        "If it is another council, say which.",
        Question(Settles.COUNCIL, place, proposal=council),
    ).at(sheet)


def no_council(sheet: str, seen: Iterable[str], place: str) -> Problem:
    found = f"several councils, {listed(sorted(seen))}," if seen else "no council"
    return ask(
        "council",
        f"{found} in columns, titles, sheet name and file name",
        "one council, or a column with the council of each row",
        "Say which council it is.",
        Question(Settles.COUNCIL, place, choices=tuple(sorted(seen))),
    ).at(sheet)


def unknown_answer(what: str, given: str, expected: str, fix: str) -> Problem:
    return refuse(f"unknown {what}", f"the {what} '{given}'", expected, fix)


def another_council(sheet: str, cell: str, there: str, given: str) -> Problem:
    return ask(
        "two councils",
        f"{there} in the table and {given} given beside it",
        "the same council",
        "Say the council of the table, or correct the table.",
        Question(Settles.COUNCIL, sheet, choices=(there,)),
    ).at(sheet, cell)


def example_left_in(sheet: str, councils: Collection[Council]) -> Problem | None:
    """The problem of a table that names invented councils and real ones, or None."""
    invented = min((each.name for each in councils if each.sample), default="")
    real = min((each.name for each in councils if not each.sample), default="")
    if not (invented and real):
        return None
    choices, because = (NOT_COUNTED,), "it is invented"
    return ask(
        "example left in",
        f"rows of {invented}, which is invented, beside rows of {real}",
        "the rows of real councils alone",
        "Say that it is not counted, or delete the worked example and send the file again.",
        Question(Settles.WORD, invented, "council", choices, NOT_COUNTED, because, 0.9),
    ).at(sheet)
