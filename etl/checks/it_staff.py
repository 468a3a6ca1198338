"""What is said of digital and IT people among a whole council's."""

from collections.abc import Mapping, Sequence

from etl.checks.problems import LIST_MARK, Problem, Question, Settles, advise, ask, doubt
from etl.checks.wording import listed
from etl.vocabulary.populations import COUNCIL_POPULATIONS, Population

EVERYBODY = "if everybody in it is digital and IT staff, say that the figures are 'council IT'"
CHOICES = 200
COLUMNS = {"department": "departments and services", "role": "job titles"}


def whole_council(
    sheet: str, cell: str, by: str, values: Mapping[str, int], proposed: Sequence[str]
) -> Problem:
    """Who of a whole council is digital and IT staff? Proposed by the words of a value."""
    found = f"people of many services among its {COLUMNS[by]}: {_numbers(values, list(values))}"
    return ask(
        "whole council",
        found,
        "digital and IT people, or a rule that tells who they are",
        f"Confirm that these are the digital and IT people: {_numbers(values, proposed)}; or, "
        f"{EVERYBODY}.",
        _question(by, values, proposed),
    ).at(sheet, cell)


def beside_it(sheet: str, cell: str, values: Mapping[str, int]) -> Problem:
    """Rows that may have come along with those of the IT staff."""
    return doubt(
        "other services among IT staff",
        f"rows of other services beside those of digital and IT staff: "
        f"{_numbers(values, list(values))}",
        "digital and IT staff",
        "Take out who is none of them; if all are, say so.",
    ).at(sheet, cell)


def rule_does_not_fit(
    sheet: str, cell: str, by: str, values: Mapping[str, int], proposed: Sequence[str]
) -> Problem:
    """What was confirmed once is not in this spreadsheet."""
    return ask(
        "rule for IT staff",
        f"{COLUMNS[by]} that the rule for digital and IT people does not fit",
        "every value that the rule names, or nothing else that sounds like IT",
        f"Confirm who they are: {_numbers(values, proposed)}; or, {EVERYBODY}.",
        _question(by, values, proposed),
    ).at(sheet, cell)


def picked(  # noqa: PLR0913, PLR0917 (what a rule did)
    sheet: str,
    cell: str,
    by: str,
    words: Sequence[str],
    missed: Sequence[str],
    people: int,
    rows: int,
) -> Problem:
    """What a confirmed rule did."""
    beside = f"; not {listed(missed)}" if missed else ""
    return advise(
        "IT staff picked out",
        f"{people:,} of {rows:,} rows of digital and IT people, by {COLUMNS[by]}: "
        f"{listed(words) or 'none'}{beside}",
        "a whole council, whose digital and IT people were confirmed",
        "Nothing, if that still holds. Everybody is counted as council workforce, too.",
    ).at(sheet, cell)


def taken_for_it(sheet: str, people: int) -> Problem:
    """A list that may be a department's or a small council's, taken for the department's."""
    return advise(
        "taken for IT staff",
        f"{people:,} people, and nothing that says that they are digital and IT staff",
        "'ICT', 'digital' or the like in the name of the file or sheet, a title, or a column of "
        "departments or job titles",
        "Nothing, where they are. Where they are everybody the council employs, say so.",
        Question(
            Settles.POPULATION, choices=COUNCIL_POPULATIONS, proposal=Population.COUNCIL_IT.value
        ),
    ).at(sheet)


def whose_people(sheet: str, people: int, *, is_said: bool) -> Problem:
    """People of whom nothing says that they are IT staff, or more than those are anywhere."""
    nothing = "and nothing that says whether they are digital and IT staff or everybody the council"
    return ask(
        "whose people",
        f"{people:,} people, "
        + ("more than any council's digital and IT staff" if is_said else f"{nothing} employs"),
        "'ICT', 'digital' or the like in the name of the file or sheet, a title, or a column of "
        "departments or job titles",
        "Say which they are.",
        Question(Settles.POPULATION, choices=COUNCIL_POPULATIONS),
    ).at(sheet)


def of_another_service(sheet: str, title: str) -> Problem:
    """A table of another service in a file that is said to be of IT staff."""
    return ask(
        "whose people",
        f"the title '{title}', which names another service than digital and IT",
        "digital and IT staff, as the name of the file says, or everybody the council employs",
        "Say which they are; where they are neither, take the table out.",
        Question(Settles.POPULATION, choices=COUNCIL_POPULATIONS),
    ).at(sheet)


def of_schools(sheet: str, title: str) -> Problem:
    return doubt(
        "other services among IT staff",
        f"the title '{title}', whose people schools may employ",
        "digital and IT staff of the council",
        "Leave out those whom schools employ; if the council's IT service employs them, say so.",
    ).at(sheet)


def joint_services(sheet: str, said: str) -> Problem:
    """Words that name IT and another service together, where nothing tells whose each person is."""
    return doubt(
        "IT with another service",
        f"'{said}', which names another service beside IT",
        "digital and IT staff alone",
        "Send the digital and IT people alone; if these are they and nobody else, say so.",
    ).at(sheet)


def _question(by: str, values: Mapping[str, int], proposed: Sequence[str]) -> Question:
    return Question(
        Settles.IT_STAFF,
        about=by,
        choices=tuple([*proposed, *(v for v in values if v not in proposed)][:CHOICES]),
        proposal=LIST_MARK.join(proposed),
        because="words that tell of digital and IT work" if proposed else "",
        certainty=0.8 if proposed else 0.0,
    )


def _numbers(values: Mapping[str, int], chosen: Sequence[str]) -> str:
    shown = [f"'{value}' {values[value]:,}" for value in chosen[:8]]
    more = len(chosen) - len(shown)
    return ", ".join([*shown, *([f"{more:,} more"] if more > 0 else [])]) or "nobody"


def other_services(sheets: Sequence[str], others: Sequence[str]) -> Problem:
    return ask(
        "several tables",
        f"people on the sheets {listed(others)}, which are called after other services",
        "digital and IT staff",
        "Say which sheets are of digital and IT staff.",
        Question(Settles.SHEETS, choices=tuple(sheets)),
    )
