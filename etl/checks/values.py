"""What can be wrong with the value of one cell."""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.checks.problems import Problem, Question, Settles, advise, ask, doubt, refuse
from etl.checks.wording import listed, without_names

# What the answers of what dashes are stand under in a mapping, and what they may be.
NUMBERS = "numbers"
ZERO, WITHHELD = "zero", "withheld"
A_DASH = "dash in place of a number"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value stands, and what it is."""

    sheet: str
    cell: str
    value: str


def status_left_out(spot: Spot) -> Problem:
    return advise(
        "status not counted",
        f"'{spot.value}' as status",
        "people in post, who joined or who left",
        "Nothing: this flow is known and is not counted.",
    ).at(spot.sheet, spot.cell)


def ambiguous_council(spot: Spot, fits: Sequence[str]) -> Problem:
    return ask(
        "council fits two",
        f"'{spot.value}' as council",
        f"one of {listed(fits)}",
        "Write its full name or its code.",
    ).at(spot.sheet, spot.cell)


def blank(spot: Spot, what: str) -> Problem:
    return refuse(
        f"no {what}",
        f"a blank where the {what} should be",
        f"the {what} of every row",
        "Fill it in.",
    ).at(spot.sheet, spot.cell)


def bad_year(spot: Spot, first: int, last: int) -> Problem:
    return refuse(
        "year out of range",
        f"the year '{spot.value}'",
        f"a reporting year from {first} to {last}, such as 2025 or 2024/25",
        "Correct the year.",
    ).at(spot.sheet, spot.cell)


def bad_date(spot: Spot, what: str) -> Problem:
    return refuse(
        "not a date",
        f"'{spot.value}' as {what}",
        "a date, such as 31/03/2025 (day first) or 2025-03-31",
        "Correct the cell.",
    ).at(spot.sheet, spot.cell)


def ends_before_it_starts(spot: Spot, start: str) -> Problem:
    return refuse(
        "leaves before starting",
        f"{spot.value} as last day, with {start} as first",
        "a last day on or after the first",
        "Correct the dates.",
    ).at(spot.sheet, spot.cell)


def bad_count(spot: Spot, why: str) -> Problem:
    return refuse(
        f"{why} number of people",
        f"'{without_names(spot.value)}' as a number of people",
        "a whole number, zero or more",
        "Correct the cell.",
    ).at(spot.sheet, spot.cell)


def marked(spot: Spot) -> Problem:
    """A number with a mark: it may point to a note, or say that the number is another."""
    return doubt(
        "number with a mark",
        f"'{spot.value}', a number with a mark",
        "a number alone, or a mark in its place where it is withheld",
        "Delete the mark, or the number where it is not the right one; if such numbers are "
        "right as they stand, say so.",
    ).at(spot.sheet, spot.cell)


def suppressed(spot: Spot, *, published: bool) -> Problem:
    """A count that is marked as withheld: a question in a return, a fact in publications."""
    said = advise if published else doubt
    return said(
        "numbers withheld",
        f"'{spot.value}', a number that is withheld",
        "the number of people",
        "It is left out, and not counted as zero."
        if published
        else "Fill in the numbers: your own return may hold them, and what is shown is protected. "
        "If you have none, say so: such rows are left out, and not counted as zero.",
    ).at(spot.sheet, spot.cell)


def blank_count(spot: Spot) -> Problem:
    return doubt(
        "blank number",
        "a blank cell where a number of people should be",
        "a whole number; 0 where there is nobody",
        "Fill in the numbers; if a blank is nobody, say so.",
    ).at(spot.sheet, spot.cell)


def zero_or_withheld(spot: Spot, answer: str) -> Problem:
    """A dash of which no total tells whether it is nobody; `answer`: what was said, if anything."""
    said = f"'{answer}' is none of the answers. " if answer else ""
    return ask(
        A_DASH,
        f"'{spot.value}' in place of a number of people",
        "the number of people, 0 where there is nobody",
        f"{said}Say whether a dash is zero, or a number that is withheld; or fill in the numbers.",
        Question(Settles.WORD, spot.value, NUMBERS, (ZERO, WITHHELD)),
    ).at(spot.sheet, spot.cell)


def zero_by_totals(sheet: str, cell: str, marks: str) -> Problem:
    return advise(
        "dashes read as zero",
        f"{marks} in place of numbers, which the totals show to be zero",
        "0 where there is nobody",
        "Nothing: the totals add up with a zero for each.",
    ).at(sheet, cell)


def row_total_differs(spot: Spot, summed: int) -> Problem:
    return refuse(
        "totals that do not add up",
        f"a total of {spot.value}, where the row adds up to {summed:,}",
        "a total that is the sum of the row",
        "Correct the total or the numbers.",
    ).at(spot.sheet, spot.cell)


def bad_percentage(spot: Spot) -> Problem:
    return refuse(
        "not a percentage",
        f"'{spot.value}' as a share of women or men",
        "a number from 0 to 100",
        "Correct the cell.",
    ).at(spot.sheet, spot.cell)


def shares_differ(spot: Spot, total: float) -> Problem:
    return refuse(
        "shares that do not add up",
        f"women and men that make {total:.1f} % together",
        "100 %",
        "Correct the two cells.",
    ).at(spot.sheet, spot.cell)


def shares_missing(spot: Spot) -> Problem:
    return advise(
        "no shares published",
        f"{spot.value} without shares of women in each quarter",
        "four shares",
        "Nothing: the employer published none, and none are counted.",
    ).at(spot.sheet, spot.cell)


def employers_not_known(spot: Spot, names: Sequence[str]) -> Problem:
    return advise(
        "employers that may be councils",
        f"{len(names):,} employers with a council's name or industry code that are not "
        f"known as councils, such as {listed(names, most=5)}",
        "councils, by a name in the register",
        "If one of them is a council, add the spelling of its name to the register.",
    ).at(spot.sheet, spot.cell)


def joint_return(spot: Spot, council: str) -> Problem:
    return advise(
        "joint return",
        f"'{spot.value}', one return of several councils",
        "one council",
        f"It is kept under {council}, which they became.",
    ).at(spot.sheet, spot.cell)


def two_returns(spot: Spot, council: str) -> Problem:
    return doubt(
        "two rows for one council",
        f"a second row for {council} and the same year",
        "one row a council and year",
        "Keep the row that holds; the first is read if you say that it is that.",
    ).at(spot.sheet, spot.cell)
