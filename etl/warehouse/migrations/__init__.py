"""The warehouse, step by step, as it came to be."""
