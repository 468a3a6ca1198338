"""The Word brief, opened again with python-docx."""

import io
import re
import zipfile
from collections.abc import Callable
from itertools import pairwise

import pytest
from docx.document import Document
from docx.oxml.ns import qn

from dashboard.reports import write
from dashboard.reports.outline import Chart, KeyFigures, Outline, StandingOut, TableBlock

MakeBrief = Callable[[str], Outline]
Open = Callable[[str], Document]
SUBJECTS = ["uk", "region:London", "council:Camden"]


def texts(row) -> list[str]:
    return [cell.text for cell in row.cells]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_headings_are_real_and_skip_no_level(brief: MakeBrief, as_word: Open, subject: str) -> None:
    document = as_word(subject)
    styles = [str(paragraph.style and paragraph.style.name) for paragraph in document.paragraphs]
    levels = [int(style.removeprefix("Heading ")) for style in styles if "Heading" in style]
    assert levels[0] == 1
    assert levels.count(1) == 1
    stands_out = any(isinstance(each, StandingOut) for each in brief(subject).sections)
    assert len(levels) == 5 + stands_out
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_picture_says_in_words_what_it_shows(
    brief: MakeBrief, as_word: Open, subject: str
) -> None:
    outline = brief(subject)
    document = as_word(subject)
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert described == [chart.description for chart in outline.charts()]
    assert len(described) == 3
    for description in described:
        assert "12–16% band" in description or "intervals" in description
        assert "%" in description


def test_an_alternative_says_each_value_of_its_chart(brief: MakeBrief) -> None:
    outline = brief("region:London")
    blocks = list(outline.sections)
    for chart, table in pairwise(blocks):
        if isinstance(chart, Chart):
            assert isinstance(table, TableBlock)
            for row in table.rows():
                shown = row["withheld"] or f"{row['share']:.1f}%"
                assert shown in chart.description


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_first_row_of_each_table_and_no_other_is_marked_as_headings(
    brief: MakeBrief, as_word: Open, subject: str
) -> None:
    tables = as_word(subject).tables
    assert len(tables) == 4
    for table in tables:
        marks = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]
        assert marks == [True] + [False] * (len(marks) - 1)
        assert all(texts(table.rows[0]))


def test_the_numbers_are_those_of_the_safe_tables(brief: MakeBrief, as_word: Open) -> None:
    outline = brief("uk")
    blocks = [block for block in outline.tables() if block.name != "Key figures"]
    for block, table in zip(blocks, as_word("uk").tables[1:], strict=True):
        printed = {texts(row)[0].casefold(): texts(row)[1:] for row in table.rows[1:]}
        assert len(printed) == len(block.rows())
        for row in block.rows():
            cells = printed[str(row[block.first.by[0].value]).casefold()]
            if row["withheld"]:
                assert cells[:4] == ["withheld"] * 4
                continue
            assert cells[0].replace(",", "") == str(row["women"])
            assert cells[1].replace(",", "") == str(row["base"])
            assert cells[2] == f"{row['share']:.1f}"
            assert cells[3] == f"{row['low']:.1f} to {row['high']:.1f}"
            assert row["position"] in cells[4].casefold()
            assert cells[5] == f"{row['councils_reported']} of {row['councils_expected']}"


def test_the_key_figures_are_the_subject_s_own_row(brief: MakeBrief, as_word: Open) -> None:
    outline = brief("council:Camden")
    key = next(block for block in outline.sections if isinstance(block, KeyFigures))
    row = key.table.rows()[0]
    assert row["group"] == "London Borough of Camden"
    figures = texts(as_word("council:Camden").tables[0].rows[1])
    assert figures[0] == f"{row['share']:.1f}%"
    assert figures[1] == f"{row['low']:.1f} to {row['high']:.1f}%"


def test_the_properties_name_the_paper_and_its_language(brief: MakeBrief, as_word: Open) -> None:
    outline = brief("uk")
    document = as_word("uk")
    core = document.core_properties
    assert core.title == outline.title
    assert core.author == "women-in-it-dashboard"
    assert core.language == "en-GB"
    assert not core.comments
    languages = {element.get(qn("w:val")) for element in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}


def test_the_file_has_nothing_of_the_template_it_was_made_from(brief: MakeBrief) -> None:
    with zipfile.ZipFile(io.BytesIO(write(brief("uk"), "docx"))) as paper:
        names = paper.namelist()
        said = paper.read("docProps/app.xml").decode()
        settings = paper.read("word/settings.xml").decode()
        types = paper.read("[Content_Types].xml").decode()
    assert "<Application>women-in-it-dashboard</Application>" in said
    assert "Microsoft" not in said
    assert not [name for name in names if "thumbnail" in name or "customXml" in name]
    assert "rsid" not in settings
    assert "ja-JP" not in settings
    assert "thumbnail" not in types


def test_a_range_is_never_broken_over_two_lines(as_word: Open) -> None:
    texts = [paragraph.text for paragraph in as_word("uk").paragraphs]
    assert "12\u2060–\u206016% band" in texts[0]
    assert not [text for text in texts if re.search(r"\d–\d", text)]


def test_the_page_is_a4(brief: MakeBrief, as_word: Open) -> None:
    section = as_word("uk").sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_the_same_data_make_the_same_bytes(brief: MakeBrief) -> None:
    assert write(brief("uk"), "docx") == write(brief("uk"), "docx")


def test_the_file_holds_no_part_twice(brief: MakeBrief) -> None:
    names = zipfile.ZipFile(io.BytesIO(write(brief("uk"), "docx"))).namelist()
    assert len(names) == len(set(names))
