"""Notes by which some of the staff are in no row, or in two, or numbers are not of the staff.

'Excludes senior managers', 'Grade 12 is not shown', 'Numbers under 5 have been replaced by 0',
'Gender is based on title', 'Source: exit interviews', 'Figures show applications'.
"""

import re
from collections.abc import Iterable, Iterator

from etl.workbooks.whose.it_words import DEPARTMENT, is_it

# Whose leaving out is as it should be, and what is nobody.
NOT_OF_THE_STAFF = re.compile(
    r"\b(?:non|not|no|agency|contract\w*|consult\w*|interims?|casuals?|bank|vacan\w*|unfilled|"
    r"leavers?|left|schools?|teachers?|teaching|councillors?|members|suppliers?|partners?|"
    r"outsourced|other|outside|external|volunteers?|starters?|future|capita|trusts?|companies|"
    r"company|overtime|percent\w*|totals?|names?|(?:staff|payroll|employee) (?:numbers?|details)|"
    r"fte|salar\w+|pay)\b"
)
OF_THE_STAFF = re.compile(
    r"\b(?:staff|employees?|people|workers|those|anyone|colleagues|women|men|teams?|desk|managers?|"
    r"leaders?|directors?|heads?|officers?|grades?|bands?|levels?|apprentices?|trainees?|interns?|"
    r"(?:part|full) time|"
    r"graduates?|technicians?|analysts?|developers?|engineers?)\b"
)
EXCLUDING = re.compile(
    r"\b(?:exclud(?:es?|ing)|excl|(?:does|do) not include|not including|omits?|omitting|minus) "
    r"(?P<who>.{3,90})$"
)
WERE = r"(?:is|are|was|were|has been|have been)"
EXCLUDED = re.compile(
    rf"^(?P<who>.{{3,60}}?) (?:(?:{WERE} )?not (?:shown|included|counted)|{WERE} (?:excluded|"
    r"omitted|left out|missing|not available|awaited|outstanding))\b"
)
# Numbers that are withheld are asked about where they stand.
OF_CELLS = re.compile(r"\b(?:figures?|numbers?|values?|cells?|counts?) (?:of|for|below|under|less|"
                      r"fewer|between)\b")  # fmt: skip
