"""How numbers and names are put into the words of a problem."""

import re
from collections.abc import Iterable

LETTER = r"[^\W\d_]"
NAME = rf"[A-ZÀ-ÞŴŶ]{LETTER}+(?:['’-]{LETTER}+)*"
# A number and a name, or two words of one.
OF_SOMEBODY = re.compile(rf"\d\W*{NAME}|{NAME}\W+{NAME}")


def listed(words: Iterable[str], most: int = 8) -> str:
    """'a, b and c', with what is beyond `most` counted."""
    every = [f"'{word}'" for word in words]
    shown = every[:most] + ([f"{len(every) - most:,} more"] if len(every) > most else [])
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def many(number: int, one: str, more: str = "") -> str:
    """'1 row', '2,000 rows', '3 people'."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def and_more(number: int) -> str:
    """' and 3 more', after the first of them; empty where there is none."""
    return f" and {number:,} more" if number > 0 else ""


def without_names(text: str) -> str:
    """'1 …' for '1 Amy': a cell in place of a number, without what may be somebody's name."""
    return re.sub(NAME, "…", text) if OF_SOMEBODY.search(text) else text
