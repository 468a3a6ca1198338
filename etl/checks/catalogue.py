"""The checks that a spreadsheet's numbers go through, each with what it may say.

A check passes when none of its codes stands among the problems; else it says the gravest of them.
What only concerns how a file is read (its format, headings, words) is no check of its numbers,
and stands among the problems alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from etl.checks.problems import Level, Problem

PASS = "pass"  # noqa: S105 (no password)


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name, what it looks for, the gravest it says, and the codes it says it by."""

    name: str
    looks_for: str
    level: Level
    codes: tuple[str, ...]


CHECKS: tuple[Check, ...] = (
    Check("impossible numbers",
          "numbers of people that are negative, fractional or no numbers; shares outside 0 to 100",
          Level.REFUSE,
          ("negative number of people", "fractional number of people",
           "non-numeric number of people", "not a percentage", "shares that do not add up",
           "not numbers of people")),
    Check("doubtful numbers",
          "numbers that may be percentages, equivalents or a numbering, that are blank, a dash, "
          "withheld, are two in a cell or have a mark, and columns of more women and men that are "
          "not read",
          Level.ASK,
          ("may be percentages", "percentages", "may be equivalents", "may be numbering",
           "may be no people",
           "number with a mark", "numbers withheld", "dash in place of a number",
           "blank number", "rows without a number", "list or counts",
           "everyone else taken as men", "other women and men", "other numbers of people",
           "nobody counted", "two numbers in a cell", "two genders in one column",
           "too many in a row")),
    Check("cells in error",
          "errors, formulas saved without a value, values that are not read or are not what their "
          "heading says, and rows with too few or too many values",
          Level.REFUSE,
          ("error cells", "formulas without a value", "values lost in reading",
           "values that contradict their heading", "ragged row")),
    Check("impossible dates",
          "what is no date, years out of range, and last days before the first",
          Level.REFUSE, ("not a date", "year out of range", "leaves before starting")),
    Check("one person, one row",
          "staff numbers (or else National Insurance numbers, e-mail addresses, names) that stand "
          "in several rows, whether hours or grades tell which counts, and names that stand alone "
          "below a list",
          Level.ASK,
          ("people in several rows", "one staff number in many rows",
           "staff numbers that differ in noughts", "one name in several rows",
           "one address beside several names", "several people in one row",
           "nobody by the headcount", "more than one in a row", "people listed again and again",
           "rows listed again", "not as many rows as it says", "summary that differs",
           "row cut short", "rows of something else than people")),
    Check("everyone in one row",
          "rows, columns and tables that may be sums or parts of others, or something else",
          Level.ASK,
          ("row that may be a total", "rows that may be totals", "part of another row", "quarters",
           "ranges that overlap", "gender beside its groups", "row of something else",
           "rows of something apart", "row not understood", "may be a tally", "groups of columns",
           "groups not understood", "several tables", "people not read", "two rows for one council",
           "two breakdowns in one table", "row there twice", "note on who is counted")),
    Check("in post",
          "contracts that ended, remarks, titles, filters and columns that tell of leavers, of "
          "some of the staff or of people who are not on the staff, rows that are hidden or struck "
          "through, posts that may be vacant, and dates outside the year",
          Level.ASK,
          ("end of a contract", "end of a contract passed", "two first days", "remarks of leaving",
           "column that may tell who counts", "may not be in post", "struck through", "hidden",
           "person or vacancy", "outside the year", "status by the sheet's name",
           "a part of the staff", "everybody has left", "everybody has joined",
           "list of a later day", "first day far off")),
    Check("totals", "totals and subtotals that are not the sum of their rows or columns",
          Level.REFUSE, ("totals that do not add up", "total not checked", "rounded totals",
           "total with others", "rows below the total")),
    Check("whole council",
          "lists that are or may be of everybody a council employs, whose digital and IT people "
          "must be told apart",
          Level.ASK, ("whole council", "rule for IT staff", "whose people", "taken for IT staff",
                      "other services among IT staff", "IT with another service")),
    Check("real councils", "invented councils and example rows among real ones",
          Level.REFUSE, ("invented councils and real ones", "example left in")),
    Check("gender recorded",
          "a gender for under 60 % of five people or more, blanks below a gender, sheets of one "
          "gender alone, and genders in brackets or above names alone",
          Level.ASK, ("gender hardly recorded", "blank below a gender", "one gender alone",
                      "gender in brackets", "names alone")),
    Check("change in size", "1.5 times as many people as the year before or as few, and 20 apart",
          Level.ASK, ("change in size",)),
    Check("women and men swapped",
          "a share of women that is the men's of the year before, or moved by over 20 points, and "
          "percentages beside women and men that are those of the other gender, or numbers of one "
          "that are a sum of others",
          Level.ASK,
          ("women and men swapped", "share of women moved", "shares of the other gender",
           "headings shifted")),
    Check("joined less left",
          "a change in post that those who joined less those who left do not make, by over a tenth",
          Level.ASK, ("joined less left",)),
    Check("small numbers", "fewer than 25 people in post, about whom figures are withheld",
          Level.ADVISE, ("few people",)),
)  # fmt: skip


def results(problems: Iterable[Problem]) -> list[tuple[str, str]]:
    """Each check's name with 'pass' or the gravest level that it came to, in their order."""
    found: dict[str, Level] = {}
    order = list(Level)
    for problem in problems:
        earlier = found.get(problem.code, problem.level)
        found[problem.code] = min(earlier, problem.level, key=order.index)
    told = []
    for check in CHECKS:
        levels = [found[code] for code in check.codes if code in found]
        told.append((check.name, min(levels, key=order.index).value if levels else PASS))
    return told
