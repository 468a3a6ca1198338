"""Tables of one row a group, with their totals."""
