"""Ranges of numbers that labels say: 'Under 25', '£20k to £29,999', '6-12 months', '60 a throsodd'.

Of two ranges that overlap, somebody may stand in both.
"""

import math
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

# Words before a range that are no name of a scale.
NO_SCALE = frozenset(("age", "aged", "ages", "the", "of", "people", "staff", "employees", "those",
                      "service", "salary", "pay", "earning", "oed"))  # fmt: skip
# What a year is, in the units that lengths of service are said in.
UNITS = {"m": 12, "w": 52, "d": 365}
FROM_PAY = 1_000
DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
REMARK = re.compile(r"\([^()\d]*\)$")
# 'G5 and above' is of the scale G.
GLUED = re.compile(r"\b([a-z]{1,3})(?=\d)")
# 'Up to Grade 5' is 'Grade up to 5'.
AHEAD = re.compile(
    r"^(under|below|(?:less|fewer|more) than|up to|over|above|at least|from) ((?:[a-z]+ )+)(?=\d)"
)
BETWEEN_DIGITS = re.compile(r"(?<=\d),(?=\d{3}\b)")
NUMBER = (
    r"£? ?(?P<{0}>\d+(?:\.\d+)?) ?(?P<{0}k>k\b|(?P<{0}m>m(?:on)?ths?|mis(?:oedd)?)|"
    r"(?P<{0}w>w(?:ee)?ks?)|(?P<{0}d>days?)|y(?:ea)?rs?|h(?:ou)?rs?|blynedd|mlynedd|oed|"
    r"blwydd oed|s\b)?"
    r"(?: old| of age| of service)?"
)
OF = r"(?P<of>(?:[a-z]+ )*?)"
BELOW = (r"(?:under|below|less than|fewer than|younger than|up to|no more than|at most|<=?|≤|"
         r"o dan|dan|llai na|hyd at)")  # fmt: skip
ABOVE = (r"(?P<more>over|above|more than|greater than|older than|>(?!=)|dros|mwy na)|"
         r"at least|>=|≥|from")  # fmt: skip
AND_ABOVE = (r"(?:\+|plus|(?:and|or) (?:over|above|older|more|upwards?)|upwards?|onwards?|"
             r"a throsodd|neu fwy|neu drosodd)")  # fmt: skip
AND_BELOW = r"(?:(?:and|or) (?:under|below|younger|less|fewer)|neu lai|neu iau)"
LOW, HIGH = NUMBER.format("low"), NUMBER.format("high")
FORMS = tuple(
    re.compile(OF + form)
    for form in (
        rf"{BELOW} ?{HIGH}",
        rf"(?:{ABOVE}) ?{LOW}",
        rf"{LOW} ?{AND_ABOVE}(?: y(?:ea)?rs?)?",
        rf"{HIGH} ?{AND_BELOW}",
        rf"(?:between )?{LOW} ?(?:-|to|and|i|hyd|<|- ?<|to ?<|to under|to less than) ?{HIGH}",
        NUMBER.format("point"),
    )
)


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers from `low` to `high` of a scale, '' for years, pounds and the like."""

    low: float
    high: float
    scale: str = ""
    is_pay: bool = False
    # False for 'Over 60', in which 60 is not.
    has_low: bool = True
    # True for 'Grades 6-8', which are several, where 'Grade 6-8' may be the name of one.
    is_of_several: bool = False

    @property
    def is_open(self) -> bool:
        return math.isinf(self.low) or math.isinf(self.high)

    def overlaps(self, other: "Range") -> bool:
        """Whether a number is in both; the one at which one ends and the other begins is not."""
        if self == other or (self.scale, self.is_pay) != (other.scale, other.is_pay):
            return False
        low, high = max(self.low, other.low), min(self.high, other.high)
        if self.low != self.high and other.low != other.high:
            return low < high
        return low == high and all(each.has_low or each.low < low for each in (self, other))

    def is_within(self, other: "Range") -> bool:
        return other.low <= self.low and self.high <= other.high


@lru_cache(maxsize=10_000)
def range_of(text: str) -> Range | None:
    """The range that a label says; None for any other."""
    words = REMARK.sub("", text.casefold().translate(DASHES).strip()).replace("&", " and ")
    words = GLUED.sub(r"\1 ", BETWEEN_DIGITS.sub("", words.replace(":", " ")))
    words = AHEAD.sub(r"\2\1 ", " ".join(words.split()))
    if not any(map(str.isdigit, words)):
        return None
    found = next((match for form in FORMS if (match := form.fullmatch(words))), None)
    return _range(found, words) if found else None


def is_range(word: str) -> bool:
    """True for '25-34', 'Under 25' and the like, and for no number alone."""
    found = range_of(word)
    return found is not None and found.low < found.high


def are_ranges(words: Collection[str]) -> bool:
    """True where most of the words are ranges, of ages, say, of which everyone has one."""
    found = [of for word in words if (of := range_of(word)) and of.low < of.high and not of.scale]
    return len(found) * 2 > len(words)


def _range(found: re.Match[str], words: str) -> Range | None:
    told = found.groupdict()
    scale = " ".join(word for word in told["of"].split() if word not in NO_SCALE)
    is_several, scale = scale.endswith("s"), scale.removesuffix("s")
    if told.get("point"):
        point = _number(told, "point", "point", or_else=0)
        return Range(point, point, scale, "£" in words or point >= FROM_PAY)
    # 'k' and units after the second number are those of the first, too.
    low = _number(told, "low", "high", or_else=-math.inf)
    high = _number(told, "high", "high", or_else=math.inf)
    if low >= high:
        return None
    is_pay = "£" in words or any(FROM_PAY <= each < math.inf for each in (low, high))
    return Range(low, high, scale, is_pay, not told.get("more"), is_several)


def _number(told: dict[str, str | None], name: str, other: str, *, or_else: float) -> float:
    text = told.get(name)
    if text is None:
        return or_else
    number, of = float(text), name if told.get(f"{name}k") else other
    if told.get(f"{of}k") == "k":
        return number * FROM_PAY if number < FROM_PAY else number
    return next((number / many for unit, many in UNITS.items() if told.get(f"{of}{unit}")), number)
