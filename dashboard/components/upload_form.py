"""The form that a file is sent with, and the buttons for what was read of one that is held."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.accounts.desk import Desk
from dashboard.accounts.viewer import Viewer
from dashboard.answers import GIVEN_BEFORE, SENDER, Sent, given_before
from dashboard.components.notices import notice
from dashboard.components.parts import Content, Part
from dashboard.uploads import Upload

HEADING = "Upload a spreadsheet"
# Dash knows no file input; as plain HTML it is one.
FILE_INPUT: Any = {"type": "file", "name": "file", "id": "file", "required": True}


def first_form(desk: Desk) -> Component:
    """The form for a file that was not sent yet."""
    return _form(
        [
            html.P(
                "This is a demonstration on this machine: anyone who can open this page may send "
                "a file, and undo it again. People are counted at the door. Only counts are "
                "stored, no name or number of a person. The file is not kept: your browser sends "
                "it again with what you answer. One that cannot be loaded as it is can be "
                "downloaded with its problems marked, for half an hour and by its sender only; "
                "then that is gone as well."
            ),
            _file(
                "Spreadsheet ",
                "Excel, OpenDocument or CSV, with a row a person or a row a group, up to "
                f"{desk.upload_limit_mib} MiB.",
            ),
        ],
        desk.viewer,
        "Check the file",
    )


def gone(desk: Desk, reason: str) -> Content:
    """The form for a file anew, under why what was asked for is not there."""
    return Content(HEADING, [notice("Start with the file", reason), first_form(desk)])


def form_again(viewer: Viewer, sent: Sent, file: str, fields: Sequence[Part]) -> Component:
    """The form for the same file, mended or with the answers that its fields hold."""
    return _form(
        [
            *fields,
            dcc.Input(type="hidden", name=GIVEN_BEFORE, value=given_before(sent, file)),
            _file(
                "The spreadsheet ",
                f"Choose {file}: what you say above goes with it.",
                f"{file} is read again with what you say above. Choose it anew once it is mended.",
            ),
        ],
        viewer,
        "Check it again",
    )


def _file(name: str, hint: str, chosen: str = "") -> Component:
    """The field for the file; the second hint is for when one is chosen already."""
    hints = [html.Span(hint, className="small unless-chosen" if chosen else "small")]
    if chosen:
        hints.append(html.Span(chosen, className="small if-chosen"))
    label = html.Label([name, *hints], htmlFor="file")
    return html.Div([label, dcc.Input(**FILE_INPUT)], className="field")


def _form(parts: Sequence[Part], viewer: Viewer, button: str) -> Component:
    return html.Form(
        [
            *parts,
            dcc.Input(type="hidden", name=SENDER, value=viewer.key),
            html.Button(button, type="submit"),
            html.P(role="status"),
            html.Script(src="/assets/upload.js", defer=True),
        ],
        method="post",
        action="/upload/check",
        encType="multipart/form-data",
        className="upload",
    )


def upload_button(text: str, action: str, upload: Upload, quiet: bool = False) -> Component:
    """A button that does something with the reading that is held."""
    button = html.Button(
        text,
        type="submit",
        name="reading",
        value=upload.token,
        className="quiet" if quiet else "",
    )
    return html.Form(button, method="post", action=action)
