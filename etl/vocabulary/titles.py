"""Role families told from job titles, by rules that anyone can read and change.

A rule is one or more words that stand together in a title, in datasets/reference/words/titles.csv
(words, family, language, note). The rule with most words decides, then the one that stands first
in the title: 'Cyber Security Project Manager' holds 'cyber security' and 'project manager', and is
security. Whoever leads ('Head of', 'Director', 'Chief') is leadership whatever else the title says,
and whoever assists them is not.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from etl.vocabulary.roles import RoleFamily
from etl.vocabulary.words import WORDS, WORDS_KEPT, lines_of, simple

TITLES = WORDS / "titles.csv"
LEADERS = ("head of", "chief", "director", "cio", "cdio", "cto", "deputy head", "pennaeth",
           "cyfarwyddwr", "prif swyddog")  # fmt: skip
ASSISTS = ("to", "assistant to", "pa", "office", "support", "secretary")
LEADERSHIP = RoleFamily.LEADERSHIP


@cache
def rules() -> dict[str, RoleFamily]:
    """The rules by the simple form of their words. Raises ValueError where two disagree."""
    found: dict[str, RoleFamily] = {}
    for row in lines_of(TITLES):
        family = RoleFamily(row["family"])
        if found.setdefault(simple(row["words"]), family) is not family:
            raise ValueError(f"{TITLES.name}: '{row['words']}' stands for two families")
    return found


@lru_cache(maxsize=WORDS_KEPT)
def family_of(title: str) -> RoleFamily | None:
    """The role family that a job title tells, or None where no rule fits."""
    form = simple(title)
    assists = _names(form, ASSISTS)
    if _names(form, LEADERS) and not assists:
        return RoleFamily.LEADERSHIP
    words = form.split()
    best = (0, 0)
    family = None
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            found = rules().get(" ".join(words[start:end]))
            if found and (end - start, -start) > best and not (assists and found is LEADERSHIP):
                best, family = (end - start, -start), found
    return family


def _names(form: str, phrases: Sequence[str]) -> bool:
    return any(f" {phrase} " in f" {form} " for phrase in phrases)
