"""The one gate that every figure passes, and the only maker of a SafeTable.

Counts are protected first and measured after: whatever is shown is computed from protected
counts and from nothing else, so that no percentage, interval, verdict, rank or colour can betray
what the counts hide. It fails closed: a population or rule that it does not know raises.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.measures.entry import CatalogueEntry
from dashboard.measures.rounding import rounded
from dashboard.measures.safe_table import Column, Coverage, Rule, SafeTable
from etl.vocabulary.benchmarks import Benchmark
from etl.vocabulary.populations import COUNCIL_POPULATIONS, PUBLIC_POPULATIONS, Population
from etl.vocabulary.society import DECISION_MAKING_POSTS
from etl.warehouse.reads import CountRow, DataVersion
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where

LEAST_PEOPLE = 25
LEAST_COUNCILS = 3
TOO_FEW_PEOPLE = f"withheld: fewer than {LEAST_PEOPLE} people"
TOO_FEW_COUNCILS = f"withheld: fewer than {LEAST_COUNCILS} councils"
NOBODY = "nobody recorded"

PROTECTED_POPULATIONS = (
    *COUNCIL_POPULATIONS,
    Population.SOCIETY_MEMBERSHIP,
    Population.PARTICIPATION,
)

PROTECTED_NOTE = (
    "Figures are protected: women and others are each rounded to a multiple of 5 by themselves, "
    "up or down by a fixed chance, so rows need not add up to totals. Shares stand on at least "
    f"{LEAST_PEOPLE} people, and groups on at least {LEAST_COUNCILS} councils."
)
EXACT_NOTE = "Exact figures, for this council's own people and the Society's analysts only."
PUBLIC_NOTE = "Published figures, shown as their owners published them."
MIXED_NOTE = "Your own council's figures are exact. " + PROTECTED_NOTE
OFFICE_NOTE = "Posts in the Society are public office, and shown as they are. " + PROTECTED_NOTE
COUNCILS_NOTE = "A count of councils, not of people, so it needs no protection."

# What is public about whoever holds a post in the Society.
PUBLIC_OF_OFFICE = frozenset({Dimension.POST, Dimension.YEAR, Dimension.REGION})


class NotShown(Exception):
    """A question whose every answer would be withheld. The message may be shown.

    `nearest` is the nearest question that can be answered, or None.
    """

    def __init__(self, reason: str, nearest: Where | None = None) -> None:
        super().__init__(reason)
        self.nearest = nearest


@dataclass(frozen=True, slots=True)
class Figures:
    """The counts that a measure may use: already protected, or exact where that is allowed."""

    women: int
    others: int
    not_recorded: int
    rule: Rule

    @property
    def base(self) -> int:
        return self.women + self.others


@dataclass(frozen=True)
class Question:
    """What was asked, beside the counts that answer it."""

    measure: CatalogueEntry
    where: Where
    by: tuple[Dimension, ...]
    columns: tuple[Column, ...]
    benchmark: Benchmark | None
    coverage: Coverage
    version: DataVersion


def rule_for(scope: Scope, question: Question, row: CountRow) -> Rule:
    """The rule for one group's figures. An unknown population raises."""
    population = question.where.population
    if population in PUBLIC_POPULATIONS or _is_public_office(question, row):
        return Rule.PUBLIC
    if population not in PROTECTED_POPULATIONS:
        raise ValueError(f"no disclosure rule is written for the population '{population}'")
    return Rule.EXACT if scope.sees_exactly(row.organisations) else Rule.PROTECTED


def _is_public_office(question: Question, row: CountRow) -> bool:
    """True for holders of a post in the Society, by nothing that is not public about them."""
    of_members = question.where.population is Population.SOCIETY_MEMBERSHIP
    if not of_members or question.where.grade or not PUBLIC_OF_OFFICE.issuperset(question.by):
        return False
    return any(
        dimension is Dimension.POST and value in DECISION_MAKING_POSTS
        for dimension, value in zip(question.by, row.group, strict=True)
    )


