"""Rows of people who may stand in other rows, too: those who lead, apprentices, a project's team.

    Team               Female   Male
    Service Desk            5      7
    Infrastructure          2      9
    Leadership team         1      3     heads of those two, or a team of its own?

Among families of jobs and the rungs of a ladder they are a group like any other, for everybody is
in one. Among points of a pay scale a team of leaders is none, nor are trainees out of their place.
"""

import re
from collections.abc import Iterator

from etl.checks import doubts
from etl.vocabulary.words import pattern_words, simple
from etl.workbooks.counts.beside import Beside
from etl.workbooks.counts.sums import BETWEEN
from etl.workbooks.counts.totals import Line, Totals
from etl.workbooks.doubts.across_grades import TEAM_OF_LEADERS, across_grades
from etl.workbooks.doubts.among_teams import is_of_units
from etl.workbooks.doubts.ranges import are_ranges
from etl.workbooks.doubts.said_included import said_included
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.shape_words import field_of_heading

LEADING = re.compile(
    r"(?:(?:the|our|ict|it|digital|corporate|senior|executive|extended|wider|strategic|middle|top|"
    r"departmental|directorate|divisional|joint) )*"
    r"(?:leadership|management|leaders|leads|managers|heads of service|directors)"
    r"(?: and (?:leads|leaders|supervisors|managers))?(?: (?:team|teams|group|board|forum|cohort))?"
    r"(?: (?:(?:in|of|across|from) )?all (?:teams|services|sections|units|areas))?"
    r"|(?:team|service|line|section|project) (?:leaders|leads|managers)|supervisors|"
    rf"{TEAM_OF_LEADERS}|"
    r"(?:uwch )?(?:dim |tim )?(?:arwain|rheoli|reolwyr|rheolwyr)"
)
OF_SOME = re.compile(
    r"(?:(?:ict|it|digital|modern|degree) )*(?:apprentices|prentisiaid|trainees|graduates|interns)|"
    r"graduate trainees|agency(?: staff| workers)?|contractors|casuals?(?: staff| workers)?|"
    r"interims|temps"
)
# A team for some time, whose people may stand in those that they came from.
FOR_A_TIME = re.compile(
    r"(?:.* )?(?:project|programme|steering|working|task|advisory|implementation) "
    r"(?:board|groups?|part(?:y|ies)|force|committee|and finish(?: groups?)?)|"
    r"(?:.* )?project teams?|(?:.* )?(?:task and finish|task force|virtual teams?|matrix teams?)|"
    r"(?:.* )?(?:communit(?:y|ies) of practice|guilds?|rota|incident team|union rep\w*)|"
    r"(?:relief|resource|casual|talent) pool"
)
# Some of everybody, whatever their team or grade.
OF_ANY = re.compile(
    r"(?:(?:staff|people|those|women|men|employees) )?(?:on |in )?"
    r"(?:maternity|paternity|parental|(?:long term )?sick|adoption)(?: leave| cover)*|"
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
    return [line for line, _ in _across(totals, beside)]


def _across(totals: Totals, beside: Beside) -> list[tuple[Line, str]]:
    """Those lines, each with the word that says so."""
    counted = totals.counted
    found = [(line, word) for line in counted if (word := _word(totals, beside, line))]
    apart = {id(line) for line, _ in found}
    units = [tuple(_of_units(totals, beside, line)) for line in counted if id(line) not in apart]
    are_bands = are_ranges({word for line in counted for word in _of_units(totals, beside, line)})
    is_among_units = len(set(units) - {()}) >= OTHERS and not are_bands
    among_units = found if is_among_units else []
    return [*among_units, *across_grades(totals, counted), *said_included(counted)]


def ask_across_teams(totals: Totals, beside: Beside) -> None:
    """Ask of lines whose people may stand in others, unless a total of everyone agrees."""
    for line, word in [] if totals.are_verified else _across(totals, beside):
        totals.ask_of(line, word, doubts.part_of_another_row)


def _word(totals: Totals, beside: Beside, line: Line) -> str:
    """The word by which a line is of people of several teams; empty where there is none."""
    words = _of_units(totals, beside, line)
    return next((word for word in words if any(map(is_across, word.split(BETWEEN)))), "")


def is_across(word: str) -> bool:
    """True for words of people of several teams: leaders, apprentices, a project's team."""
    form = simple(word)
    is_of_some = OF_SOME.fullmatch(form) or pattern_words().find(form)
    is_leading = LEADING.fullmatch(form) or FOR_A_TIME.fullmatch(form)
    return bool(is_leading or is_of_some or OF_ANY.fullmatch(form))


def _of_units(totals: Totals, beside: Beside, line: Line) -> Iterator[str]:
    """The words of a line under headings of teams and the like."""
    headings = [h.text for h in (totals.layout.columns[field] for field in totals.about)]
    for field, heading, word in zip(totals.about, headings, line.about, strict=True):
        # Teams that stood across have no heading of their own.
        stood_across = field in totals.layout.spread or field_of_heading(heading) is Field.GENDER
        if word and field is Field.GROUP and (stood_across or is_of_units(heading)):
            yield word
    for heading, word in zip(beside.headings, line.beside, strict=True):
        if word and is_of_units(heading):
            yield word
