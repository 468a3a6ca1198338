"""A word whose rows together are all others of its column: 'ICT Services' among its teams.

In a long table a whole stands anywhere, and by a name that does not tell it would be counted a
second time. Publishers round each number by itself, so that its sum is exact or nearly so.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from etl.checks.beside import may_be_all_others
from etl.workbooks.counts.sums import SHORT_TABLE, may_be_chance
from etl.workbooks.counts.totals import ROUNDED_TO, Line, Totals
from etl.workbooks.doubts.meant_otherwise import APART, is_grade
from etl.workbooks.headings.block import BOTH
from etl.workbooks.headings.columns import Field

# Of fewer words one may be as many as the other; more are no groups.
WORDS, MOST_WORDS = 3, 200
# Fewer numbers may be multiples of five by chance.
NUMBERS = 6

# What a row is called in one column, and its people by gender.
Rows = dict[str, Counter[object]]


def on_whole_of_others(totals: Totals) -> None:
    """Ask of a word that may stand for all others of its column, unless a total says not so."""
    lines = totals.counted
    if totals.are_verified or len(lines) < WORDS:
        return
    base = _rounded_to(lines)
    # A few rows of women and men side by side are looked at as they stand, where they are exact.
    if base == 1 and totals.layout.fields >= BOTH and len(lines) <= SHORT_TABLE:
        return
    for place in _columns(totals, lines):
        told = _told(totals, lines, place)
        for word in dict.fromkeys(_wholes(told, base)):
            if not totals.answers.row(word):
                at = next(line.number for line in lines if line.words[place] == word)
                sheet, cell = totals.layout.sheet.name, totals.layout.first_cell(at)
                others = max(map(len, told.values())) - 1
                about = {"nearly": base > 1, "is_grade": is_grade(word)}
                problem = may_be_all_others(sheet, cell, word, others, **about)
                totals.findings.add(problem, same=(problem.code, word))


def _rounded_to(lines: Sequence[Line]) -> int:
    numbers = [n for line in lines for n in line.numbers.values() if n]
    rounded = (base for base in ROUNDED_TO if all(n % base == 0 for n in numbers))
    return next(rounded, 1) if len(numbers) >= NUMBERS else 1


def _columns(totals: Totals, lines: Sequence[Line]) -> list[int]:
    """The columns of words that may tell groups: not those of genders, councils or years."""
    own = [at for at, f in enumerate(totals.about) if f not in (*APART, Field.GENDER)]
    beside = range(len(totals.about), len(lines[0].words))
    return [
        at
        for at in (*own, *beside)
        if WORDS <= len({line.words[at] for line in lines} - {""}) <= MOST_WORDS
    ]


def _told(totals: Totals, lines: Sequence[Line], at: int) -> Mapping[tuple[str, ...], Rows]:
    """The people of each word of a column by gender, for each council, year and status."""
    found: defaultdict[tuple[str, ...], Rows] = defaultdict(dict)
    apart = [place for place, field in enumerate(totals.about) if field in APART]
    gender = next((p for p, field in enumerate(totals.about) if field is Field.GENDER), -1)
    for line in lines:
        rows = found[tuple([line.about[place] for place in apart])]
        word = line.words[at]
        people = rows.get(word) or rows.setdefault(word, Counter())
        said = line.about[gender] if gender >= 0 else ""
        for field, number in line.numbers.items():
            if field is not Field.TOTAL:
                people[said, field] += number
    return found


def _wholes(told: Mapping[tuple[str, ...], Rows], base: int) -> Iterator[str]:
    """The words of those who are the sum of all others, or about that where numbers are rounded."""
    for rows in told.values():
        everyone = sum(rows.values(), Counter())
        for word, people in rows.items() if len(rows) >= WORDS else ():
            gaps = [abs(2 * people[key] - everyone[key]) for key in everyone]
            is_near = all(gap * 2 <= (base * len(rows) if base > 1 else 0) for gap in gaps)
            is_chance = may_be_chance(people.total(), people.values())
            if word and is_near and len(gaps) > 1 and not is_chance:
                yield word
