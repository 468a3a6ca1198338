"""What can be in doubt about the layout of a table: its groups, its percentages, what a row is."""

from collections.abc import Sequence
from dataclasses import replace

from etl.checks.problems import Level, Problem, Question, Settles, advise, ask, doubt, refuse
from etl.checks.wording import listed


def groups_not_understood(sheet: str, cell: str, groups: Sequence[str]) -> Problem:
    return ask(
        "groups of columns",
        f"women and men under each of {listed(groups)}, which may overlap",
        "groups that make everyone together, such as grades, years or working patterns",
        "Say which groups are to be counted, or why all may be added up.",
        Question(Settles.GROUPS, choices=tuple(groups)),
    ).at(sheet, cell)


def others_apart(sheet: str, cell: str, word: str, *, is_proved: bool) -> Problem:
    """People under 'Not stated' behind words for no gender; `is_proved` where they are theirs."""
    said = "are not of the gender" if is_proved else "may be of something else than the gender"
    told = (
        "two breakdowns in one table",
        f"people under '{word}', apart from the women and men, who {said}",
        "people of no known gender beside the women and men",
    )
    fix = "Nothing: they were not counted a second time."
    problem = (
        advise(*told, fix)
        if is_proved
        else doubt(*told, "Leave out what is not of the gender; if it is, say so.")
    )
    return problem.at(sheet, cell)


def groups_left_out(sheet: str, cell: str, groups: Sequence[str]) -> Problem:
    return advise(
        "groups left out",
        f"women and men under {listed(groups)}, of another year, a target or a difference",
        "people of this year",
        "Nothing: they were not counted.",
    ).at(sheet, cell)


def groups_differ(sheet: str, cell: str, total: str, parts: Sequence[str]) -> Problem:
    return refuse(
        "totals that do not add up",
        f"columns under '{total}' that are not the sum of those under {listed(parts)}",
        "a total that is the sum of its parts",
        "Correct the numbers, and send the file again.",
    ).at(sheet, cell)


def not_people(sheet: str, cell: str, what: str) -> Problem:
    return refuse(
        "not numbers of people",
        f"women and men by {what}",
        "numbers of people, each a whole number",
        "Send the headcounts: full-time equivalents and percentages are not counted as people.",
    ).at(sheet, cell)


def not_counted(fault: Problem) -> Problem:
    """The note of a table that is refused for a fault and stands beside others that are counted."""
    fix = "Nothing: this table was not counted. If it holds people, send their numbers."
    return replace(fault, level=Level.ADVISE, fix=fix, question=None)


def summary_beside(sheet: str, headings: Sequence[str]) -> Problem:
    return advise(
        "summary beside the list",
        f"a table of numbers under {listed(headings)}, beside the list",
        "one table",
        "Nothing: the rows of the list are counted, and the summary is not. Compare the two.",
    ).at(sheet)


def other_values(sheet: str, counted: str, others: Sequence[str]) -> Problem:
    return advise(
        "values not counted",
        f"numbers under {listed(others)} beside '{counted}'",
        "one number of people for each group",
        f"Nothing: '{counted}' was counted, and the others were not.",
    ).at(sheet)


def people_worked_out(sheet: str, cell: str) -> Problem:
    return advise(
        "people worked out",
        "percentages of women and of men, and the number of people they are of",
        "numbers of people",
        "Nothing: each percentage can be of one whole number of people alone. Compare them.",
    ).at(sheet, cell)


def genders_alone(sheet: str, cell: str) -> Problem:
    return advise(
        "values not counted",
        "the same people by gender and again by something else, such as age",
        "everyone counted once",
        "Nothing: the rows of genders were counted, and the others were not.",
    ).at(sheet, cell)


def lists_side_by_side(sheet: str, words: Sequence[str]) -> Problem:
    under = f", under {listed(words)}" if all(words) else ""
    return advise(
        "lists side by side",
        f"{len(words)} lists of people side by side{under}",
        "one list",
        "Nothing: they were read as one, one below the other.",
    ).at(sheet)


def ticks_taken(sheet: str, headings: str) -> Problem:
    return advise(
        "ticks taken as genders",
        f"a tick under one of '{headings}' in each row, taken for that person's gender",
        "a column of genders",
        "Nothing: each row has one tick, and nothing under the others.",
    ).at(sheet)


def names_alone(sheet: str, cell: str, people: int) -> Problem:
    return doubt(
        "names alone",
        f"{people:,} names without headings, whose gender stands above them or is the sheet's name",
        "a list with headings, and a row for each person in post",
        "Say that each is one person in post, if that is so; or send the list with headings.",
    ).at(sheet, cell)


def gender_in_brackets(sheet: str, cell: str, heading: str, words: Sequence[str]) -> Problem:
    return doubt(
        "gender in brackets",
        f"no column with the gender, and {listed(words)} in brackets under '{heading}'",
        "a column with the gender of each person",
        "Say that what is in brackets is each person's gender, if that is so; or add a column.",
    ).at(sheet, cell)


def gender_beside_its_groups(sheet: str, cell: str, label: str) -> Problem:
    code = "gender beside its groups"
    return doubt(
        code,
        f"'{label}' in the rows beside groups of that gender, and not the sum of them",
        "everyone counted in one row",
        "Take the row out if its people stand in the groups, or those groups out that it holds; "
        "if everyone stands in one row, say so.",
    ).at(sheet, cell)


def list_or_counts(sheet: str, cell: str, heading: str, *, are_groups: bool = False) -> Problem:
    """`are_groups` where each group has one row for each gender, as people seldom stand."""
    because = "each group has one row for each gender" if are_groups else ""
    people = "number of people"
    proposed = (people, because, 0.6) if are_groups else ("", "", 0.0)
    return ask(
        "list or counts",
        f"genders with whole numbers under '{heading}', which may be numbers of people",
        "a list with one row a person, or a number of people with a heading such as 'Headcount'",
        f"Say whether '{heading}' is the number of people, or is not to be used because each row "
        "is one person.",
        Question(Settles.HEADING, heading, "", (people, ""), *proposed),
    ).at(sheet, cell)


def rows_of_several(sheet: str, cell: str, heading: str) -> Problem:
    """Under a heading that is none of numbers of people, or under none."""
    under = f"under '{heading}'" if heading else "without a heading"
    return doubt(
        "list or counts",
        f"genders with whole numbers {under}, which may be numbers of people",
        "a list with one row a person, or a number of people with a heading such as 'Headcount'",
        "If they count people, head the column 'Headcount', with its year where there are several, "
        "and send the file again; if each row is one person, say so.",
    ).at(sheet, cell)


def people_not_certain(sheet: str, cell: str) -> Problem:
    return doubt(
        "percentages",
        "a percentage of women that more than one number of people would round to, or none",
        "the numbers of women and men",
        "Send the numbers; or say why these rows may be left out, as they are now.",
    ).at(sheet, cell)


def rest_taken_as_men(sheet: str, cell: str, of: str) -> Problem:
    return doubt(
        "everyone else taken as men",
        f"{of} of women and a number of people, and nothing of men",
        "the numbers of women and men",
        "Say that everyone else is a man, if that is so, or send the numbers.",
    ).at(sheet, cell)


def group_not_understood(sheet: str, cell: str, heading: str) -> Problem:
    name = f"'{heading}'" if heading else "a column without a heading"
    return doubt(
        "groups not understood",
        f"rows by {name}, which are not known, and no total of them that adds up",
        "rows that make everyone together, such as grades or roles, or their total",
        "Give the column a plain heading, or say why its rows may be added up.",
    ).at(sheet, cell)
