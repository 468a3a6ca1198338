"""Facts of an .xlsx or .xlsm: a glance over the bytes of each sheet, and a closer look if needed.

The glance counts what it needs of a sheet as HR systems write it. A sheet in which anything is
hidden, shows an error, or is written in another way is gone through element by element.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from etl.workbooks.cells.facts import Facts, Place, Range
from etl.workbooks.opening.parts import Package, check_doctype

WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
STRINGS = "xl/sharedstrings.xml"
SHEETS = "xl/worksheets/"
# With one of these in a sheet, a glance is not enough. Each costs a pass over all of its bytes,
# so what shows at the start of a sheet, with its columns and its first rows, is sought only there.
TELLING = (b't="e"', b"hidden")
TELLING_AT_START = (*TELLING, b"='", b"<!", b' width="0"')
YES = ("1", "true", "on")
REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
# Merged cells and how many there are, as Excel and HR systems write them.
MERGED = re.compile(rb'<mergeCell ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"')
MERGED_IN_ALL = re.compile(rb'<mergeCells count="(\d+)"')


@dataclass(slots=True)
class Glance:
    """What the bytes of a sheet say; `is_enough` when there is nothing more to find out."""

    values: int = 0
    formulas: int = 0
    with_value: int = 0
    is_enough: bool = True
    has_inline: bool = False
    has_merged: bool = False
    areas: list[Range] = field(default_factory=list)
    areas_in_all: int = 0

    @property
    def merged(self) -> tuple[Range, ...] | None:
        """The merged cells; None where there are some and not all were seen."""
        all_seen = len(self.areas) == self.areas_in_all
        return tuple(self.areas) if all_seen and bool(self.areas) == self.has_merged else None

    def facts(self) -> Facts | None:
        """The facts, or None when a closer look is needed."""
        if self.is_enough and self.formulas == self.with_value:
            return Facts(values=self.values)
        return None


def glance(package: Package, name: str) -> Glance:
    """A glance over one sheet. Raises CannotRead."""
    seen = Glance()
    rest = b""
    for number, piece in enumerate(package.pieces(name)):
        content = rest + piece
        if not number:
            is_usual = b"<worksheet" in content[:4096] and b"\0" not in content[:4]
            seen.is_enough = is_usual and not any(word in content for word in TELLING_AT_START)
            seen.has_inline = b"</is>" in content
        # A cell that is not whole yet is looked at with the next piece.
        cut = max(content.rfind(b"<c "), 0) or len(content)
        _look(content, cut, seen)
        rest = content[cut:]
        if not seen.is_enough:
            check_doctype(content)
    _look(rest, len(rest), seen)
    check_doctype(rest)
    return seen


def _look(content: bytes, end: int, seen: Glance) -> None:
    """Look at the bytes before that end, which are not copied for it."""

    def count(word: bytes) -> int:
        return content.count(word, 0, end)

    def has(word: bytes) -> bool:
        return content.find(word, 0, end) >= 0

    seen.values += count(b"</v>")
    if seen.has_inline:
        seen.values += count(b"</is>")
    # A letter is sought many times faster than a word, and what HR systems write has no 'e', 'f' or
    # 'm' in cells of values and of shared strings.
    if seen.is_enough and b"e" in content and any(map(has, TELLING)):
        seen.is_enough = False
    if b"m" in content and has(b"mergeCell"):
        seen.has_merged = True
        seen.areas += [(*_place(a), *_place(b)) for a, b in MERGED.findall(content, 0, end)]
        seen.areas_in_all += sum(map(int, MERGED_IN_ALL.findall(content, 0, end)))
    if b"f" in content and has(b"<f"):
        seen.formulas += count(b"<f>") + count(b"<f ")
        seen.with_value += count(b"</f><v>") + count(b"/><v>")
        if has(b"<v></v>"):
            seen.is_enough = False


def _place(reference: bytes) -> Place:
    """The row and column that 'B7' names."""
    found = REFERENCE.fullmatch(reference.decode())
    if found is None:
        raise ValueError("A reference without a column or a row")
    return int(found[2]), _column(found[1])


def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column


# ---------------------------------------------------------------- a closer look


def closer_look(package: Package, name: str) -> Facts:
    """The facts of one sheet, element by element. Raises CannotRead."""
    from xml.parsers.expat import ExpatError, ParserCreate

    parser = ParserCreate()
    look = _Look(_blank_strings(package))

    def text(content: str) -> None:
        look.text += content

    def start(tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag in ("v", "t"):
            parser.CharacterDataHandler = text
        else:
            parser.CharacterDataHandler = None
            look.begin(tag, attributes)

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: setattr(parser, "CharacterDataHandler", None)
    try:
        package.parse(name, parser)
    except ExpatError:
        # The parser of the rows is more patient, or says what is wrong.
        return Facts()
    return look.facts()


def _blank_strings(package: Package) -> frozenset[str]:
    """The numbers of shared strings that are blank."""
    if STRINGS not in package:
        return frozenset()
    from xml.parsers.expat import ExpatError, ParserCreate

    parser = ParserCreate()
    lengths: list[int] = []
    said: list[str] = [""]

    def start(tag: str, _: dict[str, str]) -> None:
        said[0] = tag.rpartition(":")[2]
        if said[0] == "si":
            lengths.append(0)

    def text(content: str) -> None:
        if said[0] == "t" and lengths:
            lengths[-1] += len(content)

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: said.__setitem__(0, "")
    parser.CharacterDataHandler = text
    try:
        for piece in package.pieces(STRINGS):
            parser.Parse(piece)
    except ExpatError:
        return frozenset()
    return frozenset(str(number) for number, length in enumerate(lengths) if not length)


@dataclass(slots=True)
class _Look:
    """Goes through a sheet's elements; one cell is settled when the next begins."""

    blank: frozenset[str]
    text: str = ""
    kind: str | None = None
    has_formula: bool = False
    row: int = 0
    column: int = 0
    row_is_hidden: bool = False
    values: int = 0
    errors: dict[Place, str] = field(default_factory=dict)
    empty: set[Place] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    hidden: list[range] = field(default_factory=list)

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "c":
            self._settle()
            self.kind = attributes.get("t")
            self._stand(attributes.get("r"))
        elif tag == "f":
            self.has_formula = True
        elif tag == "row":
            self._settle()
            self.row = int(attributes.get("r") or self.row + 1)
            self.column = 0
            self.row_is_hidden = attributes.get("hidden") in YES
        elif tag == "col" and (attributes.get("hidden") in YES or attributes.get("width") == "0"):
            self.hidden.append(range(int(attributes["min"]), int(attributes["max"]) + 1))

    def _stand(self, reference: str | None) -> None:
        found = REFERENCE.fullmatch(reference or "")
        if found is None:
            self.column += 1
            return
        self.column = _column(found[1])
        self.row = int(found[2])

    def _settle(self) -> None:
        """Say of the cell before what it was."""
        text, kind = self.text, self.kind
        if kind == "e":
            self.errors[self.row, self.column] = text or "#N/A"
            self._fill()
        elif text:
            if kind != "s" or text.strip() not in self.blank:
                self.values += 1
                self._fill()
        elif self.has_formula and kind != "str":
            self.empty.add((self.row, self.column))
            self._fill()
        self.text, self.kind, self.has_formula = "", None, False

    def _fill(self) -> None:
        self.columns.add(self.column)
        if self.row_is_hidden:
            self.rows.add(self.row)

    def facts(self) -> Facts:
        self._settle()
        hidden = {column for columns in self.hidden for column in columns}
        return Facts(
            hidden_rows=frozenset(self.rows),
            hidden_columns=frozenset(hidden & self.columns),
            error_cells=self.errors,
            empty_formulas=frozenset(self.empty),
            values=self.values,
        )


def counts_from_1904(package: Package) -> bool:
    """True for a workbook that counts its days from 1904. Raises CannotRead."""
    found: list[bool] = []

    def properties(tag: str, attributes: dict[str, str]) -> None:
        if tag == "workbookPr":
            found.append(attributes.get("date1904") in YES)

    if WORKBOOK in package:
        package.elements(WORKBOOK, properties)
    return any(found)


def sheet_parts(package: Package) -> dict[str, str]:
    """The part of each sheet, by the sheet's name. Raises CannotRead."""
    if WORKBOOK not in package or RELATIONS not in package:
        return {}
    targets: dict[str, str] = {}
    sheets: dict[str, str] = {}

    def relation(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship":
            target = attributes.get("Target", "").replace("\\", "/").casefold()
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            targets[attributes.get("Id", "")] = part

    def sheet(tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            ids = [value for key, value in attributes.items() if key.endswith(":id")]
            sheets[attributes.get("name", "")] = targets.get(ids[0], "") if ids else ""

    package.elements(RELATIONS, relation)
    package.elements(WORKBOOK, sheet)
    return {name: part for name, part in sheets.items() if part in package}
