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
COUNCIL_WORDS = SHORT_AFTER | SHORT_BEFORE | frozenset((
    "council", "borough", "county", "district", "city", "authority", "comhairle", "cyngor",
))  # fmt: skip
WELSH_COUNCIL = "cyngor"
AND = "and"
LONGEST_NAME = 9
# Words of a title that say whose IT staff it is of, where all others are these or a place's name.
OF_STAFF = frozenset(("ict", "it", "digital", "technology", "tgch", "tg", "digidol", "staff",
                      "staffing", "workforce"))  # fmt: skip
# What a reply is called; it is of whoever wrote it.
REPLIES = frozenset(("reply", "response", "questionnaire", "ymateb"))
PLAIN = frozenset(("the", "of", "at", "in", "and", "by", "as", "on", "for", "employees", "people",
                   "women", "men", "service", "services", "team", "department", "headcount",
                   "gender", "grade", "return", "list", "summary", "year", "snapshot", "date",
                   "31st", "final", "draft", "data", "report", "export", "extract", "socitm",
                   "establishment", "directorate", "roles", "jobs", "posts", "teams", "numbers",
                   "matrix", "skills", "equality", "equalities", "diversity", "monitoring",
                   "profile", "breakdown", "structure", "sex", "return", "returns", "table",
                   "pivot", "request", "survey", "re", "fw", "fwd", *REPLIES,
                   "rhestr", "gweithlu", "adran", "tim", "gradd", "rhyw", "fesul",
                   "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf",
                   "awst", "medi", "hydref", "tachwedd", "rhagfyr",
                   "january", "february", "march", "april", "may", "june", "july", "august",
                   "september", "october", "november", "december", "jan", "feb", "mar", "apr",
                   "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
                   *OF_STAFF))  # fmt: skip
VERSION = re.compile(r"v?\d+")
# No word is written so; of three letters one may be ('RCT', 'BCP').
INITIALS = re.compile(r"[A-Z]{4,}|(?=.*&)[A-Z&]{3,}")
# What look like the initials of a council or of a body of its own: 'WCC', 'LBH', 'TfGM'.
OTHER_INITIALS = re.compile(
    r"(?<![^\W_])(?:(?:LB|RB)[A-Z]{1,3}|[A-Z]{1,4}C|Tf[A-Z]{2}|[a-z]{1,3}cc)(?![^\W_])"
)
# As the Office for National Statistics writes them: 'E09000007'.
CODE = re.compile(r"(?<!\w)[ENSW]\d{8}(?!\w)", re.IGNORECASE)
# Who gets a paper is not whose figures they are: 'Prepared for Leeds City Council'.
RECEIVER = re.compile(
    r"\b(?:(?:prepared|produced|compiled|collated|provided|supplied) for|requested by|fao|"
    r"(?:submitted|sent|supplied|provided|presented|addressed|issued) to|for the attention of)\b"
    r"(?:(?! (?:by|for|from|[-–—]) )[^,;:|()\n])*",
    re.IGNORECASE,
)

POSSESSIVE = re.compile(r"(?<=\bcouncil)['’]s\b", re.IGNORECASE)


def councils_in(text: str, day: date | None) -> Iterator[Council]:
    """Councils whose code or name stands in the text, the longest names first, none in another;
    none that is named as who gets it.
    """
    text = POSSESSIVE.sub("", RECEIVER.sub("", text))
    yield from coded_in(text, day)
    words = simple(text).split()
    taken: set[int] = set()
    for start, end in _runs(words):
        part, places = words[start:end], set(range(start, end))
        name = " ".join(part)
        is_named = not COUNCIL_WORDS.isdisjoint(part) or name in initials()
        if places & taken or not is_named:
            continue
        if name not in names() and not _may_be_written_so(part):
            continue
        if name in initials() and (_names_another(text) or _is_joined(words, places, taken)):
            # 'WCC and RBKC' share a service, as 'Westminster and RBKC' do.
            continue
        try:
            found = [register().find(name, on=day)]
        except AmbiguousCouncil as error:
            found = list(error.councils)
        except UnknownCouncil:
            continue
        taken |= places
        yield from found


def _runs(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each run of words that may be a name begins and ends, the longest first."""
    for length in range(min(LONGEST_NAME, len(words)), 0, -1):
        yield from ((start, start + length) for start in range(len(words) - length + 1))


def _names_another(text: str) -> bool:
    """Whether initials that look like a council's and are not known stand in a text, too."""
    told = {simple(found) for found in OTHER_INITIALS.findall(text)}
    return bool(told - initials() - SHORT_AFTER - SHORT_BEFORE)


def _is_joined(words: Sequence[str], places: set[int], taken: set[int]) -> bool:
    """Whether 'and' joins a name to a word that is no council's as far as is known."""
    around = ((min(places) - 1, min(places) - 2), (max(places) + 1, max(places) + 2))
    there = range(len(words))
    return any(
        joint in there
        and words[joint] == AND
        and other in there
        and other not in taken
        and words[other] not in initials()
        for joint, other in around
    )


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
        found |= set(map(simple, register().other_names_of(council.code)))
    return frozenset(found)


@cache
def initials() -> frozenset[str]:
    """What councils are called by their initials alone, in simple form: 'RBKC', 'B&NES'."""
    others = (name for council in register() for name in register().other_names_of(council.code))
    return frozenset(simple(name) for name in others if INITIALS.fullmatch(name))


def named_barely(text: str, day: date | None) -> set[Council]:
    """Councils of whose names a text says no more than the place: 'Bradford ICT staff'."""
    words = simple(RECEIVER.sub("", text)).split()
    found: set[Council] = set()
    longest = 0
    for start, end in _runs(words):
        if end - start < longest:
            break
        if council := register().called(" ".join(words[start:end]), on=day):
            found.add(council)
            longest = end - start
    return found


def named_of_staff(text: str, day: date | None) -> set[Council]:
    """The council of whose IT staff a title is that says nothing else: 'Rotherham - ICT staff'."""
    words = simple(text).split()
    found: set[Council] = set()
    for start, end in _runs(words):
        rest = {*words[:start], *words[end:]}
        is_plain = all(word in PLAIN or VERSION.fullmatch(word) for word in rest)
        name = " ".join(words[start:end]) if is_plain and rest & (OF_STAFF | REPLIES) else ""
        if name and (council := register().called(name, on=day)):
            found.add(council)
    return found


def named_by_file(stem: str, day: date | None) -> set[Council]:
    """The council that a file is called after, and nothing else: 'Conwy', 'Conwy ICT 2025 v2'."""
    words = [word for word in simple(stem).split() if not VERSION.fullmatch(word)]
    alone = named_by_sheet(" ".join(words), day)
    return {alone} if alone else named_of_staff(stem, day)


def named_by_sheet(name: str, day: date | None) -> Council | None:
    """The council whose name is all that a sheet is called: 'Conwy'."""
    return register().called(name, on=day)
