"""Titles over a part of the staff, or over numbers that are no people.

'Part-time ICT staff by grade', 'ICT managers by gender' and 'Staff on maternity leave' leave the
others out; 'Average age of ICT staff' and 'Overtime hours claimed' have women and men above numbers
that are none of people. No column says so, and the numbers look like those of any staff.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from etl.checks import around as problems
from etl.checks.it_staff import of_schools
from etl.checks.problems import Findings
from etl.vocabulary.words import contract_words, pattern_words, simple
from etl.vocabulary.years import parse_year
from etl.workbooks.headings.columns import NUMBERS
from etl.workbooks.headings.identifiers import tells_persons
from etl.workbooks.headings.layout import Layout
from etl.workbooks.headings.sheet_words import (
    CUMULATIVE,
    WITHOUT,
    is_of_a_body,
    is_of_doings,
    unqualified,
)
from etl.workbooks.kind import is_people_layout
from etl.workbooks.tables.figures import is_number
from etl.workbooks.who_counts.title_others import is_of_others, is_of_posts
from etl.workbooks.whose.it_words import is_called_after_schools

STAFF = r"(?:staff|employees?|workers?|colleagues|people|those|women|men)"
LEAVE = r"(?:maternity|paternity|parental|adoption|shared parental|carers?|family|sick\w*|special)"
# After a word for cases it is a team that deals with them: 'ICT, Casework and Records team'.
NO_TEAM = r"(?! (?:(?:and|a|ac) \w+ )?(?:teams?|units?|section|services?|systems?|officers?)\b)"
LEARNERS = r"(?:apprentices|graduates|trainees|interns)"
# What is told of some of the staff, wherever it stands in a title.
OF_SOME = re.compile(
    rf"\b(?:(?:disabled|bame|bme|black|minority|lgbt\w*|neurodivergent) (?:\w+ ){{0,2}}{STAFF}|"
    rf"{STAFF} (?:\w+ ){{0,2}}?(?:from (?:an? )?(?:\w+ )?(?:ethnic|minority|black)\w*|"
    r"with (?:an? )?(?:disabilit\w+|caring|children|(?:more|less|fewer) than|at least|over|under)|"
    r"(?:on|in) (?:long term|sick\w*|career breaks?|leave|probation|call|sabbatical|flexible|zero)|"
    r"in receipt|receiving|at risk|eligible|returning|(?:aged )?(?:under|over|below|above) \d\d|"
    r"(?:in|of) (?:the |a )?(?:\w+ )?pension|new to|"
    r"(?:appointed|recruited|hired|promoted) (?:in|since)|"
    r"(?:on )?(?:graded?|grades?) \w+ (?:and|or) (?:above|over|below|under|up|higher|lower)|"
    r"who (?:are|were|have|had)? ?(?:attend|complet|t(?:ake|ook)|appl|request|receiv|return|"
    r"work(?:ed|ing)? (?:from home|part|remotely|flexibly)|disabled|eligible|trained)\w*)|"
    r"expressions? of interest|voluntary (?:severance|redundancy)|early retirement|regrad\w+|"
    r"upgraded|re ?evaluated|standby|out of hours|on call|redeployment|redeployees|"
    rf"secondment register|(?:employee relations|case ?work|complaints|requests){NO_TEAM}|"
    r"(?:digital|it|ict|change|data|wellbeing) champions|super ?users|first aiders|"
    r"grievances?|disciplinar\w+|dismissals?|capability cases|tribunals|accidents|"
    r"redundanc\w+|(?<!pay )awards?|bonus(?:es)?|market supplements?|honorari\w+|"
    rf"(?:on|taking|returning from|returners from) {LEAVE}|{LEAVE} (?:\w+ ){{0,3}}leave|"
    r"sickness absences?|"
    r"(?:union|network) members|car users|(?:home|hybrid|remote|shift) ?workers|"
    r"attendees|delegates|participants|nominations|nominees|enrolments?|mentors|mentees|"
    r"tupe lists?|(?:staff )?transfers|movers|higher duties|mileage|permit holders|"
    r"due an increment|agile workers|allowances|bank holidays?|mandatory training|appraisals|"
    r"exit questionnaires?|"
    r"lgps members|opt outs?|career breaks? register|supplementary|weekly paid|posts at risk|"
    rf"at risk {STAFF}|{STAFF} with (?:access|an? (?:\w+ )?licen[cs]e|licen[cs]es)|"
    r"women in (?:it|ict|digital|tech\w*) network|"
    r"(?:union|staff side) rep(?:resentative)?s|new parents|budget holders|speakers|"
    r"offers (?:made|accepted)|work experience students|qualifications held|who (?:have )?declared|"
    rf"(?:oh|occupational health|hr) referrals{NO_TEAM}|"
    r"managers with (?:\w+ )?(?:reports|teams?|staff)|"
    rf"{LEARNERS} and {LEARNERS}|acting up|council members|"
    r"in (?:senior|leadership|management) (?:(?:it|ict|digital|tech\w*) )?"
    r"(?:roles|posts|positions|jobs)|"
    r"who attended|budgeted posts|ar absenoldeb|staff anabl)\b"
)
# What systems report of some of the staff, and of what has happened to them.
REPORTED = re.compile(
    r"\b(?:absence|maternity|probation\w*|increments?|contract end|dbs|right to work|duplicate\w*|"
    r"exceptions?|(?:nil|zero) pay|overpayments?|timesheets?|expenses)(?: \w+){0,2}? "
    r"(?:report|list|listing|register|log|due|expired|outstanding|overdue|submissions|changed)\b|"
    r"\b(?:position|job|post|salary|pay|grade|assignment) (?:changes? )?history\b(?! current\b)|"
    r"\b(?:multi(?:ple)?|several) post holders\b|\bat risk (?:list|register|pool)\b|"
    rf"\b{STAFF} with no\b|\busers with\b|\blicen[cs]es assigned\b|\bannual leave\b|"
    r"\b(?:casual|honorary) (?:workers?|contracts?)\b|\bcareer breaks\b"
)
# A title that ends in 'only' is of some, but after these, which leave nobody out.
ONLY = " only"
OF_ALL = re.compile(
    r"\b(?:ict|it|digital|technology|services?|team|council|in post|current|active|live|headcount|"
    r"use|purposes|examples?|illustration|(?:main|primary|substantive) (?:posts?|jobs?|roles?))"
    rf"(?: {STAFF})?$"
)
# What women and men are given a number of, and are not counted by it.
NO_PEOPLE = re.compile(
    r"\b(?:(?:average|mean|median) (?!headcount|number|workforce|staff\b)\w+|overtime|"
    r"(?:training|sick(?:ness)?|absence|leave|working|holiday) (?:days|hours)|"
    r"(?:contract(?:ed|ual)?|basic|weekly|standard|total|paid) hours|hours per (?:week|month|year)|"
    r"spend(?:ing)?|expenditure|(?<!to )index|per (?:1 ?000|thousand|hundred|100|head|capita)|"
    r"(?:days|hours) (?:lost|worked|taken|claimed|paid|of)|(?:length|years) of service|"
    r"salar(?:y|ies)|earnings|hourly (?:pay|rates?)|(?:staff|pay) costs?|oed cyfartalog|"
    r"cyflog cyfartalog|oriau)\b"
)
# What the numbers are, in brackets: 'Cost by grade (£)'.
IN_A_UNIT = re.compile(r"[(\[]\s*(?:£(?:k|m|000s?)?|hours|hrs|days)\s*[)\]]", re.IGNORECASE)
# In another title these say whose numbers they are, and that a board's name is a reader's.
OF_STAFF = re.compile(
    r"\b(?:staff|workforce|headcount|employees?|people|teams?|services?|gweithlu)\b"
)
# Who leads or learns, where nothing else is told: 'ICT managers by gender'.
RANKS = re.compile(
    r"(?:^|\b(?:ict|it|digital|senior|middle|technology|services?|all|council|(?:fe)?male|"
    r"(?:wo)?men) )"
    r"(?:(?:(?:line|people|project) )?managers|apprentices|graduates|trainees|directors|"
    r"team leaders|leaders|(?:senior )?(?:leadership|management) team|(?:senior )?leadership|"
    r"(?:leadership|technical|professional) (?:roles|posts|positions|staff)|"
    r"heads of (?:service|department|it|ict|digital))"
    r"(?: in (?:it|ict|digital|technology)\b(?: \w+)?)?(?= (?:by|at|as|on) | \d|$)"
)
# Words before or in a title that make of such words a breakdown, an addressee or no news.
BREAKDOWN = re.compile(r"(?:\b(?:by|and|or|per|with|plus|showing)|[&/+,])(?: \w+)? ?$")
ADDRESSED = re.compile(r"\b(?:for|to|from|by|with|contact|author|prepared|approved)\b")
NO_NEWS = re.compile(
    r"\b(?:included|counted|counts? as|whether|should|please|both)\b|"
    r"\b(?:blanks?(?: cells)? mean|based on (?:the )?(?:main|primary|substantive)|full time is|"
    r"hours (?:per|a) week 3\d)\b(?!.*\b(?:not|only|of|exclud\w*|without)\b)"
)
OF_A_BAND = re.compile(r" (?:bands?|ranges?|scales?|grades?|groups?)\b")
CONJUNCTION = re.compile(r"\b(?:by|and|or|a|ac|neu|plus) ?$|[&/+,] ?$")
CONJUNCTION_AFTER = re.compile(r" ?(?:and|or|a|ac|neu|plus|equivalents?|hours|fte)\b| ?[&/+,]")
OF_A_NETWORK = re.compile(r"\b(?:network|union|forum|pool) members\b")
# What a file's name says besides, so that others may be in it.
SAYS_MORE = re.compile(
    r"\b(?:and|or|a|with|plus|among|inc\w*|in post|headcount|workforce|current|establishment|all|"
    r"return|collection|survey|data|template|statistics|profile|full(?! time)|by)\b"
)
# Longer titles are notes, which say this and that.
LONGEST = 120
WORDS_OF_A_TERM = 3


def on_parts(layout: Layout, name: str, titles: Iterable[str], findings: Findings) -> None:
    """Ask of each title whether its numbers are of everybody in post, where its words doubt it."""
    told = list(titles)
    is_list = is_people_layout(layout.fields)
    for title in filter(is_of_a_body, told):
        if not any(OF_STAFF.search(simple(other)) for other in told if other != title):
            findings.add(problems.part_by_title(layout.sheet.name, title))
    counted = (layout.columns[f].text for f in sorted(NUMBERS) if f in layout.columns)
    over_numbers = [text for text in counted if CUMULATIVE.search(simple(text))]
    # A mean with its number beside it is of nothing below.
    figures = {one for one, other in pairwise(told) if is_number(other) and not parse_year(other)}
    for title in (name, *told, *over_numbers):
        said = unqualified(title)
        form = simple(said)
        if not form or len(title) > LONGEST or WITHOUT.search(form) or NO_NEWS.search(form):
            continue
        if is_called_after_schools(title):
            findings.add(of_schools(layout.sheet.name, title))
        elif is_of_posts(title, is_list=is_list) and not tells_persons(layout):
            findings.add(problems.posts_by_title(layout.sheet.name, title))
        elif title not in figures and (_is_of_no_people(layout, form) or IN_A_UNIT.search(title)):
            findings.add(problems.no_people_by_title(layout.sheet.name, title))
        elif _is_of_some(said, form, is_name=title == name):
            findings.add(problems.part_by_title(layout.sheet.name, title))


def on_file_of_a_part(layout: Layout, stem: str, findings: Findings) -> bool:
    """Ask of a file that is called after some of the staff and nobody else; True where it is."""
    title = unqualified(stem.replace("_", " "))
    form = simple(title)
    if SAYS_MORE.search(form) or WITHOUT.search(form) or NO_NEWS.search(form):
        return False
    if not (_term(title) or is_of_a_rank(form) or OF_A_NETWORK.search(form)):
        return False
    findings.add(problems.part_by_title(layout.sheet.name, stem), same=on_parts)
    return True


def _is_of_some(title: str, form: str, *, is_name: bool) -> bool:
    """Whether a title, or the sheet's name, tells of some of the staff; filters are heard apart."""
    if CUMULATIVE.search(form):
        return True
    if is_name:
        return _found(OF_SOME, form) and not is_of_doings(title)
    is_filter = "=" in title or "filter" in form
    term = "" if is_filter else _term(title)
    is_term = bool(term) and simple(term) != form
    is_of_few = form.endswith(ONLY) and not OF_ALL.search(form.removesuffix(ONLY))
    is_told = _found(OF_SOME, form) or _found(REPORTED, form) or is_of_few
    return is_told or is_of_a_rank(form) or is_term or is_of_others(title)


