"""Published shares: women's share of each quarter of pay, as councils published it."""

from dataclasses import dataclass

from sqlalchemy import select

from etl.vocabulary.populations import Quarter
from etl.vocabulary.regions import CouncilType, Region
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads.asking import SENT, asking, current_submissions
from etl.warehouse.schema import organisation, published_share, submission
from etl.warehouse.scope import Scope
from etl.warehouse.where import Where


@dataclass(frozen=True, slots=True)
class PublishedRow:
    """One council's published share of women in one quarter of pay, in percent."""

    organisation: str
    name: str
    region: Region
    council_type: CouncilType
    year: int
    quarter: Quarter
    women_percent: float


def published_shares(scope: Scope, warehouse: Warehouse, *, where: Where) -> list[PublishedRow]:
    """Every published share in current submissions, by year, council's name and quarter.

    They are public, and no counts stand behind them. Status and grade make no difference.
    Source: the employers' own gender pay gap returns.
    """
    query = (
        select(
            organisation.c.code,
            organisation.c.name,
            organisation.c.region,
            organisation.c.type,
            submission.c.year,
            published_share.c.quarter,
            published_share.c.women_percent,
        )
        .select_from(SENT.join(published_share, published_share.c.submission == submission.c.id))
        .where(*current_submissions(where))
    )
    with asking(scope, warehouse) as connection:
        rows = [
            PublishedRow(
                code, name, Region(region), CouncilType(kind), year, Quarter(quarter), share
            )
            for code, name, region, kind, year, quarter, share in connection.execute(query)
        ]
    order = list(Quarter)
    return sorted(
        rows, key=lambda row: (row.year, row.name, row.organisation, order.index(row.quarter))
    )
