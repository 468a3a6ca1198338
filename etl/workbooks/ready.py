"""What is read before the first spreadsheet: every word that a spreadsheet is understood by.

Reading the words takes longer than reading a small spreadsheet, so whoever reads many does it once.
"""

from collections.abc import Callable

from etl.vocabulary import listed, pay, titles, words
from etl.vocabulary.councils import register
from etl.workbooks.headings import columns, identifiers
from etl.workbooks.whose import it_words
from etl.workbooks.words import naming


def _names_of_councils() -> object:
    return register().names


WORDS: tuple[Callable[[], object], ...] = (
    columns.known_headings,
    columns.welsh_headings,
    words.gender_words,
    words.grade_words,
    words.role_words,
    words.pattern_words,
    words.contract_words,
    words.post_words,
    words.region_words,
    words.status_words,
    listed.other_things,
    titles.rules,
    pay.scales,
    _names_of_councils,
    naming.names,
    it_words.rules,
    listed.plain_words,
    identifiers.identifiers,
)
