"""How close an unknown heading comes to the known ones."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from etl.vocabulary.listed import neutral
from etl.vocabulary.words import simple
from etl.workbooks.headings.around import without_remark
from etl.workbooks.headings.columns import (
    GENDER_COLUMNS,
    Field,
    heading_key,
    known_headings,
)
from etl.workbooks.headings.shape_words import stands_for


def words_of(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


# The same words, cut short or without the spaces between them; nothing else is certain.
SAME = 1.0
SHORTEST_RUN = 5
# A slip of the pen or a hint in brackets; a heading with more words around it; any other likeness.
SLIP, MORE_WORDS, ALIKE = 0.95, 0.8, 0.75
ALIKE_FROM = 85
# Words of this length may have one letter wrong, and twice as long ones two.
LETTERS_A_SLIP = 4
LONG_WORD = 9
# In brackets these tell how to fill a column in, and not that it is another one.
HINTS = words_of(
    "dd mm yy yyyy ddmmyyyy mandatory required optional select please choose from list drop down "
    "dropdown text enter f m male female or and y n per week weekly as at gorfodol dewisol"
)
# The day of a snapshot and its year in brackets tell when the values were taken.
SNAPSHOT = words_of("31 31st 03 3 march mar mawrth 24 25 26 27 28 29 30")
YEAR = re.compile(r"20\d\d")
YEARS = re.compile(r"\b(?P<from>20\d\d)(?:\s*[-/–]\s*(?:20)?(?P<to>\d\d)\b)?")
# What the heading of a last day may have in it.
ENDS = re.compile(
    r"term|leav|left|exit|ceas|resign|retire|finish|\b(?:out|gone|removed|p45|deactivated)\b|"
    r"\bend|gadael|gorffen|diwedd|notice|^dates?$|\b(?:to|until|thru|hyd)\b"
)
# Ends of something else than somebody's job.
OF_OTHER_ENDS = re.compile(r"\b(?:probation\w*|induction|visa|permit|dbs|licen[cs]e)\b")
# What systems cut short in headings.
ABBREVIATED = {
    "hrs": "hours", "emp": "employee", "empl": "employee", "dept": "department", "num": "number",
    "desc": "description", "posn": "position", "ref": "reference", "dt": "date", "std": "standard",
    "cont": "contract", "contr": "contract", "org": "organisation", "grp": "group", "yr": "year",
    "wkly": "weekly", "pers": "personnel", "sal": "salary", "pt": "point", "nbr": "number",
    "cat": "category", "stat": "status", "lvl": "level", "asg": "assignment", "loc": "location",
    "cd": "code",
}  # fmt: skip
# A heading with one of these is no number of people, no gender and no date, whatever else it says.
OTHERWISE = words_of(
    "percent percentage pct pc average avg mean median pay salary rate change cost code key id "
    "name target previous last year next review probation increment expiry birth qualification "
    "manager managers supervisor reports to difference variance gap budget "
    "predicted inferred imputed modelled assumed"
)
# Known headings that are too common a word to be told inside another heading.
COMMON = words_of(
    "post level left body area position staff number count people members period published basis "
    "job start started joined leaving year all total other unknown f m x women men female male "
    "females males role status employees snapshot resigned hours contract department"
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """The known heading that is closest, its field (None: known, not used), and how close."""

    heading: str
    field: Field | None
    likeness: float


@lru_cache(maxsize=1_000)
def closest(text: str) -> Likeness | None:
    """The known heading closest to one that is not known, or None where none is close."""
    without = _without_hints(text)
    if without in known_headings():
        return Likeness(without, known_headings()[without][0], SLIP)
    key = heading_key(text)
    found = _written_out(without) or _slip(without) or _inside(key) or _alike(key)
    # 'Grade 5' is a grade, with numbers of people below it.
    is_word = found is not None and found.field is Field.GRADE and stands_for(text) is Field.GRADE
    return None if is_word else found


def _without_hints(text: str) -> str:
    years = {word for word in simple(text).split() if YEAR.fullmatch(word)}
    return heading_key(without_remark(text, HINTS | neutral() | SNAPSHOT | years))


def years_in(text: str) -> frozenset[int]:
    """The reporting years that a text names: 2025 for '2024/25' and for '31 March 2025'."""
    found = YEARS.finditer(text)
    return frozenset(int(f"20{each['to']}" if each["to"] else each["from"]) for each in found)


def is_of_an_end(text: str) -> bool:
    """True for a heading that may be that of a last day."""
    key = heading_key(text)
    return ENDS.search(key) is not None and not OF_OTHER_ENDS.search(key)


def _written_out(key: str) -> Likeness | None:
    """The known heading of the same words, some cut short or written together: 'STARTDT'."""
    shortest = min(map(len, ABBREVIATED))
    forms = {_run_together(key)}
    if " " not in key:
        at = range(shortest, len(key) - shortest + 1)
        forms |= {_run_together(f"{key[:cut]} {key[cut:]}") for cut in at}
    found = {run_together()[form] for form in forms if form in run_together()}
    if len({known.field for known in found}) != 1:
        return None
    return min(found, key=lambda known: known.heading)


def _run_together(key: str) -> str:
    return "".join(ABBREVIATED.get(word, word) for word in key.split())


@cache
def run_together() -> dict[str, Likeness]:
    """The known headings by their words in full and without spaces; none that is two fields'."""
    found: dict[str, set[Field | None]] = {}
    names: dict[str, str] = {}
    for known, (field, _) in known_headings().items():
        if len(form := _run_together(known)) >= SHORTEST_RUN:
            found.setdefault(form, set()).add(field)
            names.setdefault(form, known)
    fields = {form: each.pop() for form, each in found.items() if len(each) == 1}
    return {form: Likeness(names[form], field, SAME) for form, field in fields.items()}


