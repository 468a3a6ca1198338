"""The senior grades as one group, protected as one."""

from collections.abc import Mapping
from typing import Any

from dashboard.measures.inquiry import Inquiry, put_together
from dashboard.measures.permitted import Draft, Figures
from dashboard.measures.safe_table import SafeTable
from dashboard.measures.shares import COLUMNS, ENTRY, share_figures
from etl.vocabulary.benchmarks import Benchmark
from etl.vocabulary.grades import SENIOR_GRADES
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where


def senior_shares(
    scope: Scope, warehouse: Warehouse, where: Where, benchmark: Benchmark
) -> SafeTable:
    """The share of women among heads of service, directors and CIOs together: one row.

    Raises NotShown as `shares` does.
    """
    by_grade = Inquiry.of(scope, warehouse, (Dimension.GRADE,), where)
    counts = by_grade.counts()
    senior = put_together((counts[grade,] for grade in SENIOR_GRADES if (grade,) in counts), ())
    together = by_grade.but(by=())

    def of(figures: Figures) -> Mapping[str, Any]:
        return share_figures(figures, benchmark)

    drafts = [Draft({}, of, (group,)) for group in together.permit([senior])]
    return together.table(ENTRY, COLUMNS, drafts, benchmark=benchmark)
