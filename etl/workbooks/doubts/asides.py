"""What stands among the rows, below them or beside them, and may be no people in post."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from itertools import pairwise

from etl.checks import doubts, layouts, rows
from etl.vocabulary.listed import no_members, not_staff
from etl.vocabulary.populations import Status
from etl.vocabulary.words import contract_words, pattern_words, simple, status_words
from etl.workbooks.counts.rows_apart import of_days
from etl.workbooks.counts.sums import word_of
from etl.workbooks.counts.totals import Line, Totals
from etl.workbooks.counts.two_levels import are_sections, may_be_on_two_levels
from etl.workbooks.doubts.across_teams import OF_ANY
from etl.workbooks.doubts.among_points import are_codes, are_on_a_scale, strangers
from etl.workbooks.doubts.among_teams import is_of_the_council, no_teams_among
from etl.workbooks.doubts.meant_otherwise import (
    are_of_pay,
    is_of_a_flow,
    is_quarter,
    on_one_hundred,
)
from etl.workbooks.doubts.notes_in_doubt import are_equivalents
from etl.workbooks.doubts.notes_of_some import sentences_of
from etl.workbooks.doubts.ranges import are_ranges, range_of
from etl.workbooks.doubts.ranges_apart import are_apart, are_tiers
from etl.workbooks.doubts.teams_apart import are_teams_apart
from etl.workbooks.headings.columns import LABELS, Field
from etl.workbooks.headings.layout import Layout, Notes, filled, text_of
from etl.workbooks.headings.shape_words import (
    FTE,
    NO_AGE,
    are_of_one_sort,
    are_of_two_sorts,
    has_footnote,
    is_fte,
    may_be_of_several,
)
from etl.workbooks.headings.sheet_words import WITHOUT, is_of_seconded
from etl.workbooks.sheets.read import Rows
from etl.workbooks.terms.flag_words import are_of_times, is_of_a_day
from etl.workbooks.terms.groups import Groups
from etl.workbooks.who_counts.flag_asked import MOST_ASKED

# Rows of these are no group of people, or are of people who stand in the other rows.
SOMETHING_ELSE = re.compile(
    r"(?:average|mean|median|avg)(?: .*)?|(?:annual |basic |total )?(?:salary|salaries|pay)"
    r"(?: bill| costs?)?|ages?|(?:length|years?) of service|offers? (?:accepted|made|pending)|"
    r"(?:.* )?(?:vacanc(?:y|ies)|vacant|unfilled|frozen|deleted|recruiting|advertised)(?: .*)?|"
    r"(?:posts? |positions? )?(?:on hold|held|frozen|deleted|unfilled|to be (?:recruited|filled|"
    r"appointed|advertised)|(?:under|in|being) recruit(?:ment|ed)|out to advert|tbr)|"
    r"(?:budgeted|establishment|funded)(?: .*)?|(?:number of )?(?:new |internal |external )?"
    r"(?:leavers?|starters?|joiners?|hires?|promotions?|applicants?)(?: (?:in|during|this|since) .*"
    r"| \d.*)?|(?:part|full) time(?: staff| employees| workers)?|"
    r"(?:.* )?(?:average|benchmark)|20\d\d(?: \d\d(?:\d\d)?)?|(?:staff |on )?"
    r"(?:seconde(?:d|es?)|secondments?)(?: (?:in|out|to|from)\b.*)?|"
    r"senior grades?|(?:last|previous|prior) year(?: .*)?|targets?(?: \d+)?"
)
NOBODY_THERE = re.compile(r"(?:.* )?(?:vacanc(?:y|ies)|vacant|unfilled)(?: .*)?")
GONE = re.compile(
    r"leavers?|applicants?|retired|retirees|resigned|left|terminated|terminations|"
    r"(?:secondary|second|additional|other) (?:assignments?|posts?|positions?|contracts?)"
)
# Everyone has a grade beside these, so that among grades they count people twice.
AMONG_GRADES = re.compile(
    r"(?:not |non )?disabled|disability|bame|bme|white|ethnic minorit(?:y|ies)|minority ethnic|"
    r"lgbt\w*|on maternity(?: leave)?|carers?|hosted(?: staff)?|shared services?(?: staff)?"
)
# Under contracts: who works for another employer, or is here to learn.
AMONG_CONTRACTS = re.compile(
    r"\b(?:placements?|students?|work experience|pupils|interns?|seconde(?:e|es|d)|secondments?|"
    r"suppliers?|partners?|lleoliadau?|myfyrwyr)\b"
)
LABELS_OF_WORDS = frozenset((Field.GRADE, Field.ROLE, Field.GROUP, Field.CONTRACT, Field.PATTERN))
# Among groups a row of these has them all in it.
OF_EVERYBODY = frozenset(("headcount", "head count", "hc"))
FLOWS = frozenset(Status) - {Status.IN_POST}
TEAMS_AS_WELL = frozenset(("application", "applications", "appointment", "appointments"))
BRACKETS = re.compile(r"[()\[\]]")
# Fewer rows rise by chance.
RISING_ROWS = 8


def label_fields(layout: Layout, groups: Groups) -> list[Field]:
    """The fields that say what a row of counts is about, in the order of a line's words."""
    return list(dict.fromkeys([*groups.fields, *({Field.GROUP} & layout.fields)]))


