"""The spreadsheet goes back to its sender with its problem cells marked and listed.

The parent asks a capped child process, which is this module too: what is opened is a
stranger's file. Nothing is written to a disk; whoever asks decides where the bytes go.
Workbooks (.xlsx, .xlsm) come back as themselves; rows of any other file come back as
text in a new workbook; where neither can be had, the list of problems comes alone.
"""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from etl.checks.problems import Problem
from etl.returns.sorts import verdict_said
from etl.returns.summary import summary
from etl.workbooks.opening import child, copies, guard
from etl.workbooks.opening.guard import MIB, Limits
from etl.workbooks.reading import Reading

USUAL_LIMITS = Limits()
XLSX, XLSM = ".xlsx", ".xlsm"
# Beyond this, unpacked, a workbook takes openpyxl longer than anybody waits.
UNPACKED_AT_MOST = 32 * MIB
# The people behind pivot tables, which it goes through anew for every sheet.
PIVOTED_AT_MOST = 2 * MIB
CELLS_AT_MOST = 700_000
RESULT_AT_MOST = 10 * MIB
# What did harm, or may have, when it was read.
STOPPED = frozenset(("too much to read", "program failed"))
TOO_LARGE = "it is too large to be copied"
NOT_OPENED = "it was not opened"
CHANGED = "it is no longer the file that was checked"
NOT_COPIED = "a copy would not have been like it in every cell"


class CannotAnnotate(RuntimeError):
    """Not even the list of problems could be made. The message may be shown."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A workbook for the sender. `is_copy` is False where it holds the problems alone."""

    content: bytes
    ending: str
    is_copy: bool


def annotate(path: Path, reading: Reading, limits: Limits = USUAL_LIMITS) -> Annotated:
    """The file at the path, which the reading is of, with the problems of the reading.

    Raises CannotAnnotate when nothing can be made.
    """
    extension = Path(reading.file).suffix.casefold()
    request = {
        "path": str(path.resolve()),
        "name": reading.file,
        "extension": extension,
        "sha256": reading.sha256,
        "problems": [problem.as_json() for problem in reading.problems],
        "notes": [f"{reading.file}: {verdict_said(reading)}", *summary(reading)],
        "limits": asdict(limits),
    }
    why = NOT_OPENED
    if _may_be_opened(path, extension, reading, limits):
        try:
            answer = child.ask(__name__, request, limits)
        except child.ChildFailed:
            why = NOT_COPIED
        else:
            why = answer["why"]
            if not why:
                ending = XLSM if extension == XLSM else XLSX
                return Annotated(base64.b64decode(answer["content"]), ending, is_copy=True)
    return _list_alone(request, why, limits)


def _may_be_opened(path: Path, extension: str, reading: Reading, limits: Limits) -> bool:
    """Only what the guard lets pass, and what did no harm when it was read, is opened again."""
    if any(problem.code in STOPPED for problem in reading.problems):
        return False
    try:
        return guard.check(path, extension, limits) is None
    except OSError:
        return False


def _list_alone(request: dict[str, Any], why: str, limits: Limits) -> Annotated:
    reason = f"These are the problems alone, without the spreadsheet: {why}."
    alone = {**request, "path": "", "notes": [*request["notes"], reason]}
    try:
        answer = child.ask(__name__, alone, limits)
    except child.ChildFailed:
        raise CannotAnnotate("The list of problems could not be made.") from None
    return Annotated(base64.b64decode(answer["content"]), XLSX, is_copy=False)


# ---------------------------------------------------------------- in the child


def _answer(request: dict[str, Any]) -> dict[str, str]:
    # Only the child process needs the writer.
    from etl.returns.copying import problems_only

    problems = [Problem.from_json(shown) for shown in request["problems"]]
    if not request["path"]:
        return _sent(problems_only(problems, request["notes"]))
    content = Path(request["path"]).read_bytes()
    if hashlib.sha256(content).hexdigest() != request["sha256"]:
        return {"why": CHANGED}
    if request["extension"] in (XLSX, XLSM):
        return _marked(content, request, problems)
    return _rows(request, problems)


def _marked(content: bytes, request: dict[str, Any], problems: Sequence[Problem]) -> dict[str, str]:
    import io
    import zipfile

    from etl.returns.copying import marked_copy
    from etl.returns.losses import NoFaithfulCopy

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if _takes_too_long({each.filename: each.file_size for each in archive.infolist()}):
            return {"why": TOO_LARGE}
    macros = request["extension"] == XLSM
    try:
        return _sent(marked_copy(content, problems, request["notes"], macros=macros))
    except NoFaithfulCopy:
        return {"why": NOT_COPIED}


def _takes_too_long(sizes: Mapping[str, int]) -> bool:
    """Whether the parts of a workbook, by their unpacked bytes, are more than can be waited for."""
    records = sum(size for name, size in sizes.items() if "pivotCacheRecords" in name)
    sheets = sum(1 for name in sizes if name.startswith("xl/worksheets/sheet"))
    return sum(sizes.values()) > UNPACKED_AT_MOST or records * sheets > PIVOTED_AT_MOST


def _rows(request: dict[str, Any], problems: Sequence[Problem]) -> dict[str, str]:
    from dataclasses import replace

    from etl.checks.problems import Findings
    from etl.returns.copying import rows_as_text
    from etl.workbooks.sheets.read import CannotRead, sheets

    limits = Limits(**request["limits"])
    limits = replace(limits, cells=min(limits.cells, CELLS_AT_MOST))
    rows = sheets(Path(request["path"]), request["extension"], limits, Findings())
    notes = [*request["notes"], "The rows below are those of your file, every value as text."]
    try:
        return _sent(rows_as_text(rows, request["name"], problems, notes))
    except CannotRead as refusal:
        return {"why": TOO_LARGE if refusal.problem.code == "sheet too large" else NOT_OPENED}


def _sent(content: bytes) -> dict[str, str]:
    if len(content) > RESULT_AT_MOST:
        return {"why": TOO_LARGE}
    return {"why": "", "content": base64.b64encode(content).decode()}


if __name__ == "__main__":
    copies.serve(_answer)
