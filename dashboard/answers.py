"""An officer's answers, as the fields of a form: what each is called, and what comes back.

The file itself is not kept, so that it is sent again with the answers. Those given before, which
the page carries along in one field, stand until others are given.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol
from urllib.parse import quote, unquote

from etl.checks.problems import Question, Settles
from etl.workbooks.answers import NOTHING_SETTLED, Answers, BadAnswers, answers_from

GIVEN_BEFORE = "answers"
# The boxes that take an answer back; the value of each is where a mapping has it.
TAKE_BACK = "take back"
CHOICE, TEXT = "choice:", "text:"
# Answered by any number of the choices; all others by one.
OF_MANY = (Settles.SHEETS, Settles.TABLES, Settles.GROUPS, Settles.IT_STAFF)


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


def given_before(sent: Sent) -> str:
    """What the page carries along."""
    said = {"council": sent.council, "year": sent.year}
    return json.dumps({"mapping": sent.answers.as_json(), **said}, ensure_ascii=False)


def path_of(path: Sequence[str]) -> str:
    """Where a mapping has an answer, as the value of the box that takes it back."""
    return quote(json.dumps(path, ensure_ascii=False))


def answers_in(form: Form) -> Sent:
    """The answers of a form that was sent: those given before, less those that were taken back,
    and those given now above them. Raises BadAnswers for what no page of ours sends.
    """
    try:
        before = json.loads(next(iter(form.getlist(GIVEN_BEFORE)), "{}"))
        for path in form.getlist(TAKE_BACK):
            _take_back(before, json.loads(unquote(path)))
        found = _Mapping(said={"council": "", "year": ""})
        for name in form:
            if name.startswith((CHOICE, TEXT)):
                _answer(found, name, [each for each in form.getlist(name) if each.strip()])
        said: Mapping[str, str] = {
            key: value or str(before.get(key, "")) for key, value in found.said.items()
        }
        earlier = answers_from(before.get("mapping", {}))
    except (ValueError, AttributeError, TypeError, LookupError) as error:
        raise BadAnswers(f"The answers cannot be understood: {error}") from error
    return Sent(earlier.with_more(answers_from(found.content)), said["council"], said["year"])


def _take_back(before: dict[str, Any], path: Sequence[str]) -> None:
    """Take the answer out; one that is there no more was taken back already."""
    within = before if path[0] in ("council", "year") else before.get("mapping", {})
    for name in path[:-1]:
        within = within.get(name, {})
    within.pop(path[-1], None)


def _answer(found: _Mapping, name: str, values: list[str]) -> None:
    settles, of, about = json.loads(unquote(name.partition(":")[2]))
    # A choice has a mark before it, which tells 'none of these' from no answer.
    chosen = [value[1:] if name.startswith(CHOICE) else value.strip() for value in values]
    if not chosen:
        return
    content = found.content
    match Settles(settles):
        case Settles.HEADING | Settles.REASON | Settles.ROWS:
            content.setdefault(settles, {})[about] = chosen[0]
        case Settles.WORD:
            content.setdefault(settles, {}).setdefault(of, {})[about] = chosen[0]
        case Settles.SHEETS | Settles.TABLES | Settles.GROUPS:
            content[settles] = chosen
        case Settles.IT_STAFF:
            content[settles] = {"by": about, "words": chosen}
        case Settles.HIDDEN | Settles.ENCODING | Settles.POPULATION:
            content[settles] = chosen[0]
        case Settles.COUNCIL | Settles.YEAR:
            found.said[settles] = chosen[0]
