"""What is counted: groups of people by the words of the vocabulary, and published shares."""

from collections.abc import Iterable
from dataclasses import dataclass

from etl.vocabulary.genders import Gender
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Quarter, Status
from etl.vocabulary.roles import NOT_GIVEN


@dataclass(frozen=True, slots=True)
class Cell:
    """One warehouse cell: everything that a group of people has in common."""

    organisation: str
    year: int
    region: str
    status: str = Status.IN_POST
    grade: str = Grade.UNMAPPED
    role_family: str = NOT_GIVEN
    working_pattern: str = NOT_GIVEN
    contract: str = NOT_GIVEN
    post: str = NOT_GIVEN
    activity: str = NOT_GIVEN


_COUNTED_AS = {
    Gender.WOMAN: "women",
    Gender.MAN: "men",
    Gender.ANOTHER_GENDER: "another_gender",
    Gender.NOT_RECORDED: "not_recorded",
}


@dataclass(slots=True)
class Counts:
    """People in a cell."""

    women: int = 0
    men: int = 0
    another_gender: int = 0
    not_recorded: int = 0

    @classmethod
    def of(cls, gender: Gender, people: int) -> "Counts":
        """Counts of people who are all of one gender."""
        counts = cls()
        setattr(counts, _COUNTED_AS[gender], people)
        return counts

    @classmethod
    def of_all(cls, each: Iterable["Counts"]) -> "Counts":
        """All of them together."""
        total = cls()
        for counts in each:
            total.add(counts)
        return total

    def add(self, other: "Counts") -> None:
        self.women += other.women
        self.men += other.men
        self.another_gender += other.another_gender
        self.not_recorded += other.not_recorded

    def is_within(self, other: "Counts") -> bool:
        """Whether the other has as many people of each gender, or more."""
        more = other.as_json()
        return all(people <= more[gender] for gender, people in self.as_json().items())

    def as_json(self) -> dict[str, int]:
        return {
            "women": self.women,
            "men": self.men,
            "another gender": self.another_gender,
            "not recorded": self.not_recorded,
        }

    @property
    def people(self) -> int:
        return self.women + self.men + self.another_gender + self.not_recorded


@dataclass(frozen=True, slots=True)
class PublishedShare:
    """Women's share of one quarter of a council's people by pay, in percent, as published."""

    organisation: str
    year: int
    quarter: Quarter
    women_percent: float
