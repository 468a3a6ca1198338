"""Which words of a sheet's name, or of a title, say something of its people."""

import re

from etl.vocabulary.genders import RECORDED
from etl.vocabulary.listed import maybe_not_staff, no_sheets_of_staff, not_staff
from etl.vocabulary.words import contract_words, gender_words, simple
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import filled, text_of
from etl.workbooks.headings.shape_words import stands_for
from etl.workbooks.sheets.read import Row

# Words beside a gender or a status that say nothing more of it: 'Women in IT'.
PLAIN = frozenset(("in", "it", "ict", "digital", "tgch", "staff", "employee", "employees", "list",
                   "listing", "colleagues", "people", "workforce", "team", "the", "of", "our",
                   "and", "year", "to", "march", "during", "from", "april", "on",
                   "site"))  # fmt: skip
# People of one employer who work for another: whose they are, no word says.
SECONDED = re.compile(r"\b(?:seconde(?:d|es?)|secondments?|secondiad(?:au)?)\b")
# The same as all that a title says: 'On secondment', 'ICT secondees out'.
SECONDED_ALONE = re.compile(rf"(?:on |ar )?{SECONDED.pattern}(?: in| out)?")
BODIES = (
    r"(?:boards?|committees?|panels?|forums?|task forces?|(?:steering|working|project|focus|user|"
    r"advisory|reference|governance|task and finish) groups?)"
)
# The members of a board or group as all that a title says: 'Digital Board', 'ICT steering group'.
OF_A_BODY = re.compile(
    rf"(?:(?!by\b)\w+ ){{0,5}}{BODIES}(?: (?:members|membership|representation|by gender))*"
)
TO_A_BODY = re.compile(r"\b(?:to|for|by|from|report|paper|agenda|prepared)\b")
# Sheets of what people do beside their posts: they are some of the staff, a second time.
OF_DOINGS = re.compile(
    r"(?:.* )?(?:training|courses?|rotas?|mentors|mentees|mentoring|first aiders|acting up|"
    r"long service|line managers|(?:(?:maternity|paternity|parental|sick) ?(?:leave)?)|"
    rf"champions|sickness|absences?|appraisals|one to ones|dbs checks|{BODIES})|"
    r"(?:.* )?womens? (?:in \w+ )?network"
)
# What reports print before the gender of a section.
LABEL = re.compile(r"^\s*(?:gender|sex|rhyw|rhywedd)\s*:\s*(?=\w)", re.IGNORECASE)
# Words of who, or what, is not there.
WITHOUT = re.compile(r"\b(?:exclud\w*|excl|without|not|except|no|removed|omitted|left out)\b")
# Numbers in each of which those before it stand again.
CUMULATIVE = re.compile(
    r"\b(?:cumulative(?:ly)?|cum|running totals?|rolling totals?|(?:year|month) to date|ytd)\b"
)
# What a title says, behind what it is of, to be in it as well or to be left out.
QUALIFIED = re.compile(
    r"\W*\b(?:not )?(?:inclu(?:ding|des?|sive)|incl?|exclu(?:ding|des?)|excl|except|without|"
    r"yn cynnwys)\b.*",
    re.IGNORECASE | re.DOTALL,
)
# Between the words of a name that says several things.
JOINED = re.compile(r"\s*(?:[&+/,]|\band\b)\s*", re.IGNORECASE)
OF_SOME_STAFF = frozenset((Field.GRADE, Field.PATTERN, Field.CONTRACT))


def core(name: str) -> str:
    """The words that are left without those that say nothing more, and without numbers."""
    words = [word for word in simple(name).split() if not word.isdigit()]
    return " ".join(word for word in words if word not in PLAIN)


def unqualified(title: str) -> str:
    """'ICT leavers' of 'ICT leavers (excluding agency)': what follows says nothing else of them."""
    return QUALIFIED.sub("", title)


def may_be_no_staff(name: str) -> bool:
    """True for 'Volunteers', 'ICT placements' and the like; agency staff are in post."""
    words = {core(name), simple(name)}
    return bool(words & maybe_not_staff()) and not any(map(contract_words().find, words))


def is_no_staff(name: str) -> bool:
    """True for those of them who are surely no staff, such as councillors."""
    return bool({core(name), simple(name)} & not_staff())


def is_of_no_one(name: str) -> bool:
    """True for the name of a sheet that stands beside one of the staff and is none: 'Sample'."""
    return bool({core(name), simple(name)} & no_sheets_of_staff())


def is_of_seconded(name: str) -> bool:
    """True for the name of a sheet of secondees, who may be another employer's or gone to one."""
    return bool(SECONDED.search(simple(name)))


def says_seconded(title: str) -> bool:
    """True for a title that says nothing else than that people are seconded."""
    return bool(SECONDED_ALONE.fullmatch(core(title)))


def is_of_a_body(title: str) -> bool:
    """True for the name of a board or group, and for no report to one."""
    is_to_one = TO_A_BODY.search(simple(title).replace("by gender", ""))
    return not is_to_one and OF_A_BODY.fullmatch(core(title)) is not None


def is_of_doings(name: str) -> bool:
    """True for 'Training 2025', 'On-call rota' and the like."""
    return bool(OF_DOINGS.fullmatch(core(name)))


def gender_word(name: str) -> str:
    """The word for a gender in 'Women', 'Women in IT' or 'Men (12)'; empty where there is another
    word beside it, or none. A letter alone is none.
    """
    word = core(name)
    return word if len(word) > 1 and gender_words().find(word) in RECORDED else ""


def is_of_some_staff(name: str) -> bool:
    """True for a name of contracts, patterns or grades alone, as 'Fixed term and agency'."""
    return all(stands_for(word) in OF_SOME_STAFF for word in JOINED.split(name.strip()))


def gender_alone(row: Row) -> str:
    """The gender in 'Women', 'Men (12)' or 'Gender: Female', where nothing else stands in a row."""
    cells = filled(row)
    text = LABEL.sub("", text_of(cells[0])) if len(cells) == 1 else ""
    if not text or gender_words().find(text) is not None:
        return text
    return gender_word(text)
