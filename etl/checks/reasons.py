"""Questions that are answered by a reason: why the spreadsheet is right as it stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from etl.checks.problems import Level, Problem, Settles
from etl.vocabulary.words import simple

# What an answer chooses among may be right as it stands, too: every row, table or group of it.
BY_REASON = (Settles.REASON, Settles.ROWS, Settles.TABLES, Settles.GROUPS)

# Reasons that say that something is wrong as it stands, and no other answer could mend it.
REFUSES = {"may be percentages": ("percentages", "per cent", "percent")}


def explained(problems: Iterable[Problem], reasons: Mapping[str, str]) -> list[Problem]:
    """The problems; a question whose code has a reason is told as a note, with the reason.

    Only some questions are settled like this: no reason makes a missing year known. One that has
    choices is settled by one of them, and stays open for any other reason.
    """
    return [_with_reason(problem, reasons.get(problem.code, "").strip()) for problem in problems]


def chosen(reason: str, choices: Sequence[str]) -> str:
    """Which of the choices a reason is; '' for any other."""
    return next((choice for choice in choices if simple(choice) == simple(reason)), "")


def _with_reason(problem: Problem, reason: str) -> Problem:
    question = problem.question
    if not reason or problem.level is not Level.ASK or question is None:
        return problem
    if question.settles not in BY_REASON:
        return problem
    if simple(reason) in REFUSES.get(problem.code, ()):
        fix = f"They are {simple(reason)}, as you said. {problem.fix}"
        return replace(problem, level=Level.REFUSE, fix=fix, question=None)
    is_choice = question.settles is Settles.REASON and bool(question.choices)
    if is_choice and not chosen(reason, question.choices):
        fix = f"'{reason}' is none of the answers to this. {problem.fix}"
        return replace(problem, fix=fix)
    return replace(
        problem, level=Level.ADVISE, fix=f"As you said: {reason.rstrip('.')}.", question=None
    )
