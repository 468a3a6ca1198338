"""What the other sheets of a file say of a table: their titles, and texts of those without one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.vocabulary.gender_keys import gender_key
from etl.vocabulary.years import year_in
from etl.workbooks.answers import Answers
from etl.workbooks.headings.layout import Cover, Layout
from etl.workbooks.sheets.sheet import Sheet
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN, find_table, keys_in, titles_of
from etl.workbooks.whose.context import says_before
from etl.workbooks.words.naming import councils_in

# A sheet without a table that says more than a cover or a note does is a list of words.
TEXTS_AT_MOST = 200


@dataclass(slots=True)
class Elsewhere:
    """Titles of sheets that were not chosen, and texts of those without a table, as far as known.

    They may name the council and the year of tables that do not say so themselves.
    """

    titles: tuple[str, ...] = ()
    covers: tuple[Cover, ...] = ()
    # True once every sheet of the file has been seen.
    is_whole: bool = False
    # The tables that it spoke to, each with how much was known by then.
    _told: list[tuple[Layout, int]] = field(default_factory=list)

    def say_to(self, layout: Layout, earlier: Sequence[Layout]) -> None:
        """Tell a table what the others say, before it is understood."""
        layout.first_titles = (earlier[0].titles if earlier else ()) or self.titles
        layout.covers = self.covers
        self._told.append((layout, self._known))

    def leave_out(self, sheet: Sheet, answers: Answers) -> None:
        """Hear a sheet that was not chosen."""
        top = sheet.top(HEADINGS_WITHIN)
        layout = find_table(sheet, answers)
        if layout is None:
            self.pass_over(sheet.name, (*titles_of(top), *keys_in(top)))
        elif self._hears(sheet.name, layout.titles):
            self.titles += layout.titles

    def pass_over(self, sheet: str, texts: Sequence[str]) -> None:
        """Hear a sheet without a table."""
        if len(texts) <= TEXTS_AT_MOST and self._hears(sheet, texts):
            self.covers += ((sheet, tuple(texts)),)

    def _hears(self, sheet: str, texts: Sequence[str]) -> bool:
        """Whether the texts of a sheet are news: a council, a year or a key to codes of genders."""
        if self.is_whole or says_before(sheet):
            return False
        says = any(year_in(text) or any(councils_in(text, None)) for text in texts)
        return says or bool(gender_key(texts))

    @property
    def came_late(self) -> bool:
        """True where a table needed what a later sheet turned out to say."""
        return any(layout.is_told_elsewhere and known < self._known for layout, known in self._told)

    def as_whole(self) -> "Elsewhere":
        """The same for a second reading, which learns nothing more."""
        return Elsewhere(self.titles, self.covers, is_whole=True)

    @property
    def _known(self) -> int:
        return len(self.titles) + len(self.covers)
