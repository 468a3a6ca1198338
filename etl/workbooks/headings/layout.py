"""A table as it stands on a sheet: its headings, its rows, and what a cell of it says."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from etl.checks import rows
from etl.checks.headings import Place
from etl.checks.problems import Findings, address
from etl.checks.values import Spot
from etl.vocabulary.populations import Status
from etl.vocabulary.totals import is_total_word
from etl.vocabulary.words import simple
from etl.workbooks.headings.columns import Field, Heading
from etl.workbooks.sheets.read import Numbered, Row, Sheet

# A row beside others of its sort; 'All other staff' may be the rest of a council.
OTHERS = re.compile(
    r"all (?:the )?others?(?: (?:grades|roles|levels|bands|posts|it staff|ict staff))?"
)
# What is said of people in a list, and leaves who counts as it is.
DESCRIBING = (Field.GRADE, Field.PATTERN, Field.HOURS, Field.FTE)
# A row below the table with no more cells than these is a note.
HEADING_AND_MEANING = 2
NOT_TO_MODIFY = "(Do Not Modify)"
NOTE_CELLS = 2
# The number of a row, from 1, and the place of a cell in it, from 0.
Origin = tuple[int, int]
# A sheet's name, and its texts.
Cover = tuple[str, tuple[str, ...]]


@dataclass(slots=True)
class Layout:
    """One table on a sheet, before anything of it is counted."""

    sheet: Sheet
    heading_row: int
    titles: tuple[str, ...]
    headings: list[Heading]
    # Cells in the row of headings, blank ones included.
    width: int
    columns: dict[Field, Heading] = field(default_factory=dict)
    # Where the cells of a row stood before the table was put into another shape.
    origins: dict[int, tuple[Origin, ...]] = field(default_factory=dict)
    # Fields that stood over columns: a total of rows is one for each of their words.
    spread: tuple[Field, ...] = ()
    # The titles of the first table of the file, which may speak for all of them.
    first_titles: tuple[str, ...] = ()
    # What stands on each sheet of the file without a table, by its name.
    covers: tuple[Cover, ...] = ()
    # What stands below a table, in rows with one text alone.
    notes: tuple[str, ...] = ()
    # The rows of a summary below a list, from its headings on, as far as the list was gone through.
    summary: list[Numbered] = field(default_factory=list)
    # True where its sheet does not say itself whose its figures are, or of when.
    is_told_elsewhere: bool = False
    # What tells the table from others of its sheet; empty where there is no other.
    name: str = ""
    # What the other sheets of the file, or the other tables of the sheet, are called.
    beside: tuple[str, ...] = ()
    # True where no heading told where the table is: what each column is, is asked.
    by_values: bool = False
    # What everybody in a list did by its dates, as far as those can tell.
    flow: Status | None = None

    # True for the Society's members, who are on nobody's staff, and hold posts in it.
    of_members: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """What an answer for this table alone may call it: its own name, or that of its sheet."""
        return tuple(name for name in (self.name, self.sheet.name) if name)

    @property
    def place(self) -> str:
        """What it is called where it is asked about by itself; empty in a file without sheets."""
        return self.names[0] if self.names else ""

    @property
    def fields(self) -> frozenset[Field]:
        return frozenset(self.columns)

    @property
    def unknown(self) -> list[Heading]:
        return [heading for heading in self.headings if not heading.known]

    def cell(self, row: int, field: Field) -> str:
        """The address of the field's cell in that row; empty when there is no such column."""
        if field not in self.columns:
            return ""
        return self._address(row, self.columns[field].place)

    def heading_cell(self, heading: Heading) -> str:
        return self._address(self.heading_row, heading.place)

    def cell_at(self, row: int, place: int) -> str:
        """The address of the cell in that place of a row."""
        return self._address(row, place)

    def placed(self, heading: Heading) -> Place:
        """Where a heading stands, and what it says."""
        return Place(self.sheet.name, self.heading_cell(heading), heading.text)

    def spot(self, row: int, field: Field, value: object) -> Spot:
        """Where a value of the field stands, and what it is."""
        return Spot(self.sheet.name, self.cell(row, field), text_of(value))

    def first_cell(self, row: int) -> str:
        return self._address(row, 0)

    def rows_on_sheet(self, rows: tuple[int, int]) -> tuple[int, int]:
        """The numbers of two rows on the sheet, where the table was put into another shape."""
        one, other = (self.origins[row][0][0] if row in self.origins else row for row in rows)
        return one, other

    def _address(self, row: int, place: int) -> str:
        if row in self.origins:
            # What the sheet's name says stands in no cell of its own.
            row, place = self.origins[row][min(place, len(self.origins[row]) - 1)]
        # Columns without headings have theirs above the first row.
        return address(max(row, 1), self.sheet.left + place + 1)

    def pass_over(self, row: int, places: Iterable[int]) -> None:
        """Tell the sheet that no values are needed in these places of a row."""
        for place in places:
            at = self.origins[row][place] if row in self.origins else (row, place)
            self.sheet.pass_over(at[0], self.sheet.left + at[1] + 1)

    def use(self) -> None:
        """Tell the sheet which of its columns are read."""
        places = {heading.place for heading in self.columns.values()}
        describing: set[int] = set()
        if self.origins:
            places = {place for cells in self.origins.values() for _, place in cells}
        elif Field.GENDER in self.columns and Field.PEOPLE not in self.columns:
            describing = {self.columns[each].place for each in DESCRIBING if each in self.columns}
        left = self.sheet.left + 1
        self.sheet.use(
            self.heading_row,
            (left + place for place in places),
            (left + place for place in describing),
        )
        # What Dynamics exports hidden for itself hides nothing from anybody.
        own = {left + each.place for each in self.headings if each.text.startswith(NOT_TO_MODIFY)}
        if own:
            self.sheet.facts.hidden_columns -= own

    def named(self) -> dict[str, str]:
        """Each field with its heading as it stands in the spreadsheet."""
        return {field.value: heading.text for field, heading in self.columns.items()}

    def repeats(self, row: Row) -> bool:
        """True for a row that only says the headings again, as on a new page, or as their spoken
        forms stand below those of a system ('user-id', 'User ID').
        """
        return all(
            heading.place < len(row) and _is_alike(text_of(row[heading.place]), heading.text)
            for heading in self.columns.values()
        )

    def explains(self, cells: list[object]) -> bool:
        """True for a heading and what it means, as a key below a list has them ('FTE', 'Full-time
        equivalent').
        """
        if len(cells) != HEADING_AND_MEANING:
            return False
        word, meaning = map(text_of, cells)
        is_one = any(_is_alike(word, heading.text) for heading in self.headings)
        return is_one and not any(map(str.isdigit, meaning))

    def take(self, heading: Heading, field: Field) -> Heading:
        """Let one of the columns be that of a field."""
        known = replace(heading, field=field, known=True)
        self.headings[self.headings.index(heading)] = known
        self.columns[field] = known
        return known

    def set_aside(self, field: Field, *, known: bool = False) -> None:
        """Take the field's column for none that is known, or for one that is and is not used."""
        heading = self.columns.pop(field)
        self.headings[self.headings.index(heading)] = replace(heading, field=None, known=known)

    def rename(self, aliases: dict[Field, Field]) -> None:
        """Let columns stand for what they mean in this kind, where nothing else does already."""
        for old, new in aliases.items():
            if old in self.columns:
                heading = self.columns.pop(old)
                self.columns.setdefault(new, heading)


