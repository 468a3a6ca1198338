"""Numbers that may be those of staff, under a heading that is not known for them, and stand again.

    ID      Gender   Job title
    10148   Female   Analyst
    10148   Female   Trainer

Without a staff number or name each row would be a person, and whoever has two posts two of them.
Whether the heading is that of staff numbers is asked, and where each number stands once, nothing.
"""

from collections import Counter
from collections.abc import Sequence

from etl.checks import headings as problems
from etl.checks.problems import Findings
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.evidence import NUMBERED, sample
from etl.workbooks.headings.identifiers import EMAIL, NI, identity_places, name_places
from etl.workbooks.headings.judges import STAFF_NUMBER
from etl.workbooks.headings.layout import Layout, text_at
from etl.workbooks.headings.staff_numbers import may_number_staff
from etl.workbooks.sheets.read import Row
from etl.workbooks.who_counts.flags import ROWS as FIRST_ROWS

# So many rows at least, of whose numbers most stand once.
ROWS, MOSTLY = 5, 0.8
UNSURE = 0.45


def on_numbers_again(layout: Layout, findings: Findings) -> None:
    """Ask of the first such column of a list that has neither staff numbers nor names."""
    told = {NI, EMAIL} & identity_places(layout).keys()
    if told:
        return
    rows = sample(layout, FIRST_ROWS)
    for heading in filter(may_number_staff, layout.headings):
        # 'Person' may stand over numbers as over names.
        is_named = any(at != heading.place for at in name_places(layout))
        if again := 0 if is_named else _again(rows, heading.place):
            because = f"most of its numbers stand in one row, and {again} in another, too"
            place = layout.placed(heading)
            findings.add(problems.maybe(place, Field.STAFF_NUMBER, because, UNSURE))
            return


def _again(rows: Sequence[Row], place: int) -> int:
    """How many numbers stand in several rows, where nearly all are numbers and stand once."""
    texts = [text for row in rows if (text := text_at(row, place))]
    numbers = Counter(text for text in texts if STAFF_NUMBER.fullmatch(text))
    many = numbers.total()
    if many < max(ROWS, len(texts) * NUMBERED) or len(numbers) < many * MOSTLY:
        return 0
    return sum(times > 1 for times in numbers.values())
