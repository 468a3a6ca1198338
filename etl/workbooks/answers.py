"""What a council's officer or an analyst has settled: answers to what a spreadsheet left open.

Answers are kept for a council and a kind, used next year without asking, shown, and changed by
giving others. As a small JSON file they go in by `--mapping` and come out by `wit mapping`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from etl.vocabulary.populations import COUNCIL_POPULATIONS
from etl.vocabulary.words import form_of


class BadAnswers(ValueError):
    """A mapping that cannot be understood. The message says what stands in it and what may."""


COUNT, LEAVE_OUT = "count", "leave out"
ROW_ANSWERS = (LEAVE_OUT, COUNT)
# Answers that are lists of names.
LISTS = ("sheets", "tables", "groups")
# Answers that hold for one file, and are not kept for the next.
OF_ONE_FILE = ("councils", "years", "reasons")
# The fields that may tell who is digital and IT staff.
IT_STAFF_BY = ("department", "role")


@dataclass(frozen=True, slots=True)
class ItStaff:
    """Which rows of a whole council's list are digital and IT people: the words that say so.

    `by` is the field that is looked at ('department' or 'role'); `words` are its values, whole.
    """

    by: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything settled for one council and kind. Empty: nothing was."""

    # Heading as it stands in the spreadsheet → field; '' where it is not to be used.
    headings: Mapping[str, str] = field(default_factory=dict)
    # Field → the spreadsheet's word → the vocabulary's term.
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    # The sheets to read, by name; none: those with a table.
    sheets: tuple[str, ...] = ()
    # Of tables on one sheet those to read, by the names that were asked about; none: all.
    tables: tuple[str, ...] = ()
    # Of groups of columns those to count, by their headings; none: as they are understood.
    groups: tuple[str, ...] = ()
    # A row's word → 'count' or 'leave out', for rows that may be parts or sums of others.
    rows: Mapping[str, str] = field(default_factory=dict)
    # Whether a list that does not say so is 'council IT' or 'council workforce'.
    population: str = ""
    # Hidden sheets, rows and columns: 'read', 'leave out', or '' where that was not said.
    hidden: str = ""
    # The encoding of a text file that its bytes do not tell.
    encoding: str = ""
    it_staff: ItStaff | None = None
    # Code of a question → the reason why the spreadsheet is right as it stands.
    reasons: Mapping[str, str] = field(default_factory=dict)
    # Sheet, or table of a sheet with several → its council, or its year, where others have another.
    councils: Mapping[str, str] = field(default_factory=dict)
    years: Mapping[str, str] = field(default_factory=dict)

    def heading(self, text: str) -> str | None:
        """The field settled for a heading; '' when it is not used, None when nothing was said."""
        return self._found(self.headings, text)

    def word(self, of: str, text: str) -> str | None:
        """The term settled for a word of that field, or None."""
        return self._found(self.words.get(of, {}), text)

    def row(self, text: str) -> str:
        """'count' or 'leave out' as was settled for rows of that word; '' when nothing was."""
        return (self._found(self.rows, text) or "") if self.rows and text else ""

    def council_of(self, names: Iterable[str]) -> str:
        """The council settled for the first of these names of a table; '' when none was."""
        return next((said for each in names if (said := self._found(self.councils, each))), "")

    def year_of(self, names: Iterable[str]) -> str:
        """The year settled for the first of these names of a table; '' when none was."""
        return next((said for each in names if (said := self._found(self.years, each))), "")

    def reads(self, sheet: str) -> bool:
        """True for a sheet that is to be read: any, where none were named or it has no name."""
        named = set(map(form_of, self.sheets))
        return not named or not sheet or form_of(sheet) in named

    @staticmethod
    def _found(settled: Mapping[str, str], text: str) -> str | None:
        wanted = form_of(text)
        return next((said for word, said in settled.items() if form_of(word) == wanted), None)

    def with_more(self, newer: "Answers") -> "Answers":
        """These answers and the newer ones, which stand where both say something."""
        words = {of: dict(known) for of, known in self.words.items()}
        for of, known in newer.words.items():
            words.setdefault(of, {}).update(known)
        return Answers(
            headings={**self.headings, **newer.headings},
            words=words,
            sheets=newer.sheets or self.sheets,
            tables=newer.tables or self.tables,
            groups=newer.groups or self.groups,
            rows={**self.rows, **newer.rows},
            population=newer.population or self.population,
            hidden=newer.hidden or self.hidden,
            encoding=newer.encoding or self.encoding,
            it_staff=newer.it_staff or self.it_staff,
            reasons={**self.reasons, **newer.reasons},
            councils={**self.councils, **newer.councils},
            years={**self.years, **newer.years},
        )

    def of_any_file(self) -> "Answers":
        """What holds for another year's spreadsheet, too."""
        return replace(self, reasons={}, councils={}, years={})

    def each(self) -> Iterator[tuple[tuple[str, ...], Any]]:
        """Each answer by itself: where the mapping file has it, and what stands there."""
        for name, said in self.as_json().items():
            if name == "it_staff" or not isinstance(said, dict):
                yield (name,), said
                continue
            for about, answer in said.items():
                if not isinstance(answer, dict):
                    yield (name, about), answer
                    continue
                yield from (((name, about, word), term) for word, term in answer.items())

    def as_json(self) -> dict[str, Any]:
        """The answers as the mapping file holds them; what was not settled is left out."""
        settled = {name: value for name, value in asdict(self).items() if value}
        for name in LISTS:
            if name in settled:
                settled[name] = list(settled[name])
        if self.it_staff:
            settled["it_staff"] = {"by": self.it_staff.by, "words": list(self.it_staff.words)}
        return settled


