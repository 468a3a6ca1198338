"""What makes numbers of people doubtful by other columns or rows that stand beside them."""

from collections.abc import Sequence
from dataclasses import replace

from etl.checks.doubts import may_be_a_sum
from etl.checks.problems import Problem, Question, Settles, advise, ask, doubt
from etl.checks.wording import listed


def other_women_and_men(sheet: str, cell: str, heading: str) -> Problem:
    return doubt(
        "other women and men",
        f"numbers under '{heading}', which is not read",
        "one column of women and one of men, with everybody in post in them",
        "Add them to the columns of women and men; if they are in those already, or are not in "
        "post, say so.",
    ).at(sheet, cell)


def posts_without_a_gender(sheet: str, cell: str, heading: str) -> Problem:
    return doubt(
        "other women and men",
        f"posts under '{heading}', which may be vacant",
        "people in post, and no vacancies",
        "Leave the column out where nobody holds these posts; if somebody does, say so.",
    ).at(sheet, cell)


def other_numbers(sheet: str, cell: str, heading: str) -> Problem:
    return doubt(
        "other numbers of people",
        f"numbers under '{heading}', which is not read",
        "one column with the number of people in post, and no other that may be it",
        "Leave the column of those in post alone, without vacancies and those of other years; if "
        "the column that was read is theirs, say so.",
    ).at(sheet, cell)


def shares_of_the_other(sheet: str, cell: str, said: str) -> Problem:
    return doubt(
        "shares of the other gender",
        f"'{said}' beside numbers of women and men whose shares are the other way round",
        "women and men each under their own heading",
        "Check which column is of women, and send the file again; if the numbers stand right, say "
        "so.",
    ).at(sheet, cell)


def sum_under_a_gender(sheet: str, cell: str, heading: str) -> Problem:
    return doubt(
        "headings shifted",
        f"numbers under '{heading}', each of them the sum of two others of its row",
        "each heading over its own numbers",
        "Check which column is of women and which of men, and send the file again; if they stand "
        "right, say so.",
    ).at(sheet, cell)


def may_be_all_others(
    sheet: str, cell: str, word: str, others: int, *, nearly: bool, is_grade: bool
) -> Problem:
    said = "nearly the sum, of rounded numbers," if nearly else "the sum"
    problem = may_be_a_sum(sheet, cell, word, others, is_grade=is_grade)
    return replace(problem, found=f"'{word}', which is {said} of the {others} others beside it")


def may_hold_others(sheet: str, cell: str, word: str) -> Problem:
    return replace(
        may_be_a_sum(sheet, cell, word, 0, is_grade=True),
        found=f"'{word}', and rows whose names begin with it",
    )


def row_there_twice(sheet: str, cell: str, word: str) -> Problem:
    return doubt(
        "row there twice",
        f"the row '{word}' with the same words and numbers as one above it",
        "each group of people in one row",
        "Delete the row that stands there again; if they are other people, say so.",
    ).at(sheet, cell)


def answered_twice(sheet: str, cell: str) -> Problem:
    return doubt(
        "row there twice",
        "a second row of the council of a row above it, and nothing that tells the two apart",
        "each council in one row, or columns with what each row is of",
        "Delete the row that does not hold any more; if they are other people, say so.",
    ).at(sheet, cell)


def one_number(sheet: str, cell: str, word: str) -> Problem:
    """What is counted as one number of women and one of men, by the one word that says it."""
    return ask(
        "row of something else",
        f"numbers of women and of men under '{word}', which may be of something else than people",
        "numbers of people in post",
        "Say whether these are the people in post, who count, or are to be left out.",
        Question(Settles.ROWS, word, choices=("leave out", "count")),
    ).at(sheet, cell)


def measures_left_out(sheet: str, cell: str, measures: Sequence[str]) -> Problem:
    return advise(
        "values not counted",
        f"rows of {listed(measures)}",
        "numbers of people",
        "Nothing: they were left out.",
    ).at(sheet, cell)
