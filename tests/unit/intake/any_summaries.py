"""Tables of women and men with columns and rows beside them that are no people, or the same again.

What stands there may have to be asked about; none of it may ever be counted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

Row = list[Any]
GRADES = ["Grade 5", "Grade 6", "Grade 7", "Head of service", "Technician", "Apprentice", "Band 9"]
TEAMS = ["Applications", "Infrastructure", "Service Desk", "Data and Insight", "Digital"]
AGES = ["16-24", "25-34", "35-44", "45-54", "55-64"]
LABELS = [("Grade", GRADES), ("Pay band", GRADES), ("Team", TEAMS), ("Age band", AGES)]
PAIRS = [("Women", "Men"), ("Female", "Male"), ("F", "M"), ("Female Headcount", "Male Headcount"),
         ("Women (headcount)", "Men (headcount)"), ("No of Females", "No of Males")]  # fmt: skip
TOTALS = ["Total", "Grand total", "Overall", "ICT total", "Totals:", "Total staff"]
TITLES = ["ICT workforce by gender", "Headcount of ICT staff", "Equality monitoring - ICT"]
NOTES = ["Source: HR system", "Note: headcount, not FTE", "Prepared by HR"]


@dataclass(frozen=True, slots=True)
class Group:
    """The women and men of one row, and others or those not recorded where there is a column."""

    women: int
    men: int
    others: int = 0

    @property
    def everyone(self) -> int:
        return self.women + self.men + self.others


Beside = Callable[[Random, Group], object]
# A column or two beside the numbers, by their headings.
COLUMNS: list[dict[str, Beside]] = [
    {"Total": lambda _, group: group.everyone},
    {"Headcount": lambda _, group: group.everyone},
    {"% women": lambda _, group: f"{100 * group.women / (group.everyone or 1):.0f}%"},
    {"FTE": lambda _, group: round(group.everyone * 0.95, 2)},
    {"Female FTE": lambda _, group: round(group.women * 0.93, 1),
     "Male FTE": lambda _, group: round(group.men * 0.98, 1)},
    {"Vacancies": lambda rng, _: rng.randint(0, 4)},
    {"Average salary": lambda rng, _: 20_000 + 1_000 * rng.randint(5, 40)},
    {"Establishment": lambda rng, group: group.everyone + rng.randint(0, 4)},
    {"Part-time women": lambda _, group: group.women // 2,
     "Part-time men": lambda _, group: group.men // 3},
    {"Women 2024": lambda _, group: max(0, group.women - 1),
     "Men 2024": lambda _, group: max(0, group.men - 2)},
    {"Leavers": lambda rng, _: rng.randint(0, 5)},
    {"Disabled": lambda rng, _: rng.randint(0, 3)},
    {"Change": lambda rng, _: rng.choice([-2, 0, 1, 3])},
    {"Women managers": lambda _, group: group.women // 3,
     "Men managers": lambda _, group: group.men // 3},
]  # fmt: skip
# A row below the groups, by its word: what it says of women and of men, from those of all groups.
Below = Callable[[int, int], tuple[object, object]]
ROWS: dict[str, Below] = {
    "% of total": lambda w, m: (f"{100 * w / (w + m or 1):.0f}%", f"{100 * m / (w + m or 1):.0f}%"),
    "Share": lambda w, m: (f"{100 * w / (w + m or 1):.0f}%", f"{100 * m / (w + m or 1):.0f}%"),
    "of which part-time": lambda w, m: (w // 3, m // 4),
    "Of whom: apprentices": lambda w, m: (w // 5, m // 5),
    "Vacant": lambda *_: (2, 1),
    "Last year": lambda w, m: (w + 1, m - 2),
    "31 March 2024": lambda w, m: (w + 2, m + 3),
    "Target 2030": lambda w, m: (w + 5, m),
    "Difference from 2024": lambda *_: (1, -1),
    "+/-": lambda *_: (2, 3),
    "Average": lambda w, m: (w / 4, m / 4),
    "FTE": lambda w, m: (w * 0.9, m * 0.97),
    "Whole council": lambda w, m: (w * 10 + 900, m * 6 + 400),
}


def any_summary(seed: int) -> tuple[list[Row], tuple[int, int, int]]:
    """The rows that stand for the seed, and how many women, men and others are in them."""
    rng = Random(seed)
    heading, labels = rng.choice(LABELS)
    groups = {label: _group(rng) for label in rng.sample(labels, rng.randint(2, 5))}
    if rng.random() < 0.7:
        groups = {label: Group(each.women, each.men) for label, each in groups.items()}
    women, men = rng.choice(PAIRS)
    own: dict[str, Beside] = {women: lambda _, g: g.women, men: lambda _, g: g.men}
    if any(each.others for each in groups.values()):
        own["Non-binary"] = lambda _, g: g.others
    beside = [each for each in COLUMNS if rng.random() < 0.12]
    columns: dict[str, Beside] = {key: f for each in [own, *beside] for key, f in each.items()}
    rows: list[Row] = [[heading, *columns]]
    rows += [[label, *(f(rng, g) for f in columns.values())] for label, g in groups.items()]
    sums = Group(*(sum(getattr(g, of) for g in groups.values()) for of in Group.__slots__))
    if rng.random() < 0.5:
        last = [f(rng, sums) if key in own else "" for key, f in columns.items()]
        rows.append([rng.choice(TOTALS), *last])
    for word, says in ROWS.items():
        if rng.random() < 0.05:
            said = dict(zip((women, men), says(sums.women, sums.men), strict=True))
            rows.append([word, *(said.get(key, "") for key in columns)])
    above = [[rng.choice(TITLES)]] if rng.random() < 0.5 else []
    below: list[Row] = [[], [rng.choice(NOTES)]] if rng.random() < 0.3 else []
    return [*above, *rows, *below], (sums.women, sums.men, sums.others)


def _group(rng: Random) -> Group:
    women, men = (rng.randint(*rng.choice([(0, 3), (1, 12), (5, 60)])) for _ in range(2))
    return Group(women, men, rng.choice([0, 0, 0, 1]))
