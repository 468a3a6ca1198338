"""Regions of the United Kingdom and types of council."""

from enum import StrEnum


class Region(StrEnum):
    NORTH_EAST = "North East"
    NORTH_WEST = "North West"
    YORKSHIRE = "Yorkshire and The Humber"
    EAST_MIDLANDS = "East Midlands"
    WEST_MIDLANDS = "West Midlands"
    EAST_OF_ENGLAND = "East of England"
    LONDON = "London"
    SOUTH_EAST = "South East"
    SOUTH_WEST = "South West"
    WALES = "Wales"
    SCOTLAND = "Scotland"
    NORTHERN_IRELAND = "Northern Ireland"
    # Only comparators and members have these; every council has one of the twelve above.
    OUTSIDE_UK = "outside the United Kingdom"
    NOT_RECORDED = "region not recorded"


REGIONS = tuple(
    region for region in Region if region not in (Region.OUTSIDE_UK, Region.NOT_RECORDED)
)


class CouncilType(StrEnum):
    COUNTY = "county"
    DISTRICT = "district"
    UNITARY = "unitary"
    METROPOLITAN = "metropolitan district"
    LONDON_BOROUGH = "London borough"
    SCOTTISH = "Scottish council"
    WELSH = "Welsh council"
    NORTHERN_IRISH = "Northern Irish district"
    # Not principal councils: never expected to send a return, so never in coverage.
    COMBINED_AUTHORITY = "combined authority"
    # Not councils at all.
    SOCIETY = "society"
    COMPARATOR = "comparator"


PRINCIPAL_COUNCILS = tuple(
    kind
    for kind in CouncilType
    if kind not in (CouncilType.COMBINED_AUTHORITY, CouncilType.SOCIETY, CouncilType.COMPARATOR)
)
