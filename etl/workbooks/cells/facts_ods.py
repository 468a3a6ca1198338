"""Facts of an .ods, whose sheets all stand in one part."""

from __future__ import annotations

from dataclasses import dataclass, field

from etl.workbooks.cells.facts import Facts, Place, Range
from etl.workbooks.opening.guard import MIB
from etl.workbooks.opening.parts import Package

CONTENT = "content.xml"
# A part as small as this is gone through element by element anyway.
SMALL = 8 * MIB
TELLING = (b"visibility=", b"spanned=", b"formula=", b'"error"')
# What stands in the styles before all sheets; whoever quotes otherwise does so from the start on.
BODY = b"<office:spreadsheet"
BEFORE_BODY = (b"line-through", b"='")
# LibreOffice repeats the last blank row and column to the end of its sheet.
FARTHEST = 100_000
LINE_THROUGH = "style:text-line-through-style"
CELLS = ("table-cell", "covered-table-cell")


def facts_of(package: Package) -> dict[str, Facts]:
    """The facts of each sheet, by its name; none when there is nothing to say. Raises CannotRead.

    In a large part in which nothing is hidden, merged or calculated nothing is gone through.
    """
    if package.size(CONTENT) > SMALL and not _has_telling(package):
        return {}
    return closer_look(package)


def _has_telling(package: Package) -> bool:
    before = b""
    telling: tuple[bytes, ...] = (*TELLING, *BEFORE_BODY)
    for piece in package.pieces(CONTENT):
        content = before + piece
        # A letter that is hardly ever there is sought many times faster than words.
        if any(word in content for word in telling) or (b"!" in content and b"<!" in content):
            return True
        if BODY in content:
            telling = TELLING
        before = piece[-32:]
    return False


def closer_look(package: Package) -> dict[str, Facts]:
    """The facts of each sheet, element by element. Raises CannotRead."""
    from xml.parsers.expat import ExpatError, ParserCreate

    parser = ParserCreate()
    look = _Look()

    def text(content: str) -> None:
        look.text += content

    def start(tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "p" and not look.in_note:
            parser.CharacterDataHandler = text
        else:
            look.begin(tag, attributes)

    def end(tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "p":
            parser.CharacterDataHandler = None
        else:
            look.end(tag)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    try:
        package.parse(CONTENT, parser)
    except ExpatError:
        # The parser of the rows is more patient, or says what is wrong.
        return {}
    return look.sheets


@dataclass(slots=True)
class _Look:
    """Goes through the elements; a repeated cell or row is the same one many times."""

    sheets: dict[str, Facts] = field(default_factory=dict)
    # The style whose properties come next, and those whose cells are struck through.
    style: str = ""
    struck_styles: set[str] = field(default_factory=set)
    in_note: int = 0
    text: str = ""
    name: str = ""
    row: int = 1
    rows: int = 1
    row_is_hidden: bool = False
    column: int = 1
    cell: dict[str, str] = field(default_factory=dict)
    values: int = 0
    errors: dict[Place, str] = field(default_factory=dict)
    empty: set[Place] = field(default_factory=set)
    merged: list[Range] = field(default_factory=list)
    filled: set[int] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    struck_rows: set[int] = field(default_factory=set)
    # Cells with a value in the row, and how many of them are struck through.
    in_row: int = 0
    struck: int = 0

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in CELLS:
            self.text, self.cell = "", attributes
        elif tag == "annotation":
            self.in_note += 1
        elif tag == "table-row":
            self.column, self.rows = 1, int(attributes.get("table:number-rows-repeated", 1))
            self.row_is_hidden = _is_hidden(attributes)
        elif tag == "table-column":
            repeated = int(attributes.get("table:number-columns-repeated", 1))
            if _is_hidden(attributes):
                end = min(self.column + repeated, FARTHEST)
                self.hidden_columns.update(range(self.column, end))
            self.column += repeated
        elif tag == "table":
            self.sheets[attributes.get("table:name", "")] = Facts()
            fresh = _Look(self.sheets, name=attributes.get("table:name", ""))
            fresh.struck_styles = self.struck_styles
            for each in self.__slots__:
                setattr(self, each, getattr(fresh, each))
        else:
            self._style(tag, attributes)

    def _style(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "style":
            self.style = attributes.get("style:name", "")
        elif tag == "text-properties" and attributes.get(LINE_THROUGH, "none") != "none":
            self.struck_styles.add(self.style)

    def end(self, tag: str) -> None:
        if tag in CELLS:
            self._settle(int(self.cell.get("table:number-columns-repeated", 1)))
        elif tag == "annotation":
            self.in_note -= 1
        elif tag == "table-row":
            if self.struck and self.struck * 2 >= self.in_row:
                self.struck_rows.update(range(self.row, min(self.row + self.rows, FARTHEST * 10)))
            self.in_row = self.struck = 0
            self.row += self.rows
        elif tag == "table":
            self.sheets[self.name] = self._facts()

    def _settle(self, repeated: int) -> None:
        cell = self.cell
        kind = cell.get("office:value-type")
        place = self.row, self.column
        wide = int(cell.get("table:number-columns-spanned", 1))
        high = int(cell.get("table:number-rows-spanned", 1))
        if wide > 1 or high > 1:
            self.merged.append((*place, self.row + high - 1, self.column + wide - 1))
        columns = range(self.column, self.column + repeated)
        if cell.get("calcext:value-type") == "error":
            self.errors.update(dict.fromkeys(((self.row, at) for at in columns), self.text))
        elif kind is None and "table:formula" in cell:
            self.empty.update((self.row, at) for at in columns)
        elif kind is not None and (kind != "string" or self.text or _string(cell)):
            self.values += repeated * self.rows
        else:
            columns = range(0)
        if columns:
            self.filled.update(columns)
            self.in_row += repeated
            self.struck += repeated * (cell.get("table:style-name") in self.struck_styles)
            if self.row_is_hidden:
                self.hidden_rows.update(range(self.row, min(self.row + self.rows, FARTHEST * 10)))
        self.column += repeated
        self.cell = {}

    def _facts(self) -> Facts:
        return Facts(
            hidden_rows=frozenset(self.hidden_rows),
            hidden_columns=frozenset(self.hidden_columns & self.filled),
            struck_rows=frozenset(self.struck_rows),
            merged=tuple(self.merged),
            error_cells=self.errors,
            empty_formulas=frozenset(self.empty),
            values=self.values,
        )


def _is_hidden(attributes: dict[str, str]) -> bool:
    return attributes.get("table:visibility") in ("collapse", "filter")


def _string(cell: dict[str, str]) -> str:
    return cell.get("office:string-value", "")
