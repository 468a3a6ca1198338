"""Papers: an outline drawn from the same SafeTables as the pages, written in several formats."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.reports.outline import Outline


@dataclass(frozen=True, slots=True)
class Format:
    """A format that a paper can be written in. `media_type` is what a download says it is."""

    name: str
    media_type: str
    write: Callable[[Outline], bytes]


def _word(outline: Outline) -> bytes:
    from dashboard.reports.word import write_word

    return write_word(outline)


def _workbook(outline: Outline) -> bytes:
    from dashboard.reports.workbook import write_workbook

    return write_workbook(outline)


OFFICE = "application/vnd.openxmlformats-officedocument"

# Each writer is imported when it is first used: python-docx and gptables are slow to start.
FORMATS = {
    "docx": Format("Word", f"{OFFICE}.wordprocessingml.document", _word),
    "xlsx": Format("Excel", f"{OFFICE}.spreadsheetml.sheet", _workbook),
}


class UnknownFormat(LookupError):
    """A paper was asked for in a format that there is not. The message may be shown."""


def format_named(name: str) -> Format:
    """The format whose file ending is `name`. Raises UnknownFormat, listing what there is."""
    if name not in FORMATS:
        raise UnknownFormat(f"There is no format '{name}'. The formats are: {', '.join(FORMATS)}.")
    return FORMATS[name]


def write(outline: Outline, fmt: str) -> bytes:
    """The paper as a file of the format whose ending is `fmt`. Raises UnknownFormat."""
    return format_named(fmt).write(outline)
