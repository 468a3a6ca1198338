"""Any one sheet with several tables, below one another or side by side, perhaps under words."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.bench.made_files import Sheet
from tests.unit.intake.any_workbooks import (
    YEAR,
    YEAR_BEFORE,
    Hand,
    Row,
    Truth,
    Written,
    women_and_men,
)

Table = list[Row]
Way = Callable[[Hand], tuple[Table, Truth]]
BLANK: Row = []
ENDINGS = [".xlsx", ".xlsx", ".ods", ".xls", ".csv"]


def _below(*tables: Table, gap: int = 1) -> Table:
    rows: Table = []
    for table in tables:
        rows += [*([BLANK] * gap if rows else []), *table]
    return rows


def _beside(left: Table, right: Table) -> Table:
    width = max(map(len, left)) + 1
    many = max(len(left), len(right))
    pairs = [(left[at] if at < len(left) else [], right[at] if at < len(right) else [])
             for at in range(many)]  # fmt: skip
    return [[*one, *[""] * (width - len(one)), *other] for one, other in pairs]


def _put(hand: Hand, one: Table, other: Table) -> Table:
    """Two tables, in either way and order."""
    pair = (one, other) if hand.rng.random() < 0.7 else (other, one)
    return _below(*pair, gap=hand.rng.randint(1, 2)) if hand.rng.random() < 0.6 else _beside(*pair)


def _now(hand: Hand, rows: Table) -> tuple[Table, Truth]:
    return rows, {YEAR: women_and_men(hand.staff)}


def _summed(hand: Hand) -> tuple[Table, Truth]:
    women, men = women_and_men(hand.staff)
    sums: list[Table] = [
        [["Female", women], ["Male", men]],
        [["Women", women], ["Men", men], ["Total", women + men]],
        [["Gender", "Number"], ["Female", women], ["Male", men]],
        [["Summary"], ["Women", women, f"{100 * women / (women + men):.0f}%"],
         ["Men", men, f"{100 * men / (women + men):.0f}%"]],
        [["Total staff", women + men]],
    ]  # fmt: skip
    return _now(hand, _put(hand, hand.listed(hand.staff), hand.rng.choice(sums)))


def _list_and_pivot(hand: Hand) -> tuple[Table, Truth]:
    by = hand.rng.choice(["grade", "team"])
    return _now(hand, _put(hand, hand.listed(hand.staff), hand.pivot(hand.staff, by)))


def _two_pivots(hand: Hand) -> tuple[Table, Truth]:
    tables = [hand.pivot(hand.staff, by) for by in ("grade", "team")]
    if hand.rng.random() < 0.5:
        tables = [
            [[f"ICT staff by {by}"], *each]
            for by, each in zip(("grade", "team"), tables, strict=True)
        ]
    return _now(hand, _put(hand, *tables))


def _two_years(hand: Hand) -> tuple[Table, Truth]:
    names = hand.rng.choice([("2025", "2024"), ("31 March 2025", "31 March 2024"),
                             ("2024-25", "2023-24")])  # fmt: skip
    write = hand.rng.choice([hand.pivot, hand.listed])
    tables = [[[name], *write(people)]
              for name, people in zip(names, (hand.staff, hand.before), strict=True)]  # fmt: skip
    truth = {YEAR: women_and_men(hand.staff), YEAR_BEFORE: women_and_men(hand.before)}
    return _put(hand, *tables), truth


def _by_team(hand: Hand) -> tuple[Table, Truth]:
    write = hand.rng.choice([hand.pivot, hand.listed])
    teams = hand.apart("team")
    return _now(hand, _below(*([[team], *write(people)] for team, people in teams.items())))


def _by_gender(hand: Hand) -> tuple[Table, Truth]:
    at = hand.columns.index("gender")
    tables = [[[word], *([*row[:at], *row[at + 1 :]] for row in hand.listed(people))]
              for word, people in zip(("Women", "Men"), hand.by_gender(), strict=True)]  # fmt: skip
    return _now(hand, _put(hand, *tables))


def _others_below(hand: Hand) -> tuple[Table, Truth]:
    word = hand.rng.choice(["Leavers", "Leavers 2024-25", "Vacancies", "Agency", "Starters",
                            "Last year", "Applicants", "Secondees out"])  # fmt: skip
    others = hand.people(2, 8)
    head, *rows = hand.listed(others)
    below = [[word], *([head] if hand.rng.random() < 0.5 else []), *rows]
    in_post = [*hand.staff, *(others if word == "Agency" else [])]
    return _below(hand.listed(hand.staff), below), {YEAR: women_and_men(in_post)}


def _pasted_twice(hand: Hand) -> tuple[Table, Truth]:
    again = hand.listed(hand.staff)
    return _now(hand, _put(hand, hand.listed(hand.staff), again[hand.rng.choice([0, 1]) :]))


def _parts(hand: Hand) -> tuple[Table, Truth]:
    names = hand.rng.choice([("Permanent", "Fixed term"), ("Full time", "Part time"),
                             ("Perm staff", "Agency staff")])  # fmt: skip
    halves = hand.staff[::2], hand.staff[1::2]
    write = hand.rng.choice([hand.pivot, hand.listed])
    tables = [[[name], *write(people)]
              for name, people in zip(names, halves, strict=True)]  # fmt: skip
    return _now(hand, _put(hand, *tables))


WAYS: list[Way] = [_summed, _list_and_pivot, _two_pivots, _two_years, _by_team, _by_gender,
                   _others_below, _pasted_twice, _parts]  # fmt: skip


def any_page(seed: int) -> Written:
    """The file that stands for the seed."""
    rng = Random(seed)
    hand = Hand(rng)
    way = rng.choice(WAYS)
    rows, truth = way(hand)
    if rng.random() < 0.3:
        rows = [[rng.choice(["ICT staff", "Digital and ICT workforce"])], [], *rows]
    year = "" if way is _two_years else f" {YEAR}"
    name = f"Leeds City Council ICT{year}{rng.choice(ENDINGS)}"
    return Written(name, [Sheet("Sheet1", [*rows])], truth)
