"""Tables that read well and may mean something else than people in post, each counted once."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from etl.checks import doubts
from etl.checks.words import NOT_COUNTED
from etl.vocabulary.populations import Status
from etl.vocabulary.words import grade_words, simple, status_words
from etl.vocabulary.years import MONTH
from etl.workbooks.answers import Answers
from etl.workbooks.counts.sums import (
    PART,
    PEOPLE,
    name_among,
    names_of,
    nested,
    people_of,
    sums,
)
from etl.workbooks.counts.totals import Line, Totals
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout
from etl.workbooks.headings.shape_words import is_compared
from etl.workbooks.headings.sheet_words import CUMULATIVE
from etl.workbooks.words.dates import MONTHS

QUARTER = re.compile(r"(?:q|quarter|qtr|chwarter) ?([1-4])(?: .*)?")
# Quarters of everybody by what they are paid: 'Q1 (lowest paid)'.
OF_PAY = re.compile(r"\b(?:quartiles?|pay|paid|lowest|lower|highest|upper|bottom|top)\b")
QUARTILES = re.compile(r"\b(?:quartiles?|pay quarters?|quarters? of pay)\b")
OF_A_MONTH = re.compile(rf"(?P<name>{MONTH}) (?P<year>(?:20)?\d\d)")
MONTHS_OF_A_YEAR = 12
# Rows of these are no people, whatever their numbers; 'Job share' is no share.
PERCENTAGES = frozenset(("percent", "percentage", "per cent", "pct", "proportion", "canran"))
# '% women', and not 'Web team (100% grant)'.
SIGN = re.compile(r"(?<!\d)(?<!\d )%")
AVERAGE = re.compile(r"(?:average|mean|median|avg|cyfartaledd)(?: .*)?")
# One point of a scale, such as 'Grade 8' or 'PO4'; 'Grade 6-8' and 'Band 1a' may hold others.
POINT = re.compile(r"([a-z]+(?: [a-z]+)?) ?\d{1,2}")
# Words of levels that may hold points of other scales.
HOLDING = frozenset(("level", "tier", "band", "group", "stage", "team"))
# Words that say that numbers are of people, and no percentages.
COUNTED = re.compile(r"\b(?:headcounts?|head count|numbers?|no of|count|nifer)\b")
# The stages of recruitment, each of some of those of the one before.
STAGES = (Status.APPLIED, Status.SHORTLISTED, Status.APPOINTED)
GENDERS = (Field.WOMEN, Field.MEN)
# Nobody counted in one of these is part of another.
APART = (Field.COUNCIL, Field.YEAR, Field.STATUS)
NO_LABELS = frozenset((*APART, Field.GENDER))


def is_no_people(words: Sequence[str], answers: Answers) -> bool:
    """True for the words of a row of percentages, another year, a target or a difference, of which
    no answer says that it counts.
    """
    filled = [word for word in words if word]
    forms = [simple(word) for word in filled]
    are_shares = any(map(SIGN.search, words)) or bool(PERCENTAGES & set(forms))
    return (are_shares or any(map(is_compared, filled))) and not any(map(answers.row, words))


def is_average(word: str) -> bool:
    """True for 'Average', 'Mean per team' and the like, which are no people."""
    return bool(AVERAGE.fullmatch(simple(word)))


def on_lines(totals: Totals) -> None:
    """Ask of rows that are parts or sums of others, and of percentages that pass for people."""
    layout, counted = totals.layout, totals.counted
    for line in counted if not totals.are_verified else ():
        for word in line.about:
            form = simple(word)
            if PART.match(form) or CUMULATIVE.search(form):
                totals.ask_of(line, word, doubts.part_of_another_row)
    flows = [line for line in counted if is_of_a_flow(totals, line)]
    if totals.are_verified or not _may_be_to_date(flows):
        left = set(map(id, flows))
        counted = [line for line in counted if id(line) not in left]
    _on_quarters(totals, counted)
    _on_stages(totals)
    # A total of everyone that agrees says that each row is counted once, and that it is people.
    if totals.are_verified or not {Field.WOMEN, Field.MEN} <= layout.fields:
        return
    lines = [line for line in counted if people_of(line)]
    if len(lines) > 1 and (
        all(99 <= people_of(line) <= 101 for line in lines) or _columns_make_a_hundred(lines)
    ):
        cell = layout.cell(lines[0].number, Field.WOMEN)
        where = f"in each of {len(lines)} rows"
        totals.findings.add(doubts.may_be_percentages(layout.sheet.name, cell, where))
    found = [(line, parts) for line, parts in _sums(lines) if _may_hold(totals, line, parts)]
    plain = [line for line in lines if all(line is not one for one, _ in found)]
    for line, parts in found:
        if _is_point_beside(line, parts) or any(map(totals.answers.row, names_of(line.about))):
            continue
        word = name_among(line, plain)
        ask = partial(doubts.may_be_a_sum, rows=len(parts), is_grade=is_grade(word))
        totals.ask_of(line, word, ask)


def is_grade(word: str) -> bool:
    """True for a grade or one point of a scale, which adds up others by chance alone."""
    return bool(grade_words().find(word) or POINT.fullmatch(simple(word)))


def _sums(lines: Sequence[Line]) -> list[tuple[Line, Sequence[Line]]]:
    """Rows that are sums of others, on one level or several."""
    found = list(sums(lines))
    levels = nested(lines)
    is_likely = len(levels) > 1 and people_of(levels[0][0]) >= PEOPLE
    return levels if is_likely and len(levels) > len(found) else found


def on_one_hundred(totals: Totals) -> None:
    """Ask of a table whose numbers make a hundred together: no total tells people from percent.
    Percentages that are rounded may make one more or less; where a total says so, it is of people.
    """
    layout = totals.layout
    # Percentages of those in post make a hundred without who joined or left.
    stay = [line for line in totals.counted if not is_of_a_flow(totals, line)]
    lines = stay or totals.counted
    numbers = [n for line in lines for field, n in line.numbers.items() if field is not Field.TOTAL]
    nearly = 0 if totals.are_verified else 1
    if abs(sum(numbers) - 100) > nearly or len(numbers) < len(GENDERS):
        return
    heading = layout.columns.get(Field.PEOPLE) or layout.columns[Field.WOMEN]
    said = (heading.text, *layout.titles, *(word for line in lines for word in line.about))
    if not any(COUNTED.search(simple(text)) for text in said):
        cell = layout.heading_cell(heading)
        where = "together" if sum(numbers) == 100 else "together, or one more or less"
        totals.findings.add(doubts.may_be_percentages(layout.sheet.name, cell, where))


def are_of_pay(layout: Layout) -> bool:
    """True where quarters are of everybody by what they are paid, as a heading says."""
    return any(QUARTILES.search(simple(heading.text)) for heading in layout.columns.values())


def is_quarter(word: str) -> bool:
    """True for 'Q3' or 'Dec-24', of which it is asked which one ends on 31 March."""
    return _when(word) is not None


def _when(word: str) -> tuple[int, int] | None:
    """The year that is said and the place in the reporting year, of a quarter or month."""
    form = simple(word)
    if (quarter := QUARTER.fullmatch(form)) and not OF_PAY.search(form):
        return 0, int(quarter[1]) * 3
    if (month := OF_A_MONTH.fullmatch(form)) is None:
        return None
    return int(month["year"]) % 100, (MONTHS.index(month["name"][:3]) - 3) % 12 + 1


def is_of_a_flow(totals: Totals, line: Line) -> bool:
    """True for those who joined, left or applied within a quarter, who are in no other."""
    said = [word for field, word in zip(totals.about, line.about, strict=True)
            if field is Field.STATUS]  # fmt: skip
    told = [totals.answers.word(Field.STATUS, word) or status_words().find(word) for word in said]
    return not {None, Status.IN_POST, NOT_COUNTED}.issuperset(told)


def _may_be_to_date(flows: Sequence[Line]) -> bool:
    """Whether numbers of quarters never go down, as those from the year's first day on do."""
    found: defaultdict[tuple[str, ...], dict[tuple[int, int], Line]] = defaultdict(dict)
    for line in flows:
        for word in line.about:
            if when := _when(word):
                found[tuple(each for each in line.about if each != word)][when] = line
    ends = [[line.numbers for _, line in sorted(each.items())] for each in found.values()]
    return all(
        before.get(field, 0) <= numbers.get(field, 0)
        for each in ends
        for before, numbers in pairwise(each)
        for field in GENDERS
    )


