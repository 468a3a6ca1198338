"""Where the command prints for people, and its tables of submissions and of settings."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table as Grid

from etl.vocabulary.populations import Status

if TYPE_CHECKING:
    from etl.doctor import Check
    from etl.warehouse.reads import SubmissionRow


def console(*, stderr: bool = False) -> Console:
    """A console that wraps words where nobody looks at it, and never cuts them."""
    shown = Console(stderr=stderr, highlight=False)
    return shown if shown.is_terminal else Console(stderr=stderr, highlight=False, width=200)


def submissions_grid(rows: Iterable["SubmissionRow"]) -> Grid:
    """The ledger, a row a submission."""
    grid = Grid("id", "council", "kind", "year", "state", "sent", "by", box=None)
    grid.add_column("in post", justify="right")
    for row in rows:
        people = sum(row.totals.get(Status.IN_POST, {}).values())
        grid.add_row(
            str(row.id),
            escape(row.name),
            row.kind,
            str(row.year),
            row.state,
            f"{row.sent_at:%Y-%m-%d %H:%M}",
            escape(row.sent_by),
            f"{people:,}",
        )
    return grid


def checks_grid(checks: Iterable["Check"]) -> Grid:
    """What the doctor found, a row a check."""
    grid = Grid("", "what", "value", "from", "what is wrong", box=None)
    for check in checks:
        mark = "[bold red]wrong[/]" if check.stops else "[bold]note[/]" if check.wrong else "ok"
        words = (check.name, check.value, check.origin, check.wrong)
        grid.add_row(mark, *(escape(word) for word in words))
    return grid
