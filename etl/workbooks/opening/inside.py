"""What a file that is not what its name says is by its first bytes, and what to do about it."""

import zipfile
from pathlib import Path

from etl.checks import files
from etl.checks.problems import Problem

LOOKED_AT = 4096
# First bytes, and what begins with them: what is no text file, and then all else.
NO_TEXT = {
    b"%PDF": "a PDF",
    b"{\\rtf": "a text document (RTF)",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file (gzip)",
    b"Rar!": "a compressed folder (RAR)",
    b"7z\xbc": "a compressed folder (7z)",
}
KINDS = NO_TEXT | {
    b"PK": "a ZIP file without a workbook",
    b"\xd0\xcf\x11\xe0": "an older Office file without a workbook",
    b"ID;": "a SYLK file",
    b"TABLE\r\n0,1": "a DIF file",
}
# What a ZIP file is by the parts in it.
ARCHIVES = {
    "xl/workbook.bin": ".xlsb",
    "xl/workbook.xml": ".xlsx",
    "content.xml": ".ods",
}
OTHERS = {"word/document.xml": "a Word document", "ppt/presentation.xml": "a PowerPoint file"}
WEB = (b"<html", b"<!doctype html", b"<table", b"<body", b"<meta")


def wrong_content(path: Path, extension: str) -> Problem:
    """The refusal of a file whose content is not what its extension says."""
    with path.open("rb") as content:
        start = content.read(LOOKED_AT)
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_archive(path, extension)
    begun = (kind for first, kind in KINDS.items() if start.startswith(first))
    kind = next(begun, "") or _of_text(start)
    if kind in ("comma-separated text", "tab-separated text"):
        right = ".tsv" if kind.startswith("tab") else ".csv"
        return files.wrong_content(extension, kind, _renamed(right))
    return files.wrong_content(extension, kind)


def _renamed(right: str) -> str:
    return f"Rename it so that it ends in '{right}', and send it again."


def _of_text(start: bytes) -> str:
    text = start.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in text:
        return "an XML spreadsheet of 2003"
    if any(text.startswith(tag) for tag in WEB) or b"<html" in text:
        return "a web page (HTML)"
    if text.startswith(b"<"):
        return "an XML file"
    if b"\0" in start or not text:
        return "something else"
    line = text.split(b"\n", 1)[0]
    if b"\t" in line:
        return "tab-separated text"
    return "comma-separated text" if b"," in line else "plain text"


def _of_archive(path: Path, extension: str) -> Problem:
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.replace("\\", "/").casefold() for name in archive.namelist()}
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return files.damaged("its list of parts is missing")
    right = next((right for part, right in ARCHIVES.items() if part in names), "")
    if right and right != extension:
        return files.wrong_content(extension, f"a '{right}' workbook", _renamed(right))
    kind = next((kind for part, kind in OTHERS.items() if part in names), "")
    return files.wrong_content(extension, kind or KINDS[b"PK"])
