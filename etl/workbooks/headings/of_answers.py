"""Headings that online forms put beside each answer: when it was given, and who gave it.

Neither tells one group of people from another, and no day of an answer is that of its numbers.
"""

import re

from etl.workbooks.headings.columns import heading_key

OF_AN_ANSWER = re.compile(
    r"time ?stamp|(?:start|end|completion|completed|submission|last modified) time|"
    r"(?:date|time|day) (?:submitted|completed|received|of (?:submission|completion|response))|"
    r"(?:submitted|completed|received|responded)(?: (?:on|at))?|"
    r"(?:return|response|form|survey) (?:received|submitted|completed)(?: (?:on|date))?|"
    r"your (?:full |own )?(?:name|role|job|job title|job role|position|post|e ?mail|"
    r"e ?mail address|telephone|phone|contact details)|"
    r"(?:contact |your |work )?e ?mail(?: address)?|contact(?: name| person| officer| details)?|"
    r"(?:respondent|completed by|submitted by)(?: .*)?|"
    r"(?:any |other |further )*comments?(?: or questions)?"
)


def is_of_an_answer(heading: str) -> bool:
    """True for 'Timestamp', 'Completion time', 'Your role' and the like."""
    return OF_AN_ANSWER.fullmatch(heading_key(heading)) is not None
