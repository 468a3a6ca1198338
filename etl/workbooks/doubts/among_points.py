"""Rows among the points of a pay scale whose word is no grade, job or contract.

Grade      Female   Male
Grade 6         5      7
Grade 8         3      4
Grade 10        2      9
Turnover        1      3     nobody has that grade
"""

import re
from collections.abc import Collection, Sequence

from etl.vocabulary.listed import Where, words_of
from etl.vocabulary.pay import place_on_scale
from etl.vocabulary.words import contract_words, grade_words, simple

# Fewer points are no scale that all the other rows could be held against.
POINTS = 3
# Whoever has no point of the scale has another grade, none that is told, or is called by the job.
OF_GRADES = re.compile(
    r"\b(?:grade[ds]?|ungraded|bands?|scales?|levels?|points?|spines?|tiers?|scp|spot|personal|"
    r"protected|salary|njc|jnc|hay|soulbury|nhs|afc|tupe(?! (?:in|out)\b)|terms|"
    r"chief|teachers?|gradd\w*|graddfa|band)\b"
)
NOT_TOLD = re.compile(
    r"(?:all )?(?:the )?(?:others?|rest|misc\w*|various|unknown|not \w+|unallocated|unassigned|"
    r"missing|blanks?|none|n a|na|tbc|x|arall|eraill|anhysbys)(?: (?:staff|posts|roles))?"
)
OF_JOBS = re.compile(
    r"\b(?:\w*apprentic\w*|prentis\w*|trainees?|graduates?|interns?|students?|managers?|officers?|"
    r"heads?|directors?|leads?|leaders?|assistants?|technicians?|analysts?|engineers?|developers?|"
    r"architects?|advis[eo]rs?|specialists?|executives?|president|principals?|seniors?|deputy|"
    r"assistant|cio|cto|cdo|partners?|supervisors?|administrators?|coordinators?|consultants?|"
    r"contractors?|interims?|agency|casuals?|bank|temps?|zero hours|leadership|management|smt|slt|"
    r"professionals?|support|clerical|staff|team|pennaeth|rheolwyr?)\b"
)
# Words of which each step of a ladder of jobs is made: 'Senior officer', 'Head of service'.
OF_STEPS = words_of("steps")
# Of these alone a row may be one of the whole that others are part of: 'Team', 'Service'.
OF_PARTS = words_of("steps", Where.PARTS)
# A code as grades have them: 'M1', 'LG5', 'Sc1/2'; 'Q1' and 'FY25' say of when.
CODE = re.compile(r"(?!(?:q|fy|yr?|wk)\b|(?:q|fy|yr?|wk)\d)[a-z]{1,4} ?\d{1,2}(?: \d{1,2})?")


def strangers(words: Sequence[str]) -> frozenset[str]:
    """The labels that are of no grade, beside those of a pay scale; none without a scale."""
    points = {word for word in words if place_on_scale(word) is not None}
    others = set(words) - points - {""}
    if len(points) < POINTS or len(others) >= len(points):
        return frozenset()
    return frozenset(word for word in others if not _may_be_a_grade(word))


def are_on_a_scale(words: Collection[str]) -> bool:
    """True for the points of a pay scale, or the steps of a ladder of jobs, and nothing else,
    whatever they stand under: everyone is on one of them.
    """
    said = [frozenset(simple(word).split()) for word in words]
    are_steps = len(set(said)) == len(said) and all(
        form <= OF_STEPS and not form <= OF_PARTS for form in said
    )
    return len(words) >= POINTS and (are_codes(words) or are_steps)


def are_codes(words: Collection[str]) -> bool:
    """True for points of a scale, codes as grades have them, and letters."""
    return all(
        len(word) == 1 or place_on_scale(word) is not None or CODE.fullmatch(simple(word))
        for word in words
    )


def _may_be_a_grade(word: str) -> bool:
    form = simple(word)
    is_named = OF_GRADES.search(form) or OF_JOBS.search(form) or NOT_TOLD.fullmatch(form)
    is_named = is_named or CODE.fullmatch(form)
    # 'Fixed term' says of those on each grade how long they stay.
    is_known = grade_words().find(word) is not None and contract_words().find(word) is None
    return bool(is_named) or is_known
