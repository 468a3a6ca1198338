"""The reporting years that the words around a table say, in a title, a note or a file's name.

A report says above its table of when its figures are, and beside that when it was printed, since
when something has been so, or by which act it is asked for. Only the first is a reporting year.
"""

import re
from collections.abc import Iterator
from datetime import date

from etl.vocabulary.words import simple
from etl.vocabulary.years import FIRST_YEAR, parse_year, year_in

# Between what a line of filters says: 'Directorate = Resources; Snapshot date = 31/03/2025'.
BETWEEN = re.compile(r"[\n;|]|, (?=[^,=]{2,40}=)")
# What is dated so is the file or a rule, and no figures.
OF_SOMETHING_ELSE = re.compile(
    r"\b(?:printed|created|run (?:on|date|time|by)|(?:report|date|time) run|generated|exported|"
    r"downloaded|saved|modified|copyright|since|compared (?:with|to)|argraffwyd|crewyd|"
    r"(?:act|regulations|policy|strategy|census|deddf|pay award) (?:19|20)\d\d|"
    r"(?:19|20)\d\d(?: \d\d)? (?:census|job evaluation|(?:\w+ )?pay (?:award|scales?|spine))|"
    r"(?:per|under|using)(?: \w+){0,3} (?:scales?|spine|scheme|structure) (?:19|20)\d\d|"
    r"(?:agreed|approved|adopted|introduced|implemented|took place)(?: (?:in|on|from))?(?: \w+)? "
    r"(?:19|20)\d\d"
    r")\b(?! for\b)"
)
# A form keeps its number for years; where nothing else says a year, it may say that of the figures.
OF_A_FORM = re.compile(
    r"\b(?:duty (?:19|20)\d\d|templates?|versions?|v\d+|form|format|revised|issued?|templed)\b"
)
# Whatever the day, it is of what is still to be sent.
DUE = re.compile(r"\b(?:due|deadline)\b")
# What a note below a table may say of its figures, and of nothing else.
OF_FIGURES = re.compile(
    r"\W*(?:all |these |the )?(?:figures|data|numbers|headcounts?|staff|people|employees|position|"
    r"snapshot|counts?|reporting year|year)?(?: (?:date|day))?(?: in post)?(?: are| is)?(?: as)?"
    r"(?: ?\b(?:at|of|on|for)\b)?[ :]*"
)
OF_ANOTHER_TIME = re.compile(
    r"\b(?:due|next|by|before|until|after|compar\w*|previous|last|prior|earlier|changed?|forecast|"
    r"targets?|from|restated|than|not)\b"
)
# A day in full is of a snapshot where it is one, whatever was done on it.
SNAPSHOT = re.compile(
    r"\b31(?:st)?(?: of)?[-/. ]+(?:0?3|mar(?:ch)?|mawrth)\b|\d{4}[-/.]03[-/.]31|\d{4}0331"
)
# 'ICT staff Mar 25' and 'ICT 2025-03' are of a month, where a day would have more behind it.
MARCH = re.compile(r"(?<![^\W_])(?:mar(?:ch)?[ _]?|mawrth[ _]?)(?P<short>2\d)\b(?![ _/.-]*\d)|"
                   r"\b(?P<year>20(?!02)\d\d)-03\b(?!-)", re.IGNORECASE)  # fmt: skip
OF_A_DAY = re.compile(r"\d(?:st|nd|rd|th)?(?: of)?[ _.,/-]*$", re.IGNORECASE)
# 'Leavers 24-25' and '24/25' alone are of a year, 'Points 24-25' and 'Zone 12-13' of another thing.
SHORT_SPAN = re.compile(
    r"(?:(?:.* )?(?:it|ict|digital|q[1-4]|starters|leavers|joiners|hires|staff|workforce|data|"
    r"headcount|year|return|dechreuwyr|ymadawyr)(?: (?:in|for))? )?"
    r"(?P<span>\d\d ?[-/–_] ?\d\d)",
    re.IGNORECASE,
)


def years_said(text: str, today: date, *, of_forms: bool) -> set[int]:
    """The years in a text that can be those of figures; with `of_forms` those of forms, too."""
    ways = (year_in, _year_of_span, _year_of_march)
    parts = _parts(text, of_forms=of_forms)
    found = {next(filter(None, (way(part) for way in ways)), None) for part in parts}
    return {year for year in found if year and FIRST_YEAR <= year <= today.year + 1}


def years_noted(text: str, today: date) -> set[int]:
    """The years in a note below a table, where it says them of the figures or as a snapshot day."""
    form = simple(text)
    if OF_ANOTHER_TIME.search(form):
        return set()
    lowered = text.casefold()
    said = OF_FIGURES.sub("", lowered, count=1).strip(" .")
    if parse_year(said) is None and not SNAPSHOT.search(lowered):
        return set()
    return years_said(text, today, of_forms=False)


def _parts(text: str, *, of_forms: bool) -> Iterator[str]:
    for part in BETWEEN.split(text):
        form = simple(part)
        is_other = OF_SOMETHING_ELSE.search(form) and not SNAPSHOT.search(part.casefold())
        is_other = bool(is_other or DUE.search(form))
        if not is_other and (of_forms or not OF_A_FORM.search(form)):
            yield part


def _year_of_march(text: str) -> int | None:
    """The year of 'Mar 25' and '2025-03'; None where none or several stand there."""
    found = {int(each["year"] or f"20{each['short']}") for each in MARCH.finditer(text)
             if not OF_A_DAY.search(text[: each.start()])}  # fmt: skip
    return found.pop() if len(found) == 1 else None


def _year_of_span(text: str) -> int | None:
    """The year of 'Starters 24-25'; None for any other words."""
    found = SHORT_SPAN.fullmatch(text.strip())
    if found is None:
        return None
    return parse_year(found["span"].replace("_", "-").replace(" ", ""))
