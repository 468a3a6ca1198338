"""The arithmetic of the measures: pure functions of a few counts that may be shown.

Counts go in as `Counts` (or whole numbers where a measure is not of women in a base), each
saying whether it was rounded by the gate. What comes out is a small frozen record, or
`NotCalculable` with the reason: never a number that is none. Shares, ratios and rates are
proportions; fields named `points` and an index `in percent` are on a scale of 100.
"""