def _on_quarters(totals: Totals, lines: Sequence[Line]) -> None:
    """Ask which quarter's end is 31 March, where the same people stand at each."""
    if are_of_pay(totals.layout):
        return
    quarters: dict[str, tuple[tuple[int, int], Line]] = {}
    for line in lines:
        for word in line.about:
            if when := _when(word):
                quarters.setdefault(word, (when, line))
    last = max((when for when, _ in quarters.values()), default=None)
    # 'Mar 2024' and 'Mar 2025' are two reporting years, and no quarters of one.
    if all(year and month == MONTHS_OF_A_YEAR for (year, month), _ in quarters.values()):
        return
    for word, (when, line) in quarters.items():
        if len(quarters) > 1:
            totals.ask_of(line, word, partial(doubts.one_of_quarters, is_last=when == last))


def _on_stages(totals: Totals) -> None:
    """Ask of two stages of recruitment that are one status, for who is at one was at the other."""
    fields, first = list(totals.about), dict[tuple[object, ...], str]()
    for line in totals.counted if Field.STATUS in fields else ():
        word = line.about[at := fields.index(Field.STATUS)]
        told = status_words().find(word), *line.about[:at], *line.about[at + 1 :]
        is_again = told[0] in STAGES and first.setdefault(told, simple(word)) != simple(word)
        if is_again:
            totals.ask_of(line, word, doubts.part_of_another_row)


def _may_hold(totals: Totals, line: Line, parts: Sequence[Line]) -> bool:
    """False where council, year or status tell that the line is of other people than its parts."""
    places = [place for place, field in enumerate(totals.about) if field in APART]
    return all(
        not line.about[place] or line.about[place] == part.about[place]
        for part in parts
        for place in places
        if part.about[place]
    )


def _is_point_beside(line: Line, others: Sequence[Line]) -> bool:
    """True for a point of a scale beside others: 'Grade 8' is no sum of 'Grade 6' and 'Grade 7'."""
    # A status or year that all of them have does not tell them apart.
    told = (
        at
        for at, word in enumerate(line.about)
        if word and all(o.about[at] != word for o in others)
    )
    at = next(told, 0)
    point = POINT.fullmatch(simple(line.about[at])) if line.about else None
    if point is None:
        return False
    words = [other.about[at] for other in others]
    found = [(POINT.fullmatch(simple(word)), word) for word in words]
    may_hold = bool(HOLDING & set(point[1].split()))
    return all(
        (match[1] == point[1] or not may_hold) if match else grade_words().find(word) is not None
        for match, word in found
    )


def _columns_make_a_hundred(lines: Sequence[Line]) -> bool:
    """True where the women of all rows are a hundred, and the men: each gender by grade."""
    summed = (sum(line.numbers.get(f, 0) for line in lines) for f in (Field.WOMEN, Field.MEN))
    return all(99 <= people <= 101 for people in summed)