def _is_of_no_people(layout: Layout, form: str) -> bool:
    """Whether a title is of what people have, which is not what its rows are called by: of 'Length
    of service by gender' the first column may be the length of service.
    """
    found = NO_PEOPLE.search(form)
    first = min(layout.headings, key=lambda each: each.place, default=None)
    is_label = found is not None and first is not None and found[0] in simple(first.text)
    return not is_label and _found(NO_PEOPLE, form)


def _found(words: re.Pattern[str], form: str) -> bool:
    """Whether the words say what the table is of, and not what it is broken down by."""
    found = words.search(form)
    return (
        found is not None
        and not BREAKDOWN.search(form[: found.start()])
        and not OF_A_BAND.match(form[found.end() :])
    )


def is_of_a_rank(form: str) -> bool:
    """True for 'ICT managers by gender' and the like."""
    found = RANKS.search(form)
    return found is not None and not ADDRESSED.search(form[: found.start()])


def _term(title: str) -> str:
    """The one word for a contract or working pattern in a title; '' for none, or for several.

    'Agency workers and contractors' are of one contract; 'agency and other staff' are not.
    """
    words = title.replace("-", " ").replace(",", " , ").split()
    found: dict[object, str] = {}
    before = after = 0
    for length in range(1, WORDS_OF_A_TERM + 1):
        for at in range(len(words) - length + 1):
            text = " ".join(words[at : at + length])
            term = contract_words().find(text) or pattern_words().find(text)
            if term is None:
                continue
            before += bool(CONJUNCTION.search(" ".join(words[:at]).casefold()))
            after += bool(CONJUNCTION_AFTER.match(" ".join(words[at + length :]).casefold()))
            found[term] = text
    is_one = len(found) == 1 and before == after
    return next(iter(found.values())) if is_one else ""
