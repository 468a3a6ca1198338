"""What a spreadsheet says of its cells besides their values. Rows and columns count from 1."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

# A cell's row and column.
Place = tuple[int, int]
# First row, first column, last row, last column.
Range = tuple[int, int, int, int]


class State(StrEnum):
    """Whether Excel shows a sheet; one that is very hidden is not even offered to be shown."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "very hidden"


@dataclass(slots=True)
class Facts:
    """The facts of one sheet; hidden rows and columns are those with something in them."""

    state: State = State.VISIBLE
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    # Rows that are struck through.
    struck_rows: frozenset[int] = frozenset()
    merged: tuple[Range, ...] = ()
    # The error that each such cell shows, such as '#N/A'.
    error_cells: Mapping[Place, str] = field(default_factory=dict)
    # Formulas that were saved without what they come to.
    empty_formulas: frozenset[Place] = frozenset()
    # Whether the workbook counts its days from 1904, as older Macs did, and not from 1900.
    from_1904: bool = False
    # Cells with a value that is no error and not blank; None where it was not counted.
    values: int | None = None

    @property
    def has_hidden(self) -> bool:
        return bool(self.hidden_rows or self.hidden_columns)
