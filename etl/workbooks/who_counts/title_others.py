"""Titles of some who answered, of users and callers, of days and devices: none of who is in post.

'ICT users by gender' counts those whom IT serves, and 'ICT staff (hundreds)' no single people.
"""

import re

from etl.vocabulary.words import simple

WHO = r"(?:staff|employees?|people|colleagues|workers?|those)"
SOME = (
    r"\b(?:(?:random )?sample of|core \w+(?: team)? only|top \d+|highest paid|earners|returners|"
    r"volunteers|gwirfoddolwyr)\b",
    rf"\b{WHO} (?:who|that) (?:have )?(?:responded|replied|answered|completed|took part)\b",
    rf"\b{WHO} trained\b",
    r"\b(?:grade|band|level|scale|scp) \w+ (?:and|or) (?:above|over|below|under)\b",
    r"\b(?:managers?|officers?|heads? of service|seniors?) (?:and|or) (?:above|over|below)\b",
)
# Those whom IT serves, and what they have; a team that serves them is IT's.
SERVED = (
    r"\b(?:ict|it|digital|service desk|helpdesk|system) (?:\w+ )?"
    r"(?:users|callers|customers|tickets|calls|licen[cs]es|accounts)\b"
    r"(?! (?:(?:and|a|ac) \w+ )?(?:teams?|units?|section|services?|desk)\b)",
    r"\b(?:laptops?|devices|handsets|mobile phones) (?:issued|held|by)\b",
)
THINGS = (
    r"\bnumber of (?:training )?(?:laptops|devices|phones|courses|incidents|calls|tickets|"
    r"licen[cs]es|projects|systems|requests|changes|applications supported)\b",
    r"\b(?:incidents|tickets|calls|requests|changes|defects) "
    r"(?:logged|raised|opened|closed|resolved|handled)\b",
)
# Of the whole country or trade, beside which a council is held.
OF_THE_COUNTRY = (
    r"\b(?:national|england|uk|united kingdom|sector|industry|local government|regional) "
    r"(?:(?:it|ict|tech|digital) )?(?:figures|averages?|workforce|staff|statistics|comparison)\b",
)
OF_NO_DAY = (
    r"\b(?:sickness|carried forward)\b",
    r"\bchange (?:vs?|versus|since)\b",
)
# What one person may have two of.
HELD = r"(?:assignments|occupancies|contracts)"
OF_POSTS = re.compile(
    rf"\bnumber of (?:ict |it |digital )?{HELD}\b|\b(?:{HELD}|posts|positions) held\b"
)
# The same where each row is one, and nothing tells whose.
LISTS_POSTS = re.compile(
    r"(?:\w+ ){0,3}(?:assignments|occupancies)(?: (?:at|on|as|by|list)\b.*| \d.*)?"
)
# What is said of the staff behind the word for them leaves the others out, but for where they
# work, when, and what the table is broken down by.
IN_IT = r"(?:in (?:the |our )?(?:ict|it|digital|technology)(?: \w+)? )?"
WHO_ARE = (
    r"(?:who|whose|that) (?!(?:are |were )?(?:in post|employed|paid by|work(?:s|ed|ing)? "
    r"(?:in|for|within)|counted|included|(?:is|are|were) in))"
)
NOT_WITH = (
    r"(?:a |the |their )?(?:\d|breakdown|split|percent\w*|totals?|grades?|gender|sex|jobs?|roles?|"
    r"two|several|more|both|line managers?|teams?|fte|headcount|numbers?|ages?|changes?|comparison|"
    r"working)"
)
ON_SOMETHING = (
    r"on (?:the )?(?:\w+ ){0,2}(?:programmes?|schemes?|courses?|registers?|contracts|shifts?|leave)"
)
DESCRIBED = (
    r"(?:aged|paid|earning|receiving|located|declaring|identifying|transferring|transferred|"
    r"affected|nominated|seconded|promoted|regraded) (?!by\b)|in scope|in receipt|"
    r"performance ratings|working (?:flexibly|remotely|part|from|abroad|away|late)"
)
SAID_BEHIND = (
    rf"\b(?:{WHO}|women|men) {IN_IT}(?:{WHO_ARE}|with (?!{NOT_WITH})|{ON_SOMETHING}\b|{DESCRIBED})"
)
BEFORE_STAFF = (
    r"(?<!and )(?<!or )\b(?:senior|junior|new|newly \w+|former|young(?:er)?|older|long serving|"
    r"front ?line|seasonal|qualified|(?:week|month|hour)ly paid) "
    rf"(?:(?:ict|it|digital|technology) )*{WHO}\b"
)
# What happens at work, and has as many people as took part in it.
EVENTS = (
    r"(?:(?:training|course|meeting) (?:attendance|compliance|completions?)|attendance|compliance|"
    r"evaluation outcomes|claims|performance ratings|pay progression|transfers|secondments|"
    r"network (?:group )?membership|"
    r"(?:mentoring|reward|bonus|apprenticeship) (?:schemes?|programmes?)|"
    r"acting up|(?:night|evening|weekend) shifts?)"
)
DOINGS = (
    r"\b(?:ict|it|digital|staff|employees?|workforce|service|technology) (?:\w+ ){0,2}?"
    rf"{EVENTS}(?! (?:(?:and|a|ac) \w+ )?(?:teams?|units?|section|services?|systems?|officers?))"
    r"(?= (?:by|at|as|on|in|for) | \d|$)"
)
OF_SOMEBODY_ELSE = (
    r"\b(?:gender|sex) of (?:the |their )?(?:line |reporting |recruiting )?"
    r"(?:managers?|supervisors?|applicants?|interviewers?|panel)\b"
)
OF_OTHERS = re.compile(
    "|".join(
        (
            *SOME,
            *SERVED,
            *THINGS,
            *OF_THE_COUNTRY,
            *OF_NO_DAY,
            SAID_BEHIND,
            BEFORE_STAFF,
            DOINGS,
            OF_SOMEBODY_ELSE,
        )
    )
)
# What the numbers are, at the end: 'ICT staff (hundreds)', 'ICT staff (%)'.
IN_A_SCALE = re.compile(
    r"[(\[]\s*(?:%|percentages?|per ?cent|in hundreds|hundreds|thousands|in thousands|'?0?00s?|"
    r"estimate[sd]?)\s*[)\]]\s*$|,\s*(?:in )?(?:thousands|hundreds|'?0?00s?)\s*$|"
    r"^\s*(?:figures |numbers )?(?:in )?(?:%|percent(?:ages?)?|per cent|thousands|£?'?000s?)\s*$",
    re.IGNORECASE,
)
# Both are there: 'Number and percentage of staff (%)'.
NUMBERS_TOO = re.compile(r"\b(?:numbers?|headcounts?|counts?|no|nifer)\b")


def is_of_posts(title: str, *, is_list: bool) -> bool:
    """Whether a title says that whoever has two posts stands there twice."""
    form = simple(title)
    lists_posts = is_list and LISTS_POSTS.fullmatch(form)
    return bool(lists_posts or OF_POSTS.search(form))


def is_of_others(title: str) -> bool:
    """Whether a title says that its numbers are not of everybody in post, each once."""
    form = simple(title)
    in_a_scale = IN_A_SCALE.search(title) is not None and not NUMBERS_TOO.search(form)
    return in_a_scale or OF_OTHERS.search(form) is not None
