"""The words of the field, each declared once."""