def data_rows(layout: Layout, findings: Findings) -> Iterator[Numbered]:
    """The rows below the headings that are not blank, each as wide as the headings."""
    width = layout.width if layout.sheet.is_text else None
    for numbered in layout.sheet.rows:
        number, row = numbered
        if not any(row) and not filled(row):
            continue
        if width is not None and len(row) != width:
            yield number, _evened(layout, number, row, findings)
        else:
            yield numbered


def _evened(layout: Layout, number: int, row: Row, findings: Findings) -> Row:
    beyond = filled(row[layout.width :])
    # A note below the table has fewer cells than the table, and that is no fault of it.
    if beyond or (len(row) < layout.width and len(filled(row)) > NOTE_CELLS):
        cell = layout.first_cell(number)
        problem = rows.ragged_row(layout.sheet.name, cell, len(row), layout.width)
        findings.add(problem, same=problem.level).rows += 1
    return [*row[: layout.width], *[""] * (layout.width - len(row))]


def _is_alike(text: str, other: str) -> bool:
    # Nearly every row of a list is told from its headings by the first letter.
    if text == other or text[:1].casefold() != other[:1].casefold():
        return text == other
    return simple(text).replace(" ", "") == simple(other).replace(" ", "")


class Notes:
    """Rows that look like notes: below the table they are told, inside it they are asked about."""

    def __init__(self, layout: Layout, findings: Findings) -> None:
        self._layout = layout
        self._findings = findings
        # The rows that wait to be told, each with its number and its text.
        self.waiting: list[tuple[int, str]] = []

    def wait(self, number: int, text: str) -> None:
        """A row that is a note if no row of the table follows it; without a text to be quoted."""
        self.waiting.append((number, text))

    def interrupted(self, lacking: str) -> None:
        """A row of the table follows, so those that wait were no notes below it."""
        for number, _ in self.waiting:
            cell = self._layout.first_cell(number)
            self._findings.count(rows.row_not_understood(self._layout.sheet.name, cell, lacking))
        self.waiting.clear()

    def clear(self) -> None:
        """What waits is told of by others."""
        self.waiting.clear()

    def close(self) -> None:
        """The table has ended: what waits are notes."""
        if self.waiting:
            number, text = self.waiting[0]
            cell = self._layout.first_cell(number)
            many = len(self.waiting)
            self._findings.add(rows.notes_below(self._layout.sheet.name, cell, text, many))


def is_total(value: object) -> bool:
    """True for 'Total', 'Grand total', 'Grade 7 Total' and the like."""
    return isinstance(value, str) and is_total_word(value)


def is_sum(value: object) -> bool:
    """True for totals of counts, 'All local authorities' too: refused where no sum of the rows."""
    if not isinstance(value, str):
        return False
    form = simple(value)
    is_of_all = form.startswith(("all ", "total ")) and not OTHERS.fullmatch(form)
    is_of_all |= form == "summary"
    return is_total_word(value) or is_of_all


def filled(row: Row) -> list[object]:
    """The cells of a row that are not blank."""
    return [cell for cell in row if cell is not None and str(cell).strip()]


def text_of(value: object) -> str:
    """A cell as its sender sees it: 21.0 is '21', a date is a date."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()


def text_at(row: Row, place: int) -> str:
    """The text of a cell; empty where the row is too short to have it."""
    return text_of(row[place]) if place < len(row) else ""
