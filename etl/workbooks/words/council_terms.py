"""Which council a name stands for on the snapshot day, and what to ask where it is not plain."""

from collections.abc import Iterable
from datetime import date

from etl.checks import words as problems
from etl.checks.problems import Problem
from etl.checks.values import Spot
from etl.vocabulary.councils import AmbiguousCouncil, Council, UnknownCouncil, register
from etl.vocabulary.regions import CouncilType
from etl.vocabulary.words import simple
from etl.workbooks.answers import Answers
from etl.workbooks.words.naming import initials

Looked = tuple[Council | None, Problem | None]
OF = "council"
OF_AUTHORITIES = frozenset(("authority", "ca", "cca", "mca", "combined"))
# Words in the names of employers that are no councils.
OTHER_BODIES = frozenset(("university", "college", "school", "academy", "nhs", "hospital", "trust",
                          "police", "plc", "ltd", "limited", "llp", "prifysgol", "coleg", "ysgol",
                          "heddlu"))  # fmt: skip


def find_council(spot: Spot, day: date | None, answers: Answers) -> Looked:
    """The council of that name on that day (None: not known), and what is to be said of it."""
    answer = answers.word(OF, spot.value)
    if answer == problems.NOT_COUNTED:
        return None, problems.settled(spot, OF, answer)
    try:
        council = register().find(spot.value if answer is None else answer, on=day)
    except (UnknownCouncil, AmbiguousCouncil) as error:
        if answer is not None:
            return None, problems.unknown_answer(spot, OF, answer, ())
        return None, _not_one(spot, error, day)
    if answer is None and _may_be_a_region(council, spot.value):
        return None, problems.unknown_council(spot, [council.name])
    return council, _of_the_day(spot, council, day, is_settled=answer is not None)


def _of_the_day(
    spot: Spot, council: Council, day: date | None, *, is_settled: bool
) -> Problem | None:
    """What is to be said of a council that is known: of that day, as settled, or abolished."""
    if day and not council.existed_on(day):
        return _not_then(spot, council, day)
    if is_settled:
        return problems.settled(spot, OF, council.name)
    return _since_abolished(spot, council)


def _may_be_a_region(council: Council, text: str) -> bool:
    """Whether a name that a combined authority has from its region may be that of all councils
    there: 'West Yorkshire' below Leeds and Bradford.
    """
    is_combined = council.type is CouncilType.COMBINED_AUTHORITY
    is_told = OF_AUTHORITIES & set(simple(text).split()) or simple(text) == simple(council.code)
    return is_combined and not is_told and simple(text) not in initials()


def _not_one(spot: Spot, error: UnknownCouncil | AmbiguousCouncil, day: date | None) -> Problem:
    if isinstance(error, AmbiguousCouncil):
        return problems.ambiguous_council(spot, _choices(error.councils, day))
    if OTHER_BODIES & set(simple(spot.value).split()):
        return problems.another_body(spot)
    return problems.unknown_council(spot, _choices(error.suggestions, day))


def _not_then(spot: Spot, council: Council, day: date) -> Problem:
    abolished = council.end is not None and council.end < day
    names = others_then(council, day)
    return problems.council_not_then(spot, day.year, names, abolished=abolished)


def others_then(council: Council, day: date) -> list[str]:
    """The councils that stood in a council's place on a day when it did not exist itself."""
    if council.end is not None and council.end < day:
        instead = [register().by_code(code) for code in council.successors]
    else:
        instead = [other for other in register() if council.code in other.successors]
    return _choices([other for other in instead if other.existed_on(day)], day)


def _since_abolished(spot: Spot, council: Council) -> Problem | None:
    if council.end is None or not council.successors:
        return None
    after = [register().by_code(code).name for code in council.successors]
    return problems.abolished_since(spot, council.name, f"{council.end:%d %B %Y}", after)


def _choices(councils: Iterable[Council], day: date | None) -> list[str]:
    """Each council by the name that finds it on that day; by its code where no name does."""
    return [_name(council, day) for council in councils]


def _name(council: Council, day: date | None) -> str:
    return council.name if register().called(council.name, on=day) == council else council.code
