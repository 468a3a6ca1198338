"""Plain routes: health, the demonstration's view, downloads, papers, and files that are sent."""

from collections.abc import Callable
from contextlib import closing
from pathlib import PurePath
from urllib.parse import parse_qs, urlsplit

from flask import Flask, Response, jsonify, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from dashboard.accounts.viewer import parse_viewer
from dashboard.answers import SENDER, answers_in
from dashboard.components.downloads import paper_scope, table_for
from dashboard.components.links import COPY
from dashboard.components.notices import not_found, refused
from dashboard.components.serving import VIEW_COOKIE, desk, house, plain_page, viewer
from dashboard.components.upload_form import gone
from dashboard.measures.catalogue import UnknownMeasure
from dashboard.measures.disclosure import NotShown
from dashboard.measures.questions import refusal_in_words
from dashboard.reports import UnknownFormat, format_named, write
from dashboard.reports.brief import board_brief
from dashboard.reports.subject import WHOLE, UnknownSubject, parse_subject
from dashboard.uploads import (
    NoSuchUpload,
    NotTheirs,
    Upload,
    WarehouseError,
    harmless,
    read_file,
)
from dashboard.url_state import UnknownFilter, given_once, parse_filters
from etl.workbooks.answers import BadAnswers

SEE_OTHER = 303
NO_FILE = "No file was chosen. Choose one, then check it."
SEVERAL_FILES = "Several files were sent at once. Check one, then the next."
ANOTHER_READER = (
    "You are looking as somebody else than when the page was opened, so that the file was not read."
)


def add_routes(server: Flask) -> None:
    """Give the server every route that is not a page."""
    server.add_url_rule("/health", view_func=health)
    server.add_url_rule("/view-as", view_func=view_as, methods=["POST"])
    server.add_url_rule("/download/<name>.csv", view_func=download)
    server.add_url_rule("/brief.<ending>", view_func=brief)
    for step in (check, confirm, undo, forget, cancel, annotated):
        server.add_url_rule(f"/upload/{step.__name__}", view_func=step, methods=["POST"])


def health() -> Response:
    """That the process serves and the warehouse answers."""
    return jsonify(status="ok", data_version=desk().version.number)


# ---------------------------------------------------------------- whose view


def view_as() -> AnyResponse:
    """Look at the demonstration as another role, and come back to the page it was asked on."""
    try:
        wanted = parse_viewer(request.form.get("viewer", ""))
    except ValueError:
        return plain_page(refused("There is no such role to view as."), 400)
    if wanted.council and wanted.council not in {code for code, _ in desk().councils}:
        return plain_page(refused("That council has sent nothing yet."), 400)
    answer = redirect(_local(request.form.get("back", "")), SEE_OTHER)
    answer.set_cookie(VIEW_COOKIE, wanted.key, httponly=True, samesite="Lax")
    return answer


def _local(link: str) -> str:
    """The link when it leads to one of our pages with filters that we know; else the overview."""
    parts = urlsplit(link)
    try:
        query = parse_filters(parse_qs(parts.query)).query()
    except UnknownFilter:
        query = ""
    if parts.scheme or parts.netloc or parts.path not in house().paths:
        return "/"
    return f"{parts.path}?{query}" if query else parts.path


# ---------------------------------------------------------------- downloads


def download(name: str) -> Response:
    """A measure as CSV, exactly as the page shows it."""
    asked_by = desk()
    try:
        table = table_for(asked_by, name, request.args)
    except NotShown as refusal:
        return plain_page(not_found(refusal_in_words(refusal)), 404)
    except (UnknownMeasure, ValueError) as error:
        return plain_page(not_found(str(error)), 404)
    title = "-by-".join([name, *(each.value for each in table.by)])
    return _attachment(table.as_csv().encode("utf-8-sig"), f"{title}.csv", "text/csv")


