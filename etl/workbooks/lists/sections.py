"""Headings of sections of a list, each alone in its row above the people of a team or job.

    Staff number   Gender   Grade
    Service Desk
    10012          Female   Grade 6
    10013          Male     Grade 8
    Applications
    10020          Male     Grade 8

Where people are told by numbers, a word in their place is nobody's. Among names it may be somebody
whose row was cut short. Words that change who counts ('Leavers') are never taken.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from etl.vocabulary.listed import Where, leaving, maybe_not_staff, plain_words
from etl.vocabulary.titles import family_of
from etl.vocabulary.words import simple
from etl.workbooks.doubts.said_around import doubtful
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.layout import Layout, filled, is_total, text_at, text_of
from etl.workbooks.headings.shape_words import field_of_heading, stands_for
from etl.workbooks.headings.sheet_words import is_of_a_body
from etl.workbooks.people.stated import is_count, is_word_and_number
from etl.workbooks.sheets.read import Numbered, Row
from etl.workbooks.tables.added import add_column, ending_in
from etl.workbooks.whose.it_words import is_unit, names_department

# In a heading these say that some below it are not in post, or not on the staff.
CHANGES_WHO_COUNTS = re.compile(
    rf"{leaving(Where.HEADINGS, Where.REMARKS, Where.WITHIN, Where.SHEETS).pattern}|"
    r"\b(?:ex|previous|prior|last|old|past|archived?|future|next|new|proposed|disbanded|starters?|"
    r"joiners?|secondments|external|partner (?:agency|agencies|organisations?)|"
    r"not|excluding|of which|included|applicants?|candidates?|gadawyr|20\d\d)\b"
)
# What stands over those who fit nowhere else: they may be on no team, and in no post.
OF_NO_TEAM = re.compile(
    r"(?:misc(?:ellaneous)?|others?|various|rest|remainder|pool|hold(?:ing)?|on hold|parked|"
    r"pending|unallocated|unassigned|unknown|tb[acd]|queries|query|none|n a|amrywiol|arall|eraill)"
    r"(?: (?:staff|people|posts?|roles?|cases?))?"
)
SECTION = "Section"
MANAGERS = ("manager", "managers", "team leader", "team lead", "line manager", "managed by")
# A note below a list has more words than the name of a team.
MOST_WORDS = 6
# Of the headings of a list so many at least are known, where the others are taken for such too.
KNOWN = 0.5

Rows = Iterator[Numbered]


def with_sections(layout: Layout) -> None:
    """Let the headings of sections of a list, alone in their rows, stand in a column of their own.

    Only what tells itself or is told by the others is taken so; other lonely words are asked about.
    """
    rows = sample(layout)
    lonely = [_lonely(layout, row) if filled(row) else None for row in rows]
    is_heading = _headings(layout, rows, [word for word in lonely if word])
    labelled = [text_of(filled(row)[0]) for row in rows if _labelled(layout, row)]
    is_titled = _is_titled(layout, rows)
    if not (labelled or is_titled) and not any(map(is_heading, filter(None, lonely))):
        return
    is_spaced = _is_spaced(lonely) and any(is_unit(word) for word in lonely if word)
    are_grades = Field.GRADE not in layout.fields and _are_grades(lonely, labelled)
    field = Field.GRADE if are_grades else Field.GROUP
    heading = add_column(layout, SECTION, field, is_read=are_grades)
    rows_below = layout.sheet.rows
    if is_titled:
        rows_below = _without_titles(layout, rows_below)
    told = _sectioned(layout, rows_below, heading.place, is_heading, is_spaced=is_spaced)
    layout.sheet.rows = told


def _is_titled(layout: Layout, rows: Sequence[Row]) -> bool:
    """Whether the headings are printed again below a lonely word each time, as for each team."""
    told = [row for row in rows if filled(row)]
    above = [_title(layout, row) for row, below in pairwise(told) if layout.repeats(below)]
    return bool(above) and all(word and not _is_open(word) for word in above)


def _title(layout: Layout, row: Row) -> str:
    """A lonely text, which may be a team's name in the column of genders."""
    cells = filled(row)
    text = text_of(cells[0]) if len(cells) == 1 else ""
    return _lonely(layout, row) or (text if is_unit(text) else "")


def _are_grades(lonely: Sequence[str | None], labelled: Sequence[str]) -> bool:
    """Whether each section of a list is of a grade."""
    words = [word for word in lonely if word and word not in labelled]
    are_words = all(_names_a_grade(word) or _is_plain_grade(word) for word in words)
    are_labels = all(_is_of_grades(text.partition(":")[0]) for text in labelled)
    return bool(words or labelled) and are_words and are_labels


def _is_plain_grade(word: str) -> bool:
    return stands_for(word) is Field.GRADE and not is_unit(word)


def _names_a_grade(word: str) -> bool:
    """True for 'Grade 6' and 'Band C', which are nobody's name, whatever the names are like."""
    label, _, code = word.partition(" ")
    return _is_of_grades(label) and (code.isdigit() or len(code) == 1)


def _is_of_grades(label: str) -> bool:
    return field_of_heading(label.strip()) is Field.GRADE


def _without_titles(layout: Layout, rows: Rows) -> Rows:
    """The rows without a team's name above headings that are printed again for it."""
    waiting: Numbered | None = None
    for number, row in rows:
        if waiting is not None:
            if not layout.repeats(row):
                yield waiting
            waiting = None
        word = _title(layout, row)
        if word and not _is_open(word):
            waiting = number, row
        else:
            yield number, row
    if waiting is not None:
        yield waiting


