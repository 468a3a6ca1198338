"""Numbers of people that stand beside a list in words, without a heading: 'Agency women', 9."""

import re

from etl.checks.beside import other_women_and_men
from etl.checks.problems import Findings
from etl.vocabulary.words import contract_words, gender_words, simple
from etl.workbooks.headings.layout import Layout, is_sum, text_at
from etl.workbooks.headings.shape_words import counts_others, is_headcount
from etl.workbooks.people.remarks import Some

GENDERS = "women or men"
NUMBER = re.compile(r"\b\d{1,3}\b(?!%)")
WHO = re.compile(
    r"\b(?:staff|employees?|people|workers?|colleagues|agency|contractors?|consultants?|interims?|"
    r"secondees?|apprentices?|trainees?|others?)\b"
)


def on_others_beside(layout: Layout, top: Some, findings: Findings) -> None:
    """Ask of the first of them among the top rows, and of those beside the headings: in words that
    stand apart there, with nothing below them.
    """
    headed = {heading.place: heading.text for heading in layout.headings}
    free = sorted(set(range(max(map(len, top.cells), default=0))) - set(headed))
    found = [
        (number, at, who)
        for number, row in (top.numbered if free else ())
        for at in free
        if (who := _who(text_at(row, at), text_at(row, at + 1)))
    ] + [
        (layout.heading_row, at, who)
        for at, text in headed.items()
        if not {at - 1, at + 1} & set(headed)
        and (who := _who(text, "1" if at + 1 < layout.width else ""))
        and not any(text_at(row, at) for row in top.cells)
    ]
    for number, at, who in found[:1]:
        findings.add(other_women_and_men(layout.sheet.name, layout.cell_at(number, at), who))


def _who(text: str, beside: str) -> str:
    """The word that says who they are of whom a number stands with them or next to them; '' for a
    gender or a total alone, which is of the list. Other words may be a name.
    """
    words = " ".join(simple(NUMBER.sub(" ", text)).split())
    if not words or not (NUMBER.fullmatch(beside) or NUMBER.search(text)):
        return ""
    is_of_list = gender_words().find(words) is not None or is_sum(words) or is_headcount(words)
    who = WHO.search(words)
    is_of_some = who or counts_others(words) or contract_words().find(words)
    return (who[0] if who else GENDERS) if is_of_some and not is_of_list else ""
