"""What is said of years: what rose, what fell, what cannot be said, and of how many councils."""

from collections.abc import Sequence

from dashboard.measures.arithmetic.change import Standing
from dashboard.measures.comparing import Row, change, comparable, groups
from dashboard.measures.nouns import GRADE_PEOPLE, holding, listed, many, one, place
from dashboard.measures.safe_table import SafeTable
from dashboard.measures.saying import capitalised, few_of, few_women, percent, share_said
from dashboard.measures.values import signed

ALL_GRADES = "all grades together"
# Said wherever two years are compared and the councils need not be the same.
OWN_COUNCILS = ", each year among the councils that reported for it"


def over_time(tables: Sequence[SafeTable], since: SafeTable | None = None) -> str:
    """What the lines did between the first and the last year that each has a share for.

    `since` is the change between these years among the same councils, where it can be shown.
    """
    if len(tables) == 1:
        return _since_first(since) if since else _one_line(tables[0])
    moved, still, unknown = [], [], []
    for table in tables:
        if len(table.shown) <= 1:
            unknown.append(_name(table))
            continue
        verb = change(table.shown[0], table.shown[-1])
        if verb:
            moved.append(f"{verb} {_among(table)} ({_ends(table)})")
        else:
            still.append(_name(table))
    where = place(tables[0].where)
    if not (moved or still):
        return f"No change in women’s share{where} can be shown: no line has two years to compare"
    councils = OWN_COUNCILS if of_many_councils(tables[0]) else ""
    return f"{_said_of_lines(where, moved, still)}{councils}{_not_shown(unknown)}"


def _said_of_lines(where: str, moved: list[str], still: list[str]) -> str:
    among = "over" if ALL_GRADES in still else "among"
    if not moved:
        return f"No clear change in women’s share{where} {among} {listed(still, 'or')}"
    rest = f", with no clear change {among} {listed(still, 'or')}" if still else ""
    return f"Women’s share{where} {listed(moved)}{rest}"


def _not_shown(unknown: list[str]) -> str:
    return f"; for {listed(unknown)} no change can be shown" if unknown else ""


def _name(table: SafeTable) -> str:
    return GRADE_PEOPLE[table.where.grade] if table.where.grade else ALL_GRADES


def _among(table: SafeTable) -> str:
    return f"among {_name(table)}" if table.where.grade else f"over {ALL_GRADES}"


def _ends(table: SafeTable) -> str:
    return f"{share_said(table.shown[0])} to {share_said(table.shown[-1])}"


def _since_first(table: SafeTable) -> str:
    """How far the share moved, among the same councils."""
    row = table.shown[0]
    of = f"women’s share of {holding(table.where)[1]}"
    ends = [
        f"{few_of(table, row[f'women{which}']) or percent(row[f'share{which}'])} in {year}"
        for which, year in (("_compared", row["compared_with"]), ("", table.where.year))
    ]
    among = among_councils(table)
    verb = {Standing.HIGHER: "rose", Standing.LOWER: "fell"}.get(row["standing"])
    if verb:
        return f"{capitalised(of)} {verb} from {' to '.join(ends)}{among}"
    return f"No clear change in {of}{among}: {', '.join(ends)}"


def among_councils(table: SafeTable) -> str:
    """' among the 52 councils of both years'; empty where none are pooled."""
    councils = table.shown[-1]["councils"]
    if table.where.council or not councils:
        return ""
    return f" among the {'one council' if councils == 1 else f'{councils} councils'} of both years"


def _one_line(table: SafeTable) -> str:
    rows = table.shown
    verb, things = holding(table.where)
    first, last = rows[0], rows[-1]
    if len(rows) == 1 and few_women(first):
        return f"{capitalised(few_women(first))} {verb} {things} in {in_year(table, first)}"
    if len(rows) == 1:
        return f"Women’s share of {things} was {share_said(first)} in {in_year(table, first)}"
    ends = [f"{share_said(row)} in {in_year(table, row)}" for row in (first, last)]
    if of_many_councils(table):
        return f"Women’s share of {things} was {' and '.join(ends)}, not of the same councils"
    moved = change(first, last)
    if moved:
        return f"Women’s share of {things} {moved} from {' to '.join(ends)}"
    return f"No clear change in women’s share of {things}: {', '.join(ends)}"


def in_year(table: SafeTable, row: Row) -> str:
    """'2016 (60 councils)': the year and, where councils are pooled, how many stand in it."""
    councils = row.get("councils", row.get("councils_reported"))
    if not of_many_councils(table) or councils is None:
        return str(row["year"])
    return f"{row['year']} ({councils} {'council' if councils == 1 else 'councils'})"


def year_on_year(table: SafeTable) -> str:
    """How the latest year stands to the one before, among the same councils."""
    if not table.shown:
        return "No two years can be compared among the same councils"
    row = table.shown[-1]
    of = f"Women’s share of {holding(table.where)[1]}"
    years = f"{row['year']} and {row['compared_with']}"
    among = among_councils(table)
    by = f"{signed(row['change'])} points, from {signed(row['low'])} to {signed(row['high'])}"
    if row["standing"] in ("higher", "lower"):
        than = f"was {row['standing']} in {row['year']} than in {row['compared_with']}"
        return f"{of} {than}{among}: {by}"
    return f"{of} in {years} cannot be told apart{among}: {by}"


def of_many_councils(table: SafeTable) -> bool:
    """True where each year pools the councils that reported for it, so not always the same."""
    return table.where.council is None and table.coverage.expected is not None


def between_years(tables: Sequence[SafeTable]) -> str:
    """What moved between the first table's year and the last's, group by group."""
    tables = sorted(tables, key=lambda table: table.where.year or 0)
    dimension = tables[0].by[0]
    column = dimension.value
    there = {row[column] for table in tables for row in groups(table)}
    before = {row[column]: row for row in comparable(tables[0])}
    pairs = [(before[row[column]], row) for row in comparable(tables[-1]) if row[column] in before]
    years = f"between {tables[0].where.year} and {tables[-1].where.year}"
    if not pairs:
        return f"No {one(dimension)} can be compared {years}: none has a share in both years"
    verbs = [change(earlier, later) for earlier, later in pairs]
    parts = [f"{verb} in {verbs.count(verb)}" for verb in ("rose", "fell") if verb in verbs]
    whole = len(pairs) == len(there)
    councils = OWN_COUNCILS if of_many_councils(tables[0]) else ""
    if parts:
        some = "" if whole else "the "
        kept = "" if whole else " that can be compared"
        moved = f"Women’s share {' and '.join(parts)} of {some}{len(pairs)} {many(dimension)}{kept}"
        return f"{moved} {years}{councils}"
    if whole:
        return f"No {one(dimension)} shows a clear change {years}{councils}"
    if len(pairs) == 1:
        return (
            f"The one {one(dimension)} that can be compared shows no clear change {years}{councils}"
        )
    return (
        f"None of the {len(pairs)} {many(dimension)} that can be compared shows a clear change "
        f"{years}{councils}"
    )
