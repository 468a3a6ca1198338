"""What can be wrong with a row: totals, notes, people who stand in several rows."""

from etl.checks.problems import Level, Problem, Question, Settles, advise, doubt, refuse
from etl.checks.wording import and_more, many


def totals_differ(sheet: str, cell: str, stated: int, summed: int) -> Problem:
    return refuse(
        "totals that do not add up",
        f"a total of {stated:,}, where the rows add up to {summed:,}",
        "a total that is the sum of its rows",
        "Correct the total or the rows, and send the file again.",
    ).at(sheet, cell)


def nobody_counted(sheet: str) -> Problem:
    return refuse(
        "nobody counted",
        "nobody in any row that could be counted",
        "numbers of people, or one person in each row with a gender",
        "Where 'x' or a tick marks each person's gender, write it in one column headed 'Gender'.",
    ).at(sheet)


def totals_not_checked(sheet: str, cell: str, stated: int, summed: int, left_out: int) -> Problem:
    return advise(
        "total not checked",
        f"a total of {stated:,}, where the rows that show a number add up to {summed:,}",
        f"the rest in the cells without a number, {left_out:,} in this table",
        "Nothing, if that is so.",
    ).at(sheet, cell)


def totals_rounded(sheet: str, cell: str, stated: int, summed: int, base: int) -> Problem:
    return advise(
        "rounded totals",
        f"a total of {stated:,}, where what it is made of adds up to {summed:,}",
        f"a difference that rounding explains: every number is a multiple of {base:,}",
        "Nothing: the rows were counted, and the totals were not.",
    ).at(sheet, cell)


def rows_below_total(sheet: str, cell: str, rows: int) -> Problem:
    return doubt(
        "rows below the total",
        f"{many(rows, 'row')} with numbers below the last total",
        "rows above the total that they are part of",
        "They were not counted. Say why they are left out, or put them above the total.",
    ).at(sheet, cell)


def may_be_totals(sheet: str, cell: str, word: str) -> Problem:
    return doubt(
        "rows that may be totals",
        f"'{word}' in some rows and other words in others, in a column that is not counted by",
        "each person in one row only",
        "Delete the rows that are totals of others, or say why they are not.",
    ).at(sheet, cell)


def total_in_people(sheet: str, cell: str) -> Problem:
    return advise(
        "total passed over",
        "a row of totals in a list of people",
        "one person in each row",
        "Nothing: it was not counted.",
    ).at(sheet, cell)


def notes_below(sheet: str, first: str, text: str, rows: int) -> Problem:
    said = f", beginning '{text[:60]}'" if text else ""
    return advise(
        "notes below the table",
        f"{many(rows, 'row')} of notes below the table{said}",
        "notes need no reading",
        "Nothing, if these are notes and not people.",
    ).at(sheet, first)


def row_not_understood(sheet: str, cell: str, what: str) -> Problem:
    return doubt(
        "row not understood",
        f"a row inside the table with {what}",
        "a value in every column that is counted",
        "Fill the row in, or delete it; if it is a heading or a note, and the rows below it count "
        "like those above, say so.",
    ).at(sheet, cell)


def cut_short(sheet: str, cell: str, rows: int) -> Problem:
    return doubt(
        "row cut short",
        f"{many(rows, 'row')} next below the list with what reads like a name or "
        "number of the people above, and no gender",
        "a value in every column that is counted",
        "Fill the row in, or delete it; if it is a note and nobody on the list, say so.",
    ).at(sheet, cell)


def no_people(sheet: str, cell: str, word: str) -> Problem:
    return advise(
        "row of no people",
        f"'{word[:60]}', of percentages, another year, a target or a difference",
        "numbers of people of this year",
        "Nothing: it was not counted.",
    ).at(sheet, cell)


def sums_left_out(sheet: str, cell: str, word: str, rows: int, of: str = "") -> Problem:
    """Rows that are the sum `of` what is said, or else those without which a total agrees."""
    without = "whose people stand in other rows: without it the total is the sum of the rows"
    return advise(
        "subtotal passed over",
        f"the row '{word[:60]}'{and_more(rows - 1)}, {f'the sum of {of}' if of else without}",
        "everyone counted in one row",
        "Nothing: it was not counted.",
    ).at(sheet, cell)


def two_levels(sheet: str, cell: str, word: str) -> Problem:
    return doubt(
        "rows that may be totals",
        f"the row '{word[:60]}' and others with words that stand once, above rows with words that "
        "stand again, as sections stand above their grades",
        "everyone counted in one row",
        "Send the rows of one level; if nobody stands in two of these rows, say so.",
    ).at(sheet, cell)


def said_again(sheet: str, cell: str, word: str, rows: int) -> Problem:
    return advise(
        "same people in other rows",
        f"the row '{word[:60]}'{and_more(rows - 1)}, with labels left blank and as many women and "
        "men as the rows of the same people by other labels",
        "everyone counted in one row",
        "Nothing: they were counted in the other rows.",
    ).at(sheet, cell)


def two_breakdowns(
    sheet: str, cell: str, word: str | None = None, *, nearly: bool = False
) -> Problem:
    """By labels that others leave blank; or the rows from that of a word on beside those above."""
    many = "nearly as many people" if nearly else "as many women and as many men"
    blank = "rows by one label, and rows by another that leave the first one's blank"
    return doubt(
        "two breakdowns in one table",
        blank if word is None else f"{many} from the row '{word[:60]}' on as in the rows above it",
        "everyone counted in one row",
        "Send one of them, if all are of the same people; if nobody stands in two, say so.",
    ).at(sheet, cell)


def without_numbers(sheet: str, cell: str, word: str, rows: int, *, is_sure: bool) -> Problem:
    """Rows in which every number is blank; `is_sure` where that they are nobody is plain."""
    return Problem(
        Level.ADVISE if is_sure else Level.ASK,
        "rows without a number",
        f"the row '{word[:60]}'{and_more(rows - 1)} without any number of people",
        "a number in every row; 0 where there is nobody",
        "They were left out, and not counted as zero."
        if is_sure
        else "Fill them in; if they are headings, or nobody is in them, say so.",
        question=None if is_sure else Question(Settles.REASON, "rows without a number"),
    ).at(sheet, cell)


def no_rows(sheet: str, cell: str) -> Problem:
    return refuse(
        "no rows",
        "headings with no rows of people below them",
        "at least one row",
        "Check that the right file was sent.",
    ).at(sheet, cell)


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
    ).at(sheet, cell)


def several_in_one_row(sheet: str, cell: str, value: str) -> Problem:
    return refuse(
        "several people in one row",
        f"'{value}' as the number of people in a row of a list of people",
        "1, for each row is one person with a staff number or dates",
        "Send the list with one row a person, or the counts without staff numbers and dates.",
    ).at(sheet, cell)


def vacancy(sheet: str, cell: str) -> Problem:
    return advise(
        "vacancy",
        "a vacant post",
        "one person in each row",
        "Nothing: it is not counted.",
    ).at(sheet, cell)
