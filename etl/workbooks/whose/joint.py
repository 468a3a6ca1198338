"""IT and another service named in one breath: 'ICT and HR staff', 'Finance & ICT'.

Some of the people are then of the other service, and nothing in the table tells which.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from etl.vocabulary.listed import Where, plain_names
from etl.vocabulary.words import simple
from etl.workbooks.whose.it_words import DEPARTMENT, is_it, is_other

JOINED = re.compile(r"\s*(?:&|\+|\band\b|\bor\b|\ba(?:c|g)\b|\bwith\b)\s*", re.IGNORECASE)
INCLUDING = re.compile(r"\binc(?:l(?:udes|uding)?)?\b\.?", re.IGNORECASE)
# Words that say no more than that a service is meant, and its people.
FILLING = plain_names(Where.SERVICES)
# Whoever sends a file, or keeps its figures, is none of its people.
SENDERS = re.compile(
    r"\b(?:from|by|source|contact|prepared|produced|supplied|provided|sent|data|systems?|records?|"
    r"excludes?|excluding|except|without|not)\b",
    re.IGNORECASE,
)
# 'Non-ICT staff', 'Staff outside IT'.
OF_OTHERS = re.compile(
    r"\b(?:[Nn]on|[Oo]utside|[Oo]ther than|[Rr]est of)[\s-]+(?:of )?(?:the )?"
    r"(?:ICT|IT|[Dd]igital|[Tt]echnology)\b"
)
# Services that stand in the names of IT's own: 'IT and Communications', 'Place of work'.
MAY_BE_IT = frozenset(("communications", "place", "learning", "health", "care", "plant",
                       "licensing", "governance", "procurement", "planning"))  # fmt: skip
# The words of a service's name.
WORDS = 3


def joint_services(texts: Iterable[str]) -> str:
    """The first of the texts that names IT and, right beside it, another service, or others than
    IT; else ''.
    """
    told = (text for text in texts if not SENDERS.search(text))
    return next((text for text in told if OF_OTHERS.search(text) or _is_joint(text)), "")


def _is_joint(text: str) -> bool:
    parts = [_words(part) for part in JOINED.split(text)]
    whole, *others = [_words(part) for part in INCLUDING.split(text)]
    if any(_is_it([word]) for word in whole) and any(_is_other(them[:2]) for them in others):
        return True
    return any(
        (_is_it(left[-WORDS:]) and _is_other(right[:WORDS]))
        # 'Revenues and Benefits IT' is IT for those.
        or (_is_other(left[-WORDS:]) and _is_it(right[:1]))
        for left, right in pairwise(parts)
    )


def _words(part: str) -> list[str]:
    return [word for word in simple(part).split() if word not in FILLING]


def _is_it(words: list[str]) -> bool:
    return bool(words) and is_it(DEPARTMENT, " ".join(words))


def _is_other(words: list[str]) -> bool:
    return not MAY_BE_IT & set(words) and is_other(" ".join(words))
