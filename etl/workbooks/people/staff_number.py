"""The staff number of a row, and what stands there when somebody has none."""

from functools import lru_cache

from etl.vocabulary.words import simple
from etl.workbooks.headings.layout import text_of

DIGITS = frozenset("12345678")
NINES = frozenset("9" * many for many in range(3, 11))
# What stands where there is no staff number; a number of noughts or nines alone is none either.
NO_STAFF_NUMBER = frozenset(("", "-", "none", "n a", "na", "tbc", "tba", "unknown", "not known",
                             "agency", "agency worker", "agency staff", "contractor", "casual",
                             "new", "new starter", "pending", "vacant", "not applicable", "nil",
                             "temp", "consultant", "external", "no number", "x"))  # fmt: skip


@lru_cache(maxsize=1_000)
def _is_no_staff_number(text: str) -> bool:
    return simple(text) in NO_STAFF_NUMBER or not text.strip("0") or text in NINES


def staff_number(value: object) -> str:
    """The staff number in a cell; empty for what stands there when somebody has none."""
    text = value.strip() if isinstance(value, str) else text_of(value)
    # Whoever has a number has a digit in it that is no nought and no nine, most at its end.
    if text[-1:] in DIGITS or not DIGITS.isdisjoint(text):
        return text
    return "" if _is_no_staff_number(text) else text
