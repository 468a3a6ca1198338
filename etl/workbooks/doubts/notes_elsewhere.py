"""Notes on a sheet of their own, which are so of the tables on the others."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from etl.checks import around as problems
from etl.checks.problems import Problem
from etl.vocabulary.words import simple
from etl.workbooks.doubts.notes_in_doubt import EQUIVALENTS
from etl.workbooks.doubts.said_around import doubtful, has_both_days
from etl.workbooks.headings.layout import Layout
from etl.workbooks.reading import NOT_KNOWN_YEAR, Table
from etl.workbooks.whose.years_said import years_noted

# What is asked for and what words mean, which say nothing of what was sent.
OF_A_FORM = re.compile(
    r"\b(?:guid\w*|instruct\w*|how to|help(?! ?desk)|defin\w*|gloss\w*|look ?ups?|lists?|codes?|"
    r"dictionary|templates?|examples?|questions?|faq|canllaw\w*|cyfarwydd\w*)\b"
)
# Said there of what was sent, all the same.
OF_FIGURES = re.compile(
    r"\b(?:figures|numbers|counts|headcounts?|totals|data)\b"
    r"(?!.*\b(?:should|must|please|needs?|shall|may|can|if)\b)"
)


def on_notes_elsewhere(
    notes: Sequence[tuple[str, Sequence[str]]], layouts: Sequence[Layout], *, are_lists: bool
) -> Iterator[Problem]:
    """What is asked of the texts of sheets without a table, each with its name, as of notes below
    the tables of the file. Equivalents are no doubt of a list.
    """
    is_dated = all(map(has_both_days, layouts))
    for sheet, texts in notes if layouts else ():
        is_form = OF_A_FORM.search(simple(sheet))
        for text in texts if not is_form else filter(_is_of_figures, texts):
            found = None if are_lists else EQUIVALENTS.search(simple(text))
            if said := found[0] if found else doubtful(text, is_dated=is_dated):
                yield problems.said_by_a_note(sheet, said)
                break


def on_years_noted(
    notes: Sequence[tuple[str, Sequence[str]]],
    tables: Sequence[Table],
    layouts: Sequence[Layout],
    today: date,
) -> Iterator[Problem]:
    """What is asked of notes, below tables and on sheets without one, that say another year of the
    figures than any table is of.
    """
    years = {cell.year for table in tables for cell in table.cells}
    if not years or NOT_KNOWN_YEAR in years:
        return
    for sheet, texts in (*((each.sheet.name, each.notes) for each in layouts), *notes):
        noted = {year for text in texts for year in years_noted(text, today)}
        if noted and not noted & years:
            yield problems.noted_year(sheet, max(noted), max(years))


def _is_of_figures(text: str) -> bool:
    return OF_FIGURES.search(simple(text)) is not None
