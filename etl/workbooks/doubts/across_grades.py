"""Rows among grades that are no grade: a team of leaders, trainees out of their place, managers.

    Grade             Female   Male
    Grade 6                5      7
    Grade 10               2      9
    Leadership team        1      3     on Grade 10 and above, or on none of these grades?
    Trainees               2      2     on Grade 6, or below it?

Line managers and 'Part-time (all grades)' stand on the grades as well.
Apprentices where the lowest grade is are a rung of the ladder. So is a row of leaders above rows
in words, unless another row is of heads of service or directors.
"""

import re
from collections.abc import Sequence

from etl.vocabulary.grades import LADDER, SENIOR_GRADES
from etl.vocabulary.pay import place_on_scale
from etl.vocabulary.words import grade_words, simple
from etl.workbooks.counts.totals import Line, Totals
from etl.workbooks.headings.columns import Field

# What councils call their teams of leaders for short.
TEAM_OF_LEADERS = r"(?:ict |it |digital )?(?:smt|slt|cmt|clt|dmt|dlt|elt|emt|wlt|elg|slg)"
LEADERS = re.compile(
    r"(?:(?:the|our|ict|it|digital|corporate|senior|executive|extended|wider|strategic) )*"
    r"(?:leadership|leaders|management (?:team|group|board)|leadership (?:team|group|board|forum))|"
    rf"{TEAM_OF_LEADERS}|"
    r"(?:uwch )?(?:dim |tim )(?:arwain|rheoli)"
)
BEGINNERS = re.compile(
    r"(?:(?:ict|it|digital|modern|degree|graduate|management) )*"
    r"(?:apprentices|prentisiaid|trainees|graduates|interns)"
)
# Who manages, works so many hours or was promoted stands on a grade, too.
ON_A_GRADE = re.compile(
    r"(?:line|people|budget) managers?(?: .*)?|"
    r"(?:part|full) time(?! (?:staff|employees|workers)$) .+|"
    r"(?:promot|regrad)\w*(?: .*)?"
)
# People on each of the grades, but for who is learning.
OF_EACH = re.compile(
    r".+ (?:(?:in|of|on|at|across|from) )?(?:all|any|every) (?:the )?"
    r"(?:grades?|levels?|bands?|scales?)|"
    r".+ (?:(?:o|ar|ym mhob|pob) )+(?:gradd|graddfa)"
)
# Fewer points of a pay scale are no scale.
POINTS = 2


def across_grades(totals: Totals, lines: Sequence[Line]) -> list[tuple[Line, str]]:
    """The lines of people who may stand in several of the grades, each with its word."""
    if Field.GRADE not in totals.about:
        return []
    place = list(totals.about).index(Field.GRADE)
    words = list(dict.fromkeys(line.about[place] for line in lines if line.about[place]))
    found = {word for word in words if _is_across(word, words)}
    return [(line, line.about[place]) for line in lines if line.about[place] in found]


def _is_across(word: str, words: Sequence[str]) -> bool:
    form = simple(word)
    points = [each for each in words if place_on_scale(each)]
    if OF_EACH.fullmatch(form) and not BEGINNERS.match(form):
        return True
    if _are_of_one_column(words, points):
        return False
    if ON_A_GRADE.fullmatch(form):
        return len(points) >= POINTS and not any(map(str.isdigit, form))
    if LEADERS.fullmatch(form):
        others = (grade_words().find(each) for each in words if each != word)
        return len(points) >= POINTS or any(rung in SENIOR_GRADES for rung in others)
    is_of_beginners = bool(BEGINNERS.fullmatch(form)) and len(points) >= POINTS
    return is_of_beginners and not _is_lowest(word, words, points)


def _are_of_one_column(words: Sequence[str], points: Sequence[str]) -> bool:
    """True for words sorted as a pivot table sorts those of a column, 'Grade 10' before 'Grade 6'.

    Everybody has one of those.
    """
    heights = [_height(point) for point in points]
    is_by_height = heights in (sorted(heights), sorted(heights, reverse=True))
    forms = [word.casefold() for word in words]
    return forms == sorted(forms) and not is_by_height


def _is_lowest(word: str, words: Sequence[str], points: Sequence[str]) -> bool:
    """True for a word that stands where the lowest point is, at that end of all of them."""
    first, last = _height(points[0]), _height(points[-1])
    at = words.index(word)
    if first < last:
        return at < words.index(points[0])
    return last < first and at > words.index(points[-1])


def _height(point: str) -> tuple[int, int]:
    """How high a point of a pay scale usually is."""
    scale = place_on_scale(point)
    digits = re.sub(r"\D", "", point)
    return LADDER.index(scale.grade) if scale else 0, int(digits or 0)
