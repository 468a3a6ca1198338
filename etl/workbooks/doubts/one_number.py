"""One number for women and one for men, under a word that may be of something else than people.

Gender    Training days       Gender    Headcount
Female               17       Female           17
Male                 33       Male             33
"""

import re
from collections.abc import Collection

from etl.checks import beside
from etl.vocabulary.words import simple
from etl.workbooks.counts.totals import Totals
from etl.workbooks.doubts.meant_otherwise import COUNTED
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.gender_said import is_total_said
from etl.workbooks.headings.layout import is_sum
from etl.workbooks.headings.shape_words import field_of_heading, is_headcount, stands_for
from etl.workbooks.terms.flag_words import is_of_a_day
from etl.workbooks.whose.it_words import is_unit
from etl.workbooks.words.naming import councils_in

# Among other words these say that the numbers are of people.
OF_PEOPLE = re.compile(
    r"\b(?:staff|people|persons|employees|workforce|colleagues|workers|heads|women|men|females?|"
    r"males?|gender|sex|in post|fte|qty|quantity|total|members?|all|officers|pobl|gweithwyr|"
    r"aelodau|this (?:reporting |financial )?year|current|now|actuals?)\b"
)


def on_one_number(totals: Totals, words: Collection[str]) -> None:
    """Ask of the one word over the numbers, where the genders stand before them and it is of no
    people, team, council or day that is known.
    """
    layout = totals.layout
    heading = layout.columns.get(Field.GROUP)
    if heading is None or len(words) != 1 or field_of_heading(heading.text) is not Field.GENDER:
        return
    word = next(iter(words))
    if not totals.answers.row(word) and not _is_of_people(word):
        cell = layout.first_cell(totals.lines[0].number) if totals.lines else ""
        totals.findings.add(beside.one_number(layout.sheet.name, cell, word))


def _is_of_people(word: str) -> bool:
    form = simple(word)
    is_counted = is_headcount(word) or is_sum(word) or is_total_said(word)
    is_said = COUNTED.search(form) or OF_PEOPLE.search(form) or is_of_a_day(form)
    is_known = stands_for(word) is not None or is_unit(word) or any(councils_in(word, None))
    return bool(not form or is_counted or is_said or is_known or any(map(str.isdigit, form)))
