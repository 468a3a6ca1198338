"""Headings of women and men that are known as a pair alone: 'Women in IT' and 'Men in IT', W and M.

Beside other columns of women or men, 'Women in IT' is a group of them; an M alone is 'menyw', a
woman, in Welsh, and a W may be of weekly pay. Letters stand under each of several groups or years.
"""

import re
from collections.abc import Sequence

from etl.vocabulary.words import simple
from etl.workbooks.headings.layout import filled, text_of
from etl.workbooks.sheets.read import Rows, Sheet
from etl.workbooks.tables.figures import is_number
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN

STAFF = r"(?: (?:staff|roles?|jobs?|posts?|teams?|services?|workforce|headcount))?"
OF_IT = rf"(?:it|ict|digital(?: and it)?|it and digital|technology|tech|ddat){STAFF}"
WOMEN = re.compile(rf"(?:women|females?) (?:working )?in {OF_IT}|female {OF_IT}")
MEN = re.compile(rf"(?:men|males?) (?:working )?in {OF_IT}|male {OF_IT}")
# What forms ask, and what may stand in such a question beside whom it asks of.
OF_POSTS = (r"(?: (?:are|were|is|do|does|did|you|have|had|your|the|our|there|work(?:s|ed|ing)?|"
            r"employ(?:ed)?|in|and|on|at|as|of|for|it|ict|digital|technology|tech|ddat|data|"
            r"information|services?|departments?|teams?|functions?|roles?|jobs?|posts?|staff|"
            r"employees|people|headcount|council|31(?:st)?|march|20\d\d|snapshot|date|"
            r"day))*")  # fmt: skip
QUESTION = r"(?:how many|(?:total )?number of|no of) "
ANOTHER = (
    r"(?:people|staff|employees) (?:(?:of|who are|with|have) )?(?:another|other|an other) genders?"
)
ASKED = {
    "Women": re.compile(rf"{QUESTION}(?:women|females?){OF_POSTS}"),
    "Men": re.compile(rf"{QUESTION}(?:men|males?){OF_POSTS}"),
    "Another gender": re.compile(rf"{QUESTION}{ANOTHER}{OF_POSTS}"),
}
YEAR = re.compile(r"\b20\d\d\b")
LETTERS = ("w", "m")
OF_PAY = re.compile(r"\b(?:pay|paid|payroll|weekly|monthly|wages?|salar\w+)\b")
GENDERED = re.compile(r"\b(?:wom[ae]n|m[ae]n|(?:fe)?males?|genders?|sex)\b")


def take_pairs(sheet: Sheet) -> None:
    """Let such a pair be headed as women and men, as other tables are."""
    top = sheet.top(HEADINGS_WITHIN)
    said = [sheet.name]
    for at, (number, row) in enumerate(top):
        forms = [simple(text_of(cell)) for cell in row]
        if (asked := _asked(forms)) and _are_numbers(top[at + 1 :], tuple(asked)):
            sheet.put(number, asked)
            return
        pairs = _pairs(forms, [simple(text) for text in said])
        if pairs and all(_are_numbers(top[at + 1 :], pair) for pair in pairs):
            women, men = zip(*pairs, strict=True)
            sheet.put(number, dict.fromkeys(women, "Women") | dict.fromkeys(men, "Men"))
            return
        said += [text_of(cell) for cell in row]


def _asked(forms: Sequence[str]) -> dict[int, str]:
    """Headings in place of questions, by their places: of women and of men, each asked once, and of
    nobody else; with the year that all of them ask of. Nothing where they are no such questions.
    """
    found = {
        at: gender
        for at, form in enumerate(forms)
        for gender, question in ASKED.items()
        if question.fullmatch(form)
    }
    genders = list(found.values())
    is_each_once = len(genders) == len(set(genders)) and {"Women", "Men"} <= set(genders)
    others = (form for at, form in enumerate(forms) if at not in found)
    if not is_each_once or any(GENDERED.search(form) for form in others):
        return {}
    years = {year for at in found for year in YEAR.findall(forms[at])}
    year = f" {years.pop()}" if len(years) == 1 else ""
    return {at: f"{gender}{year}" for at, gender in found.items()}


def _are_numbers(below: Rows, pair: tuple[int, ...]) -> bool:
    """Whether the next row has numbers in these places, as under headings and no one's codes."""
    row = next((row for _, row in below if filled(row)), [])
    return all(place < len(row) and is_number(row[place]) for place in pair)


def _pairs(forms: Sequence[str], said: Sequence[str]) -> list[tuple[int, int]]:
    """The places of women and men; of letters where genders are `said` above them, or where one
    pair of them stands beside another and nothing is said of pay.
    """
    women = [at for at, form in enumerate(forms) if WOMEN.fullmatch(form)]
    men = [at for at, form in enumerate(forms) if MEN.fullmatch(form)]
    others = [at for at, form in enumerate(forms) if GENDERED.search(form)]
    if len(women) == len(men) == 1 and set(others) == {*women, *men}:
        return [(women[0], men[0])]
    letters = [at for at, form in enumerate(forms) if len(form) == 1]
    pairs = list(zip(letters[::2], letters[1::2], strict=False))
    are_beside = len(letters) % 2 == 0 and all(men == women + 1 for women, men in pairs)
    are_pairs = are_beside and all((forms[w], forms[m]) == LETTERS for w, m in pairs)
    is_one = len(letters) == len(LETTERS) and {forms[at] for at in letters} == set(LETTERS)
    if not letters or others or not (are_pairs or is_one):
        return []
    is_said = any(map(GENDERED.search, said)) or (
        len(pairs) > 1 and not any(map(OF_PAY.search, [*said, *forms]))
    )
    by_letter = {forms[at]: at for at in letters}
    if not is_said:
        return []
    return pairs if are_pairs else [(by_letter[LETTERS[0]], by_letter[LETTERS[1]])]
