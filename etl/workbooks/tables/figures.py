"""Numbers as cells show them: counts of people, and what stands where a number is withheld."""

import re
from math import isfinite

from etl.workbooks.headings.layout import text_of

# What publishers write where a number is withheld or missing; none of it is a zero.
WITHHELD = frozenset(("*", "**", "***", ".", "..", "...", "-", "–", "—", ":", "c", "[c]", "x",
                      "[x]", "[u]", "[z]", "[w]", "[low]", "~", "#", "n/a", "n.a.", "na", "np",
                      "n.p.", "nr", "suppressed", "withheld", "not available",
                      "not applicable"))  # fmt: skip
# What stands for nobody in words.
NOUGHT = frozenset(("nil", "none", "zero", "dim"))
# 'Fewer than 5', or from 1 to 4.
UNDER = re.compile(r"(?:<|less than|fewer than|under)\s*\d+|\d{1,2} ?(?:-|–|to) ?\d{1,2}")
# Between thousands stands a comma, or a space as in other countries.
THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:(?:,\d{3})+|(?:[ \u00a0\u202f]\d{3})+)(?:\.0+)?")
APART = re.compile(r"[, \u00a0\u202f]")
# A number with the mark of a footnote, which may say that it is not the number.
MARKED = re.compile(r"(\d[\d,]*)\s?(?:\*+|\(\d{1,2}\)|\[[^\]]{1,8}\]|[†‡§¹²³#]|[a-z])")
# A number with the percentage that it makes in brackets, or behind it in brackets.
WITH_SHARE = re.compile(
    r"(?P<share>\d{1,3}(?:\.\d+)?\s*%\s*\(\s*)?(?P<number>\d[\d,]*)\s*"
    r"(?(share)\)|\(\s*\d{1,3}(?:\.\d+)?\s*%\s*\))"
)
NUMBER = re.compile(r"[+-]?\(?\d[\d,]*(?:\.\d+)?\)?\s*%?")


class NotACount(ValueError):
    """The message says in a word or two what is wrong with the number."""


def whole(value: object) -> int | None:
    """The number of people in a cell; None where it is withheld. Raises NotACount."""
    if isinstance(value, bool):
        raise NotACount("non-numeric")
    number = value if isinstance(value, (int, float)) else _of_text(text_of(value))
    if number is None:
        return None
    if not isfinite(number):
        raise NotACount("non-numeric")
    if number < 0:
        raise NotACount("negative")
    if number != int(number):
        raise NotACount("fractional")
    return int(number)


def number_of(value: object) -> int | None:
    """The number of people in a cell; None for anything else."""
    try:
        return whole(value)
    except NotACount:
        return None


def marked(value: object) -> int | None:
    """The number before a mark, as in '4*' or '12 [1]'; None for anything else."""
    match = MARKED.fullmatch(text_of(value)) if isinstance(value, str) else None
    return int(match[1].replace(",", "")) if match else None


def is_withheld(text: str) -> bool:
    """True for '*', '[c]', '<5', 'n/a' and the like."""
    return text.casefold() in WITHHELD or bool(UNDER.fullmatch(text.casefold()))


def is_number(value: object) -> bool:
    """True for a number of any sort, as a number or as text; not for a mark or a word."""
    if isinstance(value, (int, float)):
        return not isinstance(value, bool)
    text = value.strip() if isinstance(value, str) else ""
    return any(form.fullmatch(text) for form in (NUMBER, WITH_SHARE, THOUSANDS))


def is_fraction(value: object) -> bool:
    """True for a number that is not whole, as FTE and shares are."""
    try:
        whole(value)
    except NotACount as why:
        return str(why) == "fractional" or (isinstance(value, str) and value.strip().endswith("%"))
    return False


def _of_text(text: str) -> float | None:
    if text.casefold() in NOUGHT:
        return 0
    if is_withheld(text):
        return None
    if match := WITH_SHARE.fullmatch(text):
        text = match["number"]
    if THOUSANDS.fullmatch(text):
        text = APART.sub("", text)
    try:
        return float(text)
    except ValueError:
        raise NotACount("non-numeric") from None
