"""Lists of people side by side on one sheet: women and men, or teams, under the same headings.

    Women                       Men
    Name      Job     Grade     Name      Job     Grade

They become one list, each below the one before it, and what stands over each becomes a column.
Where that is neither a gender, a year, a status or the like, nor the name of a team, it is asked
which of the lists count; and so it is where nothing stands over them, and no name or number tells
who is in both.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from etl.checks import layouts, tables
from etl.checks.problems import Problem, address
from etl.vocabulary.titles import family_of
from etl.vocabulary.words import simple
from etl.workbooks.answers import Answers
from etl.workbooks.headings.columns import (
    NUMBERS,
    Field,
    Heading,
    best_known,
    heading_key,
    match,
)
from etl.workbooks.headings.identifiers import identifiers
from etl.workbooks.headings.layout import Layout, filled, is_total, text_of
from etl.workbooks.headings.shape_words import bare, stands_for
from etl.workbooks.headings.sheet_words import gender_word
from etl.workbooks.lists.sections import SECTION
from etl.workbooks.lists.told_apart import stream
from etl.workbooks.sheets.read import Numbered, Row, Rows, Sheet
from etl.workbooks.tables.figures import is_number
from etl.workbooks.tables.heading_row import titles_of
from etl.workbooks.whose.it_words import is_unit

# What stands over lists may be one of these, for each of its rows.
OVER = frozenset((Field.YEAR, Field.GRADE, Field.PATTERN, Field.CONTRACT, Field.STATUS,
                  Field.COUNCIL))  # fmt: skip
# Headings of tables of counts.
# Rows of each further list are numbered from so much more, for each is of another person.
APART = 10_000_000
# What a heading such as 'Female staff' over names is read as, and how it is compared.
NAME, OF_A_GENDER, OF_A_TEAM = "Name", "\0gender", "\0team"

# The same team at another time: 'Old IT team', 'ICT 2019'.
OF_A_TIME = re.compile(
    r"\d|\b(?:old|new|current|previous|former|before|after|proposed|last|this|next|now|then)\b"
)


@dataclass(slots=True)
class _Lists:
    """Where lists stand side by side: their row of headings, the first column of each, and the
    columns that each has; `words` stand over them, in the row `over`.
    """

    head: int
    starts: list[int]
    width: int
    over: int | None = None
    words: tuple[str, ...] = ()

    def cells(self, row: Row, start: int) -> list[object]:
        cells = list(row[start : start + self.width])
        return [*cells, *[""] * (self.width - len(cells))]


def side_by_side(
    sheet: Sheet, top: Rows, rest: Iterable[Numbered], answers: Answers
) -> tuple[Layout, list[Problem]] | None:
    """The lists of a sheet as one, with what is told or asked; None where there are not several."""
    found = next((lists for at in range(len(top)) if (lists := _lists_at(top, at))), None)
    if found is None:
        return None
    headings = _headings(found, top, answers)
    fields = {heading.field for heading in headings if heading.field}
    genders = tuple(map(gender_word, found.words))
    is_told = Field.GENDER in fields or all(genders)
    # Numbers of people count where the words over them say whose they are.
    counts = NUMBERS - {Field.PEOPLE} if all(genders) else NUMBERS
    if (
        fields & counts
        or _are_counted(found, headings, top)
        or not any(each.field or heading_key(each.text) in identifiers() for each in headings)
        or not is_told
    ):
        return None
    said = _said(found.words, fields)
    words = genders if said is Field.GENDER else found.words
    layout = _layout(sheet, top, found, headings, said)
    names = _names(sheet, found, top[found.head][0])
    chosen = set(names) & set(answers.tables) or set(names)
    below = [*top[found.head + 1 :], *rest]
    each = [
        _rows(layout, found, at, word, below)
        for at, (word, name) in enumerate(zip(words, names, strict=True))
        if name in chosen
    ]
    notes = [note for _, found_below in each for note in found_below]
    doubts = stream(layout, [*(row for people, _ in each for row in people), *notes], iter(()))
    if _is_open(found, said, headings) and not set(names) & set(answers.tables):
        return layout, [*doubts, tables.several_tables([sheet.name], names)]
    if len(each) > 1:
        doubts.append(layouts.lists_side_by_side(sheet.name, found.words))
    return layout, doubts


def _are_counted(found: _Lists, headings: Sequence[Heading], top: Rows) -> bool:
    """Whether the lists have nothing but numbers, or words and then numbers under years, grades or
    the like: their people are counted, and a row is no person.
    """
    head = enumerate(found.cells(top[found.head][1], found.starts[0]))
    first, *others = [(at, text) for at, cell in head if (text := text_of(cell))]
    below = [found.cells(row, start) for _, row in top[found.head + 1 :] for start in found.starts]

    def are_numbers(places: Sequence[int]) -> bool:
        cells = [cells[at] for cells in below for at in places if text_of(cells[at])]
        return sum(map(is_number, cells)) * 2 > len(cells)

    known = {heading.place: heading.field for heading in headings}
    are_open = all(known.get(at) is None or stands_for(bare(text)) in OVER for at, text in others)
    is_all = all(are_numbers([at]) for at, _ in (first, *others))
    return is_all or (len(others) > 1 and are_open and are_numbers([at for at, _ in others]))


def _names(sheet: Sheet, found: _Lists, head: int) -> list[str]:
    """What each list is called: by the words over it, or else by where it begins."""
    places = [address(head, sheet.left + start + 1) for start in found.starts]
    words = [word or place for word, place in zip(found.words, places, strict=True)]
    return [f"{sheet.name}: {word}" if sheet.name else word for word in words]


def _is_open(found: _Lists, said: Field | None, headings: Sequence[Heading]) -> bool:
    """Whether the people of one list may be those of another, at another time."""
    if said is not None or any(found.words):
        return said is Field.GROUP and not all(map(_is_team, found.words))
    # A name or number tells who stands in both.
    tells = (
        h.field is Field.STAFF_NUMBER or heading_key(h.text) in identifiers() for h in headings
    )
    return not any(tells)


# ---------------------------------------------------------------- where they stand


def _lists_at(top: Rows, head: int) -> _Lists | None:
    """The lists whose headings stand in that row, with words and people under each."""
    texts = [text_of(cell) for cell in top[head][1]]
    found = _repeated(
        head, [OF_A_GENDER if gender_of(text) else heading_key(text) for text in texts]
    ) or _of_teams(head, texts)
    if found is None:
        return None
    own = [gender_of(str(text)) for start in found.starts for text in found.cells(texts, start)]
    told = tuple(word for word in own if word) or found.words
    found.words = told or ("",) * len(found.starts)
    if not told:
        _look_over(found, top)
    rows = [row for _, row in top[head + 1 :] if filled(row)]
    names = [cell for row in rows for at in found.starts for cell in found.cells(row, at)[:1]]
    has_each = all(any(filled(found.cells(row, at)) for row in rows) for at in found.starts)
    return found if has_each and not (told and any(map(is_number, names))) else None


def gender_of(heading: str) -> str:
    """The gender's word in 'Female staff' or 'Male name', over names; empty for any other."""
    words = [word for word in simple(heading).split() if word not in ("name", "names")]
    return gender_word(" ".join(words))


