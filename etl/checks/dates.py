"""What can be wrong with the dates of a column."""

from datetime import date

from etl.checks.problems import Problem, Question, Settles, advise, ask, doubt, refuse
from etl.checks.values import Spot

# What an answer about a column of dates is for, and what it may say.
ORDER = "order of day and month"
DAY_FIRST, MONTH_FIRST = "day first", "month first"


def month_first(spot: Spot, field: str) -> Problem:
    """A date that cannot be day first, so that every other one of its column may not be, too."""
    order, because = (MONTH_FIRST, DAY_FIRST), "its second number is more than 12"
    return ask(
        "month before day",
        f"'{spot.value}' as {field}, which cannot be day first",
        "dates such as 31/03/2025 (day first) or 2025-03-31",
        "Say whether the dates of this column are month first, or correct them.",
        Question(Settles.WORD, ORDER, field, order, MONTH_FIRST, because, 0.7),
    ).at(spot.sheet, spot.cell)


def there_by_one(sheet: str, cell: str, read: str, other: str, many: int) -> Problem:
    """Two columns of first days, by one of which alone some people were there on the snapshot."""
    are = "1 person was" if many == 1 else f"{many} people were"
    return ask(
        "two first days",
        f"'{read}' and '{other}', by one of which alone {are} in post on the snapshot day",
        "the day on which each came to the digital and IT staff",
        f"Say whether '{other}' is that day, or nothing where '{read}' is.",
        Question(Settles.HEADING, other, "", ("start date", "")),
    ).at(sheet, cell)


def order_not_sure(sheet: str, cell: str, field: str, readings: tuple[str, date, date]) -> Problem:
    """Dates in which no number is above 12, and that are odd for a list when read day first; one of
    them is told in both `readings`, day first and month first.
    """
    text, first, other = readings
    return ask(
        "day or month first",
        f"dates ({field}) that could all be month first, as none has a number above 12: '{text}' "
        f"is {first.day} {first:%B %Y} or {other.day} {other:%B %Y}",
        "dates such as 31/03/2025 (day first) or 2025-03-31",
        "Say whether the dates of this column are day first or month first.",
        Question(Settles.WORD, ORDER, field, (DAY_FIRST, MONTH_FIRST)),
    ).at(sheet, cell)


def told_month_first(sheet: str, cell: str, field: str, text: str) -> Problem:
    """Dates that are read month first, for one of the file's cannot be day first."""
    return advise(
        "dates read month first",
        f"dates ({field}) that are month first, for '{text}' cannot be day first",
        "dates such as 31/03/2025 (day first) or 2025-03-31",
        "Nothing, if every date of the column is month first.",
        Question(Settles.WORD, ORDER, field, (MONTH_FIRST, DAY_FIRST), MONTH_FIRST),
    ).at(sheet, cell)


def two_orders(spot: Spot, field: str) -> Problem:
    """Excel made dates of those it could read day first, and left the others as text."""
    return refuse(
        "dates in two orders",
        f"cells that hold real dates in a column ({field}) whose others are written month first",
        "dates in one order",
        "Excel may have swapped days and months in these. Export the list again, with dates "
        "such as 2025-03-31.",
    ).at(spot.sheet, spot.cell)


def outside_the_year(spot: Spot, status: str, year: int) -> Problem:
    return advise(
        "outside the year",
        f"people whose status is '{status}' with a date that is not in the year, "
        f"such as {spot.value}",
        f"a date from 1 April {year - 1} to 31 March {year}",
        "Nothing: they count where their dates put them.",
    ).at(spot.sheet, spot.cell)


def of_a_later_day(sheet: str, cell: str, people: int, last: str, snapshot: str) -> Problem:
    """Who left between the snapshot and the day of the list does not stand in it."""
    return doubt(
        "list of a later day",
        f"{people:,} people who started after {snapshot}, the last of them on {last}, and nobody "
        "who left since",
        f"a list of those in post on {snapshot}, or one with everybody who left since and when",
        "Send the list as it was on that day, or say another year; if nobody has left since, say "
        "so.",
    ).at(sheet, cell)


def may_not_have_left(sheet: str, cell: str, heading: str, field: str) -> Problem:
    """Past days under a heading of contracts or posts, after which people often stay."""
    return ask(
        "end of a contract",
        f"days before the snapshot under '{heading}', which may end a contract and not a job",
        "the last day of whoever left, or a column 'Status' that says who is in post",
        f"Say whether people left on the day under '{heading}', or whether it is not to be used "
        "because they stay.",
        Question(Settles.HEADING, heading, "", (field, "")),
    ).at(sheet, cell)


def stays_by_status(sheet: str, cell: str, heading: str) -> Problem:
    return advise(
        "end of a contract passed",
        f"days before the snapshot under '{heading}' beside people in post by their status",
        "people in post, whose contracts may have been renewed",
        "Nothing: they are counted in post, as their status says.",
    ).at(sheet, cell)


def first_day_far_off(spot: Spot, *, is_never: bool) -> Problem:
    """Days for ever stand for those who are still to start, or whose first day is not known."""
    counted = "who is counted as in post" if is_never else "who is left out"
    return doubt(
        "first day far off",
        f"the first day {spot.value} of somebody {counted}",
        "the day on which each person started",
        "Write when they started, or take out those who have not; if they are as they are "
        "counted, say so.",
    ).at(spot.sheet, spot.cell)
