"""Titles, and names of sheets, of people who may not be in post, not yet, or not of the staff."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from etl.checks import carried, doubts
from etl.checks.problems import Findings
from etl.checks.words import NOT_COUNTED
from etl.vocabulary.listed import Where, leaving, plain_names
from etl.vocabulary.populations import Status
from etl.vocabulary.words import simple, status_words
from etl.workbooks.answers import Answers
from etl.workbooks.headings.block import BOTH
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.identifiers import tells_persons
from etl.workbooks.headings.layout import Layout
from etl.workbooks.headings.sheet_words import (
    WITHOUT,
    core,
    is_no_staff,
    is_of_a_body,
    is_of_doings,
    is_of_no_one,
    is_of_seconded,
    may_be_no_staff,
    says_seconded,
    unqualified,
)
from etl.workbooks.tables.added import say
from etl.workbooks.who_counts.flows_alone import is_of_starters
from etl.workbooks.who_counts.title_parts import SAYS_MORE, on_file_of_a_part, on_parts
from etl.workbooks.whose.it_words import ROLE, is_it
from etl.workbooks.whose.years_said import years_said
from etl.workbooks.words.naming import councils_in

NOT_IN_POST = re.compile(
    rf"{leaving(Where.TITLES, Where.TITLES_OF_LEAVERS).pattern}|"
    r"\b(?:(?<!award )(?<!filters )applied(?! filters?)|new (?:\w+ )?posts)\b"
)
# Whoever answered may be some of the staff, or others.
OF_ANSWERS = re.compile(r"\b(?:surveys?|respondents?|questionnaires?|polls?|arolwg|ymatebwyr)\b")
SURVEY = re.compile(r"\bsurveys?\b(?! resp)", re.IGNORECASE)
OF_STAFF_ANSWERS = re.compile(
    r"\b(?:staff|employees?|workforce|members?|people|officers?|pulse|engagement|respondents?|polls?|"
    r"responses)\b"
)
# Beside it, a survey is one of councils.
IN_POST = re.compile(r"\bin post\b|\byn y swydd\b|\bmewn swydd\b")
# Only a last day tells when somebody left.
OF_LEAVING = leaving(Where.TITLES_OF_LEAVERS)
OF_LEAVING_ROWS = leaving(Where.HEADINGS)
# The same in the name of a sheet; in a title they may be said of names or columns.
GONE_SHEET = leaving(Where.SHEETS)
GONE_MEMBERS = re.compile(rf"(?:{GONE_SHEET.pattern}|past|previous) members?(?:hip)?")
# Figures of a day to come, by their own word or by one after the year.
FORECAST = re.compile(
    r"\b(?:forecasts?|forecasted|projections?|projected|predicted|rhagolwg|rhagolygon|indicative|"
    r"(?:budgeted|planned|proposed|future|target) (?:(?:ict|it|digital|service|team|staffing) )*"
    r"(?:establishment|structure|headcount|staffing|"
    r"workforce|posts?|grades?|operating model)|"
    r"(?:establishment|structure|headcount|staffing|workforce)\b.* (?:proposed|to be))\b|"
    r"\b(?:19|20)\d\d(?: \d\d)? (?:targets?|plan(?:ned)?|estimated?|estimates|budget)$|"
    r"\bheadcount plan\b|\bbudget (?:19|20)\d\d\b|"
    r"^(?:targets?|planned|estimated|budget(?:ed)?) (?:for )?(?:19|20)\d\d|"
    r"^(?:(?:our|staffing|workforce) )?targets?(?: (?:headcount|staffing))?$|"
    r"\b(?:staff|headcount|workforce|staffing)(?: numbers)? (?:targets?|plan|budget(?:ed)?|change)"
    r"(?: (?:for|by|in) .*)?$"
)
# Words that say no more of whose table it is: 'ICT leavers by grade, year ending 31 March 2025'.
OF_ANY_TITLE = plain_names(Where.TITLES)
SEVERAL = re.compile(r"[&+]|\b(?:and|a|ac)\b", re.IGNORECASE)
# A team where nothing says that its people are applicants.
TEAM_OF_APPLICATIONS = re.compile(r"(?:\b(?:ict|it|digital|business|corporate) )?\bapplications\b")
# A filter's value that says that its words are of nobody there, or of no fewer: 'Leaver?', 'No'.
SAYS_NO = frozenset(("no", "n", "nage", "all", "false", "0"))
# Columns that say who is in post, so that no title needs to; and who of those who left is not.
TELLS = frozenset((Field.STATUS, Field.START, Field.LEAVING))
TELLS_OF_LEAVING = TELLS - {Field.START}
NOT_TOLD_BY_START = (Status.PROMOTED, Status.APPLIED, Status.SHORTLISTED)
TELLS_OF_OTHERS = frozenset((Field.STATUS,))


@dataclass(frozen=True, slots=True)
class _Doubt:
    """What a title may say that its people are, and the columns that would tell so themselves."""

    proposal: str
    told_by: frozenset[Field]


def on_titles(
    layout: Layout, stem: str, answers: Answers, findings: Findings, *, of_council: bool
) -> None:
    """Ask of flows, and of people who may be no staff, that only a title or the name of the sheet
    or file tells of, or let it be their status.
    """
    name = layout.sheet.name
    if of_council:
        _on_parts(layout, stem, findings)
    for title, beside in (*pairwise((name, *layout.titles, "")), (stem, "")):
        if simple(beside) in SAYS_NO:
            continue
        if title == stem:
            doubt = _doubt_of_file(layout, stem, of_council=of_council)
        else:
            doubt = _doubt(layout, title, is_name=title == name, of_council=of_council)
        told_by = doubt.told_by if doubt else TELLS
        # A first day tells nothing of those who applied or were promoted.
        is_of_others = doubt is not None and doubt.proposal in NOT_TOLD_BY_START
        if is_of_others or (doubt and doubt.proposal == Status.JOINED and is_of_starters(layout)):
            told_by -= {Field.START}
        if doubt is None or layout.fields & told_by:
            continue
        answer = answers.word(Field.STATUS, title)
        if answer is None and layout.fields >= BOTH and (flow := flow_said(title)):
            findings.add(carried.said_by_title(name, title, Field.STATUS))
            say(layout, Field.STATUS, flow)
            return
        if answer is None:
            findings.add(doubts.may_not_be_in_post(name, title, doubt.proposal), same=NOT_IN_POST)
        elif answer != Status.IN_POST:
            say(layout, Field.STATUS, title)
            return


def _on_parts(layout: Layout, stem: str, findings: Findings) -> None:
    """Ask of a part of the staff, by the titles or else by the file's name."""
    titles = [title for title in layout.titles if not NOT_IN_POST.search(simple(title))]
    on_parts(layout, layout.sheet.name, titles, findings)
    called = stem.replace("_", " ")
    is_asked = on_file_of_a_part(layout, stem, findings)
    if not (is_asked or layout.titles or NOT_IN_POST.search(simple(called))):
        on_parts(layout, "", (called,), findings)


