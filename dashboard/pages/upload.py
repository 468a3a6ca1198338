"""Send a spreadsheet, see what was read and every problem by its cell, confirm, see what changed.

Plain HTML with native controls. In the demonstration anyone may send a file; it says so.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.accounts.desk import Desk
from dashboard.components.notices import notice
from dashboard.components.parts import Content, Parts
from dashboard.components.questions import questions
from dashboard.components.readings import problems, table_read
from dashboard.uploads import ALREADY, Stored, Upload
from dashboard.url_state import Filters
from etl.vocabulary.organisations import organisation_name
from etl.vocabulary.populations import Population
from etl.workbooks.reading import Verdict

HEADING = "Upload a spreadsheet"
SHOWN_AT_MOST = 20
# Dash knows no file input; as plain HTML it is one.
FILE_INPUT: Any = {"type": "file", "name": "file", "id": "file", "required": True}
VERDICTS = {
    Verdict.READY: "Ready to load",
    Verdict.NEEDS_ANSWERS: "Not loaded yet: some things need an answer",
    Verdict.REFUSED: "This file cannot be loaded",
}


def layout(desk: Desk, filters: Filters) -> Content:  # noqa: ARG001 - every page has these two
    """The form, or what was read of the file that was sent, or what storing it changed."""
    if desk.upload is None:
        return Content(HEADING, [_form(desk)])
    if desk.upload.receipt is not None:
        return Content(HEADING, _changed(desk.upload, desk.upload.receipt.stored))
    return Content(HEADING, _read(desk, desk.upload))


def gone(desk: Desk, reason: str) -> Content:
    """The form again, under why the file that was asked for is not there."""
    return Content(HEADING, [notice("Choose the file again", reason), _form(desk)])


def _form(desk: Desk, asked: Sequence[Component | str] = ()) -> Component:
    return html.Form(
        [
            html.P(
                "This is a demonstration on this machine: anyone who can open this page may send "
                "a file, and undo it again. People are counted at the door. Only counts are "
                "stored, no name or number of a person, and the file is not kept. One that cannot "
                "be loaded as it is can be downloaded with its problems marked, for half an hour "
                "and by its sender only; then that is gone as well."
            ),
            html.Div(
                [
                    html.Label(
                        [
                            "Spreadsheet ",
                            html.Span(
                                "Excel, OpenDocument or CSV, with a row a person or a row a "
                                f"group, up to {desk.upload_limit_mib} MiB.",
                                className="small",
                            ),
                        ],
                        htmlFor="file",
                    ),
                    dcc.Input(**FILE_INPUT),
                ],
                className="field",
            ),
            *asked,
            html.Button("Check the file", type="submit"),
        ],
        method="post",
        action="/upload/check",
        encType="multipart/form-data",
        className="upload",
    )


# ---------------------------------------------------------------- what was read


def _read(desk: Desk, upload: Upload) -> Parts:
    reading = upload.reading
    ready = reading.verdict is Verdict.READY
    said = f"File {reading.file}: nothing is stored yet."
    buttons: Parts = [_button("Confirm and load", "/upload/confirm", upload)] if ready else []
    if upload.annotated is not None:
        copy = "it with its problems marked" if upload.annotated.is_copy else "its list of problems"
        buttons.append(_button(f"Download {copy}", "/upload/annotated", upload))
    buttons.append(_button("Cancel", "/upload/cancel", upload, quiet=True))
    again: Parts = [] if ready else _send_again(desk, upload)
    return [
        notice(VERDICTS[reading.verdict], said),
        *problems(reading.problems),
        *(part for table in reading.tables for part in table_read(table)),
        html.Div(buttons, className="buttons"),
        *again,
    ]


def _send_again(desk: Desk, upload: Upload) -> Parts:
    """The form again: mended, or as it was with the answers to what was asked."""
    asked = questions(upload.reading.problems, upload.sent)
    if len(asked) == 1:
        return [html.H2("Send it again"), _form(desk, asked)]
    return [
        html.H2("Answer, and send it again"),
        html.P(
            "The file was not kept, so choose it once more; your answers go with it. What you "
            "settle is kept for your council when it is loaded, and not asked again next year."
        ),
        _form(desk, asked),
    ]


def _button(text: str, action: str, upload: Upload, quiet: bool = False) -> Component:
    button = html.Button(
        text,
        type="submit",
        name="reading",
        value=upload.token,
        className="quiet" if quiet else "",
    )
    return html.Form(button, method="post", action=action)


# ---------------------------------------------------------------- what changed


def _changed(upload: Upload, stored: Sequence[Stored]) -> Parts:
    if upload.undone:
        return [
            notice("Undone", "The figures are again what they were before this file."),
            _again(),
        ]
    if upload.kept:
        return [*_partly_undone(upload, stored), _again()]
    undo: Parts = [_button("Undo this", "/upload/undo", upload)] if upload.changed else []
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
        html.Div([_button("Undo the rest", "/upload/undo", upload)], className="buttons"),
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
