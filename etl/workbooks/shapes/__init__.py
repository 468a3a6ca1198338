"""Tables of counts in any shape, as rows of one group each."""