def protect(scope: Scope, secret: bytes, question: Question, row: CountRow) -> Figures:
    """The row's counts as this reader may see them."""
    rule = rule_for(scope, question, row)
    if rule is not Rule.PROTECTED:
        return Figures(row.women, row.others, row.not_recorded, rule)
    return Figures(
        women=rounded(row.women, row.women_key, secret, "women"),
        others=rounded(row.others, row.others_key, secret, "others"),
        not_recorded=rounded(row.not_recorded, row.not_recorded_key, secret, "not recorded"),
        rule=rule,
    )


def reason_to_withhold(figures: Figures, organisations: frozenset[str], question: Question) -> str:
    """Why the group must not be shown; empty when it may be."""
    if figures.rule is not Rule.PROTECTED:
        return "" if figures.base else NOBODY
    if _is_group(question) and len(organisations) < LEAST_COUNCILS:
        return TOO_FEW_COUNCILS
    return "" if figures.base >= LEAST_PEOPLE else TOO_FEW_PEOPLE


def release(
    scope: Scope,
    secret: bytes,
    question: Question,
    counts: Sequence[CountRow],
    label: Callable[[CountRow], Mapping[str, Any]],
    measure: Callable[[Figures], Mapping[str, Any]],
) -> SafeTable:
    """The measure of each group, computed from protected counts, withheld where it must be.

    `label` names the group; `measure` turns its permitted counts into figures. A withheld row
    keeps its label and its reason, and nothing else; one that is exact and has nobody in it has
    its counts, and says so where the reason would stand.
    """
    rows: list[Mapping[str, Any]] = []
    rules = set()
    empty = dict.fromkeys(column.name for column in question.columns)
    for row in counts:
        figures = protect(scope, secret, question, row)
        rules.add(figures.rule)
        reason = reason_to_withhold(figures, row.organisations, question)
        shown: Mapping[str, Any] = measure(figures) if reason in ("", NOBODY) else {}
        rows.append({**empty, **shown, **label(row), "withheld": reason})
    return _table(question, rows, _overall(rules), _note(rules), any(row.sample for row in counts))


def release_public(
    question: Question, rows: Sequence[Mapping[str, Any]], *, note: str, sample: bool
) -> SafeTable:
    """Rows that hold no counts of people, or only what their owners published."""
    whole = [{**row, "withheld": row.get("withheld", "")} for row in rows]
    return _table(question, whole, Rule.PUBLIC, note, sample)


def _is_group(question: Question) -> bool:
    """True when a row pools councils, so that it must not stand on one or two of them."""
    return (
        question.where.population in COUNCIL_POPULATIONS
        and question.where.council is None
        and Dimension.COUNCIL not in question.by
    )


def _overall(rules: set[Rule]) -> Rule:
    """The table's rule: protected as soon as one row is."""
    for rule in (Rule.PROTECTED, Rule.EXACT, Rule.PUBLIC):
        if rule in rules:
            return rule
    return Rule.PROTECTED


def _note(rules: set[Rule]) -> str:
    if {Rule.PROTECTED, Rule.EXACT} <= rules:
        return MIXED_NOTE
    if {Rule.PROTECTED, Rule.PUBLIC} <= rules:
        return OFFICE_NOTE
    notes = {Rule.PROTECTED: PROTECTED_NOTE, Rule.EXACT: EXACT_NOTE, Rule.PUBLIC: PUBLIC_NOTE}
    return notes[_overall(rules)]


def _table(
    question: Question, rows: Sequence[Mapping[str, Any]], rule: Rule, note: str, sample: bool
) -> SafeTable:
    return SafeTable(
        measure=question.measure,
        where=question.where,
        by=question.by,
        columns=question.columns,
        rows=tuple(rows),
        rule=rule,
        coverage=question.coverage,
        version=question.version,
        benchmark=question.benchmark,
        sample=sample,
        notes=(note,),
    )
