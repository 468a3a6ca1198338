"""Whether council and year are asked of the whole file, or of each of its sheets by itself."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from etl.checks.problems import Level, Problem, Settles
from etl.workbooks.answers import Answers
from etl.workbooks.headings.layout import Layout
from etl.workbooks.reading import Table


def asked_together(
    problems: Sequence[Problem],
    tables_read: Sequence[Table],
    layouts: Sequence[Layout],
    answers: Answers,
) -> list[Problem]:
    """The problems, of which those about council and year are of the whole file where its sheets
    are alike: one answer then holds for all. Else each names the sheet that its answer is for.
    """
    read: dict[Settles, set[str] | set[int]] = {
        Settles.COUNCIL: {code for table in tables_read for code in table.councils},
        Settles.YEAR: {year for table in tables_read for year in table.years},
    }
    said = {Settles.COUNCIL: answers.councils, Settles.YEAR: answers.years}
    several = len({layout.place for layout in layouts}) > 1
    asked = {
        each.question.settles for each in problems if each.level is Level.ASK and each.question
    }
    apart = {
        settles
        for settles in read
        if said[settles] or (several and len(read[settles]) + (settles in asked) > 1)
    }
    return [_of_the_file(each, read.keys() - apart) for each in problems]


def _of_the_file(problem: Problem, together: Collection[Settles]) -> Problem:
    if problem.question is None or problem.question.settles not in together:
        return problem
    return replace(problem, question=replace(problem.question, about=""))
