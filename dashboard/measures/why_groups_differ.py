"""Why two years or two groups differ: the mix of grades, and women's share within each grade."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from dashboard.measures.arithmetic.change import Change, Standing, difference
from dashboard.measures.arithmetic.counts import Counts, NotCalculable
from dashboard.measures.arithmetic.kitagawa import Parts, parts_of_change
from dashboard.measures.entry import CatalogueEntry
from dashboard.measures.groups import nobody
from dashboard.measures.inquiry import Inquiry, refuse_other_groups
from dashboard.measures.ladder import ALL_GRADES, BY_COUNCILS, GRADED, refuse_one_grade, rungs
from dashboard.measures.permitted import Draft, Figures, none_in, not_calculable, of_people
from dashboard.measures.safe_table import Column, SafeTable, Unit
from dashboard.measures.together import large_enough
from dashboard.measures.two_questions import (
    ONE_OF_TWO,
    Councils,
    compared_councils,
    compared_label,
    compared_options,
    compared_pairs,
    too_few_the_same,
    unless_redefined,
    whose,
)
from dashboard.measures.values import signed
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads import CountRow
from etl.warehouse.scope import Scope
from etl.warehouse.where import COUNCIL_DIMENSIONS, Dimension, Where

ENTRY = CatalogueEntry(
    name="why_groups_differ",
    title="Why the share of women differs",
    question="Is it the mix of grades, or women's share within the grades?",
    numerator="change in the share of women, in parts",
    denominator="as of the share of women, in each grade of the two",
    unit="percentage points",
    populations=GRADED,
    source=(
        "Kitagawa (1955), Journal of the American Statistical Association 50, 1168-1194. Interval "
        "of the part within grades: Zou and Donner (2008), Statistics in Medicine 27, 1693-1702."
    ),
    caveats=(
        "One grade's part of the mix says that more or fewer people stand there; only the sum "
        "over all grades says what the mix did to women's share. Small grades are put together "
        "with their neighbours, and what moved between these is not told apart. All grades are "
        "those of the measure of change. Exact parts add up to it; protected grades are rounded "
        "each by itself, so what they leave over stands as rounding. Protected parts are told only "
        "where the change stands clear of none and rounding makes up less than half of it."
    ),
    worked_example=(
        "juniors 10 women of 40, then 9 of 30; middle 6 of 50, then 8 of 55; seniors 1 of 20, then "
        "2 of 25: +1.82 points, of which +3.42 within grades and −1.60 by the mix"
    ),
    reviewed_on=date(2026, 11, 26),
    also=("kitagawa", "why two groups differ"),
)

NO_PARTS = "cannot be told apart into parts"

COLUMNS = (
    Column("compared_with", "Compared with", Unit.TEXT),
    Column("grade", "Grade", Unit.TEXT),
    Column("women", "Women", Unit.PEOPLE, brief=False),
    Column("base", "People", Unit.PEOPLE),
    Column("share", "Share of women", Unit.PERCENT),
    Column("women_compared", "Women, compared with", Unit.PEOPLE, brief=False),
    Column("base_compared", "People, compared with", Unit.PEOPLE, brief=False),
    Column("share_compared", "Share compared with", Unit.PERCENT),
    Column("within", "From the share within grades", Unit.POINTS),
    Column("low", "95 % interval from", Unit.POINTS, brief=False),
    Column("high", "95 % interval to", Unit.POINTS, brief=False),
    Column("mix", "From the mix of grades", Unit.POINTS),
    Column("rounding", "From rounding", Unit.POINTS, brief=False),
    Column("change", "Together", Unit.POINTS),
    Column("in_words", "In words", Unit.TEXT),
    Column("councils", "Councils", Unit.COUNCILS, brief=False),
    Column("councils_compared", "Councils, compared with", Unit.COUNCILS, brief=False),
    Column("withheld", "Withheld", Unit.TEXT),
)


def why_groups_differ(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension] = (),
    where: Where | None = None,
    against: Where | None = None,
    councils: Councils = Councils.SAME,
) -> SafeTable:
    """The change of women's share in parts; one row is a grade of one group, the last all grades.

    Small grades stand together. `against` and `councils` are as of `change`. Raises NotShown as
    `shares` does, CannotAsk for groups of people that have no grades, and where there is nothing
    to compare with.
    """
    inquiry = Inquiry.of(scope, warehouse, by, where)
    refuse_other_groups(ENTRY.name, by, COUNCIL_DIMENSIONS, BY_COUNCILS)
    refuse_one_grade(ENTRY.name, inquiry.where)
    drafts = [
        draft
        for now, then in compared_pairs(inquiry, against)
        for draft in _drafts(inquiry, now, then, councils)
    ]
    notes = (*whose(inquiry, against, councils), *too_few_the_same(drafts, councils))
    options = compared_options(inquiry, against, councils)
    return inquiry.table(ENTRY, COLUMNS, drafts, notes=notes, options=options)


def _drafts(whole: Inquiry, now: Inquiry, then: Inquiry, councils: Councils) -> list[Draft]:
    among = compared_councils(now, then, councils)
    later, earlier = now.split(Dimension.GRADE, among), then.split(Dimension.GRADE, among)

    everybody, everybody_then = now.counts(among), then.counts(among)
    by_grade, by_grade_then = _by_grade(now), _by_grade(then)

    def may_stand(sides: tuple[CountRow, ...]) -> bool:
        first, second = sides
        both = (*by_grade.permit([first]), *by_grade_then.permit([second]))
        return all(side.may_stand for side in both)

    drafts = []
    for group in (each for each in later if each in earlier):
        grades = large_enough(rungs(group, (later[group], earlier[group])), may_stand)
        label = compared_label(whole, group, now, then, [each.sides for each in grades])
        label["grade"] = ALL_GRADES
        permitted = (
            *by_grade.permit(each.sides[0] for each in grades),
            *by_grade_then.permit(each.sides[1] for each in grades),
            *now.permit([everybody.get(group, nobody(group))]),
            *then.permit([everybody_then.get(group, nobody(group))]),
        )
        names = [each.name for each in grades]
        of = partial(parts_by_grade, names, of_years=now.year != then.year)
        drafts.append(Draft(label, unless_redefined(now, then, of), permitted))
    return drafts


def _by_grade(inquiry: Inquiry) -> Inquiry:
    """The question by grade as well, which is what its rungs are at the gate."""
    return inquiry.but(by=(*inquiry.by, Dimension.GRADE))


def parts_by_grade(
    grades: Sequence[str], *figures: Figures, of_years: bool = False
) -> Mapping[str, Any] | list[Mapping[str, Any]]:
    """The parts of the change by grade, from figures of each now and then of each before.

    The last two figures are of all grades, now and before; `of_years` where these are two years.
    A grade with nobody in it, now or before, is not told of.
    """
    *_, whole_now, whole_then = figures
    if none := none_in(ONE_OF_TWO, whole_now) or none_in(ONE_OF_TWO, whole_then):
        return none
    *people, all_now, all_then = (of_people(each) for each in figures)
    now = dict(zip(grades, people[: len(grades)], strict=True))
    then = dict(zip(grades, people[len(grades) :], strict=True))
    found, whole = parts_of_change(then, now), difference(all_now, all_then, of_years=of_years)
    if isinstance(found, NotCalculable):
        return not_calculable(found.reason)
    if isinstance(whole, NotCalculable):
        return not_calculable(whole.reason)
    if len(grades) == 1:
        return not_calculable("there are too few people to tell grades apart")
    protected = all_now.rounded or all_then.rounded
    why_not = _why_no_parts(found, whole)
    told = not (protected and why_not)
    rows = [
        {
            **_of_grade(grade, now[grade], then[grade]),
            **(_parts(part.rate, part.mix) if told else {}),
        }
        for grade, part in found.by_grade.items()
        if now[grade].base or then[grade].base
    ]
    everybody = {
        **_of_grade(ALL_GRADES, all_now, all_then),
        **(_parts_of_all(found, whole, protected) if told else {}),
        "change": whole.points,
        "in_words": why_not or _in_words(found, whole, protected),
    }
    return [*rows, everybody]


def _why_no_parts(found: Parts, whole: Change) -> str:
    """Why nothing is said of what made the change; empty where something is."""
    if whole.standing is Standing.UNCLEAR:
        return f"{NO_PARTS}: the change may be chance"
    if 2 * abs(whole.points - found.change) >= abs(whole.points):
        return f"{NO_PARTS}: rounding makes up too much of the change"
    return ""


def _parts(within: float, mix: float) -> Mapping[str, float]:
    return {"within": within, "mix": mix, "change": within + mix}


def _parts_of_all(found: Parts, whole: Change, protected: bool) -> Mapping[str, float | None]:
    return {
        **_parts(found.rate, found.mix),
        "low": found.rate_low,
        "high": found.rate_high,
        "rounding": whole.points - found.change if protected else None,
    }


def _of_grade(grade: str, now: Counts, then: Counts) -> dict[str, Any]:
    """The grade, and its women, people and share now and before."""
    return {
        "grade": grade,
        "women": now.women,
        "base": now.base,
        "share": 100 * now.share if now.base else None,
        "women_compared": then.women,
        "base_compared": then.base,
        "share_compared": 100 * then.share if then.base else None,
    }


def _in_words(found: Parts, whole: Change, protected: bool) -> str:
    """Which part is the larger, where rounding cannot have made it so; how far the part within
    grades may reach; what rounding makes up.
    """
    rounding = whole.points - found.change
    ahead = abs(found.rate) - abs(found.mix)
    larger = f"mostly {'within grades' if ahead > 0 else 'by the mix of grades'}"
    if abs(ahead) <= abs(rounding):
        larger = "within grades and by the mix of grades, neither clearly the larger"
    reach = f"within grades {signed(found.rate_low)} to {signed(found.rate_high)} at 95 %"
    chance = ", which may be chance" if found.rate_low <= 0 <= found.rate_high else ""
    rounded = f"; rounding makes up {signed(rounding)}" if protected else ""
    return f"{larger}; {reach}{chance}{rounded}"
