"""A table with its headings: what each heading is, by its words and by the values below it."""
