"""All the sample files, into one folder."""

from pathlib import Path

from .careers import all_records, with_notice
from .councils import invented_councils, write_register
from .files import write_xlsx
from .members import Membership
from .reporting import reporting_councils
from .returns import write_returns
from .tables import SAMPLE
from .workbooks import WORKBOOKS, in_own_workbook, write_workbooks

MEMBERSHIP_FILE = "society-membership-2016-2025.xlsx"


def make(folder: Path) -> None:
    """Write councils.csv and spreadsheets/ into the folder."""
    spreadsheets = folder / "spreadsheets"
    spreadsheets.mkdir(parents=True, exist_ok=True)
    councils = invented_councils()
    write_register(councils, folder / "councils.csv")
    records = with_notice(all_records(councils))
    write_workbooks(spreadsheets, records)
    write_returns(
        spreadsheets,
        (record for record in records if not in_own_workbook(record)),
        reporting_councils(councils, always={c.code for c in councils if c.name in WORKBOOKS}),
    )
    write_xlsx(
        spreadsheets / MEMBERSHIP_FILE,
        {"Members": Membership(councils).rows(), "Notes": [["Notes"], [SAMPLE]]},
    )
