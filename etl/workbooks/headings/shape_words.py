"""What words in headings and label columns stand for, by the vocabulary: evidence, no guess."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from etl.vocabulary.councils import register
from etl.vocabulary.listed import Where, unit_words
from etl.vocabulary.pay import place_on_scale
from etl.vocabulary.totals import REMARK
from etl.vocabulary.words import (
    contract_words,
    genders_in,
    grade_words,
    pattern_words,
    simple,
    status_words,
)
from etl.vocabulary.years import parse_year
from etl.workbooks.headings.columns import Field, heading_key, known_headings
from etl.workbooks.headings.layout import is_sum
from etl.workbooks.headings.membership_words import are_membership_grades

# Footnotes on a heading: 'Woman 10', 'Male (2)', 'Total [note 3]', 'Teachers*'.
FOOTNOTE = re.compile(r"(?:\s*\(\d{1,2}\)|\s*\[[^\]]{1,8}\]|(?<=[a-zA-Z])\s\d{1,2}|\s*\*+)$")
# A heading over numbers that each have their share in brackets: 'Female n (%)', 'Men, No. (%)'.
WITH_SHARES = re.compile(r"\W*\b(?:n|no\.?|number|count)\W*\(\s*%\s*\)$", re.IGNORECASE)
# Of the words in a column, as many as these (in 100) must be known for it to be told by them.
EVIDENCE = 60
LOOKED_AT = 25
FTE = frozenset(("fte", "ftes", "full time equivalent", "full time equivalents", "wte",
                 "whole time equivalent", "whole time equivalents"))  # fmt: skip
NOT_FTE = re.compile(
    r"\b(?:not?|(?:rather|other) than|excluding|instead of|nid|dim) (?:the |an? )?"
    r"(?:ftes?|wtes?|(?:full|whole) time equivalents?)\b|"
    # How long the week is of whoever works full time; not 'Numbers are FTE based on 37 hours'.
    r"\b(?:(?:1|one) (?:fte|wte)|(?:fte|wte) (?:is|means|equals?))"
    r"(?: (?:is|means|based|on|of|equals?|an?)){0,4} (?:3[5-9]|40)(?: \d+)? "
    r"h(?:ou)?rs\b"
)
HEADCOUNTS = frozenset(("headcount", "head count", "hc", "n", "base", "number", "number of people",
                        "number of staff", "people", "persons", "number of responses", "no",
                        "staff", "employees", "number of employees", "count",
                        "no of employees", "no of staff", "no of people", "no employees",
                        "assignment head count",
                        "number of respondents"))  # fmt: skip
# How pivot tables call their numbers.
COUNT_OF = re.compile(r"(?:distinct )?count of .+|sum of (?:headcount|head count|hc|people|staff)")
# A table may have rows of these beside anything else: nobody is in two of them.
PARTS_OF_A_COUNCIL = unit_words(Where.PARTS)
# Beside those, headings of words of which everyone has one: nobody is in two such rows.
OF_ONE_SORT = PARTS_OF_A_COUNCIL | unit_words(Where.ONE_SORT)
OF_SEVERAL = unit_words(Where.SEVERAL)
MANAGERS = frozenset(("manager", "line manager", "manager name", "supervisor", "team leader"))
AGES = frozenset(("age", "ages", "oed", "oedran"))
NO_AGE = frozenset(("", "unknown", "not known", "not recorded", "not stated", "missing", "blank"))
SHORT_HEADING = 4
# Between what stood in two columns.
TOGETHER = " / "
# Words in the names of councils' directorates.
DIRECTORATES = unit_words(Where.SHEETS)
WHOLES = frozenset(("summary", "total", "all", "overall", "whole", "council", "corporate"))
SHARES = frozenset(("percentage", "percent", "per cent", "pct", "share", "proportion"))


# Beside this year's people: the difference from another year.
DIFFERENCE = re.compile(
    r"\+ ?/ ?[-–−]|±|[+-]/[+-]|Δ|"
    r"(?:net |yearly |annual |year on year )?(?:change|diff|difference|variance|movement|newid|"
    r"gwahaniaeth)(?: (?:since|from|on|in|over) .*| \d.*)?"
)
# Beside this year's people: those of another year, and what is aimed at.
COMPARED = re.compile(
    r"(?:the )?(?:last|previous|prior|preceding)(?: reporting| financial)? years?(?: .*)?|"
    r"(?:\d{2,4} )?targets?(?: (?:for )?(?:\d.*|share|number|headcount))?|"
    r"y ?ledd (?:ddiwethaf|flaenorol)|y flwyddyn (?:ddiwethaf|flaenorol)|targed"
)
# Of no day that has been: 'Forecast', '2027 (projected)', 'Planned headcount'.
TO_COME = re.compile(
    r"\b(?:forecast(?:s|ed)?|proj(?:ect(?:ed|ions?))?|predict(?:ed|ions?)|target(?:s|ed)?|plan(?:ned)?|"
    r"estimated?|estimates|anticipated|expected|budget(?:ed)?|aspirations?|rhagolwg|rhagolygon|"
    r"amcangyfrif|targed)\b"
)
# Columns of women or men are counted in no other, unless these words of other people, or of what
# is no number of people, stand in their headings.
OF_OTHER_PEOPLE = re.compile(
    r"\b(?:starters?|joiners?|leavers?|left|joined|appointed|applicants?|applied|shortlisted|"
    r"promoted|"
    r"(?:change|difference|increase|decrease|variance|movement)s?(?= (?:in|of|since|from)\b)|"
    r"average|avg|mean|median|pay|salar(?:y|ies)|wages?|earnings|rates?|hourly|hrly|bonus\w*|"
    r"costs?|hours|days|age|last|prev|previous|prior|target|part|which)\b"
)
# Numbers of a gender that no word is known for, such as 'Other gender identities'.
OF_GENDER = re.compile(r"\b(?:genders?|sex|rhywedd)\b")
NO_WORDS = frozenset(("", "n a", "na"))
# Beside women and men: people of whom neither is said, or whose employment is told instead.
OF_NEITHER = frozenset(("others", "neither", "no data", "missing", "tbc",
                        "intersex", "trans", "transgender", "agency", "agency staff",
                        "agency workers", "casual", "casuals", "casual workers", "casual staff",
                        "bank staff", "contractors", "interims"))  # fmt: skip
MAYBE_TEAMS = re.compile(r"plan|budget|estimates")
# What may stand beside such a word, and a year, in a heading of nothing else.
DIGITS_OF_A_YEAR = (2, 4)
OF_NUMBERS = frozenset(("for", "of", "at", "to", "headcount", "number", "staff", "position"))


@lru_cache(maxsize=10_000)
def bare(text: str) -> str:
    """The heading without the mark of a footnote, and without that of shares in brackets."""
    return FOOTNOTE.sub("", WITH_SHARES.sub("", text.strip()))


def has_footnote(text: str) -> bool:
    """True for 'Arden University*', 'Angus [note 2]' and the like; 'Grade 6' has none."""
    found = FOOTNOTE.search(text.strip())
    return found is not None and not found[0].strip().isdigit()


def is_fte(text: str) -> bool:
    """True for words that speak of full-time equivalents and of no headcount."""
    words = f" {NOT_FTE.sub(' ', simple(text))} "
    return any(f" {fte} " in words for fte in FTE) and "headcount" not in words


def is_headcount(text: str) -> bool:
    word = simple(bare(text))
    return word in HEADCOUNTS or bool(COUNT_OF.fullmatch(word))


def is_headcount_of(text: str) -> bool:
    """The same where something is remarked in brackets: 'Headcount (end of month)'."""
    return is_headcount(text) or is_headcount(REMARK.sub("", text))


def is_share(text: str) -> bool:
    words = f" {simple(text)} "
    has_sign = "%" in WITH_SHARES.sub("", text.strip())
    return has_sign or any(f" {share} " in words for share in SHARES)


def counts_others(text: str) -> bool:
    """True for a heading of women or men who are in no other column: 'Agency women', 'Blank'."""
    form = simple(text)
    if form in OF_NEITHER:
        return True
    is_other = OF_OTHER_PEOPLE.search(form) or TO_COME.search(form)
    has_gender = bool(genders_in(form) or OF_GENDER.search(form))
    return has_gender and not (is_other or is_share(text) or is_fte(text))


def is_a_sign(text: str) -> bool:
    """True for '#' and '?', which beside women and men may be over people of no known gender."""
    return bool(text) and simple(text) in NO_WORDS and not is_share(text)


@lru_cache(maxsize=10_000)
def is_compared(word: str) -> bool:
    """True for 'Last year', 'Target', 'Change' and the like, beside this year's people."""
    form = simple(word) or word.strip()
    return bool(DIFFERENCE.fullmatch(form) or COMPARED.fullmatch(form)) or _is_to_come(form)


