"""The open questions of a spreadsheet as fields of a form, each with its choices."""

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.answers import GIVEN_BEFORE, OF_MANY, Sent, given_before, name_of
from dashboard.components.parts import Parts
from etl.checks.problems import Level, Problem, Question, Settles
from etl.workbooks.answers import LIST_MARK

ASKED_AT_MOST = 60
NOT_ANSWERED = "Choose an answer"
MARK = "="
SHOWN_OF_MANY = "8"


def questions(problems: Sequence[Problem], before: Sent) -> Parts:
    """A field for each question that an answer settles; nothing when there is none."""
    asked: dict[str, tuple[Problem, Question]] = {}
    for problem in problems:
        if problem.level is Level.ASK and problem.question is not None:
            asked.setdefault(name_of(problem.question, problem.code), (problem, problem.question))
    fields = [
        _field(number, name, *each)
        for number, (name, each) in enumerate(list(asked.items())[:ASKED_AT_MOST])
    ]
    carried = dcc.Input(type="hidden", name=GIVEN_BEFORE, value=given_before(before))
    return [*fields, carried]


def _field(number: int, name: str, problem: Problem, question: Question) -> Component:
    where = " ".join(part for part in (problem.sheet, problem.cell) if part)
    found = f"{where}: {problem.found}" if where else problem.found
    because = f"Why this is proposed: {question.because}." if question.because else ""
    hint = html.Span(f"{problem.fix} {because}".strip(), className="small")
    place = f"question-{number}"
    control = _select(place, name, question) if question.choices else _text(place, name)
    return html.Div(
        [html.Label([f"{found} ", hint], htmlFor=place), control], className="field question"
    )


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


def _text(place: str, name: str) -> Component:
    return dcc.Input(type="text", id=place, name=name)


def _shown(choice: str, question: Question) -> str:
    if choice:
        return choice
    return "Not to be used" if question.settles is Settles.HEADING else "None of these"
