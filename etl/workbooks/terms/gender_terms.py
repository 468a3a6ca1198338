"""What a word or code in a column of genders stands for; nothing is told from names or titles."""

import re
from collections.abc import Mapping, Sequence, Set

from etl.checks import words as problems
from etl.checks.genders import two_genders_in_a_word
from etl.checks.problems import Problem
from etl.checks.values import Spot
from etl.vocabulary.gender_keys import gender_key
from etl.vocabulary.genders import Gender
from etl.vocabulary.words import gender_words, simple
from etl.workbooks.answers import Answers
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.gender_asked import proposed_for_no
from etl.workbooks.headings.gender_headings import genders_of
from etl.workbooks.headings.layout import Layout, filled, text_of
from etl.workbooks.headings.shape_words import OF_GENDER
from etl.workbooks.sheets.read import Row

TITLES = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "sir",
                    "dame", "lord", "lady", "cllr", "councillor", "mister", "madam", "master",
                    "bnr"))  # fmt: skip
# Between a word in two languages, or a code and its word: '2 - Female' and '2 Female'.
PARTS = re.compile(r"/|\||\s[-–—]\s|[()]|(?<=^\d)\s+(?=[^\W\d_]{3})")
# A 'y' or 'n' is no code: it may say that the word beside it does not hold.
CODE = re.compile(r"[A-MO-XZa-mo-xz0-9]")
# 'M/M', of two people who share a post.
SEVERAL_CODES = re.compile(r"[A-Za-z](?:\s*[/&+,]\s*[A-Za-z])+")
GENDERS = tuple(gender.value for gender in Gender)
LONGEST_WORD = 40
# A key beside a list: a code and its word, in each of a few rows.
KEY_CELLS, KEY_ROWS = 2, 8
# ISO/IEC 5218, which SAP and others write: it is proposed, for some systems count from 0.
CODES = {
    "0": Gender.NOT_RECORDED,
    "1": Gender.MAN,
    "2": Gender.WOMAN,
    "9": Gender.NOT_RECORDED,
}
ISO_CODES = "ISO/IEC 5218 has 1 for men and 2 for women"
# 'Dyn' and 'menyw': in a Welsh column M is a woman, in an English one a man.
WELSH_M, WELSH_D = "m", "d"
ENGLISH_W = "w"
# 'Benyw' and 'gwryw', beside one another in a Welsh column.
WELSH = {"b": Gender.WOMAN, "g": Gender.MAN}
# 'Bachgen' and 'merch', or 'benyw' and 'male': what B is, M is not.
BOY_AND_GIRL = frozenset("bm")
# Behind a gender, and nothing else: 'Female staff'.
OF_ALL = re.compile(r" (?:staff|employees?|people|colleagues|workers|headcount)$")
# Welsh and English beside one another.
IN_BOTH = {frozenset("bf"): Gender.WOMAN, frozenset("gm"): Gender.MAN}
WOMEN = frozenset(("f", "female", "fem", "woman", "women", "benyw", "b"))


