"""What a file itself says that its codes for genders stand for: '1 = Male, 2 = Female'."""

import re
from collections import defaultdict
from collections.abc import Iterable

from etl.vocabulary.genders import Gender
from etl.vocabulary.words import gender_words, simple

CODE = r"(?<!\w)(\w{1,2})(?!\w)"
WORDS = r"([^\W\d_]+(?:(?: |-(?=[^\W\d_]{3}))[^\W\d_]+){0,3})"
CODE_FIRST = re.compile(CODE + r"\s*(?:=|:|-|–|—|\bis\b|\bmeans\b)\s*" + WORDS)
# In 'Male 1 - Female 2' each code is that of the word before it.
WORD_BEFORE = re.compile(r"([^\W\d_]+)[\s(:]+\w{1,2}\s*[-–—:]")
# 'Men: 12' says how many they are.
WORD_FIRST = re.compile(WORDS + r"\s*=\s*" + CODE)
# The codes of the standard that a heading may name in place of a key.
ISO_5218 = re.compile(r"\biso\b.{0,9}\b5218\b", re.IGNORECASE)
OF_ISO_5218 = {
    "0": Gender.NOT_RECORDED,
    "1": Gender.MAN,
    "2": Gender.WOMAN,
    "9": Gender.NOT_RECORDED,
}
# A code for one gender alone is no key: it may be a remark about some of the people.
AT_LEAST = 2


def gender_key(texts: Iterable[str]) -> dict[str, Gender]:
    """The gender of each code, in its simple form; empty without a key, and where two differ."""
    told: defaultdict[str, set[Gender]] = defaultdict(set)
    for text in texts:
        if ISO_5218.search(text):
            return OF_ISO_5218
        if any(_gender(word) for word in WORD_BEFORE.findall(text)):
            return {}
        pairs = [*CODE_FIRST.findall(text), *((c, w) for w, c in WORD_FIRST.findall(text))]
        for code, words in pairs:
            if gender := _gender(words):
                told[simple(code)].add(gender)
    is_key = len(set().union(*told.values())) >= AT_LEAST
    if not is_key or any(len(genders) > 1 for genders in told.values()):
        return {}
    return {code: genders.pop() for code, genders in told.items()}


def _gender(words: str) -> Gender | None:
    """The gender at the beginning of words; a letter alone is a code itself, and says none."""
    each = words.replace("-", " ").split()
    starts = (" ".join(each[:many]) for many in range(len(each), 0, -1))
    found = (gender_words().find(start) for start in starts if len(start) > 1)
    return next((gender for gender in found if gender is not None), None)
