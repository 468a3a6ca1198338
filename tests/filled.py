"""A warehouse with every population in it, for the tests of what is shown."""

from datetime import date
from pathlib import Path

from etl.vocabulary.councils import register
from etl.vocabulary.grades import LADDER, Grade
from etl.vocabulary.populations import Population, Quarter
from etl.vocabulary.regions import Region
from etl.vocabulary.society import Post
from etl.warehouse.connect import Warehouse
from tests.builders import a_share, a_warehouse, counted, load

REGIONS = (Region.LONDON, Region.NORTH_WEST, Region.SCOTLAND)
YEARS = (2023, 2024, 2025)
POPULATIONS = (
    Population.COUNCIL_IT,
    Population.COUNCIL_WORKFORCE,
    Population.SOCIETY_MEMBERSHIP,
    Population.COMPARATOR,
    Population.PAY_QUARTERS,
)
QUARTERS = (
    (Quarter.LOWER, 70),
    (Quarter.LOWER_MIDDLE, 66),
    (Quarter.UPPER_MIDDLE, 60),
    (Quarter.TOP, 52),
)


def councils(region: Region, many: int = 4) -> list[str]:
    """Codes of real councils in a region."""
    found = [each.code for each in register().principal(date(2025, 3, 31)) if each.region is region]
    return found[:many]


# Too few people for any figure of its own to be shown to others.
SMALL = councils(Region.SCOTLAND)[-1]
LONDON = councils(Region.LONDON)[0]


def a_filled_warehouse(folder: Path) -> Warehouse:
    """Three years of twelve councils' IT, and something of every other population."""
    warehouse = a_warehouse(f"sqlite:///{folder / 'warehouse.sqlite'}", folder)
    codes = [(region, code) for region in REGIONS for code in councils(region)]
    for population, times in ((Population.COUNCIL_IT, 1), (Population.COUNCIL_WORKFORCE, 10)):
        cells = [
            counted(
                organisation=code,
                year=year,
                grade=grade,
                women=times * _women(region, code, year, grade),
                men=times * _men(code),
                not_recorded=times,
            )
            for region, code in codes
            for year in YEARS
            for grade in LADDER
            if not (code == SMALL and grade is not Grade.MANAGER)
        ]
        load(warehouse, *cells, population=population, sample=population is Population.COUNCIL_IT)
    _load_others(warehouse, codes)
    return warehouse


def _women(region: Region, code: str, year: int, grade: Grade) -> int:
    if code == SMALL:
        return 2
    more = {Region.LONDON: 10, Region.NORTH_WEST: 4}.get(region, 1)
    return more + 3 * (year - YEARS[0]) + (4 if grade is Grade.TECHNICIAN else 0)


def _men(code: str) -> int:
    return 6 if code == SMALL else 24


def _load_others(warehouse: Warehouse, codes: list[tuple[Region, str]]) -> None:
    load(
        warehouse,
        *[
            counted(
                organisation="SOCITM", year=year, grade="unmapped", region=region, post=post,
                women=9, men=40,
            )
            for year in YEARS
            for region in REGIONS
            for post in (Post.NO_POST, Post.BOARD, Post.REGIONAL_CHAIR)
        ],
        kind="membership",
        population=Population.SOCIETY_MEMBERSHIP,
    )  # fmt: skip
    load(
        warehouse,
        *[
            counted(organisation="CS", year=2023, grade=grade, region=region, women=5000, men=4000)
            for region in REGIONS
            for grade in (Grade.PROFESSIONAL, Grade.MANAGER, Grade.DIRECTOR)
        ],
        kind="comparator",
        population=Population.COMPARATOR,
    )
    load(
        warehouse,
        kind="gender pay gap",
        population=Population.PAY_QUARTERS,
        shares=[
            a_share(organisation=code, year=year, quarter=quarter, women_percent=share + place)
            for place, (_, code) in enumerate(codes)
            for year in (2021, 2022)
            for quarter, share in QUARTERS
        ],
    )
