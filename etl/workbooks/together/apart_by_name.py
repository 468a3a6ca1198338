"""Tables called after parts of a council or teams of its IT service, each of other people.

'Finance' and 'Housing', or 'Service Desk' and 'Networks', may hold as many of each grade and are
others still. 'ICT' beside 'Service Desk' has them in it, and 'ICT managers' are some of 'ICT
staff'; 'ICT by grade' and 'ICT by level' are the same people.
"""

import re
from collections.abc import Sequence

from etl.vocabulary.words import contract_words, pattern_words, simple
from etl.workbooks.doubts.across_teams import is_across
from etl.workbooks.headings.layout import Layout
from etl.workbooks.headings.shape_words import is_directorate
from etl.workbooks.reading import Table
from etl.workbooks.who_counts.title_parts import is_of_a_rank
from etl.workbooks.whose.it_words import ROLE, is_it, is_other, is_unit, names_department
from etl.workbooks.words.naming import named_barely

# What tells a sheet from another version of it, and not from one of other people.
VERSION = re.compile(
    r"\b(?:v?\d+|version|draft|final|copy|of|old|new|updated?|revised|latest|amended|previous|"
    r"current|headcounts?|fte|wte|numbers|table|sheet|data)\b"
)
# The same of two days or quarters.
DAY = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\bq[1-4]\b|"
    r"\b(?:as|at|on|in|quarter|year|first|second|third|fourth|start|end|opening|closing)\b"
)
# What says that a list is of another time than the one beside it that is called the same without.
OF_A_TIME = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\bq[1-4]\b|"
    r"\b(?:this|last|previous|prior|current|now|old|new|next|latest|before|after|opening|closing|"
    r"start|end|archived?|backup|copy|eleni|llynedd|hen|newydd)\b"
)
# Words of a table of everybody in another way, or of a summary.
OF_ALL = re.compile(r"\b(?:by|per|all|total|totals|overall|summary|overview|everyone|whole)\b")
# An IT service as a whole is called so, and its teams otherwise.
WHOLE_OF_IT = frozenset(("ict", "it", "tgch", "technology", "computer", "computing"))
# So may a team be; beside several others it is one.
BROAD = frozenset(("digital", "data"))
OF_A_WHOLE = frozenset(("directorate", "department", "division", "function", "group"))
FEW = 2
GENERAL = frozenset(("service", "services", "department", "division", "team", "staff", "the", "and",
                     "information", "section", "directorate", "workforce", "business", "systems",
                     "group", "function", "council", *WHOLE_OF_IT))  # fmt: skip


def names_apart(layouts: Sequence[Layout]) -> list[str]:
    """What the tables are called: by their sheets, or on one sheet by the lines above them."""
    sheets = [layout.sheet.name for layout in layouts]
    if len(set(sheets)) > 1:
        return sheets
    return [layout.name.removeprefix(f"{layout.sheet.name}: ") for layout in layouts]


def are_apart_by_name(tables_read: Sequence[Table], layouts: Sequence[Layout]) -> bool:
    """True where every table is called after a part of a council or a team, none of which has
    another in it, and none is the sum of the others.
    """
    names = [_without_label(name) for name in names_apart(layouts)]
    everyone = sum(table.counts.people for table in tables_read)
    # On sheets of their own other services are asked of by themselves.
    is_one_sheet = len({layout.sheet.name for layout in layouts}) == 1
    return (
        len(set(map(_without_version, names))) == len(names)
        and all(map(_is_part, names))
        and not (is_one_sheet and any(map(is_other, names)))
        and not _has_teams_in_it(names)
        and not _one_has_another(names)
        and all(table.counts.people * 2 != everyone for table in tables_read)
    )


def are_of_times(name: str, other: str) -> bool:
    """True for 'Staff' and 'Staff Feb 2025', or 'This year' and 'Last year': the same people."""
    forms = simple(name), simple(other)
    bare = [DAY.sub(" ", VERSION.sub(" ", OF_A_TIME.sub(" ", form))).split() for form in forms]
    return bare[0] == bare[1] and any(map(OF_A_TIME.search, forms))


def _without_label(name: str) -> str:
    """'Networks' for 'Team: Networks'."""
    label, colon, rest = name.partition(":")
    return rest.strip() if colon and names_department(label) else name


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
