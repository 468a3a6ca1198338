"""The one gate that every figure passes, and the only maker of a SafeTable.

Counts are protected first and measured after: whatever is shown is computed from protected
counts and from nothing else, so that no percentage, interval, verdict, rank or colour can betray
what the counts hide. It fails closed: a population or rule that it does not know raises.

`permit` turns counts into groups that a measure may stand on, without giving their figures away;
`release` hands the figures to the measure where every group that it stands on may be shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from dashboard.measures.entry import CatalogueEntry
from dashboard.measures.groups import nobody, pools_councils
from dashboard.measures.permitted import (
    LEAST_COUNCILS,
    LEAST_PEOPLE,
    NOBODY,
    NOBODYS_GENDER,
    TOO_FEW_COUNCILS,
    TOO_FEW_PEOPLE,
    ZEROS,
    Draft,
    Figures,
    Permitted,
    counted_in,
)
from dashboard.measures.rounding import rounded
from dashboard.measures.safe_table import Column, Coverage, Rule, SafeTable
from etl.vocabulary.benchmarks import Benchmark
from etl.vocabulary.populations import COUNCIL_POPULATIONS, PUBLIC_POPULATIONS, Population, Status
from etl.vocabulary.society import DECISION_MAKING_POSTS
from etl.warehouse.reads import CountRow, DataVersion
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where

PROTECTED_POPULATIONS = (
    *COUNCIL_POPULATIONS,
    Population.SOCIETY_MEMBERSHIP,
    Population.PARTICIPATION,
)

PROTECTED_NOTE = (
    "Figures are protected: women and others are each moved to a multiple of 5 by a fixed chance, "
    "usually a neighbouring one and sometimes further, so rows need not add up to totals. Shares "
    f"stand on at least {LEAST_PEOPLE} people, and groups on at least {LEAST_COUNCILS} councils."
)
EXACT_NOTE = (
    "Exact figures, not to be passed on: a council's are for its own people and the Society's "
    "analysts, those of several councils for the analysts alone."
)
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


@dataclass(frozen=True)
class Question:
    """What was asked, beside the counts that answer it.

    `rule` is that of an answer in which no group of people stands.
    """

    measure: CatalogueEntry
    where: Where
    by: tuple[Dimension, ...]
    columns: tuple[Column, ...]
    benchmark: Benchmark | None
    coverage: Coverage
    version: DataVersion
    options: Mapping[str, str] = field(default_factory=dict)
    rule: Rule = Rule.PROTECTED


def permit(
    scope: Scope, secret: bytes, where: Where, by: Sequence[Dimension], counts: Iterable[CountRow]
) -> list[Permitted]:
    """Each group as this reader may see it, in the order given."""
    return [_permitted(scope, secret, where, by, row) for row in counts]


def rule_for(scope: Scope, where: Where, by: Sequence[Dimension], row: CountRow) -> Rule:
    """The rule for one group's figures. An unknown population raises."""
    population = where.population
    if population in PUBLIC_POPULATIONS or _is_public_office(where, by, row):
        return Rule.PUBLIC
    if population not in PROTECTED_POPULATIONS:
        raise ValueError(f"no disclosure rule is written for the population '{population}'")
    return Rule.EXACT if scope.sees_exactly(row.organisations) else Rule.PROTECTED


def rule_of_none(scope: Scope, where: Where) -> Rule:
    """The rule of an answer in which no group stands: that of nobody where it was asked."""
    councils = frozenset({where.council}) if where.council else frozenset()
    return rule_for(scope, where, (), nobody((), councils))


def release(question: Question, drafts: Sequence[Draft], *, notes: Sequence[str] = ()) -> SafeTable:
    """The table of what the drafts may show, withheld where it must be.

    A withheld draft keeps its label and its reason, and nothing else; a group that is exact and
    has nobody in it has its counts, and says so where the reason would stand. What stands on no
    group at all is a sample where the data are.
    """
    on = [each for draft in drafts for each in (*draft.on, *draft.counting)]
    rules = {each.rule for each in on} or {question.rule}
    *columns, withheld = question.columns
    question = replace(question, columns=(*columns, ZEROS, withheld))
    empty = dict.fromkeys(column.name for column in question.columns)
    counted = counted_in(columns)
    return _table(
        question,
        [row for draft in drafts for row in draft.rows(empty, counted)],
        _overall(rules),
        (_note(rules), *notes),
        any(each.sample for each in on) if on else question.version.sample,
    )


