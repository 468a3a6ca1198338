"""What can be wrong with a word: not known, two things at once, or settled before."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from etl.checks import values
from etl.checks.problems import Problem, Question, Settles, advise, ask, doubt, refuse
from etl.checks.values import Spot
from etl.checks.wording import listed

NOT_COUNTED = "not counted"
WHICH_YEAR = "Say which reporting year its people are of, or that they are not to be counted."
CORRECT_NAME = "Correct the name."
A_GENDER = "a known word, such as 'Female', 'Male', 'Non-binary', 'Prefer not to say' or blank"


def _question(
    spot: Spot,
    of: str,
    choices: Iterable[str],
    proposal: str = "",
    because: str = "",
    certainty: float = 0.0,
) -> Question:
    return Question(Settles.WORD, spot.value, of, tuple(choices), proposal, because, certainty)


def _to_be_said(
    spot: Spot, code: str, what: str, expected: str, close: Sequence[str], question: Question
) -> Problem:
    """A word whose meaning can be said instead of correcting it."""
    meant = f"Did you mean {listed(close)}? " if close else ""
    return ask(
        code,
        f"'{spot.value}' as {what}",
        expected,
        f"{meant}Say what '{spot.value}' stands for, or correct the cell.",
        question,
    ).at(spot.sheet, spot.cell)


def settled(spot: Spot, of: str, meaning: str) -> Problem:
    return advise(
        f"{of} as settled",
        f"'{spot.value}' as {of}, taken for '{meaning}'",
        f"a known {of}",
        "Nothing: it is as you said.",
    ).at(spot.sheet, spot.cell)


def unknown_answer(spot: Spot, of: str, answer: str, choices: Sequence[str]) -> Problem:
    return refuse(
        "unknown answer",
        f"the answer '{answer}' for '{spot.value}' as {of}",
        f"one of {listed(choices, most=len(choices))}" if choices else f"a known {of}",
        "Correct the mapping.",
    ).at(spot.sheet, spot.cell)


# ---------------------------------------------------------------- gender


def unknown_gender(
    spot: Spot, choices: Sequence[str], *, close: Sequence[str], proposal: str
) -> Problem:
    """A word that may be a gender: it is asked about, and never guessed."""
    because, certainty = (f"it is close to {listed(close[:1])}", 0.6) if proposal else ("", 0.0)
    question = _question(spot, "gender", choices, proposal, because, certainty)
    return _to_be_said(spot, "unknown gender word", "a gender", A_GENDER, close, question)


def no_gender(spot: Spot, close: Sequence[str]) -> Problem:
    """A whole text: it can only be corrected."""
    return refuse(
        "unknown gender word",
        f"'{spot.value}' as a gender",
        A_GENDER,
        f"Did you mean {listed(close)}? Correct the cell." if close else "Correct the cell.",
    ).at(spot.sheet, spot.cell)


def gender_code(spot: Spot, choices: Sequence[str], proposal: str, because: str) -> Problem:
    """A code or letter that means one thing in one system and another in the next."""
    return ask(
        "gender code",
        f"'{spot.value}' as a gender, which not every system means alike",
        "words, or the answer what it stands for",
        f"Say what '{spot.value}' stands for.",
        _question(spot, "gender", choices, proposal, because, 0.6),
    ).at(spot.sheet, spot.cell)


def gender_by_key(spot: Spot, gender: str) -> Problem:
    """A code that the file's own titles or headings explain."""
    return advise(
        "gender by key",
        f"'{spot.value}' as a gender, taken for '{gender}', as the spreadsheet says itself",
        "a known gender",
        "Nothing, if the key is right.",
    ).at(spot.sheet, spot.cell)


def no_to_a_gender(spot: Spot, choices: Sequence[str], proposal: str) -> Problem:
    """A no, or a blank, in a column of one gender: who is no woman may be a man, or neither."""
    because = f"a list of two genders says no of each {proposal}"
    return ask(
        "no to a gender",
        f"'{spot.value}', which does not say whose gender it is",
        "a gender of each person, or the answer what it stands for",
        f"Say what '{spot.value}' stands for.",
        _question(spot, "gender", choices, proposal, because, 0.8),
    ).at(spot.sheet, spot.cell)


def title_as_gender(spot: Spot) -> Problem:
    return refuse(
        "title and no gender",
        f"'{spot.value}' as a gender, which is a title",
        A_GENDER,
        "Nothing is told from a title. Correct the cell, or leave it blank.",
    ).at(spot.sheet, spot.cell)


# ---------------------------------------------------------------- other words


def unknown_word(  # noqa: PLR0913 (what a question consists of)
    spot: Spot,
    of: str,
    counted_as: str,
    choices: Sequence[str],
    *,
    proposal: str = "",
    because: str = "",
    certainty: float = 0.0,
) -> Problem:
    """A word that is not known and is counted apart until someone says what it stands for."""
    return advise(
        f"unknown {of}",
        f"'{spot.value}' as {of}",
        f"a known {of}",
        f"It is counted as '{counted_as}' until someone says what it stands for.",
        _question(spot, of, choices, proposal, because, certainty),
    ).at(spot.sheet, spot.cell)


