"""Columns whose values say plainly what they are, and whose headings say something else."""

from etl.checks.problems import Findings
from etl.workbooks.departments import take_departments
from etl.workbooks.layout import Layout
from etl.workbooks.rows_apart import take_years


def set_right(layout: Layout, findings: Findings) -> None:
    """Let departments under 'Organisation' be no councils, and years under 'Date' be the year."""
    take_departments(layout, findings)
    take_years(layout, findings)
