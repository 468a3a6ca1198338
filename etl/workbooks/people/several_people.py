"""Rows of a list that hold several people, and lists that hold every row again.

The first rows are looked at before any is counted, the others as they go by (far_down); nothing of
them is told.
"""

import re
from collections import Counter
from collections.abc import Sequence

from etl.checks import doubts, persons
from etl.checks.problems import Findings
from etl.vocabulary.words import gender_words, simple
from etl.workbooks.headings.columns import SETTLED, Field, Heading
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.identifiers import name_places
from etl.workbooks.headings.layout import Layout, filled, is_sum, text_of
from etl.workbooks.sheets.read import Row
from etl.workbooks.terms.flag_words import is_vacant
from etl.workbooks.who_counts.flags import ROWS

# Headings of a gender, and of whose it is when it is nobody's in the row.
OF_A_GENDER = re.compile(r"\b(?:gender|sex|rhyw|rhywedd)\b")
OF_NO_HOLDER = re.compile(
    r"\b(?:manager|managers|supervisor|line|reports|previous|former|old|partner|identity|birth|"
    r"registered|next of kin|contact|rheolwr)\b"
)
# Headings of names that stand in no list of headings of names.
OF_NAMES = re.compile(
    r"(?:employees?|staff|officers?|people|persons?|who|workers?|colleagues?|job ?sharers?|"
    r"(?:(?:post|job|position|role|current) ?)?(?:holders?|incumbents?|occupants?))(?: names?)?|"
    r"names?(?: .*)?"
)
IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
# What joins two people; a stroke, a line's end or a comma may stand within one name, too.
JOINED = re.compile(r"\s*[&;+]\s*|\s+(?:and|a|ac)\s+(?=[A-Z])")
MAY_JOIN = re.compile(r"[&;+/,\r\n]|\s(?:and|a|ac)\s")
STROKE, LINE, COMMA = re.compile(r"\s*/\s*"), re.compile(r"\s*[\r\n]+\s*"), re.compile(r",\s*")
# Words of something else than another person.
NO_NAME = re.compile(
    r"\b(?:vacan\w*|tbc|tba|agency|cover|job ?share|acting|temp|n[ée]e|formerly|aka|known as|was|"
    r"part time|full time|maternity|secondee|seconded|team|manager|officer|analyst|head|lead)\b",
    re.IGNORECASE,
)
AFTER_A_NAME = re.compile(r"(?:[A-Z]{2}|[A-Z][a-z]?[A-Z]|PhD|BSc|MSc|Esq|Jnr|Snr)\w*\.?|[JS]r\.?")
FULL = 2
# The word of a sum, its number, and the section that it is of.
CELLS_OF_A_SUM = 3
# In so many commas there are two surnames with their forenames.
COMMAS = 3
NUMBERS = re.compile(
    r"[A-Za-z]{0,4}(?P<one>\d{4,10})\s*(?:[/,;&+\n]|and)\s*[A-Za-z]{0,4}(?P<two>\d{4,10})"
)
# Where most cells are so, that is how one person is written.
MOST = 0.5
# A staff number with that of a post: '012345-2', '012345/02'.
OF_A_POST = re.compile(
    r"([A-Za-z]{0,4}\d{4,10})(?:\s*[-/.]\s*(?:\d{1,2}|[A-Za-z])|[A-Za-z]|\s+\d|"
    r"\s*\(\d{1,2}\))"
)
# Numbers that all end in that of a post, which is the first for most: 10010801, 10010802.
RUN_ON, FIRST, MOSTLY_FIRST = re.compile(r"(\d{4,10})(0[1-9])"), "01", 0.6
# Rows that all stand again are no chance where so many of them differ, or so many follow alike.
DIFFERENT, IN_ORDER, DIFFERENT_IN_ORDER = 10, 8, 5
TIMES = (2, 3)


