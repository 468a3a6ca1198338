"""Where a table begins and ends, and what stands above and below it."""
