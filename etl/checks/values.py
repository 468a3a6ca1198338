"""What can be wrong with the value of one cell."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.checks.problems import Level, Problem, Question, Settles
from etl.checks.wording import listed, without_names


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value stands, and what it is."""

    sheet: str
    cell: str
    value: str


def _at(spot: Spot, level: Level, code: str, *, found: str, expected: str, fix: str) -> Problem:
    return Problem(level, code, found, expected, fix, spot.sheet, spot.cell)


def _by_reason(problem: Problem) -> Problem:
    """The same, to be settled by a reason why the spreadsheet is right as it stands."""
    return replace(problem, question=Question(Settles.REASON, problem.code))


def unknown_word(spot: Spot, what: str, counted_as: str) -> Problem:
    """A word that is not known and is counted apart."""
    return _at(
        spot,
        Level.ADVISE,
        f"unknown {what}",
        found=f"'{spot.value}' as {what}",
        expected=f"a known {what}",
        fix=f"It is counted as '{counted_as}' until someone says what it stands for.",
    )


def status_left_out(spot: Spot) -> Problem:
    return _at(
        spot,
        Level.ADVISE,
        "status not counted",
        found=f"'{spot.value}' as status",
        expected="people in post, who joined or who left",
        fix="Nothing: this flow is known and is not counted.",
    )


def unknown_council(spot: Spot, close: Sequence[str]) -> Problem:
    return _at(
        spot,
        Level.ASK,
        "unknown council",
        found=f"'{spot.value}' as council",
        expected="the name or code of a council",
        fix=f"Did you mean {listed(close)}? Correct the name." if close else "Correct the name.",
    )


def ambiguous_council(spot: Spot, fits: Sequence[str]) -> Problem:
    return _at(
        spot,
        Level.ASK,
        "council fits two",
        found=f"'{spot.value}' as council",
        expected=f"one of {listed(fits)}",
        fix="Write its full name or its code.",
    )


def council_not_then(spot: Spot, year: int) -> Problem:
    return _at(
        spot,
        Level.ASK,
        "council not there in that year",
        found=f"{spot.value}, which did not exist on 31 March {year}",
        expected="a council that existed on the snapshot day",
        fix="Correct the council or the year.",
    )


def blank(spot: Spot, what: str) -> Problem:
    return _at(
        spot,
        Level.REFUSE,
        f"no {what}",
        found=f"a blank where the {what} should be",
        expected=f"the {what} of every row",
        fix="Fill it in.",
    )


def bad_year(spot: Spot, first: int, last: int) -> Problem:
    return _at(
        spot,
        Level.REFUSE,
        "year out of range",
        found=f"the year '{spot.value}'",
        expected=f"a reporting year from {first} to {last}, such as 2025 or 2024/25",
        fix="Correct the year.",
    )


def bad_date(spot: Spot, what: str) -> Problem:
    return _at(
        spot,
        Level.REFUSE,
        "not a date",
        found=f"'{spot.value}' as {what}",
        expected="a date, such as 31/03/2025 (day first) or 2025-03-31",
        fix="Correct the cell.",
    )


def ends_before_it_starts(spot: Spot, start: str) -> Problem:
    return _at(
        spot,
        Level.REFUSE,
        "leaves before starting",
        found=f"{spot.value} as last day, with {start} as first",
        expected="a last day on or after the first",
        fix="Correct the dates.",
    )


def bad_count(spot: Spot, why: str) -> Problem:
    return _at(
        spot,
        Level.REFUSE,
        f"{why} number of people",
        found=f"'{without_names(spot.value)}' as a number of people",
        expected="a whole number, zero or more",
        fix="Correct the cell.",
    )


def marked(spot: Spot) -> Problem:
    """A number with a mark: it may point to a note, or say that the number is another."""
    problem = _at(
        spot,
        Level.ASK,
        "number with a mark",
        found=f"'{spot.value}', a number with a mark",
        expected="a number alone, or a mark in its place where it is withheld",
        fix="Delete the mark, or the number where it is not the right one; if such numbers are "
        "right as they stand, say so.",
    )
    return _by_reason(problem)


def suppressed(spot: Spot, *, published: bool) -> Problem:
    """A count that is marked as withheld: a question in a return, a fact in publications."""
    problem = _at(
        spot,
        Level.ADVISE if published else Level.ASK,
        "numbers withheld",
        found=f"'{spot.value}', a number that is withheld",
        expected="the number of people",
        fix="It is left out, and not counted as zero."
        if published
        else "Fill in the numbers: your own return may hold them, and what is shown is protected. "
        "If you have none, say so: such rows are left out, and not counted as zero.",
    )
    return problem if published else _by_reason(problem)


def blank_count(spot: Spot) -> Problem:
    problem = _at(
        spot,
        Level.ASK,
        "blank number",
        found="a blank cell where a number of people should be",
        expected="a whole number; 0 where there is nobody",
        fix="Fill in the numbers; if a blank is nobody, say so.",
    )
    return _by_reason(problem)


def row_total_differs(spot: Spot, summed: int) -> Problem:
    return _at(
        spot,
        Level.REFUSE,
        "totals that do not add up",
        found=f"a total of {spot.value}, where the row adds up to {summed:,}",
        expected="a total that is the sum of the row",
        fix="Correct the total or the numbers.",
    )


def bad_percentage(spot: Spot) -> Problem:
    return _at(
        spot,
        Level.REFUSE,
        "not a percentage",
        found=f"'{spot.value}' as a share of women or men",
        expected="a number from 0 to 100",
        fix="Correct the cell.",
    )


def shares_differ(spot: Spot, total: float) -> Problem:
    return _at(
        spot,
        Level.REFUSE,
        "shares that do not add up",
        found=f"women and men that make {total:.1f} % together",
        expected="100 %",
        fix="Correct the two cells.",
    )


def shares_missing(spot: Spot) -> Problem:
    return _at(
        spot,
        Level.ADVISE,
        "no shares published",
        found=f"{spot.value} without shares of women in each quarter",
        expected="four shares",
        fix="Nothing: the employer published none, and none are counted.",
    )


def employers_not_known(spot: Spot, names: Sequence[str]) -> Problem:
    return _at(
        spot,
        Level.ADVISE,
        "employers that may be councils",
        found=f"{len(names):,} employers with a council's name or industry code that are not "
        f"known as councils, such as {listed(names, most=5)}",
        expected="councils, by a name in the register",
        fix="If one of them is a council, add the spelling of its name to the register.",
    )


def joint_return(spot: Spot, council: str) -> Problem:
    return _at(
        spot,
        Level.ADVISE,
        "joint return",
        found=f"'{spot.value}', one return of several councils",
        expected="one council",
        fix=f"It is kept under {council}, which they became.",
    )


def two_returns(spot: Spot, council: str) -> Problem:
    problem = _at(
        spot,
        Level.ASK,
        "two rows for one council",
        found=f"a second row for {council} and the same year",
        expected="one row a council and year",
        fix="Keep the row that holds; the first is read if you say that it is that.",
    )
    return _by_reason(problem)
