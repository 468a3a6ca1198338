"""What can be wrong with headings: not known, missing, or belied by the values below them."""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.checks.problems import Problem, Question, Settles, advise, ask, doubt, refuse
from etl.checks.wording import listed

BELIED = "values that contradict their heading"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a heading stands, and what it says."""

    sheet: str
    cell: str
    heading: str


def taken(place: Place, field: str, because: str, certainty: float) -> Problem:
    """A heading that is no known one was taken for what it and its values plainly say."""
    return advise(
        "heading taken for another",
        f"the heading '{place.heading}', taken for the {field} ({because})",
        "a known heading",
        "If that is wrong, say what it is.",
        Question(Settles.HEADING, place.heading, "", (field, ""), field, because, certainty),
    ).at(place.sheet, place.cell)


def years_alone(place: Place, field: str) -> Problem:
    """Years before the list's own, in place of days: whoever started then was there."""
    return advise(
        "years in place of dates",
        f"years alone under '{place.heading}', all of them before the list's own",
        f"a {field}, such as 31/03/2025",
        "Nothing: nobody is left out by them, and who joined in the year is not told.",
    ).at(place.sheet, place.cell)


def years_of_the_list(place: Place, field: str) -> Problem:
    """Years in place of days, the list's own among them: who started by its day nothing says."""
    return doubt(
        "years with the list's own",
        f"years alone under '{place.heading}', which do not say who had started by 31 March",
        f"a {field} of each person, such as 31/03/2025",
        "Put in the days, or say why everybody in the list was in post.",
    ).at(place.sheet, place.cell)


def maybe(place: Place, field: str, because: str, certainty: float) -> Problem:
    """A heading that may be a field that is missing: nobody but its sender can say."""
    return ask(
        "heading not sure",
        f"the heading '{place.heading}', which may be the {field} ({because})",
        f"a column for the {field}, or the answer that this is none",
        f"Say whether '{place.heading}' is the {field}, or rename it.",
        Question(Settles.HEADING, place.heading, "", (field, ""), field, because, certainty),
    ).at(place.sheet, place.cell)


def not_known(place: Place, field: str, because: str, choices: Sequence[str]) -> Problem:
    """A heading of a table none of whose headings is known, and what its values look like."""
    looks = f", whose values look like the {field} ({because})" if field else ""
    likely, certainty = ((field,), 0.5) if field else ((), 0.0)
    fields = tuple(dict.fromkeys((*likely, *choices, "")))
    return ask(
        "heading not sure",
        f"the heading '{place.heading}', which is not known{looks}",
        "headings that are known, or the answer what each column is",
        f"Say what '{place.heading}' is, or that it is not to be used.",
        Question(Settles.HEADING, place.heading, "", fields, field, because, certainty),
    ).at(place.sheet, place.cell)


def contradicted(place: Place, field: str, looks: str, because: str, certainty: float) -> Problem:
    """The values below a heading say that it is something else."""
    choices = tuple(dict.fromkeys(choice for choice in (looks, field, "")))
    return ask(
        BELIED,
        f"a column headed '{place.heading}' whose values are not a {field} ({because})",
        f"values that say the {field}",
        "Correct the heading or the values, or say what the column is.",
        Question(Settles.HEADING, place.heading, "", choices, looks, because, certainty),
    ).at(place.sheet, place.cell)


def departments(place: Place) -> Problem:
    """'Organisation' over departments, none of which is a council."""
    because = "most of its values say so, and none of them is a council"
    return advise(
        "departments taken",
        f"the heading '{place.heading}', taken for departments ({because})",
        "councils, or a heading such as 'Department'",
        "Nothing where they are; if they are employers, say that the column is the organisation.",
        Question(Settles.HEADING, place.heading, "", ("organisation", ""), "", because, 0.8),
    ).at(place.sheet, place.cell)


def unknown_answer(heading: str, answer: str, fields: Sequence[str]) -> Problem:
    return refuse(
        "unknown answer",
        f"the answer '{answer}' for the heading '{heading}'",
        f"one of {listed(fields, most=len(fields))}, or '' for a column that is not used",
        "Correct the mapping.",
    )


def not_used(sheet: str, cell: str, headings: Sequence[str], missing: Sequence[str]) -> Problem:
    """Headings that are not known, beside what is missing and might be among them."""
    beside = f"; not found: {listed(missing)}" if missing else ""
    return advise(
        "heading not known",
        f"{listed(headings)}{beside}",
        "headings that are known",
        "These columns were not read. If one of them matters, say what it is, or give it a "
        "plain name.",
    ).at(sheet, cell)
