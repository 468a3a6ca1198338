"""Days and years in British English."""

from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(moment: date) -> str:
    """'31 March 2025', whatever the machine's language."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"
