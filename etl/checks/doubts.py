"""What makes numbers of women and men doubtful although every one of them can be read."""

from etl.checks.problems import Level, Problem, Question, Settles


def _ask(code: str, found: str, expected: str, fix: str, sheet: str, cell: str) -> Problem:
    return Problem(
        Level.ASK, code, found, expected, fix, sheet, cell, Question(Settles.REASON, code)
    )


def may_be_percentages(sheet: str, cell: str, rows: int) -> Problem:
    return _ask(
        "may be percentages",
        f"women and men who make a hundred in each of {rows} rows",
        "numbers of people",
        "Send the numbers of people; if these are, say so.",
        sheet,
        cell,
    )


def may_be_a_sum(sheet: str, cell: str, word: str, rows: int) -> Problem:
    shown = f"'{word}', " if word else ""
    return _ask(
        "row that may be a total",
        f"{shown}a row that is the sum of {rows} rows beside it",
        "everyone counted in one row",
        "Call it a total, or delete it; if its people are in no other row, say so.",
        sheet,
        cell,
    )


def part_of_another_row(sheet: str, cell: str, word: str) -> Problem:
    return _ask(
        "part of another row",
        f"a row of '{word}'",
        "everyone counted in one row",
        "Delete the rows whose people are in the row above; if they are in no other, say so.",
        sheet,
        cell,
    )


def may_not_be_in_post(sheet: str, title: str) -> Problem:
    return _ask(
        "may not be in post",
        f"the title '{title}' and no column that says who is in post",
        "people in post, or a column such as 'Status'",
        "Send those in post, or add a column 'Status'; if they are all in post, say so.",
        sheet,
        "",
    )


def more_in_total(sheet: str, cell: str, total: int, counted: int) -> Problem:
    return _ask(
        "total with others",
        f"a total of {total:,}, where women and men are {counted:,}",
        "columns for another gender and not recorded, where there are such people",
        "Add the columns, or correct the total; if women and men are right, say who else is in it.",
        sheet,
        cell,
    )
