"""Dates, and the names of councils, wherever a text says them."""
