"""Files of one part of the staff alone, by the name of their one sheet or by a title of a word.

'Agency' and 'Part time' are parts of the staff beside others of their sort; alone in a file they
leave those others out.
"""

import re
from collections.abc import Iterator, Sequence

from etl.checks import around
from etl.checks.problems import Problem
from etl.vocabulary.words import contract_words, pattern_words, simple
from etl.workbooks.headings.layout import Layout
from etl.workbooks.headings.shape_words import field_of_heading
from etl.workbooks.headings.sheet_words import JOINED, core, is_of_doings, is_of_some_staff
from etl.workbooks.who_counts.title_parts import LEAVE, is_of_a_rank

ON_LEAVE = re.compile(rf"(?:on )?{LEAVE}(?: leave)?")


def of_some_alone(layouts: Sequence[Layout]) -> Iterator[Problem]:
    """The question of a file that is called after one part of the staff and tells of no other."""
    sheets = {layout.sheet.name for layout in layouts}
    name = sheets.pop() if len(sheets) == 1 else ""
    if name and not JOINED.search(name.strip()) and _is_of_some(name):
        yield around.part_by_title(name, name)
        return
    told = [set(_bare_titles(layout)) for layout in layouts]
    parts = set().union(*told)
    if all(told) and len(set(map(simple, parts))) == 1:
        yield around.part_by_title(layouts[0].sheet.name, parts.pop())


def _is_of_some(name: str) -> bool:
    is_a_part = is_of_some_staff(name) or _is_a_part(core(name))
    return is_a_part or is_of_a_rank(simple(name)) or is_of_doings(name)


def _bare_titles(layout: Layout) -> Iterator[str]:
    """Titles that are nothing but the word of a part; that of a filter is asked of with it."""
    above = ""
    for title in layout.titles:
        if _is_a_part(simple(title)) and field_of_heading(above.strip(" :?")) is None:
            yield title
        above = title


def _is_a_part(word: str) -> bool:
    is_known = contract_words().find(word) or pattern_words().find(word)
    return bool(word) and (bool(is_known) or ON_LEAVE.fullmatch(word) is not None)
