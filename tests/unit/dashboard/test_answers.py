"""The fields of the page of questions: each kind of question comes back as the answer it is."""

from __future__ import annotations

import pytest
from werkzeug.datastructures import MultiDict

from dashboard.answers import answers_in, given_before, name_of
from etl.checks.problems import Question, Settles
from etl.questions import skeleton
from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading

MARK = "="


@pytest.mark.parametrize(
    ("question", "chosen", "answers"),
    [
        (Question(Settles.ROWS, "of which", choices=("leave out", "count")), ["leave out"],
         Answers(rows={"of which": "leave out"})),
        (Question(Settles.TABLES, choices=("Data: by grade", "Data: by team")),
         ["Data: by grade"], Answers(tables=("Data: by grade",))),
        (Question(Settles.GROUPS, choices=("FT", "PT", "bank")), ["FT", "PT"],
         Answers(groups=("FT", "PT"))),
        (Question(Settles.POPULATION, choices=("council IT", "council workforce")),
         ["council workforce"], Answers(population="council workforce")),
        (Question(Settles.HEADING, "Gender Key", choices=("gender", "")), [""],
         Answers(headings={"Gender Key": ""})),
    ],
)  # fmt: skip
def test_a_choice_on_the_page_is_the_answer(
    question: Question, chosen: list[str], answers: Answers
) -> None:
    name = name_of(question, "code")
    form = MultiDict([(name, MARK + each) for each in chosen])
    sent = answers_in(form)
    assert sent.answers == answers
    # What was answered is carried along to the next page.
    assert answers_in(MultiDict([("answers", given_before(sent))])).answers == answers


def test_council_and_year_can_be_answered_on_the_page() -> None:
    year = name_of(Question(Settles.YEAR), "year")
    council = name_of(Question(Settles.COUNCIL, choices=("Leeds City Council",)), "council")
    sent = answers_in(MultiDict([(year, "2025"), (council, "=Leeds City Council")]))
    assert (sent.year, sent.council) == ("2025", "Leeds City Council")


def test_nothing_is_proposed_where_nothing_was_asked() -> None:
    nothing = skeleton([Reading("x.csv", "", 0)])
    assert (set(nothing), nothing["questions"]) == ({"how", "questions"}, [])
