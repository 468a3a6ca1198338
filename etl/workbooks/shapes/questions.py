"""Answers to a request for information: how many women and how many men work in IT.

    Question                                           Answer
    1. How many women work in your ICT department?         12
    2. How many men work in your ICT department?           40

They are put as women and men below one another. Only questions that ask of everybody in post are
taken: whoever left, manages or works part time is some of them.
"""

import re
from collections.abc import Sequence
from itertools import chain, islice

from etl.vocabulary.leaving import Where, finds
from etl.vocabulary.words import simple
from etl.workbooks.headings.block import HOW_MANY
from etl.workbooks.headings.layout import filled, text_of
from etl.workbooks.headings.shape_words import is_fte
from etl.workbooks.shapes.gender_pairs import GENDERED
from etl.workbooks.sheets.read import Row, Sheet
from etl.workbooks.tables.figures import is_number
from etl.workbooks.whose.of_it_staff import says_it

STAFF = r"(?:staff|employees|people|workers|officers|members of staff)"
ASKED = re.compile(
    r"(?:q(?:uestion)? ?)?(?:\d+ ?[a-z]? )?how many "
    r"(?P<those>of (?:these|those|them) (?:are|were) )?"
    rf"(?:(?P<women>women|females?(?: {STAFF})?)|(?P<men>men|males?(?: {STAFF})?)|"
    rf"(?P<other>(?:non binary|(?:people|staff) of another gender)(?: {STAFF})?)|(?P<all>{STAFF}))"
    r"(?P<rest>(?: \w+)*)"
)
NAMES = {"women": "Women", "men": "Men", "other": "Another gender", "all": "Total"}
# All else that such a question says.
PLAIN = frozenset((
    "do", "does", "you", "your", "the", "a", "is", "are", "were", "there", "have", "has", "in",
    "of", "for", "at", "as", "on", "and", "by", "within", "total", "currently", "employ",
    "employed", "work", "working", "works", "post", "council", "councils", "authority",
    "organisation",
    "department", "service", "services", "team", "teams", "function", "directorate", "division",
    "section", "unit", "roles", "jobs", "posts", "positions", "staff", "it", "ict", "digital",
    "technology", "information", "31", "31st", "march"))  # fmt: skip
EVERYBODY = frozenset(("council", "councils", "authority", "organisation"))
HEADED = frozenset(("question", "questions", "answer", "answers", "response", "no", "ref"))
OF_SOME = re.compile(rf"{finds(Where.HEADINGS, Where.TITLES_OF_LEAVERS).pattern}|\bonly\b")
# A longer sheet is a list, or of much else.
ROWS = 40

Numbered = tuple[int, Row]


def take_questions(sheet: Sheet) -> None:
    """Let the numbers of such answers stand as women and men do, below the first question."""
    top = list(islice(sheet.rows, ROWS + 1))
    told = _told(top) if len(top) <= ROWS else None
    sheet.rows = chain(top if told is None else told, sheet.rows)


def _told(rows: Sequence[Numbered]) -> list[Numbered] | None:
    """The rows put so; None where no such questions stand there, or others of women or men."""
    if (answered := _answers(rows)) is None:
        return None
    found, questions = answered
    said = [text_of(filled(row)[0]) for _, row in rows if len(filled(row)) == 1]
    if not {"Women", "Men"} <= found.keys() or not says_it((), (*said, *questions)):
        return None
    first = min(number for number, _ in found.values())
    above = [(number, row) for number, row in rows if number < first - 1 and _is_around(row)]
    titles = [(number, [_in_words(row)]) for number, row in above]
    over = [_in_words(row) for number, row in rows if number == first - 1 and _is_around(row)]
    notes = [(number, [text]) for number, row in rows if number > first and (text := _note(row))]
    return [*titles, (first - 1, ["\n".join([*over, *questions])]), *found.values(), *notes]


def _answers(rows: Sequence[Numbered]) -> tuple[dict[str, Numbered], list[str]] | None:
    """The answers by whom they are of, each with its row, and the questions; None as above."""
    found: dict[str, Numbered] = {}
    questions: list[str] = []
    # Whether the last question that names its people asks of everybody in IT.
    is_of_all = False
    if any(map(_says_otherwise, (row for _, row in rows))):
        return None
    for number, row in rows:
        question = next(
            (text for cell in row if HOW_MANY in (text := text_of(cell)).casefold()), ""
        )
        is_asked = ASKED.fullmatch(simple(question)) if question else None
        if is_asked is None or not _is_plain(is_asked["rest"], question):
            if any(map(is_number, row)) and any(GENDERED.search(simple(text_of(c))) for c in row):
                return None
            is_of_all = is_of_all and not question
            continue
        # Else of everybody whom the council employs, perhaps.
        is_of_it = says_it((), (question,))
        if is_asked["those"] and not is_of_all:
            return None
        if is_asked["all"]:
            is_of_all = is_of_it
            if not is_of_it:
                continue
        name = NAMES[next(who for who in NAMES if is_asked[who])]
        answers = filled(row[_place(row, question) + 1 :])
        if name in found or len(answers) != 1 or not is_number(answers[0]):
            return None
        found[name] = number, [name, answers[0]]
        questions.append(question)
    return found, questions


def _says_otherwise(row: Row) -> bool:
    """True for a row that is neither of a question, nor above them, and may change who they are of:
    of other numbers, of equivalents, of who has left, or of some only.
    """
    texts = [text_of(cell) for cell in filled(row)]
    if any("?" in text or HOW_MANY in text.casefold() for text in texts):
        return False
    has_numbers = len(texts) > 1 and any(map(is_number, row))
    return has_numbers or any(is_fte(text) or OF_SOME.search(simple(text)) for text in texts)


def _is_around(row: Row) -> bool:
    """True for titles and conditions above the questions, and not for their headings."""
    return bool(_note(row)) and not HEADED & {simple(text_of(cell)) for cell in filled(row)}


def _in_words(row: Row) -> str:
    return ": ".join(map(text_of, filled(row)))


def _note(row: Row) -> str:
    """The words of a row that is of no question; else empty."""
    words = _in_words(row)
    return "" if "?" in words or HOW_MANY in words.casefold() else words


def _place(row: Row, question: str) -> int:
    return next(at for at, cell in enumerate(row) if text_of(cell) == question)


def _is_plain(rest: str, question: str) -> bool:
    """Whether a question asks of everybody in IT, or of whom those before it did."""
    words = set(rest.split())
    is_of_it = says_it((), (question,))
    return (is_of_it or not words & EVERYBODY) and all(
        word in PLAIN or word.isdigit() for word in words
    )
