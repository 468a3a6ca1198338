"""Whether a column of written dates may be month first although every one can be read day first."""

from collections.abc import Iterable, Sequence
from datetime import date

from etl.workbooks.dates import IN_NUMBERS, as_date

LAST_MONTH = 12
# Of dates on any day of the month, two in five have a day that could be a month: of so many
# different ones, all of which have, hardly any list is day first.
TELLING = 15
# Fewer tell it where all would be in January, or some to come.
HINTING = 6
# People start on the first of a month more than on any other day.
MOSTLY = 0.6

Pair = tuple[int, int]


def may_be_month_first(texts: Iterable[str], today: date) -> bool:
    """True where day first is not plain: by the numbers alone, January alone, or days to come."""
    dates = {text.strip().casefold() for text in texts}
    matches = [match for text in dates if (match := IN_NUMBERS.fullmatch(text))]
    pairs = [(int(match[1]), int(match[2])) for match in matches]
    if len(pairs) < HINTING or any(max(pair) > LAST_MONTH for pair in pairs):
        return False
    firsts, seconds = _share_of_1(pairs, 0), _share_of_1(pairs, 1)
    if firsts >= MOSTLY > seconds:
        return False
    return len(pairs) >= TELLING or seconds >= MOSTLY or _is_to_come(dates, today)


def _share_of_1(pairs: Sequence[Pair], side: int) -> float:
    return sum(pair[side] == 1 for pair in pairs) / len(pairs)


def _is_to_come(texts: Iterable[str], today: date) -> bool:
    """True where a day is to come when read day first, and none when read month first."""
    days = [as_date(text) for text in texts]
    other = [as_date(text, month_first=True) for text in texts]
    return any(day and day > today for day in days) and not any(d and d > today for d in other)
