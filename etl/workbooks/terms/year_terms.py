"""Which reporting year a cell stands for, and what to ask where it is a day of no year."""

from datetime import date

from etl.checks import values
from etl.checks import words as problems
from etl.checks.problems import Problem
from etl.checks.values import Spot
from etl.vocabulary.words import form_of
from etl.vocabulary.years import (
    FIRST_YEAR,
    check_year,
    day_in,
    parse_year,
    snapshot_day,
    years_around,
)
from etl.workbooks.answers import Answers
from etl.workbooks.headings.columns import Field
from etl.workbooks.words.dates import day_of


def find_year(
    spot: Spot, value: object, answers: Answers, today: date
) -> tuple[int | None, Problem | None]:
    """The reporting year that the cell stands for, or the problem that it stands for none."""
    answer = answers.word(Field.YEAR, spot.value)
    if answer == problems.NOT_COUNTED:
        return None, problems.settled(spot, Field.YEAR, answer)
    year = parse_year(value if answer is None else answer) or _year_of_serial(value)
    try:
        found = check_year(year or 0, today)
    except ValueError:
        day = day_in(value) or day_of(value)
    else:
        is_to_come = answer is None and snapshot_day(found) > today
        last = today.year if snapshot_day(today.year) <= today else today.year - 1
        return found, problems.year_to_come(spot, found, last) if is_to_come else None
    if day is None or not snapshot_day(FIRST_YEAR) <= day <= today:
        return None, values.bad_year(spot, FIRST_YEAR, today.year + 1)
    return None, problems.day_of_no_year(spot, *years_around(day))


def another_day_of(year: int, spot: Spot, answers: Answers) -> Problem | None:
    """The question of another day that was answered to be of that year, with the same people."""
    settled = answers.words.get(Field.YEAR, {}).items()
    others = [word for word, said in settled if parse_year(said) == year and not parse_year(word)]
    other = next((word for word in others if form_of(word) != form_of(spot.value)), "")
    return problems.days_of_one_year(spot, other, year) if other else None


def _year_of_serial(value: object) -> int | None:
    """The reporting year of a 31 March that stands there as Excel counts days."""
    is_number = isinstance(value, (int, float)) or str(value).strip().isdecimal()
    return parse_year(day_of(value)) if is_number else None
