"""The words by which a column may tell who counts, and what they would mean under its heading."""

import re
from collections.abc import Iterable, Sequence

from etl.checks.flags import BLANK, COUNTS, FILLED
from etl.checks.words import NOT_COUNTED
from etl.vocabulary.listed import Where, leaving, not_staff, words_of
from etl.vocabulary.words import simple
from etl.workbooks.headings.columns import heading_key

# Headings that tell who counts: a flag of leavers, or of the IT staff.
TELLING = re.compile(
    r"leavers?|(?:has )?left|retired|resigned|terminated|attrition|reason for leaving|"
    r"(?:employment )?(?:leaving|end|exit|termination) reason|rheswm gadael|(?:wedi )?gadael|"
    r"(?:is )?(?:current|active)(?: employee| staff| user| worker| record)?|"
    r"(?:current|active) y n|still employed|in post|"
    r"(?:in |is )?(?:it|ict)(?: (?:post|role|staff|employee))?(?: y n)?"
)
# The same of digital staff, who may be some of the digital and IT staff that a file is of.
OF_DIGITAL = re.compile(r"(?:is )?digital(?: (?:post|role|staff|employee))?(?: y n)?")
# Headings of the day or month that a row is of, where a list has a row for each.
OF_DAYS = re.compile(
    r"months?|periods?|quarters?|hal(?:f|ves)(?: years?)?|waves?|chwarter|mis|"
    r"(?:snapshot|census|extract|report(?:ing)?|position)"
    r"(?: (?:date|day|month|period|quarter))?|(?:pay(?:roll)?|pay run) (?:months?|dates?|periods?|"
    r"runs?)|as at(?: date)?|data as at|week(?: ending)?|"
    r"(?:date |month |period )?last paid(?: date| period| month| on)?|"
    r"last pay(?:ment|roll)?(?: run)? (?:date|period|month)"
)
# Headings of columns that only somebody's row has filled who is gone, or nobody's.
OF_LEAVING = leaving(Where.HEADINGS)
# Headings of why somebody left, whose words are not for anybody else.
OF_REASONS = re.compile(rf"{OF_LEAVING.pattern}|\b(?:reasons?|rheswm)\b")
# Headings of what somebody is or has become, in words or codes of the sender's own.
OF_STATUS = re.compile(
    r"\b(?:status|statws|stat ?\d?|movements?|actions?|events?|transactions?|occupancy|"
    r"hir(?:e|ing) types?)\b"
)
# Headings of who did or has something: there are names under them.
OF_PERSONS = re.compile(
    r"\b(?:by|to|owners?|holders?|managers?|supervisors?|names?|officers?|contacts?|approvers?|"
    r"authors?|who|persons?|leads?|gan|enw)\b"
)
# Headings of who employs somebody, who may be another than the council.
OF_EMPLOYER = re.compile(
    r"employers?(?: names?)?|(?:employed|paid) by|works for|tenant|company|"
    r"employing (?:body|organisation|authority|company)|"
    r"(?:home|host|parent|lead|partner|sovereign) (?:authority|council|organisation|employer)"
)
# Headings of which export or return a row is of, and words of a year under them.
OF_EXPORTS = re.compile(r"\b(?:returns?|data ?sets?|sources?|periods?|extracts?|collections?)\b")
OF_A_YEAR = re.compile(r"(?:.* )?(?:20\d\d|\d\d \d\d)(?: .*)?")
# A title of a post without anybody, whoever's gender stands beside it.
OF_A_VACANCY = re.compile(r".+ vacan(?:t|cy)(?: post)?|vacant .+")
# Headings of whether somebody is to be counted.
OF_COUNTING = re.compile(
    r"\b(?:headcount|payroll|in scope|scope|included?|counted|establishment status)\b"
)
# Headings of what is so of whoever is there.
OF_BEING_THERE = re.compile(
    r"\b(?:current|currently|active|still|in|filled|payroll|live|include|included|scope|headcount|"
    r"employed|primary|main|occupied|it|ict|digital)\b"
)
# Headings of which of somebody's posts is the main one.
OF_MAIN_POSTS = re.compile(
    r"(?:is )?(?:primary|main|principal)"
    r"(?: (?:assignment|job|position|post|role|appointment|occupancy))?"
    r"(?: (?:flag|indicator|y n|yn|ind))?"
)
# What remarks and names say of somebody who is gone.
GONE = leaving(Where.REMARKS)
# Words of nobody in post, under whatever heading they stand; and those that other things may be.
NOBODY = words_of("leaving", Where.NOBODY)
VACANT = frozenset(("vacant", "vacancy", "vacant post", "vacant position", "swydd wag", "unfilled",
                    "unfilled post", "post vacant", "to be recruited", "tbr", "frozen post",
                    "gwag"))  # fmt: skip
OVER_POSTS = ("posts", "positions", "vacancies")
# Some of these letters stand in each of them; hardly any name or number has them.
MAY_BE_VACANT = ("vac", "wag", "unf", "recr", "tbr", "froz")
# The same within a few words, such as 'Offer withdrawn'.
NOBODY_WITHIN = leaving(Where.WITHIN)
NOT_THERE = NOBODY | frozenset(
    ("no", "n", "nage", "na", "nac ydy", "nac oes", "false", "closed", "disabled", "expired",
     "suspended", "previous", "past", "old", "out", "excluded", "exclude", "archived", "archive",
     "dormant", "off", "not active", "gone")
)  # fmt: skip
THERE = frozenset(("current", "active", "occupied", "filled", "live", "in post", "present", "llawn",
                   "open", "included", "enabled"))  # fmt: skip
