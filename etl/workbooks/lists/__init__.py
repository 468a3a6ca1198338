"""Lists of people on a sheet, and where they say their genders."""
