"""Lists whose genders stand elsewhere than in a column of their own.

Ticks under 'Female' and 'Male', a gender alone in a row above its people, or the name of a sheet.
Each becomes a column of genders, which is counted as any other is.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, takewhile

from etl.vocabulary.genders import WOMEN_AND_MEN
from etl.vocabulary.words import form_of, gender_words
from etl.vocabulary.years import parse_year
from etl.workbooks.answers import NOTHING_SETTLED, Answers
from etl.workbooks.headings.columns import GENDER_COLUMNS, Field, best_known, heading_key, match
from etl.workbooks.headings.gender_asked import NO, YES, gender_asked
from etl.workbooks.headings.identifiers import identifiers
from etl.workbooks.headings.layout import Layout, filled, is_total, text_at
from etl.workbooks.headings.sheet_words import gender_alone, gender_word
from etl.workbooks.sheets.read import Numbered, Row, Rows, Sheet
from etl.workbooks.tables.added import add_column, ending_in
from etl.workbooks.tables.figures import is_number
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN, titles_of

# Fewer rows may be ticked like this by chance.
ROWS = 5


# ---------------------------------------------------------------- ticks under each gender


def are_ticked(layout: Layout, rows: Iterable[Row]) -> bool:
    """Whether each row has a tick or a yes under one of the genders, and none under the others."""
    if not {Field.WOMEN, Field.MEN} <= layout.fields or Field.GENDER in layout.fields:
        return False
    places = _ticked_places(layout)
    people = [row for row in rows if filled(row) and not _is_of_a_total(row)]
    cells = [[text_at(row, place) for place in places] for row in people]
    marked = [[form_of(text) for text in texts if text] for texts in cells]
    ticked = [sum(text in YES for text in texts) for texts in marked]
    are_said = all(texts and set(texts) <= YES | NO for texts in marked)
    return are_said and max(ticked, default=0) == 1 and sum(ticked) >= max(ROWS, len(marked) / 2)


def take_ticks(layout: Layout) -> str:
    """Let the heading that is ticked be the gender of each row; the headings are returned."""
    places = _ticked_places(layout)
    said = {place: layout.columns[field].text for field, place in _fields(layout)}
    for field, _ in _fields(layout):
        del layout.columns[field]
    headings = " / ".join(said[place] for place in places)
    said = {place: _gender_of(text) for place, text in said.items()}
    at = add_column(layout, headings, Field.GENDER).place

    def told(row: Row) -> str:
        return _ticked([(said[place], text_at(row, place)) for place in places])

    layout.sheet.rows = (
        (number, ending_in(row, at, "" if _is_of_a_total(row) else told(row)))
        for number, row in layout.sheet.rows
    )
    return headings


def _gender_of(heading: str) -> str:
    """The word for the gender that a heading says or asks of."""
    is_known = gender_words().find(heading) is not None
    return heading if is_known else str(gender_asked(heading) or heading)


def _ticked(cells: Sequence[tuple[str, str]]) -> str:
    """The gender that is ticked; what is no tick is asked about, as an unknown word for one."""
    told = [(heading, text) for heading, text in cells if text]
    plain = [(heading, text) for heading, text in told if form_of(text) not in NO]
    said = [heading if form_of(text) in YES else text for heading, text in plain]
    # A no to each says that somebody is of another gender, or of none that was recorded.
    return " / ".join(said or [text for _, text in told])


def _is_of_a_total(row: Row) -> bool:
    cells = filled(row)
    return bool(cells) and is_total(cells[0])


def _fields(layout: Layout) -> list[tuple[Field, int]]:
    return [(f, layout.columns[f].place) for f in GENDER_COLUMNS if f in layout.columns]


def _ticked_places(layout: Layout) -> list[int]:
    return [place for _, place in _fields(layout)]


# ---------------------------------------------------------------- genders and nothing else


def genders_only(sheet: Sheet, rows: Rows) -> Layout | None:
    """The list of a sheet with nothing but a gender in each row, under its heading; None where
    anything else or a blank stands among them, or each word once, as in a list to choose from.

    Afterwards the sheet's rows stand at the first row below the heading.
    """
    for at, (number, row) in enumerate(rows[:HEADINGS_WITHIN]):
        headings = match(row, NOTHING_SETTLED)
        if len(filled(row)) != 1 or not headings or headings[0].field is not Field.GENDER:
            continue
        below = list(takewhile(lambda each: filled(each[1]), rows[at + 1 :]))
        genders = [gender_words().find(gender_alone(each)) for _, each in below]
        is_whole = None not in genders and not any(
            filled(r) for _, r in rows[at + 1 + len(below) :]
        )
        if is_whole and set(genders) >= WOMEN_AND_MEN and len(set(genders)) < len(genders):
            sheet.rows = iter(below)
            titles, columns = titles_of(rows[:at]), {Field.GENDER: headings[0]}
            return Layout(sheet, number, titles, headings, len(row), columns)
    return None


# ---------------------------------------------------------------- a gender above its people


def simply_headed(sheet: Sheet, top: Rows, answers: Answers) -> Layout | None:
    """The table of a sheet that is called after a gender, or with genders alone in rows, whose
    headings are few: one that is known, or that of a name.

    Afterwards the sheet's rows stand at the first row below them; None where there is none.
    """
    for at, (number, row) in enumerate(top):
        headings = match(row, answers)
        fields = {heading.field for heading in headings if heading.field}
        is_headed = bool(fields) or any(heading_key(h.text) in identifiers() for h in headings)
        if len(headings) < 2 or len(headings) < len(filled(row)) or not is_headed:
            continue
        below = [each for _, each in top[at + 1 :]]
        if fields & {Field.GENDER, *GENDER_COLUMNS} or not (
            gender_word(sheet.name) or any(map(gender_alone, below))
        ):
            return None
        sheet.rows = chain(top[at + 1 :], sheet.rows)
        layout = Layout(sheet, number, titles_of(top[:at]), headings, len(row))
        layout.columns = best_known(headings)
        if not fields - {Field.PEOPLE}:
            _group(layout)
        return layout
    return None


def _group(layout: Layout) -> None:
    """Let a column that is not known be that of groups, so that something stands beside genders."""
    others = [h for h in layout.headings if h.field is None]
    named = [h for h in others if heading_key(h.text) not in identifiers()]
    found = next(iter(named or others), None)
    if found is not None:
        layout.take(found, Field.GROUP)


def is_below_genders(layout: Layout, rows: Rows) -> bool:
    """Whether the people of a table stand below the names of their genders, each alone in a row."""
    if layout.fields & {Field.GENDER, *GENDER_COLUMNS}:
        return False
    below = [row for number, row in rows if number > layout.heading_row]
    if Field.PEOPLE not in layout.fields and _are_counted(below):
        return False
    lonely = [gender_alone(row) for row in below if filled(row)]
    above = _gender_above(layout, rows)
    said = {gender_words().find(word) for word in (above, *lonely) if word}
    is_first = bool(above or (lonely and lonely[0]))
    is_told = is_first and said >= WOMEN_AND_MEN and len(lonely) > 2 * len(said)
    return is_told and not _are_counts(layout, below)


def _are_counts(layout: Layout, rows: Sequence[Row]) -> bool:
    """Whether most rows have numbers under years or under no heading, as those of groups have."""
    said = {h.place: h.text for h in layout.headings}
    told = [row for row in rows if len(filled(row)) > 1]
    places = range(max(map(len, told), default=0))
    others = [at for at in places if at not in said or parse_year(said[at]) is not None]
    numbers = sum(any(at < len(row) and is_number(row[at]) for at in others) for row in told)
    return numbers * 2 > len(told)


def _are_counted(rows: Sequence[Row]) -> bool:
    """Whether most rows have a word and then numbers alone, under years, grades or the like: their
    people are counted, and a row is no person.
    """
    several = [cells for row in rows if len(cells := filled(row)) > 1]
    counted = [cells for cells in several if len(cells) > 2 and all(map(is_number, cells[1:]))]
    return len(counted) * 2 > len(several)


def take_sections(layout: Layout, rows: Rows) -> None:
    """Let the gender above people stand in a column beside each of them."""
    at = add_column(layout, Field.GENDER.value, Field.GENDER).place
    heads = [(heading.place, heading.text) for heading in layout.headings if heading.place != at]
    rows_read, is_list = layout.sheet.rows, Field.PEOPLE not in layout.fields
    told = _sectioned(rows_read, at, _gender_above(layout, rows), is_list=is_list)
    # The headings may stand again below each gender.
    layout.sheet.rows = (
        (n, row) for n, row in told if not all(text_at(row, place) == text for place, text in heads)
    )


def _sectioned(
    rows: Iterator[Numbered], at: int, said: str, *, is_list: bool
) -> Iterator[Numbered]:
    for number, row in rows:
        word = gender_alone(row)
        said = word or said
        if word:
            continue
        cells = filled(row)
        # What stands alone is a note, and a total of people is nobody.
        is_nobody = len(cells) < 2 or (is_list and is_total(cells[0]))
        yield number, ending_in(row, at, "" if is_nobody else said)


def _gender_above(layout: Layout, rows: Rows) -> str:
    """The gender that stands alone in the row next above the headings."""
    above = [row for number, row in rows if number < layout.heading_row and filled(row)]
    return gender_alone(above[-1]) if above else ""
