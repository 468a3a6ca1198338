"""Words carried to rows that they do not stand in: a sheet's name, the first row of a group."""

from etl.checks.problems import Problem, Question, Settles, advise, ask, doubt
from etl.checks.wording import many
from etl.checks.words import NOT_COUNTED
from etl.vocabulary.populations import Status


def said_by_name(sheet: str, field: str) -> Problem:
    return advise(
        "sheet's name taken as a value",
        f"no column with the {field}; the sheet is called '{sheet}'",
        f"the {field} of every row",
        "If the name does not say so, call the sheet something else.",
    ).at(sheet)


def said_by_title(sheet: str, title: str, field: str) -> Problem:
    return advise(
        "title taken as a value",
        f"no column with the {field}; the title is '{title}'",
        f"the {field} of every row",
        "If the title does not say so, give the table another.",
    ).at(sheet)


def filled_down(sheet: str, field: str) -> Problem:
    return advise(
        "filled down",
        f"the {field} in the first row alone",
        f"the {field} of every row",
        "It was taken for every row below it. If it is not that, fill it in.",
    ).at(sheet)


def filled_below(sheet: str, cell: str, heading: str) -> Problem:
    return advise(
        "filled down",
        f"words under '{heading}' in the first row of each group alone",
        "a word in every row",
        "Each was taken for the rows below it. If it is not theirs, fill them in.",
    ).at(sheet, cell)


def blank_below(sheet: str, cell: str, heading: str, rows: int) -> Problem:
    """Words that are said again, with blanks between, may be of the rows below or of one alone."""
    return doubt(
        "blanks below a word",
        f"{many(rows, 'blank cell')} below words under '{heading}', some of which are said again",
        "a word in every row",
        "Fill in the word of each row; if it is not known of rows that are blank, say so.",
    ).at(sheet, cell)


def flow_by_name(sheet: str, name: str, status: Status) -> Problem:
    choices = (*(each.value for each in Status), NOT_COUNTED)
    because = "a word for it is the sheet's name"
    return ask(
        "status by the sheet's name",
        f"no column with the status; the sheet is called '{name}', so its people may be {status}",
        "people in post, or a column with the status",
        "Say what the people of the sheet are, or add a column 'Status'.",
        Question(Settles.WORD, name, "status", choices, status.value, because, 0.7),
    ).at(sheet)


def flow_with_days(sheet: str, status: Status) -> Problem:
    return advise(
        "status told by name and days",
        f"no column with the status; the sheet is called '{sheet}', and its dates say when",
        "people in post, or a column with the status",
        f"Nothing, if its people have {status}: they are counted so where their dates are in the "
        "year. Else call the sheet something else.",
    ).at(sheet)
