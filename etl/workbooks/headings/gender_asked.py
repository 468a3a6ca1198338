"""Headings that ask of each person for one gender, 'Is female' or 'Male (Y/N)', and the answers."""

import re

from etl.vocabulary.genders import Gender
from etl.vocabulary.words import form_of, gender_words, simple

YES = frozenset(("x", "y", "yes", "ie", "true", "tick", "✓", "✔", "☑", "√"))
NO = frozenset(("n", "no", "nage", "false", "✗", "✘", "☐", "-", "–"))
BLANK = "(blank)"
# What a heading may say beside the gender: 'Is the employee female? (Y/N)'.
ASKS = re.compile(
    r"(?:(?:is|are|(?:self )?identif(?:ies|y) as) )?"
    r"(?:(?:a|the|employee|person|they|staff|member|postholder) )*(?P<gender>.+?)"
    r"(?: (?:y n|y or n|yes no|yes or no|true false|t f|1 0|0 1|flag|indicator))?"
)
# The text that stands for a no, or a blank, under such a heading.
SAYS_NO = re.compile(r"(?P<heading>.+): (?P<no>[^:]+)")
OTHER = {Gender.WOMAN: Gender.MAN, Gender.MAN: Gender.WOMAN}


def gender_asked(heading: str) -> Gender | None:
    """The gender that a heading asks of each person; None where it asks of none."""
    found = ASKS.fullmatch(simple(heading))
    word = found["gender"] if found else ""
    gender = gender_words().find(word) if len(word) > 1 else None
    return gender if gender in OTHER else None


def proposed_for_no(text: str) -> Gender | None:
    """What is proposed for 'Is female: No': the other of women and men; None for another text."""
    found = SAYS_NO.fullmatch(text)
    no = form_of(found["no"]) if found else ""
    if found is None or no not in NO | {"0", simple(BLANK)}:
        return None
    gender = gender_asked(found["heading"])
    return OTHER[gender] if gender is not None else None
