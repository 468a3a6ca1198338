"""What was understood, as fields of a form: each says what it was taken for, and may be set right.

A field that is left as it is sends nothing, so that only what was corrected is an answer.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.answers import TAKE_BACK, marked, name_of, path_of
from dashboard.components.parts import Part, Parts
from dashboard.components.props import aria
from dashboard.components.stacked import stacked
from dashboard.measures.saying import capitalised
from dashboard.said import Given
from dashboard.understood import WORDS_AT_MOST, Understood
from etl.checks.problems import Question, Settles
from etl.vocabulary.cells import Counts
from etl.vocabulary.councils import register
from etl.workbooks.reading import Table

COUNCILS = "councils"
WHOSE = {"council": "Council", "year": "Reporting year", "population": "Whose figures"}
# Of more sheets the fields are folded.
WHOSE_AT_ONCE = 6
NOT_USED = "not used"
AS_COUNTED = "as it is counted now"


def whose_fields(understood: Sequence[Understood]) -> Parts:
    """Council, year and population, with why each was taken, and a field for another."""
    if not understood:
        return []
    shown = understood[:WORDS_AT_MOST]
    fields = html.Fieldset(
        [
            html.Legend("Whose figures, and of when"),
            *(_whose(number, each) for number, each in enumerate(shown)),
            *_more(understood),
        ],
        className="corrections",
    )
    if len(understood) <= WHOSE_AT_ONCE:
        return [fields]
    many = f"Whose figures, and of when, sheet by sheet ({len(understood)})"
    return [html.Details([html.Summary(many), fields], className="notes")]


def _whose(number: int, each: Understood) -> Component:
    place = f"whose-{number}"
    why = f"{capitalised(each.because)}. " if each.because else ""
    of_sheet = f" of ‘{each.question.about}’" if each.question.about else ""
    name = f"{WHOSE.get(each.about, each.about)}{of_sheet}"
    wrong = "choose the other" if each.question.choices else "write the right one here"
    label = html.Label(
        [
            f"{name}: {each.taken} ",
            html.Span(f"{why}If that is wrong, {wrong}.", className="small"),
        ],
        htmlFor=place,
    )
    if each.question.choices:
        control = choose(place, each.question, each.taken)
    else:
        names = COUNCILS if each.question.settles is Settles.COUNCIL else None
        control = dcc.Input(type="text", id=place, name=name_of(each.question, ""), list=names)
    return html.Div([label, control], className="field")


def council_names(questions: Iterable[Question | None]) -> Parts:
    """Where one of the questions is which council: every name, to propose from while typing."""
    if not any(each is not None and each.settles is Settles.COUNCIL for each in questions):
        return []
    names = sorted(council.name for council in register() if not council.sample)
    return [html.Datalist([html.Option(value=name) for name in names], id=COUNCILS)]


def choose(
    place: str, question: Question, taken: str, *, label: str = "", nothing: str = NOT_USED
) -> Component:
    """The choices of a question; the first is what was taken, and sends nothing."""
    others = [choice for choice in question.choices if choice != taken]
    options = [
        html.Option(taken or nothing, value="", selected=True),
        *(html.Option(choice or nothing, value=marked(choice)) for choice in others),
    ]
    named = aria(label=label) if label else {}
    return html.Select(options, id=place, name=name_of(question, ""), **named)


# ---------------------------------------------------------------- tables


def heading_fields(number: int, understood: Sequence[Understood]) -> Parts:
    """Each heading of a table, with what it was taken as."""
    rows: list[list[Part]] = [
        [
            each.about,
            choose(
                f"heading-{number}-{place}",
                each.question,
                each.taken,
                label=f"What ‘{each.about}’ is",
            ),
        ]
        for place, each in enumerate(understood[:WORDS_AT_MOST])
    ]
    headings = ("Heading in the spreadsheet", "Taken as")
    if not rows:
        return []
    return [stacked("Headings", headings, rows, compact=True), *_more(understood)]


def grade_fields(number: int, table: Table, understood: Sequence[Understood]) -> Parts:
    """Each grade of a table with its people in post, and the rung that it was placed on."""
    if not understood:
        return []
    rows: list[list[Part]] = [
        [
            each.about,
            choose(
                f"grade-{number}-{place}",
                each.question,
                each.taken,
                label=f"Rung of ‘{each.about}’",
            ),
            *(f"{people:,}" for people in table.by_grade[each.about].as_json().values()),
        ]
        for place, each in enumerate(understood[:WORDS_AT_MOST])
    ]
    headings = ("Grade in the spreadsheet", "Rung", *map(str.capitalize, Counts().as_json()))
    return [
        stacked("People in post by grade", headings, rows, compact=True),
        *_more(understood),
    ]


def word_fields(understood: Sequence[Understood]) -> Parts:
    """Words of other columns that are counted apart until someone says what they stand for."""
    rows: list[list[Part]] = [
        [
            each.about,
            each.because,
            choose(
                f"word-{place}",
                each.question,
                "",
                label=f"What ‘{each.about}’ is",
                nothing=AS_COUNTED,
            ),
        ]
        for place, each in enumerate(understood[:WORDS_AT_MOST])
    ]
    if not rows:
        return []
    headings = ("Word in the spreadsheet", "Counted now", "Stands for")
    return [stacked("Other words that are not known", headings, rows), *_more(understood)]


def _more(understood: Sequence[Understood]) -> Parts:
    more = len(understood) - WORDS_AT_MOST
    if more <= 0:
        return []
    return [html.P(f"and {more} more, which a file of answers can place: wit check --questions.")]


def taking_back(answers: Sequence[Given]) -> Parts:
    """What was answered so far, each answer with a box that takes it back."""
    if not answers:
        return []
    boxes = [
        html.Div(
            [
                _box(f"take-back-{number}", path_of(each.path)),
                html.Label(each.words, htmlFor=f"take-back-{number}"),
            ],
            className="box",
        )
        for number, each in enumerate(answers)
    ]
    return [
        html.Details(
            [
                html.Summary(f"Your answers so far ({len(answers)})"),
                html.Fieldset([html.Legend("Mark those to take back"), *boxes]),
            ],
            className="notes",
        )
    ]


def _box(place: str, value: str) -> Component:
    # Dash knows no box in a form; as plain HTML it is one.
    box: Any = {"type": "checkbox", "id": place, "name": TAKE_BACK, "value": value}
    return dcc.Input(**box)
