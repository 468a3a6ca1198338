"""What can be wrong with a row: totals, notes, people who stand in several rows."""

from etl.checks.problems import Level, Problem


def totals_differ(sheet: str, cell: str, stated: int, summed: int) -> Problem:
    return Problem(
        Level.REFUSE,
        "totals that do not add up",
        f"a total of {stated:,}, where the rows add up to {summed:,}",
        "a total that is the sum of its rows",
        "Correct the total or the rows, and send the file again.",
        sheet,
        cell,
    )


def totals_not_checked(sheet: str, cell: str, stated: int, summed: int, left_out: int) -> Problem:
    return Problem(
        Level.ADVISE,
        "total not checked",
        f"a total of {stated:,}, where the rows that show a number add up to {summed:,}",
        f"the rest in the cells without a number, {left_out:,} in this table",
        "Nothing, if that is so.",
        sheet,
        cell,
    )


def total_in_people(sheet: str, cell: str) -> Problem:
    return Problem(
        Level.ADVISE,
        "total passed over",
        "a row of totals in a list of people",
        "one person in each row",
        "Nothing: it was not counted.",
        sheet,
        cell,
    )


def notes_below(sheet: str, first: str, text: str, rows: int) -> Problem:
    return Problem(
        Level.ADVISE,
        "notes below the table",
        f"{rows:,} row{'s' if rows > 1 else ''} of notes below the table, beginning '{text[:60]}'",
        "notes need no reading",
        "Nothing, if these are notes and not people.",
        sheet,
        first,
    )


def row_not_understood(sheet: str, cell: str, what: str) -> Problem:
    return Problem(
        Level.ASK,
        "row not understood",
        f"a row inside the table with {what}",
        "a value in every column that is counted",
        "Fill the row in, or delete it.",
        sheet,
        cell,
    )


def no_rows(sheet: str, cell: str) -> Problem:
    return Problem(
        Level.REFUSE,
        "no rows",
        "headings with no rows of people below them",
        "at least one row",
        "Check that the right file was sent.",
        sheet,
        cell,
    )


def ragged_row(sheet: str, cell: str, wide: int, expected: int) -> Problem:
    longer = wide > expected
    return Problem(
        Level.REFUSE if longer else Level.ADVISE,
        "ragged row",
        f"a row of {wide} values",
        f"{expected}, as many as there are headings",
        "A value with a separator in it must stand in quotation marks; correct the row."
        if longer
        else "What is missing at its end was taken as blank.",
        sheet,
        cell,
    )


def repeats_settled(sheet: str, cell: str, rows: int) -> Problem:
    return Problem(
        Level.ADVISE,
        "people in several rows",
        f"{rows:,} row{'s' if rows > 1 else ''} with a staff number that stands in another row",
        "one row a person",
        "Nothing: each person was counted once, in the post with most hours, then in the "
        "highest grade.",
        sheet,
        cell,
    )


def repeats_unsettled(sheet: str, cell: str, rows: int, first: tuple[int, int]) -> Problem:
    return Problem(
        Level.ASK,
        "people in several rows",
        f"{rows:,} row{'s' if rows > 1 else ''} with a staff number that stands in another row "
        f"and says something else there, such as rows {first[0]} and {first[1]}",
        "one row a person, or hours or grades that tell which post is the main one",
        "Delete the rows that are not the person's main post.",
        sheet,
        cell,
    )


def several_in_one_row(sheet: str, cell: str, value: str) -> Problem:
    return Problem(
        Level.REFUSE,
        "several people in one row",
        f"'{value}' as the number of people in a row of a list of people",
        "1, for each row is one person with a staff number or dates",
        "Send the list with one row a person, or the counts without staff numbers and dates.",
        sheet,
        cell,
    )


def vacancy(sheet: str, cell: str) -> Problem:
    return Problem(
        Level.ADVISE,
        "vacancy",
        "a vacant post",
        "one person in each row",
        "Nothing: it is not counted.",
        sheet,
        cell,
    )
