"""Which cells of the warehouse a question is about, and by what they are grouped."""

from dataclasses import dataclass
from enum import StrEnum

from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Population, Status
from etl.vocabulary.regions import CouncilType, Region


class Dimension(StrEnum):
    """What figures can be grouped by. The value is the word in links, commands and downloads."""

    YEAR = "year"
    REGION = "region"
    COUNCIL_TYPE = "council_type"
    COUNCIL = "council"
    GRADE = "grade"
    ROLE_FAMILY = "role_family"
    WORKING_PATTERN = "working_pattern"
    CONTRACT = "contract"
    POST = "post"


# Dimensions that say which councils stand in a group, and not which people of theirs.
COUNCIL_DIMENSIONS = (
    Dimension.YEAR,
    Dimension.REGION,
    Dimension.COUNCIL_TYPE,
    Dimension.COUNCIL,
)


@dataclass(frozen=True, slots=True)
class Where:
    """The question's conditions; None leaves a dimension free."""

    population: Population = Population.COUNCIL_IT
    status: Status = Status.IN_POST
    year: int | None = None
    region: Region | None = None
    council_type: CouncilType | None = None
    council: str | None = None
    grade: Grade | None = None
