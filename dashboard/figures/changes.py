"""What is said of years: what rose, what fell, what cannot be said, and of how many councils."""

from collections.abc import Sequence

from dashboard.measures.arithmetic.intervals import Z95
from dashboard.measures.findings.scores import DOUBT, z_among
from dashboard.measures.nouns import GRADE_PEOPLE, holding, listed, many, one, place
from dashboard.measures.safe_table import SafeTable
from dashboard.measures.saying import capitalised, few_women, share_said
from dashboard.measures.standing_apart import Row, comparable, groups
from dashboard.measures.values import signed
from dashboard.url_state import Dimension

ALL_GRADES = "all grades together"
Since = Sequence[SafeTable | None]
WHICH_COUNCILS = (
    "Each year holds the councils that reported for it, not always the same; the heading compares "
    "those of both its years"
)


def over_time(tables: Sequence[SafeTable], since: Since = ()) -> str:
    """What the lines did between the first and the last year that each has a share for.

    `since` has for each line the change between these years among the same councils, None where
    it cannot be shown.
    """
    changes = list(since) or [None] * len(tables)
    if len(tables) == 1:
        return _since_first(changes[0]) if changes[0] else _one_line(tables[0])
    known = [change for change in changes if change]
    where = place(tables[0].where)
    if not known:
        return f"No change in women’s share{where} can be shown: no line has two years to compare"
    moved = [
        f"{verb} {_among(each)} ({_ends(each)})" for each in known if (verb := _verb(each, known))
    ]
    still = [_name(each) for each in known if not _verb(each, known)]
    unknown = [_name(table) for table, each in zip(tables, changes, strict=True) if not each]
    said = _said_of_lines(where, moved, still)
    among = among_councils(*known)
    comma = "," if among.startswith(" ") else ""
    return f"{said}{comma}{among}{_not_shown(unknown)}"


def how_compared(tables: Sequence[SafeTable], since: Since = ()) -> list[str]:
    """Which councils a chart of years shows and its heading compares, and by which rule several
    changes are told; a sentence each without a full stop, none of a chart of one year.
    """
    of_years = tables[0].by == (Dimension.YEAR,) or len({each.where.year for each in tables}) > 1
    if not of_years:
        return []
    said = [WHICH_COUNCILS] if of_many_councils(tables[0]) else []
    compared = sum(len(comparable(each) if each.by else each.shown) for each in since if each)
    if compared > 1:
        level = 100 - 100 * DOUBT / compared
        said.append(
            f"The heading looks at {compared} changes at once, so it tells one only where its "
            f"{level:.1f}% interval holds no 0; ‘wit measure change’ takes each by itself, at 95%"
        )
    return said


def _verb(change: SafeTable, compared: Sequence[SafeTable]) -> str:
    return verb_of(change.shown[0], len(compared))


def verb_of(row: Row, compared: int) -> str:
    """'rose' or 'fell' of a row of changes; empty where its interval does not carry it.

    `compared` is how many changes are looked at at once: the interval is as wide as that asks.
    """
    wider = z_among(compared) / Z95
    if row["change"] - wider * (row["change"] - row["low"]) > 0:
        return "rose"
    return "fell" if row["change"] + wider * (row["high"] - row["change"]) < 0 else ""


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


def _ends(change: SafeTable) -> str:
    """'10.0% in 2024 to 22.5% in 2025'."""
    return " to ".join(_both_ends(change))


def _both_ends(change: SafeTable) -> list[str]:
    row = change.shown[0]
    return [
        f"{share_said(row, which)} in {year}"
        for which, year in (("_compared", row["compared_with"]), ("", change.where.year))
    ]


def _since_first(change: SafeTable) -> str:
    """How far the share moved, among the same councils."""
    of = f"women’s share of {holding(change.where)[1]}"
    among = among_councils(change)
    verb = _verb(change, [change])
    if verb:
        return f"{capitalised(of)} {verb} from {_ends(change)}{among}"
    return f"No clear change in {of}{among}: {', '.join(_both_ends(change))}"


def among_councils(*changes: SafeTable) -> str:
    """' among the 52 councils of both years'; empty where none are pooled."""
    rows = [each.shown[-1] for each in changes]
    councils = rows[0]["councils"]
    if changes[0].where.council or not councils:
        return ""
    years = {
        (row["compared_with"], each.where.year) for row, each in zip(rows, changes, strict=True)
    }
    if len(years) > 1 or {row["councils"] for row in rows} != {councils}:
        return ", each among the councils of both its years"
    return f" among the {'one council' if councils == 1 else f'{councils} councils'} of both years"


def _one_line(table: SafeTable) -> str:
    """The shares of the first and last year, where no change between them can be told."""
    rows = table.shown
    verb, things = holding(table.where)
    first, last = rows[0], rows[-1]
    if len(rows) == 1 and few_women(first):
        return f"{capitalised(few_women(first))} {verb} {things} in {in_year(table, first)}"
    if len(rows) == 1:
        return f"Women’s share of {things} was {share_said(first)} in {in_year(table, first)}"
    ends = " and ".join(f"{share_said(row)} in {in_year(table, row)}" for row in (first, last))
    return f"Women’s share of {things} was {ends}, which cannot be compared"


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


def between_years(tables: Sequence[SafeTable], since: Since = ()) -> str:
    """What moved between the first table's year and the last's, group by group.

    `since` has the changes between these years among the same councils, a row a group.
    """
    tables = sorted(tables, key=lambda table: table.where.year or 0)
    dimension = tables[0].by[0]
    there = {row[dimension.value] for table in tables for row in groups(table)}
    years = f"between {tables[0].where.year} and {tables[-1].where.year}"
    change = next(iter(since), None)
    rows = comparable(change) if change else []
    if change is None or not rows:
        return f"No {one(dimension)} can be compared {years}: none has a share in both years"
    verbs = [verb_of(row, len(rows)) for row in rows]
    parts = [f"{verb} in {verbs.count(verb)}" for verb in ("rose", "fell") if verb in verbs]
    whole = len(rows) == len(there)
    ending = f"{years}{among_councils(change)}"
    if parts:
        of = f"{'' if whole else 'the '}{len(rows)} {many(dimension)}"
        kept = "" if whole else " that can be compared"
        return f"Women’s share {' and '.join(parts)} of {of}{kept} {ending}"
    if whole:
        return f"No {one(dimension)} shows a clear change {ending}"
    if len(rows) == 1:
        return f"The one {one(dimension)} that can be compared shows no clear change {ending}"
    return (
        f"None of the {len(rows)} {many(dimension)} that can be compared shows a clear change "
        f"{ending}"
    )
