"""Rows of people who may stand in the rows of several teams, too: those who lead, or apprentices.

    Team               Female   Male
    Service Desk            5      7
    Infrastructure          2      9
    Leadership team         1      3     heads of those two, or a team of its own?

Among grades or families of jobs they are a group like any other, for everybody is in one.
"""

import re
from collections.abc import Iterator

from etl.checks import doubts
from etl.checks.problems import Findings
from etl.vocabulary.words import pattern_words, simple
from etl.workbooks.answers import Answers
from etl.workbooks.beside import Beside
from etl.workbooks.columns import Field
from etl.workbooks.doubts import BETWEEN
from etl.workbooks.layout import Layout
from etl.workbooks.shapes_words import field_of_heading
from etl.workbooks.totals import Line, Totals

# Headings of parts of a service, each with its own people.
UNITS = frozenset(("directorate", "department", "division", "service", "services", "team", "teams",
                   "section", "unit", "area", "branch", "cyfarwyddiaeth", "adran", "gwasanaeth",
                   "tim", "uned"))  # fmt: skip
# Beside those words, of what everybody has one, whatever their team.
OF_JOBS = frozenset(("job", "role", "family", "type", "grade", "level", "band"))
LEADING = re.compile(
    r"(?:(?:the|our|ict|it|digital|corporate|senior|executive|extended|wider|strategic|middle|top|"
    r"departmental|directorate|divisional|joint) )*"
    r"(?:leadership|management|leaders|leads|managers|heads of service|directors)"
    r"(?: and (?:leads|leaders|supervisors|managers))?(?: (?:team|teams|group|board|forum|cohort))?"
    r"(?: (?:(?:in|of|across|from) )?all (?:teams|services|sections|units|areas))?"
    r"|(?:team|service|line|section|project) (?:leaders|leads|managers)|supervisors|"
    r"(?:ict |it |digital )?(?:smt|slt|cmt|clt|dmt|dlt|elt|emt|wlt|elg|slg)|"
    r"(?:uwch )?(?:dim |tim )?(?:arwain|rheoli|reolwyr|rheolwyr)"
)
OF_SOME = re.compile(
    r"(?:(?:ict|it|digital|modern|degree) )*(?:apprentices|prentisiaid|trainees|graduates|interns)|"
    r"graduate trainees|agency(?: staff| workers)?|contractors|casuals?(?: staff| workers)?|"
    r"interims|temps"
)
# Some of everybody, whatever their team or grade.
OF_ANY = re.compile(
    r"(?:(?:staff|people|those|women|men|employees) )?(?:on |in )?"
    r"(?:maternity|paternity|parental|sick|adoption)(?: leave| cover)*|"
    r"(?:all )?new (?:starters|joiners|recruits|hires)|"
    r"(?:home|remote|hybrid|agile|mobile|office|field) ?(?:based )?(?:workers|staff|employees)|"
    r"(?:.* )?(?:disabled|disability|bame|bme|lgbt\w*|ethnic minorit(?:y|ies)|minority ethnic|"
    r"carers|returners|veterans)(?: (?:staff|people|employees|colleagues|network))?|"
    r"acting(?: up| .*)?|job ?shar\w*(?: .*)?|(?:aged? )?(?:under|over|below|above) \d\d|"
    r"\d\d (?:and|or) (?:over|under)|on call(?: .*)?|standby|first aiders|mentors|mentees|"
    r"(?:.* )?champions|womens? (?:in \w+ )?network"
)
# Two other rows at least are of teams, where these are no levels.
OTHERS = 2


def across_teams(totals: Totals, beside: Beside) -> list[Line]:
    """The lines of people who may stand in several of the other lines."""
    counted = [line for line in totals.lines if line.is_counted]
    found = [line for line in counted if _word(totals, beside, line)]
    others = {tuple(_of_units(totals, beside, line)) for line in counted if line not in found}
    return found if len(others - {()}) >= OTHERS else []


def ask_across_teams(
    layout: Layout, totals: Totals, beside: Beside, answers: Answers, findings: Findings
) -> None:
    """Ask of lines whose people may stand in others, unless a total of everyone agrees."""
    for line in [] if totals.are_verified else across_teams(totals, beside):
        word, cell = _word(totals, beside, line), layout.first_cell(line.number)
        if not answers.row(word):
            problem = doubts.part_of_another_row(layout.sheet.name, cell, word)
            findings.add(problem, same=(problem.code, word)).rows += 1


def _word(totals: Totals, beside: Beside, line: Line) -> str:
    """The word by which a line is of people of several teams; empty where there is none."""
    words = _of_units(totals, beside, line)
    return next((word for word in words if any(map(_is_across, word.split(BETWEEN)))), "")


def _is_across(word: str) -> bool:
    form = simple(word)
    is_of_some = OF_SOME.fullmatch(form) or pattern_words().find(form)
    return bool(LEADING.fullmatch(form) or is_of_some or OF_ANY.fullmatch(form))


def _of_units(totals: Totals, beside: Beside, line: Line) -> Iterator[str]:
    """The words of a line under headings of teams and the like."""
    headings = [h.text for h in (totals.layout.columns[field] for field in totals.about)]
    for field, heading, word in zip(totals.about, headings, line.about, strict=True):
        # Teams that stood across have no heading of their own.
        stood_across = field in totals.layout.spread or field_of_heading(heading) is Field.GENDER
        if word and field is Field.GROUP and (stood_across or _is_of_units(heading)):
            yield word
    for heading, word in zip(beside.headings, line.beside, strict=True):
        if word and _is_of_units(heading):
            yield word


def _is_of_units(heading: str) -> bool:
    words = set(simple(heading).split())
    return bool(words & UNITS) and not words & OF_JOBS
