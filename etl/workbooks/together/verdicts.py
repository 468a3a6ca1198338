"""What is said of a table as a whole, and of a file whose sheets hold none or several."""

from collections import defaultdict
from collections.abc import Collection, Container, Iterator, Sequence

from etl.checks import context, files, headings, persons, rows, tables
from etl.checks.problems import Findings, Problem
from etl.checks.wording import listed
from etl.vocabulary.cells import Counts
from etl.vocabulary.councils import Council
from etl.vocabulary.genders import Gender
from etl.vocabulary.populations import PUBLIC_POPULATIONS, Population
from etl.vocabulary.words import genders_in, simple
from etl.workbooks.asked import Asked
from etl.workbooks.headings.columns import GENDER_COLUMNS, NEVER_CHOSEN, Field, Heading
from etl.workbooks.headings.evidence import ROWS, sample
from etl.workbooks.headings.gender_headings import on_gender_headings
from etl.workbooks.headings.layout import Layout, text_at
from etl.workbooks.headings.likeness import closest
from etl.workbooks.kind import Kind, counts_people
from etl.workbooks.kinds import kind_named
from etl.workbooks.people.other_ends import others_left
from etl.workbooks.people.repeats import Repeats
from etl.workbooks.people.same_person import in_words
from etl.workbooks.reading import Table
from etl.workbooks.together.read import Read

SAMPLE = "sample data"
WITHHELD = "numbers withheld"
MOST_FAULTS = 5
# Fields that any kind may use besides those that its people are counted by.
BESIDE = frozenset((*GENDER_COLUMNS, Field.TOTAL, Field.PEOPLE, Field.STAFF_NUMBER, Field.START,
                    Field.LEAVING, Field.HOURS))  # fmt: skip
# Nobody has more posts in one council than these, or hardly anybody.
MOST_POSTS = 4
# Fields whose column nobody misses: titles, file names and other columns say as much.
TOLD_OTHERWISE = frozenset((Field.COUNCIL, Field.YEAR, Field.GENDER, Field.STATUS,
                            Field.ORGANISATION, Field.DEPARTMENT, Field.HOURS,
                            Field.FTE))  # fmt: skip


def on_headings(layout: Layout, kind: Kind, findings: Findings) -> None:
    """Rival columns, and headings that are not known."""
    _on_rivals(layout, BESIDE | set(kind.by), findings)
    if layout.unknown and not kind.shares:
        unknown = [heading.text for heading in layout.unknown]
        cell = layout.heading_cell(layout.unknown[0])
        missing = [field.value for field in kind.by if field not in TOLD_OTHERWISE | layout.fields]
        findings.add(headings.not_used(layout.sheet.name, cell, unknown, missing))


def _on_rivals(layout: Layout, used: Container[Field], findings: Findings) -> None:
    """Say which column was chosen where several could be one field; ask where it matters."""
    rivals: dict[Field, list[Heading]] = defaultdict(list)
    for heading in sorted(layout.headings, key=lambda heading: heading.rank):
        if heading.field:
            rivals[heading.field].append(heading)
    for wanted, each in rivals.items():
        if len(each) == 1 or wanted not in used or wanted not in layout.columns:
            continue
        spot = layout.sheet.name, layout.cell(layout.heading_row, wanted)
        texts = [heading.text for heading in each]
        if _are_one(layout, each):
            findings.add(tables.same_twice(*spot, wanted, texts[0], texts[1:]))
        elif wanted in NEVER_CHOSEN or others_left(layout, wanted, each):
            cells = [layout.heading_cell(heading) for heading in each]
            findings.add(tables.two_headings(*spot, wanted, texts, cells))
        else:
            findings.add(tables.heading_chosen(*spot, wanted, texts[0], texts[1:]))


def _are_one(layout: Layout, rivals: Sequence[Heading]) -> bool:
    """Whether columns hold the same in each row of a table that is seen whole."""
    rows = sample(layout)
    values = ({text_at(row, heading.place) for heading in rivals} for row in rows)
    return len(rows) < ROWS and all(len(each) == 1 for each in values)


def on_invented(
    table: Table, layout: Layout, asked: Asked, named: Collection[Council], findings: Findings
) -> None:
    """Invented councils make a table a sample; beside real ones they are an example left in."""
    if example := context.example_left_in(layout.sheet.name, named):
        findings.add(example)
    table.sample = any(council.sample for council in named) or _says_sample(layout, asked)


def _says_sample(layout: Layout, asked: Asked) -> bool:
    """True when the file's name, the sheet's or a title says that the data are a sample."""
    around = (asked.file, layout.sheet.name, *layout.titles)
    return any(SAMPLE in simple(words) for words in around)


def on_rows(table: Table, layout: Layout, findings: Findings) -> None:
    """A table must have rows that were counted, or say why not."""
    if not table.rows and not table.shares and not findings.stops:
        cell = layout.first_cell(layout.heading_row)
        findings.add(rows.no_rows(layout.sheet.name, cell))