def must_be_known(spot: Spot, of: str, choices: Sequence[str], proposal: str) -> Problem:
    """A word that decides where people are counted, so that the load waits for its meaning."""
    close = (proposal,) if proposal else ()
    because, certainty = ("it is the closest known word", 0.6) if proposal else ("", 0.0)
    question = _question(spot, of, choices, proposal, because, certainty)
    return _to_be_said(spot, f"unknown {of}", of, f"a known {of}", close, question)


def no_contract_word(spot: Spot) -> Problem:
    return advise(
        "counted without a contract",
        f"'{spot.value}' as contract: these people are in post and are counted",
        "permanent, fixed term, apprenticeship or agency, which are the four that are kept apart",
        "Nothing: their contract stands as 'not given'.",
    ).at(spot.sheet, spot.cell)


def told_by_title(spot: Spot, family: str) -> Problem:
    return advise(
        "role family from job title",
        f"job titles, told by the words in them, such as '{spot.value}' as '{family}'",
        "a role family",
        "If a title is told wrongly, say what it stands for.",
    ).at(spot.sheet, spot.cell)


def told_by_hours(spot: Spot, rule: str) -> Problem:
    return advise(
        "working pattern from hours",
        f"no column with the working pattern; it was told from '{spot.value}': {rule}",
        "full time or part time",
        "If that is wrong, add a column with the working pattern.",
    ).at(spot.sheet, spot.cell)


def day_of_no_year(spot: Spot, years: Sequence[int], proposal: int) -> Problem:
    """A day that is no 31 March: people in post on it belong to one reporting year or the next."""
    because = f"31 March {proposal} is the nearest"
    choices = (*map(str, years), NOT_COUNTED)
    return ask(
        "year by another day",
        f"the year '{spot.value}'",
        "a reporting year, or its day, 31 March",
        WHICH_YEAR,
        _question(spot, "year", choices, str(proposal), because, 0.5),
    ).at(spot.sheet, spot.cell)


def days_of_one_year(spot: Spot, other: str, year: int) -> Problem:
    """Who is in post on several days of a year stands once for each of them."""
    return doubt(
        "people listed again and again",
        f"the days '{other}' and '{spot.value}', both of {year}, whose people may be the same",
        "the people of one day for each reporting year",
        "Say of all days but one that they are not counted; if their people differ, say so.",
    ).at(spot.sheet, spot.cell)


def year_to_come(spot: Spot, year: int, last: int) -> Problem:
    """Nobody has been in post on a snapshot day to come: it is a forecast, or of another day."""
    choices = (str(last), str(year), NOT_COUNTED)
    return ask(
        "year to come",
        f"the year '{spot.value}', whose 31 March is still to come",
        f"a reporting year up to {last}",
        WHICH_YEAR,
        _question(spot, "year", choices, str(year), "it is so called", 0.5),
    ).at(spot.sheet, spot.cell)


# ---------------------------------------------------------------- councils


def _unknown_council(spot: Spot, fix: str, question: Question) -> Problem:
    return ask(
        "unknown council",
        f"'{spot.value}' as council",
        "the name or code of a council",
        fix,
        question,
    ).at(spot.sheet, spot.cell)


def unknown_council(spot: Spot, close: Sequence[str]) -> Problem:
    if not close:
        return _unknown_council(spot, CORRECT_NAME, _question(spot, "council", ()))
    because = "its name is the closest"
    question = _question(spot, "council", (*close, NOT_COUNTED), close[0], because, 0.5)
    return _unknown_council(spot, f"Did you mean {listed(close)}? {CORRECT_NAME}", question)


def another_body(spot: Spot) -> Problem:
    """A name in a column of councils that is some other employer's by its own words."""
    because = "its name says that it is no council"
    question = _question(spot, "council", (NOT_COUNTED,), NOT_COUNTED, because, 0.9)
    return _unknown_council(spot, CORRECT_NAME, question)


def ambiguous_council(spot: Spot, fits: Sequence[str]) -> Problem:
    question = _question(spot, "council", fits, because="its name fits each of them")
    return replace(values.ambiguous_council(spot, fits), question=question)


def council_not_then(spot: Spot, year: int, instead: Sequence[str], *, abolished: bool) -> Problem:
    """A council that did not exist on the snapshot day; `instead`: who came after, or before."""
    because = "it took its place" if abolished else "it stood in its place then"
    proposal, certainty = (instead[0], 0.8) if len(instead) == 1 else ("", 0.0)
    question = _question(spot, "council", instead, proposal, because, certainty)
    return _not_then(spot, year, question)


def council_told_not_then(spot: Spot, year: int, instead: Sequence[str], place: str) -> Problem:
    """A council of a title or name that did not exist on the snapshot day."""
    return _not_then(spot, year, Question(Settles.COUNCIL, place, choices=tuple(instead)))


def _not_then(spot: Spot, year: int, question: Question) -> Problem:
    return ask(
        "council not there in that year",
        f"{spot.value}, which did not exist on 31 March {year}",
        "a council that existed on the snapshot day",
        "Correct the council or the year.",
        question,
    ).at(spot.sheet, spot.cell)


def abolished_since(spot: Spot, council: str, last_day: str, after: Sequence[str]) -> Problem:
    return advise(
        "council abolished since",
        f"{council}, which was abolished after {last_day}",
        "the council of that time",
        f"Nothing: it was there on the snapshot day. After it came {listed(after)}.",
    ).at(spot.sheet, spot.cell)
