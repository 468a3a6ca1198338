"""Names of parts of a council or teams of its IT service, and whether nobody is in two of them.

'Finance' and 'Housing', or 'Service Desk' and 'Networks', are of other people. 'ICT' beside
'Service Desk' has them in it, and 'ICT managers' are some of 'ICT staff'; 'ICT by grade' and 'ICT
by level' are the same people.
"""

import re
from collections.abc import Iterable, Sequence

from etl.vocabulary.listed import Where, plain_names
from etl.vocabulary.words import contract_words, pattern_words, simple
from etl.workbooks.doubts.across_teams import is_across
from etl.workbooks.headings.shape_words import is_directorate, is_part_of_a_council
from etl.workbooks.who_counts.title_parts import is_of_a_rank
from etl.workbooks.whose.it_words import ROLE, is_it, is_other, is_unit
from etl.workbooks.words.naming import named_barely

# What tells a sheet from another version of it, and not from one of other people.
VERSION = re.compile(
    r"\b(?:v?\d+|version|draft|final|copy|of|old|new|updated?|revised|latest|amended|previous|"
    r"current|headcounts?|fte|wte|numbers|table|sheet|data)\b"
)
MONTHS_AND_QUARTERS = r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\bq[1-4]\b"
# The same of two days or quarters.
DAY = re.compile(
    rf"{MONTHS_AND_QUARTERS}|"
    r"\b(?:as|at|on|in|quarter|year|first|second|third|fourth|start|end|opening|closing)\b"
)
# Words of a table of everybody in another way, or of a summary.
OF_ALL = re.compile(r"\b(?:by|per|all|total|totals|overall|summary|overview|everyone|whole)\b")
# An IT service as a whole is called so, and its teams otherwise.
WHOLE_OF_IT = frozenset(("ict", "it", "tgch", "technology", "computer", "computing"))
# So may a team be; beside several others it is one.
BROAD = frozenset(("digital", "data"))
OF_A_WHOLE = frozenset(("directorate", "department", "division", "function", "group"))
FEW = 2
# Among teams a difference may be one of them.
MAYBE_A_TEAM = frozenset(("change",))
GENERAL = plain_names(Where.TEAMS) | WHOLE_OF_IT


def are_teams_apart(names: Sequence[str], *, of_it: bool) -> bool:
    """True where every name is that of a part of a council or a team, none of which has another in
    it; `of_it` where other services than IT are asked about.
    """
    return (
        len(set(map(_without_version, names))) == len(names)
        and all(map(_is_part, names))
        and not (of_it and any(map(is_other, names)))
        and not _has_teams_in_it(names)
        and not _one_has_another(names)
    )


def may_be_a_team(word: str, heading: str, others: Iterable[str]) -> bool:
    """True for 'Change' under a heading of teams, or among their names."""
    if simple(word) not in MAYBE_A_TEAM:
        return False
    names = sorted(others)
    return is_part_of_a_council(heading) or (bool(names) and are_teams_apart(names, of_it=True))


def _without_version(name: str) -> tuple[str, ...]:
    return tuple(DAY.sub(" ", VERSION.sub(" ", simple(name))).split())


def _is_part(name: str) -> bool:
    form = simple(name)
    is_of_some = any(contract_words().find(w) or pattern_words().find(w) for w in form.split())
    if OF_ALL.search(form) or is_of_some or is_across(form) or is_of_a_rank(form):
        return False
    return is_directorate(name) or is_unit(name) or is_it(ROLE, name)


def _has_teams_in_it(names: Sequence[str]) -> bool:
    """True for 'ICT' beside 'Service Desk'; other parts of a council are beside it."""
    are_whole = [_is_whole(name, len(names)) for name in names]
    others = [name for name, is_whole in zip(names, are_whole, strict=True) if not is_whole]
    return any(are_whole) and any(is_it(ROLE, name) for name in others)


def _is_whole(name: str, among: int) -> bool:
    words = set(_without_version(name))
    for council in named_barely(name, None):
        words -= set(simple(council.short_name).split())
    if not words <= GENERAL | BROAD:
        return False
    is_broad = words & BROAD and (among <= FEW or words & OF_A_WHOLE)
    return bool(words & WHOLE_OF_IT or is_broad)


def _one_has_another(names: Sequence[str]) -> bool:
    """True for 'Networks' beside 'Service Desk and Networks', or 'Digital' and 'Digital team'."""
    words = [set(simple(name).split()) - GENERAL for name in names]
    said = [each for each in words if each]
    return any(
        one <= other for at, one in enumerate(said) for other in [*said[:at], *said[at + 1 :]]
    )
