"""What a copy of a workbook leaves out, told by comparing the two files and the writer's warnings.

Whatever is not known to be harmless, or to be one of these, makes the copy unfit to be given.
"""

import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator

# What a folder of a workbook's parts holds, as said to its sender.
HOLDS = {
    "xl/charts": "charts",
    "xl/media": "pictures",
    "xl/drawings": "drawings",
    "xl/diagrams": "diagrams",
    "xl/embeddings": "embedded files",
    "xl/ctrlProps": "buttons and boxes",
    "xl/activeX": "buttons and boxes",
    "xl/slicers": "slicers",
    "xl/timelines": "timelines",
    "xl/threadedComments": "threads of comments (each is kept as one plain comment)",
    "xl/queryTables": "queries",
    "xl/model": "a data model",
    "xl/webextensions": "add-ins",
    "xl/macrosheets": "macro sheets",
    "xl/dialogsheets": "dialog sheets",
}
FOLDER = re.compile(r"(xl/[A-Za-z]+)/[^/]+\.(?!vml$|rels$)[a-z]+", re.IGNORECASE)
SHAPE = re.compile(rb"<(?:\w+:)?(?:sp|grpSp|cxnSp)[ />]")
WARNINGS = {
    "Data Validation extension is not supported": "some drop-down lists",
    "Conditional Formatting extension is not supported": "some rules that colour cells",
    "Unknown extension is not supported": "features of newer programs, such as small charts in "
    "cells",
    "Slicer List extension is not supported": "slicers",
    "wmf image format is not supported": "pictures",
    "Unable to read chart": "charts",
    "DrawingML support is incomplete": "charts, pictures or shapes",
    "Print area cannot be set": "the print area",
    "Print titles cannot be set": "the rows that repeat in print",
    "Cannot parse header or footer": "headers and footers in print",
}
HARMLESS = ("Workbook contains no default style", "Workbook contains no stylesheet")


class NoFaithfulCopy(Exception):
    """The writer cannot keep what stands in the cells."""


def left_out(before: zipfile.ZipFile, after: zipfile.ZipFile, said: Iterable[str]) -> list[str]:
    """What the copy leaves out, in words. Raises NoFaithfulCopy for a warning not known."""
    fewer = _parts(before) - _parts(after)
    lost = {HOLDS[folder] for folder in fewer if folder in HOLDS}
    if _shapes(before) > _shapes(after):
        lost.add("shapes and text boxes")
    lost.update(_of_warnings(said))
    return sorted(lost)


def has_charts(book: zipfile.ZipFile) -> bool:
    return bool(_parts(book)["xl/charts"])


def _parts(book: zipfile.ZipFile) -> Counter[str]:
    found = (FOLDER.fullmatch(name) for name in book.namelist())
    return Counter(match[1] for match in found if match)


def _shapes(book: zipfile.ZipFile) -> int:
    drawings = (
        name
        for name in book.namelist()
        if name.startswith("xl/drawings/") and name.endswith(".xml")
    )
    return sum(len(SHAPE.findall(book.read(name))) for name in drawings)


def _of_warnings(said: Iterable[str]) -> Iterator[str]:
    for warning in said:
        if warning.startswith(HARMLESS):
            continue
        words = next((words for start, words in WARNINGS.items() if start in warning), None)
        if words is None:
            raise NoFaithfulCopy(warning)
        yield words
