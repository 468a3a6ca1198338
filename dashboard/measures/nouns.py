"""The words in which findings are said: who is counted, where, at what grade, against what."""

from collections.abc import Mapping

from dashboard.measures.saying import benchmark_figures
from dashboard.url_state import Dimension, Where
from etl.vocabulary.benchmarks import Benchmark
from etl.vocabulary.grades import Grade
from etl.vocabulary.organisations import organisation_name
from etl.vocabulary.populations import Population
from etl.vocabulary.regions import CouncilType, Region
from etl.vocabulary.society import Post

# How women stand to the population: 'Women hold 20.6% of council IT jobs'.
_HOLDING: Mapping[Population, tuple[str, str]] = {
    Population.COUNCIL_IT: ("hold", "council IT jobs"),
    Population.COUNCIL_WORKFORCE: ("hold", "council jobs"),
    Population.SOCIETY_MEMBERSHIP: ("are", "Society members"),
    Population.PARTICIPATION: ("are", "participants"),
    Population.COMPARATOR: ("hold", "jobs"),
    Population.PAY_QUARTERS: ("hold", "council jobs"),
}

GRADE_PEOPLE: Mapping[str, str] = {
    Grade.APPRENTICE: "apprentices",
    Grade.TECHNICIAN: "technicians and support staff",
    Grade.PROFESSIONAL: "professionals",
    Grade.SENIOR_PROFESSIONAL: "senior professionals",
    Grade.MANAGER: "managers",
    Grade.HEAD_OF_SERVICE: "heads of service",
    Grade.DIRECTOR: "directors and CIOs",
    Grade.UNMAPPED: "people whose grade is not mapped",
}

_COUNCILS_OF_TYPE: Mapping[str, str] = {
    CouncilType.COUNTY: "county councils",
    CouncilType.DISTRICT: "district councils",
    CouncilType.UNITARY: "unitary councils",
    CouncilType.METROPOLITAN: "metropolitan districts",
    CouncilType.LONDON_BOROUGH: "London boroughs",
    CouncilType.SCOTTISH: "Scottish councils",
    CouncilType.WELSH: "Welsh councils",
    CouncilType.NORTHERN_IRISH: "Northern Irish districts",
    CouncilType.COMBINED_AUTHORITY: "combined authorities",
}
# All of a population's people are in the one or are those of the other, so it narrows nothing.
_NO_COUNCILS = (CouncilType.SOCIETY, CouncilType.COMPARATOR)

_NOWHERE: Mapping[str, str] = {
    Region.OUTSIDE_UK: "outside the United Kingdom",
    Region.NOT_RECORDED: "whose region is not recorded",
}

# Members by their post, after 'Society members'.
_POSTS: Mapping[str, str] = {
    Post.NO_POST: "with no post",
    Post.REGIONAL_COMMITTEE: "on regional committees",
    Post.REGIONAL_CHAIR: "who chair a region",
    Post.NATIONAL_COMMITTEE: "on national committees",
    Post.BOARD: "on the board",
    Post.PRESIDENT: "who are president or vice-president",
    Post.NOT_GIVEN: "whose post is not given",
}

# One of the dimension's groups, and several.
_GROUPS: Mapping[Dimension, tuple[str, str]] = {
    Dimension.YEAR: ("year", "years"),
    Dimension.REGION: ("region", "regions"),
    Dimension.COUNCIL_TYPE: ("type of council", "types of council"),
    Dimension.COUNCIL: ("council", "councils"),
    Dimension.GRADE: ("grade", "grades"),
    Dimension.ROLE_FAMILY: ("role family", "role families"),
    Dimension.WORKING_PATTERN: ("working pattern", "working patterns"),
    Dimension.CONTRACT: ("contract", "contracts"),
    Dimension.POST: ("post", "posts"),
}


def one(dimension: Dimension) -> str:
    """The dimension's group in the singular: 'region'."""
    return _GROUPS[dimension][0]


def many(dimension: Dimension) -> str:
    """The dimension's groups in the plural: 'regions'."""
    return _GROUPS[dimension][1]


def holding(where: Where) -> tuple[str, str]:
    """The verb and what women hold or are: ('hold', 'council IT jobs in London')."""
    verb, things = _HOLDING[where.population]
    return verb, f"{things}{place(where)}{at_grade(where)}"


def place(where: Where) -> str:
    """' in London', ' in unitary councils, London', ' at Alder Council'; empty for everywhere."""
    region = f" {at_region(where.region)}" if where.region else ""
    if where.council:
        name = organisation_name(where.council)
        if where.population is Population.COMPARATOR:
            return f" in the {name}{region}"
        return f" at {name}{f', {where.region}' if where.region else ''}"
    if where.council_type and where.council_type not in _NO_COUNCILS:
        inside = f", {in_region(where.region)}" if where.region else ""
        return f" in {_COUNCILS_OF_TYPE[where.council_type]}{inside}"
    return region


def in_region(region: str) -> str:
    """The region as it stands after 'in': 'the North East', 'London'."""
    with_article = ("North", "South", "East", "West")
    return f"the {region}" if region.startswith(with_article) else region


def at_region(region: str) -> str:
    """'in the North East', 'in London', 'outside the United Kingdom'."""
    return _NOWHERE.get(region) or f"in {in_region(region)}"


def at_grade(where: Where) -> str:
    """' among directors and CIOs'; empty for all grades."""
    return f" among {GRADE_PEOPLE[where.grade]}" if where.grade else ""


def group_phrase(dimension: Dimension, value: str, where: Where) -> str:
    """One group as it stands after a share: 'of managers', 'of council IT jobs in London'."""
    if dimension is Dimension.GRADE:
        return f"of {GRADE_PEOPLE[value]}{place(where)}"
    _, things = _HOLDING[where.population]
    if dimension is Dimension.REGION:
        return f"of {things} {at_region(value)}"
    if dimension is Dimension.COUNCIL_TYPE:
        return f"of {things}" + ("" if value in _NO_COUNCILS else f" in {_COUNCILS_OF_TYPE[value]}")
    if dimension is Dimension.COUNCIL:
        return f"of {things} at {value}"
    return f"of {things} {_POSTS.get(value, f'of {value}')}"


def short_phrase(dimension: Dimension, value: str) -> str:
    """One group where the whole has been named already: 'of managers', 'in London'."""
    if dimension is Dimension.GRADE:
        return f"of {GRADE_PEOPLE[value]}"
    if dimension is Dimension.REGION:
        return at_region(value)
    if dimension is Dimension.COUNCIL_TYPE:
        return "in all" if value in _NO_COUNCILS else f"in {_COUNCILS_OF_TYPE[value]}"
    if dimension is Dimension.COUNCIL:
        return f"at {value}"
    return f"of those {_POSTS.get(value, f'of {value}')}"


def the_benchmark(benchmark: Benchmark) -> str:
    """The benchmark after 'above': 'the 12–16% band', '22% (UK IT specialists, 2024)'."""
    figures = benchmark_figures(benchmark)
    return f"the {figures} band" if benchmark.is_band else f"{figures} ({benchmark.name})"


def listed(words: list[str], last: str = "and") -> str:
    """'a', 'a and b', 'a, b and c'."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"