def flow_said(title: str) -> str:
    """The word for a flow in 'ICT leavers 2024/25', where a title says it with its year and nothing
    else; empty for any other title.
    """
    if SEVERAL.search(title) or len(years_said(title, date.max, of_forms=False)) != 1:
        return ""
    named = {word for council in councils_in(title, None) for word in simple(council.name).split()}
    word = " ".join(each for each in core(title).split() if each not in OF_ANY_TITLE | named)
    return word if status_words().find(word) not in (None, Status.IN_POST) else ""


def is_team_name(layout: Layout, name: str) -> bool:
    """True for 'Applications', which is a team where its people have staff numbers or have started,
    and beside other teams of IT, where nothing else is of applicants.
    """
    if not TEAM_OF_APPLICATIONS.fullmatch(simple(name)):
        return False
    others = [each for each in layout.beside if each != name]
    are_teams = any(is_it(ROLE, each) for each in others)
    is_beside_teams = are_teams and not any(NOT_IN_POST.search(simple(each)) for each in others)
    return is_beside_teams or bool({Field.STAFF_NUMBER, Field.START} & layout.fields)


def _of_moved(words: str) -> _Doubt | None:
    """What words of applicants, starters and leavers say; None where there are none."""
    if (moved := NOT_IN_POST.search(words)) is None:
        # 'Left' says so alone, and in other titles of a side or what remains.
        status = status_words().find(words)
        return None if status in (None, Status.IN_POST) else _Doubt(status, TELLS)
    is_leaving = OF_LEAVING.fullmatch(moved[0])
    # Of applications nobody can tell whether they are a team's or for a post.
    may_be_team = TEAM_OF_APPLICATIONS.fullmatch(moved[0])
    status = None if may_be_team else status_words().find(moved[0])
    return _Doubt(status or "", TELLS_OF_LEAVING if is_leaving else TELLS)