def _is_to_come(form: str) -> bool:
    """True for a word for what is to come, alone or with the year of it."""
    rest = [word for word in TO_COME.sub(" ", form).split() if word not in OF_NUMBERS]
    are_years = all(word.isdigit() and len(word) in DIGITS_OF_A_YEAR for word in rest)
    is_year = are_years or parse_year(" ".join(rest)) is not None
    # 'Budget' and 'Plan' alone may be teams.
    is_told = bool(rest) or not MAYBE_TEAMS.fullmatch(form)
    return TO_COME.search(form) is not None and is_year and is_told


@lru_cache(maxsize=10_000)
def stands_for(text: str) -> Field | None:
    """The field that a word is known in; None for one that is not known."""
    return next(_fields_of(text), None)


def _fields_of(text: str) -> Iterator[Field]:
    """The fields that a word is known in, the likeliest first: 'Apprentice' is of two."""
    plain = bare(text)
    if parse_year(plain) is not None:
        yield Field.YEAR
    for field, known in (
        (Field.PATTERN, pattern_words()),
        (Field.CONTRACT, contract_words()),
        (Field.STATUS, status_words()),
        (Field.GRADE, grade_words()),
    ):
        if plain and known.find(plain) is not None:
            yield field
    # What looks like the mark of a footnote may be the number of a grade.
    if place_on_scale(text) is not None:
        yield Field.GRADE
    if register().knows(plain):
        yield Field.COUNCIL


