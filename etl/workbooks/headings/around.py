"""What stands around a heading and leaves it what it is: whose it is, its form, where it is from.

datasets/reference/words/around-headings.csv has the words (word, where, language, note). Those of
`record` stand before a mark, as Salesforce prints 'Contact: Gender', Cornerstone 'User - Gender'
and Power BI 'Employee[Gender]'; they are records of the people of a list themselves, and no
other's: of none before, and of no manager. Those of `before` ('Staff grade') and `after`
('Grade_Desc', 'Grade of employee') stand so, those of `code` after a year ('Year_Code'), those of
`brackets` in brackets ('Gender (as recorded in HR)').
"""

import re
from collections.abc import Iterator, Sequence, Set

from etl.vocabulary.gender_keys import ISO_5218, gender_key
from etl.vocabulary.listed import Where, words_around
from etl.vocabulary.words import simple

OF_A_RECORD = re.compile(
    r"(?P<record>'?[\w ]{2,24}?'?)(?:\s*:\s*| - | > |\.(?=\w)|_(?=[A-Z][a-z])|\[)"
    r"(?P<what>[^\[\]]+)\]?"
)
# Before a capital, as programmers name the fields of a database.
TYPE = re.compile(r"^(?:txt|str|chr|lng|int|dtm|dte|cbo|lst|ysn|bln|mem|tbl|dim)(?=[A-Z])")
# Where a word begins with a capital in the middle of another: 'JobTitle', 'HRDate'.
RUN_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\]]*\]")
# The number or letter of a question or a column, as surveys print it before its words.
QUESTION = re.compile(
    r"^\s*(?:(?:q(?:uestion)?\s*)?\d{1,2}[a-z]?|(?:col(?:umn)?\s)?[a-z])\s*[.):]\s*(?=\D{3})",
    re.IGNORECASE,
)
# Headings that begin or end with the same word, where it tells nothing of any of them.
FEWEST_ALIKE = 3


def without_mark(text: str) -> str:
    """The heading without the record that it is of, or its question's number; empty without one."""
    if (asked := QUESTION.sub("", text)) != text:
        return asked
    found = OF_A_RECORD.fullmatch(text.strip())
    is_record = found and words_apart(found["record"]) in words_around(Where.RECORD)
    return found["what"] if found and is_record else ""


def words_apart(text: str) -> str:
    """The simple form of what programmers run together: 'job title' for 'txtJobTitle'."""
    return simple(RUN_TOGETHER.sub(" ", TYPE.sub("", text)))


def without_remark(text: str, words: Set[str]) -> str:
    """A heading without what stands in brackets, where that is of these words alone, or a key to
    codes of genders.
    """
    without = IN_BRACKETS.sub(lambda each: " " if _is_of(each[0], words) else each[0], text)
    return without if simple(without) else text


def without_before(key: str) -> str:
    """A heading's simple form without the word for whose it is; empty where it has none."""
    words = sorted(words_around(Where.BEFORE), key=len, reverse=True)
    return next((key[len(w) + 1 :] for w in words if key.startswith(f"{w} ")), "")


def without_after(key: str, where: Where = Where.AFTER) -> str:
    """A heading's simple form without the word of its form; empty where it has none."""
    words = sorted(words_around(where), key=len, reverse=True)
    return next((key[: -len(w) - 1] for w in words if key.endswith(f" {w}")), "")


def alike_around(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    """The simple forms of a table's headings without what stands before, or after, all of them."""
    if len(keys) >= FEWEST_ALIKE:
        for without in (without_before, without_after):
            found = [without(key) for key in keys]
            if all(found):
                yield found


def _is_of(text: str, words: Set[str]) -> bool:
    found = simple(text).split()
    may_be_key = "=" in text or ISO_5218.search(text)
    return (bool(found) and set(found) <= words) or bool(may_be_key and gender_key([text]))