NOTHING_SETTLED = Answers()
# What a skeleton says beside its answers, for whoever completes it.
ASIDES = ("how", "questions")


def answers_from(given: object) -> Answers:
    """The answers of a mapping file. Raises BadAnswers for anything that it should not hold."""
    if not isinstance(given, dict):
        raise BadAnswers('A mapping is a JSON object, such as {"headings": {"Sex": "gender"}}.')
    known = [each.name for each in fields(Answers)]
    for name in given:
        if name not in known and name not in ASIDES:
            raise BadAnswers(f"A mapping has no '{name}'. It may have: {', '.join(known)}.")
    given = {name: value for name, value in given.items() if value is not None}
    try:
        return Answers(
            headings=_texts(given.get("headings", {})),
            words={str(of): _texts(known) for of, known in given.get("words", {}).items()},
            **{name: _list(given.get(name, [])) for name in LISTS},
            rows=_each_of(given.get("rows", {}), ROW_ANSWERS),
            population=_one_of(given.get("population", ""), ("", *COUNCIL_POPULATIONS)),
            hidden=_one_of(given.get("hidden", ""), ("", "read", "leave out")),
            encoding=_one_of(given.get("encoding", ""), ("", "cp1252")),
            it_staff=_it_staff(given.get("it_staff")),
            reasons=_texts(given.get("reasons", {})),
            councils=_texts(given.get("councils", {})),
            years=_texts(given.get("years", {})),
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise BadAnswers(f"The mapping cannot be understood: {error}.") from None


def _texts(given: Mapping[str, str | None]) -> dict[str, str]:
    """Every answer that was given; null is a question left open."""
    return {str(word): str(meaning) for word, meaning in given.items() if meaning is not None}


def _each_of(given: Mapping[str, str | None], allowed: tuple[str, ...]) -> dict[str, str]:
    return {word: _one_of(meaning, ("", *allowed)) for word, meaning in _texts(given).items()}


def _list(given: object) -> tuple[str, ...]:
    if not isinstance(given, list):
        raise BadAnswers(f"A mapping says '{given}' where it should have a list, in [].")
    return tuple(str(each) for each in given)


def _it_staff(given: Mapping[str, Any] | None) -> ItStaff | None:
    if not given or given["words"] is None:
        return None
    return ItStaff(_one_of(given["by"], ("", *IT_STAFF_BY)), _list(given["words"]))


def _one_of(given: str, allowed: tuple[str, ...]) -> str:
    if given not in allowed:
        raise BadAnswers(f"A mapping says '{given}' where it may say: {', '.join(allowed[1:])}.")
    return given
