"""Where the tables of a sheet are, and their headings."""
