"""What the facts of sheets mean for the figures: told sheet by sheet, then for the whole file."""

from collections.abc import Collection, Iterator

from etl.checks import cells
from etl.checks.cells import Use
from etl.checks.problems import Findings, address
from etl.workbooks.answers import LEAVE_OUT, Answers
from etl.workbooks.cells.facts import Facts, Place, State
from etl.workbooks.sheets.looking import Looking
from etl.workbooks.sheets.sheet import Sheet


class Told:
    """Collects what is hidden, and adds to the findings what is wrong with cells."""

    def __init__(self, answers: Answers, findings: Findings) -> None:
        self._answers = answers
        self._findings = findings
        self._hidden: list[str] = []
        self._first: tuple[str, str] | None = None
        self._unused: list[str] = []
        self.any_used = False

    @property
    def leaves_out_hidden(self) -> bool:
        return self._answers.hidden == LEAVE_OUT

    @property
    def _struck(self) -> str:
        """What was answered about rows that are struck through; '' when nothing was."""
        return self._answers.word(cells.STATUS, cells.STRUCK) or ""

    @property
    def leaves_out_struck(self) -> bool:
        return self._struck == cells.NOT_COUNTED

    def leaves_out(self, state: State) -> bool:
        return state is not State.VISIBLE and self.leaves_out_hidden

    def left_out_sheet(self, name: str, state: State) -> None:
        self._tell_hidden(f"the {state} sheet '{name}'", name, "")

    def sheet(self, sheet: Sheet, looking: Looking) -> None:
        """A sheet whose rows have been gone through as far as they were wanted."""
        facts = sheet.facts
        self.any_used = self.any_used or sheet.is_used
        self._hiding(sheet, facts)
        errors = list(facts.error_cells)
        shown = next(iter(facts.error_cells.values()), "")
        for use, places in _by_use(sheet, errors):
            self._findings.add(cells.errors(sheet.name, places, shown, use))
        for use, places in _by_use(sheet, facts.empty_formulas):
            self._findings.add(cells.formulas_without_value(sheet.name, places, use))
        if rows := sheet.struck_rows_used():
            self._findings.add(cells.struck_through(sheet.name, rows, self._struck))
        self._reconcile(sheet, looking)

    def _hiding(self, sheet: Sheet, facts: Facts) -> None:
        if facts.state is not State.VISIBLE:
            if sheet.is_used:
                self._tell_hidden(f"the {facts.state} sheet '{sheet.name}'", sheet.name, "")
            else:
                self._unused.append(sheet.name)
        if not sheet.is_used or not facts.has_hidden:
            return
        rows, columns = sorted(facts.hidden_rows), sorted(facts.hidden_columns)
        what = [cells.hidden_rows(rows)] if rows else []
        what += [cells.hidden_columns(columns)] if columns else []
        first = address(rows[0] if rows else 1, columns[0] if columns else 1)
        self._tell_hidden(f"{' and '.join(what)} on the sheet '{sheet.name}'", sheet.name, first)

    def _tell_hidden(self, what: str, sheet: str, cell: str) -> None:
        self._hidden.append(what)
        self._first = self._first or (sheet, cell)

    def _reconcile(self, sheet: Sheet, looking: Looking) -> None:
        """Every value of the source was read, by the count of a second reader."""
        if not sheet.is_used or not sheet.is_finished or sheet.facts.values is None:
            return
        if sheet.values_read >= sheet.facts.values:
            return
        # The glance takes blank strings for values; the closer look does not.
        there = looking.closer(sheet.name).values
        if there is None:
            self._findings.add(cells.values_not_counted(sheet.name))
        elif sheet.values_read < there:
            self._findings.add(cells.values_lost(sheet.name, there, sheet.values_read))

    def close(self) -> None:
        """The whole file has been read: what is hidden in it is told or asked at once."""
        if self._hidden and self._first:
            sheet, cell = self._first
            self._findings.add(cells.hidden(self._hidden, cell, sheet, self._answers.hidden))
        if self._unused:
            self._findings.add(cells.hidden_sheets_unused(self._unused))


def _by_use(sheet: Sheet, places: Collection[Place]) -> Iterator[tuple[Use, list[Place]]]:
    """The places by what is read from them; none of the groups empty."""
    groups: dict[Use, list[Place]] = {use: [] for use in Use}
    for place in sorted(places):
        if place[1] in sheet.facts.hidden_columns and sheet.leaves_out_hidden:
            continue
        groups[_use(sheet, place)].append(place)
    return ((use, group) for use, group in groups.items() if group)


def _use(sheet: Sheet, place: Place) -> Use:
    if not sheet.uses(*place):
        return Use.NONE
    return Use.DESCRIBES if sheet.describes(*place) else Use.COUNTS
