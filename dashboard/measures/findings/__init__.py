"""What stands out: sentences that the intervals carry, the most surprising and certain first."""
