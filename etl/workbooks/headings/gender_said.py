"""Headings and labels that say a gender among words that add nothing to it.

'No. of staff (female)', 'Number of men in IT' and 'How many women work in your IT service?' count
women and men, whatever else there is to say of it: of whom, and that it is a number. A word of
another sort, as in 'Female leavers' or 'Senior women', is of some of them, and is not heard here.
"""

import re
from functools import lru_cache

from etl.vocabulary.genders import WOMEN_AND_MEN, Gender
from etl.vocabulary.words import gender_words, simple

NUMBERS = frozenset(("number", "numbers", "no", "nos", "n", "count", "headcount",
                     "total", "how", "many", "nifer"))  # fmt: skip
OF_STAFF = frozenset(("staff", "employees", "people", "persons", "workers", "roles", "jobs", "work",
                      "works", "working", "employed", "in", "of", "the", "your", "our", "this",
                      "who", "are", "there", "do", "does", "you", "have", "for", "by", "it",
                      "ict", "digital", "technology", "tech", "team", "teams", "service",
                      "services", "department", "dept", "function", "currently"))  # fmt: skip
NO_NEWS = NUMBERS | OF_STAFF
# 'Other staff' and 'Unknown roles' are of no gender: only such words say another than those two.
OF_GENDER = frozenset(("gender", "binary", "nonbinary", "say"))
SHORTEST, LONGEST = 3, 80
LETTERS = ("f", "m")
BESIDE_LETTERS = frozenset(("number", "no", "n", "count", "headcount"))
# What Access prints over the totals of a crosstab.
TOTAL_OF = re.compile(r"total of \w*(?:id|no|num|number|ref|code|key|name)", re.IGNORECASE)


# The number of a question before its words, and the snapshot's day behind them.
AROUND = re.compile(
    r"^\s*(?:q(?:uestion)?\s*)?\d{1,2}[a-z]?\s*[.):]\s*(?=\D{3})|"
    r",?\s*\(?(?:as )?(?:at|on)\s+(?:the )?31(?:(?:st)?\s+(?:of )?march(?:\s+\d{4})?|"
    r"[./-]0?3[./-](?:20)?\d\d)\)?\s*\??$",
    re.IGNORECASE,
)


@lru_cache(maxsize=10_000)
def gender_said(text: str) -> Gender | None:
    """The one gender that such a heading says; None for a gender alone, a letter, a share."""
    if not text or len(text) > LONGEST or "%" in text:
        return None
    words = _words(text)
    rest = [word for word in words if word not in NO_NEWS]
    said = " ".join(rest)
    # 'No. of F employees'; 'M staff' may be of anything.
    is_letter = said in LETTERS and not BESIDE_LETTERS.isdisjoint(words)
    if len(rest) == len(words) or (len(said) < SHORTEST and not is_letter):
        return None
    gender = gender_words().find(said)
    return gender if gender in WOMEN_AND_MEN or OF_GENDER & set(rest) else None


@lru_cache(maxsize=10_000)
def is_total_said(text: str) -> bool:
    """True for 'Total number of employees in ICT (headcount)': everybody, and no more words."""
    words = set(_words(text)) if len(text) <= LONGEST and "%" not in text else set()
    is_said = "total" in words and len(words) > 1 and words <= NO_NEWS
    return is_said or TOTAL_OF.fullmatch(text.strip()) is not None


def _words(text: str) -> list[str]:
    return simple(AROUND.sub("", text)).replace("head count", "headcount").split()
