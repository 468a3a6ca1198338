"""The parts of a zipped workbook, inflated piece by piece and measured as they come.

What a ZIP directory declares may be a lie, so sizes are counted here while inflating.
"""

import copy
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from etl.checks import files
from etl.checks.problems import Problem
from etl.workbooks.opening.guard import MIB, Limits

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

PIECE = MIB
XML = (".xml", ".rels", ".vml", ".rdf")
DOCTYPES = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
# What of one piece is looked at again with the next, so that nothing is cut in two.
OVERLAP = max(map(len, DOCTYPES))

# Receives the attributes of one element, by its name without a prefix.
Element = Callable[[str, dict[str, str]], None]


class CannotRead(Exception):
    """The file or sheet cannot be read; the problem says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class Package:
    """A ZIP file whose parts can be read; names are in lower case with forward slashes."""

    def __init__(self, archive: zipfile.ZipFile, limits: Limits) -> None:
        self._archive = archive
        self._limits = limits
        self._measured: dict[str, int] = {}
        self._entries = {
            entry.filename.replace("\\", "/").casefold(): entry for entry in archive.infolist()
        }

    @property
    def names(self) -> list[str]:
        return list(self._entries)

    @property
    def xml_names(self) -> list[str]:
        return [name for name in self._entries if name.endswith(XML)]

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def spelt(self, name: str) -> str:
        """The part's name as the file has it."""
        return self._entries[name].filename

    def size(self, name: str) -> int:
        """Bytes of the part when inflated, as the directory says."""
        return self._entries[name].file_size

    def pieces(self, name: str) -> Iterator[bytes]:
        """The part's bytes. Raises CannotRead when they are not what the directory says."""
        entry = copy.copy(self._entries[name])
        declared = entry.file_size
        # More than declared, or zipfile would cut off what comes after.
        entry.file_size = max(declared, self._limits.unpacked_bytes) + 1
        size = 0
        try:
            with self._archive.open(entry) as content:
                while piece := content.read(PIECE):
                    size += len(piece)
                    self._measure(name, size, declared)
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
            why = "a part of it does not come out as it was packed"
            raise CannotRead(files.damaged(why)) from None

    def _measure(self, name: str, size: int, declared: int) -> None:
        if size > declared:
            raise CannotRead(files.LYING_SIZE)
        self._measured[name] = size
        if sum(self._measured.values()) > self._limits.unpacked_bytes:
            raise CannotRead(files.unpacks_too_large(self._limits.unpacked_bytes))

    def refuse_doctype(self, name: str) -> None:
        """Raise CannotRead when the part declares a document type, as no spreadsheet does."""
        before = b""
        for piece in self.pieces(name):
            check_doctype(before + piece)
            before = piece[-OVERLAP:]

    def parse(self, name: str, parser: "XMLParserType") -> None:
        """Give a part to a parser, piece by piece. Raises CannotRead, and ExpatError."""
        for piece in self.pieces(name):
            check_doctype(piece)
            parser.Parse(piece)
        parser.Parse(b"", True)

    def elements(self, name: str, start: Element) -> None:
        """Call `start` for every element of a small part. Raises CannotRead."""
        from xml.parsers.expat import ExpatError, ParserCreate

        def called(tag: str, attributes: dict[str, str]) -> None:
            start(tag.rpartition(":")[2], attributes)

        parser = ParserCreate()
        parser.StartElementHandler = called
        try:
            self.parse(name, parser)
        except ExpatError:
            raise CannotRead(files.damaged("a part of it is not XML")) from None


def check_doctype(content: bytes) -> None:
    """Raise CannotRead when a document type stands in these bytes."""
    if b"!" in content and any(doctype in content for doctype in DOCTYPES):
        raise CannotRead(files.DOCUMENT_TYPE)


@contextmanager
def open_package(path: Path, limits: Limits) -> Iterator[Package]:
    """The file's parts. Raises CannotRead when it is no ZIP file."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield Package(archive, limits)
    except (zipfile.BadZipFile, OSError):
        raise CannotRead(files.damaged("its list of parts is cut off")) from None
