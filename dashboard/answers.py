"""An officer's answers, as the fields of a form: what each is called, and what comes back.

The file itself is not kept: the browser sends it again with the answers. Those given before, which
the page carries along in one field, stand until others are given.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol
from urllib.parse import quote, unquote

from etl.answering import OF_A_SHEET, OF_MANY, put
from etl.checks.problems import Question, Settles
from etl.workbooks.answers import (
    NOTHING_SETTLED,
    OF_ONE_FILE,
    Answers,
    BadAnswers,
    answers_from,
)

GIVEN_BEFORE = "answers"
# For whom the page was drawn.
SENDER = "sender"
# The boxes that take an answer back; the value of each is where a mapping has it.
TAKE_BACK = "take back"
CHOICE, TEXT = "choice:", "text:"
# Stands before a choice, and tells 'none of these' from no answer.
MARK = "="


class Form(Protocol):
    """The fields of a form, several of which may have one name."""

    def __iter__(self) -> Iterator[str]: ...
    def getlist(self, key: str) -> list[str]: ...


@dataclass(frozen=True)
class Sent:
    """What was sent with a file."""

    answers: Answers = NOTHING_SETTLED
    council: str = ""
    year: str = ""
    # What was said of another file before, and holds for that one alone.
    let_go: tuple[str, ...] = ()


NOTHING_SENT = Sent()


@dataclass
class _Mapping:
    content: dict[str, Any] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)


def name_of(question: Question, code: str) -> str:
    """The name of the field that answers a question."""
    about = question.about or (code if question.settles is Settles.REASON else "")
    of = json.dumps([question.settles, question.field, about], ensure_ascii=False)
    # Browsers do not agree on what becomes of a quotation mark in a name.
    return (CHOICE if question.choices else TEXT) + quote(of)


def marked(choice: str) -> str:
    """The value of the field when this is chosen."""
    return MARK + choice


def given_before(sent: Sent, file: str) -> str:
    """What the page carries along, and of which file it was said."""
    said = {"council": sent.council, "year": sent.year, "file": file}
    return json.dumps({"mapping": sent.answers.as_json(), **said}, ensure_ascii=False)


def path_of(path: Sequence[str]) -> str:
    """Where a mapping has an answer, as the value of the box that takes it back."""
    return quote(json.dumps(path, ensure_ascii=False))


def answers_in(form: Form, file: str) -> Sent:
    """The answers of a form that was sent with a file: those given before, less those that were
    taken back or held for a file of another name, and those given now above them.

    Raises BadAnswers for what no page of ours sends.
    """
    try:
        before = json.loads(next(iter(form.getlist(GIVEN_BEFORE)), "{}"))
        for path in form.getlist(TAKE_BACK):
            _take_back(before, json.loads(unquote(path)))
        let_go = _let_go(before) if before.get("file", file) != file else ()
        found = _Mapping(said={"council": "", "year": ""})
        for name in form:
            if name.startswith((CHOICE, TEXT)):
                _answer(found, name, [each for each in form.getlist(name) if each.strip()])
        said: Mapping[str, str] = {
            key: value or str(before.get(key, "")) for key, value in found.said.items()
        }
        earlier = answers_from(before.get("mapping", {}))
    except BadAnswers:
        raise
    # The last for what is nested too deep.
    except (ValueError, AttributeError, TypeError, LookupError, RecursionError) as error:
        raise BadAnswers(f"The answers cannot be understood: {error}") from error
    answers = earlier.with_more(answers_from(found.content))
    return Sent(answers, said["council"], said["year"], let_go)


def _let_go(before: dict[str, Any]) -> tuple[str, ...]:
    """Take out the answers that hold for one file alone; what they were about."""
    held = [(before, name) for name in ("council", "year")]
    held += [(before.get("mapping", {}), name) for name in OF_ONE_FILE]
    return tuple(name for within, name in held if within.pop(name, None))


def _take_back(before: dict[str, Any], path: Sequence[str]) -> None:
    """Take the answer out; one that is there no more was taken back already."""
    within = before if path[0] in ("council", "year") else before.get("mapping", {})
    for name in path[:-1]:
        within = within.get(name, {})
    within.pop(path[-1], None)


def _answer(found: _Mapping, name: str, values: list[str]) -> None:
    settles, of, about = json.loads(unquote(name.partition(":")[2]))
    question = Question(Settles(settles), about, of)
    chosen = [_unmarked(value) if name.startswith(CHOICE) else value.strip() for value in values]
    if not chosen:
        return
    if question.settles not in OF_MANY and len(set(chosen)) > 1:
        raise BadAnswers(
            f"One question, {settles}{f' of {about}' if about else ''}, has several answers: "
            f"{' and '.join(chosen)}. Give one."
        )
    if question.settles in OF_A_SHEET and not question.about:
        found.said[settles] = chosen[0]
    put(found.content, question, "", chosen)


def _unmarked(value: str) -> str:
    if not value.startswith(MARK):
        raise BadAnswers(f"'{value}' is not one of the choices; it has no '{MARK}' before it.")
    return value.removeprefix(MARK)
