"""Tables of counts that read well, and of which a title, note, row or column says something else.

Each is one trap: titles of some of the staff, notes by which not everybody counts once, rows that
are no grade, columns by which the same people stand there again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tests.bench.made_counts import wide
from tests.bench.made_files import Row, Sheet
from tests.bench.made_people import Person, by_grade
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_tables import LONG, alone

ASK = "ask"
Write = Callable[[Here, list[Person]], list[Sheet]]

TITLES = (
    "ICT staff who left in the year", "ICT training attendance by gender",
    "ICT staff working flexibly", "Senior ICT staff by gender", "ICT staff aged 50 and over",
    "ICT staff who have declared a disability", "ICT staff with a bonus",
    "ICT staff on the leadership programme", "ICT mentoring scheme",
    "ICT staff paid below the living wage", "ICT mandatory training compliance",
    "ICT staff in scope for restructure", "ICT secondments", "ICT line managers by gender",
    "ICT equal pay claims", "ICT staff by gender of line manager", "ICT staff paid weekly",
)  # fmt: skip
NOTES = (
    "Excludes the Service Desk, which is managed by Customer Services.",
    "Figures show new starters in the year.", "Figures are posts.",
    "Employees with more than one post are counted once for each post.",
    "Based on 80% of staff who responded.", "Part-time staff are counted pro rata.",
    "Staff who left before 31 March are included.", "Figures relate to September 2024.",
    "Numbers under 5 have been replaced by 0.", "Gender was assigned from first names.",
    "Those who did not state their gender are included in the male figures.",
    "Excludes staff earning under £20,000.", "Figures are a three-year average.",
    "Excludes senior managers.", "Apprentices are also shown in their grade.",
    "Figures from 2023 carried forward.", "Grade 12 is excluded as numbers are too small.",
    "Counts are of contracts.", "Job sharers are counted as one.", "Plus 6 agency staff.",
    "Source: exit interview data.", "Full-pay relevant employees only.",
    "Figures are combined for both councils.", "Head of Service is shown under Corporate Team.",
)  # fmt: skip
STRANGERS = ("Turnover", "Sickness cases", "Trade union reps", "Resigned", "Check", "Joint posts")
# Columns of open data, with two of the words below each.
DIMENSIONS = (
    ("Scenario", "Actual", "Forecast"), ("Version", "Draft", "Final"), ("Wave", "1", "2"),
    ("Source", "Payroll", "HR"), ("Indicator", "Staff in post", "Sickness days"),
    ("Stage", "Applied", "Appointed"), ("Area", "Council", "Core cities average"),
    ("Post type", "Main", "Secondary"), ("Basis", "Headcount", "FTE"),
)  # fmt: skip
# Headings over numbers of people that nobody is sent to read as such.
UNSAID = ("2024/25 total", "Total", "No.")


def doubted(name: str, *formats: str, in_post: bool = True) -> Callable[[Write], Write]:
    """Register a table of people of whom something is to be asked, such as whether they count."""

    def register(write: Write) -> Write:
        def make(here: Here) -> Made:
            people = alone(here)
            truth = here.truth(people if in_post else [], by_grade=None, expect=ASK)
            # A row named in another holds others here.
            truth.knows = {"rows": dict.fromkeys({p.team for p in people}, "count")}
            return Made(write(here, people), truth)

        make.__module__ = __name__
        shape(f"tables doubted: {name}", *formats)(make)
        return write

    return register


def plain(people: Sequence[Person]) -> list[Row]:
    return [["Grade", *LONG, "Total"], *wide(by_grade(list(people)))]


def _titled(title: str) -> Write:
    return lambda here, people: [
        Sheet("Table", [[f"{here.name}: {title}, 31 March {here.year}"], *plain(people)])
    ]


def _noted(note: str) -> Write:
    return lambda _, people: [Sheet("Table", [*plain(people), [], [note]])]


def _with_row(word: str) -> Write:
    def rows(people: Sequence[Person]) -> list[Row]:
        tallies = enumerate(by_grade(list(people)).values(), 4)
        counted = [[f"Grade {at}", t[0], t[1]] for at, t in tallies]
        return [["Grade", *LONG], *counted, [word, 3, 4]]

    return lambda _, people: [Sheet("Table", rows(people))]


def _with_dimension(heading: str, *words: str) -> Write:
    def rows(people: Sequence[Person]) -> list[Row]:
        found: list[Row] = [[heading, "Grade", "Sex", "Headcount"]]
        for word in words:
            found += [[word, g, sex, t[gender]] for g, t in by_grade(list(people)).items()
                      for gender, sex in enumerate(LONG)]  # fmt: skip
        return found

    return lambda _, people: [Sheet("", rows(people))]


def _under(heading: str) -> Write:
    def rows(people: Sequence[Person], gender: int) -> list[Row]:
        return [["Grade", heading], *([g, t[gender]] for g, t in by_grade(list(people)).items())]

    return lambda _, people: [
        Sheet("Women", rows(people, 0)),
        Sheet("Men", rows(people, 1)),
    ]


for _title in TITLES:
    doubted(f"title '{_title}'", "xlsx")(_titled(_title))
for _note in NOTES:
    doubted(f"note '{_note}'", "xlsx")(_noted(_note))
for _word in STRANGERS:
    doubted(f"row '{_word}' among grades", "csv")(_with_row(_word))
for _heading, *_words in DIMENSIONS:
    doubted(f"{_words[0]} and {_words[1]} under '{_heading}'", "csv")(
        _with_dimension(_heading, *_words)
    )
for _heading in UNSAID:
    doubted(f"sheets of women and men with numbers under '{_heading}'", "xlsx")(_under(_heading))


@doubted("a team that another says it includes", "xlsx", "csv")
def included(_: Here, people: list[Person]) -> list[Sheet]:
    teams = sorted({p.team for p in people})
    rows: list[Row] = [["Team", *LONG]]
    for team in teams:
        there = [p for p in people if p.team == team]
        said = f"{team} (including {teams[1]})" if team == teams[0] else team
        rows.append([said, *(sum(p.gender == gender for p in there) for gender in (0, 1))])
    return [Sheet("Table", rows)]


@doubted("vacant posts in the last of two totals", "xlsx")
def vacant(_: Here, people: list[Person]) -> list[Sheet]:
    rows = plain(people)
    women, men = (sum(p.gender == gender for p in people) for gender in (0, 1))
    rows += [["Vacant", 2, 3, 5], ["Total with vacant posts", women + 2, men + 3, len(people) + 5]]
    return [Sheet("Table", rows)]


@doubted("women and men aimed at, and nobody else", "xlsx")
def targets(_: Here, people: list[Person]) -> list[Sheet]:
    rows: list[Row] = [["Grade", "Women target", "Men target"]]
    rows += [[g, t[0], t[1]] for g, t in by_grade(people).items()]
    return [Sheet("Table", rows)]


@doubted("a column of agency workers beside women and men", "xlsx", "csv")
def agency(_: Here, people: list[Person]) -> list[Sheet]:
    rows: list[Row] = [["Grade", *LONG, "Agency"]]
    rows += [[g, t[0], t[1], 2] for g, t in by_grade(people).items()]
    return [Sheet("Table", rows)]


@doubted("leavers in tables of women and of men", "xlsx", in_post=False)
def leavers_apart(here: Here, people: list[Person]) -> list[Sheet]:
    rows: list[Row] = []
    for gender, word in enumerate(LONG):
        rows += [[f"{word} leavers"], ["Grade", here.year - 1, here.year]]
        rows += [[g, t[gender], t[gender]] for g, t in by_grade(people).items()]
        rows.append([])
    return [Sheet("Table", rows)]
