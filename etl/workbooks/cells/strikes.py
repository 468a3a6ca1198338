"""Rows of an .xlsx or .xlsm that are struck through, as people mark who has left.

The styles of most workbooks strike nothing through, and then no sheet is looked at for it.
"""

from dataclasses import dataclass, field

from etl.workbooks.opening.parts import Package

STYLES = "xl/styles.xml"
# The lists of which the styles consist, as far as the fonts of cells are told in them.
LISTS = frozenset(("fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"))
OFF = frozenset(("0", "false", "off"))


def struck_styles(package: Package) -> frozenset[str]:
    """The numbers of the styles whose cells are struck through. Raises CannotRead."""
    if STYLES not in package or not any(b"strike" in piece for piece in package.pieces(STYLES)):
        return frozenset()
    struck: set[str] = set()
    styles: list[str] = []
    fonts = 0
    within = ""

    def element(tag: str, attributes: dict[str, str]) -> None:
        nonlocal fonts, within
        if tag in LISTS:
            within = tag
        elif within == "fonts" and tag == "font":
            fonts += 1
        elif within == "fonts" and tag == "strike" and attributes.get("val") not in OFF:
            struck.add(str(fonts - 1))
        elif within == "cellXfs" and tag == "xf":
            styles.append(attributes.get("fontId", "0"))

    package.elements(STYLES, element)
    return frozenset(str(number) for number, font in enumerate(styles) if font in struck)


def struck_rows(package: Package, sheet: str, styles: frozenset[str]) -> frozenset[int]:
    """The rows of a sheet in which half of the cells with a value, or more, are struck through.

    Raises CannotRead.
    """
    marks = [f's="{style}"'.encode() for style in styles]
    if not any(mark in piece for piece in package.pieces(sheet) for mark in marks):
        return frozenset()
    seen = _Seen(styles)
    package.elements(sheet, seen.element)
    seen.end_row()
    return frozenset(seen.rows)


@dataclass(slots=True)
class _Seen:
    styles: frozenset[str]
    rows: set[int] = field(default_factory=set)
    row: int = 0
    is_struck: bool = False
    filled: int = 0
    struck: int = 0

    def element(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "row":
            self.end_row()
            self.row = int(attributes.get("r") or self.row + 1)
        elif tag == "c":
            self.is_struck = attributes.get("s", "") in self.styles
        elif tag in ("v", "is"):
            self.filled += 1
            self.struck += self.is_struck

    def end_row(self) -> None:
        if self.struck and self.struck * 2 >= self.filled:
            self.rows.add(self.row)
        self.filled = self.struck = 0
