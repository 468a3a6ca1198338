"""Lists of one row a person, counted as they stream past."""
