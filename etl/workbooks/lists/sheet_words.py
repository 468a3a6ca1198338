"""Which words of a sheet's name, or of a title, say something of its people."""

import re

from etl.vocabulary.not_staff import maybe_not_staff, not_staff
from etl.vocabulary.words import contract_words, simple

# Words beside a gender or a status that say nothing more of it: 'Women in IT'.
PLAIN = frozenset(("in", "it", "ict", "digital", "tgch", "staff", "employee", "employees", "list",
                   "listing", "colleagues", "people", "workforce", "team", "the", "of", "our",
                   "and", "year", "to", "march", "during", "from", "april", "on",
                   "site"))  # fmt: skip
# People of one employer who work for another: whose they are, no word says.
SECONDED = re.compile(r"\b(?:seconde(?:d|es?)|secondments?|secondiad(?:au)?)\b")
# The same as all that a title says: 'On secondment', 'ICT secondees out'.
SECONDED_ALONE = re.compile(rf"(?:on |ar )?{SECONDED.pattern}(?: in| out)?")
# Sheets of what people do beside their posts: they are some of the staff, a second time.
OF_DOINGS = re.compile(
    r"(?:.* )?(?:training|courses?|rotas?|mentors|mentees|mentoring|first aiders|acting up|"
    r"long service|line managers|(?:(?:maternity|paternity|parental|sick) ?(?:leave)?)|"
    r"champions|sickness|absences?|appraisals|one to ones|dbs checks|"
    r"boards?|committees?|panels?|forums?|(?:steering|working|project|focus|user) groups?)|"
    r"(?:.* )?womens? (?:in \w+ )?network"
)


def core(name: str) -> str:
    """The words that are left without those that say nothing more, and without numbers."""
    words = [word for word in simple(name).split() if not word.isdigit()]
    return " ".join(word for word in words if word not in PLAIN)


def may_be_no_staff(name: str) -> bool:
    """True for 'Volunteers', 'ICT placements' and the like; agency staff are in post."""
    words = {core(name), simple(name)}
    return bool(words & maybe_not_staff()) and not any(map(contract_words().find, words))


def is_no_staff(name: str) -> bool:
    """True for those of them who are surely no staff, such as councillors."""
    return bool({core(name), simple(name)} & not_staff())


def is_of_seconded(name: str) -> bool:
    """True for the name of a sheet of secondees, who may be another employer's or gone to one."""
    return bool(SECONDED.search(simple(name)))


def says_seconded(title: str) -> bool:
    """True for a title that says nothing else than that people are seconded."""
    return bool(SECONDED_ALONE.fullmatch(core(title)))


def is_of_doings(name: str) -> bool:
    """True for 'Training 2025', 'On-call rota' and the like."""
    return bool(OF_DOINGS.fullmatch(core(name)))
