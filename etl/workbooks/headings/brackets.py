"""What stands in brackets in a heading, and leaves it what it is: 'Gender (as recorded in HR)'."""

import re
from collections.abc import Set

from etl.vocabulary.gender_keys import ISO_5218, gender_key
from etl.vocabulary.words import simple

# What in brackets leaves a heading what it is: where the values come from, and whose scale it is.
IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\]]*\]")
NEUTRAL = frozenset(("as", "in", "on", "at", "from", "by", "per", "of", "the", "for", "and", "if",
                     "is", "where", "any", "recorded", "record", "held", "known", "applicable",
                     "stated", "declared", "self", "reported", "hr", "hris", "payroll", "system",
                     "systems", "database", "itrent", "sap", "oracle", "fusion", "hcm",
                     "resourcelink", "zellis", "midland", "workday", "cornerstone", "agresso",
                     "unit4", "business", "world", "successfactors", "31", "march", "njc", "jnc",
                     "soulbury", "je", "current", "full", "welsh", "english", "cymraeg", "saesneg",
                     "employee", "person", "individual", "see", "note", "notes",
                     "guidance"))  # fmt: skip


def without_remark(text: str, words: Set[str]) -> str:
    """A heading without what stands in brackets, where that is of these words alone, or a key to
    codes of genders.
    """
    without = IN_BRACKETS.sub(lambda each: " " if _is_of(each[0], words) else each[0], text)
    return without if simple(without) else text


def _is_of(text: str, words: Set[str]) -> bool:
    found = simple(text).split()
    may_be_key = "=" in text or ISO_5218.search(text)
    return (bool(found) and set(found) <= words) or bool(may_be_key and gender_key([text]))
