"""What is wrong with a spreadsheet, by its cells: what must be mended, what to look at, notes."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.parts import Parts
from dashboard.components.stacked import stacked
from dashboard.measures.saying import capitalised
from etl.checks.problems import Problem
from etl.returns.sorts import UNPLACED, Sort, how_many

# A page that lists ten thousand cells helps nobody; mending the first ones mends most.
SHOWN_AT_MOST = 100
HEADINGS = ("Where", "Found", "Expected", "What to do")
WHOLE_FILE = "The whole file"


def to_mend(problems: Sequence[Problem]) -> Parts:
    """What keeps the file from being loaded, whatever is answered; nothing when there is none."""
    if not problems:
        return []
    return [_section(capitalised(how_many(Sort.MEND, len(problems))), "To mend, by cell", problems)]


def to_look_at(problems: Sequence[Problem]) -> Parts:
    """Advice about whom the figures count."""
    if not problems:
        return []
    return [_section(capitalised(how_many(Sort.LOOK, len(problems))), "To look at", problems)]


def notes(problems: Sequence[Problem]) -> Parts:
    """Everything else, folded: it needs nobody's answer."""
    if not problems:
        return []
    return [
        html.Details(
            [
                html.Summary(capitalised(how_many(Sort.NOTE, len(problems)))),
                *_listed("Notes", problems),
            ],
            className="notes",
        )
    ]


def unplaced(problems: Sequence[Problem], where: str) -> Parts:
    """How many grades nobody has placed on the ladder, with a link to where they are placed."""
    words = {each.question.about for each in problems if each.code == UNPLACED and each.question}
    if not words:
        return []
    is_one = len(words) == 1
    many = "1 grade is" if is_one else f"{len(words)} grades are"
    return [
        html.P(
            [
                f"{many} not on the ladder yet, and counted as ‘unmapped’. ",
                html.A("Place it" if is_one else "Place them", href=where),
                ", once for your council.",
            ]
        )
    ]


def _section(heading: str, caption: str, problems: Sequence[Problem]) -> Component:
    return html.Section([html.H2(heading), *_listed(caption, problems)])


def _listed(caption: str, problems: Sequence[Problem]) -> Parts:
    rows = [_row(problem) for problem in problems[:SHOWN_AT_MOST]]
    more = len(problems) - SHOWN_AT_MOST
    said: Parts = [html.P(f"The first {SHOWN_AT_MOST} are shown.")] if more > 0 else []
    return [*said, stacked(caption, HEADINGS, rows)]


def _row(problem: Problem) -> list[str]:
    where = ", ".join(part for part in (problem.sheet, problem.cell) if part)
    return [
        where or WHOLE_FILE,
        capitalised(problem.found),
        capitalised(problem.expected),
        capitalised(problem.fix),
    ]
