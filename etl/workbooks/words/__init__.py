"""Words and dates of cells, looked up in the vocabulary."""
