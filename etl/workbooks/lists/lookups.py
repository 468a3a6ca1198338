"""Sheets that list the words of other sheets' columns, for people to choose from."""

import re

from etl.vocabulary.words import simple
from etl.workbooks.headings.columns import NUMBERS, Field
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.identifiers import tells_persons
from etl.workbooks.headings.layout import Layout, text_of

NAMES = re.compile(
    r"(?:look ?ups?|(?:drop ?down ?|pick ?|value ?)?lists?(?: values)?|drop ?downs?|"
    r"(?:data )?validations?|ref(?:erence)? data|options|rhestrau)(?: do not (?:edit|delete))?"
)


def is_lookup(layout: Layout) -> bool:
    """True for a sheet called 'Lookups' or the like that says each gender once, and nobody's."""
    if not NAMES.fullmatch(simple(layout.sheet.name)) or Field.GENDER not in layout.fields:
        return False
    if tells_persons(layout) or layout.fields & NUMBERS:
        return False
    place = layout.columns[Field.GENDER].place
    words = [text_of(row[place]) for row in sample(layout) if place < len(row)]
    said = [simple(word) for word in words if word]
    return len(said) > 1 and len(set(said)) == len(said)
