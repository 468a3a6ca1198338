"""Statuses that say their day or year: 'In post at 31 March 2025', 'Joined 2024/25'.

It is that of the table's own year, as its sender or its titles say it. Of another year, or of
a day that is no snapshot, it is asked about as any word that is not known.
"""

import re
from collections.abc import Iterable

from etl.vocabulary.populations import Status
from etl.vocabulary.words import simple, status_words
from etl.vocabulary.years import mentions, parse_year, year_in
from etl.workbooks.asked import Asked
from etl.workbooks.headings.columns import SETTLED, Field
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.layout import Layout, text_at
from etl.workbooks.headings.shape_words import is_headcount
from etl.workbooks.sheets.read import Row

DAY = re.compile(
    r"[\s,(-]*(?:\b(?:as )?(?:at|on|of)\b)?\s*31(?:st)?[\s/.-]*(?:march|mar|mawrth|0?3)"
    r"(?:[\s/.-]*(?:20)?\d\d)?\)?\s*$",
    re.IGNORECASE,
)
FIRST_DAY = re.compile(
    r"[\s,(-]*(?:\b(?:as )?(?:at|on|of)\b)?\s*0?1(?:st)?[\s/.-]*(?:april|apr|ebrill|0?4)"
    r"[\s/.-]*(?P<year>20\d\d)\)?\s*$",
    re.IGNORECASE,
)
FLOWS = frozenset(Status) - {Status.IN_POST}
# Nobody in post is called by both.
OPPOSITE = ({Status.JOINED, Status.LEFT}, {Status.APPLIED, Status.SHORTLISTED})
# Between a status and its year: 'Leavers in the year to 31 March 2025'.
BETWEEN = frozenset(
    ("in", "during", "over", "for", "the", "year", "period", "to", "ending", "ended")
)


def years_of(layout: Layout, asked: Asked) -> frozenset[int]:
    """The one year that the sender says, or the titles, or the file's name; none where several."""
    said = (layout.sheet.name, *layout.titles, *layout.first_titles)
    found = {year for text in said if (year := year_in(text))}
    given = parse_year(asked.year) if asked.year else None
    found = {given} if given else found or {year for year in (year_in(asked.file),) if year}
    return frozenset(found) if len(found) == 1 else frozenset()


def always_dated(layout: Layout, rows: Iterable[Row]) -> frozenset[str]:
    """The words under the status each of whose rows has a last day."""
    columns = layout.columns
    if not {Field.STATUS, Field.LEAVING} <= columns.keys():
        return frozenset()
    word, last = columns[Field.STATUS].place, columns[Field.LEAVING].place
    found = {(text_at(row, word), bool(text_at(row, last))) for row in rows}
    return frozenset(text for text, is_dated in found if is_dated and (text, False) not in found)


def status_of_the_day(text: str, years: frozenset[int], layout: Layout) -> Status | None:
    """The status that is said with its day or year, which is one of these or the table's own."""
    year = year_in(text)
    told = dated_status(text) if year is None or year in years else None
    return told if told is Status.IN_POST or _are_counted(layout) else None


def dated_status(text: str) -> Status | None:
    """The status that is said with its day or year, whichever that is."""
    if is_of_the_day(text):
        return Status.IN_POST
    form = text.casefold()
    found = list(mentions(form))
    if len(found) != 1:
        return None
    _, start, end = found[0]
    words = simple(f"{form[:start]} {form[end:]}").split()
    while words and words[-1] in BETWEEN:
        words.pop()
    # People in post are those of a day.
    flow = status_words().find(" ".join(words)) if words else None
    return None if flow is Status.IN_POST else flow


def is_opening(text: str, years: frozenset[int] | None = None) -> bool:
    """True for 'In post at 1 April 2024', the first day of one of these years or of any."""
    found = FIRST_DAY.search(text)
    if found is None or not (years is None or int(found["year"]) + 1 in years):
        return False
    without = text[: found.start()]
    return is_headcount(without) or status_words().find(without) is Status.IN_POST


def are_statuses(words: Iterable[str]) -> bool:
    """True for statuses, people in post among them, each said once, with its day or without."""
    others = [word for word in words if not (is_opening(word) or status_words().leaves_out(word))]
    found = [status_words().find(word) or dated_status(word) for word in others]
    return len(found) > 1 and Status.IN_POST in found and len(set(found) - {None}) == len(found)


def _are_counted(layout: Layout) -> bool:
    """True for a table of counts: in a list, whoever joined in the year is in post as well."""
    return not layout.fields.isdisjoint((Field.WOMEN, Field.PEOPLE))


def take_statuses(layout: Layout) -> None:
    """Let such words under 'Category' and the like, which are groups, be the table's statuses, and
    words of those who came and went under any heading that is not read ('Stage').
    """
    if Field.STATUS in layout.columns or not _are_counted(layout):
        return
    rows = sample(layout)
    for heading in layout.headings:
        if heading.field not in (None, Field.GROUP) or heading.rank == SETTLED:
            continue
        words = {text_at(row, heading.place) for row in rows} - {""}
        is_group = layout.columns.get(Field.GROUP) == heading
        if are_moves(words) or (is_group and are_statuses(words)):
            if is_group:
                del layout.columns[Field.GROUP]
            layout.take(heading, Field.STATUS)
            return


def are_moves(words: Iterable[str]) -> bool:
    """True for words of nothing but what people did in the year, of some that they came and of
    others that they went, or of those who applied and those who got further.
    """
    found = {status_words().find(word) for word in words}
    return found <= FLOWS and any(both <= found for both in OPPOSITE)


def is_of_the_day(text: str) -> bool:
    """True for people in post on a snapshot day: 'Headcount at 31 March', 'In post 31/03/2025'."""
    without = DAY.sub("", text)
    if without == text:
        return False
    return is_headcount(without) or status_words().find(without) is Status.IN_POST
