"""What each heading is, by its words and by the values below it."""
