"""Notes that say of numbers that they are not of everybody in post on the day, each once."""

import re

from etl.workbooks.doubts.made_otherwise import MADE_OTHERWISE
from etl.workbooks.doubts.notes_of_some import DENIED, first_said, said_of_some
from etl.workbooks.headings.sheet_words import CUMULATIVE
from etl.workbooks.whose.it_words import DEPARTMENT, is_it, is_other

NUMBERS = r"(?:figures|numbers|values|data|counts|headcounts?)"
NOT_PEOPLE = re.compile(
    rf"\b{NUMBERS} (?:shown |given )?(?:are|is|as|in) (?:all )?(?:shown )?(?:as |in )?"
    r"(?:percent\w*|per cent|thousands|hundreds|estimates?|estimated|approximat\w+|projected)\b|"
    r"\b(?:posts|assignments|occupancies|contracts|establishment) (?:and )?not (?:of )?"
    r"(?:people|heads|persons|headcounts?|staff|employees)\b|"
    rf"\b{NUMBERS} (?:shown |given )?(?:are|is) (?:all )?(?:of )?(?:assignments|occupancies|"
    r"positions)\b|^(?:basis|count) (?:of )?(?:assignments|occupancies|positions|contracts)\b"
)
EQUIVALENTS = re.compile(
    rf"\b(?:{NUMBERS}|these|they) (?:shown |given |above )?(?:are|is|as|in) (?:all )?"
    r"(?:shown |given )?(?:as |in )?"
    r"(?:rounded )?(?:fte|wte|(?:full|whole) time equivalents?)\b"
)
# 'Showing 10 of 48 records'; all of them are no part.
SHOWN = re.compile(
    r"(?:\b(?:showing(?: page)?|displaying|displayed|shown|returned|results|rows|records|items)"
    r"(?: rows?| records?| results?| entries)? (?:\d+ (?:to |through )?)?|^\d+ |"
    r"^(?=.* (?:selected|shown|displayed)$))(?P<shown>\d+) (?:out )?of (?P<all>\d+)\b"
)
CUT = re.compile(
    r"\b(?:first|top|limited to|maximum of|only) \d+ (?:rows|records|results|entries)\b|"
    r"\b(?:list|results?|output|data|report) (?:has been |was |is |are )?truncated\b|"
    r"\bdata (?:may have been|has been|have been|was|were) omitted\b|"
    r"\b(?:row|record|export) limit (?:of \d+ )?(?:(?:was|has been) )?(?:reached|exceeded)\b|"
    r"\bexceed\w* (?:the )?max\w*(?: number of)? (?:rows|records)\b|"
    r"\bmore (?:rows|records|data) (?:exist|available)\b|"
    r"\bnot all (?:rows|records|data)\b|"
    r"\btop \d+ (?:shown|displayed)\b|"
    r"\b(?:incomplete|partial) (?:data|list|results?|return|figures)\b|"
    r"\b(?:data|list|return|figures|draft)(?: (?:is|are))? incomplete\b|"
    r"\bsample of (?:records|staff|employees|data)\b|"
    r"\b(?:records|rows) with (?:\w+ ){1,4}?(?:not shown|excluded|hidden|omitted|not included)\b|"
    r"\b(?:restricted|limited|hidden) (?:by|to|due to) your (?:\w+ )?(?:security|permissions|"
    r"access|role|profile|direct reports)\b|\bonly see your own\b"
)
SOME = (r"(?:part time|fixed term|temporary|permanent|apprentices|trainees|managers|"
        r"(?:\w+ )?on (?:maternity|paternity|parental|long term|sick)\w*|secondees|"
        r"maternity(?: leave)?)")  # fmt: skip
