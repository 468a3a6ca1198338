"""How a paper looks in Word: A4, one calm type, ink blue for what is said."""

from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from dashboard.figures.pictures import FAMILY
from dashboard.reports.archive import LANGUAGE

INK = RGBColor(0x12, 0x43, 0x6D)
BLACK = RGBColor(0x1A, 0x1A, 0x1A)
GREY = RGBColor(0x50, 0x50, 0x50)
PAGE = (Mm(210), Mm(297))
MARGIN = Mm(17)
TEXT_WIDTH = PAGE[0] - 2 * MARGIN

SMALL = "Small text"
SUBTITLE = "Brief subtitle"
KEY_FIGURE = "Key figure"
CELL = "Table text"
LABEL = "Table label"


def set_look(document: Document) -> None:
    """Page, styles and language of an empty document."""
    section = document.sections[0]
    section.page_width, section.page_height = PAGE
    section.left_margin = section.right_margin = MARGIN
    section.top_margin, section.bottom_margin = Mm(14), Mm(13)
    section.header_distance = section.footer_distance = Mm(7)
    _style(document, "Normal", 9.5, after=4)
    _style(document, "Heading 1", 17, INK, bold=True, after=2)
    _style(document, "Heading 2", 11.5, INK, bold=True, before=7, after=1)
    _style(document, "Caption", 8.5, INK, bold=True, before=2, after=2)
    for name, size, colour, bold, after in (
        (SUBTITLE, 9.5, GREY, False, 5),
        (SMALL, 8, GREY, False, 2),
        (KEY_FIGURE, 11.5, INK, True, 0),
        (CELL, 8, BLACK, False, 0),
        (LABEL, 8, INK, True, 0),
    ):
        document.styles.add_style(name, 1).base_style = document.styles["Normal"]
        _style(document, name, size, colour, bold=bold, after=after)
    _speak(document)


def _style(
    document: Document,
    name: str,
    size: float,
    colour: RGBColor = BLACK,
    **spacing: Any,
) -> None:
    style: Any = document.styles[name]
    style.font.name, style.font.size = FAMILY, Pt(size)
    style.font.bold, style.font.italic = spacing.get("bold", False), False
    style.font.color.rgb = colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:cs"), FAMILY)
    style.paragraph_format.space_before = Pt(spacing.get("before", 0))
    style.paragraph_format.space_after = Pt(spacing.get("after", 0))
    style.paragraph_format.line_spacing = 1.0
    style.paragraph_format.keep_with_next = name.startswith(("Heading", "Caption"))


def _speak(document: Document) -> None:
    """British English everywhere, so that a screen reader reads in it."""
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for language in document.styles.element.iter(qn("w:lang")):
        language.getparent().remove(language)
    language = OxmlElement("w:lang")
    for part, value in (("val", LANGUAGE), ("eastAsia", LANGUAGE), ("bidi", "ar-SA")):
        language.set(qn(f"w:{part}"), value)
    defaults.append(language)


def set_footer(document: Document, text: str) -> None:
    """`text` and the page number at the foot of every page."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = document.styles[SMALL]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    paragraph.add_run(f"{text} · page ")
    _field(paragraph, "PAGE")
    paragraph.add_run(" of ")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: Paragraph, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)
