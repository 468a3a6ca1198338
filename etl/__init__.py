"""Spreadsheets in, counts of people out: the way from a council's workbook to the warehouse."""
