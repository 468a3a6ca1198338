"""Invented councils and real ones never stand in one warehouse: no figure may pool them."""

from collections.abc import Collection
from typing import NamedTuple

from etl.vocabulary.councils import register


class Apart(NamedTuple):
    """Why a spreadsheet is of another world than the warehouse, in the words of a problem."""

    found: str
    expected: str
    fix: str


def apart(arriving: Collection[str], held: Collection[str]) -> Apart | None:
    """Why these organisations may not stand beside those held; None where they may.

    Both are codes of organisations that sent figures of one population.
    """
    invented = {council.code for council in register() if council.sample}
    both = {*arriving, *held}
    if not arriving or not both & invented or not both - invented:
        return None
    if invented.intersection(arriving):
        return _left_in(min(register().name_of(code) for code in invented.intersection(arriving)))
    return _among_invented(min(register().name_of(code) for code in arriving))


def _left_in(council: str) -> Apart:
    return Apart(
        f"figures of {council}, which is invented: the worked row of a form, or a sample",
        "real councils alone",
        "Delete the worked row, or write over it, and send the file again.",
    )


def _among_invented(council: str) -> Apart:
    return Apart(
        f"figures of {council}, a real council, while all that is held here is of invented ones: "
        "of the demonstration, or of a form whose worked row was loaded",
        "invented councils alone, so long as they are held here",
        "Real returns go into a collection of their own, with WIT_FOLDER naming another folder; "
        "or, where one worked row is all there is, 'wit submissions' lists it and 'wit undo' takes "
        "it back.",
    )
