"""Counts in, charts and papers out: measures, the disclosure gate, figures, pages and reports."""