def _says_who_left(layout: Layout) -> bool:
    """Whether a column that is not read may say so row by row ('Leaver?'), which is asked about."""
    return any(OF_LEAVING_ROWS.search(simple(each.text)) for each in layout.unknown)


def _doubt_of_file(layout: Layout, stem: str, *, of_council: bool) -> _Doubt | None:
    """What a file's name says of its people where it says nothing else: 'ICT leavers 2024-25'."""
    called = unqualified(stem.replace("_", " "))
    words = TEAM_OF_APPLICATIONS.sub("", simple(called))
    if moved := _of_moved(words):
        is_more = SAYS_MORE.search(words) or WITHOUT.search(words) or _says_who_left(layout)
        return None if is_more else moved
    if layout.titles:
        return None
    # A file whose table has no title is called by its name alone; councils answer surveys.
    called = SURVEY.sub(" ", called)
    return _doubt(layout, called, is_name=False, of_council=of_council)


def _doubt(layout: Layout, title: str, *, is_name: bool, of_council: bool) -> _Doubt | None:
    title = unqualified(title)
    words = simple(title)
    is_team = any(is_team_name(layout, each) for each in (title, layout.sheet.name))
    if Field.STAFF_NUMBER in layout.fields or is_team:
        words = TEAM_OF_APPLICATIONS.sub("", words)
    if (moved := _of_moved(words)) and not WITHOUT.search(words):
        return moved
    if gone := GONE_SHEET.search(words) if is_name else GONE_MEMBERS.fullmatch(core(title)):
        return _Doubt(status_words().find(gone[0]) or "", TELLS_OF_LEAVING)
    if (is_of_seconded(title) if is_name else says_seconded(title)) and not WITHOUT.search(words):
        return _Doubt("", TELLS_OF_OTHERS)
    is_said_so = not (WITHOUT.search(words) or is_of_a_body(title))
    is_to_come = FORECAST.search(words) and is_said_so
    # Committees of the Society, of which somebody holds a post.
    is_of_posts = layout.of_members and Field.SOCIETY_POST in layout.fields
    is_of_answers = OF_ANSWERS.search(words) and not IN_POST.search(words)
    # Where each row is a council's, councils answered.
    by_councils = {Field.COUNCIL, Field.WOMEN, Field.MEN} <= layout.fields
    is_of_answers = is_of_answers and not (by_councils and not OF_STAFF_ANSWERS.search(words))
    is_of_some = is_of_answers or (is_name and is_of_doings(title) and not is_of_posts)
    if is_to_come or (is_of_some and not tells_persons(layout)):
        return _Doubt(NOT_COUNTED, TELLS_OF_OTHERS)
    is_of_none = layout.beside and is_of_no_one(title)
    if is_name and of_council and (may_be_no_staff(title) or is_of_none):
        return _Doubt(NOT_COUNTED if is_no_staff(title) else "", TELLS_OF_OTHERS)
    return None