def on_several_people(layout: Layout, findings: Findings) -> None:
    """Ask of cells with two names or staff numbers, and of rows that all stand twice."""
    top = sample(layout, ROWS)
    # A note stands alone in its row, and may have several names in it.
    rows = [row for row in top if may_be_somebody(row)]
    for heading in layout.headings:
        if is_of_names(layout, heading):
            # 'Data and Insight total' is nobody's name, whatever stands beside it.
            many = _names([each for each in _texts(rows, heading.place) if not is_sum(each)])
            ask_of_several(layout, heading, many, "names", findings)
    for heading in layout.headings:
        if _is_second_gender(layout, heading, rows):
            sheet, cell = layout.sheet.name, layout.heading_cell(heading)
            told = doubts.more_than_one_in_a_row(sheet, cell, heading.text, "a second gender")
            findings.add(told, same=(told.code, heading.text))
    if Field.STAFF_NUMBER in layout.columns:
        texts = _texts(rows, layout.columns[Field.STAFF_NUMBER].place)
        ask_of_numbers(layout, texts, len(texts), findings)
    elif len(top) < ROWS and not name_places(layout):
        _on_rows_again(layout, rows, findings)


def may_be_somebody(row: Row) -> bool:
    """False for a row of one cell, and for a total and its number: neither is a person's."""
    cells = len(row) - row.count("") - row.count(None)
    return cells > CELLS_OF_A_SUM or (cells > 1 and not any(map(is_sum, filled(row)[:1])))


def ask_of_several(
    layout: Layout, heading: Heading, cells: int, what: str, findings: Findings
) -> None:
    """Ask of cells that may hold several names or numbers, where there are any."""
    if cells:
        cell, said = layout.heading_cell(heading), f"two {what} or more in a cell"
        sheet = layout.sheet.name
        problem = doubts.more_than_one_in_a_row(sheet, cell, heading.text, said)
        findings.add(problem, same=(problem.code, heading.text)).rows += cells


def ask_of_numbers(layout: Layout, texts: Sequence[str], cells: int, findings: Findings) -> None:
    """Ask of so many cells, of which these are the texts, that hold two staff numbers, or one that
    differs from another in the number of a post alone.
    """
    heading = layout.columns[Field.STAFF_NUMBER]
    many = has_two_numbers(texts, cells)
    ask_of_several(layout, heading, many, "staff numbers", findings)
    if again := posts_of_one(texts):
        cell = layout.heading_cell(heading)
        findings.add(persons.numbers_of_posts(layout.sheet.name, cell, again))


def _is_second_gender(layout: Layout, heading: Heading, rows: Sequence[Row]) -> bool:
    """Whether a column beside that of the genders has those of others, as of who shares a post."""
    form, own = simple(heading.text), layout.columns[Field.GENDER].place
    is_named = OF_A_GENDER.search(form) and not OF_NO_HOLDER.search(form)
    # A known heading was left out for another column, which says whose gender it is.
    if not is_named or heading.known or heading.rank == SETTLED:
        return False
    last = max(heading.place, own)
    pairs = {(text_of(r[heading.place]), text_of(r[own])) for r in rows if last < len(r)}
    others = {pair for pair in pairs if pair[0]}
    are_genders = all(gender_words().find(text) is not None for text, _ in others)
    return are_genders and any(text != beside for text, beside in others)


def _texts(rows: Sequence[Row], place: int) -> list[str]:
    found = dict.fromkeys(row[place] for row in rows if place < len(row))
    return [text for text in map(text_of, found) if text]


# ---------------------------------------------------------------- names


def is_of_names(layout: Layout, heading: Heading) -> bool:
    """True for a column of people's names that nothing is counted by."""
    is_read = heading.place in {each.place for each in layout.columns.values()}
    is_named = heading.place in name_places(layout) or OF_NAMES.fullmatch(
        simple(heading.text.replace("(s)", "s"))
    )
    return bool(is_named) and not is_read and heading.rank != SETTLED


