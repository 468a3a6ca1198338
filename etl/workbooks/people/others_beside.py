"""Numbers of people that stand beside a list in words, without a heading: 'Agency women', 9."""

import re
from collections.abc import Iterator
from itertools import chain

from etl.checks.persons import people_beside
from etl.checks.problems import Findings
from etl.vocabulary.words import contract_words, gender_words, simple
from etl.workbooks.headings.layout import Layout, is_sum, text_at
from etl.workbooks.headings.shape_words import counts_others, is_headcount
from etl.workbooks.people.remarks import Some
from etl.workbooks.tables.figures import number_of

NUMBER = re.compile(r"\b\d{1,3}\b(?!%)")
WHO = re.compile(
    r"\b(?:staff|employees?|people|workers?|colleagues|agency|contractors?|consultants?|interims?|"
    r"secondees?|apprentices?|trainees?|others?)\b"
)


def on_others_beside(layout: Layout, top: Some, findings: Findings) -> None:
    """Ask of the first of them among the top rows and beside the headings."""
    headed = {heading.place: heading.text for heading in layout.headings}
    free = sorted(set(range(max(map(len, top.cells), default=0))) - set(headed))
    found = (
        layout.cell_at(number, at)
        for number, row in (top.numbered if free else ())
        for at in free
        if _is_of_others(text_at(row, at), text_at(row, at + 1))
    )
    if cell := next(chain(found, _beside_headings(layout, headed, top)), ""):
        findings.add(people_beside(layout.sheet.name, cell))


def _beside_headings(layout: Layout, headed: dict[int, str], top: Some) -> Iterator[str]:
    """Words that stand apart in the row of headings, before a cell that holds no heading, with
    nothing below them.
    """
    for at, text in headed.items():
        is_apart = not {at - 1, at + 1} & set(headed)
        has_number = at + 1 < layout.width or NUMBER.search(text)
        if (
            is_apart
            and has_number
            and _is_of_others(text, "1")
            and not any(text_at(r, at) for r in top.cells)
        ):
            yield layout.cell_at(layout.heading_row, at)


def _is_of_others(text: str, beside: str) -> bool:
    """Whether words say who they are of whom a number stands with them or next to them. A gender or
    a total alone is of the list.
    """
    words = " ".join(simple(NUMBER.sub(" ", text)).split())
    is_told = NUMBER.fullmatch(beside) or NUMBER.search(text)
    if not is_told or not words or number_of(text) is not None:
        return False
    is_of_list = gender_words().find(words) is not None or is_sum(words) or is_headcount(words)
    is_of_some = counts_others(words) or contract_words().find(words) is not None
    return not is_of_list and (is_of_some or WHO.search(words) is not None)