MISSING = re.compile(
    rf"\b(?:exclud(?:es?|ing)|does not include|do not include|not including) (?:all |any |the )?"
    rf"{SOME}\b|\b{SOME} (?:staff |employees |workers )?(?:are|is|have been) (?:not included|"
    r"excluded|left out|omitted)\b|"
    r"\bonly (?:staff|employees|those|people|permanent|full time|part time)\b"
)
AGAIN = re.compile(
    r"\b(?:shown|counted|listed|included|appear) (?:again|as well|under each)\b|"
    r"\b(?:counted|included|appears?) (?:once |separately )?(?:for|in|under|against) each "
    r"(?:of their )?(?:posts?|jobs?|positions?|assignments?|contracts?|roles?)\b|"
    r"\btwo posts (?:are )?(?:shown|counted|listed|included|appear) (?:in|under|for) "
    r"(?:each|both)\b|"
    r"\b(?:may|can|could|might) (?:hold|have|occupy) more than one\b(?!.*\b(?:once|main)\b)"
)
OF_OTHERS = re.compile(
    r"\b(?:includ(?:es?|ing)|incl?) (?:\w+ ){0,2}?schools?(?: based)?(?: ict| it)? technicians\b|"
    r"\bschools?(?: based)?(?: ict| it)? technicians (?:are|were|have been) (?:also )?included\b|"
    r"\b(?:includ(?:es?|ing)|incl?) (?:\w+ ){0,3}employed by (?!the council|us\b|the authority)\w+|"
    r"\b(?:includ(?:es?|ing)|incl?) (?:\w+ ){0,2}?(?:contractors|consultants|suppliers|secondees|"
    r"staff|people|colleagues|posts) from (?!the council|us\b|the authority|all\b|every|\d|both|"
    r"each)\w+"
)
# Staff of other councils or employers, who stand in the same table, and the words of notes that
# say it of whoever sends or gets them, or that they are left out.
PARTNER = r"(?:(?:its|our|their|the|all|other|delivery|external|strategic|local) )*partners?"
OF_PARTNERS = re.compile(
    rf"\b(?:and|plus|with|inclu\w+|incl?) (?:staff (?:of|from|at) )?{PARTNER}\b"
    r"(?! (?:team|desk|manage\w*|services?|unit))|"
    r"\bpartner(?:ship)? (?:councils?|authorit(?:y|ies)|organisations?|agenc(?:y|ies)|bodies|"
    r"districts?|boroughs?|employers?)\b|\b(?:of|across|in) the partnership\b|"
    r"\b(?:both|all (?:two|three|four|five|six|member|constituent)) (?:councils|authorities)\b|"
    r"\b(?:shared|joint) (?:\w+ ){0,3}services? (?:for|between|across|of|with) "
    r"(?:\w+ ){1,6}?and \w+|"
    r"\b(?!(?:ict|it|digital|data|technology|customer|business|corporate|finance|hr)\b)\w+ and "
    r"(?:\w+ ){1,3}?(?:shared|joint) (?:ict|it|digital|technology) (?:services?|team|department)\b"
)
TO_OR_WITHOUT = re.compile(
    r"\b(?:by (?!(?:grade|level|band|gender|sex|team|service|role|job|age|contract)s?\b)|from |to |"
    r"contact )(?:\w+ ){0,3}$|\b(?:exclu\w+|without|except|apart|other than|not|no|never)\b"
)
# People in numbers, who are in no row: 'In addition there are 4 agency workers'.
BESIDE = re.compile(
    r"\b(?:in addition|additionally|plus|there (?:is|are|were) also|a further|"
    r"excludes? (?:a |another )?further)\b (?:\S+ ){0,4}?(?P<who>\d{1,4} (?:\w+ ){0,3}?"
    r"(?:female|male|women|men|agency|staff|employees|workers|contractors|people|casuals?|colleagues)\b)"
)
INCLUDES = re.compile(r"(?:^|^.* )(?:also |this )?includ(?:es?|ing) (?P<who>.{3,40})$")
# All of what is no IT service: 'Covers the whole of the Resources directorate'.
WHOLE = re.compile(
    r"\b(?:the )?(?:whole(?: of)?|entire|all of)(?: the)? "
    r"(?!(?:the|staff|posts|people|those|them|us|these|this)\b)(?P<who>(?:\w+ ){0,3}?(?P<unit>"
    r"directorates?|departments?|divisions?|services?|groups?|sections?|units?|council|authority|"
    r"organisation|workforce)|\w+(?: \w+)?)\b"
)
# Such a unit of no name is that of which the return is.
EVERYBODY = frozenset(("council", "authority", "organisation", "workforce"))


def are_equivalents(form: str) -> bool:
    """True for a note, in simple form, by which the numbers themselves are equivalents."""
    return EQUIVALENTS.search(form) is not None


def said_of_numbers(form: str) -> str:
    """The words of a note, in simple form, that raise a doubt; '' for none of them."""
    if said := first_said(
        (NOT_PEOPLE, CUMULATIVE, MISSING, AGAIN, OF_OTHERS, *MADE_OTHERWISE), form
    ):
        return said
    found = OF_PARTNERS.search(form)
    if found and not TO_OR_WITHOUT.search(form[: found.start()]):
        return found[0]
    if found := BESIDE.search(form):
        return f"in addition … {found['who']}"
    found = WHOLE.search(form)
    if found and _is_of_another(found) and not DENIED.search(form[: found.start()]):
        return found[0]
    found = INCLUDES.search(form)
    if found and is_other(found["who"]) and not DENIED.search(form[: found.start("who")]):
        return f"including {found['who']}"
    return said_of_some(form)


def _is_of_another(whole: re.Match[str]) -> bool:
    who, unit = whole["who"], whole["unit"] or ""
    is_of_all = unit in EVERYBODY and not is_it(DEPARTMENT, whole.string)
    is_named = bool(unit) and (who != unit or is_of_all)
    return not is_it(DEPARTMENT, who) and (is_named or is_other(who))
