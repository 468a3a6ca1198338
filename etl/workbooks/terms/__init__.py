"""Cells as terms of the vocabulary, and rows that are alike by them."""