def brief(ending: str) -> Response:
    """The board brief on a subject, as a file of the format with this ending: the viewer's own or,
    where it is asked for, one of protected figures for everybody.
    """
    asked_by = desk()
    try:
        kind = format_named(ending)
        subject = parse_subject(given_once(request.args, "subject") or WHOLE)
        filters = parse_filters(request.args)
        outline = board_brief(
            paper_scope(asked_by, request.args),
            asked_by.warehouse,
            subject=subject,
            year=filters.year,
            benchmark=filters.benchmark,
        )
    except NotShown as refusal:
        return plain_page(not_found(refusal_in_words(refusal)), 404)
    except (UnknownFormat, UnknownSubject, UnknownFilter) as error:
        return plain_page(not_found(str(error)), 404)
    # A reader who has both papers can tell them apart by their names.
    title = "-".join(
        filter(None, [subject.slug, str(outline.year), given_once(request.args, COPY)])
    )
    return _attachment(write(outline, ending), f"{title}.{ending}", kind.media_type)


def _attachment(body: bytes, name: str, media_type: str) -> Response:
    answer = Response(body, content_type=media_type)
    if media_type == "text/csv":
        answer.content_type = "text/csv; charset=utf-8"
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    return answer


# ---------------------------------------------------------------- files that are sent


def check() -> AnyResponse:
    """Read a file and hold what was read; nothing is stored yet."""
    if request.form.get(SENDER, viewer().key) != viewer().key:
        return plain_page(gone(desk(), ANOTHER_READER), 409)
    files = [file for file in request.files.getlist("file") if file.filename]
    if len(files) != 1:
        return plain_page(refused(SEVERAL_FILES if files else NO_FILE), 400)
    (sent,) = files
    name = harmless(str(sent.filename))
    try:
        said = answers_in(request.form, name)
    except BadAnswers as error:
        return plain_page(refused(str(error)), 400)
    limit = house().settings.upload_limit_mib
    # A large one lies in a temporary file, which goes when it is closed.
    with closing(sent):
        reading, copy = read_file(name, sent.stream, limit, house().warehouse, said)
    return _shown(house().uploads.hold(viewer().key, reading, copy, said))


def confirm() -> AnyResponse:
    """Store what was read."""
    return _with_upload(lambda upload: house().uploads.confirm(upload, house().warehouse))


def undo() -> AnyResponse:
    """Take back what storing it changed."""
    return _with_upload(lambda upload: house().uploads.undo(upload, house().warehouse))


def forget() -> AnyResponse:
    """Take back the answers that are kept for the file's council."""
    return _with_upload(
        lambda upload: house().uploads.forget(upload, house().warehouse, desk().scope)
    )


def cancel() -> AnyResponse:
    """Forget what was read."""
    answer = _with_upload(lambda upload: upload)
    try:
        house().uploads.cancel(house().uploads.find(request.form.get("reading", ""), viewer().key))
    except NoSuchUpload:
        return answer
    return redirect("/upload", SEE_OTHER)


def annotated() -> AnyResponse:
    """The file that was sent, with its problems marked: for its sender, as long as it is held."""
    try:
        upload = house().uploads.find(request.form.get("reading", ""), viewer().key)
    except NoSuchUpload as error:
        return plain_page(not_found(str(error)), 404)
    copy = upload.annotated
    if copy is None:
        return plain_page(not_found("There is no annotated copy of that file any more."), 404)
    name = f"{PurePath(upload.reading.file).stem} - problems{copy.ending}"
    return _attachment(copy.content, name, "application/octet-stream")


def _with_upload(act: Callable[[Upload], Upload]) -> AnyResponse:
    try:
        return _shown(act(house().uploads.find(request.form.get("reading", ""), viewer().key)))
    except NoSuchUpload as error:
        return plain_page(not_found(str(error)), 404)
    except NotTheirs as error:
        return plain_page(refused(str(error)), 403)
    except WarehouseError as error:
        return plain_page(refused(str(error)), 409)


def _shown(upload: Upload) -> AnyResponse:
    return redirect(f"/upload?reading={upload.token}", SEE_OTHER)