def on_counts(totals: Totals, notes: Notes) -> None:
    """Ask of what a table of counts holds beside people, unless a total of everyone agrees."""
    layout, lines = totals.layout, totals.counted
    on_one_hundred(totals)
    several = {field for field in totals.about if len(totals.words(field)) > 1}

    def is_no_staff(field: Field, word: str) -> bool:
        is_other = field in several and is_of_the_council(word)
        return is_other or _is_not_staff(field, word)

    # A total of everyone may have councillors in it, too, and everybody of the council.
    _on_rows(totals, _is_no_member if layout.of_members else is_no_staff)
    _on_equivalents_noted(totals, notes)
    if totals.are_verified:
        _on_rows(totals, _has_left)
        return
    days = set() if are_of_pay(layout) else _days_among(lines)
    grades, groups_apart = strangers(totals.words(Field.GRADE)), no_teams_among(totals)
    apart = {Field.GRADE: grades, Field.GROUP: groups_apart}

    def is_doubtful(field: Field, word: str) -> bool:
        is_apart = word in days or word in apart.get(field, ())
        is_of_all = field in several and simple(word) in OF_EVERYBODY
        return is_apart or is_of_all or _is_something_else(field, word)

    _on_rows(totals, is_doubtful)
    if Field.PEOPLE in layout.fields and not {Field.WOMEN, Field.MEN} <= layout.fields:
        _on_numbering(totals)
        _on_blank_genders(totals)
        _on_hundreds(totals)


def _on_equivalents_noted(totals: Totals, notes: Notes) -> None:
    """Ask of a note on equivalents; where a total agrees, only if they are said to be the numbers,
    for equivalents add up, too.
    """
    layout = totals.layout
    texts = (*layout.notes, *(text for _, text in notes.waiting))
    for text in (said for each in texts for said in sentences_of(each)):
        form = simple(text)
        is_open = not totals.are_verified or are_equivalents(form)
        if is_open and is_fte(text) and form not in FTE and not WITHOUT.search(form):
            problem = doubts.equivalents_by_a_note(layout.sheet.name, text)
            totals.findings.add(problem, same=is_fte)


def on_empty_rows(totals: Totals, empty: Rows) -> None:
    """Tell rows without a number inside a table: headings of sections, or people not told of."""
    if not empty:
        return
    # A section's heading is one word where others have several; a footnote says why there is none.
    is_section = all(
        len(filled(row)) == 1 < len(totals.about) or any(map(has_footnote, map(text_of, row)))
        for _, row in empty
    )
    words = [(at, text_of(filled(each)[0])) for at, each in empty]
    layout = totals.layout
    totals.are_in_sections |= are_sections(layout, words, totals.lines)
    is_sure = totals.are_verified or is_section or totals.are_in_sections
    number, word = words[0]
    cell = layout.first_cell(number)
    problem = rows.without_numbers(layout.sheet.name, cell, word, len(empty), is_sure=is_sure)
    totals.findings.add(problem)


def on_unknown_groups(totals: Totals, words: Collection[str]) -> None:
    """Ask of rows by `words` under a heading that is not known, unless a total of them agrees."""
    layout, findings = totals.layout, totals.findings
    is_told = Field.GROUP in layout.spread or totals.are_verified or totals.are_in_sections
    is_asked = any(problem.code == "row that may be a total" for problem in findings)
    if not is_told and not is_asked and may_be_on_two_levels(totals.lines):
        cell = layout.first_cell(totals.lines[0].number)
        findings.add(rows.two_levels(layout.sheet.name, cell, word_of(totals.lines[0])))
        return
    if not layout.fields & set(LABELS) and not is_told and len(totals.lines) > 1:
        cell = layout.first_cell(totals.lines[0].number)
        findings.add(layouts.group_not_understood(layout.sheet.name, cell, ""))
    if Field.GROUP not in layout.columns or is_told or len(words) < 2:
        return
    heading = layout.columns[Field.GROUP]
    sheet, cell = layout.sheet.name, layout.heading_cell(heading)
    are_quarters = all(map(is_quarter, words)) or are_of_pay(layout)
    days = {} if are_quarters else of_days(sorted(words))
    if 0 < len(days) <= MOST_ASKED:
        for word, proposal in days.items():
            findings.add(doubts.row_apart(sheet, cell, word, heading.text, proposal))
        return
    is_sorted = are_of_one_sort(heading.text, words) or are_of_two_sorts(heading.text, words)
    are_bands = are_ranges(words) and all(range_of(w) or simple(w) in NO_AGE for w in words)
    are_told = are_bands or are_apart(sorted(words)) or are_on_a_scale(words)
    are_teams = are_teams_apart(sorted(words), of_it=True) and not may_be_of_several(heading.text)
    # Beside the grades, 'v1' and 'v2' are none themselves.
    are_told = are_told and not (Field.GRADE in layout.columns and are_codes(words))
    is_open = are_of_times(heading.text, words) or not (is_sorted or are_told or are_teams)
    if is_open and not all(map(is_quarter, words)):
        findings.add(layouts.group_not_understood(sheet, cell, heading.text))


