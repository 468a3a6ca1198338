"""What is asked of filters and notes around a table."""

from collections.abc import Sequence

from etl.checks.problems import Problem, doubt
from etl.checks.wording import listed

BY_A_NOTE = "note on who is counted"


def said_by_a_note(sheet: str, said: str) -> Problem:
    """`said` are the words of the note that tell; the rest of it may name somebody."""
    return doubt(
        BY_A_NOTE,
        f"a note that says '{said}'",
        "people in post, each once",
        "Send the numbers of everybody in post, nobody else and each once; if these are that, say "
        "so.",
    ).at(sheet)


def noted_year(sheet: str, noted: int, year: int) -> Problem:
    return doubt(
        BY_A_NOTE,
        f"a note by which the figures are of {noted}, where they are taken for those of {year}",
        "one reporting year",
        f"Give the year that is meant; if the figures are of {year}, say so.",
    ).at(sheet)


def printed_before(sheet: str, day: str, year: int) -> Problem:
    return doubt(
        BY_A_NOTE,
        f"a report that was printed on {day}, before the snapshot day of {year}",
        f"who was in post on 31 March {year}",
        "Give the year that is meant; if these people were in post on that day, say so.",
    ).at(sheet)


def filtered(sheet: str, label: str, value: str) -> Problem:
    return part_by_title(sheet, f"{label}: {value}", "filter")


def part_by_title(sheet: str, title: str, what: str = "title") -> Problem:
    return doubt(
        "a part of the staff",
        f"the {what} '{title}', by which others of the staff may be left out",
        "everybody in post",
        "Send everybody; if nobody in post is left out, say so.",
    ).at(sheet)


def part_by_grades(sheet: str, grades: Sequence[str]) -> Problem:
    return doubt(
        "a part of the staff",
        f"members of the grades {listed(grades)} alone, by which others may be left out",
        "every member",
        "Send every member; if nobody is left out, say so.",
    ).at(sheet)


def posts_by_title(sheet: str, title: str) -> Problem:
    return doubt(
        "may be no people",
        f"the title '{title}', by which whoever has two posts may stand there twice",
        "everybody in post once",
        "Send staff numbers, or counts of people; if nobody has two of these posts, say so.",
    ).at(sheet)


def no_people_by_title(sheet: str, title: str) -> Problem:
    return doubt(
        "may be no people",
        f"the title '{title}', by which the numbers may be none of people",
        "numbers of people in post",
        "Send the headcounts; if these are, say so.",
    ).at(sheet)


def ratio_in_lowest_terms(sheet: str, cell: str, heading: str) -> Problem:
    """Ratios that nothing tells from numbers, such as 3:10 for 12 women and 40 men."""
    return doubt(
        "may be no people",
        f"ratios under '{heading}', each of which may be in its lowest terms",
        "numbers of people in post",
        "Send the headcounts of women and of men; if these are, say so.",
    ).at(sheet, cell)
