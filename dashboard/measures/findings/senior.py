"""The senior grades as one group, protected as one."""

from functools import partial

from dashboard.measures.inquiry import Inquiry
from dashboard.measures.ladder import senior_of
from dashboard.measures.permitted import Draft
from dashboard.measures.safe_table import SafeTable
from dashboard.measures.shares import COLUMNS, ENTRY, share_figures
from etl.vocabulary.benchmarks import Benchmark
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where


def senior_shares(
    scope: Scope, warehouse: Warehouse, where: Where, benchmark: Benchmark
) -> SafeTable:
    """The share of women among heads of service, directors and CIOs together: one row.

    Raises NotShown as `shares` does.
    """
    inquiry = Inquiry.of(scope, warehouse, (), where)
    senior = senior_of(inquiry.split(Dimension.GRADE)[()], ())
    of = partial(share_figures, benchmark=benchmark)
    drafts = [Draft({}, of, (group,)) for group in inquiry.permit([senior])]
    return inquiry.table(ENTRY, COLUMNS, drafts, benchmark=benchmark)
