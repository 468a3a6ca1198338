"""Whether columns of written dates are month first, or may be although each can be day first."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from etl.workbooks.headings.columns import Field
from etl.workbooks.words.dates import IN_NUMBERS, as_date, day_of, is_month_first

LAST_MONTH = 12
# Of dates on any day of the month, two in five have a day that could be a month: of so many
# different ones, all of which have, hardly any list is day first.
TELLING = 15
# Fewer tell it where all would be in January, or some to come.
HINTING = 6
RARE = 4
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


def both_readings(texts: Iterable[str]) -> tuple[str, date, date] | None:
    """The first date that is another one when it is read month first, with both; None for none."""
    for text in texts:
        form = text.strip().casefold()
        match = IN_NUMBERS.fullmatch(form)
        if match and 0 < int(match[1]) <= LAST_MONTH >= int(match[2]) > 0:
            days = [as_date(form, month_first=order) for order in (False, True)]
            if days[0] is not None and days[1] is not None and days[0] != days[1]:
                return text.strip(), days[0], days[1]
    return None


def told_month_first(columns: Mapping[Field, Sequence[object]], today: date) -> dict[Field, str]:
    """The columns of a list that are month first, each with the date that tells so.

    One date that cannot be day first tells it of all columns, for one system wrote them, where no
    other is against it: none that cannot be month first, none that Excel made a date of, no more
    days to come, and no months of January with days of every sort.
    """
    telling = {f: next(filter(is_month_first, _texts(cells)), "") for f, cells in columns.items()}
    first = next(filter(None, telling.values()), "")
    if not first or any(_is_against(cells, today) for cells in columns.values()):
        return {}
    # Three days in five are after the 12th, but for firsts of a month: one such among many was
    # written by another hand.
    written = {text for cells in columns.values() for text in _texts(cells)}
    pairs = [match for text in written if (match := IN_NUMBERS.fullmatch(text))]
    telling_days = sum(int(match[2]) > LAST_MONTH for match in pairs)
    if telling_days * RARE < sum(int(match[2]) > 1 for match in pairs):
        return {}
    return {field: text or first for field, text in telling.items()}


def _texts(cells: Sequence[object]) -> list[str]:
    return [cell.strip().casefold() for cell in cells if isinstance(cell, str)]


def _is_against(cells: Sequence[object], today: date) -> bool:
    """True where a column holds dates that are odd, or none, when read month first."""
    texts = set(_texts(cells))
    matches = [match for text in texts if (match := IN_NUMBERS.fullmatch(text))]
    pairs = [(int(match[1]), int(match[2])) for match in matches]
    is_swapped = any(isinstance(c, date) and c.day <= LAST_MONTH for c in cells)
    if is_swapped or any(first > LAST_MONTH for first, _ in pairs):
        return True
    if len(pairs) >= HINTING and _share_of_1(pairs, 0) >= MOSTLY > _share_of_1(pairs, 1):
        return True
    both = [text for text in texts if not is_month_first(text)]
    return any(_is_after(text, today, True) and not _is_after(text, today, False) for text in both)


def _is_after(text: str, today: date, month_first: bool) -> bool:
    day = day_of(text, month_first=month_first)
    return day is not None and day > today


def _share_of_1(pairs: Sequence[Pair], side: int) -> float:
    return sum(pair[side] == 1 for pair in pairs) / len(pairs)


def _is_to_come(texts: Iterable[str], today: date) -> bool:
    """True where a day is to come when read day first, and none when read month first."""
    days = [as_date(text) for text in texts]
    other = [as_date(text, month_first=True) for text in texts]
    return any(day and day > today for day in days) and not any(d and d > today for d in other)
