"""Files that lie, hide or carry more than tables: each costs a plain sentence of its own."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from etl.examining import examine
from tests.unit.intake.sheets import text_file, workbook

HEADINGS = ("Gender", "Grade", "Contract")
PERSON = ("F", "Manager", "Permanent")
CAMDEN = "Camden Council 2025"
LAUGHS = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'


def _good(path: Path) -> Path:
    return workbook(path.with_suffix(".xlsx"), HEADINGS, PERSON).rename(path)


def _with(name: str, content: bytes = b"x") -> Callable[[Path], object]:
    def make(path: Path) -> None:
        with zipfile.ZipFile(_good(path), "a") as archive:
            archive.writestr(name, content)

    return make


def _lying(path: Path) -> None:
    """A sheet that unpacks to more than the list of parts says."""
    content = bytearray(_good(path).read_bytes())
    place = content.rfind(b"xl/worksheets/sheet1.xml") - 46
    assert content[place : place + 4] == b"PK\x01\x02"
    (size,) = struct.unpack_from("<I", content, place + 24)
    struct.pack_into("<I", content, place + 24, size // 2)
    path.write_bytes(content)


def _renamed(extension: str) -> Callable[[Path], object]:
    return lambda path: _good(path.with_suffix(extension)).rename(path)


def _bytes(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


REFUSED: list[tuple[str, Callable[[Path], object], str]] = [
    (".xlsx", _with("xl/theme/evil.xml", LAUGHS.encode()), "document type"),
    (".xlsx", _with("customXml/item1.xml", LAUGHS.encode("utf-16")), "document type"),
    (".xlsx", _with("../evil.xml"), "leads to another folder"),
    (".xlsx", _with("/etc/evil.xml"), "leads to another folder"),
    (".xlsx", _with("C:/evil.xml"), "leads to another folder"),
    (".xlsx", _with("xl/Workbook.xml"), "holds one part twice"),
    (".xlsx", _lying, "larger than its list of parts says"),
    (".xlsm", _with("xl/macrosheets/sheet1.xml", b"<x/>"), "a sheet of Excel 4 macros"),
    (".xls", _bytes(b"<html><table><tr><td>Gender</td></tr></table></html>"), "a web page"),
    (".xls", _bytes(b"ID;PWXL;N;E\nC;Y1;X1;K1\nE\n"), "a SYLK file"),
    (
        ".xls",
        _bytes(b'<?xml version="1.0"?><Workbook '
               b'xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
        "an XML spreadsheet of 2003",
    ),
    (".xls", _bytes(b"Gender\tGrade\nF\tManager\n"), "ends in '.tsv'"),
    (".xls", _renamed(".xlsx"), "ends in '.xlsx'"),
    (".ods", _renamed(".xlsx"), "ends in '.xlsx'"),
    (".csv", _renamed(".xlsx"), "ends in '.xlsx'"),
    (".xlsx", _bytes(b"Gender,Grade\nF,Manager\n"), "ends in '.csv'"),
    (".xlsx", _bytes(b"%PDF-1.7 ..."), "a PDF"),
    (".csv", _bytes(b"%PDF-1.7 ..."), "a PDF"),
    (".xls", _bytes(b"\x09\x04\x06\x00\x00\x00\x10\x00"), "Excel 4 or older"),
    (".xls", _bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600), "an older Office file"),
]  # fmt: skip


@pytest.mark.parametrize(("extension", "make", "words"), REFUSED)
def test_a_file_that_lies_is_refused_in_words_of_its_own(
    tmp_path: Path, extension: str, make: Callable[[Path], object], words: str
) -> None:
    path = tmp_path / f"{CAMDEN}{extension}"
    make(path)
    reading = examine(path)
    assert reading.verdict == "refused"
    assert words in reading.reason
    assert reading.tables == []


@pytest.mark.parametrize(
    ("extension", "part", "code", "words"),
    [
        (".xlsm", "xl/vbaProject.bin", "macros", "macros never run here"),
        (".xlsx", "xl/vbaProject.bin", "macros", "although its name says that it holds none"),
        (".xlsx", "xl/externalLinks/externalLink1.xml", "external links", "1 other workbook"),
        (".xlsx", "xl/embeddings/oleObject1.bin", "embedded objects", "were not opened"),
    ],
)
def test_what_is_in_a_workbook_besides_tables_is_told_and_not_run_or_opened(
    tmp_path: Path, extension: str, part: str, code: str, words: str
) -> None:
    path = tmp_path / f"{CAMDEN}{extension}"
    _with(part, b"<x/>")(path)
    reading = examine(path)
    assert reading.verdict == "ready"
    told = [p.sentence("") for p in reading.problems if p.code == code]
    assert len(told) == 1
    assert words in told[0]


def test_a_hint_of_the_separator_is_followed(tmp_path: Path) -> None:
    path = text_file(tmp_path / f"{CAMDEN}.csv", HEADINGS, PERSON, separator=";")
    path.write_text("sep=;\n" + path.read_text())
    reading = examine(path)
    assert reading.verdict == "ready"
    assert reading.tables[0].heading_row == 2