def release_public(
    question: Question, rows: Sequence[Mapping[str, Any]], *, notes: tuple[str, ...], sample: bool
) -> SafeTable:
    """Rows that hold no counts of people, or only what their owners published."""
    whole = [{**row, "withheld": row.get("withheld", "")} for row in rows]
    return _table(question, whole, Rule.PUBLIC, notes, sample)


def release_findings(
    question: Question, tables: Sequence[SafeTable], rows: Sequence[Mapping[str, Any]]
) -> SafeTable:
    """Sentences about tables that are released already, under the strictest of their rules."""
    rules = {table.rule for table in tables}
    said = {note for table in tables for note in table.notes} & {MIXED_NOTE, OFFICE_NOTE}
    whole = [{**row, "withheld": ""} for row in rows]
    notes = tuple(sorted(said)) or (_note(rules),)
    return _table(question, whole, _overall(rules), notes, any(table.sample for table in tables))


# ---------------------------------------------------------------- one group at the gate


def _permitted(
    scope: Scope, secret: bytes, where: Where, by: Sequence[Dimension], row: CountRow
) -> Permitted:
    rule = rule_for(scope, where, by, row)
    figures = Figures(row.women, row.others, row.not_recorded, rule)
    if rule is Rule.PROTECTED:
        figures = Figures(
            women=rounded(row.women, row.women_key, secret, "women"),
            others=rounded(row.others, row.others_key, secret, "others"),
            not_recorded=rounded(row.not_recorded, row.not_recorded_key, secret, "not recorded"),
            rule=rule,
        )
    pooled = pools_councils(where, by)
    reason = _reason(figures, len(row.organisations) if pooled else LEAST_COUNCILS)
    return Permitted(row.group, rule, reason, row.sample, figures)


def _reason(figures: Figures, councils: int) -> str:
    """Why the group must not be shown; empty when it may be."""
    if figures.rule is not Rule.PROTECTED:
        if figures.base:
            return ""
        return NOBODYS_GENDER if figures.not_recorded else NOBODY
    if councils < LEAST_COUNCILS:
        return TOO_FEW_COUNCILS
    return "" if figures.base >= LEAST_PEOPLE else TOO_FEW_PEOPLE


def _is_public_office(where: Where, by: Sequence[Dimension], row: CountRow) -> bool:
    """True for holders of a post in the Society, by nothing that is not public about them.

    That they joined or left as members is not public.
    """
    of_members = (where.population, where.status) == (Population.SOCIETY_MEMBERSHIP, Status.IN_POST)
    if not of_members or where.grade or not PUBLIC_OF_OFFICE.issuperset(by):
        return False
    return any(
        dimension is Dimension.POST and value in DECISION_MAKING_POSTS
        for dimension, value in zip(by, row.group, strict=True)
    )


# ---------------------------------------------------------------- the table


def _overall(rules: set[Rule]) -> Rule:
    """The table's rule: protected as soon as one row is."""
    return next(each for each in (Rule.PROTECTED, Rule.EXACT, Rule.PUBLIC) if each in rules)


def _note(rules: set[Rule]) -> str:
    if {Rule.PROTECTED, Rule.EXACT} <= rules:
        return MIXED_NOTE
    if {Rule.PROTECTED, Rule.PUBLIC} <= rules:
        return OFFICE_NOTE
    notes = {Rule.PROTECTED: PROTECTED_NOTE, Rule.EXACT: EXACT_NOTE, Rule.PUBLIC: PUBLIC_NOTE}
    return notes[_overall(rules)]


def _table(
    question: Question,
    rows: Sequence[Mapping[str, Any]],
    rule: Rule,
    notes: tuple[str, ...],
    sample: bool,
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
        notes=notes,
        options=question.options,
    )
