"""Large lists of people in every format, written row by row: `python -m … FILE ROWS`."""

from __future__ import annotations

import csv
import sys
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any
from xml.sax.saxutils import escape

from tests.bench.made_files import CONTENT, MANIFEST, ODS
from tests.bench.made_people import FORENAMES, GRADES, SURNAMES, TEAMS, TITLES
from tests.bench.made_systems import LONG
from tests.bench.made_xls import write_xls

HEADINGS = ("Employee Number", "Surname", "Forename", "Gender", "Position Title", "Grade", "Team",
            "Contracted Hours", "FTE", "Contract Type", "Cost Centre", "Original Start Date",
            "Termination Date", "Annual Salary")  # fmt: skip
DAY_ONE, LAST_START, LAST_LEFT = date(1899, 12, 30), date(2025, 3, 30), date(2025, 3, 31)
SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def rows(many: int) -> Iterator[tuple[Any, ...]]:
    """That many people, each with fourteen cells, the same each time."""
    rng = Random(14)
    for number in range(many):
        started = LAST_START - timedelta(days=rng.randrange(9_000))
        gone = rng.random() < 0.05
        left = started + (LAST_LEFT - started) * rng.random() if gone else None
        hours = rng.choice((37, 37, 30, 18.5))
        yield (
            f"{number:06d}", rng.choice(SURNAMES), rng.choice(FORENAMES),
            LONG[rng.choices((0, 1, 2, 3), (30, 66, 1, 3))[0]], rng.choice(TITLES),
            rng.choice(GRADES)[0], rng.choice(TEAMS), hours, round(hours / 37, 2), "Permanent",
            f"{rng.randrange(900):05d}", started, left, 24_000 + rng.randrange(600) * 50,
        )  # fmt: skip


def write(path: Path, many: int) -> None:
    {".xlsx": _xlsx, ".ods": _ods, ".csv": _csv, ".xls": _xls}[path.suffix](path, many)


def _csv(path: Path, many: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for row in rows(many):
            writer.writerow([f"{v:%d/%m/%Y}" if isinstance(v, date) else v for v in row])


def _xls(path: Path, many: int) -> None:
    write_xls(path, [("Staff", [HEADINGS, *rows(many)], False)])


def _ods(path: Path, many: int) -> None:
    spaces = " ".join(f'xmlns:{n}="{CONTENT.format(n)}"' for n in ("office", "table", "text"))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr(zipfile.ZipInfo("mimetype"), ODS)
        book.writestr("META-INF/manifest.xml", MANIFEST)
        with book.open("content.xml", "w") as content:
            content.write(
                f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} '
                'office:version="1.2"><office:body><office:spreadsheet>'
                '<table:table table:name="Staff">'.encode()
            )
            for row in (HEADINGS, *rows(many)):
                cells = "".join(map(_ods_cell, row))
                content.write(f"<table:table-row>{cells}</table:table-row>".encode())
            content.write(
                b"</table:table></office:spreadsheet></office:body></office:document-content>"
            )


def _ods_cell(value: Any) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, date):
        shown = f'"date" office:date-value="{value.isoformat()}"'
    elif isinstance(value, str):
        shown = '"string"'
    else:
        shown = f'"float" office:value="{value}"'
    return (
        f"<table:table-cell office:value-type={shown}><text:p>{escape(str(value))}</text:p>"
        "</table:table-cell>"
    )


# ---------------------------------------------------------------- xlsx, as Excel writes it


def _xlsx(path: Path, many: int) -> None:
    """A workbook with shared strings, as Excel's own are."""
    shared: dict[str, int] = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in _parts().items():
            book.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
        with book.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<worksheet xmlns="{SPREADSHEET}"><sheetData>'.encode())
            for number, row in enumerate((HEADINGS, *rows(many)), 1):
                cells = "".join(
                    _xlsx_cell(f"{chr(65 + place)}{number}", value, shared)
                    for place, value in enumerate(row)
                )
                sheet.write(f'<row r="{number}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        texts = "".join(f"<si><t>{escape(text)}</t></si>" for text in shared)
        strings = f'<sst xmlns="{SPREADSHEET}">{texts}</sst>'
        book.writestr(zipfile.ZipInfo("xl/sharedStrings.xml"), strings, zipfile.ZIP_DEFLATED)


def _xlsx_cell(place: str, value: Any, shared: dict[str, int]) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f'<c r="{place}" t="s"><v>{shared.setdefault(value, len(shared))}</v></c>'
    if isinstance(value, date):
        return f'<c r="{place}" s="1"><v>{(value - DAY_ONE).days}</v></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def _parts() -> dict[str, str]:
    """Everything of the workbook but its sheet and its strings."""
    parts = (("workbook", "sheet.main", "/xl/workbook.xml"),
             ("worksheet", "worksheet", "/xl/worksheets/sheet1.xml"),
             ("styles", "styles", "/xl/styles.xml"),
             ("sharedStrings", "sharedStrings", "/xl/sharedStrings.xml"))  # fmt: skip
    kinds = "".join(
        f'<Override PartName="{place}" ContentType="{KINDS}{kind}+xml"/>'
        for _, kind, place in parts
    )
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{name}" Target="{place}"/>'
        for number, (name, _, place) in enumerate(parts[1:], 1)
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{kinds}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}relationships">{links}'
        "</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Staff" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/styles.xml": f'<styleSheet xmlns="{SPREADSHEET}"><fonts count="1"><font/></fonts>'
        '<fills count="1"><fill><patternFill/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
