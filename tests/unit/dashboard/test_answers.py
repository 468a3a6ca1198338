"""The fields of the page of questions: each kind of question comes back as the answer it is."""

from __future__ import annotations

import pytest
from werkzeug.datastructures import MultiDict

from dashboard.answers import Form, Sent, answers_in, given_before, marked, name_of
from etl.checks.problems import Question, Settles
from etl.questions import skeleton
from etl.workbooks.answers import Answers, BadAnswers
from etl.workbooks.reading import Reading


def sent_with(form: Form) -> Sent:
    return answers_in(form, "staff.csv")


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
    form = MultiDict([(name, marked(each)) for each in chosen])
    sent = sent_with(form)
    assert sent.answers == answers
    # What was answered is carried along to the next page.
    assert sent_with(MultiDict([("answers", given_before(sent, "staff.csv"))])).answers == answers


def test_council_and_year_can_be_answered_on_the_page() -> None:
    year = name_of(Question(Settles.YEAR), "year")
    council = name_of(Question(Settles.COUNCIL, choices=("Leeds City Council",)), "council")
    sent = sent_with(MultiDict([(year, "2025"), (council, "=Leeds City Council")]))
    assert (sent.year, sent.council) == ("2025", "Leeds City Council")


@pytest.mark.parametrize(
    ("question", "values"),
    [
        (Question(Settles.COUNCIL), ["Leeds", "Wakefield"]),
        (Question(Settles.YEAR), ["2024", "2025"]),
        (Question(Settles.HEADING, "Sex", choices=("gender", "")), ["=gender", "="]),
        (Question(Settles.WORD, "Band X", "grade", ("manager",)), ["=manager", "=professional"]),
    ],
)
def test_two_answers_to_one_question_are_refused_and_the_same_twice_is_one(
    question: Question, values: list[str]
) -> None:
    name = name_of(question, "")
    with pytest.raises(BadAnswers, match=r"has several answers: .*Give one\."):
        sent_with(MultiDict([(name, each) for each in values]))
    once = sent_with(MultiDict([(name, values[0])]))
    assert sent_with(MultiDict([(name, values[0])] * 2)) == once


def test_a_choice_without_its_mark_is_refused_and_not_cut() -> None:
    name = name_of(Question(Settles.HEADING, "Sex", choices=("gender",)), "")
    with pytest.raises(BadAnswers, match="'gender' is not one of the choices"):
        sent_with(MultiDict([(name, "gender")]))


def test_a_name_with_the_mark_of_lists_in_it_is_one_choice() -> None:
    question = Question(Settles.SHEETS, choices=("North | South", "East"))
    sent = sent_with(MultiDict([(name_of(question, ""), "=North | South")]))
    assert sent.answers == Answers(sheets=("North | South",))


def test_a_reason_is_given_for_the_code_it_was_asked_about() -> None:
    name = name_of(Question(Settles.REASON), "change in size")
    sent = sent_with(MultiDict([(name, " A merger ")]))
    assert sent.answers == Answers(reasons={"change in size": "A merger"})


def test_nothing_is_proposed_where_nothing_was_asked() -> None:
    assert skeleton([Reading("x.csv", "", 0)]).keys() == {"how", "questions"}
