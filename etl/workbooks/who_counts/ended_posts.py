"""Lists of every post that people have held: those that ended stand beside the one they hold now.

Where each row with a past day under 'Post end date' is of somebody with another row, nobody left by
it, and the row tells of a post that is over. A list without staff numbers cannot tell, nor one with
a year in each row: the other row may be of another year.
"""

from collections.abc import Sequence
from datetime import date

from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout, text_at
from etl.workbooks.sheets.read import Row
from etl.workbooks.words.dates import day_of, last_day


def are_ended_posts(
    layout: Layout, rows: Sequence[Row], snapshot: date, *, month_first: bool
) -> bool:
    """Whether all those whose day is before the snapshot have another row, which is not."""
    number, leaving = (layout.columns.get(field) for field in (Field.STAFF_NUMBER, Field.LEAVING))
    if number is None or leaving is None or Field.YEAR in layout.columns:
        return False
    ended: set[str] = set()
    others: set[str] = set()
    for row in rows:
        last = row[leaving.place] if leaving.place < len(row) else ""
        day = day_of(last, month_first=month_first, read=last_day)
        (ended if day and day < snapshot else others).add(text_at(row, number.place))
    return "" not in ended and bool(ended) and ended <= others
