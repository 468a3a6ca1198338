"""What was read of a spreadsheet, in plain words: who was counted, who was not, and why."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from etl.checks.problems import Level, Problem
from etl.vocabulary.grades import LADDER, Grade
from etl.vocabulary.populations import Status
from etl.workbooks.reading import Counts, Reading, Table, Verdict

VERDICTS = {
    Verdict.READY: "It can be loaded.",
    Verdict.NEEDS_ANSWERS: "It is not loaded until its questions are answered.",
    Verdict.REFUSED: "It cannot be loaded until it is mended.",
}
FLOWS = {Status.JOINED: "joined", Status.LEFT: "left", Status.PROMOTED: "were promoted"}
# What is advised of and is not among the people counted.
LEFT_OUT = (
    "vacancy",
    "status not counted",
    "total passed over",
    "notes below the table",
    "people in several rows",
    "numbers withheld",
    "sheets passed over",
    "hidden",
)
# (level, one of it, more of it)
LEVELS = (
    (Level.REFUSE, "thing must be mended", "things must be mended"),
    (Level.ASK, "question needs an answer", "questions need answers"),
    (Level.ADVISE, "note", "notes"),
)
ORDER = (*LADDER, Grade.UNMAPPED)


def summary(reading: Reading) -> list[str]:
    """Sentences about a reading, the verdict first. They hold numbers, and name no cell's value
    but what the reading's own notes quote: for its sender.
    """
    said = [VERDICTS[reading.verdict]]
    counted = [table for table in reading.tables if not table.shares]
    if counted:
        said += _people(counted)
    published = sum(len(table.shares) for table in reading.tables)
    if published:
        said.append(f"{published:,} published shares were read; they are not counts of people.")
    said += _left_out(reading.problems)
    said.append(_problems(reading.problems))
    return said


def _people(tables: Sequence[Table]) -> Iterator[str]:
    total = _by_status(tables)
    in_post = total[Status.IN_POST]
    rows = sum(table.rows for table in tables)
    yield f"{_many(rows, 'row')} read, {_many(in_post.people, 'person', 'people')} in post: " + (
        f"{_genders(in_post)}."
    )
    grades = _by_grade(tables)
    if set(grades) - {Grade.UNMAPPED}:
        each = (f"{grade} {_of(grades[grade])}" for grade in ORDER if grade in grades)
        yield f"By grade: {'; '.join(each)}."
    for status, words in FLOWS.items():
        if total[status].people:
            yield f"{total[status].people:,} {words} in the year: {_genders(total[status])}."


def _by_status(tables: Sequence[Table]) -> dict[str, Counts]:
    total: dict[str, Counts] = defaultdict(Counts)
    for table in tables:
        for cell, counts in table.cells.items():
            total[cell.status].add(counts)
    return total


def _by_grade(tables: Sequence[Table]) -> dict[str, Counts]:
    total: dict[str, Counts] = defaultdict(Counts)
    for table in tables:
        for cell, counts in table.cells.items():
            if cell.status == Status.IN_POST:
                total[cell.grade].add(counts)
    return total


def _genders(counts: Counts) -> str:
    return (
        f"{_many(counts.women, 'woman', 'women')}, {_many(counts.men, 'man', 'men')}, "
        f"{counts.another_gender:,} of another gender, {counts.not_recorded:,} not recorded"
    )


def _of(counts: Counts) -> str:
    return f"{counts.people:,} ({_many(counts.women, 'woman', 'women')})"


def _many(number: int, one: str, more: str = "") -> str:
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def _left_out(problems: Sequence[Problem]) -> Iterator[str]:
    """Each thing that was passed over, once, with its reason."""
    told = dict.fromkeys(
        f"{each.found}{f' on {each.sheet}' if each.sheet else ''}. {each.fix}"
        for each in problems
        if each.level is Level.ADVISE and each.code in LEFT_OUT
    )
    for words in told:
        yield f"Not counted, or counted once: {words}"


def _problems(problems: Sequence[Problem]) -> str:
    counts = [
        _many(number, one, more)
        for level, one, more in LEVELS
        if (number := sum(problem.level is level for problem in problems))
    ]
    return f"{', '.join(counts)}." if counts else "Nothing was found wrong with it."
