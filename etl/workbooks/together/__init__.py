"""The tables of a file together: which are meant, and what is said of the whole."""