def on_nobody(tables_read: Sequence[Table]) -> Iterator[Problem]:
    """A file of a council must count somebody: ticks under 'Female' and 'Male' are no numbers."""
    of_councils = [table for table in tables_read if table.population not in PUBLIC_POPULATIONS]
    people = sum(counts.people for table in of_councils for counts in table.cells.values())
    if of_councils and not people and not any(table.shares for table in of_councils):
        yield rows.nobody_counted(of_councils[0].sheet)


def on_repeats(repeats: Repeats, layout: Layout, findings: Findings) -> None:
    """People who stand in several rows."""
    name = layout.sheet.name
    key, more = next(iter(repeats.rows_of.most_common(1)), ("", 0))
    if more + 1 > MOST_POSTS:
        cell, by = layout.cell(layout.heading_row, Field.STAFF_NUMBER), in_words(repeats.by[key])
        findings.add(persons.one_in_many_rows(name, cell, more + 1, MOST_POSTS, by))
    if repeats.settled:
        cell, by = _cell(layout, repeats.first_settled), in_words(repeats.settled_by)
        findings.add(persons.repeats_settled(name, cell, repeats.settled, by))
    if repeats.unsettled:
        first, by = repeats.first_unsettled, in_words(repeats.unsettled_by)
        cell, two = _cell(layout, first[1]), layout.rows_on_sheet(first)
        findings.add(persons.repeats_unsettled(name, cell, repeats.unsettled, two, by))
    if repeats.namesakes:
        first = repeats.first_namesakes
        cell, two = layout.first_cell(first[1]), layout.rows_on_sheet(first)
        findings.add(persons.namesakes(name, cell, repeats.namesakes, two))


def _cell(layout: Layout, row: int) -> str:
    return layout.cell(row, Field.STAFF_NUMBER) or layout.first_cell(row)


def on_staff_numbers(differ_in_noughts: int) -> Iterator[Problem]:
    """Staff numbers of all sheets that may be those of the same people."""
    if differ_in_noughts:
        yield persons.differ_in_noughts(differ_in_noughts)


def of_women_or_men(read: Sequence[Read], file: str) -> Iterator[Problem]:
    """The question where the others are, of lists of one gender under titles that say it."""
    everyone = Counts.of_all(each.counts for each in read)
    titles = [text for each in read for text in (each.sheet, *each.layout.titles)]
    said = {gender for text in (file, *titles) for gender in genders_in(text)}
    are_lists = all(
        each.table.is_list and each.table.population is Population.COUNCIL_IT for each in read
    )
    alone = {Gender.WOMAN: everyone.women, Gender.MAN: everyone.men}
    if are_lists and [alone[each] for each in said] == [everyone.people] and everyone.people:
        yield tables.one_gender_alone([each.sheet for each in read])


def on_sheets(
    read: Sequence[Layout],
    passed_over: Sequence[tuple[str, Layout | None]],
    left_out: Sequence[str],
    faults: Sequence[Problem],
    asked: Asked,
) -> Iterator[Problem]:
    """A file must hold a table of people; its other sheets are named."""
    if not (read or passed_over or left_out):
        yield files.NO_SHEETS
    elif not read and faults:
        yield from faults[:MOST_FAULTS]
    elif not read and passed_over:
        likely = [layout for _, layout in passed_over if layout is not None]
        doubts = [problem for layout in likely for problem in on_gender_headings(layout)]
        yield from doubts or [_no_table(passed_over, asked)]
    if read and passed_over:
        yield tables.passed_over([name for name, _ in passed_over])


def on_left_out(
    left_out: Sequence[str],
    read: Sequence[Layout],
    passed_over: Sequence[tuple[str, Layout | None]],
    asked: Asked,
) -> Iterator[Problem]:
    """The sheets that were not read because others were named; those must be there."""
    if not left_out:
        return
    there = {simple(layout.sheet.name) for layout in read} | {simple(n) for n, _ in passed_over}
    missing = [name for name in asked.answers.sheets if simple(name) not in there]
    if missing:
        yield tables.named_sheets_missing(missing, left_out)
    else:
        yield tables.sheets_left_out(left_out)


def _no_table(passed_over: Sequence[tuple[str, Layout | None]], asked: Asked) -> Problem:
    names = [name for name, _ in passed_over]
    layouts = [layout for _, layout in passed_over if layout]
    best = max(layouts, key=lambda layout: len(layout.columns), default=None)
    kind = kind_named(asked.kind)
    if best and kind and counts_people(best.fields):
        return tables.not_this_kind(best.sheet.name, kind.name, kind.needs)
    if best is None:
        missing = "no column of gender and no numbers of women and men"
        return tables.no_table(names, missing, [])
    headings = [heading.text for heading in best.headings]
    if counts_people(best.fields):
        return tables.women_and_men_of_what(best.sheet.name, headings)
    return tables.no_table(names, f"{listed(headings)}, and no gender", _pairs(best))


def _pairs(layout: Layout) -> list[tuple[str, str]]:
    """Headings that are not known, each beside the missing field that it may stand for."""
    missing = (Field.GENDER, Field.WOMEN, Field.MEN)
    pairs = ((heading.text, closest(heading.text)) for heading in layout.unknown)
    return [
        (heading, close.field.value) for heading, close in pairs if close and close.field in missing
    ]
