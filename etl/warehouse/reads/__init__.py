"""Every question that the warehouse answers. Each takes first the scope of who asks."""

from etl.warehouse.errors import ComparatorsNotPooled
from etl.warehouse.reads.agreement import summaries_agree
from etl.warehouse.reads.contents import (
    Choices,
    CouncilChoice,
    DataVersion,
    SubmissionRow,
    choices,
    data_version,
    senders,
    submissions,
)
from etl.warehouse.reads.expected import CoverageRow, coverage
from etl.warehouse.reads.groups import CountRow, groups_sent, headcounts
from etl.warehouse.reads.mappings import MappingRow, mappings, totals_of
from etl.warehouse.reads.published import PublishedRow, published_shares
from etl.warehouse.reads.sent import Group, Senders

__all__ = [
    "Choices",
    "ComparatorsNotPooled",
    "CouncilChoice",
    "CountRow",
    "CoverageRow",
    "DataVersion",
    "Group",
    "MappingRow",
    "PublishedRow",
    "Senders",
    "SubmissionRow",
    "choices",
    "coverage",
    "data_version",
    "groups_sent",
    "headcounts",
    "mappings",
    "published_shares",
    "senders",
    "submissions",
    "summaries_agree",
    "totals_of",
]
