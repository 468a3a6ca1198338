"""The invented councils: a hundred names in the right style for their type and region.

No real council has one of these names, nor a place that gives its name to one.
"""

import csv
import math
from dataclasses import dataclass
from pathlib import Path

from etl.vocabulary.regions import CouncilType, Region

from .dice import Dice
from .rates import COUNCIL_EFFECT_SPREAD, LARGEST, SIZE_MEDIAN, SIZE_SPREAD, SMALLEST

COLUMNS = (
    "code",
    "name",
    "short_name",
    "type",
    "region",
    "start_date",
    "end_date",
    "successors",
    "other_names",
)
# As in official codes the figures after the letter tell the type; X is no country's letter.
CODE_OF_TYPE = {
    CouncilType.UNITARY: "X06",
    CouncilType.DISTRICT: "X07",
    CouncilType.METROPOLITAN: "X08",
    CouncilType.LONDON_BOROUGH: "X09",
    CouncilType.COUNTY: "X10",
    CouncilType.SCOTTISH: "X12",
    CouncilType.WELSH: "X16",
    CouncilType.NORTHERN_IRISH: "X19",
}
STYLES = (
    "Metropolitan Borough Council",
    "County Borough Council",
    "County Council",
    "City Council",
    "Borough Council",
    "District Council",
    "Council",
)
NAMES = {
    (Region.NORTH_EAST, CouncilType.METROPOLITAN): (
        "Ravensleigh Metropolitan Borough Council; Collingshaw City Council"
    ),
    (Region.NORTH_EAST, CouncilType.UNITARY): (
        "Hallowdene Council; Skernby Borough Council; Harlesea Council"
    ),
    (Region.NORTH_WEST, CouncilType.METROPOLITAN): (
        "Irkwell Metropolitan Borough Council; Thornshaw Metropolitan Borough Council; "
        "Millbeck City Council; Croftwell Metropolitan Borough Council"
    ),
    (Region.NORTH_WEST, CouncilType.UNITARY): "Fellmere Council; Blackmoss Borough Council",
    (Region.NORTH_WEST, CouncilType.COUNTY): "Fellshire County Council",
    (
        Region.NORTH_WEST,
        CouncilType.DISTRICT,
    ): "Hodderwick Borough Council; Bowdale District Council",
    (Region.YORKSHIRE, CouncilType.METROPOLITAN): (
        "Airesby Metropolitan Borough Council; Holmthwaite Metropolitan Borough Council; "
        "Denbrook City Council; Wharnley Metropolitan Borough Council"
    ),
    (Region.YORKSHIRE, CouncilType.UNITARY): (
        "Ouseholme City Council; Wolderby Council; Kirkhaven Council"
    ),
    (Region.EAST_MIDLANDS, CouncilType.COUNTY): (
        "Trentshire County Council; Wellandshire County Council"
    ),
    (Region.EAST_MIDLANDS, CouncilType.UNITARY): "Lacebridge City Council; Soarford City Council",
    (Region.EAST_MIDLANDS, CouncilType.DISTRICT): (
        "Oakmarsh Borough Council; Fossefield District Council; Dukesmoor District Council; "
        "Wolderfen District Council; Ironstow Borough Council"
    ),
    (Region.WEST_MIDLANDS, CouncilType.METROPOLITAN): (
        "Anvilbridge City Council; Tamebrook Metropolitan Borough Council"
    ),
    (Region.WEST_MIDLANDS, CouncilType.UNITARY): "Clunbridge Council",
    (
        Region.WEST_MIDLANDS,
        CouncilType.COUNTY,
    ): "Ardenshire County Council; Temeshire County Council",
    (Region.WEST_MIDLANDS, CouncilType.DISTRICT): (
        "Kilnwood Borough Council; Sowebrook District Council; Feldonbury District Council; "
        "Potterdale Borough Council"
    ),
    (Region.EAST_OF_ENGLAND, CouncilType.COUNTY): (
        "Broadshire County Council; Wensumshire County Council"
    ),
    (Region.EAST_OF_ENGLAND, CouncilType.UNITARY): (
        "Colneford City Council; Blackhythe-on-Sea Borough Council"
    ),
    (Region.EAST_OF_ENGLAND, CouncilType.DISTRICT): (
        "Wickenfield District Council; Harlingfen Borough Council; Mereside District Council; "
        "Chelmere Borough Council; Dunmarsh District Council; Larkfen District Council"
    ),
    (Region.LONDON, CouncilType.LONDON_BOROUGH): (
        "London Borough of Effrabrook; London Borough of Fleetbourne; "
        "London Borough of Kingsholt; London Borough of Marlgate; "
        "London Borough of Northolme; London Borough of Ravensbrook; "
        "London Borough of Thornhythe; London Borough of Tyburnside; "
        "London Borough of Walbrookham"
    ),
    (Region.SOUTH_EAST, CouncilType.COUNTY): (
        "Chalkshire County Council; Meonshire County Council; Wealdshire County Council"
    ),
    (Region.SOUTH_EAST, CouncilType.UNITARY): (
        "Solentbridge City Council; Kennetford Borough Council; Ouzelbury City Council"
    ),
    (Region.SOUTH_EAST, CouncilType.DISTRICT): (
        "Ashmere Borough Council; Wealdham District Council; Beacon Downs District Council; "
        "Tillingfold District Council; Medmarsh Borough Council; Chilford Borough Council; "
        "Oakenhurst Borough Council"
    ),
    (Region.SOUTH_WEST, CouncilType.COUNTY): "Tamarshire County Council",
    (Region.SOUTH_WEST, CouncilType.UNITARY): (
        "Severnholt City Council; Purbridge Council; Marshcombe Council; Haldonbury City Council"
    ),
    (Region.SOUTH_WEST, CouncilType.DISTRICT): (
        "Tavyford Borough Council; Camelbrook District Council; Stourcombe District Council; "
        "Fossewold District Council"
    ),
    (Region.WALES, CouncilType.WELSH): (
        "Glanmorfa County Council; Aberllwyd County Borough Council; Bro Hafren Council; "
        "Dyffryn Erw County Borough Council; Penrhosydd County Council; "
        "Caerlas City Council; Llanfrwyn County Borough Council"
    ),
    (Region.SCOTLAND, CouncilType.SCOTTISH): (
        "Strathalder Council; Inverlorn Council; Glencarrick Council; West Lornside Council; "
        "East Lornside Council; Dunmarrow City Council; Orrinshire Council; Kyleburn Council"
    ),
    (Region.NORTHERN_IRELAND, CouncilType.NORTHERN_IRISH): (
        "Ballymoyle and Drumcastle Borough Council; Carrickbane District Council; "
        "Loughdoon City Council; Slieveban and Glenmoyra District Council; "
        "Lisnahinch Borough Council"
    ),
}
OTHER_NAMES = {
    "Glanmorfa": "Cyngor Sir Glanmorfa",
    "Aberllwyd": "Cyngor Bwrdeistref Sirol Aberllwyd",
    "Bro Hafren": "Cyngor Bro Hafren",
    "Dyffryn Erw": "Cyngor Bwrdeistref Sirol Dyffryn Erw",
    "Penrhosydd": "Cyngor Sir Penrhosydd",
    "Caerlas": "Cyngor Dinas Caerlas",
    "Llanfrwyn": "Cyngor Bwrdeistref Sirol Llanfrwyn",
}


