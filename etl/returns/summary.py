"""What was read of a spreadsheet, in plain words: who was counted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from etl.checks.wording import and_more, many
from etl.vocabulary.cells import Counts
from etl.vocabulary.grades import LADDER, Grade
from etl.vocabulary.organisations import organisation_name
from etl.vocabulary.populations import Status
from etl.workbooks.reading import Reading, Table

FLOWS = {Status.JOINED: "joined", Status.LEFT: "left", Status.PROMOTED: "were promoted"}
NAMED = 3
ORDER = (*LADDER, Grade.UNMAPPED)


def summary(reading: Reading) -> list[str]:
    """Sentences about whom a reading counts: numbers, and nothing that a cell holds."""
    counted = [table for table in reading.tables if not table.shares]
    said = [*_of_whom(reading.tables)]
    said += list(_people(counted)) if counted else []
    published = sum(len(table.shares) for table in reading.tables)
    if published:
        said.append(f"{published:,} published shares were read; they are not counts of people.")
    return said


def _of_whom(tables: Sequence[Table]) -> Iterator[str]:
    """Whose figures they are, and of which years."""
    codes = sorted({code for table in tables for code in table.councils})
    years = sorted({str(year) for table in tables for year in table.years})
    if codes and years:
        populations = " and ".join(dict.fromkeys(table.population.value for table in tables))
        yield f"{_some(map(organisation_name, codes))}, {_some(years)}: {populations}."


def _some(words: Iterable[str]) -> str:
    each = list(words)
    return ", ".join(each[:NAMED]) + and_more(len(each) - NAMED)


def _people(tables: Sequence[Table]) -> Iterator[str]:
    total = _by_status(tables)
    in_post = total[Status.IN_POST]
    rows = sum(table.rows for table in tables)
    yield f"{many(rows, 'row')} read, {many(in_post.people, 'person', 'people')} in post: " + (
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
        f"{many(counts.women, 'woman', 'women')}, {many(counts.men, 'man', 'men')}, "
        f"{counts.another_gender:,} of another gender, {counts.not_recorded:,} not recorded"
    )


def _of(counts: Counts) -> str:
    return f"{counts.people:,} ({many(counts.women, 'woman', 'women')})"