def _on_rows(totals: Totals, is_doubtful: Callable[[Field, str], bool]) -> None:
    """Ask of each row whose word may be of something else than a group of people in post."""
    tiers = {
        word for words in map(totals.words, totals.about) if are_tiers(words) for word in words
    }
    # Among leavers their reasons are groups; whether they are leavers is asked first.
    if any(problem.code == doubts.NOT_IN_POST for problem in totals.findings):
        return
    for line in totals.counted:
        if is_of_a_flow(totals, line):
            continue
        for field, word in zip(totals.about, line.about, strict=True):
            if field in LABELS_OF_WORDS and word not in tiers and is_doubtful(field, word):
                totals.ask_of(line, word, doubts.row_of_something_else)


def _days_among(lines: Sequence[Line]) -> set[str]:
    """Days, months and quarters among words of another sort: rows of another time."""
    columns = [set(words) - {""} for words in zip(*(line.about for line in lines), strict=True)]
    of_a_day = [{word for word in words if is_of_a_day(simple(word))} for words in columns]
    pairs = zip(columns, of_a_day, strict=True)
    return {word for words, days in pairs if days != words for word in days}


@lru_cache(maxsize=10_000)
def _is_not_staff(field: Field, word: str) -> bool:
    form = simple(word)
    # A total may have posts in it that nobody holds.
    is_gone = field is Field.GRADE and GONE.fullmatch(form) is not None
    # 'Applications' and 'Appointments' are teams as well.
    is_gone |= status_words().find(word) in FLOWS and form not in TEAMS_AS_WELL
    forms = {form, *map(simple, BRACKETS.split(word))}
    return is_gone or bool(forms & not_staff()) or NOBODY_THERE.fullmatch(form) is not None


def _has_left(field: Field, word: str) -> bool:
    """True for a row of leavers or second posts among groups, though a total has them in it."""
    return field is Field.GROUP and GONE.fullmatch(simple(word)) is not None


def _is_no_member(_: Field, word: str) -> bool:
    return simple(word) in no_members()


def _is_something_else(field: Field, word: str) -> bool:
    form = simple(word)
    if field is Field.PATTERN or is_fte(word):
        # 'Headcount' and 'FTE' under 'Basis'.
        return is_fte(word)
    if field is Field.CONTRACT:
        contracts = contract_words()
        is_known = contracts.find(word) is not None or contracts.leaves_out(word)
        return not is_known and bool(AMONG_CONTRACTS.search(form))
    if field is Field.GRADE:
        found = SOMETHING_ELSE.fullmatch(form) or AMONG_GRADES.fullmatch(form)
        found = found or OF_ANY.fullmatch(form)
    else:
        known = pattern_words().find(word) or status_words().find(word)
        is_known = bool(known) and not is_of_seconded(word)
        found = None if is_known else SOMETHING_ELSE.fullmatch(form)
    return bool(found)


def _on_numbering(totals: Totals) -> None:
    counted = (line.numbers.get(Field.PEOPLE) for line in totals.counted)
    numbers = [number for number in counted if number is not None]
    if len(numbers) >= RISING_ROWS and all(one < more for one, more in pairwise(numbers)):
        layout, heading = totals.layout, totals.layout.columns[Field.PEOPLE]
        spot = layout.sheet.name, layout.heading_cell(heading)
        totals.findings.add(doubts.may_be_numbering(*spot, heading.text, len(numbers)))


def _on_blank_genders(totals: Totals) -> None:
    layout, fields = totals.layout, list(totals.about)
    if Field.GENDER not in fields or len(fields) == 1:
        return
    place, above = fields.index(Field.GENDER), ""
    for line in totals.counted:
        if line.about[place]:
            above = line.about[place]
        elif above and word_of(line):
            cell = layout.cell(line.number, Field.GENDER)
            totals.findings.count(doubts.blank_below_a_gender(layout.sheet.name, cell, above))


def _on_hundreds(totals: Totals) -> None:
    """Ask of numbers that make a hundred over the genders of each of several groups."""
    layout, lines = totals.layout, totals.counted
    made: Counter[tuple[str, ...]] = Counter()
    for line in lines:
        words = zip(totals.about, line.about, strict=True)
        group = tuple(word for field, word in words if field is not Field.GENDER)
        made[group] += line.numbers.get(Field.PEOPLE, 0)
    if len(lines) > len(made) > 1 and all(99 <= people <= 101 for people in made.values()):
        cell = layout.cell(lines[0].number, Field.PEOPLE)
        where = f"in each of {len(made)} groups"
        totals.findings.add(doubts.may_be_percentages(layout.sheet.name, cell, where))
