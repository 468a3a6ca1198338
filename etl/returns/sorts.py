"""A spreadsheet's problems as its sender goes through them: questions first, plain notes last."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import islice

from etl.checks.problems import Level, Problem, Settles
from etl.workbooks.reading import Reading, Verdict


class Sort(StrEnum):
    """What its sender does about a problem, in the order in which they are shown."""

    QUESTION = "Question to answer"
    MEND = "Must be mended"
    LOOK = "Look at this"
    NOTE = "Note"


# (one of it, more of it)
COUNTED = {
    Sort.QUESTION: ("question to answer", "questions to answer"),
    Sort.MEND: ("thing to mend in the spreadsheet", "things to mend in the spreadsheet"),
    Sort.LOOK: ("thing to look at", "things to look at"),
    Sort.NOTE: ("note", "notes"),
}
VERDICTS = {
    Verdict.READY: "ready to load",
    Verdict.NEEDS_ANSWERS: "not ready to load",
    Verdict.REFUSED: "cannot be loaded",
}
# Advice about who was counted, and for whom and when: worth a look before it is loaded.
LOOK_AT = frozenset(
    (
        "council taken from a title",
        "employers that may be councils",
        "hidden",
        "hidden rows not seen",
        "left out as settled",
        "numbers withheld",
        "people in several rows",
        "same people in other rows",
        "same people twice",
        "status not counted",
        "taken for IT staff",
        "total not checked",
        "vacancy",
        "year taken from a title",
    )
)

# Of more that one answer settles it is told how many there are.
FOUND_SHOWN = 6
# A grade that nobody has placed on the ladder yet.
UNPLACED = "unknown grade"


def sort_of(problem: Problem) -> Sort:
    """What its sender does about it. A question without an answer is mended in the spreadsheet."""
    if problem.level is Level.ASK and problem.question is not None:
        return Sort.QUESTION
    if problem.level is not Level.ADVISE:
        return Sort.MEND
    return Sort.LOOK if problem.code in LOOK_AT else Sort.NOTE


def by_sort(problems: Iterable[Problem]) -> Mapping[Sort, Sequence[Problem]]:
    """The problems of each sort in their order; every sort is there, also without any."""
    sorted_out: dict[Sort, list[Problem]] = {sort: [] for sort in Sort}
    for problem in problems:
        sorted_out[sort_of(problem)].append(problem)
    return sorted_out


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """All of them, sort by sort."""
    return [problem for each in by_sort(problems).values() for problem in each]


def asked_once(problems: Iterable[Problem]) -> list[Problem]:
    """A problem for each question, with all that it is about: one answer settles all of that."""
    asked: dict[tuple[str, str, str], list[Problem]] = {}
    for each in problems:
        if each.question is not None:
            question = each.question
            about = question.about or (each.code if question.settles is Settles.REASON else "")
            asked.setdefault((question.settles, question.field, about), []).append(each)
    return [_together(same) for same in asked.values()]


def _together(same: Sequence[Problem]) -> Problem:
    """The first of problems that one answer settles, which says what all found, and what to do."""
    first = same[0]
    found = dict.fromkeys(_found(each, first) for each in same)
    shown = list(islice(found, FOUND_SHOWN))
    more = [f"{len(found) - len(shown):,} more"] if len(found) > len(shown) else []
    fixes = islice(dict.fromkeys(each.fix for each in same), FOUND_SHOWN)
    return replace(first, found="; ".join((*shown, *more)), fix=" ".join(fixes))


def _found(problem: Problem, first: Problem) -> str:
    """What was found, and where, if that is something else elsewhere than the first."""
    place = ", ".join(filter(None, (problem.sheet, problem.cell)))
    is_elsewhere = place and (problem.sheet, problem.cell) != (first.sheet, first.cell)
    is_said = problem.found == first.found
    return f"{problem.found} ({place})" if is_elsewhere and not is_said else problem.found


def how_many(sort: Sort, number: int) -> str:
    """'1 question to answer', '3 notes'."""
    one, more = COUNTED[sort]
    return f"{number:,} {one if number == 1 else more}"


def headline(problems: Iterable[Problem]) -> str:
    """What there is to do, counted; empty where there is nothing."""
    sorted_out = by_sort(problems)
    asked, to_mend = asked_once(sorted_out[Sort.QUESTION]), sorted_out[Sort.MEND]
    todo = ((Sort.QUESTION, len(asked)), (Sort.MEND, len(to_mend)))
    return " and ".join(how_many(sort, number) for sort, number in todo if number)


def verdict_said(reading: Reading) -> str:
    """'ready to load'; 'not ready to load, 2 questions to answer'."""
    todo = headline(reading.problems)
    said = VERDICTS[reading.verdict]
    return f"{said}, {todo}" if todo else said
