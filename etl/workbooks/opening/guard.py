"""Is the file safe to open? Checked on its first bytes and its ZIP directory, before any parser."""

import hashlib
import stat
import zipfile
from dataclasses import dataclass
from pathlib import Path

from etl.checks import files
from etl.checks.problems import Problem
from etl.workbooks.opening import inside

MIB = 2**20
ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Excel 2 to 4 wrote one bare stream of records, beginning with a BOF record.
OLD_EXCEL = (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08")
ZIPPED = (".xlsx", ".xlsm", ".xlsb", ".ods")
# Excel's own 'Unicode text' ends in .txt, as much does that is no spreadsheet.
ANY_TEXT = ".txt"
TEXT = (".csv", ".tsv", ANY_TEXT)
EXTENSIONS = (*ZIPPED, ".xls", *TEXT)
# What an OLE file holds, as UTF-16 names in its directory, when it is an encrypted workbook.
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
EXCEL_STREAMS = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book", "WORKBOOK", "BOOK"))
ZIP_ENCRYPTED = 0x1
# Smaller entries than this may be packed as tightly as they like.
RATIO_FROM = MIB
MAIN_PART = {".ods": "content.xml", ".xlsb": "xl/workbook.bin"}


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may take, so that a hostile one costs its sender a sentence and us nothing."""

    file_bytes: int = 25 * MIB
    entries: int = 500
    unpacked_bytes: int = 300 * MIB
    ratio: int = 100
    cells: int = 5_000_000
    columns: int = 300
    sheets: int = 250
    memory_bytes: int = 1024 * MIB
    cpu_seconds: int = 60
    wall_seconds: int = 90


def identity(path: Path) -> tuple[str, int]:
    """The file's SHA-256 in hexadecimal and its size in bytes. Raises OSError."""
    with path.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
        return digest, content.tell()


def check(path: Path, extension: str, limits: Limits) -> Problem | None:
    """The reason not to open the file, or None. Raises OSError when it cannot be looked at."""
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        return files.cannot_open("it is not a file")
    if extension not in EXTENSIONS:
        return files.unknown_extension(extension)
    if about.st_size == 0:
        return files.EMPTY
    if about.st_size > limits.file_bytes:
        return files.too_large(about.st_size, limits.file_bytes)
    return _check_content(path, extension, limits)


def _check_content(path: Path, extension: str, limits: Limits) -> Problem | None:
    with path.open("rb") as content:
        start = content.read(8)
    if extension in ZIPPED:
        return _check_zipped(path, start, extension, limits)
    if extension == ".xls":
        return _check_xls(path, start)
    if start.startswith((ZIP, OLE, *inside.NO_TEXT)):
        return inside.wrong_content(path, extension)
    return None


def _check_xls(path: Path, start: bytes) -> Problem | None:
    if start.startswith(OLE):
        content = path.read_bytes()
        if ENCRYPTED_PACKAGE in content:
            return files.ENCRYPTED
        is_excel = any(name in content for name in EXCEL_STREAMS)
        return None if is_excel else inside.wrong_content(path, ".xls")
    if start.startswith(OLD_EXCEL):
        return files.OLD_EXCEL
    return inside.wrong_content(path, ".xls")


def _check_zipped(path: Path, start: bytes, extension: str, limits: Limits) -> Problem | None:
    if start.startswith(OLE):
        # Excel wraps an encrypted .xlsx in an OLE file of the same name.
        encrypted = ENCRYPTED_PACKAGE in path.read_bytes()
        return files.ENCRYPTED if encrypted else inside.wrong_content(path, extension)
    if not start.startswith((ZIP, EMPTY_ZIP)):
        return inside.wrong_content(path, extension)
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return files.damaged("its list of parts is missing")
    if not _is_main_part_there(entries, extension):
        return inside.wrong_content(path, extension)
    return _check_directory(entries, limits)


def _check_directory(entries: list[zipfile.ZipInfo], limits: Limits) -> Problem | None:
    if len(entries) > limits.entries:
        return files.unsafe_archive(
            f"a workbook of {len(entries)} parts", f"at most {limits.entries}"
        )
    if any(entry.flag_bits & ZIP_ENCRYPTED for entry in entries):
        return files.ENCRYPTED
    if len({entry.filename.casefold() for entry in entries}) < len(entries):
        return files.PART_TWICE
    if any(_leads_away(entry) for entry in entries):
        return files.PATH_IN_NAME
    return _check_sizes(entries, limits)


def _check_sizes(entries: list[zipfile.ZipInfo], limits: Limits) -> Problem | None:
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > limits.unpacked_bytes:
        return files.unsafe_archive(
            f"a workbook that unpacks to {unpacked // MIB} MiB",
            f"at most {limits.unpacked_bytes // MIB} MiB",
        )
    for entry in entries:
        packed_tightly = entry.file_size > limits.ratio * max(entry.compress_size, 1)
        if entry.file_size > RATIO_FROM and packed_tightly:
            return files.unsafe_archive(
                f"a part that unpacks to {entry.file_size // max(entry.compress_size, 1)} "
                "times its size",
                f"at most {limits.ratio} times",
            )
    return None


def _leads_away(entry: zipfile.ZipInfo) -> bool:
    """True for a name that is absolute, climbs up, or is a link to somewhere else."""
    name = entry.filename.replace("\\", "/")
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    return is_link or name.startswith("/") or ":" in name.split("/")[0] or ".." in name.split("/")


def _is_main_part_there(entries: list[zipfile.ZipInfo], extension: str) -> bool:
    names = {entry.filename.replace("\\", "/").casefold() for entry in entries}
    main = MAIN_PART.get(extension)
    if main is not None:
        return main in names
    is_excel = any(name.startswith("xl/") and name.endswith(".xml") for name in names)
    return is_excel and "xl/workbook.bin" not in names
