"""Filters and notes around a table which say that some people are missing from it, or too many.

A pivot table has its filters above it ('Contract type', 'Agency'), an export its conditions
('Full/part time = Part time'), and a note says what no cell does: 'Names in yellow have left',
'Includes people who left in March', 'People with two posts appear twice'.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from etl.checks import around as problems
from etl.checks.problems import Problem
from etl.checks.words import NOT_COUNTED
from etl.vocabulary.listed import Where, leaving
from etl.vocabulary.populations import Status
from etl.vocabulary.roles import NOT_GIVEN
from etl.vocabulary.words import (
    Words,
    contract_words,
    gender_words,
    pattern_words,
    simple,
    status_words,
)
from etl.workbooks.counts.beside import SHORTEST_NOTE
from etl.workbooks.doubts.days_said import said_of_days
from etl.workbooks.doubts.notes_in_doubt import CUT, EQUIVALENTS, SHOWN, said_of_numbers
from etl.workbooks.doubts.notes_of_some import said_to_be_in, sentences_of
from etl.workbooks.doubts.short_notes import said_in_short
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout, filled, text_of
from etl.workbooks.headings.shape_words import field_of_heading, is_part_of_a_council
from etl.workbooks.sheets.read import Rows
from etl.workbooks.terms.flag_words import NO, OF_MAIN_POSTS, OF_STATUS, TELLING, proposal
from etl.workbooks.whose.it_words import DEPARTMENT, is_it

# 'Contract type = Agency', 'Contract type is Agency'.
CONDITION = re.compile(r"(?P<label>[^=:]{2,40}?)\s*(?:=|:|\bis\b)\s*(?P<value>[^=:]{1,60})")
BETWEEN = re.compile(r"[\n;|]|, (?=[^,=]{2,40}(?:=| is ))")
BEFORE_CONDITIONS = re.compile(
    r"(?:applied )?(?:filters?|prompts?|criteria|selection)\s*[:=]\s*", re.I
)
NOT_CHOSEN, CHOSEN = re.compile(r"\bnot\s+"), re.compile(r",|\bor\b|\band\b")
# With an apprentice's or an agency's beside them they may be all contracts.
MOST_CONTRACTS = 2
SEVERAL_CHOSEN = frozenset(("multiple items", "eitemau lluosog"))
# A value of one of these is so of a part of the staff alone. A status of leavers is asked about as
# a title of them is.
OF_SOME: dict[Field, Callable[[], Words[Any]]] = {
    Field.CONTRACT: contract_words,
    Field.PATTERN: pattern_words,
    Field.GENDER: gender_words,
}
ANY_OF_SOME = frozenset((*OF_SOME, Field.STATUS))
# The same of any value under a label of these, but of all or of all others.
OF_A_TRAIT = re.compile(
    r"(?:age|ethnic(?:ity)?|disabled|disability|length of service|religion|nationality|salary|"
    r"sexual orientation)(?: (?:band|group|range|origin|status|bracket))?"
)
OF_A_TEAM = re.compile(r"(?:sub )?(?:teams?|sections?|units?)(?: name)?")
ALL_STATUSES = re.compile(r"all(?: statuses| values)?|any")
OF_ALL = re.compile(r"(?:is )?(?:not\b.*|all\b.*|any|blank)?")
# The label of what is chosen without one: 'Selection: Full-time staff'.
SELECTION = "selection"
# Longer texts are documents, which say this and that.
LONGEST = 300
MARKS = re.compile(
    r"\b(?:highlight\w*|shaded|shading|colou?r(?:ed|s)?|yellow|amber|orange|red|green|blue|purple|"
    r"pink|gr[ea]y(?:ed)?|bold|italics?|crossed out|struck|strikethrough|mewn melyn|mewn coch)\b"
)
OF_NOBODY = leaving(Where.NOTES)
# What a sign behind a name stands for: '* left in May', '(L) = leaver'.
SIGN = re.compile(r"[*†‡§#^~]+|\([A-Za-z*]{1,2}\)(?=\s*(?:=|:|-|–|means\b))")
# They are on the staff, and others are not there.
COUNTS_OR_OUT = re.compile(
    r"\bagency\b|\b(?:exclud|remov|omit)\w*|\bnot (?:included|counted|shown)\b"
)
TWICE = re.compile(
    r"\b(?:appear|count|show|list|includ)\w* (?:\S+ ){0,3}(?:twice|more than once)\b|"
    r"\b(?:appear|count)\w* (?:\S+ ){0,3}in (?:each|both)\b|\bdouble count\w*|"
    r"\b(?:counts?|numbers?|figures?) (?:are )?(?:of )?posts (?:and )?not "
    r"(?:people|heads|persons|headcount)\b"
)
AVERAGE = re.compile(
    r"\b(?:average|mean) (?:\w+ )?(?:headcount|number of (?:staff|people)|workforce)\b|"
    r"\baverage (?:over|across|during|for) (?:the )?(?:period|year|12 months)\b"
)
# Whoever left in the year is among them.
IN_THE_YEAR = re.compile(
    r"\bat any (?:time|point|stage)\b|"
    r"\b(?:employed|engaged|work(?:ed|ing)|in post) (?:\w+ ){0,3}?(?:during|throughout|between)\b"
)
ROUNDED = re.compile(
    r"\b(?:rounded (?:up |down |off )?(?:to|by)|rounding to|talgrynnu i) (?:(?:the )?nearest |a "
    r"multiple of |multiples of )?(?:5|five|10|ten|100|hundred)\b"
)
NOT_REAL = re.compile(
    r"\b(?:for example only|example only|examples only|illustrati\w+ only|for illustration|dummy|"
    r"test data|fictitious|made up (?:data|figures|numbers)|not real|enghraifft yn unig)\b"
)
# What says so wherever it stands, and so where no days tell who was in post.
ANYWHERE = (AVERAGE, ROUNDED, NOT_REAL, CUT)
UNDATED = (*ANYWHERE, IN_THE_YEAR)
NOT = re.compile(r"\b(?:not|never|no|nobody|avoid\w*|without|only once)\b")
# A label and its value.
LABELLED = 2


def on_said_around(layout: Layout, rows: Rows) -> Iterator[Problem]:
    """What is asked of filters and notes among these rows, of the table and of what is around."""
    yield from on_filters(layout.sheet.name, rows, layout.heading_row)
    yield from _on_notes(layout, rows)
    if not layout.fields & {Field.STATUS, Field.LEAVING}:
        yield from _on_all_statuses(layout, rows)


def _on_all_statuses(layout: Layout, rows: Rows) -> Iterator[Problem]:
    """The question whether a filter lets in some who are not in post, of whom no column tells."""
    for _, label, value, _ in _conditions(rows, layout.heading_row):
        is_status = field_of_heading(label.strip(" :?")) is Field.STATUS
        if not (is_status or TELLING.fullmatch(simple(label))):
            continue
        if ALL_STATUSES.fullmatch(simple(value)):
            yield problems.said_by_a_note(layout.sheet.name, f"{label}: {value}")
            return
        parts = [part for part in CHOSEN.split(NOT_CHOSEN.sub("", value)) if simple(part)]
        if len(parts) > 1 and any(map(_is_of_no_post, parts)):
            yield problems.said_by_a_note(layout.sheet.name, f"{label}: {value}")
            return


def on_said_below(layout: Layout, texts: Iterable[str]) -> Iterator[Problem]:
    """What is asked of texts that stand alone in rows below a table."""
    number = layout.heading_row + 1
    yield from on_said_around(layout, [(number, [text]) for text in texts])


def on_name_of_file(layout: Layout, stem: str) -> Iterator[Problem]:
    """The same of the file's name, where the table has no title of its own."""
    if not layout.titles:
        yield from _on_notes(layout, [(0, [stem.replace("_", " ")])])


