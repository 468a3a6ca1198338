"""Who is counted (population) and in what way they stand in the year (status)."""

from enum import StrEnum


class Population(StrEnum):
    COUNCIL_IT = "council IT"
    COUNCIL_WORKFORCE = "council workforce"
    SOCIETY_MEMBERSHIP = "society membership"
    PARTICIPATION = "participation"
    # Organisations that are not councils; they never enter a council figure.
    COMPARATOR = "comparator"
    # Published shares of each quarter of pay; no counts stand behind them.
    PAY_QUARTERS = "pay quarters"


# Headcounts that councils send, so that their figures are of councils.
COUNCIL_POPULATIONS = (Population.COUNCIL_IT, Population.COUNCIL_WORKFORCE)
# Everything of which it can be said how many councils have sent it.
SENT_BY_COUNCILS = (*COUNCIL_POPULATIONS, Population.PAY_QUARTERS)

# Published by their owners already: shown as published, not protected again.
PUBLIC_POPULATIONS = (Population.COMPARATOR, Population.PAY_QUARTERS)


class Status(StrEnum):
    IN_POST = "in post"
    JOINED = "joined"
    LEFT = "left"
    PROMOTED = "promoted"
    APPLIED = "applied"
    SHORTLISTED = "shortlisted"
    APPOINTED = "appointed"


class Quarter(StrEnum):
    """A quarter of the people a council employs, by hourly pay, lowest first."""

    LOWER = "lower quarter"
    LOWER_MIDDLE = "lower middle quarter"
    UPPER_MIDDLE = "upper middle quarter"
    TOP = "top quarter"
