"""Which rows of a list count, and what a title leaves out."""
