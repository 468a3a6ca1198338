"""What is unlikely about a council's numbers beside those of the years before.

None of it need be wrong, so each is asked about, and a reason settles it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from etl.checks.problems import Problem, Question, Settles, ask
from etl.vocabulary.councils import register
from etl.vocabulary.populations import PUBLIC_POPULATIONS, Status

# Organisation, kind, population and year → status → gender → people.
Slot = tuple[str, str, str, int]
ByStatus = Mapping[str, Mapping[str, int]]

# The year before, or where that was not sent the last one of these many.
YEARS_BACK = 3
# More or fewer than this many times as many people, and by more than a few, is asked about.
UNLIKELY_TIMES = 1.5
FEW = 20
# Women's share, of 1: moved by more than this; and by less when taken for the men's.
SHARE_MOVED = 0.2
SHARE_ALIKE = 0.1
SHARE_FROM = 25
# Joined less left may differ from the change in post by this share of those before, or a few.
FLOW_SLACK = 0.1
FLOW_FEW = 5


@dataclass(frozen=True, slots=True)
class _Year:
    """One population of one organisation in one year."""

    year: int
    women: int
    men: int
    people: int
    joined: int
    left: int

    @property
    def share(self) -> float:
        return self.women / (self.women + self.men)

    @property
    def has_share(self) -> bool:
        return self.women + self.men >= SHARE_FROM


def against_before(
    now: Mapping[Slot, ByStatus], held: Mapping[Slot, ByStatus]
) -> Iterator[Problem]:
    """Questions about a reading's totals, beside those held and its own of earlier years."""
    every = {**held, **now}
    for slot, totals in now.items():
        organisation, kind, population, year = slot
        if population in PUBLIC_POPULATIONS:
            continue
        if not totals.get(Status.IN_POST):
            yield from _takes_away(
                f"{population} of {register().name_of(organisation)}", year, held.get(slot)
            )
            continue
        for back in range(1, YEARS_BACK + 1):
            before = every.get((organisation, kind, population, year - back))
            if before and before.get(Status.IN_POST):
                place = f"{population} of {register().name_of(organisation)}"
                yield from _compare(place, _of(year - back, before), _of(year, totals))
                break


def _takes_away(place: str, year: int, standing: ByStatus | None) -> Iterator[Problem]:
    """A return without anybody in post, such as of recruitment alone, would replace those held."""
    people = sum((standing or {}).get(Status.IN_POST, {}).values())
    if people:
        yield _asked(
            "change in size",
            f"nobody in post in {year} ({place}), and {people:,} held, which this would replace",
            "one return of the year, with people in post and all else together",
        )


def _of(year: int, totals: ByStatus) -> _Year:
    post = totals[Status.IN_POST]
    joined, left = (sum(totals.get(status, {}).values()) for status in (Status.JOINED, Status.LEFT))
    return _Year(year, post["women"], post["men"], sum(post.values()), joined, left)


def _compare(place: str, before: _Year, now: _Year) -> Iterator[Problem]:
    fewer, more = sorted((before.people, now.people))
    if more - fewer > FEW and more > UNLIKELY_TIMES * fewer:
        yield _asked(
            "change in size",
            f"{now.people:,} people in post in {now.year} ({place}), and {before.people:,} in "
            f"{before.year}",
            "about as many as before",
        )
    if before.has_share and now.has_share and abs(now.share - before.share) > SHARE_MOVED:
        yield _share_moved(place, before, now)
    if now.year == before.year + 1 and now.joined and now.left:
        yield from _flows(place, before, now)


def _share_moved(place: str, before: _Year, now: _Year) -> Problem:
    swapped = abs(now.share - (1 - before.share)) <= SHARE_ALIKE
    return _asked(
        "women and men swapped" if swapped else "share of women moved",
        f"{now.women:,} women and {now.men:,} men in {now.year} ({place}), and {before.women:,} "
        f"women and {before.men:,} men in {before.year}",
        "women and men not taken for each other" if swapped else "about the same share of women",
    )


def _flows(place: str, before: _Year, now: _Year) -> Iterator[Problem]:
    expected = before.people + now.joined - now.left
    if abs(now.people - expected) <= max(FLOW_FEW, FLOW_SLACK * before.people):
        return
    yield _asked(
        "joined less left",
        f"{now.people:,} people in post in {now.year} ({place}), where {before.people:,} in "
        f"{before.year}, {now.joined:,} who joined and {now.left:,} who left make {expected:,}",
        "a change in post of those who joined less those who left",
    )


def _asked(code: str, found: str, expected: str) -> Problem:
    return ask(
        code,
        found,
        expected,
        "Correct the spreadsheet or, where it is right, say why.",
        Question(Settles.REASON, about=code),
    )