def _repeated(head: int, forms: Sequence[str]) -> _Lists | None:
    """The lists of a row in which the same headings stand again and again."""
    first = next((at for at, each in enumerate(forms) if each), 0)
    for width in range(2, len(forms) - first):
        own = forms[first : first + width]
        starts = list(range(first, len(forms), width))
        each = [[*forms[at : at + width], *[""] * width][:width] for at in starts]
        is_one = own.count(OF_A_GENDER) <= 1 < sum(map(bool, own))
        if is_one and len(starts) > 1 and all(cells == own for cells in each):
            return _Lists(head, starts, width)
    return None


def _of_teams(head: int, texts: Sequence[str]) -> _Lists | None:
    """Lists whose names stand under the names of their teams: 'Service desk', 'M/F', 'Apps', 'M/F'.

    Only a name that stands once is a team's, for a heading stands over each of the lists.
    """
    named = {text for text in texts if texts.count(text) == 1 and is_unit(text)}
    # Beside other teams 'Applications' is one, too.
    teams = {text for text in named if _is_team(text) or family_of(text) is not None}
    forms = [OF_A_TEAM if text in teams else heading_key(text) for text in texts]
    found = _repeated(head, forms) if len(teams) > 1 else None
    if found is not None and all(forms[start] == OF_A_TEAM for start in found.starts):
        found.words = tuple(texts[start] for start in found.starts)
        return found
    return None


