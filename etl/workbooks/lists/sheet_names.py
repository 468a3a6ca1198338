"""What the name of a sheet says of all of its people: their gender, grade, pattern or status."""

import re
from collections.abc import Iterator
from datetime import date

from etl.checks import carried
from etl.checks.problems import Problem
from etl.vocabulary.populations import Status
from etl.vocabulary.words import grade_words, role_words, status_words
from etl.workbooks.answers import Answers
from etl.workbooks.headings.columns import GENDER_COLUMNS, Field
from etl.workbooks.headings.layout import Layout
from etl.workbooks.headings.shape_words import bare, stands_for
from etl.workbooks.headings.sheet_words import OF_SOME_STAFF, core, gender_word, is_of_seconded
from etl.workbooks.tables.added import say
from etl.workbooks.who_counts.titles import flow_said, is_team_name
from etl.workbooks.whose.years_said import years_said

# Years and councils in the name of a sheet are found with those in its titles.
SAID_BY_NAMES = OF_SOME_STAFF | {Field.STATUS}
GENDERED = frozenset((Field.GENDER, *GENDER_COLUMNS))
# Days that bear a status out: with them it is counted where they put it.
BORNE_OUT_BY = {Status.JOINED: Field.START, Status.LEFT: Field.LEAVING}


def _status_word(name: str) -> str:
    """The word for joining or leaving in 'IT leavers' or 'Starters in the year', or empty."""
    word = core(name)
    return word if status_words().find(word) in BORNE_OUT_BY else ""


def say_names(layout: Layout, answers: Answers) -> Iterator[Problem]:
    """Let what the sheet's name says stand in every row of the table; what is said of that."""
    sheet = layout.sheet.name
    gender = gender_word(sheet)
    if gender and not layout.fields & GENDERED:
        say(layout, Field.GENDER, gender)
        yield carried.said_by_name(sheet, Field.GENDER)
    name, said = _said(sheet)
    is_team = bool(name) and is_team_name(layout, name)
    # Of secondees no word tells whether they are in post: it is asked with the titles.
    is_open = is_team or is_of_seconded(sheet)
    if said is not None and said in SAID_BY_NAMES - layout.fields and not is_open:
        say(layout, said, name)
        is_status = said is Field.STATUS
        yield _of_status(layout, name, answers) if is_status else carried.said_by_name(sheet, said)


def fields_of_columns(layout: Layout) -> frozenset[Field]:
    """The fields that the table's columns are of, without what the sheet's name alone says."""
    by_name = _said(layout.sheet.name)[0]
    said = {f for f, h in layout.columns.items() if f in SAID_BY_NAMES and h.text == by_name}
    # Who is not in post is not one of the others.
    in_post = status_words().find(bare(by_name)) is Status.IN_POST
    return frozenset(layout.fields - (said if in_post else said - {Field.STATUS}))


def flow_by_name(layout: Layout, answers: Answers) -> Status | None:
    """How the people of a sheet moved, where its name says so and no answer says otherwise."""
    heading = layout.columns.get(Field.STATUS)
    if heading is None or heading.text != _said(layout.sheet.name)[0]:
        return None
    answer = answers.word(Field.STATUS, heading.text)
    status = status_words().find(bare(heading.text))
    is_flow = status in BORNE_OUT_BY and answer in (None, status)
    return status if is_flow else None


def status_settled(layout: Layout, answers: Answers) -> str:
    """What was said of its name or title that a table's people are; empty where nothing was."""
    heading, sheet = layout.columns.get(Field.STATUS), layout.sheet.name
    if heading is None or heading.text not in (sheet, _said(sheet)[0], *layout.titles):
        return ""
    return answers.word(Field.STATUS, heading.text) or ""


def _said(sheet: str) -> tuple[str, Field | None]:
    """The words of a sheet's name that say something, and the field that they are of."""
    if _is_grade(sheet):
        return sheet.strip(), Field.GRADE
    name = re.sub(r"\d[\d/ _-]*", "", sheet).strip()
    said = stands_for(name) if name else None
    if said is Field.GRADE and _is_team(name):
        return name, None
    if said is None and (word := _status_word(name)):
        return word, Field.STATUS
    return name, said


def _is_grade(name: str) -> bool:
    """True for the name of a sheet that is a grade's: 'PO4', 'Grade 6', 'Apprentice'."""
    is_grade = stands_for(name) is Field.GRADE or grade_words().find(name) is not None
    return is_grade and not _is_team(name)


def _is_team(name: str) -> bool:
    """True for 'Service desk', which is a grade in a column and a team as the name of a sheet."""
    return role_words().find(name) is not None


def _of_status(layout: Layout, name: str, answers: Answers) -> Problem:
    """A status by name is told; that people are not in post is asked, unless days bear it out, or
    the name or a title says of which year they are: 'Leavers 2024-25'.
    """
    sheet = layout.sheet.name
    status = status_words().find(bare(name))
    is_told = status is Status.IN_POST or answers.word(Field.STATUS, name) is not None
    is_of_a_year = bool(years_said(sheet, date.max, of_forms=False))
    is_of_a_year |= any(status_words().find(flow_said(title)) is status for title in layout.titles)
    if status is None or is_told or (status in BORNE_OUT_BY and is_of_a_year):
        return carried.said_by_name(sheet, Field.STATUS)
    if status in BORNE_OUT_BY and BORNE_OUT_BY[status] in layout.fields:
        return carried.flow_with_days(sheet, status)
    return carried.flow_by_name(sheet, name, status)
