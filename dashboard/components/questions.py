"""The open questions of a spreadsheet as fields of a form, each with its choices."""

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.answers import OF_MANY, name_of
from dashboard.components.corrections import COUNCILS, MARK
from dashboard.components.parts import Parts
from etl.checks.problems import Problem, Question, Settles
from etl.workbooks.answers import LIST_MARK

ASKED_AT_MOST = 60
# Answered in words of one's own, so that it helps to be told what they may be.
EXPLAINED = (Settles.COUNCIL, Settles.YEAR)
NOT_ANSWERED = "Choose an answer"
SHOWN_OF_MANY = "8"


def open_questions(problems: Sequence[Problem]) -> Parts:
    """A field for each question that an answer settles; nothing when there is none."""
    asked: dict[str, tuple[Problem, Question]] = {}
    for problem in problems:
        if problem.question is not None:
            asked.setdefault(name_of(problem.question, problem.code), (problem, problem.question))
    shown = list(asked.items())[:ASKED_AT_MOST]
    fields: Parts = [
        _field(number, len(asked), name, *each)
        for number, (name, each) in enumerate(shown, start=1)
    ]
    if len(asked) > ASKED_AT_MOST:
        fields.append(html.P(f"{len(asked) - ASKED_AT_MOST} more are asked after these."))
    return fields


def _field(number: int, of: int, name: str, problem: Problem, question: Question) -> Component:
    where = ", ".join(part for part in (problem.sheet, problem.cell) if part)
    found = problem.found[:1].upper() + problem.found[1:]
    such_as = problem.expected if question.settles in EXPLAINED else ""
    hints = [
        problem.fix,
        f"Expected: {such_as}." if such_as else "",
        f"Why this is proposed: {question.because}." if question.because else "",
    ]
    place = f"question-{number}"
    label = html.Label(
        [
            html.Span(f"{number} of {of}{f' · {where}' if where else ''}", className="small"),
            f" {found} ",
            html.Span(" ".join(hint for hint in hints if hint), className="small"),
        ],
        htmlFor=place,
    )
    control = _select(place, name, question) if question.choices else _text(place, name, question)
    return html.Div([label, control], className="field question")


def _select(place: str, name: str, question: Question) -> Component:
    of_many = question.settles in OF_MANY
    proposed = question.proposal.split(LIST_MARK) if of_many else [question.proposal]
    options = [
        html.Option(
            _shown(choice, question),
            value=MARK + choice,
            selected=bool(question.proposal) and choice in proposed,
        )
        for choice in question.choices
    ]
    if of_many:
        return html.Select(options, id=place, name=name, multiple=True, size=SHOWN_OF_MANY)
    return html.Select([html.Option(NOT_ANSWERED, value=""), *options], id=place, name=name)


def _text(place: str, name: str, question: Question) -> Component:
    names = COUNCILS if question.settles is Settles.COUNCIL else None
    return dcc.Input(type="text", id=place, name=name, list=names)


def _shown(choice: str, question: Question) -> str:
    if choice:
        return choice
    return "Not to be used" if question.settles is Settles.HEADING else "None of these"
