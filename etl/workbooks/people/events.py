"""Lists whose rows may be of something that happened, and not of people, each of them once.

A log of absences or courses, or an export with a row for each element of somebody's pay, has a
gender in every row. Where no number and no name tells its people apart, nobody can be counted once.
"""

import re

from etl.checks import persons
from etl.checks.problems import Findings
from etl.vocabulary.words import simple
from etl.workbooks.headings.columns import SETTLED, Field, Heading, heading_key
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.identifiers import tells_persons
from etl.workbooks.headings.judges import number
from etl.workbooks.headings.layout import Layout, text_at, text_of
from etl.workbooks.people.several_people import posts_of_one
from etl.workbooks.terms.flag_words import YES_AND_NO

OF_EVENTS = re.compile(
    r"(?:training )?(?:course|module|event|session)s?(?: (?:name|title|code|date|attended|type))?|"
    r"(?:absence|sickness|leave) (?:type|reason|category|start|end|from|to|start date|end date)|"
    r"(?:first|last) day (?:of )?(?:absence|sickness)|(?:pay |payroll )?elements?(?: name| type)?|"
    r"(?:asset|device|equipment|laptop) (?:tag|number|no|id|issued)|"
    r"(?:incident|ticket|call|case|grievance)(?: (?:type|number|no|ref|id|date|category))?|"
    r"(?:date|days?) (?:completed|attended|lost|absent)|shift(?: (?:type|date|pattern))?|"
    r"skills?(?: name| level)?|allowance (?:type|name)|expense (?:type|date)|cwrs|absenoldeb"
)
OF_ASSIGNMENTS = re.compile(
    r"(?:assignment|contract|job|employment) (?:number|no|id|ref(?:erence)?)"
)
# Headings of what a form on the web keeps of each answer to it.
OF_ANSWERS = re.compile(
    r"(?:completion|submission|submitted) (?:time|date|on|at)|submit date|timestamp|started on|"
    r"respondent(?: id)?|response (?:id|number)|collector id"
)
# Headings of a list of who has applied, learns or is put forward: most of them hold no post.
OF_CANDIDATES = re.compile(
    r"(?:candidate|applicant|learner|delegate|attendee|nominee|participant)s?"
    r"(?: (?:id|no|number|ref(?:erence)?|name))?|"
    r"(?:vacancy|requisition|advert) (?:title|name|ref(?:erence)?|id)|(?:stage|step) reached|"
    r"(?:application|recruitment) (?:stage|date|source|outcome)|date applied|ymgeisydd|"
    r"(?:post|job|role|position|vacancy) applied for|"
    r"enw(?:'r)? ymgeisydd"
)
OF_OTHERS = re.compile(f"{OF_ANSWERS.pattern}|{OF_CANDIDATES.pattern}")
OF_ONE_CANDIDATE = re.compile(
    r"(?:candidate|applicant)s?(?: (?:id|no|number|ref(?:erence)?))?|rhif ymgeisydd"
)
# More candidates than these are not looked at.
ROWS = 5_000
# So many rows with different words, or with numbers, say that something is told of each of them.
MOSTLY = 0.5


def on_events(layout: Layout, findings: Findings) -> None:
    """Ask of a list whose rows may be events, where nothing tells its people apart."""
    sheet = layout.sheet.name
    if Field.STAFF_NUMBER not in layout.fields:
        others = OF_ANSWERS if _has_each_candidate_once(layout) else OF_OTHERS
        for heading in layout.headings:
            if heading.field is None and others.fullmatch(heading_key(heading.text)):
                cell = layout.heading_cell(heading)
                findings.add(persons.rows_of_events(sheet, cell, heading.text))
                return
    if not tells_persons(layout):
        _on_what_happened(layout, findings)


def _has_each_candidate_once(layout: Layout) -> bool:
    """Whether a status says how far each candidate came, and each of them stands there once."""
    numbered = (h for h in layout.headings if OF_ONE_CANDIDATE.fullmatch(heading_key(h.text)))
    number = next(numbered, None)
    if number is None or Field.STATUS not in layout.fields:
        return False
    rows = sample(layout, ROWS)
    texts = {text_at(row, number.place) for row in rows}
    return len(rows) == len(texts) < ROWS and "" not in texts


def _on_what_happened(layout: Layout, findings: Findings) -> None:
    sheet = layout.sheet.name
    for heading in layout.headings:
        if heading.field is not None or heading.rank == SETTLED:
            continue
        form, cell = simple(heading.text), layout.heading_cell(heading)
        if OF_ASSIGNMENTS.fullmatch(form):
            if again := posts_of_one(_texts(layout, heading)):
                findings.add(persons.numbers_of_posts(sheet, cell, again))
                return
        elif OF_EVENTS.fullmatch(form) and _is_told(layout, heading):
            findings.add(persons.rows_of_events(sheet, cell, heading.text))
            return


def _texts(layout: Layout, heading: Heading) -> list[str]:
    rows = (row for row in sample(layout) if heading.place < len(row))
    return [text for row in rows if (text := text_of(row[heading.place]))]


def _is_told(layout: Layout, heading: Heading) -> bool:
    """Whether most rows have a word there that is more than a yes or a number of times."""
    texts = _texts(layout, heading)
    words = [text for text in texts if simple(text) not in YES_AND_NO and number(text) is None]
    return len(words) >= max(len(sample(layout)) * MOSTLY, 2)
