"""How a question is answered at the terminal: the very words to give, or what a mapping holds."""

import json
from collections.abc import Sequence
from typing import Any

from etl.checks.problems import LIST_MARK, Level, Problem, Question, Settles
from etl.checks.reasons import BY_REASON
from etl.vocabulary.populations import Population

CHOICES_SHOWN = 8
# What stands where only the sender knows the answer.
WHY, NAME, YEAR, ANSWER = "WHY", "NAME", "YEAR", "…"
# Answered by any number of the choices; all others by one.
OF_MANY = (Settles.SHEETS, Settles.TABLES, Settles.GROUPS, Settles.IT_STAFF)
NOT_USED = "not to be used"
# Where a mapping has what is said of one sheet of several.
OF_A_SHEET = {Settles.COUNCIL: "councils", Settles.YEAR: "years"}
ALL_IT = Population.COUNCIL_IT.value


def answer_to(problem: Problem, question: Question) -> str:
    """The option that answers it, or what to put into a file for --mapping.

    What was taken already, and may be wrong, is not shown as its own correction.
    """
    is_open = problem.level is Level.ASK
    first = next((each for each in question.choices if each != question.proposal), "")
    proposed = (question.proposal or first) if is_open else first
    others = _or_else(question, proposed) if is_open else ""
    match question.settles:
        case Settles.COUNCIL if not question.about:
            return f'--council "{proposed or NAME}"{others}'
        case Settles.YEAR if not question.about:
            return f"--year {proposed or YEAR}{others}"
        case Settles.POPULATION:
            return f'--population "{proposed}"{others}'
        case Settles.REASON:
            return f'--reason "{question.about or problem.code}={proposed or WHY}"{others}'
        case Settles.COUNCIL | Settles.YEAR:
            return f"{_in_a_mapping(problem, question, [proposed or ANSWER])}{others}"
        case _:
            said = _in_a_mapping(problem, question, proposed_of(question) or [ANSWER])
            said += _or_else(question, question.proposal)
            if question.settles is Settles.IT_STAFF:
                said += f'; or, where all are digital and IT staff, --population "{ALL_IT}"'
            if problem.level is Level.ASK and question.settles in BY_REASON:
                said += f'; or, where all is right, --reason "{problem.code}={WHY}"'
            return said


def _in_a_mapping(problem: Problem, question: Question, answers: Sequence[str]) -> str:
    mapping: dict[str, Any] = {}
    put(mapping, question, problem.code, answers)
    return f"in the mapping {json.dumps(mapping, ensure_ascii=False)[1:-1]}"


def _or_else(question: Question, shown: str) -> str:
    """The answers that there are besides the one that is shown."""
    others = [choice or f'"" ({NOT_USED})' for choice in question.choices if choice != shown]
    if not others:
        return ""
    more = len(others) - CHOICES_SHOWN
    named = [*others[:CHOICES_SHOWN], *([f"{more} more"] if more > 0 else [])]
    return f" ({'or' if shown else 'one of'}: {', '.join(named)})"


def proposed_of(question: Question) -> list[str]:
    """The answers that are proposed: several to a question of many; none where there are none."""
    if not question.proposal:
        return []
    return (
        question.proposal.split(LIST_MARK) if question.settles in OF_MANY else [question.proposal]
    )


def put(mapping: dict[str, Any], question: Question, code: str, answers: Sequence[str]) -> None:
    """Put the answers where a mapping has them; without any the question is left open."""
    answer = answers[0] if answers else None
    listed = list(answers) or None
    match question.settles:
        case Settles.HEADING | Settles.ROWS:
            mapping.setdefault(str(question.settles), {})[question.about] = answer
        case Settles.WORD:
            words = mapping.setdefault("words", {})
            words.setdefault(question.field, {})[question.about] = answer
        case Settles.REASON:
            mapping.setdefault("reasons", {})[question.about or code] = answer
        case Settles.SHEETS | Settles.TABLES | Settles.GROUPS:
            mapping[str(question.settles)] = listed
        case Settles.IT_STAFF:
            mapping["it_staff"] = {"by": question.about, "words": listed}
        case Settles.HIDDEN | Settles.ENCODING | Settles.POPULATION:
            mapping[str(question.settles)] = answer
        case Settles.COUNCIL | Settles.YEAR if question.about:
            mapping.setdefault(OF_A_SHEET[question.settles], {})[question.about] = answer
        case Settles.COUNCIL | Settles.YEAR:
            # Said with --council and --year, for they hold for this spreadsheet alone.
            pass
