"""Notes of a few words, which say without a verb that some are not there, or count otherwise.

'Women only', '* left in March', 'FTE', 'Grade 7 and above', 'Others omitted', 'Continued'.
"""

import re
from collections.abc import Iterator

from etl.vocabulary.words import simple

# Words of a note that is short.
LONGEST = 6
PARTS = re.compile(r"[,;]")
SIGNED = re.compile(r"\s*(?:[*†‡§#^~]+|\(?\d\))")
SOME = r"(?:a|one|two|three|four|five|six|some|several|\d+)"
WHO = r"(?:women|men|females?|males?|permanent|full time|part time)(?: staff| employees)?"
BY_SOME = rf"(?:{SOME}(?: of (?:them|these|those|the \w+))? )?(?:(?:has|have|had|since) )*"
WHEN = r" (?:the council|(?:in|on|since|at|during|by|before|after|\d+)\b.*)"
# Alone it may be a heading.
LEFT = rf"(?!left$){BY_SOME}left(?:{WHEN})?"
ONLY = rf"(?:only )?{WHO} (?:only|alone)(?: shown| included)?"
NOT_HEADS = (
    r"(?:(?:all|in|as|figures|numbers|values) )*(?:ftes?|wtes?)(?: (?:figures|values|only|basis))?|"
    r"(?:all )?(?:in|as) (?:an? )?(?:percent|percentages?|per cent)"
)
AVERAGES = (
    r"(?:(?:an?|the|yearly|annual|monthly|quarterly) )?(?:averages?|means?|averaged)"
    r"(?: (?:for|over) .*)?"
)
ROUNDED = (
    r"(?:all )?(?:(?:numbers|figures) )?"
    r"(?:rounded|to (?:the )?nearest (?:5|10|five|ten)|approx|approximate(?:ly)?)"
    r"(?: (?:numbers|figures|only))?"
)
A_PART = r"(?:a )?sample(?: (?:only|of \d+.*))?|(?:top|first) \d+ (?:grades|rows|teams)"
OTHERS = (
    rf"(?:all |the |and |plus )?(?:{SOME} )?(?:others?|more)(?: \w+)? "
    r"(?:omitted|overleaf|to follow|(?:are )?not (?:listed|shown|included|counted))|"
    rf"(?:and|plus|exclud(?:es|ing)|omits) {SOME} (?:more|others?)|"
    r"(?:to be )?(?:continued|contd|cont d|overleaf)(?: .*)?"
)
OLD = (
    r"(?:last|previous|prior) year(?: s)?(?: (?:figures|data|numbers))?|"
    r"(?:old|out of date|outdated|wrong|incorrect|dummy|test) (?:data|figures|numbers)"
)
SAID = re.compile("|".join((LEFT, ONLY, NOT_HEADS, AVERAGES, ROUNDED, A_PART, OTHERS, OLD)))
# Behind a sign it may say what a word in the table means.
OF_SOME_GRADES = re.compile(
    r"(?:(?:grades?|bands?|levels?|scales?) )?[a-z]{0,3} ?\d{1,2} "
    r"(?:(?:and|or) )?(?:above|over|below|under|upwards|up|down|higher|lower|to \d+ only)( only)?"
)


def said_in_short(note: str) -> str:
    """The words of a short note by which some are not there, or count otherwise; '' for none."""
    return next(_said(note), "")


def _said(note: str) -> Iterator[str]:
    if len(note.split()) > LONGEST:
        return
    is_signed = SIGNED.match(note)
    for part in PARTS.split(SIGNED.sub("", note).replace("%", " percent ")):
        form = simple(part)
        if SAID.fullmatch(form) or (not is_signed and OF_SOME_GRADES.fullmatch(form)):
            yield form
