"""An outline as a Word document that a screen reader can follow."""

import io
from datetime import datetime, time

import docx
from docx.document import Document

from dashboard.figures.pictures import png
from dashboard.figures.style import whole
from dashboard.reports.archive import START, steadied
from dashboard.reports.blank import AUTHOR, leave_the_template
from dashboard.reports.letters import carry_letters
from dashboard.reports.look import SMALL, SUBTITLE, TEXT_WIDTH, set_footer, set_look
from dashboard.reports.outline import (
    Block,
    Chart,
    Heading,
    KeyFigures,
    Notes,
    Outline,
    Paragraph,
    StandingOut,
    TableBlock,
)
from dashboard.reports.short import short
from dashboard.reports.word_tables import add_key_figures, add_table

# A figure is laid out at this many pixels across the text, and its picture has twice as many.
PIXELS_WIDE = 880


def write_word(outline: Outline) -> bytes:
    """The paper as a .docx file: headings, charts with text alternatives, tables, notes.

    The same outline over the same data always gives the same bytes.
    """
    document = docx.Document()
    set_look(document)
    carry_letters(document)
    _describe(document, outline)
    document.add_heading(whole(outline.title), level=1)
    document.add_paragraph(whole(outline.subtitle), style=SUBTITLE)
    for block in outline.sections:
        _add(document, block)
    set_footer(document, outline.footer)
    out = io.BytesIO()
    document.save(out)
    return steadied(out.getvalue())


def _describe(document: Document, outline: Outline) -> None:
    core = document.core_properties
    core.title, core.subject = outline.title, outline.subtitle
    core.author = core.last_modified_by = AUTHOR
    core.comments = core.keywords = ""
    core.revision = 1
    leave_the_template(document)
    moment = datetime.combine(outline.as_at, time()) if outline.as_at else START
    core.created = core.modified = moment


def _add(document: Document, block: Block) -> None:
    match block:
        case Heading():
            document.add_heading(whole(block.text), level=block.level)
        case Paragraph():
            style = SMALL if block.small else None
            paragraph = document.add_paragraph(whole(block.text), style=style)
            paragraph.paragraph_format.keep_with_next = True
        case StandingOut():
            for sentence in block.sentences:
                document.add_paragraph(whole(f"{sentence}."))
        case KeyFigures():
            add_key_figures(document, block)
        case Chart():
            _add_chart(document, block)
        case TableBlock():
            add_table(document, short(block), block.name)
        case Notes():
            _add_notes(document, block)


def _add_chart(document: Document, chart: Chart) -> None:
    """The picture in a paragraph of its own, kept with the table that follows it."""
    picture = png(chart.figure, PIXELS_WIDE, chart.figure["layout"]["height"])
    shape = document.add_picture(io.BytesIO(picture), width=TEXT_WIDTH)
    paragraph = document.paragraphs[-1]
    paragraph.paragraph_format.keep_with_next = True
    properties = shape._inline.docPr
    properties.set("descr", chart.description)
    properties.set("name", f"Chart {properties.get('id')}")


def _add_notes(document: Document, notes: Notes) -> None:
    for note in notes.lines:
        paragraph = document.add_paragraph(style=SMALL)
        paragraph.add_run(f"{note.about}. ").bold = True
        paragraph.add_run(whole(note.text))
