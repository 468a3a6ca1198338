"""What can be wrong with a spreadsheet, and how it is said."""