def _slip(key: str) -> Likeness | None:
    """A known heading with a letter wrong; None where two known headings are as close."""
    found = {field: known for known, (field, _) in known_headings().items() if _slips(key, known)}
    if len(found) != 1:
        return None
    field, known = found.popitem()
    return Likeness(known, field, SLIP)


def _slips(key: str, known: str) -> bool:
    """Whether the words are the same, one by one, but for a letter or two in long ones."""
    ours, theirs = key.split(), known.split()
    if len(ours) != len(theirs) or abs(len(key) - len(known)) > len(ours) * 2:
        return False
    return all(_is_slip(our, their) for our, their in zip(ours, theirs, strict=True))


def _is_slip(our: str, their: str) -> bool:
    if our == their:
        return True
    if len(their) < LETTERS_A_SLIP or not (our + their).isalpha() or our[0] != their[0]:
        return False
    # Needed only for headings that are not known, and slow to import.
    from rapidfuzz.distance import OSA

    wrong = 2 if len(their) >= LONG_WORD else 1
    return OSA.distance(our, their, score_cutoff=wrong) <= wrong


def _inside(key: str) -> Likeness | None:
    """The longest known heading whose words stand in this one: 'Gender of employee'."""
    words = set(key.split())
    inside = [
        (len(known.split()), len(known), known)
        for known in known_headings()
        if known not in COMMON and len(known) >= LETTERS_A_SLIP and set(known.split()) <= words
    ]
    if not inside:
        return None
    known = max(inside)[2]
    field = known_headings()[known][0]
    if field is not None and words & OTHERWISE - set(known.split()):
        return None
    return None if field in GENDER_COLUMNS else Likeness(known, field, MORE_WORDS)


def _alike(key: str) -> Likeness | None:
    from rapidfuzz import fuzz, process

    best = process.extractOne(
        key, list(known_headings()), scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE_FROM
    )
    if best is None or set(key.split()) & OTHERWISE - set(best[0].split()):
        return None
    return Likeness(best[0], known_headings()[best[0]][0], ALIKE)
