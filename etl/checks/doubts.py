"""What makes numbers of women and men doubtful although every one of them can be read."""

from dataclasses import replace

from etl.checks.problems import Problem, Question, Settles, advise, ask, doubt
from etl.checks.words import NOT_COUNTED
from etl.vocabulary.populations import Status

NOT_IN_POST = "may not be in post"


def _ask_row(
    word: str, code: str, found: str, expected: str, fix: str, *, proposal: str = "leave out"
) -> Problem:
    """The question whether the rows of a word count; of those without a word a reason is asked."""
    if not word:
        return doubt(code, found, expected, fix)
    because = "its people may stand in other rows, too" if proposal else ""
    certainty, choices = (0.7 if proposal else 0.0), ("leave out", "count")
    question = Question(Settles.ROWS, word, "", choices, proposal, because, certainty)
    return ask(code, found, expected, fix, question)


def row_settled(sheet: str, cell: str, word: str, answer: str) -> Problem:
    done = "left out" if answer == "leave out" else "counted"
    return advise(
        "row as settled",
        f"the row '{word}', {done}",
        "everyone counted in one row",
        "Nothing: it is as you said.",
    ).at(sheet, cell)


def may_be_percentages(sheet: str, cell: str, where: str) -> Problem:
    return doubt(
        "may be percentages",
        f"women and men who make a hundred {where}",
        "numbers of people",
        "Send the numbers of people; if these are, say so, and if they are percentages, say "
        "'percentages'.",
    ).at(sheet, cell)


def one_of_quarters(sheet: str, cell: str, word: str, *, is_last: bool) -> Problem:
    return _ask_row(
        word,
        "quarters",
        f"people at the end of '{word}', who are there at the end of others, too",
        "people in post on 31 March, once",
        "Say which ends on 31 March and counts, and leave the others out.",
        proposal="count" if is_last else "leave out",
    ).at(sheet, cell)


def row_apart(sheet: str, cell: str, word: str, heading: str, proposal: str) -> Problem:
    """Rows of one of several days, in which the same people stand, or of no people at all."""
    problem = _ask_row(
        word,
        "rows of something apart",
        f"rows of '{word}' under '{heading}'",
        "people in post on 31 March, each in one row, and nothing else",
        "Say whether these rows count, or are to be left out, as those of another day or of no "
        "numbers of people are.",
        proposal=proposal or "leave out",
    ).at(sheet, cell)
    if proposal or problem.question is None:
        return problem
    return replace(problem, question=replace(problem.question, proposal="", certainty=0.0))


def may_be_a_sum(sheet: str, cell: str, word: str, rows: int, *, is_grade: bool) -> Problem:
    shown = f"'{word}', " if word else ""
    return _ask_row(
        word,
        "row that may be a total",
        f"{shown}a row that is the sum of {rows} rows beside it",
        "everyone counted in one row",
        "Say whether to leave it out, as a total, or to count it, its people being in no other.",
        proposal="" if is_grade else "leave out",
    ).at(sheet, cell)


def part_of_another_row(sheet: str, cell: str, word: str) -> Problem:
    return _ask_row(
        word,
        "part of another row",
        f"a row of '{word}'",
        "everyone counted in one row",
        "Say whether such rows are to be left out, or counted, their people being in no other.",
    ).at(sheet, cell)


def ranges_overlap(sheet: str, cell: str, word: str, other: str, *, is_within: bool) -> Problem:
    """`is_within`: all whom the range may hold are in others."""
    return _ask_row(
        word,
        "ranges that overlap",
        f"the row '{word}' beside '{other}', in both of which the same people may stand",
        "ranges that do not overlap, so that everyone is counted in one row",
        "Say whether to leave it out, its people being in other rows, or to count it, its people "
        "being in no other.",
        proposal="leave out" if is_within else "",
    ).at(sheet, cell)


def may_not_be_in_post(sheet: str, title: str, proposal: str) -> Problem:
    choices = (*(each.value for each in Status), NOT_COUNTED)
    because, certainty = ("its words say so", 0.5) if proposal else ("", 0.0)
    return ask(
        NOT_IN_POST,
        f"the title '{title}' and no column that says who is in post",
        "people in post, or a column such as 'Status'",
        "Send those in post, or say what the people of the table are: in post, applicants, "
        "starters, leavers.",
        Question(Settles.WORD, title, "status", choices, proposal, because, certainty),
    ).at(sheet)