def _look_over(found: _Lists, top: Rows) -> None:
    """Take the words that stand over the lists, one over each, in the row next above."""
    above = [at for at in range(found.head) if filled(top[at][1])]
    if not above:
        return
    over = [filled(found.cells(top[above[-1]][1], start)) for start in found.starts]
    words = tuple(text_of(cells[0]) for cells in over if len(cells) == 1)
    if len(words) == len(found.starts) == len(set(words)):
        found.over, found.words = above[-1], words


def _headings(found: _Lists, top: Rows, answers: Answers) -> list[Heading]:
    cells = found.cells(top[found.head][1], found.starts[0])
    words = {word for word in found.words if word and found.over is None}
    is_named = [gender_of(text_of(cell)) or text_of(cell) in words for cell in cells]
    named = [NAME if is_it else cell for cell, is_it in zip(cells, is_named, strict=True)]
    return match(named, answers)


def _said(words: Sequence[str], fields: set[Field]) -> Field | None:
    """What the words over the lists say of each; None where there are none, or nothing is new."""
    if all(map(gender_word, words)):
        return None if Field.GENDER in fields else Field.GENDER
    if not all(words):
        return None
    stand_for = {stands_for(bare(word)) for word in words}
    said = stand_for.pop() if len(stand_for) == 1 else None
    return said if said in OVER - fields else Field.GROUP


def _is_team(text: str) -> bool:
    """True for the name of a team, of which nobody in it is in another list too."""
    is_named = is_unit(text) or family_of(text) is not None
    # 'Service desk' is a word for a grade, too.
    is_of_people = stands_for(bare(text)) in (None, Field.GRADE)
    return is_named and is_of_people and not OF_A_TIME.search(simple(text))


# ---------------------------------------------------------------- one below the other


def _layout(
    sheet: Sheet,
    top: Rows,
    found: _Lists,
    headings: Sequence[Heading],
    said: Field | None,
) -> Layout:
    number = top[found.head][0]
    titles = titles_of(top[at] for at in range(found.head) if at != found.over)
    layout = Layout(sheet.reshaped(()), number, titles, list(headings), found.width + 1)
    layout.columns = best_known(headings)
    if said is not None:
        text = SECTION if said is Field.GROUP else said.value
        told = Heading(text, found.width, said, known=True, rank=found.width)
        layout.headings.append(told)
        # Of names and genders alone the team is all that tells that they are a staff's.
        if said is not Field.GROUP or layout.fields == {Field.GENDER}:
            layout.columns[said] = told
    first = found.starts[0]
    over = top[found.head if found.over is None else found.over][0]
    places = tuple((number, first + at) for at in range(found.width))
    layout.origins[number] = (*places, (over, first))
    return layout


def _rows(
    layout: Layout, found: _Lists, at: int, word: str, below: Rows
) -> tuple[list[Numbered], list[Numbered]]:
    """The rows of one list, with the word over it, and those of notes below it."""
    start = found.starts[at]
    rows: list[Numbered] = []
    last = 0
    for number, row in below:
        cells = found.cells(row, start)
        if not filled(cells) or layout.repeats(cells):
            continue
        # The total of a list of numbers is of its gender, and that of people is nobody.
        is_total_of_people = is_total(filled(cells)[0]) and Field.PEOPLE not in layout.fields
        is_somebody = len(filled(cells)) > 1 and not is_total_of_people
        told = number + at * APART
        rows.append((told, [*cells, word if is_somebody else ""]))
        places = tuple((number, start + place) for place in range(found.width))
        layout.origins[told] = (*places, (number, start))
        last = len(rows) if is_somebody else last
    return rows[:last], rows[last:]
