"""The warehouse: counts of people, never people."""
