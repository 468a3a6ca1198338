"""Working patterns told from hours or full-time equivalents, by the column's own full week."""

from collections import Counter
from dataclasses import dataclass

from etl.vocabulary.roles import WorkingPattern
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.evidence import Column
from etl.workbooks.headings.judges import number

# The full weeks of councils lie here; a week that this share of people work is one of them.
SHORTEST_FULL_WEEK, LONGEST_FULL_WEEK = 35, 42
HELD_BY = 0.1
FULL_TIME_EQUIVALENT = 1.0
# 1 is written as 0.9999 where hours were divided by hours.
ALMOST = 0.995
MOST_EQUIVALENT = 1.2
PERCENT = 100


@dataclass(frozen=True, slots=True)
class FullTime:
    """From how much on a person works full time, and the rule in words."""

    least: float
    rule: str

    def pattern(self, value: object) -> WorkingPattern:
        """Full or part time; not given for a blank, for nought hours and for anything odd."""
        amount = number(value)
        if amount is None or amount <= 0:
            return WorkingPattern.NOT_GIVEN
        full = amount >= self.least * ALMOST
        return WorkingPattern.FULL_TIME if full else WorkingPattern.PART_TIME


def full_time_of(column: Column, field: Field) -> FullTime | None:
    """What is full time in this column; None where its values do not tell."""
    amounts: Counter[float] = Counter()
    for value, many in column.values.items():
        if (amount := number(value)) is not None and amount > 0:
            amounts[amount] += many
    most = max(amounts, default=0.0)
    if field is Field.FTE and 0 < most <= MOST_EQUIVALENT:
        return FullTime(FULL_TIME_EQUIVALENT, "less than 1 is part time")
    if field is Field.FTE and most == PERCENT:
        return FullTime(PERCENT, "less than 100 per cent is part time")
    weeks = [
        amount
        for amount, many in amounts.items()
        if SHORTEST_FULL_WEEK <= amount <= LONGEST_FULL_WEEK and many >= amounts.total() * HELD_BY
    ]
    if not weeks or most > LONGEST_FULL_WEEK * 1.5:
        return None
    return FullTime(min(weeks), f"less than {min(weeks):g} hours a week is part time")
