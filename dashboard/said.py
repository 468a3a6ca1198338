"""The answers that a spreadsheet was read with, in words, each with where a mapping has it."""

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.answers import Sent
from etl.checks.flags import heading_of
from etl.workbooks.answers import LISTS, Answers
from etl.workbooks.reading import Reading

WHOLE = {
    "sheets": "The sheets that count",
    "tables": "The tables that count",
    "groups": "The groups of columns that count",
    "it_staff": "Digital and IT people",
    "population": "Whose figures they are",
    "hidden": "What is hidden",
    "encoding": "The letters of the file",
}


@dataclass(frozen=True, slots=True)
class Given:
    """One answer that a spreadsheet was read with: where a mapping has it, and in words."""

    path: tuple[str, ...]
    words: str


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
    for heading, field in answers.headings.items():
        used = f"is the {field}" if field else "is not used"
        yield Given(("headings", heading), f"The heading ‘{heading}’ {used}.")
    for of, words in answers.words.items():
        for word, term in words.items():
            heading = heading_of(of)
            is_said = f"under ‘{heading}’: {term}" if heading else f"as {of} is {term}"
            yield Given(("words", of, word), f"‘{word}’ {is_said}.")
    for word, answer in answers.rows.items():
        yield Given(("rows", word), f"Rows of ‘{word}’: {answer}.")
    for code, reason in answers.reasons.items():
        yield Given(("reasons", code), f"Why it is right, {code}: {reason}.")
    yield from _of_the_whole(answers)


def _of_the_whole(answers: Answers) -> Iterator[Given]:
    """Answers that are not about one heading, word or row."""
    said = {name: ", ".join(getattr(answers, name)) for name in LISTS}
    if answers.it_staff:
        said["it_staff"] = f"{', '.join(answers.it_staff.words)}, by {answers.it_staff.by}"
    said |= {name: getattr(answers, name) for name in ("population", "hidden", "encoding")}
    for name, value in said.items():
        if value:
            yield Given((name,), f"{WHOLE[name]}: {value}.")
