"""Which councils a text names: a title, a sheet's name, the name of a file."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import cache

from etl.vocabulary.councils import AmbiguousCouncil, Council, UnknownCouncil, register
from etl.vocabulary.words import simple

# What officers write for the words of a council's name, and the words as they say them in full.
SHORT_AFTER = frozenset(("mbc", "mdc", "dc", "cc", "bc", "cbc", "lbc", "rbc"))
SHORT_BEFORE = frozenset(("lb", "rb"))
IN_FULL = ("city council", "borough council", "county council", "district council")
# A name in a title is trusted when one of these stands in it: 'Reading list' names no council.
COUNCIL_WORDS = frozenset(
    (
        "council",
        "borough",
        "county",
        "district",
        "city",
        "authority",
        "comhairle",
        "cyngor",
        "mbc",
        "lbc",
        *SHORT_AFTER,
        *SHORT_BEFORE,
    )
)
WELSH_COUNCIL = "cyngor"
LONGEST_NAME = 9
# Words of a title that say whose IT staff it is of, where all others are these or a place's name.
OF_STAFF = frozenset(("ict", "it", "digital", "technology", "tgch", "staff", "workforce"))
PLAIN = frozenset(("the", "of", "at", "in", "and", "by", "as", "on", "for", "employees", "people",
                   "women", "men", "service", "services", "team", "department", "headcount",
                   "gender", "grade", "return", "list", "summary", "year", "snapshot", "date",
                   "31st", "final", "draft", "data", "report", "export", "extract", "socitm",
                   "january", "february", "march", "april", "may", "june", "july", "august",
                   "september", "october", "november", "december", "jan", "feb", "mar", "apr",
                   "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
                   *OF_STAFF))  # fmt: skip
VERSION = re.compile(r"v?\d+")
# As the Office for National Statistics writes them: 'E09000007'.
CODE = re.compile(r"(?<!\w)[ENSW]\d{8}(?!\w)", re.IGNORECASE)


def councils_in(text: str, day: date | None) -> Iterator[Council]:
    """Councils whose code or name stands in the text, the longest names first, none in another."""
    yield from coded_in(text, day)
    words = simple(text).split()
    taken: set[int] = set()
    for length in range(min(LONGEST_NAME, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            part = words[start : start + length]
            places = set(range(start, start + length))
            name = " ".join(part)
            if places & taken or not COUNCIL_WORDS & set(part):
                continue
            if name not in names() and not _may_be_written_so(part):
                continue
            try:
                found = [register().find(name, on=day)]
            except AmbiguousCouncil as error:
                found = list(error.councils)
            except UnknownCouncil:
                continue
            taken |= places
            yield from found


def coded_in(text: str, day: date | None) -> Iterator[Council]:
    """Councils whose code stands in the text."""
    for code in CODE.findall(text):
        with suppress(UnknownCouncil):
            yield register().find(code, on=day)


def _may_be_written_so(words: Sequence[str]) -> bool:
    """True for what the register may know, although no title of it is made of its own names."""
    # In Welsh it knows more names than can be made of the English ones.
    is_short = words[-1] in SHORT_AFTER or words[0] in SHORT_BEFORE
    is_full = " ".join(words[-2:]) in IN_FULL
    return (
        words[0] == WELSH_COUNCIL or (len(words) > 1 and is_short) or (len(words) > 2 and is_full)
    )


@cache
def names() -> frozenset[str]:
    """The names that titles give councils, in simple form."""
    found = set()
    for council in register():
        short = simple(council.short_name)
        found |= {simple(council.name), f"{short} council", f"london borough of {short}"}
    return frozenset(found)


def named_barely(text: str, day: date | None) -> set[Council]:
    """Councils of whose names a text says no more than the place: 'Bradford ICT staff'."""
    words = simple(text).split()
    found: set[Council] = set()
    for length in range(min(LONGEST_NAME, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            with suppress(UnknownCouncil, AmbiguousCouncil):
                found.add(register().find(" ".join(words[start : start + length]), on=day))
        if found:
            break
    return found


def named_of_staff(text: str, day: date | None) -> set[Council]:
    """The council of whose IT staff a title is that says nothing else: 'Rotherham - ICT staff'."""
    words = simple(text).split()
    found: set[Council] = set()
    for length in range(1, min(LONGEST_NAME, len(words)) + 1):
        for start in range(len(words) - length + 1):
            rest = {*words[:start], *words[start + length :]}
            if rest & OF_STAFF and all(word in PLAIN or VERSION.fullmatch(word) for word in rest):
                with suppress(UnknownCouncil, AmbiguousCouncil):
                    found.add(register().find(" ".join(words[start : start + length]), on=day))
    return found


def named_by_file(stem: str, day: date | None) -> set[Council]:
    """The council that a file is called after, and nothing else: 'Conwy', 'Conwy ICT 2025 v2'."""
    words = [word for word in simple(stem).split() if not VERSION.fullmatch(word)]
    alone = named_by_sheet(" ".join(words), day)
    return {alone} if alone else named_of_staff(stem, day)


def named_by_sheet(name: str, day: date | None) -> Council | None:
    """The council whose name is all that a sheet is called: 'Conwy'."""
    with suppress(UnknownCouncil, AmbiguousCouncil):
        return register().find(name, on=day)
    return None