# In one column: what a row is of, a post or whoever holds one.
OF_A_POST = frozenset(("post", "position", "job", "establishment", "establishment post",
                       "post only", "s", "o", "swydd"))  # fmt: skip
OF_A_PERSON = frozenset(("person", "employee", "holder", "post holder", "postholder", "incumbent",
                         "staff", "staff member", "individual", "p", "unigolyn"))  # fmt: skip
YES = frozenset(
    ("y", "yes", "ie", "ydy", "oes", "true", "1", "x", "tick", "✓", "✔", simple(FILLED))
)
NO = frozenset(("n", "no", "nage", "nac ydy", "nac oes", "false", "0", "", simple(BLANK)))
YES_AND_NO = YES | NO
TICKED = YES | {""}
BITS = frozenset(("0", "1"))
# A column with more words than these is no flag.
WORDS_OF_A_FLAG = 4
# So many letters of a word stand in a heading of the same thing: 'Disability', 'Expiry'.
STEM = 5
# The day, week, month or quarter that a row is of.
MONTH = (r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|"
         r"july|august|september|october|november|december|ionawr|chwefror|mawrth)")  # fmt: skip
DAY = re.compile(
    rf"\d{{4}} \d\d? \d\d?(?: 00 00(?: 00)?)?|\d\d? \d\d? \d{{2,4}}|(?:.* )?{MONTH}(?: .*)?|"
    r"(?:week|wk|period|month|quarter|qtr|q|p|chwarter) ?\d\d?(?: .*)?"
)
WORDS_OF_A_DAY = 5
HALVES = frozenset(("h1", "h2"))
SNAPSHOT = re.compile(r"\d{4} 0?3 31\b.*|31 0?3 \d{2,4}|(?:.* )?(?:mar|march|mawrth)(?: .*)?")


def is_vacant(text: str) -> bool:
    """True for 'Vacant', 'To be recruited' and the like, which stand in place of somebody."""
    if not _may_be_vacant(text):
        return False
    form = simple(text)
    return form in VACANT or form.startswith("vacant ")


def any_vacant(texts: Iterable[str]) -> bool:
    """True where one of them is vacant. Most rows have none, so a glance at all comes first."""
    texts = list(texts)
    return _may_be_vacant("\n".join(texts)) and any(map(is_vacant, texts))


def is_vacancy(cells: Sequence[object]) -> bool:
    """True for the row of a vacant post; alone, 'Vacant posts' stands over those of others."""
    words = [cell for cell in cells if isinstance(cell, str)]
    return any_vacant(words) and not (len(cells) == 1 and simple(words[0]).endswith(OVER_POSTS))


def _may_be_vacant(text: str) -> bool:
    letters = text.casefold()
    return any(some in letters for some in MAY_BE_VACANT)


def is_of_a_day(form: str) -> bool:
    """True for the simple form of a day, a week, a month or a quarter; a blank is none."""
    return len(form.split()) <= WORDS_OF_A_DAY and bool(DAY.fullmatch(form))


def are_of_times(heading: str, words: Iterable[str]) -> bool:
    """Whether the same people stand in each row, as those of months and halves of a year do."""
    is_said = OF_DAYS.fullmatch(heading_key(heading)) is not None
    return is_said or HALVES.issuperset(map(simple, words))


def is_plain(form: str) -> bool:
    """True for a word that is a flag's or a day's, and can be no name or remark."""
    known = YES_AND_NO | NOT_THERE | THERE | OF_A_POST | OF_A_PERSON | not_staff()
    return form in known or is_of_a_day(form)


def proposal(heading: str, word: str) -> str:
    """What a word would mean under a heading; '' where neither tells."""
    form = simple(word) or word
    if form in YES_AND_NO:
        return _of_yes_or_no(heading_key(heading), is_yes=form in YES)
    if is_of_a_day(form):
        return COUNTS if SNAPSHOT.fullmatch(form) else ""
    if (
        form in NOT_THERE | OF_A_POST | not_staff()
        or GONE.search(form)
        or NOBODY_WITHIN.search(form)
    ):
        return NOT_COUNTED
    return COUNTS if form in THERE | OF_A_PERSON else ""


def _of_yes_or_no(heading: str, *, is_yes: bool) -> str:
    if OF_LEAVING.search(heading):
        return NOT_COUNTED if is_yes else COUNTS
    if OF_BEING_THERE.search(heading):
        return COUNTS if is_yes else NOT_COUNTED
    return ""


def tells_others(form: str, words: Iterable[str]) -> bool:
    """Whether a heading is of employers, or of an export where each word below it has a year."""
    is_of_exports = bool(OF_EXPORTS.search(form)) and all(map(OF_A_YEAR.fullmatch, words))
    return is_of_exports or bool(OF_EMPLOYER.fullmatch(form))


def is_flag(words: set[str], *, known: bool) -> bool:
    """Whether a column's few words tell some of its rows from others as not being there."""
    if not _has_few(words):
        return False
    if words & NOBODY or any(map(NOBODY_WITHIN.search, words)):
        return True
    if words & OF_A_POST and words & OF_A_PERSON:
        return True
    if known or len(words) < 2:
        return False
    return bool(words & NOT_THERE) or words == BITS or words <= TICKED


def is_flag_of_others(form: str, words: set[str]) -> bool:
    """The same under a heading of something else: 'Opted out' of a pension, an appraisal 'not
    started' and 'Disabled' under 'Disability' say of nobody that they are gone.
    """
    gone = {word for word in words & NOT_THERE if word[:STEM] not in form}
    return _has_few(words) and not gone <= YES_AND_NO


def _has_few(words: set[str]) -> bool:
    return len(words - {""}) <= WORDS_OF_A_FLAG
