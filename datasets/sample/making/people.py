"""One invented person in a council's IT, and what a spreadsheet of one year says of them."""

from dataclasses import dataclass
from datetime import date

from etl.vocabulary.genders import Gender
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Status
from etl.vocabulary.roles import Contract, RoleFamily, WorkingPattern

from .councils import InventedCouncil
from .dice import Dice
from .rates import (
    ANOTHER_GENDER,
    CONTRACTS,
    GRADE_EFFECT,
    NOT_RECORDED,
    PART_TIME,
    REGION_EFFECT,
    ROLE_EFFECT,
    ROLE_KEYS,
    ROLES_BY_GRADE,
)


@dataclass(slots=True)
class Person:
    """`woman` is who the person is; `gender` is what the record says."""

    council: InventedCouncil
    number: str
    woman: bool
    gender: Gender
    grade: Grade
    role: RoleFamily
    pattern: WorkingPattern
    contract: Contract
    start: date
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A person as they stand in one reporting year, in one status."""

    council: InventedCouncil
    year: int
    status: Status
    number: str
    gender: Gender
    grade: Grade
    role: RoleFamily
    pattern: WorkingPattern
    contract: Contract
    start: date
    last: date | None


@dataclass(frozen=True, slots=True)
class Opening:
    """A post to be filled from outside."""

    council: InventedCouncil
    grade: Grade
    role: RoleFamily

    @property
    def effect(self) -> float:
        """Log odds that a woman fills it, against the average post."""
        return (
            ROLE_EFFECT[self.role]
            + GRADE_EFFECT[self.grade]
            + REGION_EFFECT[self.council.region]
            + self.council.effect
        )


def record(person: Person, year: int, status: Status) -> Record:
    """What a spreadsheet of that year says of the person."""
    return Record(
        person.council,
        year,
        status,
        person.number,
        person.gender,
        person.grade,
        person.role,
        person.pattern,
        person.contract,
        person.start,
        person.last,
    )


def some_role(grade: Grade, dice: Dice) -> RoleFamily:
    """A role family as common as it is in that grade."""
    return ROLE_KEYS[dice.pick(ROLES_BY_GRADE[grade])]


def some_gender(woman: bool, dice: Dice) -> Gender:
    """What the record says of a woman or a man: now and then nothing, or another gender."""
    if dice.chance(NOT_RECORDED):
        return Gender.NOT_RECORDED
    if dice.chance(ANOTHER_GENDER):
        return Gender.ANOTHER_GENDER
    return Gender.WOMAN if woman else Gender.MAN


def starter(opening: Opening, woman: bool, number: str, start: date, dice: Dice) -> Person:
    """A new person in that post."""
    part_time = opening.grade is not Grade.APPRENTICE and dice.chance(PART_TIME[woman])
    apprentice = opening.grade is Grade.APPRENTICE
    return Person(
        council=opening.council,
        number=number,
        woman=woman,
        gender=some_gender(woman, dice),
        grade=opening.grade,
        role=opening.role,
        pattern=WorkingPattern.PART_TIME if part_time else WorkingPattern.FULL_TIME,
        contract=Contract.APPRENTICESHIP if apprentice else dice.pick(CONTRACTS),
        start=start,
    )