def field_of_values(texts: Iterable[str]) -> Field | None:
    """The field that most of the words in a column are known in: first of those that each most
    likely is of, else of all that it may be of.
    """
    words = sorted({text for text in texts if text and not is_sum(text)})[:LOOKED_AT]
    likely = [{field} for word in words if (field := stands_for(word)) is not None]
    for found in (likely, [set(_fields_of(word)) for word in words]):
        many = Counter(chain.from_iterable(found))
        field, most = next(iter(many.most_common(1)), (None, 0))
        if field is not None and most * 100 >= EVIDENCE * len(words):
            return field
    return Field.MEMBERSHIP_GRADE if are_membership_grades(words) else None


def field_of_heading(text: str) -> Field | None:
    """The field of a known heading, without its footnote."""
    for heading in (text, bare(text)):
        field, _ = known_headings().get(heading_key(heading), (None, 0))
        if field is not None:
            return field
    return None


def is_part_of_a_council(heading: str) -> bool:
    """True for 'Directorate', 'Team name' and the like: headings of rows that never overlap."""
    return bool(PARTS_OF_A_COUNCIL & set(simple(heading).split()))


def are_of_two_sorts(heading: str, words: Iterable[str]) -> bool:
    """True for 'Directorate / Service' or 'Team / grade' over words of both in every row: nobody is
    in two such rows.
    """
    heads = heading.split(TOGETHER)
    are_both = all(len(word.split(TOGETHER)) >= len(heads) for word in words)
    are_sorts = all(is_part_of_a_council(h) or field_of_heading(h) is Field.GRADE for h in heads)
    return len(heads) > 1 and are_both and are_sorts


def are_of_one_sort(heading: str, words: Iterable[str]) -> bool:
    """True where everyone has one of the words, which are ages where the heading says so."""
    is_of_ages = bool(AGES & set(simple(heading).split()))
    others = [
        w
        for w in words
        if not any(map(str.isdigit, w)) and simple(w) not in NO_AGE and not is_sum(w)
    ]
    return is_of_one_sort(heading) and not (is_of_ages and others)


def is_manager(heading: str) -> bool:
    """True for 'Manager' beside 'Team', which says nothing that the team's name does not."""
    return simple(heading) in MANAGERS


def is_of_one_sort(heading: str) -> bool:
    """True for 'Age band', 'Cost centre' and the like, under which everyone has one word."""
    words = simple(heading).split()
    return len(words) <= SHORT_HEADING and bool(OF_ONE_SORT & set(words)) and "/" not in heading


def may_be_of_several(heading: str) -> bool:
    """True for 'Skill', 'Course' and the like, under which somebody may have several words."""
    return bool(OF_SEVERAL & set(simple(heading).split()))


def is_directorate(name: str) -> bool:
    """True for the name of a sheet that is that of a part of a council."""
    words = set(simple(name).split())
    return bool(words & DIRECTORATES) and not words & WHOLES
