"""Whose figures they are: council, year, and whether of IT staff."""
