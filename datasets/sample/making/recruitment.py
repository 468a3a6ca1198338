"""Recruitment: who applied and who was shortlisted for the posts that people joined in a year.

A person is counted at every step that they came to, as the form asks: whoever was appointed was
shortlisted, and whoever was shortlisted had applied.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from etl.vocabulary.populations import Status
from etl.vocabulary.roles import Contract, WorkingPattern

from .dice import Dice
from .people import Record, some_gender
from .rates import ALSO_APPLIED, ALSO_SHORTLISTED, WOMEN_APPLYING, WOMEN_SHORTLISTED


def with_recruitment(records: Sequence[Record], year: int) -> list[Record]:
    """The records of a year's return, each council's recruitment after its own people."""
    dice = Dice(f"recruitment {year}")
    place = {code: n for n, code in enumerate(dict.fromkeys(r.council.code for r in records))}
    joined = [one for one in records if one.status is Status.JOINED]
    return sorted([*records, *_candidates(joined, dice)], key=lambda one: place[one.council.code])


def _candidates(joined: Iterable[Record], dice: Dice) -> Iterable[Record]:
    for appointed in (_as_advertised(one) for one in joined):
        shortlist = [appointed, *_others(appointed, ALSO_SHORTLISTED, WOMEN_SHORTLISTED, dice)]
        applied = [*shortlist, *_others(appointed, ALSO_APPLIED, WOMEN_APPLYING, dice)]
        yield from (replace(one, status=Status.APPLIED) for one in applied)
        yield from (replace(one, status=Status.SHORTLISTED) for one in shortlist)
        yield replace(appointed, status=Status.APPOINTED)


def _as_advertised(post: Record) -> Record:
    """The post as candidates knew it: for an apprentice or permanent, and full time."""
    apprentice = post.contract is Contract.APPRENTICESHIP
    contract = post.contract if apprentice else Contract.PERMANENT
    return replace(post, pattern=WorkingPattern.FULL_TIME, contract=contract)


def _others(appointed: Record, many: tuple[int, int], women: float, dice: Dice) -> list[Record]:
    """Candidates for the same post who were not appointed."""
    return [
        replace(appointed, gender=some_gender(dice.chance(women), dice))
        for _ in range(dice.integer(*many))
    ]
