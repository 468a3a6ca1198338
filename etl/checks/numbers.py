"""What can be wrong with a council's numbers as a whole, whatever they were before."""

from collections.abc import Iterator, Mapping

from etl.checks.problems import Problem, Question, Settles, advise, ask
from etl.vocabulary.councils import register
from etl.vocabulary.populations import PUBLIC_POPULATIONS, Status

# Figures of fewer people than this are withheld from other councils and in papers.
SHOWN_FROM = 25
RECORDED_AT_LEAST = 60
# One or two people without a gender say nothing about the column.
RECORDED_FROM = 5
NOT_RECORDED = "not recorded"


def on_numbers(
    totals: Mapping[tuple[str, str, str, int], Mapping[str, Mapping[str, int]]],
) -> Iterator[Problem]:
    """Problems of people in post, for each organisation, population and year."""
    for (organisation, _, population, year), by_status in totals.items():
        post = by_status.get(Status.IN_POST, {})
        people = sum(post.values())
        if not people or population in PUBLIC_POPULATIONS:
            continue
        # A council or a year that is not known yet is asked about.
        named = f" of {register().name_of(organisation)}" if organisation else ""
        place = f"{population}{named}" + (f" in {year}" if year else "")
        recorded = people - post[NOT_RECORDED]
        if people >= RECORDED_FROM and recorded * 100 < RECORDED_AT_LEAST * people:
            yield _hardly_recorded(place, recorded, people)
        if people < SHOWN_FROM:
            yield _few_people(place, people)


def _hardly_recorded(place: str, recorded: int, people: int) -> Problem:
    code = "gender hardly recorded"
    return ask(
        code,
        f"a gender for {recorded:,} of {people:,} people ({place})",
        f"one for at least {RECORDED_AT_LEAST} % of them",
        "Check that the column of genders is whole; where it is, say why so many are missing.",
        Question(Settles.REASON, about=code),
    )


def _few_people(place: str, people: int) -> Problem:
    return advise(
        "few people",
        f"{people:,} people in post ({place})",
        f"{SHOWN_FROM} or more, to be shown to others",
        "Nothing: figures about so few are withheld from everyone but the council itself and "
        "the Society's analysts.",
    )
