"""What confirming a file changed in the warehouse, and taking it back."""

from collections import Counter
from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.notices import notice
from dashboard.components.parts import Parts
from dashboard.components.upload_form import upload_button
from dashboard.uploads import ALREADY, Stored, Upload
from dashboard.url_state import Filters
from etl.vocabulary.organisations import organisation_name
from etl.vocabulary.populations import Population

SHOWN_AT_MOST = 20


def changed(upload: Upload, stored: Sequence[Stored]) -> Parts:
    """What storing the file changed, or what was taken back of it, with a way to undo it."""
    if upload.undone:
        return [
            notice("Undone", "The figures are again what they were before this file."),
            _again(),
        ]
    if upload.kept:
        return [*_partly_undone(upload, stored), _again()]
    undo: Parts = [upload_button("Undo this", "/upload/undo", upload)] if upload.changed else []
    return [
        notice(_summary(stored), f"From {upload.reading.file}. The charts show it already."),
        html.Ul(_up_to([_line(each) for each in stored])),
        html.Div(undo, className="buttons"),
        _again(),
    ]


def _partly_undone(upload: Upload, stored: Sequence[Stored]) -> Parts:
    """What was taken back, and what was not with the reason."""
    whole, by_number = len(upload.changed), {each.id: each for each in stored}
    taken = [by_number[number] for number in upload.changed if number in upload.taken_back]
    said = f"{len(taken)} of {whole} undone"
    stand = [
        html.Li([f"{_named(by_number[number])}: still loaded. {reason}"])
        for number, reason in upload.kept
    ]
    return [
        notice(said, f"From {upload.reading.file}. What was not undone stands as it was loaded."),
        html.H2("Not undone"),
        html.Ul(_up_to(stand)),
        *_taken_back(taken),
        html.Div([upload_button("Undo the rest", "/upload/undo", upload)], className="buttons"),
    ]


def _taken_back(taken: Sequence[Stored]) -> Parts:
    if not taken:
        return []
    return [
        html.H2("Undone"),
        html.Ul(_up_to([html.Li(f"{_named(each)}.") for each in taken])),
    ]


def _up_to(lines: Sequence[Component]) -> Parts:
    """The first lines, and how many there are more."""
    more = len(lines) - SHOWN_AT_MOST
    return [*lines[:SHOWN_AT_MOST], *([html.Li(f"and {more} more")] if more > 0 else [])]


def _again() -> Component:
    return html.P(html.A("Send another file", href="/upload"))


def _summary(stored: Sequence[Stored]) -> str:
    counts = Counter(each.outcome for each in stored)
    return ", ".join(f"{count} {outcome}" for outcome, count in counts.items()).capitalize()


def _line(stored: Stored) -> Component:
    """One submission, what happened to it, and where its figures are."""
    said = f"{_named(stored)}: {stored.outcome}"
    if stored.outcome == ALREADY:
        said += " before, so nothing was added"
    return html.Li(
        [f"{said}. ", html.A("See by grade", href=_chart(stored)), " (number ", str(stored.id), ")"]
    )


def _named(stored: Stored) -> str:
    return f"{organisation_name(stored.organisation)}, {stored.year}"


def _chart(stored: Stored) -> str:
    population = Population(stored.population)
    filters = Filters(population=population, year=stored.year)
    if population is not Population.SOCIETY_MEMBERSHIP:
        filters = filters.but(council=stored.organisation)
    return f"/by-grade?{filters.query()}"