NUMBERS = r"(?:figures?|numbers?|data|counts?|values?|tables?)"
WHAT = (
    r"posts|contracts|assignments|occupancies|accounts|licen[cs]es|applications|applicants|"
    r"appointments|promotions|vacancies|requests|(?:new )?(?:starters|joiners|leavers)"
)
SMALL = r"(?:under|below|fewer than|less than|between|small|up to|1 to [2-9])"
NAMES = r"(?:first ?names?|forenames?|names?|titles?|salutations?|honorifics?)"
PEOPLE = (
    r"(?:staff|people|employees|they|who|apprentices|managers|trainees|leaders|secondees|officers)"
)
NOT_THE_STAFF = (
    rf"\b{NUMBERS} (?:are|is|represent|shows?|refer to|relate to|count)(?: of| for)?"
    rf"(?: all)?(?: the)?(?: number of)? (?:{WHAT})\b(?! and (?:people|staff))",
    rf"\b{NUMBERS} (?:are |is )?(?:shown )?(?:as a percentage|per (?:\d+|head|hundred|thousand))\b",
    rf"\b{NUMBERS} (?:are|is) (?:shown )?(?:a |an |the )?(?:\w+ ){{0,2}}average\b",
    rf"\b{NUMBERS} (?:\w+ ){{0,3}}(?:carried|brought|rolled) forward\b",
    rf"\b{NUMBERS} (?:\w+ ){{0,3}}(?:the )?same as (?:for |in )?(?:(?:19|20)\d\d|last year)\b",
    r"\b(?:sources?|based on|taken from|derived from) (?:\w+ ){0,3}?(?:applicant|recruitment|"
    r"exit|training|survey|questionnaire|active directory|user accounts?|email accounts?|"
    r"pay gap|gpg|absence|sickness|leavers?|licen[cs]e)\b",
    r"\b(?:full pay )?relevant employees (?:only|as defined)\b",
    r"\bbased on \d+ (?:percent |per cent )?(?:of|responses|respondents|replies|returns)\b",
)
NOT_AS_COUNTED = (
    rf"\b{SMALL} .{{0,30}}\b(?:replaced|shown|reported|recorded|entered|displayed|set|treated) "
    r"(?:by|as|with|to|at) (?:a )?(?:zero|nil|one|three|five|\d)\b",
    rf"\b(?:gender|sex) (?:was|is|were|has been) (?:\w+ )?(?:assigned|based|taken|inferred|derived|"
    rf"determined|identified) (?:from|on|by|using) (?:\w+ ){{0,2}}{NAMES}\b",
    r"\bnot (?:\w+ ){0,4}(?:gender|sex|say|stated?|declared?|disclosed?)\b(?: \w+){0,3} "
    r"(?:are|were|have been) (?:included|counted|shown|treated|recorded) (?:in|as|with|under) "
    r"(?:the )?(?:fe)?(?:males?|men|women)\b",
    r"\bjob ?sharers? (?:are |is )?(?:\w+ )?counted as (?:one|1)\b|"
    r"\bshared by two (?:\w+ ){0,4}counted as (?:one|1)\b",
    r"\bpart time(?:rs)?(?: \w+)? (?:are |is )?(?:counted|shown) (?:as a proportion|pro rata)\b",
)
NOT_ONCE = (
    rf"\b{PEOPLE} (?:are|were|is)? ?also (?:shown|counted|listed|included) (?:in|under|with|at)\b",
    r"\b(?:leavers?|left(?: \w+){0,4}|starters?|vacanc(?:y|ies)|vacant posts) "
    r"(?:are|were|have been) (?:also )?(?:included|counted|shown)\b"
    r"(?! (?:as|in|on) (?:\w+ )?(?:leavers|separate))|"
    r"\bleavers (?:have |are |were )?(?:not |still )(?:yet )?(?:to be |been )?removed\b",
    rf"\b{NUMBERS} (?:are |is )?combined\b.*\b(?:councils|authorities|boroughs|organisations)\b",
    r"\bboth organisations\b|\b(?:staff|people|employees) hosted (?:for|by|on behalf)\b",
    r"\b(?:heads? of \w+|directors?|managers?|apprentices|trainees) (?:is|are) (?:shown|counted|"
    r"reported) (?:under|with|by|within) (?!grades?\b|their\b|this\b|gender|sex\b|it\b|ict\b)",
    r"^(?:\w+ ){0,2}(?:managers|leaders|officers|apprentices|graduates|women|men|"
    r"starters|joiners|leavers) only$",
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|several|\d+) of "
    r"(?:these|those|them|(?:the|our) \w+)(?: (?!not\b|never\b)\w+){0,2}? "
    r"(?:left|resigned|retired|employed by (?!the council|us\b|the authority))\b(?! school)",
)
# Another employer's people, and those to come.
NOT_THEIRS = (
    r"\b(?:includ(?:es?|ing) (?!no\b|not\b)(?:\w+ ){0,4}?(?:suppliers?|capita|agilisys|third party|"
    r"who (?:will )?start|starters from|schools? (?:ict|it)\b)|(?:suppliers?|third party|capita) "
    r"(?:staff|people|employees|workers) (?:are |were )?(?:also )?included)\b",
    r"\bshared (?:ict |it |digital )?service with\b",
    r"\bincludes? (?:\d+|one|two|three|four|five|six) (?:\w+ ){1,4}?"
    r"(?:council|borough|authority)s? (?:staff|employees|people|officers|posts)\b",
)
NOT_WHOLE = (
    r"^(?:sample|top \d+|first \d+) only$",
    r"\b(?:estimated (?:figures|numbers|data)|averages of (?:the )?(?:four |quarter|month))\b",
    r"\b(?:not complete|do not use|superseded|see (?:the )?(?:corrected|updated|revised) version|"
    r"response rate|columns (?:are )?(?:swapped|transposed|in the wrong order)|"
    r"continued (?:on (?:the )?(?:next|following)|overleaf)|^truncated$)\b",
)
SAID = tuple(map(re.compile, (*NOT_THE_STAFF, *NOT_AS_COUNTED, *NOT_ONCE, *NOT_THEIRS, *NOT_WHOLE)))
# What one part of a sentence denies another may say.
DENIED = re.compile(r"\b(?:not|no(?! of)|never|nobody|none)\b(?!.*\b(?:and|but|except)\b)")
INCLUDING = re.compile(
    r"\b(?:includ(?:es?|ing)|inclusive of|yn cynnwys)\b"
    r"(?: (?!exclud|not\b|no\b|but\b|except)\S+){0,6}? (?P<who>leavers?|left|vacan\w+|applicants?|"
    r"future starters?|terminated|inactive|(?:past|former) (?:staff|employees?)|"
    r"councillors?|elected members|board members|volunteers?)\b"
    r"(?!(?: \S+){0,2} (?:no|n|false|off|0)$)"
)
# What a report was asked and answered: 'Exclude leavers: No', 'Active only: N'.
NOT_LEFT_OUT = re.compile(
    r"\b(?:exclud\w* (?:\w+ )?(?:leavers?|vacan\w+|terminated|inactive)(?: \w+)?|"
    r"leavers? (?:excluded|removed)|(?:active|current)(?: staff| employees?)? only) (?:no?|false)$"
)
ABBREVIATED = "".join(rf"(?<!\b{word}\.)" for word in ("excl", "incl", "inc", "no", "nos"))
BETWEEN_SENTENCES = re.compile(rf"(?<=[.;!?]){ABBREVIATED}\s+(?!(?:yes|no|y|n)$)|\n", re.IGNORECASE)


def said_to_be_in(form: str) -> str:
    """Who is said to be in the numbers who is not in post; '' for nobody."""
    if found := NOT_LEFT_OUT.search(form):
        return found[0]
    found = INCLUDING.search(form)
    is_said = found is not None and not DENIED.search(form[: found.start()])
    return f"including … {found['who']}" if found and is_said else ""


def sentences_of(note: str) -> list[str]:
    """What a note says in one sentence and in the next: neither denies what the other says."""
    return [said for each in BETWEEN_SENTENCES.split(note) if (said := each.strip())]


def said_of_some(form: str) -> str:
    """The words of a note, in simple form, that leave some out or count others; '' for none."""
    return first_said(SAID, form) or next(_left_out(form), "")


def first_said(patterns: Iterable[re.Pattern[str]], form: str) -> str:
    """The words that one of them finds in a note where none before them denies it; else ''."""
    for words in patterns:
        found = words.search(form)
        if found and not DENIED.search(form[: found.start()]):
            return found[0]
    return ""


def _left_out(form: str) -> Iterator[str]:
    for words in (EXCLUDING, EXCLUDED):
        found = words.search(form)
        if found is None or OF_CELLS.search(found["who"]):
            continue
        who = found["who"]
        are_staff = OF_THE_STAFF.search(who) or is_it(DEPARTMENT, who)
        if are_staff and not NOT_OF_THE_STAFF.search(who):
            yield found[0]
