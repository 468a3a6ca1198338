"""The open questions of a spreadsheet as fields of a form, each with its choices."""

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.answers import marked, name_of
from dashboard.components.corrections import COUNCILS
from dashboard.components.parts import Parts
from dashboard.measures.saying import capitalised
from etl.answering import OF_MANY, proposed_of
from etl.checks.problems import Problem, Question, Settles

ASKED_AT_MOST = 60
# Answered in words of one's own, so that it helps to be told what they may be.
EXPLAINED = (Settles.COUNCIL, Settles.YEAR)
NOT_ANSWERED = "Choose an answer"
SHOWN_OF_MANY = 8
SEVERAL = "Hold Ctrl (on a Mac, Command) to choose several."


def open_questions(problems: Sequence[Problem]) -> Parts:
    """A field for each of these problems, which ask different questions."""
    fields: Parts = [
        _field(number, len(problems), each, each.question)
        for number, each in enumerate(problems[:ASKED_AT_MOST], start=1)
        if each.question is not None
    ]
    if len(problems) > ASKED_AT_MOST:
        fields.append(html.P(f"{len(problems) - ASKED_AT_MOST} more are asked after these."))
    return fields


def _field(number: int, of: int, problem: Problem, question: Question) -> Component:
    where = ", ".join(part for part in (problem.sheet, problem.cell) if part)
    such_as = problem.expected if question.settles in EXPLAINED else ""
    hints = [
        problem.fix,
        SEVERAL if question.settles in OF_MANY else "",
        f"Expected: {such_as}." if such_as else "",
        f"Why this is proposed: {question.because}." if question.because else "",
    ]
    place, name = f"question-{number}", name_of(question, problem.code)
    label = html.Label(
        [
            html.Span(f"{number} of {of}{f' · {where}' if where else ''}", className="small"),
            f" {capitalised(problem.found)} ",
            html.Span(" ".join(hint for hint in hints if hint), className="small"),
        ],
        htmlFor=place,
    )
    control = _select(place, name, question) if question.choices else _text(place, name, question)
    return html.Div([label, control], className="field question")


def _select(place: str, name: str, question: Question) -> Component:
    proposed = proposed_of(question)
    options = [
        html.Option(
            _shown(choice, question),
            value=marked(choice),
            selected=choice in proposed,
        )
        for choice in question.choices
    ]
    if question.settles in OF_MANY:
        shown = str(min(len(options), SHOWN_OF_MANY))
        return html.Select(options, id=place, name=name, multiple=True, size=shown)
    return html.Select([html.Option(NOT_ANSWERED, value=""), *options], id=place, name=name)


def _text(place: str, name: str, question: Question) -> Component:
    names = COUNCILS if question.settles is Settles.COUNCIL else None
    return dcc.Input(type="text", id=place, name=name, list=names)


def _shown(choice: str, question: Question) -> str:
    if choice:
        return choice
    return "Not to be used" if question.settles is Settles.HEADING else "None of these"
