"""Notes that numbers are of another day than a snapshot's, or of some months of the year alone."""

import re

from etl.vocabulary.words import simple
from etl.vocabulary.years import MONTH, mentions
from etl.workbooks.doubts.notes_in_doubt import NUMBERS
from etl.workbooks.whose.years_said import OF_SOMETHING_ELSE, SNAPSHOT

AS_AT = re.compile(
    r"\b(?:as (?:at|of|on)(?: the)?|snapshot(?: (?:date|day))?(?: is)?|position (?:at|on)|"
    r"in post (?:at|on)|(?:establishment|structure) (?:as )?from|"
    r"(?:data|figures|numbers) (?:(?:were |was )?(?:taken|collected|are|relate|refer) )?"
    r"(?:at|on|to|of|from)(?: the)?|"
    r"(?:effective|census|key|position|reporting) (?:date|day))[:= ]*$"
)
# Who was in post on it was so the day before, but for a few.
DAY_AFTER = re.compile(
    r"0?1(?:st)?(?: of)?[-/. ]+(?:0?4\b|apr)|\d{4}[-/.]0?4[-/.]0?1\b|apr\w* 0?1(?:st)?\b"
)
SPAN = (rf"(?:(?:\d+\w* )?(?P<first>{MONTH})(?: \d+)?(?: to| until| and)? (?:\d+\w* )?"
        rf"(?P<last>{MONTH})|(?:quarter|q) ?[1-4]|(?:first|second|third|last|fourth) "
        r"(?:quarter|half|(?:three|six|nine|\d) months)|half year)\b")  # fmt: skip
OF_MONTHS = re.compile(
    rf"\b{NUMBERS} (?:\w+ ){{0,2}}?(?:for|cover|covers|covering|from|of) (?:the )?{SPAN}"
)


def said_of_days(text: str) -> str:
    """The words of a note by which its numbers are of another day or time; '' for none."""
    form = simple(text)
    if OF_SOMETHING_ELSE.search(form):
        return ""
    found = OF_MONTHS.search(form)
    words = text.casefold()
    # 'Figures for Quarter 4, as at 31 March' are of the snapshot.
    if found and not _is_a_year(found) and not SNAPSHOT.search(words):
        return found[0]
    for year, start, end in mentions(words):
        before = AS_AT.search(words[:start])
        if before and year is None and not DAY_AFTER.match(words[start:]):
            return words[before.start() : end]
    return ""


def _is_a_year(found: re.Match[str]) -> bool:
    first, last = found["first"] or "", found["last"] or ""
    return first.startswith("apr") and last.startswith("mar")
