"""What was understood of a spreadsheet, as its sender may set it right: each with its choices.

Every correction is an answer of the same kinds that questions have, so that it is kept for the
council with what is loaded, used for its next spreadsheet, and changed by giving another.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.answers import Sent
from etl.checks.flags import told_by
from etl.checks.problems import Level, Problem, Question, Settles
from etl.vocabulary.grades import LADDER, Grade
from etl.vocabulary.populations import COUNCIL_POPULATIONS
from etl.vocabulary.words import grade_words
from etl.workbooks.answers import Answers
from etl.workbooks.headings.columns import GENDER_COLUMNS, Field
from etl.workbooks.kind import Kind
from etl.workbooks.kinds import kind_named
from etl.workbooks.reading import Reading, Table

# Beyond these a file of answers is quicker than a page of fields.
WORDS_AT_MOST = 60
# What a column may be besides what people are counted by.
MORE_FIELDS = (*GENDER_COLUMNS, Field.TOTAL, Field.PEOPLE, Field.STAFF_NUMBER, Field.START,
               Field.LEAVING, Field.HOURS, Field.DEPARTMENT)  # fmt: skip
NOT_USED = ""
TELLS_WHO = "who counts, as you said"
TITLES = ("council taken from a title", "year taken from a title")


@dataclass(frozen=True)
class Understood:
    """Something that was understood: what it was taken as, why, and how that can be corrected."""

    about: str
    taken: str
    question: Question
    because: str = ""


def whose(reading: Reading, sent: Sent) -> list[Understood]:
    """Council, year and population, where no column of the spreadsheet says them, each once.

    Council and year are of the whole file, or of each sheet by itself where its sheets differ.
    """
    said = {(each.question.settles, each.question.about): each for each in _said(sent)}
    for problem in reading.problems:
        question = problem.question
        if problem.code in TITLES and question:
            taken = Understood(question.settles.value, question.proposal, question, problem.found)
            said.setdefault((question.settles, question.about), taken)
    return [*said.values(), *_population(reading)]


def _said(sent: Sent) -> Iterator[Understood]:
    """What was said of council and year, of the file and of its sheets."""
    of_sheets = ((Settles.COUNCIL, sent.answers.councils), (Settles.YEAR, sent.answers.years))
    for settles, given in ((Settles.COUNCIL, sent.council), (Settles.YEAR, sent.year)):
        if given:
            yield Understood(settles.value, given, Question(settles), "as you said")
    for settles, by_sheet in of_sheets:
        for sheet, given in by_sheet.items():
            yield Understood(settles.value, given, Question(settles, sheet), "as you said")


def looks_left(looks: Iterable[Problem]) -> list[Problem]:
    """What to look at, less what stands in the form, where it can be set right."""
    return [each for each in looks if each.code not in TITLES]


def _population(reading: Reading) -> Iterator[Understood]:
    """Whether they are the IT people or everybody; where IT people were picked out, both are.

    Who is asked to pick them may say instead that all of them are.
    """
    taken = {table.population for table in reading.tables}
    open_still = any(
        each.question and each.question.settles is Settles.POPULATION
        for each in reading.problems
        if each.level is Level.ASK
    )
    if len(taken) != 1 or not taken <= set(COUNCIL_POPULATIONS) or open_still:
        return
    if not reading.answers.it_staff:
        question = Question(Settles.POPULATION, choices=COUNCIL_POPULATIONS)
        yield Understood(Settles.POPULATION.value, taken.pop().value, question)


# ---------------------------------------------------------------- tables


def headings(table: Table, answers: Answers) -> list[Understood]:
    """Every heading that was used, and those that were not, each with what it may be."""
    kind = kind_named(table.kind)
    if kind is None or kind.describe is None:
        return []
    used = [(heading, field) for field, heading in table.columns.items() if heading]
    fields = _fields(kind)
    return [
        Understood(heading, taken, Question(Settles.HEADING, heading, choices=fields))
        for heading, taken in [*used, *((each, _unread(each, answers)) for each in table.unused)]
    ]


def _unread(heading: str, answers: Answers) -> str:
    """What a column is taken for that nothing is counted by."""
    return TELLS_WHO if told_by(heading) in answers.words else NOT_USED


def _fields(kind: Kind) -> tuple[str, ...]:
    fields = dict.fromkeys((*kind.by, *MORE_FIELDS))
    return (*(field.value for field in fields), NOT_USED)


def grades(table: Table, answers: Answers) -> list[Understood]:
    """The rung of each grade of the spreadsheet; those that nobody has placed come first."""
    choices = tuple(grade.value for grade in (*LADDER, Grade.UNMAPPED))
    placed = [
        Understood(
            word, rung_of(word, answers).value, Question(Settles.WORD, word, Field.GRADE, choices)
        )
        for word in table.by_grade
        if word
    ]
    order = [Grade.UNMAPPED.value, *(grade.value for grade in reversed(LADDER))]
    return sorted(placed, key=lambda each: order.index(each.taken))


def rung_of(word: str, answers: Answers) -> Grade:
    """The rung that a spreadsheet's word for a grade is counted on."""
    settled = answers.word(Field.GRADE, word)
    if settled in [grade.value for grade in Grade]:
        return Grade(settled)
    return grade_words().find(word) or Grade.UNMAPPED


def other_words(problems: Sequence[Problem]) -> list[Understood]:
    """Words of other columns that are not known and are counted apart."""
    return [
        Understood(
            problem.question.about, "", problem.question, f"{problem.question.field}: {problem.fix}"
        )
        for problem in problems
        if problem.level is Level.ADVISE
        and problem.question is not None
        and problem.question.settles is Settles.WORD
        and problem.question.field != Field.GRADE
        and problem.question.choices
    ]
