"""The words of rows that add up others: 'Total', 'Grand total', 'Grade 7 Total', 'Count: 12'."""

import re
from functools import lru_cache

from etl.vocabulary.words import simple

TOTAL_WORDS = frozenset(
    map(simple, (
        "total", "totals", "tot", "grand total", "sub-total", "subtotal", "overall",
        "overall total", "all", "all staff", "all people", "all grades", "all employees",
        "all roles", "everyone", "total staff", "total people", "total headcount", "persons",
        "total employees", "all persons", "both", "both genders", "both sexes", "cyfanswm",
        "overall result", "report total",
        "overall summary", "total result", "sum", "whole service", "whole team", "service total",
        "cyfanswm terfynol", "cyfanswm cyffredinol", "pawb",
    ))
)  # fmt: skip
# Before the name of what is summed.
STARTS = ("sub total ", "subtotal ", "is gyfanswm ")
# 'Grand total (incl. vacancies)' and 'Total [note 2]' add up others as well.
REMARK = re.compile(r"\s*[(\[][^()\[\]]*[)\]]$")
# What reports print below a section: 'Count:' and its number, or both in one cell.
PRINTED = re.compile(r"(?:total |sub-?total |grand total )?(?:count|sum|total)\s*:\s*(?:\d[\d,]*)?")
# Unit4 marks the rows that add up others by it: '∑', '∑1'.
SIGMA = re.compile(r"[∑Σ]+ ?\d*")
# What SAP prints below the rows of a group; over a column it is no number of people.
RESULT = "result"


@lru_cache(maxsize=10_000)
def is_total_word(text: str) -> bool:
    """True for 'Total', 'Grand total', 'Grade 7 Total', 'Count:' and the like."""
    word = simple(text)
    is_remarked = simple(REMARK.sub("", text)) in TOTAL_WORDS
    is_of_group = word.endswith((" total", " totals", " count"))
    is_of_part = word.startswith(STARTS)
    is_printed = bool(PRINTED.fullmatch(text.strip().casefold()) or SIGMA.fullmatch(text.strip()))
    is_total = word in TOTAL_WORDS or is_remarked or word == RESULT
    return is_total or is_printed or is_of_part or (is_of_group and not word.endswith("head count"))