def on_filters(sheet: str, rows: Rows, heading_row: int) -> Iterator[Problem]:
    """The question whether a filter leaves out some who are in post, once a filter.

    Two cells are one only above the headings.
    """
    told: set[str] = set()
    for number, label, value, is_filter in _conditions(rows, heading_row):
        field = field_of_heading(label.strip(" :?"))
        # Above the table a status is heard as a title is.
        is_gone = field is Field.STATUS and number > heading_row and _is_of_no_post(value)
        is_of_some = field in ANY_OF_SOME and _is_of_some(field, value)
        if is_filter and not OF_ALL.fullmatch(simple(value)):
            is_below = number > heading_row
            is_of_some |= _is_of_a_trait(label, value) or (is_below and _is_of_teams(label, value))
            is_of_some |= is_below and field is Field.GRADE
            # Of several services of a council those of IT may be chosen.
            is_several = simple(value) in SEVERAL_CHOSEN
            is_of_some |= is_several and not is_part_of_a_council(label)
            is_of_some |= any(_is_of_some(each, value) for each in OF_SOME if label == SELECTION)
            is_telling = TELLING.fullmatch(simple(label)) or OF_STATUS.search(simple(label))
            is_gone |= bool(is_telling) and proposal(label, value) == NOT_COUNTED
        if label not in told and (is_of_some or is_gone):
            told.add(label)
            yield problems.filtered(sheet, label, value)


def _on_notes(layout: Layout, rows: Rows) -> Iterator[Problem]:
    """The question whether a note says that others stand in the table, or somebody twice."""
    told: set[str] = set()
    is_dated = has_both_days(layout)
    for number, row in rows:
        cells = filled(row)
        text = text_of(cells[0]) if len(cells) == 1 else ""
        is_note = bool(text) and len(text) <= LONGEST
        said = doubtful(text, is_dated=is_dated) if is_note else ""
        if len(cells) == LABELLED and number < layout.heading_row and not is_dated:
            # 'Effective date' and the day beside it, 'Include leavers' and its 'Yes'.
            both = " ".join(map(text_of, cells))
            said = said_of_days(both) or said_to_be_in(simple(both))
        if said and said not in told:
            told.add(said)
            yield problems.said_by_a_note(layout.sheet.name, said)


