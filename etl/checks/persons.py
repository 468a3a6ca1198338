"""What is said of rows that may be one person's: where they stand, never who that is."""

from collections.abc import Sequence
from dataclasses import replace

from etl.checks.problems import Problem, Question, Settles, advise, doubt
from etl.checks.wording import many

# The questions that are answered by one of PEOPLE, and not remembered.
ONE_NAME, ONE_ADDRESS = "one name in several rows", "one address beside several names"
ONE_PERSON, DIFFERENT = PEOPLE = ("one person", "different people")


def repeats_settled(sheet: str, cell: str, rows: int, by: str) -> Problem:
    return advise(
        "people in several rows",
        f"{many(rows, 'row')} whose {by} stands in another row",
        "one row a person",
        "Nothing: each person was counted once, in the post with most hours, then in the "
        "highest grade.",
    ).at(sheet, cell)


def repeats_unsettled(sheet: str, cell: str, rows: int, first: tuple[int, int], by: str) -> Problem:
    return doubt(
        "people in several rows",
        f"{many(rows, 'row')} whose {by} stands in another row and says something else there, "
        f"such as rows {first[0]} and {first[1]}",
        "one row a person, or hours or grades that tell which post is the main one",
        "Delete the rows that are not the person's main post; or say that each is right in the "
        "first of their rows, in which they are counted.",
    ).at(sheet, cell)


def one_in_many_rows(sheet: str, cell: str, most: int, allowed: int, by: str) -> Problem:
    return doubt(
        "one staff number in many rows",
        f"one {by} in {most:,} rows",
        f"that of one person, who seldom has more than {allowed} posts",
        f"Check that the column holds what tells people apart ({by}) and nothing else, such as a "
        "team's number.",
    ).at(sheet, cell)


def numbers_of_posts(sheet: str, cell: str, rows: int) -> Problem:
    return doubt(
        "people in several rows",
        "staff numbers that differ in what stands after a dash or stroke alone "
        f"({many(rows, 'row')})",
        "one row a person",
        "Delete the rows that are not the person's main post; if each is somebody else, say so.",
    ).at(sheet, cell)


def rows_of_events(sheet: str, cell: str, heading: str) -> Problem:
    return doubt(
        "rows of something else than people",
        f"rows with something under '{heading}', and no number or name that tells people apart",
        "one row a person",
        "Send a list with each person once, or with staff numbers; if each row is another person, "
        "say so.",
    ).at(sheet, cell)


def numbers_of_one(sheet: str, cell: str, rows: int, by: str) -> Problem:
    return doubt(
        "people in several rows",
        f"{many(rows, 'row')} with another staff number beside the same {by}",
        "one row a person",
        "Delete the rows that are not the person's main post; if each is somebody else, say so.",
    ).at(sheet, cell)


def without_a_holder(sheet: str, cell: str, rows: int) -> Problem:
    return doubt(
        "person or vacancy",
        f"{many(rows, 'row')} with a gender, and without the name that other rows have",
        "somebody in each row",
        "Delete the rows of posts that are vacant; if somebody is in each, say so.",
    ).at(sheet, cell)


def rows_again(sheet: str, rows: int, times: int) -> Problem:
    return doubt(
        "rows listed again",
        f"{many(rows, 'row')} that stand in the list {times} times, each time alike",
        "one row a person",
        "Delete the rows that were pasted again; if each row is somebody else, say so.",
    ).at(sheet)


def not_as_many_rows(sheet: str, cell: str, stated: int, rows: int) -> Problem:
    return doubt(
        "not as many rows as it says",
        f"words that say {stated:,}, and {many(rows, 'row')} of people",
        "as many people as the list says it has",
        "Send the whole list, if some of it is missing; if all rows are there, say so.",
    ).at(sheet, cell)


def counted_again(sheet: str, cell: str, *, are_same: bool) -> Problem:
    """Counts above or below a list; where they are not of as many people it is asked."""
    if are_same:
        return advise(
            "summary beside the list",
            "a table above or below the list, with as many of each gender",
            "everyone counted in one row",
            "Nothing: people were counted in the list.",
        ).at(sheet, cell)
    return doubt(
        "summary that differs",
        "a table above or below the list, with other numbers of women or men than the list",
        "one table of everybody in post",
        "Send the list alone, or put the table on a sheet of its own; if the list has everybody in "
        "post, say so.",
    ).at(sheet, cell)


def namesakes(sheet: str, cell: str, rows: int, first: tuple[int, int]) -> Problem:
    return _one_or_several(
        ONE_NAME,
        f"{many(rows, 'row')} with a name that stands in another row, such as rows {first[0]} and "
        f"{first[1]}, and nothing else that tells whether it is one person",
        "one row a person",
        f"'{ONE_PERSON}', if each name is one person's, who is then counted once, or '{DIFFERENT}'",
    ).at(sheet, cell)


def shared_address(sheet: str, cell: str, rows: int, first: tuple[int, int]) -> Problem:
    return _one_or_several(
        ONE_ADDRESS,
        f"{many(rows, 'row')} with the e-mail address of another row and another name, such as "
        f"rows {first[0]} and {first[1]}, counted as one person",
        "an address of each person's own",
        f"'{DIFFERENT}', if each name is one person's, or '{ONE_PERSON}', if each address is",
    ).at(sheet, cell)


def _one_or_several(code: str, found: str, expected: str, answers: str) -> Problem:
    """The question whether rows that share something are one person's."""
    fix = f"Say {answers}; where some are and some are not, add a column with staff numbers."
    staff_numbers = f"{expected}, or a staff number in every row"
    return doubt(code, found, staff_numbers, fix, PEOPLE)


def differ_in_noughts(people: int) -> Problem:
    return doubt(
        "staff numbers that differ in noughts",
        f"{many(people, 'staff number')} that differ from another only in "
        "the noughts before them, and were counted as other people",
        "one number a person, written alike on every row and sheet",
        "Write the numbers alike, or say why they are other people.",
    )


def listed_again(again: int, people: int, sheets: Sequence[str]) -> Problem:
    """Many people stand in several rows or on several `sheets`, of which those meant are chosen."""
    where = "on several sheets or in several rows" if sheets else "in several rows"
    problem = doubt(
        "people listed again and again",
        f"{again:,} of {people:,} people {where}, as where a team is listed on several dates",
        "everybody in post on 31 March once, and nobody who had left by then",
        "Say which sheets are to be counted: those of 31 March alone."
        if sheets
        else "Send the rows of 31 March alone; if everybody in any of the rows is in post, say so.",
    )
    if not sheets:
        return problem
    return replace(problem, question=Question(Settles.SHEETS, choices=tuple(sheets)))


def sum_with_a_gender(sheet: str, cell: str) -> Problem:
    """What stands there is not told: it may be a name."""
    return doubt(
        "may be a tally",
        "a row with a gender, and a word for a total in place of a name, number or the like",
        "one person in each row",
        "Delete the row if it adds up others; if it is a person, say so.",
    ).at(sheet, cell)