def _headings(layout: Layout, rows: Sequence[Row], words: Sequence[str]) -> Callable[[str], bool]:
    """What tells the heading of a section from any other lonely word of the list."""
    beside = _texts_of_people(layout, rows)
    are_numbers = all(any(map(str.isdigit, text)) and " " not in text for text in beside)
    are_of_two = all(" " in text for text in beside)
    known = [word for word in words if is_unit(word) or _is_of_jobs(word)]
    is_first = bool(rows and words) and _lonely(layout, rows[0]) == words[0]
    are_headings = is_first and 0 < len(words) * KNOWN <= len(known)

    def is_heading(word: str) -> bool:
        if _is_open(word):
            return False
        if is_unit(word) or _is_of_many(word) or _names_a_grade(word):
            return True
        if are_numbers:
            is_word = not any(map(str.isdigit, word)) or stands_for(word) is Field.GRADE
            return is_word and (_is_of_jobs(word) or are_headings)
        # Where everyone has a name of two words, one is nobody's.
        return are_headings and are_of_two and " " not in word

    return is_heading


def _texts_of_people(layout: Layout, rows: Sequence[Row]) -> list[str]:
    """What people have where the lonely words stand."""
    lonely = [row for row in rows if _lonely(layout, row)]
    places = {at for row in lonely for at, cell in enumerate(row) if text_of(cell)}
    gender = layout.columns[Field.GENDER].place
    people = [row for row in rows if text_at(row, gender) and not any(map(is_total, row))]
    return [text for place in places for row in people if (text := text_at(row, place))]


def _is_of_jobs(word: str) -> bool:
    """True for a job title or grade, of one or of many: 'Network Engineers', 'Grade 6'."""
    return family_of(word) is not None or stands_for(word) is Field.GRADE


def _is_of_many(word: str) -> bool:
    """True for 'Network Engineers': what several people are, and nobody's name."""
    last = simple(word).split()[-1:]
    one = last[0].removesuffix("s") if last and last[0].endswith("s") else ""
    return _is_of_jobs(word) and bool(one) and (one in plain_words() or _is_of_jobs(one))


def _changes_who_counts(word: str) -> bool:
    """True for words that say that some people below them are not in post, or not on the staff."""
    form = simple(word)
    of_others = maybe_not_staff()
    singles = {each for word in form.split() for each in (word, word.removesuffix("s"))}
    return bool(CHANGES_WHO_COUNTS.search(form) or form in of_others or singles & of_others)


def _is_open(word: str) -> bool:
    """True for words of whom nobody but the sender can say that they count, and for such notes."""
    is_of_no_team = OF_NO_TEAM.fullmatch(simple(word)) is not None
    is_of_no_team |= is_of_a_body(word)
    return _changes_who_counts(word) or is_of_no_team or bool(doubtful(word, is_dated=True))


def _is_spaced(lonely: Sequence[str | None]) -> bool:
    """True where the first row is a lonely word, and above each other one is a blank row (None)."""
    before = [None, *lonely[:-1]]
    return bool(lonely and lonely[0]) and all(
        above is None for above, word in zip(before, lonely, strict=True) if word
    )


def _sectioned(
    layout: Layout, rows: Rows, place: int, is_heading: Callable[[str], bool], *, is_spaced: bool
) -> Rows:
    said = ""
    is_below_blank = True
    for number, row in rows:
        is_blank = not filled(row)
        labelled = _labelled(layout, row)
        word = "" if is_blank else _lonely(layout, row)
        is_apart = is_spaced and is_below_blank and not _is_open(word)
        if labelled or (word and (is_heading(word) or is_apart)):
            said = labelled or word
        elif is_blank:
            yield number, row
        else:
            # A lonely word stays alone, so that it is asked about and is nobody, as does a count.
            cells = filled(row)
            is_alone = bool(word) or is_count(cells, "") or is_word_and_number(cells)
            yield number, ending_in(row, place, "" if is_alone else said)
        is_below_blank = is_blank


def _lonely(layout: Layout, row: Row) -> str:
    """A short text that stands alone in its row; empty for any other row."""
    cells = filled(row)
    if len(cells) != 1 or not isinstance(cells[0], str) or is_total(cells[0]):
        return ""
    if is_count(cells, ""):
        return ""
    text = text_of(cells[0])
    gender = layout.columns[Field.GENDER].place
    if gender < len(row) and text_of(row[gender]):
        return ""
    return text if len(text.split()) <= MOST_WORDS else ""


def _labelled(layout: Layout, row: Row) -> str:
    """The team or grade of a row that says 'Section:' and its name, in one cell or two, and nothing
    else; empty for others.
    """
    cells = filled(row)
    label, colon, said = text_of(cells[0]).partition(":") if cells else ("", "", "")
    if not colon or bool(said.strip()) is not (len(cells) == 1) or len(cells) > 2:
        return ""
    if len(cells) == 1 and simple(label).endswith(MANAGERS):
        # Whose team it is says nothing that is counted by.
        return "" if _changes_who_counts(label) else label.strip()
    if not names_department(label.strip()) and not _is_of_grades(label):
        return ""
    gender = layout.columns[Field.GENDER].place
    is_beside = text_at(row, gender) and len(cells) > 1
    team = "" if is_beside else said.strip() or text_of(cells[-1])
    return "" if _changes_who_counts(team) else team
