"""Rows among those of teams whose word no team is called by.

Team              Female   Male
Service Desk           5      7
Networks               2      9
Not in post            1      3     no team, and nobody's people in post
Bradford Council       2      4     another council
"""

import re

from etl.vocabulary.listed import Where, no_teams, unit_words
from etl.vocabulary.words import simple
from etl.workbooks.counts.totals import Totals
from etl.workbooks.headings.columns import Field
from etl.workbooks.words.naming import councils_in

# Headings of parts of a service, each with its own people; and beside them of what everybody has.
UNITS = unit_words(Where.SERVICES)
OF_JOBS = frozenset(("job", "role", "family", "type", "grade", "level", "band"))

# Beside IT they are everybody else whom the council employs.
OF_THE_COUNCIL = re.compile(
    r"(?:non|not) (?:ict|it|digital)(?: .*)?|(?:all )?other (?:council )?(?:services|directorates|"
    r"departments|divisions)|everyone else|elsewhere|(?:the )?(?:whole |entire |other |wider |"
    r"rest of (?:the )?)?(?:council|organisation|authority|workforce)(?: workforce| staff)?"
)


def is_of_the_council(word: str) -> bool:
    """True for 'Rest of the council', 'Other services' and the like, which are not of IT."""
    return OF_THE_COUNCIL.fullmatch(simple(word)) is not None


def is_of_units(heading: str) -> bool:
    """True for 'Team', 'ICT section' and the like."""
    words = set(simple(heading).split())
    return bool(words & UNITS) and not words & OF_JOBS


def no_teams_among(totals: Totals) -> frozenset[str]:
    """The words of no teams beside more words of teams; none where nothing is said of teams."""
    heading = totals.layout.columns.get(Field.GROUP)
    if heading is None or not is_of_units(heading.text):
        return frozenset()
    words = set(totals.words(Field.GROUP)) - {""}
    found = {word for word in words if simple(word) in no_teams() or any(councils_in(word, None))}
    return frozenset(found if 2 * len(found) < len(words) else ())
