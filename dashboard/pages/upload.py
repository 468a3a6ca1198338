"""Send a spreadsheet, answer what is asked, set right what was understood, confirm, undo.

Plain HTML with native controls. In the demonstration anyone may send a file; it says so.
"""

from dash import html
from dash.development.base_component import Component

from dashboard.accounts.desk import Desk
from dashboard.accounts.viewer import Viewer
from dashboard.components.changed import changed
from dashboard.components.corrections import (
    council_names,
    taking_back,
    whose_fields,
    word_fields,
)
from dashboard.components.notices import notice
from dashboard.components.parts import Content, Parts
from dashboard.components.problems import notes, to_look_at, to_mend, unplaced
from dashboard.components.questions import open_questions
from dashboard.components.readings import table_read
from dashboard.components.upload_form import HEADING, first_form, form_again, upload_button
from dashboard.measures.saying import capitalised
from dashboard.said import given, kept_before
from dashboard.understood import looks_left, other_words, whose
from dashboard.uploads import Upload
from dashboard.url_state import Filters
from etl.returns.sorts import Sort, asked_once, by_sort, how_many, verdict_said
from etl.returns.summary import summary
from etl.vocabulary.organisations import organisation_name
from etl.workbooks.reading import Verdict

READ = "what-was-read"
KEPT = (
    "What you settle here is kept for your council when the file is loaded, and used for next "
    "year’s; a council and a year hold for this file alone."
)
FORGOTTEN = (
    "The answers that were kept for its council are forgotten; those that they had replaced stand "
    "again. The figures that were loaded with them stay as they are. Check the file again, and it "
    "is read without them."
)


def layout(desk: Desk, filters: Filters) -> Content:  # noqa: ARG001 - every page has these two
    """The form, or what was read of the file that was sent, or what storing it changed."""
    if desk.upload is None:
        return Content(HEADING, [first_form(desk)])
    if desk.upload.forgotten:
        return Content(HEADING, _forgotten(desk.viewer, desk.upload))
    if desk.upload.receipt is not None:
        return Content(HEADING, changed(desk.upload, desk.upload.receipt.stored))
    return Content(HEADING, _read(desk, desk.upload))


def _forgotten(viewer: Viewer, upload: Upload) -> Parts:
    """The form for the same file, to be read without what was kept."""
    said = taking_back(given(upload.sent))
    form = form_again(viewer, upload.sent, upload.reading.file, said)
    return [notice("Forgotten", FORGOTTEN), form]


def _read(desk: Desk, upload: Upload) -> Parts:
    """What there is to do, gravest first: answer, mend, look; then what was read, and notes."""
    ready = upload.reading.verdict is Verdict.READY
    sorts = by_sort(upload.reading.problems)
    looks = looks_left(sorts[Sort.LOOK])
    to_do = [*to_mend(sorts[Sort.MEND]), *to_look_at(looks)]
    parts: Parts = (
        [*to_do, _buttons(upload), *_form(desk.viewer, upload, [])]
        if ready
        else [*_form(desk.viewer, upload, to_do), _buttons(upload)]
    )
    return [_verdict(desk.viewer, upload), *parts, *_kept(desk, upload), *notes(sorts[Sort.NOTE])]


def _kept(desk: Desk, upload: Upload) -> Parts:
    """The answers of the years before that it was read with, and for whose they are a way to be
    rid of them.
    """
    kept = kept_before(upload.reading, upload.sent)
    if not kept:
        return []
    change: Parts = [html.P("To change one, give another above.")]
    if upload.may_forget(desk.scope):
        change = [
            html.P("To change one, give another above. To be asked again:"),
            upload_button("Forget all of them", "/upload/forget", upload, quiet=True),
        ]
    return [
        html.Details(
            [
                html.Summary(f"Answers kept from before ({len(kept)})"),
                html.Ul([html.Li(each.words) for each in kept]),
                *change,
            ],
            className="notes",
        )
    ]


def _verdict(viewer: Viewer, upload: Upload) -> Component:
    reading = upload.reading
    counted = summary(reading) if reading.verdict is Verdict.READY else []
    return notice(
        capitalised(verdict_said(reading)),
        f"File {reading.file}: nothing is stored yet.",
        *counted,
        *_of_another(viewer, upload),
        *_let_go(upload),
        *unplaced(reading.problems, f"#{READ}"),
    )


def _of_another(viewer: Viewer, upload: Upload) -> Parts:
    """That the figures are not of the officer's own council: a title may say a wrong one."""
    read = {code for table in upload.reading.tables for code in table.councils}
    if viewer.council is None or not read or viewer.council in read:
        return []
    own = organisation_name(viewer.council)
    return [html.P(html.Strong(f"These are not figures of {own}, whose officer you are."))]


def _let_go(upload: Upload) -> Parts:
    """What was said of a file of another name, and does not hold for this one."""
    if not upload.sent.let_go:
        return []
    said = " and ".join(upload.sent.let_go)
    return [html.P(f"What you said of another file ({said}) holds for that one alone.")]


def _buttons(upload: Upload) -> Component:
    buttons: Parts = []
    if upload.reading.verdict is Verdict.READY:
        buttons.append(upload_button("Confirm and load", "/upload/confirm", upload))
    if upload.annotated is not None:
        copy = "it with its problems marked" if upload.annotated.is_copy else "its list of problems"
        buttons.append(upload_button(f"Download {copy}", "/upload/annotated", upload, quiet=True))
    buttons.append(upload_button("Cancel", "/upload/cancel", upload, quiet=True))
    return html.Div(buttons, className="buttons")


def _form(viewer: Viewer, upload: Upload, to_do: Parts) -> Parts:
    """The same file once more: with answers, with corrections, or mended as `to_do` says."""
    reading, sent = upload.reading, upload.sent
    asked = asked_once(by_sort(reading.problems)[Sort.QUESTION])
    about = whose(reading, sent)
    fields: Parts = [
        *whose_fields(about),
        *_what_was_read(upload),
        *taking_back(given(sent)),
        *council_names([*(a.question for a in asked), *(each.question for each in about)]),
    ]
    if asked:
        heading = html.H2(how_many(Sort.QUESTION, len(asked)))
        fields = [heading, html.P(KEPT), *open_questions(asked), *to_do, *fields]
    elif reading.tables:
        fields = [*to_do, html.H2("What was read"), html.P(KEPT), *fields]
    else:
        fields = [*to_do, html.H2("Send it again"), *fields]
    return [form_again(viewer, sent, reading.file, fields)]


def _what_was_read(upload: Upload) -> Parts:
    """The tables, whose headings and grades are fields; folded where there is more to do first."""
    reading = upload.reading
    tables = [
        part
        for number, table in enumerate(reading.tables)
        for part in table_read(number, table, reading.answers)
    ]
    parts = [*tables, *word_fields(other_words(reading.problems))]
    if not parts:
        return []
    return [
        html.Details(
            [
                html.Summary("Headings, grades and people as they were read"),
                # A link to what stands within opens what is folded around it.
                html.Div(parts, id=READ),
            ],
            open=reading.verdict is Verdict.READY,
            className="notes",
        )
    ]
