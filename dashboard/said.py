"""The answers that a spreadsheet was read with, in words, each with where a mapping has it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.answers import Sent
from etl.checks.flags import heading_of
from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading


@dataclass(frozen=True, slots=True)
class Given:
    """One answer that a spreadsheet was read with: where a mapping has it, and in words."""

    path: tuple[str, ...]
    words: str


def _of_word(of: str, term: str) -> str:
    heading = heading_of(of)
    return f"under ‘{heading}’: {term}" if heading else f"as {of} is {term}"


def _listed(name: str) -> Callable[[list[str]], str]:
    return lambda names: f"{name}: {', '.join(names)}."


def _named(name: str) -> Callable[[str], str]:
    return lambda answer: f"{name}: {answer}."


# By the part of a mapping that an answer stands in: what it is about, if anything, and what it is.
IN_WORDS: Mapping[str, Callable[..., str]] = {
    "headings": lambda heading, field: (
        f"The heading ‘{heading}’ is {f'the {field}' if field else 'not used'}."
    ),
    "words": lambda of, word, term: f"‘{word}’ {_of_word(of, term)}.",
    "sheets": _listed("The sheets that count"),
    "tables": _listed("The tables that count"),
    "groups": _listed("The groups of columns that count"),
    "rows": lambda word, answer: f"Rows of ‘{word}’: {answer}.",
    "population": _named("Whose figures they are"),
    "hidden": _named("What is hidden"),
    "encoding": _named("The letters of the file"),
    "it_staff": lambda rule: f"Digital and IT people: {', '.join(rule['words'])}, by {rule['by']}.",
    "reasons": lambda code, reason: f"Why it is right, {code}: {reason}.",
    "councils": lambda sheet, council: f"The council of ‘{sheet}’ is {council}.",
    "years": lambda sheet, year: f"The year of ‘{sheet}’ is {year}.",
}


def given(sent: Sent) -> list[Given]:
    """What was sent with the file, each answer by itself, so that each can be taken back."""
    said = [
        Given((name,), f"The {name} is {value}.")
        for name, value in (("council", sent.council), ("year", sent.year))
        if value
    ]
    return [*said, *answered(sent.answers)]


def kept_before(reading: Reading, sent: Sent) -> list[Given]:
    """The answers that were not sent with the file, but kept from those before it."""
    sent_now = set(answered(sent.answers))
    return [each for each in answered(reading.answers) if each not in sent_now]


def answered(answers: Answers) -> Iterator[Given]:
    """Each answer in words."""
    for path, answer in answers.each():
        yield Given(path, _in_words(path, answer))


def _in_words(path: tuple[str, ...], answer: Any) -> str:
    part, *about = path
    return IN_WORDS[part](*about, answer)