def headcount_beside_fte(sheet: str, text: str) -> Problem:
    return advise(
        "headcount beside its equivalent",
        f"cells with a headcount and a full-time equivalent, such as '{text}'",
        "numbers of people",
        "Nothing: the headcounts are counted.",
    ).at(sheet)


def two_numbers_in_a_cell(sheet: str, text: str) -> Problem:
    return doubt(
        "two numbers in a cell",
        f"cells with two numbers, such as '{text}', and no heading that says what they are",
        "one number of people in each cell, or a heading such as 'Headcount (FTE)'",
        "If the whole numbers are people and the others full-time equivalents, say so; else send "
        "the numbers of people alone.",
    ).at(sheet)


def flow_alone(sheet: str, flow: Status) -> Problem:
    is_left = flow is Status.LEFT
    did = "has a last day" if is_left else "started within one year"
    return doubt(
        "everybody has left" if is_left else "everybody has joined",
        f"a list in which everybody {did}, and no other",
        "a list of everybody in post on 31 March",
        "Send the list of those in post, with these or without them; if it is this one, say so.",
    ).at(sheet)


def more_in_total(sheet: str, cell: str, total: int, counted: int) -> Problem:
    return doubt(
        "total with others",
        f"a total of {total:,}, where women and men are {counted:,}",
        "columns for another gender and not recorded, where there are such people",
        "Add the columns, or correct the total; if women and men are right, say who else is in it.",
    ).at(sheet, cell)


def row_of_something_else(sheet: str, cell: str, word: str) -> Problem:
    return _ask_row(
        word,
        "row of something else",
        f"the row '{word}' among groups of people",
        "everyone in post counted in one row, and nothing else",
        "Say whether to leave it out, or to count it, its people being in post and in no other "
        "row.",
    ).at(sheet, cell)


def may_be_numbering(sheet: str, cell: str, heading: str, rows: int) -> Problem:
    return doubt(
        "may be numbering",
        f"numbers under '{heading}' that rise from row to row through all {rows} rows",
        "numbers of people",
        "If each row is one person, give the column another heading, such as 'No.', and send the "
        "file again; if these are numbers of people, say so.",
    ).at(sheet, cell)


def blank_below_a_gender(sheet: str, cell: str, gender: str) -> Problem:
    return doubt(
        "blank below a gender",
        f"a blank gender below '{gender}', as pivot tables leave it",
        "a gender in every row",
        "Fill it in on every row, as 'Repeat all item labels' does in Excel; if nobody's gender "
        "is recorded there, say so.",
    ).at(sheet, cell)


def equivalents_by_a_note(sheet: str, note: str) -> Problem:
    return doubt(
        "may be equivalents",
        f"the note '{note}'",
        "numbers of people",
        "Send the headcounts; if the numbers are headcounts, say so.",
    ).at(sheet)


def may_be_a_tally(sheet: str, cell: str, found: str, *, is_code: bool) -> Problem:
    code, many = f"the code '{found}' alone, below people of that gender", f"{found} alone, as many"
    does = "says what a code means" if is_code else "counts the rows above it"
    return doubt(
        "may be a tally",
        f"a row with a gender and {code if is_code else f'{many} as there are above it'}",
        "one person in each row",
        f"Delete the row if it {does}; if it is a person, say so.",
    ).at(sheet, cell)


def too_many_in_a_row(sheet: str, cell: str, people: int) -> Problem:
    return doubt(
        "too many in a row",
        f"{people:,} people in one row",
        "the number of a council's people in each row",
        "Check that the column holds numbers of people, and not staff numbers or pay; if so many "
        "people are right, say so.",
    ).at(sheet, cell)


def more_than_one_in_a_row(sheet: str, cell: str, heading: str, most: str) -> Problem:
    return doubt(
        "more than one in a row",
        f"{most} in a row under '{heading}'",
        "one person in each row, or a column with the number of people",
        "Send the numbers of people; if each row is one person all the same, say so.",
    ).at(sheet, cell)


def numbers_repeated(sheet: str, cell: str, rows: int) -> Problem:
    return doubt(
        "people in several rows",
        f"women and men counted by the row, and staff numbers that stand in another row ({rows:,})",
        "one row a person",
        "Delete the rows that are not the person's main post; if each row is somebody else, say "
        "so.",
    ).at(sheet, cell)