@dataclass(frozen=True)
class InventedCouncil:
    """A council that does not exist; `size` is its people in IT at the start."""

    code: str
    name: str
    short_name: str
    type: CouncilType
    region: Region
    size: int
    effect: float


def invented_councils() -> list[InventedCouncil]:
    """All of them, by region and type."""
    dice = Dice("councils")
    numbers = dict.fromkeys(CODE_OF_TYPE, 0)
    councils = []
    for (region, kind), names in NAMES.items():
        for name in names.split("; "):
            numbers[kind] += 1
            councils.append(
                InventedCouncil(
                    code=f"{CODE_OF_TYPE[kind]}{numbers[kind]:06d}",
                    name=name,
                    short_name=_short(name),
                    type=kind,
                    region=region,
                    size=_size(kind, dice),
                    effect=dice.normal(0, COUNCIL_EFFECT_SPREAD),
                )
            )
    return councils


def _short(name: str) -> str:
    short = name.removeprefix("London Borough of ")
    for style in STYLES:
        if short.endswith(" " + style):
            return short.removesuffix(" " + style)
    return short


def _size(kind: CouncilType, dice: Dice) -> int:
    size = round(math.exp(dice.normal(math.log(SIZE_MEDIAN[kind]), SIZE_SPREAD)))
    return min(max(size, SMALLEST), LARGEST)


def write_register(councils: list[InventedCouncil], path: Path) -> None:
    """The invented councils in the columns of the real register."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        for council in sorted(councils, key=lambda c: c.code):
            writer.writerow(
                (
                    council.code,
                    council.name,
                    council.short_name,
                    council.type,
                    council.region,
                    "",
                    "",
                    "",
                    OTHER_NAMES.get(council.short_name, ""),
                )
            )
