"""Words that tell of digital and IT staff, of other services, and of neither.

datasets/reference/words/it-staff.csv (words, of, it, language, note) says which headings name a
department, and which words of departments and job titles tell of IT ('ICT', 'Digital') and which of
other services; plain-titles.csv, beside it, has those of job titles that tell of none ('Officer').
"""

import re
from functools import cache, lru_cache

from etl.vocabulary.listed import Where, plain_words, unit_words
from etl.vocabulary.roles import RoleFamily
from etl.vocabulary.titles import family_of
from etl.vocabulary.words import WORDS, WORDS_KEPT, lines_of, role_words, simple
from etl.workbooks.headings.columns import heading_key

RULES = WORDS / "it-staff.csv"
DEPARTMENT, ROLE = "department", "role"
# Families of jobs that only digital and IT people have.
IT_FAMILIES = (RoleFamily.SERVICE_DESK, RoleFamily.INFRASTRUCTURE, RoleFamily.SOFTWARE,
               RoleFamily.DATA, RoleFamily.SECURITY)  # fmt: skip
# People of IT whom schools mostly employ; a team that serves schools is the council's.
OF_SCHOOLS = re.compile(
    r"\bschools?\b.*\btechnicians?\b|\btechnicians?\b.*\bschools?\b|\bacademies\b|"
    r"\b(?:primary|secondary|special|nursery|infant|junior|maintained|community|all) schools?\b|"
    r"\bschools? based\b|\bysgolion\b.*\btechnegw\w+|\btechnegw\w+\b.*\bysgol(?:ion)?\b"
)


SCHOOLS_IT = re.compile(
    r"(?:the )?(?:schools?|academy|academies) (?:ict|it|digital|technology)"
    r"(?: (?:staff|team|people|service))?(?: \d+)*|"
    r"(?:ict|it|digital|technology)(?: staff| people)? (?:in|at|of) schools(?: \d+)*|"
    r"(?:tgch|tg) (?:yr |mewn )?ysgolion(?: \d+)*"
)
# Words in the names of teams, besides those that tell of a service.
UNITS = unit_words(Where.NAMES)
# A team in Welsh; without its accent it is somebody's name.
TIM = "tîm"


@lru_cache(maxsize=WORDS_KEPT)
def is_it(by: str, value: str) -> bool:
    """True for a department or job title whose words tell of digital and IT work."""
    if _holds(value, _rules(by, "yes")):
        return True
    return by == ROLE and family_of(value) in IT_FAMILIES


@lru_cache(maxsize=WORDS_KEPT)
def is_other(department: str) -> bool:
    """True for a department that is known as another service of a council."""
    return not is_it(DEPARTMENT, department) and _holds(department, _rules(DEPARTMENT, "no"))


@lru_cache(maxsize=WORDS_KEPT)
def is_of_schools(text: str) -> bool:
    """True for 'School ICT technician' and 'Primary schools IT'."""
    return OF_SCHOOLS.search(simple(text)) is not None


def is_called_after_schools(title: str) -> bool:
    """True for 'Schools ICT' as all that a title or sheet's name says, and for technicians."""
    return SCHOOLS_IT.fullmatch(simple(title)) is not None or is_of_schools(title)


@lru_cache(maxsize=WORDS_KEPT)
def has_it_family(title: str) -> bool:
    """True for a job title that tells one of the role families of digital and IT people."""
    family = role_words().find(title) or family_of(title)
    return is_it(ROLE, title) or family not in (None, RoleFamily.OTHER, RoleFamily.NOT_GIVEN)


def names_department(heading: str) -> bool:
    """True for a heading of directorates, departments, services or teams."""
    return any(heading_key(part) in _rules("heading", "") for part in heading.split("/"))


def _holds(text: str, phrases: frozenset[str]) -> bool:
    words = simple(text).split()
    return any(
        " ".join(words[start:end]) in phrases
        for start in range(len(words))
        for end in range(start + 1, min(start + 5, len(words) + 1))
    )


@cache
def _rules(of: str, it: str) -> frozenset[str]:
    return frozenset(words for words, *rule in rules() if rule == [of, it])


@cache
def rules() -> tuple[tuple[str, str, str], ...]:
    """The lines of the file: words in their simple form, what they are of, whether they are IT."""
    return tuple((simple(row["words"]), row["of"], row["it"]) for row in lines_of(RULES))


def is_plain(title: str) -> bool:
    """True for 'Analyst', 'Senior Officer' and the like, which every service has."""
    return set(filter(str.isalpha, simple(title).split())) <= plain_words()


def is_unit(text: str) -> bool:
    """True for the name of a team or service."""
    is_named = UNITS & set(simple(text).split()) or TIM in text.casefold()
    return is_it(DEPARTMENT, text) or is_other(text) or bool(is_named)
