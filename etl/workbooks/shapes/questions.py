"""Answers to a request for information: how many women and how many men work in IT.

    Question                                           Answer
    1. How many women work in your ICT department?         12
    2. How many men work in your ICT department?           40

They are put as women and men below one another, under their years where several stand across. Only
questions that ask of everybody in post are taken: whoever left, manages or works part time is some
of them.
"""

import re
from collections.abc import Sequence
from itertools import chain, islice

from etl.vocabulary.listed import Where, leaving
from etl.vocabulary.words import simple
from etl.vocabulary.years import parse_year
from etl.workbooks.headings.block import HOW_MANY
from etl.workbooks.headings.gender_said import is_total_said
from etl.workbooks.headings.layout import filled, text_of
from etl.workbooks.headings.shape_words import is_fte
from etl.workbooks.shapes.gender_pairs import GENDERED, YEAR
from etl.workbooks.sheets.read import Numbered, Row, Rows, Sheet
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
    "employed", "work", "worked", "working", "works", "post", "council", "councils", "authority",
    "organisation",
    "department", "service", "services", "team", "teams", "function", "directorate", "division",
    "section", "unit", "roles", "jobs", "posts", "positions", "staff", "it", "ict", "digital",
    "technology", "information", "31", "31st", "march"))  # fmt: skip
EVERYBODY = frozenset(("council", "councils", "authority", "organisation"))
HEADED = frozenset(("question", "questions", "request", "answer", "answers", "response", "no",
                    "ref"))  # fmt: skip
OF_SOME = re.compile(rf"{leaving(Where.HEADINGS, Where.TITLES_OF_LEAVERS).pattern}|\bonly\b")
# A longer sheet is a list, or of much else.
ROWS = 40
YEARS = 2


def take_questions(sheet: Sheet) -> None:
    """Let the numbers of such answers stand as women and men do, below the first question."""
    top = list(islice(sheet.rows, ROWS + 1))
    told = _told(top) if len(top) <= ROWS else None
    sheet.rows = chain(top if told is None else told, sheet.rows)


def _told(rows: Rows) -> list[Numbered] | None:
    """The rows put so; None where no such questions stand there, or others of women or men."""
    heads = _years(rows)
    others = [each for each in rows if heads is None or each[0] != heads[0]]
    places = [] if heads is None else _places(heads[1])
    if (answered := _answers(others, places)) is None:
        return None
    found, questions = answered
    for number, row in others:
        if _is_of_all(row):
            if "Total" in found or not (told := _numbers(row, text_of(filled(row)[0]), places)):
                return None
            found["Total"] = number, ["Total", *told]
    said = [text_of(filled(row)[0]) for _, row in rows if len(filled(row)) == 1]
    if not {"Women", "Men"} <= found.keys() or not says_it((), (*said, *questions)):
        return None
    first = min(number for number, _ in found.values())
    if heads is not None:
        # What stands over the years says of whom the questions are.
        titles = [(number, [_in_words(row)]) for number, row in others if number < heads[0]]
        years = [heads[1][place] for place in _places(heads[1])]
        asked = ["\n".join(questions)]
        table: list[Numbered] = [(heads[0] - 1, asked), (heads[0], ["", *years]), *found.values()]
        return [*titles, *table, *_notes(others, first)]
    above = [(number, row) for number, row in rows if number < first - 1 and _is_around(row)]
    titles = [(number, [_in_words(row)]) for number, row in above]
    over = [_in_words(row) for number, row in rows if number == first - 1 and _is_around(row)]
    asked = ["\n".join([*over, *questions])]
    return [*titles, (first - 1, asked), *found.values(), *_notes(rows, first)]


def _notes(rows: Rows, first: int) -> list[Numbered]:
    """What stands below the first question and is none, in words."""
    return [(number, [text]) for number, row in rows if number > first and (text := _note(row))]


def _years(rows: Rows) -> Numbered | None:
    """The row of years over the answers, where nothing else stands in it but their headings."""
    for number, row in rows:
        if any(HOW_MANY in text_of(cell).casefold() for cell in row):
            return None
        places = _places(row)
        told = {parse_year(text_of(row[place])) for place in places}
        others = {simple(text_of(c)) for at, c in enumerate(row) if at not in places and text_of(c)}
        if len(places) == len(told) >= YEARS and others <= HEADED:
            return number, row
    return None


def _places(row: Row) -> list[int]:
    return [at for at, cell in enumerate(row) if text_of(cell) and parse_year(text_of(cell))]


def _answers(rows: Rows, years: Sequence[int]) -> tuple[dict[str, Numbered], list[str]] | None:
    """The answers by whom they are of, each with its row, and the questions; None as above.

    There is one in each of the places of `years`, or one alone.
    """
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
        answers = _numbers(row, question, years)
        if name in found or not answers:
            return None
        found[name] = number, [name, *answers]
        questions.append(question)
    return found, questions


def _numbers(row: Row, question: str, years: Sequence[int]) -> list[object]:
    """The numbers beside a question, and in each year; none where something else stands there."""
    answers = filled(row[list(map(text_of, row)).index(question) + 1 :])
    if years and (YEAR.search(question) or any(at >= len(row) for at in years)):
        return []
    told = [row[at] for at in years] if years else answers[:1]
    return told if told == answers and all(map(is_number, told)) else []


def _says_otherwise(row: Row) -> bool:
    """True for a row that is neither of a question, nor above them, and may change who they are of:
    of other numbers, of equivalents, of who has left, or of some only.
    """
    texts = [text_of(cell) for cell in filled(row)]
    if any("?" in text or HOW_MANY in text.casefold() for text in texts):
        return False
    has_numbers = len(texts) > 1 and any(map(is_number, row)) and not _is_of_all(row)
    return has_numbers or any(is_fte(text) or OF_SOME.search(simple(text)) for text in texts)


def _is_of_all(row: Row) -> bool:
    """Whether a row is 'Total IT staff' and its numbers, which are those of everybody."""
    label, *numbers = filled(row) or [""]
    is_said = is_total_said(text_of(label)) and HOW_MANY not in text_of(label).casefold()
    return is_said and bool(numbers) and all(map(is_number, numbers))


def _is_around(row: Row) -> bool:
    """True for titles and conditions above the questions, and not for their headings."""
    return bool(_note(row)) and not HEADED & {simple(text_of(cell)) for cell in filled(row)}


def _in_words(row: Row) -> str:
    return ": ".join(map(text_of, filled(row)))


def _note(row: Row) -> str:
    """The words of a row that is of no question; else empty."""
    words = _in_words(row)
    is_told = "?" in words or HOW_MANY in words.casefold() or _is_of_all(row)
    return "" if is_told else words


def _is_plain(rest: str, question: str) -> bool:
    """Whether a question asks of everybody in IT, or of whom those before it did."""
    words = set(rest.split())
    is_of_it = says_it((), (question,))
    return (is_of_it or not words & EVERYBODY) and all(
        word in PLAIN or word.isdigit() for word in words
    )