def _names(texts: Sequence[str]) -> int:
    """How many of the cells hold two names."""
    with_comma = sum("," in text for text in texts)
    return two_names(texts, commas=with_comma < len(texts) * MOST)


def two_names(texts: Sequence[str], *, commas: bool) -> int:
    """How many of the cells hold two names, where `commas` stand within none."""
    joined = (text for text in texts if MAY_JOIN.search(text))
    return sum(_are_several(text, commas=commas) for text in joined)


def _are_several(text: str, *, commas: bool) -> bool:
    text = IN_BRACKETS.sub(" ", text).strip()
    if len(_lengths(JOINED.split(text))) > 1:
        return True
    strokes = _lengths(STROKE.split(text))
    if len(strokes) > 1 and (min(strokes) >= FULL or max(strokes) < FULL):
        return True
    lines = _lengths(LINE.split(text))
    if len(lines) > 1 and min(lines) >= FULL:
        return True
    parts = _lengths(COMMA.split(text))
    return len(parts) > COMMAS or (commas and len(parts) > 1 and min(parts) >= FULL)


def _lengths(parts: Sequence[str]) -> list[int]:
    """How many words each part has that may be somebody's name."""
    if len(parts) < FULL:
        return []
    names = (part for part in parts if not (NO_NAME.search(part) or is_vacant(part)))
    words = ([w for w in part.split() if not AFTER_A_NAME.fullmatch(w)] for part in names)
    return [len(each) for each in words if each and all(_is_of_a_name(word) for word in each)]


def _is_of_a_name(word: str) -> bool:
    return any(map(str.isalpha, word)) and not any(map(str.isdigit, word)) and "@" not in word


def has_two_numbers(texts: Sequence[str], cells: int) -> int:
    """How many of so many cells, of which these are the texts, hold two staff numbers."""
    found = [match for text in texts if (match := NUMBERS.fullmatch(text))]
    several = sum(len(match["one"]) == len(match["two"]) for match in found)
    return several if several < cells * MOST else 0


def posts_of_one(texts: Sequence[str]) -> int:
    """How many staff numbers differ from another in the number of a post alone."""
    # A stroke before a number and a comma in it are how a spreadsheet shows it.
    forms = [text.casefold().lstrip("'").replace(",", "") for text in dict.fromkeys(texts)]
    matches = ((OF_A_POST.fullmatch(text), text) for text in forms)
    times = Counter(match[1] if match else text for match, text in matches)
    run_on = [match for text in forms if (match := RUN_ON.fullmatch(text))]
    first = sum(match[2] == FIRST for match in run_on)
    if forms and len(run_on) == len(forms) and first >= MOSTLY_FIRST * len(forms):
        times = Counter(match[1] for match in run_on)
    return sum(many - 1 for many in times.values())


# ---------------------------------------------------------------- the same rows again


def _on_rows_again(layout: Layout, rows: Sequence[Row], findings: Findings) -> None:
    """Ask of a list without names or numbers whose rows all stand in it twice or more."""
    gender = layout.columns[Field.GENDER].place
    people = [
        tuple(row)
        for row in rows
        if gender < len(row) and text_of(row[gender]) and not layout.repeats(row)
    ]
    if found := times_again(people):
        findings.add(persons.rows_again(layout.sheet.name, *found))


def times_again(rows: Sequence[object]) -> tuple[int, int] | None:
    """How many rows all stand there again, and how many times; None where they do not."""
    times = Counter(rows)
    for many in TIMES:
        once, left = divmod(len(rows), many)
        is_long = not left and once >= IN_ORDER and len(times) >= DIFFERENT_IN_ORDER
        is_in_order = is_long and rows[once:] == rows[:-once]
        are_all = len(times) >= DIFFERENT and all(each % many == 0 for each in times.values())
        if is_in_order or are_all:
            return once, many
    return None