class GenderTerms:
    """The genders of one column, by its words and language, the file's key, what was settled."""

    def __init__(
        self, texts: Set[str], answers: Answers, key: Mapping[str, Gender], *, is_welsh: bool
    ) -> None:
        self._answers = answers
        self._key = key
        says_d = WELSH_D in texts or answers.word("gender", WELSH_D) is not None
        # Beside an F, an M can be no other woman.
        self._doubts_m = says_d or (is_welsh and not texts & WOMEN) or texts >= BOY_AND_GIRL
        # Beside an M, and no F, a W can be nothing else than a woman.
        is_beside_m = WELSH_M in texts and not texts & WOMEN
        self._w_is_woman = is_beside_m and not self._doubts_m
        self._letters = WELSH if is_welsh and texts >= set(WELSH) else {}

    def find(self, spot: Spot) -> tuple[Gender | None, Problem | None]:
        """The gender, and what is to be told or asked about the word."""
        if spot.value and (answer := self._answers.word("gender", spot.value)) is not None:
            if answer not in GENDERS:
                return None, problems.unknown_answer(spot, "gender", answer, GENDERS)
            return Gender(answer), problems.settled(spot, "gender", answer)
        form = simple(spot.value)
        known = None if form == WELSH_M and self._doubts_m else gender_words().find(spot.value)
        if known is None and form in self._key:
            return self._key[form], problems.gender_by_key(spot, self._key[form])
        if form == WELSH_M and self._doubts_m:
            because = "'M' is 'male' in English and 'menyw', a woman, in Welsh"
            return None, problems.gender_code(spot, GENDERS, "", because)
        gender = known or _in_parts(spot.value) or _of_all(form) or self._letters.get(form)
        if gender is None and form == ENGLISH_W and self._w_is_woman:
            gender = Gender.WOMAN
        if gender is not None:
            return gender, None
        says_two = genders_of(spot.value) or SEVERAL_CODES.fullmatch(spot.value.strip())
        of_two = two_genders_in_a_word(spot, GENDERS) if says_two else None
        return None, of_two or self._unknown(spot, form)

    def _unknown(self, spot: Spot, form: str) -> Problem:
        if form in TITLES:
            return problems.title_as_gender(spot)
        if form in CODES or not form:
            because = ISO_CODES if form else "a sign stands where no gender is known"
            proposal = CODES.get(form, Gender.NOT_RECORDED)
            return problems.gender_code(spot, GENDERS, proposal, because)
        if form == WELSH_D:
            return problems.gender_code(spot, GENDERS, Gender.MAN, "'D' may be 'dyn', a man")
        other = proposed_for_no(spot.value)
        if other is not None:
            return problems.no_to_a_gender(spot, GENDERS, other)
        close = gender_words().suggest(spot.value)
        known = gender_words().find(close[0]) if close else None
        if len(form) > LONGEST_WORD:
            return problems.no_gender(spot, close)
        return problems.unknown_gender(spot, GENDERS, close=close, proposal=known or "")


def _of_all(form: str) -> Gender | None:
    """The gender of 'Female staff'; a sign alone is none, and no blank."""
    word = OF_ALL.sub("", form)
    return gender_words().find(word) if word != form else None


def _in_parts(text: str) -> Gender | None:
    """The gender of 'Benyw / Female' and of 'F - Female', where no part says another; else None.

    A code alone is none that is known, and says nothing against the word beside it; the Welsh one
    beside the English one is known.
    """
    parts = [part for part in PARTS.split(text) if part.strip()]
    if (both := IN_BOTH.get(frozenset(map(simple, parts)))) is not None:
        return both
    said = {gender_words().find(part) for part in parts if not CODE.fullmatch(part.strip())}
    codes = {gender_words().find(part) for part in parts if CODE.fullmatch(part.strip())} - {None}
    told = said | codes
    return told.pop() if len(parts) > 1 and said and len(told) == 1 else None


def key_of(layout: Layout, rows: Sequence[Row], codes: Set[str]) -> Mapping[str, Gender]:
    """What the file itself says that these codes stand for, wherever it says so."""
    heading = layout.columns.get(Field.GENDER)
    others = (simple(each.text) for each in layout.headings if each != heading)
    # A key on another sheet may be that of the managers' genders.
    is_one = not any(map(OF_GENDER.search, others))
    covers = (text for _, texts in layout.covers for text in texts if is_one)
    own = [heading.text] if heading else []
    # A word alone in its row is a note.
    notes = [text_of(cells[0]) for row in rows if len(cells := filled(row)) == 1]
    key = gender_key([*layout.titles, *own, *covers, *notes, *_pairs_beside(layout, rows)])
    if not key and codes and all(code.isdigit() or not code for code in codes):
        # A later sheet may have it.
        layout.is_told_elsewhere = True
    return key


def _pairs_beside(layout: Layout, rows: Sequence[Row]) -> list[str]:
    """What may be a key to codes, beside the list: two cells of a row, in no column that is read
    and no more than a few rows.
    """
    first = 1 + max((each.place for each in layout.columns.values()), default=0)
    pairs = [filled(row[first:]) for row in rows]
    told = [f"{text_of(pair[0])} = {text_of(pair[1])}" for pair in pairs if len(pair) == KEY_CELLS]
    return told if len(told) <= KEY_ROWS else []
