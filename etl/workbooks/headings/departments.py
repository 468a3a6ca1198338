"""Columns headed 'Organisation' over departments: many systems call every part of one so.

None of their values is a council, and most say that they are a part of one, so that asking which
council each of them is would help nobody.
"""

import re

from etl.checks import headings as problems
from etl.checks.problems import Findings
from etl.workbooks.headings.columns import SETTLED, Field, Heading, heading_key
from etl.workbooks.headings.evidence import Column, sample
from etl.workbooks.headings.layout import Layout
from etl.workbooks.headings.sheet_words import core
from etl.workbooks.words.council_terms import OTHER_BODIES

PART = re.compile(
    r"\b(?:departments?|dept|directorates?|divisions?|sections?|units?|branch|offices?|services?|"
    r"teams?|adran|cyfarwyddiaeth|gwasanaeth(?:au)?|uned|tim)\b"
)
# Under these stands who pays somebody, whatever words it has in its name.
OF_EMPLOYERS = re.compile(r"\b(?:employers?|employing|employed by|compan(?:y|ies)|cyflogwr)\b")
# What the parts of a digital and IT department are called after.
OF_IT = frozenset(("ict", "it", "digital", "technology", "tgch", "tg", "digidol"))
SEVERAL, HALF = 2, 0.5


def take_departments(layout: Layout, findings: Findings) -> None:
    """Let departments under 'Organisation' be what rows are told apart by, and no councils."""
    heading = layout.columns.get(Field.ORGANISATION)
    if heading is None or heading.rank == SETTLED or not _are_parts(layout, heading):
        return
    findings.add(problems.departments(layout.placed(heading)))
    if Field.GROUP in layout.columns:
        layout.set_aside(Field.ORGANISATION, known=True)
    else:
        del layout.columns[Field.ORGANISATION]
        layout.take(heading, Field.GROUP)


def _are_parts(layout: Layout, heading: Heading) -> bool:
    column = Column(sample(layout), heading.place)
    if column.texts and all(map(_is_of_it_alone, column.texts)):
        return True
    if len(column.texts) < SEVERAL or column.share(Field.COUNCIL) > 0:
        return False
    if OF_EMPLOYERS.search(heading_key(heading.text)):
        return False
    others = [text for text in column.texts if not (PART.search(text) or _is_of_it(text))]
    is_body = any(OTHER_BODIES & set(text.split()) for text in others)
    return len(others) <= HALF * len(column.texts) and not is_body


def _is_of_it(text: str) -> bool:
    """True for 'ICT Applications'; 'Bradford ICT' may be another council's."""
    return text.partition(" ")[0] in OF_IT


def _is_of_it_alone(text: str) -> bool:
    """True for 'ICT', 'IT Services' and the like, which name nobody else."""
    return not PART.sub("", core(text)).strip()