def on_notes_beside(sheet: str, notes: Iterable[str]) -> Iterator[Problem]:
    """What is asked of what is noted beside numbers, such as a respondent's own, as of a note below
    them.
    """
    texts = (text for text in dict.fromkeys(notes) if SHORTEST_NOTE < len(text) <= LONGEST)
    told = ((EQUIVALENTS.search(simple(text)), text) for text in texts)
    said = (found[0] if found else doubtful(text, is_dated=False) for found, text in told)
    for words in dict.fromkeys(said):
        if words:
            yield problems.said_by_a_note(sheet, words)


def has_both_days(layout: Layout) -> bool:
    """Whether first and last days tell who was in post, whatever day a list is of."""
    return layout.fields >= {Field.START, Field.LEAVING}


def doubtful(text: str, *, is_dated: bool) -> str:
    """The words of a note that say that who stands there may not count; '' for none of them.

    What it says of another day than the snapshot is none where the people are dated.
    """
    said = (_doubtful(each, is_dated=is_dated) for each in sentences_of(text))
    return next(filter(None, said), "")


def _doubtful(text: str, *, is_dated: bool) -> str:
    # 'Shown as <5' says no number.
    form = simple(text.replace("<", " under "))
    mark, nobody = MARKS.search(form), OF_NOBODY.search(form)
    if not (mark or is_dated or COUNTS_OR_OUT.search(form)):
        mark = SIGN.match(text.strip())
    for exact in ANYWHERE if is_dated else UNDATED:
        if found := exact.search(form):
            return found[0]
    if (found := SHOWN.search(form)) and int(found["shown"]) < int(found["all"]):
        return found[0]
    if mark and nobody:
        return f"{mark[0]} … {nobody[0]}"
    if others := said_to_be_in(form):
        return others
    found = TWICE.search(form)
    if found and not NOT.search(form[: found.end()]):
        return found[0]
    return said_of_numbers(form) or said_in_short(text) or ("" if is_dated else said_of_days(text))


def _conditions(rows: Rows, heading_row: int) -> Iterator[tuple[int, str, str, bool]]:
    """Each label with its row and value: two cells above the headings, or a sentence anywhere; and
    whether it is called a filter.
    """
    for number, row in rows:
        cells = [text_of(cell) for cell in filled(row)]
        if len(cells) == 2 and number < heading_row:
            # Right above the headings they may be headings themselves: 'Age band', 'Gender'.
            is_apart = number < heading_row - 1 and field_of_heading(cells[1]) is None
            yield number, cells[0], cells[1], is_apart and text_of(row[0]) == cells[0]
        elif len(cells) == 1 and len(cells[0]) <= LONGEST:
            is_filter = BEFORE_CONDITIONS.match(cells[0]) is not None
            for part in BETWEEN.split(BEFORE_CONDITIONS.sub("", cells[0])):
                if found := CONDITION.fullmatch(part.strip()):
                    yield number, found["label"], found["value"], is_filter
                elif is_filter:
                    yield number, SELECTION, part.strip(), True


def _is_of_a_trait(label: str, value: str) -> bool:
    """Whether some are chosen by what they are ('Age band is 16-24'), or second posts alone."""
    form = simple(label)
    is_second = OF_MAIN_POSTS.fullmatch(form) is not None and simple(value) in NO
    return OF_A_TRAIT.fullmatch(form) is not None or is_second


def _is_of_teams(label: str, value: str) -> bool:
    """Whether some teams are chosen: 'Team is Applications or Projects', and not 'Team is ICT'."""
    is_one = is_it(DEPARTMENT, value) and "," not in value and "or" not in simple(value).split()
    return OF_A_TEAM.fullmatch(simple(label)) is not None and not is_one


def _is_of_no_post(value: str) -> bool:
    """True for 'Leaver' and 'Starters'; 'is not Leaver' says of nobody that they left."""
    status = status_words().find(value)
    return status is not None and status is not Status.IN_POST


def _is_of_some(field: Field, value: str) -> bool:
    if simple(value) in SEVERAL_CHOSEN:
        return True
    if field not in OF_SOME or not simple(value):
        return False
    chosen = [part for part in CHOSEN.split(NOT_CHOSEN.sub("", value)) if simple(part)]
    terms = {OF_SOME[field]().find(part) for part in chosen} - {NOT_GIVEN}
    # Women and men, or full and part time, leave nobody out.
    most = MOST_CONTRACTS if field is Field.CONTRACT else 1
    return None not in terms and 0 < len(terms) <= most
