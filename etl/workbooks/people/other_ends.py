"""Two columns of statuses or last days of which the one that is not read says who has left.

'Status' may be that of an assignment, 'Employment status' that of the person; and a second column
of last days may be of other people than the first.
"""

from collections.abc import Sequence

from etl.vocabulary.populations import Status
from etl.vocabulary.words import simple, status_words
from etl.workbooks.headings.columns import Field, Heading
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.layout import Layout, text_at
from etl.workbooks.people.standings import ENDS_A_CONTRACT
from etl.workbooks.words.dates import day_of, last_day


def others_left(layout: Layout, field: Field, rivals: Sequence[Heading]) -> bool:
    """Whether another column than the one that is read says of somebody alone that they left."""
    read, *others = rivals
    if field not in (Field.STATUS, Field.LEAVING):
        return False
    says_so = _is_gone if field is Field.STATUS else _is_last_day
    told = [each for each in others if not ENDS_A_CONTRACT.fullmatch(simple(each.text))]
    return any(
        says_so(text_at(row, other.place)) and not says_so(text_at(row, read.place))
        for row in sample(layout)
        for other in told
    )


def _is_gone(text: str) -> bool:
    return status_words().find(text) not in (None, Status.IN_POST)


def _is_last_day(text: str) -> bool:
    return day_of(text, read=last_day) is not None
