"""Headings of genders of which nobody but their sender can say what stands below them.

'Male/Unknown' counts men and people of whom nothing is known; under 'Gender identity' somebody may
say to be a woman, or that the gender is the same as at birth.
"""

import re
from collections.abc import Iterator

from etl.checks import genders as problems
from etl.checks.problems import Problem
from etl.workbooks.headings.block import BOTH, counted_as
from etl.workbooks.headings.columns import FIELD_OF, Field, Heading, heading_key
from etl.workbooks.headings.layout import Layout
from etl.workbooks.headings.likeness import closest

# Between the words of two genders.
AND = re.compile(r"\s*(?:[/&+,|;]|\band\b|\bor\b|\bincluding\b|\binc\b\.?|\ba\b|\bneu\b)\s*", re.I)
IDENTITY = "identity"
LONGEST = 60


def genders_of(text: str) -> tuple[Field, ...]:
    """The genders that a heading or word names, where it names two or more; none for any other."""
    parts = [part for part in AND.split(text.strip(" ()")) if part] if len(text) <= LONGEST else []
    found = [counted_as(part) for part in parts]
    genders = FIELD_OF.values()
    told = tuple(dict.fromkeys(field for field in found if field is not None and field in genders))
    return told if len(told) > 1 and len(told) == len(set(found)) and BOTH & set(told) else ()


def on_gender_headings(layout: Layout) -> Iterator[Problem]:
    """What is asked of the headings of a table in which no gender was found."""
    there = {counted_as(heading.text) for heading in layout.headings}
    for heading in layout.unknown:
        place = layout.placed(heading)
        genders = genders_of(heading.text)
        if genders and (BOTH - set(genders)) & there:
            yield problems.two_genders(place, [gender.value for gender in genders])
        elif is_identity(heading):
            yield problems.identity(place)


def is_identity(heading: Heading) -> bool:
    """True for 'Gender identity' and the like, which a gender may stand under."""
    close = closest(heading.text) if IDENTITY in heading_key(heading.text).split() else None
    return close is not None and close.field is Field.GENDER
